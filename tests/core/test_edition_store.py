"""A new edition taken over into a workspace: one gesture, every mark kept, and undo gives back every row."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.core import seeds
from desktop.core.assessment import MarkChange, Status
from desktop.core.editions import Comparison, Kind
from desktop.core.errors import FrameworkError
from desktop.core.framework import Framework
from desktop.core.store import (
    checking,
    documents,
    editions,
    evidence,
    frameworks,
    history,
    ids,
    items,
    marks,
    official,
    outline,
    own_items,
    progress,
    review,
    trail,
)
from desktop.core.store.items import Filter
from desktop.core.store.workspace import Workspace, open_workspace
from tests.core.outlines import Words, document, rows_of
from tests.core.samples import TODAY, all_items, workspace
from tests.core.test_editions import ACTS, SHAPES, Edits

_replace = msgspec.structs.replace
DONE = MarkChange(status=Status.DONE, note="已印发通知")


@pytest.fixture
def old() -> Framework:
    return document(Words(1), [[3, 2, 3], [2, 2]])


@pytest.fixture
def made(tmp_path: Path, old: Framework) -> Iterator[Workspace]:
    with workspace(tmp_path, old) as opened:
        marks.change(opened, all_items(opened), DONE, TODAY, unit_name="标准化科", support_names=["法规科", "质量科"])
        evidence.attach(opened, all_items(opened)[3:4], ["https://example.com/a"], TODAY)
        own_items.add(opened, ids.measure_of(all_items(opened)[-1]), "自己的检查项")
        yield opened


def edited(old: Framework, *acts: tuple[str, int], seed: int = 99) -> Framework:
    edits = Edits(old, Words(seed))
    for act, place in acts:
        getattr(edits, act)(place)
    return edits.result()


def take(opened: Workspace, new: Framework) -> Comparison:
    found = editions.compared(opened, "plan-1", new)
    editions.take_over(opened, found)
    checking.check(opened)
    return found


def keys(opened: Workspace, *, review: bool = False, withdrawn: bool = False) -> list[str]:
    wanted = Filter(review=review, withdrawn=withdrawn)
    chosen = items.item_ids(opened.db, opened.assessment, wanted, TODAY)
    return [row.key for row in items.rows(opened.db, opened.assessment, chosen, TODAY)]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(SHAPES, st.integers(0, 999), st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 20)), max_size=5))
def test_marks_stay_and_undo_gives_back_every_row(
    tmp_path_factory: pytest.TempPathFactory, shape: list[list[int]], seed: int, acts: list[tuple[str, int]]
) -> None:
    old = document(Words(seed), shape)
    with workspace(tmp_path_factory.mktemp("w"), old) as opened:
        marks.change(opened, all_items(opened), DONE, TODAY, support_names=["法规科"])
        for number, item in enumerate(all_items(opened)):  # each with a note of its own
            marks.change(opened, [item], MarkChange(note=f"第 {number} 项"), TODAY)
        notes = _notes(opened)
        before = rows_of(opened)
        found = take(opened, edited(old, *acts, seed=seed + 1))
        after = rows_of(opened)
        assert {key: note for key, note in _notes(opened).items() if key in notes} == notes
        counts = found.counts()
        assert (
            len(keys(opened)) == counts[Kind.UNCHANGED] + counts[Kind.MOVED] + counts[Kind.CHANGED] + counts[Kind.NEW]
        )
        assert len(keys(opened, withdrawn=True)) == counts[Kind.WITHDRAWN]
        assert len(keys(opened, review=True)) == counts[Kind.CHANGED]
        assert _said(opened) == [item.text for measure in found.new.framework.measures for item in measure.items]
        if found.is_other():
            opened.undo()
            assert rows_of(opened) == before
            opened.redo()
            assert rows_of(opened) == after
            opened.undo()
            checking.check(opened)
            assert rows_of(opened) == before


def _notes(opened: Workspace) -> dict[str, str]:
    return dict(opened.db.conn.execute("SELECT i.key, m.note FROM mark m JOIN item i ON i.id = m.item_id"))


def _said(opened: Workspace) -> list[str]:
    return [row.text for row in items.rows(opened.db, opened.assessment, all_items(opened), TODAY)]


def test_editions_follow_one_another(made: Workspace, old: Framework) -> None:
    first = rows_of(made)
    one = edited(old, ("insert_measure", 1), ("delete_measure", 3), ("reword", 0))
    take(made, one)
    second = rows_of(made)
    two = edited(one, ("insert_measure", 0), ("delete_item", 2), ("move_measure", 4), seed=5)
    take(made, two)
    assert frameworks.read(made.db, 1).revision == 3
    assert _said(made)[: len([*two.items()])] == [item.text for item in two.items()][: len(_said(made))]
    assert len({*keys(made), *keys(made, withdrawn=True)}) == len(keys(made)) + len(keys(made, withdrawn=True))
    made.undo()
    assert rows_of(made) == second
    made.undo()
    assert rows_of(made) == first


def test_undo_works_past_a_restart(tmp_path: Path, old: Framework) -> None:
    with workspace(tmp_path, old) as opened:
        marks.change(opened, all_items(opened), DONE, TODAY)
        before, path = rows_of(opened), opened.path
        take(opened, edited(old, ("insert_measure", 0), ("reword", 2), ("delete_measure", 1)))
    with open_workspace(path) as again:
        again.undo()
        checking.check(again)
        assert rows_of(again) == before


def test_changed_items_want_another_look_with_what_they_said_before(made: Workspace, old: Framework) -> None:
    take(made, edited(old, ("reword", 0), ("insert_measure", 0)))
    (item,) = items.item_ids(made.db, 1, Filter(review=True), TODAY)
    (row,) = items.rows(made.db, 1, [item], TODAY)
    assert (row.key, row.review, row.status) == ("plan-1/1.1.1", True, Status.DONE)
    was = review.was(made.db, 1, item)
    assert was is not None
    assert was.wording.text == old.measures[0].items[0].text
    assert review.looked_at(made, [item]) is not None
    assert keys(made, review=True) == []
    made.undo()
    assert keys(made, review=True) == ["plan-1/1.1.1"]
    marks.change(made, [item], MarkChange(note="只改文字"), TODAY)
    assert keys(made, review=True) == ["plan-1/1.1.1"]  # 没有回答新的内容
    marks.change(made, [item], MarkChange(status=Status.DONE), TODAY)
    assert keys(made, review=True) == []
    made.undo()
    marks.toggle_done(made, [item], TODAY)
    assert keys(made, review=True) == []
    checking.check(made)


def test_an_item_that_changes_twice_shows_what_was_last_looked_at(made: Workspace, old: Framework) -> None:
    one = edited(old, ("reword", 0))
    take(made, one)
    first = one.measures[0].items[0]
    again = _replace(one.measures[0], items=(_replace(first, text=f"{first.text}丙"), *one.measures[0].items[1:]))
    take(made, _replace(one, measures=(again, *one.measures[1:])))
    (item,) = items.item_ids(made.db, 1, Filter(review=True), TODAY)
    was = review.was(made.db, 1, item)
    assert was is not None
    assert was.wording.text == old.measures[0].items[0].text


def test_withdrawn_items_count_nowhere_and_keep_their_marks(made: Workspace, old: Framework) -> None:
    every = progress.total(progress.by_framework(made.db, 1, TODAY).values())
    take(made, edited(old, ("delete_measure", 1)))
    left = progress.total(progress.by_framework(made.db, 1, TODAY).values())
    assert (every.items - left.items, every.done - left.done) == (2, 2)
    assert progress.total(progress.by_unit(made.db, 1, Filter(), TODAY).values()) == left
    gone = items.item_ids(made.db, 1, Filter(withdrawn=True), TODAY)
    assert [marks.read(made.db, 1, item).note for item in gone] == ["已印发通知"] * 2
    assert all(row.withdrawn and row.lamp is None for row in items.rows(made.db, 1, gone, TODAY))
    assert items.resolve(made.db, 1, "plan-1/1.2.1") == gone[0]
    assert frameworks.read(made.db, 1).measures[1].title == old.measures[2].title


def test_a_withdrawn_item_that_comes_back_gets_its_mark_back(made: Workspace, old: Framework) -> None:
    take(made, edited(old, ("delete_measure", 1)))
    found = take(made, old)
    assert [line.parts for line in found.lines() if line.kind is Kind.CHANGED] == [("back",), ("back",)]
    assert keys(made, withdrawn=True) == []
    assert sorted(keys(made, review=True)) == ["plan-1/1.2.1", "plan-1/1.2.2"]
    assert sorted(keys(made)) == sorted([*(item.id for item in old.items()), "plan-1/2.5+1"])


def test_the_history_of_an_item_goes_on_where_it_moved(made: Workspace, old: Framework) -> None:
    before = {row.key: row.id for row in items.rows(made.db, 1, all_items(made), TODAY)}
    told = {key: [e.batch.id for e in trail.trail(made.db, 1, item)] for key, item in before.items()}
    take(made, edited(old, ("insert_measure", 0)))
    after = {row.key: row.id for row in items.rows(made.db, 1, all_items(made), TODAY)}
    assert all(after[key] != before[key] for key in before if key.startswith("plan-1/1."))
    for key, item in after.items():
        assert [e.batch.id for e in trail.trail(made.db, 1, item)] == told.get(key, [])
        assert trail.count(made.db, 1, item) == len(told.get(key, []))
    moved = after["plan-1/1.1.1"]
    marks.toggle_done(made, [moved], TODAY)  # 回到完成之前，而不是移动之前
    assert marks.read(made.db, 1, moved).status is Status.NOT_STARTED
    assert [batch.gesture for _, batch, _ in history.of_marks(made.db, 1, [moved])] == ["mark-undone", "mark"]


def test_an_own_item_keeps_its_id_and_no_later_one_takes_it(made: Workspace, old: Framework) -> None:
    measure = ids.measure_of(items.resolve(made.db, 1, "plan-1/2.5+1") or 0)
    own_items.add(made, measure, "第二条")
    own_items.remove(made, items.resolve(made.db, 1, "plan-1/2.5+2") or 0)
    take(made, edited(old, ("insert_measure", 3)))
    own = items.resolve(made.db, 1, "plan-1/2.5+1")
    assert own is not None
    assert ids.measure_of(own) != measure
    own_items.add(made, ids.measure_of(own), "第三条")
    assert keys(made)[-1] == "plan-1/2.5+3"
    checking.check(made)


def test_the_search_follows(made: Workspace, old: Framework) -> None:
    new = edited(old, ("insert_measure", 0), ("reword", 1))
    take(made, new)
    for item in new.items():
        assert len(items.item_ids(made.db, 1, Filter(text=item.text), TODAY)) == 1
    assert items.item_ids(made.db, 1, Filter(text=old.measures[0].items[0].text), TODAY) == []
    assert len(items.item_ids(made.db, 1, Filter(text="已印发通知"), TODAY)) == len([*old.items()])


def test_a_text_attached_to_a_measure_stays_while_the_official_text_does(tmp_path: Path, old: Framework) -> None:
    hashed = [_replace(m, text_sha256=("a" * 64,)) for m in old.measures]
    old = _replace(old, measures=tuple(hashed))
    with workspace(tmp_path, old) as opened:
        official.attach(opened, old, {m.id: f"原文{n}" for n, m in enumerate(old.measures)})
        hashed[0] = _replace(hashed[0], text_sha256=("b" * 64,))
        take(opened, _replace(old, measures=tuple(hashed)))
        assert [m.text for m in frameworks.read(opened.db, 1).measures] == [None, "原文1", "原文2", "原文3", "原文4"]
        opened.undo()
        assert frameworks.read(opened.db, 1).measures[0].text == "原文0"


def test_the_same_edition_changes_nothing(made: Workspace, old: Framework) -> None:
    new = edited(old, ("insert_measure", 1))
    take(made, new)
    before = rows_of(made)
    found = editions.compared(made, "plan-1", new)
    assert not found.is_other()
    assert editions.take_over(made, found) is None
    assert rows_of(made) == before


def test_a_comparison_that_is_outdated_is_refused_whole(made: Workspace, old: Framework) -> None:
    found = editions.compared(made, "plan-1", edited(old, ("reword", 1)))
    take(made, edited(old, ("delete_item", 0)))
    before = rows_of(made)
    with pytest.raises(FrameworkError) as refused:
        editions.take_over(made, found)
    assert refused.value.key == "edition-outdated"
    assert rows_of(made) == before


def test_a_document_that_was_taken_out_comes_back_as_its_new_edition(made: Workspace, old: Framework) -> None:
    documents.remove(made, 1)
    take(made, edited(old, ("reword", 0)))
    assert keys(made, review=True) == ["plan-1/1.1.1"]


def test_a_later_revision_of_a_built_in_document_is_offered(tmp_path: Path) -> None:
    pilot = seeds.framework("pilot-2023")
    with workspace(tmp_path, pilot) as opened:
        assert editions.newer(opened, [pilot]) == []
        later = _replace(pilot, revision=2)
        assert editions.newer(opened, [later, seeds.framework("plan-2024")]) == [later]
        found = editions.compared(opened, pilot.id, later)
        assert found.counts()[Kind.UNCHANGED] == len([*pilot.items()])
        editions.take_over(opened, found)
        assert editions.newer(opened, [later]) == []
        assert frameworks.read(opened.db, 1) == later


def test_every_item_of_the_trail_is_dated(made: Workspace, old: Framework) -> None:
    take(made, edited(old, ("reword", 0)))
    *_, last = history.batches(made.db)
    assert last.gesture == "edition"
    assert last.parameters["changed"] == 1
    assert dt.datetime.fromisoformat(last.at).tzinfo is dt.UTC


def test_a_chapter_that_is_gone_is_told_as_withdrawn(made: Workspace, old: Framework) -> None:
    take(made, edited(old, ("delete_measure", 4), ("delete_measure", 3)))
    own = items.resolve(made.db, 1, "plan-1/2.5+1")
    assert own is not None
    assert [head.withdrawn for head in outline.chapters(made.db, 1)] == [False, False]  # 自己增设的一项还在
    own_items.remove(made, own)
    assert [head.withdrawn for head in outline.chapters(made.db, 1)] == [False, True]
    assert [chapter.title for chapter in frameworks.read(made.db, 1).chapters] == [old.chapters[0].title]
    gone = items.item_ids(made.db, 1, Filter(withdrawn=True), TODAY)
    assert outline.item(made.db, 1, gone[0]).withdrawn
    assert keys(made) == [item.id for measure in old.measures[:3] for item in measure.items]


def test_targets_of_another_document_keep_their_ids(tmp_path: Path, old: Framework) -> None:
    def renamed(made: Framework, identifier: str) -> Framework:
        first, *rest = made.measures
        items = (_replace(first.items[0], target=identifier), *first.items[1:])
        first = _replace(first, items=items, targets=(_replace(first.targets[0], id=identifier),))
        return _replace(made, measures=(first, *rest))

    other = renamed(document(Words(8), [[1]], "plan-2"), "t-7")
    with workspace(tmp_path, old, other) as opened:
        take(opened, renamed(edited(old, ("insert_measure", 3)), "t-7"))
        assert [t.id for t in frameworks.read(opened.db, 2).every_target()] == ["t-7"]
        assert len({t.id for t in frameworks.read(opened.db, 1).every_target()} | {"t-7"}) == 7


def test_what_has_only_evidence_wants_another_look_too_and_what_nobody_touched_does_not(
    tmp_path: Path, old: Framework
) -> None:
    with workspace(tmp_path, old) as opened:
        new = edited(old, ("reword", 0), ("reword", 1))
        compared = editions.compared(opened, "plan-1", new)
        first, second = [line.old for line in compared.lines() if line.kind is Kind.CHANGED]
        shown = all_items(opened)
        places = {row.key: row.id for row in items.rows(opened.db, opened.assessment, shown, TODAY)}
        assert first
        assert second
        evidence.attach(opened, [places[second]], ["https://example.com/a"], TODAY)
        take(opened, new)
        assert keys(opened, review=True) == [second]
        review.looked_at(opened, [places[second]])
        assert keys(opened, review=True) == []
