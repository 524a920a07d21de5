"""Rows of a table whose cells tabs part, of which a program left out the last tabs or broke a cell over lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

_COUNT = re.compile(r"\s*(?:序\s*号|编\s*号)\t")
_ROW = re.compile(r"\s*\d{1,3}[.．、]?\t")
_NAMED = re.compile(r"[^\t\d。；：，]{0,8}(?:指标|任务|事项|项目|内容)(?:名称)?(?:\t[^\t。；：，]{1,12}){2,}$")
"""The heads of a table that does not count its rows."""
_PROSE = re.compile(r"^[^\t]*[。；：:][^\t]*$")  # ends a table
_FEWEST = 3  # cells of a row, at least, and columns of a table
_LEAST = 2  # cells of a row that is not counted, at least
_LACKS = 2  # cells that may be empty at the end of a row
_MOST = 12  # lines over which a row is broken


def whole(lines: Sequence[str]) -> list[str]:
    """Return lines with each row of a table that counts its rows on one line, as wide as its head.

    A row begins with its number. Where it has fewer cells than the head, the lines below it go on in its last cell if
    they make it as wide, or come as near to that as a row may; else what it lacks at its end is empty. A cell in
    straight quotes may go over lines whatever it holds. Lines that go on are left empty, so that all keep their
    numbers. Rows that are not counted go over no lines, but may lack their last tabs too.
    """
    made = list(lines)
    width = end = named = 0
    for at, line in enumerate(lines):
        if _COUNT.match(line):
            width, named = len(_cells(line.rstrip())), 0
        elif width == 0 and _NAMED.match(line.strip()):
            named = len(_cells(line.strip()))
        elif named and line.strip():
            cells = _cells(line)
            lacking = named - len(cells)
            named = named if lacking <= max(0, min(_LACKS, named - _LEAST)) and "|" not in line else 0
            if named and lacking > 0:
                made[at] = "\t".join([*cells, *[""] * lacking])
        elif at >= end and _PROSE.search(line):
            width = 0
        elif width >= _FEWEST and _ROW.match(line) and "|" not in line:
            cells, end = _row(lines, at, width)
            while len(cells) > width and not cells[-1]:
                cells.pop()
            if len(cells) >= max(_FEWEST, width - _LACKS) and len(cells) <= width:
                made[at] = "\t".join([*cells, *[""] * (width - len(cells))])
                made[at + 1 : end] = [""] * (end - at - 1)
    return made


def _row(lines: Sequence[str], at: int, width: int) -> tuple[list[str], int]:
    """Return the cells of the row that begins on a line, and the line behind it."""
    cells = _cells(lines[at])
    joined, end = list(cells), at + 1
    whole = (joined, end)  # up to the last tab
    while (len(joined) < width or _is_open(joined[-1])) and end < min(at + _MOST, len(lines)):
        if _ROW.match(lines[end]) or _COUNT.match(lines[end]) or lines[end].startswith("\t"):
            break
        if lines[end].strip():
            first, *others = _cells(lines[end])
            joined = [*joined[:-1], _unquoted(joined[-1] + first.strip()), *others]
            whole = (joined, end + 1) if others else whole
        end += 1
    if len(joined) == width:
        return joined, end
    return whole if width - _LACKS <= len(whole[0]) <= width else (cells, at + 1)


def _cells(line: str) -> list[str]:
    return [_unquoted(cell) for cell in line.strip("\r\n ").split("\t")]


def _is_open(cell: str) -> bool:
    return cell.startswith('"') and cell.count('"') == 1


def _unquoted(cell: str) -> str:
    """Return a cell without the quotes that a program puts around one of several lines."""
    return cell[1:-1] if len(cell) > 1 and cell[0] == cell[-1] == '"' and cell.count('"') == 2 else cell
