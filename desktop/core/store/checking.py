"""Checking a workspace through and through: its file, its evidence, and its rows against the trail."""

from __future__ import annotations

import contextlib
import functools
from typing import TYPE_CHECKING

from desktop.core.errors import WorkspaceError
from desktop.core.store import agreement, backup, evidence
from desktop.core.store.chain import Verdict
from desktop.core.store.connection import connect

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from desktop.core.store.workspace import Workspace


def check(workspace: Workspace) -> Verdict:
    """Check everything that a workspace holds, and return the anchor of its trail.

    Raises:
        WorkspaceError: ``workspace-damaged`` or ``trail-broken`` as ``backup.check``, ``evidence-damaged`` with the
            name of the first such file, ``rows-differ`` as ``refusal``.
    """
    verdict = backup.check(workspace.db, workspace.path)
    with workspace.reading() as db:
        for name in evidence.damaged(db):
            raise WorkspaceError("evidence-damaged", name=name)
        if differing := list(agreement.differences(db)):
            raise refusal(workspace, differing)
    return verdict


_STEPS = 10_000
"""Instructions of SQLite between two looks whether it is still wanted."""


def look_through(path: Path, told: Callable[[int, int], None]) -> None:
    """Let SQLite check the pages of a workspace that somebody else writes meanwhile, without holding them up.

    It is read without a lock at first, half a millisecond for a megabyte. What a write changes in between can look
    like damage, so damage counts only once it is found again under a lock.

    Args:
        path: the workspace.
        told: asked every now and then; an exception of it ends the reading.

    Raises:
        WorkspaceError: ``workspace-damaged``, or the file cannot be read.
    """
    for unlocked in (True, False):
        with contextlib.closing(connect(path, "ro", unlocked=unlocked)) as db:
            stopped: list[BaseException] = []
            db.conn.set_progress_handler(functools.partial(_stops, told, stopped), _STEPS)
            try:
                backup.check_pages(db, path)
            except WorkspaceError:
                if stopped:
                    raise stopped[0] from None
                if not unlocked:
                    raise
            else:
                return


def _stops(told: Callable[[int, int], None], stopped: list[BaseException]) -> bool:
    """Tell SQLite to stop where ``told`` raises, and keep what it raised: SQLite knows only its own errors."""
    try:
        told(0, 1)
    except Exception as error:  # noqa: BLE001 - it goes on to who asked
        stopped.append(error)
    return bool(stopped)


def newest_good(path: Path) -> backup.Backup | None:
    """Return the newest backup of a workspace that is whole; None where there is none."""
    for copy in backup.for_path(path):
        with contextlib.suppress(WorkspaceError), contextlib.closing(connect(copy.path, "ro")) as db:
            backup.check(db, copy.path)
            return copy
    return None


def refusal(workspace: Workspace, differing: Sequence[agreement.Difference]) -> WorkspaceError:
    """Return the error for rows that are not what the trail says (``rows-differ``), the first of them named."""
    first = f"{differing[0].table} {', '.join(map(str, differing[0].key))}"
    return WorkspaceError("rows-differ", path=str(workspace.path), count=len(differing), first=first)
