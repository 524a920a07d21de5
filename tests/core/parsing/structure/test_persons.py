"""Columns of a table that name a person beside the bodies: 牵头领导/单位."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import framework, groups, parsed


def _table(head: str, *cells: str) -> str:
    rows = "".join(f"{at}\t新建{at}号粮库\t{cell}\n" for at, cell in enumerate(cells, 1))
    return f"云岭市粮库任务清单\n序号\t工作任务\t{head}\n{rows}"


@pytest.mark.parametrize(
    ("head", "leads"),
    [
        ("牵头领导/单位", True),
        ("牵头单位及领导", True),
        ("牵头领导及责任部门", False),
        ("责任领导、责任单位", False),
        ("责任领导及单位", False),
        ("责任单位（责任人）", False),
        ("责任单位/联系人", False),
    ],
)
@pytest.mark.parametrize(
    "cell", ["李某某、市粮食局", "李某某　市粮食局", "市粮食局/王×", "市粮食局（李某某）", "市粮食局王小二"]
)
def test_a_column_of_persons_and_bodies_names_the_bodies(head: str, leads: bool, cell: str) -> None:
    body, offices = ("市粮食局",), ("市商务局信息科",)
    found = framework(_table(head, cell, "市商务局信息科")).measures
    assert [groups(one) for one in found] == [
        [(names, (), ()) if leads else ((), names, ())] for names in (body, offices)
    ]


def test_a_cell_of_such_a_column_that_names_no_body_is_told() -> None:
    found = parsed(_table("牵头领导/单位", "市粮食局", "李某某"))
    assert [groups(one) for one in found.framework.measures] == [[(("市粮食局",), (), ())], []]
    assert [(one.kind, dict(one.facts)["text"]) for one in found.notices] == [("columns-left", "牵头领导/单位")]


@pytest.mark.parametrize("short", ["城投", "水务", "农投公司", "发改"])
def test_a_short_name_that_no_person_has_stays_a_body(short: str) -> None:
    one = framework(_table("责任单位及责任人", f"市粮食局、{short}，王小二", "市粮食局")).measures[0]
    assert groups(one) == [((), ("市粮食局", short), ())]
