"""Gaps and repeats in the numbering of an outline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from desktop.core.parsing.structure.marks import Style
from desktop.core.parsing.structure.rows import Row
from desktop.core.parsing.structure.units import Outline, Unit
from desktop.core.parsing.values import Line, Notice


def notices(made: Outline, rows: Sequence[Row], lines: Sequence[Line]) -> Iterator[Notice]:
    """Yield gaps and repeats in numbering, and chapters that are counted anew, as where two plans were pasted.

    And that the first of all is not counted as one: what stood before it is lost.
    """
    top = made.chapters or [one.unit for one in made.measures if one.unit.style is Style.COMMA]
    outermost = {unit.start for unit in top}
    inside = {one.unit.start: (one.chapter, one.section.start if one.section else None) for one in made.measures}
    series: list[list[Unit]] = [made.chapters]
    series += [
        [one.unit for one in made.measures if one.unit.style is style]
        for style in {one.unit.style for one in made.measures}
    ]
    begun = [*made.chapters[:1], *(one.unit for one in made.measures[:1])]
    late = min((unit for unit in begun if _begins_late(unit, rows)), key=lambda unit: unit.start, default=None)
    if late is not None:
        yield Notice("begun-late", lines[rows[late.start].line].number, {"label": late.label})
    for units in series:
        for one, two in pairwise(units):
            anew = two.number == 1 and one.start in outermost
            twice = two.number == one.number and inside.get(one.start) == inside.get(two.start)
            if two.number == one.number + 1 or (two.number == 1 and not anew and not twice):
                continue
            kind = "gap" if two.number > one.number else "restart" if anew and one.number > 1 else "repeat"
            line = lines[rows[two.start].line].number
            yield Notice(kind, line, {"before": one.label, "label": two.label})


def _begins_late(first: Unit, rows: Sequence[Row]) -> bool:
    """Return whether the number before that of the first unit stands nowhere above it."""
    above = (row.mark for row in rows[: first.start] if row.mark is not None)
    return first.number > 1 and not any((one.style, one.number) == (first.style, first.number - 1) for one in above)
