"""A line of bodies that closes a section, and answers for all of its measures."""

from __future__ import annotations

import pytest

from desktop.core.framework import Framework
from tests.core.parsing.structure.documents import HEAD, framework, groups, parsed

GRAIN, TRADE = "市粮食局", "市商务局"
CLOSING = "二、保障\n（一）加强领导。建立制度。\n（二）加大投入。安排资金。\n"


def _plan(first: str, second: str, *, numbers: str = "12345", ending: str = CLOSING) -> str:
    one, two, three, four, five = (f"{number}." for number in numbers)
    return (
        f"{HEAD}一、任务\n（一）建库行动\n{one}改造库房12座。\n{two}新建粮店30家。\n{first}"
        f"（二）培训行动\n{three}培训保管员。\n{four}编写教材。\n{five}组织竞赛。\n{second}{ending}"
    )


def _supporting(found: Framework) -> list[list[tuple[str, ...]]]:
    return [[support for _, support, _ in groups(one)] for one in found.measures]


@pytest.mark.parametrize("line", ["责任单位：{0}\n", "（责任单位：{0}）\n"])
def test_the_line_answers_for_all_measures_whose_numbers_run_through_the_sections(line: str) -> None:
    made = parsed(_plan(line.format(GRAIN), line.format(TRADE)))
    found = made.framework
    assert [one.section for one in found.measures] == ["建库行动"] * 2 + ["培训行动"] * 3 + [None] * 2
    assert _supporting(found) == [[(GRAIN,)]] * 2 + [[(TRADE,)]] * 3 + [[], []]
    answering = [one.responsibilities[0].id for one in found.measures[:5]]
    assert [item.responsibility for one in found.measures[:5] for item in one.items] == answering
    assert found.measures[0].targets[0].responsibility == answering[0]
    assert not made.notices


def test_the_line_of_a_chapter_answers_for_all_of_its_measures() -> None:
    found = framework(
        f"{HEAD}一、建库行动\n1.改造库房。\n2.新建粮店。\n责任单位：{GRAIN}\n"
        f"二、培训行动\n3.培训保管员。\n4.编写教材。\n责任单位：{TRADE}\n三、保障\n5.加强领导。\n6.安排资金。\n"
    )
    assert _supporting(found) == [[(GRAIN,)]] * 2 + [[(TRADE,)]] * 2 + [[], []]


def test_a_deadline_that_stands_with_the_line_holds_for_all_of_them_too() -> None:
    lines = [f"责任单位：{body}\n完成时限：2026年{month}月底前\n" for body, month in ((GRAIN, 6), (TRADE, 9))]
    found = framework(_plan(*lines))
    due = [one.due for made in found.measures[:5] for one in made.targets or made.items]
    assert due == ["2026-06"] * 2 + ["2026-09"] * 3


def test_bodies_of_measures_are_theirs_where_any_other_has_some() -> None:
    made = parsed(
        _plan(f"责任单位：{GRAIN}\n", f"责任单位：{TRADE}\n").replace("教材。", f"教材。（责任单位：{GRAIN}）")
    )
    assert _supporting(made.framework)[:5] == [[], [(GRAIN,)], [], [(GRAIN,)], [(TRADE,)]]
    assert not made.notices


def test_bodies_at_the_end_of_the_last_sentence_are_of_that_measure() -> None:
    text = (
        _plan("", "")
        .replace("30家。", f"30家。（责任单位：{GRAIN}）")
        .replace("竞赛。", f"竞赛。（责任单位：{TRADE}）")
    )
    made = parsed(text)
    assert _supporting(made.framework)[:5] == [[], [(GRAIN,)], [], [], [(TRADE,)]]
    assert not made.notices


def test_one_line_alone_stays_with_the_measure_above_it_and_is_told() -> None:
    made = parsed(_plan(f"责任单位：{GRAIN}\n", ""))
    assert _supporting(made.framework)[:5] == [[], [(GRAIN,)], [], [], []]
    assert [(one.kind, one.facts["text"]) for one in made.notices] == [("bodies-closing", f"责任单位：{GRAIN}")]


@pytest.mark.parametrize(
    "line",
    [
        "以上任务由市粮食局、市商务局负责。",
        "上述各项工作责任单位：市粮食局、市商务局",
        "（以上工作由市粮食局、市商务局负责）",
    ],
)
def test_a_line_that_says_so_answers_for_all_measures_of_its_chapter(line: str) -> None:
    made = parsed(f"{HEAD}一、建库行动\n1.改造库房。\n2.新建粮店。\n{line}\n二、保障\n3.加强领导。\n4.安排资金。\n")
    assert _supporting(made.framework) == [[(GRAIN, TRADE)], [(GRAIN, TRADE)], [], []]
    assert not made.notices


def test_bodies_behind_the_last_of_some_measures_are_told_where_no_other_names_any() -> None:
    made = parsed(_plan("", f"（{GRAIN}、{TRADE}按职责分工负责）\n", numbers="12345").replace("竞赛。\n（", "竞赛（"))
    assert [len(one.responsibilities) for one in made.framework.measures] == [0, 0, 0, 0, 1, 0, 0]
    assert [notice.kind for notice in made.notices] == ["bodies-closing"]
    one = parsed(_plan("", f"（{GRAIN}负责）\n").replace("竞赛。\n（", "竞赛（"))
    assert not one.notices
