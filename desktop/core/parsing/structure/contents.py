"""The table of contents of a document, which holds all its headings and none of its text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.core.parsing.structure.marks import decimal, mark
from desktop.core.parsing.values import Line

_LONGEST = 400  # lines of it
_FEWEST = 8  # headings of one that nothing heads
_HEADING = re.compile(r"[^。；：]{2,40}")
_AGAIN = 0.8  # share of its headings that come again below


def place(lines: Sequence[Line], start: int, end: int) -> tuple[int, int] | None:
    """Return from where to where a table of contents stands, or None.

    It begins with 目录 and holds the headings that come again later, often with the number of their page. Where that
    word is lost it shows by its headings: nothing else stands between them, and all come again.
    """
    for at in range(start, end):
        if re.fullmatch(r"目\s*[录次]", lines[at].text.strip()):
            begun = at + 1
            break
    else:
        return _unnamed(lines, start, end)
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


def _unnamed(lines: Sequence[Line], start: int, end: int) -> tuple[int, int] | None:
    """Return from where to where headings stand in turn that all come again directly behind them, or None."""
    texts = [_bare(line.text) if line.cells is None else "" for line in lines[start:end]]
    places: dict[str, int] = {}
    for at, text in enumerate(texts):
        if not _HEADING.fullmatch(text):
            places.clear()  # text stands between them
        elif text in places and (mark(text) or decimal(text)):
            listed = texts[places[text] : at]
            again = set(texts[at:])
            kept = sum(one in again for one in listed)
            return (
                (start + places[text], start + at) if len(listed) >= _FEWEST and kept >= _AGAIN * len(listed) else None
            )
        else:
            places[text] = at
    return None


def holds(lines: Sequence[Line], start: int, at: int) -> bool:
    """Return whether a line stands in the table of contents that follows another, or before the first chapter."""
    found = place(lines, start, len(lines))
    return found is not None and found[0] <= at < found[1]


def _bare(text: str) -> str:
    """Return a heading of a table of contents without spaces, leaders and the number of its page."""
    return re.sub(r"\s|　|[.．…·]{2,}", "", re.sub(r"[\s　.．…·\t-]*[（(]?\d{1,3}[)）]?[\s-]*$", "", text.strip()))
