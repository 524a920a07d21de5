"""What a sheet has besides its rows: columns, page, filter, drop-downs, lights, names."""

from __future__ import annotations

import datetime as dt
from typing import Literal
from xml.sax.saxutils import quoteattr

from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from desktop.core.reports.layout import Laid
from desktop.core.reports.looks import AMBER, GREY, LIGHTS, RED
from desktop.core.reports.paper import Format, Paper
from desktop.core.reports.values import Kind, Report
from desktop.core.reports.words import Words

DIGIT = 7
"""Pixels of a digit of the style Normal, by which the width of a column is given."""

_MM = 1 / 25.4
_RANGES: dict[str, tuple[Literal["decimal", "date"], str, str]] = {
    "share": ("decimal", "0", "1"),
    "number": ("decimal", "-1E+15", "1E+15"),
    "date": ("date", "36526", "73050"),  # from 2000 to 2099
}
"""What a column without a drop-down takes: kind of the check, least and most."""

_MOST_BREAKS = 1026
"""Page breaks that Excel takes on a sheet; it breaks a longer one itself, at nearly the same rows."""


def dress(sheet: Worksheet, laid: Laid, words: Words, font: str, paper: Paper) -> None:
    """Give a sheet everything but its rows; ``font`` is that of the page numbers."""
    _columns(sheet, laid)
    if laid.sheet.hidden:
        sheet.sheet_state = "hidden"
        return
    _page(sheet, laid, words, font, paper)
    _view(sheet, laid)
    _conditions(sheet, laid, words)
    _choices(sheet, laid, words)
    areas = [CellRange(None, area.left, area.top, area.right, area.bottom) for area in laid.merged]
    sheet.merged_cells = areas  # type: ignore[assignment] # openpyxl's own set has another order in each process
    if laid.sheet.protected:
        _protect(sheet)
    if laid.sheet.filtered:
        last = get_column_letter(len(laid.widths))
        sheet.auto_filter.ref = f"A{laid.heading}:{last}{laid.last_line}"


def _protect(sheet: Worksheet) -> None:
    """Protect a sheet against slips, without a password; what helps reading stays allowed."""
    protection = sheet.protection
    protection.sheet = True
    protection.formatColumns = protection.formatRows = protection.autoFilter = protection.sort = False  # not locked
    protection.objects = protection.scenarios = True


def define_names(book: Workbook, report: Report, laid: list[Laid]) -> None:
    """Define the names that formulas and drop-downs use: ranges of columns, and constants."""
    for each in laid:
        keys = [column.key for column in each.sheet.columns]
        for name, key in each.sheet.names.items():
            column, last = keys.index(key), each.last_line
            if each.sheet.hidden and not each.sheet.filtered:  # a list ends with its last entry
                pairs = zip(each.line_rows, each.sheet.lines, strict=True)
                last = max(row for row, line in pairs if line.cells[column] is not None)
            letter = get_column_letter(column + 1)
            place = f"'{each.sheet.name}'!${letter}${each.heading + 1}:${letter}${last}"
            book.defined_names[name] = DefinedName(name, attr_text=place)
    for name, value in report.constants.items():
        number = (value - dt.date(1899, 12, 30)).days if isinstance(value, dt.date) else value
        book.defined_names[name] = DefinedName(name, attr_text=str(number))


def _columns(sheet: Worksheet, laid: Laid) -> None:
    for place, (width, column) in enumerate(zip(laid.widths, laid.sheet.columns, strict=True), 1):
        dimension = sheet.column_dimensions[get_column_letter(place)]
        dimension.width = width / DIGIT
        if column.folded:
            dimension.outlineLevel, dimension.hidden = 1, True
    if laid.printed < len(laid.widths):
        sheet.column_dimensions[get_column_letter(len(laid.widths) + 1)].collapsed = True


def _page(sheet: Worksheet, laid: Laid, words: Words, font: str, paper: Paper) -> None:
    sheet.page_setup.paperSize = 9 if paper.format is Format.A4 else 8
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    margins = sheet.page_margins
    margins.left, margins.top, margins.right, margins.bottom = (edge * _MM for edge in paper.margins_mm)
    margins.header = margins.footer = paper.footer_mm * _MM
    sheet.print_options.horizontalCentered = True
    footer = sheet.oddFooter
    assert footer is not None
    footer.center.text = words("page.footer", page="&P", pages="&N")
    footer.center.size, footer.center.font = 12, f"{font},Regular"
    if laid.repeats:
        sheet.print_title_rows = f"{laid.heading}:{laid.heading}"
    sheet.print_area = f"A{laid.first}:{get_column_letter(laid.printed)}{len(laid.rows)}"
    if len(laid.breaks) <= _MOST_BREAKS:
        for row in laid.breaks:
            sheet.row_breaks.append(Break(id=row))


def links(laid: Laid) -> str:
    """Return the XML of the cells that lead to other sheets.

    Links and not formulas, since Protected View follows only links; ours, since openpyxl takes them from its own cells.
    """
    places = [("A1", laid.sheet.back[1])] if laid.sheet.back else []
    linked = [place for place, column in enumerate(laid.sheet.columns, 1) if column.kind is Kind.LINK]
    for row, line in zip(laid.line_rows, laid.sheet.lines, strict=True) if linked else ():
        if line.link:
            places += [(f"{get_column_letter(place)}{row}", line.link) for place in linked]
    made = "".join(
        f'<hyperlink ref="{place}" location={quoteattr(_first_cell(name))} display={quoteattr(name)}/>'
        for place, name in places
    )
    return f"<hyperlinks>{made}</hyperlinks>" if made else ""


def _first_cell(name: str) -> str:
    return "'" + name.replace("'", "''") + "'!A1"


def _view(sheet: Worksheet, laid: Laid) -> None:
    sheet.sheet_view.showGridLines = False
    if not any(column.heading for column in laid.sheet.columns):
        return
    keys = [column.key for column in laid.sheet.columns]
    frozen = keys.index("item") + 1 if "item" in keys else 1
    sheet.freeze_panes = f"{get_column_letter(frozen + 1)}{laid.heading + 1}"


def _conditions(sheet: Worksheet, laid: Laid, words: Words) -> None:
    """Colour what already says it in a sign and a word: lights, their numbers, items that do not count."""
    top, printed = laid.heading + 1, get_column_letter(laid.printed)

    def colour(left: str, right: str, condition: str, font: Font) -> None:
        rule = Rule("expression", dxf=DifferentialStyle(font=font), formula=[condition])
        sheet.conditional_formatting.add(f"{left}{top}:{right}{laid.last_line}", rule)

    equal = any(column.key == "applicability" for column in laid.sheet.columns)  # what is out matters as much there
    for place, column in enumerate(laid.sheet.columns, 1):
        letter = get_column_letter(place)
        cell = f"${letter}{top}"
        if column.kind is Kind.LIGHT:
            for sign, (shade, bold) in LIGHTS.items():
                colour(letter, letter, f'LEFT({cell},1)="{sign}"', Font(color=shade, bold=bold or None))
        elif column.kind in (Kind.RED, Kind.AMBER):
            shade = RED if column.kind is Kind.RED else AMBER
            colour(letter, letter, f"N({cell})>0", Font(color=shade, bold=True))
        elif column.choices == "list_status" and not equal:
            off = (words(f"applicability.{one}") for one in ("not_applicable", "undecided"))
            out = ",".join(f'{cell}="{word}"' for word in off)
            colour("A", printed, f"OR({out})", Font(color=GREY))


def _choices(sheet: Worksheet, laid: Laid, words: Words) -> None:
    for place, column in enumerate(laid.sheet.columns, 1):
        if column.choices is None:
            continue
        if column.choices in _RANGES:
            kind, least, most = _RANGES[column.choices]
            rule = DataValidation(kind, formula1=least, formula2=most, operator="between", allow_blank=True)
            title = ""
        else:
            rule = DataValidation("list", formula1=column.choices, allow_blank=True)
            title = words("choice.title")
        if not column.proposed:
            error = words(f"choice.fill.{column.key}" if column.fill else f"choice.{column.key}")
            rule.errorTitle, rule.error = title or None, error
            rule.showErrorMessage = True
        letter = get_column_letter(place)
        rule.add(f"{letter}{laid.heading + 1}:{letter}{laid.last_line}")
        sheet.add_data_validation(rule)
