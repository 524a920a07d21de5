"""Sections (第一节) beside others that only group the measures, which are counted through the document."""

from __future__ import annotations

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


def test_a_second_date_behind_the_one_that_opens_a_paragraph_ends_that_one() -> None:
    found = framework(
        "云岭市仓储方案\n一、任务\n（一）完善站点。到2026年底，站点覆盖率达到75%；到2028年底达到90%。每县建成配送中心2个。\n"
        "（二）培训人员。到2026年底，培训300人次；新建基地4个。每县配备教员3名。\n"
    )
    assert told(found.measures[0].targets) == [
        ("站点覆盖率", "=", 75, "%", "2026"),
        ("站点覆盖率", "=", 90, "%", "2028"),
        ("每县建成配送中心", "=", 2, "个", None),
    ]
    assert [one.due for one in found.measures[1].targets] == ["2026", "2026", "2026"]
