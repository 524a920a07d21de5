"""Headings and the bodies that stand in them, behind them or in their place."""

from __future__ import annotations

import pytest

from desktop.core.numerals import numeral
from tests.core.parsing.structure.documents import HEAD, framework, groups


@pytest.mark.parametrize(
    "shape",
    [
        "{heading}（责任单位：{bodies}）。{text}",
        "{heading}（责任单位：{bodies}）{text}",
        "{heading}〔牵头单位：{bodies}〕{text}",
        "{heading}（责任单位：{bodies}）\n{text}",
        "{heading}。{text}——责任单位：{bodies}",
        "{heading}。{text}责任单位：{bodies}。",
    ],
)
def test_bodies_between_a_heading_and_its_text_or_behind_it(shape: str) -> None:
    told = [
        ("新建仓库", "市粮食局", "在粮食主产县新建高标准仓库，当年开工，当年投用，优先使用存量建设用地。"),
        ("改造老旧库房", "市商务局、市应急局", "对漏雨、开裂的库房逐座改造，改造后统一编号，纳入日常巡查。"),
    ]
    lines = [
        f"（{numeral(at)}）" + shape.format(heading=heading, bodies=bodies, text=text)
        for at, (heading, bodies, text) in enumerate(told, 1)
    ]
    found = framework(f"{HEAD}一、任务\n" + "\n".join(lines))
    assert [(one.title, one.text) for one in found.measures] == [(heading, text) for heading, _, text in told]
    assert [[*groups(one)[0][0], *groups(one)[0][1]] for one in found.measures] == [
        bodies.split("、") for _, bodies, _ in told
    ]


def test_text_behind_bodies_that_begin_a_line_is_kept() -> None:
    made = framework(
        f"{HEAD}一、任务\n（一）建库。新建仓库。\n（责任单位：市粮食局）改造旧库，消除隐患。（责任单位：市商务局）\n（二）巡查。每日巡查。\n"
    )
    (first, _) = made.measures
    assert first.text == "新建仓库。\n改造旧库，消除隐患。"
    assert [group[1] for group in groups(first)] == [("市粮食局",), ("市商务局",)]


@pytest.mark.parametrize("colon", ["：", "： ", ":"])
def test_the_bodies_with_which_units_begin_are_their_headings(colon: str) -> None:
    units = ["市商务局", "国网云岭公司、云岭水务公司等企业（以下简称“各企业”）", "市粮食局、市财政局"]
    lines = [f"（{numeral(at)}）{unit}{colon}负责巡查仓库，发现隐患及时整改。" for at, unit in enumerate(units, 1)]
    found = framework(f"{HEAD}一、工作职责\n" + "\n".join(lines))
    assert [one.title for one in found.measures] == units


@pytest.mark.parametrize(
    "bodies",
    [
        "（责任单位：市粮食局）",
        "（牵头单位：市粮食局；配合单位：市商务局、市财政局）",
        "（市粮食局牵头，市商务局配合）",
        "（责任单位：市粮食局）：",
    ],
)
def test_the_bodies_of_a_chapter_or_a_section_are_not_of_its_heading(bodies: str) -> None:
    text = (
        f"（一）抓紧施工{bodies}\n1.改造库房。改造老库房6座。\n2.登记粮食。入库粮食逐车登记。\n"
        f"（二）按时检查{bodies}\n3.检查粮情。每周测温。\n4.检查设备。每月试车。\n"
    )
    made = framework(
        f"{HEAD}一、建好粮库{bodies}\n{text}二、管好粮库{bodies}\n（一）巡查库区{bodies}\n5.巡查库区。每日巡查。"
    )
    assert [one.title for one in made.chapters] == ["建好粮库", "管好粮库"]
    assert [one.section for one in made.measures][:4] == ["抓紧施工", "抓紧施工", "按时检查", "按时检查"]


@pytest.mark.parametrize("signs", ["（）", "〔〕", "【】", "[]"])
def test_the_full_stop_behind_bodies_closes_the_text(signs: str) -> None:
    who, also = (f"{signs[0]}{said}{signs[1]}" for said in ("市粮食局牵头，市商务局配合", "市水务局"))
    made = framework(
        f"{HEAD}一、任务\n（一）建库。新建中心粮库{who}。更换老旧水闸{also}。\n——巡查库区{also}。\n"
        f"（二）巡查。登记漏雨库房。{also}\n（三）培训。编写教材。{also}。\n（四）验收。复核账目{also}；抽查库存{who}\n"
    ).measures
    assert [one.text for one in made] == [
        "新建中心粮库。更换老旧水闸。\n——巡查库区。", "登记漏雨库房。", "编写教材。", "复核账目；抽查库存",
    ]  # fmt: skip
    assert [len(one.items) for one in made] == [3, 1, 1, 2]


def test_the_full_stop_behind_bodies_on_two_lines_closes_the_text() -> None:
    who = "（市粮食局、\n市商务局）"
    text = f"{HEAD}一、任务\n（一）建库。新建中心粮库{who}。\n更换老旧水闸{who}。\n（二）巡查。每日巡查。\n"
    assert framework(text).measures[0].text == "新建中心粮库。\n更换老旧水闸。"


def test_bodies_on_the_line_below_are_no_text_that_a_sentence_heads() -> None:
    made = framework(
        f"{HEAD}一、任务\n（一）粮情监测覆盖率达到92%，更换老旧水闸。\n（市粮食局）\n——巡查库区。\n（市水务局）\n"
        "（二）编写教材，举办竞赛。\n（市商务局）\n（三）登记库存。\n（市粮食局）\n（四）新建粮库3座，清理库区。\n（市粮食局）\n"
    ).measures
    assert [one.title for one in made] == [None] * 4
    assert made[0].text == "粮情监测覆盖率达到92%，更换老旧水闸。\n——巡查库区。"
    assert [[one.value for one in measure.targets] for measure in made] == [[92], [], [], [3]]
    assert [len(one.items) for one in made] == [3, 2, 1, 2]


def test_bodies_with_another_name_and_more_of_them_behind_a_sentence_are_its_group() -> None:
    bodies = "（县市场监管局（县知识产权局）、县住房城乡建设局等）"
    found = framework(f"{HEAD}一、任务\n（一）建库。新建粮库60座{bodies}。\n（二）修库。修库12座{bodies}。\n")
    for one in found.measures:
        (group,) = one.responsibilities
        assert group.support == ("县市场监管局（县知识产权局）", "县住房城乡建设局")
        assert group.open_ended
    assert [one.text for one in found.measures] == ["新建粮库60座。", "修库12座。"]


def test_a_body_that_begins_like_a_post_is_one_and_a_person_is_none() -> None:
    first = framework(
        f"{HEAD}一、任务\n（一）建库\n新建粮库60座。（责任单位：市粮食局、市长专班、校长协会、党组成员王某）\n（二）修库\n修库12座。\n"
    ).measures[0]
    assert first.responsibilities[0].support == ("市粮食局", "市长专班", "校长协会")


def test_offices_in_brackets_that_only_say_which_are_no_group() -> None:
    text = "整合窗口（粮食局、财政局），实现一窗受理。"
    first = framework(f"{HEAD}一、任务\n（一）便民\n{text}\n（二）修库\n修库12座。\n").measures[0]
    assert (first.text, first.responsibilities) == (text, ())
