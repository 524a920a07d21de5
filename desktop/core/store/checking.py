"""Checking a workspace through and through: its file, its evidence, and its rows against the trail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.core.errors import WorkspaceError
from desktop.core.store import agreement, backup, evidence
from desktop.core.store.history import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

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


def refusal(workspace: Workspace, differing: Sequence[agreement.Difference]) -> WorkspaceError:
    """Return the error for rows that are not what the trail says (``rows-differ``), the first of them named."""
    first = f"{differing[0].table} {', '.join(map(str, differing[0].key))}"
    return WorkspaceError("rows-differ", path=str(workspace.path), count=len(differing), first=first)
