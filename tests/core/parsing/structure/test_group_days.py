"""Groups of bodies with a day, a rule or a word among them that is no body."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, framework

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
