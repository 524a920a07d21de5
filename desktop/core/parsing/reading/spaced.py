"""Tables whose cells stand on one line with blanks between them, as where a text was taken out of a PDF or a page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from unicodedata import east_asian_width

import msgspec

from desktop.core.parsing.conventions import GROUP_LABEL, SHARED
from desktop.core.parsing.values import Line

_FEWEST, _MOST = 3, 9  # columns; two where wide blanks part them
_APART = re.compile(r"[\s\u3000]{4,}")
_YEAR = re.compile(r"(?<=20\d\d)[ \u00a0](?=年)")
_HEAD, _ROW, _WIDE = 12, 120, 800  # characters of the head of a column, of a row, and of one that wide blanks part
_BLANKS = re.compile(r"[ \u00a0]{2,}|[ \u00a0]*[\t\u3000]\s*")
_CELL = re.compile(r"\S+(?:[ \u00a0]\S+)*")
_OPEN = re.compile("备注|说明|配合|协[同助办]|参与|时限|时间")  # heads of columns that may be empty
_ACROSS = re.compile(r"(?!附|表|注|续|图)[^\s。；：:]{2,40}")
"""A heading across a table: 一、粮油供应."""
_ROWS = 2  # of a table of tasks
_COUNT = re.compile("序号|编号")
_FIGURE = re.compile(
    r"20\d\d年?(?:[（(]?(?:目标|预期|规划|计划|任务|现状|基期|实际|完成)?值?[)）]?)?|(?:目标|规划|预期|基期|现状)值?"
)
_INDICATOR = re.compile("指标(?:名称)?(?:[（(]单位[)）])?$")
_TASK = re.compile(
    "(?:任务|事项|举措|措施|实事|项目名称|工作内容|主要内容)(?:名称|内容)?(?:[和及与](?:目标|标准|要求))?$"
)
_BODIES = re.compile(f"{GROUP_LABEL}|{SHARED}$")
_TOUCHING = re.compile(
    r"(?:\d{1,3}[.、．]?\s*)?[^\d。；，：！？]{2,30}[\d.,%％‰\s]*\d{3}[\d.,%％‰\s]*(?:预期性?|约束性?|指导性?|引导性?)?"
)
_SENTENCE = re.compile("[。；，：！？]")


class _Column(Enum):
    """What a column holds, as the expression of one of its cells without blanks."""

    COUNT = r"\d{1,3}[.、．]?"
    FIGURE = r"[<>≤≥＜＞约]?\d[\d.,]*[%％‰]?|[-—–/]"
    WORDS = r"[^\d\s]+"


_SAID = re.compile(  # [2.5], 25-30, 55以上, 持续下降: what else a cell of figures holds, where blanks part the cells
    r"[\[［〔【（(]?[<>≤≥＜＞约]?\d[\d.,]*(?:[—–~～-]\d[\d.,]*)?[%％‰]?(?:[^\d\s。；，]{1,4}|以[上下内]|左右)?[\]］〕】）)]?|[^\d\s]{1,12}"
)
_BETWEEN = {
    (_Column.FIGURE, _Column.FIGURE): r"(?:\s+|(?<=[%％‰]))",  # 120150 may be 120 and 150, or 12 and 0150
    (_Column.WORDS, _Column.WORDS): r"\s+",
    (_Column.COUNT, _Column.FIGURE): r"\s+",
    (_Column.FIGURE, _Column.COUNT): r"\s+",
}
"""What parts two cells; where one of them has figures and the other none, they may touch."""


def spaced(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines with such tables as rows; others stay untouched.

    A table of indicators or of tasks begins with the heads of its columns. Its rows have as many cells. A row of
    figures that touch, so that nobody can tell where one ends, becomes a row of one cell.
    """
    made: list[Line] = []
    tables = max((line.table or 0 for line in lines), default=0)
    at = 0
    while at < len(lines):
        heads = _heads(lines[at])
        rows = _rows(lines, at + 1, heads) if heads else []
        if not rows:
            made.append(lines[at])
            at += 1
            continue
        tables += 1
        made += [
            msgspec.structs.replace(line, text="\t".join(cells), cells=tuple(cells), table=tables, level=None)
            for line, cells in zip(lines[at:], [heads, *rows], strict=False)
        ]
        at += 1 + len(rows)
    return tuple(made)


def _heads(line: Line) -> list[str]:
    """Return the heads of the columns of a table, none where a line is no such."""
    names = _YEAR.sub("", line.text).split() if line.cells is None and len(line.text) <= _WIDE else []
    fewest = 2 if _APART.search(line.text.strip()) else _FEWEST
    if not fewest <= len(names) <= _MOST or max(map(len, names)) > _HEAD or _SENTENCE.search(line.text):
        return []
    of_figures = any(map(_INDICATOR.search, names)) and any(map(_FIGURE.fullmatch, names))
    of_tasks = any(map(_TASK.search, names)) and any(map(_BODIES.search, names))
    return names if of_figures or of_tasks else []


def _rows(lines: Sequence[Line], at: int, heads: Sequence[str]) -> list[list[str]]:
    """Return the cells of the rows below the heads; none where too few of them are whole."""
    columns = [
        _Column.COUNT if _COUNT.search(name) else _Column.FIGURE if _FIGURE.fullmatch(name) else _Column.WORDS
        for name in heads
    ]
    figures = _Column.FIGURE in columns
    found: list[list[str]] = []
    whole = 0
    for place, line in enumerate(lines[at:], at):
        cells = _cells(line, columns)
        whole += bool(cells)
        if not cells and line.cells is None and columns[0] is _Column.COUNT:
            cells = _placed(line.text, lines[at - 1].text, heads)
        if not cells and figures and _touches(line):
            cells = [line.text.strip()]
        if not cells and _divides(line, lines[place + 1 : place + 2], columns):
            cells = [line.text.strip(), *[""] * (len(columns) - 1)]
        if not cells:
            break
        found.append(cells)
    return found if whole >= (1 if figures and len(columns) >= _FEWEST else _ROWS) else []


def _placed(text: str, head: str, heads: Sequence[str]) -> list[str]:
    """Return the cells of a row that lacks some, each below its head; none where nobody can tell which it lacks.

    Without a place it is the last one that is empty, where its column need not be filled.
    """
    found = [cell[0] for cell in _CELL.finditer(text)]
    if len(text) > _WIDE or not _FEWEST <= len(found) < len(heads) or not found[0].rstrip(".、．").isdecimal():
        return []
    for broad in (1, 2):
        places, begun = _places(head, broad), _places(text, broad)
        if len(places) == len(heads) and set(begun) <= set(places):
            by_place = dict(zip(begun, found, strict=True))
            return [by_place.get(place, "") for place in places]
    return [*found, ""] if len(found) == len(heads) - 1 and _OPEN.search(heads[-1]) else []


def _places(text: str, broad: int) -> list[int]:
    """Return where the cells of a line begin, where a Chinese sign is as ``broad`` as so many others."""
    return [
        cell.start() + (broad - 1) * sum(east_asian_width(sign) in "WF" for sign in text[: cell.start()])
        for cell in _CELL.finditer(text)
    ]


def _divides(line: Line, below: Sequence[Line], columns: Sequence[_Column]) -> bool:
    """Return whether a line is a heading across a table, whose rows go on below it."""
    across = line.cells is None and len(columns) >= _FEWEST and _ACROSS.fullmatch(line.text.strip()) is not None
    return across and any(_cells(one, columns) for one in below)


def _cells(line: Line, columns: Sequence[_Column]) -> list[str]:
    """Return the cells of a row, none where a line cannot be told apart into as many."""
    text = line.text.strip()
    if line.cells is not None or len(text) > _WIDE:
        return []
    wide, narrow = _BLANKS.split(text), text.split() if len(text) <= _ROW else []
    if len(wide) >= _FEWEST and _fill(wide, [_Column.WORDS if one is _Column.FIGURE else one for one in columns]):
        return wide  # a goal may be told in words
    if _fill(narrow, columns):
        return narrow
    if len(text) > _ROW:
        return []
    expression = f"({columns[0].value})"
    for before, column in zip(columns, columns[1:], strict=False):
        expression += _BETWEEN.get((before, column), r"\s*") + f"({column.value})"
    found = re.fullmatch(expression, text) if _Column.FIGURE in columns else None
    return list(found.groups()) if found else []


def _fill(cells: Sequence[str], columns: Sequence[_Column]) -> bool:
    """Return whether cells are one for each column, and such as it holds."""
    return len(cells) == len(columns) and all(
        column is _Column.WORDS or (_SAID if column is _Column.FIGURE else re.compile(column.value)).fullmatch(cell)
        for column, cell in zip(columns, cells, strict=True)
    )


def _touches(line: Line) -> bool:
    """Return whether a line is a row whose figures touch: a name, a run of figures, and how binding they are."""
    return line.cells is None and len(line.text) <= _ROW and _TOUCHING.fullmatch(line.text.strip()) is not None
