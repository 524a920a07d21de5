"""Targets that an annex to a plan sets in numbered paragraphs: its scenes, projects or tasks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.core.parsing.structure import targets
from desktop.core.parsing.structure.aims import Aim
from desktop.core.parsing.structure.headings import heading_of
from desktop.core.parsing.structure.marks import Style, mark
from desktop.core.parsing.values import Line

_SETS = re.compile("(?:场景|项目|工程|任务|行动|举措|措施)(?:清单)?$")
"""What the title of such an annex ends with; forms, glossaries and rules set nothing."""
_FEWEST, _HEAD = 2, 4  # paragraphs that make a series; lines in which the title of an annex stands


def aims(lines: Sequence[Line], start: int, end: int, begins: int | None, year: str | None) -> list[Aim]:
    """Return the targets of the numbered paragraphs of an annex, which belong to no measure.

    Args:
        lines: of the document.
        start: the first line of the annex.
        end: the line behind it.
        begins: the year in which what the document sets begins, where it is known.
        year: what the document calls 今年, where it is known.
    """
    if not any(_SETS.search(line.text.strip()) for line in lines[start : min(end, start + _HEAD)]):
        return []
    texts: list[tuple[int, int, str, None]] = []
    for at in range(start, end):
        found = mark(lines[at].text) if lines[at].cells is None else None
        if found is not None and found.style in (Style.BRACKET, Style.POINT, Style.BRACKET_POINT):
            said = lines[at].text[found.end :]
            heading, behind, alone = heading_of(said)
            if heading and not alone:
                texts.append((at, found.end + behind, said[behind:], None))
    return targets.aims(texts, False, begins=begins, year=year) if len(texts) >= _FEWEST else []
