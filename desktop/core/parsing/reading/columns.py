"""Tables that came as one cell a line, as when a web page's text is copied: told by the numbers of their rows."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from desktop.core.parsing.values import Line

_NUMBER = re.compile("序号|编号")
_DIVISION = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[）)、]")
_FEWEST, _MOST = 3, 10  # columns
_ROWS = 2  # that make a table
_HEAD, _CELL = 20, 400  # characters of the head of a column, and of a cell


def tabled(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines with such tables as rows; others stay untouched.

    A line 序号 begins one: the heads of the other columns follow, then 1 and its cells, then 2 and as many. Above a
    row a heading may stand that divides the table.
    """
    if not any("号" in line.text for line in lines):
        return tuple(lines)
    made: list[Line] = []
    tables = max((line.table or 0 for line in lines), default=0)
    at = 0
    while at < len(lines):
        rows, end = _rows(lines, at) if "号" in lines[at].text else ([], at)
        if not rows:
            made.append(lines[at])
            at += 1
            continue
        tables += 1
        made += [msgspec.structs.replace(row, table=tables) for row in rows]
        at = end
    return tuple(made)


def _rows(lines: Sequence[Line], at: int) -> tuple[list[Line], int]:
    """Return the rows of the table that begins at a line, and where it ends; none where none begins."""
    if not _is_cell(lines[at]) or not _NUMBER.fullmatch(re.sub(r"\s", "", _text(lines, at))):
        return [], at
    width = next((size for size in range(1, _MOST + 2) if _text(lines, at + size) == "1"), 0)
    width -= int(bool(_DIVISION.match(_text(lines, at + width - 1))))
    heads = lines[at : at + width]
    if width < _FEWEST or any(len(line.text) > _HEAD or not _is_cell(line) for line in heads):
        return [], at
    rows = [_row(heads, width)]
    end, number = at + width, 1
    while True:
        heading = int(bool(_DIVISION.match(_text(lines, end))))
        cells = lines[end + heading : end + heading + width]
        if len(cells) < width or _bare(cells[0].text) != str(number) or not all(map(_is_cell, cells)):
            break
        if heading:
            rows.append(_row(lines[end : end + 1], width))
        rows.append(_row(cells, width))
        end, number = end + heading + width, number + 1
    return (rows, end) if number > _ROWS else ([], at)


def _text(lines: Sequence[Line], at: int) -> str:
    return _bare(lines[at].text) if at < len(lines) else ""


def _bare(text: str) -> str:
    """Return the text of a cell without the bar that some pages print behind each."""
    return text.strip().removeprefix("|").removesuffix("|").strip()


def _is_cell(line: Line) -> bool:
    return line.cells is None and len(line.text) <= _CELL


def _row(cells: Sequence[Line], width: int) -> Line:
    texts = [_bare(cell.text) for cell in cells]
    texts += [""] * (width - len(texts))
    return msgspec.structs.replace(cells[0], text="\t".join(texts), cells=tuple(texts), level=None)
