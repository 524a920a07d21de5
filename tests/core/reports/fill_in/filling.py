"""Filling in a workbook as people and programs do, by script."""

from __future__ import annotations

import datetime as dt
import re
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import openpyxl

from desktop.core.reports.fill_in import collect as collecting
from desktop.core.reports.fill_in.collection import Cell, Collection
from desktop.core.reports.fill_in.fields import Field
from desktop.core.store.workspace import Workspace
from tests.core.reports.fill_in.office_work import TODAY

Sheet = Any
Edits = dict[str, dict[str, Any]]


class Table:
    """The table of an open workbook: its cells by item and field."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        for row in sheet.iter_rows():
            places = {str(cell.value): cell.column for cell in row if cell.value is not None}
            if {"key", "status"} <= places.keys():
                self.codes, self.columns = row[0].row, places
                break
        self.rows: dict[str, int] = {}
        for number in range(self.codes + 2, sheet.max_row + 1):
            key = sheet.cell(number, self.columns["key"]).value
            if key:
                self.rows.setdefault(str(key), number)

    def cell(self, key: str, field: str) -> Any:  # noqa: ANN401 # a cell of openpyxl
        return self.sheet.cell(self.rows[key], self.columns[field])


def fill(path: Path, target: Path, edits: Edits | None = None, act: Callable[[Any, Table], None] | None = None) -> Path:
    """Write a copy of a workbook with cells changed, then anything else done to it."""
    book = openpyxl.load_workbook(path)
    table = Table(book.worksheets[0])
    for key, values in (edits or {}).items():
        for field, value in values.items():
            table.cell(key, field).value = value
    if act is not None:
        act(book, table)
    target.parent.mkdir(parents=True, exist_ok=True)
    book.save(target)
    return target


def rezipped(
    path: Path, target: Path, change: Callable[[str, bytes], bytes | None], more: dict[str, bytes] | None = None
) -> Path:
    """Write a copy whose parts went through ``change`` (None leaves one out), with more parts added."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for name in source.namelist():
            data = change(name, source.read(name))
            if data is not None:
                made.writestr(name, data)
        for name, data in (more or {}).items():
            made.writestr(name, data)
    return target


def in_sheet(pattern: str, replacement: str) -> Callable[[str, bytes], bytes]:
    """Return a change of the first sheet's XML."""

    def change(name: str, data: bytes) -> bytes:
        if name != "xl/worksheets/sheet1.xml":
            return data
        text, count = re.subn(pattern, replacement, data.decode(), count=1, flags=re.S)
        assert count, pattern
        return text.encode()

    return change


def collected(made: Workspace, paths: Iterable[Path], today: dt.date = TODAY) -> Collection:
    """Read returned workbooks."""
    found = collecting.collect(made, paths, today)
    assert found is not None
    return found


def told(collection: Collection) -> dict[tuple[str, str], tuple[str, str]]:
    """Return verdict (or reason) and answer of every cell by item and field."""
    return {(cell.key, str(cell.field)): (cell.reason or str(cell.verdict), cell.theirs) for cell in collection.cells}


def cell(collection: Collection, key: str, field: Field) -> Cell:
    """Return one cell."""
    (found,) = [one for one in collection.cells if (one.key, one.field) == (key, field)]
    return found
