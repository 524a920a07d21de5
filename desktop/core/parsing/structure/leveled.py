"""The outline that a format itself claims: headings without ordinals, whose levels a page or a Word file tells."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from desktop.core.parsing.structure import dividing
from desktop.core.parsing.structure.marks import Style
from desktop.core.parsing.structure.rows import Row
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
    depths = sorted(set(levels.values()))
    numbered = {levels[at] for at in levels if rows[at].mark is not None}
    if not depths or depths[0] in numbered:
        return None
    if {*depths[1:]} == numbered and counted.measures and not any(unit.label for unit in counted.chapters):
        highest = [at for at, level in levels.items() if level == depths[0]]
        return dividing.by_places(counted.measures, highest, len(rows)) if highest[1:] else None
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
        return None
    return Outline(chapters, told) if _are_enough(told) else None


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
