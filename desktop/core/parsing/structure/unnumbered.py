"""What asks for something outside all numbered measures: safeguards in one paragraph, a lead above the first measure.

What is not numbered is no measure (design, "What is a measure"), so a person is told where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from desktop.core.parsing.structure.bodies import is_line
from desktop.core.parsing.structure.headings import heading_of
from desktop.core.parsing.structure.items import CONDITIONS, has_items, items
from desktop.core.parsing.structure.marks import Style
from desktop.core.parsing.structure.rows import Row
from desktop.core.parsing.structure.units import Outline, Unit

_TELLS = re.compile(
    "意义|形势|背景|目标|指导思想|思路|^(?!.{0,20}(?:如何|怎[样么]).{0,20}(?:落实|推进|实施|保障|做好|组织|开展)).*[？?]$"
)
"""Why, where to, or a question of an interpretation, unless it asks how something is brought about."""


def demands(rows: Sequence[Row], chapter: Unit, title: str) -> list[str]:
    """Return what a chapter asks for, each as an item would read, in the order of the text."""
    if _TELLS.search(title) or not (has_items(title) or CONDITIONS.fullmatch(title)):
        return []
    first = rows[chapter.start]
    _, end, alone = heading_of(first.said)
    texts = [] if alone else [first.said[end:]]
    below = [row for row in rows[chapter.start + 1 : chapter.end] if not (row.is_cell or _heads_section(row))]
    texts += [row.text for row in below if not is_line(row.text)]
    return [one for text in texts for one in asked(text)]


def _heads_section(row: Row) -> bool:
    return row.mark is not None and row.mark.style is Style.SECTION and heading_of(row.said.strip())[2]


def asked(text: str) -> list[str]:
    """Return what a paragraph asks for, each as an item would read."""
    return [text[start:end].strip(" ，。；：") for start, end in items(text)]


def leads(rows: Sequence[Row], made: Outline, titles: Sequence[str]) -> Iterator[tuple[Unit, list[str]]]:
    """Yield the chapters and sections that ask for something above their first measure, with what that is.

    Args:
        rows: of the document.
        made: its outline.
        titles: of its chapters.
    """
    firsts: dict[int, tuple[Unit, str, int]] = {}
    for one in made.measures:
        first = one.unit.start
        if one.section is not None:
            heading = heading_of(rows[one.section.start].said.strip())[0]
            firsts.setdefault(one.section.start, (one.section, heading, first))
            first = one.section.start
        if one.chapter is not None:
            unit = made.chapters[one.chapter]
            firsts.setdefault(unit.start, (unit, titles[one.chapter], first))
    for unit, heading, first in firsts.values():
        if left := demands(rows, msgspec.structs.replace(unit, end=first), heading):
            yield unit, left
