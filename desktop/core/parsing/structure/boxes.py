"""The points that a box (专栏) counts: they tell more of what stands above it, and are no units of the document."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice, takewhile

from desktop.core.parsing.structure.marks import BOX, Mark, Style
from desktop.core.parsing.structure.rows import Row

_CAPTION = 3  # lines that the caption of a box may take before its first point


def points(found: Sequence[Row]) -> set[int]:
    """Return which rows are points of boxes.

    A box counts from one, until a coarser ordinal or another number follows. Where the points of the document itself
    go on behind those of the box on the same lines (2. | 专栏1 1. 2. | 3.), a later number tells which are whose. What
    it counts as （一）, as measures are, is of the box only where the series above it goes on behind.
    """
    marks = [(at, row.mark) for at, row in enumerate(found) if row.mark is not None]
    made: set[int] = set()
    for at in (at for at, row in enumerate(found) if BOX.match(row.text) and not row.is_cell):
        first = bisect_left(marks, at, key=lambda one: one[0])
        if first < len(marks) and _begins(found, at, *marks[first]):
            own = _between(marks, first) if marks[first][1].style is Style.BRACKET else _own(marks, first)
            made.update(place for place, _ in own)
    return made


def _begins(found: Sequence[Row], box: int, at: int, first: Mark) -> bool:
    """Return whether the first ordinal below the caption of a box is one of its points; a table is all of the other."""
    caption = found[box:at]
    return (
        first.number == 1
        and first.style >= Style.BRACKET
        and len(caption) <= _CAPTION
        and not any(row.is_cell for row in caption)
    )


def _between(marks: Sequence[tuple[int, Mark]], first: int) -> Sequence[tuple[int, Mark]]:
    """Return the points （一） of a box between two units that count on, none where no such units stand around it."""
    if not first:
        return ()
    before = marks[first - 1][1]
    if before.style is Style.BRACKET:
        own = _own(marks, first)
    else:
        counts = ((marks[at][1].style, marks[at][1].number - at + first) for at in range(first, len(marks)))
        own = marks[first : first + sum(1 for _ in takewhile(lambda one: one == (Style.BRACKET, 1), counts))]
    end = first + len(own)
    return own if end < len(marks) and _follows(marks[end][1], before.style, before.number) else ()


def _own(marks: Sequence[tuple[int, Mark]], first: int) -> Sequence[tuple[int, Mark]]:
    """Return the points of a box from its first one on, with what is counted finer below them.

    A finer ordinal that the box has not begun to count goes on behind the box: （2） | 专栏1 01 甲工程 | （3）.
    """
    style = marks[first][1].style
    outside = {one.style: one.number for _, one in marks[:first]}
    before = outside.get(style, 0)
    end, last, gone_on, within = first, 0, first, set[Style]()
    while end < len(marks):
        one = marks[end][1]
        on = one.style not in within and _follows(one, one.style, outside.get(one.style) or -1)
        if not _follows(one, style, last) and (one.style <= style or on):
            break
        last = one.number if one.style is style else last
        gone_on = end if last == before + 1 and one.style is style else gone_on
        within.add(one.style)
        end += 1
    later = next((one.number for _, one in islice(marks, end, None) if one.style is style), 0)
    return marks[first : gone_on if before and before < last and later == last + 1 else end]


def _follows(mark: Mark, style: Style, last: int) -> bool:
    return mark.style is style and mark.number == last + 1
