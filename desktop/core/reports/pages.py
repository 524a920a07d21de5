"""Which rows stand on which page: computed here once, for Excel, the preview and our own printing alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from desktop.core.reports.layout import Laid
    from desktop.core.reports.lines import Row


class Page(msgspec.Struct, frozen=True):
    """Rows ``first`` to ``last`` (counted from 1) of a sheet, below the row of headings once more or not."""

    first: int
    last: int
    repeats_heading: bool


class Pager:
    """Breaks the rows of a sheet into pages as they come.

    Rows that ``keep`` stay on a page with the next one, so that no heading stands last. The rows after ``closing``
    stay together, with a row of the table above them: no page holds signatures alone.

    Attributes:
        breaks: numbers of the rows after which a page ends.
    """

    def __init__(self, height: float) -> None:
        self.breaks: list[int] = []
        self._height = height
        self._rows = 0
        self._used = 0.0
        self._begun = False  # the page holds something besides the repeated headings
        self._repeated = 0.0
        self._block: list[float] = []
        self._before: tuple[int, float] | None = None  # first row and height of the last block, where one is above it
        self._closing = False

    def skip(self) -> None:
        """Count a row that is not printed."""
        self._rows += 1

    def add(self, row: Row, *, heading: bool = False) -> None:
        """Add the next row; ``heading`` is repeated on the pages after it."""
        self._rows += 1
        self._block.append(row.height)
        if not row.keep:
            self._place()
        if heading:
            self._repeated = row.height

    def closing(self) -> None:
        """Say that what follows closes the table."""
        self._closing = True

    def end(self) -> None:
        """Place what is still held back."""
        if self._block:
            self._place()

    def _place(self) -> None:
        block, self._block = self._block, []
        start, height = self._rows - len(block) + 1, sum(block)
        if self._used + height <= self._height:
            self._put(start, height)
        elif self._repeated + height > self._height:  # larger than any page
            for number, each in enumerate(block):
                if self._used + each > self._height and self._begun:
                    self._break(start + number)
                self._put(start + number, each)
        else:
            before = self._before
            if self._closing and before and self._repeated + before[1] + height <= self._height:
                self._break(before[0])
                self._used += before[1]
            else:
                self._break(start)
            self._put(start, height)

    def _put(self, start: int, height: float) -> None:
        self._before = (start, height) if self._begun else None
        self._used += height
        self._begun = True

    def _break(self, row: int) -> None:
        """Begin a new page with a row."""
        if row > 1 and self._begun:
            self.breaks.append(row - 1)
        self._used, self._begun = self._repeated, False


def pages(laid: Laid) -> list[Page]:
    """Return the pages of a sheet in order; none of a hidden one."""
    if laid.sheet.hidden:
        return []
    ends = [*laid.breaks, len(laid.rows)]
    starts = [laid.first, *(end + 1 for end in laid.breaks)]
    return [
        Page(start, end, repeats_heading=laid.repeats and start > laid.heading)
        for start, end in zip(starts, ends, strict=True)
        if end >= start
    ]
