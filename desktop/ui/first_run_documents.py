"""The second step of a new assessment: which of the built-in policy documents to mark against."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.core import labels, seeds
from desktop.core.assessment import Applicability
from desktop.core.framework import Framework
from desktop.core.labels import Language
from desktop.core.organisation import Organisation
from desktop.ui.dialogs.document_table import DocumentRow, DocumentTable
from desktop.ui.dialogs.documents_words import note_of, short_title_of, title_of
from desktop.ui.dialogs.parts import State, StateLine, announce, label
from desktop.ui.dialogs.tally import Suggested, Tally, suggestion
from desktop.ui.row_values import ItemLine
from desktop.ui.style_sheet import Role, set_role


class Waiting(QFrame):
    """Files of a policy document that were dropped: they are imported once the assessment is made.

    Signals:
        changed(): others wait now.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, Role.BULK)
        self.paths: tuple[Path, ...] = ()
        self._text = label(self, wrap=True)
        self.leave_out = QPushButton(self)
        set_role(self.leave_out, Role.LINK)
        self.leave_out.clicked.connect(lambda _checked=False: self.show_files(()))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.addWidget(self._text, 1)
        row.addWidget(self.leave_out)
        self.retranslate()

    def show_files(self, paths: Sequence[Path]) -> None:
        """Let these wait, in place of others."""
        self.paths = tuple(paths)
        self.retranslate()
        if self.paths:
            announce(self, self._text.text())
        self.changed.emit()

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        names = self.tr(", ").join(path.name for path in self.paths)
        self._text.setText(self.tr("To be imported as soon as the assessment is made: {names}").format(names=names))
        self.leave_out.setText(self.tr("Leave out"))
        self.setVisible(bool(self.paths))


class DocumentsStep(QWidget):
    """The table of built-in documents; those of the nation and of the region are checked until the person differs.

    Signals:
        changed(): other documents are chosen now.
    """

    changed = Signal()

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        found = [seeds.framework(identifier) for identifier in seeds.framework_ids()]
        # National ones first, in each group the latest first.
        latest_first = sorted(found, key=lambda f: f.issued or f.period.start or "", reverse=True)
        self._frameworks = sorted(latest_first, key=lambda f: f.region is not None)
        self._tallies = {f.id: Tally(f) for f in found}
        self._counts: dict[str, Suggested] = {}
        self._choices: dict[str, bool] = {}
        """What the person has switched: it stays so, whatever the region."""
        self._organisation = Organisation("")
        self.table = DocumentTable(self)
        self.table.model.switched.connect(self._on_switched)
        self.waiting = Waiting(self)
        self.waiting.changed.connect(self._on_waiting)
        self.error = StateLine(self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self.table)
        box.addWidget(self.waiting)
        box.addWidget(self.error)

    def show_organisation(self, organisation: Organisation) -> None:
        """Count what the profile suggests, and check what its region asks for."""
        if organisation != self._organisation or not self._counts:
            self._organisation = organisation
            self._count()

    def _count(self) -> None:
        organisation = self._organisation
        self._counts = {key: tally.count(organisation) for key, tally in self._tallies.items()}
        self._show()

    def _show(self) -> None:
        rows = [
            DocumentRow(
                f.id,
                title_of(f, self._language),
                short_title_of(f, self._language),
                note_of(f),
                self._counts[f.id].items,
                self._counts[f.id].applicable,
            )
            for f in self._frameworks
        ]
        self.table.show_rows(rows, self._checked())
        if self._checked():
            self.error.clear()

    def _checked(self) -> set[str]:
        region = self._organisation.region
        asked = {f.id for f in self._frameworks if f.region in (None, region)}
        if not asked and not region:  # nothing says which: rather all than none
            asked = {f.id for f in self._frameworks}
        return {f.id for f in self._frameworks if self._choices.get(f.id, f.id in asked)}

    def _on_switched(self, key: str, checked: bool) -> None:
        self._choices[key] = checked
        self.error.clear()
        self.changed.emit()

    def _on_waiting(self) -> None:
        self.error.clear()
        self.changed.emit()

    def chosen(self) -> list[Framework]:
        """Return the documents that are checked, in the order of the table."""
        checked = self._checked()
        return [f for f in self._frameworks if f.id in checked]

    def total(self) -> Suggested:
        """Return what the profile suggests about all chosen documents."""
        return sum((self._counts[f.id] for f in self.chosen()), Suggested())

    def note(self) -> str:
        """Return how many are chosen, and by whom."""
        count = len(self.chosen())
        if not self._choices and self._organisation.region:
            return self.tr("{n} chosen by your region").format(n=count)
        return self.tr("{n} chosen").format(n=count)

    def show_none_chosen(self) -> bool:
        """Say that no document is chosen; False where one is, or will be imported."""
        none = not self.chosen() and not self.waiting.paths
        self.error.tell(State.ERROR, self.tr("Choose at least one policy document.") if none else "")
        return none

    def first_line(self) -> ItemLine | None:
        """Return the first item of the chosen documents as the checklist will show it; None where there is none."""
        for framework in self.chosen():
            for item in framework.items():
                found = suggestion(item.concerns, framework.region, self._organisation)
                words = {
                    Applicability.APPLICABLE: self.tr("Suggested applicable: {reason}"),
                    Applicability.NOT_APPLICABLE: self.tr("Suggested not applicable: {reason}"),
                    Applicability.UNDECIDED: self.tr("To be checked: {reason}"),
                }[found.applicability]
                text = item.text_en if self._language == "en" and item.text_en else item.text
                return ItemLine(
                    text=text,
                    glyph=Applicability.UNDECIDED,
                    state_text=labels.enum_text(Applicability.UNDECIDED, self._language),
                    suggestion_text=words.format(reason=labels.suggestion_text(found, self._language)),
                )
        return None

    def retranslate(self, language: Language) -> None:
        """Write all words in a language."""
        self._language = language
        self.waiting.retranslate()
        self._show()
        if self.error.text():
            self.show_none_chosen()
