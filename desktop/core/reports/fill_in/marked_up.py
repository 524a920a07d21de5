"""A block of a table that is offered as HTML alone, as by some programs and web pages: the cells of its tables.

What a browser would show counts: entities, line breaks and blocks inside a cell, cells that take the place of several.
Rows and cells that are not shown are left out, as the tables of Excel and WPS hold them too.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

import msgspec

from desktop.core.reports.fill_in import block

_SPACE = re.compile(r"[ \t\r\n\f]+")
_HAN_BREAK = re.compile(r"(?<=[\u2e80-\u9fff\uff00-\uffef])[ \t]*[\r\n]\s*(?=[\u2e80-\u9fff\uff00-\uffef])")
_UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)", re.IGNORECASE)
_DROPPED = frozenset(("head", "script", "style", "title", "noscript", "template", "select", "textarea", "svg"))
_BLOCKS = frozenset(("p", "div", "li", "ul", "ol", "dl", "dt", "dd", "pre", "section", "h1", "h2", "h3", "h4", "h5"))
_WIDEST = 16_384  # columns of a sheet

Attributes = list[tuple[str, str | None]]


def read(markup: str) -> list[list[str]]:
    """Return the rows of the tables in a piece of HTML, as ``block.read`` does; its lines where it has no table.

    A table around another one is only its frame: of its rows those count that say something themselves.

    Raises:
        ReportError: as ``block.read``.
    """
    reader = _Reader()
    reader.feed(markup.replace("\0", ""))
    reader.close()
    return block.even(reader.found())


class _Open(msgspec.Struct):
    """A table that has begun.

    Attributes:
        row: the cells of its row, None between two rows; ``cell`` the pieces of its cell, likewise.
        shown: whether the row is; ``seen`` whether the cell is.
        width: columns that the cell takes; ``height`` rows.
        taken: how many more rows a cell above takes in each column.
        frames: the row holds a table.
    """

    row: list[str] | None = None
    cell: list[str] | None = None
    shown: bool = True
    seen: bool = True
    width: int = 1
    height: int = 1
    taken: dict[int, int] = {}
    frames: bool = False


class _Reader(HTMLParser):
    """Takes the cells of all tables, and the text outside of them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._rows: list[list[str]] = []
        self._loose: list[str] = []
        self._tables: list[_Open] = []
        self._dropped = 0
        self._any = False

    def found(self) -> list[list[str]]:
        """Return the rows; without a table each line is one of one cell."""
        while self._tables:
            self._end_table()
        return self._rows if self._any else [[line] for line in _text(self._loose).split("\n")]

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """Begin a table, a row or a cell, or a line in one."""
        if tag in _DROPPED:
            self._dropped += 1
        elif tag == "table":
            if self._tables:
                self._tables[-1].frames = True
            self._tables.append(_Open())
            self._any = True
        elif tag == "tr" and self._tables:
            self._end_row()
            self._begin_row(shown=_shown(attrs))
        elif tag in ("td", "th") and self._tables:
            self._end_cell()
            table = self._tables[-1]
            if table.row is None:
                self._begin_row(shown=True)
            table.cell, table.seen = [], _shown(attrs)
            table.width, table.height = _span(attrs, "colspan"), _span(attrs, "rowspan")
        elif tag == "br" or tag in _BLOCKS:
            self.handle_data("\x0b")

    def handle_endtag(self, tag: str) -> None:
        """End what has begun; what was never ended ends with what holds it."""
        if tag in _DROPPED:
            self._dropped = max(0, self._dropped - 1)
        elif tag in ("td", "th") and self._tables:
            self._end_cell()
        elif tag == "tr" and self._tables:
            self._end_row()
        elif tag == "table" and self._tables:
            self._end_table()
        elif tag in _BLOCKS:
            self.handle_data("\x0b")

    def handle_data(self, data: str) -> None:
        """Take a piece of text."""
        if self._dropped:
            return
        if not self._tables:
            self._loose.append(data)
        elif (cell := self._tables[-1].cell) is not None:
            cell.append(data)

    def _begin_row(self, *, shown: bool) -> None:
        table = self._tables[-1]
        table.row, table.shown, table.frames = [], shown, False
        self._skip_taken(table, table.row)

    def _end_cell(self) -> None:
        table = self._tables[-1]
        pieces, table.cell = table.cell, None
        if pieces is None or table.row is None or not table.seen:
            return
        start = len(table.row)
        if start < _WIDEST:
            width = min(table.width, _WIDEST - start)
            table.row += [_text(pieces), *[""] * (width - 1)]
            if table.height > 1:
                table.taken |= dict.fromkeys(range(start, start + width), table.height - 1)
        self._skip_taken(table, table.row)

    def _skip_taken(self, table: _Open, row: list[str]) -> None:
        """Leave the places of a row empty that cells above take."""
        while (left := table.taken.get(len(row), 0)) > 0:
            table.taken[len(row)] = left - 1
            row.append("")

    def _end_row(self) -> None:
        self._end_cell()
        table = self._tables[-1]
        row, table.row = table.row, None
        if row is not None and table.shown and (any(row) or not table.frames):
            self._rows.append(row)

    def _end_table(self) -> None:
        self._end_row()
        self._tables.pop()


def _shown(attrs: Attributes) -> bool:
    given = dict(attrs)
    return "hidden" not in given and not _UNSEEN.search(given.get("style") or "")


def _span(attrs: Attributes, name: str) -> int:
    """Return how many columns or rows a cell takes."""
    told = dict(attrs).get(name) or ""
    return min(max(int(told), 1), _WIDEST) if told.isascii() and told.isdigit() and len(told) < 9 else 1


def _text(pieces: list[str]) -> str:
    """Return a text as it is shown: breaks in the code are blanks, between Chinese characters nothing."""
    flat = _SPACE.sub(" ", _HAN_BREAK.sub("", "".join(pieces))).replace("\xa0", " ")
    return "\n".join(filter(None, (line.strip() for line in flat.split("\x0b"))))
