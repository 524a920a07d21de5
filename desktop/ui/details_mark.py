"""The form at work: each field is saved by itself as soon as it is left; there is no button for it."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.assessment import Applicability, MarkChange
from desktop.core.errors import DuibiaoError
from desktop.ui.details_filled import FilledForm
from desktop.ui.details_saving import Draft, Saver
from desktop.ui.details_subject import Subject
from desktop.ui.details_words import DetailsWords
from desktop.ui.document import Document


class MarkForm(FilledForm):
    """Writes what the person changes.

    Signals:
        adopting(bool): Enter (True) or the button asks to adopt the suggestion.
        told(str): something to say in the status bar.
    """

    adopting = Signal(bool)
    told = Signal(str)

    def __init__(self, document: Document, words: DetailsWords, saver: Saver, parent: QWidget | None = None) -> None:
        self._saver = saver
        super().__init__(document, words, parent)
        self.applicability.chosen.connect(self._on_applicability)
        self.applicability.entered.connect(self._on_enter)
        self.suggestion.adopted.connect(partial(self.adopting.emit, False))
        for name, editor in self.editors.items():
            editor.finished.connect(partial(self.finish, name))
        saver.saved.connect(self._on_saved)
        saver.refused.connect(self._on_refused)

    def show_subject(self, subject: Subject) -> None:
        """Show a mark, and what could not be saved of it."""
        super().show_subject(subject)
        kept = {name: draft for (items, name), draft in self._saver.drafts.items() if items == subject.items}
        for name, editor in self.editors.items():
            draft = kept.get(name)
            self.set_failed(name, draft is not None and draft.error is not None)
            if draft is None or draft.text is None:
                continue
            if name == "reason" and subject.applicability is not Applicability.NOT_APPLICABLE:
                self.pending = True
                self.show_decision(subject)
            if editor.typed() is None:
                editor.put_back(draft.text)

    def is_busy(self, name: str) -> bool:
        """Tell whether a field holds what the person is typing, or what could not be saved."""
        assert self.subject is not None
        return (self.subject.items, name) in self._saver.drafts or super().is_busy(name)

    # Saving

    def finish(self, name: str) -> None:
        """Save a field that the person has finished, if there is something to save."""
        subject, editor = self.subject, self.editors[name]
        if subject is None or not self._document.writable:
            return
        typed = editor.typed()
        try:
            value = editor.read()
        except DuibiaoError as error:
            if typed is not None:
                self._saver.save(Draft(subject.items, name, typed, None, error=error))
            return
        if name == "reason":
            self._finish_reason(subject, value, typed)
        elif name in subject.differing and not value and value != 0 and not getattr(editor, "picked", False):
            self._as_before(name)  # nothing was entered: that does not empty the field of all items
        elif name not in subject.differing and value == self.value(name):
            self._as_before(name)
        elif value is None and name in ("status", "progress", "result"):
            self._as_before(name)  # emptied: there is no such value
        else:
            self._save(subject, name, typed, value)

    def _finish_reason(self, subject: Subject, reason: str, typed: str | None) -> None:
        if not reason:
            if not self.pending and typed is not None:
                self._as_before("reason")
                self.told.emit(self.tr("An item that does not apply needs a reason"))
        elif self.pending or (typed is not None and reason != self.value("reason")):
            self._save(subject, "reason", reason, reason)

    def _save(self, subject: Subject, name: str, typed: str | None, value: Any) -> None:  # noqa: ANN401
        names: dict[str, str] = {}
        if name in ("unit", "owner") and isinstance(value, str):
            names[name] = value
            change = MarkChange()
        elif name == "reason":
            change = MarkChange(applicability=Applicability.NOT_APPLICABLE, reason=value)
        else:
            change = MarkChange(**{name: value})
        self._saver.save(Draft(subject.items, name, typed, change, names))

    def show_again(self) -> None:
        """Show the saved values of all fields again."""
        if self.subject is not None:
            self.pending = False
            self.show_subject(self.subject)
            for name in self.editors:
                self.show_saved(name)

    def _as_before(self, name: str) -> None:
        """Show the saved value of a field again and forget what was typed."""
        if self.subject is not None:
            self._saver.forget((self.subject.items, name))
            self.set_failed(name, failed=False)
            self.show_saved(name)

    def _on_saved(self, draft: Draft) -> None:
        if self.subject is None or draft.items != self.subject.items:
            return
        if draft.name in ("reason", "applicability"):
            self.pending = False
            self.show_decision(self.subject)
        if draft.name not in self.editors or draft.key in self._saver.drafts:
            return
        if self.editors[draft.name].typed() in (None, draft.text):
            self._as_before(draft.name)

    def _on_refused(self, draft: Draft) -> None:
        if self.subject is None or draft.items != self.subject.items:
            return
        if draft.name in self.editors:
            self.set_failed(draft.name, failed=True)
        else:
            self.show_decision(self.subject)

    def flush(self) -> None:
        """Save whatever is being typed."""
        for name, editor in self.editors.items():
            if editor.typed() is not None:
                self.finish(name)

    # Applicability

    def _on_applicability(self, value: Applicability) -> None:
        subject = self.subject
        if subject is None or not self._document.writable:
            return
        if value is Applicability.NOT_APPLICABLE:
            if subject.applicability is not value and not self.pending:
                self.pending = True
                self.show_decision(subject)
                self.show_saved("reason")
            self.reason.offer()
            return
        self.pending = False
        self._saver.forget((subject.items, "reason"))
        self.set_failed("reason", failed=False)
        if value is subject.applicability:
            self.show_decision(subject)
        else:
            self._saver.save(Draft(subject.items, "applicability", None, MarkChange(applicability=value)))

    def take_back(self) -> bool:
        """Take a chosen 不适用 back that has no reason yet; tell whether there was one."""
        if not self.pending or self.subject is None:
            return False
        self.pending = False
        self._as_before("reason")
        self.show_decision(self.subject)
        self.applicability.setFocus()
        return True

    def _on_enter(self) -> None:
        if self.subject is not None and self.subject.adoptable and self._document.writable:
            self.adopting.emit(True)
