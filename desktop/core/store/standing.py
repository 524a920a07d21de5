"""How every item of a workspace stands, in one query: what a roll-up takes from it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from desktop.core.assessment import Applicability, Mark, Result, Rhythm, Status
from desktop.core.store.items import DUE, framework_ids

if TYPE_CHECKING:
    import sqlite_utils


class Standing(msgspec.Struct, frozen=True, gc=False):
    """One check item of one organisation.

    Attributes:
        key: its permanent id.
        mark: without owner and units, which are row ids of another workspace.
        due: the date in force: the organisation's own, or else the document's; ``mark.due`` is only the first.
        unit, owner: by name; empty for none.
        own: the organisation has added it itself.
    """

    key: str
    mark: Mark
    due: dt.date | None
    unit: str = ""
    owner: str = ""
    own: bool = False


_STANDING = f"""
SELECT i.key, i.own, m.applicability, m.reason, m.status, m.progress, m.result, m.leader, m.due, m.rhythm, m.reached,
  m.note, m.problem, m.next_step, m.done_on, {DUE}, coalesce(u.name, ''), coalesce(p.name, '')
FROM item i JOIN measure e ON e.id = i.measure_id
  LEFT JOIN mark m ON m.assessment_id = ? AND m.item_id = i.id
  LEFT JOIN unit u ON u.id = m.unit LEFT JOIN person p ON p.id = m.owner LEFT JOIN target t ON t.id = i.target_id
WHERE e.framework_id IN ({{}}) AND i.withdrawn = 0 ORDER BY i.id
"""


def standing(db: sqlite_utils.Database, assessment: int) -> Iterator[Standing]:
    """Yield how the items of an assessment stand, in the order of its documents; withdrawn ones stand nowhere."""
    documents = ", ".join(map(str, framework_ids(db, assessment)))
    for row in db.conn.execute(_STANDING.format(documents), [assessment]):
        mark = Mark() if row[2] is None else _mark(*row[2:15])
        yield Standing(row[0], mark, _day(row[15]), row[16], row[17], bool(row[1]))


def _mark(
    applicability: str,
    reason: str,
    status: str,
    progress: int,
    result: str,
    leader: str,
    due: str | None,
    rhythm: str | None,
    reached: float | None,
    note: str,
    problem: str,
    next_step: str,
    done_on: str | None,
) -> Mark:
    return Mark(
        applicability=Applicability(applicability),
        reason=reason,
        status=Status(status),
        progress=progress,
        result=Result(result),
        leader=leader,
        due=_day(due),
        rhythm=None if rhythm is None else Rhythm(rhythm),
        reached=reached,
        note=note,
        problem=problem,
        next_step=next_step,
        done_on=_day(done_on),
    )


def _day(text: str | None) -> dt.date | None:
    return None if text is None else dt.date.fromisoformat(text)


def last_change(db: sqlite_utils.Database) -> dt.date | None:
    """Return the (local) day of the last gesture."""
    (at,) = db.conn.execute("SELECT max(at) FROM batch").fetchone()
    return None if at is None else dt.datetime.fromisoformat(at).astimezone().date()
