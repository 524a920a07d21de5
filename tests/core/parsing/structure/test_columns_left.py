"""What stands in columns of a table of tasks and no field takes is told once; when a task begins is no deadline."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import framework, groups, parsed, told

NAMED = ("改造中心粮库", "培训保管员")
SAID = ("到2027年新建恒温仓12座，更新烘干设备", "每年举办培训班3期，公布考核结果")
BODIES = ("市粮食局", "市人社局")


def _table(*columns: tuple[str, ...]) -> str:
    return "云岭市粮库提升工作方案\n" + "\n".join("\t".join(row) for row in zip(*columns, strict=True)) + "\n"


@pytest.mark.parametrize("head", ["备注", "责任人", "联系电话", "任务来源", "总投资", "完成情况"])
def test_what_is_noted_about_a_task_is_no_text_of_it(head: str) -> None:
    noted = ("列入上年计划的续建内容", "粮食工作会议确定的内容")
    found = parsed(_table(("工作任务", *NAMED), (head, *noted), ("责任单位", *BODIES)))
    assert [(one.title, one.text) for one in found.framework.measures] == [(None, name) for name in NAMED]
    assert [(one.kind, dict(one.facts)) for one in found.notices] == [("columns-left", {"count": 1, "text": head})]


def test_all_that_is_noted_is_told_once() -> None:
    columns = (
        ("牵头领导", "王某某", "李某某"), ("评分标准", "少1座扣2分", ""), ("备注", "", "—"), ("子项序号", "1", "1"),
        ("项次", "1", "2"), ("责任科室", "仓储科", "人事科"),
    )  # fmt: skip
    found = parsed(_table(("序号", "1", "2"), ("工作任务", *NAMED), ("责任单位", *BODIES), *columns))
    assert [groups(one) for one in found.framework.measures] == [[((), (body,), ())] for body in BODIES]
    assert [(one.kind, dict(one.facts)) for one in found.notices] == [
        ("columns-left", {"count": 3, "text": "牵头领导、评分标准、责任科室"})
    ]


def test_a_goal_of_a_year_is_told_where_nothing_says_what_it_counts() -> None:
    years = (("2026年目标", "60%", "持证率达到90%"), ("2027年目标", "扩建仓房2座", "持证率达到95%"))
    table = _table(("序号", "1", "2"), ("重点任务", *NAMED), ("具体举措", *SAID), *years, ("责任单位", *BODIES))
    found = parsed(table)
    assert [[one for one in told(every.targets) if one[4] == "2026"] for every in found.framework.measures] == [
        [], [("持证率", "=", 90, "%", "2026")],
    ]  # fmt: skip
    assert ("仓房", "=", 2, "座", "2027") in [
        (one[0][-2:], *one[1:]) for one in told(found.framework.measures[0].targets)
    ]
    assert [(one.kind, dict(one.facts)) for one in found.notices] == [
        ("columns-left", {"count": 1, "text": "2026年目标"})
    ]


def test_a_goal_that_repeats_words_of_the_work_keeps_its_own_year() -> None:
    work, goals = ("新建恒温仓12座，更新烘干设备", "编印手册"), ("新建恒温仓12座", "公布考核结果")
    table = _table(("重点任务", *NAMED), ("具体举措", *work), ("2027年目标", *goals), ("责任单位", *BODIES))
    assert [(one.text, one.due) for one in framework(table).measures[0].items][-2:] == [
        ("更新烘干设备", None), ("新建恒温仓12座", "2027"),
    ]  # fmt: skip


@pytest.mark.parametrize("head", ["开始时间", "启动时限", "开工时间"])
def test_when_a_task_begins_is_no_deadline_of_it(head: str) -> None:
    begun, done = ("2026年1月", "2026年2月"), ("2026年6月", "2026年8月")
    found = parsed(_table(("工作任务", *NAMED), ("责任单位", *BODIES), (head, *begun), ("完成时间", *done)))
    assert [one.due for measure in found.framework.measures for one in measure.items] == ["2026-06", "2026-08"]
    assert [(one.kind, dict(one.facts)) for one in found.notices] == [("columns-left", {"count": 1, "text": head})]
