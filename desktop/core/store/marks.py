"""Marking: the writes that a tick, a bulk edit or an adopted suggestion make."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from desktop.core.assessment import (
    Applicability,
    Changes,
    Mark,
    MarkChange,
    Status,
    apply,
)
from desktop.core.errors import WorkspaceError
from desktop.core.organisation import Suggestion
from desktop.core.store import history, ids, mark_rows, profile, review, search
from desktop.core.store.history import Recorder
from desktop.core.store.mark_rows import Goal, MarkRows, Standing
from desktop.core.store.workspace import Workspace

if TYPE_CHECKING:
    import sqlite_utils

Progress = Callable[[int, int], None]


def read(db: sqlite_utils.Database, assessment: int, item: int) -> Mark:
    """Return the mark of an item; a blank one where nothing was marked yet."""
    (found,) = standing(db, assessment, [item])
    return found.mark()


def standing(db: sqlite_utils.Database, assessment: int, items: Sequence[int]) -> list[Standing]:
    """Return how the marks of items stand, in their order; an item that is not marked may be of another assessment."""
    rows = db.conn.execute(
        f"SELECT {', '.join(mark_rows.COLUMNS)} FROM mark WHERE assessment_id = ? AND item_id IN ({_places(items)})",
        (assessment, *items),
    )
    present = {row[1]: row for row in rows.fetchall()}
    support = _support(db, assessment, items)
    return [Standing(item, present.get(item), support.get(item, ())) for item in items]


def _support(db: sqlite_utils.Database, assessment: int, items: Sequence[int]) -> dict[int, tuple[int, ...]]:
    """Return the supporting units of those items that have some."""
    rows = db.conn.execute(
        f"SELECT item_id, unit_id FROM support_unit WHERE assessment_id = ? AND item_id IN ({_places(items)}) "
        "ORDER BY unit_id",
        (assessment, *items),
    )
    found: dict[int, tuple[int, ...]] = {}
    for item, unit in rows:
        found[item] = (*found.get(item, ()), unit)
    return found


def _places(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))


def change(
    workspace: Workspace,
    items: Sequence[int],
    wanted: MarkChange,
    today: dt.date,
    *,
    gesture: str = "mark",
    unit_name: str | None = None,
    owner_name: str | None = None,
    support_names: Sequence[str] | None = None,
    progress: Progress | None = None,
) -> Changes | None:
    """Set fields of the marks of items: one gesture, however many items.

    Args:
        workspace: open for writing.
        items: row ids.
        wanted: the fields to set.
        today: local date, which a done item is dated with.
        gesture: name for the trail; ``mark`` names the fields.
        unit_name: lead unit by name, made where it is new.
        owner_name: owner by name, made where the person is new.
        support_names: supporting units by name, made where they are new.
        progress: told (done, total).

    Raises:
        WorkspaceError: as ``Workspace.write``; an item is not of this assessment; a reason is missing.
        UsageError: a value is out of its range.
    """

    def act(record: Recorder) -> None:
        db = workspace.db
        named: dict[str, Any] = {}
        if unit_name is not None:
            named["unit"] = profile.unit_named(db, record, unit_name)
        if owner_name is not None:
            named["owner"] = profile.person_named(db, record, owner_name)
        if support_names is not None:
            named["support_units"] = tuple(sorted({profile.unit_named(db, record, name) for name in support_names}))
        given = msgspec.structs.replace(wanted, **named)
        write(workspace, record, items, lambda _item, mark: apply(mark, given, today), progress)
        if _ANSWERS & given.given().keys():
            review.clear(workspace, record, items)

    fields = {name: _plain(value) for name, value in wanted.given().items()}
    if unit_name is not None:
        fields["unit"] = unit_name
    if owner_name is not None:
        fields["owner"] = owner_name
    if support_names is not None:
        fields["support_units"] = list(support_names)
    return workspace.write(gesture, {"count": len(items), "first": key_of(workspace, items), "fields": fields}, act)


_ANSWERS = frozenset({"applicability", "status", "progress", "result", "reached"})
"""Fields that answer to what an item says: whoever sets one has looked at it."""


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, dt.date) else list(value) if isinstance(value, tuple) else value


def key_of(workspace: Workspace, items: Sequence[int]) -> str:
    """Return the permanent id of the first item, by which the trail names the gesture."""
    if not items:
        return ""
    with workspace.reading() as db:
        found = db.conn.execute("SELECT key FROM item WHERE id = ?", [items[0]]).fetchone()
    return str(found[0]) if found else ""


def write(
    workspace: Workspace,
    record: Recorder,
    items: Iterable[int],
    new: Callable[[int, Mark], Mark],
    progress: Progress | None = None,
) -> None:
    """Write the marks of items inside a gesture; a result follows from a reached value where a target tells it.

    Args:
        workspace: open for writing.
        record: of the gesture.
        items: row ids.
        new: gives the mark that an item gets, from the one that it has.
        progress: told (done, total).

    Raises:
        WorkspaceError: there is no such item in this assessment (``item-unknown``).
    """
    chosen = list(dict.fromkeys(items))
    for start in range(0, len(chosen), _PAGE):
        page = chosen[start : start + _PAGE]
        _write_page(workspace, record, page, new)
        if progress is not None and len(page) == _PAGE:
            progress(start + len(page), len(chosen))


_PAGE = 500


def _write_page(workspace: Workspace, record: Recorder, page: list[int], new: Callable[[int, Mark], Mark]) -> None:
    assessment = workspace.assessment
    found = standing(workspace.db, assessment, page)
    check_items(workspace, [one.item for one in found if one.row is None])
    stood = [(one, one.mark()) for one in found]
    become = [(one, before, new(one.item, before)) for one, before in stood]
    aims = goals(workspace, [one.item for one, before, after in become if after.reached != before.reached])
    judged = [(one, before, mark_rows.judged(before, after, aims.get(one.item))) for one, before, after in become]
    put(
        workspace,
        record,
        mark_rows.written(assessment, [(one, after) for one, before, after in judged if after != before]),
    )
    units = [(one.item, before, after) for one, before, after in judged if after.support_units != before.support_units]
    for item, before, after in units:
        for unit in sorted({*before.support_units} - {*after.support_units}):
            record.remove("support_unit", {"assessment_id": assessment, "item_id": item, "unit_id": unit})
        for unit in sorted({*after.support_units} - {*before.support_units}):
            record.put("support_unit", {"assessment_id": assessment, "item_id": item, "unit_id": unit}, None)


def goals(workspace: Workspace, items: Sequence[int]) -> dict[int, Goal]:
    """Return what the targets ask for that items answer to, of those that can be held against a reached value."""
    rows = workspace.db.conn.execute(
        "SELECT i.id, t.comparator, t.value FROM item i JOIN target t ON t.id = i.target_id "
        f"WHERE t.comparator IS NOT NULL AND i.id IN ({_places(items)})",
        items,
    )
    return {item: (comparator, value) for item, comparator, value in rows}


def put(workspace: Workspace, record: Recorder, made: MarkRows) -> None:
    """Write what marks become, inside a gesture.

    The search index has the texts of all assessments together. They bring it along only where this is the only one
    (``is_only``). It is written at the end of the gesture, or when there is much of it: the next rows that are inserted
    make FTS5 put all that it was given on the disk's pages, as a piece that it must merge with others later.
    """
    record.put_marks(made)
    if not made.index:
        record.touched.texts |= dict.fromkeys(made.texts)
        return
    index = record.touched.index
    index |= zip(made.texts, made.index, strict=True)
    if len(index) >= _INDEXED:
        search.put_marks(workspace.db, index)
        index.clear()


_INDEXED = 10_000  # items of which the search index waits: two megabytes


def is_only(workspace: Workspace) -> bool:
    """Tell whether there is one assessment."""
    (count,) = workspace.db.conn.execute("SELECT count(*) FROM assessment").fetchone()
    return int(count) == 1


def check_items(workspace: Workspace, items: Sequence[int]) -> None:
    """Refuse items that are not of this assessment.

    Raises:
        WorkspaceError: ``item-unknown``.
    """
    found = workspace.db.conn.execute(
        "SELECT i.id FROM item i JOIN assessment_framework a ON a.framework_id = i.id >> ? "
        f"WHERE a.assessment_id = ? AND i.id IN ({_places(items)})",
        (ids.ITEM_BITS + ids.MEASURE_BITS + ids.CHAPTER_BITS, workspace.assessment, *items),
    )
    unknown = set(items) - {item for (item,) in found}
    if unknown:
        raise WorkspaceError("item-unknown", id=str(min(unknown)))


def toggle_done(workspace: Workspace, items: Sequence[int], today: dt.date) -> Changes | None:
    """Set items done; where all are done already, each goes back to what it was before it was done."""
    with workspace.reading() as db:
        all_done = all(read(db, workspace.assessment, item).status is Status.DONE for item in items)

    def act(record: Recorder) -> None:
        review.clear(workspace, record, items)
        if not all_done:
            write(workspace, record, items, lambda _item, mark: apply(mark, MarkChange(status=Status.DONE), today))
            return
        write(workspace, record, items, lambda item, mark: _before_done(workspace, item, mark))

    fields = {"status": Status.NOT_STARTED if all_done else Status.DONE}
    gesture = "mark-undone" if all_done else "mark"
    return workspace.write(gesture, {"count": len(items), "first": key_of(workspace, items), "fields": fields}, act)


def _before_done(workspace: Workspace, item: int, mark: Mark) -> Mark:
    """Return a done mark with status, progress and applicability as they were before it became done."""
    for _, batch, change in history.of_marks(workspace.db, workspace.assessment, [item]):
        if batch.undoes is not None or change.after is None:
            continue  # what was undone, or done again, tells nothing new
        if msgspec.json.decode(change.after)["status"] != Status.DONE:
            continue
        before = {} if change.before is None else msgspec.json.decode(change.before)
        if before.get("status") == Status.DONE:
            continue
        return msgspec.structs.replace(
            mark,
            status=Status(before.get("status", Status.NOT_STARTED)),
            progress=before.get("progress", 0),
            applicability=Applicability(before.get("applicability", Applicability.UNDECIDED)),
            reason=before.get("reason", ""),
            done_on=None,
        )
    return msgspec.structs.replace(mark, status=Status.NOT_STARTED, progress=0, done_on=None)


def adopt(
    workspace: Workspace,
    items: Sequence[int],
    words: Callable[[Suggestion], str],
    progress: Progress | None = None,
) -> Changes | None:
    """Accept the suggestions of undecided items; items without one, or decided already, stay as they are.

    Args:
        workspace: open for writing.
        items: row ids.
        words: puts a suggestion into words, which a not applicable item keeps as its reason.
        progress: told (done, total).
    """
    adopted: list[int] = []

    def accept(item: int, mark: Mark) -> Mark:
        if mark.applicability is not Applicability.UNDECIDED:
            return mark
        found = workspace.db.conn.execute(
            "SELECT applicability, reason, facts FROM suggestion WHERE item_id = ?", [item]
        ).fetchone()
        if found is None or found[0] == Applicability.UNDECIDED:
            return mark
        adopted.append(item)
        suggested = Suggestion(Applicability(found[0]), found[1], msgspec.json.decode(found[2]))
        reason = words(suggested) if suggested.applicability is Applicability.NOT_APPLICABLE else ""
        return msgspec.structs.replace(mark, applicability=suggested.applicability, reason=reason)

    def act(record: Recorder) -> None:
        write(workspace, record, items, accept, progress)
        review.clear(workspace, record, adopted)

    return workspace.write("adopt", lambda: {"count": len(adopted), "first": key_of(workspace, items)}, act)
