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
