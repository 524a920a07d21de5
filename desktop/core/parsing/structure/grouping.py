"""Which units only group the points below them, so that the points are the measures of the document."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from desktop.core.parsing.structure import bodies
from desktop.core.parsing.structure.marks import Style
from desktop.core.parsing.structure.rows import Row
from desktop.core.parsing.structure.series import (
    are_labels,
    frames,
    names_bodies,
    names_bodies_within,
    parents,
    points_of,
    runs_in,
    runs_through,
    said_heading,
    series_below,
)
from desktop.core.parsing.structure.units import Unit

_MOST, _RUNNING, _NO_BODIES = 0.8, 0.6, 0.7
"""Shares of units with points that make a series of groups; fewer where the points count on or units are headings."""

_CHANCE = 2  # units that are divided among others that are not
_PLAIN = 0.5  # of the units that only group are plain headings
_MOST_CARRYING = 0.6  # of the tasks below plain headings have bodies of their own
_INTRODUCTION = 0.25  # of what is counted below is at most as long as what introduces it
_CLAUSES = re.compile(r"[，；\d]")
_PARAGRAPH = 40  # characters of a point that is more than the member of a list

_ANNOUNCES = re.compile(r"[^。；]{0,30}(?:包括|包含|涵盖|分为|分成|如下)[^。；]*[。：:]?\s*")
"""A sentence that tells what is counted below: 仓储标准主要包括库房、设备等标准。"""


class _Alike(msgspec.Struct, frozen=True):
    """Units of one style with points of another: how many there are, have points, and are plain headings above them."""

    every: int
    parted: int
    plain: int


class _Series(msgspec.Struct, frozen=True):
    """Units counted in one place; those of them with points, and all their points."""

    units: list[Unit]
    parted: list[Unit]
    points: list[Unit]


class Grouping:
    """Tells of each series of a document whether it only groups; what holds for all of them is found out once."""

    def __init__(self, divisions: list[Unit], found: Sequence[Row]) -> None:
        """Take what divides the document, and its rows."""
        self._divisions, self._found = divisions, found
        self._nobody = not any(names_bodies(row.text) for row in found if not row.is_cell)
        self._unframed = [unit for unit in divisions if not frames(unit, found)]
        self._below_unframed = {id(one) for unit in self._unframed for one in unit.below}
        self.runs_through = functools.cache(functools.partial(runs_through, divisions))
        self._alike = functools.cache(self._alike_in_document)
        self._divided = functools.cache(functools.partial(_are_divided, divisions))
        self._unframed_divided = functools.cache(functools.partial(_are_divided, self._unframed))

    def decimals(self) -> bool:
        """Return whether units 2.1 of any chapter only group what is counted below them, as those of all do then."""
        every = [series_below(unit) for unit in self._divisions]
        return any(series and series[0].style is Style.DECIMAL and self.only_group(series) for series in every)

    def only_group(self, units: list[Unit]) -> bool:
        """Return whether units only group the points below them, so that the points are the measures.

        Points that begin anew below each unit are parts of it, whoever sees to each of them, where other units of its
        style have none: the units are the series of the document then. Not where they only head the points of all
        their chapter, and those without points stand in other chapters. In a document that names nobody, the points
        below plain headings carry the text, whatever the chapters around the tasks are like.
        """
        style, lower = units[0].style, _lower(units)
        parted = [unit for unit in units if points_of(unit, lower)]
        points = [points_of(unit, lower) for unit in parted]
        if any(are_labels(some, self._found) for some in points):
            return False
        going_on = bool(points) and points[0][0].number > 1
        if going_on and self.runs_through(lower):
            return True  # even one: they go on counting from the chapters before
        on = any(later[0].number == earlier[-1].number + 1 for earlier, later in pairwise(points))
        within = id(units[0]) in self._below_unframed and self._unframed_divided(style, lower)
        if not _are_most(len(parted), len(units), on or within):
            return False
        if on or going_on or self.runs_through(lower):
            return True
        series = _Series(units, parted, [one for some in points for one in some])
        return self._only_head(series, style, lower) or self._carry(series, style, lower)

    def _only_head(self, series: _Series, style: Style, lower: Style) -> bool:
        """Return whether units are headings alone, of points that begin anew below each of them."""
        found, nobody = self._found, self._nobody
        several = len(series.units) > 1
        throughout = several and (nobody or all(_with_bodies(series.points, found)))
        if throughout and self._divide_or_carry(series, style, lower):
            return True
        if lower is Style.DEEP_DECIMAL and _only_head_decimals(series, found, nobody):
            return True
        whole = several and len(series.parted) == len(series.units) and self._unframed_divided(style, lower)
        if whole and _only_head_tasks(series, found, nobody):
            return True
        return nobody and len(series.parted) > 1 and all(_announces(unit, found) for unit in series.parted)

    def _carry(self, series: _Series, style: Style, lower: Style) -> bool:
        """Return whether the points below units carry the text, and the bodies where any are named."""
        found, parted = self._found, series.parted
        alike = self._alike_to(series, style, lower)
        if len(parted) < _NO_BODIES * len(series.units) or alike.parted < _NO_BODIES * alike.every:
            return False
        if self._nobody:
            return alike.plain >= _PLAIN * alike.parted and all(_heads(unit, found) for unit in parted)
        if alike.parted < _MOST * alike.every:
            return False
        if sum(_carries_alone(unit, found) for unit in parted) >= 0.5 * len(parted):
            return False
        points = series.points[:-1] or series.points
        carrying = sum(_with_bodies(points, found))
        closing = sum(_closes(unit, found) for unit in parted)
        return carrying >= 0.5 * len(points) and carrying > 0 and (closing < len(parted) or carrying > len(parted))

    def _divide_or_carry(self, series: _Series, style: Style, lower: Style) -> bool:
        """Return whether units are plain headings in some chapters, and carry the text themselves in all the others.

        Where some units of a chapter have points and others have not, most of them have.
        """
        alike = self._alike_to(series, style, lower)
        plain = alike.plain == alike.parted and all(_only_heads(unit, self._found) for unit in series.parted)
        return plain and self._divided(style, lower)

    def _alike_to(self, series: _Series, style: Style, lower: Style) -> _Alike:
        """Return the units of the document that are alike, or the series itself where it stands apart from them."""
        alike = self._alike(style, lower)
        return alike if alike.every else self._counted(series.units, lower)

    def _alike_in_document(self, style: Style, lower: Style) -> _Alike:
        tasks = self._unframed if self._nobody else self._divisions
        return self._counted([unit for unit in parents(tasks, lower) if unit.style is style], lower)

    def _counted(self, units: Sequence[Unit], lower: Style) -> _Alike:
        parted = [unit for unit in units if points_of(unit, lower)]
        return _Alike(len(units), len(parted), sum(_only_heads(unit, self._found) for unit in parted))


def _lower(series: Sequence[Unit]) -> Style:
    """Return the style of the points that units may only group: （一） below 一、, if any stand there."""
    if series[0].style is Style.COMMA and any(points_of(unit, Style.BRACKET) for unit in series):
        return Style.BRACKET
    return Style.DEEP_DECIMAL if series[0].style is Style.DECIMAL else Style.POINT


def _are_most(count: int, every: int, on: bool = False) -> bool:
    """Return whether so many of all units are most of them: two of three may be chance unless they count on."""
    return count >= (_RUNNING if on or count > _CHANCE else _NO_BODIES) * every


def _only_head_decimals(series: _Series, found: Sequence[Row], nobody: bool) -> bool:
    """Return whether units 2.1 are bare headings, and what is counted below them as 2.1.1 has headings and bodies.

    So fine a number says that each is a unit of the document, however short, whether anybody is named or not.
    """
    points = series.points
    bare = all(not runs_in(unit, found) and unit.below[0].start == unit.start + 1 for unit in series.parted)
    headed = sum(runs_in(one, found) or one.end > one.start + 1 for one in points)
    carrying = len(points) if nobody else sum(_with_bodies(points, found))
    return bare and headed >= _MOST * len(points) and carrying >= _MOST_CARRYING * len(points)


def _only_head_tasks(series: _Series, found: Sequence[Row], nobody: bool) -> bool:
    """Return whether all units of a chapter are headings, and what is counted below each are tasks with headings.

    The tasks carry the text, and the bodies where any are named. Other chapters may have （一） that carry theirs and
    their bodies, if the headings of the tasks are none that a clause might be. Where ``nobody`` is named at all, some
    of the units may introduce their tasks.
    """
    units, points = series.units, series.points
    if any(not _heads(unit, found) or _carries_alone(unit, found) for unit in units):
        return False
    said = sum(runs_in(unit, found) for unit in units)
    if said > (0.5 * len(units) if nobody and len(units) > _CHANCE else 0):
        return False
    carrying = sum(_with_bodies(points, found))
    headed = [said_heading(one, found) for one in points if runs_in(one, found)]
    if carrying == 0 and not nobody:
        headed = [heading for heading in headed if _CLAUSES.search(heading) is None]
    return len(headed) >= _MOST * len(points) and (carrying == 0 or carrying >= _MOST_CARRYING * len(points))


def _with_bodies(units: Sequence[Unit], found: Sequence[Row]) -> list[bool]:
    return [names_bodies_within(one, found) for one in units]


def _are_divided(divisions: Sequence[Unit], style: Style, lower: Style) -> bool:
    """Return whether most units of a style have points in each chapter in which any has, or in all these."""
    below = [[bool(points_of(unit, lower)) for unit in one.below if unit.style is style] for one in divisions]
    parted = [some for some in below if any(some)]
    if all(_are_most(sum(some), len(some)) for some in parted):
        return True
    every = [one for some in parted for one in some]
    return len(parted) > 1 and sum(every) >= _MOST * len(every)


def _heads(unit: Unit, found: Sequence[Row]) -> bool:
    """Return whether a unit says little itself before the paragraphs that are counted below it."""
    before, below = (
        sum(len(row.text) for row in found[start:end] if not row.is_cell)
        for start, end in ((unit.start, unit.below[0].start), (unit.below[0].start, unit.end))
    )
    return before <= _INTRODUCTION * below and below >= _PARAGRAPH * len(unit.below)


def _only_heads(unit: Unit, found: Sequence[Row]) -> bool:
    """Return whether a unit is a plain heading, and what it holds are paragraphs that are counted below it."""
    if unit.below[0].start > unit.start + 1 or runs_in(unit, found):
        return False
    length = sum(len(found[at].text) for at in range(unit.below[0].start, unit.end) if not found[at].is_cell)
    return length >= _PARAGRAPH * len(unit.below)


def _announces(unit: Unit, found: Sequence[Row]) -> bool:
    """Return whether all that a unit says itself is what the paragraphs are that are counted below it."""
    own = [found[at].text for at in range(unit.start + 1, unit.below[0].start)]
    return (
        len(own) == 1 and not runs_in(unit, found) and _ANNOUNCES.fullmatch(own[0]) is not None and _heads(unit, found)
    )


def _carries_alone(unit: Unit, found: Sequence[Row]) -> bool:
    """Return whether bodies are named for what a unit says itself, before anything is numbered below it."""
    own = (found[at].text for at in range(unit.start, unit.below[0].start))
    return any(names_bodies(text) or bodies.brackets(text) for text in own)


def _closes(unit: Unit, found: Sequence[Row]) -> bool:
    """Return whether a unit ends with a line of its own that names bodies."""
    last = found[unit.end - 1] if unit.end > unit.start + 1 else None
    return last is not None and last.mark is None and names_bodies(last.text)
