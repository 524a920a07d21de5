"""Numbered lists of Markdown within each other: 1. that is set in below 2. is 2.1 here, as lines have no depth."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from desktop.core.parsing.reading.signs import ORDINAL

_ITEM = re.compile(r"[ \t]*(?:(?P<number>\d{1,3})\.|[-*+])[ \t]+(?=\S)")
_BLANKS = re.compile(r"[ \t]*")
_TAB, _DEEPER = 4, 2  # columns of a tab; columns, at least, by which an item is set in below the one that holds it


class _Open(msgspec.Struct):
    """An item that others may stand in: how far it is set in, its number, none in a plain list, and what it holds."""

    column: int
    number: str
    holds: bool = False


def levelled(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines of a Markdown text, each item of a list in another one with the number of that before its own.

    A list within another begins with 1: 2. that is set in below 1. goes on with it.
    """
    held: list[_Open] = []
    for line in lines:
        if not line.strip():
            yield line
            continue
        blanks = _BLANKS.match(line)
        column = len(blanks[0].expandtabs(_TAB)) if blanks else 0
        while held and column < held[-1].column + _DEEPER:
            held.pop()
        item = _ITEM.match(line)
        if item is None:
            yield line
            continue
        above = held[-1] if held else _Open(0, "")
        number = item["number"] or ""
        nested = bool(above.number and number) and ORDINAL.match(line, item.end()) is None
        if nested and number != "1" and not above.holds:
            held[-1] = _Open(above.column, number)
            yield line
            continue
        above.holds = above.holds or nested
        number = f"{above.number}.{number}" if nested else number
        held.append(_Open(column, number))
        yield f"{number} {line[item.end() :]}" if nested else line
