"""A new edition taken over into the workspace: one gesture, which undo takes back whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from desktop.core.assessment import Changes
from desktop.core.edition_ids import settled
from desktop.core.editions import Comparison, Edition, Kind, edition_of, ids_hold, match, renewed_by
from desktop.core.errors import FrameworkError
from desktop.core.framework import Framework
from desktop.core.likeness import Progress
from desktop.core.store import edition_rows, frameworks, ids
from desktop.core.store.history import EDITION, Recorder
from desktop.core.store.review import Was
from desktop.core.store.workspace import Workspace
from desktop.core.wording import Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    import sqlite_utils


def number_of(db: sqlite_utils.Database, key: str) -> int | None:
    """Return the row id of a document that the file holds, also where the assessment does not mark against it."""
    found = db.conn.execute("SELECT id FROM framework WHERE key = ?", [key]).fetchone()
    return None if found is None else int(found[0])


def like(db: sqlite_utils.Database, framework: Framework) -> str | None:
    """Return the id of the document that a framework is an edition of; None for a new one.

    By its id, by its title, or by a title that is other in nothing but years and numbers; of the documents that are
    marked before those that were taken out, or undone: what is wanted is that marks go on.
    """
    marked = _marked(db)
    key = edition_of(framework, marked) or renewed_by(framework, marked)
    return key or edition_of(framework, _titles(db))


def renewed(db: sqlite_utils.Database, framework: Framework) -> tuple[str, str] | None:
    """Return id and title of the document that is marked and is titled as a new one but for years and numbers."""
    marked = _marked(db)
    key = None if edition_of(framework, marked) else renewed_by(framework, marked)
    return None if key is None else (key, marked[key])


def _marked(db: sqlite_utils.Database) -> dict[str, str]:
    return _titles(db, "WHERE id IN (SELECT framework_id FROM assessment_framework)")


def _titles(db: sqlite_utils.Database, where: str = "") -> dict[str, str]:
    return dict(db.conn.execute(f"SELECT key, title FROM framework {where} ORDER BY id").fetchall())


def compared(
    workspace: Workspace, key: str, framework: Framework, progress: Progress = lambda done, total: None
) -> Comparison:
    """Hold a new edition against a document of the workspace.

    Args:
        workspace: open; reading is enough.
        key: id of the document.
        framework: the new edition, under whatever id.
        progress: told (done, total); raising in it ends the comparing.

    Raises:
        FrameworkError: the workspace has no such document (``framework-unknown``).
    """
    with workspace.reading() as db:
        number = number_of(db, key)
        if number is None:
            raise FrameworkError("framework-unknown", id=key)
        old = Edition(frameworks.read(db, number, withdrawn=True), _gone(db, number))
    new = Edition(framework)
    return Comparison(old, new, match(old, new, progress))


def _gone(db: sqlite_utils.Database, number: int) -> frozenset[str]:
    """Return what earlier editions withdrew."""
    rows = db.conn.execute(
        "SELECT key FROM measure WHERE withdrawn = 1 AND framework_id = ? "
        "UNION ALL SELECT key FROM item WHERE withdrawn = 1 AND id BETWEEN ? AND ?",
        [number, *ids.item_range(number)],
    )
    return frozenset(key for (key,) in rows)


def newer(workspace: Workspace, known: Sequence[Framework]) -> list[Framework]:
    """Return those documents that are later revisions of documents that the assessment marks against."""
    with workspace.reading() as db:
        rows = db.conn.execute(
            "SELECT f.key, f.revision FROM framework f JOIN assessment_framework a ON a.framework_id = f.id "
            "WHERE a.assessment_id = ?",
            [workspace.assessment],
        )
        revisions: dict[str, int] = dict(rows.fetchall())
    return [one for one in known if one.revision > revisions.get(one.id, one.revision)]


def permanent_ids(workspace: Workspace, comparison: Comparison) -> dict[str, str]:
    """Return the ids that the items of the new edition have here once it is in force, by those that it gives them.

    Raises:
        FrameworkError: the workspace has no such document (``framework-unknown``).
    """
    key = comparison.old.framework.id
    with workspace.reading() as db:
        number = number_of(db, key)
        if number is None:
            raise FrameworkError("framework-unknown", id=key)
        made = settled(comparison, _taken(db, number, comparison))
    pairs = zip(comparison.new.framework.items(), made.items(), strict=True)
    return {item.id: kept.id for item, kept in pairs}


def take_over(workspace: Workspace, comparison: Comparison) -> Changes | None:
    """Make the new edition the one in force: marks stay where items stayed; None where it says nothing new.

    Items that changed and have a mark or evidence are flagged for another look, with what they said before; items that
    are gone stay, withdrawn, with their marks. What is still doubtful is not joined: withdrawn there, new here.

    Raises:
        FrameworkError: the document is gone, or was changed since it was compared (``edition-outdated``).
        WorkspaceError: as ``Workspace.write``.
    """
    old = comparison.old
    title = comparison.new.framework.short_title or comparison.new.framework.title
    counts = {str(kind): count for kind, count in comparison.counts().items()}
    names = {"title": title, "title_en": comparison.new.framework.short_title_en or title, **counts}

    def act(record: Recorder) -> None:
        db = workspace.db
        number = number_of(db, old.framework.id)
        if number is None:
            raise FrameworkError("framework-unknown", id=old.framework.id)
        if frameworks.read(db, number, withdrawn=True) != old.framework:
            raise FrameworkError("edition-outdated", title=old.framework.title)
        if comparison.is_other():
            _write(db, record, number, comparison)
        link = {"assessment_id": workspace.assessment, "framework_id": number}
        if record.get("assessment_framework", tuple(link.values())) is None:
            record.put("assessment_framework", link, None)

    return workspace.write(EDITION, names, act)


def _write(db: sqlite_utils.Database, record: Recorder, number: int, comparison: Comparison) -> None:
    before = edition_rows.present(db, number)
    layout = edition_rows.Layout(db, number, settled(comparison, _taken(db, number, comparison)), before)
    _flag(layout, comparison)
    record.rows_first()
    for table in edition_rows.TABLES:
        present, wanted = before[table], layout.rows[table]
        for key, row in present.items():
            if key not in wanted:
                record.remove(table, row)
        for key, row in wanted.items():
            stood = present.get(key)
            # What is equal stays as SQLite has it: 85 and 85.0 are one value, but not one text in the trail.
            record.put(
                table, row if stood is None else {n: stood[n] if stood[n] == v else v for n, v in row.items()}, stood
            )


def _taken(db: sqlite_utils.Database, number: int, comparison: Comparison) -> set[str]:
    """Return the ids that nothing new may take: of measures and items, of targets that are kept or another document's.

    Where the ids are permanent ones, an edition that was undone gets the same ids again.
    """
    low, high = ids.item_range(number)
    taken = {
        key
        for (key,) in db.conn.execute(
            "SELECT key FROM measure WHERE framework_id = :number UNION ALL SELECT key FROM item "
            "WHERE id BETWEEN :low AND :high UNION ALL SELECT key FROM target WHERE framework_id <> :number",
            {"number": number, "low": low, "high": high},
        )
    }
    if not ids_hold(comparison.old.framework, comparison.new.framework):
        taken |= {
            key
            for (key,) in db.conn.execute(
                "SELECT DISTINCT json_extract(coalesce(after, before), '$.key') FROM change "
                "WHERE table_name IN ('measure', 'item')"
            )
        }
    old = comparison.old
    kept = set(comparison.matching.items.values())
    gone = set(old.measures) - set(comparison.matching.measures.values())
    taken |= {item.target for key, item in old.items.items() if key not in kept and item.target}
    return taken | {target.id for key in gone for target in old.measures[key].targets}


def _flag(layout: edition_rows.Layout, comparison: Comparison) -> None:
    """Flag changed items for another look, with the wording that was answered to.

    Only those that somebody looked at once: what has neither a mark nor evidence waits to be decided anyway.
    """
    changed = {line.old: line for line in comparison.lines() if line.kind is Kind.CHANGED}
    keys = {row["id"]: row["key"] for row in layout.rows["item"].values()}
    proved = ((row["assessment_id"], row["item_id"]) for row in layout.rows["evidence"].values())
    for assessment, item in dict.fromkeys((*layout.rows["mark"], *proved)):
        line = changed.get(keys[item])
        if line is not None and line.old is not None and (assessment, item) not in layout.rows["review"]:
            was = msgspec.json.encode(Was(comparison.old.wordings[line.old], Part.BACK in line.parts)).decode()
            layout.rows["review"][assessment, item] = {"assessment_id": assessment, "item_id": item, "was": was}
