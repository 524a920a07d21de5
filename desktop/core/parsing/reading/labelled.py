"""Tables of indicators or tasks whose rows came as one line each, with the heads of the columns before every cell.

指标：粮食产能（万吨） 2025年：40 2030年：45, as a page is printed for those who cannot see its tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from desktop.core.parsing.values import Line

_NAME = "[^\\s　：:；;，,。|]"
_LABEL = re.compile(rf"(?:(?:^|(?<=[\s　；;，,|]))(?!\d){_NAME}{{1,10}}|20\d\d年{_NAME}{{0,6}})(?=[：:])")
_ROWS = re.compile("指标|任务|事项|举措|措施|项目")  # what the rows of such a table are
_ANSWERED = re.compile("20\\d\\d年|目标|预期|规划值|单位|部门|牵头|时限")
_FEWEST = 3  # labels of a row
_MOST = 2  # rows at least
_PAGE = re.compile(r"[-—–\s]*\d{1,4}[-—–\s]*")  # a page ends within the table
_SIGNS = " \t　；;，,|"


def labelled(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines with such rows as a table; numbers of pages between its rows stand behind it."""
    made: list[Line] = []
    tables = max((line.table or 0 for line in lines), default=0)
    at = 0
    while at < len(lines):
        heads = _heads(lines[at])
        rows, between, end = _rows(lines, at, heads) if heads else ([], [], at)
        if len(rows) < _MOST:
            made.append(lines[at])
            at += 1
            continue
        tables += 1
        every = [_row(lines[at], heads), *(_row(line, cells) for line, cells in rows)]
        made += [*(msgspec.structs.replace(row, table=tables) for row in every), *between]
        at = end
    return tuple(made)


def _heads(line: Line) -> list[str]:
    """Return the labels of a line that is the row of such a table, none where it is none."""
    if line.cells is not None or len(re.findall("[：:]", line.text)) < _FEWEST:
        return []
    labels = _LABEL.findall(line.text)
    begins = bool(labels) and line.text.strip().startswith(labels[0])
    named = any(map(_ROWS.search, labels)) and any(map(_ANSWERED.search, labels))
    return labels if begins and named and _FEWEST <= len(set(labels)) == len(labels) else []


def _rows(lines: Sequence[Line], at: int, heads: Sequence[str]) -> tuple[list[tuple[Line, list[str]]], list[Line], int]:
    """Return the rows below each other from a line on, the lines between them, and where the last one ends."""
    rows: list[tuple[Line, list[str]]] = []
    between: list[Line] = []
    end, kept = at, 0
    while at < len(lines):
        if (cells := list(_cells(lines[at], heads))) and len(cells) == len(heads):
            rows.append((lines[at], cells))
            end, kept = at + 1, len(between)
        elif _PAGE.fullmatch(lines[at].text):
            between.append(lines[at])
        else:
            break
        at += 1
    return rows, between[:kept], end


def _cells(line: Line, heads: Sequence[str]) -> Iterator[str]:
    """Yield what stands behind each of the labels in turn; a blank may be lost before one."""
    places: list[tuple[int, int]] = []
    behind = 0
    for head in heads:
        found = re.compile(f"{re.escape(head)}[：:]").search(line.text, behind) if line.cells is None else None
        if found is None or (not places and line.text[: found.start()].strip()):
            return
        places.append(found.span())
        behind = found.end()
    ends = [start for start, _ in places[1:]] + [len(line.text)]
    for (_, start), end in zip(places, ends, strict=True):
        yield line.text[start:end].strip(_SIGNS)


def _row(line: Line, cells: Sequence[str]) -> Line:
    return msgspec.structs.replace(line, text="\t".join(cells), cells=tuple(cells), level=None)
