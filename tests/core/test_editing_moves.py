"""Moving the parts of a draft: each ends where it was put, everything else stays in its order, nothing is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core import editing, editing_moves, seeds
from desktop.core.editing_ids import chapter_numbers, with_chapter_numbers
from desktop.core.framework import Chapter, Framework, faults

PLAN = seeds.framework("plan-2024")


def texts(framework: Framework) -> list[str]:
    return sorted(item.text for item in framework.items())


@given(st.data())
def test_an_item_stands_where_it_was_put(data: st.DataObject) -> None:
    item = data.draw(st.sampled_from(list(PLAN.items())))
    to = data.draw(st.sampled_from(PLAN.measures))
    before = data.draw(st.sampled_from([None, *(one.id for one in to.items if one.id != item.id)]))
    moved = editing_moves.put_item(PLAN, item.id, to.id, before)
    assert list(faults(moved)) == []
    assert texts(moved) == texts(PLAN)
    there = [one.text for one in editing.measure(moved, to.id).items]
    expected = [one.text for one in to.items if one.id != item.id]
    at = len(expected) if before is None else [one.id for one in to.items if one.id != item.id].index(before)
    assert there == [*expected[:at], item.text, *expected[at:]]


@given(st.data())
def test_a_measure_stands_where_it_was_put(data: st.DataObject) -> None:
    measure = data.draw(st.sampled_from(PLAN.measures))
    chapter = data.draw(st.sampled_from([one.ordinal for one in PLAN.chapters]))
    others = [one.id for one in PLAN.measures if one.chapter == chapter and one.id != measure.id]
    before = data.draw(st.sampled_from([None, *others]))
    moved = editing_moves.put_measure(PLAN, measure.id, chapter, before)
    assert list(faults(moved)) == []
    at = len(others) if before is None else others.index(before)
    inside = [one.id for one in moved.measures if one.chapter == chapter]
    assert inside == [*others[:at], measure.id, *others[at:]]
    assert [one.chapter for one in moved.measures] == sorted(one.chapter or 0 for one in moved.measures)


@given(st.sampled_from([one.ordinal for one in PLAN.chapters]), st.integers(0, len(PLAN.chapters) - 1))
def test_a_chapter_takes_its_measures_along(ordinal: int, at: int) -> None:
    moved = editing_moves.put_chapter(PLAN, ordinal, at)
    assert [one.ordinal for one in moved.chapters].index(ordinal) == at
    order = [one.ordinal for one in moved.chapters]
    places = [order.index(one.chapter) for one in moved.measures if one.chapter is not None]
    assert places == sorted(places)
    assert len(places) == len(PLAN.measures)
    assert list(faults(moved)) == []


def test_chapters_move_by_one_and_are_joined() -> None:
    first, second, third = (one.ordinal for one in PLAN.chapters[:3])
    down = editing_moves.move_chapter(PLAN, first, 1)
    assert [one.ordinal for one in down.chapters[:3]] == [second, first, third]
    assert editing_moves.move_chapter(down, first, -1) == PLAN
    assert editing_moves.move_chapter(PLAN, first, -1) == PLAN
    joined = editing_moves.join_chapters(PLAN, first)
    assert [one.ordinal for one in joined.chapters[:2]] == [first, third]
    both = [one.id for one in PLAN.measures if one.chapter in (first, second)]
    assert [one.id for one in joined.measures if one.chapter == first] == both
    assert editing_moves.join_chapters(PLAN, PLAN.chapters[-1].ordinal) == PLAN


@pytest.mark.parametrize(
    ("drafted", "numbered"),
    [
        ([1, 2, 3], [1, 2, 3]),
        ([2, 5, 9], [2, 5, 9]),
        ([1, 3, 2], [1, 2, 3]),
        ([3, 1, 2], [1, 2, 3]),
        ([1, 4, 3], [1, 2, 3]),  # one that was not found lay between them
        ([1, 6, 2, 5], [1, 2, 3, 5]),
        ([1, 3, 4, 2], [1, 2, 3, 4]),
        ([], []),
    ],
)
def test_chapters_are_numbered_in_their_order(drafted: list[int], numbered: list[int]) -> None:
    framework = editing._replace(PLAN, measures=(), chapters=tuple(Chapter(n, f"第{n}") for n in drafted))
    made = with_chapter_numbers(framework, chapter_numbers(framework))
    assert [one.ordinal for one in made.chapters] == numbered
    assert [one.title for one in made.chapters] == [one.title for one in framework.chapters]
