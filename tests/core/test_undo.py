"""Undo and redo of everything: each step back is the state before it, also after the file was closed (point 5)."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.core.assessment import MarkChange, Status
from desktop.core.store import backup, evidence, history, ids, items, marks, own_items
from desktop.core.store.workspace import Workspace, open_workspace
from tests.core.gestures import Gestures
from tests.core.samples import TODAY, all_items, dump, framework, workspace

T = TypeVar("T")
State = dict[str, list[tuple[Any, ...]]]


class Model:
    """The states that undo and redo must come back to."""

    def __init__(self, opened: Workspace) -> None:
        self.opened = opened
        self.states = [dump(opened.db)]
        self.at = 0

    def did(self) -> None:
        """Note the state after a gesture, which is a new step where it changed something."""
        count = self.opened.db.conn.execute("SELECT count(*) FROM batch").fetchone()[0]
        if count > self.batches:
            self.states[self.at + 1 :] = [dump(self.opened.db)]
            self.at += 1
        else:
            assert dump(self.opened.db) == self.states[self.at], "refused, and yet it changed something"

    def begin(self) -> None:
        self.batches = self.opened.db.conn.execute("SELECT count(*) FROM batch").fetchone()[0]

    def undo(self) -> bool:
        """Undo one step, which must lead to the state before; False where there is none."""
        changes = self.opened.undo()
        assert (changes is not None) == (self.at > 0)
        if changes is None:
            return False
        self.at -= 1
        self.same()
        return True

    def redo(self) -> bool:
        """Redo one step, which must lead to the state behind; False where there is none."""
        changes = self.opened.redo()
        assert (changes is not None) == (self.at + 1 < len(self.states))
        if changes is None:
            return False
        self.at += 1
        self.same()
        return True

    def same(self) -> None:
        found = dump(self.opened.db)
        for table, rows in self.states[self.at].items():
            assert found[table] == rows, table


@pytest.mark.point(5)
@settings(max_examples=60, stateful_step_count=30, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_any_gestures_undone_and_redone(data: st.DataObject) -> None:
    def pick(options: Sequence[T]) -> T:
        return data.draw(st.sampled_from(options))

    with tempfile.TemporaryDirectory() as folder:
        model = Model(workspace(Path(folder), framework(chapters=1, measures=2, items=3)))
        try:
            for _ in range(data.draw(st.integers(1, 14))):
                step = pick(["do", "do", "do", "do", "undo", "redo", "reopen"])
                if step == "do":
                    model.begin()
                    Gestures(model.opened, pick, Path(folder)).do()
                    model.did()
                elif step == "reopen":
                    model.opened.close()
                    model.opened = open_workspace(model.opened.path)
                else:
                    (model.undo if step == "undo" else model.redo)()
            while model.undo():
                pass
            assert dump(model.opened.db) == model.states[0]
            while model.redo():
                pass
            assert dump(model.opened.db) == model.states[-1]
            backup.check(model.opened.db, model.opened.path)
        finally:
            model.opened.close()


def test_a_batch_that_undoes_names_what_it_undoes(made: Workspace) -> None:
    done = marks.change(made, all_items(made)[:3], MarkChange(status=Status.DONE), TODAY)
    undone, redone = made.undo(), made.redo()
    assert done is not None
    assert undone is not None
    assert redone is not None
    batches = {batch.id: batch for batch in history.batches(made.db)}
    assert batches[undone.batch].undoes == done.batch
    assert batches[redone.batch].undoes == undone.batch
    assert batches[undone.batch].gesture == batches[done.batch].gesture == "mark"
    assert batches[undone.batch].parameters == batches[done.batch].parameters


def test_one_gesture_is_one_step_and_tells_what_it_touched(made: Workspace) -> None:
    chosen = all_items(made)[:10]
    done = marks.change(made, chosen, MarkChange(status=Status.DONE), TODAY)
    assert done is not None
    assert (done.items, done.structure) == (tuple(chosen), False)
    with_unit = marks.change(made, chosen[:1], MarkChange(), TODAY, unit_name="标准化科")
    assert with_unit is not None
    assert (with_unit.names, with_unit.structure) == (True, False)
    made.undo()
    undone = made.undo()
    assert undone is not None
    assert sorted(undone.items) == chosen
    assert made.undo() is None


@pytest.mark.parametrize("reached", [-0.0, 5, 123456789012345678, 1e300])
def test_any_reached_value_comes_back(made: Workspace, reached: float) -> None:
    before = dump(made.db)
    marks.change(made, all_items(made)[:1], MarkChange(reached=reached), TODAY)
    after = dump(made.db)
    for _ in range(2):
        assert made.undo() is not None
        assert dump(made.db) == before
        assert made.redo() is not None
        assert dump(made.db) == after


def test_a_new_gesture_ends_redo(made: Workspace) -> None:
    item = all_items(made)[0]
    marks.change(made, [item], MarkChange(status=Status.DONE), TODAY)
    made.undo()
    marks.change(made, [item], MarkChange(status=Status.STALLED), TODAY)
    assert made.redo() is None
    assert made.stack().redo is None


def test_an_own_item_comes_back_with_its_mark_and_evidence(made: Workspace, tmp_path: Path) -> None:
    measure = ids.measure_of(all_items(made)[0])
    own_items.add(made, measure, "自己的检查项")
    own = next(item for item in all_items(made) if item & 0x8000)
    marks.change(made, [own], MarkChange(status=Status.DONE), TODAY, support_names=["法规科"])
    evidence.attach(made, [own], ["https://example.com/a"], TODAY)
    before = dump(made.db)
    own_items.remove(made, own)
    assert items.resolve(made.db, 1, "plan-1/1.1+1") is None
    made.undo()
    assert dump(made.db) == before


def test_an_own_id_is_never_used_twice(made: Workspace) -> None:
    measure = ids.measure_of(all_items(made)[0])
    keys = []
    for _ in range(3):
        own_items.add(made, measure, "自己的")
        own = max(item for item in all_items(made) if ids.measure_of(item) == measure)
        keys.append(items.rows(made.db, 1, [own], TODAY)[0].key)
        own_items.remove(made, own)
    assert keys == ["plan-1/1.1+1", "plan-1/1.1+2", "plan-1/1.1+3"]
    own_items.add(made, measure, "自己的")
    made.undo()
    own_items.add(made, measure, "自己的")
    assert items.resolve(made.db, 1, "plan-1/1.1+5") is not None
