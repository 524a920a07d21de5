"""The ledger (台账) as plain values: ``ledger`` joins rows, head and totals into a report for ``excel.write``."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Callable, Iterable, Sequence

import msgspec

from desktop.core.assessment import DUE_SOON_DAYS, Applicability, Status
from desktop.core.errors import ReportError
from desktop.core.labels import Language
from desktop.core.reports import item_texts as texts
from desktop.core.reports.ledger_sheet import ledger_sheet
from desktop.core.reports.summary_sheet import Group, summary_sheets
from desktop.core.reports.values import Column, Line, Report, Role, Sheet
from desktop.core.reports.words import Words
from desktop.core.store.rows import Counts, LedgerRow

_MOST_TITLES = 3  # documents named in the scope
_LONG, _SHORT = 300, 80  # characters of what a person typed around the table: more would leave no room for it


class Head(msgspec.Struct, frozen=True):
    """What stands above and below the table.

    Attributes:
        as_of: 截至, the day for which lights and progress hold.
        documents: titles of the documents in the language of the report; empty means those of the rows.
        filters: the filter in words; empty means all items.
        rate_rule: the rule of 完成率 in words; empty means the usual one.
        due_soon: days before a due date from which an item counts as 临期.
        units: the names offered in the drop-down; those of the rows are added.
        made: time that the file names as its creation (UTC); None means midnight of ``as_of``.
    """

    organisation: str
    as_of: dt.date
    filler: str = ""
    telephone: str = ""
    documents: tuple[str, ...] = ()
    filters: str = ""
    rate_rule: str = ""
    due_soon: int = DUE_SOON_DAYS
    units: tuple[str, ...] = ()
    made: dt.datetime | None = None


def ledger(
    rows: Iterable[LedgerRow],
    head: Head,
    language: Language,
    by_chapter: Iterable[tuple[int, Counts]],
    by_unit: Iterable[tuple[str | None, Counts]],
    body_name: Callable[[str], str] = str,
) -> Report:
    """Return the ledger with its summary.

    Args:
        rows: the items in the order of the documents.
        head: what stands around the tables.
        language: of all words; names fall back to Chinese where no English exists.
        by_chapter: totals by ``LedgerRow.chapter``, as the database counts them over the same rows.
        by_unit: totals by unit name over the same rows, None for items without a unit.
        body_name: gives a printed body its name in the language of the report (``Directory.name_en``).

    Raises:
        ReportError: no rows (``report-empty``).
    """
    words, every = Words(language), list(rows)
    if not every:
        raise ReportError("report-empty")
    groups, numbers = _groups(words, every, dict(by_chapter))
    units: dict[str, Counts] = {}
    for unit, counts in by_unit:
        name = texts.unit_name(words, unit)
        units[name] = units.get(name, Counts()) + counts
    overall = sum((group.counts for group in groups), Counts())
    main = ledger_sheet(words, head.as_of, every, numbers, overall, body_name)
    summary, chart_data = summary_sheets(words, groups, units)
    used = (row.item.unit for row in every)
    offered = dict.fromkeys(texts.unit_name(words, unit) for unit in (*head.units, *used, None))
    titles = head.documents or tuple(dict.fromkeys(group.document for group in groups))
    short = tuple(dict.fromkeys(words.pick(row.framework, row.framework_en) for row in every))
    around = _around(words, head, short)
    as_of = words("head.as_of", date=words.date(head.as_of))
    date = words("head.date", date=words.date(head.as_of))
    sheets = (
        msgspec.structs.replace(main, title=_title(words, "ledger", titles), right=date, **around),
        msgspec.structs.replace(summary, title=_title(words, "summary", titles), right=as_of, **around),
        _lists(words, list(offered)),
        chart_data,
    )
    return Report(
        title=sheets[0].title,
        organisation=words.line(head.organisation, _LONG),
        language=language,
        made=head.made or dt.datetime.combine(head.as_of, dt.time()),
        sheets=sheets,
        constants={"ledger_date": head.as_of, "ledger_soon": head.due_soon},
    )


def _groups(words: Words, rows: list[LedgerRow], counts: dict[int, Counts]) -> tuple[list[Group], dict[int, int]]:
    """Return the chapters in order of their first item, and their numbers by ``LedgerRow.chapter``."""
    firsts: dict[int, LedgerRow] = {}
    for row in rows:
        firsts.setdefault(row.chapter, row)
    numbers = {chapter: number for number, chapter in enumerate(firsts, 1)}
    groups = [
        Group(numbers[chapter], texts.chapter_name(words, row), texts.document_title(words, row), counts[chapter])
        for chapter, row in firsts.items()
    ]
    return groups, numbers


def _title(words: Words, report: str, titles: Sequence[str]) -> str:
    if len(titles) == 1:
        return words(f"{report}.title", document=words.line(titles[0], _LONG))
    return words(f"{report}.title_several")


def _around(words: Words, head: Head, titles: Sequence[str]) -> dict[str, object]:
    """Return what stands around both tables: organisation, scope, rules and the places to sign."""
    scope = [words.line(head.filters, _LONG) or words("head.scope_all")]
    if len(titles) > 1:
        named = words.join(words.line(title, _SHORT) for title in titles[:_MOST_TITLES])
        more = words("documents.more", documents=named, count=len(titles)) if len(titles) > _MOST_TITLES else named
        scope.insert(0, more)
    around: dict[str, object] = {
        "left": words("head.organisation", organisation=words.line(head.organisation, _LONG)),
        "middle": words("head.scope", scope=words("list.joint").join(scope)),
        "signature": (
            words("sign.filler", name=words.line(head.filler, _SHORT)),
            words("sign.telephone", telephone=words.line(head.telephone, _SHORT)),
            words("sign.reviewer"),
            words("sign.head"),
        ),
    }
    notes = [words.line(head.rate_rule, _LONG) or words("rule.rate"), words("rule.lights", days=head.due_soon)]
    if words.replaced:
        notes.append(words("rule.cleaned"))
    return {**around, "notes": tuple(notes)}


def _lists(words: Words, units: list[str]) -> Sheet:
    """Return the hidden sheet of what the drop-downs offer."""
    statuses = [words(f"status.{status}") for status in Status]
    statuses += [words(f"applicability.{one}") for one in (Applicability.UNDECIDED, Applicability.NOT_APPLICABLE)]
    columns = (
        Column("status", words("lists.status"), least=16, most=16),
        Column("unit", words("lists.unit"), least=30, most=30),
    )
    lines = (Line(Role.ITEM, pair) for pair in itertools.zip_longest(statuses, units))
    names = {"list_status": "status", "list_unit": "unit"}
    return Sheet(words("sheet.lists"), columns, tuple(lines), names=names, hidden=True)
