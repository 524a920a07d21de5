"""Collecting: three-way comparison and decisions, which are one step."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from desktop.core.assessment import Applicability, MarkChange, Status
from desktop.core.errors import UsageError, WorkspaceError
from desktop.core.reports.fill_in import fields
from desktop.core.reports.fill_in.fields import Field
from desktop.core.reports.fill_in.take_over import Choice, counted, take_over
from desktop.core.store import backup, history, marks, sendings
from desktop.core.store.workspace import Workspace
from tests.core.reports import office as libre
from tests.core.reports.fill_in.filling import Edits, cell, collected, fill, told
from tests.core.reports.fill_in.office_work import TODAY, UNITS, answers, item
from tests.core.samples import dump

FIRST, SECOND, THIRD = "plan-1/1.1.1", "plan-1/1.1.2", "plan-1/1.1.3"


def test_what_comes_back_untouched_changes_nothing(made: Workspace, out: list[Path]) -> None:
    found = collected(made, out)
    assert (found.cells, found.unchanged, found.unanswered) == ((), 180, ())
    assert [(file.recipient, file.items, file.missing, file.notes) for file in found.files] == [
        (unit, 10, (), ()) for unit in UNITS
    ]
    before = answers(made)
    receipt, changes = take_over(made, found, {}, TODAY)
    assert (receipt.items, changes and changes.items) == (0, ())
    assert answers(made) == before
    assert sendings.unanswered(made.db, 1) == []
    assert take_over(made, collected(made, out), {}, TODAY)[1] is None, "twice is nothing"


@libre.needed
def test_nor_does_what_libreoffice_saved(made: Workspace, out: list[Path], tmp_path: Path) -> None:
    found = collected(made, [libre.convert(path, "xlsx", tmp_path / "libre") for path in out])
    assert (told(found), found.unchanged) == ({}, 180)
    assert [file.error for file in found.files] == [None, None]


def test_each_verdict(made: Workspace, out: list[Path], tmp_path: Path) -> None:
    edits: Edits = {
        FIRST: {"progress": 0.6, "note": "已抽查 46 家", "reached": 0.9, "problem": "经费不足"},
        SECOND: {"status": "基本完成", "note": "改写"},
        THIRD: {"next_step": "月底前补齐"},
    }
    marks.change(made, [item(made, FIRST)], MarkChange(progress=40, problem="经费不足", due=TODAY), TODAY)
    marks.change(made, [item(made, THIRD)], MarkChange(problem=""), TODAY)
    found = collected(made, [fill(out[0], tmp_path / "back.xlsx", edits)])
    assert told(found) == {
        (FIRST, "progress"): ("both", "60"),
        (FIRST, "note"): ("new", "已抽查 46 家"),
        (FIRST, "reached"): ("changed", "90"),
        (SECOND, "status"): ("status", "基本完成"),
        (SECOND, "note"): ("changed", "改写"),
        (THIRD, "next_step"): ("changed", "月底前补齐"),
    }
    both = cell(found, FIRST, Field.PROGRESS)
    assert (both.mine, both.theirs, both.sent, both.mine_on) == ("40", "60", "25", dt.date.today())
    refused = cell(found, SECOND, Field.STATUS)
    assert refused.facts == {"count": 5}
    place = refused.sources[0].place
    assert (place.sheet, place.row, place.column) == ("填报表", 6, "E")
    assert found.unchanged == 90 - len(edits[FIRST]) - 3 + 1, "the problem stands here already"
    assert [one.recipient for one in found.unanswered] == [UNITS[1]]


def test_decisions_by_cell_are_one_step(made: Workspace, out: list[Path], tmp_path: Path) -> None:
    edits: Edits = {
        FIRST: {"progress": 0.6, "note": "甲", "reached": "2000多人", "owner": "赵磊"},
        SECOND: {"status": "基本完成", "note": "乙"},
        THIRD: {"evidence": "市监〔2026〕12号\nhttps://example.com/b"},
    }
    marks.change(made, [item(made, key) for key in (FIRST, SECOND)], MarkChange(progress=40, note="我的"), TODAY)
    found = collected(made, [fill(out[0], tmp_path / "back.xlsx", edits)])
    before = dump(made.db)
    places = {(one.key, one.field): one.item for one in found.cells}
    choices = {
        (places[FIRST, Field.PROGRESS], Field.PROGRESS): Choice("theirs"),
        (places[FIRST, Field.REACHED], Field.REACHED): Choice("value", "96.5 %"),
        (places[SECOND, Field.STATUS], Field.STATUS): Choice("value", "滞后"),
        (places[FIRST, Field.OWNER], Field.OWNER): Choice("mine"),
    }
    receipt = counted(found, choices, TODAY)
    written, changes = take_over(made, found, choices, TODAY)
    assert changes is not None
    assert written == type(written)(changes.batch, receipt.written, receipt.kept, receipt.refused, receipt.unchanged, 3)
    assert (receipt.kept, receipt.refused, sum(receipt.written.values())) == (3, 0, 4)
    now = answers(made)
    assert [now[FIRST, name] for name in ("progress", "note", "reached", "owner", "status")] == [
        "60", "我的", "96.5", "", "in_progress",
    ]  # fmt: skip
    assert (now[SECOND, "status"], now[SECOND, "note"]) == ("stalled", "我的")
    assert now[THIRD, "evidence"] == "市监〔2026〕12号\nhttps://example.com/b"
    batch = history.batch(made.db, changes.batch)
    assert (batch.gesture, batch.parameters) == ("collect", {"count": 4, "names": [UNITS[0]]})
    backup.check(made.db, made.path)
    made.undo()
    assert dump(made.db) == before


def test_a_value_of_ones_own_must_fit(made: Workspace, out: list[Path], tmp_path: Path) -> None:
    found = collected(made, [fill(out[0], tmp_path / "back.xlsx", {FIRST: {"reached": "许多"}})])
    (one,) = found.cells
    with pytest.raises(UsageError) as caught:
        take_over(made, found, {(one.item, Field.REACHED): Choice("value", "几个")}, TODAY)
    assert caught.value.facts == {"value": "几个", "reason": "number", "unit": "%"}
    assert answers(made)[FIRST, "reached"] == "82.2"


def test_what_changed_since_the_comparison_is_not_overwritten(made: Workspace, out: list[Path], tmp_path: Path) -> None:
    found = collected(made, [fill(out[0], tmp_path / "back.xlsx", {FIRST: {"note": "甲"}, SECOND: {"problem": "乙"}})])
    marks.change(made, [item(made, SECOND)], MarkChange(problem="刚刚"), TODAY)
    before = made.path.read_bytes()
    with pytest.raises(WorkspaceError) as caught:
        take_over(made, found, {}, TODAY)
    assert caught.value.key == "collect-stale"
    assert made.path.read_bytes() == before


def test_what_changed_elsewhere_since_the_comparison_keeps_nothing_back(
    made: Workspace, out: list[Path], tmp_path: Path
) -> None:
    found = collected(made, [fill(out[0], tmp_path / "back.xlsx", {FIRST: {"note": "甲"}})])
    marks.change(made, [item(made, FIRST), item(made, SECOND)], MarkChange(problem="刚刚"), TODAY)
    take_over(made, found, {}, TODAY)
    assert (answers(made)[FIRST, "note"], answers(made)[FIRST, "problem"]) == ("甲", "刚刚")


def test_not_applicable_takes_its_reason_from_the_note(made: Workspace, out: list[Path], tmp_path: Path) -> None:
    edits: Edits = {
        FIRST: {"status": "不适用", "note": "本科无此职责"},
        SECOND: {"status": "不涉及"},
        "plan-1/1.2.1": {"status": "不适用"},
    }
    found = collected(made, [fill(out[0], tmp_path / "back.xlsx", edits)])
    assert told(found)["plan-1/1.2.1", "status"] == ("reason-missing", fields.NOT_APPLICABLE)
    take_over(made, found, {}, TODAY)
    first, second = (marks.read(made.db, 1, item(made, key)) for key in (FIRST, SECOND))
    assert (first.applicability, first.reason) == (Applicability.NOT_APPLICABLE, "本科无此职责")
    assert (second.applicability, second.reason) == (Applicability.NOT_APPLICABLE, "=1+1 已印发")
    again = collected(made, [tmp_path / "back.xlsx"])
    assert told(again) == {("plan-1/1.2.1", "status"): ("reason-missing", fields.NOT_APPLICABLE)}


def test_what_does_not_apply_has_no_progress(made: Workspace, out: list[Path], tmp_path: Path) -> None:
    undecided, other = "plan-1/1.1.4", "plan-1/1.2.1"
    edits: Edits = {
        undecided: {"status": "不适用", "progress": 0, "note": "本科无此职责"},
        other: {"status": "不适用", "progress": 0.3, "note": "同上"},
    }
    back = fill(out[0], tmp_path / "back.xlsx", edits)
    found = collected(made, [back])
    assert told(found)[other, "progress"] == ("applies-not", "30")
    take_over(made, found, {}, TODAY)
    now = answers(made)
    assert [now[key, "status"] for key in (undecided, other)] == [fields.NOT_APPLICABLE] * 2
    again = collected(made, [back])
    assert told(again) == {(other, "progress"): ("applies-not", "30")}
    assert take_over(made, again, {}, TODAY)[1] is None, "twice is nothing"


def test_what_was_decided_here_not_to_apply_stays_so(made: Workspace, out: list[Path], tmp_path: Path) -> None:
    undecided = "plan-1/1.1.4"
    none = MarkChange(applicability=Applicability.NOT_APPLICABLE, reason="无此业务")
    marks.change(made, [item(made, key) for key in (FIRST, undecided)], none, TODAY)
    edits: Edits = {FIRST: {"reached": 0.9}, undecided: {"progress": 0.5, "problem": "缺人"}}
    found = collected(made, [fill(out[0], tmp_path / "back.xlsx", edits)])
    assert told(found) == {
        (FIRST, "reached"): ("changed", "90"),
        (undecided, "progress"): ("applies-not", "50"),
        (undecided, "problem"): ("new", "缺人"),
    }
    take_over(made, found, {}, TODAY)
    for key in (FIRST, undecided):
        mark = marks.read(made.db, 1, item(made, key))
        assert (mark.applicability, mark.reason) == (Applicability.NOT_APPLICABLE, "无此业务")
    assert (answers(made)[FIRST, "reached"], answers(made)[undecided, "problem"]) == ("90", "缺人")


def test_a_note_of_our_own_is_not_why_it_does_not_apply(made: Workspace, out: list[Path], tmp_path: Path) -> None:
    marks.change(made, [item(made, FIRST)], MarkChange(note="已电话核实"), TODAY)
    found = collected(made, [fill(out[0], tmp_path / "back.xlsx", {FIRST: {"status": "不适用", "note": "无此职责"}})])
    assert {verdict for verdict, _ in told(found).values()} == {"both"}
    take_over(made, found, {(one.item, Field(one.field or "")): Choice("theirs") for one in found.cells}, TODAY)
    assert marks.read(made.db, 1, item(made, FIRST)).reason == "无此职责"


def test_what_goes_with_an_answer_waits_with_it(made: Workspace, out: list[Path], tmp_path: Path) -> None:
    edits: Edits = {FIRST: {"status": "已完成", "done_on": "2026-11-18"}}
    marks.change(made, [item(made, FIRST)], MarkChange(status=Status.STALLED), TODAY)
    found = collected(made, [fill(out[0], tmp_path / "back.xlsx", edits)])
    assert told(found) == {(FIRST, "status"): ("both", "done"), (FIRST, "done_on"): ("both", "2026-11-18")}
    receipt, _ = take_over(made, found, {}, TODAY)
    assert (sum(receipt.written.values()), answers(made)[FIRST, "status"]) == (0, "stalled")
    take_over(made, found, {(one.item, Field(one.field or "")): Choice("theirs") for one in found.cells}, TODAY)
    assert [answers(made)[FIRST, name] for name in ("status", "done_on")] == ["done", "2026-11-18"]


def test_what_follows_from_an_answer_does_not_come_back_as_a_change(
    made: Workspace, out: list[Path], tmp_path: Path
) -> None:
    edits: Edits = {
        FIRST: {"status": "已完成", "done_on": dt.date(2026, 11, 18)},
        SECOND: {"status": "推进中"},
        THIRD: {"progress": 1},
        "plan-1/1.1.4": {"progress": "35％"},
        "plan-1/1.2.1": {"status": "√", "progress": None, "reached": "99"},
    }
    back = fill(out[0], tmp_path / "back.xlsx", edits)
    take_over(made, collected(made, [back]), {}, TODAY)
    now = answers(made)
    assert [now[FIRST, name] for name in ("status", "progress", "done_on")] == ["done", "100", "2026-11-18"]
    assert [now[SECOND, name] for name in ("status", "progress", "done_on")] == ["in_progress", "0", ""]
    assert [now[THIRD, name] for name in ("status", "progress", "done_on")] == ["done", "100", "2026-11-21"]
    assert [now["plan-1/1.1.4", name] for name in ("status", "progress")] == ["in_progress", "35"]
    assert [now["plan-1/1.2.1", name] for name in ("status", "progress", "reached")] == ["done", "100", "99"]
    again = collected(made, [back])
    assert told(again) == {}
    assert take_over(made, again, {}, TODAY)[1] is None
