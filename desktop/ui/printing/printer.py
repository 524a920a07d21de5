"""Reports on a printer of the system: the pages of the preview, each on a sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from desktop.core.reports.paper import Format
from desktop.core.reports.printed import PrintOut
from desktop.ui.printing.painter import PagePainter

Told = Callable[[int, int], None]

_SIZES = {Format.A4: QPageSize.PageSizeId.A4, Format.A3: QPageSize.PageSizeId.A3}


class PrinterError(Exception):
    """The printer did not take the pages."""


def printer_for(pages: PrintOut) -> QPrinter:
    """Return the usual printer of the system, set to the paper of a report."""
    report = pages.report
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(report.title)
    printer.setFullPage(True)  # the layout keeps the margins itself
    size = QPageSize(_SIZES[report.paper.format])
    printer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Landscape, QMarginsF()))
    return printer


def numbers(printer: QPrinter, count: int, current: int) -> list[int]:
    """Return the pages that a person chose in the dialog of the system, in the order of printing, from 1.

    Args:
        printer: as the dialog left it.
        count: pages of the report.
        current: the page that is looked at.
    """
    every = list(range(1, count + 1))
    match printer.printRange():
        case QPrinter.PrintRange.CurrentPage:
            every = [current]
        case QPrinter.PrintRange.PageRange:
            ranges = printer.pageRanges()
            every = [number for number in every if ranges.isEmpty() or ranges.contains(number)]
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        every.reverse()
    return every


def print_pages(pages: PrintOut, printer: QPrinter, wanted: Iterable[int], told: Told = lambda _d, _t: None) -> None:
    """Print pages.

    Args:
        pages: the report.
        printer: as the dialog of the system left it.
        wanted: numbers of pages, see ``numbers``.
        told: told (sheets done, in all); raising in it cancels the job.

    Raises:
        PrinterError: the printer does not take them.
    """
    sheets = list(wanted)
    if not printer.supportsMultipleCopies():
        copies = max(1, printer.copyCount())
        together = printer.collateCopies()
        sheets = sheets * copies if together else [number for number in sheets for _ in range(copies)]
    pen = PagePainter(pages.report.language)
    painter = QPainter()
    if not painter.begin(printer):
        raise PrinterError
    try:
        for done, number in enumerate(sheets):
            told(done, len(sheets))
            if done and not printer.newPage():
                raise PrinterError
            _place(painter, printer, pages.size)
            pen.paint(painter, pages.page(number))
        told(len(sheets), len(sheets))
    except BaseException:
        printer.abort()
        raise
    finally:
        painter.end()


def _place(painter: QPainter, printer: QPrinter, size: tuple[float, float]) -> None:
    """Let a point be a point of the page, which shrinks only where the chosen paper is smaller."""
    sheet = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
    scale = min(printer.resolution() / 72, sheet.width() / size[0], sheet.height() / size[1])
    painter.resetTransform()
    painter.translate((sheet.width() - size[0] * scale) / 2, (sheet.height() - size[1] * scale) / 2)
    painter.scale(scale, scale)
