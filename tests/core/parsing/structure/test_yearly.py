"""Tables of targets that count years downwards."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.core.parsing.structure.documents import framework, told

TEXT = "云岭市仓储方案（2026—2027年）\n一、任务\n（一）建库。选址建库。\n（二）培训。培训保管员。\n附件\n"
ROWS = [
    ("2026", "粮库", "13", "4.5"),
    ("2026", "冷库", "20", "6"),
    ("2027年", "粮库", "18", "7"),
    ("2027年", "合计", "30", "9"),
]
WANTED = [
    ("粮库库容", "=", 13, "万吨", "2026"),
    ("粮库仓位", "=", 4.5, "个", "2026"),
    ("冷库库容", "=", 20, "万吨", "2026"),
    ("冷库仓位", "=", 6, "个", "2026"),
    ("粮库库容", "=", 18, "万吨", "2027"),
    ("粮库仓位", "=", 7, "个", "2027"),
    ("合计库容", "=", 30, "万吨", "2027"),
    ("合计仓位", "=", 9, "个", "2027"),
]


def _piped(rows: Sequence[tuple[str, ...]]) -> str:
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


@pytest.mark.parametrize("left_out", [False, True])
def test_each_figure_of_a_year_is_a_target(left_out: bool) -> None:
    rows = [row[1:] if left_out and at and ROWS[at - 1][0] == row[0] else row for at, row in enumerate(ROWS)]
    head = "|  |  |  |  |\n| --- | --- | --- | --- |\n| 仓储规划目标 单位：万吨 |  |  |  |\n"
    found = framework(f"{TEXT}{head}{_piped([('年度', '类型', '库容', '仓位（个）'), *rows])}", "方案.md")
    assert told(found.targets) == WANTED


def test_a_table_of_years_that_nobody_aims_at_sets_nothing() -> None:
    head = "| 年度 | 类型 | 库容 | 仓位 |\n| --- | --- | --- | --- |\n"
    found = framework(f"{TEXT}历年仓储情况表\n{head}{_piped(ROWS)}", "方案.md")
    assert found.targets == ()
