"""The fields of a mark and where they stand."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from desktop.core import labels
from desktop.core.assessment import Result, Rhythm, Status
from desktop.core.labels import Language
from desktop.ui import theme
from desktop.ui.details_choices import Choice, NameChoice, SeveralChoice
from desktop.ui.details_decision import ApplicabilitySegments, ReasonLine, SuggestionBox
from desktop.ui.details_due import DueField
from desktop.ui.details_fields import Editor, Line, NumberLine, Percent, TextEdit
from desktop.ui.details_parts import LampLine
from desktop.ui.details_words import DetailsWords
from desktop.ui.style_sheet import Role, set_role

WIDE = ("applicability", "reason", "note", "problem", "next_step")
"""Fields as wide as the form."""
ROWS: dict[str, tuple[int, int]] = {
    "applicability": (0, 0),
    "reason": (2, 0),
    "status": (3, 0),
    "progress": (3, 1),
    "rhythm": (3, 1),
    "unit": (4, 0),
    "owner": (4, 1),
    "support_units": (5, 0),
    "leader": (5, 1),
    "due": (6, 0),
    "reached": (6, 1),
    "result": (6, 1),
    "note": (9, 0),
    "problem": (10, 0),
    "next_step": (11, 0),
}
"""Row and half of each field; two in one place are never shown together."""
_SUGGESTION_ROW, _LIGHT_ROW, _RESULT_BELOW = 1, 7, 8


class Form(QWidget):
    """The fields of a mark, their labels and their places; it knows no values.

    Attributes:
        fields: each field by the name that it has in a mark, in the order of Tab.
        editors: the same, as what holds a value, without the applicability.
        labels: the label of each.
    """

    def __init__(self, words: DetailsWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.applicability = ApplicabilitySegments(self)
        self.suggestion = SuggestionBox(words, self)
        self.reason = ReasonLine(self)
        self.status = Choice(Status, self)
        self.progress = Percent(self)
        self.rhythm = Choice(Rhythm, self)
        self.unit = NameChoice(self)
        self.owner = NameChoice(self)
        self.support_units = SeveralChoice(self)
        self.leader = Line(self)
        self.due = DueField(self)
        self.reached = NumberLine(self)
        self.result = Choice(Result, self)
        self.light = LampLine(self)
        self.note = TextEdit(2, 6, self)
        self.problem = TextEdit(1, 3, self)
        self.next_step = TextEdit(1, 3, self)
        self.fields: dict[str, QWidget] = {name: getattr(self, name) for name in ROWS}
        self.editors: dict[str, Editor] = {name: getattr(self, name) for name in ROWS if name != "applicability"}
        self.labels = {name: QLabel(self) for name in ROWS}
        self._failed: set[str] = set()
        self._lay_out()

    def _lay_out(self) -> None:
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(14, 8, 14, 8)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(5)
        grid.setColumnMinimumWidth(0, 44)
        grid.setColumnStretch(1, 4)
        grid.setColumnStretch(3, 3)
        for name, (row, half) in ROWS.items():
            label, field = self.labels[name], self.fields[name]
            set_role(label, Role.SECONDARY)
            grid.addWidget(label, row, 2 * half, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(field, row, 2 * half + 1, 1, 3 if name in WIDE else 1)
        grid.addWidget(self.suggestion, _SUGGESTION_ROW, 1, 1, 3)
        grid.addWidget(self.light, _LIGHT_ROW, 1, 1, 3)
        for name, share in (("note", 2), ("problem", 1), ("next_step", 1)):
            grid.setRowStretch(ROWS[name][0], share)
        # The form grows with the pane only as far as its texts do: what is left then stays below the evidence.
        grid.setSizeConstraint(QGridLayout.SizeConstraint.SetMinAndMaxSize)
        self._link_tabs()

    def _link_tabs(self) -> None:
        stops = list(self.fields.values())
        stops.insert(1, self.suggestion.button)
        for before, after in zip(stops, stops[1:], strict=False):
            QWidget.setTabOrder(before, after)

    def place_result(self, *, below: bool) -> None:
        """Put the result beside the due date, or below it where the reached value has that place."""
        row, column = (_RESULT_BELOW, 0) if below else (ROWS["result"][0], 2)
        for widget, at in ((self.labels["result"], column), (self.result, column + 1)):
            if self._grid.getItemPosition(self._grid.indexOf(widget))[:2] != (row, at):  # type: ignore[index]
                self._grid.addWidget(widget, row, at)

    def set_shown(self, name: str, shown: bool) -> None:
        """Show or hide a field with its label."""
        self.fields[name].setVisible(shown)
        self.labels[name].setVisible(shown)

    def set_failed(self, name: str, failed: bool) -> None:
        """Mark a field whose text could not be saved."""
        if failed != (name in self._failed):
            (self._failed.add if failed else self._failed.discard)(name)
            set_role(self.labels[name], Role.RED if failed else Role.SECONDARY)
            self._name_labels()

    def failed(self) -> frozenset[str]:
        """Return the fields that are marked so."""
        return frozenset(self._failed)

    def retint(self) -> None:
        """Take the colours in force."""
        self.applicability.retint()
        self.reason.retint()

    def translate(self, language: Language) -> None:
        """Name everything in a language, and take its type."""
        height = theme.heights(theme.fonts(language)).field
        for name, field in self.fields.items():
            field.setAccessibleName(labels.column_text(name, language))
            self.labels[name].setFixedHeight(height)
            if not isinstance(field, TextEdit | ApplicabilitySegments):
                field.setFixedHeight(height)
        for button in self.applicability.buttons.values():
            button.setFixedHeight(height)
        for choice in (self.unit, self.owner):
            choice.edit.setAccessibleName(choice.accessibleName())
        self.progress.lineEdit().setAccessibleName(self.progress.accessibleName())
        self.reached.name = self.reached.accessibleName()
        self.support_units.separator = labels.text("list.separator", language)
        self.applicability.retranslate(language)
        self.suggestion.retranslate()
        self._name_labels()

    def _name_labels(self) -> None:
        height = self.labels["status"].height()
        for name, words in self._label_words().items():
            label, failed = self.labels[name], name in self._failed
            label.setText("\n".join((words, self.tr("not saved"))) if failed else words)
            label.setFixedHeight(2 * label.fontMetrics().lineSpacing() if failed else height)

    def _label_words(self) -> dict[str, str]:
        return {
            "applicability": self.tr("Applies"),
            "reason": self.tr("Reason"),
            "status": self.tr("Status"),
            "progress": self.tr("Progress"),
            "rhythm": self.tr("Rhythm"),
            "unit": self.tr("Unit"),
            "owner": self.tr("Owner"),
            "support_units": self.tr("Assisting"),
            "leader": self.tr("Leader"),
            "due": self.tr("Due"),
            "reached": self.tr("Reached"),
            "result": self.tr("Result"),
            "note": self.tr("Note"),
            "problem": self.tr("Problem"),
            "next_step": self.tr("Next"),
        }
