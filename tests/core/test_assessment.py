"""The rules that follow from a mark: what a change settles, lights, results, last days."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.assessment import (
    Applicability,
    Lamp,
    Light,
    Mark,
    MarkChange,
    Result,
    Rhythm,
    Status,
    apply,
    derived_result,
    lamp,
    last_day,
)
from desktop.core.errors import DuibiaoError, UsageError
from desktop.core.framework import Comparator

TODAY = dt.date(2026, 11, 21)
A, S = Applicability, Status


def test_nothing_given_changes_nothing() -> None:
    mark = Mark(A.APPLICABLE, status=S.IN_PROGRESS, progress=40, note="甲")
    assert apply(mark, MarkChange(), TODAY) == mark


@pytest.mark.parametrize(
    "change",
    [MarkChange(status=S.NOT_STARTED), MarkChange(progress=0), MarkChange(reached=1.0), MarkChange(result=Result.MET)],
)
def test_work_makes_an_undecided_item_applicable(change: MarkChange) -> None:
    assert apply(Mark(), change, TODAY).applicability is A.APPLICABLE


@pytest.mark.parametrize("change", [MarkChange(note="甲"), MarkChange(unit=1), MarkChange(due=TODAY)])
def test_words_and_people_decide_nothing(change: MarkChange) -> None:
    assert apply(Mark(), change, TODAY).applicability is A.UNDECIDED


def test_done_is_whole_and_dated() -> None:
    done = apply(Mark(progress=30), MarkChange(status=S.DONE), TODAY)
    assert (done.progress, done.done_on) == (100, TODAY)
    later = apply(done, MarkChange(note="补充"), TODAY + dt.timedelta(9))
    assert later.done_on == TODAY
    again = apply(done, MarkChange(status=S.STALLED), TODAY)
    assert (again.done_on, again.progress) == (None, 0)


def test_done_with_less_than_everything_is_whole_all_the_same() -> None:
    assert apply(Mark(), MarkChange(status=S.DONE, progress=60), TODAY).progress == 100


@pytest.mark.parametrize(
    ("before", "progress", "after"),
    [
        (S.NOT_STARTED, 1, S.IN_PROGRESS), (S.NOT_STARTED, 100, S.DONE), (S.IN_PROGRESS, 100, S.DONE),
        (S.IN_PROGRESS, 0, S.NOT_STARTED), (S.DONE, 50, S.IN_PROGRESS), (S.DONE, 0, S.NOT_STARTED),
        (S.STALLED, 50, S.STALLED), (S.STALLED, 100, S.DONE), (S.ONGOING, 100, S.ONGOING), (S.ONGOING, 0, S.ONGOING),
    ],
)  # fmt: skip
def test_progress_carries_the_status_along(before: Status, progress: int, after: Status) -> None:
    assert apply(Mark(status=before), MarkChange(progress=progress), TODAY).status is after


@pytest.mark.parametrize("progress", [-1, 101, 1000])
def test_progress_outside_its_range_is_refused(progress: int) -> None:
    with pytest.raises(UsageError) as caught:
        apply(Mark(), MarkChange(progress=progress), TODAY)
    assert caught.value.key == "progress-range"


@pytest.mark.parametrize("reason", ["", " ", "\n"])
def test_not_applicable_demands_a_reason(reason: str) -> None:
    with pytest.raises(UsageError) as caught:
        apply(Mark(), MarkChange(applicability=A.NOT_APPLICABLE, reason=reason), TODAY)
    assert caught.value.key == "reason-missing"


def test_not_applicable_keeps_the_rest_and_gives_it_back() -> None:
    worked = apply(Mark(), MarkChange(status=S.IN_PROGRESS, progress=40, note="甲"), TODAY)
    off = apply(worked, MarkChange(applicability=A.NOT_APPLICABLE, reason="本市无港口"), TODAY)
    assert (off.progress, off.note, off.reason) == (40, "甲", "本市无港口")
    assert apply(off, MarkChange(applicability=A.APPLICABLE), TODAY) == worked


def test_a_status_on_a_not_applicable_item_decides_it_and_clears_the_reason() -> None:
    off = apply(Mark(), MarkChange(applicability=A.NOT_APPLICABLE, reason="本市无港口"), TODAY)
    assert apply(off, MarkChange(status=S.DONE), TODAY).reason == ""


marks = st.builds(
    Mark,
    applicability=st.sampled_from([A.UNDECIDED, A.APPLICABLE]),
    status=st.sampled_from([S.NOT_STARTED, S.IN_PROGRESS, S.ONGOING, S.STALLED]),
    progress=st.integers(0, 99),
    note=st.text(max_size=5),
)
unset = st.just(msgspec.UNSET)
changes = st.builds(
    MarkChange,
    applicability=unset | st.sampled_from(A),
    reason=unset | st.text(max_size=3),
    status=unset | st.sampled_from(S),
    progress=unset | st.integers(-5, 105),
    result=unset | st.sampled_from(Result),
    due=unset | st.none() | st.dates(),
    rhythm=unset | st.none() | st.sampled_from(Rhythm),
    reached=unset | st.none() | st.floats(allow_nan=False, allow_infinity=False),
)


@given(marks, st.lists(changes, max_size=6))
def test_whatever_is_done_the_mark_stays_coherent(mark: Mark, wanted: list[MarkChange]) -> None:
    for change in wanted:
        try:
            mark = apply(mark, change, TODAY)
        except DuibiaoError:
            continue
        assert 0 <= mark.progress <= 100
        assert (mark.status is S.DONE) == (mark.done_on is not None)
        assert mark.status is not S.DONE or mark.progress == 100
        assert bool(mark.reason) == (mark.applicability is A.NOT_APPLICABLE)
        assert apply(mark, MarkChange(), TODAY) == mark


@given(marks, changes)
def test_the_same_change_twice_is_the_same_as_once(mark: Mark, change: MarkChange) -> None:
    try:
        once = apply(mark, change, TODAY)
    except DuibiaoError:
        return
    assert apply(once, change, TODAY) == once


@pytest.mark.parametrize(
    ("applicability", "status", "days", "expected"),
    [
        (A.APPLICABLE, S.NOT_STARTED, -1, Lamp(Light.OVERDUE, 1)),
        (A.APPLICABLE, S.STALLED, -1, Lamp(Light.OVERDUE, 1)),
        (A.APPLICABLE, S.STALLED, 40, Lamp(Light.BEHIND, 40)),
        (A.APPLICABLE, S.STALLED, None, Lamp(Light.BEHIND)),
        (A.APPLICABLE, S.IN_PROGRESS, 0, Lamp(Light.DUE_SOON, 0)),
        (A.APPLICABLE, S.IN_PROGRESS, 15, Lamp(Light.DUE_SOON, 15)),
        (A.APPLICABLE, S.IN_PROGRESS, 16, Lamp(Light.ON_TRACK, 16)),
        (A.APPLICABLE, S.NOT_STARTED, None, Lamp(Light.NO_DATE)),
        (A.APPLICABLE, S.DONE, -1, None),
        (A.APPLICABLE, S.ONGOING, -1, None),
        (A.UNDECIDED, S.NOT_STARTED, -1, None),
        (A.NOT_APPLICABLE, S.NOT_STARTED, -1, None),
    ],
)
def test_lights(applicability: Applicability, status: Status, days: int | None, expected: Lamp | None) -> None:
    due = None if days is None else TODAY + dt.timedelta(days)
    assert lamp(applicability, status, due, TODAY) == expected


@pytest.mark.parametrize(
    ("reached", "comparator", "value", "expected"),
    [
        (85, ">=", 85, Result.MET), (84.9, ">=", 85, Result.NOT_MET), (3, "<=", 2, Result.NOT_MET),
        (2, "=", 2, Result.MET), (2, ">", 2, Result.NOT_MET), (1, "<", 2, Result.MET), (105, "~", 100, Result.MET),
        (105.1, "~", 100, Result.NOT_MET), (-95, "~", -100, Result.MET), (0, "~", 0, Result.MET),
        (2, ">=", "2—3", None), (None, ">=", 85, None), (2, None, 85, None), (2, ">=", None, None),
    ],
)  # fmt: skip
def test_results(
    reached: float | None, comparator: str | None, value: float | str | None, expected: Result | None
) -> None:
    assert derived_result(reached, Comparator(comparator) if comparator else None, value) is expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [("2025", "2025-12-31"), ("2025-02", "2025-02-28"), ("2024-02", "2024-02-29"), ("2025-12", "2025-12-31"),
     ("2025-06-15", "2025-06-15"), ("9999-12", "9999-12-31"), (None, None), ("", None)],
)  # fmt: skip
def test_last_days(printed: str | None, expected: str | None) -> None:
    found = last_day(printed)
    assert (found and found.isoformat()) == expected
