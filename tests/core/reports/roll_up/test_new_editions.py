"""Offices that have taken a new edition over, rolled up beside others that have not."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.reports.fill_in.collect import collect
from desktop.core.reports.fill_in.collection import Verdict
from desktop.core.reports.fill_in.fields import Field
from desktop.core.reports.fill_in.take_over import take_over as take_over_answers
from desktop.core.reports.roll_up import expected
from desktop.core.reports.roll_up.door import Options, roll_up
from desktop.core.reports.roll_up.gathering import gather
from desktop.core.store import answered, checking, editions, items, own_items
from desktop.core.store.items import Filter
from desktop.core.store.workspace import open_workspace
from tests.core.reports.fill_in.filling import fill
from tests.core.reports.roll_up.offices import TODAY, city, document, returned, sender
from tests.core.reports.roll_up.test_gathering import counted
from tests.core.samples import all_items

GONE = "plan-1/2.6.4"
"""The item that the second revision no longer has."""


def take_over(path: Path) -> None:
    """Take the second revision over."""
    with open_workspace(path) as opened:
        editions.take_over(opened, editions.compared(opened, "plan-1", document(2)))
        gone = items.item_ids(opened.db, opened.assessment, Filter(withdrawn=True), TODAY)
        assert [row.key for row in items.rows(opened.db, opened.assessment, gone, TODAY)] == [GONE]


@pytest.fixture
def offices(tmp_path: Path) -> list[Path]:
    """One that has taken the new edition over, one with the former, one that began with the new one."""
    made = [city(tmp_path / "in", name, seed=n) for n, name in enumerate(("西安市", "宝鸡市"))]
    with open_workspace(made[0]) as opened:
        own_items.add(opened, all_items(opened)[0] >> 16, "本局增设的检查项")
    take_over(made[0])
    return [*made, city(tmp_path / "in", "咸阳市", document(2), seed=2)]


def test_what_is_withdrawn_counts_nowhere(offices: list[Path]) -> None:
    found = gather(offices[:1], TODAY)
    (one,) = found.returns
    assert one.own == 1
    with open_workspace(offices[0], read_only=True) as opened:
        every = items.item_ids(opened.db, opened.assessment, Filter(), TODAY)
    assert one.counts.items == len(every) - one.own == counted(offices[0]).items - one.own
    assert GONE not in found.places
    assert {item.id for *_, item in found.items()} == found.places.keys()


def test_a_former_edition_keeps_its_items_beside_the_new_one(offices: list[Path], tmp_path: Path) -> None:
    done = roll_up(Options(tuple(offices), tmp_path / "汇总.xlsx", "zh", workspace=tmp_path / "汇总.duibiao"), TODAY)
    by_name = {one.path: one for one in done.overview.returns}
    place = done.overview.places[GONE]
    assert [bool(by_name[path].code(place)) for path in offices] == [False, True, False]
    assert [by_name[path].notes for path in offices] == [(), ("older",), ()]
    assert done.workspace is not None
    with open_workspace(done.workspace, read_only=True) as opened:
        checking.check(opened)


def test_a_workbook_sent_before_the_edition_counts_without_what_is_withdrawn(tmp_path: Path) -> None:
    path = sender(tmp_path)
    back = returned(path, tmp_path, "甲县")
    take_over(path)
    (one,) = gather(back, TODAY, expected.read(path)).returns
    assert one.unknown == 1
    with open_workspace(path, read_only=True) as opened:
        collection = collect(opened, back, TODAY)
    assert collection is not None
    assert collection.files[0].notes == ("older",)
    assert collection.files[0].reworded == ()


def test_an_answer_to_what_is_withdrawn_is_refused(tmp_path: Path) -> None:
    path = sender(tmp_path)
    (sent,) = returned(path, tmp_path, "甲县")
    back = fill(sent, tmp_path / "改" / sent.name, {GONE: {"note": "仍在做", "evidence": "报告"}})
    take_over(path)
    with open_workspace(path) as opened:
        collection = collect(opened, [back], TODAY)
        assert collection is not None
        cells = [cell for cell in collection.cells if cell.key == GONE]
        assert {cell.field: (cell.verdict, cell.reason) for cell in cells}[Field.NOTE] == (Verdict.REFUSED, "withdrawn")
        assert {cell.verdict for cell in cells} == {Verdict.REFUSED}
        assert collection.files[0].refused == len(cells)
        assert collection.files[0].reworded == ()
        assert take_over_answers(opened, collection, {}, TODAY)[0].refused == len(cells)
        assert answered.of_items(opened.db, opened.assessment, [GONE])[GONE].note != "仍在做"
