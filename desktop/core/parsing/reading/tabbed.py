"""Rows of a table whose cells tabs part, of which a program left out the last tabs or broke a cell over lines."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from desktop.core.parsing.conventions import KINDS
from desktop.core.parsing.reading import cell_breaks, columns

_COUNT = re.compile(r"\s*(?:序\s*号|编\s*号)\t")
_ROW = re.compile(r"\s*\d{1,3}[.．、]?\t")
_KIND = re.compile(r"\s*[（(]?[一二三四五六七八九十]{1,3}[)）]?[、.．]?\t[^\t。；：]{2,40}$")
"""A heading across the table whose ordinal stands in the column of the numbers: 一 | 仓储建设."""
_NAMED = re.compile(r"[^\t\d。；：，]{0,8}(?:指标|任务|事项|项目|内容)(?:名称)?(?:\t[^\t。；：，]{1,12}){2,}$")
"""The heads of a table that does not count its rows."""
_CARD = re.compile(r"[^\W\d_]{2,8}\t[^\t]+(?:\t[^\W\d_]{2,8}\t[^\t]+)?")
"""A row of a card: one label with what it is of, or two such."""
_NAME = re.compile(r"[^\d。；：，]{2,12}")
_PROSE = re.compile(r"^[^\t]*[。；：:][^\t]*$")  # ends a table
_BODIED = re.compile(f"{KINDS}|主体")
_FEWEST = 3  # cells of a row, at least, and columns of a table
_LEAST = 2  # cells of a row that is not counted, at least
_LACKS = 2  # cells that may be empty at the end of a row
_DATE, _NEAR = re.compile(r"20\d\d年\d{1,2}月\d{1,2}日"), 4  # of the signature, and lines above it, empty ones included
_MOST = 12  # lines over which a row is broken


class _Row(NamedTuple):
    """A row with the lines of each of its cells; it stands on the lines ``at`` to ``end``, in the table ``table``."""

    at: int
    end: int
    table: int
    cells: list[list[str]]


def whole(lines: Sequence[str]) -> list[str]:
    """Return lines with each row of a table that counts its rows on one line, as wide as its head.

    A row begins with its number. Where it has fewer cells than the head, the lines below it go on in its last cell if
    they make it as wide, or come as near to that as a row may; else what it lacks at its end is empty. A cell in
    straight quotes may go over lines whatever it holds, and each is a paragraph. Lines that go on are left empty, so
    that all keep their numbers. Rows that are not counted go over no lines, but may lack their last tabs too; those of
    a card are as wide as its widest.
    """
    made = list(lines)
    for at, width in _of_cards(lines):
        made[at] += "\t" * (width - len(_cells(made[at])))
    rows: list[_Row] = []
    width = end = named = table = 0
    bodied = False  # the last column names bodies
    for at, line in enumerate(lines):
        if _COUNT.match(line):
            heads, below = _heads(_cells(line.rstrip()), lines[at + 1] if at + 1 < len(lines) else "")
            if below:
                made[at : at + 2] = "\t".join(heads), "\t".join(below)
            width, named, table, bodied = len(heads), 0, at, _BODIED.search(heads[-1]) is not None
        elif width == 0 and _NAMED.match(line.strip()):
            named = len(_cells(line.strip()))
        elif named and line.strip():
            cells = _cells(line)
            lacking = named - len(cells)
            filled = sum(bool(cell.strip()) for cell in cells)  # one behind a tab is a line that is set in
            is_row = lacking <= (max(0, min(_LACKS, named - _LEAST)) if filled >= _LEAST else 0)
            named = named if is_row and "|" not in line else 0
            if named and lacking > 0:
                made[at] = "\t".join([*map(_unquoted, cells), *[""] * lacking])
        elif at >= end and _PROSE.search(line):
            width = 0
        elif width >= _FEWEST and _KIND.fullmatch(line.strip()):
            made[at] = line.strip() + "\t" * (width - 2)
        elif width >= _FEWEST and _ROW.match(line) and "|" not in line:
            row = _row(lines, at, width, table)
            row = _with_bodies(row, lines) if bodied and len(row.cells) == width else row
            end = row.end
            while len(row.cells) > width and row.cells[-1] == [""]:
                row.cells.pop()
            if max(_FEWEST, width - _LACKS) <= len(row.cells) <= width:
                row.cells.extend([""] for _ in range(width - len(row.cells)))
                rows.append(row)
    meant = {(table, column): cell_breaks.are_meant(cells) for (table, column), cells in _columns(rows).items()}
    for row in rows:
        texts = [_text(cell, meant[row.table, column]) for column, cell in enumerate(row.cells)]
        made[row.at : row.end] = ["\t".join(texts), *[""] * (row.end - row.at - 1)]
    return made


def _of_cards(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the rows of cards, in which labels stand before what they are of, with how wide the widest of them is."""
    for is_card, places in groupby(range(len(lines)), lambda at: _CARD.fullmatch(lines[at].strip()) is not None):
        rows = list(places)
        if is_card and len(rows) >= _FEWEST and any(_BODIED.search(lines[at]) for at in rows):
            width = max(len(_cells(lines[at])) for at in rows)
            yield from ((at, width) for at in rows)


def _heads(heads: list[str], below: str) -> tuple[list[str], list[str]]:
    """Return the heads of columns as wide as the table, with the second row of them where one has several below it.

    责任分工 stands above 牵头单位 and 配合单位, and a program left out the cells that it goes on over.
    """
    under = _cells(below.rstrip())
    at = next((place for place, cell in enumerate(under) if cell.strip()), 0)
    several = len(under) - at
    if not 0 < at < len(heads) or several < _LEAST or not all(map(_NAME.fullmatch, under[at:])):
        return heads, []
    if any(cell.strip() for cell in heads[at + 1 : at + several]) or at + 1 == len(heads):
        heads = [*heads[: at + 1], *[""] * (several - 1), *heads[at + 1 :]]
    return heads, [*under, *[""] * (len(heads) - len(under))]


def _columns(rows: Iterable[_Row]) -> dict[tuple[int, int], list[Sequence[str]]]:
    """Return the cells of each column of each table."""
    made: defaultdict[tuple[int, int], list[Sequence[str]]] = defaultdict(list)
    for row in rows:
        for column, cell in enumerate(row.cells):
            made[row.table, column].append(cell)
    return made


def _row(lines: Sequence[str], at: int, width: int, table: int) -> _Row:
    """Return the row that begins on a line."""
    first = [[cell] for cell in _cells(lines[at])]
    joined, end = [[*cell] for cell in first], at + 1
    whole = ([[*cell] for cell in first], end)  # up to the last tab
    while (len(joined) < width or _is_open(joined[-1])) and end < min(at + _MOST, len(lines)):
        if any(begins.match(lines[end]) for begins in (_ROW, _COUNT, _KIND)) or lines[end].startswith("\t"):
            break
        if lines[end].strip():
            more, *others = _cells(lines[end])
            joined[-1].append(more.strip())
            joined += [[cell] for cell in others]
            whole = ([[*cell] for cell in joined], end + 1) if others else whole
        end += 1
    if len(joined) == width:
        return _Row(at, end, table, joined)
    if width - _LACKS <= len(whole[0]) <= width:
        return _Row(at, whole[1], table, whole[0])
    return _Row(at, at + 1, table, first)


def _with_bodies(row: _Row, lines: Sequence[str]) -> _Row:
    """Return a row with the lines below it on which its last cell, of bodies, goes on."""
    cell, end = row.cells[-1], row.end
    while end < min(row.at + _MOST, len(lines)) and "\t" not in lines[end]:
        line = lines[end].strip()
        if columns.DIVISION.match(line):
            break  # 七、建设人民满意的政府 begins like a heading, and only ends like a body
        if _DATE.fullmatch(next((one.strip() for one in lines[end + 1 : end + _NEAR] if one.strip()), "")):
            break  # who signs below the table
        if not (cell_breaks.are_bodies(line) or cell_breaks.are_bodies(cell[-1] + line)):
            break
        cell.append(line)
        end += 1
    return row._replace(end=end)


def _cells(line: str) -> list[str]:
    return line.strip("\r\n ").split("\t")


def _is_open(cell: Sequence[str]) -> bool:
    return cell[0].startswith('"') and "".join(cell).count('"') == 1


def _text(cell: Sequence[str], meant: cell_breaks.Meant) -> str:
    """Return a cell as one text; the lines of one in quotes are its paragraphs."""
    if len(cell) == 1:
        return _unquoted(cell[0])
    text = "".join(cell)
    if _unquoted(text) == text:
        return cell_breaks.whole(cell, meant)
    return cell_breaks.whole([cell[0][1:], *cell[1:-1], cell[-1][:-1]], lambda _line, _after: True)


def _unquoted(cell: str) -> str:
    """Return a cell without the quotes that a program puts around one of several lines."""
    return cell[1:-1] if len(cell) > 1 and cell[0] == cell[-1] == '"' and cell.count('"') == 2 else cell
