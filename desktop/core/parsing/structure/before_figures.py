"""Points whose text begins with a figure, so that their ordinal looks like one: 2.5G基站…, 3.3D打印….

Only the count tells: between 1. and 3. stands 2., and no 2.5.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.core.parsing.structure.marks import Mark, Style

_POINT = re.compile(
    r"(?P<label>(?P<number>\d{1,2})[.．])(?=\d{1,4}(?:\.\d{1,4})?(?:[A-Za-z]|[年月%％万亿千百余个家项座所条户人名公亩吨]))"
)


def points(rows: Sequence[tuple[str | None, Mark | None]]) -> dict[int, Mark]:
    """Return by their places the ordinals of rows that close a gap in a series of points.

    Args:
        rows: the text of each, None where it is a row of a table, and the ordinal that it begins with.
    """
    made: dict[int, Mark] = {}
    held: dict[int, Mark] = {}
    last = 0
    for at, (text, begun) in enumerate(rows):
        if begun is None and text is not None and (found := _POINT.match(text)) is not None:
            number = int(found["number"])
            if number == last + 1:
                held[at] = Mark(Style.POINT, number, found["label"], found.end())
                last = number
            else:
                held, last = {}, 0
        elif begun is not None and begun.style <= Style.POINT:
            if begun.style is Style.POINT and begun.number == last + 1:
                made.update(held)
            held, last = {}, begun.number if begun.style is Style.POINT else 0
    return made
