"""The pages of a report as they are drawn: boxes with the lines of their texts, charts with their figures.

The rows, widths, heights and breaks are those of the workbook; here they become places on the paper. Lengths are
points from the upper left corner of the sheet of paper.
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from desktop.core.assessment import Status
from desktop.core.reports.chart_places import LEGEND_ROOM, TITLE_ROOM
from desktop.core.reports.layout import Chart, Laid, beginning, lay_out
from desktop.core.reports.lines import PITCH
from desktop.core.reports.looks import LABELS_SHARE, Look, shown
from desktop.core.reports.pages import Page, pages
from desktop.core.reports.spread import Box, Spread
from desktop.core.reports.values import Formula, Kind, Report, Value
from desktop.core.reports.widths import PIXEL
from desktop.core.reports.words import Words

FOOT = 12.0
"""Type size of the page number."""


class Series(msgspec.Struct, frozen=True):
    """One kind of bar: its status, its name in the legend, and its length in each row."""

    status: Status
    name: str
    values: tuple[float, ...]


class Drawing(msgspec.Struct, frozen=True):
    """A chart of stacked bars and its place; ``labels`` name the bars from above, each with its line feeds."""

    left: float
    top: float
    width: float
    height: float
    title: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    scale: float = 1.0

    @property
    def plot(self) -> tuple[float, float, float, float]:
        """Left, top, width and height of where the bars stand: as in the workbook."""
        left, width = self.width * LABELS_SHARE, self.width * (0.97 - LABELS_SHARE)
        above, below = TITLE_ROOM * self.scale, LEGEND_ROOM * self.scale
        return self.left + left, self.top + above, width, self.height - above - below


class Sheet(msgspec.Struct, frozen=True):
    """One printed page: ``number`` counts from 1 through the whole report; ``foot`` is its page number in words."""

    number: int
    name: str
    boxes: tuple[Box, ...]
    drawings: tuple[Drawing, ...]


class PrintOut:
    """A report on paper.

    Attributes:
        report: what is printed.
        places: of each page, the sheet of the report and its rows.
        whole: all pages are there; where only the first is, it does not yet know its number of so many.

    Args:
        report: what is printed; its hidden sheets take no paper and are not laid out.
        told: told (rows laid out, rows in all); raising in it cancels.
        first: a sheet of which only the first page is wanted.

    Raises:
        ReportError: a sheet has more rows than Excel holds (``report-too-many``).
    """

    def __init__(
        self,
        report: Report,
        told: Callable[[int, int], None] = lambda _done, _total: None,
        *,
        first: Laid | None = None,
    ) -> None:
        self.report, self.whole = report, first is None
        self._words = Words(report.language)
        shown = tuple(sheet for sheet in report.sheets if not sheet.hidden)
        laid = [first] if first else lay_out(msgspec.structs.replace(report, sheets=shown), told)
        self.places: list[tuple[Laid, Page]] = [(sheet, page) for sheet in laid for page in pages(sheet)]
        if first is not None:
            del self.places[1:]

    @classmethod
    def begun(cls, report: Report) -> PrintOut | None:
        """Return the first page alone, which takes no time however long the report; None where it needs all others."""
        first = beginning(report)
        return None if first is None else cls(report, first=first)

    def __len__(self) -> int:
        return len(self.places)

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the paper."""
        return self.report.paper.size

    def page(self, number: int) -> Sheet:
        """Return a page, counted from 1."""
        laid, page = self.places[number - 1]
        spread = Spread(laid, self.report)
        boxes: list[Box] = []
        drawings: list[Drawing] = []
        if page.repeats_heading:
            boxes += spread.boxes(laid.heading, laid.rows[laid.heading - 1])
        tops: dict[int, float] = {}
        for place in range(page.first, page.last + 1):
            tops[place] = spread.top
            boxes += spread.boxes(place, laid.rows[place - 1])
        for chart in laid.charts:
            if page.first <= chart.top <= page.last:  # and so all of it: its rows keep together
                end = tops[chart.bottom] + laid.rows[chart.bottom - 1].height * spread.scale
                drawings.append(self._drawing(chart, spread, tops[chart.top], end))
        if self.whole:
            boxes.append(self._foot(number))
        return Sheet(number, laid.sheet.name, tuple(boxes), tuple(drawings))

    def _drawing(self, chart: Chart, spread: Spread, top: float, end: float) -> Drawing:
        bars = chart.bars
        data = next(sheet for sheet in self.report.sheets if sheet.name == bars.sheet)
        keys = [column.key for column in data.columns]
        lines = data.lines[bars.first : bars.last + 1]

        def figures(key: str) -> tuple[float, ...]:
            return tuple(_number(line.cells[keys.index(key)]) for line in lines)

        return Drawing(
            spread.left + chart.left * PIXEL * spread.scale,
            top,
            (chart.right - chart.left) * PIXEL * spread.scale,
            end - top,
            bars.title,
            tuple(shown(line.cells[keys.index(bars.labels)], Kind.TEXT) for line in lines),
            tuple(Series(Status(key), data.columns[keys.index(key)].heading, figures(key)) for key in bars.series),
            spread.scale,
        )

    def _foot(self, number: int) -> Box:
        paper = self.report.paper
        text = self._words("page.footer", page=number, pages=len(self.places))
        width, height = paper.size
        left, _, right, _ = paper.margins
        line = FOOT * PITCH
        shape = Look("title", FOOT, across="center")
        return Box(left, height - paper.footer - line, width - left - right, line, shape, (text,), line)


def _number(value: Value) -> float:
    plain = value.value if isinstance(value, Formula) else value
    return float(plain) if isinstance(plain, int | float) else 0.0
