"""Headings that a program put behind the next ordinal, as where a page sets its ordinals in boxes of their own.

第二章 / 第五条 / 建库标准 / 省粮食局… is 第二章 建库标准 with 第五条 below it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from desktop.core.parsing.reading.signs import BEGINNING
from desktop.core.parsing.values import Line

_CHINESE = "[一二三四五六七八九十百零\\d]{1,5}"
_DIVISION = re.compile(rf"\s*第\s?{_CHINESE}\s?[章节编篇]\s*")
_UNIT = re.compile(rf"\s*(?:第\s?{_CHINESE}\s?[条章节]|[一二三四五六七八九十]{{1,3}}、)\s*")
_HEADING = re.compile(r"\s*[^，。；：！？、\d\s（）()]{2,20}\s*")


def uncrossed(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines with such headings behind their own ordinals; others stay untouched."""
    made = list(lines)
    for at in range(len(made) - 3, -1, -1):
        division, unit, heading, *_ = made[at : at + 3]
        if not _DIVISION.fullmatch(division.text) or not _UNIT.fullmatch(unit.text) or _is_text(heading):
            continue
        if at + 3 < len(made) and _is_text(made[at + 3]):
            whole = f"{division.text.strip()} {heading.text.strip()}"
            below = msgspec.structs.replace(unit, number=heading.number)
            made[at : at + 3] = [msgspec.structs.replace(division, text=whole), below]
    return tuple(made)


def _is_text(line: Line) -> bool:
    """Return whether a line is more than a heading, and begins nothing that is numbered."""
    return line.cells is not None or (_HEADING.fullmatch(line.text) is None and not BEGINNING.match(line.text))
