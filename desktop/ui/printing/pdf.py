"""Reports as PDF: the pages of the workbook, drawn by the painter of the preview."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import IO

from PySide6.QtCore import QFile, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from desktop import __version__
from desktop.core.reports.printed import PrintOut
from desktop.core.reports.saving import Target
from desktop.core.reports.values import Report
from desktop.ui.printing.painter import PagePainter
from desktop.ui.printing.searchable import mend

Told = Callable[[int, int], None]

_DOTS = 1200  # to an inch
_END = b"%%EOF\n"
_TRIED = 1 << 20  # bytes that a full disk does not take


def write_pdf(report: Report, path: Path, told: Told = lambda _done, _total: None) -> None:
    """Write a report as a PDF file, wholly or not at all; a file of that name is replaced at the end.

    Args:
        report: what to write.
        path: the file.
        told: told (pages drawn, pages in all); raising in it cancels and leaves nothing behind.

    Raises:
        ReportError: the file cannot be written (see ``Target``), or the report is too large.
    """
    target = Target(path, ".pdf")
    pages = PrintOut(report, told)
    target.write(lambda stream: _draw(pages, stream, told), checked=False)


def _draw(pages: PrintOut, stream: IO[bytes], told: Told) -> None:
    file = QFile(stream.name)
    if not file.open(QIODevice.OpenModeFlag.ReadWrite):
        raise OSError(errno.EIO, file.errorString())
    writer = _writer(pages, file)
    scale = _DOTS / 72
    pen = PagePainter(pages.report.language)
    painter = QPainter(writer)
    try:
        for number in range(1, len(pages) + 1):
            if number > 1:
                writer.newPage()
            painter.resetTransform()
            painter.scale(scale, scale)
            pen.paint(painter, pages.page(number))
            if file.error() is not QFile.FileError.NoError:
                break
            told(number, len(pages))
    finally:
        painter.end()
        file.close()
    _check(stream)
    mend(stream, pen.type)


def _check(stream: IO[bytes]) -> None:
    """Raise what kept Qt from writing the file whole: it passes over errors of the disk, so we run into them again."""
    end = stream.seek(0, os.SEEK_END)
    stream.seek(max(0, end - len(_END)))
    if stream.read() == _END:
        return
    stream.write(bytes(_TRIED))
    stream.flush()
    raise OSError(errno.EIO, os.strerror(errno.EIO))


def _writer(pages: PrintOut, device: QIODevice) -> QPdfWriter:
    report = pages.report
    writer = QPdfWriter(device)
    writer.setPageSize(QPageSize(QSizeF(*pages.size), QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(_DOTS)
    writer.setTitle(report.title)
    writer.setAuthor(report.organisation)
    writer.setCreator(f"对标 Duibiao {__version__}")
    return writer
