"""Chapters without numbered measures that ask for something all the same, as safeguards in one paragraph often do.

What is not numbered is no measure (design, "What is a measure"), so a person is told where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.core.parsing.structure.headings import heading_of
from desktop.core.parsing.structure.items import has_items, items
from desktop.core.parsing.structure.rows import Row
from desktop.core.parsing.structure.units import Unit

_TELLS = re.compile("意义|形势|背景|目标|指导思想|思路|[？?]$")  # why, where to, or a question of an interpretation


def demands(rows: Sequence[Row], chapter: Unit, title: str) -> list[str]:
    """Return what a chapter asks for, each as an item would read, in the order of the text."""
    if _TELLS.search(title) or not has_items(title):
        return []
    first = rows[chapter.start]
    _, end, alone = heading_of(first.said)
    texts = [] if alone else [first.said[end:]]
    texts += [row.text for row in rows[chapter.start + 1 : chapter.end] if not row.is_cell]
    return [text[start:end].strip(" ，。；：") for text in texts for start, end in items(text)]
