"""Boxes and tables that somebody drew with characters."""

from __future__ import annotations

import time

import pytest

from desktop.core.parsing.reading import read

BOX = """（一）扩建粮库。（市粮食局负责）
┌────────────────────────┐
│  专栏1  粮库建设                               │
│  1.新库工程：到2027年建成平房仓9座，仓容达到   │
│    14万吨。                                    │
│  2.检验工程：检验合格率不低于97%。             │
└────────────────────────┘
（二）培训人员。"""
SAID = [
    (1, "（一）扩建粮库。（市粮食局负责）"),
    (3, "专栏1  粮库建设"),
    (4, "1.新库工程：到2027年建成平房仓9座，仓容达到14万吨。"),
    (6, "2.检验工程：检验合格率不低于97%。"),
    (8, "（二）培训人员。"),
]
HEAD = ("序号", "任务", "牵头单位", "时限")
ROWS = [("1", "扩建粮库，仓容5万吨", "市粮食局", "2026年底"), ("2", "培训人员", "市人社局", "2027年底")]


def _lines(text: str, name: str = "方案.txt") -> list[tuple[int, str]]:
    return [(line.number, line.text) for line in read(name, text.encode()).lines]


def _cells(text: str) -> list[tuple[str, ...]]:
    return [line.cells for line in read("表.txt", text.encode()).lines if line.cells is not None]


@pytest.mark.parametrize("signs", ["┌─┐│└┘", "┏━┓┃┗┛", "╔═╗║╚╝"])
@pytest.mark.parametrize("name", ["方案.txt", "方案.md"])
def test_a_box_is_its_paragraphs(signs: str, name: str) -> None:
    assert _lines(BOX.translate(str.maketrans("┌─┐│└┘", signs)), name) == SAID


def test_a_box_may_lack_its_right_side() -> None:
    assert _lines("\n".join(line.rstrip(" │") for line in BOX.splitlines())) == SAID


def test_a_box_may_be_drawn_with_plus_and_minus() -> None:
    box = BOX.replace("│", "|").replace("┌" + "─" * 24 + "┐", f"+{'-' * 48}+").replace("└" + "─" * 24 + "┘", "+-----+")
    assert _lines(box) == SAID


def test_the_upper_border_may_hold_the_caption() -> None:
    text = "┌── 专栏2  检验能力 ──┐\n│ ●配置设备30台（套）。 │\n│ ●培训检验员60人次。   │\n└──────────┘"
    assert _lines(text) == [(1, "专栏2  检验能力"), (2, "●配置设备30台（套）。"), (3, "●培训检验员60人次。")]


def test_points_without_a_mark_begin_where_the_box_begins() -> None:
    text = """┌──────────────────┐
│  东湾粮库：新建平房仓6座，仓容达到 │
│    8万吨，建成烘干线并投入使用完毕。│
│  西岭粮库：改造旧仓3座。           │
└──────────────────┘"""
    assert [said for _, said in _lines(text)] == [
        "东湾粮库：新建平房仓6座，仓容达到8万吨，建成烘干线并投入使用完毕。",
        "西岭粮库：改造旧仓3座。",
    ]


def test_borders_part_the_rows_of_a_table() -> None:
    assert _cells("""┌──┬──────┬────┬────┐
│序号│任务        │牵头单位│时限    │
├──┼──────┼────┼────┤
│ 1  │扩建粮库，  │市粮食局│2026年底│
│    │仓容5万吨   │        │        │
├──┼──────┼────┼────┤
│ 2  │培训人员    │市人社局│2027年底│
└──┴──────┴────┴────┘""") == [HEAD, *ROWS]


def test_rows_without_borders_begin_with_their_first_cell() -> None:
    assert _cells("""+------+------------+----------+----------+
| 序号 | 任务       | 牵头单位 | 时限     |
+======+============+==========+==========+
| 1    | 扩建粮库， | 市粮食局 | 2026年底 |
|      | 仓容5万吨  |          |          |
| 2    | 培训人员   | 市人社局 | 2027年底 |
+------+------------+----------+----------+""") == [HEAD, *ROWS]


def test_strokes_that_are_no_frame_stay() -> None:
    assert _lines("首页 | 政务公开 | 文件\n──2026年目标") == [(1, "首页 | 政务公开 | 文件"), (2, "──2026年目标")]


def test_columns_inside_a_box_stay_lines_of_their_own() -> None:
    text = """┌────────────────┐
│ 项目        数量    责任单位   │
│ 新建站点    30个    市粮食局   │
│ 改造站点    50个    市商务局   │
└────────────────┘"""
    assert len(_lines(text)) == 3


TASKS = """┌────┬─────────┬──────────┐
│类别    │任务              │牵头单位            │
├────┼─────────┼──────────┤
│扩库    │新建平房仓7座     │市人力资源社会保障局│
%s│        │改造旧仓16座      │市住建局            │
%s│护库    │检查库区30次      │市应急局            │
└────┴─────────┴──────────┘"""
TOLD = [
    ("类别", "任务", "牵头单位"),
    ("扩库", "新建平房仓7座", "市人力资源社会保障局"),
    ("", "改造旧仓16座", "市住建局"),
    ("护库", "检查库区30次", "市应急局"),
]
FULL = "├────┼─────────┼──────────┤\n"


def test_a_row_may_lack_its_first_cell_where_no_cell_goes_on() -> None:
    assert _cells(TASKS % ("", "")) == TOLD


def test_a_border_below_some_cells_begins_a_row() -> None:
    assert _cells(TASKS % ("│        ├─────────┼──────────┤\n", FULL)) == TOLD
    assert _cells(TASKS.replace("│扩库  ", "│      ") % ("│扩库    ├─────────┼──────────┤\n", FULL)) == TOLD
    signs = str.maketrans({**dict.fromkeys("│", "|"), **dict.fromkeys("┌┬┐├┼┤└┴┘", "+"), "─": "--"})
    assert _cells((TASKS % ("│        ├─────────┼──────────┤\n", FULL)).translate(signs)) == TOLD


def test_a_cell_beside_such_a_border_goes_on_below_it() -> None:
    text = TASKS % ("├────┼─────────┤市粮食集团          │\n", FULL)
    assert _cells(text.replace("│扩库    │新", "│扩库一  │新").replace("│市住建局  ", "│          ")) == [
        TOLD[0],
        ("扩库一", "新建平房仓7座", "市人力资源社会保障局　市粮食集团"),
        ("", "改造旧仓16座", ""),
        TOLD[3],
    ]


def test_a_sentence_that_leaves_room_ends_its_paragraph() -> None:
    text = """┌──────────────┐
│ 专栏3 仓储扩容             │
│ 扩仓工程                   │
│ 到2028年建成平房仓8座。    │
│ 化验工程                   │
│ 化验合格率不低于96%。      │
└──────────────┘"""
    assert [said for _, said in _lines(text)] == [
        "专栏3 仓储扩容",
        "扩仓工程",
        "到2028年建成平房仓8座。",
        "化验工程",
        "化验合格率不低于96%。",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "─" * 90_000 + "库",
        "│" + " " * 90_000 + "库",
        "┌库" + " " * 90_000 + "仓",
        "│仓" * 45_000,
        "├──┤" * 20_000 + "库",
    ],
)
def test_a_long_line_of_strokes_takes_no_longer_than_others(line: str) -> None:
    begun = time.process_time()
    read("方案.txt", line.encode())
    assert time.process_time() - begun < 5


def test_a_frame_of_more_columns_than_any_table_has_stays() -> None:
    lines = ["│仓" * 3000 + "│", *["│库│"] * 3000]
    begun = time.process_time()
    assert [said for _, said in _lines("\n".join(lines))] == lines
    assert time.process_time() - begun < 5
