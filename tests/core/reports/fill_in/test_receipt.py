"""What a receipt counts as written is what stands here afterwards, whatever was answered and decided."""

from __future__ import annotations

import datetime as dt
import random
from pathlib import Path

import pytest

from desktop.core.assessment import Applicability, MarkChange, Status
from desktop.core.labels import Language
from desktop.core.reports.fill_in import fields
from desktop.core.reports.fill_in.collect import Gathering
from desktop.core.reports.fill_in.collection import Collection, File, Verdict
from desktop.core.reports.fill_in.fields import Field
from desktop.core.reports.fill_in.item_answers import contradictions
from desktop.core.reports.fill_in.receipt import lines, refused_report
from desktop.core.reports.fill_in.returned import Answer, Place
from desktop.core.reports.fill_in.take_over import Choice, Choices, counted, take_over
from desktop.core.store import marks
from desktop.core.store.workspace import Workspace
from tests.core.reports.fill_in.filling import cell, collected, fill, told
from tests.core.reports.fill_in.office_work import TODAY, answers, item
from tests.core.samples import all_items, framework, workspace

FIRST = "plan-1/1.1.1"
_ANSWERS = {
    Field.STATUS: fields.STATUSES,
    Field.PROGRESS: ("0", "30", "100"),
    Field.DONE_ON: tuple((TODAY - dt.timedelta(days)).isoformat() for days in (0, 5, 9)),
    Field.NOTE: ("无此业务", "已印发"),
    Field.OWNER: ("周凯", "李敏"),
}


def some_marks(made: Workspace, draw: random.Random) -> None:
    """Give every item a mark of its own."""
    for one in all_items(made):
        status = draw.choice(list(Status))
        progress = 100 if status is Status.DONE else 0 if status is Status.NOT_STARTED else draw.choice((0, 40))
        change = MarkChange(status=status, progress=progress, note=draw.choice(("", "本季度")))
        marks.change(made, [one], change, TODAY)
        if draw.random() < 0.2:
            change = MarkChange(applicability=Applicability.NOT_APPLICABLE, reason="无此职责")
            marks.change(made, [one], change, TODAY)


def some_answers(made: Workspace, draw: random.Random, *, both: bool) -> Collection:
    """Return what comes back where units answer at random, as far as an answer does not contradict itself."""
    present, found = answers(made), list[Answer]()
    for key in sorted({key for key, _ in present}):
        sent = {field: present[key, field] for field in Field}
        if both and draw.random() < 0.5:
            field = draw.choice(list(_ANSWERS))
            sent[field] = draw.choice(_ANSWERS[field])
        got = {field: draw.choice(_ANSWERS[field]) for field in draw.sample(list(_ANSWERS), draw.randint(1, 3))}
        got = {field: value for field, value in got.items() if value != sent[field]}
        for field, _ in list(contradictions(sent, got)):
            del got[field]
        found += [Answer(key, field, sent[field], value, Place("填报表", 1, "A")) for field, value in got.items()]
    gathering = Gathering(made)
    gathering.add_answers(File(Path("甲.xlsx")), found, {}, 0)
    return gathering.collection()


@pytest.mark.parametrize("both", [False, True])
def test_each_cell_that_counts_as_written_has_its_answer(tmp_path: Path, both: bool) -> None:
    draw = random.Random(11)
    with workspace(tmp_path, framework(chapters=2, measures=10, items=10)) as made:
        some_marks(made, draw)
        found = some_answers(made, draw, both=both)
        choices: Choices = {
            (one.item, one.field): Choice("theirs")
            for one in found.cells
            if one.field is not None and one.verdict is Verdict.BOTH and draw.random() < 0.7
        }
        before = answers(made)
        receipt, _ = take_over(made, found, choices, TODAY)
        now = answers(made)
        asked = [one for one in found.cells if one.field is not None and one.verdict is not Verdict.REFUSED]
        taken = [one for one in asked if one.verdict is not Verdict.BOTH or (one.item, one.field) in choices]
        became = [one for one in taken if now[one.key, str(one.field)] == one.theirs]
        assert len(taken) > 150
        assert sum(receipt.written.values()) == len(became)
        assert {one.field for one in taken if one not in became} <= {Field.DONE_ON}
        assert all(before[one.key, str(one.field)] != one.theirs for one in became)


@pytest.mark.parametrize(
    ("language", "wanted"),
    [
        (
            "zh",
            [
                "写入 1 格，1 项：新填 1，对方改了 0，取对方或另定 0。",
                "未写入：双方都改或几份不一致 1 格（保留现值），拒收 1 格；未变 177 格。",
                "登记为已报回：2 个单位。",
                "一次操作，可整批撤销。",
                "plan-1/1.1.1　核算本市国际标准转化率，报送测算依据",
                "　　进度 40% → 60%　双方都改　产品质量监督科 甲.xlsx　填报表 F5　未写入，保留现值",
                "　　达到值 82.2% → 许多　不是数字，这一栏的单位是“%”　产品质量监督科 甲.xlsx　填报表 G5　"
                "未写入，保留现值",
                "乙.xlsx　认证认可科　10 项，没有新的内容；与下发时相同，一格未改",
                "甲.xlsx　产品质量监督科　10 项，其中 1 项有变化：新填 1 格，对方改了 0 格，双方都改或不一致 1 格，"
                "拒收 1 格",
            ],
        ),
        (
            "en",
            [
                "Wrote 1 cell of 1 item: 1 new, 0 changed by them, 0 settled by hand.",
                "Left as they are: 1 cell that both changed or workbooks disagree on, 1 refused; 177 unchanged.",
                "Registered as having answered: 2 recipients.",
                "One step: undo takes all of it back.",
                "plan-1/1.1.1  Item 1.1",
                "    Progress 40% → 60%  Changed by both  产品质量监督科 甲.xlsx  填报表 F5  "
                "not written; what stood here stays",
                "    Reached value 82.2% → 许多  no number; the unit of this cell is “%”  产品质量监督科 甲.xlsx  "
                "填报表 G5  not written; what stood here stays",
                "乙.xlsx  认证认可科  10 items, nothing new; as it was sent: no cell was changed",
                "甲.xlsx  产品质量监督科  10 items, 1 of them with changes: 1 cell new, 0 changed by them, "
                "1 changed by both or in dispute, 1 refused",
            ],
        ),
    ],
)
def test_the_receipt_tells_what_became_of_it_then_what_is_left_then_what_each_brought(
    made: Workspace, out: list[Path], tmp_path: Path, language: Language, wanted: list[str]
) -> None:
    one = fill(out[0], tmp_path / "甲.xlsx", {FIRST: {"note": "办了", "progress": 0.6, "reached": "许多"}})
    other = fill(out[1], tmp_path / "乙.xlsx")
    marks.change(made, [item(made, FIRST)], MarkChange(progress=40), TODAY)
    found = collected(made, [one, other])
    receipt, _ = take_over(made, found, {}, TODAY)
    assert list(lines(made, found, receipt, language, {}, TODAY)) == wanted


def test_where_nothing_was_filled_in_only_who_answered_is_written(made: Workspace, out: list[Path]) -> None:
    first, again = ["没有要写入的格子。", "登记为已报回：1 个单位。"], ["没有要写入的内容，评估文件没有改动。"]
    for wanted in (first, again):
        found = collected(made, out[:1])
        receipt, changes = take_over(made, found, {}, TODAY)
        assert (changes is None) == (wanted is again)
        said = list(lines(made, found, receipt, "zh", {}, TODAY))
        assert [line for line in wanted if line in said] == wanted


def test_what_goes_back_to_one_unit_stands_together_with_its_name(
    made: Workspace, out: list[Path], tmp_path: Path
) -> None:
    """The first unit's workbook has the later name, and the second unit's items stand further below."""
    back = [
        fill(path, tmp_path / f"{9 - number}.xlsx", {key: {"progress": "快了"} for key in keys})
        for number, (path, keys) in enumerate(zip(out, ((FIRST, "plan-1/1.1.2"), ("plan-1/2.4.1",)), strict=True))
    ]
    report = refused_report(made, collected(made, back), TODAY, "zh", {})
    assert report is not None
    rows = [[str(value) for value in line.cells[:3]] for line in report.sheets[0].lines]
    assert [row[0] for row in rows] == ["产品质量监督科\n9.xlsx"] * 2 + ["认证认可科\n8.xlsx"]
    assert rows[0][2].endswith(FIRST)


def test_what_a_person_settled_is_not_sent_back(made: Workspace, out: list[Path], tmp_path: Path) -> None:
    """Theirs where both changed, or an answer of one's own; what stays as it stands here is still asked."""
    back = fill(out[0], tmp_path / "back.xlsx", {FIRST: {"progress": 0.6, "note": "办了", "next_step": "再办"}})
    marks.change(made, [item(made, FIRST)], MarkChange(progress=40, note="在办", next_step="续办"), TODAY)
    found = collected(made, [back])
    of = item(made, FIRST)
    settled: Choices = {(of, Field.PROGRESS): Choice("theirs"), (of, Field.NOTE): Choice("value", "在办，办了")}
    for choice, wanted in ((Choice("mine"), ["下一步打算"]), (Choice("theirs"), [])):
        choices: Choices = {**settled, (of, Field.NEXT_STEP): choice}
        report = refused_report(made, found, TODAY, "zh", choices)
        assert [line.cells[3] for line in (report.sheets[0].lines if report else ())] == wanted


def test_what_is_ongoing_is_never_done_by_its_progress(made: Workspace, out: list[Path], tmp_path: Path) -> None:
    marks.change(made, [item(made, FIRST)], MarkChange(status=Status.ONGOING), TODAY)
    back = fill(out[0], tmp_path / "back.xlsx", {FIRST: {"progress": 1, "done_on": dt.date(2026, 11, 18)}})
    found = collected(made, [back])
    assert told(found)[FIRST, "done_on"] == ("not-done", "2026-11-18")
    receipt, _ = take_over(made, found, {}, TODAY)
    assert (sum(receipt.written.values()), receipt.refused) == (1, 1)


def test_a_day_counts_only_where_its_status_is_taken_too(made: Workspace, out: list[Path], tmp_path: Path) -> None:
    back = fill(out[0], tmp_path / "back.xlsx", {FIRST: {"status": "已完成", "done_on": "2026-11-18"}})
    marks.change(made, [item(made, FIRST)], MarkChange(status=Status.STALLED), TODAY)
    found = collected(made, [back])
    day = cell(found, FIRST, Field.DONE_ON)
    alone: Choices = {(day.item, Field.DONE_ON): Choice("theirs")}
    assert sum(counted(found, alone, TODAY).written.values()) == 0
    assert take_over(made, found, alone, TODAY)[0].kept == 2
    both: Choices = {**alone, (day.item, Field.STATUS): Choice("theirs")}
    assert sum(take_over(made, found, both, TODAY)[0].written.values()) == 2
