"""Rows of a table whose cells stand on one line, each behind the head of its column."""

from __future__ import annotations

from desktop.core.parsing.reading import pasted, read
from tests.core.parsing.reading.word_files import p, word_file
from tests.core.parsing.structure.documents import framework, told

TEXT = (
    "云岭市粮食仓储规划\n一、总体要求\n守住粮食安全。\n主要指标\n{rows}"
    "二、重点任务\n（一）建设粮库\n建设一批绿色粮库。\n（二）管好粮库\n每季检查。\n"
)


def test_indicators_with_their_heads_set_a_target_for_each_later_year() -> None:
    rows = (
        "类别：储粮　指标：低温储粮比例（%） 2020年：41.52025年：62 2030年：70左右\n"
        "类别：储粮　指标：粮食损耗率（%） 2020年：3.1(2019年) 2025年：＜2 2030年：比2020年降低40%\n\n- 7 -\n\n"
        "类别：仓容　指标：标准仓容（万吨） 2020年：- 2025年：820 2030年：继续提升\n"
    )
    assert told(framework(TEXT.format(rows=rows)).targets) == [
        ("低温储粮比例", "=", 62, "%", "2025"),
        ("低温储粮比例", "~", 70, "%", "2030"),
        ("粮食损耗率", "<", 2, "%", "2025"),
        ("粮食损耗率比2020年降低", "=", 40, "%", "2030"),
        ("标准仓容", "=", 820, "万吨", "2025"),
    ]


def test_labels_are_the_heads_of_the_rows() -> None:
    rows = "指标名称：仓库完好率；单位：%；目标值：95\n指标名称：保管员持证率；单位：%；目标值：≥90\n"
    lines = pasted("规划.txt", TEXT.format(rows=rows)).lines
    assert [line.cells for line in lines if line.cells] == [
        ("指标名称", "单位", "目标值"),
        ("仓库完好率", "%", "95"),
        ("保管员持证率", "%", "≥90"),
    ]


def test_lines_that_only_look_like_such_rows_stay() -> None:
    for rows in (
        "联系人：赵青 电话：0000 传真：0001\n联系人：林禾 电话：0002 传真：0003\n",
        "指标：仓库完好率 单位：% 目标值：95\n其他任务由各库自定。\n",
        "主要指标：到2025年：仓库完好率达到95%。到2030年：达到98%。\n其他任务由各库自定。\n",
    ):
        assert not any(line.cells for line in pasted("规划.txt", TEXT.format(rows=rows)).lines)


def test_a_word_file_may_hold_such_rows_or_cells_one_a_line() -> None:
    rows = "指标：仓库完好率 单位：% 目标值：95\n指标：持证率 单位：% 目标值：90"
    cells = "序号\n指标\n预期值\n1\n仓库完好率\n95%\n2\n保管员持证率\n90%"
    for text in (rows, cells):
        lines = read("规划.docx", word_file("".join(map(p, ("主要指标", *text.split("\n")))))).lines
        assert [line.cells is not None for line in lines] == [False, True, True, True]
