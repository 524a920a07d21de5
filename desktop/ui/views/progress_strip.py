"""The strip under the filters: how the chosen documents stand."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.core import labels
from desktop.core.assessment import Light, Status
from desktop.core.store.rows import Counts
from desktop.ui import theme
from desktop.ui.document import Document
from desktop.ui.glyphs import paint_bar, paint_lamp, parts

WIDE = 1000
"""Width from which the numbers of the lights stand at the right."""
MARK, GAP = 14, 12
_ORDER = ("done", "ongoing", "in_progress", "stalled", "not_started")


class ProgressStrip(QWidget):
    """How the chosen documents stand: rate, bar, and a legend with numbers."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._counts = Counts()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the height of one line."""
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
        return [(labels.enum_text(Status(name), language), getattr(c, name)) for name in _ORDER]

    def _title(self) -> str:
        rate = self._counts.rate
        return self.tr("Nothing marked yet") if rate is None else self.tr("Done {rate}%").format(rate=f"{rate:.1f}")

    def _described(self) -> str:
        return ", ".join([self._title(), *(f"{word} {number}" for word, number in self._legend())])

    def _lights(self) -> list[tuple[Light, str, int]]:
        language, c = self._document.language, self._counts
        soon = f"{labels.enum_text(Light.DUE_SOON, language)} · {labels.enum_text(Light.BEHIND, language)}"
        return [
            (Light.OVERDUE, labels.enum_text(Light.OVERDUE, language), c.overdue),
            (Light.DUE_SOON, soon, c.due_soon + c.behind),
        ]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint title, bar, legend, and in a wide window the lights; what has no room is left out from the right."""
        painter = QPainter(self)
        colours = theme.tokens(self.palette())
        fonts = theme.fonts(self._document.language)
        pen = _Pen(painter, fonts.base, self.height())
        right = self.width() - 10.0
        left = pen.word(10, self._title(), colours.text, strong=True) + 14
        lights = [(word, number) for _, word, number in self._lights()]
        if self._counts.applicable and self.width() >= WIDE:
            right = self._paint_lights(pen, right - pen.width(lights, MARK)) - 16
        legend = self._legend()
        mark = MARK if self._counts.applicable else 0
        taken = pen.width(legend, mark)
        if right - taken - 90 >= left:
            self._paint_legend(pen, right - taken, mark)
            right -= taken + 14
        bar = QRectF(left, (self.height() - 7) / 2, max(0.0, right - left), 7)
        paint_bar(painter, bar, parts(self._counts), colours)
        painter.end()

    def _paint_legend(self, pen: _Pen, x: float, mark: int) -> None:
        colours = theme.tokens(self.palette())
        for name, (word, number) in zip(_ORDER, self._legend(), strict=False):
            if mark:
                box = QRectF(x, self.height() / 2 - 4, 8, 8)
                paint_bar(pen.painter, box, parts(Counts(items=1, applicable=1, **{name: 1})), colours)
                if name == "not_started":
                    pen.painter.setPen(colours.line)
                    pen.painter.drawRect(box.adjusted(0, 0, -1, -1))
            x = pen.pair(x + mark, word, number, colours.secondary, colours.text)

    def _paint_lights(self, pen: _Pen, x: float) -> float:
        """Paint the lights from x and return x, where the line before them stands."""
        colours = theme.tokens(self.palette())
        start = x
        pen.painter.setPen(colours.line)
        pen.painter.drawLine(QPointF(x - 8, 8), QPointF(x - 8, self.height() - 8))
        for light, word, number in self._lights():
            paint_lamp(pen.painter, QRectF(x, self.height() / 2 - 5, 10, 10), light, colours)
            colour = colours.red if light is Light.OVERDUE else colours.amber
            x = pen.pair(x + MARK, word, number, colour, colour)
        return start

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.show_counts(self._counts)
        super().changeEvent(event)


class _Pen:
    """Sets words and numbers on one line."""

    def __init__(self, painter: QPainter, font: QFont, height: int) -> None:
        self.painter = painter
        self._height = height
        self._fonts = (font, theme.strong(font))
        self._metrics = tuple(QFontMetricsF(f) for f in self._fonts)

    def word(self, x: float, text: str, colour: QColor, *, strong: bool = False) -> float:
        """Paint a word and return where it ends."""
        self.painter.setFont(self._fonts[strong])
        self.painter.setPen(colour)
        width = self._metrics[strong].horizontalAdvance(text)
        self.painter.drawText(QRectF(x, 0, width + 2, self._height), Qt.AlignmentFlag.AlignVCenter, text)
        return x + width

    def pair(self, x: float, word: str, number: int, colour: QColor, number_colour: QColor) -> float:
        """Paint a word with its number and return where the next pair begins."""
        return self.word(self.word(x, f"{word} ", colour), str(number), number_colour, strong=True) + GAP

    def width(self, pairs: list[tuple[str, int]], mark: int) -> float:
        """Return the width of pairs with their marks, without the gap behind the last."""
        plain, strong = self._metrics
        each = (mark + plain.horizontalAdvance(f"{w} ") + strong.horizontalAdvance(str(n)) + GAP for w, n in pairs)
        return sum(each) - GAP
