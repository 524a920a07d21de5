"""The official wording beside the check items: texts of a user's own verified copy, in the workspace's measures."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.core.assessment import Changes
from desktop.core.errors import FrameworkError
from desktop.core.framework import Framework
from desktop.core.store import frameworks
from desktop.core.store.history import Recorder
from desktop.core.store.workspace import Workspace


def documents(workspace: Workspace) -> list[Framework]:
    """Return the documents of the assessment, whole."""
    with workspace.reading() as db:
        rows = db.conn.execute(
            "SELECT framework_id FROM assessment_framework WHERE assessment_id = ? ORDER BY framework_id",
            [workspace.assessment],
        ).fetchall()
        return [frameworks.read(db, number) for (number,) in rows]


def attach(workspace: Workspace, framework: Framework, texts: Mapping[str, str]) -> Changes | None:
    """Put texts beside the measures of a document, as one gesture; None where they stand there already.

    Args:
        workspace: open for writing.
        framework: the document that the texts were verified against.
        texts: measure id → text; measures without one keep what they have.

    Raises:
        FrameworkError: the workspace has no such measure (``framework-unknown``).
        WorkspaceError: as ``Workspace.write``.
    """

    def act(record: Recorder) -> None:
        for key, text in texts.items():
            found = workspace.db.conn.execute(
                "SELECT m.id FROM measure m JOIN framework f ON f.id = m.framework_id WHERE f.key = ? AND m.key = ?",
                [framework.id, key],
            ).fetchone()
            row = record.get("measure", found) if found else None
            if row is None:
                raise FrameworkError("framework-unknown", id=framework.id)
            record.put("measure", {**row, "text": text}, row)

    title = framework.short_title or framework.title
    names = {"title": title, "title_en": framework.short_title_en or title, "count": len(texts)}
    return workspace.write("attach-text", names, act)
