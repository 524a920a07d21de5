"""An ordinal that is printed in another way than its sisters: （2） or 二） between （一） and （三）.

The number that a series lacks is there, once, in the stretch in which it is missing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from desktop.core.numerals import numeral
from desktop.core.parsing.structure.marks import Mark, Style

_STYLES = (Style.COMMA, Style.BRACKET, Style.POINT)
_OTHERS = (*_STYLES, Style.BRACKET_POINT, Style.CIRCLE)
_LONGEST = 30  # characters of a heading behind 二，
_SAYS = r"(?=[\u4e00-\u9fff“《])"


def alike(rows: Sequence[tuple[str | None, Mark | None]]) -> list[Mark | None]:
    """Return the ordinals of rows, those in another dress in the style of the series in which they count.

    Args:
        rows: the text of each, None where it is a row of a table, and the ordinal that it begins with.
    """
    made = [one for _, one in rows]
    for style in _STYLES:
        series = [(at, one.number) for at, one in enumerate(made) if one is not None and one.style is style]
        for (start, before), (end, after) in pairwise(series):
            if after == before + 2:
                at = _lacked(rows, made, range(start + 1, end), before + 1, style)
                if at is not None:
                    made[at] = _dressed(rows[at][0] or "", made[at], before + 1, style)
    return made


def _lacked(
    rows: Sequence[tuple[str | None, Mark | None]],
    made: Sequence[Mark | None],
    within: range,
    number: int,
    style: Style,
) -> int | None:
    """Return the place of the row that has the number which a series lacks, None if there is none, or several."""
    alone = [
        at
        for at in within
        if (one := made[at]) is not None
        and one.number == number
        and one.style in _OTHERS
        and _is_alone(one, made, at, within)
    ]
    if alone:
        return alone[0] if len(alone) == 1 else None
    broken = [at for at in within if made[at] is None and _broken(rows[at][0] or "", number, style)]
    return broken[0] if len(broken) == 1 else None


def _is_alone(one: Mark, made: Sequence[Mark | None], at: int, within: range) -> bool:
    """Return whether an ordinal belongs to no series of its own style: no sister in the stretch, none next to it."""
    if any(place != at and (two := made[place]) is not None and two.style is one.style for place in within):
        return False
    before = next((two.number for two in reversed(made[: within.start]) if two and two.style is one.style), 0)
    after = next((two.number for two in made[within.stop :] if two and two.style is one.style), 0)
    return before != one.number - 1 or after not in (0, 1, one.number + 1)


def _broken(text: str, number: int, style: Style) -> re.Match[str] | None:
    """Return the ordinal that lost a sign, or has another one: （二打造 for （二）, 二 打造 or 二，打造 for 二、."""
    if style is Style.BRACKET:
        return re.match(rf"\s*[（(](?:{numeral(number)}|{number}){_SAYS}", text)
    label, signs = (
        (numeral(number), rf"(?:[\s　]+|[，,]\s*(?=[^。；：]{{2,{_LONGEST}}}$))")
        if style is Style.COMMA
        else (number, r"[\s　]+")
    )
    return re.match(rf"\s*{label}{signs}{_SAYS}", text)


def _dressed(text: str, one: Mark | None, number: int, style: Style) -> Mark | None:
    if one is not None:
        return msgspec.structs.replace(one, style=style)
    found = _broken(text, number, style)
    return Mark(style, number, found[0].strip(), found.end()) if found else None
