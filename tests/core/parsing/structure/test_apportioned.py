"""The last line of a chapter names the bodies for each of its measures."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, framework, groups

GRAIN, TRADE, MONEY, WORK = "市粮食局", "市商务局", "市财政局", "市人社局"
_TEXT = (
    "{head}一、任务\n1.改造库房。改造库房12座。\n2.新建粮店。新建粮店30家。\n3.培训人员。培训保管员200人。\n{line}\n"
    "二、保障\n1.加强领导。建立制度。\n2.加大投入。安排资金600万元。"
)
Groups = list[list[tuple[tuple[str, ...], ...]]]


def _groups(line: str) -> Groups:
    return [groups(one) for one in framework(_TEXT.format(head=HEAD, line=line)).measures]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        (
            "责任单位：1项由市粮食局负责，2项由市商务局、市财政局负责，3项由市人社局负责。",
            [[((GRAIN,), (), ())], [((), (TRADE, MONEY), ())], [((WORK,), (), ())]],
        ),
        (
            "责任单位：第1、3项由市粮食局牵头，市财政局配合；第2项由市商务局负责。",
            [[((GRAIN,), (MONEY,), ())], [((TRADE,), (), ())], [((GRAIN,), (MONEY,), ())]],
        ),
        (
            "责任单位：第（1）项由市粮食局负责，第（2）至（3）项由市商务局负责",
            [[((GRAIN,), (), ())], [((TRADE,), (), ())], [((TRADE,), (), ())]],
        ),
        ("责任单位：1项由市粮食局负责，3项由市商务局负责。", [[((GRAIN,), (), ())], [], [((TRADE,), (), ())]]),
    ],
)
def test_each_measure_has_those_that_the_line_names_for_it(line: str, wanted: Groups) -> None:
    assert _groups(line) == [*wanted, [], []]


def test_what_a_measure_says_is_answered_for_by_its_own() -> None:
    line = "责任单位：1项由市粮食局负责，2项由市商务局负责，3项由市财政局负责。"
    for one in framework(_TEXT.format(head=HEAD, line=line)).measures[:3]:
        assert {item.responsibility for item in one.items} == {one.responsibilities[0].id}
        assert {aim.responsibility for aim in one.targets} == {one.responsibilities[0].id}


@pytest.mark.parametrize(
    "line",
    [
        "责任单位：市粮食局、市商务局",
        "责任单位：4项由市粮食局负责，5项由市商务局负责。",
        "（1）建立档案。（2）组织考试。\n责任单位：市财政局",
    ],
)
def test_a_line_that_names_no_measures_is_of_the_last_one(line: str) -> None:
    first, second, third, *_ = _groups(line)
    assert (first, second, len(third)) == ([], [], 1)


def test_a_measure_with_points_means_those() -> None:
    text = (
        f"{HEAD}一、任务\n（一）改造库房。改造库房12座。\n（二）培训人员。\n1.培训保管员200人。\n2.培训质检员90人。\n"
        "责任单位：第1项由市粮食局负责，第2项由市商务局负责。\n二、保障\n（三）加强领导。建立制度。"
    )
    assert [len(groups(one)) for one in framework(text).measures] == [0, 1, 0]
