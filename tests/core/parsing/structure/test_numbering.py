"""Documents that count in other ways: 1, 1.1, 1.1.1; ①; 一、 running through 第一章."""

from __future__ import annotations

import pytest

from desktop.core import labels
from tests.core.parsing.structure.documents import HEAD, framework, groups, outline, parsed

PLAN = """清源市防汛应急预案

1　总则
1.1　编制目的
为及时处置汛情，制定本预案。
1.2　适用范围
适用于全市范围内的汛情。
2　组织体系
2.1　市指挥部
市指挥部设在市应急管理局。
（1）市应急管理局负责综合协调。
（2）市水务局负责水情监测。
2.2　专家组
2.2.1　市指挥部设立专家组。
2.2.2　专家组提出处置建议。
3　保障措施
3.1　物资保障
市、县两级建立防汛物资储备库，储备
3.5万条编织袋，配备冲锋舟20艘以上。
3.2　附则
本预案自印发之日起实施。
"""


def test_decimals_are_chapters_and_measures() -> None:
    found = framework(PLAN)
    assert [(one.ordinal, one.title) for one in found.chapters] == [(1, "总则"), (2, "组织体系"), (3, "保障措施")]
    assert outline(found) == [
        (1, None, "1.1", "编制目的"),
        (1, None, "1.2", "适用范围"),
        (2, None, "2.1", "市指挥部"),
        (2, None, "2.2", "专家组"),
        (3, None, "3.1", "物资保障"),
        (3, None, "3.2", "附则"),
    ]
    assert [item.text for item in found.measures[3].items] == ["市指挥部设立专家组", "专家组提出处置建议"]


def test_decimals_of_the_third_level_that_carry_bodies_are_the_measures() -> None:
    text = "清源市平台建设方案\n1. 建设任务\n1.1 数据平台\n"
    text += (
        "1.1.1 建设数据中心。新建数据中心1座。（市大数据局负责）\n1.1.2 归集数据。归集各部门数据。（市大数据局负责）\n"
    )
    text += "1.2 应用平台\n1.2.1 开发应用。开发应用20项以上。（市发展改革委负责）\n"
    text += "1.2.2 推广应用。推广应用系统。（市教育局负责）\n"
    text += "2. 保障任务\n2.1 资金\n2.1.1 落实资金。安排专项资金。（市财政局负责）\n"
    assert outline(framework(text)) == [
        (1, "数据平台", "1.1.1", "建设数据中心"),
        (1, "数据平台", "1.1.2", "归集数据"),
        (1, "应用平台", "1.2.1", "开发应用"),
        (1, "应用平台", "1.2.2", "推广应用"),
        (2, "资金", "2.1.1", "落实资金"),
    ]


def test_a_figure_at_the_beginning_of_a_line_is_no_decimal() -> None:
    text = (
        "仓储方案\n一、任务\n（一）建库。建设仓库。总投资\n1.1亿元左右，\n1.2万平方米以上。\n（二）设备。更新设备。\n"
    )
    assert outline(framework(text)) == [(1, None, "（一）", "建库"), (1, None, "（二）", "设备")]


def test_circles_are_measures_where_nothing_else_is_counted() -> None:
    text = "清源市暖企方案\n一、减负\n①减免房租。减免小微企业房租。\n②缓缴费用。缓缴水电费。\n二、增效\n"
    text += "①培训员工。组织培训20场以上。\n②推广技术。推广先进技术。\n"
    found = framework(text)
    assert outline(found) == [
        (1, None, "①", "减免房租"),
        (1, None, "②", "缓缴费用"),
        (2, None, "①", "培训员工"),
        (2, None, "②", "推广技术"),
    ]
    assert [item.text for item in found.measures[2].items] == ["组织培训20场以上"]


def test_circles_inside_a_measure_are_its_items() -> None:
    text = "清源市暖企方案\n一、减负\n（一）降低成本。\n①减免小微企业房租；\n②缓缴水电费。\n"
    text += "（二）减少检查。合并检查事项。\n"
    first = framework(text).measures[0]
    assert first.title == "降低成本"
    assert [item.text for item in first.items] == ["减免小微企业房租", "缓缴水电费"]


def test_points_of_chapters_that_run_through_are_the_measures() -> None:
    text = "清源市政府工作规则\n第一章　总则\n一、市政府坚持依法行政。\n二、市政府接受监督。\n第二章　会议\n"
    text += "三、市政府实行全体会议制度。\n四、会议纪要由秘书长签发。\n"
    found = framework(text)
    assert [(one.chapter, one.label) for one in found.measures] == [(1, "一、"), (1, "二、"), (2, "三、"), (2, "四、")]


def test_a_sentence_without_more_is_no_heading() -> None:
    text = "清源市预案\n1 总则\n1.1 目的\n处置汛情。\n1.2 原则\n统一领导。\n2 附则\n2.1 各县制定本县预案。\n"
    text += "2.2 本预案由市应急管理局负责解释。\n"
    last = framework(text).measures[-1]
    assert (last.title, last.text) == (None, "本预案由市应急管理局负责解释。")


def test_decimals_below_one_point_are_its_list() -> None:
    text = "清源市清单\n1.建设仓库。新建仓库。\n2.更新设备。\n2.1 更新货架。\n2.2 更新叉车。\n2.3 更新托盘。\n"
    text += "3.培训人员。组织培训。\n4.推广技术。推广技术。\n"
    assert [one.label for one in framework(text).measures] == ["1.", "2.", "3.", "4."]


def test_numbers_of_four_figures_are_points_and_years_are_none() -> None:
    found = framework(
        "清源市仓储发展方案\n第1章 夯实基础\n1001. 健全标准。修订仓储标准。\n1003. 建设仓库。建成公共仓库5座，\n"
        "2026.完成评价。\n第2章 提升服务\n1006. 培训人员。培训仓储人员200人次。\n1007. 开展评价。开展仓储评价。"
    )
    assert [one.title for one in found.chapters] == ["夯实基础", "提升服务"]
    assert [(one.chapter, one.ordinal) for one in found.measures] == [(1, 1001), (1, 1003), (2, 1006), (2, 1007)]


PARKS = """云岭市公园建设方案
一、总体要求
为改善公园面貌，制定本方案。
二、重点任务
（一）新建公园。新建公园20处以上。（市住建局负责）
三、保障措施
（二）加强管理。制定养护规程。（市园林局负责）
"""


def test_where_chapters_begin_anew_it_is_told_that_another_document_may_stand_there() -> None:
    both = parsed(PARKS + PARKS.replace("公园", "仓库"))
    (notice,) = [one for one in both.notices if one.kind == "restart"]
    assert (notice.line, notice.facts) == (9, {"before": "三、", "label": "一、"})
    assert "另一份文件" in labels.text("notice.restart", "zh", **notice.facts)
    assert not [one for one in parsed(PARKS).notices if one.kind == "restart"]


def test_measures_that_begin_anew_in_each_chapter_are_one_document() -> None:
    text = PARKS.replace("（二）", "（一）").replace("三、", "（二）扩建公园。扩建公园5处以上。（市住建局负责）\n三、")
    assert not [one for one in parsed(text).notices if one.kind in ("restart", "repeat", "gap")]


@pytest.mark.parametrize(
    ("chapter", "first", "count"),
    [
        ("三、保障\n一是成立专班。二是每半年通报进展。", "一是成立专班", 2),
        ("三、保障。各县要成立专班，并每半年通报进展。", "各县要成立专班", 2),
    ],
)
def test_a_chapter_without_measures_that_asks_for_something_is_told(chapter: str, first: str, count: int) -> None:
    found = parsed(f"{TWO_CHAPTERS}{chapter}\n")
    assert len(found.framework.measures) == 3
    facts = {"chapter": "保障", "count": count, "text": first}
    assert [(one.kind, one.line, one.facts) for one in found.notices] == [("chapter-left", 7, facts)]


@pytest.mark.parametrize("chapter", ["重要意义\n建好粮库。", "为什么要建粮库？\n新建粮库。", "附注\n粮库是基础。"])
def test_a_chapter_that_only_explains_is_not_told(chapter: str) -> None:
    assert not parsed(f"{TWO_CHAPTERS}三、{chapter}\n").notices


TWO_CHAPTERS = (
    "云岭市仓储方案\n一、建设\n（一）建库。新建仓库。\n（二）设备。更新设备。\n二、服务\n（一）培训。培训人员。\n"
)


def test_ordinals_that_are_filled_up_with_a_zero() -> None:
    found = framework(
        "云岭市公园提升方案\n一、建设\n01 新建公园。新建公园5处。\n02 改造绿道。改造绿道。\n"
        "二、管理\n03 更新设施。更新设施。\n"
    )
    assert [one.title for one in found.chapters] == ["建设", "管理"]
    assert [(one.ordinal, one.title) for one in found.measures] == [(1, "新建公园"), (2, "改造绿道"), (3, "更新设施")]


def test_a_line_that_holds_all_points_may_begin_with_the_first() -> None:
    found = framework("云岭市公园提升方案\n1.新建公园。新建公园5处。2.改造绿道。改造绿道。3.更新设施。更新设施。\n")
    assert [(one.ordinal, one.title) for one in found.measures] == [(1, "新建公园"), (2, "改造绿道"), (3, "更新设施")]


def test_a_first_measure_that_stands_twice_in_its_chapter_is_told() -> None:
    anew = PARKS.replace("（二）", "（一）")
    twice = anew.replace("三、", "（一）改造绿道。改造绿道。（市水务局负责）\n三、")
    (notice,) = parsed(twice).notices
    assert (notice.kind, notice.line, notice.facts) == ("repeat", 6, {"before": "（一）", "label": "（一）"})
    assert not parsed(anew).notices


_RARE = [
    ["Ⅰ、", "Ⅱ、"],
    ["Ⅰ.", "Ⅱ."],
    ["I. ", "II. "],
    ["（Ⅰ）", "（Ⅱ）"],
    ["甲、", "乙、"],
    ["A.", "B."],
    ["壹、", "贰、"],
    ["No.1 ", "No.2 "],
    ["#1：", "#2："],
]
_DEPOTS = "在粮食主产县建设，当年开工，当年投用。"


@pytest.mark.parametrize("ordinals", [*_RARE, ["一 ", "二 "]])
@pytest.mark.parametrize(
    "below", [["（一）", "（二）"], ["1.", "2."], ["一、", "二、"], ["<一>", "<二>"], ["任务（一）", "任务（二）"]]
)
def test_roman_ordinals_and_signs_number_chapters(ordinals: list[str], below: list[str]) -> None:
    text = "清源市仓储方案\n为提升服务，制定本方案。\n"
    for ordinal, chapter in zip(ordinals, ("重点任务", "保障措施"), strict=True):
        text += f"{ordinal}{chapter}\n" + "".join(f"{one}{chapter}之{one[-2]}。{_DEPOTS}\n" for one in below)
    found = framework(text)
    assert [one.title for one in found.chapters] == ["重点任务", "保障措施"]
    assert [one.ordinal for one in found.measures] == [1, 2, 1, 2]


@pytest.mark.parametrize(
    "ordinals", [*_RARE, ["1 ", "2 "], ["1：", "2："], ["［一］", "［二］"], ["行动（一）", "行动（二）"]]
)
def test_roman_ordinals_and_signs_number_measures_of_a_chapter(ordinals: list[str]) -> None:
    text = "清源市仓储方案\n为提升服务，制定本方案。\n"
    for chapter in ("一、重点任务", "二、保障措施"):
        text += f"{chapter}\n" + "".join(f"{one}建设仓库。{_DEPOTS}\n" for one in ordinals)
    found = framework(text)
    assert [one.title for one in found.chapters] == ["重点任务", "保障措施"]
    assert [(one.ordinal, one.title) for one in found.measures] == [(1, "建设仓库"), (2, "建设仓库")] * 2


def test_ordinals_that_lost_their_sign_are_told_by_counting_on() -> None:
    text = "清源市仓储方案\n为提升服务，制定本方案。\n一重点任务\n"
    text += f"1建设县乡粮库。{_DEPOTS}\n2“菜篮子”直供。{_DEPOTS}\n二项目安排\n3项目统筹。{_DEPOTS}\n"
    text += f"三保障措施\n4人才引育。{_DEPOTS}\n"
    found = framework(text)
    assert [one.title for one in found.chapters] == ["重点任务", "项目安排", "保障措施"]
    assert [one.title for one in found.measures] == ["建设县乡粮库", "“菜篮子”直供", "项目统筹", "人才引育"]


def test_quantities_that_begin_lines_are_no_ordinals() -> None:
    text = "清源市仓储方案\n一、重点任务\n（一）建库。在各县建库。\n1座中心库。\n2座乡镇库。\n3家粮店。\n"
    text += "（二）修路。在各县修路。\n1月底前摸清底数。\n2月底前开工。\n3月底前投用。\n"
    assert [one.title for one in framework(text).measures] == ["建库", "修路"]


def test_a_sign_that_counts_nothing_is_text() -> None:
    text = "清源市仓储方案\n一、重点任务\n（一）建库。在各县建库，分期投用。\nA.类仓库先建，其余仓库按年安排。\n"
    text += "甲、乙两类仓库分开存放。\n（二）修路。在各县修路。\n（三）培训。每年培训。\n"
    assert [one.title for one in framework(text).measures] == ["建库", "修路", "培训"]


@pytest.mark.parametrize("sign", ["●", "■", "• "])
def test_points_with_a_sign_are_the_measures_where_nothing_else_is(sign: str) -> None:
    points = [f"{sign}{one}。{_DEPOTS}（牵头单位：市粮食局）\n" for one in ("建库", "修路", "培训", "督导")]
    begun = "清源市仓储方案\n为提升服务，制定本方案。\n"
    found = framework(begun + "一、重点任务\n" + "".join(points[:2]) + "二、保障措施\n" + "".join(points[2:]))
    assert [one.title for one in found.chapters] == ["重点任务", "保障措施"]
    assert [(one.ordinal, one.title) for one in found.measures] == [(1, "建库"), (2, "修路"), (1, "培训"), (2, "督导")]
    assert [groups(one) for one in found.measures] == [[(("市粮食局",), (), ())]] * 4
    alone = framework(begun + "".join(points))
    assert [(one.ordinal, one.title) for one in alone.measures] == [(1, "建库"), (2, "修路"), (3, "培训"), (4, "督导")]


def test_points_below_numbered_measures_are_their_text() -> None:
    text = "清源市仓储方案\n一、建库。各县建库。\n●选址。选在镇上。\n●施工。当年开工。\n"
    text += "二、修路。各县修路。\n●选线。避开农田。\n●施工。当年开工。\n三、培训。每年培训。\n"
    assert [one.title for one in framework(text).measures] == ["建库", "修路", "培训"]


def test_a_section_alone_divides_nothing() -> None:
    made = framework(
        "云岭市方案\n第一节 总则\n一、建库\n（一）选址。新建仓库。\n（二）培训。培训人员。\n"
        "二、更新\n（一）设备。更新。"
    )
    assert [(one.chapter, one.title) for one in made.measures] == [(1, "选址"), (1, "培训"), (2, "设备")]


def test_points_that_count_on_are_the_measures_though_the_last_sections_lost_theirs() -> None:
    said = "完善设施，健全制度。"
    text = f"（一）建设行动\n1.建库。{said}\n2.修库。{said}\n（二）管理行动\n3.巡查。{said}\n（三）标准行动\n"
    found = framework(f"云岭市仓储方案\n一、任务\n{text}二、保障\n4.资金。{said}\n5.宣传。{said}\n")
    titles = [one.title for one in found.measures if one.text]
    assert titles == ["建库", "修库", "巡查", "资金", "宣传"]


def test_the_numbers_of_items_that_a_broken_line_begins_with_are_no_ordinals() -> None:
    found = framework(f"{HEAD}一、任务\n（一）建库。新建粮库，按第\n（二）项登记。\n（二）项目。改造老库。\n")
    assert [one.title for one in found.measures] == ["建库", "项目"]


def test_what_is_numbered_finer_than_the_measures_of_other_chapters_is_none() -> None:
    found = framework(
        f"{HEAD}一、任务\n（一）建库。新建粮库。\n（二）改造。改造老库。\n二、补贴\n补贴按库存计算：\n（1）满仓的全额发放。\n"
        "（2）半仓的减半发放。\n三、附则\n1.本方案所称粮库，是指市属粮库。\n2.本方案由市粮食局负责解释。\n"
    )
    assert [(one.chapter, one.title) for one in found.measures] == [(1, "建库"), (1, "改造")]


def test_parts_of_what_a_chapter_lists_divide_no_document() -> None:
    found = framework(
        f"{HEAD}一、对象\n（一）粮库。市属粮库。\n（二）粮农。存粮农户。\n二、材料\n（一）清单。装订成两部分。\n"
        "第一部分：申请表。\n第二部分：证明。\n（二）份数。各报一份。\n三、要求\n（一）期限。按期报送。\n"
    )
    assert [one.title for one in found.chapters] == ["对象", "材料", "要求"]
    assert [one.title for one in found.measures] == ["粮库", "粮农", "清单", "份数", "期限"]


TWICE_DIVIDED = (
    "1.设施建设。\n（1）建库。新建仓库。\n（2）修路。拓宽道路。\n"
    "2.设备更新。\n（3）换梯。更换货梯。\n（4）加固。加固货架。\n"
)


def test_plain_headings_are_chapters_where_what_stands_below_one_of_them_is_divided_more_than_once() -> None:
    found = framework(
        "关于开展仓储服务试点的通知\n各县商务局：\n现就试点工作通知如下：\n一、试点意义\n通过试点带动各县提升仓储服务。\n"
        "二、申报条件\n一是县政府重视仓储工作，给予支持。\n二是仓库消防设施齐全。\n三、试点方式\n由市商务局跟踪指导，总结推广。\n"
        f"四、试点目标\n（一）试点县。\n{TWICE_DIVIDED}（二）试点仓库。\n{TWICE_DIVIDED}五、工作要求\n请各县推荐试点县2个、试点仓库10家。\n"
    )
    assert [one.title for one in found.chapters] == ["试点意义", "申报条件", "试点方式", "试点目标", "工作要求"]
    assert outline(found) == [(4, None, "（一）", "试点县"), (4, None, "（二）", "试点仓库")]


def test_headings_that_run_into_their_text_are_measures_whatever_one_of_them_is_divided_into() -> None:
    found = framework(
        "关于开展仓储服务试点的通知\n各县商务局：\n一、落实责任。各县压实责任，按月报告进展情况。\n"
        "二、公开标准。各仓库在门口公开收费标准，接受监督。\n三、培训人员。每年培训保管员，考核合格后上岗。\n"
        f"四、提升能力。各县做好以下工作：\n（一）县级仓库。\n{TWICE_DIVIDED}（二）乡镇仓库。\n{TWICE_DIVIDED}五、加强检查。定期检查仓库，及时整改问题。\n"
    )
    assert [label for _, _, label, _ in outline(found)] == ["一、", "二、", "三、", "四、", "五、"]


def test_sections_that_only_tell_what_is_counted_below_them_group_it() -> None:
    said = "规定粮库设施的技术要求和检验方法，包括术语、参数、检验等内容，供设计和验收单位使用。"
    points = "".join(f"{at}.{name}标准。{said}\n" for at, name in enumerate(("库房", "烘干", "运输"), 1))
    sections = "".join(
        f"（{count}）{name}标准\n{name}标准主要包括库房、烘干、运输等标准。\n{points}"
        for count, name in (("一", "基础"), ("二", "设备"), ("三", "管理"))
    )
    found = framework(
        f"{HEAD}一、建设思路\n（一）体系结构\n{said}\n（二）体系框架\n{said}\n（三）编制方法\n{said}\n"
        f"二、重点方向\n{sections}（四）行业标准\n{said}\n三、保障措施\n{said}\n"
    )
    assert [label for _, _, label, _ in outline(found)] == [
        "（一）",
        "（二）",
        "（三）",
        *("1.", "2.", "3.") * 3,
        "（四）",
    ]


def test_sections_that_say_more_than_what_is_counted_below_them_are_measures() -> None:
    said = "建设粮库设施，更新烘干设备，完善运输道路，培训保管人员，年底前完成验收并交付使用单位。"
    points = "".join(f"{at}.{name}。{said}\n" for at, name in enumerate(("库房", "烘干", "运输"), 1))
    sections = "".join(f"（{count}）{name}\n{said}\n{points}" for count, name in (("一", "建库"), ("二", "管库")))
    found = framework(f"{HEAD}一、思路\n（一）结构\n{said}\n（二）框架\n{said}\n二、任务\n{sections}")
    assert [label for _, _, label, _ in outline(found)] == ["（一）", "（二）"] * 2


@pytest.mark.parametrize("opening_closing", ["[]", "［］"])
def test_ordinals_in_the_brackets_of_what_was_changed_count(opening_closing: str) -> None:
    opening, closing = opening_closing[0], opening_closing[1]
    found = framework(
        f"{HEAD}一、任务\n（一）建库。扩建粮库。\n{opening}（二）{closing}培训。培训人员。\n（三）检测。检测粮食。\n"
        f"{opening}二、{closing}保障\n{opening}（一）{closing}领导。建立制度。\n（二）考核。通报进展。\n"
    )
    assert [one.title for one in found.chapters] == ["任务", "保障"]
    assert outline(found) == [
        (1, None, "（一）", "建库"), (1, None, "（二）", "培训"), (1, None, "（三）", "检测"),
        (2, None, "（一）", "领导"), (2, None, "（二）", "考核"),
    ]  # fmt: skip


@pytest.mark.parametrize("form", ["{}.", "{}、", "（{}）"])
def test_a_series_goes_on_beyond_a_thousand(form: str) -> None:
    rows = "".join(f"{form.format(number)}核查第{number}座粮库，登记造册。\n" for number in range(996, 1004))
    found = framework(f"{HEAD}一、核查任务\n{rows}")
    assert [one.ordinal for one in found.measures] == list(range(996, 1004))


def test_a_year_in_brackets_counts_nothing() -> None:
    text = f"{HEAD}一、任务\n（1）建库。扩建粮库。\n（2）培训。培训人员。\n（2026）年内完成。\n（3）检测。检测粮食。\n"
    assert [one.ordinal for one in framework(text).measures] == [1, 2, 3]


@pytest.mark.parametrize("comma", [",", "，"])
def test_a_comma_typed_behind_an_ordinal_counts_a_heading_that_stands_alone(comma: str) -> None:
    found = framework(
        f"{HEAD}一{comma}建设任务\n（一）建库。扩建粮库。\n（二）培训。培训人员。\n"
        f"二{comma}保障措施\n（三）领导。建立制度，一{comma}明确分工，按月通报。\n"
    )
    assert [one.title for one in found.chapters] == ["建设任务", "保障措施"]
