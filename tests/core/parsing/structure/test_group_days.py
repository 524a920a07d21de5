"""Groups of bodies with a day, a rule or a word among them that is no body."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, framework, groups

GRAIN, TRADE, MONEY = "市粮食局", "市商务局", "市财政局"


def _group(bracket: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    (first, _) = framework(f"{HEAD}一、任务\n（一）改造库房。{bracket}\n（二）培训。培训人员。").measures
    (group,) = first.responsibilities
    return group.lead, group.support


@pytest.mark.parametrize(
    "bracket",
    [
        "（市粮食局、市商务局、市财政局；时限：2027年底前）",
        "（市粮食局，市商务局，市财政局；完成时间：2027年6月）",
        "[市粮食局、市商务局、市财政局，2027年9月底前]",
        "（市粮食局，2027年8月；市商务局、市财政局，2027年10月）",
        "【市粮食局、市商务局、市财政局，2027年】",
        "（市粮食局、市商务局、市财政局，2027年8月15日）",
    ],
)
def test_a_day_among_bodies_is_none(bracket: str) -> None:
    assert _group(bracket) == ((), (GRAIN, TRADE, MONEY))


@pytest.mark.parametrize("bracket", ["（2027年8月）", "（时限：2027年底前）", "（2027年底前完成）"])
def test_a_day_alone_names_nobody(bracket: str) -> None:
    first = framework(f"{HEAD}一、任务\n（一）改造库房。{bracket}\n（二）培训。培训人员。").measures[0]
    assert first.responsibilities == ()


@pytest.mark.parametrize(
    "bracket",
    [
        "（市粮食局负总责，市商务局、市财政局配合）",
        "（此项工作由市粮食局牵头，市商务局、市财政局配合，于2027年3月底前完成）",
        "（该项任务由市粮食局牵头，市商务局、市财政局参与）",
        "（市粮食局、市商务局、市财政局，列首位的为牵头单位）",
        "（市粮食局、市商务局、市财政局；居首位的为牵头单位，下同）",
    ],
)
def test_who_leads_is_told_in_many_ways(bracket: str) -> None:
    assert _group(bracket) == ((GRAIN,), (TRADE, MONEY))


@pytest.mark.parametrize("places", ["各市、县级人民政府", "各市、县级政府", "各市、县人民政府"])
def test_governments_of_all_places_are_one(places: str) -> None:
    assert _group(f"（市粮食局、{places}）") == ((), (GRAIN, places))


@pytest.mark.parametrize(
    ("bracket", "due"),
    [
        ("（市粮食局牵头，市商务局、市财政局配合；2027 年 10 月底前完成）", "2027-10"),
        ("（市粮食局牵头，市商务局、市财政局配合；2027 年 10 月 31 日前完成）", "2027-10-31"),
        ("（市粮食局牵头，市商务局、市财政局配合；于 2027 年底前完成）", "2027"),
        ("（市粮食局牵头，市商务局、市财政局配合；完成时限 2027 年 6 月底）", "2027-06"),
        ("（市粮食局牵头，市商务局、市财政局配合；完成时限：2027 年 3 月 1 日至 2027 年 10 月 31 日）", "2027-10-31"),
    ],
)
def test_a_day_that_is_set_off_by_blanks_is_a_day(bracket: str, due: str) -> None:
    (first, _) = framework(
        f"{HEAD}一、任务\n（一）改造库房。新建库房 30 座。{bracket}\n（二）培训。培训人员。"
    ).measures
    assert groups(first) == [((GRAIN,), (TRADE, MONEY), ())]
    assert [one.due for one in first.targets] == [due]


def test_a_name_with_a_figure_that_is_set_off_is_one() -> None:
    assert _group("（市粮食局牵头，市12345 热线办公室配合）") == ((GRAIN,), ("市12345热线办公室",))


@pytest.mark.parametrize("behind", ["", "，市商务局（市口岸办）配合"])
def test_a_day_stands_behind_a_body_with_another_name(behind: str) -> None:
    bracket = f"（市粮食局（市储备局）牵头{behind}，2027年6月底前完成）"
    (first, _) = framework(f"{HEAD}一、任务\n（一）改造库房。新建库房30座。{bracket}\n（二）培训。培训人员。").measures
    assert first.responsibilities[0].lead == ("市粮食局（市储备局）",)
    assert [one.due for one in first.targets] == ["2027-06"]
