"""Cuts an item in two wherever the person puts the cursor; both parts can be worded before they are taken."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from desktop.ui.dialogs.dialog import Dialog
from desktop.ui.dialogs.form import Form
from desktop.ui.dialogs.parts import State, StateLine, label
from desktop.ui.importing.cuts import Cut, cuts, middle
from desktop.ui.style_sheet import Role


class _Text(QPlainTextEdit):
    """The text to be cut: Enter is for the dialog."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setCursorWidth(2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cursor; leave Enter to the dialog."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)


class CutDialog(Dialog):
    """The text, in which the cursor is the cut, and below it the two items that come of it.

    Attributes:
        parts: the texts of the two items, once they were taken.
    """

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parts: tuple[str, str] | None = None
        self._note = label(self, Role.SECONDARY, wrap=True)
        self.text, self.first, self.second = _Text(text, self), QPlainTextEdit(self), QPlainTextEdit(self)
        for field in (self.text, self.first, self.second):
            field.setTabChangesFocus(True)
            field.setFixedHeight(field.fontMetrics().lineSpacing() * 3 + 14)
        self._form, self._state = Form(self), StateLine(self)
        for name in ("text", "first", "second"):
            self._form.add(name, getattr(self, name))
        self._form.add_below(self._state)
        self.body.addWidget(self._note)
        self.body.addLayout(self._form)
        self._cancel = self.add_button(QPushButton(self), self.reject)
        self._apply = self.add_button(QPushButton(self), self._take, primary=True)
        self.text.cursorPositionChanged.connect(self._cut)
        self._stand(middle(text).end if cuts(text) else len(text) // 2)
        self.text.setFocus()
        self.retranslate()
        self.resize(600, self.sizeHint().height())

    def _stand(self, place: int) -> None:
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(place)
        self.text.setTextCursor(cursor)
        self._cut()

    def _cut(self) -> None:
        """Show what the cut at the cursor gives; at a sign or a joining word, that goes."""
        text, place = self.text.toPlainText(), self.text.textCursor().position()
        cut = next((one for one in cuts(text) if one.end <= place <= one.resume), Cut(place, place))
        for field, part in ((self.first, text[: cut.end]), (self.second, text[cut.resume :])):
            field.setPlainText(part.strip())
        self._state.clear()

    def _take(self) -> None:
        first, second = (" ".join(field.toPlainText().split()) for field in (self.first, self.second))
        if not first or not second:
            self._state.tell(State.ERROR, self.tr("Say in both parts what is to be done."))
            return
        self.parts = first, second
        self.accept()

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self.setWindowTitle(self.tr("Split the check item"))
        self._note.setText(self.tr("Click where it is to be cut, or go there with the arrow keys."))
        self._form.set_words(
            {"text": self.tr("&Text"), "first": self.tr("&First item"), "second": self.tr("&Second item")}
        )
        self._cancel.setText(self.tr("Cancel"))
        self._apply.setText(self.tr("Split"))
