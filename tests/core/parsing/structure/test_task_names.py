"""The name of a task in a table that itself says how many sets a target, as the heading of a measure does."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import Told, framework, told

HEADS = "云岭市粮库任务表\n目标任务\t工作措施\t牵头单位\t完成时间\n"


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("新建粮库8座", [("新建粮库", "=", 8, "座", "2027-11")]),
        ("整修库区道路85公里", [("整修库区道路", "=", 85, "公里", "2027-11")]),
        ("实施旧仓改造110座", [("旧仓改造", "=", 110, "座", "2027-11")]),
        ("粮库达标率100%", [("粮库达标率", "=", 100, "%", "2027-11")]),
        ("粮库完好率达到95%以上", [("粮库完好率", ">=", 95, "%", "2027-11")]),
        ("粮库任务12项", []),
        ("落实“1262”预警", []),
    ],
)
def test_a_name_that_counts_is_due_with_its_row(name: str, wanted: list[Told]) -> None:
    rows = f"{name}\t统筹用地，公开进展。\t市粮食局\t2027年11月\n培训保管员\t编印手册。\t市人社局\t2027年6月\n"
    assert [told(one.targets) for one in framework(HEADS + rows).measures] == [wanted, []]


def test_what_the_work_says_again_is_one_target() -> None:
    rows = "新建粮库8座\t在各县新建中心粮库8座。\t市粮食局\t2027年11月\n培训保管员\t编印手册。\t市人社局\t2027年6月\n"
    assert told(framework(HEADS + rows).measures[0].targets) == [("中心粮库", "=", 8, "座", "2027-11")]


def test_a_heading_that_ends_with_a_rate_sets_it() -> None:
    found = framework("云岭市粮库方案\n一、任务\n（一）粮库达标率100%。逐库验收。\n（二）培训保管员。编印手册。\n")
    assert told(found.measures[0].targets) == [("粮库达标率", "=", 100, "%", None)]
