"""The outline that a format itself claims: headings without ordinals, whose levels a page or a Word file tells."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from desktop.core.parsing.structure import bold, dividing
from desktop.core.parsing.structure.marks import Style
from desktop.core.parsing.structure.rows import Row
from desktop.core.parsing.structure.series import names_bodies_within
from desktop.core.parsing.structure.units import Found, Outline, Unit
from desktop.core.parsing.values import Line

_LONGEST = 40  # characters of a heading
_FEWEST = 3  # headed texts that make a document


def outline(rows: Sequence[Row], lines: Sequence[Line], counted: Outline) -> Outline | None:
    """Return the outline by the levels of headings, None where these have ordinals, or too few head a text.

    The headings of the highest level are chapters, those of the next one measures; of one level alone they are
    measures, but where something else is counted they only divide it, as where all lower ones have ordinals. Ordinals
    such as 一、 and （一） tell more than levels do; points 1. may stand below a heading, but in no chapter that has
    none inside it.

    Args:
        rows: those of the document, without its title.
        lines: of the source, which the rows count in.
        counted: the outline by ordinals.
    """
    levels = {at: level for at, row in enumerate(rows) if (level := _level(row, lines)) is not None}
    if set_off := bold.levels(rows, lines, levels, counted):
        chapters = [msgspec.structs.replace(unit, below=[]) for unit in bold.divisions(counted)]
        undivided = Outline([], [Found(unit, None, None) for unit in chapters])
        return _by_levels(rows, set_off, undivided) or _by_levels(rows, levels, counted)
    return _by_levels(rows, levels, counted)


def _by_levels(rows: Sequence[Row], levels: dict[int, int], counted: Outline) -> Outline | None:
    """Return the outline by the levels of headings, which are given by their rows."""
    depths = sorted(set(levels.values()))
    if not depths:
        return None
    highest = [at for at in levels if levels[at] == depths[0]]
    numbered = {levels[at] for at in levels if rows[at].mark is not None}
    if depths[0] in numbered:
        return _in_ordinals(rows, levels, counted) if numbered == {depths[0]} else None
    above = bool(counted.measures) and highest[0] < counted.measures[0].unit.start
    divided = above and len(highest) > 1 and _are_lower(counted.chapters, levels, depths[0])
    if divided and {*depths[1:]} == numbered:
        return _divided(counted, highest, len(rows))
    if numbered:
        return None
    if len(depths) == 1:
        units = _units(rows, levels, depths[0], Style.COMMA, 0, len(rows))
        told = [Found(unit, None, None) for unit in units]
        return Outline([], told) if not counted.measures and _are_enough(told) else None
    if any(one.unit.style < Style.POINT for one in counted.measures):
        return None
    chapters = _units(rows, levels, depths[0], Style.COMMA, 0, len(rows))
    told = []
    for at, chapter in enumerate(chapters):
        chapter.below = _units(rows, levels, depths[1], Style.BRACKET, chapter.start + 1, chapter.end)
        told += [Found(unit, at, None) for unit in chapter.below]
    if any(not chapter.below and _counts(rows, chapter) for chapter in chapters):
        return _divided(counted, highest, len(rows)) if divided else None
    return Outline(chapters, told) if _are_enough(told) else None


def _in_ordinals(rows: Sequence[Row], levels: dict[int, int], counted: Outline) -> Outline | None:
    """Return the outline whose chapters are 一、 where headings without ordinals are all that divides these."""
    chapters = [one.unit for one in counted.measures]
    depth = min((level for level in levels.values() if level > min(levels.values())), default=0)
    if counted.chapters or not depth or any(unit.style is not Style.COMMA or unit.below for unit in chapters):
        return None
    told = []
    for at, chapter in enumerate(chapters):
        chapter.below = _units(rows, levels, depth, Style.BRACKET, chapter.start + 1, chapter.end)
        told += [Found(unit, at, None) for unit in chapter.below]
    if any(names_bodies_within(one, rows) for one in chapters if not one.below):
        return None  # a chapter without lower headings is a measure itself
    return Outline(chapters, told) if _are_enough(told) else None


def _are_lower(chapters: Sequence[Unit], levels: dict[int, int], highest: int) -> bool:
    """Return whether chapters without ordinals, or below the highest level, are no more than sections by the levels."""
    return all(not unit.label or levels.get(unit.start, highest) > highest for unit in chapters)


def _divided(counted: Outline, places: Sequence[int], rows: int) -> Outline:
    """Return what is counted in the chapters that begin at places; what were chapters below those are its sections."""
    for one in counted.measures:
        above = counted.chapters[one.chapter] if one.chapter is not None else None
        if above is not None and above.start not in places:
            one.section = above
    return dividing.by_places(counted.measures, places, rows)


def _counts(rows: Sequence[Row], unit: Unit) -> bool:
    """Return whether paragraphs are numbered inside a unit."""
    return any(row.mark is not None and not row.is_cell for row in rows[unit.start : unit.end])


def _level(row: Row, lines: Sequence[Line]) -> int | None:
    """Return the level of a row that is a heading as a whole."""
    whole = not row.is_cell and row.start == 0 and 1 < len(row.text.strip()) <= _LONGEST
    return lines[row.line].level if whole else None


def _units(rows: Sequence[Row], levels: dict[int, int], depth: int, style: Style, start: int, end: int) -> list[Unit]:
    """Return the units of a stretch of rows whose headings have a level; each ends where the next one begins."""
    starts = [at for at in range(start, end) if levels.get(at) == depth]
    return [Unit(style, number, "", *span, []) for number, span in enumerate(pairwise([*starts, end]), 1)]


def _are_enough(told: Sequence[Found]) -> bool:
    """Return whether enough headings head a text, and more of them do than do not."""
    heading = sum(one.unit.end > one.unit.start + 1 for one in told)
    return heading >= _FEWEST and 2 * heading > len(told)
