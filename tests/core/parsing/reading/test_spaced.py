"""Tables of which a text has only the blanks between their cells."""

from __future__ import annotations

import pytest

from desktop.core.parsing.reading import read
from tests.core.parsing.structure.documents import HEAD, framework, parsed

AIMS = "指标 2025年 2030年 属性\n仓容（万吨） 120 150 预期性\n"


def _rows(text: str) -> list[tuple[str, ...] | None]:
    return [line.cells for line in read("表.txt", text.encode()).lines]


def _plan(table: str) -> str:
    return (
        f"{HEAD}一、要求\n（一）目标。到2030年，主要指标如下。\n{table}（二）建库。新建粮库。\n（三）管库。巡查库区。\n"
    )


@pytest.mark.parametrize(
    ("table", "row"),
    [
        ("指标 2025年 2030年 属性\n仓容（万吨）120 150预期性\n", ("仓容（万吨）", "120", "150", "预期性")),
        ("指标 2025年 2030年\n完好率90%95%\n", ("完好率", "90%", "95%")),
        ("指标 2025年 2030年\n完好率（%） 90.5 ≥95\n", ("完好率（%）", "90.5", "≥95")),
        ("序号 指标 单位 2025年 2030年\n1仓容 万吨 120 150\n", ("1", "仓容", "万吨", "120", "150")),
        ("指标 2025年 2030年\n新增仓容（万吨） [20] [35]\n", ("新增仓容（万吨）", "[20]", "[35]")),
        ("指标 2025年 2030年 属性\n完好率（%） 90 95以上 预期性\n", ("完好率（%）", "90", "95以上", "预期性")),
        ("指标 2025年 2030年 属性\n损耗率（%） 3 持续下降 预期性\n", ("损耗率（%）", "3", "持续下降", "预期性")),
        ("序号　指标名称　目标值　备注\n1　PM2.5浓度　28　—\n", ("1", "PM2.5浓度", "28", "—")),
    ],
)  # fmt: skip
def test_cells_are_told_apart_where_only_one_way_is_open(table: str, row: tuple[str, ...]) -> None:
    assert _rows(table)[1] == row


def test_a_table_of_indicators_sets_targets() -> None:
    found = framework(_plan(f"{AIMS}完好率（%）90 95约束性\n")).measures[0].targets
    assert [(one.object, one.value, one.unit, one.due) for one in found] == [
        ("仓容", 150, "万吨", "2030"), ("完好率", 95, "%", "2030"),
    ]  # fmt: skip


def test_a_row_whose_figures_touch_is_told_and_never_guessed() -> None:
    found = parsed(_plan(f"{AIMS}粮库（座）120150预期性\n完好率（%）90 95约束性\n"))
    assert [(one.object, one.value) for one in found.framework.measures[0].targets] == [("仓容", 150), ("完好率", 95)]
    assert [(one.kind, one.line, one.facts) for one in found.notices] == [
        ("row-touching", 7, {"text": "粮库（座）120150预期性"})
    ]


def test_a_table_of_tasks_gives_measures() -> None:
    rows = "1 新建粮库3座 市粮食局 市财政局、市统计局\n2 巡查库区 市粮食局 市财政局\n"
    made = framework(f"清源市粮仓任务分工表\n序号 工作任务 牵头单位 配合单位\n{rows}")
    assert [(one.label, one.text) for one in made.measures] == [("1", "新建粮库3座"), ("2", "巡查库区")]
    assert made.measures[0].responsibilities[0].support == ("市财政局", "市统计局")


@pytest.mark.parametrize(
    "text",
    [
        "指标 2025年 2030年\n力争2030年建成粮库3座\n",
        "主要指标 完成情况 较好\n仓容 120 150\n",
        "任务 责任单位 备注\n各县要新建粮库 按月通报\n",
        "各县粮食局 市财政局 市统计局\n现将方案印发给你们\n",
    ],
)
def test_what_is_no_such_table_stays_text(text: str) -> None:
    assert set(_rows(text)) == {None}


def test_two_columns_are_a_table_where_wide_blanks_part_them() -> None:
    table = "          主要指标              2030 年\n 仓容（万吨）             150\n 完好率                95%\n"
    found = framework(_plan(table)).measures[0].targets
    assert [(one.object, one.value, one.unit, one.due) for one in found] == [
        ("仓容", 150, "万吨", "2030"), ("完好率", 95, "%", "2030"),
    ]  # fmt: skip
    assert _rows("主要指标 2030年\n仓容 150\n完好率 95%\n") == [None, None, None]


def test_cells_with_a_line_each_are_rows_below_the_heads_of_their_columns() -> None:
    cells = (
        "指标名称 2026年（现状值） 2030年 指标属性 粮库完好率 90%左右 93%左右 约束性 — 有效保障 约束性 25%左右 预期性 "
        "新仓数量 — 新增9万座 预期性 粮袋回收水平 — 稳定 预期性"
    )
    found = framework(_plan("\n\n".join(cells.split(" ")) + "\n注：均为全市口径。\n")).measures[0].targets
    assert [(one.object, one.comparator, one.value, one.unit, one.due) for one in found] == [
        ("粮库完好率", "~", 93, "%", "2030"), ("新仓数量", "=", 9, "万座", "2030"),
    ]  # fmt: skip


def _aligned(cells: tuple[str, ...], broad: int) -> str:
    """Return a row whose cells begin below each other, where a Chinese sign is as broad as so many others."""
    line, end = "", 0
    for cell, width in zip(cells, (6, 12, 26, 18, 18, 8), strict=True):
        end += width
        line += cell
        line += " " * (end - len(line) - (broad - 1) * sum(sign > "\u2fff" for sign in line))
    return line.rstrip()


ROWS = (
    ("序号", "任务", "目标", "牵头单位", "配合单位", "备注"),
    ("1", "建库", "新建仓容5万吨", "市粮食局", "市财政局", "重点"),
    ("2", "培训", "培训600人次", "", "市教育局", "重点"),
    ("3", "考核", "考核2次", "市人社局", "", ""),
    ("4", "检测", "合格率达到97%", "市粮食局", "市财政局", "重点"),
)


@pytest.mark.parametrize("broad", [1, 2])
def test_a_cell_that_is_empty_is_told_by_the_place_of_the_others(broad: int) -> None:
    assert _rows("任务表\n" + "\n".join(_aligned(row, broad) for row in ROWS)) == [None, *ROWS]


def test_without_places_the_last_cell_is_empty_where_it_may_be() -> None:
    rows = [*ROWS[:2], ("2", "培训", "培训600人次", "市人社局", "市教育局")]
    assert _rows("任务表\n" + "\n".join("  ".join(row) for row in rows))[1:] == [*ROWS[:2], (*rows[2], "")]
