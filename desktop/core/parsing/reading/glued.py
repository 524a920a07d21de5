"""Rows of a counted table whose number runs into the cell behind it: 1扩建粮库 | 新建粮库3座 below 序号 | 任务 | 目标.

All other cells would stand one column too far to the left, so that bodies would be read as the task.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from desktop.core.parsing.reading.columns import DIVISION, NUMBER
from desktop.core.parsing.values import Line

_COUNTS = (  # what makes a count of a number, rather than a task: 3号粮库, 20人以上; but 人才培养, 公路改造
    "[年月日个项家座条万亿]|号(?![召角])|批(?![发复准])|期(?![货权刊])|级(?![差别])|类(?![别似])|千(?![方亿乡])|公[里顷斤]"
    "|米(?![面业粉])|吨(?!粮)|处(?![置理罚方])|次(?![要生])|所(?![有属得])|名(?![优录牌师特城医校])|人[次以的左，、]"
)
_GLUED = re.compile(rf"\s*(\d{{1,3}})(?=[“《\u4e00-\u9fff])(?!{_COUNTS})(.{{2,}})", re.DOTALL)
_FEWEST = 2  # rows that show it
_COLUMNS = 3  # at least


def tabbed(texts: Sequence[str]) -> list[str]:
    """Return the lines of a text with a tab behind the number of such rows."""
    made = list(texts)
    for at, text in enumerate(texts):
        heads = text.strip().split("\t")
        if len(heads) < _COLUMNS or NUMBER.fullmatch(heads[0].replace(" ", "")) is None:
            continue
        below = (texts[place].strip("\r\n ").split("\t") for place in range(at + 1, len(texts)))
        rows = _rows(below, len(heads))
        for place, cells in rows.items():
            made[at + 1 + place] = "\t".join(cells)
    return made


def celled(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines with the cells of such rows in their columns."""
    made = list(lines)
    for at, line in enumerate(lines):
        heads = line.cells
        if heads is None or len(heads) < _COLUMNS or NUMBER.fullmatch(heads[0].replace(" ", "")) is None:
            continue
        for place, cells in _rows(_same_table(lines, at), len(heads)).items():
            made[at + 1 + place] = msgspec.structs.replace(
                lines[at + 1 + place], cells=tuple(cells), text="\t".join(cells)
            )
    return tuple(made)


def _same_table(lines: Sequence[Line], at: int) -> Iterator[Sequence[str]]:
    """Yield the cells of the rows below one of a table."""
    for place in range(at + 1, len(lines)):
        if lines[place].table != lines[at].table:
            return
        yield lines[place].cells or ()


def _rows(below: Iterable[Sequence[str]], width: int) -> dict[int, list[str]]:
    """Return the cells of such rows by their places below the heads, none where one row of the table is no such.

    Args:
        below: the cells of what stands below the heads, in order; the last one of a row may be empty.
        width: columns of the table.
    """
    made: dict[int, list[str]] = {}
    count = 0
    for at, cells in enumerate(below):
        full = cells[:-1] if len(cells) == width and not cells[-1] else cells
        glued = _GLUED.fullmatch(cells[0]) if cells and len(full) == width - 1 else None
        if glued is None:
            alone = sum(map(bool, cells)) < 2  # noqa: PLR2004 - a heading across the table, an empty line
            if alone and (not any(cells) or DIVISION.match(next(filter(None, cells)))):
                continue
            break
        if int(glued[1]) != count + 1 and count:
            return {}
        count = int(glued[1])
        made[at] = [glued[1], glued[2].strip(), *full[1:]]
    return made if len(made) >= _FEWEST else {}
