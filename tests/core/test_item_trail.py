"""The history of one item: mark, supporting units and evidence together."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core import seeds
from desktop.core.assessment import MarkChange
from desktop.core.organisation import Organisation
from desktop.core.store import evidence, items, marks, trail, workspace
from desktop.core.store.workspace import Workspace
from tests.core.samples import TODAY


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Workspace]:
    """A workspace with a built-in document."""
    office = Organisation("某市市场监督管理局", line=("市场监管总局",), region="陕西省")
    with workspace.create(tmp_path / "w.duibiao", office, [seeds.framework("shaanxi-2022")]) as made:
        yield made


def tables(opened: Workspace, item: int) -> list[list[str]]:
    return [[change.table for change in entry.changes] for entry in trail.trail(opened.db, 1, item)]


def test_everything_of_an_item_and_nothing_of_others(opened: Workspace) -> None:
    first, second = items.item_ids(opened.db, 1, items.Filter(), TODAY)[:2]
    marks.change(opened, [first, second], MarkChange(note="两项"), TODAY, unit_name="甲科")
    marks.change(opened, [first], MarkChange(support_units=(1,)), TODAY)
    evidence.attach(opened, [second], [f'https://x.cn/"item_id":{first},'], TODAY)
    evidence.attach(opened, [first], ["https://x.cn/a"], TODAY)
    evidence.detach(opened, 2)
    assert tables(opened, first) == [["evidence"], ["evidence"], ["support_unit"], ["mark"]]
    assert tables(opened, second) == [["evidence"], ["mark"]]
    assert [trail.count(opened.db, 1, item) for item in (first, second)] == [4, 2]


def test_what_is_undone_and_done_again(opened: Workspace) -> None:
    item = items.item_ids(opened.db, 1, items.Filter(), TODAY)[0]
    marks.change(opened, [item], MarkChange(note="一"), TODAY)
    marks.change(opened, [item], MarkChange(note="二"), TODAY)

    def undone() -> list[bool]:
        return [entry.undone for entry in trail.trail(opened.db, 1, item)]

    assert undone() == [False, False]
    opened.undo()
    assert undone() == [False, True, False]
    opened.undo()
    assert undone() == [False, False, True, True]
    opened.redo()
    assert undone() == [False, True, False, True, False]


def test_an_untouched_item_has_no_history(opened: Workspace) -> None:
    item = items.item_ids(opened.db, 1, items.Filter(), TODAY)[0]
    assert trail.trail(opened.db, 1, item) == []
    assert trail.count(opened.db, 1, item) == 0
