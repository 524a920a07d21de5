"""The look of cells: fonts by name, thin borders, wrap. Styles are made once and shared by their number."""

from __future__ import annotations

from typing import Any

from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from desktop.core.labels import Language
from desktop.core.reports.layout import HEAD_LINE, TITLE
from desktop.core.reports.lines import BAND
from desktop.core.reports.values import Kind, Role
from desktop.core.reports.widths import BODY

RED, AMBER, GREEN, GREY = "B3261E", "8A5A00", "1A6E3C", "55606B"
"""The colours of the lights' text, and of what does not count."""

_LINE, _HEADING, _DOCUMENT, _BAND, _FILL = "3C434A", "E9EDF1", "DDE4EB", "F5F7F9", "FFFAE0"
# An .xlsx names one font a cell. These stand on each Windows and are what a program without them replaces best.
_FONTS: dict[Language, dict[str, str]] = {
    "zh": {"body": "仿宋", "heading": "黑体", "title": "宋体"},
    "en": {"body": "Arial", "heading": "Arial", "title": "Arial"},
}
_CENTRED = ("title", "closing.word", "head.middle")
_THIN = Side("thin", color=_LINE)
_BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_ROOF = Border(top=_THIN, bottom=_THIN)
_FORMATS = {
    Kind.SHARE: "0%",
    Kind.RATE: "0.0%",
    Kind.DATE: "yyyy-mm-dd",
    Kind.RED: '"■ "0;-0;0',
    Kind.AMBER: '"▲ "0;-0;0',
}


def set_normal(book: Workbook) -> None:
    """Set the font of the style Normal, by whose digits every column is measured: Arial 10, seven pixels each."""
    inside: Any = book  # openpyxl has no public way to a built-in style
    inside._named_styles["Normal"].font = Font(name="Arial", size=10)  # noqa: SLF001


class Styles:
    """The styles of a workbook by name; see ``layout`` and ``lines`` for the names.

    Attributes:
        family: the font of the table; ``titles`` that of titles and page numbers.
    """

    def __init__(self, sheet: Worksheet, language: Language) -> None:
        self._sheet = sheet
        self._fonts = _FONTS[language]
        self.family, self.titles = self._fonts["body"], self._fonts["title"]
        self._known: dict[str, tuple[int, int]] = {}

    def numbers(self, name: str) -> tuple[int, int]:
        """Return the number of a style, and of the same for a text that must not be read as a formula."""
        if name not in self._known:
            cell = Cell(self._sheet, row=1, column=1)
            self._dress(cell, name.removesuffix(".fill"))
            if name.endswith(".fill"):
                cell.protection = Protection(locked=False)
                cell.fill = PatternFill("solid", fgColor=_FILL)
            plain = cell.style_id
            cell.quotePrefix = True
            self._known[name] = plain, cell.style_id
        return self._known[name]

    def _font(self, part: str, size: float, *, bold: bool = False, colour: str = "000000") -> Font:
        return Font(name=self._fonts[part], size=size, bold=bold, color=colour)

    def _dress(self, cell: Cell, name: str) -> None:
        first, _, rest = name.partition(".")
        if first in set(Role):
            self._dress_line(cell, Role(first), rest)
            return
        fonts = {
            "title": self._font("title", TITLE, bold=True),
            "heading": self._font("heading", BODY, bold=True),
            "closing": self._font("heading", BODY, bold=True),
            "note": self._font("body", BODY, colour=GREY),
            "remark": self._font("body", BODY, colour=GREY),
        }
        cell.font = fonts.get(first, self._font("body", HEAD_LINE))
        side = "right" if name == "head.right" else "center" if name in _CENTRED or first == "heading" else "left"
        cell.alignment = Alignment(side, "center", wrap_text=first != "remark")
        if first in ("heading", "closing"):
            cell.border = _BOX
            cell.fill = PatternFill("solid", fgColor=_HEADING if first == "heading" else _BAND)
        if first == "sign":
            cell.alignment = Alignment("left", "bottom", wrap_text=True)

    def _dress_line(self, cell: Cell, role: Role, rest: str) -> None:
        kind, _, folded = rest.partition(".")
        strong = role is not Role.ITEM
        if kind == "band":
            cell.font = self._font("heading", BAND, bold=True)
            cell.alignment = Alignment("left", "center")
            cell.border = _ROOF
        else:
            cell.font = self._font("heading" if strong else "body", BODY, bold=strong)
            cell.alignment = Alignment(
                "left" if kind == Kind.TEXT and role is not Role.TOTAL else "center", "center", wrap_text=not folded
            )
            cell.border = _BOX
            cell.number_format = _FORMATS.get(Kind(kind), "General")
        if strong:
            fill = _DOCUMENT if role is Role.DOCUMENT else _BAND
            cell.fill = PatternFill("solid", fgColor=fill)
