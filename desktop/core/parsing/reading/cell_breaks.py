"""Where a line of a cell ends a paragraph: a narrow cell breaks names and sentences, and sets bodies one a line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from desktop.core.parsing.reading.layout import Paragraph, cell_text
from desktop.core.parsing.reading.signs import ENDING, WIDE, joined

_APART = re.compile(r"[、，,；;\s]")
_BRACKETED = re.compile("[（(][^（()）]*[)）]")
_HAN = "[\u4e00-\u9fff]"
_OFFICE = "[局委厅办部院署会室社处站队联府心团司]"
_NAME = re.compile(rf"(?:{_HAN}{{2,20}}{_OFFICE}|[省市县区州]委|[各有相]{_HAN}{{1,12}})")
_AGAIN = re.compile(rf"(?:(?:[省州县]|市(?!场部)|区(?!域|级)){_HAN}{{2,20}}{_OFFICE}|[省市县区州]委|各{_HAN}{{1,12}})")
"""A body that begins with the kind of its place, 市商务局, or those of all places."""
_BARE = re.compile(rf"{_HAN}{{2,10}}[局厅委]")
"""A body that need not name its place: 商务局."""
_LONGEST = 300  # characters of a cell of bodies
_NEXT = 8  # lines over which one name may go
_NEEDED, _MORE, _LEFT = 1.3, 2.3, 0.3  # characters of room into which one more would have gone, one with 。, and a run
_NEVER_FIRST = re.compile("[，。、；：！？”’）〕】》]")
_RUN = re.compile("[0-9A-Za-z.%]+")  # what no line breaks
_FEWEST, _MOSTLY = 2, 0.75  # breaks of a column that tell, and how many of them leave room where all are meant
Meant = Callable[[str, str], bool]
"""Whether a line of a cell, with the one below it, ends a paragraph."""


def are_two(before: str, after: str) -> bool:
    """Return whether a body ends where a cell's line does, and another one begins on the next line.

    Args:
        before: what stands in the cell up to the end of the line: nothing but bodies.
        after: what stands below.
    """
    if not are_bodies(before) or _APART.match(before[-1:]):
        return False
    name, following = _names(before)[-1], _names(after[:_LONGEST])[:1]
    bare = _BARE.fullmatch(name) is not None and any(map(_BARE.fullmatch, following))
    return bare or any(map(_AGAIN.fullmatch, following))


def are_bodies(text: str) -> bool:
    """Return whether a text names bodies and says nothing else."""
    names = _names(text) if len(text) <= _LONGEST else []
    return bool(names) and all(map(_NAME.fullmatch, names))


def _names(text: str) -> list[str]:
    return [name for name in _APART.split(_BRACKETED.sub("", text)) if name]


def bodies_apart(text: str, ends: Iterable[int]) -> list[str]:
    """Return a text that was printed on several lines with a text for each body that a line ended with.

    Args:
        text: of a paragraph of a cell.
        ends: where in it its lines end, but for the last one.
    """
    made: list[str] = []
    begun = 0
    for end in ends:
        if are_two(text[max(begun, end - _LONGEST - 1) : end], text[end : end + _LONGEST].lstrip()):
            made.append(text[begun:end])
            begun = end
    return [*made, text[begun:]]


def are_meant(cells: Sequence[Sequence[str]]) -> Meant:
    """Return what tells whether a line of the cells of a column ends a paragraph, by how long its lines are.

    One that leaves room for more does. Where nearly all of them do, no program broke the cells, and all are meant.
    """
    if all(len(lines) == 1 for lines in cells):
        return lambda _line, _after: False
    width = max(_length(line) for lines in cells for line in lines)

    def leaves_room(line: str, after: str) -> bool:
        run = _RUN.match(after)
        needed = max(_NEEDED, _length(run[0]) + _LEFT if run else _MORE if _NEVER_FIRST.match(after[1:2]) else 0)
        return width - _length(line) > needed

    pairs = [pair for lines in cells for pair in pairwise(lines) if ENDING.search(pair[0]) is None]
    every = [leaves_room(one, other) for one, other in pairs]
    if len(every) >= _FEWEST and sum(every) >= _MOSTLY * len(every):
        return lambda _line, _after: True
    return leaves_room


def whole(lines: Sequence[str], meant: Meant) -> str:
    """Return what stands in a cell that goes over lines, with a space between its paragraphs; ``meant`` ends one."""
    made: list[str] = []
    kept = [line for line in lines if line.strip()]
    for at, line in enumerate(kept):
        if not made or meant(kept[at - 1], line) or are_two(made[-1], "".join(kept[at : at + _NEXT])):
            made.append(line)
        else:
            made[-1] = joined(made[-1], line)
    return cell_text([Paragraph(line) for line in made])


def _length(line: str) -> float:
    """Return how many Chinese characters are as wide as a line."""
    return len(line) - len(WIDE.sub("", line)) / 2
