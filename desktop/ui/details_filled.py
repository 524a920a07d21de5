"""The form with a mark in it: values, placeholders, and which fields make sense for what is shown."""

from __future__ import annotations

from collections import Counter
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.core import labels
from desktop.core.assessment import Applicability, Result, Rhythm, Status, last_day
from desktop.core.store.profile import Person, Unit
from desktop.ui.details_fields import Line, TextEdit
from desktop.ui.details_form import Form
from desktop.ui.details_icons import StatusIcons
from desktop.ui.details_subject import Subject
from desktop.ui.details_words import DetailsWords
from desktop.ui.document import Document

_TEXTS = ("reason", "leader", "note", "problem", "next_step")
_OF_APPLICABLE = ("status", "progress", "result")
"""Fields that say something only of an item that applies."""


class FilledForm(Form):
    """Shows the mark of a subject; writes nothing.

    Attributes:
        subject: what is shown, None before anything was.
        pending: 不适用 was chosen and waits for its reason.
    """

    def __init__(self, document: Document, words: DetailsWords, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._document = document
        self.subject: Subject | None = None
        self.pending = False
        self._icons = StatusIcons(self)
        every = (*self.fields.values(), self.unit.edit, self.owner.edit)
        self._written = [field for field in every if isinstance(field, Line | TextEdit)]
        self._lists: tuple[list[Unit], list[Person]] | None = None
        self.retranslate()

    def show_subject(self, subject: Subject) -> None:
        """Show a mark; fields in which the person is typing keep what they hold."""
        other = self.subject is None or self.subject.items != subject.items
        self.subject = subject
        if other:
            self.pending = False
        self._fill_lists()
        self.show_decision(subject)
        self._arrange(subject)
        for name, editor in self.editors.items():
            if other or not self.is_busy(name):
                editor.show_value(self.value(name), self._placeholder(name))
        self._show_ticked()
        self._show_light(subject)

    def is_busy(self, name: str) -> bool:
        """Tell whether the person is typing into a field."""
        field = self.fields[name]
        if getattr(field, "composing", False):
            return True
        focus = QApplication.focusWidget()
        inside = focus is not None and (focus is field or field.isAncestorOf(focus))
        return inside and self.editors[name].typed() is not None

    def show_saved(self, name: str) -> None:
        """Show the saved value of a field again."""
        self.editors[name].show_value(self.value(name), self._placeholder(name))

    def value(self, name: str) -> Any:  # noqa: ANN401 - of the type of the field
        """Return what a field shows: the mark's value, or nothing where it says nothing of what is shown."""
        subject = self.subject
        assert subject is not None
        if name in subject.differing or (name in _OF_APPLICABLE and not subject.applicable):
            return () if name == "support_units" else "" if name in _TEXTS else None
        return getattr(subject.mark, name)

    def _placeholder(self, name: str) -> str:
        subject = self.subject
        assert subject is not None
        if name in subject.differing:
            return self.tr("various")
        if name == "due":
            printed = last_day(subject.printed_due)
            return printed.isoformat() if printed else self.tr("yyyy-mm-dd")
        return self._empty.get(name, "")

    def _empty_words(self) -> dict[str, str]:
        """Return what empty fields say."""
        optional = self.tr("optional")
        return {
            "reason": self.tr("why it does not apply"),
            "status": self.tr("→ applicable"),
            "progress": "%",
            "rhythm": "—",
            "unit": self.tr("Unassigned"),
            "owner": optional,
            "support_units": optional,
            "leader": optional,
            "reached": "—",
            "result": "—",
            "note": self.tr("what was done, and how far it is"),
        }

    def show_decision(self, subject: Subject) -> None:
        """Show whether what is shown applies, the suggestion, and the reason where one is demanded."""
        shown = Applicability.NOT_APPLICABLE if self.pending else subject.applicability
        self.applicability.show_value(shown)
        self.suggestion.show_subject(subject, writable=self._document.writable)
        self.set_shown("reason", shown is Applicability.NOT_APPLICABLE)
        suggested = subject.suggestion
        reasons = self._usual_reasons()
        if suggested is not None and suggested.applicability is Applicability.NOT_APPLICABLE:
            reasons.insert(0, labels.suggestion_text(suggested, self._document.language))
        self.reason.set_usual(reasons)

    def _usual_reasons(self) -> list[str]:
        return [
            self.tr("Falls to national or provincial bodies"),
            self.tr("Not among our functions"),
            self.tr("No such object here"),
            self.tr("Done by another body already"),
        ]

    def _arrange(self, subject: Subject) -> None:
        ongoing = subject.applicable and "status" not in subject.differing and subject.mark.status is Status.ONGOING
        self.set_shown("rhythm", ongoing)
        self.set_shown("progress", not ongoing)
        reached = subject.target is not None
        result = not subject.with_target or (reached and not subject.compared)
        self.place_result(below=reached and result)
        self.set_shown("reached", reached)
        self.set_shown("result", result)
        self.reached.unit = self.words.unit(subject.target)
        progress = 50 if subject.differing & {"status", "progress"} else subject.mark.progress
        index = self.status.findData(Status.IN_PROGRESS)
        self.status.setItemIcon(index, self._icons.icon(Status.IN_PROGRESS, progress))
        person = next((one for one in self._document.people if one.id == subject.mark.owner), None)
        if self._document.writable:
            about = () if person is None else (person.name, person.post, person.telephone)
            self.owner.setToolTip(" · ".join(filter(None, about)))

    def _show_ticked(self) -> None:
        if self._document.writable:
            self.support_units.setToolTip(self.support_units.words())

    def _show_light(self, subject: Subject) -> None:
        if subject.detail is None:
            self.light.show_value(None, "", "")
            return
        found, words = self.words.light(subject.mark, subject.printed_due)
        self.light.show_value(found, words, self.words.distance(subject.mark.reached, subject.target))

    def _fill_lists(self) -> None:
        """Fill the lists of units and people where those have changed."""
        units, people = self._document.units, self._document.people
        if self._lists == (units, people):
            return
        self._lists = (units, people)
        self.unit.set_choices([(self.tr("Unassigned"), None), *((unit.name, unit.id) for unit in units)])
        self.support_units.set_choices([(unit.name, unit.id) for unit in units], self.tr("No units yet"))
        self.owner.set_choices([(self.tr("Nobody"), None), *self._owners(units, people)])
        for index, person in enumerate(people, 1):
            self.owner.setItemData(index, person.telephone, Qt.ItemDataRole.ToolTipRole)

    def _owners(self, units: list[Unit], people: list[Person]) -> list[tuple[str, object]]:
        """Return the people by name, those of one name told apart."""
        alike = Counter(person.name for person in people)
        unit_of = {unit.id: unit.name for unit in units}
        shown: list[tuple[str, object]] = []
        for person in people:
            more = person.post or unit_of.get(person.unit or 0, "") or person.telephone
            told_apart = alike[person.name] > 1 and more
            shown.append((f"{person.name}（{more}）" if told_apart else person.name, person.id))
        return shown

    def retranslate(self) -> None:
        """Say everything in the language of the window again."""
        language = self._document.language
        self.translate(language)
        self._empty = self._empty_words()
        self.due.set_day(self._document.today(), language)
        self.status.set_choices([(labels.enum_text(s, language), s) for s in Status])
        self.rhythm.set_choices([("—", None), *((labels.enum_text(r, language), r) for r in Rhythm)])
        self.result.set_choices([(labels.enum_text(r, language), r) for r in Result])
        self.retint()
        self._lists = None
        if self.subject is not None:
            self.show_subject(self.subject)

    def retint(self) -> None:
        """Take the colours in force."""
        super().retint()
        for index, status in enumerate(Status):
            self.status.setItemIcon(index, self._icons.icon(status, 50))

    def set_writable(self, writable: bool, why_not: str) -> None:
        """Let the fields be used or not; a text can be read and copied all the same."""
        for field in self.fields.values():
            if isinstance(field, TextEdit):
                field.setReadOnly(not writable)
            else:
                field.setEnabled(writable)
            field.setToolTip("" if writable else why_not)

    def composing(self) -> bool:
        """Tell whether an input method is composing in one of the fields."""
        return any(field.composing for field in self._written)
