"""Rows of a Markdown table that lack the cells which began in a row above: a program leaves those out."""

from __future__ import annotations

import re
from collections.abc import Sequence

_NUMBER = re.compile(r"\d{1,4}年?[.、．]?")
_YEAR = re.compile("20\\d\\d年?")
_SUM = re.compile("[合总小]计")


def filled(rows: Sequence[Sequence[str]]) -> list[tuple[list[str], tuple[int, ...]]]:
    """Return the cells of each row, and the columns whose cell began above.

    Certain is that only where the first column counts, numbers or years, and a shorter row begins with words: its first
    cells stand above.
    """
    width = max(map(len, rows), default=0)
    made: list[tuple[list[str], tuple[int, ...]]] = []
    above: list[str] = []
    for row in rows:
        cells = list(row)
        continued: tuple[int, ...] = ()
        if len(cells) == width:
            above = cells if _NUMBER.fullmatch(cells[0]) else []
        elif above and len(cells) > 1 and not _NUMBER.fullmatch(cells[0]) and _goes_on(above[0], cells[0]):
            missing = width - len(cells)
            cells, continued = [*above[:missing], *cells], tuple(range(missing))
            above = cells
        made.append((cells, continued))
    return made


def _goes_on(number: str, first: str) -> bool:
    """Return whether a row of some words goes on under a number: a sum only under a year."""
    return _YEAR.fullmatch(number) is not None or _SUM.match(first) is None
