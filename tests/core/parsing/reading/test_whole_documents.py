"""Whole documents that lost all their line breaks: whatever counts their parts tells where these begin."""

from __future__ import annotations

import pytest

from desktop.core.parsing.reading import asking, pasted, read, stock
from tests.core.parsing.structure.documents import framework, groups

MORE = (
    "新建粮库和晾晒场，更新烘干设备，改善库区道路，完善计量设施，健全出入库登记，按季公布进展，年底报告。"
    "做到有人管、有台账、有检查，农户卖粮就近方便，雨季粮食不受潮，市场供应稳定有序。"
)
HEAD = (
    "云岭县人民政府关于印发云岭县粮库管护办法的通知云政发〔2026〕7号各乡镇人民政府，县政府各部门："
    "《云岭县粮库管护办法》已经县政府研究同意，现印发给你们，请认真贯彻执行。云岭县人民政府2026年3月2日云岭县粮库管护办法"
)


def _lines(text: str) -> list[str]:
    assert "\n" not in text
    return [line.text for line in read("办法.txt", text.encode()).lines]


def test_articles_are_cut_in_their_chapters_and_the_head_before_them() -> None:
    said = (
        f"{HEAD}第一章　总　则第一条　为管好粮库，制定本办法。第二条　到2028年，全县粮库达到40座。{MORE}"
        f"第二章　仓储管护第三条　管好粮堆。{MORE}第四条　管好账目。{MORE}第三章　附　则第五条　本办法由县粮食局解释。"
    )
    made = framework(said)
    assert made.title == "云岭县粮库管护办法"
    assert made.number == "云政发〔2026〕7号"
    assert [chapter.title for chapter in made.chapters] == ["总则", "仓储管护", "附则"]
    assert [one.ordinal for one in made.measures if one.chapter == 2] == [3, 4]


def test_sections_and_what_they_count_are_cut_below_a_table_of_contents() -> None:
    contents = "目　录第一章　形势第二章　粮库第三章　保障"
    said = (
        f"云岭县仓储发展规划{contents}为建好粮库，编制本规划。{MORE}第一章　形势全县粮食连年增产。{MORE}"
        f"第二章　粮库第一节　新建粮库一、选好库址。{MORE}二、按图建库。{MORE}第二节　改造旧库三、换好库门。{MORE}"
        f"四、修好库顶。{MORE}第三章　保障一、落实资金。{MORE}二、强化督查。{MORE}"
    )
    begun = ["第一节", "一、选", "二、按", "第二节", "三、换", "四、修", "第三章", "一、落", "二、强"]
    lines = [line[:3] for line in _lines(said)]
    assert lines[-len(begun) :] == begun


def test_units_are_cut_where_a_document_has_no_chapters() -> None:
    said = (
        "关于云岭县粮食民生实事责任分工的通知云政办〔2026〕9号各乡镇人民政府：现将责任分工印发给你们。列第一位者为牵头单位。"
        f"1.新建粮库4座，新增库容3万吨。{MORE}责任单位：县粮食局、县财政局完成时限：2026年8月底"
        f"2.改造晾晒场12处。{MORE}责任单位：县农业农村局、各乡（镇）人民政府完成时限：2026年9月底"
        f"3.更新烘干设备80台。{MORE}责任单位：县商务局完成时限：2026年10月底"
    )
    made = framework(said)
    assert [one.ordinal for one in made.measures] == [1, 2, 3]
    assert groups(made.measures[1]) == [(("县农业农村局",), ("各乡（镇）人民政府",), ())]


def test_a_long_paragraph_of_a_document_with_lines_stays_whole() -> None:
    said = f"主要做法：1.建库。{MORE}2.换门。{MORE}3.修路。{MORE}{MORE * 3}"
    text = f"云岭县粮库改造方案\n一、总体要求\n{MORE * 6}\n二、做法\n{said}\n三、保障\n{MORE * 9}"
    assert said in [line.text for line in pasted("方案", text).lines]


@pytest.mark.parametrize(
    "bodies",
    [
        "责任单位：县粮食局、县财政局",
        "责任单位：县委宣传部（县版权局）、各乡（镇）人民政府",
        "牵头单位：县粮食局配合单位：县商务局完成时限：2026年6月",
    ],
)
def test_a_chapter_begins_behind_the_bodies_of_a_label(bodies: str) -> None:
    said = (
        f"云岭县爱粮措施为爱惜粮食，制定本措施。一、建好粮库。{MORE}{bodies}二、管好粮堆。{MORE}{bodies}"
        f"三、修好道路。{MORE}{bodies}"
    )
    assert [line[:6] for line in _lines(said) if line[1:2] == "、"] == ["一、建好粮库", "二、管好粮堆", "三、修好道路"]


def test_ordinals_with_spaces_in_them_count() -> None:
    said = (
        f"云岭县爱粮方案{MORE}一 、 总体要 求（一）思路。{MORE}( 二 )目标。{MORE}"
        f"二 、主要 任务( 三 )建库。{MORE}1 .选址。{MORE}2 .动工。{MORE}"
    )
    assert [line[:3] for line in _lines(said)][1:] == ["一 、", "（一）", "( 二", "二 、", "( 三", "1 .", "2 ."]


def test_the_card_of_a_page_is_cut_off_from_the_title() -> None:
    said = (
        "首页 > 政务公开 > 政策文件索引号：0001-2026-7主题分类：粮食发布机构：云岭县粮食局成文日期：2026年3月2日"
        "有效性：有效云岭县粮食局关于云岭县粮库改造的意见来源：县粮食局办公室　浏览次数：862字号：[大 中 小]　"
        "打印　分享到：微信 QQ空间云粮〔2026〕7号各乡镇人民政府：现提出以下意见。"
        f"一、建好粮库。{MORE}二、管好粮堆。{MORE}三、修好道路。{MORE}"
    )
    made = framework(said)
    assert made.title == "云岭县粮食局关于云岭县粮库改造的意见"
    assert made.number == "云粮〔2026〕7号"


def test_the_number_of_an_order_is_cut_off_before_its_text() -> None:
    said = (
        "云岭县人民政府令第86号《云岭县粮库管护规定》已经县政府常务会议通过，现予公布。县长　王明2026年3月2日"
        "云岭县粮库管护规定（2026年3月1日县政府常务会议通过）"
        f"第一条 管好粮堆。{MORE}第二条 管好账目。{MORE}第三条 管好库门。{MORE}"
    )
    assert framework(said).number == "云岭县人民政府令第86号"


def test_headings_that_ask_end_before_a_sentence_that_asks_where_the_others_run_in() -> None:
    units = [
        ("加强库区安全管理", "按照属地原则落实人员"),
        ("健全粮库巡查机制", "对粮堆每周检查一次"),
        ("提高粮情监测能力", "通过平台收集粮温"),
        ("壮大收储企业梯队", "实施企业培育计划"),
        ("活跃夜间粮市", "办好粮油展销会"),
        ("强化品牌建设", "支持“云岭稻米”“云岭小麦”等品牌做强"),
    ]
    said = "云岭县爱粮措施为爱惜粮食，制定本措施。一、主要任务" + "".join(
        f"（{ordinal}）{heading}{text}，{MORE}" for ordinal, (heading, text) in zip("一二三四五六", units, strict=True)
    )
    assert [one.title for one in framework(said + f"二、附则。{MORE}").measures] == [heading for heading, _ in units]


def test_headings_of_a_series_that_end_with_one_noun_end_there() -> None:
    units = [
        ("粮库扩容增量工程", "落实仓储差异化补助政策"),
        ("粮农增收服务深化工程", "强化收购资金保障"),
        ("粮食信用担保提质工程", "完善三级担保机构体系"),
        ("仓储信息平台建设工程", "合理布局监测点"),
    ]
    said = "云岭县爱粮措施为爱惜粮食，制定本措施。一、主要任务" + "".join(
        f"（{ordinal}）{heading}{text}，{MORE}" for ordinal, (heading, text) in zip("一二三四", units, strict=True)
    )
    assert [one.title for one in framework(said + f"二、附则。{MORE}").measures] == [heading for heading, _ in units]


def test_a_usual_heading_ends_before_whatever_follows_it() -> None:
    said = (
        f"云岭县爱粮措施为爱惜粮食，制定本措施。一、建好粮库。{MORE}二、管好粮堆。{MORE}"
        f"三、加强组织领导调整充实爱粮领导小组，{MORE}"
    )
    assert "三、加强组织领导" in _lines(said)


def test_months_that_a_sentence_names_begin_no_chapter() -> None:
    said = (
        f"云岭县粮食局2026年工作要点一、抓好改造。改造粮库20座。{MORE}二、加强培训。培训保管员50人。{MORE}"
        f"三、强化监管。检查20次，其中四、五月检查10次。{MORE}四、加强宣传。举办活动20场。{MORE}"
    )
    assert [line[:6] for line in _lines(said) if line[1] == "、"] == [
        "一、抓好改造",
        "二、加强培训",
        "三、强化监管",
        "四、加强宣传",
    ]


@pytest.mark.parametrize(
    ("said", "heading"),
    [
        ("加强组织领导各级各部门要压实责任。", "加强组织领导"),
        ("加强监督检查人员培训500人。", None),
        ("加大金融支持实体经济力度。", None),
        ("加强人才保障性住房建设。", None),
    ],
)
def test_a_usual_heading_is_no_beginning_of_a_phrase(said: str, heading: str | None) -> None:
    found = stock.USUAL.match(said)
    assert (found and found[0]) == heading


@pytest.mark.parametrize("said", ["推动县级政府制定实施细则，培训2000人。", "推动企业依法纳税，培训企业30家。"])
def test_who_is_to_do_something_ends_no_heading(said: str) -> None:
    assert asking.ended(said, 0, len(said)) is None
