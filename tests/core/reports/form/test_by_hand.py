"""A form filled in as clerks fill in any sheet: cells merged in one column only, roles beside bodies, a foot."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook

from desktop.core.framework import Comparator, Framework, Measure
from tests.core.reports.form.forms import ROWS, changed, good, place, sheet, told, typed, written

HEADINGS = ["章", "举措序号", "举措标题", "检查项", "牵头单位", "配合单位", "指标号"]
AIMS = ["指标号", "所属举措", "指标", "比较", "目标值", "单位", "完成时限"]


def framework(folder: Path, *rows: Sequence[object], **others: Sequence[Sequence[object]]) -> Framework:
    return good(typed(folder, [HEADINGS, *rows], **others)).framework


def only(folder: Path, *rows: Sequence[object]) -> Measure:
    (measure,) = framework(folder, *rows).measures
    return measure


@pytest.mark.parametrize("merged", ["举措标题", "举措序号"])
def test_a_measure_whose_cells_are_merged_in_one_column_only_stays_one(tmp_path: Path, merged: str) -> None:
    def fill(book: Workbook) -> None:
        page = sheet(book, ROWS)
        for heading, texts in {
            "章": ["一、完善标准", "", "", ""],
            "举措序号": ["（一）", "", "", "（二）"],
            "举措标题": ["健全体系", "", "", "推动协同"],
            "检查项": ["编制体系表", "发布标准", "公布目录", "建立机制"],
        }.items():
            row, column = place(page, heading)
            for down, text in enumerate(texts, 1):
                page.cell(row + down, column, text or None)
        row, column = place(page, merged)
        page.merge_cells(start_row=row + 1, end_row=row + 3, start_column=column, end_column=column)

    made = good(changed(written(tmp_path, None), fill)).framework
    assert [(one.label, one.title, len(one.items)) for one in made.measures] == [
        ("（一）", "健全体系", 3),
        ("（二）", "推动协同", 1),
    ]


def test_a_chapter_may_be_typed_with_a_space_behind_its_number(tmp_path: Path) -> None:
    made = framework(tmp_path, ["一 标准", "1", "健全体系", "编制体系表"], ["二\u3000保障", "2", "协同", "建立机制"])
    assert [(one.ordinal, one.title) for one in made.chapters] == [(1, "标准"), (2, "保障")]


def test_the_same_heading_in_each_row_is_one_measure(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["一、标准", "（一）", "健全体系", "编制体系表"],
        [None, None, "健全体系", "发布标准"],
    ]
    assert [item.text for item in only(tmp_path, *rows).items] == ["编制体系表", "发布标准"]
    rows[1][1] = "—"  # expressly without a number: another one
    assert len(framework(tmp_path, *rows).measures) == 2


def test_a_number_before_the_heading_is_its_number(tmp_path: Path) -> None:
    rows = [
        ["一、标准", None, "（一）健全体系", "编制体系表"],
        [None, None, "2.推动协同", "建立机制"],
        [None, None, "一网通办改革", "公开清单"],
    ]
    found = [(one.label, one.ordinal, one.title) for one in framework(tmp_path, *rows).measures]
    assert found == [("（一）", 1, "健全体系"), ("2.", 2, "推动协同"), (None, None, "一网通办改革")]


@pytest.mark.parametrize(
    ("typed_label", "label", "ordinal"),
    [
        ("二十", "二十、", 20), ("（二十）", "（二十）", 20), (11, "11.", 11), ("11", "11.", 11), ("11、", "11、", 11),
        ("3.2", "3.2", 2), (1.1, "1.1", 1), (-1, "（1）", 1), ("第二十条", "第二十条", 20), ("任务3", "任务3", 3),
        ("贰", "贰", None), ("A1", "A1", None), (0, "0", None), ("2025", "2025", None),
    ],
)  # fmt: skip
def test_a_number_without_its_signs_is_read(
    tmp_path: Path, typed_label: str | float, label: str, ordinal: int | None
) -> None:
    aims: list[list[object]] = [
        [*AIMS],
        [1, "健全体系" if typed_label == -1 else typed_label, "地方标准", "≥", 12, "项", "2027"],
    ]
    made = framework(tmp_path, ["一、标准", typed_label, "健全体系", "编制体系表", None, None, 1], 指标=aims)
    (measure,) = made.measures
    assert (measure.label, measure.ordinal) == (label, ordinal)
    assert measure.id.endswith(f"/1.{ordinal or 1}")
    assert len(measure.targets) == 1
    again = good(written(tmp_path, made)).framework.measures[0]
    assert (again.label, again.ordinal) == (label, ordinal)


@pytest.mark.parametrize(
    ("due", "found"),
    [
        ("“十五五”期间", "2030"), ("十四五", "2025"), ("到「十五五」期末", "2030"), ("“十五五”末前", "2030"),
        ("2026—2030年", "2030"), ("2026-2030", "2030"), ("2026年至2030年", "2030"), ("2026.1～2027.12", "2027-12"),
        ("2026年1—6月", "2026-06"), ("二〇二六年—二〇三〇年", "2030"),
    ],
)  # fmt: skip
def test_a_span_is_due_at_its_end(tmp_path: Path, due: str, found: str) -> None:
    aims: list[list[object]] = [[*AIMS], [1, "（一）", "地方标准", "≥", 12, "项", due]]
    made = framework(tmp_path, ["一、标准", "（一）", "健全体系", "编制体系表"], 指标=aims)
    assert made.measures[0].targets[0].due == found


@pytest.mark.parametrize("due", ["“十五五”前", "2030—2026年", "2026-27", "长期", "每年", "年底", "2026年13—14月"])
def test_what_names_no_end_is_refused_in_its_cell(tmp_path: Path, due: str) -> None:
    aims: list[list[object]] = [[*AIMS], [1, "（一）", "地方标准", "≥", 12, "项", due]]
    (problem,) = told(typed(tmp_path, [HEADINGS, ["一、标准", "（一）", "健全体系", "编制体系表"]], 指标=aims))
    assert problem.startswith("“指标”表第 2 行“完成时限”（G 列）：“")
    assert due in problem


def test_what_excel_made_a_day_of_is_refused_in_its_cell(tmp_path: Path) -> None:
    day = dt.datetime(2026, 8, 10)
    aims: list[list[object]] = [[*AIMS], [1, "健全体系", "地方标准", "≥", day, "项", "2027"]]
    found = told(typed(tmp_path, [HEADINGS, ["一、标准", day, "健全体系", "编制体系表"]], 指标=aims))
    assert [("不是数字" in one, "不是序号" in one) for one in found] == [(False, True), (True, False)]
    assert all("文本格式" in one for one in found)


@pytest.mark.parametrize(
    ("lead", "support", "leading", "supporting"),
    [
        ("市档案局（牵头）、市财政局", None, ("市档案局", "市财政局"), ()),
        ("牵头单位：市档案局", "配合部门：市财政局、市司法局", ("市档案局",), ("市财政局", "市司法局")),
        ("牵头单位：市档案局；配合单位：市财政局", None, ("市档案局",), ("市财政局",)),
        ("责任单位：市档案局", "协办单位：市财政局", ("市档案局",), ("市财政局",)),
        (
            "市档案局/市财政局",
            "市司法局 市教育局\n市公安局",
            ("市档案局", "市财政局"),
            ("市司法局", "市教育局", "市公安局"),
        ),
        ("市市场监管局（市知识产权局）", "/", ("市市场监管局（市知识产权局）",), ()),
        ("Ministry of Education", None, ("Ministry of Education",), ()),
    ],
)
def test_roles_beside_bodies(
    tmp_path: Path, lead: str, support: str | None, leading: tuple[str, ...], supporting: tuple[str, ...]
) -> None:
    (group,) = only(tmp_path, ["一、标准", "（一）", "健全体系", "编制体系表", lead, support]).responsibilities
    assert (group.lead, group.support, group.guide) == (leading, supporting, ())


def test_the_foot_of_a_table_is_told_and_not_read(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["一、标准", "（一）", "健全体系", "编制体系表"],
        [],
        [None, None, "合计", 1],
        ["填表人：张三　联系电话：0000", None, None, None],
        ["注：本表按季度更新", None, None, None],
    ]
    parsed = good(typed(tmp_path, [HEADINGS, *rows]))
    assert [one.title for one in parsed.framework.chapters] == ["标准"]
    assert [item.text for one in parsed.framework.measures for item in one.items] == ["编制体系表"]
    told = [(one.facts["row"], one.facts["text"]) for one in parsed.notices if one.kind == "form-foot"]
    assert told == [(4, "合计"), (5, "填表人：张三 联系电话：0000"), (6, "注：本表按季度更新")]


@pytest.mark.parametrize(
    ("typed_sign", "sign"),
    [
        ("大于等于", Comparator.AT_LEAST), ("大于或等于", Comparator.AT_LEAST), ("≧", Comparator.AT_LEAST),
        ("小于等于", Comparator.AT_MOST), ("不大于", Comparator.AT_MOST), ("＜＝", Comparator.AT_MOST),
        ("等于", Comparator.EQUAL), ("大于", Comparator.MORE), ("小于", Comparator.LESS), ("大约", Comparator.ABOUT),
    ],
)  # fmt: skip
def test_signs_in_words(tmp_path: Path, typed_sign: str, sign: Comparator) -> None:
    aims: list[list[object]] = [[*AIMS], [1, "（一）", "地方标准", typed_sign, 12, "项", "2027"]]
    made = framework(tmp_path, ["一、标准", "（一）", "健全体系", "发布标准", None, None, 1], 指标=aims)
    assert [target.comparator for target in made.measures[0].targets] == [sign]


@pytest.mark.parametrize(
    ("sign", "figure", "unit", "found"),
    [
        (None, "不少于12项", None, (Comparator.AT_LEAST, 12, "项")),
        (None, "≥８５％", None, (Comparator.AT_LEAST, 85, "%")),
        (None, "12项以上", None, (Comparator.AT_LEAST, 12, "项")),
        (None, "15个工作日以内", None, (Comparator.AT_MOST, 15, "个工作日")),
        (None, "约20", "个", (Comparator.ABOUT, 20, "个")),
        ("≥", "12项", None, (Comparator.AT_LEAST, 12, "项")),
        (None, "1,200人次", None, (None, 1200, "人次")),
        ("≤", "≥5个", None, (Comparator.AT_MOST, "≥5个", None)),  # a person decides
        ("≥", "12件", "项", (Comparator.AT_LEAST, "12件", "项")),
        (None, "20余个", None, (None, "20余个", None)),
        (None, "8—10", "家", (None, "8—10", "家")),
        (None, "8～10家", None, (None, "8~10", "家")),
        (None, "8至10 家", "家", (None, "8至10", "家")),
        ("≥", "80%—90%", None, (Comparator.AT_LEAST, "80—90", "%")),
        (None, "8—10家", "个", (None, "8—10家", "个")),  # a person decides
        (None, "不少于8—10家", None, (None, "不少于8—10家", None)),
        (None, "翻一番", None, (None, "翻一番", None)),
    ],
)
def test_sign_and_unit_beside_the_figure(
    tmp_path: Path, sign: str | None, figure: str, unit: str | None, found: tuple[Comparator | None, object, str | None]
) -> None:
    aims: list[list[object]] = [[*AIMS], [1, "（一）", "地方标准", sign, figure, unit, "2027"]]
    (target,) = framework(tmp_path, ["一、标准", "（一）", "健全体系", "发布标准"], 指标=aims).measures[0].targets
    assert (target.comparator, target.value, target.unit) == found


@pytest.mark.parametrize(
    ("shown", "due"),
    [
        ("2027年年底前", "2027"), ("到2027年底", "2027"), ("二〇二七年", "2027"), ("2027年12月31日之前", "2027-12-31"),
        ("2027年6月30日前完成", "2027-06-30"), ("2027-12-31 00:00:00", "2027-12-31"), ("至2027年6月", "2027-06"),
        ("2027年上半年", "2027-06"), ("2027年下半年", "2027-12"), ("2027年第三季度", "2027-09"),
        ("2027年一季度末", "2027-03"),
    ],
)  # fmt: skip
def test_dates_as_offices_write_them(tmp_path: Path, shown: str, due: str) -> None:
    aims: list[list[object]] = [[*AIMS], [1, "（一）", "地方标准", "≥", 12, "项", shown]]
    (target,) = framework(tmp_path, ["一、标准", "（一）", "健全体系", "发布标准"], 指标=aims).measures[0].targets
    assert target.due == due


@pytest.mark.parametrize("shown", ["长期", "每年", "2027年初", "27年底", "2027年13月"])
def test_what_is_no_date_is_told(tmp_path: Path, shown: str) -> None:
    aims: list[list[object]] = [[*AIMS], [1, "（一）", "地方标准", "≥", 12, "项", shown]]
    (problem,) = told(typed(tmp_path, [HEADINGS, ["一、标准", "（一）", "健全体系", "发布标准"]], 指标=aims))
    assert shown in problem


@pytest.mark.parametrize(
    "named", ["（2）", "第2条", "第二项", "2", "(２)", "二、", "任务2", "（2）完善制度", "二、完善制度"]
)
@pytest.mark.parametrize("label", ["2.", "（二）"])
def test_a_number_in_other_signs_names_the_measure(tmp_path: Path, label: str, named: str) -> None:
    aims: list[list[object]] = [[*AIMS], [1, named, "地方标准", "≥", 12, "项", "2027"]]
    rows: list[list[object]] = [["一、标准", "一、", "健全体系", "编制体系表"], [None, label, "完善制度", "编制办法"]]
    made = framework(tmp_path, *rows, 指标=aims)
    assert [len(one.targets) for one in made.measures] == [0, 1]


@pytest.mark.parametrize(("named", "reason"), [("（2）", "有几条"), ("第3条", "不在"), ("（2）健全体系", "不在")])
def test_a_number_that_two_measures_have_or_none_names_nothing(tmp_path: Path, named: str, reason: str) -> None:
    rows = [["一、甲", "2.", "完善制度", "编制办法"], ["二、乙", "2.", "培训人员", "组织培训"]]
    aims: list[list[object]] = [[*AIMS], [1, named, "地方标准", "≥", 12, "项", "2027"]]
    (problem,) = told(typed(tmp_path, [HEADINGS, *rows], 指标=aims))
    assert "“所属举措”（B 列）" in problem
    assert reason in problem
