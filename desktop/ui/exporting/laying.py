"""Pages for the preview, laid out and drawn in a worker; each wish takes the place of the one before."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage, QPainter

from desktop.core.errors import DuibiaoError
from desktop.core.reports import export
from desktop.core.reports.options import Options
from desktop.core.reports.printed import PrintOut
from desktop.ui.document import Document
from desktop.ui.printing.painter import PagePainter
from desktop.ui.tasks import Progress, Task


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
        laid(Pages): the report as it was asked for last.
        refused(DuibiaoError): it cannot be made.
        drawn(QImage): the page that was asked for last.
        progressed(int, int): how far the layout is.
    """

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
        """Lay out a report; what was under way is given up."""
        self.stop()
        wish, document, today = self._layouts, self._document, self._document.today()

        def work(told: Progress) -> tuple[int, Pages | DuibiaoError]:
            told(0, 1)  # where it was given up while it waited, nothing is begun
            try:
                with document.workspace.reader() as reader:
                    report = export.build(reader, options, today, told)
                return wish, Pages(PrintOut(report, told))
            except DuibiaoError as error:
                return wish, error

        self._layout = document.tasks.run(work, self._take_layout, self._fail)
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

    def _take_layout(self, result: tuple[int, Pages | DuibiaoError]) -> None:
        wish, made = result
        if wish != self._layouts:
            return
        if isinstance(made, DuibiaoError):
            self.refused.emit(made)
        else:
            self.laid.emit(made)

    def _take_drawing(self, result: tuple[int, QImage]) -> None:
        wish, image = result
        if wish == self._drawings:
            self.drawn.emit(image)

    def _fail(self, error: Exception) -> None:
        raise error  # to the last resort: it is no expected failure
