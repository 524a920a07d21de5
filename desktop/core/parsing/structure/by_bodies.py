"""A chapter without numbers whose paragraphs each name a body and its duties: 市粮食局：负责…; they are measures."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.core.parsing.structure import bodies
from desktop.core.parsing.structure.headings import heading_of
from desktop.core.parsing.structure.marks import Style
from desktop.core.parsing.structure.rows import Row
from desktop.core.parsing.structure.units import Unit
from desktop.core.parsing.structure.unnumbered import asked

_FEWEST = 2  # bodies among which the work is divided
_NAMED = re.compile(r"\s*(?P<names>[^，。；：:]{2,40})[：:]")


def duties(chapter: Unit, found: Sequence[Row]) -> list[Unit]:
    """Return the paragraphs of a chapter as units where each begins with a body, and says what this is to do."""
    own = found[chapter.start + 1 : chapter.end]
    if chapter.below or len(own) < _FEWEST or not heading_of(found[chapter.start].said.strip())[2]:
        return []
    if any(row.is_cell or not _tells_duty(row.text) for row in own):
        return []
    return [
        Unit(Style.WORD, number, "", at, at + 1, [])
        for number, at in enumerate(range(chapter.start + 1, chapter.end), 1)
    ]


def _tells_duty(text: str) -> bool:
    named = _NAMED.match(text)
    return named is not None and bodies.are_names(named["names"].split("、")) and bool(asked(text[named.end() :]))
