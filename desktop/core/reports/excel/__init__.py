"""The workbook writer, the only importer of openpyxl. Import it late: it costs 0.1 s.

openpyxl writes everything but the rows: styles, names, drop-downs, charts, page set-up. The rows are written by
``cells``, because openpyxl leaves the value of a formula empty (Protected View, previews and readers without
a calculator would show nothing) and is several times slower.
"""

from __future__ import annotations

import os
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import IO, TYPE_CHECKING

from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.writer.excel import ExcelWriter

from desktop.core.reports.excel.cells import RowWriter, StyleNumbers
from desktop.core.reports.excel.charts import add_charts
from desktop.core.reports.excel.pages import define_names, dress, links
from desktop.core.reports.excel.styles import Styles, set_normal
from desktop.core.reports.layout import Laid, lay_out
from desktop.core.reports.saving import Target
from desktop.core.reports.values import Report
from desktop.core.reports.words import Words

if TYPE_CHECKING:
    from _typeshed import SizedBuffer

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]

_STAMP = (1980, 1, 1, 0, 0, 0)  # of each part of the file, so that the same report gives the same bytes
_EMPTY = re.compile(rb"<sheetData\s*/>|<sheetData></sheetData>")
_DIMENSION = re.compile(rb'<dimension ref="[^"]*"')
_AFTER_LINKS = b"<printOptions"  # what follows the links of a sheet; each that is shown has it
_AT_ONCE = 200  # rows between two looks at ``cancelled``


def write(
    report: Report,
    path: Path | str,
    progress: Progress = lambda done, total: None,
    cancelled: Cancelled = lambda: False,
) -> bool:
    """Write a report as an .xlsx file, wholly or not at all; a file of that name is replaced at the end.

    Args:
        report: what to write.
        path: the file.
        progress: called with rows done and rows in all.
        cancelled: asked now and then; once it says yes, nothing is left behind.

    Returns:
        Whether the file was written; False after cancelling.

    Raises:
        ReportError: the file cannot be written, or the report is too large for Excel.
    """
    target = Target(Path(path), ".xlsx")
    laid = lay_out(report)
    book, styles = _book(report, laid)

    def produce(stream: IO[bytes]) -> None:
        rows = _Rows(laid, styles.numbers, progress, cancelled)
        with _Archive(stream, rows) as archive:
            ExcelWriter(book, archive).save()

    try:
        target.write(produce)
    except _Stopped:
        return False
    return True


def _book(report: Report, laid: list[Laid]) -> tuple[Workbook, Styles]:
    """Return the workbook without its rows, and the styles that they use."""
    book, words = Workbook(), Words(report.language)
    set_normal(book)
    sheets = [book.worksheets[0], *(book.create_sheet() for _ in laid[1:])]
    styles = Styles(sheets[0], report.language)
    for sheet, each in zip(sheets, laid, strict=True):
        sheet.title = each.sheet.name
        dress(sheet, each, words, styles.titles, report.paper)
        add_charts(sheet, each, laid, styles.family)
    define_names(book, report, laid)
    properties = book.properties
    properties.title, properties.creator = report.title, report.organisation
    properties.lastModifiedBy = report.organisation
    properties.created = properties.modified = report.made
    return book, styles


class _Stopped(Exception):
    """The user cancelled."""


class _Rows:
    """Writes the rows of the sheets."""

    def __init__(self, laid: list[Laid], numbers: StyleNumbers, progress: Progress, cancelled: Cancelled) -> None:
        self._laid = {f"xl/worksheets/sheet{number}.xml": each for number, each in enumerate(laid, 1)}
        self._numbers = numbers
        self._progress = progress
        self._cancelled = cancelled
        self._total = sum(len(each.rows) for each in laid)
        self._done = 0

    def write(self, part: IO[bytes], name: str, frame: bytes) -> None:
        """Write a sheet: the frame that openpyxl made, our rows and their true extent in it."""
        laid = self._laid[name]
        last = f"{get_column_letter(len(laid.widths))}{len(laid.rows)}".encode()
        head, tail = _EMPTY.split(frame)
        part.write(_DIMENSION.sub(b'<dimension ref="A1:' + last + b'"', head) + b"<sheetData>")
        rows = RowWriter([column.key for column in laid.sheet.columns], self._numbers)
        for start in range(0, len(laid.rows), _AT_ONCE):
            if self._cancelled():
                raise _Stopped
            chunk = laid.rows[start : start + _AT_ONCE]
            part.write("".join(rows.write(chunk, start + 1)).encode())
            self._done += len(chunk)
            self._progress(self._done, self._total)
        part.write(b"</sheetData>" + tail.replace(_AFTER_LINKS, links(laid).encode() + _AFTER_LINKS, 1))


class _Archive(zipfile.ZipFile):
    """A zip archive whose parts carry no time, and whose sheets get their rows on the way in."""

    def __init__(self, stream: IO[bytes], rows: _Rows) -> None:
        super().__init__(stream, "w")
        self._rows = rows

    def writestr(
        self,
        zinfo_or_arcname: str | zipfile.ZipInfo,
        data: SizedBuffer | str,
        compress_type: int | None = None,
        compresslevel: int | None = None,
    ) -> None:
        """Add a part."""
        super().writestr(_part(str(zinfo_or_arcname)), data, compress_type, compresslevel)

    def write(self, filename: object, arcname: object = None, *_: object, **__: object) -> None:
        """Add a sheet, whose frame openpyxl hands over in a file of its own."""
        frame = Path(str(filename))
        try:
            with self.open(_part(str(arcname)), "w") as part:
                self._rows.write(part, str(arcname), frame.read_bytes())
        except BaseException:
            os.remove(frame)
            raise


def _part(name: str) -> zipfile.ZipInfo:
    part = zipfile.ZipInfo(name, _STAMP)
    part.compress_type = zipfile.ZIP_DEFLATED
    return part
