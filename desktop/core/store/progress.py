"""Counting: how the work stands by chapter, framework, unit, or under a filter."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING

from msgspec.structs import astuple

from desktop.core.assessment import DUE_SOON_DAYS
from desktop.core.store import ids
from desktop.core.store.items import DUE, PRESENT, Filter, conditions, framework_ids
from desktop.core.store.rows import Counts

if TYPE_CHECKING:
    import sqlite_utils

_OPEN = "m.applicability = 'applicable' AND m.status NOT IN ('done', 'ongoing')"
_SUMS = f"""
count(*),
coalesce(sum(m.applicability = 'applicable'), 0),
coalesce(sum(coalesce(m.applicability, 'undecided') = 'undecided'), 0),
coalesce(sum(m.applicability = 'not_applicable'), 0),
coalesce(sum(m.applicability = 'applicable' AND m.status = 'not_started'), 0),
coalesce(sum(m.applicability = 'applicable' AND m.status = 'in_progress'), 0),
coalesce(sum(m.applicability = 'applicable' AND m.status = 'done'), 0),
coalesce(sum(m.applicability = 'applicable' AND m.status = 'ongoing'), 0),
coalesce(sum(m.applicability = 'applicable' AND m.status = 'stalled'), 0),
coalesce(sum({_OPEN} AND {DUE} < :today), 0),
coalesce(sum({_OPEN} AND m.status <> 'stalled' AND {DUE} BETWEEN :today AND :soon), 0),
coalesce(sum({_OPEN} AND m.status = 'stalled' AND coalesce({DUE}, :today) >= :today), 0),
coalesce(sum(coalesce(m.applicability, 'undecided') = 'undecided' AND s.applicability = 'applicable'), 0),
coalesce(sum(coalesce(m.applicability, 'undecided') = 'undecided' AND s.applicability = 'not_applicable'), 0)
"""
_FROM = """
FROM item i LEFT JOIN mark m ON m.assessment_id = :assessment AND m.item_id = i.id
  LEFT JOIN target t ON t.id = i.target_id LEFT JOIN suggestion s ON s.item_id = i.id
"""


def _values(assessment: int, today: dt.date, soon: int) -> dict[str, object]:
    last = today + dt.timedelta(days=soon)
    return {"assessment": assessment, "today": today.isoformat(), "soon": last.isoformat()}


def by_measure(
    db: sqlite_utils.Database, assessment: int, nodes: Iterable[int], today: dt.date, soon: int = DUE_SOON_DAYS
) -> dict[int, Counts]:
    """Return the counts of each measure in or below these nodes, by row id."""
    found: dict[int, Counts] = {}
    for node in nodes:
        low, high = ids.item_range(node)
        rows = db.conn.execute(
            f"SELECT i.id >> {ids.ITEM_BITS}, {_SUMS} {_FROM} WHERE i.id BETWEEN :low AND :high AND {PRESENT} "
            "GROUP BY 1",
            {**_values(assessment, today, soon), "low": low, "high": high},
        )
        found.update((row[0], Counts(*row[1:])) for row in rows)
    return found


def by_framework(
    db: sqlite_utils.Database, assessment: int, today: dt.date, soon: int = DUE_SOON_DAYS
) -> dict[int, Counts]:
    """Return the counts of each measure of the assessment's documents, by row id."""
    return by_measure(db, assessment, framework_ids(db, assessment), today, soon)


def total(counts: Iterable[Counts]) -> Counts:
    """Return the sum of counts, number by number: one by one, they would make as many values as there are counts."""
    return Counts(*map(sum, zip(*map(astuple, counts), strict=True)))


def rolled_up(measures: dict[int, Counts]) -> dict[int, Counts]:
    """Return the counts of the measures with those of their chapters and frameworks."""
    chapters = {chapter: total(measures[one] for one in below) for chapter, below in by_parent(measures).items()}
    frameworks = {above: total(chapters[one] for one in below) for above, below in by_parent(chapters).items()}
    return measures | chapters | frameworks


def by_parent(nodes: Iterable[int]) -> dict[int, list[int]]:
    """Return chapters with measures of theirs, or frameworks with chapters."""
    found: dict[int, list[int]] = {}
    for node in nodes:
        found.setdefault(ids.parent_of(node), []).append(node)
    return found


def by_unit(
    db: sqlite_utils.Database, assessment: int, wanted: Filter, today: dt.date, soon: int = DUE_SOON_DAYS
) -> dict[str | None, Counts]:
    """Return the counts of each lead unit by name in the office's order, items without one last under None."""
    where, values = conditions(db, assessment, wanted, today)
    rows = db.conn.execute(
        f"WITH chosen AS (SELECT i.id FROM item i LEFT JOIN mark m ON m.assessment_id = ? AND m.item_id = i.id "
        f"LEFT JOIN target t ON t.id = i.target_id WHERE {where}) "
        f"SELECT u.name, {_positional()} {_FROM.replace(':assessment', '?')} LEFT JOIN unit u ON u.id = m.unit "
        f"WHERE i.id IN chosen GROUP BY u.id ORDER BY u.id IS NULL, u.position, u.id",
        [assessment, *values, *_places(today, soon), assessment],
    )
    return {row[0]: Counts(*row[1:]) for row in rows}


def filtered(
    db: sqlite_utils.Database, assessment: int, wanted: Filter, today: dt.date, soon: int = DUE_SOON_DAYS
) -> dict[int, Counts]:
    """Return the counts under a filter of each measure that has such items, by row id."""
    where, values = conditions(db, assessment, wanted, today)
    rows = db.conn.execute(
        f"SELECT i.id >> {ids.ITEM_BITS}, {_positional()} {_FROM.replace(':assessment', '?')} WHERE {where} GROUP BY 1",
        [*_places(today, soon), assessment, *values],
    )
    return {row[0]: Counts(*row[1:]) for row in rows}


def _positional() -> str:
    return _SUMS.replace(":today", "?").replace(":soon", "?")


def _places(today: dt.date, soon: int) -> list[object]:
    """Return the values of ``_SUMS`` in the order of its places."""
    first, last = today.isoformat(), (today + dt.timedelta(days=soon)).isoformat()
    return [first, first, last, first, first]
