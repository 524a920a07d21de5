"""Fields to type into: they look alike, leave the wheel to the pane, and tell when an edit is finished."""

from __future__ import annotations

import math
import re
import unicodedata
from typing import Any, Protocol

from PySide6.QtCore import QMimeData, QPoint, QRect, QRectF, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QTextCursor,
    QValidator,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QSizePolicy, QSpinBox, QWidget

from desktop.core import labels
from desktop.core.errors import UsageError
from desktop.core.numerals import ungrouped
from desktop.ui.icons import pixel_ratio, tinted
from desktop.ui.theme import tokens
from desktop.ui.tokens import Tokens

RADIUS = 3
TEXT_LEFT = 8
"""Where the text of a field begins."""
_KEEPS_FOCUS = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)


def colours() -> Tokens:
    """Return the colours in force; the palette of a field has others for Fusion's sake (``theme``)."""
    return tokens(QApplication.palette())


def paint_frame(painter: QPainter, field: QWidget) -> None:
    """Paint ground and edge of a field like those of a line edit, which Fusion's own fields are not."""
    shown = colours()
    edge = shown.line if not field.isEnabled() else shown.accent if field.hasFocus() else shown.field_edge
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, 1))
    painter.setBrush(shown.base)
    painter.drawRoundedRect(QRectF(field.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)


class Editor(Protocol):
    """What the form needs of a field.

    Signals:
        finished(): the person has chosen, left the field or pressed Enter.
    """

    @property
    def finished(self) -> SignalInstance:
        """The signal."""

    def show_value(self, value: Any, placeholder: str) -> None:  # noqa: ANN401 - each field has its own type
        """Show a saved value, or where it is empty the placeholder; tells nothing."""

    def read(self) -> Any:  # noqa: ANN401
        """Return the value; raises DuibiaoError where the text cannot be read as one."""

    def typed(self) -> str | None:
        """Return the text where the person has changed it since a value was shown."""

    def put_back(self, text: str) -> None:
        """Show a text that was typed and is not saved."""


class Picture:
    """One of our icons in one colour, rendered again only when colour or scale change."""

    def __init__(self, name: str, size: int) -> None:
        self._name = name
        self._size = size
        self._key: tuple[int, float] | None = None
        self._picture = QPixmap()

    def paint(self, painter: QPainter, at: QPoint, colour: QColor) -> None:
        """Paint it with its top left corner at a point."""
        ratio = pixel_ratio(painter)
        if self._key != (colour.rgb(), ratio):
            self._key = (colour.rgb(), ratio)
            self._picture = tinted(self._name, colour, self._size, ratio)
        painter.drawPixmap(at, self._picture)


class Line(QLineEdit):
    """A line of text.

    Attributes:
        composing: an input method is composing; nothing may act on keys or change the text.

    Signals:
        finished(): the person has left the field or pressed Enter.
    """

    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.composing = False
        self.setAcceptDrops(False)  # a file dropped here is evidence, not text: the pane takes it
        self.setMinimumWidth(40)
        self.editingFinished.connect(self.finished)

    def show_value(self, value: Any, placeholder: str) -> None:  # noqa: ANN401 - subclasses hold other types
        """Show a saved text; the cursor stays where it is if it is the same."""
        self.setPlaceholderText(placeholder)
        if value != self.text():
            self.setText(value)
            self.setCursorPosition(0)
        self.setModified(False)

    def read(self) -> Any:  # noqa: ANN401
        """Return the text; of one that was pasted, the lines behind one another."""
        return " ".join(self.text().split("\n")).strip()

    def typed(self) -> str | None:
        """Return the text where the person has changed it since it was shown."""
        return self.text() if self.isModified() else None

    def put_back(self, text: str) -> None:
        """Show a text that was typed and is not saved."""
        self.setText(text)
        self.setModified(True)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember whether a composition is under way."""
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)


class NumberLine(Line):
    """A number with its unit; it can be empty.

    Attributes:
        unit: that belongs to the number, or None.
        name: of the field, for the message about what is no number.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.unit: str | None = None
        self.name = ""

    def show_value(self, value: float | None, placeholder: str) -> None:
        """Show a saved number."""
        super().show_value("" if value is None else labels.quantity_text(value, self.unit), placeholder)

    def read(self) -> float | None:
        """Return the number, None where the field is empty.

        Raises:
            UsageError: it is no number (``number-malformed``).
        """
        text = ungrouped(unicodedata.normalize("NFKC", self.text())).strip()
        text = text.removesuffix(unicodedata.normalize("NFKC", self.unit or "")).strip()
        if not text:
            return None
        try:
            value = float(text)
        except ValueError:
            value = math.nan
        if not math.isfinite(value):
            raise UsageError("number-malformed", option=self.name, value=self.text())
        return value


class TextEdit(QPlainTextEdit):
    """Plain text of several lines that grows with its content and with the pane.

    Attributes:
        composing: as in ``Line``.

    Signals:
        finished(): the person has left the field or pressed Ctrl+Enter.
    """

    finished = Signal()

    def __init__(self, least: int, most: int, parent: QWidget | None = None) -> None:
        """Make a field.

        Args:
            least: lines that it shows at least.
            most: lines up to which it takes the space that is left over; its own text may make it higher.
            parent: owner.
        """
        super().__init__(parent)
        self.composing = False
        self._least, self._most = least, most
        self._typed = False
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.textChanged.connect(self._on_text)

    def show_value(self, value: str, placeholder: str) -> None:
        """Show a saved text; the cursor stays where it is if it is the same."""
        if self.placeholderText() != placeholder:
            self.setPlaceholderText(placeholder)
        if value != self.toPlainText():
            self.setPlainText(value)
        self._typed = False

    def read(self) -> str:
        """Return the text."""
        return self.toPlainText().rstrip()

    def typed(self) -> str | None:
        """Return the text where the person has changed it since it was shown."""
        return self.toPlainText() if self._typed else None

    def put_back(self, text: str) -> None:
        """Show a text that was typed and is not saved."""
        self.setPlainText(text)
        self._typed = True

    def to_end(self) -> None:
        """Put the cursor behind the text."""
        self.moveCursor(QTextCursor.MoveOperation.End)

    def minimumSizeHint(self) -> QSize:
        """Return the height that the text needs, within the limits of a pane."""
        return QSize(60, self._height(self._least))

    def sizeHint(self) -> QSize:
        """Return the least size: what is left over is given by stretching."""
        return self.minimumSizeHint()

    def _height(self, lines: int) -> int:
        """Return the height for at least so many lines, and for all of the text as far as that is sensible."""
        margins = self.contentsMargins()
        chrome = margins.top() + margins.bottom() + 2 * round(self.document().documentMargin())
        least = lines * self.fontMetrics().lineSpacing()
        return math.ceil(max(least, min(self._text_height(), self._highest()))) + chrome

    def _highest(self) -> int:
        """Return the height of text beyond which the field scrolls instead of growing."""
        return 2 * self._most * self.fontMetrics().lineSpacing()

    def _text_height(self) -> float:
        """Return the height of the text, not counted in lines: signs from another face make a line higher."""
        height, block = 0.0, self.document().firstBlock()
        while block.isValid() and height <= self._highest():
            height += self.blockBoundingRect(block).height()
            block = block.next()
        return height

    def _fit(self) -> None:
        scrolls = self._text_height() > self._highest()
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if scrolls else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        self.setMaximumHeight(self._height(self._most))
        self.updateGeometry()

    def _on_text(self) -> None:
        self._typed = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Count the lines again: a narrower field needs more."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember whether a composition is under way."""
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save on Ctrl+Enter; leave Escape to the pane."""
        if not self.composing:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and _control(event):
                self.finished.emit()
                return
            if event.key() == Qt.Key.Key_Escape:
                event.ignore()
                return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Save when the person goes elsewhere."""
        super().focusOutEvent(event)
        if event.reason() not in _KEEPS_FOCUS:
            self.finished.emit()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Refuse files: they are evidence, which the pane takes."""
        return not source.hasUrls() and super().canInsertFromMimeData(source)


def _control(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


class Percent(QSpinBox):
    """A whole per cent that can be empty (−1).

    Signals:
        finished(): the person has left the field or pressed Enter.
    """

    finished = Signal()
    EMPTY = -1

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = self.EMPTY
        self.setRange(self.EMPTY, 100)
        self.setSingleStep(5)
        self.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.setKeyboardTracking(False)
        self.setMinimumWidth(40)
        self.lineEdit().setTextMargins(TEXT_LEFT - 4, 0, 0, 0)
        self.lineEdit().setAcceptDrops(False)
        self.editingFinished.connect(self.finished)

    def show_value(self, value: int | None, placeholder: str) -> None:
        """Show a saved value, None as an empty field."""
        self._shown = self.EMPTY if value is None else value
        self.lineEdit().setPlaceholderText(placeholder)
        self.setValue(self._shown)

    def typed(self) -> str | None:
        """Return the text where the person has changed it since it was shown."""
        return self.text() if self.valueFromText(self.text()) != self._shown else None

    def put_back(self, text: str) -> None:
        """Show a text that was typed and is not saved."""
        self.setValue(self.valueFromText(text))

    def read(self) -> int | None:
        """Return the value, None where it is empty."""
        value = self.valueFromText(self.text())
        return None if value == self.EMPTY else value

    def stepBy(self, steps: int) -> None:
        """Step by five, from empty as from nothing done."""
        self.setValue(min(100, max(0, max(0, self.value()) + steps * self.singleStep())))

    def textFromValue(self, value: int) -> str:
        """Return the text of a value."""
        return "" if value == self.EMPTY else f"{value} %"

    def valueFromText(self, text: str) -> int:
        """Return the value of a text; anything but a number counts as empty."""
        digits = _digits(text)
        return int(digits) if digits.isdecimal() else self.EMPTY

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Accept whole numbers up to 100, with or without the sign."""
        digits = _digits(text)
        good = not digits or (re.fullmatch(r"\d{1,3}", digits) is not None and int(digits) <= 100)
        state = QValidator.State.Acceptable if good else QValidator.State.Invalid
        return state, text, position

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the pane: scrolling must not change a mark."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame as a line edit has it; the number is painted by the line edit inside."""
        if colours().system:
            super().paintEvent(event)
        else:
            paint_frame(QPainter(self), self)


def _digits(text: str) -> str:
    return unicodedata.normalize("NFKC", text).replace("%", "").strip()


def text_rect(field: QWidget, icon: bool, right: int) -> QRect:
    """Return where the text of a painted field stands, behind an icon and before what is at its right."""
    return field.rect().adjusted(TEXT_LEFT + (24 if icon else 0), 0, -right, 0)
