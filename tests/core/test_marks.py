"""Marking through the store: what is written, refused, derived and adopted."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from desktop.core import labels
from desktop.core.assessment import Applicability, Mark, MarkChange, Result, Rhythm, Status
from desktop.core.errors import DuibiaoError, UsageError, WorkspaceError
from desktop.core.organisation import Suggestion
from desktop.core.store import history, items, marks, outline, own_items, profile
from desktop.core.store.items import Filter
from desktop.core.store.profile import Person, Unit
from desktop.core.store.workspace import Workspace, open_workspace
from tests.core.samples import TODAY, all_items, dump

DONE = MarkChange(status=Status.DONE)


def read(opened: Workspace, item: int) -> Mark:
    return marks.read(opened.db, opened.assessment, item)


def words(suggestion: Suggestion) -> str:
    return labels.suggestion_text(suggestion, "zh")


def test_every_field_is_kept(made: Workspace) -> None:
    item = all_items(made)[1]
    wanted = MarkChange(
        applicability=Applicability.APPLICABLE, status=Status.STALLED, progress=35, result=Result.LARGELY_MET,
        leader="张局长", due=dt.date(2027, 6, 30), rhythm=Rhythm.QUARTERLY, reached=12.5, note="甲\n乙", problem="丙",
        next_step="丁",
    )  # fmt: skip
    names = ["计量科", "法规科"]
    marks.change(made, [item], wanted, TODAY, unit_name="标准化科", owner_name="王芳", support_names=names)
    units = {unit.name: unit.id for unit in profile.units(made.db)}
    expected = Mark(
        **wanted.given(),  # type: ignore[arg-type] # of its fields
        unit=units["标准化科"],
        owner=profile.people(made.db)[0].id,
        support_units=tuple(sorted((units["计量科"], units["法规科"]))),
    )
    assert read(made, item) == expected
    made.close()
    with open_workspace(made.path) as again:
        assert read(again, item) == expected


def test_an_untouched_item_has_a_blank_mark(made: Workspace) -> None:
    assert read(made, all_items(made)[0]) == Mark()


@pytest.mark.parametrize("note", ["\0", "甲\0乙", "\ue000", "\U0001f600", "\ufffe", "\r\n\t", "x" * 100_000, "‮甲"])
def test_any_text_is_kept(made: Workspace, note: str) -> None:
    item = all_items(made)[0]
    marks.change(made, [item], MarkChange(note=note), TODAY)
    made.undo()
    made.redo()
    assert read(made, item).note == note


def test_half_a_character_is_refused(made: Workspace) -> None:
    item, before = all_items(made)[0], dump(made.db)
    with pytest.raises(UsageError) as caught:
        marks.change(made, [item], MarkChange(note="甲\ud800"), TODAY)
    assert caught.value.key == "text-unusable"
    with pytest.raises(UsageError):
        marks.change(made, [item], DONE, TODAY, unit_name="甲\udfff")
    assert items.item_ids(made.db, 1, Filter(text="\ud800"), TODAY) == all_items(made)
    assert dump(made.db) == before


def test_units_and_owners_are_made_once(made: Workspace) -> None:
    for item in all_items(made)[:3]:
        marks.change(made, [item], DONE, TODAY, unit_name=" 标准化科 ", owner_name="王芳", support_names=["标准化科"])
    assert [unit.name for unit in profile.units(made.db)] == ["标准化科"]
    assert [person.name for person in profile.people(made.db)] == ["王芳"]


@pytest.mark.parametrize("name", ["", "  "])
def test_a_unit_has_a_name(made: Workspace, name: str) -> None:
    with pytest.raises(UsageError) as caught:
        marks.change(made, all_items(made)[:1], DONE, TODAY, unit_name=name)
    assert caught.value.key == "name-missing"


@pytest.mark.parametrize("item", [0, 7, -1, 1 << 62])
def test_an_unknown_item_is_refused(made: Workspace, item: int) -> None:
    before = dump(made.db)
    with pytest.raises(WorkspaceError) as caught:
        marks.change(made, [*all_items(made), item], DONE, TODAY)
    assert caught.value.key == "item-unknown"
    assert dump(made.db) == before


def test_a_name_stands_on_one_line(made: Workspace) -> None:
    item = all_items(made)[0]
    marks.change(made, [item], DONE, TODAY, unit_name="标准化\n 科室 \r\n", owner_name="王\u2028芳")
    assert [unit.name for unit in profile.units(made.db)] == ["标准化 科室"]
    assert [person.name for person in profile.people(made.db)] == ["王 芳"]
    with pytest.raises(UsageError):
        marks.change(made, [item], DONE, TODAY, unit_name="\n \n")


def test_an_item_of_a_document_that_was_taken_out_is_refused(made: Workspace) -> None:
    from desktop.core.store import documents

    item = all_items(made)[0]
    documents.remove(made, 1)
    with pytest.raises(WorkspaceError) as caught:
        marks.change(made, [item], DONE, TODAY)
    assert caught.value.key == "item-unknown"
    assert items.resolve(made.db, 1, "plan-1/1.1.1") is None


def test_the_same_item_twice_is_marked_once(made: Workspace) -> None:
    item = all_items(made)[0]
    done = marks.change(made, [item, item], DONE, TODAY)
    assert done is not None
    assert len(history.changes_of(made.db, done.batch)) == 1


def test_one_that_is_refused_refuses_all(made: Workspace) -> None:
    with pytest.raises(UsageError) as caught:
        marks.change(made, all_items(made), MarkChange(applicability=Applicability.NOT_APPLICABLE), TODAY)
    assert caught.value.key == "reason-missing"
    assert made.stack().undo is None


@pytest.mark.parametrize(("reached", "result"), [(85.0, Result.MET), (84.9, Result.NOT_MET)])
def test_a_reached_value_gives_the_result_of_its_target(made: Workspace, reached: float, result: Result) -> None:
    target, other = all_items(made)[:2]
    marks.change(made, [target, other], MarkChange(reached=reached), TODAY)
    assert read(made, target).result is result
    assert read(made, other).result is Result.NOT_ASSESSED
    marks.change(made, [target], MarkChange(reached=None), TODAY)
    assert read(made, target).result is Result.NOT_ASSESSED


def test_a_result_by_hand_stands_until_the_value_changes(made: Workspace) -> None:
    item = all_items(made)[0]
    marks.change(made, [item], MarkChange(reached=80.0), TODAY)
    marks.change(made, [item], MarkChange(result=Result.LARGELY_MET), TODAY)
    marks.change(made, [item], MarkChange(note="甲"), TODAY)
    assert read(made, item).result is Result.LARGELY_MET
    marks.change(made, [item], MarkChange(reached=90.0), TODAY)
    assert read(made, item).result is Result.MET


def test_space_sets_done_and_gives_back_what_was(made: Workspace) -> None:
    first, second, third = all_items(made)[:3]
    marks.change(made, [first], MarkChange(progress=40, note="甲"), TODAY)
    reason = MarkChange(applicability=Applicability.NOT_APPLICABLE, reason="本市无港口")
    marks.change(made, [second], reason, TODAY)
    chosen = [first, second, third]
    before = [read(made, item) for item in chosen]
    marks.toggle_done(made, chosen, TODAY)
    assert {read(made, item).status for item in chosen} == {Status.DONE}
    marks.toggle_done(made, chosen, TODAY)
    assert [read(made, item) for item in chosen] == before


def test_space_on_a_mixed_choice_sets_all_done(made: Workspace) -> None:
    chosen = all_items(made)[:2]
    marks.toggle_done(made, chosen[:1], TODAY)
    marks.toggle_done(made, chosen, TODAY)
    assert {read(made, item).status for item in chosen} == {Status.DONE}


def test_space_after_undo_and_redo_still_knows_what_was(made: Workspace) -> None:
    item = all_items(made)[0]
    marks.change(made, [item], MarkChange(progress=40), TODAY)
    marks.toggle_done(made, [item], TODAY)
    for act in (made.undo, made.redo, made.undo, made.redo):
        act()
    marks.toggle_done(made, [item], TODAY)
    assert (read(made, item).status, read(made, item).progress) == (Status.IN_PROGRESS, 40)


def test_space_on_done_by_progress(made: Workspace) -> None:
    item = all_items(made)[0]
    marks.change(made, [item], MarkChange(status=Status.STALLED, progress=90), TODAY)
    marks.change(made, [item], MarkChange(progress=100), TODAY)
    marks.toggle_done(made, [item], TODAY)
    assert (read(made, item).status, read(made, item).progress) == (Status.STALLED, 90)


def test_suggestions_are_adopted_where_nobody_decided(made: Workspace) -> None:
    every = all_items(made)
    decided = every[0]
    marks.change(made, [decided], MarkChange(applicability=Applicability.NOT_APPLICABLE, reason="自己判定"), TODAY)
    suggested = {row.id: row.suggestion for row in items.rows(made.db, 1, every, TODAY)}
    done = marks.adopt(made, every, words)
    assert done is not None
    for item in every[1:]:
        suggestion, mark = suggested[item], read(made, item)
        assert suggestion is not None
        assert mark.applicability is suggestion.applicability
        off = suggestion.applicability is Applicability.NOT_APPLICABLE
        assert mark.reason == (words(suggestion) if off else "")
        assert mark.status is Status.NOT_STARTED
    assert read(made, decided).reason == "自己判定"
    batch = history.batch(made.db, done.batch)
    assert batch.parameters["count"] == len(done.items) == len(every) - 1
    assert items.item_ids(made.db, 1, Filter(suggested=True), TODAY) == []
    assert marks.adopt(made, every, words) is None


def test_what_a_person_must_look_at_is_not_adopted(made: Workspace) -> None:
    from desktop.core.store import documents
    from tests.core.samples import framework

    document = framework("plan-2", 1, 1, 1)
    measure = document.measures[0]
    concerns = msgspec.structs.replace(measure.items[0].concerns, condition="有港口", condition_en="has a port")
    item = msgspec.structs.replace(measure.items[0], concerns=concerns)
    measures = (msgspec.structs.replace(measure, items=(item,)),)
    documents.add(made, msgspec.structs.replace(document, measures=measures))
    open_item = items.resolve(made.db, 1, "plan-2/1.1.1")
    assert open_item is not None
    assert marks.adopt(made, [open_item], words) is None
    detail = outline.item(made.db, 1, open_item)
    assert detail.suggestion is not None
    assert words(detail.suggestion) == "仅当“有港口”时适用，请判定"


def test_a_new_profile_renews_the_suggestions_and_undo_the_old_ones(made: Workspace) -> None:
    before = dump(made.db)["suggestion"]
    new = msgspec.structs.replace(profile.organisation(made.db), line=("教育部",))
    made.write("profile", {}, lambda record: profile.set_organisation(record, new))
    assert dump(made.db)["suggestion"] != before
    made.undo()
    assert dump(made.db)["suggestion"] == before


@pytest.mark.parametrize("text", ["", "  ", "\n"])
def test_an_own_item_has_a_text(made: Workspace, text: str) -> None:
    with pytest.raises(UsageError) as caught:
        own_items.add(made, all_items(made)[0] >> 16, text)
    assert caught.value.key == "text-missing"


def test_only_own_items_can_be_edited_or_removed(made: Workspace) -> None:
    item = all_items(made)[0]
    before = dump(made.db)
    for act in (lambda: own_items.edit(made, item, "改写"), lambda: own_items.remove(made, item)):
        with pytest.raises(WorkspaceError) as caught:
            act()  # type: ignore[no-untyped-call] # a function of ours in a row of two
        assert caught.value.key == "item-unknown"
    with pytest.raises(WorkspaceError):
        own_items.add(made, 7, "没有这条举措")
    assert dump(made.db) == before


def test_an_own_item_stands_behind_those_of_its_measure_and_is_suggested(made: Workspace) -> None:
    measure = all_items(made)[0] >> 16
    own_items.add(made, measure, " 走访企业 ")
    row = items.rows(made.db, 1, [item for item in all_items(made) if item >> 16 == measure], TODAY)[-1]
    assert (row.key, row.text, row.own) == ("plan-1/1.1+1", "走访企业", True)
    assert row.suggestion is not None
    assert row.suggestion.applicability is Applicability.APPLICABLE


def test_a_unit_that_goes_leaves_its_marks_unassigned(made: Workspace) -> None:
    item = all_items(made)[0]
    marks.change(made, [item], DONE, TODAY, unit_name="标准化科", owner_name="王芳", support_names=["法规科"])
    person = profile.people(made.db)[0]
    unit = read(made, item).unit
    people = [Person(person.id, "王芳", "科长", "029", unit)]
    made.write("people", {}, lambda record: profile.set_people(made.db, record, people))
    before = dump(made.db)
    made.write("units", {}, lambda record: profile.set_units(made.db, record, []))
    assert (read(made, item).unit, read(made, item).support_units) == (None, ())
    assert profile.people(made.db)[0].unit is None
    made.write("people", {}, lambda record: profile.set_people(made.db, record, []))
    assert read(made, item).owner is None
    made.undo()
    made.undo()
    assert dump(made.db) == before


def test_units_can_exchange_their_names(made: Workspace) -> None:
    start = [Unit(0, "甲科"), Unit(0, "乙科")]
    made.write("units", {}, lambda record: profile.set_units(made.db, record, start))
    first, second = profile.units(made.db)
    swapped = [Unit(first.id, "乙科"), Unit(second.id, "甲科")]
    made.write("units", {}, lambda record: profile.set_units(made.db, record, swapped))
    assert profile.units(made.db) == swapped
    made.undo()
    assert profile.units(made.db) == [first, second]
    with pytest.raises(DuibiaoError) as caught:
        made.write("units", {}, lambda r: profile.set_units(made.db, r, [first, Unit(second.id, "甲科")]))
    assert caught.value.key == "unit-twice"
    assert profile.units(made.db) == [first, second]
