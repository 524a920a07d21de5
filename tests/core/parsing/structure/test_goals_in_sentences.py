"""A table of indicators may tell in sentences what each row is to reach: its rows are measures of their bodies."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.core.parsing.structure.documents import framework, groups, parsed, told

ABOVE = "云岭市粮库考核细则\n为规范考核，制定本细则。\n一、考核内容和标准\n"
BELOW = (
    "二、考核方式\n（一）季度考核。市粮食局每季度抽查台账。\n（二）年度考核。市粮食局现场核查粮库20家。\n"
    "三、结果运用\n（一）约谈。约谈负责人。\n"
)
ROWS = (
    ("储粮", "库存档案管理", "电子档案建档率达到92%以上，规范化建档率不低于85%。", "仓储科"),
    ("储粮", "老旧仓房管理", "20年以上仓房检修率达到70%以上。", "仓储科"),
    ("粮店", "粮店建设", "开展6类以上便民服务，投诉办结率达到98%。", "流通科"),
)
GOALS = [
    [("电子档案建档率", ">=", 92, "%", None), ("规范化建档率", ">=", 85, "%", None)],
    [("20年以上仓房检修率", ">=", 70, "%", None)],
    [("便民服务", ">=", 6, "类", None), ("投诉办结率", "=", 98, "%", None)],
]


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    return "".join("\t".join(row) + "\n" for row in (head, *rows))


@pytest.mark.parametrize("end", ["。", ""])
@pytest.mark.parametrize(
    "head",
    [
        ("类别", "考核指标", "目标要求", "考核科室"),
        ("一级指标", "考核指标", "目标要求", "考核科室"),
        ("类别", "指标名称", "考核标准", "责任科室"),
        ("类别", "考核指标", "年度目标", "责任科室"),
    ],
)
def test_a_row_is_a_measure_with_all_its_figures_and_its_bodies(head: Sequence[str], end: str) -> None:
    rows = [(*row[:2], row[2].removesuffix("。") + end, row[3]) for row in ROWS]
    found = framework(ABOVE + _table(head, rows) + BELOW)
    assert [(one.chapter, one.title) for one in found.measures][:4] == [
        (1, "库存档案管理"), (1, "老旧仓房管理"), (1, "粮店建设"), (2, "季度考核"),
    ]  # fmt: skip
    assert [told(one.targets) for one in found.measures[:3]] == GOALS
    assert [groups(one) for one in found.measures[:3]] == [[((), (row[3],), ())] for row in ROWS]
    assert found.targets == ()


def test_two_such_rows_beside_the_measures_of_a_text_are_told() -> None:
    text = "云岭市粮库方案\n一、任务\n（一）建库。新建粮库。\n（二）修库。修缮旧库。\n（三）管库。更新台账。\n"
    text += "附件\n粮库考核表\n"
    found = parsed(text + _table(("类别", "考核指标", "目标要求", "考核科室"), ROWS[:2]))
    assert [(one.kind, one.facts["count"]) for one in found.notices] == [("tasks-left", 2)]
    assert told(found.framework.targets) == [*GOALS[0], *GOALS[1]]


def test_where_nobody_is_named_a_sentence_sets_what_it_names_itself() -> None:
    found = framework(ABOVE + _table(("类别", "考核指标", "目标要求"), [row[:3] for row in ROWS]) + BELOW)
    assert told(found.targets) == [*GOALS[0], *GOALS[1], GOALS[2][1]]


def test_a_sentence_of_the_rows_own_name_sets_its_figure() -> None:
    rows = (("1", "仓房检修率", "仓房检修率达到70%以上"), ("2", "持证率", "持证率不低于90%"))
    found = framework(f"{ABOVE}{_table(('序号', '指标', '目标值'), rows)}{BELOW}")
    assert told(found.targets) == [("仓房检修率", ">=", 70, "%", None), ("持证率", ">=", 90, "%", None)]


@pytest.mark.parametrize("head", ["责任单位", "牵头部门", "考核科室"])
def test_bodies_of_targets_that_are_nobodys_measure_are_told(head: str) -> None:
    text = "云岭市粮库方案\n一、任务\n（一）建库。新建粮库8座。（市商务局）\n附件：指标任务分解表\n"
    rows = (("1", "仓房检修率", "≥70%", "市粮食局、市财政局"), ("2", "持证率", "≥90%", "市人社局"))
    found = parsed(text + _table(("序号", "指标名称", "2027年目标值", head), rows))
    assert told(found.framework.targets) == [("仓房检修率", ">=", 70, "%", "2027"), ("持证率", ">=", 90, "%", "2027")]
    assert [(one.kind, one.line, dict(one.facts)) for one in found.notices] == [
        ("bodies-left", 6, {"count": 2, "text": head})
    ]
    unnamed = [(*row[:3], "") for row in rows]
    assert not parsed(text + _table(("序号", "指标名称", "2027年目标值", head), unnamed)).notices


PLAN = "云岭市粮库方案\n一、任务\n（一）建库。新建粮库3座。\n（二）修库。修缮旧库5座。\n"
MANY = [
    ("1", "粮库数量", "新建粮库30座。", "粮食局"),
    ("2", "满意度", "满意率达95%", "信访局"),
    ("3", "损耗率", "≤3%", "粮食局"),
]
HEAD = ("序号", "指标", "目标", "责任单位")


@pytest.mark.parametrize("above", ["附件：粮库建设指标表\n", "二、考核安排\n（一）考核。检查粮库。\n"])
def test_such_a_table_never_takes_the_place_of_a_plan(above: str) -> None:
    found = framework(
        PLAN + above + _table(HEAD, [*MANY, *(("4", "检查", "每年组织检查4次。", "粮食局") for _ in range(9))])
    )
    assert (found.title, found.measures[0].title) == ("云岭市粮库方案", "建库")
    assert told(found.targets)[:3] == [
        ("新建粮库", "=", 30, "座", None), ("满意度", "=", 95, "%", None), ("损耗率", "<=", 3, "%", None),
    ]  # fmt: skip


def test_rows_in_a_chapter_of_a_plan_that_are_no_measures_set_their_targets() -> None:
    found = framework(f"{PLAN}（三）管库。更新台账。\n二、考核指标\n" + _table(HEAD, MANY[:2]))
    assert told(found.targets) == [("新建粮库", "=", 30, "座", None), ("满意度", "=", 95, "%", None)]
