"""A gesture on more items than the trail takes at once: as whole, as sound and as undone as a small one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.assessment import MarkChange, Status, apply
from desktop.core.store import agreement, chain, history, marks, search
from desktop.core.store.workspace import Workspace, open_workspace
from tests.core.samples import TODAY, all_items, dump, framework, workspace

WANTED = MarkChange(status=Status.IN_PROGRESS, note="已核对台账", next_step="按季更新")


@pytest.fixture
def large(tmp_path: Path) -> Iterator[Workspace]:
    with workspace(tmp_path, framework(items=220)) as made:
        yield made


def mark_all(opened: Workspace, units: tuple[str, ...] = ("标准化科", "计量科")) -> int:
    changes = marks.change(opened, all_items(opened), WANTED, TODAY, support_names=units)
    assert changes is not None
    assert changes.items == tuple(all_items(opened))
    return changes.batch


def test_its_changes_are_one_batch_in_order(large: Workspace) -> None:
    items = all_items(large)
    batch = mark_all(large)
    changes = history.changes_of(large.db, batch)
    assert len(changes) == 2 + 3 * len(items), "two new units; each item its mark and two units"
    assert [change.key for change in changes if change.table == "mark"] == [f"[1,{item}]" for item in items]
    assert history.size(large.db, batch) == len(changes)


def test_the_chain_and_the_rows_hold_with_small_gestures_around_it(large: Workspace) -> None:
    first = all_items(large)[0]
    marks.change(large, [first], MarkChange(progress=40), TODAY)
    mark_all(large)
    marks.change(large, [first], MarkChange(status=Status.DONE), TODAY)
    with open_workspace(large.path, read_only=True) as opened:
        found = chain.verify(opened.db)
        assert (found.count, found.broken) == (4, None)
        assert list(agreement.differences(opened.db)) == []


def test_the_chain_holds_where_a_gesture_gets_its_name_at_its_end(large: Workspace) -> None:
    items, told = all_items(large), {"count": 0}

    def act(record: history.Recorder) -> None:
        marks.write(large, record, items, lambda _item, mark: apply(mark, WANTED, TODAY))
        told["count"] = len(items)

    changes = large.write("adopt", lambda: told, act)
    assert changes is not None
    assert history.batch(large.db, changes.batch).parameters == {"count": len(items)}
    assert chain.verify(large.db).broken is None


def test_what_is_told_of_it_is_text(large: Workspace) -> None:
    mark_all(large)
    kinds = large.db.conn.execute(
        "SELECT DISTINCT typeof(key), typeof(after) FROM change UNION SELECT typeof(marks), 'text' FROM search_marks"
    )
    assert kinds.fetchall() == [("text", "text")]


def test_undo_and_redo_restore_every_row_and_what_is_found(large: Workspace) -> None:
    before = dump(large.db)
    mark_all(large)
    after = dump(large.db)
    assert found(large, "台账") == len(all_items(large))
    large.undo()
    assert dump(large.db) == before
    assert found(large, "核对台账") == 0
    large.redo()
    assert dump(large.db) == after
    assert chain.verify(large.db).broken is None


def found(opened: Workspace, text: str) -> int:
    condition = search.condition(text)
    assert condition is not None
    sql, values = condition
    (number,) = opened.db.conn.execute(f"SELECT count(*) FROM item i WHERE {sql}", values).fetchone()
    return int(number)


def pages(opened: Workspace) -> int:
    """Return how many pages a connection may keep, below 0 in KiB."""
    (number,) = opened.db.conn.execute("PRAGMA cache_size").fetchone()
    return int(number)


class _GivenUpError(Exception):
    pass


def test_given_up_halfway_nothing_is_left(large: Workspace) -> None:
    content = large.path.read_bytes()

    def stop(done: int, total: int) -> None:
        if done > total // 2:
            raise _GivenUpError

    room = pages(large)
    with pytest.raises(_GivenUpError):
        marks.change(large, all_items(large), WANTED, TODAY, progress=stop)
    assert large.path.read_bytes() == content
    assert pages(large) == room
    mark_all(large)
    assert pages(large) == room, "what a gesture may keep more is given back"
    assert chain.verify(large.db).broken is None
