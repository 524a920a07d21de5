"""Tables of indicators that came as one cell a line and whose rows are of unequal length, as a PDF's text has them.

A cell that goes over several rows stands in the first one only, a narrow cell is broken, and the heads of some columns
may stand behind the table. The number at the begin of a row and how binding it is at its end tell the rows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from desktop.core.parsing.reading.columns import DASH, NUMBER, UNIT, with_tables
from desktop.core.parsing.values import Line

_INDICATOR = re.compile("(?:主要)?指标(?:名称)?")
_YEAR = re.compile(r"20\d\d年?(?:现状|目标|规划)?值?")
_ATTRIBUTE = re.compile("(?:指标)?(?:属性|性质)")
_BOUND = re.compile("约束性|预期性")
_NAME = re.compile("[\u4e00-\u9fff]{4}")
_VALUE = re.compile(r"(?:[≥≤＞＜><]|(?P<of>[\u4e00-\u9fff]{2,6})[≥≤])?\d[\d.,]*%?")
_ROWS = 2  # that make a table
_LONGEST = 12  # cells of a row, and of the heads
_BEHIND = 3  # lines behind the last row among which the heads may stand
_WIDTH = 40  # characters of a cell


def mended(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines with such tables as rows; one whose cells nobody can tell for sure has a single cell."""
    return with_tables(lines, lambda at: _table(lines, at) if NUMBER.fullmatch(_text(lines[at])) else None)


def _table(lines: Sequence[Line], at: int) -> tuple[list[Line], int] | None:
    """Return the rows of the table that begins at a line and where it ends, or None."""
    begin = next((one for one in range(at + 1, min(at + _LONGEST, len(lines))) if _text(lines[one]) == "1"), None)
    if begin is None or any(lines[one].cells is not None for one in range(at, begin)):
        return None
    rows, end = _counted(lines, begin)
    heads = [_text(line) for line in lines[at + 1 : begin]]
    if len(rows) < _ROWS:
        return None
    behind = next((one for one in range(end, min(end + _BEHIND, len(lines))) if _split(lines[one])), None)
    if not any(map(_YEAR.fullmatch, heads)) and behind is not None:
        heads += _split(lines[behind])
    years = [head for head in heads if _YEAR.fullmatch(head)]
    united = any(map(UNIT.fullmatch, heads))
    last = "".join(heads[-2:])[-4:]  # a narrow column breaks 指标属性
    if not years or not any(map(_INDICATOR.fullmatch, heads)) or not _ATTRIBUTE.fullmatch(last):
        return None
    names = ["指标", *(["单位"] if united else []), *years, "属性"]
    made = [_row(lines[at], names)]
    for row in rows:
        texts = [_text(line) for line in row]
        made += [_row(row[0], cells) for cells in _cells(texts, len(years), united) or [[" ".join(texts)]]]
    even = all(len(row) == begin - at for row in rows)  # ``columns`` reads it
    if even or sum(len(row.cells or ()) > 1 for row in made) <= _ROWS:
        return None
    if behind is not None and len(heads) > begin - at - 1:
        return [*made, *lines[end:behind]], behind + 1
    return made, end


def _counted(lines: Sequence[Line], at: int) -> tuple[list[list[Line]], int]:
    """Return the lines of each row, counted from 1 at a line, and where the last one ends."""
    rows: list[list[Line]] = []
    while at < len(lines) and _text(lines[at]) == str(len(rows) + 1):
        below = range(at + 1, min(at + _LONGEST, len(lines)))
        last = next((one for one in below if _BOUND.fullmatch(_text(lines[one]))), None)
        if last is None or any(not _is_cell(line) for line in lines[at : last + 1]):
            break
        rows.append(list(lines[at : last + 1]))
        at = last + 1
    return rows, at


def _cells(texts: Sequence[str], years: int, united: bool) -> list[list[str]]:
    """Return the cells of the rows that one with its number makes, none where they cannot be told for sure.

    Two where its goal differs: 重点城市≥30, 一般城市≥15, below one dash for what it was.
    """
    name = next((at for at in range(len(texts) - 2, 0, -1) if not _is_value(texts[at])), 0)
    values, unit = list(texts[name + 1 : -1]), list[str]()
    if united:
        name, unit = name - 1, [texts[name]]
    if name < 1 or not _NAME.search(texts[name]) or not values:
        return []
    called = texts[name].rstrip("*＊")  # a star leads to a note
    if len(values) == years:
        return [[called, *unit, *values, texts[-1]]]
    parts = [_VALUE.fullmatch(value) for value in values[years - 1 :]]
    if len(values) < years or not all(map(DASH.fullmatch, values[: years - 1])) or years == 1:
        return _each(called, unit, values, years, texts[-1])
    goals = [(part["of"], part[0].removeprefix(part["of"])) for part in parts if part is not None and part["of"]]
    if len(goals) < len(parts):
        return _each(called, unit, values, years, texts[-1])
    dashes = values[: years - 1]
    return [[_named(called, of), *unit, *dashes, goal, texts[-1]] for of, goal in goals]


def _each(name: str, unit: list[str], values: Sequence[str], years: int, bound: str) -> list[list[str]]:
    """Return the rows of an indicator of which each year has as many values, each with what it holds for."""
    parts = [_VALUE.fullmatch(value) for value in values]
    if len(values) % years or not all(part is not None and part["of"] for part in parts):
        return []
    last = [part for part in parts[-(len(values) // years) :] if part is not None]
    return [
        [_named(name, part["of"]), *unit, *["—"] * (years - 1), part[0].removeprefix(part["of"]), bound]
        for part in last
    ]


def _named(name: str, of: str) -> str:
    """Return the name of an indicator with what a goal of it holds for, before its unit: 覆盖率（一般城市）（%）."""
    return re.sub(r"(?=（[^（）]*）$)|(?<!）)$", f"（{of}）", name, count=1)


def _split(line: Line) -> list[str]:
    """Return the heads of columns that stand in one line, [] where a line is none: 单位 2020 年 2025 年 指标属性."""
    heads = re.sub(r"(?<=\d) (?=年)", "", line.text.strip()).split()
    kinds = (_YEAR, UNIT, _ATTRIBUTE)
    whole = line.cells is None and all(any(kind.fullmatch(head) for kind in kinds) for head in heads)
    return heads if whole and any(map(_YEAR.fullmatch, heads)) else []


def _is_value(text: str) -> bool:
    return _VALUE.fullmatch(text) is not None or DASH.fullmatch(text) is not None


def _is_cell(line: Line) -> bool:
    return line.cells is None and len(line.text) <= _WIDTH and not re.search("[。；]", line.text)


def _text(line: Line) -> str:
    return re.sub(r"\s", "", line.text)


def _row(line: Line, cells: Sequence[str]) -> Line:
    return msgspec.structs.replace(line, text="\t".join(cells), cells=tuple(cells), level=None)
