"""Paragraphs that an indent began, where another one is without it: a unit in the middle, a sentence cut at a comma."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from desktop.core.numerals import value
from desktop.core.parsing.reading.signs import BEGINNING

_CUT = re.compile(r"[、，]$")
_BRACKET = r"[（(](?P<bracket>[一二三四五六七八九十]{1,3})[）)]"
_HEADING = re.compile(rf"(?<=[。！；）)]){_BRACKET}[^，。；：、]{{2,30}}$")
"""A heading at the end of a paragraph: …的良好局面。（二）“仓储升级”行动."""
_POINT = r"(?P<point>\d{1,2})(?:[．、﹒]|\.(?!\d))"
_NEXT = re.compile(rf"(?<=[。；）)]){_POINT}(?=[\u4e00-\u9fff“《])")
_COMMA = re.compile("[一二三四五六七八九十]{1,3}、")
_BEGUN = re.compile(rf"(?:{_BRACKET}|{_POINT})")


def whole(pieces: Sequence[str]) -> list[str]:
    """Return paragraphs with those cut that hold the next unit, and those put together that end at a comma."""
    return list(_apart(_together(pieces)))


def _together(pieces: Sequence[str]) -> list[str]:
    made: list[str] = []
    for piece in pieces:
        if made and _CUT.search(made[-1]) and piece and BEGINNING.match(piece) is None:
            made[-1] += piece
        else:
            made.append(piece)
    return made


def _apart(pieces: Sequence[str]) -> Iterator[str]:
    """Yield the pieces, cut before （二） at their end and, where one is a point, before that which comes next."""
    bracket = point = 0
    for piece in pieces:
        if _COMMA.match(piece):
            bracket = 0
        begun = _BEGUN.match(piece)
        bracket, point = _count(begun, bracket, point)
        start = 0
        for found in _NEXT.finditer(piece) if begun and begun["point"] else ():
            if int(found["point"]) == point + 1:
                yield piece[start : found.start()]
                start, point = found.start(), point + 1
        heading = _HEADING.search(piece, start)
        if heading and value(heading["bracket"]) == bracket + 1:
            yield piece[start : heading.start()]
            start, bracket = heading.start(), bracket + 1
        yield piece[start:]


def _count(begun: re.Match[str] | None, bracket: int, point: int) -> tuple[int, int]:
    """Return the last numbers of both series behind the ordinal with which a paragraph begins."""
    if begun is None:
        return bracket, point
    return value(begun["bracket"] or "") or bracket, int(begun["point"] or point)
