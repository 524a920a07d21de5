"""The strip under the filters: how the chosen documents stand."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.core import labels
from desktop.core.assessment import Status
from desktop.core.store.rows import Counts
from desktop.ui import theme
from desktop.ui.document import Document
from desktop.ui.glyphs import paint_bar, parts


class ProgressStrip(QWidget):
    """How the chosen documents stand: rate, bar, and a legend with numbers."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._counts = Counts()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return one line's height."""
        return QSize(300, 30)

    def show_counts(self, counts: Counts) -> None:
        """Show other numbers."""
        self._counts = counts
        self.setAccessibleName(self._described())
        self.update()

    def _legend(self) -> list[tuple[str, int]]:
        language, c = self._document.language, self._counts
        if not c.applicable:
            return [
                (self.tr("Suggested applicable"), c.suggested_applicable),
                (self.tr("Suggested not applicable"), c.suggested_not_applicable),
                (self.tr("No suggestion"), c.undecided - c.suggested_applicable - c.suggested_not_applicable),
            ]
        order = (Status.DONE, Status.ONGOING, Status.IN_PROGRESS, Status.STALLED, Status.NOT_STARTED)
        return [(labels.enum_text(s, language), getattr(c, s.value)) for s in order]

    def _title(self) -> str:
        rate = self._counts.rate
        return self.tr("Nothing marked yet") if rate is None else self.tr("Done {rate}%").format(rate=f"{rate:.1f}")

    def _described(self) -> str:
        return ", ".join([self._title(), *(f"{word} {number}" for word, number in self._legend())])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint title, bar and legend; the legend goes first where there is no room."""
        painter = QPainter(self)
        colours = theme.tokens(self.palette())
        fonts = theme.fonts(self._document.language)
        bold = theme.strong(fonts.base)
        metrics, strong = QFontMetricsF(fonts.base), QFontMetricsF(bold)
        painter.setPen(colours.text)
        painter.setFont(bold)
        title = self._title()
        rect = QRectF(10, 0, self.width() - 20, self.height())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, title)
        left = rect.left() + strong.horizontalAdvance(title) + 14
        right = self._paint_legend(painter, rect, left + 70, fonts.base, bold, metrics, strong)
        bar = QRectF(left, (self.height() - 7) / 2, max(0.0, right - left), 7)
        paint_bar(painter, bar, parts(self._counts), colours)
        painter.end()

    def _paint_legend(
        self,
        painter: QPainter,
        rect: QRectF,
        least: float,
        font: QFont,
        bold: QFont,
        metrics: QFontMetricsF,
        strong: QFontMetricsF,
    ) -> float:
        """Paint the legend from the right and return where the bar has to end."""
        colours = theme.tokens(self.palette())
        entries = self._legend()
        marked = bool(self._counts.applicable)
        widths = [
            (13 if marked else 0) + metrics.horizontalAdvance(word + " ") + strong.horizontalAdvance(str(n)) + 12
            for word, n in entries
        ]
        if rect.right() - sum(widths) - 8 < least:
            return rect.right()
        x = rect.right() - sum(widths) + 12
        start = x
        for position, ((word, number), width) in enumerate(zip(entries, widths, strict=True)):
            if marked:
                self._swatch(painter, QRectF(x, rect.center().y() - 4, 8, 8), position)
            text_x = x + (13 if marked else 0)
            painter.setPen(colours.secondary)
            painter.setFont(font)
            painter.drawText(QRectF(text_x, 0, width, rect.height()), Qt.AlignmentFlag.AlignVCenter, word)
            painter.setPen(colours.text)
            painter.setFont(bold)
            number_x = text_x + metrics.horizontalAdvance(word + " ")
            painter.drawText(QRectF(number_x, 0, width, rect.height()), Qt.AlignmentFlag.AlignVCenter, str(number))
            x += width
        return start - 14

    def _swatch(self, painter: QPainter, box: QRectF, position: int) -> None:
        colours = theme.tokens(self.palette())
        names = ("done", "ongoing", "in_progress", "stalled", "not_started")
        one = Counts(items=1, applicable=1, **{names[position]: 1})
        paint_bar(painter, box, parts(one), colours)
        if names[position] == "not_started":
            painter.setPen(colours.line)
            painter.drawRect(box.adjusted(0, 0, -1, -1))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.show_counts(self._counts)
        super().changeEvent(event)
