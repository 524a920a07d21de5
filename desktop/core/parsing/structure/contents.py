"""The table of contents of a document, which holds all its headings and none of its text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.core.parsing.values import Line

_LONGEST = 400  # lines of it


def place(lines: Sequence[Line], start: int, end: int) -> tuple[int, int] | None:
    """Return from where to where a table of contents stands, or None.

    It begins with 目录 and holds the headings that come again later, often with the number of their page.
    """
    for at in range(start, end):
        if re.fullmatch(r"目\s*[录次]", lines[at].text.strip()):
            begun = at + 1
            break
    else:
        return None
    first = None
    for at in range(begun, min(end, begun + _LONGEST)):
        heading = _bare(lines[at].text)
        if not heading:
            continue
        if first is None:
            first = heading
        elif heading == first or heading.startswith(first + "。"):
            return begun - 1, at
    return None


def holds(lines: Sequence[Line], start: int, at: int) -> bool:
    """Return whether a line stands in the table of contents that follows another, or before the first chapter."""
    found = place(lines, start, len(lines))
    return found is not None and found[0] <= at < found[1]


def _bare(text: str) -> str:
    """Return a heading of a table of contents without spaces, leaders and the number of its page."""
    return re.sub(r"\s|　|[.．…·]{2,}", "", re.sub(r"[\s　.．…·\t-]*[（(]?\d{1,3}[)）]?[\s-]*$", "", text.strip()))
