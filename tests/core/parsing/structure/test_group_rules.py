"""Rules of a document for all its groups of bodies: who leads them, and who answers beside all of them."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import framework, groups, parsed


def test_a_rule_that_those_with_a_star_lead_holds_for_every_group() -> None:
    text = (
        "任务分工\n（标★的为牵头单位）\n一、任务\n（一）建库。建设仓库。（★甲部、乙部）\n"
        "（二）设备。更新设备。（甲部、乙部*、丙局）\n（三）培训。组织培训。（甲部、丙局）\n"
    )
    assert [groups(measure) for measure in framework(text).measures] == [
        [(("甲部",), ("乙部",), ())],
        [(("乙部",), ("甲部", "丙局"), ())],
        [((), ("甲部", "丙局"), ())],
    ]


def test_a_rule_that_the_first_leads_holds_for_every_group() -> None:
    found = framework(
        "仓储实施方案\n一、任务\n（一）建库。新建仓库。（商务部、财政部负责。列第一位者为牵头单位，下同）\n（二）培训。培训人员。（水利部、教育部负责）"
    )
    assert [groups(one)[0][0] for one in found.measures] == [("商务部",), ("水利部",)]


@pytest.mark.parametrize("rule", ["排名第1为牵头单位，下同", "排第一的为牵头部门"])
def test_a_rule_may_say_so_in_the_label_of_the_first_group(rule: str) -> None:
    found = framework(
        f"仓储实施方案\n一、任务\n（一）建库。新建仓库。（责任单位：商务部、财政部，{rule}）\n（二）培训。培训人员。（责任单位：水利部、教育部）"
    )
    assert [groups(one)[0][:2] for one in found.measures] == [(("商务部",), ("财政部",)), (("水利部",), ("教育部",))]


@pytest.mark.parametrize(
    ("rule", "leads"),
    [
        ("排在首位的为牵头单位", ((), ("水利部",), ())),
        ("列第一位的为牵头单位", ((), ("水利部",), ())),
        ("列第一位的为牵头单位，下同", (("商务部",), ("水利部",), ("应急部",))),
        ("各项任务列第一位的为牵头单位", (("商务部",), ("水利部",), ("应急部",))),
    ],
)
def test_what_a_later_group_says_of_itself_is_no_rule_for_others(rule: str, leads: tuple[tuple[str, ...], ...]) -> None:
    found = framework(
        f"仓储实施方案\n一、任务\n（一）建库。新建仓库。（商务部、财政部）\n（二）培训。培训人员。（水利部、教育部。{rule}）\n"
        "（三）巡查。巡查仓库。（应急部、民政部）"
    )
    assert tuple(groups(one)[0][0] for one in found.measures) == leads


@pytest.mark.parametrize("above", ["商务部（以下简称商务部）会同有关部门制定本方案。", "各省商务厅（粮食局）："])
def test_brackets_above_the_measures_are_no_groups_that_lack_the_rule(above: str) -> None:
    found = framework(
        f"仓储实施方案\n{above}\n一、任务\n（一）建库。新建仓库。（商务部、财政部，列第一位的为牵头单位）\n"
        "（二）培训。培训人员。（水利部、教育部）"
    )
    assert [groups(one)[0][0] for one in found.measures] == [("商务部",), ("水利部",)]


def test_a_rule_at_the_end_that_the_first_leads_holds_for_every_group() -> None:
    found = framework(
        "仓储若干措施\n一、任务\n1.建库。新建仓库。（责任单位：市商务局、市财政局）\n2.培训。培训人员。（责任单位：市人社局、市教育局）\n"
        "以上措施自公布之日起实施。各项措施中排序第一的责任单位为该项牵头单位，负责制订细则。"
    )
    assert [groups(one)[0][:2] for one in found.measures] == [
        (("市商务局",), ("市财政局",)), (("市人社局",), ("市教育局",)),
    ]  # fmt: skip


def test_a_rule_that_those_before_the_comma_lead_holds_for_every_group() -> None:
    found = framework(
        "仓储若干措施\n一、任务\n（一）建库。新建仓库。〔责任单位：市商务局、市粮食局，市财政局、各县（市、区）人民政府。逗号前面的为牵头单位，下同〕\n"
        "（二）培训。培训人员。〔责任单位：市人社局，市教育局〕\n（三）巡查。巡查仓库。〔责任单位：市应急局〕"
    )
    assert [groups(one)[0][:2] for one in found.measures] == [
        (("市商务局", "市粮食局"), ("市财政局", "各县（市、区）人民政府")),
        (("市人社局",), ("市教育局",)),
        (("市应急局",), ()),
    ]


def test_where_no_comma_parts_them_those_of_all_places_lead_nothing() -> None:
    found = framework(
        "仓储若干措施\n一、任务\n（一）建库。新建仓库。（责任单位：市商务局，市财政局；逗号前为牵头单位，下同）\n"
        "（二）培训。培训人员。（责任单位：市人社局、市教育局、各县（区）人民政府）\n（三）巡查。巡查仓库。（责任单位：市应急局、市消防局）"
    )
    assert [groups(one)[0][:2] for one in found.measures] == [
        (("市商务局",), ("市财政局",)),
        ((), ("市人社局", "市教育局", "各县（区）人民政府")),
        (("市应急局", "市消防局"), ()),
    ]


@pytest.mark.parametrize(
    "rule",
    [
        "以下各项任务均需各县（区）政府落实，不再列出。",
        "上述任务均由市商务局负责落实，不再逐项列出。",
    ],
)
def test_a_standing_rule_in_the_text_is_a_warning(rule: str) -> None:
    text = f"仓储实施方案\n各单位要抓好落实。{rule}\n一、任务\n"
    text += "（一）建库。新建仓库。（商务部负责）\n（二）培训。培训人员。（教育部负责）"
    found = parsed(text)
    assert [(one.kind, one.line, one.facts["text"]) for one in found.notices] == [("standing-rule", 2, rule[:-1])]
    assert [groups(one) for one in found.framework.measures] == [[(("商务部",), (), ())], [(("教育部",), (), ())]]


def test_a_group_that_states_the_rules_for_all_is_a_group() -> None:
    rules = "市商务局、市财政局，列第一位的为牵头单位，下同。以下均需各县（市、区）政府落实，不再列出"
    found = framework(
        f"云岭市方案\n一、任务\n（一）建库。新建仓库。（{rules}）\n（二）设备。更新设备。（市水务局、市财政局）\n"
    )
    assert [groups(one) for one in found.measures] == [
        [(("市商务局",), ("市财政局",), ())],
        [(("市水务局",), ("市财政局",), ())],
    ]
