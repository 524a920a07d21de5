"""How a target is named: whose a bare measure is, who acts, how often, and what is no part of a name."""

from __future__ import annotations

import pytest

from desktop.core.parsing.structure.behind import Rule
from desktop.core.parsing.structure.whom import RULES
from tests.core.parsing.structure.test_targets import found


def names(text: str) -> list[str]:
    return [told[0] for told in found(text, goal=True)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.example)
def test_the_figure_of_an_example_counts_what_its_rule_says(rule: Rule) -> None:
    assert names(rule.example) == [rule.object]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("新建粮库普遍采用智能测温，到2028年应用比例达到45%以上。", ["新建粮库智能测温应用比例"]),
        ("粮情预警响应时限由12小时压缩至2小时，按期处置率保持在97%以上。", ["粮情预警响应时限", "粮情预警按期处置率"]),
        ("推动开发区建设粮食加工园，2028年实现产值90亿元。", ["粮食加工园实现产值"]),
        ("由储备公司发行粮食债券，规模20亿元。", ["粮食债券规模"]),
        ("收购许可、运输许可等事项全程网办，审批时限压减60%以上。", ["收购许可、运输许可等事项审批时限压减"]),
        ("将粮库检查事项纳入“一次查”，办理时限压减50%以上。", ["“一次查”办理时限压减"]),
        ("在全省开展粮库审批改革，年底前将审批时间压减至90个工作日。", ["粮库审批改革审批时间"]),
        ("推进粮库智能化改造，改造率达到90%。", ["粮库智能化改造率"]),
        ("支持各县发展稻米加工，2028年产值达到70亿元、利润达到6亿元。", ["稻米加工产值", "稻米加工利润"]),
        ("完善粮食流通规则体系，累计交易额突破80亿元。", ["交易额"]),
        ("深化体制改革，规模达到50亿元。", ["规模"]),
        ("2027年启动8个粮库项目，2028年全面铺开。", ["粮库项目"]),
        ("每学期组织学生观看2场爱粮展演。", ["爱粮展演"]),
    ],
)
def test_a_bare_measure_says_whose_it_is(text: str, wanted: list[str]) -> None:
    assert names(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("粮食学校要将储粮课程纳入必修课，保证不低于60学时。", ["粮食学校储粮课程"]),
        ("在东山、西湖等区域建设粮情监测站，到2028年新建40个。", ["粮情监测站"]),
        ("实施“稻农”培训计划，每年培训2万人次。", ["“稻农”培训"]),
        ("更换使用12年以上的烘干机，2026年完成300台，到2028年累计完成900台。", ["使用12年以上的烘干机"] * 2),
        ("推广“云粮”制度，试点粮库不少于12家。", ["“云粮”制度试点粮库"]),
        (
            "单笔9万元以上的储粮收费，原则上不高于贷款金额的2%，单笔9万元及以下的储粮收费，原则上不高于贷款金额的1%。",
            ["单笔9万元以上的储粮收费占贷款金额", "单笔9万元及以下的储粮收费占贷款金额"],
        ),
    ],
)
def test_what_only_is_done_is_named_by_the_clause_before(text: str, wanted: list[str]) -> None:
    assert names(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("在供粮、储粮、运粮等领域布设测温终端90万个。", ["测温终端"]),
        ("围绕入库、出库、交接制定粮食标准15项。", ["粮食标准"]),
        ("打造12个与当地产业紧密对接的粮食专业。", ["粮食专业"]),
        ("培育技术先进、应用价值高的储粮模型30个。", ["储粮模型"]),
        ("小麦、玉米、稻谷、大豆四大主粮自给率提高到92%。", ["四大主粮自给率"]),
        ("审批时限在法定时限基础上压减60%以上。", ["审批时限压减"]),
        ("将开办时间由2个工作日压缩至1个工作日。", ["开办时间"]),
        ("在3个湖区布局粮食浮仓6座。", ["粮食浮仓"]),
        ("原则上每个县培育粮食龙头企业1家。", ["每个县培育粮食龙头企业"]),
    ],
)
def test_where_for_whom_and_praise_are_no_part_of_a_name(text: str, wanted: list[str]) -> None:
    assert names(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("培育省级粮油名师30名、名校长10名。", ["省级粮油名师", "名校长"]),
        ("培育省级名师30名、名校长10名。", ["省级名师", "省级名校长"]),
        ("建设市级应急粮食储备库2座，改造区级库5座。", ["市级应急粮食储备库", "区级应急粮食储备库"]),
        ("诉求3个工作日内办结率达到96%以上。", ["诉求3个工作日内办结率"]),
        ("15米以上运粮船北斗和雷达终端在线率保持在97%以上。", ["15米以上运粮船北斗和雷达终端在线率"]),
        ("选择20家左右国有粮食企业开展改革试点。", ["国有粮食企业开展改革试点"]),
        ("每个镇（街道）便民粮油服务站至少配备2名专职保管员。", ["每个镇（街道）便民粮油服务站配备专职保管员"]),
    ],
)
def test_a_name_keeps_what_tells_it_from_others(text: str, wanted: list[str]) -> None:
    assert names(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("重点培育60家左右主业突出、专注细分、带动力强的“小升规”烘干企业。", ["“小升规”烘干企业"]),
        ("建成1座规模适度、功能完善、管理规范的粮情监测中心。", ["粮情监测中心"]),
        ("培养200名懂技术、会管理的粮食人才队伍。", ["粮食人才队伍"]),
        ("推出10个跨部门、跨层级联办的套餐服务。", ["跨部门、跨层级联办的套餐服务"]),
        ("建设3个粮食收购、烘干、储存的功能区。", ["粮食收购、烘干、储存的功能区"]),
    ],
)
def test_what_all_are_like_that_are_counted_is_no_part_of_their_name(text: str, wanted: list[str]) -> None:
    assert names(text) == wanted
