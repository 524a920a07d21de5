"""Chapters below whose headings 一是, 二是 … begin lines and say more than these: they are the measures.

一、建好粮库 一是扩建库房 选定地址，扩建库房。（甲局负责）; in running text 一是 … are only parts of what is said.
"""

from __future__ import annotations

from collections.abc import Sequence

from desktop.core.parsing.structure.marks import Style
from desktop.core.parsing.structure.rows import Row
from desktop.core.parsing.structure.series import frames, names_bodies_within, runs_in
from desktop.core.parsing.structure.units import Found, Unit, counted_words

_MOSTLY = 0.7
_FEWEST = 2


def lined(divisions: Sequence[Unit], found: Sequence[Row]) -> list[Found]:
    """Return the measures 一是, 二是 … of chapters, none where any stands in running text or most are one line.

    They may be one line each where all have a heading on it, right below the headings of the chapters.
    """
    groups = [_words(unit) for unit in divisions]
    every = [one for group in groups for one in group]
    if any(len(counted_words(found, unit)) > len(group) for unit, group in zip(divisions, groups, strict=True)):
        return []
    more = sum(_says_more(one, found) for one in every)
    headed = all(runs_in(one, found) for one in every) and _stand_below(divisions, found)
    if len(every) < _FEWEST or (more < _MOSTLY * len(every) and not headed):
        return []
    return [Found(one, at, None) for at, group in enumerate(groups) for one in group]


def divide(units: Sequence[Unit], found: Sequence[Row]) -> bool:
    """Return whether units 一、 are plain headings, most of them right above measures 一是, 二是 ….

    Those that only stand around the tasks, as their headings say, may have a paragraph.
    """
    if any(not _is_heading(unit, found) for unit in units):
        return False
    return _stand_below(units, found) and bool(lined(units, found))


def _stand_below(units: Sequence[Unit], found: Sequence[Row]) -> bool:
    """Return whether 一是, 二是 … begin right below most headings, but for those that only stand around the tasks."""
    around = sum(not _words(unit) and frames(unit, found) for unit in units)
    heading = sum(len(words) > 1 and words[0].start == unit.start + 1 for unit in units for words in [_words(unit)])
    return heading > 0 and heading >= _MOSTLY * (len(units) - around)


def _words(unit: Unit) -> list[Unit]:
    return [one for one in unit.below if one.style is Style.WORD]


def _says_more(unit: Unit, found: Sequence[Row]) -> bool:
    """Return whether a unit names who sees to it, or has paragraphs below its line."""
    return names_bodies_within(unit, found) or any(not row.is_cell for row in found[unit.start + 1 : unit.end])


def _is_heading(unit: Unit, found: Sequence[Row]) -> bool:
    return not runs_in(unit, found) and not found[unit.start].said.strip().endswith(("。", "；", "："))
