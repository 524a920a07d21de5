"""Numbered lists of Markdown within each other: 1. that is set in below 2. is 2.1 here, as lines have no depth."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from desktop.core.parsing.reading.signs import ORDINAL

_ITEM = re.compile(r"[ \t]*(?:(?P<number>\d{1,3})\.|[-*+])[ \t]+(?=\S)")
_BLANKS = re.compile(r"[ \t]*")
_TAB, _DEEPER = 4, 2  # columns of a tab; columns, at least, by which an item is set in below the one that holds it


def levelled(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines of a Markdown text, each item of a list in another one with the number of that before its own."""
    held: list[tuple[int, str]] = []  # how far each open item is set in, and its number; none of a plain list
    for line in lines:
        if not line.strip():
            yield line
            continue
        blanks = _BLANKS.match(line)
        column = len(blanks[0].expandtabs(_TAB)) if blanks else 0
        while held and column < held[-1][0] + _DEEPER:
            held.pop()
        item = _ITEM.match(line)
        if item is None:
            yield line
            continue
        above = held[-1][1] if held else ""
        number = item["number"] or ""
        nested = bool(above and number) and ORDINAL.match(line, item.end()) is None
        number = f"{above}.{number}" if nested else number
        held.append((column, number))
        yield f"{number} {line[item.end() :]}" if nested else line
