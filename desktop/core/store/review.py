"""Marks that want another look (待复核): a new edition changed what their items say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

from desktop.core.assessment import Changes
from desktop.core.store import ids
from desktop.core.store.history import Recorder
from desktop.core.store.workspace import Workspace
from desktop.core.wording import Wording

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


def reworded(db: sqlite_utils.Database, assessment: int) -> frozenset[str]:
    """Return the permanent ids of the items that want another look."""
    rows = db.conn.execute(
        "SELECT i.key FROM review r JOIN item i ON i.id = r.item_id WHERE r.assessment_id = ? AND i.withdrawn = 0",
        [assessment],
    )
    return frozenset(key for (key,) in rows)


def withdrawn(db: sqlite_utils.Database) -> frozenset[str]:
    """Return the permanent ids of the items that new editions no longer have."""
    return frozenset(key for (key,) in db.conn.execute("SELECT key FROM item WHERE withdrawn = 1"))


class Numbers(msgspec.Struct, frozen=True):
    """How many items want another look, and how many are withdrawn."""

    review: int = 0
    withdrawn: int = 0


def numbers(db: sqlite_utils.Database, assessment: int) -> Numbers:
    """Return the numbers of an assessment."""
    shift = ids.ITEM_BITS + ids.MEASURE_BITS + ids.CHAPTER_BITS
    inside = f"i.id >> {shift} IN (SELECT framework_id FROM assessment_framework WHERE assessment_id = :assessment)"
    (row,) = db.conn.execute(
        "SELECT (SELECT count(*) FROM review r JOIN item i ON i.id = r.item_id WHERE r.assessment_id = :assessment "
        f"AND i.withdrawn = 0 AND {inside}), (SELECT count(*) FROM item i WHERE i.withdrawn = 1 AND {inside})",
        {"assessment": assessment},
    )
    return Numbers(*row)
