"""What the window says without stopping anybody: banners above the list, and the line below it that offers undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.dialogs.parts import CloseButton, IconLabel, KeyButton, announce, colours, label
from desktop.ui.style_sheet import Role, set_role
from desktop.ui.theme import strong

Words = str | Callable[[], str]
"""A text, or what gives it in the language of the window at that time."""
Actions = Sequence[tuple[Words, Callable[[], object]]]
SECONDS = 8
"""How long the line that offers undo stays; undo itself stays in the menu."""


def now(words: Words) -> str:
    """Return a text in the language of the window."""
    return words if isinstance(words, str) else words()


class Kind(StrEnum):
    """How much a banner weighs: mind this, something was not saved, something to know."""

    AMBER = "amber"
    RED = "red"
    BLUE = "blue"


_GROUND = {Kind.AMBER: "amber_tint", Kind.RED: "red_tint", Kind.BLUE: "bulk"}
_COLOUR = {Kind.AMBER: "amber", Kind.RED: "red", Kind.BLUE: "accent"}


class Banner(QFrame):
    """One banner.

    Signals:
        closed(): the person has read it, or its time is over.
    """

    closed = Signal()

    def __init__(self, kind: Kind, text: Words, actions: Actions, seconds: float | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.kind = kind
        self._words = text
        self._buttons: list[tuple[QPushButton, Words]] = []
        mark = IconLabel("info" if kind is Kind.BLUE else "warning", _COLOUR[kind], 16, self)
        self._label = label(self, wrap=True)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close = CloseButton(self)
        self._close.clicked.connect(self.closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 7)
        row.setSpacing(8)
        row.addWidget(mark)
        row.addWidget(self._label, 1)
        for words, act in actions:
            button = QPushButton(self)
            self._buttons.append((button, words))
            button.clicked.connect(lambda _checked=False, act=act: act())
            row.addWidget(button)
        row.addWidget(self._close)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if seconds is not None:
            QTimer.singleShot(round(seconds * 1000), self, self.closed.emit)
        self.retranslate()

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self._label.setText(now(self._words))
        self.setAccessibleName(self._label.text())
        for button, words in self._buttons:
            button.setText(now(words))

    def text(self) -> str:
        """Return what it says."""
        return self._label.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground and lower edge."""
        tints = colours()
        painter = QPainter(self)
        painter.fillRect(self.rect(), getattr(tints, _GROUND[self.kind]))
        painter.fillRect(0, self.height() - 1, self.width(), 1, getattr(tints, _COLOUR[self.kind]))


class Banners(QWidget):
    """The banners that are shown now, the latest undermost; one of each key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: dict[str, Banner] = {}
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_banner(
        self, kind: Kind | str, text: Words, actions: Actions = (), key: str = "", seconds: float | None = None
    ) -> Banner:
        """Show a banner in the place of the one with the same key; nothing waits for it.

        Args:
            kind: ``amber``, ``red`` or ``blue``.
            text: what happened, what is safe, what to do, in the language of the window; a function is asked again
                when that changes, as are those of the buttons.
            actions: (words, what to do) of its buttons; a button leaves the banner where it is.
            key: what it is about; empty takes the text.
            seconds: after which it goes by itself; None stays until it is closed.
        """
        key = key or now(text)
        place = self._box.count()
        if old := self._shown.pop(key, None):
            place = self._box.indexOf(old)
            self._drop(old)
        banner = Banner(Kind(kind), text, actions, seconds, self)
        banner.closed.connect(lambda: self._close(key, banner))
        self._shown[key] = banner
        self._box.insertWidget(place, banner)
        self.show()
        announce(self, banner.text())
        return banner

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        for banner in self._shown.values():
            banner.retranslate()

    def close_banner(self, key: str) -> None:
        """Take a banner away; nothing where there is none of this key."""
        if key in self._shown:
            self._close(key, self._shown[key])

    def shown(self) -> dict[str, Banner]:
        """Return the banners that are shown, by key."""
        return dict(self._shown)

    def _close(self, key: str, banner: Banner) -> None:
        if self._shown.get(key) is banner:
            del self._shown[key]
            self._drop(banner)
            self.setVisible(bool(self._shown))

    def _drop(self, banner: Banner) -> None:
        self._box.removeWidget(banner)
        banner.hide()
        banner.deleteLater()


class Toast(QFrame):
    """The line below the list after a gesture: what was done, when it was saved, and the way back.

    Signals:
        undo_wanted(): the button was pressed.
    """

    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, Role.BULK)
        self._tick = IconLabel("check", "accent", 16, self)
        self._text = ElidedLabel(self)
        self._saved = label(self, Role.SECONDARY)
        self._undo = KeyButton(self)
        self._undo.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys of the list go on; Ctrl+Z does the same
        self._undo.clicked.connect(self._on_undo)
        self._close = CloseButton(self)
        self._close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._close.clicked.connect(self.hide)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 8, 5)
        row.setSpacing(8)
        for widget in (self._tick, self._text, self._saved):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._undo)
        row.addWidget(self._close)
        self._key = "Ctrl+Z"
        self._words: tuple[Words, Words] = ("", "")
        self.retranslate()
        self.hide()

    def tell(self, text: Words, saved: Words, undo: QAction | None = None, seconds: float = SECONDS) -> None:
        """Say what was done.

        Args:
            text: 已标记 3 项为已完成; a function is asked again when the language of the window changes.
            saved: 已保存 10:43, likewise.
            undo: the command whose key the button shows; None offers no way back.
            seconds: after which the line goes.
        """
        self._words = (text, saved)
        self._show_words()
        self._undo.setVisible(undo is not None)
        if undo is not None:
            self._key = undo.shortcut().toString(undo.shortcut().SequenceFormat.NativeText)
            self._name_undo()
        self.show()
        self._timer.start(round(seconds * 1000))
        announce(self, " ".join(map(now, self._words)).strip())

    def _show_words(self) -> None:
        text, saved = map(now, self._words)
        self._text.set_text(text)
        self._saved.setText(saved)

    def enterEvent(self, event: QEvent) -> None:
        """Stay while the mouse is here: somebody is about to press."""
        self._timer.stop()
        super().enterEvent(event)  # type: ignore[arg-type] # a QEnterEvent; only its being here matters

    def leaveEvent(self, event: QEvent) -> None:
        """Go a little later."""
        self._timer.start(SECONDS * 500)
        super().leaveEvent(event)

    def _on_undo(self) -> None:
        self.hide()
        self.undo_wanted.emit()

    def _name_undo(self) -> None:
        self._undo.set_words(self.tr("Undo"), self._key)

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self._name_undo()
        self._show_words()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class ElidedLabel(QLabel):
    """A line of text at weight 600 that ends in … where it has no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)

    def set_text(self, text: str) -> None:
        """Show a text."""
        self._whole = text
        self.setAccessibleName(text)
        self.setFont(strong(self.font()))
        self.updateGeometry()
        self._fit()

    def sizeHint(self) -> QSize:
        """Want room for the whole text."""
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as need be."""
        return QSize(40, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        if shown != self.text():
            self.setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")
