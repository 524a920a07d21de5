"""Reading what stands in the marks of many items, for comparison with answers from elsewhere."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

import msgspec

from desktop.core.assessment import Applicability, Status
from desktop.core.store import evidence, history, items
from desktop.core.store.rows import EvidenceRow

if TYPE_CHECKING:
    import sqlite_utils

T = TypeVar("T")

_PAGE = 500
_APPLICABILITY, _STATUS = {str(one): one for one in Applicability}, {str(one): one for one in Status}
_COLUMNS = f"""
  i.id, i.key, coalesce(m.applicability, 'undecided'), coalesce(m.status, 'not_started'), coalesce(m.progress, 0),
  m.reached, m.done_on, coalesce(m.note, ''), coalesce(m.problem, ''), coalesce(m.next_step, ''), p.name,
  u.name, {items.DUE}"""


class Answered(msgspec.Struct, frozen=True):
    """What stands in the mark of an item, unit and owner by name, with its evidence; ``due`` is the date in force."""

    item: int
    key: str
    applicability: Applicability
    status: Status
    progress: int
    reached: float | None
    done_on: dt.date | None
    note: str
    problem: str
    next_step: str
    owner: str | None
    evidence: tuple[EvidenceRow, ...] = ()
    unit: str | None = None
    due: dt.date | None = None


def of_items(db: sqlite_utils.Database, assessment: int, keys: Iterable[str]) -> dict[str, Answered]:
    """Return what stands for items by their permanent ids; those that the assessment has not are left out."""
    frameworks = ", ".join(map(str, items.framework_ids(db, assessment)))
    found: dict[str, Answered] = {}
    for page in _pages(sorted(keys)):
        rows = db.conn.execute(
            f"SELECT {_COLUMNS} FROM item i JOIN measure e ON e.id = i.measure_id "
            "LEFT JOIN mark m ON m.assessment_id = ? AND m.item_id = i.id LEFT JOIN person p ON p.id = m.owner "
            "LEFT JOIN unit u ON u.id = m.unit LEFT JOIN target t ON t.id = i.target_id "
            f"WHERE e.framework_id IN ({frameworks}) AND i.key IN ({', '.join('?' * len(page))})",
            [assessment, *page],
        )
        fetched = rows.fetchall()
        have = evidence.of_items(db, assessment, [row[0] for row in fetched])
        for row in fetched:
            item, key, applicability, status, progress, reached, done_on, note, problem, next_step, owner, unit, due = (
                row
            )
            found[key] = Answered(
                item,
                key,
                _APPLICABILITY[applicability],
                _STATUS[status],
                progress,
                reached,
                None if done_on is None else dt.date.fromisoformat(done_on),
                note,
                problem,
                next_step,
                owner,
                tuple(have.get(item, ())),
                unit,
                None if due is None else dt.date.fromisoformat(due),
            )
    return found


def changed_on(
    db: sqlite_utils.Database, assessment: int, cells: Sequence[tuple[int, str]]
) -> dict[tuple[int, str], dt.date]:
    """Return the (local) day on which a field of an item's mark last changed, by item and name of the field."""
    wanted: dict[int, list[str]] = {}
    for item, field in cells:
        wanted.setdefault(item, []).append(field)
    found: dict[tuple[int, str], dt.date] = {}
    for page in _pages(list(wanted)):
        for item, batch, change in history.of_marks(db, assessment, page):
            before, after = (msgspec.json.decode(row or "{}") for row in (change.before, change.after))
            for field in wanted[item]:
                names = ("applicability", "status") if field == "status" else (field,)
                if (item, field) not in found and any(before.get(name) != after.get(name) for name in names):
                    found[item, field] = dt.datetime.fromisoformat(batch.at).astimezone().date()
    return found


def _pages(values: Sequence[T]) -> Iterator[Sequence[T]]:
    for start in range(0, len(values), _PAGE):
        yield values[start : start + _PAGE]
