"""The look of cells: fonts by name, thin borders, wrap. Styles are made once and shared by their number."""

from __future__ import annotations

from typing import Any

from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from desktop.core.labels import Language
from desktop.core.reports.looks import FAMILIES, LINE, look

_THIN = Side("thin", color=LINE)
_BORDERS = {
    "box": Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN),
    "roof": Border(top=_THIN, bottom=_THIN),
}


def set_normal(book: Workbook) -> None:
    """Set the font of the style Normal, by whose digits every column is measured: Arial 10, seven pixels each."""
    inside: Any = book  # openpyxl has no public way to a built-in style
    inside._named_styles["Normal"].font = Font(name="Arial", size=10)  # noqa: SLF001


class Styles:
    """The styles of a workbook by name; see ``looks`` for what they look like.

    Attributes:
        family: the font of the table; ``titles`` that of titles and page numbers.
    """

    def __init__(self, sheet: Worksheet, language: Language) -> None:
        self._sheet = sheet
        self._language = language
        self._fonts = FAMILIES[language]
        self.family, self.titles = self._fonts["body"], self._fonts["title"]
        self._known: dict[str, tuple[int, int]] = {}

    def numbers(self, name: str) -> tuple[int, int]:
        """Return the number of a style, and of the same for a text that must not be read as a formula."""
        if name not in self._known:
            cell = Cell(self._sheet, row=1, column=1)
            self._dress(cell, name)
            plain = cell.style_id
            cell.quotePrefix = True
            self._known[name] = plain, cell.style_id
        return self._known[name]

    def _dress(self, cell: Cell, name: str) -> None:
        shape = look(name, self._language)
        cell.font = Font(
            name=self._fonts[shape.face],
            size=shape.size,
            bold=shape.bold,
            color=shape.colour,
            underline="single" if shape.underlined else None,
        )
        cell.alignment = Alignment(shape.across, shape.down, wrap_text=shape.wrap, shrink_to_fit=shape.shrink)
        cell.number_format = shape.format
        if shape.border:
            cell.border = _BORDERS[shape.border]
        if shape.fill:
            cell.fill = PatternFill("solid", fgColor=shape.fill)
        if shape.unlocked:
            cell.protection = Protection(locked=False)
