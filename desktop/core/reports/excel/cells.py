"""The XML of rows. openpyxl would write it cell by cell at five times the cost and without a formula's value.

One function writes every cell, so that text stays text: an inline string is never a formula, and where it looks
like one (or like an error or a date) its style carries ``quotePrefix``, so that editing keeps it a text as well.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from openpyxl.utils import get_column_letter

from desktop.core.reports.lines import Row
from desktop.core.reports.values import Formula
from desktop.core.reports.words import UNSHOWN, picture

_EPOCH = dt.date(1899, 12, 30)
_ESCAPED = re.compile(f"[&<>]|_(?=x[0-9A-Fa-f]{{4}}_)|{UNSHOWN.pattern}")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "_": "_x005F_"}
_SUSPECT = re.compile(r"[=+\-@'\t＝＋－＠#\d]")
_REFERENCE = re.compile(r"\[([\w.]+)\]")
_STEP = 0.75  # points: a pixel, in which Excel keeps heights

StyleNumbers = Callable[[str], tuple[int, int]]


class RowWriter:
    """Writes the rows of a sheet.

    Args:
        keys: of the columns, to which formulas refer.
        style_numbers: gives the number of a style, plain and for texts that look like something else.
    """

    def __init__(self, keys: Sequence[str], style_numbers: StyleNumbers) -> None:
        self._letters = [get_column_letter(place) for place in range(1, max(len(keys), 1) + 1)]
        self._columns: dict[str, str] = {}
        for key, letter in zip(keys, self._letters, strict=False):
            self._columns[key] = letter
            self._columns.setdefault(key.removeprefix("folded."), letter)
        self._numbers = style_numbers
        self._styles: dict[Sequence[str], list[tuple[int, int]]] = {}
        self._formulas: dict[str, list[str]] = {}

    def write(self, rows: Iterable[Row], first: int) -> Iterator[str]:
        """Yield the XML of each row; ``first`` is the number of the first."""
        for number, row in enumerate(rows, first):
            more = "" if row.height else ' hidden="1"'
            if not row.grows:  # Excel and LibreOffice fit the others to what is written into them
                more += ' customHeight="1"'
            height = math.ceil(row.height / _STEP) * _STEP
            cells = "".join(self._cells(number, row))
            yield f'<row r="{number}" ht="{height:g}"{more}>{cells}</row>'

    def _cells(self, number: int, row: Row) -> Iterator[str]:
        styles = self._style_row(tuple(row.styles))
        values = row.cells if len(row.cells) == len(styles) else [*row.cells, *[None] * (len(styles) - len(row.cells))]
        for letter, value, (style, quoted) in zip(self._letters, values, styles, strict=False):
            if value is None:
                yield f'<c r="{letter}{number}" s="{style}"/>'
            elif isinstance(value, str):
                style = quoted if _SUSPECT.match(value) else style
                space = ' xml:space="preserve"' if value != value.strip() else ""
                yield f'<c r="{letter}{number}" s="{style}" t="inlineStr"><is><t{space}>{escaped(value)}</t></is></c>'
            elif isinstance(value, Formula):
                yield self._formula(value, letter, number, style)
            else:
                plain = (value - _EPOCH).days if isinstance(value, dt.date) else value
                yield f'<c r="{letter}{number}" s="{style}"><v>{plain!r}</v></c>'

    def _formula(self, formula: Formula, letter: str, number: int, style: int) -> str:
        text = str(number).join(self._pieces(formula.text))
        if isinstance(formula.value, str):
            return f'<c r="{letter}{number}" s="{style}" t="str"><f>{text}</f><v>{escaped(formula.value)}</v></c>'
        return f'<c r="{letter}{number}" s="{style}"><f>{text}</f><v>{formula.value!r}</v></c>'

    def _pieces(self, text: str) -> list[str]:
        """Return a formula in escaped pieces, between which the row number stands."""
        if text not in self._formulas:
            parts = _REFERENCE.split(text)
            pieces = [escaped(part) for part in parts[::2]]
            for place, key in enumerate(parts[1::2]):
                pieces[place] += f"${self._columns[key]}"
            self._formulas[text] = pieces
        return self._formulas[text]

    def _style_row(self, names: tuple[str, ...]) -> list[tuple[int, int]]:
        if names not in self._styles:
            self._styles[names] = [self._numbers(name) for name in names]
        return self._styles[names]


def escaped(text: str) -> str:
    """Return a text as XML of a workbook, in which ``_x0041_`` would be an A."""
    return _ESCAPED.sub(lambda match: _ENTITIES.get(match.group()) or picture(match), text)
