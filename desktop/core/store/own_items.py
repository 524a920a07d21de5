"""The office's own check items: added to a measure, changed, removed with what was recorded of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.core.errors import UsageError, WorkspaceError
from desktop.core.store import ids
from desktop.core.store.history import Recorder, Row
from desktop.core.store.workspace import Workspace

if TYPE_CHECKING:
    import sqlite_utils

    from desktop.core.assessment import Changes


def add(workspace: Workspace, measure: int, text: str) -> Changes | None:
    """Add a check item of the office's own to a measure; it takes the id ``…+1``, ``…+2``.

    Raises:
        UsageError: the text is empty.
        WorkspaceError: there is no such measure.
    """
    text = text.strip()
    if not text:
        raise UsageError("text-missing")

    def act(record: Recorder) -> None:
        found = workspace.db.conn.execute("SELECT key FROM measure WHERE id = ?", [measure]).fetchone()
        if found is None:
            raise WorkspaceError("item-unknown", id=str(measure))
        suffix = _used(workspace.db, found[0]) + 1
        number = ids.item_id(measure, ids.FIRST_OWN) + suffix - 1
        row: Row = {"id": number, "measure_id": measure, "key": f"{found[0]}+{suffix}", "text": text, "text_en": None}
        row |= {"concerns": "{}", "evidence": "[]", "evidence_en": "[]", "responsibility_id": None, "target_id": None}
        row |= {"own": 1, "withdrawn": 0, "former": None, "due": None, "last_day": None}
        record.put("item", row, None)

    return workspace.write("add-own", {"text": text}, act)


def _used(db: sqlite_utils.Database, measure: str) -> int:
    """Return how many own items the measure ever had: an id is never used twice, also after a removal.

    By its permanent id, as a new edition may give a measure another place.
    """
    (number,) = db.conn.execute(
        "SELECT coalesce(max(CAST(substr(own, :length + 1) AS INTEGER)), 0) FROM "
        "(SELECT json_extract(coalesce(after, before), '$.key') AS own FROM change WHERE table_name = 'item') "
        "WHERE substr(own, 1, :length) = :prefix",
        {"prefix": f"{measure}+", "length": len(measure) + 1},
    ).fetchone()
    return int(number)


def edit(workspace: Workspace, item: int, text: str) -> Changes | None:
    """Change the text of an own item.

    Raises:
        UsageError: the text is empty.
        WorkspaceError: there is no such own item.
    """
    text = text.strip()
    if not text:
        raise UsageError("text-missing")
    return workspace.write("edit-own", {"text": text}, lambda record: _put_own(record, item, text))


def _put_own(record: Recorder, item: int, text: str) -> None:
    row = _own(record, item)
    record.put("item", {**row, "text": text}, row)


def _own(record: Recorder, item: int) -> Row:
    row = record.get("item", (item,))
    if row is None or not row["own"]:
        raise WorkspaceError("item-unknown", id=str(item))
    return row


def remove(workspace: Workspace, item: int) -> Changes | None:
    """Remove an own item with its mark and evidence; undo brings all of it back.

    Raises:
        WorkspaceError: there is no such own item.
    """

    def act(record: Recorder) -> None:
        row = _own(record, item)
        run = workspace.db.conn.execute
        for (evidence,) in run("SELECT id FROM evidence WHERE item_id = ?", [item]).fetchall():
            record.remove("evidence", _found(record, "evidence", (evidence,)))
        for key in run("SELECT assessment_id, item_id, unit_id FROM support_unit WHERE item_id = ?", [item]).fetchall():
            record.remove("support_unit", _found(record, "support_unit", key))
        for key in run("SELECT assessment_id, item_id FROM mark WHERE item_id = ?", [item]).fetchall():
            record.remove("mark", _found(record, "mark", key))
        record.remove("item", row)

    with workspace.reading() as db:
        found = db.conn.execute("SELECT text FROM item WHERE id = ?", [item]).fetchone()
    return workspace.write("remove-own", {"text": found[0] if found else ""}, act)


def _found(record: Recorder, table: str, key: tuple[Any, ...]) -> Row:
    row = record.get(table, key)
    if row is None:
        raise WorkspaceError("item-unknown", id=str(key))
    return row
