"""Ordinals that are lost: of a heading between 一、 and 三、, of the paragraph before the first （二） of a chapter.

So is the 7. of 7.5G基站… between 6. and 8., which reads like a figure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from desktop.core.numerals import numeral
from desktop.core.parsing.structure.marks import Mark, Style
from desktop.core.parsing.structure.rows import Row

_HEADING = re.compile(r"(?!附)[^。；：:，、？（()）\d]{4,30}(?:，[^。；：:，、？（()）\d]{4,20})?")
_ENDS = re.compile("[。；！）”]$")
_HEADED = re.compile(r"[^。；：，、（()）\d]{4,24}。[^。]{8,}。")
_SECOND = 2
_BELOW = (Style.BRACKET, Style.POINT)


def restored(found: Sequence[Row]) -> list[Row]:
    """Return rows with the ordinals of those that lost theirs."""
    return _before_figures(_first_units(_chapters(found)))


def _before_figures(found: list[Row]) -> list[Row]:
    """Return rows with the point between two others whose text begins with a figure: 7.5G基站… behind 6. before 8."""
    points = [(at, row.mark) for at, row in enumerate(found) if row.mark and row.mark.style is Style.POINT]
    for (start, one), (end, two) in pairwise(points):
        between = found[start + 1 : end]
        if two.number != one.number + 2 or any(row.mark is not None for row in between):
            continue
        label = re.compile(rf"{one.number + 1}[.．、](?=\d)")
        begun = [at for at in range(start + 1, end) if not found[at].is_cell and label.match(found[at].text)]
        if len(begun) == 1:
            row = found[begun[0]]
            end_of_label = len(f"{one.number + 1}.")
            lost = Mark(Style.POINT, one.number + 1, row.text[:end_of_label], end_of_label)
            found[begun[0]] = msgspec.structs.replace(row, mark=lost)
    return found


def _chapters(found: Sequence[Row]) -> list[Row]:
    """Return rows with the ordinal of a chapter that lost it: of the only heading between 一、 and 三、.

    It stands directly above （一）, 1. or the unit that goes on counting, or above a paragraph; what stands before it
    is a whole sentence.
    """
    made = list(found)
    commas = [(at, row.mark.number) for at, row in enumerate(found) if row.mark and row.mark.style is Style.COMMA]
    for (start, before), (end, after) in pairwise([(-1, 0), *commas]):
        if after != before + 2:
            continue
        heads = [at for at in range(start + 1, end - 1) if _heads(found, at)]
        above = [at for at in heads if (mark := found[at + 1].mark) is not None and mark.style in _BELOW]
        kept = above or heads
        if len(kept) == 1 and before:
            lost = Mark(Style.COMMA, before + 1, f"{numeral(before + 1)}、", 0)
            made[kept[0]] = msgspec.structs.replace(found[kept[0]], mark=lost)
    return made


def _first_units(found: list[Row]) -> list[Row]:
    """Return rows with the ordinal （一） of the only paragraph with a heading between 三、 and what is counted in it.

    That begins with （二）, or with 1. before （二）.
    """
    places = [at for at, row in enumerate(found) if row.mark and row.mark.style in (Style.COMMA, Style.BRACKET)]
    last = 0  # the number of the （一） before a chapter: those that go on counting through the chapters lost none
    for at, later in pairwise(places):
        one, two = found[at].mark, found[later].mark
        last = one.number if one and one.style is Style.BRACKET else last
        begins = one and two and one.style is Style.COMMA and two.style is Style.BRACKET and two.number == _SECOND
        if not begins or last == 1:
            continue
        until = next(place for place in range(at + 1, later + 1) if found[place].mark is not None)
        headed = [place for place in range(at + 1, until) if _HEADED.match(found[place].text.strip())]
        if len(headed) == 1 and until - at <= _SECOND + 1 and _HEADED.match(found[later].said):
            lost = Mark(Style.BRACKET, 1, "（一）", 0)
            found[headed[0]] = msgspec.structs.replace(found[headed[0]], mark=lost)
    return found


def _heads(found: Sequence[Row], at: int) -> bool:
    """Return whether a row reads like a heading: few words without a number, between whole sentences."""
    row, below = found[at], found[at + 1]
    if row.mark is not None or row.is_cell or below.is_cell or _HEADING.fullmatch(row.text.strip()) is None:
        return False
    whole = at > 0 and _ENDS.search(found[at - 1].text.rstrip()) is not None
    return whole and (below.mark is not None or below.text.rstrip().endswith("。"))
