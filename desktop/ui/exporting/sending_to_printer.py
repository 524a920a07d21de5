"""Printing from the export dialog: the system's dialog, then the pages of the preview in the worker."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from desktop.ui.dialogs.progress import ProgressDialog
from desktop.ui.document import Document
from desktop.ui.exporting.laying import Pages
from desktop.ui.printing.printer import PrinterError, numbers, print_pages, printer_for
from desktop.ui.tasks import Progress

_OPTIONS = (
    QAbstractPrintDialog.PrintDialogOption.PrintPageRange,
    QAbstractPrintDialog.PrintDialogOption.PrintCurrentPage,
    QAbstractPrintDialog.PrintDialogOption.PrintCollateCopies,
    QAbstractPrintDialog.PrintDialogOption.PrintToFile,
)


class Printing(QObject):
    """Prints what the preview shows.

    Signals:
        printed(int, str): so many pages went to the printer of that name.
        refused(str): that printer did not take them.
    """

    printed = Signal(int, str)
    refused = Signal(str)

    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(parent)
        self._document, self._window = document, parent

    def ask(self, pages: Pages, current: int) -> None:
        """Ask which printer and which pages."""
        printer = printer_for(pages.out)
        dialog = QPrintDialog(printer, self._window)
        for option in _OPTIONS:
            dialog.setOption(option)
        dialog.setMinMax(1, len(pages))
        dialog.setFromTo(1, len(pages))
        dialog.accepted.connect(lambda: self._print(pages, printer, current))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # QPrintDialog has only the open of a receiver and its slot

    def _print(self, pages: Pages, printer: QPrinter, current: int) -> None:
        wanted = numbers(printer, len(pages), current)
        name = printer.printerName() or printer.outputFileName()

        def work(told: Progress) -> bool:
            try:
                print_pages(pages.out, printer, wanted, told)
            except PrinterError:
                return False
            return True

        def done(taken: bool) -> None:
            if taken:
                self.printed.emit(len(wanted), name)
            else:
                self.refused.emit(name)

        task = self._document.tasks.run(work, done, self._fail, owner=self)
        ProgressDialog(task, self.tr("Printing"), self._window)

    def _fail(self, error: Exception) -> None:
        raise error  # to the last resort: it is no expected failure
