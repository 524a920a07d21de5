"""The text of a check item that the office adds itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from desktop.core.numerals import headed
from desktop.ui.dialogs.dialog import Dialog
from desktop.ui.dialogs.form import Form
from desktop.ui.dialogs.parts import State, StateLine, label
from desktop.ui.dialogs.writing import Writing
from desktop.ui.document import Document
from desktop.ui.style_sheet import Role

LINES = 3
LONG = 60
"""Characters beyond which a sentence hardly is one check item."""


class OwnItemDialog(Dialog):
    """Asks for the text of a new own item, or for another text of one that exists."""

    def __init__(
        self, document: Document, measure: int, item: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._measure, self._item = document, measure, item
        self._place = label(self, Role.SECONDARY, wrap=True)
        self._text = QPlainTextEdit(self)
        self._text.setTabChangesFocus(True)
        self._text.setFixedHeight(self._text.fontMetrics().lineSpacing() * LINES + 14)
        self._text.installEventFilter(self)
        self._text.textChanged.connect(self._judge)
        self._state = StateLine(self)
        self._hint = label(self, Role.SECONDARY, wrap=True)
        self._form = Form(self)
        self._form.add_below(self._place)
        self._form.add("text", self._text)
        self._form.add_below(self._state)
        self._form.add_below(self._hint)
        self.body.addLayout(self._form)
        self.body.addStretch(1)
        self._cancel = self.add_button(QPushButton(self), self.reject)
        self._save = self.add_button(QPushButton(self), self._write, primary=True)
        self._writing = Writing(document, self._state, self)
        self._writing.done.connect(self.accept)
        self._before = ""
        if item is not None:
            self._before = document.detail(item).text
            self._text.setPlainText(self._before)
            self._text.selectAll()
        self.retranslate()
        self.resize(520, self.sizeHint().height())

    def text(self) -> str:
        """Return the text on one line."""
        return " ".join(self._text.toPlainText().split())

    def _judge(self) -> None:
        if len(self.text()) > LONG:
            self._state.tell(State.WARNING, self.tr("That is long for one item: perhaps two?"))
        else:
            self._state.clear()

    def _write(self) -> None:
        text, document, item = self.text(), self._document, self._item
        if not text:
            self._state.tell(State.ERROR, self.tr("Say what is to be done."))
            self._text.setFocus()
        elif item is None:
            self._writing.run([lambda: document.add_own(self._measure, text)])
        elif text == self._before:
            self.accept()
        else:
            self._writing.run([lambda: document.edit_own(item, text)])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Save by Enter: an item is one sentence and has no lines."""
        pressed = event.key() if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else None
        if pressed in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._write()
            return True
        return super().eventFilter(watched, event)

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        new = self._item is None
        self.setWindowTitle(self.tr("Add a check item of our own") if new else self.tr("Change our own check item"))
        head = self._document.measures[self._measure]
        english = self._document.language == "en" and head.title_en
        title = head.title_en if english else headed(head.label, head.heading)
        self._place.setText(self.tr("In measure: {title}").format(title=title or head.key))
        self._form.set_words({"text": self.tr("&Text")})
        self._hint.setText(self.tr("One verb, one object, one result that can be seen."))
        self._cancel.setText(self.tr("Cancel"))
        self._save.setText(self.tr("Add") if new else self.tr("Save"))
