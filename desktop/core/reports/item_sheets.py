"""The tables of items: ledger, task breakdown, urging list, targets, statement of applicability."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence

from desktop.core.assessment import Applicability
from desktop.core.reports import closings, item_columns, item_table
from desktop.core.reports import item_texts as texts
from desktop.core.reports.item_cells import ItemCells
from desktop.core.reports.item_table import URGENCY, Seen
from desktop.core.reports.options import Grouping, ReportKind, Settings
from desktop.core.reports.values import Line, Role, Sheet
from desktop.core.reports.words import Words
from desktop.core.store.rows import Counts, LedgerRow


def belongs(kind: ReportKind, row: LedgerRow, words: Words) -> bool:
    """Tell whether an item is one for this report: tasks that are not out, what is urgent, what serves a target."""
    if kind is ReportKind.BREAKDOWN:
        return row.item.applicability is not Applicability.NOT_APPLICABLE
    if kind is ReportKind.URGING:
        return row.item.lamp is not None and row.item.lamp.light in URGENCY
    if kind is ReportKind.TARGETS:
        return bool(texts.Target(words, row))
    return True


def item_sheet(
    kind: ReportKind,
    words: Words,
    rows: Iterable[LedgerRow],
    counts: Counts,
    as_of: dt.date,
    body_name: Callable[[str], str],
    settings: Settings,
    *,
    chapters: Mapping[int, int],
    several: bool,
    units: Sequence[str],
) -> tuple[Sheet, Seen]:
    """Return a table without what stands around it, and what was seen.

    Args:
        kind: which.
        words: of the report.
        rows: the items in scope in the order of the documents, read once.
        counts: the totals of all items in scope, as the database counts them.
        as_of: the day for which the alerts hold.
        body_name: gives a printed body its name in the language of the report.
        settings: columns, grouping, anonymous.
        chapters: number of each chapter in this report, by ``LedgerRow.chapter``.
        several: there are several documents.
        units: names of the units in the office's order.

    Raises:
        UsageError: the report has no such column, or cannot be grouped so.
    """
    keys = item_columns.printed(kind, settings.columns, anonymous=settings.anonymous)
    columns = item_columns.columns(words, kind, keys, as_of, anonymous=settings.anonymous)
    grouping = settings.grouping or (Grouping.ALERT if kind is ReportKind.URGING else Grouping.CHAPTER)
    lines, seen = item_table.lines(
        (row for row in rows if belongs(kind, row, words)),
        ItemCells(words, as_of, body_name, columns, chapters),
        grouping,
        several=several,
        units=units,
    )
    if not seen.items:
        lines.append(Line(Role.CHAPTER, (words(f"{kind}.empty"),)))
    sheet = Sheet(
        name=words(f"sheet.{kind}"),
        columns=columns,
        lines=lines,
        closing=(words("total"), closings.closing(kind, words, counts, seen)),
        names=item_columns.names(kind, columns),
        filtered=True,
        above_folded=words("folded.note"),
    )
    return sheet, seen
