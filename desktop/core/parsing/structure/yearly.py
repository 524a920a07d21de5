"""Tables of targets that count years downwards: a row for each kind in each year, a column for each figure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from desktop.core.parsing.structure import table_rows
from desktop.core.parsing.structure.goal_tables import Goal
from desktop.core.parsing.values import Line

_YEARS = re.compile("年度|年份|年")
_YEAR = re.compile(r"(20\d\d)年?")
_FIGURE = re.compile(r"[<>≤≥]?\d[\d.,]*(?:[—–~～-]\d[\d.,]*)?[%％]?")
_AIMED = re.compile("目标|规划|计划")
_UNIT = re.compile(r"单位[:：]\s*([^\s）)，。]{1,10})")
_OWN = re.compile(r"[（(]([^（()）]{1,8})[)）]$")
_ABOVE = 3  # rows above the head of a table, and lines above the table, that may say what it is


def goals(lines: Sequence[Line], start: int, end: int) -> list[Goal]:
    """Return the targets of such tables between two lines: 2027 | 粮库 | 3, where a caption says that they are aims."""
    made: list[Goal] = []
    for rows in table_rows.every(lines, start, end):
        for place, at in enumerate(rows[: _ABOVE + 1]):
            names = table_rows.cells(lines[at])
            if len(names) < _ABOVE or not _YEARS.fullmatch(names[0]):
                continue
            above = "\n".join(line.text for line in lines[max(start, rows[0] - _ABOVE) : at])
            if _AIMED.search(above):
                unit = _UNIT.search(above)
                made += _of_rows(lines, rows[place + 1 :], names, unit and unit[1])
            break
    return made


def _of_rows(lines: Sequence[Line], rows: Sequence[int], names: Sequence[str], unit: str | None) -> Iterator[Goal]:
    """Yield the figures below a head; ``unit`` is that of the whole table."""
    for at in rows:
        cells = table_rows.cells(lines[at])
        year = _YEAR.fullmatch(cells[0]) if len(cells) == len(names) else None
        if year is None:
            continue
        own = list(zip(names[1:], cells[1:], strict=True))
        kind = "".join(cell for _, cell in own if not _FIGURE.fullmatch(cell))
        for name, cell in own:
            if _FIGURE.fullmatch(cell):
                of = _OWN.search(name)
                called = kind + (name[: of.start()] if of else name)
                yield Goal(at, called, cell, of[1] if of else unit, year[1])
