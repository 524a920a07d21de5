"""A table of items: its lines under their headings, and what was seen on the way to its totals."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

import msgspec

from desktop.core.assessment import Light, Result
from desktop.core.reports import item_texts as texts
from desktop.core.reports.item_cells import ItemCells
from desktop.core.reports.options import Grouping
from desktop.core.reports.spool import Spool
from desktop.core.reports.values import Line, Role
from desktop.core.reports.words import Words
from desktop.core.store.rows import LedgerRow

URGENCY = (Light.OVERDUE, Light.BEHIND, Light.DUE_SOON)
"""The alerts for which somebody is urged, the most urgent first."""


class Seen(msgspec.Struct):
    """What was met among the items.

    Attributes:
        items: how many there are.
        chapters: the first item of each chapter, by the chapter's row id, in order.
        units: names of lead units.
        documents: short names of documents.
        targets, results: items that serve a target, and how many of these have which result.
        dated, unassigned: items with a date, and without a unit.
        longest: days by which the latest item is overdue.
    """

    items: int = 0
    chapters: dict[int, LedgerRow] = {}
    units: dict[str | None, None] = {}
    documents: dict[tuple[str, str | None], None] = {}
    targets: int = 0
    results: dict[Result, int] = {}
    dated: int = 0
    unassigned: int = 0
    longest: int = 0

    def note(self, row: LedgerRow, words: Words) -> None:
        """Take an item into account."""
        self.items += 1
        self.chapters.setdefault(row.chapter, row)
        self.units[row.item.unit] = None
        self.documents[row.framework, row.framework_en] = None
        if texts.Target(words, row):
            self.targets += 1
            self.results[row.item.result] = self.results.get(row.item.result, 0) + 1
        self.dated += isinstance(texts.day_or_text(row.item.due), dt.date)
        self.unassigned += row.item.unit is None
        if row.item.lamp and row.item.lamp.light is Light.OVERDUE:
            self.longest = max(self.longest, row.item.lamp.days or 0)


class Group(msgspec.Struct, frozen=True):
    """Items under a heading; ``document`` stands above the heading of the first of them."""

    rows: Iterable[LedgerRow]
    heading: str = ""
    document: str = ""


def lines(
    rows: Iterable[LedgerRow],
    cells: ItemCells,
    grouping: Grouping,
    *,
    several: bool,
    units: Sequence[str],
) -> tuple[Spool[Line], Seen]:
    """Return the lines of a table, and what was seen.

    Args:
        rows: the items in the order of the documents; read once, as they come, unless they must be sorted.
        cells: makes those of each item.
        grouping: under which headings.
        several: there are several documents, so each has a heading.
        units: names of the units in the office's order.
    """
    words, seen, made = cells.words, Seen(), Spool[Line]()
    for group in _groups(rows, words, grouping, several=several, units=units):
        if group.document:
            made.append(Line(Role.DOCUMENT, (group.document,)))
        if group.heading:
            made.append(Line(Role.CHAPTER, (group.heading,)))
        for row in group.rows:
            seen.note(row, words)
            made.append(Line(Role.ITEM, cells.cells(row)))
    return made, seen


def _groups(
    rows: Iterable[LedgerRow], words: Words, grouping: Grouping, *, several: bool, units: Sequence[str]
) -> Iterator[Group]:
    if grouping is Grouping.CHAPTER:
        yield from _by_chapter(rows, words, several=several)
    elif grouping is Grouping.UNIT:
        order = {name: place for place, name in enumerate(units)}
        yield from _sorted(
            rows,
            lambda row: (row.item.unit is None, order.get(row.item.unit or "", len(order)), row.item.unit or ""),
            lambda row: words("unit.none") if row.item.unit is None else texts.unit_name(words, row.item.unit),
        )
    elif grouping is Grouping.ALERT:
        yield from _sorted(
            rows,
            _urgency,
            lambda row: words(f"urging.{row.item.lamp.light if row.item.lamp and _is_urgent(row) else 'other'}"),
        )
    else:
        yield Group(rows)


def _by_chapter(rows: Iterable[LedgerRow], words: Words, *, several: bool) -> Iterator[Group]:
    for _, document in itertools.groupby(rows, key=lambda row: (row.framework, row.framework_title)):
        for place, (_, members) in enumerate(itertools.groupby(document, key=lambda row: row.chapter)):
            first = next(members)
            yield Group(
                itertools.chain([first], members),
                heading=texts.chapter_name(words, first) if first.chapter_title else "",
                document=texts.document_title(words, first) if several and place == 0 else "",
            )


def _is_urgent(row: LedgerRow) -> bool:
    return row.item.lamp is not None and row.item.lamp.light in URGENCY


def _urgency(row: LedgerRow) -> tuple[int, int]:
    """Return the place of an item in the order of urgency: overdue longest, then behind, then due soonest."""
    lamp = row.item.lamp
    if lamp is None or not _is_urgent(row):
        return len(URGENCY), 0
    days = lamp.days or 0
    return URGENCY.index(lamp.light), -days if lamp.light is Light.OVERDUE else days


def _sorted(
    rows: Iterable[LedgerRow],
    key: Callable[[LedgerRow], tuple[int, ...] | tuple[bool, int, str]],
    heading: Callable[[LedgerRow], Hashable],
) -> Iterator[Group]:
    for name, members in itertools.groupby(sorted(rows, key=key), key=heading):
        yield Group(members, heading=str(name))
