"""Where everything of a sheet stands on its pages: widths of columns, heights of rows, lines that run on, breaks.

Sizes are points at 100 %. A sheet is printed one page wide; LibreOffice, where columns are as wide as the digits of
the font at hand, shrinks it by 7 % with Arial, so that type of 9 pt stays above 8.
"""

from __future__ import annotations

import functools
import itertools
import math
from array import array
from collections.abc import Callable, Sequence

import msgspec

from desktop.core.errors import ReportError
from desktop.core.reports.chart_places import bands
from desktop.core.reports.contents import completed
from desktop.core.reports.glyphs import Face, face
from desktop.core.reports.lines import AIR, PITCH, LineRows, Row
from desktop.core.reports.pages import Pager, pages
from desktop.core.reports.paper import Paper
from desktop.core.reports.spool import Spool
from desktop.core.reports.values import Bars, Column, Line, Report, Role, Sheet, Value
from desktop.core.reports.widths import column_widths, heading_room, room, text_of
from desktop.core.reports.words import Words

HEAD_LINE, TITLE = 10.5, 18.0
"""Type sizes in points of the lines above and below the table, and of the title."""

_MOST_ROWS = 1_048_576
_TOLD = 10  # lines between two times that it is told how far the layout is
_BACK = 18.0  # height of the row that leads back
_NOTE_AIR, _SIGN_AIR = 4, 18  # points above and below a note, and the signatures
_PICTURE_COLUMNS = 12  # of a sheet of charts, which only its title and what stands below it divide
_HEAD, _SIGN = (0.3, 0.42, 0.28), (0.25, 0.25, 0.25, 0.25)  # shares of the page


class Area(msgspec.Struct, frozen=True):
    """Rows and columns, counted from 1, both ends included."""

    top: int
    left: int
    bottom: int
    right: int


class Chart(msgspec.Struct, frozen=True):
    """A chart and its place: rows counted from 1, both included; edges in pixels from the left of the sheet."""

    bars: Bars
    top: int
    bottom: int
    left: float
    right: float


class Laid(msgspec.Struct):
    """A sheet with every row in its place.

    Attributes:
        widths: of the columns, in pixels (96 to an inch).
        printed: how many columns are printed; the others are folded away.
        scale: how much the page is shrunk so that the printed columns stand on it; 1 as a rule.
        first: number of the first row that is printed.
        heading: number of the row of headings; of a sheet without any, of the last row above its lines.
        repeats: the headings stand on each page after theirs once more; not where only charts follow the first page.
        last_line: number of the last row of the lines.
        line_rows: number of the (first) row of each line of the sheet.
        merged: cells shown as one; none of them among the lines.
        charts: where the charts stand.
        breaks: rows after which a new page begins: see ``pages``.
    """

    sheet: Sheet
    widths: list[int]
    printed: int
    scale: float = 1.0
    first: int = 1
    heading: int = 0
    repeats: bool = True
    last_line: int = 0
    rows: Spool[Row] = msgspec.field(default_factory=lambda: Spool[Row]())
    line_rows: Sequence[int] = ()
    merged: list[Area] = []
    charts: list[Chart] = []
    breaks: list[int] = []


def lay_out(report: Report, told: Callable[[int, int], None] = lambda _done, _total: None) -> list[Laid]:
    """Return the sheets of a report, laid out.

    Args:
        report: whose sheets.
        told: told (lines done, lines in all); raising in it cancels.

    Raises:
        ReportError: more rows than a sheet of Excel holds (``report-too-many``).
    """
    words = Words(report.language)
    before, total = 0, sum(len(sheet.lines) for sheet in report.sheets)
    made: list[list[Laid]] = []

    def of_all(lines: int) -> None:
        told(before + lines, total)

    for sheet in report.sheets:
        made.append(_parts(sheet, words, report.paper, of_all))
        before += len(sheet.lines)
    if report.sheets[0].contents:
        made[0] = [_cover(report, words, made[1:])]
    return list(itertools.chain.from_iterable(made))


def beginning(report: Report) -> Laid | None:
    """Return the first printed sheet laid out as far as its first page goes; None where that tells of all others."""
    sheet = next(sheet for sheet in report.sheets if not sheet.hidden)
    return None if sheet.contents else _Layout(sheet, Words(report.language), report.paper).begun()


def _cover(report: Report, words: Words, others: Sequence[Sequence[Laid]]) -> Laid:
    """Return the cover of a report laid out, whose contents are complete only when all else is."""

    def laid(before: int) -> Laid:
        return _Layout(completed(report.sheets[0], words, others, before), words, report.paper).laid(lambda _: None)

    return laid(len(pages(laid(0))))


def _parts(sheet: Sheet, words: Words, paper: Paper, told: Callable[[int], None]) -> list[Laid]:
    """Return a sheet laid out, its charts on a sheet of their own where they stand on other pages than a long table.

    The headings of a table are repeated on every page of its sheet, and above charts they mean nothing.
    """
    layout = _Layout(sheet, words, paper)
    out = layout.laid(told)
    if not layout.parts_charts():
        return [out]
    lines = tuple(line for line in sheet.lines if line.role is not Role.CHARTS)
    table = msgspec.structs.replace(sheet, lines=lines, charts=())
    column = Column("chart", "", least=4, most=4)
    pictures = Sheet(
        words("sheet.pictures", name=sheet.name),
        (column,) * _PICTURE_COLUMNS,
        (Line(Role.CHARTS, ()),),
        title=words("pictures.title", title=sheet.title),
        left=sheet.left,
        middle=sheet.middle,
        right=sheet.right,
        charts=sheet.charts,
        back=sheet.back,
    )
    return [_Layout(part, words, paper).laid(told) for part in (table, pictures)]


class _EnoughError(Exception):
    """What was wanted of a sheet is laid out."""


class _Layout:
    """Lays out one sheet, from the top row to the last."""

    def __init__(self, sheet: Sheet, words: Words, paper: Paper) -> None:
        self._sheet = sheet
        self._words = words
        self._face: Face = face(words.language)
        widths = column_widths(sheet.columns, sheet.lines, self._face, paper.columns)
        printed = sum(not column.folded for column in sheet.columns)
        self._page = sum(widths[:printed])
        scale = min(1.0, math.floor(100 * paper.columns / self._page) / 100)
        self._out = Laid(sheet, widths, printed, scale)
        self._table_end = 0  # number of the last row that is no chart's
        self._paper_height = paper.height / scale
        self._pager = Pager(self._paper_height)

    def laid(self, told: Callable[[int], None]) -> Laid:
        """Return the sheet laid out; ``told`` is told how many of its lines are."""
        out, sheet = self._out, self._sheet
        if sheet.back:
            out.rows.append(Row(_BACK, (sheet.back[0],), ("back",)))
            out.first = 2
            self._pager.skip()
        if sheet.title:
            self._above()
        if any(column.heading for column in sheet.columns):
            self._headings()
        else:
            out.heading = len(out.rows)
        if len(sheet.lines) + len(out.rows) > _MOST_ROWS:
            raise ReportError("report-too-many", rows=len(sheet.lines))
        self._lines(told)
        out.last_line = len(out.rows)
        self._pager.closing()
        if sheet.closing:
            self._closing(*sheet.closing)
        self._below()
        self._pager.end()
        out.breaks = self._pager.breaks
        out.repeats = not out.charts or any(row < self._table_end for row in out.breaks)
        if len(out.rows) > _MOST_ROWS:
            raise ReportError("report-too-many", rows=len(out.rows))
        return out

    def begun(self) -> Laid:
        """Return the sheet laid out up to the end of its first page, and perhaps some lines more."""

        def told(_lines: int) -> None:
            if self._pager.breaks:
                raise _EnoughError

        try:
            return self.laid(told)
        except _EnoughError:
            self._out.last_line = len(self._out.rows)
            self._out.breaks = self._pager.breaks
            return self._out

    def parts_charts(self) -> bool:
        """Return whether the table takes several pages, and charts stand on a page without it."""
        breaks, end = self._out.breaks, self._table_end
        return bool(self._out.charts) and any(row < end for row in breaks) and any(row >= end for row in breaks)

    def _add(self, row: Row, *, keep: bool = False) -> None:
        row.keep = row.keep or keep
        self._out.rows.append(row)
        self._pager.add(row)

    def _lines(self, told: Callable[[int], None]) -> None:
        out, starts = self._out, array("l")
        lines = LineRows(self._sheet.columns, out.widths, self._words)
        for number, line in enumerate(self._sheet.lines):
            if number % _TOLD == 0:
                told(number)
            starts.append(len(out.rows) + 1)
            if line.role is Role.CHARTS:
                self._charts()
            else:
                for row in lines.rows(line):
                    self._add(row)
                self._table_end = len(out.rows)
        out.line_rows = starts

    def _height(self, text: str, width: int, size: float = 0, air: float = AIR) -> float:
        size = size or self._face.body
        return self._face.lines(text, room(width, size)) * size * PITCH + air

    def _span(self, text: str, style: str, size: float, air: float, *, keep: bool = True) -> None:
        """Add a row of one cell across the printed page."""
        out = self._out
        self._add(Row(self._height(text, self._page, size, air), (text,), (style,)), keep=keep)
        out.merged.append(Area(len(out.rows), 1, len(out.rows), out.printed))

    def _segments(self, texts: Sequence[str], styles: Sequence[str], shares: Sequence[float], air: float) -> None:
        """Add a row of texts side by side, each in about its share of the page.

        Where the columns are too few or too narrow for that, each gets a row of its own.
        """
        out = self._out
        lines, edges = self._edges(texts, shares)
        if lines > sum(self._face.lines(text, room(self._page, HEAD_LINE)) for text in texts):
            for text, style in zip(texts, styles, strict=True):
                self._segments((text,), (style,), (1.0,), air)
            return
        cells: list[Value] = [None] * out.printed
        names = ["plain"] * out.printed
        height = 0.0
        for text, style, (left, right) in zip(texts, styles, itertools.pairwise(edges), strict=True):
            cells[left], names[left] = text, style
            height = max(height, self._height(text, sum(out.widths[left:right]), HEAD_LINE, air))
            if right - left > 1:
                out.merged.append(Area(len(out.rows) + 1, left + 1, len(out.rows) + 1, right))
        self._add(Row(height, cells, names), keep=True)

    def _edges(self, texts: Sequence[str], shares: Sequence[float]) -> tuple[float, list[int]]:
        """Return how many lines texts side by side take, and the columns (from 0) at which they begin, with the end.

        They take as few lines as can be, and begin near their shares of the page; no end where columns are too few.
        """
        printed = self._out.printed
        starts = [0, *itertools.accumulate(self._out.widths[:printed])]
        wanted = [self._page * share for share in itertools.accumulate(shares[:-1])]

        @functools.cache
        def lines(place: int, left: int, right: int) -> int:
            return self._face.lines(texts[place], room(starts[right] - starts[left], HEAD_LINE))

        def cost(inner: tuple[int, ...]) -> tuple[int, float]:
            spans = itertools.pairwise((0, *inner, printed))
            highest = max(lines(place, *span) for place, span in enumerate(spans))
            return highest, sum(abs(starts[edge] - want) for edge, want in zip(inner, wanted, strict=True))

        if printed < len(texts):
            return math.inf, []
        inner = min(itertools.combinations(range(1, printed), len(texts) - 1), key=cost)
        return cost(inner)[0], [0, *inner, printed]

    def _above(self) -> None:
        sheet = self._sheet
        self._span(sheet.title, "title", TITLE, 10)
        around = (sheet.left, sheet.middle, sheet.right)
        if any(around):
            styles = ("head.left", "head.middle", "head.right.fill" if sheet.protected else "head.right")
            joined = ("\N{IDEOGRAPHIC SPACE}".join(filter(None, around[:2])), sheet.right)
            shares = (_HEAD[0] + _HEAD[1], _HEAD[2])
            # The first of three columns, of numbers, is too narrow for any of the texts.
            if self._out.printed == len(around) and self._edges(joined, shares)[0] == 1:
                self._segments(joined, styles[::2], shares, 6)
            else:
                self._segments(around, styles, _HEAD, 6)
        if sheet.above_folded:
            row, printed = self._out.rows[-1], self._out.printed
            row.cells = [*row.cells[:printed], sheet.above_folded]
            row.styles = [*row.styles[:printed], "remark"]

    def _headings(self) -> None:
        out, columns = self._out, self._sheet.columns
        texts = [self._heading(column, width) for column, width in zip(columns, out.widths, strict=True)]
        lines = max(
            self._heading_lines(text, width)
            for column, text, width in zip(columns, texts, out.widths, strict=True)
            if not column.folded
        )
        height = lines * self._face.body * PITCH + AIR
        if self._sheet.coded:
            self._add(Row(0, [column.key for column in columns], ["plain"] * len(columns)), keep=True)
        styles = [f"heading{'.folded' * column.folded}" for column in columns]
        row = Row(height + 4, texts, styles, keep=True)
        out.rows.append(row)
        self._pager.add(row, heading=True)
        out.heading = len(out.rows)

    def _heading(self, column: Column, width: int) -> str:
        """Return a heading, broken otherwise where its own lines do not fit: no line holds a last character alone."""
        fits = self._heading_lines(column.heading, width) <= column.heading.count("\n") + 1
        return column.heading if fits or not column.narrow else column.narrow

    def _heading_lines(self, text: str, width: int) -> int:
        return self._face.lines(text, heading_room(width, text, self._face.body))

    def _charts(self) -> None:
        """Add empty rows under the charts, each band of them on one page, what closes the table with the last."""
        out = self._out
        repeated = out.rows[out.heading - 1 : out.heading] if self._table_end else out.rows[out.first - 1 :]
        room = self._paper_height - sum(row.height for row in repeated) - self._below_height()
        for band in bands(self._sheet.charts, room):
            before = len(out.rows) + 1
            *kept, last = band.heights
            for height in kept:
                self._add(Row(height), keep=True)
            self._add(Row(last))
            out.charts += [
                Chart(
                    place.bars,
                    before + place.top,
                    before + place.bottom,
                    place.left * self._page,
                    place.right * self._page,
                )
                for place in band.places
            ]

    def _closing(self, word: str, value: Value) -> None:
        """Add the totals below a hidden empty row, which keeps them out of filters and sorting."""
        out = self._out
        sentence = text_of(value)
        aside = min(2, out.printed - 1)  # columns for the word
        cells: list[Value] = [None] * out.printed
        cells[0], cells[aside] = word, value
        self._add(Row(0), keep=True)
        height = self._height(sentence, sum(out.widths[aside : out.printed]), air=10)
        styles = ["closing.word"] * aside + ["closing"] * (out.printed - aside)
        self._add(Row(height, cells, styles), keep=True)
        for left, right in ((1, aside), (aside + 1, out.printed)):
            if left < right:
                out.merged.append(Area(len(out.rows), left, len(out.rows), right))

    def _below(self) -> None:
        for note in self._sheet.notes:
            self._span(note, "note", self._face.body, _NOTE_AIR)
        if self._sheet.signature:
            style = "sign.fill" if self._sheet.protected else "sign"
            self._segments(self._sheet.signature, [style] * len(_SIGN), _SIGN, _SIGN_AIR)

    def _below_height(self) -> float:
        """Return how high that is, beside a table of many columns."""
        notes = sum(self._height(note, self._page, self._face.body, _NOTE_AIR) for note in self._sheet.notes)
        if not self._sheet.signature:
            return notes
        lines, _ = self._edges(self._sheet.signature, _SIGN)
        return notes + lines * HEAD_LINE * PITCH + _SIGN_AIR
