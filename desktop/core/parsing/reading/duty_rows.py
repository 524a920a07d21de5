"""Small tables below a text that only name its bodies and its day: 牵头单位 | 市粮食局, 完成时限 | 2027年底.

Their labels stand before what they are of, or above that; either way each is read as the line that a text has for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

import msgspec

from desktop.core.parsing.conventions import DEADLINES, GUIDING, KINDS, LEADING, NOTHING, SUPPORTING
from desktop.core.parsing.values import Line

_BODIES = re.compile(f"(?:{LEADING}|{SUPPORTING}|{GUIDING})(?:{KINDS})")
_LABEL = re.compile(f"{_BODIES.pattern}|(?:完成|办结|工作)?(?:{DEADLINES})")
_NOTHING = re.compile(NOTHING)


def as_lines(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines with the rows of such tables as lines of the text above them."""
    made: list[Line] = []
    for table, group in groupby(lines, lambda line: line.table):
        rows = list(group)
        pairs = _pairs(rows) if table is not None and made and made[-1].cells is None else []
        made += _told(pairs) if pairs else rows
    return tuple(made)


def _pairs(rows: Sequence[Line]) -> list[tuple[Line, str, str]]:
    """Return the labels of a table with what each is of, none where it holds anything else or names no bodies."""
    cells = [[cell.strip() for cell in row.cells or ()] for row in rows]
    if any(len(row) % 2 for row in cells) or any(_LABEL.fullmatch(_bare(cell)) for cell in cells[0][1:2]):
        above, *below = cells
        found = [(rows[-1], *pair) for pair in zip(above, *below, strict=False)] if len(below) == 1 else []
    else:
        every = ((line, iter(row)) for line, row in zip(rows, cells, strict=True))
        found = [(line, label, said) for line, row in every for label, said in zip(row, row, strict=True)]
    labels = [_bare(label) for _, label, said in found if label or said]
    only = all(map(_LABEL.fullmatch, labels)) and any(map(_BODIES.fullmatch, labels))
    return [(line, label, said) for line, label, said in found if said] if only else []


def _told(pairs: Sequence[tuple[Line, str, str]]) -> Iterator[Line]:
    for line, label, said in pairs:
        if not _NOTHING.fullmatch(said):
            text = f"{_bare(label)}：{said}"
            yield msgspec.structs.replace(line, text=text, cells=None, table=None, continued=())


def _bare(label: str) -> str:
    return re.sub(r"[\s：:]", "", label)
