"""The outline of a text that no numbered division tells: its bodies, its questions or headings without a number do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from desktop.core.parsing.structure import bodies, dividing
from desktop.core.parsing.structure.marks import Style
from desktop.core.parsing.structure.rows import Row
from desktop.core.parsing.structure.series import ALONE, names_bodies
from desktop.core.parsing.structure.units import Found, Outline, Unit, counted_words, tree
from desktop.core.parsing.structure.unnumbered import demands

_FEWEST_CLOSED = 3  # measures that are told by their bodies alone


def asked(found: Sequence[Row]) -> Outline:
    """Return the outline of an interview without numbers: 一是, 二是 … are in the chapters that its questions make.

    So is an answer that asks for something and counts nothing, beside others that do.
    """
    places = [at for at, row in enumerate(found) if row.mark is None and not row.is_cell and row.text.endswith("？")]
    ends = [*places[1:], len(found)]
    questions = [Unit(Style.WORD, 0, "", start, end) for start, end in zip(places, ends, strict=False)]
    counted = [unit for unit in questions if counted_words(found, unit)]
    answered = [unit for unit in questions if unit in counted or demands(found, unit, found[unit.start].text.strip())]
    if not counted:
        return Outline([], [])
    for number, unit in enumerate(answered, 1):
        unit.number = number
    return Outline(answered, [], True)


def counted(found: Sequence[Row]) -> Outline:
    """Return the outline of a text in which nothing but 一是, 二是 … is numbered, or one measure alone."""
    units = tree(found)
    series = [unit for unit in units if unit.style is Style.WORD]
    if len(series) >= _FEWEST_CLOSED:
        return Outline([], [Found(unit, None, None) for unit in series])
    return Outline([], [Found(unit, None, None) for unit in units if _is_answered_for(found, unit)])


def _is_answered_for(found: Sequence[Row], unit: Unit) -> bool:
    """Return whether a single numbered unit is a measure: it names who sees to it."""
    rows = found[unit.start : unit.end]
    return unit.style in ALONE and any(names_bodies(row.text) for row in rows if not row.is_cell)


def closed(found: Sequence[Row], title: str | None) -> Outline:
    """Return the outline of a document that lost its numbers: a measure ends with each paragraph that names bodies."""
    named = [at for at, row in enumerate(found) if not row.is_cell and names_bodies(row.text)]
    ends = [at for at, later in pairwise([*named, -1]) if later != at + 1 or not bodies.is_line(found[later].text)]
    if len(ends) < _FEWEST_CLOSED:
        return Outline([], [])
    usual = Counter(two - one for one, two in pairwise(ends)).most_common(1)[0][0]
    starts = [max(0, ends[0] + 1 - usual), *(end + 1 for end in ends)]
    units = [
        Unit(Style.POINT, number, "", _below_headings(found, start, end + 1 - usual, title), end + 1)
        for number, (start, end) in enumerate(zip(starts, ends, strict=False), 1)
    ]
    return Outline([], [Found(unit, None, None) for unit in units])


def _below_headings(found: Sequence[Row], start: int, end: int, title: str | None) -> int:
    """Return where a measure begins: behind headings of chapters that stand above as many paragraphs as all have."""
    while start < end and dividing.is_heading(found[start], title):
        start += 1
    return start
