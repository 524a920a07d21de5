"""What the marks of several items share, against the marks read one by one."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core import seeds
from desktop.core.assessment import FIELDS, Applicability, Mark, MarkChange, Result, Rhythm, Status
from desktop.core.organisation import Organisation
from desktop.core.store import common, items, marks, outline, workspace
from desktop.core.store.workspace import Workspace
from tests.core.samples import TODAY


@pytest.fixture
def open_workspace(tmp_path: Path) -> Iterator[Workspace]:
    """A workspace with a built-in document."""
    office = Organisation("某市市场监督管理局", line=("市场监管总局",), region="陕西省")
    with workspace.create(tmp_path / "w.duibiao", office, [seeds.framework("shaanxi-2022")]) as opened:
        yield opened


def some_change(chance: random.Random, units: int) -> MarkChange:
    """Return a change of a few fields, each with few values, so that items agree now and then."""
    fields = {
        "status": [*Status],
        "progress": [0, 50],
        "result": [Result.MET, Result.NOT_MET],
        "leader": ["", "刘局"],
        "unit": [None, *range(1, units + 1)],
        "support_units": [(), (1,), (1, 2)],
        "due": [None, TODAY],
        "rhythm": [None, Rhythm.MONTHLY],
        "reached": [None, 1.5],
        "note": ["", "甲", "乙"],
    }
    chosen = chance.sample(sorted(fields), 4)
    return MarkChange(**{name: chance.choice(fields[name]) for name in chosen})


@pytest.mark.parametrize("seed", range(20))
def test_it_is_what_reading_each_mark_gives(open_workspace: Workspace, seed: int) -> None:
    chance, db = random.Random(seed), open_workspace.db
    chosen = items.item_ids(db, 1, items.Filter(), TODAY)[:6]
    for name in ("甲科", "乙科"):
        marks.change(open_workspace, chosen[:1], MarkChange(), TODAY, unit_name=name)
    for _ in range(6):
        few = chance.sample(chosen, chance.randint(1, 6))
        marks.change(open_workspace, few, some_change(chance, 2), TODAY)
    few = chance.sample(chosen, chance.randint(1, 6))
    found = common.common(db, 1, few)
    read = [marks.read(db, 1, item) for item in few]
    for name in set(FIELDS) - {"done_on"}:
        values = {getattr(mark, name) for mark in read}
        assert (name in found.differing) is (len(values) > 1), name
        assert getattr(found.mark, name) == (values.pop() if len(values) == 1 else getattr(Mark(), name)), name
    assert found.undecided == sum(mark.applicability is Applicability.UNDECIDED for mark in read)
    assert found.with_target == sum(outline.item(db, 1, item).target is not None for item in few)


def test_suggestions_are_counted_as_adopting_takes_them(open_workspace: Workspace) -> None:
    chosen = items.item_ids(open_workspace.db, 1, items.Filter(), TODAY)
    before = common.common(open_workspace.db, 1, chosen)
    marks.adopt(open_workspace, chosen, lambda _suggestion: "理由")
    after = common.common(open_workspace.db, 1, chosen)
    assert before.undecided - after.undecided == before.adoptable > 0
    assert after.adoptable == 0
