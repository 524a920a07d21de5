"""Tables of indicators in the text of a PDF, one cell a line with rows of unequal length, set their targets."""

from __future__ import annotations

from tests.core.parsing.structure.documents import Told, framework, parsed, told

BEGINS = (
    "云岭市粮食仓储规划\n一、总体要求\n（一）指导思想\n坚持绿色储粮，守住粮食安全。\n"
    "（二）规划目标\n全市仓储能力明显增强。\n"
)
ENDS = "二、重点任务\n（一）建设粮库\n建设一批绿色粮库。\n"


def goals(table: str) -> list[Told]:
    return told(framework(BEGINS + table + ENDS, "规划.txt").measures[1].targets)


def test_the_heads_of_the_columns_may_stand_in_one_line_behind_the_rows() -> None:
    table = (
        "序号\n\n指标名称\n\n1\n\n绿色仓容所占比例*\n\n%\n\n41.5\n\n≥62\n\n约束性\n\n2\n\n老旧粮库改造数量\n\n座\n\n7\n\n83\n\n"
        "约束性\n\n3\n\n熏蒸药剂使用量\n\n吨\n\n9.2\n\n≤8.6\n\n预期性\n\n*\n\n单位 2020 年 2025 年 指标属性\n\n"
    )
    assert goals(table) == [
        ("绿色仓容所占比例", ">=", 62, "%", "2025"),
        ("老旧粮库改造数量", "=", 83, "座", "2025"),
        ("熏蒸药剂使用量", "<=", 8.6, "吨", "2025"),
    ]


TORN = (
    "序号\n类别\n主要指标\n2020年现状\n2025年目标\n指标\n属性\n1\n绿色\n储粮\n低温储粮达标率（%）\n——\n93\n约束性\n"
    "2\n粮库信息化达标率（%）\n71\n97\n约束性\n3\n智慧\n管控\n粮情在线监测率（%）\n——\n市级粮库≥40\n县级粮库≥20\n预期性\n"
)


def test_a_cell_over_several_rows_and_a_goal_of_two_kinds_tear_no_row() -> None:
    assert goals(TORN) == [
        ("低温储粮达标率", "=", 93, "%", "2025"),
        ("粮库信息化达标率", "=", 97, "%", "2025"),
        ("粮情在线监测率（市级粮库）", ">=", 40, "%", "2025"),
        ("粮情在线监测率（县级粮库）", ">=", 20, "%", "2025"),
    ]


def test_a_row_whose_values_belong_to_no_column_for_sure_stays_unread_and_is_told() -> None:
    unsure = "4\n仓容\n新建仓容占总仓容比例（%）\n市级粮库≥12\n市级粮库≥30\n县级粮库≥15\n预期性\n"
    made = parsed(BEGINS + TORN + unsure + ENDS)
    assert told(made.framework.measures[1].targets) == goals(TORN)
    assert [one.kind for one in made.notices] == ["row-touching"]


def test_each_year_may_have_as_many_values_and_the_last_ones_are_the_goals() -> None:
    more = "4\n仓容\n新建仓容占比（%）\n市级粮库≥12\n县级粮库≥9\n市级粮库≥30\n其他粮库≥15\n预期性\n"
    assert goals(TORN + more)[4:] == [
        ("新建仓容占比（市级粮库）", ">=", 30, "%", "2025"),
        ("新建仓容占比（其他粮库）", ">=", 15, "%", "2025"),
    ]


def test_heads_without_a_year_make_no_table() -> None:
    assert goals(TORN.replace("2020年现状\n2025年目标", "现状\n情况")) == []
