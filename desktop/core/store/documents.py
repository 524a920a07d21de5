"""Which documents an assessment marks against: adding one, taking one out."""

from __future__ import annotations

from desktop.core.assessment import Changes
from desktop.core.editing_ids import free_id, under
from desktop.core.errors import FrameworkError
from desktop.core.framework import Framework
from desktop.core.store import frameworks
from desktop.core.store.history import Recorder
from desktop.core.store.workspace import Workspace


def add(workspace: Workspace, framework: Framework) -> Changes | None:
    """Add a document to the assessment; None where it is there already.

    Raises:
        FrameworkError: the workspace has another content under this id.
        WorkspaceError: as ``Workspace.write``.
    """

    def act(record: Recorder) -> None:
        key = (workspace.assessment, frameworks.store(workspace.db, framework))
        if record.get("assessment_framework", key) is None:
            row = dict(zip(("assessment_id", "framework_id"), key, strict=True))
            record.put("assessment_framework", row, None)

    names = _named(framework.short_title or framework.title, framework.short_title_en)
    return workspace.write("add-framework", names, act)


def left_ids(workspace: Workspace, framework: Framework) -> frozenset[str]:
    """Return the ids that a framework cannot have, because documents keep them that the assessment no longer has.

    What was taken out, or undone after it had been added, stays in the file: ids are given once. One that says the same
    as the framework is not in its way: it comes back, with its marks.
    """
    with workspace.reading() as db:
        rows = db.conn.execute(
            "SELECT key, id FROM framework WHERE id NOT IN "
            "(SELECT framework_id FROM assessment_framework WHERE assessment_id = ?)",
            [workspace.assessment],
        )
        left = dict(rows.fetchall())
        if framework.id in left and frameworks.says_same(db, left[framework.id], framework):
            del left[framework.id]
    return frozenset(left)


def under_free_id(workspace: Workspace, framework: Framework) -> Framework:
    """Return a framework under the next free id, where a document that the assessment no longer has keeps its own.

    Where it was added under such an id before, it gets the same again.
    """
    if framework.id not in left_ids(workspace, framework):
        return framework
    with workspace.reading() as db:
        there = dict(db.conn.execute("SELECT key, id FROM framework").fetchall())
        tried = {framework.id}
        while True:
            other = under(framework, free_id(framework.id, tried))
            if other.id not in there or frameworks.says_same(db, there[other.id], other):
                return other
            tried.add(other.id)


def remove(workspace: Workspace, number: int) -> Changes | None:
    """Take a document out of the assessment; its content and its marks stay in the file.

    Raises:
        FrameworkError: the assessment has no such document.
        WorkspaceError: as ``Workspace.write``.
    """

    def act(record: Recorder) -> None:
        row = record.get("assessment_framework", (workspace.assessment, number))
        if row is None:
            raise FrameworkError("framework-unknown", id=str(number))
        record.remove("assessment_framework", row)

    with workspace.reading() as db:
        found = db.conn.execute(
            "SELECT coalesce(short_title, title), short_title_en FROM framework WHERE id = ?", [number]
        )
        title, title_en = found.fetchone() or ("", None)
    return workspace.write("remove-framework", _named(title, title_en), act)


def _named(title: str, title_en: str | None) -> dict[str, str]:
    return {"title": title, "title_en": title_en or title}
