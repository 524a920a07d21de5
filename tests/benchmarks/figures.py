"""Figures: what was measured, against what, and how they are printed."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from functools import partial

import msgspec


class Spread(msgspec.Struct, frozen=True):
    """Many measurements of one thing, in seconds or in another unit."""

    median: float
    least: float
    most: float
    p99: float
    count: int
    unit: str = ""

    def __str__(self) -> str:
        if self.unit:
            return _said(self.median, self.unit)
        p99 = f", p99 {shown(self.p99)}" if self.count >= 100 else ""
        return f"{shown(self.median)} ({shown(self.least)} to {shown(self.most)}{p99}, n={self.count})"


class Figure(msgspec.Struct, frozen=True):
    """One line of the report.

    Attributes:
        name: what was measured.
        ours: the program.
        theirs: the plain counterpart, None where the goal is a time.
        goal: the most that the ratio of the medians may be; where there is no counterpart seconds, or in the unit of
            ``ours``.
        judged: what is held against the goal: a ratio, seconds, or in that unit.
    """

    name: str
    ours: Spread
    theirs: Spread | None
    goal: float
    judged: float

    @property
    def reached(self) -> bool:
        """Whether the goal is reached."""
        return self.judged <= self.goal


def shown(seconds: float) -> str:
    """Return a time in the unit that suits it."""
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.2f} ms"


def _said(value: float, unit: str) -> str:
    return f"{value:.1f} {unit}" if unit else shown(value)


def spread(times: Sequence[float], unit: str = "") -> Spread:
    """Return the spread of measurements."""
    ordered = sorted(times)
    p99 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
    return Spread(statistics.median(ordered), ordered[0], ordered[-1], p99, len(ordered), unit)


def against(name: str, ours: Sequence[float], theirs: Sequence[float], goal: float, unit: str = "") -> Figure:
    """Return a figure judged by the ratio of the medians."""
    mine, plain = spread(ours, unit), spread(theirs, unit)
    return Figure(name, mine, plain, goal, mine.median / plain.median)


def within(name: str, times: Sequence[float], limit: float, judged: float | None = None) -> Figure:
    """Return a figure judged by a time: its 99th percentile, or ``judged``."""
    mine = spread(times)
    return Figure(name, mine, None, limit, mine.p99 if judged is None else judged)


def most(name: str, values: Sequence[float], limit: float, unit: str) -> Figure:
    """Return a figure in a unit, judged by its median against the most that it may be."""
    mine = spread(values, unit)
    return Figure(name, mine, None, limit, mine.median)


def timed(act: Callable[[], object]) -> float:
    """Return how many seconds something takes."""
    started = time.perf_counter()
    act()
    return time.perf_counter() - started


def in_turn(
    ours: Callable[[int], object], theirs: Callable[[int], object], count: int
) -> tuple[list[float], list[float]]:
    """Time two things in turn, each as often, so that whatever slows the machine slows both."""
    mine: list[float] = []
    plain: list[float] = []
    for number in range(count):
        pair = [(mine, partial(ours, number)), (plain, partial(theirs, number))]
        for kept, act in pair if number % 2 else reversed(pair):
            kept.append(timed(act))
    return mine, plain


def line(figure: Figure) -> str:
    """Return a figure as one line of the report."""
    verdict = "ok" if figure.reached else "OVER"
    if figure.theirs is None:
        judged, goal = (_said(value, figure.ours.unit) for value in (figure.judged, figure.goal))
        return f"{figure.name}: ours {figure.ours}; judged {judged}, goal {goal}: {verdict}"
    judged, goal = f"{figure.judged:.2f}", f"{figure.goal:.2f}"
    return f"{figure.name}: ours {figure.ours}; theirs {figure.theirs}; ratio {judged}, goal {goal}: {verdict}"
