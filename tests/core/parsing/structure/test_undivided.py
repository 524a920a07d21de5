"""Which stretches are the measures where no numbered division tells: bodies, headings, questions or 一是 do."""

from __future__ import annotations

import pytest

from desktop.core.errors import ParseError
from tests.core.parsing.structure.documents import framework, parsed


def test_a_document_that_lost_its_numbers_is_told_by_its_bodies() -> None:
    made = framework(
        "仓储若干措施\n为推进仓储，制定本措施。\n新建仓库。\n选定地址，新建仓库。〔责任单位：市商务局〕\n"
        "巡查仓库。\n每日巡查仓库。〔责任单位：市粮食局〕\n培训人员。\n培训保管人员。〔责任单位：市人社局〕"
    )
    assert [(one.ordinal, one.title, one.text) for one in made.measures] == [
        (1, "新建仓库", "选定地址，新建仓库。"), (2, "巡查仓库", "每日巡查仓库。"), (3, "培训人员", "培训保管人员。"),
    ]  # fmt: skip


HEADED = (
    "健全仓储网络\n新建仓库\n在粮食主产县新建仓库，当年开工，当年投用。\n改造旧库\n对漏雨的库房逐座改造。改造后统一编号。\n"
    "提升保管水平\n培训保管员\n每季度开展一次培训，考核合格后上岗。\n配备仪器\n为各库点配备检测仪器，定期检定。\n"
    "巡查库区\n每日巡查库区并登记，发现隐患立即整改。\n"
)


def test_a_document_that_lost_its_numbers_is_told_by_its_headings() -> None:
    whole = parsed("云岭市仓储若干措施\n为加强仓储工作，制定本措施。\n" + HEADED)
    found = whole.framework
    assert [one.title for one in found.chapters] == ["健全仓储网络", "提升保管水平"]
    assert [(one.chapter, one.ordinal, one.title) for one in found.measures] == [
        (1, 1, "新建仓库"), (1, 2, "改造旧库"), (2, 3, "培训保管员"), (2, 4, "配备仪器"), (2, 5, "巡查库区"),
    ]  # fmt: skip
    assert found.measures[1].text == "对漏雨的库房逐座改造。改造后统一编号。"
    assert [notice.kind for notice in whole.notices] == ["no-numbers"]


@pytest.mark.parametrize(
    "report", ["记者从市粮食局获悉，措施已经出台。", "《若干措施》提出，推进仓储建设。", "会议强调，要抓好落实。"]
)
def test_the_subheadings_of_a_report_are_no_measures(report: str) -> None:
    with pytest.raises(ParseError, match="no-measures"):
        framework(f"云岭市仓储若干措施\n{report}\n" + HEADED)


def test_headings_above_a_long_run_of_paragraphs_do_not_divide_a_document() -> None:
    with pytest.raises(ParseError, match="no-measures"):
        framework("云岭市仓储若干措施\n" + HEADED + "各库点要抓好落实，按月上报进展情况。\n" * 5)


def test_each_paragraph_that_ends_with_its_bodies_is_a_measure_of_its_own() -> None:
    made = framework(
        "仓储若干措施\n为推进仓储，制定本措施。\n选定地址，新建仓库。（市商务局负责）\n"
        "每日巡查仓库。（市粮食局负责）\n培训保管人员。（市人社局负责）\n公开收费标准。（市市场监管局负责）"
    )
    assert [one.text for one in made.measures] == [
        "选定地址，新建仓库。", "每日巡查仓库。", "培训保管人员。", "公开收费标准。",
    ]  # fmt: skip
    assert all(one.responsibilities for one in made.measures)


def test_an_interpretation_counts_what_is_headed_firstly_and_secondly() -> None:
    found = framework(
        "《仓储服务提升方案》解读\n一、为什么要出台《方案》？\n仓储十分重要。\n二、有哪些举措？\n"
        "一是完善标准，修订仓储标准。二是加强培训，组织人员培训。\n三、如何落实？\n一是加强领导，成立专班。二是强化考核，开展评估。"
    )
    assert [(one.chapter, one.label, one.title) for one in found.measures] == [
        (2, "一是", "完善标准"),
        (2, "二是", "加强培训"),
        (3, "一是", "加强领导"),
        (3, "二是", "强化考核"),
    ]


def test_questions_of_an_interview_are_the_chapters_of_its_answers() -> None:
    text = "问答实录：《云岭市仓储方案》相关情况\n日报：仓储基础怎么样？如何改进？\n王某：我们从两方面推进：\n"
    text += "一是建设仓库。新建仓库10座以上。\n二是更新设备。推广新设备。\n晚报：有哪些成绩？\n李某：成绩很大。\n"
    text += "电视台：资金怎么保障？\n王某：一是安排预算。落实专项资金。二是争取贷款。对接银行。\n"
    found = framework(text)
    assert [(one.ordinal, one.title) for one in found.chapters] == [
        (1, "仓储基础怎么样？如何改进？"),
        (2, "资金怎么保障？"),
    ]
    assert [(one.chapter, one.title) for one in found.measures] == [
        (1, "建设仓库"),
        (1, "更新设备"),
        (2, "安排预算"),
        (2, "争取贷款"),
    ]


@pytest.mark.parametrize("between", ["", "\n"])
def test_where_nothing_else_is_numbered_the_counted_words_are_the_measures(between: str) -> None:
    words = between.join(
        ("一是要新建粮库，主要负责人亲自验收。", "二是要更新设备，建立台账。", "三是要培训人员。", "四是要总结经验。")
    )
    found = framework(f"关于做好仓储工作的紧急通知\n各县：\n各县要抓好落实。{between}{words}\n请及时报送情况。\n")
    assert [(one.ordinal, one.label, one.title) for one in found.measures] == [
        (1, "一是", None), (2, "二是", None), (3, "三是", None), (4, "四是", None)
    ]  # fmt: skip
    assert [item.text for item in found.measures[0].items] == ["要新建粮库", "主要负责人亲自验收"]
    assert [item.text for item in found.measures[1].items] == ["要更新设备", "建立台账"]


@pytest.mark.parametrize("between", ["", "\n"])
@pytest.mark.parametrize("to", "是要")
def test_a_notice_counts_what_it_asks_for_in_words(to: str, between: str) -> None:
    told = ("夯实责任。各乡镇签订责任书。", "清查库区。逐座清查粮库，建立台账。", "备好物资。购置麻袋3万条。")
    text = between.join(f"{number}{to}{one}" for number, one in zip("一二三", told, strict=True))
    found = framework(f"关于做好2026年秋粮入库工作的通知\n{text}\n")
    assert [(one.label, one.title) for one in found.measures] == [
        (f"一{to}", "夯实责任"), (f"二{to}", "清查库区"), (f"三{to}", "备好物资"),
    ]  # fmt: skip


@pytest.mark.parametrize("who", ["（市商务局负责）", "\n责任单位：市商务局"])
def test_one_measure_alone_is_one_if_somebody_answers_for_it(who: str) -> None:
    found = framework(f"云岭市仓储方案\n（一）建库。新建仓库5座。{who}\n")
    assert [(one.title, one.text) for one in found.measures] == [("建库", "新建仓库5座。")]
    with pytest.raises(ParseError, match="no-measures"):
        framework("云岭市仓储快讯\n（一）昨日多云。\n")


def test_the_questions_of_an_interview_are_its_chapters_without_who_asks() -> None:
    found = framework(
        "云岭市粮食局有关负责人就《粮库建设方案》答记者问\n问：方案的背景是什么？\n答：储粮十分重要。\n问：主要任务有哪些？\n"
        "答：主要任务有：一是建设现代粮库，更新设备。二是培训保管人员，提升素质。\n"
    )
    assert found.title == "云岭市粮食局有关负责人就《粮库建设方案》答记者问"
    assert [one.title for one in found.chapters] == ["主要任务有哪些？"]
    assert [one.title for one in found.measures] == ["建设现代粮库", "培训保管人员"]


def test_what_has_no_measures_is_refused() -> None:
    with pytest.raises(ParseError) as caught:
        parsed("今天天气很好。\n我们去了公园。")
    assert caught.value.key == "no-measures"


IN_WORDS = (
    "{0}扩建粮库\n一是选定库址\n勘察河滩，更新水泵6台。（由市水利局负责）\n二是添置设备\n更新磅秤40台。（由市粮食局负责）\n"
    "{1}管好粮库\n一是巡查库区\n每日巡查并登记。（由市应急局负责）\n二是培训人员\n培训保管员90人。（由市人社局负责）\n"
)
"""Chapters whose 一是 are headings above the paragraphs that they head."""


@pytest.mark.parametrize("ordinals", [("第一章 ", "第二章 "), ("第一部分 ", "第二部分 "), ("一、", "二、")])
def test_points_in_words_above_paragraphs_are_measures_with_all_that_these_say(ordinals: tuple[str, str]) -> None:
    found = framework("云岭市仓储方案\n为建好粮库，制定本方案。\n" + IN_WORDS.format(*ordinals))
    assert [one.title for one in found.chapters] == ["扩建粮库", "管好粮库"]
    assert [(one.chapter, one.label, one.title, one.text) for one in found.measures] == [
        (1, "一是", "选定库址", "勘察河滩，更新水泵6台。"), (1, "二是", "添置设备", "更新磅秤40台。"),
        (2, "一是", "巡查库区", "每日巡查并登记。"), (2, "二是", "培训人员", "培训保管员90人。"),
    ]  # fmt: skip
    assert [one.value for measure in found.measures for one in measure.targets] == [6, 40, 90]
    assert [len(one.responsibilities) for one in found.measures] == [1, 1, 1, 1]


def test_who_sees_to_a_point_in_words_stands_on_the_line_below_it() -> None:
    text = "第一部分 建库\n一是选址。新建晒场6处。\n牵头单位：市水利局\n二是添置。更新磅秤40台。\n牵头单位：市粮食局\n"
    found = framework(f"云岭市仓储方案\n{text}第二部分 管库\n一是巡查。每日登记。\n牵头单位：市应急局\n")
    assert [(one.title, one.responsibilities[0].lead) for one in found.measures] == [
        ("选址", ("市水利局",)), ("添置", ("市粮食局",)), ("巡查", ("市应急局",)),
    ]  # fmt: skip


def test_a_question_whose_answer_asks_for_more_is_a_chapter_and_told() -> None:
    found = parsed(
        "《云岭市粮库方案》政策问答\n问：方案为什么出台？\n答：落实上级部署，储粮十分重要。\n问：有哪些措施？\n"
        "答：一是建库。新建粮库。二是管库。更新台账。\n问：如何落实？\n答：成立专班，定期调度。\n"
    )
    assert [one.title for one in found.framework.chapters] == ["有哪些措施？", "如何落实？"]
    assert [one.line for one in found.notices if one.kind == "chapter-left"] == [6]
