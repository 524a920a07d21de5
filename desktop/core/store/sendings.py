"""The register of fill-in workbooks: what was sent to whom, and who has answered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
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
        answered: when the first answer was taken over; None as long as none came.
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


def unanswered(db: sqlite_utils.Database, assessment: int) -> list[Sending]:
    """Return what has not come back, oldest first; of several to one recipient only the newest counts."""
    newest = {one.recipient: one for one in sendings(db, assessment)}
    return [one for one in newest.values() if one.answered is None]
