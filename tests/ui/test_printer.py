"""Printing: the pages of the preview on the paper of the report, some of them, in either order, given up cleanly."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pypdfium2
import pytest
from PySide6.QtGui import QPageLayout, QPageRanges, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QMainWindow, QPushButton
from pytestqt.qtbot import QtBot

from desktop.core.reports.options import ReportKind
from desktop.core.reports.paper import Format, Paper
from desktop.core.reports.printed import PrintOut
from desktop.ui.dialogs.parts import without_access
from desktop.ui.document import Document
from desktop.ui.exporting.window import ExportDialog
from desktop.ui.printing.pdf import write_pdf
from desktop.ui.printing.printer import PrinterError, numbers, print_pages, printer_for
from desktop.ui.settings import Settings
from desktop.ui.tasks import Cancelled
from tests.core.reports.test_kinds import made
from tests.ui.exporting_tools import choose, filled, host, opened, said, shown

__all__ = ["filled", "host"]
pytestmark = pytest.mark.usefixtures("qapp")
REFUSING = pytest.mark.qt_log_ignore("^QPainter::begin", extend=True)
"""Qt warns as well where a printer does not take the pages, which is what these tests ask for."""


def to_file(pages: PrintOut, path: Path) -> QPrinter:
    """Return a printer that writes a file."""
    printer = printer_for(pages)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def pictures(path: Path) -> list[tuple[int, int, list[int]]]:
    """Return each page in grey: width, height, every fourth pixel."""
    found = []
    with pypdfium2.PdfDocument(path) as file:
        for page in file:
            grey = page.render(scale=1, grayscale=True)
            places = (y * grey.stride + x for y in range(grey.height) for x in range(0, grey.width, 4))
            found.append((grey.width, grey.height, [grey.buffer[place] for place in places]))
    return found


@pytest.mark.parametrize("size", Format)
def test_the_printer_gets_the_pages_of_the_pdf(size: Format, tmp_path: Path) -> None:
    report = msgspec.structs.replace(made(ReportKind.PROGRESS), paper=Paper(size))
    pages, told = PrintOut(report), list[tuple[int, int]]()
    printer = to_file(pages, tmp_path / "印.pdf")
    print_pages(pages, printer, numbers(printer, len(pages), 1), lambda done, total: told.append((done, total)))
    write_pdf(report, tmp_path / "表.pdf")
    assert told[-1] == (len(pages), len(pages))
    printed, written = pictures(tmp_path / "印.pdf"), pictures(tmp_path / "表.pdf")
    assert len(printed) == len(written) == len(pages)
    for (width, height, one), (other_width, other_height, other) in zip(printed, written, strict=True):
        assert (width, height) == pytest.approx((other_width, other_height), abs=1)
        assert min(one) < 120
        if (width, height) == (other_width, other_height):
            assert sum(abs(a - b) > 128 for a, b in zip(one, other, strict=True)) < 0.02 * len(one)


def test_a_smaller_paper_takes_the_whole_page(tmp_path: Path) -> None:
    pages = PrintOut(msgspec.structs.replace(made(ReportKind.PROGRESS), paper=Paper(Format.A3)))
    printer = to_file(pages, tmp_path / "印.pdf")
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    print_pages(pages, printer, [1])
    ((width, height, grey),) = pictures(tmp_path / "印.pdf")
    assert width == pytest.approx(842, abs=1)
    rows = [row for row in range(height) if min(grey[row * -(-width // 4) : (row + 1) * -(-width // 4)]) < 200]
    assert rows[0] > 20
    assert rows[-1] < height - 10


def test_which_pages_and_in_which_order(tmp_path: Path) -> None:
    printer = to_file(PrintOut(made(ReportKind.WHOLE)), tmp_path / "印.pdf")
    assert numbers(printer, 4, 2) == [1, 2, 3, 4]
    printer.setPrintRange(QPrinter.PrintRange.CurrentPage)
    assert numbers(printer, 4, 2) == [2]
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(QPageRanges.fromString("1,3-9"))
    assert numbers(printer, 4, 2) == [1, 3, 4]
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert numbers(printer, 4, 2) == [4, 3, 1]


@REFUSING
def test_giving_up_and_a_printer_that_is_not_there(tmp_path: Path) -> None:
    pages = PrintOut(made(ReportKind.WHOLE))

    def told(done: int, _total: int) -> None:
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        print_pages(pages, to_file(pages, tmp_path / "印.pdf"), range(1, len(pages) + 1), told)
    with pytest.raises(PrinterError):
        print_pages(pages, to_file(pages, tmp_path / "没有" / "印.pdf"), [1])


@REFUSING
def test_from_the_export_dialog(
    filled: Document, settings: Settings, host: QMainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(filled, settings, host, qtbot)
    choose(dialog, ReportKind.TARGETS)
    (button,) = [one for one in dialog.findChildren(QPushButton) if without_access(one.text()) == "Print…"]
    assert not button.isEnabled()  # what would be printed is not shown yet
    shown(dialog, qtbot)
    ask(dialog, button, tmp_path / "印.pdf", qtbot)
    qtbot.waitUntil(lambda: "handed to the printer" in said(dialog), timeout=20_000)
    assert dialog.preview.pages is not None
    assert len(pictures(tmp_path / "印.pdf")) == len(dialog.preview.pages)
    ask(dialog, button, tmp_path / "没有" / "印.pdf", qtbot)
    qtbot.waitUntil(lambda: "did not take the pages" in said(dialog), timeout=20_000)
    assert dialog.isVisible()


def ask(dialog: ExportDialog, button: QPushButton, path: Path, qtbot: QtBot) -> None:
    """Ask for the system's dialog, and let it print into a file."""
    button.click()
    qtbot.waitUntil(lambda: bool(dialog.findChildren(QPrintDialog)))
    (asked,) = dialog.findChildren(QPrintDialog)
    printer = asked.printer()
    assert printer.pageLayout().orientation() is QPageLayout.Orientation.Landscape
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    asked.done(QPrintDialog.DialogCode.Accepted)
    qtbot.waitUntil(lambda: not dialog.findChildren(QPrintDialog))
