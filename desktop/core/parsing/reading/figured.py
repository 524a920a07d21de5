"""Figures alone on a line, as a viewer or a page gives them that sets each in a box of its own: 新建粮库 / 12 / 座."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from desktop.core.parsing.pages import page_numbers
from desktop.core.parsing.reading.signs import BEGINNING
from desktop.core.parsing.values import Line

_FIGURE = re.compile(r"\s*\d{1,8}(?:\.\d{1,3})?[%％]?\s*")
_BEFORE = re.compile("[\u4e00-\u9fff，、；。]\\s*$")
_COUNTED = (
    r"\s*(?:[%％‰]|[百千万亿]{0,2}(?:人次|平方米|公里|公顷|立方米|百分点|个百分点|小时|亿元|[个项家座年月日天元人次批条种类级倍名"
    "所处件部套户只亩吨场期辆台支间层对组篇册份门处株米])|[百千万亿]{1,2}(?=[，。]))"
)
_WHOLE = re.compile(rf"{_COUNTED}(?:以[上下内]|左右|[底末]?前|底|末)?(?:[，。；、：）)]|\s*$)")
"""A unit, and its clause ends: the number of a page stands before no such line."""
_BEGUN = re.compile(_COUNTED)
_NEAR = 2  # an empty line may stand between


def whole(lines: Sequence[Line]) -> Sequence[Line]:
    """Return lines with those made one between which a figure stands alone; others stay untouched.

    A figure belongs to what stands above it and to the unit below it. What is counted may stand behind the unit
    (5 / 座粮库) where the text has figures behind which nothing but the unit does.
    """
    bare = [at for at in range(1, len(lines) - 1) if _FIGURE.fullmatch(lines[at].text) and _fits(lines, at)]
    if not any(_WHOLE.match(lines[at + 1].text) for at in bare):
        return lines
    pages = page_numbers([line.text if line.cells is None else "" for line in lines])
    inner = {at for at in bare if at not in pages}
    made: list[list[Line]] = []
    for at, line in enumerate(lines):
        if at in inner or at - 1 in inner:
            made[-1].append(line)
        else:
            made.append([line])
    return [_one(own) if len(own) > 1 else own[0] for own in made]


def _fits(lines: Sequence[Line], at: int) -> bool:
    """Return whether text stands right above a line, and a unit right below it."""
    before, line, after = lines[at - 1 : at + 2]
    if before.cells is not None or line.cells is not None or after.cells is not None:
        return False
    if line.number - before.number > _NEAR or after.number - line.number > _NEAR or BEGINNING.match(after.text):
        return False
    return _BEFORE.search(before.text) is not None and _BEGUN.match(after.text) is not None


def _one(own: Sequence[Line]) -> Line:
    return msgspec.structs.replace(own[0], text=own[0].text.rstrip() + "".join(line.text.strip() for line in own[1:]))
