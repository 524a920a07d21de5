"""The pages of a report as they will print: one at a time, leafed through, at a size of one's choice."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QMargins, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QImage, QKeyEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from desktop.core import labels
from desktop.core.errors import DuibiaoError
from desktop.core.reports.options import Options
from desktop.ui.dialogs.parts import colours, label, title_font
from desktop.ui.document import Document
from desktop.ui.exporting.laying import Laying, Pages
from desktop.ui.icons import icon
from desktop.ui.roomy_label import RoomyLabel
from desktop.ui.style_sheet import Role, set_role

WAIT_MS = 300
"""After a change, before its pages are laid out: who types on changes it again."""

ZOOMS = ("width", "page", "100", "150", "200")
"""Sizes of the page: as wide as the pane, whole, or in per cent of its true size."""

_EDGE = 16  # pixels around the page
_DOTS = 96  # to an inch at 100 %


class PageView(QWidget):
    """The picture of a page on a grey ground; while a new one is on its way the old one is scaled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QPixmap()
        self._page = QSize()

    def show_page(self, picture: QPixmap) -> None:
        """Show a picture, or none."""
        self._picture = picture
        self.update()

    def set_page(self, size: QSize) -> None:
        """Say how large the page is to be, in logical pixels."""
        self._page = size
        self.setMinimumSize(size.grownBy(QMargins(_EDGE, _EDGE, _EDGE, _EDGE)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the page and the line around it."""
        painter, tints = QPainter(self), colours()
        painter.fillRect(self.rect(), tints.band)
        if self._picture.isNull() or self._page.isEmpty():
            return
        left = max(_EDGE, (self.width() - self._page.width()) // 2)
        place = QRect(left, _EDGE, self._page.width(), self._page.height())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(place, self._picture)
        painter.setPen(tints.button_edge)
        painter.drawRect(place.adjusted(0, 0, -1, -1))


class Preview(QFrame):
    """The pane: how many pages, leafing, size, and the page itself.

    Signals:
        laid(int): the report was laid out on so many pages; 0 where it cannot be made.
    """

    laid = Signal(int)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._options: Options | None = None
        self._pages: Pages | None = None
        self._first: Pages | None = None  # the first page alone, while the others are being laid out
        self._number = 1
        self._error: DuibiaoError | None = None
        self._laying = Laying(document, self)
        self._laying.begun.connect(self._on_begun)
        self._laying.laid.connect(self._on_laid)
        self._laying.refused.connect(self._on_refused)
        self._laying.drawn.connect(self._on_drawn)
        self._laying.progressed.connect(self._on_progress)
        self._wait, self._fit = QTimer(self), QTimer(self)
        for timer, milliseconds, act in ((self._wait, WAIT_MS, self._lay_out), (self._fit, 60, self._draw)):
            timer.setSingleShot(True)
            timer.setInterval(milliseconds)
            timer.timeout.connect(act)
        self._count, self._note = label(self), RoomyLabel(self)
        set_role(self._note, Role.SECONDARY)
        self._back, self._on = self._leaf("chevron-left", -1), self._leaf("chevron-right", 1)
        self.zoom = QComboBox(self)
        for _ in ZOOMS:
            self.zoom.addItem("")
        self.zoom.currentIndexChanged.connect(lambda _place: self._draw())
        self.view = PageView(self)
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setWidget(self.view)
        self._area.installEventFilter(self)
        self._message = label(self, wrap=True)
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._message.hide()
        self._lay_parts()

    def _leaf(self, name: str, step: int) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("picture", name)
        button.clicked.connect(lambda _checked=False: self.turn(step))
        button.setEnabled(False)
        set_role(button, Role.BOXED)
        return button

    def _lay_parts(self) -> None:
        head = QFrame(self)
        set_role(head, Role.SECTION)
        row = QHBoxLayout(head)
        row.setContentsMargins(_EDGE, 6, _EDGE, 6)
        row.setSpacing(8)
        row.addWidget(self._count)
        row.addWidget(self._note, 1)
        for part in (self._back, self._on, self.zoom):
            row.addWidget(part)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(head)
        box.addWidget(self._message, 1)
        box.addWidget(self._area, 1)

    # What is shown

    @property
    def pages(self) -> Pages | None:
        """The report as it is laid out; None while there is none."""
        return self._pages

    @property
    def number(self) -> int:
        """The page that is shown, counted from 1."""
        return self._number

    def ask(self, options: Options) -> None:
        """Show a report, soon; what was asked for before is given up."""
        self._laying.stop()
        self._first = None
        self._options = options
        self._say_state(self.tr("Laying out…"))
        self._wait.start()

    def stop(self) -> None:
        """Ask for nothing more."""
        self._wait.stop()
        self._fit.stop()
        self._laying.stop()

    def turn(self, step: int) -> None:
        """Leaf forward or back."""
        if self._pages is not None:
            self._number = min(max(1, self._number + step), len(self._pages))
            self._area.verticalScrollBar().setValue(0)
            self._show_place()
            self._draw()

    def _lay_out(self) -> None:
        if self._options is not None:
            self._laying.lay_out(self._options)

    def _on_begun(self, first: Pages) -> None:
        """Show the first page at once, unless the person looks at another one."""
        if self._number == 1:
            # Leafing on from it must not lead into the report before.
            self._first, self._pages, self._error = first, None, None
            self._message.hide()
            self._area.show()
            self._show_place()
            self._draw()

    def _on_laid(self, pages: Pages) -> None:
        self._pages, self._first, self._error = pages, None, None
        self._number = min(self._number, len(pages))
        self._message.hide()
        self._area.show()
        self._say_state("")
        self._show_place()
        self._draw()
        self.laid.emit(len(pages))

    def _on_refused(self, error: DuibiaoError) -> None:
        self._pages, self._first, self._error, self._number = None, None, error, 1
        self.view.show_page(QPixmap())
        self._area.hide()
        self._message.setText(labels.failure_text(error, self._document.language))
        self._message.show()
        self._say_state("")
        self._show_place()
        self.laid.emit(0)

    def _on_progress(self, done: int, total: int) -> None:
        if total > 1 and done < total:
            self._say_state(self.tr("Laying out… {share}%").format(share=done * 100 // total))

    def _on_drawn(self, image: QImage) -> None:
        self.view.show_page(QPixmap.fromImage(image))

    def _say_state(self, text: str) -> None:
        self._note.setText(text or (self.tr("As it prints, in Excel and as PDF") if self._pages else ""))

    def _show_place(self) -> None:
        count = len(self._pages) if self._pages is not None else 0
        text = self.tr("Page {number} of {count}").format(number=self._number, count=count) if count else ""
        self._count.setText(text)
        self._back.setEnabled(self._number > 1)
        self._on.setEnabled(self._number < count)
        self.view.setAccessibleName(text or self.tr("Preview"))

    # Its size

    def _draw(self) -> None:
        pages = self._first if self._first is not None and self._number == 1 else self._pages
        if pages is None:
            return
        size = self._size(pages)
        self.view.set_page(size)
        ratio = self.devicePixelRatioF()
        self._laying.draw(pages, self._number, QSize(round(size.width() * ratio), round(size.height() * ratio)))

    def _size(self, pages: Pages) -> QSize:
        """Return the size of the page in logical pixels."""
        width, height = pages.out.size
        zoom = ZOOMS[self.zoom.currentIndex()]
        room = self._area.size()
        bar = self._area.verticalScrollBar().sizeHint().width()
        if zoom == "width":
            scale = (room.width() - bar - 2 * _EDGE) / width
        elif zoom == "page":
            scale = min((room.width() - 2 * _EDGE) / width, (room.height() - 2 * _EDGE) / height)
        else:
            scale = int(zoom) / 100 * _DOTS / 72
        scale = max(scale, 0.1)
        return QSize(math.floor(width * scale), math.floor(height * scale))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the page anew once the size has settled."""
        super().resizeEvent(event)
        self._fit.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaf with PageUp, PageDown, Home and End."""
        if watched is self._area and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _LEAVES.get(Qt.Key(event.key()))
            if step is not None:
                self.turn(step)
                return True
        return super().eventFilter(watched, event)

    # Words

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self._count.setFont(title_font(self.font()))
        palette = QGuiApplication.palette()
        for button, name in ((self._back, self.tr("Previous page")), (self._on, self.tr("Next page"))):
            button.setIcon(icon(str(button.property("picture")), palette))
            button.setAccessibleName(name)
            button.setToolTip(name)
        names = {"width": self.tr("Fit width"), "page": self.tr("Whole page")}
        for place, zoom in enumerate(ZOOMS):
            self.zoom.setItemText(place, names.get(zoom) or f"{zoom}%")
        self.zoom.setAccessibleName(self.tr("Size of the page"))
        self._area.setAccessibleName(self.tr("Preview"))
        if self._error is not None:
            self._message.setText(labels.failure_text(self._error, self._document.language))
        self._show_place()


_LEAVES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1, Qt.Key.Key_Home: -(10**6), Qt.Key.Key_End: 10**6}
