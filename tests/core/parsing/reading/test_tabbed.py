"""Rows of a table of tabs that lost their last tabs, or whose cells go over lines."""

from __future__ import annotations

import pytest

from desktop.core.parsing.reading import read

HEAD = "任务表\n序号\t任务\t目标\t牵头单位\t配合单位\n"
ROW = ("1", "建库", "新建仓容5万吨", "市粮食局", "市财政局")


def _rows(text: str) -> list[tuple[str, ...] | None]:
    return [line.cells for line in read("表.txt", text.encode()).lines]


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        ("2\t培训\t培训600人次\t市人社局", ("2", "培训", "培训600人次", "市人社局", "")),
        ("2\t培训\t培训600人次", ("2", "培训", "培训600人次", "", "")),
        ("2\t培训\t培训600人次，\n考核2次\t市人社局\t", ("2", "培训", "培训600人次，考核2次", "市人社局", "")),
        ('2\t培训\t"培训600人；\n考核2次"\t市人社局\t—', ("2", "培训", "培训600人；考核2次", "市人社局", "—")),
        ('2\t培训\t培训600人次\t—\t"市教育局、\n市财政局"', ("2", "培训", "培训600人次", "—", "市教育局、市财政局")),
    ],
)  # fmt: skip
def test_a_row_is_as_wide_as_the_head(row: str, cells: tuple[str, ...]) -> None:
    last = ("3", "检测", "合格率达到97%", "市粮食局", "市市场监管局")
    text = "\n".join([HEAD + "\t".join(ROW), row, "\t".join(last), "注：按职责分工。"])
    found = [one for one in _rows(text) if one is not None]
    width = len(ROW)
    assert found[1:] == [ROW, cells, last]
    assert all(len(one) == width for one in found)
    assert read("表.txt", text.encode()).lines[-1].number == text.count("\n") + 1


def test_a_row_may_be_short_right_below_the_head() -> None:
    assert _rows(f"{HEAD}1\t培训\t培训600人次\t市人社局\n2\t建库\t新建2座\t市粮食局\t市财政局")[2:] == [
        ("1", "培训", "培训600人次", "市人社局", ""),
        ("2", "建库", "新建2座", "市粮食局", "市财政局"),
    ]


@pytest.mark.parametrize("behind", ["总则\t1", "1.\t建库", "以下按职责分工：\n1\t建库\t新建2座"])
def test_lines_behind_a_table_are_no_rows_of_it(behind: str) -> None:
    last = behind.split("\n")[-1].replace("1.\t", "1.").replace("\t", " ")
    found = read("表.txt", f"{HEAD}{chr(9).join(ROW)}\n{behind}".encode()).lines[-1]
    assert (found.text, found.cells) == (last, None)


def test_a_cell_that_goes_on_over_rows_makes_no_line_longer() -> None:
    text = f"{HEAD}1\t建库\t新建2座\n\t\t改造3座\t市粮食局\t市财政局\n2\t培训\t培训2次\t市人社局\t市财政局"
    assert _rows(text)[2] == ("1", "建库", "新建2座", "", "")


TASKS = (
    "完善粮库制度\n新建粮库3座。",
    "加强培训\n培训400人次。",
    "推进机械化烘干设备更新\n改造8处。",
    "办好粮食节\n办展2次。",
)
BODIES = ("县粮食局\n县财政局", "县农业农村局\n县教育局", "县商务局、县财政局\n县民政局", "县民政局\n县商务局")


@pytest.mark.parametrize("quote", ["", '"'])
def test_the_lines_of_a_cell_are_its_paragraphs_where_no_program_broke_them(quote: str) -> None:
    pairs = [(f"{quote}{task}{quote}", f"{quote}{body}{quote}") for task, body in zip(TASKS, BODIES, strict=True)]
    text = "序号\t任务\t责任单位\t时限\n" + "".join(f"{at}\t{a}\t{b}\t6月底\n" for at, (a, b) in enumerate(pairs, 1))
    found = [cells for cells in _rows(text) if cells is not None]
    assert [cells[1] for cells in found[1:]] == [task.replace("\n", "\u3000") for task in TASKS]
    assert [cells[2] for cells in found[1:]] == [body.replace("\n", "\u3000") for body in BODIES]


def test_a_cell_that_a_program_broke_is_put_together_but_bodies_stay_apart() -> None:
    rows = [
        "1\t扩建库房并建立粮食出\n入库的台账，逐日登记\t县农业农村局\n县交通运输局",
        "一、检测",
        "2\t采购检测设备，按规程\n检测入库的稻谷\t县教育局、县财\n政局",
    ]
    found = _rows("序号\t任务\t责任单位\n" + "\n".join(rows))
    assert [cells and cells[1:] for cells in found[1:]] == [
        ("扩建库房并建立粮食出入库的台账，逐日登记", "县农业农村局\u3000县交通运输局"),
        ("", ""),
        ("采购检测设备，按规程检测入库的稻谷", "县教育局、县财政局"),
    ]


@pytest.mark.parametrize(
    ("cell", "together"),
    [
        ("县农业农\n村局", "县农业农村局"),
        ("县委\n宣传部", "县委宣传部"),
        ("县级医院\n市场部", "县级医院市场部"),
        ("农业农村局\n交通运输局", "农业农村局\u3000交通运输局"),
        ("县教育局\n各乡镇（街道）", "县教育局\u3000各乡镇（街道）"),
    ],
)
def test_two_bodies_are_told_by_their_own_ends_and_beginnings(cell: str, together: str) -> None:
    found = _rows(f"序号\t责任单位\t任务\n1\t{cell}\t建库\n2\t{cell}\t培训")
    assert [cells and cells[1] for cells in found[1:]] == [together, together]


def test_who_signs_below_a_table_is_no_body_of_its_last_row() -> None:
    last = "2\t培训\t培训600人次\t市人社局\t市财政局、\n市教育局\n云岭市人民政府\n\n2031年6月2日\n"
    found = read("表.txt", f"{HEAD}{chr(9).join(ROW)}\n{last}".encode()).lines
    assert [line.cells[-1] for line in found if line.cells] == ["配合单位", "市财政局", "市财政局、市教育局"]
    assert [line.text for line in found[-2:]] == ["云岭市人民政府", "2031年6月2日"]


def test_a_heading_below_the_bodies_of_a_row_is_none_of_them() -> None:
    heading = "二、建设人民满意的政府"
    rows = ("序号\t任务\t牵头单位\t责任单位", "1\t建库\t市粮食局\t各镇（街道）", heading, "2\t培训\t市人社局\t市财政局")
    found = _rows("\n".join(rows))
    assert [cells and cells[-1] for cells in found] == ["责任单位", "各镇（街道）", "", "市财政局"]
    assert found[2] == (heading, "", "", "")


@pytest.mark.parametrize(
    "table",
    [
        "指标\t2028年\n仓容（万吨）\t95\n完好率（%）\t98",
        "指标\t2027年\t2028年\n仓容（万吨）\t90\t95\n完好率（%）\t96\t98",
    ],
)
def test_lines_that_a_tab_sets_in_are_no_rows_of_the_table_above(table: str) -> None:
    above = ["云岭市粮库方案", "为建好粮库，制定本方案。", "一、建设粮库", "（一）扩建仓房", "新建仓房8座。"]
    below = ["二、培养队伍", "（二）分批培训", "举办培训班。"]
    text = "\n".join((*(f"\t{one}" for one in above), table, *(f"\t{one}" for one in below)))
    found = read("方案.txt", text.encode()).lines
    assert [line.text.strip() for line in found if line.cells is None] == [*above, *below]


def test_a_line_behind_a_tab_is_no_row_that_lost_its_end() -> None:
    text = "云岭市粮库方案\n指标\t2027年\t2028年\n仓容（万吨）\t90\t95\n完好率（%）\t96\t98\n\t新建仓房8座。\n"
    assert read("方案.txt", text.encode()).lines[-1].cells is None


@pytest.mark.parametrize(
    ("heads", "below", "width"),
    [
        ("序号\t任务\t责任分工", "\t\t牵头单位\t配合单位", 4),
        ("序号\t任务\t责任分工\t", "\t\t牵头单位\t配合单位", 4),
        ("序号\t责任分工\t任务\t时限", "\t牵头单位\t配合单位", 5),
        ("序号\t责任分工\t\t任务\t时限", "\t牵头单位\t配合单位\t\t", 5),
    ],
)
def test_a_head_over_several_columns_is_as_wide_as_those(heads: str, below: str, width: int) -> None:
    row = ("1", "市粮食局", "建库", "市财政局", "2027年")[:width]
    found = [one for one in _rows(f"任务表\n{heads}\n{below}\n" + "\t".join(row)) if one is not None]
    assert [len(one) for one in found] == [width] * 3
    assert found[1][1 if width > 4 else 2 :][:2] == ("牵头单位", "配合单位")
    assert found[2] == row


def test_a_heading_with_its_ordinal_in_the_column_of_numbers_is_a_row() -> None:
    text = f"{HEAD}一\t建好粮库\n" + "\t".join(ROW) + "\n（二）\t培养队伍\n2\t培训\t培训600人次\t市人社局\n"
    assert _rows(text)[2:] == [
        ("一", "建好粮库", "", "", ""),
        ROW,
        ("（二）", "培养队伍", "", "", ""),
        ("2", "培训", "培训600人次", "市人社局", ""),
    ]
