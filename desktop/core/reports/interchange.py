"""The rows of a report as CSV and as JSON, for other programs."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

import msgspec

from desktop.core.errors import UsageError
from desktop.core.reports.item_columns import flat
from desktop.core.reports.looks import shown
from desktop.core.reports.options import ReportKind
from desktop.core.reports.saving import Target
from desktop.core.reports.values import Column, Formula, Line, Report, Role, Sheet, Value

Progress = Callable[[int, int], None]

SCHEMA = "duibiao.report/1"
_INNER = ("counted", "chapter_number")  # columns that only serve formulas
_FORMULA_LIKE = re.compile(r"[\s\u00a0]*[=+\-@＝＋－＠]|[\t\r\n]")
"""How a text begins that a program for tables may take for a formula (OWASP's list, full-width signs, white space)."""


class Written(msgspec.Struct, frozen=True):
    """What was written: ``guarded`` texts that look like formulas got an apostrophe in front."""

    path: Path
    guarded: int = 0


def guarded(text: str) -> str:
    """Return a text with an apostrophe in front where it could be taken for a formula, else unchanged.

    A CSV file knows no types, so this changes the text; it is a choice, and numbers and dates are left alone.
    """
    return f"'{text}" if _FORMULA_LIKE.match(text) else text


def check_one_table(kind: ReportKind) -> None:
    """Say that a report cannot be a CSV file, before anything of it is built.

    Raises:
        UsageError: it has several tables (``report-csv-whole``).
    """
    if kind is ReportKind.WHOLE:
        raise UsageError("report-csv-whole")


def write_csv(report: Report, kind: ReportKind, path: Path, *, as_is: bool, progress: Progress) -> Written:
    """Write the rows of a report's table as CSV: UTF-8 with a byte order mark, commas, a row a line, as Excel opens it.

    Raises:
        ReportError: the file cannot be written.
        UsageError: the report has several tables.
    """
    check_one_table(kind)
    (sheet,) = _tables(report, one=True)
    count = 0

    def produce(stream: IO[bytes]) -> None:
        nonlocal count
        text = io.TextIOWrapper(stream, "utf-8-sig", newline="")
        out = csv.writer(text, lineterminator="\r\n")
        used = [place for place, column in enumerate(sheet.columns) if _bare(column.key) not in _INNER]
        out.writerow([_flat(sheet.columns[place], report) for place in used])
        for line in _told(sheet, progress):
            kinds = (line.kinds.get(sheet.columns[place].key, sheet.columns[place].kind) for place in used)
            values = [line.cells[place] if place < len(line.cells) else None for place in used]
            texts = [shown(value, kind) for value, kind in zip(values, kinds, strict=True)]
            if not as_is:
                safe = [
                    guarded(one) if isinstance(_plain(value), str) else one
                    for one, value in zip(texts, values, strict=True)
                ]
                count += sum(one != other for one, other in zip(texts, safe, strict=True))
                texts = safe
            out.writerow(texts)
        text.flush()
        text.detach()

    Target(path, ".csv").write(produce, checked=False)
    return Written(path, count)


def write_json(report: Report, kind: ReportKind, path: Path, progress: Progress) -> Written:
    """Write the rows of a report as one JSON document with typed values: numbers, dates (ISO), texts, null.

    Raises:
        ReportError: the file cannot be written.
    """
    tables = _tables(report, one=kind is not ReportKind.WHOLE)
    date = report.constants["ledger_date"]
    head = {
        "schema": SCHEMA,
        "kind": str(kind),
        "title": report.title,
        "organisation": report.organisation,
        "language": report.language,
        "as_of": date,
    }

    def produce(stream: IO[bytes]) -> None:
        stream.write(msgspec.json.encode(head)[:-1] + b',"tables":[')
        for number, sheet in enumerate(tables):
            stream.write(b"," if number else b"")
            columns = [
                {"key": _bare(column.key), "heading": _flat(column, report), "printed": not column.folded}
                for column in sheet.columns
                if _bare(column.key) not in _INNER
            ]
            total = _plain(sheet.closing[1]) if sheet.closing else None
            about = {"name": sheet.name, "title": sheet.title, "total": total, "columns": columns}
            stream.write(msgspec.json.encode(about)[:-1] + b',"rows":[')
            for place, line in enumerate(_told(sheet, progress)):
                stream.write((b",\n" if place else b"\n") + msgspec.json.encode(_row(sheet, line)))
            stream.write(b"\n]}")
        stream.write(b"]}\n")

    Target(path, ".json").write(produce, checked=False)
    return Written(path)


def _tables(report: Report, *, one: bool) -> list[Sheet]:
    """Return the sheets that hold rows; the first alone where the others only serve it."""
    shown_sheets = [sheet for sheet in report.sheets if not sheet.hidden]
    return shown_sheets[:1] if one else shown_sheets


def _told(sheet: Sheet, progress: Progress) -> Iterator[Line]:
    """Yield the lines with rows; the bands of a table of items are left out, since columns say the same."""
    of_items = any(_bare(column.key) == "document" for column in sheet.columns)
    for number, line in enumerate(sheet.lines, 1):
        if line.role is not Role.CHARTS and not (of_items and line.role is not Role.ITEM):
            yield line
        if number % 500 == 0:
            progress(number, len(sheet.lines))
    progress(len(sheet.lines), len(sheet.lines))


def _row(sheet: Sheet, line: Line) -> dict[str, Any]:
    values = zip(sheet.columns, line.cells, strict=False)
    cells = {_bare(column.key): _plain(value) for column, value in values if _bare(column.key) not in _INNER}
    return cells if line.role is Role.ITEM else {"level": str(line.role), **cells}


def _plain(value: Value) -> str | int | float | dt.date | None:
    return value.value if isinstance(value, Formula) else value


def _bare(key: str) -> str:
    return key.removeprefix("folded.")


def _flat(column: Column, report: Report) -> str:
    return flat(_bare(column.key), column.heading, report.language)
