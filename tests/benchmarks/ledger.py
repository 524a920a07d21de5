"""The ledger of 1,000 items, against a bare openpyxl loop that writes the same cells with the same styles.

Ours begins with the rows of the database and ends with a checked file in its place: texts, widths, heights,
drop-downs, lights, totals with their values, charts. Theirs begins with finished cells and styles made before,
shared without a copy, which is the fastest that openpyxl's own loop can do, and ends with ``save``.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.cell.cell import MergedCell
from openpyxl.workbook import Workbook

from desktop.core.reports import excel
from desktop.core.reports.excel.pages import DIGIT
from desktop.core.reports.excel.styles import Styles, set_normal
from desktop.core.reports.layout import Laid, lay_out
from desktop.core.reports.lines import Row
from desktop.core.reports.options import ReportKind
from desktop.core.reports.sheets import build
from desktop.core.reports.values import Formula, Value
from desktop.core.store.rows import LedgerRow
from tests.benchmarks.figures import Figure, against, in_turn
from tests.core.reports import sample

ITEMS, TIMES = 1000, 15


def measure(folder: Path) -> list[Figure]:
    """Return the figure; the goal is 1.3."""
    rows = _rows()
    items = sample.Items(rows)
    laid = lay_out(build(ReportKind.LEDGER, items, sample.HEAD, "zh"))

    def ours(_number: int) -> None:
        assert excel.write(build(ReportKind.LEDGER, items, sample.HEAD, "zh"), folder / "ours.xlsx")

    def theirs(_number: int) -> None:
        _bare(laid, folder / "theirs.xlsx")

    mine, plain = in_turn(ours, theirs, TIMES)
    _compare(folder / "ours.xlsx", folder / "theirs.xlsx")
    return [against(f"ledger of {ITEMS:,} items, against bare openpyxl", mine, plain, 1.3)]


def _rows() -> list[LedgerRow]:
    """Return items no two of which have the same texts."""
    rows = sample.rows(copies=ITEMS // 31 + 1)[:ITEMS]
    return [
        sample.changed(
            row, text=f"{row.item.text}（第 {n} 项）", note=row.note and f"{n}. {row.note}", problem=f"{row.problem}{n}"
        )
        for n, row in enumerate(rows)
    ]


def _bare(laid: list[Laid], path: Path) -> None:
    book: Any = Workbook()
    set_normal(book)
    styles = Styles(book.worksheets[0], "zh")
    shared: dict[str, Any] = {}
    for place, each in enumerate(laid):
        sheet: Any = book.worksheets[0] if place == 0 else book.create_sheet()
        sheet.title = each.sheet.name
        for column, width in enumerate(each.widths, 1):
            sheet.column_dimensions[openpyxl.utils.get_column_letter(column)].width = width / DIGIT
        for number, row in enumerate(each.rows, 1):
            sheet.row_dimensions[number].height = row.height
            for column, (value, name) in enumerate(zip(_padded(row), row.styles, strict=True), 1):
                cell = sheet.cell(number, column, f"={value.text}" if isinstance(value, Formula) else value)
                if name not in shared:
                    shared[name] = book._cell_styles[styles.numbers(name)[0]]
                cell._style = shared[name]
    book.save(path)


def _padded(row: Row) -> list[Value]:
    return [*row.cells, *[None] * (len(row.styles) - len(row.cells))]


def _compare(ours: Path, theirs: Path) -> None:
    """Make sure that both wrote the same cells."""
    mine, plain = (openpyxl.load_workbook(path) for path in (ours, theirs))
    for one, other in zip(mine.worksheets, plain.worksheets, strict=True):
        for left, right in zip(one.iter_rows(), other.iter_rows(), strict=True):
            for cell, bare in zip(left, right, strict=True):
                if cell.data_type != "f":
                    assert _plain(cell.value) == _plain(bare.value)
                assert isinstance(cell, MergedCell) or _look(cell) == _look(bare)


def _look(cell: Any) -> tuple[object, ...]:  # noqa: ANN401 # a cell, or part of a merged one
    return (
        cell.font.name,
        cell.font.size,
        cell.font.bold,
        cell.border.top.style,
        cell.fill.fgColor.rgb,
        cell.number_format,
    )


def _plain(value: object) -> object:
    return value.date() if isinstance(value, dt.datetime) else value
