"""Headings beside measures that have none, and at the end of a document."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, framework

SAID = "支持各县改造老旧粮库，对改造后仓容增加的给予奖励，对按期完工的优先安排下一年度的项目，并在年底前公布完成情况。"


@pytest.mark.parametrize("comma", ["，", ","])
def test_a_named_action_is_a_heading_among_sentences(comma: str) -> None:
    begun = ("加快建设粮库", "引导社会资本参与", "用好现有仓容")
    texts = [*(f"{one}{comma}{SAID}" for one in begun), f"实施粮库更新行动。{SAID}{SAID}"]
    points = "".join(f"（{number}）{text}\n" for number, text in zip("一二三四", texts, strict=True))
    measures = framework(f"{HEAD}一、任务\n{points}").measures
    assert [one.title for one in measures] == [None, None, None, "实施粮库更新行动"]


def test_a_last_heading_on_a_line_of_its_own_keeps_its_text() -> None:
    points = "".join(f"{at}.改造{at}号粮库。更换设备，完善制度，按月公布进度。\n" for at in range(1, 12))
    last = framework(
        f"{HEAD}一、任务\n{points}12.增加投入，完善机制。\n把改造经费列入预算，按季度拨付到位。\n"
    ).measures[-1]
    assert (last.title, last.text) == ("增加投入，完善机制", "把改造经费列入预算，按季度拨付到位。")


def test_the_next_text_of_a_collection_is_no_measure() -> None:
    points = "".join(f"{at}.改造{at}号粮库。{SAID}\n" for at in range(1, 5))
    found = framework(f"{HEAD}一、任务\n{points}37.东山市人民政府办公室关于印发《东山市\n")
    assert [one.ordinal for one in found.measures] == [1, 2, 3, 4]


def test_policies_are_a_heading_that_text_ran_into() -> None:
    found = framework(
        f"{HEAD}一、扶持对象聚焦全市重点产粮县，从粮库、农场、合作社中遴选不超过二十户，每年调整一次名单。\n"
        "二、扶持政策按照分级联动原则，对纳入名单的落实省级激励政策，由市级资金给予相应支持。\n"
        f"（一）改造粮库。{SAID}\n（二）更新设备。{SAID}\n三、保障措施\n（一）加强领导。{SAID}\n"
    )
    assert [one.title for one in found.chapters] == ["扶持对象", "扶持政策", "保障措施"]
