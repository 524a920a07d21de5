"""Cells that say what is to be done and who does it, where no column names bodies: （1）新建粮库（市粮食局负责）."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from desktop.core.parsing.conventions import KINDS, SHARED
from desktop.core.parsing.structure import bodies, rules
from desktop.core.parsing.structure.goal_tables import TASK
from desktop.core.parsing.structure.marks import CIRCLES

_HEAD = re.compile(
    rf"(?:(?:及|和|与|、)(?:[^，。；]{{0,4}}(?:{KINDS})|{SHARED})|[（(][^（()）]{{0,4}}(?:{KINDS})[)）])$"
)
_PART = re.compile(f"(?=[（(]\\d{{1,2}}[)）]|[{CIRCLES}]|\u3000)")


def work(head: str) -> str:
    """Return the head of a column without the bodies that it names behind the work: 措施 for 措施及责任单位."""
    rest = _HEAD.sub("", head)
    return rest if TASK.search(rest) else head


def parted(text: str, order: rules.Order) -> Iterator[tuple[int, str, tuple[int, int, bodies.Group] | None]]:
    """Yield the parts of a cell with where they begin, and the group behind each with its place.

    Args:
        text: of the cell.
        order: which bodies of a group lead where it does not tell itself.
    """
    last = 0
    for begun, stop in pairwise([0, *(found.start() for found in _PART.finditer(text, 1)), len(text)]):
        for start, end, inside in bodies.brackets(text[begun:stop]):
            group = bodies.parse(inside, order)
            yield last, text[last : begun + start], (begun + start, begun + end, group)
            last = begun + end
    if last == 0 or text[last:].strip(" 。"):
        yield last, text[last:], None
