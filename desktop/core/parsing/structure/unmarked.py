"""The outline of a document that lost its numbers: short lines head what is said below them.

A word processor keeps the numbers of its lists apart from the text, and copying often leaves them behind.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from desktop.core.parsing.conventions import MARKDOWN
from desktop.core.parsing.structure.marks import Style
from desktop.core.parsing.structure.rows import Row
from desktop.core.parsing.structure.units import Unit

_LONGEST = 30  # characters of a heading without a number
_FEWEST = 5  # headed texts that make a document
_MOST_BELOW = 4  # paragraphs under one heading: where there are more, the headings do not divide all of it
_SENTENCE = re.compile(r"[。；：:，、）)！!？?\d]$|。|^附|^[（(]|^第?\d")
_SAID = re.compile(r"[。；：;:]$")
_REPORT = re.compile(
    r"记者|获悉|据悉|讯）|本报讯|■|会议(?:指出|强调|认为)|(?:文件|《[^》]+》)[^，。]{0,2}(?:提出|显示|指出|提到)|我市将|还将"
)
"""Words of a report about a document: its subheadings are the reporter's."""


def headed(found: Sequence[Row], title: str | None) -> tuple[list[Unit], list[tuple[Unit, int | None]]]:
    """Return the chapters of a document without numbers, and its headed texts, each with the place of its chapter.

    A heading right above another one is a chapter. Nothing is returned where the lines do not alternate, or where they
    report about a document.
    """
    if any(row.is_cell or _REPORT.search(row.text) for row in found):
        return [], []
    heads = [at for at, row in enumerate(found[:-1]) if _heads(row, title)]
    over = [at for at in heads if at + 1 in heads]
    own = [at for at in heads if at not in over and _says(found[at], found[at + 1])]
    places = sorted({*over, *own})
    if len(own) < _FEWEST or any(two - one - 1 > _MOST_BELOW for one, two in pairwise([*places, len(found)])):
        return [], []
    chapters = _units(over, len(found), Style.COMMA)
    if over and own[0] < over[0]:
        return [], []
    units: list[tuple[Unit, int | None]] = []
    for unit in _units(own, len(found), Style.BRACKET):
        at = sum(one.start < unit.start for one in chapters) - 1 if chapters else None
        if at is not None:
            unit.end = min(unit.end, chapters[at].end)
            chapters[at].below.append(unit)
        units.append((unit, at))
    return chapters, units


def _units(starts: Sequence[int], end: int, style: Style) -> list[Unit]:
    ends = [*starts[1:], end]
    return [Unit(style, number, "", *span, []) for number, span in enumerate(zip(starts, ends, strict=False), 1)]


def _heads(row: Row, title: str | None) -> bool:
    """Return whether a line reads like a heading: few words that end no sentence."""
    text = row.text.strip(f"{MARKDOWN} 　")
    return row.mark is None and text != title and 4 <= len(text) <= _LONGEST and _SENTENCE.search(text) is None


def _says(heading: Row, below: Row) -> bool:
    """Return whether a line is what a heading heads: whole sentences, longer than it."""
    return _SAID.search(below.text.rstrip()) is not None and len(below.text) > len(heading.text)
