"""Points whose text begins with a figure that runs into their ordinal."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, framework, told


def test_a_figure_behind_the_ordinal_of_a_point_makes_no_decimal_where_the_count_goes_on() -> None:
    found = framework(
        f"{HEAD}一、任务\n1.延长收粮时间。（市粮食局负责）\n2.5G基站累计达到20座。（市工信局负责）\n"
        "3.3D打印中心建成投用。（市工信局负责）\n4.4A级粮仓达到5家。（市文旅局负责）\n5.改造库房。（市粮食局负责）\n"
    )
    assert [one.label for one in found.measures] == ["1.", "2.", "3.", "4.", "5."]
    assert told(found.measures[1].targets) == [("5G基站", "=", 20, "座", None)]
    assert found.measures[2].items[0].text == "3D打印中心建成投用"


@pytest.mark.parametrize(
    "line", ["2.5万亩粮田配套仓库。", "2.2%以内是损耗上限。", "3.5G基站建成投用。", "1.5万亩粮田配套。"]
)
def test_a_figure_that_the_count_does_not_ask_for_is_one(line: str) -> None:
    found = framework(
        f"{HEAD}一、任务\n1.改造库房。更新设备，涉及\n{line}\n2.培训人员。举办培训班。\n3.公开标准。公布标准。\n"
    )
    assert [one.label for one in found.measures] == ["1.", "2.", "3."]


def test_points_whose_texts_begin_with_figures_are_told_by_their_count_alone() -> None:
    found = framework(
        f"{HEAD}一、建库\n1.5A级粮仓创建。创建1座。（市粮食局）\n2.4A级粮仓提升。提升5座。（市粮食局）\n"
        "3.3家粮站建设。开工3家。（市商务局）\n二、管库\n4.12325热线。接通率95%。（市粮食局）\n5.100个仓房改造。改造100个。（市住建局）\n"
    )
    assert [(one.chapter, one.label, one.title) for one in found.measures] == [
        (1, "1.", "5A级粮仓创建"),
        (1, "2.", "4A级粮仓提升"),
        (1, "3.", "3家粮站建设"),
        (2, "4.", "12325热线"),
        (2, "5.", "100个仓房改造"),
    ]


def test_points_may_begin_anew_with_a_figure_in_each_chapter() -> None:
    found = framework(
        f"{HEAD}一、建库\n1.5A级粮仓创建。创建1座。\n2.粮站建设。开工3家。\n二、管库\n1.3家粮站改造。改造3家。\n2.培训人员。培训20人。\n"
    )
    assert [(one.chapter, one.label) for one in found.measures] == [(1, "1."), (1, "2."), (2, "1."), (2, "2.")]


@pytest.mark.parametrize(
    ("amounts", "first"),
    [
        ("1.2万吨\n2.5万吨\n3.6万吨\n", 1),
        ("1.2万亩稻田、2座粮库建成。\n2.5万亩麦田建成。\n3.6万亩玉米田建成。\n", 4),
        ("1.2个百分点\n2.5%\n3.6个百分点\n", 1),
    ],
)
def test_amounts_that_look_like_a_count_are_no_points(amounts: str, first: int) -> None:
    tasks = "".join(f"{first + at}.{said}。\n" for at, said in enumerate(("改造库房", "培训人员", "公开标准")))
    found = framework(f"{HEAD}一、现状\n三年来情况如下：\n{amounts}二、任务\n{tasks}")
    assert [(one.chapter, one.ordinal) for one in found.measures] == [(2, first + at) for at in range(3)]
