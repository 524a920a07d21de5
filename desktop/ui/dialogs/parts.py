"""What dialogs and pages are put together from: access keys, icons, buttons with a key, lines that tell a state."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStyleOptionButton,
    QToolButton,
    QWidget,
)

from desktop.ui.icons import icon, tinted
from desktop.ui.style_sheet import PROPERTY, Role, set_role
from desktop.ui.theme import strong, tokens
from desktop.ui.tokens import Tokens


def title_font(font: QFont) -> QFont:
    """Return the size of a heading in the face of the window, weight 600."""
    return sized(strong(font), 11 / 9)


def sized(font: QFont, ratio: float) -> QFont:
    """Return a font larger than the base font by a ratio, so that it follows a change of the language's face."""
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * ratio)
    return made


def colours() -> Tokens:
    """Return the colours in force, for painting: a style sheet changes the palette of the widgets that it styles."""
    return tokens(QGuiApplication.palette())


def access(text: str) -> str:
    """Return a text with its access key; on a Mac, which shows none, without it."""
    return without_access(text) if sys.platform == "darwin" else text


def without_access(text: str) -> str:
    """Return a text without its access key, as it is spoken: 名称(&N) → 名称."""
    return re.sub(r"\(&\w\)|&", "", text)


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say something that appears without taking the focus."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # some 4 ms that no window waits for

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


def label(parent: QWidget, role: Role | None = None, *, wrap: bool = False) -> QLabel:
    """Return an empty label in plain text, in the secondary colour or whatever its role says."""
    made = QLabel(parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role is not None:
        set_role(made, role)
    return made


class IconLabel(QWidget):
    """An icon in one of the theme's colours, by name, so that it follows the theme by itself."""

    def __init__(self, name: str, colour: str = "secondary", size: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._colour, self._size = name, colour, size
        self.setFixedSize(size, size)

    def show_icon(self, name: str, colour: str) -> None:
        """Show another icon or colour."""
        self._name, self._colour = name, colour
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        colour = getattr(colours(), self._colour)
        QPainter(self).drawPixmap(0, 0, tinted(self._name, colour, self._size, self.devicePixelRatioF()))


class Box(QFrame):
    """A frame with a line around what stands in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setContentsMargins(1, 1, 1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours().button_edge, 1))
        painter.setBrush(colours().base)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)


class KeyButton(QPushButton):
    """A push button that shows its key beside its word, more quietly: 开始登记 Enter."""

    GAP = 6

    def __init__(self, parent: QWidget | None = None, role: Role | None = None) -> None:
        super().__init__(parent)
        self._key = ""
        if role is not None:
            set_role(self, role)

    def set_words(self, text: str, key: str) -> None:
        """Set the word and the key."""
        self._key = key
        self.setText(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(key)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Leave room for the key."""
        size = super().sizeHint()
        return QSize(
            size.width() + self.GAP + QFontMetrics(self._key_font()).horizontalAdvance(self._key), size.height()
        )

    def minimumSizeHint(self) -> QSize:
        """Never cut the word."""
        return self.sizeHint()

    def _key_font(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.Normal)
        return font

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        """Leave the words out of what the style draws: ``paintEvent`` writes them in their two colours."""
        super().initStyleOption(option)
        option.text = ""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button by the style, then both words.

        Qt calls the style. To call it from here PySide would first make the 566 members of all enumerations of
        ``QStyle``, which no start should wait for.
        """
        super().paintEvent(event)
        painter = QPainter(self)
        tints = colours()
        primary = self.property(PROPERTY) == Role.PRIMARY
        word_font = strong(self.font()) if primary else self.font()
        word_width = QFontMetrics(word_font).horizontalAdvance(self.text())
        key_width = QFontMetrics(self._key_font()).horizontalAdvance(self._key)
        left = (self.width() - word_width - self.GAP - key_width) // 2
        colour = tints.on_accent if primary else tints.text
        painter.setPen(colour if self.isEnabled() else tints.disabled)
        painter.setFont(word_font)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRect(left, 0, word_width + 2, self.height()), flags, self.text())
        if self.isEnabled() and not primary:
            painter.setPen(tints.secondary)
        painter.setFont(self._key_font())
        painter.drawText(QRect(left + word_width + self.GAP, 0, key_width + 2, self.height()), flags, self._key)


class CloseButton(QToolButton):
    """A small × that closes what it stands in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoRaise(True)
        self.retranslate()

    def retranslate(self) -> None:
        """Write its name, take its icon."""
        self.setIcon(icon("clear", QGuiApplication.palette()))
        self.setAccessibleName(self.tr("Close"))
        self.setToolTip(self.tr("Close"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.retranslate()
        super().changeEvent(event)


class State(StrEnum):
    """What a state line says: all is well, mind this, or this must be put right."""

    FINE = "fine"
    WARNING = "warning"
    ERROR = "error"


_STATES = {
    State.FINE: ("check", "secondary", Role.SECONDARY),
    State.WARNING: ("warning", "amber", Role.AMBER),
    State.ERROR: ("warning", "red", Role.RED),
}


class StateLine(QWidget):
    """A line below a field that tells how it stands; hidden while it has nothing to tell."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel("check", "secondary", 14, self)
        self._label = label(self, wrap=True)
        self._label.setAlignment(Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._label, 1)
        self._label.setMinimumWidth(120)
        self.state = State.FINE
        self.hide()

    def text(self) -> str:
        """Return what it says."""
        return self._label.text()

    def tell(self, state: State, text: str) -> None:
        """Say something, aloud as well where it is no good news; an empty text hides the line."""
        news = bool(text) and state is not State.FINE and text != self.text()
        self.state = state
        name, colour, role = _STATES[state]
        self._icon.show_icon(name, colour)
        set_role(self._label, role)
        self._label.setText(text)
        self.setVisible(bool(text))
        if news:
            announce(self, text)

    def clear(self) -> None:
        """Say nothing."""
        self.tell(State.FINE, "")


class Segments(QWidget):
    """A choice of one among few, all of them shown side by side."""

    def __init__(self, keys: list[str], chosen: Callable[[str], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for place, key in enumerate(keys):
            button = QToolButton(self)
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            last = place == len(keys) - 1
            role = Role.SEGMENT_FIRST if place == 0 else Role.SEGMENT_LAST if last else Role.SEGMENT_MIDDLE
            set_role(button, role)
            button.clicked.connect(lambda _checked=False, key=key: chosen(key))
            self._group.addButton(button)
            self._buttons[key] = button
            row.addWidget(button)
        self.setFocusProxy(self._buttons[keys[0]])

    def set_words(self, name: str, words: dict[str, str]) -> None:
        """Name the choice, for screen readers, and its members."""
        for key, text in words.items():
            self._buttons[key].setText(text)
            self._buttons[key].setAccessibleName(f"{name}: {text}")

    def choose(self, key: str) -> None:
        """Show which member is in force."""
        self._buttons[key].setChecked(True)
        self.setFocusProxy(self._buttons[key])

    def chosen(self) -> str:
        """Return which member is in force."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")
