"""Points whose text begins with a figure, so that their ordinal looks like one: 2.5G基站…, 3.3D打印….

Only the count tells: between 1. and 3. stands 2., and no 2.5.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.core.parsing.structure.marks import Mark, Style

_POINT = re.compile(
    r"(?P<label>(?P<number>\d{1,2})[.．])(?=\d{1,4}(?:\.\d{1,4})?(?:[A-Za-z]|[年月日%％万亿千百余个家项座所条户人名公亩吨]))"
)
_WHOLE = re.compile(r"\d{1,2}[.．](?:\d{3,}|\d{1,2}(?:[家项座所条户名]|个(?!百|[小半]|月)))")
"""What is no decimal: 5.100个, 3.4家."""
_DIVIDES = re.compile(r"\d+(?:\.\d+)?(?:[%％万亿千百公亩吨年]|个(?:百|[小半]|月)|[kKMG]?[mgWt](?![A-Za-z]))")
"""An amount that decimals are told of: 2.5万吨 may be the second point, but is more often an amount."""
_FEWEST = 3  # such points in turn that tell by their count alone


def points(rows: Sequence[tuple[str | None, Mark | None]]) -> dict[int, Mark]:
    """Return by their places the ordinals of rows that close a gap in a series of points, make one, or end it.

    A series may run through chapters, or begin anew in each.

    Args:
        rows: the text of each, None where it is a row of a table, and the ordinal that it begins with.
    """
    made: dict[int, Mark] = {}
    held: dict[int, Mark] = {}
    last = 0
    begins = True  # nothing is counted yet in its chapter
    for at, (text, begun) in enumerate(rows):
        if begun is None and text is not None and (found := _POINT.match(text)) is not None:
            number = int(found["number"])
            counts = number == last + 1
            held = held if counts else {}
            if counts or (begins and number == 1):
                held[at] = Mark(Style.POINT, number, found["label"], found.end())
            many = len(held) >= _FEWEST and not _are_amounts(held, rows)
            if many or (held and number > 1 and _WHOLE.match(text)):
                made.update(held)
            last, begins = number if held else 0, False
        elif begun is not None and begun.style is Style.POINT:
            if begun.number == last + 1:
                made.update(held)
            held, last, begins = {}, begun.number, False
        elif begun is not None and begun.style < Style.POINT:
            begins = True
            if _are_amounts(held, rows):
                held, last = {}, 0
    return made


def _are_amounts(held: dict[int, Mark], rows: Sequence[tuple[str | None, Mark | None]]) -> bool:
    """Return whether points are as likely decimals: nothing is counted before them, and each begins with an amount."""
    return next((one.number for one in held.values()), 0) == 1 and all(
        _DIVIDES.match(rows[at][0] or "", one.end) for at, one in held.items()
    )
