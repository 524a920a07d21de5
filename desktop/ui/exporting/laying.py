"""Pages for the preview, laid out and drawn in a worker; each wish takes the place of the one before."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage, QPainter

from desktop.core.errors import DuibiaoError
from desktop.core.reports import export
from desktop.core.reports.options import Options
from desktop.core.reports.printed import PrintOut
from desktop.core.reports.values import Report
from desktop.ui.document import Document
from desktop.ui.printing.painter import PagePainter
from desktop.ui.tasks import Progress, Task

T = TypeVar("T")


class Pages:
    """A report laid out, with the painter that remembers its type."""

    def __init__(self, out: PrintOut) -> None:
        self.out = out
        self.painter = PagePainter(out.report.language)

    def __len__(self) -> int:
        return len(self.out)

    def picture(self, number: int, size: QSize) -> QImage:
        """Return a page, counted from 1, so many pixels large."""
        image = QImage(size, QImage.Format.Format_RGB32)
        image.fill(0xFFFFFFFF)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        width, height = self.out.size
        painter.scale(size.width() / width, size.height() / height)
        self.painter.paint(painter, self.out.page(number))
        painter.end()
        return image


class Laying(QObject):
    """Lays out and draws in the worker.

    Signals:
        begun(Pages): the first page of the report that was asked for last; the others follow.
        laid(Pages): the whole of it.
        refused(DuibiaoError): it cannot be made.
        drawn(QImage): the page that was asked for last.
        progressed(int, int): how far the layout is.
    """

    begun = Signal(object)
    laid = Signal(object)
    refused = Signal(object)
    drawn = Signal(object)
    progressed = Signal(int, int)

    def __init__(self, document: Document, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._layouts = self._drawings = 0  # wishes so far: only the last of each is taken
        self._layout: Task | None = None
        self._drawing: Task | None = None

    def lay_out(self, options: Options) -> None:
        """Lay out a report, its first page first; what was under way is given up."""
        self.stop()
        document, today = self._document, self._document.today()

        def work(told: Progress) -> tuple[Report, Pages | None]:
            told(0, 1)  # where it was given up while it waited, nothing is begun
            with document.workspace.reader() as reader:
                report = export.build(reader, options, today, told)
            first = PrintOut.begun(report)
            return report, None if first is None else Pages(first)

        self._run(work, self._go_on)

    def _go_on(self, built: tuple[Report, Pages | None]) -> None:
        """Show the first page, which is drawn before the others are laid out."""
        report, first = built
        if first is not None:
            self.begun.emit(first)
        self._run(lambda told: Pages(PrintOut(report, told)), self.laid.emit)

    def _run(self, work: Callable[[Progress], T], take: Callable[[T], object]) -> None:
        """Run a step of the layout in the worker; what is no longer wanted by then is not taken."""
        wish = self._layouts

        def done(made: T) -> None:
            if wish == self._layouts:
                take(made)

        def failed(error: Exception) -> None:
            if not isinstance(error, DuibiaoError):
                self._fail(error)
            elif wish == self._layouts:
                self.refused.emit(error)

        self._layout = self._document.tasks.run(work, done, failed)
        self._layout.progressed.connect(self.progressed)

    def draw(self, pages: Pages, number: int, size: QSize) -> None:
        """Draw a page; one that was asked for before is given up."""
        self._give_up_drawing()
        wish = self._drawings

        def work(told: Progress) -> tuple[int, QImage]:
            told(0, 1)
            return wish, pages.picture(number, size)

        self._drawing = self._document.tasks.run(work, self._take_drawing, self._fail)

    def stop(self) -> None:
        """Give up what is under way."""
        if self._layout is not None:
            self._layout.cancel()
        self._layouts += 1
        self._give_up_drawing()

    def _give_up_drawing(self) -> None:
        if self._drawing is not None:
            self._drawing.cancel()
        self._drawings += 1

    def _take_drawing(self, result: tuple[int, QImage]) -> None:
        wish, image = result
        if wish == self._drawings:
            self.drawn.emit(image)

    def _fail(self, error: Exception) -> None:
        raise error  # to the last resort: it is no expected failure
