"""How far rules reach: ordinary sentences beside those that they are for, whose targets stay."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import framework, outline, told
from tests.core.parsing.structure.test_targets import found


@pytest.mark.parametrize(
    ("text", "values"),
    [
        # what a meeting notes, and what it wants
        ("会议指出，去年建成粮库20座。", []),
        ("会议指出，要建成粮库20座。", [20]),
        ("会议听取汇报，决定建设粮库20座。", [20]),
        # accidents that happened, and how many there may be
        ("全市发生火灾12起，死亡2人。", []),
        ("对发生火灾3起的粮库开展整治，新建粮站20座。", [20]),
        ("粮食安全事故发生不超过3起。", [3]),
        # how long somebody may be lent is held to, how long an office lasts is not
        ("粮库人员借调期限一般不超过6个月。", [6]),
        ("粮库人员试用期不超过6个月。", []),
        # a condition, and what is to be reached by a year all the same
        ("如果粮库提前完成任务，可追加2座。", []),
        ("如果粮库提前完成任务，要继续推进，到2026年建成粮库30座以上。", [30]),
        # facts before a bound, and facts behind one
        ("粮食产值30亿元，比上年增长8%，其中加工业不低于10亿元。", [10]),
        ("好粮率达到41%以上，熏蒸剂用量较上年减少15吨。", [41, 15]),
        # 超 bounds, but not within a name
        ("粮食产量提高超5个百分点。", [5]),
        ("引进客商超20家。", [20]),
        ("检查粮企和商超2500家次。", [2500]),
    ],
)
def test_a_rule_goes_no_farther_than_what_it_is_for(text: str, values: list[int]) -> None:
    assert [value for _, _, value, _, _ in found(text)] == values


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("新增20个粮食、油料、蔬菜生产的示范基地。", "粮食、油料、蔬菜生产的示范基地"),
        ("培育20家主业突出、带动力强的烘干企业。", "烘干企业"),
        ("储粮示范县：2026年建设10个。", "储粮示范县"),
        ("甲县：新建12座。", "新建"),
    ],
)
def test_a_name_keeps_what_tells_it(text: str, name: str) -> None:
    assert [told[0] for told in found(text)] == [name]


def test_a_list_of_what_is_bought_sets_nothing() -> None:
    rows = "项目名称\t单位\t数量\t金额\n电脑\t台\t3\t2万元\n打印机\t台\t8\t1万元\n"
    made = framework(f"云岭市粮食方案\n一、任务\n（一）建库。新建粮库。\n（二）采购。购置设备。\n{rows}", "表.txt")
    assert [told(one.targets) for one in made.measures] == [[], []]


def test_ordinals_in_one_chapter_tell_more_than_levels_in_another() -> None:
    made = framework(
        "# 云岭市粮食方案\n\n## 工作重点\n\n（一）建库。新建粮库。\n\n（二）改造。改造粮站。\n\n"
        "（三）监测。建设监测点。\n\n"
        "## 保障\n\n### 资金\n\n安排资金。\n\n### 检查\n\n开展检查。\n\n### 宣传\n\n开展宣传。\n",
        "方案.md",
    )
    assert [label for _, _, label, _ in outline(made)] == ["（一）", "（二）", "（三）"]
