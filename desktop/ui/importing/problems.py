"""What is in the way of a form: every cell with its place and the reason, to be mended in Excel and read again."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.core import labels
from desktop.core.labels import Language
from desktop.core.reports.form.files import FormError
from desktop.core.reports.form.values import Problem, problem_text
from desktop.ui.dialogs.dialog import Dialog
from desktop.ui.dialogs.parts import label
from desktop.ui.importing.told_table import fill_table, told_table
from desktop.ui.style_sheet import Role


class ProblemsDialog(Dialog):
    """The list.

    Signals:
        again(): the workbook was mended and is to be read once more.
    """

    again = Signal()

    def __init__(self, error: FormError, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._error, self._language = error, language
        self._problems = error.problems
        self._note = label(self, Role.SECONDARY, wrap=True)
        self.table = told_table(len(self._problems), 4, self)
        self.body.addWidget(self._note)
        self.body.addWidget(self.table, 1)
        self._copy = self.add_at_left(QPushButton(self), self.copy)
        self._close = self.add_button(QPushButton(self), self.reject)
        self._again = self.add_button(QPushButton(self), self._read_again, primary=True)
        self.retranslate()
        self.resize(860, 440)

    def copy(self) -> None:
        """Put the list on the clipboard, for whoever mends the workbook."""
        lines = (problem_text(one, self._language) for one in self._problems)
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _read_again(self) -> None:
        self.accept()
        self.again.emit()

    def _cells(self, one: Problem) -> tuple[str, str, str, str]:
        reason = labels.text(f"form-problem.{one.reason}", self._language, **one.facts)
        column = f"{one.heading} ({one.column})" if one.heading else one.column
        return one.sheet, str(one.row or ""), column, reason

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self.setWindowTitle(self.tr("The form cannot be imported yet"))
        self._note.setText(labels.failure_text(self._error, self._language))
        headings = [self.tr("Sheet"), self.tr("Row"), self.tr("Column"), self.tr("What is wrong")]
        fill_table(self.table, self.windowTitle(), headings, [self._cells(one) for one in self._problems])
        self._copy.setText(self.tr("Copy the list"))
        self._close.setText(self.tr("Close"))
        self._again.setText(self.tr("Read it again"))
