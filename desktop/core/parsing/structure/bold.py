"""Headings that stand out by bold type alone: paragraphs without a number, bold as a whole, each above a text.

Only the measures themselves are set so, below the chapters, which have a number or a level. What comes below every
heading alike (支持对象, 支持标准) are parts of a measure.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from desktop.core.parsing.conventions import BULLETS
from desktop.core.parsing.structure import bodies, clauses, dividing
from desktop.core.parsing.structure.marks import Style
from desktop.core.parsing.structure.rows import Row
from desktop.core.parsing.structure.series import names_bodies
from desktop.core.parsing.structure.titled import without_groups
from desktop.core.parsing.structure.units import Outline, Unit
from desktop.core.parsing.values import Line

LEVEL = 10
"""The level of headings in bold type, below all levels that a format tells."""
_FEWEST = 3
_ZONE = re.compile("(?:示范|先导|试验|先行|引领|样板|集聚|合作)区$")
"""What is to be set up, and names nobody: 人工智能先导区."""
_OFFICE = re.compile("(?:[局委部厅署办行]|委员会|办公室|法院|检察院)$")


def levels(rows: Sequence[Row], lines: Sequence[Line], told: dict[int, int], counted: Outline) -> dict[int, int]:
    """Return the levels of all headings by their rows where bold ones divide a document, none where they do not.

    Args:
        rows: those of the document.
        lines: of the source, which the rows count in.
        told: the levels that the format tells.
        counted: the outline by ordinals; its units 一、 are the chapters.
    """
    places = [at for at in _headings(rows, lines) if at not in told]
    chapters = {unit.start: LEVEL - 1 for unit in divisions(counted)}
    whole = {**chapters, **told}
    headings = {*whole, *places}
    if not whole or len(places) < _FEWEST or not all(_heads(at, rows, headings) for at in places):
        return {}
    if any(_is_unit(row) and at not in whole for at, row in enumerate(rows)) or _count_on(places, rows):
        return {}
    if _counts_apart(sorted(whole), places, rows):
        return {}
    if len({rows[at].text.strip() for at in places}) < len(places):
        return {}
    if not _are_below({*chapters}, {*places}, rows) or not _answer(places, sorted(whole), rows):
        return {}
    return {**whole, **dict.fromkeys(places, LEVEL)}


def divisions(counted: Outline) -> list[Unit]:
    """Return the units 一、 that nothing divides but points, which may stand below headings without a number."""
    chapters = {unit.start for unit in counted.chapters}
    if chapters and all(one.unit.style >= Style.POINT or one.unit.start in chapters for one in counted.measures):
        units = counted.chapters
    else:
        units = [one.unit for one in counted.measures]
    return [unit for unit in units if unit.style is Style.COMMA and unit.label]


def _is_unit(row: Row) -> bool:
    """Return whether a row begins a numbered unit that is more than a point of a measure.

    The bodies behind the last point may be those of all, behind the first one they are its own.
    """
    if row.mark is None or row.is_cell or row.mark.style >= Style.BRACKET_POINT:
        return False
    return row.mark.style < Style.POINT or (row.mark.number == 1 and names_bodies(row.text))


def _count_on(places: Sequence[int], rows: Sequence[Row]) -> bool:
    """Return whether points go on counting below a heading: they are the measures, and it divides them."""
    for start, end in pairwise([*places, len(rows)]):
        first = next((row.mark for row in rows[start:end] if row.mark is not None and not row.is_cell), None)
        if first is not None and first.style >= Style.POINT and first.number > 1:
            return True
    return False


def _counts_apart(chapters: Sequence[int], places: Sequence[int], rows: Sequence[Row]) -> bool:
    """Return whether a chapter without bold headings counts points: they are measures, which would be lost."""
    for start, end in pairwise([*chapters, len(rows)]):
        points = {row.mark.number for row in rows[start + 1 : end] if row.mark is not None and not row.is_cell}
        if {1, 2} <= points and bisect_right(places, start) == bisect_right(places, end - 1):
            return True
    return False


def _headings(rows: Sequence[Row], lines: Sequence[Line]) -> list[int]:
    """Return the paragraphs bold as a whole that read like headings, which their bodies may follow.

    All of them may end with a full stop.
    """
    bold = [
        (at, msgspec.structs.replace(row, text=without_groups(row.text)))
        for at, row in enumerate(rows)
        if _is_bold(row, lines)
    ]
    stopped = ((at, msgspec.structs.replace(row, text=row.text.rstrip().removesuffix("。"))) for at, row in bold)
    return [at for at, row in bold if _is_heading(row)] or [at for at, row in stopped if _is_heading(row)]


def _is_bold(row: Row, lines: Sequence[Line]) -> bool:
    return lines[row.line].bold and row.start == 0 and row.end >= len(lines[row.line].text)


def _is_heading(row: Row) -> bool:
    return dividing.is_heading(row, None) or (
        dividing.is_short(row) and _is_deed(row.text.strip().lstrip(f"{BULLETS} "))
    )


def _is_deed(text: str) -> bool:
    """Return whether what may be a body's name by its end asks for something: 改造粮站, not 发展改革委."""
    asks = clauses.verb(text) is not None and not names_bodies(text) and _OFFICE.search(text) is None
    return asks or _ZONE.search(text) is not None


def _heads(at: int, rows: Sequence[Row], headings: set[int]) -> bool:
    """Return whether a paragraph stands right below a heading."""
    return at + 1 < len(rows) and at + 1 not in headings


def _are_below(chapters: set[int], places: set[int], rows: Sequence[Row]) -> bool:
    """Return whether most units 一、 that hold bold headings say nothing themselves: the first stands right below."""
    starts = sorted(chapters)
    holding = {starts[above - 1] for at in places if (above := bisect_right(starts, at))}
    return 2 * sum(start + 1 in places for start in holding) >= len(holding)


def _answer(places: Sequence[int], above: Sequence[int], rows: Sequence[Row]) -> bool:
    """Return whether what stands below bold headings names its own bodies, and not the chapter as a whole.

    Bodies on the line of a heading are its own.
    """
    if any(names_bodies(rows[at].text) for at in places):
        return True
    ends = sorted({*places[1:], *above, len(rows)})
    named = [at for at in places if _names(rows[at + 1 : ends[bisect_right(ends, at)]])]
    apart = [bisect_right(above, at) for at in named]
    return not named or any(one == two for one, two in pairwise(apart)) or 2 * len(named) > len(places)


def _names(rows: Sequence[Row]) -> bool:
    return any(names_bodies(row.text) or bodies.is_line(row.text) for row in rows if not row.is_cell)
