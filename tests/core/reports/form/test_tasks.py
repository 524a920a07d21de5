"""Lists of tasks as offices type them: one column of tasks, subtitles between the rows, a head somewhere, sheets."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TypeAlias

import pytest
from openpyxl import Workbook

from desktop.core.framework import Framework, faults
from desktop.core.reports.form import reader
from tests.core.reports.form.forms import good, told, typed

Rows: TypeAlias = Sequence[Sequence[object]]


def outlined(framework: Framework) -> list[tuple[str | None, str | None, list[str]]]:
    """Return chapter, heading and items of each measure."""
    chapters = {one.ordinal: one.title for one in framework.chapters}
    return [
        (chapters.get(one.chapter or 0), one.title, [item.text for item in one.items]) for one in framework.measures
    ]


@pytest.mark.parametrize("heading", ["任务", "工作任务", "重点任务", "主要任务", "任务内容", "具体措施"])
def test_a_single_column_of_tasks_holds_the_items(heading: str, tmp_path: Path) -> None:
    rows: Rows = [
        ["清源市充电设施任务分解表"],
        [],
        ["序号", heading, "责任单位", "完成时限"],
        [1, "编制布点规划", "市发展改革委、市住建局", "2026年6月"],
        [2, "组织价格检查", "市市场监管局", "2026年底"],
    ]
    path = typed(tmp_path, rows)
    assert reader.recognise(str(path))
    made = good(path)
    assert outlined(made.framework) == [(None, None, ["编制布点规划"]), (None, None, ["组织价格检查"])]
    assert [one.responsibilities[0].support for one in made.framework.measures] == [
        ("市发展改革委", "市住建局"),
        ("市市场监管局",),
    ]
    assert made.framework.measures[0].items[0].responsibility == made.framework.measures[0].responsibilities[0].id
    assert [n.facts["text"] for n in made.notices if n.kind == "form-strange"] == ["序号"]
    assert [item.due for item in made.framework.items()] == ["2026-06", "2026"]
    assert list(faults(made.framework)) == []


@pytest.mark.parametrize(
    ("typed_in", "due", "remarks"),
    [
        ("2026年9月底前", "2026-09", 0),
        ("2026/9/30", "2026-09-30", 0),
        ("长期坚持", None, 0),
        ("持续推进", None, 0),
        ("每季度末", None, 0),
        ("6月底前", None, 1),
        ("即日起至2026年9月30日", "2026-09-30", 0),
        ("2026年6月、12月", "2026-12", 0),
        ("2026年6月底完成一半，2027年3月底全部完成", "2027-03", 0),
        (20260930, "2026-09-30", 0),
        ("按上级要求", None, 1),
        (None, None, 0),
    ],
)
def test_the_deadline_of_a_task_that_names_no_date_is_told(
    typed_in: str | int | None, due: str | None, remarks: int, tmp_path: Path
) -> None:
    rows: Rows = [
        ["序号", "工作任务", "责任单位", "完成时间"],
        [1, "编制布点规划", "市发展改革委", typed_in],
        [2, "组织价格检查", "市市场监管局", "2026年底"],
    ]
    made = good(typed(tmp_path, rows))
    assert [item.due for item in made.framework.items()] == [due, "2026"]
    assert sum(notice.kind == "form-due" for notice in made.notices) == remarks


def test_what_stands_alone_above_a_list_is_its_title_and_names_the_year_of_its_months(tmp_path: Path) -> None:
    rows: Rows = [
        ["清源市2026年充电设施任务清单"],
        ["填报单位：市发展改革委"],
        ["序号", "工作任务", "责任单位", "完成时间"],
        [1, "编制布点规划", "市发展改革委", "6月底前"],
        [2, "组织价格检查", "市市场监管局", "年底前"],
    ]
    made = good(typed(tmp_path, rows))
    assert made.framework.title == "清源市2026年充电设施任务清单"
    assert [item.due for item in made.framework.items()] == ["2026-06", "2026"]
    assert not [notice for notice in made.notices if notice.kind in ("no-title", "form-due")]


def test_a_date_of_a_task_that_no_calendar_has_is_refused(tmp_path: Path) -> None:
    path = typed(tmp_path, [["序号", "工作任务", "完成时限"], [1, "编制布点规划", "2027-13"]])
    (problem,) = told(path)
    assert "完成时限" in problem
    assert "2027-13" in problem


def test_of_two_columns_of_tasks_the_first_has_the_measures(tmp_path: Path) -> None:
    rows: Rows = [
        ["序号", "重点任务", "工作任务", "牵头单位", "责任单位"],
        [1, "完善停车场充电", "编制布点规划", "市发展改革委", "某科"],
        [2, None, "公开建设清单", None, None],
        [3, "规范价格", "组织价格检查", "市市场监管局", None],
    ]
    made = good(typed(tmp_path, rows))
    assert outlined(made.framework) == [
        (None, "完善停车场充电", ["编制布点规划", "公开建设清单"]),
        (None, "规范价格", ["组织价格检查"]),
    ]
    assert made.framework.measures[0].responsibilities[0].lead == ("市发展改革委",)
    assert [n.facts["text"] for n in made.notices if n.kind == "form-strange"] == [
        "序号、责任单位"
    ]  # who leads is said


def test_merged_cells_subtitles_and_blank_rows(tmp_path: Path) -> None:
    book = Workbook()
    page = book.worksheets[0]
    for line in (
        ["清源市充电设施任务分解表"],
        ["填表单位：市发展改革委"],
        ["序号", "重点任务", "具体措施", "牵头单位"],
        ["一、加快布点建设"],
        [1, "完善停车场充电", "编制布点规划", "市发展改革委"],
        [None, None, "公开建设清单", None],
        [],
        ["强化运营服务"],
        [2, "规范价格", "组织价格检查", "市市场监管局"],
    ):
        page.append(line)
    for area in ("A1:D1", "A2:D2", "A4:D4", "B5:B6", "D5:D6", "A5:A6", "A8:D8"):
        page.merge_cells(area)
    path = tmp_path / "任务.xlsx"
    book.save(path)
    assert outlined(good(path).framework) == [
        ("加快布点建设", "完善停车场充电", ["编制布点规划", "公开建设清单"]),
        ("强化运营服务", "规范价格", ["组织价格检查"]),
    ]


def test_a_measure_alone_in_its_row_is_no_subtitle(tmp_path: Path) -> None:
    rows: Rows = [
        ["章", "举措标题", "检查项", "牵头单位"],
        [None, "一、规范价格"],
        [None, None, "组织价格检查", "市市场监管局"],
    ]
    made = good(typed(tmp_path, rows)).framework
    assert outlined(made) == [(None, "规范价格", ["组织价格检查"])]
    assert made.measures[0].label == "一、"


def test_as_above_does_not_reach_over_to_another_sheet(tmp_path: Path) -> None:
    head = ["章", "重点任务", "具体措施", "牵头单位"]
    first: Rows = [head, ["一、布点", "完善充电", "编制规划", "市发展改革委"]]
    second: Rows = [["序号", *head[1:]], [1, "规范价格", "组织检查", "市市场监管局"]]
    made = good(typed(tmp_path, first, 第二张=second))
    assert outlined(made.framework) == [("布点", "完善充电", ["编制规划"]), (None, "规范价格", ["组织检查"])]
    lost = typed(tmp_path, first, 第二张=[head, [None, None, "组织检查", None]])
    assert len(told(lost)) == 1
    assert "第二张" in told(lost)[0]


def test_the_text_of_a_typed_list_shows_its_deadlines_and_no_numbers_of_our_own(tmp_path: Path) -> None:
    rows: Rows = [
        ["序号", "工作任务", "责任单位", "完成时间"],
        [1, "编制布点规划", "市发展改革委", "6月底前"],
        [2, "组织价格检查", "市市场监管局", "2026年底"],
    ]
    made = good(typed(tmp_path, rows))
    assert [line.text for line in made.source.lines] == [
        "编制布点规划（市发展改革委）　6月底前",
        "组织价格检查（市市场监管局）　2026年底",
    ]
    (told_of,) = (notice for notice in made.notices if notice.kind == "form-due")
    assert told_of.line == made.source.lines[0].number


def test_a_deadline_in_the_line_of_a_measure_holds_for_its_items_without_one(tmp_path: Path) -> None:
    rows: Rows = [
        ["举措标题", "检查项", "牵头单位", "完成日期"],
        ["完善停车场充电", None, "市发展改革委", "2026年6月"],
        [None, "编制布点规划", None, None],
        [None, "公开建设清单", None, "2026年3月"],
        ["规范价格", "组织价格检查", "市市场监管局", None],
    ]
    made = good(typed(tmp_path, rows)).framework
    assert [item.due for item in made.items()] == ["2026-06", "2026-03", None]


@pytest.mark.parametrize("heading", ["时限", "时间节点", "办结时限", "截止日期", "计划完成时间", "任务时限"])
def test_usual_names_of_the_column_of_deadlines_are_known(heading: str, tmp_path: Path) -> None:
    made = good(typed(tmp_path, [["序号", "工作任务", heading], [1, "编制布点规划", "2026年6月"]])).framework
    assert [(item.text, item.due) for item in made.items()] == [("编制布点规划", "2026-06")]


def test_a_deadline_of_a_measure_that_names_no_date_is_told(tmp_path: Path) -> None:
    rows: Rows = [
        ["举措标题", "检查项", "牵头单位", "完成时限"],
        ["完善停车场充电", None, "市发展改革委", "尽快"],
        [None, "编制布点规划", None, None],
    ]
    made = good(typed(tmp_path, rows))
    assert [notice.facts["text"] for notice in made.notices if notice.kind == "form-due"] == ["尽快"]


def test_a_deadline_of_a_measure_gives_way_to_that_of_a_target(tmp_path: Path) -> None:
    rows: Rows = [
        ["举措标题", "检查项", "牵头单位", "指标号", "完成时限"],
        ["完善停车场充电", None, "市发展改革委", None, "2027年6月"],
        [None, "新建充电桩", None, 1, None],
        [None, "改造充电桩", None, 2, None],
    ]
    aims: Rows = [
        ["指标号", "所属举措", "指标", "目标值", "完成时限"],
        [1, "完善停车场充电", "新桩", 30, "2027年3月"],
        [2, "完善停车场充电", "旧桩", 20, None],
    ]
    made = good(typed(tmp_path, rows, 指标=aims)).framework
    assert [item.due for item in made.items()] == [None, "2027-06"]
