"""The register of fill-in workbooks: what was sent to whom, and who has answered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import msgspec

from desktop.core.assessment import Changes
from desktop.core.store.history import Recorder
from desktop.core.store.workspace import Workspace

if TYPE_CHECKING:
    import sqlite_utils


class Sending(msgspec.Struct, frozen=True):
    """One workbook that was sent out.

    Attributes:
        batch: id of the sending, the same in all workbooks that went out together.
        recipient: the unit, county or enterprise.
        items: number of check items in it.
        sent: when.
        due: by when it is wanted back.
        answered: when the first answer was taken over, in it or in one that was sent before (see ``returned``); None as
            long as none came.
    """

    batch: str
    recipient: str
    items: int
    sent: dt.date
    due: dt.date | None = None
    answered: dt.date | None = None


def register(workspace: Workspace, sent: Sequence[Sending]) -> Changes | None:
    """Write down what was sent: one gesture.

    Raises:
        WorkspaceError: as ``Workspace.write``.
    """

    def act(record: Recorder) -> None:
        for one in sent:
            put(workspace, record, one)

    return workspace.write("send", {"count": len(sent), "names": [one.recipient for one in sent]}, act)


def put(workspace: Workspace, record: Recorder, one: Sending) -> None:
    """Write one sending inside a gesture, over the row that it has or as a new one."""
    found = workspace.db.conn.execute(
        "SELECT id FROM sending WHERE batch = ? AND recipient = ?", (one.batch, one.recipient)
    ).fetchone()
    (free,) = workspace.db.conn.execute("SELECT coalesce(max(id), 0) + 1 FROM sending").fetchone()
    row: dict[str, Any] = {"id": found[0] if found else free, "assessment_id": workspace.assessment}
    row |= msgspec.to_builtins(one)
    record.put("sending", row, record.get("sending", (row["id"],)))


def sendings(db: sqlite_utils.Database, assessment: int) -> list[Sending]:
    """Return all that was sent, oldest first."""
    names = Sending.__struct_fields__
    rows = db.conn.execute(f"SELECT {', '.join(names)} FROM sending WHERE assessment_id = ? ORDER BY id", [assessment])
    return [msgspec.convert(dict(zip(names, row, strict=True)), Sending) for row in rows]


def newest(db: sqlite_utils.Database, assessment: int) -> list[Sending]:
    """Return the last of what was sent to each recipient, in the order in which they were first sent something."""
    return [*_newest(sendings(db, assessment)).values()]


def unanswered(db: sqlite_utils.Database, assessment: int) -> list[Sending]:
    """Return what has not come back, oldest first; of several to one recipient only the newest counts."""
    return [one for one in newest(db, assessment) if one.answered is None]


def _newest(every: Sequence[Sending]) -> dict[str, Sending]:
    """Return the last of what was sent to each recipient."""
    return {one.recipient: one for one in every}


class Standing(StrEnum):
    """What a newer workbook to the same recipient is when an older one comes back."""

    COUNTS = "counts"  # as answered by it
    ANSWERED = "answered"  # long since
    WAITING = "waiting"  # still for an answer of its own


class Older(msgspec.Struct, frozen=True):
    """A workbook that came back though a newer one was sent to its recipient: when both were sent, and what that is."""

    sent: dt.date
    newest: Sending
    standing: Standing


class Back(msgspec.Struct, frozen=True):
    """What returned workbooks answer.

    Attributes:
        answered: the sendings that have an answer with them, as the register has them, oldest first.
        older: those that are not the newest to their recipient, by batch and recipient.
        unanswered: what has no answer yet, as ``unanswered``.
    """

    answered: tuple[Sending, ...]
    older: dict[tuple[str, str], Older]
    unanswered: tuple[Sending, ...]


def back(every: Sequence[Sending], returned: Iterable[Sending]) -> Back:
    """Return what returned workbooks answer.

    Who was sent two workbooks answers with either: the first answer in one of them counts for the newest too. Not where
    the newest asks for more items; nor does a workbook that was taken over before, which may have come back before the
    newest was sent.

    Args:
        every: the register, oldest first.
        returned: what came back, as its stamps say.
    """
    known = {(one.batch, one.recipient): one for one in every}
    answers = {(one.batch, one.recipient): known.get((one.batch, one.recipient), one) for one in returned}
    newest = _newest(every)
    older: dict[tuple[str, str], Older] = {}
    answered = dict(answers)
    for place, one in answers.items():
        last = newest.get(one.recipient, one)
        if (last.batch, last.recipient) in answers:
            continue
        if last.answered is not None:
            standing = Standing.ANSWERED
        elif one.answered is None and last.items <= one.items:
            standing = Standing.COUNTS
            answered[last.batch, last.recipient] = last
        else:
            standing = Standing.WAITING
        older[place] = Older(one.sent, last, standing)
    waiting = (one for one in newest.values() if one.answered is None)
    left = tuple(one for one in waiting if (one.batch, one.recipient) not in answered)
    order = {place: number for number, place in enumerate(known)}
    oldest_first = sorted(answered, key=lambda place: order.get(place, -1))
    return Back(tuple(answered[place] for place in oldest_first), older, left)
