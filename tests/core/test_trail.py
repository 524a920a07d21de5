"""The audit trail: what it tells, and every way of tampering with it that it shows."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.core.assessment import MarkChange, Status
from desktop.core.errors import WorkspaceError
from desktop.core.store import backup, chain, history, marks
from desktop.core.store.chain import Verdict
from desktop.core.store.workspace import Workspace, open_workspace
from tests.core.samples import TODAY, all_items, workspace

STEPS = 6


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with workspace(tmp_path) as made:
        for item in all_items(made)[:STEPS]:
            marks.change(made, [item], MarkChange(status=Status.DONE, note="已印发"), TODAY, unit_name="标准化科")
        return made.path


def verdict(path: Path, anchor: tuple[int, str] | None = None) -> Verdict:
    with open_workspace(path, read_only=True) as opened:
        return chain.verify(opened.db, anchor)


def tamper(path: Path, *statements: str) -> None:
    """Change the trail as somebody would who knows SQLite: triggers away, change, triggers back."""
    raw = sqlite3.connect(path)
    raw.execute("PRAGMA foreign_keys = OFF")
    triggers = raw.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        raw.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        raw.execute(statement)
    for _, sql in triggers:
        raw.execute(sql)
    raw.commit()
    raw.close()


def test_sound(path: Path) -> None:
    found = verdict(path)
    assert (found.count, found.broken) == (1 + STEPS, None)
    assert verdict(path, (found.count, found.head)).broken is None
    assert verdict(path, (0, chain.FIRST_HASH)).broken is None


EDIT = [
    "UPDATE batch SET who = 'somebody' WHERE id = 3",
    "UPDATE batch SET at = '2020-01-01T00:00:00.000+00:00' WHERE id = 3",
    "UPDATE batch SET gesture = 'adopt' WHERE id = 3",
    "UPDATE batch SET parameters = '{}' WHERE id = 3",
    "UPDATE batch SET undoes = 2 WHERE id = 3",
    "UPDATE batch SET hash = (SELECT hash FROM batch WHERE id = 2) WHERE id = 3",
    "UPDATE change SET after = replace(after, 'done', 'stalled') WHERE batch_id = 3",
    "UPDATE change SET before = '{}' WHERE batch_id = 3",
    "UPDATE change SET table_name = 'unit' WHERE batch_id = 3",
    "UPDATE change SET batch_id = 3, position = position + 9 WHERE batch_id = 4",
    "DELETE FROM change WHERE batch_id = 3",
    "INSERT INTO change SELECT 3, 99, table_name, key, before, after FROM change WHERE batch_id = 4",
]


@pytest.mark.parametrize("statement", EDIT)
def test_an_edit_shows(path: Path, statement: str) -> None:
    tamper(path, statement)
    assert verdict(path).broken == 3
    with open_workspace(path, read_only=True) as opened, pytest.raises(WorkspaceError) as caught:
        backup.check(opened.db, path)
    assert (caught.value.key, caught.value.facts["number"]) == ("trail-broken", 3)


def test_a_removal_shows(path: Path) -> None:
    tamper(path, "DELETE FROM change WHERE batch_id = 3", "DELETE FROM batch WHERE id = 3")
    assert verdict(path).broken == 4


def test_a_removal_with_renumbering_shows(path: Path) -> None:
    tamper(
        path,
        "DELETE FROM change WHERE batch_id = 3",
        "DELETE FROM batch WHERE id = 3",
        "UPDATE batch SET id = id - 1 WHERE id > 3",
        "UPDATE change SET batch_id = batch_id - 1 WHERE batch_id > 3",
    )
    assert verdict(path).broken == 3


def test_another_order_shows(path: Path) -> None:
    tamper(
        path,
        "UPDATE batch SET id = -3 WHERE id = 3",
        "UPDATE batch SET id = 3 WHERE id = 4",
        "UPDATE batch SET id = 4 WHERE id = -3",
        "UPDATE change SET batch_id = -3 WHERE batch_id = 3",
        "UPDATE change SET batch_id = 3, position = position + 9 WHERE batch_id = 4",
        "UPDATE change SET batch_id = 4 WHERE batch_id = -3",
    )
    assert verdict(path).broken == 3


def test_a_cut_tail_shows_only_against_the_anchor(path: Path) -> None:
    before = verdict(path)
    tamper(path, "DELETE FROM change WHERE batch_id > 4", "DELETE FROM batch WHERE id > 4")
    assert verdict(path).broken is None
    assert verdict(path, (before.count, before.head)).broken == 5


def test_a_trail_rewritten_whole_shows_only_against_the_anchor(path: Path) -> None:
    before = verdict(path)
    rewritten(path, lambda row: {**row, "who": "somebody"} if row["id"] > 2 else row)
    found = verdict(path)
    assert (found.count, found.broken) == (before.count, None)
    assert verdict(path, (before.count, before.head)).broken == before.count


def rewritten(path: Path, edit: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    """Change batches and give all of them hashes that fit again."""
    raw = sqlite3.connect(path)
    raw.row_factory = sqlite3.Row
    batches = [edit(dict(row)) for row in raw.execute("SELECT * FROM batch ORDER BY id")]
    statements, head = [], chain.FIRST_HASH
    for batch in batches:
        rows = raw.execute(
            "SELECT table_name, key, before, after FROM change WHERE batch_id = ? ORDER BY position", [batch["id"]]
        )
        changes = [history.Change(*row) for row in rows]
        at, who, gesture, parameters = (batch[name] for name in ("at", "who", "gesture", "parameters"))
        head = chain.digest(head, batch["id"], at, who, gesture, parameters, batch["undoes"], [changes])
        statements.append(f"UPDATE batch SET who = '{batch['who']}', hash = '{head}' WHERE id = {batch['id']}")
    raw.close()
    tamper(path, *statements)


def test_going_on_after_the_anchor_is_no_fault(path: Path) -> None:
    before = verdict(path)
    with open_workspace(path) as opened:
        opened.undo()
    assert verdict(path, (before.count, before.head)).broken is None


def test_each_batch_says_when_who_and_what(made: Workspace) -> None:
    start = dt.datetime.now(dt.UTC)
    item = all_items(made)[0]
    done = marks.change(made, [item], MarkChange(status=Status.DONE), TODAY, owner_name="王芳")
    assert done is not None
    batch = history.batch(made.db, done.batch)
    assert start - dt.timedelta(seconds=1) <= dt.datetime.fromisoformat(batch.at) <= dt.datetime.now(dt.UTC)
    assert (batch.gesture, batch.who) == ("mark", made._who)
    assert batch.parameters == {"count": 1, "first": "plan-1/1.1.1", "fields": {"status": "done", "owner": "王芳"}}
    changes = history.changes_of(made.db, done.batch)
    assert [change.table for change in changes] == ["person", "mark"]
    assert changes[1].before is None
    assert json.loads(changes[1].after or "")["done_on"] == TODAY.isoformat()
    assert history.of_rows(made.db, "mark", [(1, item)])[0][0] == batch


def test_what_changes_nothing_leaves_no_trace(made: Workspace) -> None:
    item = all_items(made)[0]
    marks.change(made, [item], MarkChange(status=Status.DONE), TODAY)
    before = chain.verify(made.db)
    assert marks.change(made, [item], MarkChange(status=Status.DONE), TODAY) is None
    assert marks.change(made, [], MarkChange(status=Status.STALLED), TODAY) is None
    assert chain.verify(made.db) == before


def test_a_gesture_that_fails_half_way_leaves_no_trace(made: Workspace) -> None:
    items = all_items(made)
    before = chain.verify(made.db)
    with pytest.raises(WorkspaceError):
        marks.change(made, [*items[:5], 7], MarkChange(status=Status.DONE), TODAY, unit_name="新科室")
    assert chain.verify(made.db) == before
    assert made.db.conn.execute("SELECT count(*) FROM unit").fetchone() == (0,)


def test_an_unknown_batch_is_said(made: Workspace) -> None:
    with pytest.raises(WorkspaceError) as caught:
        history.batch(made.db, 99)
    assert caught.value.key == "batch-unknown"
