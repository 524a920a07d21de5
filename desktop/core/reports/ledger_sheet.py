"""The table of the ledger: its columns and, for each item, its line.

What is printed is narrow: some columns hold a pair, as the ledgers that offices hand in do. Each datum of
a pair, and all else that is known of an item, stands by itself in a column folded away at the right.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Callable, Iterator

from desktop.core.assessment import Applicability, Result
from desktop.core.reports import item_texts as texts
from desktop.core.reports.summary_sheet import STATUSES, Scope, totals
from desktop.core.reports.values import Column, Formula, Further, Kind, Line, Role, Sheet, Value
from desktop.core.reports.words import Words
from desktop.core.store.rows import Counts, LedgerRow

# key, kind, least and most width in em, drop-down, further rows
_PRINTED: tuple[tuple[str, Kind, float, float, str | None, Further], ...] = (
    ("number", Kind.WORD, 2.2, 3.2, None, Further.MARK),
    ("source", Kind.WORD, 4.2, 7.2, None, Further.RUN_ON),
    ("measure", Kind.TEXT, 4.5, 9, None, Further.RUN_ON),
    ("item", Kind.TEXT, 7.5, 18, None, Further.RUN_ON),
    ("bodies", Kind.TEXT, 5.5, 11, None, Further.RUN_ON),
    ("unit", Kind.WORD, 4.2, 6, "list_unit", Further.REPEAT),
    ("people", Kind.WORD, 4.1, 6, None, Further.RUN_ON),
    ("due", Kind.DATE, 5.2, 5.2, None, Further.REPEAT),
    ("note", Kind.TEXT, 8.5, 26, None, Further.RUN_ON),
    ("status", Kind.WORD, 4.1, 5, "list_status", Further.REPEAT),
    ("progress", Kind.SHARE, 2.7, 2.7, "share", Further.REPEAT),
    ("light", Kind.LIGHT, 4.4, 5, None, Further.REPEAT),
    ("problem", Kind.TEXT, 7.1, 22, None, Further.RUN_ON),
    ("evidence", Kind.TEXT, 5.5, 18, None, Further.RUN_ON),
)
_FOLDED: tuple[tuple[str, Kind, float, Further], ...] = (
    ("key", Kind.TEXT, 14, Further.RUN_ON),
    ("document", Kind.TEXT, 20, Further.RUN_ON),
    ("chapter", Kind.TEXT, 20, Further.RUN_ON),
    ("lead", Kind.TEXT, 20, Further.RUN_ON),
    ("support", Kind.TEXT, 20, Further.RUN_ON),
    ("support_units", Kind.TEXT, 14, Further.RUN_ON),
    ("leader", Kind.TEXT, 8, Further.RUN_ON),
    ("owner", Kind.TEXT, 8, Further.RUN_ON),
    ("telephone", Kind.TEXT, 10, Further.RUN_ON),
    ("target", Kind.TEXT, 14, Further.RUN_ON),
    ("reached", Kind.TEXT, 10, Further.RUN_ON),
    ("result", Kind.WORD, 8, Further.REPEAT),
    ("done_on", Kind.DATE, 8, Further.REPEAT),
    ("rhythm", Kind.WORD, 8, Further.REPEAT),
    ("problem", Kind.TEXT, 20, Further.RUN_ON),
    ("next_step", Kind.TEXT, 20, Further.RUN_ON),
    ("evidence", Kind.TEXT, 20, Further.RUN_ON),
    ("reason", Kind.TEXT, 20, Further.RUN_ON),
    ("chapter_number", Kind.NUMBER, 5, Further.REPEAT),
    ("counted", Kind.NUMBER, 5, Further.ZERO),
)
_NAMES = {
    "ledger_unit": "unit",
    "ledger_status": "status",
    "ledger_light": "light",
    "ledger_target": "folded.target",
    "ledger_result": "folded.result",
    "ledger_chapter": "folded.chapter_number",
    "ledger_counted": "folded.counted",
}


def ledger_sheet(
    words: Words,
    as_of: dt.date,
    rows: list[LedgerRow],
    numbers: dict[int, int],
    counts: Counts,
    body_name: Callable[[str], str],
) -> Sheet:
    """Return the table of the ledger, without what stands around it.

    Args:
        words: of the report.
        as_of: the day for which the lights hold.
        rows: the items in the order of the documents.
        numbers: number of each chapter in this report, by ``LedgerRow.chapter``.
        counts: the totals of all rows.
        body_name: gives a printed body its name in the language of the report.
    """
    columns = _columns(words, as_of)
    line = _Line(words, as_of, numbers, body_name)
    return Sheet(
        name=words("sheet.ledger"),
        columns=columns,
        lines=tuple(_lines(line, [column.key for column in columns], rows)),
        closing=(words("total"), _closing(words, rows, counts)),
        names=_NAMES,
        filtered=True,
        above_folded=words("folded.note"),
    )


def _columns(words: Words, as_of: dt.date) -> tuple[Column, ...]:
    date = words.short_date(as_of)
    printed = (
        Column(key, words(f"column.{key}", date=date), kind, least, most, choices=choices, further=further)
        for key, kind, least, most, choices, further in _PRINTED
    )
    folded = (
        Column(f"folded.{key}", words(f"folded.{key}"), kind, width, width, folded=True, further=further)
        for key, kind, width, further in _FOLDED
    )
    return (*printed, *folded)


def _lines(line: _Line, keys: list[str], rows: list[LedgerRow]) -> Iterator[Line]:
    several = len({row.framework_title for row in rows}) > 1
    number = itertools.count(1)
    for _, document in itertools.groupby(rows, key=lambda row: (row.framework, row.framework_title)):
        chapters = itertools.groupby(document, key=lambda row: row.chapter)
        for place, (_, members) in enumerate(chapters):
            inside = list(members)
            if several and place == 0:
                yield Line(Role.DOCUMENT, (texts.document_title(line.words, inside[0]),))
            if inside[0].chapter_title:
                yield Line(Role.CHAPTER, (texts.chapter_name(line.words, inside[0]),))
            for row in inside:
                cells = line.cells(next(number), row)
                yield Line(Role.ITEM, tuple(cells[key] for key in keys))


class _Line:
    """Makes the cells of an item."""

    def __init__(self, words: Words, as_of: dt.date, numbers: dict[int, int], body_name: Callable[[str], str]) -> None:
        self.words = words
        self._as_of = as_of
        self._numbers = numbers
        self._body_name = body_name
        self._light = texts.light_formula(words)

    def cells(self, number: int, row: LedgerRow) -> dict[str, Value]:
        """Return the cells of an item by column key."""
        words, item = self.words, row.item
        target = texts.Target(words, row)
        counts = item.applicability is Applicability.APPLICABLE
        printed: dict[str, Value] = {
            "number": number,
            "source": texts.source(words, row),
            "measure": words.pick(row.measure_title, row.measure_title_en) or None,
            "item": texts.action(words, row, target),
            "bodies": texts.bodies(words, row, self._body_name) or None,
            "unit": texts.unit_name(words, item.unit),
            "people": texts.people(words, row),
            "due": texts.due(words, item),
            "note": words.clean(row.note) or None,
            "status": texts.status_word(words, item),
            "progress": item.progress / 100 if counts else words("none"),
            "light": texts.light(words, item, self._as_of, self._light),
            "problem": texts.problem(words, row) or None,
            "evidence": texts.remarks(words, row, target) or None,
        }
        return printed | self._folded(row, target)

    def _folded(self, row: LedgerRow, target: texts.Target) -> dict[str, Value]:
        words, item = self.words, row.item
        separator = words("list.joint")
        named = self._body_name
        evidence = (" ".join(filter(None, (one.name, one.address))) for one in row.evidence)
        cells: dict[str, Value] = {
            "key": words.clean(item.key),
            "document": texts.document_title(words, row),
            "chapter": texts.chapter_name(words, row),
            "lead": words.clean(separator.join(named(one) for one in row.lead)),
            "support": words.clean(separator.join(named(one) for one in row.support)),
            "support_units": words.clean(separator.join(row.support_units)),
            "leader": words.clean(row.leader),
            "owner": words.clean(item.owner or ""),
            "telephone": words.clean(row.telephone or ""),
            "target": " ".join(part for part in (target.object, target.text) if part),
            "reached": target.reached,
            "result": "" if item.result is Result.NOT_ASSESSED else words(f"result.{item.result}"),
            "done_on": texts.day_or_text(item.done_on),
            "rhythm": words(f"rhythm.{item.rhythm}") if item.rhythm else "",
            "problem": words.clean(row.problem),
            "next_step": words.clean(row.next_step),
            "evidence": words.clean(separator.join(evidence)),
            "reason": words.clean(item.reason),
            "chapter_number": self._numbers[row.chapter],
            "counted": 1,
        }
        return {f"folded.{key}": None if value == "" else value for key, value in cells.items()}


def _closing(words: Words, rows: list[LedgerRow], counts: Counts) -> Formula:
    """Return the sentence of totals, live and as it is now."""
    terms = {key: cell for key, cell in totals(words, Scope(), counts).items() if isinstance(cell, Formula)}
    items, undecided, out = (terms[key] for key in ("items", "undecided", "not_applicable"))
    applicable = f"({items.text}-{undecided.text}-{out.text})"
    terms["applicable"] = Formula(applicable, counts.applicable)
    none, done = words("none"), terms["done"].text
    rate = f'IF({applicable}=0,{texts.quoted(none)},FIXED({done}*100/{applicable},1,TRUE)&"%")'
    terms["rate"] = Formula(rate, texts.percent(counts.done, counts.applicable) or none)
    results = [row.item.result for row in rows if texts.Target(words, row)]
    met = words("result.met")
    terms["targets"] = Formula('COUNTIFS(ledger_target,"?*",ledger_counted,1)', len(results))
    terms["met"] = Formula(
        f'COUNTIFS(ledger_target,"?*",ledger_result,{texts.quoted(met)},ledger_counted,1)', results.count(Result.MET)
    )
    parts = [texts.live(words, "total.items", items=items, applicable=terms["applicable"])]
    for place, status in enumerate(STATUSES):
        word = words(f"status.{status}")
        fixed = Formula(texts.quoted(word), word)
        parts.append(
            texts.live(words, "total.status" if place else "total.first_status", status=fixed, count=terms[status])
        )
    for key in ("total.open", "total.rate", "total.lights", "total.targets"):
        parts.append(texts.live(words, key, **terms))
    return Formula("&".join(part.text for part in parts), "".join(str(part.value) for part in parts))
