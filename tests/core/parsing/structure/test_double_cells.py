"""Rows of tables of targets that measure several things: parts below one name, and two things with one name."""

from __future__ import annotations

import pytest

from desktop.core.parsing.structure import double_cells
from tests.core.parsing.structure.documents import Told, framework, told

PAGE = (
    "<h1>云岭市粮食仓储规划</h1><p>一、总体要求</p><p>（一）指导思想</p><p>坚持绿色储粮。</p><p>（二）核心指标</p>"
    "<table><tr><td>一级</td><td colspan=2>二级</td><td>“十三五”期间</td><td>2025目标</td></tr>{rows}</table>"
    "<p>二、重点任务</p><p>（一）建设粮库</p><p>建设一批绿色粮库。</p>"
)


def goals(rows: str) -> list[Told]:
    return told(framework(PAGE.replace("{rows}", rows), "规划.html").measures[1].targets)


def test_a_table_may_be_all_that_stands_below_a_heading_and_its_indicators_have_parts() -> None:
    rows = (
        "<tr><td rowspan=3>更安全</td><td colspan=2>粮库完好率（%）</td><td>73.3</td><td>≧80</td></tr>"
        "<tr><td rowspan=2>持证率（%）</td><td>市级</td><td>40</td><td>55</td></tr>"
        "<tr><td>县级</td><td>30</td><td>45</td></tr>"
        "<tr><td>更高效</td><td colspan=2>中心粮库/标准粮店（座/家）</td><td>6/19</td><td>15/36</td></tr>"
    )
    assert goals(rows) == [
        ("粮库完好率", ">=", 80, "%", "2025"),
        ("持证率（市级）", "=", 55, "%", "2025"),
        ("持证率（县级）", "=", 45, "%", "2025"),
        ("中心粮库", "=", 15, "座", "2025"),
        ("标准粮店", "=", 36, "家", "2025"),
    ]


@pytest.mark.parametrize(
    ("name", "value", "unit", "wanted"),
    [
        ("小库、大库、特大库完好率", "96/100/93", "%", ["96", "100", "93"]),
        ("粮库（市级/县级）数量", "5/16", "座", ["5/16"]),
        ("年产粮或人均存粮", "21/66.5", "万吨/公斤", ["21", "66.5"]),
        ("孕产妇死亡率", "12/10万", None, ["12/10万"]),
        ("粮库数量/其中：中心粮库", "1", "座/座", ["1"]),
    ],
)
def test_figures_that_a_cell_joins_belong_to_the_names_that_are_joined(
    name: str, value: str, unit: str | None, wanted: list[str]
) -> None:
    assert [number for _, number, _ in double_cells.parted(name, value, unit)] == wanted


def test_a_cell_beside_a_name_may_be_its_unit() -> None:
    assert double_cells.below(["（%）"], "完好率", None) == ("完好率", "%")
    assert double_cells.below(["", "完好率", "市级"], "完好率", "%") == ("完好率（市级）", "%")


@pytest.mark.parametrize(
    ("rows", "columns", "names"),
    [
        ([("更安全", "粮库完好率（%）"), ("更安全", "持证保管员（人）")], (0, 1), 1),
        ([("1", "更安全", "粮库完好率（%）"), ("2", "更高效", "标准粮店（家）")], (0, 1, 2), 2),
        ([("1", "粮库完好率"), ("2", "持证率")], (0, 1), 1),
        ([("持证率", "市级仓库（%）"), ("持证率", "县级仓库（%）")], (0, 1), 0),
        ([("持证率（%）", "市级"), ("持证率（%）", "县级")], (0, 1), 0),
        ([("标准粮库", "新建（座）"), ("标准粮库", "改造（座）")], (0, 1), 0),
        ([("粮库完好率（%）",)], (0,), 0),
    ],
)
def test_what_sorts_the_names_below_one_head_and_their_numbers_are_no_names(
    rows: list[tuple[str, ...]], columns: tuple[int, ...], names: int
) -> None:
    assert double_cells.named(rows, columns) == names


def test_names_stand_behind_what_sorts_them_or_over_its_column_too() -> None:
    heads = "<tr><td colspan=3>主要指标</td><td>2025年</td><td>2030年</td><td>属性</td></tr>"
    rows = (
        "<tr><td>1</td><td rowspan=2>更安全</td><td>粮库完好率（%）</td><td>90</td><td>≥95</td><td>预期性</td></tr>"
        "<tr><td>2</td><td>持证保管员（人）</td><td>300</td><td>600</td><td>预期性</td></tr>"
        "<tr><td>3</td><td colspan=2>标准粮店（家）</td><td>20</td><td>60</td><td>预期性</td></tr>"
    )
    found = framework(SPLIT.format(heads=heads, rows=rows), "规划.html")
    assert told(found.measures[1].targets) == [
        ("粮库完好率", ">=", 95, "%", "2030"),
        ("持证保管员", "=", 600, "人", "2030"),
        ("标准粮店", "=", 60, "家", "2030"),
    ]


def test_the_years_of_the_goals_may_stand_in_a_second_row_of_heads() -> None:
    page = (
        "<h1>云岭市粮食仓储规划</h1><p>一、总体要求</p><p>（一）指导思想。坚持绿色储粮。</p><p>（二）主要目标。仓储更安全。</p>"
        "<table><tr><td rowspan=2>指标</td><td rowspan=2>单位</td><td rowspan=2>2025年基期</td>"
        "<td colspan=2>目标值</td></tr><tr><td>2028年</td><td>2030年</td></tr>"
        "<tr><td>粮库完好率</td><td>%</td><td>90</td><td>93</td><td>95</td></tr></table>"
        "<p>二、重点任务</p><p>（一）建设粮库</p><p>建设一批绿色粮库。</p>"
    )
    assert told(framework(page, "规划.html").measures[1].targets) == [
        ("粮库完好率", "=", 93, "%", "2028"),
        ("粮库完好率", "=", 95, "%", "2030"),
    ]


SPLIT = (
    "<h1>云岭市粮食仓储规划</h1><p>一、总体要求</p><p>（一）指导思想。坚持绿色储粮。</p><p>（二）主要目标。仓储更安全。</p>"
    "<table>{heads}{rows}</table><p>二、重点任务</p><p>（一）建设粮库</p><p>建设一批绿色粮库。</p>"
)


def test_name_and_unit_of_the_indicators_may_stand_in_a_second_row_of_heads() -> None:
    heads = (
        "<tr><td rowspan=2>类别</td><td colspan=2>指标</td><td rowspan=2>2025年</td><td rowspan=2>2030年</td></tr>"
        "<tr><td>名称</td><td>单位</td></tr>"
    )
    rows = "<tr><td>仓储</td><td>标准粮库</td><td>座</td><td>36</td><td>60</td></tr>"
    found = framework(SPLIT.format(heads=heads, rows=rows), "规划.html")
    assert told(found.measures[1].targets) == [("标准粮库", "=", 60, "座", "2030")]


def test_each_column_that_is_called_a_goal_is_one_however_near() -> None:
    heads = (
        "<tr><td rowspan=2>指标</td><td rowspan=2>2025年</td><td colspan=2>目标值</td></tr>"
        "<tr><td>2027年</td><td>2030年</td></tr>"
    )
    rows = "<tr><td>标准粮库（座）</td><td>36</td><td>50</td><td>60</td></tr>"
    found = framework(SPLIT.format(heads=heads, rows=rows), "规划.html")
    assert told(found.measures[1].targets) == [("标准粮库", "=", 50, "座", "2027"), ("标准粮库", "=", 60, "座", "2030")]


@pytest.mark.parametrize(("cell", "count"), [("41", 0), ("", 1)])
def test_a_table_that_says_what_became_of_a_plan_sets_nothing_but_a_form_to_fill_in_does(cell: str, count: int) -> None:
    heads = "<tr><td rowspan=2>指标</td><td>规划目标</td><td>实现情况</td></tr><tr><td>2025年</td><td>2025年</td></tr>"
    rows = f"<tr><td>标准粮库（座）</td><td>40</td><td>{cell}</td></tr>"
    found = framework(SPLIT.format(heads=heads, rows=rows), "规划.html")
    assert len(found.measures[1].targets) == count


@pytest.mark.parametrize(
    ("span", "years", "due"),
    [
        ("（2026—2030年）", (2025, 2026, 2028), ["2026", "2028"]),
        ("（2026—2030年）", (2026, 2027, 2028), ["2027", "2028"]),
        ("（2026—2030年）", (2025, 2027, 2029), ["2027", "2029"]),
        ("（2026—2030年）", (2024, 2025, 2028), ["2028"]),
        ("（2026—2030年）", (2020, 2025, 2030), ["2030"]),
        ("", (2025, 2026, 2028), ["2028"]),
    ],
)
def test_a_year_ahead_of_the_document_is_one_of_goals_however_near(
    span: str, years: tuple[int, int, int], due: list[str]
) -> None:
    heads = "<tr><td>指标</td>" + "".join(f"<td>{year}年</td>" for year in years) + "<td>属性</td></tr>"
    rows = "<tr><td>标准粮库（座）</td><td>36</td><td>50</td><td>60</td><td>预期性</td></tr>"
    page = SPLIT.format(heads=heads, rows=rows).replace("</h1>", f"{span}</h1>")
    assert [one.due for one in framework(page, "规划.html").measures[1].targets] == due
