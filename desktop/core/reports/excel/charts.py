"""Native charts of stacked bars that carry their values, so that a preview draws them without a calculator."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.chart import BarChart
from openpyxl.chart.data_source import AxDataSource, NumData, NumDataSource, NumRef, NumVal, StrData, StrRef, StrVal
from openpyxl.chart.layout import Layout, ManualLayout
from openpyxl.chart.legend import Legend
from openpyxl.chart.series import Series, SeriesLabel
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText, Text
from openpyxl.chart.title import Title
from openpyxl.drawing.colors import ColorChoice
from openpyxl.drawing.fill import PatternFillProperties
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, TwoCellAnchor
from openpyxl.drawing.text import CharacterProperties, Font, Paragraph, ParagraphProperties, RegularTextRun
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from desktop.core.assessment import Status
from desktop.core.reports.chart_places import LEGEND_ROOM, TITLE_ROOM
from desktop.core.reports.layout import Laid
from desktop.core.reports.looks import AXIS, LABELS_SHARE, RAMP
from desktop.core.reports.values import Bars
from desktop.core.reports.widths import text_of

_THICKNESS = 9.5  # of a bar in points
_TYPE, _SMALL = 9, 8  # points of the names: LibreOffice leaves every other one out where lines would touch
_LINE = 1.45  # height of a line of the Chinese type that it puts in


def add_charts(sheet: Worksheet, laid: Laid, everything: Sequence[Laid], font: str) -> None:
    """Add the charts of a sheet where its layout has room for them."""
    for place in laid.charts:
        bars = place.bars
        data = next(each for each in everything if each.sheet.name == bars.sheet)
        left, right = (_marker(laid.widths, edge) for edge in (place.left, place.right))
        left.row, right.row = place.top - 1, place.bottom
        height = sum(row.height for row in laid.rows[place.top - 1 : place.bottom])
        room = height - TITLE_ROOM - LEGEND_ROOM
        pitch = room / (bars.last - bars.first + 1)
        made = _chart(bars, data, font, _TYPE if pitch >= bars.lines * _TYPE * _LINE else _SMALL)
        made.layout = _layout(TITLE_ROOM / height, room / height)
        made.gapWidth = _gap(pitch)
        made.anchor = TwoCellAnchor("twoCell", _from=left, to=right)  # type: ignore[assignment] # as documented
        sheet.add_chart(made)


def _layout(top: float, bars: float) -> Layout:
    """Return where the bars stand, in shares of the height of their chart."""
    return Layout(ManualLayout("inner", "edge", "edge", x=LABELS_SHARE, y=top, w=0.97 - LABELS_SHARE, h=bars))


def _chart(bars: Bars, data: Laid, font: str, size: float) -> BarChart:
    made = BarChart()
    made.type, made.grouping, made.overlap = "bar", "stacked", 100
    made.visible_cells_only = False
    made.title = _title(bars.title, font)
    made.legend = Legend("b")
    made.legend.txPr = _type(font, 900)
    made.x_axis.scaling.orientation = "maxMin"
    made.x_axis.delete, made.y_axis.delete = False, True
    made.x_axis.tickLblSkip = 1
    made.x_axis.majorTickMark = made.x_axis.minorTickMark = "none"
    made.x_axis.txPr = _type(font, round(size * 100))
    made.x_axis.graphicalProperties = GraphicalProperties(ln=LineProperties(solidFill=AXIS, w=6350))
    made.y_axis.majorGridlines = None
    made.graphical_properties = GraphicalProperties(noFill=True, ln=LineProperties(noFill=True))
    keys = [column.key for column in data.sheet.columns]
    for key in bars.series:
        made.series.append(_series(bars, data, keys.index(bars.labels), keys.index(key)))
    return made


def _gap(height: float) -> int:
    """Return the gap between bars in per cent of a bar, where each bar has so many points; Excel allows 500."""
    return min(500, max(40, round((height / _THICKNESS - 1) * 100)))


def _marker(widths: list[int], pixels: float) -> AnchorMarker:
    column = 0
    while column < len(widths) - 1 and pixels >= widths[column]:
        pixels -= widths[column]
        column += 1
    return AnchorMarker(col=column, colOff=int(pixels * 9525))


def _series(bars: Bars, data: Laid, labels: int, values: int) -> Series:
    lines = data.sheet.lines[bars.first : bars.last + 1]
    top, bottom = data.line_rows[bars.first], data.line_rows[bars.last]
    sheet = "'" + data.sheet.name.replace("'", "''") + "'"
    names = [text_of(line.cells[labels]) for line in lines]
    numbers = [text_of(line.cells[values]) for line in lines]
    column = data.sheet.columns[values]

    def place(column_number: int, first: int, last: int) -> str:
        letter = get_column_letter(column_number + 1)
        return f"{sheet}!${letter}${first}" + (f":${letter}${last}" if last != first else "")

    name_cache = StrData(ptCount=len(names), pt=[StrVal(idx, v=name) for idx, name in enumerate(names)])
    number_cache = NumData("General", len(numbers), [NumVal(idx, v=number) for idx, number in enumerate(numbers)])
    title_cache = StrData(ptCount=1, pt=[StrVal(0, v=column.heading)])
    colour = RAMP[Status(column.key)]
    made = Series(
        cat=AxDataSource(strRef=StrRef(place(labels, top, bottom), name_cache)),
        val=NumDataSource(numRef=NumRef(place(values, top, bottom), number_cache)),
        tx=SeriesLabel(strRef=StrRef(place(values, data.heading, data.heading), title_cache)),
    )
    edge = LineProperties(solidFill=AXIS if column.key == Status.NOT_STARTED else "FFFFFF", w=6350)
    made.spPr = GraphicalProperties(solidFill=colour, ln=edge)
    if column.key == Status.STALLED:  # hatched, so that it is told apart in grey
        dark, light = (ColorChoice(srgbClr=one) for one in (colour, "FFFFFF"))  # type: ignore[arg-type] # as documented
        hatch = PatternFillProperties("wdUpDiag", dark, light)
        made.spPr = GraphicalProperties(pattFill=hatch, ln=edge)
    return made


def _type(font: str, size: int, *, bold: bool = False) -> RichText:
    return RichText(p=[Paragraph(ParagraphProperties(defRPr=_characters(font, size, bold)))])


def _characters(font: str, size: int, bold: bool) -> CharacterProperties:
    return CharacterProperties(sz=size, b=bold, latin=Font(font), ea=Font(font), solidFill="1B1F24")


def _title(text: str, font: str) -> Title:
    style = _characters(font, 1000, True)
    run = RegularTextRun(style, text)
    made = Title(Text(rich=RichText(p=[Paragraph(ParagraphProperties(defRPr=style), r=[run])])), overlay=False)
    made.layout = Layout(ManualLayout(xMode="edge", yMode="edge", x=0.0, y=0.0))
    return made
