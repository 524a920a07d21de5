"""What keys and commands do to the marks of the chosen items."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from desktop.core import labels
from desktop.core.assessment import Applicability, MarkChange, Status
from desktop.ui.document import Document
from desktop.ui.views.around import Around
from desktop.ui.views.checklist import ChecklistTable


class Marking(QObject):
    """Marks what is chosen in the list; a key on one item then goes to the next.

    Signals:
        about_to_mark(): what is typed elsewhere has to be saved first.
        enter_wanted(): there is nothing to adopt, the person wants to go into the details.
    """

    about_to_mark = Signal()
    enter_wanted = Signal()

    def __init__(self, document: Document, table: ChecklistTable, around: Around, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._table = table
        self._around = around
        self._reason_for: list[int] = []
        table.status_pressed.connect(lambda status: self.set_status(status, advance=True))
        table.applicability_pressed.connect(lambda value: self.set_applicability(value, advance=True))
        table.toggle_pressed.connect(self.toggle_done)
        table.adopt_pressed.connect(self.adopt_or_enter)
        around.given.connect(self._on_reason)
        around.cancelled.connect(table.setFocus)

    def mark(self, change: MarkChange, *, unit_name: str | None = None, owner_name: str | None = None) -> None:
        """Set fields of the chosen items."""
        chosen = self._table.selected()
        if chosen:
            self.about_to_mark.emit()
            self._document.mark(chosen, change, unit_name=unit_name, owner_name=owner_name)

    def toggle_done(self) -> None:
        """Set the chosen items done, or, where all are, back to what they were before."""
        self.about_to_mark.emit()
        self._document.toggle_done(self._table.selected())

    def set_status(self, status: Status, *, advance: bool = False) -> None:
        """Set the status of the chosen items; after a key on one item go to the next."""
        chosen = self._table.selected()
        self.mark(MarkChange(status=status))
        if advance:
            self._go_on(chosen)

    def set_applicability(self, value: Applicability, *, advance: bool = False) -> None:
        """Set the applicability of the chosen items; not applicable asks for its reason first."""
        chosen = self._table.selected()
        if not chosen:
            return
        if value is Applicability.NOT_APPLICABLE and self._document.writable:
            self._reason_for = list(chosen)
            self._around.reason.ask(self._suggested_reason(chosen))
            return
        self.mark(MarkChange(applicability=value))
        if advance:
            self._go_on(chosen)

    def _go_on(self, chosen: Sequence[int]) -> None:
        if len(chosen) == 1 and self._document.writable:
            self._table.step(1)

    def _suggested_reason(self, chosen: Sequence[int]) -> str:
        """Return the reason that the suggestion gives, where there is one item and it suggests so."""
        row = self._document.rows(chosen[:1])[0]
        suggestion = row.suggestion
        if len(chosen) > 1 or suggestion is None or suggestion.applicability is not Applicability.NOT_APPLICABLE:
            return ""
        return labels.suggestion_text(suggestion, self._document.language)

    def _on_reason(self, reason: str) -> None:
        items = self._reason_for
        self.about_to_mark.emit()
        self._document.mark(items, MarkChange(applicability=Applicability.NOT_APPLICABLE, reason=reason))
        self._table.setFocus()
        self._go_on(items)

    def adopt(self, items: Sequence[int]) -> None:
        """Accept the suggestions of undecided items."""
        self.about_to_mark.emit()
        self._document.adopt(items)

    def adopt_or_enter(self) -> None:
        """Enter in the list: adopt the suggestions of undecided items, otherwise go into the details."""
        chosen = self._table.selected()
        if not chosen:
            return
        undecided = Applicability.UNDECIDED
        able = [
            r.id
            for r in self._document.rows(chosen)
            if r.applicability is undecided and r.suggestion and r.suggestion.applicability is not undecided
        ]
        if able and self._document.writable:
            self.adopt(able)
            self._go_on(chosen)
        else:
            self.enter_wanted.emit()
