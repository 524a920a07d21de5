"""Marks that want another look (待复核): a new edition changed what their items say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

from desktop.core.assessment import Changes
from desktop.core.editions import Wording
from desktop.core.store.history import Recorder
from desktop.core.store.workspace import Workspace

if TYPE_CHECKING:
    import sqlite_utils


class Was(msgspec.Struct, frozen=True):
    """What an item said when it was last looked at; ``back``: it had been withdrawn meanwhile."""

    wording: Wording
    back: bool = False


def was(db: sqlite_utils.Database, assessment: int, item: int) -> Was | None:
    """Return what a flagged item said when it was last looked at; None where no other look is wanted."""
    found = db.conn.execute(
        "SELECT was FROM review WHERE assessment_id = ? AND item_id = ?", [assessment, item]
    ).fetchone()
    return None if found is None else msgspec.json.decode(found[0], type=Was)


def looked_at(workspace: Workspace, items: Sequence[int]) -> Changes | None:
    """Take the flag off items: somebody has looked, and the marks hold. None where none has one.

    Raises:
        WorkspaceError: as ``Workspace.write``.
    """
    return workspace.write("review", {"count": len(items)}, lambda record: clear(workspace, record, items))


def clear(workspace: Workspace, record: Recorder, items: Sequence[int]) -> None:
    """Take the flag off items, as a part of a gesture."""
    flagged = workspace.db.conn.execute(
        "SELECT item_id FROM review WHERE assessment_id = ?", [workspace.assessment]
    ).fetchall()
    chosen = set(items)
    for (item,) in flagged:
        row = record.get("review", (workspace.assessment, item)) if item in chosen else None
        if row is not None:
            record.remove("review", row)
