"""On which line of a text a remark is to be shown: lines that were one line of the source share its number."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from desktop.core.parsing.values import Line, Notice, Repair


class Whereabouts:
    """The lines of one text, by their numbers in the source.

    Remarks are asked for in the order of the text, as cleaning tells them: what is looked for begins where the one
    before was found, so that the rows of a long table are gone through once.
    """

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._numbers = [line.number for line in lines]
        self._last = 0

    def of(self, remark: Repair | Notice) -> int | None:
        """Return the place of the line that a remark is about; where the text goes on, if it was taken out whole.

        None where the remark is about no line, or the text has none.
        """
        if remark.line is None or not self._numbers:
            return None
        first = min(bisect_left(self._numbers, remark.line), len(self._numbers) - 1)
        end = bisect_right(self._numbers, remark.line)
        if end - first < 2:  # its own
            return first
        words = remark.after.strip() if isinstance(remark, Repair) else str(remark.facts.get("text", ""))
        begin = self._last if first <= self._last < end else first
        places = (*range(begin, end), *range(first, begin)) if words else ()
        self._last = next((place for place in places if words in self._lines[place].text), first)
        return self._last
