"""Rows of a counted table whose number runs into the cell behind it."""

from __future__ import annotations

import pytest

from desktop.core.parsing.reading import read

HEADS = ("序号", "工作任务", "工作目标", "责任单位")
ROWS = (("1扩建粮库", "新建粮库3座", "市粮食局"), ("2培训人员", "培训保管员300名", "市人社局"))
WHOLE = [HEADS, ("1", *("扩建粮库", "新建粮库3座", "市粮食局")), ("2", *("培训人员", "培训保管员300名", "市人社局"))]


def _cells(name: str, text: str) -> list[tuple[str, ...]]:
    return [line.cells for line in read(name, text.encode()).lines if line.cells is not None]


def _tabs(*rows: tuple[str, ...]) -> str:
    return "云岭市粮库任务分工表\n" + "\n".join("\t".join(row) for row in rows)


def test_number_that_runs_into_its_task_stands_in_a_column_of_its_own() -> None:
    strokes = "\n".join(f"| {' | '.join(row)} |" for row in (HEADS, ("---",) * 4, *((*row, "") for row in ROWS)))
    assert _cells("分工.txt", _tabs(HEADS, *ROWS)) == WHOLE
    assert _cells("分工.md", f"# 云岭市粮库任务分工表\n\n{strokes}\n") == WHOLE


def test_headings_across_the_table_stay_where_they_are() -> None:
    text = _tabs(HEADS, ("一、建库",), ROWS[0], ("二、育人",), ROWS[1])
    assert [row[:2] for row in _cells("分工.txt", text)] == [
        HEADS[:2],
        ("一、建库", ""),
        ("1", "扩建粮库"),
        ("二、育人", ""),
        ("2", "培训人员"),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        (
            ("1扩建粮库", "新建粮库3座", "市粮食局", "2027年"),
            ("2培训人员", "培训300名", "市人社局", "2027年"),
        ),  # no cell lacks
        (("3扩建粮库", "新建粮库3座", "市粮食局"), ("1培训人员", "培训300名", "市人社局")),  # they count nothing
        (("1号粮库改造", "市粮食局", "2027年"), ("2号粮库改造", "市财政局", "2027年")),
        (("2027年", "新建粮库3座", "市粮食局"), ("2028年", "培训300名", "市人社局")),
        (("1扩建粮库", "新建粮库3座", "市粮食局"),),  # one row shows nothing
    ],
)
def test_other_rows_are_left_as_they_are(rows: tuple[tuple[str, ...], ...]) -> None:
    lines = [line.text.split("\t")[0].split(" ")[0] for line in read("分工.txt", _tabs(HEADS, *rows).encode()).lines]
    assert lines[2:] == [row[0] for row in rows]
