"""Tables with one cell a line, or a cell over several lines, whose rows are of unequal length, told by their numbers.

Where the columns name tasks and bodies, what the lines say tells the cells; rows of other tables have a single cell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from desktop.core.parsing.reading import columns, dealt
from desktop.core.parsing.reading.signs import BEGINNING
from desktop.core.parsing.values import Line

_FEWEST, _MOST = 3, 14  # heads, a line each
_HEAD, _CELL = 20, 400  # characters of the head of a column, and of a cell
_ROWS = 3  # that make a table
_LONGEST = 60  # lines of a row
_MORE = 4  # lines that a row may have more than there are heads, where none of its cells is wrapped
_PAGE = re.compile(r"(?:Page|[-—–]|第)?\s?\d{1,4}\s?(?:页|[-—–])?\s?[:：]?")
_ENDS = re.compile(r"\s*(?:注[：:]|备注[：:]|[附续]?表\s*\d|专栏|序\s*号$|合\s*计$)")
_PROJECTS = re.compile("项目名称|投资|建设(?:地点|性质|规模|单位|年限|起止)")
_TASK = re.compile("任务|事项|举措|措施|内容|工作")
_APART = 16  # lines between two figures of a list of projects
_FIGURE = re.compile(r"[（(]?\d[\d.,—–~～/-]*[)）]?|[-—–/]+")
_ANOTHER = re.compile(r"附[件表录]|[附续]?表\s*\d|序号$|第[一二三四五六七八九十]+[章节]|[一二三四五六七八九十]{1,3}、")


class _Row(msgspec.Struct):
    """A row: its number, and what its lines say on each of the pages over which it goes."""

    first: Line
    number: str
    parts: list[list[str]]


def numbered(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines with such tables as rows; those whose rows are all of one length, and others, stay untouched."""
    return columns.with_tables(
        lines, lambda at: _table(lines, at) if columns.NUMBER.fullmatch(_bare(lines[at])) else None
    )


def _table(lines: Sequence[Line], at: int) -> tuple[list[Line], int] | None:
    """Return the rows of the table that begins at a line and where it ends, or None."""
    first = next((one for one in range(at + 1, min(at + _MOST + 2, len(lines))) if _bare(lines[one]) == "1"), at)
    begin = next((one for one in range(at, first) if _divides(lines[one])), first)
    heads = [_bare(line) for line in lines[at:begin]]
    if len(heads) < _FEWEST or any(line.cells is not None for line in lines[at:first]):
        return None
    names = list(columns.named(heads))
    kinds = next(filter(None, map(dealt.kinds, names)), None)
    starts, end = _starts(lines, first, [len(name) for name in names], kinds is not None)
    ends = [start - (columns.DIVISION.match(_bare(lines[start - 1])) is not None) for start in starts[1:]]
    lengths = {two - one for one, two in zip(starts, [*ends, end], strict=True)}
    even = len(lengths) == 1 and any(len(name) in lengths for name in names)
    if even and len(starts) >= _ROWS and (end == len(lines) or _closes(lines[end])):
        return None
    if sum(map(bool, map(_PROJECTS.search, heads))) > 1:
        end = _until(lines, first)
        return [_line(lines[at], heads), *(_line(line, [line.text.strip()]) for line in lines[begin:end])], end
    if even or len(starts) < _ROWS:
        return None
    rows = [_row(lines, one, two, heads) for one, two in zip(starts, [*ends, end], strict=True)]
    if kinds is not None:
        told = dealt.rows(kinds, [(row.number, row.parts) for row in rows])
        if told is None:
            return None
        made = [_line(lines[at], kinds.names)]
        for start, above, row, cells in zip(starts, [begin, *ends], rows, told, strict=True):
            made += [_line(line, [line.text.strip()]) for line in lines[above:start]]
            made += [_line(row.first, one) for one in cells]
        return made, end
    if any(map(_TASK.search, heads)):
        return None  # each line may say what is to be done
    every = ((row.first, " ".join([row.number, *(text for part in row.parts for text in part)])) for row in rows)
    return [_line(lines[at], heads), *(_line(line, [text]) for line, text in every)], end


def _starts(lines: Sequence[Line], at: int, sizes: Sequence[int], wrapped: bool) -> tuple[list[int], int]:
    """Return the lines of the numbers of the rows, from 1 on, and where the last row ends.

    Args:
        lines: of the text.
        at: that of the first number.
        sizes: how many lines a row may have, where none of its cells is empty or ``wrapped``.
        wrapped: a cell may go over several lines.
    """
    starts, usual, count = [at], sizes[0], 1
    limit = _LONGEST if wrapped else sizes[0] + _MORE
    while True:
        within = range(starts[-1] + 2, min(starts[-1] + limit, len(lines)))
        stop = next((one for one in within if _is_outside(lines[one], paged=wrapped)), None)
        before = [one for one in within if stop is None or one < stop]
        places = [one for one in before if _bare(lines[one]) == str(count + 1)]
        count += 1
        if not places and wrapped:  # another kind of tasks is counted anew
            places, count = [one for one in before if _bare(lines[one]) == "1" and _goes_on(lines, one)], 1
        if not places:
            break
        apart = [place - starts[-1] for place in places]
        steps = [step for step in (usual, *sizes) if step in apart] if not wrapped else []
        usual = steps[0] if steps else apart[0]
        starts.append(starts[-1] + usual)
    longest = max((two - one for one, two in zip(starts, starts[1:], strict=False)), default=0)
    end = closed = starts[-1] + 1
    while closed < min(starts[-1] + longest + longest // 2, len(lines)) and not _closes(lines[closed]):
        closed += 1
        end = closed if closed <= starts[-1] + longest else end
    ends = closed == len(lines) or _closes(lines[closed])
    return starts, closed if wrapped and ends else end


def _goes_on(lines: Sequence[Line], at: int) -> bool:
    """Return whether a row 2 follows a row 1."""
    return any(_bare(line) == "2" for line in lines[at + 2 : at + _LONGEST])


def _until(lines: Sequence[Line], at: int) -> int:
    """Return where a list of projects ends: behind the last of its figures, which are never far apart."""
    end = at
    for place in range(at, len(lines)):
        text = _bare(lines[place])
        if place - end > _APART or lines[place].cells is not None or _ANOTHER.match(text):
            break
        if _FIGURE.fullmatch(text):
            end = place + 1
    return end


def _divides(line: Line) -> bool:
    """Return whether a line below the heads is none: it is too long, a sentence, or counted."""
    text = _bare(line)
    return len(text) > _HEAD or "。" in text or columns.DIVISION.match(text) is not None


def _is_outside(line: Line, *, paged: bool = False) -> bool:
    """Return whether a line can be no cell of a row; where a table is ``paged``, its heads come again within one."""
    ends = _ENDS.match(line.text) is not None and not (paged and columns.NUMBER.fullmatch(_bare(line)))
    return line.cells is not None or len(line.text) > _CELL or ends


def _closes(line: Line) -> bool:
    """Return whether a line stands behind a table."""
    return _is_outside(line) or BEGINNING.match(line.text) is not None


def _row(lines: Sequence[Line], start: int, end: int, heads: Sequence[str]) -> _Row:
    """Return a row without the heads that a page repeats within it, and the number of the page above these."""
    parts: list[list[str]] = [[]]
    place = start + 1
    while place < end:
        if [_bare(line) for line in lines[place : place + len(heads)]] == list(heads):
            if parts[-1] and _PAGE.fullmatch(parts[-1][-1]):
                parts[-1].pop()
            parts.append([])
            place += len(heads)
            continue
        if text := lines[place].text.strip():
            parts[-1].append(text)
        place += 1
    return _Row(lines[start], _bare(lines[start]), [part for part in parts if part])


def _bare(line: Line) -> str:
    return re.sub(r"\s", "", line.text)


def _line(line: Line, cells: Sequence[str]) -> Line:
    return msgspec.structs.replace(line, text="\t".join(cells), cells=tuple(cells), level=None)
