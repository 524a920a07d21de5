"""Units of a text that lost its beginning: they stand above its first chapter, or go on counting from what is gone."""

from __future__ import annotations

from itertools import pairwise

from desktop.core.parsing.structure.marks import Style
from desktop.core.parsing.structure.units import Found, Unit

_SECOND = 2  # the number of the first chapter whose heading is there, where that of 一、 is lost


def gone_on(series: list[Unit], units: list[Unit]) -> list[Unit]:
    """Return points with those that go on counting inside a unit among them, as in a text that lost its beginning."""
    if series[0].style is not Style.POINT:
        return series
    every = [one for unit in units for one in ([unit] if unit.style is Style.POINT else unit.below)]
    points = [one for one in every if one.style is Style.POINT]
    return points if all(two.number == one.number + 1 for one, two in pairwise(points)) else series


def above(first: Unit, loose: list[Unit], measures: list[Found]) -> list[Found]:
    """Return the units （一） of a lost heading above the first chapter left: above 二、, or cut off or counted on."""
    before = [unit for unit in loose if unit.start < first.start and unit.style is Style.BRACKET]
    later = [one.unit.number for one in measures if one.unit.style is Style.BRACKET]
    on = bool(before and later) and later[0] == before[-1].number + 1
    lost = first.number == _SECOND or (first.number > _SECOND and (on or (before and before[0].number > 1)))
    return [Found(unit, None, None) for unit in before] if lost else []


def counted_before(commas: list[Unit], units: list[Unit]) -> list[Unit]:
    """Return the points with which a series begins that goes on as 四、 (1. 2. 3. 四、 五、)."""
    points = [unit for unit in units if unit.style is Style.POINT and unit.start < commas[0].start]
    return points if [unit.number for unit in points] == list(range(1, commas[0].number)) else []
