"""The frame of all dialogs: a body, a foot with buttons, words in the language of the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.ui.dialogs.parts import IconLabel, label, title_font
from desktop.ui.help_key import hear_help
from desktop.ui.style_sheet import Role, set_role

LEAST_BUTTON = 76
B = TypeVar("B", bound=QPushButton)


class Dialog(QDialog):
    """A dialog to be shown with ``open()``: Enter presses its first button, Esc leaves everything as it was.

    A subclass fills ``body``, adds its buttons and says all its words in ``retranslate``, which is called before
    the dialog is shown first and whenever the language changes.

    Attributes:
        body: layout of what the dialog asks or says.
        foot: layout of the buttons; the left part takes what belongs to the dialog as a whole.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        hear_help(self)
        pane = QFrame(self)
        set_role(pane, Role.PANE)
        self.body = QVBoxLayout(pane)
        self.body.setContentsMargins(20, 16, 20, 18)
        self.body.setSpacing(8)
        foot = QFrame(self)
        set_role(foot, Role.FOOT)
        self.foot = QHBoxLayout(foot)
        self.foot.setContentsMargins(20, 10, 16, 10)
        self.foot.setSpacing(8)
        self._at_left = QHBoxLayout()
        self._at_left.setSpacing(8)
        self.foot.addLayout(self._at_left)
        self.foot.addStretch(1)
        self._title: QLabel | None = None
        self._primary: QPushButton | None = None
        self._pane = pane
        self._message = False
        """It only says something: as high as its words, no field to stand in."""
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(pane, 1)
        box.addWidget(foot)

    def add_button(self, button: B, act: Callable[[], object], *, primary: bool = False) -> B:
        """Put a button at the right end of the foot and return it; the primary one is pressed by Enter."""
        button.setMinimumWidth(LEAST_BUTTON)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: act())
        if primary:
            set_role(button, Role.PRIMARY)
            button.setDefault(True)
            self._primary = button
        self.foot.addWidget(button)
        return button

    def add_at_left(self, button: B, act: Callable[[], object]) -> B:
        """Put a button at the left end of the foot, where it does not close the dialog."""
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: act())
        self._at_left.addWidget(button)
        return button

    def add_head(self, icon: str, colour: str) -> QVBoxLayout:
        """Put an icon with a heading into the body, and return the layout for what stands below the heading."""
        self._message = True
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(IconLabel(icon, colour, 26, self._pane), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(6)
        self._title = label(self._pane, wrap=True)
        self._title.setFont(title_font(self.font()))
        column.addWidget(self._title)
        row.addLayout(column, 1)
        self.body.addLayout(row, 1)
        return column

    def set_head(self, text: str) -> None:
        """Set the words of the heading."""
        assert self._title is not None
        self._title.setText(text)

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        raise NotImplementedError

    def retint(self) -> None:
        """Take the colours of another theme; for dialogs that hold some, most are painted anew by themselves."""

    def fit(self) -> None:
        """Be exactly as high as the words need at this width."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    def showEvent(self, event: QShowEvent) -> None:
        """Be large enough that nothing is cut; where there is nothing to fill in, stand on the first button."""
        super().showEvent(event)
        layout = self.layout()
        assert layout is not None
        if layout.hasHeightForWidth():
            needed = layout.totalHeightForWidth(self.width())
            if self._message or needed > self.height():
                self.resize(self.width(), needed)
        if self._message and self._primary is not None:
            self._primary.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Ctrl+Enter press the first button as well, from fields in which Enter begins a line."""
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if entered and event.modifiers() & Qt.KeyboardModifier.ControlModifier and self._primary is not None:
            self._primary.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            if self._title is not None:
                self._title.setFont(title_font(self.font()))
        elif event.type() == QEvent.Type.PaletteChange and self.isVisible():
            self.retint()
        super().changeEvent(event)
