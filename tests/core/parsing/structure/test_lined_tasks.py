"""A table of tasks in an annex, of which a site printed each cell on a line of its own."""

from __future__ import annotations

from tests.core.parsing.structure.documents import framework, told

PLAN = "云岭市仓储服务提升实施方案\n一、任务\n（一）建库。新建仓库。\n（二）设备。更新设备。\n（三）培训。组织培训。\n"
ANNEX = "附件\n云岭市仓储服务任务清单\n"
YEARS = "任务\n分类\n重点任务（2027-2029）\n2027年计划\n2028年计划\n2029年计划\n牵头\n部门\n配合\n部门\n"


def test_the_lines_below_a_task_are_what_it_is_to_reach_in_the_years_of_the_columns() -> None:
    rows = (
        "（一）\n提升仓储设施\n1、改善库区\n（1）建设标准粮库60座。\n建设标准粮库10座。\n建设标准粮库20座。\n建设标准粮库30座。\n"
        "市粮食局\n各县3个部门\n（2）每年投用运粮车90辆。\n80辆\n修订办法；\n投用运粮车95辆。\n注：以实际为准。\n100辆\n"
        "（3）推进培训。\n持续推进。\n培训保管员400人。\n巩固提升。\n市人社局\n"
    )
    assert told(framework(f"{PLAN}{ANNEX}{YEARS}{rows}").targets) == [
        ("标准粮库", "=", 60, "座", None),
        ("标准粮库", "=", 10, "座", "2027"),
        ("标准粮库", "=", 20, "座", "2028"),
        ("标准粮库", "=", 30, "座", "2029"),
        ("运粮车", "=", 90, "辆", None),
        ("运粮车", "=", 80, "辆", "2027"),
        ("运粮车", "=", 95, "辆", "2028"),
        ("运粮车", "=", 100, "辆", "2029"),
        ("保管员", "=", 400, "人", "2028"),
    ]


def test_without_columns_of_years_each_line_may_set_a_goal() -> None:
    rows = (
        "行动一：建库行动（库区焕新）\n1\n新建标准粮库12座\n市粮食局、各县政府\n2\n"
        "培训保管员300人\n库区\n3\n健全库区管理制度。\n市粮食局\n"
    )
    made = framework(f"{PLAN}{ANNEX}任务类型\n序号\n工作任务\n推进单位\n{rows}")
    assert told(made.targets) == [
        ("标准粮库", "=", 12, "座", None),
        ("保管员", "=", 300, "人", None),
    ]
    assert framework(f"{PLAN}{ANNEX}{rows}").targets == ()


def test_tasks_in_rows_that_no_measure_has_set_their_goals_too() -> None:
    rows = (
        "序号\n工作任务\n责任单位\n完成时限\n备注\n1\n新建标准粮库12座。\n市粮食局\n2027年底前\n2\n培训保管员300人。\n"
        "市人社局\n2028年\n名单另发\n3\n健全库区管理制度。\n市粮食局\n持续推进\n4\n清理旧账。\n市审计局\n2027年\n"
    )
    assert told(framework(f"{PLAN}{ANNEX}{rows}").targets) == [
        ("标准粮库", "=", 12, "座", "2027"),
        ("保管员", "=", 300, "人", "2028"),
    ]
