"""An answer of one's own for a cell: what was refused put right, what disagrees settled, two texts joined."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QListWidgetItem, QPlainTextEdit, QPushButton, QWidget

from desktop.core import labels
from desktop.core.errors import DuibiaoError
from desktop.core.labels import Language
from desktop.core.reports.fill_in import fields, receipt
from desktop.core.reports.fill_in.collection import Cell, Verdict
from desktop.core.reports.fill_in.fields import Field
from desktop.ui.collecting.decisions import Decisions
from desktop.ui.dialogs.dialog import Dialog
from desktop.ui.dialogs.parts import State, StateLine, label
from desktop.ui.dialogs.tables import framed
from desktop.ui.style_sheet import Role
from desktop.ui.theme import strong


class SettleDialog(Dialog):
    """Shows what stands here and what each file says, any of which can be taken over into the field below."""

    def __init__(
        self,
        sentence: str,
        cell: Cell,
        said: Sequence[receipt.Said],
        decisions: Decisions,
        language: Language,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("help", "collecting")
        self._cell, self._decisions, self._language = cell, decisions, language
        self._said = said
        assert cell.field is not None
        self._name = labels.column_text(cell.field, language)
        item = label(self, wrap=True)
        item.setFont(strong(item.font()))
        item.setText(sentence)
        self._why = label(self, Role.SECONDARY, wrap=True)
        self._offers_title, self._answer_title = label(self), label(self)
        self._offers = QListWidget(self)
        self._offers.setFrameShape(QListWidget.Shape.NoFrame)
        self._offers.setAlternatingRowColors(False)
        self._offers.itemActivated.connect(self._take)
        self._offers.itemClicked.connect(self._take)
        self._offers_title.setBuddy(self._offers)
        self._field: QComboBox | QLineEdit | QPlainTextEdit = self._editor(cell.field)
        self._answer_title.setBuddy(self._field)
        self._state = StateLine(self)
        box = framed(self._offers, self)
        box.setFixedHeight(self._offers.fontMetrics().lineSpacing() * 5 + 16)
        for part in (item, self._why, self._offers_title, box, self._answer_title, self._field, self._state):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self._cancel = self.add_button(QPushButton(self), self.reject)
        self._ok = self.add_button(QPushButton(self), self._settle, primary=True)
        self.retranslate()
        self._set(self._beginning())
        self.resize(560, self.sizeHint().height())
        self._field.setFocus()

    def _editor(self, field: Field) -> QComboBox | QLineEdit | QPlainTextEdit:
        if field is Field.STATUS:
            box = QComboBox(self)
            for status in fields.STATUSES:
                box.addItem(receipt.shown(field, status, "", self._language), status)
            return box
        if field in fields.TEXTS:
            text = QPlainTextEdit(self)
            text.setTabChangesFocus(True)
            text.setFixedHeight(text.fontMetrics().lineSpacing() * 5 + 12)
            return text
        return QLineEdit(self)

    def _beginning(self) -> str:
        """Return what the field begins with: the person's answer so far, what was refused, or what disagrees."""
        cell = self._cell
        choice = self._decisions.choice(cell)
        if choice is not None and choice.take == "value":
            return choice.value
        if cell.verdict is Verdict.CONTESTED and cell.field in fields.TEXTS:
            return cell.joined
        if cell.verdict is Verdict.CONTESTED or (cell.field is Field.STATUS and cell.theirs not in fields.STATUSES):
            return cell.mine
        return cell.theirs

    def _set(self, value: str) -> None:
        if isinstance(self._field, QComboBox):
            self._field.setCurrentIndex(max(0, self._field.findData(value)))
        elif isinstance(self._field, QLineEdit):
            self._field.setText(value)
        else:
            self._field.setPlainText(value)

    def value(self) -> str:
        """Return what the person gives."""
        if isinstance(self._field, QComboBox):
            return str(self._field.currentData())
        return self._field.text() if isinstance(self._field, QLineEdit) else self._field.toPlainText()

    def _take(self, entry: QListWidgetItem) -> None:
        self._set(str(entry.data(Qt.ItemDataRole.UserRole)))

    def _settle(self) -> None:
        try:
            self._decisions.settle(self._cell, self.value())
        except DuibiaoError as error:
            told = labels.error_text(error, self._language)
            self._state.tell(State.ERROR, told.happened)
        else:
            self.accept()

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        cell, language = self._cell, self._language
        self.setWindowTitle(self.tr("Settle {field}").format(field=self._name))
        self._why.setText(receipt.reason(cell, language))
        self._offers_title.setText(self.tr("&What there is"))
        self._answer_title.setText(self.tr("&Our answer"))
        self._field.setAccessibleName(self.tr("Our answer"))
        self._offers.setAccessibleName(self.tr("What there is"))
        self._offers.clear()
        ours = (self.tr("Ours"), cell.mine, receipt.shown(cell.field, cell.mine, cell.unit, language))
        theirs = ((one.place, one.value, one.shown) for one in self._said)
        for where, value, shown in (ours, *theirs):
            text = self.tr("{place}: {value}").format(place=where, value=" ".join(shown.split()))
            entry = QListWidgetItem(text, self._offers)
            entry.setData(Qt.ItemDataRole.UserRole, value)
            entry.setToolTip(shown)
        self._cancel.setText(self.tr("Cancel"))
        self._ok.setText(self.tr("Take this"))
