"""Workbooks that people filled in: looked at, then opened. The only importer of calamine; for a child process."""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import python_calamine
from python_calamine import CalamineSheet, CalamineWorkbook, SheetVisibleEnum

from desktop.core.errors import ReportError
from desktop.core.reports.fill_in.answers import Cell
from desktop.core.reports.fill_in.scan import Scanned, scan

Grid = list[list[Cell]]
Areas = tuple[tuple[tuple[int, int], tuple[int, int]], ...]


class Sheet:
    """A sheet of a workbook; it is read when something of it is asked for, and once: that costs more than all else."""

    def __init__(self, book: CalamineWorkbook, number: int) -> None:
        about = book.sheets_metadata[number]
        self._book, self._number = book, number
        self.name = about.name
        self.visible = about.visible is SheetVisibleEnum.Visible

    def grid(self) -> Grid:
        """Return all cells, the first row and column included even where they are empty."""
        return cast(Grid, self._read.to_python(skip_empty_area=False))

    def merged(self) -> Areas:
        """Return the areas that are shown as one cell: first and last cell of each, row and column from 0."""
        return tuple(self._read.merged_cell_ranges or ())

    @functools.cached_property
    def _read(self) -> CalamineSheet:
        return self._book.get_sheet_by_index(self._number)


@contextlib.contextmanager
def opened(path: Path) -> Iterator[tuple[list[Sheet], Scanned]]:
    """Look at a workbook and open it.

    Raises:
        ReportError: it is none, or cannot be read (keys ``returned-…``).
    """
    scanned = scan(path)
    try:
        with contextlib.closing(CalamineWorkbook.from_object(scanned.copy or str(path))) as book:
            yield [Sheet(book, number) for number in range(len(book.sheet_names))], scanned
    except python_calamine.PasswordError as error:
        raise ReportError("returned-encrypted", name=path.name) from error
    except (python_calamine.CalamineError, OSError) as error:
        raise ReportError("returned-damaged", name=path.name, detail="markup-structure") from error
