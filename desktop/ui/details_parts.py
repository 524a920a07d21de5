"""Small parts of the details pane: words that are cut or wrapped, a target, a light, a button with its key."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from desktop.core.assessment import Lamp, Light
from desktop.ui.details_fields import RADIUS, Picture, colours
from desktop.ui.glyphs import LAMP, paint_lamp
from desktop.ui.theme import strong

Fits = Callable[[str], bool]
UNLIMITED = (1 << 24) - 1
"""Qt's QWIDGETSIZE_MAX."""
LAMP_TEXT = 5
"""Between a light and its words."""


class Elided(QLabel):
    """A line that is cut with … where it does not fit; the tooltip has all of it.

    What follows the words in the secondary colour (a suffix) is never cut.
    """

    def __init__(self, *, muted: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = self._suffix = ""
        self._muted = muted
        self._fit: Callable[[Fits], str] | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_words(
        self, whole: str, *, fit: Callable[[Fits], str] | None = None, suffix: str = "", tooltip: str = ""
    ) -> None:
        """Show words.

        Args:
            whole: all of them.
            fit: asked for the words that fit, given a function that judges; None cuts the end.
            suffix: what follows.
            tooltip: instead of ``whole``; also the accessible name.
        """
        self._whole, self._suffix, self._fit = whole, suffix, fit
        self.setToolTip(tooltip or whole)
        self.setAccessibleName(tooltip or whole)
        self._cut()

    def whole(self) -> str:
        """Return all the words."""
        return self._whole

    def _cut(self) -> None:
        metrics = self.fontMetrics()
        room = self.width() - metrics.horizontalAdvance(self._suffix)
        words = self._whole
        if self._fit is not None:
            words = self._fit(lambda text: metrics.horizontalAdvance(text) <= room)
        self.setText(metrics.elidedText(words, Qt.TextElideMode.ElideRight, room))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut anew."""
        super().resizeEvent(event)
        self._cut()

    def minimumSizeHint(self) -> QSize:
        """Return one line of no width."""
        return QSize(0, self.fontMetrics().height())

    def sizeHint(self) -> QSize:
        """Return one line as wide as all the words."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._whole + self._suffix) + 1, metrics.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words, then the suffix."""
        painter, shown, middle = QPainter(self), colours(), Qt.AlignmentFlag.AlignVCenter
        painter.setPen(shown.secondary if self._muted else shown.text)
        painter.drawText(self.rect(), middle, self.text())
        painter.setPen(shown.secondary)
        behind = self.fontMetrics().horizontalAdvance(self.text())
        painter.drawText(self.rect().adjusted(behind, 0, 0, 0), middle, self._suffix)


class Wrapped(QLabel):
    """Words on as many lines as they need in the width that there is; the height is always just that."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def hasHeightForWidth(self) -> bool:
        """Tell the layouts no: the height is fixed whenever the width changes, which all of them handle alike."""
        return False

    def setText(self, text: str) -> None:
        """Show words."""
        super().setText(text)
        self._fit()

    def _fit(self) -> None:
        # QLabel counts limits of its own height in.
        self.setMinimumHeight(0)
        self.setMaximumHeight(UNLIMITED)
        self.setFixedHeight(max(0, self.heightForWidth(self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take another height: the lines break elsewhere."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Take another height for another face."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()


class Chip(QLabel):
    """A target's demand with its sign, in the accent colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = Picture("target", 14)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _font(self) -> QFont:
        return strong(self.font())

    def sizeHint(self) -> QSize:
        """Return room for sign and words."""
        metrics = QFontMetrics(self._font())
        return QSize(8 + 14 + 6 + metrics.horizontalAdvance(self.text()) + 8, metrics.height() + 6)

    def minimumSizeHint(self) -> QSize:
        """Return as ``sizeHint``."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint edge, sign and words."""
        painter, shown = QPainter(self), colours()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(shown.accent, 1))
        painter.setBrush(shown.base)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        self._icon.paint(painter, QPoint(8, (self.height() - 14) // 2), shown.accent)
        painter.setFont(self._font())
        painter.drawText(self.rect().adjusted(28, 0, -8, 0), Qt.AlignmentFlag.AlignVCenter, self.text())


class LampLine(QWidget):
    """A light with its words, and a remark at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lamp: Lamp | None = None
        self._words = ""
        self._remark = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_value(self, lamp: Lamp | None, words: str, remark: str) -> None:
        """Show a light (None leaves only words), its words and the remark."""
        self._lamp, self._words, self._remark = lamp, words, remark
        self.setVisible(bool(words or remark))
        self.setAccessibleName(", ".join(filter(None, (words, remark))))
        self.setToolTip(self.accessibleName())
        self.update()

    def words(self) -> str:
        """Return the light's words and the remark."""
        return self.accessibleName()

    def sizeHint(self) -> QSize:
        """Return the height of a line."""
        return QSize(60, max(self.fontMetrics().height(), int(LAMP) + 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint light, words and remark."""
        shown, painter = colours(), QPainter(self)
        left = 0
        if self._lamp is not None:
            paint_lamp(painter, QRectF(0, (self.height() - LAMP) / 2, LAMP, LAMP), self._lamp.light, shown)
            left = int(LAMP) + LAMP_TEXT
        metrics = self.fontMetrics()
        remark = metrics.horizontalAdvance(self._remark)
        room = self.width() - left - (remark + 8 if remark else 0)
        painter.setPen(shown.secondary)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._remark)
        painter.setPen(_lamp_colour(self._lamp))
        if self._lamp is not None and self._lamp.light is Light.OVERDUE:
            font = self.font()
            font.setWeight(font.Weight.DemiBold)
            painter.setFont(font)
        words = painter.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)


def _lamp_colour(lamp: Lamp | None) -> QColor:
    shown = colours()
    if lamp is None:
        return shown.secondary
    amber = (Light.DUE_SOON, Light.BEHIND)
    return shown.red if lamp.light is Light.OVERDUE else shown.amber if lamp.light in amber else shown.secondary


class KeyButton(QPushButton):
    """A button that names its key beside its text: ``采纳 Enter``."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for text and key."""
        metrics = self.fontMetrics()
        words = metrics.horizontalAdvance(self.text()) + metrics.horizontalAdvance(self._key)
        return QSize(words + 8 + 2 * 8, metrics.height() + 8)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what its key does: a button takes only the space bar otherwise."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button, then the text, then the key in the colour of secondary words."""
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        inner, middle = self.rect().adjusted(8, 0, -8, 0), Qt.AlignmentFlag.AlignVCenter
        painter.setPen(colours().text if self.isEnabled() else colours().disabled)
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignLeft, self.text())
        painter.setPen(colours().secondary if self.isEnabled() else colours().disabled)
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, self._key)
