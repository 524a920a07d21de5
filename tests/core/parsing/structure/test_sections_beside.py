"""Sections (第一节) beside others that only group the measures, which are counted through the document."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import framework, outline, told

BEGUN = (
    "云岭市粮食仓储规划\n第一章 基础与目标\n第一节 发展基础\n“十三五”期间，仓容增长到30万吨。\n"
    "第二节 发展目标\n到2027年，仓容达到50万吨。\n注：①按标准仓计算。\n②不含露天囤。\n第二章 主要任务\n"
)


def _tasks(anew: bool) -> str:
    tasks = ["扩建粮库", "改造站点", "培训人员", "更新仪器", "接入平台", "公开收费"]
    numbers = (1, 2, 3, 1, 2, 3) if anew else range(1, 7)
    made = [f"{at}.{name}。推进{name}工作，按期完成。\n" for at, name in zip(numbers, tasks, strict=True)]
    return f"第一节 夯实基础\n{''.join(made[:3])}第二节 提升能力\n{''.join(made[3:])}"


def test_sections_without_points_are_no_measures_where_the_points_of_others_run_through() -> None:
    found = framework(f"{BEGUN}{_tasks(False)}第三章 保障措施\n7.加强领导。明确专人。\n8.落实资金。纳入预算。\n")
    assert [one[0] for one in outline(found)] == [2] * 6 + [3] * 2
    assert [one[2] for one in outline(found)] == [f"{at}." for at in range(1, 9)]
    assert told(found.targets) == [("仓容", "=", 50, "万吨", "2027")]


@pytest.mark.parametrize("bodies", ["（市粮食局牵头）", ""])
def test_sections_that_ask_for_something_are_the_measures_of_their_chapter(bodies: str) -> None:
    kept = f"第一节 加强领导\n成立专班，召开会议20次。{bodies}\n第二节 强化目标考核\n安排资金3亿元。{bodies}\n"
    found = framework(f"{BEGUN}{_tasks(False)}第三章 保障措施\n{kept}")
    assert [one[0] for one in outline(found)] == [2] * 6 + [3] * 2
    assert [one[2:] for one in outline(found)][6:] == [("第一节", "加强领导"), ("第二节", "强化目标考核")]
    assert [(one.value, one.unit) for made in found.measures[6:] for one in made.targets] == [(20, "次"), (3, "亿元")]
    assert all(bool(made.responsibilities) == bool(bodies) for made in found.measures[6:])
    assert told(found.targets) == [("仓容", "=", 50, "万吨", "2027")]
