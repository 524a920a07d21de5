"""Several plans that one notice issues as its annexes, and what stands in an annex that nobody reads."""

from __future__ import annotations

import pytest

from desktop.core.parsing.values import Parsed
from tests.core.parsing.structure.documents import parsed

PLANS = ("清源市粮库建设2031年行动计划", "清源市粮库管护2031年行动计划")
BODIES = "市粮食局", "市财政局"


def plan(title: str, *tasks: str) -> str:
    first, *rest = tasks
    below = "".join(f"（{label}）{task}。（市粮食局）\n" for label, task in zip("二三四五", rest, strict=False))
    return f"{title}\n一、重点任务\n（一）{first}。（市粮食局、市财政局）\n{below}"


def notice(joint: str, annex: str) -> Parsed:
    second = plan(PLANS[1], "巡查库区。巡查库区40处", "培训人员。培训保管员300名", "完善制度。修订巡查制度")
    return parsed(
        f"清源市人民政府办公室关于印发《{PLANS[0]}》{joint}《{PLANS[1]}》的通知\n"
        "各县人民政府：\n现将两个计划印发给你们。\n"
        f"附件：1.{PLANS[0]}\n2.{PLANS[1]}\n2031年3月1日\n"
        f"{annex.format(1)}{plan(PLANS[0], '健全标准。制定标准15项', '开展试点。新建试点5个')}{annex.format(2)}{second}"
    )


@pytest.mark.parametrize("joint", ["和", "、", "及"])
@pytest.mark.parametrize("annex", ["附件{}\n", "附件{}：\n"])
def test_all_plans_that_a_notice_names_are_read(joint: str, annex: str) -> None:
    found = notice(joint, annex)
    assert [(one.chapter, one.title) for one in found.framework.measures] == [
        (1, "健全标准"), (1, "开展试点"), (2, "巡查库区"), (2, "培训人员"), (2, "完善制度"),
    ]  # fmt: skip
    assert len(list(found.framework.items())) == 5
    assert not any(notice.kind == "other-part" for notice in found.notices)


def test_an_annex_whose_few_measures_name_bodies_is_told_where_it_is_not_read() -> None:
    tasks = "".join(f"（{label}）建好库区{label}。修缮库区{label}。（市粮食局）\n" for label in "一二三四五六")
    other = "".join(f"（{label}）巡查库区{label}。每月巡查。（市粮食局）\n" for label in "一二三")
    found = parsed(
        f"清源市粮库建设行动计划\n为建好粮库，制定本计划。\n一、重点任务\n{tasks}附件\n粮库管护任务清单\n一、日常管护\n{other}"
    )
    assert len(found.framework.measures) == 6
    assert [notice.kind for notice in found.notices] == ["other-part"]


def measures(text: str) -> list[str | None]:
    return [one.title for one in parsed(text).framework.measures]


OWN = (
    "清源市粮库建设方案\n为建好粮库，制定本方案。\n一、重点任务\n"
    "（一）健全标准。制定标准15项。（市粮食局）\n（二）开展试点。新建试点5个。\n"
)


def test_a_plan_is_read_and_not_what_the_shorter_notice_before_it_asks_for_itself() -> None:
    asked = "".join(
        f"{label}、压实责任{label}。各单位要在3月20日前报送联络员名单，每月报送进展。\n" for label in "一二三"
    )
    text = (
        "清源市粮食局关于印发《清源市粮库建设方案》的通知\n各单位：\n现将《清源市粮库建设方案》印发给你们，并提出如下要求：\n"
        f"{asked}清源市粮食局\n2031年3月1日\n{OWN}"
    )
    assert measures(f"{text}（三）加强领导。成立小组。\n") == ["健全标准", "开展试点", "加强领导"]


@pytest.mark.parametrize("title", ["附：《清源市粮库建设方案》政策解读", "附件：清源市粮库建设方案起草说明"])
def test_what_explains_a_plan_below_it_is_no_part_of_it(title: str) -> None:
    found = parsed(
        f"{OWN}{title}\n一、出台背景\n2030年全市建成粮库200座。\n二、主要内容\n一是健全标准。二是开展试点。\n"
    )
    assert [one.title for one in found.framework.chapters] == ["重点任务"]
    assert found.framework.measures[-1].text == "新建试点5个。"
    assert found.framework.targets == ()


@pytest.mark.parametrize("caption", ["附件：主要指标", "附件1：2031年主要指标"])
def test_an_annex_that_lists_indicators_sets_targets_of_the_document(caption: str) -> None:
    found = parsed(f"{OWN}{caption}\n1.地方标准数：300项；\n2.试点数：50个；\n3.标准覆盖率：95%。\n").framework
    assert [one.title for one in found.measures] == ["健全标准", "开展试点"]
    assert [(one.object, one.value, one.unit) for one in found.targets] == [
        ("地方标准数", 300, "项"), ("试点数", 50, "个"), ("标准覆盖率", 95, "%"),
    ]  # fmt: skip


def test_tasks_in_the_text_of_an_annex_set_their_targets_and_are_told() -> None:
    found = parsed(
        f"{OWN}附件1：\n2031年重点任务清单\n"
        "1.制定库区标准2项。责任单位：市粮食局；完成时限：2031年6月。\n2.制定运输标准3项。责任单位：市交通局；完成时限：2031年9月。\n"
    )
    assert [(one.object, one.value) for one in found.framework.targets] == [("库区标准", 2), ("运输标准", 3)]
    assert [notice.kind for notice in found.notices] == ["other-part"]


def test_a_list_of_annexes_is_no_text_however_its_numbers_are_set_off() -> None:
    found = parsed(f"{OWN}附件1.重点任务分工表\n附件2.联络员名单\n").framework
    assert found.measures[-1].text == "新建试点5个。"
