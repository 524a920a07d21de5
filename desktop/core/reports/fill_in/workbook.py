"""A fill-in workbook as plain values: the table with its known fields, the instructions, what it carries hidden."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import msgspec

from desktop.core.assessment import Applicability, Status
from desktop.core.labels import Language
from desktop.core.reports import item_texts
from desktop.core.reports.fill_in import fields
from desktop.core.reports.fill_in.fields import FILLED, Field
from desktop.core.reports.fill_in.stamp import Sent, Stamp, sheet
from desktop.core.reports.values import Column, Further, Kind, Line, Report, Role, Sheet, Value
from desktop.core.reports.words import Words
from desktop.core.store.rows import ItemRow, LedgerRow

KEY, PART = "key", "part"
"""Columns folded away, by which a row is known again: the permanent id, and which row of a long text it is."""

_LONGEST = 300  # characters of a title or a name around the table

# key, kind, least and most width in em, what the cells take, further rows
_COLUMNS: tuple[tuple[str, Kind, float, float, str | None, Further], ...] = (
    ("number", Kind.WORD, 2.2, 3.2, None, Further.MARK),
    ("source", Kind.WORD, 4.2, 7.2, None, Further.RUN_ON),
    ("item", Kind.TEXT, 9, 22, None, Further.RUN_ON),
    ("due", Kind.DATE, 5.2, 5.2, None, Further.REPEAT),
    (Field.STATUS, Kind.WORD, 4.1, 5, "list_status", Further.NOTHING),
    (Field.PROGRESS, Kind.SHARE, 2.7, 2.7, "share", Further.NOTHING),
    (Field.REACHED, Kind.NUMBER, 4.4, 4.4, "number", Further.NOTHING),
    (Field.DONE_ON, Kind.DATE, 5.2, 5.2, "date", Further.NOTHING),
    (Field.NOTE, Kind.TEXT, 10, 26, None, Further.REST),
    (Field.PROBLEM, Kind.TEXT, 7, 18, None, Further.REST),
    (Field.NEXT_STEP, Kind.TEXT, 7, 18, None, Further.REST),
    (Field.OWNER, Kind.WORD, 4.1, 6, None, Further.NOTHING),
    (Field.EVIDENCE, Kind.TEXT, 6, 14, None, Further.REST),
    (KEY, Kind.TEXT, 14, 14, None, Further.REPEAT),
    (PART, Kind.NUMBER, 4, 4, None, Further.COUNT),
)


class Head(msgspec.Struct, frozen=True):
    """What stands around the table.

    Attributes:
        organisation: who sends it.
        today: when.
        due: by when it is wanted back.
        titles: of the documents in the language of the workbook.
    """

    organisation: str
    today: dt.date
    due: dt.date | None
    titles: tuple[str, ...]


def workbook(rows: Sequence[LedgerRow], head: Head, stamp: Stamp, language: Language) -> Report:
    """Return the fill-in workbook of one recipient.

    Args:
        rows: its items, in the order of the documents.
        head: what stands around the table.
        stamp: what it carries hidden; the checksum is added.
        language: of all words.
    """
    words = Words(language)
    title = words("fill.title_several")
    if len(head.titles) == 1:
        title = words("fill.title", document=words.line(head.titles[0], _LONGEST))
    sent = [as_sent(row) for row in rows]
    return Report(
        title=title,
        organisation=words.line(head.organisation, _LONGEST),
        language=language,
        made=dt.datetime.combine(head.today, dt.time()),
        sheets=(
            _table(words, rows, head, stamp.recipient, title),
            _guide(words),
            _lists(words),
            sheet(words("sheet.stamp"), stamp, sent),
        ),
    )


def as_sent(row: LedgerRow) -> Sent:
    """Return an item as it is sent."""
    item = row.item
    values = {
        Field.STATUS: fields.status(item.applicability, item.status),
        Field.PROGRESS: fields.progress(item.applicability, item.progress),
        Field.REACHED: fields.number(item.reached),
        Field.DONE_ON: fields.date(item.done_on),
        Field.NOTE: fields.text(row.note),
        Field.PROBLEM: fields.text(row.problem),
        Field.NEXT_STEP: fields.text(row.next_step),
        Field.OWNER: fields.name(item.owner),
        Field.EVIDENCE: "\n".join(map(fields.reference, row.evidence)),
    }
    return Sent(item.key, unit_asked(item), tuple(values[field] for field in FILLED))


def unit_asked(item: ItemRow) -> str:
    """Return the unit of the value that an item asks for, see ``Sent``; empty where it asks for none."""
    asks_value = item.comparator is not None or item.value is not None
    return (item.value_unit or "1") if asks_value else ""


def is_percent(unit: str) -> bool:
    """Tell whether values of a unit are kept as shares of 1 in their cells, as programs for tables do."""
    return unit in ("%", "％")


def _table(words: Words, rows: Sequence[LedgerRow], head: Head, recipient: str, title: str) -> Sheet:
    columns = tuple(
        Column(
            str(key),
            words(f"fill.column.{key}"),
            kind,
            least,
            most,
            folded=key in (KEY, PART),
            choices=choices,
            further=further,
            fill=key in FILLED,
        )
        for key, kind, least, most, choices, further in _COLUMNS
    )
    facts = {"organisation": words.line(head.organisation, _LONGEST), "date": words.date(head.today)}
    return Sheet(
        name=words("sheet.fill"),
        columns=columns,
        lines=tuple(_line(words, number, row) for number, row in enumerate(rows, 1)),
        title=title,
        left=words("fill.recipient", recipient=words.line(recipient, _LONGEST)),
        middle=words("fill.sender_due", due=words.date(head.due), **facts)
        if head.due
        else words("fill.sender", **facts),
        right=words("fill.date"),
        notes=(words("fill.note", sheet=words("sheet.guide")),),
        signature=(words("fill.filler"), words("fill.telephone"), words("sign.reviewer"), words("sign.head")),
        filtered=True,
        protected=True,
        coded=True,
    )


def _line(words: Words, number: int, row: LedgerRow) -> Line:
    item = row.item
    target = item_texts.Target(words, row)
    text = words.pick(item.text, item.text_en)
    sent = as_sent(row)
    answers = dict(zip(FILLED, sent.values, strict=True))
    percent = is_percent(sent.unit)
    cells: dict[str, Value] = {
        "number": number,
        "source": item_texts.source(words, row),
        "item": f"{text}\n{_target(words, target, text)}" if target else text,
        "due": item_texts.due(words, item),
        Field.STATUS: words(f"status.{item.status}") if answers[Field.STATUS] else None,
        Field.PROGRESS: item.progress / 100 if answers[Field.PROGRESS] else None,
        Field.REACHED: _reached(words, item.reached, percent) if sent.unit else words("none"),
        Field.DONE_ON: item_texts.day_or_text(item.done_on),
        KEY: item.key,
        PART: 1,
    }
    cells |= {field: answers[field] or None for field in (*fields.TEXTS, Field.OWNER)}
    return Line(
        Role.ITEM,
        tuple(cells[key] for key, *_ in _COLUMNS),
        kinds={Field.REACHED: Kind.RATE} if percent else {},
        closed=frozenset() if sent.unit else frozenset({str(Field.REACHED)}),
    )


def _target(words: Words, target: item_texts.Target, text: str) -> str:
    named = target.object if target.object not in text else ""
    return words("fill.target", target=" ".join(filter(None, (named, target.text))))


def _reached(words: Words, value: float | None, percent: bool) -> Value:
    if value is None:
        return None
    return float(f"{value / 100:.14g}") if percent else value


def _statuses(words: Words) -> list[str]:
    return [words(f"status.{one}") for one in Status] + [words(f"applicability.{Applicability.NOT_APPLICABLE}")]


def _guide(words: Words) -> Sheet:
    """Return the instructions: a line for each column to be filled in."""
    columns = (
        Column("column", words("guide.column"), Kind.WORD, least=10, most=14),
        Column("rule", words("guide.rule"), Kind.TEXT, least=40, most=90),
    )
    facts = {
        "choices": words.join(_statuses(words)),
        "out": words(f"applicability.{Applicability.NOT_APPLICABLE}"),
        "done": words(f"status.{Status.DONE}"),
        "note": words(f"fill.column.{Field.NOTE}"),
    }
    rules = [(words("guide.general"), words("guide.general.rule"))]
    rules += [(words(f"fill.column.{field}"), words(f"guide.{field}.rule", **facts)) for field in FILLED]
    lines = tuple(Line(Role.ITEM, rule) for rule in rules)
    return Sheet(words("sheet.guide"), columns, lines, title=words("guide.title"), protected=True)


def _lists(words: Words) -> Sheet:
    columns = (Column("status", words("lists.status"), least=16, most=16),)
    lines = tuple(Line(Role.ITEM, (status,)) for status in _statuses(words))
    return Sheet(words("sheet.lists"), columns, lines, names={"list_status": "status"}, hidden=True)
