"""Where everything of a sheet stands on A4 landscape: widths of columns, heights of rows, lines that run on.

Sizes are points at 100 %. A sheet is printed one page wide, which shrinks it by 2 % (in LibreOffice, where
columns are as wide as the digits of the font at hand, by 9 % with Arial), so that type of 9 pt stays above 8.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import msgspec

from desktop.core.errors import ReportError
from desktop.core.reports.glyphs import Face, face
from desktop.core.reports.lines import AIR, PITCH, LineRows, Row
from desktop.core.reports.values import Report, Role, Sheet, Value
from desktop.core.reports.widths import BODY, BOLD, column_widths, room, text_of
from desktop.core.reports.words import Words

HEAD_LINE, TITLE = 10.5, 18.0
"""Type sizes in points of the lines above and below the table, and of the title."""

PAGE_HEIGHT = 442.0
"""What of a sheet A4 landscape holds between 28 mm at the top and at the bottom, either of which may be bound."""

_MOST_ROWS = 1_048_576
_BAR, _CHART_ROW, _GAP = 14.0, 20.0, 8.0  # heights of a bar in a chart, of the rows under it, of space around it
_HEAD, _SIGN = (0.3, 0.42, 0.28), (0.25, 0.25, 0.25, 0.25)  # shares of the page


class Area(msgspec.Struct, frozen=True):
    """Rows and columns, counted from 1, both ends included."""

    top: int
    left: int
    bottom: int
    right: int


class Laid(msgspec.Struct):
    """A sheet with every row in its place.

    Attributes:
        widths: of the columns, in pixels (96 to an inch).
        printed: how many columns are printed; the others are folded away.
        heading: number of the row of headings.
        last_line: number of the last row of the lines.
        line_rows: number of the (first) row of each line of the sheet.
        merged: cells shown as one; none of them among the lines.
        charts: where the charts stand.
        breaks: rows after which a new page begins.
    """

    sheet: Sheet
    widths: list[int]
    printed: int
    heading: int = 0
    last_line: int = 0
    rows: list[Row] = []
    line_rows: list[int] = []
    merged: list[Area] = []
    charts: Area | None = None
    breaks: list[int] = []


def lay_out(report: Report) -> list[Laid]:
    """Return the sheets of a report, laid out.

    Raises:
        ReportError: more rows than a sheet of Excel holds (``report-too-many``).
    """
    words = Words(report.language)
    return [_Layout(sheet, words).laid() for sheet in report.sheets]


class _Layout:
    """Lays out one sheet, from the top row to the last."""

    def __init__(self, sheet: Sheet, words: Words) -> None:
        self._sheet = sheet
        self._words = words
        self._face: Face = face(words.language)
        widths = column_widths(sheet.columns, sheet.lines, self._face)
        printed = sum(not column.folded for column in sheet.columns)
        self._out = Laid(sheet, widths, printed)
        self._page = sum(widths[:printed])

    def laid(self) -> Laid:
        """Return the sheet laid out."""
        out, sheet = self._out, self._sheet
        if sheet.title:
            self._above()
        self._headings()
        if len(sheet.lines) + len(out.rows) > _MOST_ROWS:
            raise ReportError("report-too-many", rows=len(sheet.lines))
        lines = LineRows(sheet.columns, out.widths, self._words)
        for line in sheet.lines:
            out.line_rows.append(len(out.rows) + 1)
            if line.role is Role.CHARTS:
                self._charts()
            else:
                out.rows.extend(lines.rows(line))
        out.last_line = len(out.rows)
        if sheet.closing:
            self._closing(*sheet.closing)
        self._below()
        if out.charts and out.charts.bottom + 1 < len(out.rows):
            self._break_before(out.charts.bottom + 1)
        if len(out.rows) > _MOST_ROWS:
            raise ReportError("report-too-many", rows=len(out.rows))
        return out

    def _height(self, text: str, width: int, size: float = BODY, air: float = AIR) -> float:
        return self._face.lines(text, room(width, size)) * size * PITCH + air

    def _span(self, text: str, style: str, size: float, air: float) -> None:
        """Add a row of one cell across the printed page."""
        out = self._out
        out.rows.append(Row(self._height(text, self._page, size, air), (text,), (style,)))
        out.merged.append(Area(len(out.rows), 1, len(out.rows), out.printed))

    def _segments(self, texts: Sequence[str], styles: Sequence[str], shares: Sequence[float], air: float) -> None:
        """Add a row of texts side by side, each in about its share of the page."""
        out = self._out
        edges = self._edges(shares)
        cells: list[Value] = [None] * out.printed
        names = ["plain"] * out.printed
        height = 0.0
        for text, style, (left, right) in zip(texts, styles, itertools.pairwise(edges), strict=True):
            cells[left], names[left] = text, style
            height = max(height, self._height(text, sum(out.widths[left:right]), HEAD_LINE, air))
            if right - left > 1:
                out.merged.append(Area(len(out.rows) + 1, left + 1, len(out.rows) + 1, right))
        out.rows.append(Row(height, cells, names))

    def _edges(self, shares: Sequence[float]) -> list[int]:
        """Return the columns (from 0) at which shares of the page begin, and the end."""
        ends = list(itertools.accumulate(self._out.widths[: self._out.printed]))
        edges = [0]
        for share in list(itertools.accumulate(shares))[:-1]:
            want = self._page * share
            near = min(range(len(ends)), key=lambda place: abs(ends[place] - want)) + 1
            edges.append(max(near, edges[-1] + 1))
        return [*edges, self._out.printed]

    def _above(self) -> None:
        sheet = self._sheet
        self._span(sheet.title, "title", TITLE, 10)
        around = (sheet.left, sheet.middle, sheet.right)
        if any(around):
            right = "head.right.fill" if sheet.protected else "head.right"
            self._segments(around, ("head.left", "head.middle", right), _HEAD, 6)
        if sheet.above_folded:
            row, printed = self._out.rows[-1], self._out.printed
            row.cells = [*row.cells[:printed], sheet.above_folded]
            row.styles = [*row.styles[:printed], "remark"]

    def _headings(self) -> None:
        out, columns = self._out, self._sheet.columns
        height = max(
            self._height(column.heading, int(width / BOLD) if column.heading.isascii() else width)
            for column, width in zip(columns, out.widths, strict=True)
            if not column.folded
        )
        if self._sheet.coded:
            out.rows.append(Row(0, [column.key for column in columns], ["plain"] * len(columns)))
        styles = [f"heading{'.folded' * column.folded}" for column in columns]
        out.rows.append(Row(height + 4, [column.heading for column in columns], styles))
        out.heading = len(out.rows)

    def _charts(self) -> None:
        """Add empty rows under the charts, on a new page where they would not fit on this one."""
        out = self._out
        bars = max(chart.last - chart.first + 1 for chart in self._sheet.charts)
        count = int((bars * _BAR + 46) / _CHART_ROW) + 1
        top = len(out.rows)
        out.rows += [Row(_GAP), *(Row(_CHART_ROW) for _ in range(count)), Row(_GAP)]
        out.charts = Area(top + 2, 1, top + 1 + count, out.printed)
        self._break_before(top)

    def _break_before(self, top: int) -> None:
        """Begin a new page after row ``top`` where the rows below it would not all fit on the one begun."""
        rows, repeated = self._out.rows, self._out.rows[self._out.heading - 1].height
        used = 0.0
        for number, row in enumerate(rows[:top]):
            fits = used + row.height <= PAGE_HEIGHT and number not in self._out.breaks
            used = used + row.height if fits else repeated + row.height
        if used + sum(row.height for row in rows[top:]) > PAGE_HEIGHT:
            self._out.breaks.append(top)

    def _closing(self, word: str, value: Value) -> None:
        """Add the totals below a hidden empty row, which keeps them out of filters and sorting."""
        out = self._out
        sentence = text_of(value)
        cells: list[Value] = [None] * out.printed
        cells[0], cells[2] = word, value
        out.rows.append(Row(0))
        height = self._height(sentence, sum(out.widths[2 : out.printed]), BODY, 10)
        out.rows.append(Row(height, cells, ["closing.word"] * 2 + ["closing"] * (out.printed - 2)))
        out.merged += [Area(len(out.rows), 1, len(out.rows), 2), Area(len(out.rows), 3, len(out.rows), out.printed)]

    def _below(self) -> None:
        for note in self._sheet.notes:
            self._span(note, "note", BODY, 4)
        if self._sheet.signature:
            style = "sign.fill" if self._sheet.protected else "sign"
            self._segments(self._sheet.signature, [style] * len(_SIGN), _SIGN, 18)
