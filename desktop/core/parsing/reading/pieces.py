"""Printed lines that a program took out of a PDF in pieces: justified text, cut behind its signs, before its quotes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

import msgspec

from desktop.core.parsing.reading import signs
from desktop.core.parsing.reading.signs import BEGINNING
from desktop.core.parsing.values import Line

_COMMA = re.compile(r"[，、]\s*$")  # ends no paragraph, and no printed line of nearly all texts
_CUT = re.compile(r"[，、。；”’》]\s*$")  # behind these a line was cut
_BRACKET = re.compile(r"\s*[（(][^（()）：、，]{1,10}[)）]\s*")  # a piece that was cut before and behind it: （云南）
_OPENS = re.compile(r"\s*[“‘《（(，、。；]")  # and before these; no printed line begins with the last ones
_ALONE = re.compile(
    r"\s*(?:\d{1,3}|\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日|[（(](?:此件|本文|此文|信息)[^（）()]{2,12}[)）])\s*"
)
"""The number of a page, the date under a signature, a remark on publication."""
_FEWEST, _SHARE = 10, 0.1  # lines that end with a comma, and of how many, where lines are cut
_LONGER = 0.02  # of the lines are longer than a printed one: pages' numbers ran into them
_MOST = 130  # columns of a printed line
_SLACK = 3  # columns that a full line is short of, since no sign of two columns fits, or a figure is narrower
_SAMPLE = 2_000  # lines by which the width is told


def whole(lines: Sequence[Line], measure: Callable[[str], int]) -> tuple[Sequence[Line], list[int]]:
    """Return lines with the pieces of each printed line put together, and the number of the last piece of each.

    Lines are taken for pieces where many of them end with a comma and none is longer than a printed line can be. Pieces
    in turn are of one printed line as long as they fit into its width: that which fills the largest share of the lines.
    Others stay untouched.
    """
    ends = [line.number for line in lines]
    texts = [line.text for line in lines if line.cells is None]
    commas = sum(_COMMA.search(text) is not None for text in texts)
    if commas < _FEWEST or commas < _SHARE * len(texts):
        return lines, ends
    widths = [measure(line.text) for line in lines]
    joins = [at > 0 and _may_join(lines[at - 1], line) for at, line in enumerate(lines)]  # each width asks for them
    width = _width(lines[:_SAMPLE], widths, joins)
    made: list[Line] = []
    ends = []
    for begin, end in _printed(widths, joins, width):
        text = signs.whole(line.text for line in lines[begin:end])
        made.append(msgspec.structs.replace(lines[begin], text=text))
        ends.append(lines[end - 1].number)
    return made, ends


def _width(lines: Sequence[Line], widths: Sequence[int], joins: Sequence[bool]) -> int:
    """Return how many columns the printed lines take: the width by which the largest share of them is full."""
    texts = sorted(width for line, width in zip(lines, widths, strict=False) if line.cells is None)
    least = texts[-1 - int(_LONGER * len(texts))]

    def full(width: int) -> float:
        sums = [sum(widths[begin:end]) for begin, end in _printed(widths[: len(lines)], joins, width)]
        return sum(width - _SLACK <= taken <= width for taken in sums) / len(sums)

    return max(range(least, _MOST + 1), key=full, default=0)


def _printed(widths: Sequence[int], joins: Sequence[bool], width: int) -> Iterator[tuple[int, int]]:
    """Yield from where to where the pieces of each printed line go, by its width."""
    begin, taken = 0, 0
    for at, own in enumerate(widths):
        if at and (taken + own > width or not joins[at]):
            yield begin, at
            begin, taken = at, 0
        taken += own
    if widths:
        yield begin, len(widths)


def _may_join(before: Line, line: Line) -> bool:
    """Return whether two lines may be pieces of one printed line."""
    if before.cells is not None or line.cells is not None or line.number > before.number + 1:
        return False
    if BEGINNING.match(line.text) or _ALONE.fullmatch(line.text) or _ALONE.fullmatch(before.text):
        return False
    cut = _CUT.search(before.text) is not None or _BRACKET.fullmatch(before.text) is not None
    return cut or _OPENS.match(line.text) is not None
