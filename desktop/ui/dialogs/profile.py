"""The organisation's profile, with what a change of it would do to the suggestions."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget

from desktop.core import labels
from desktop.core.framework import Kind, Level
from desktop.core.organisation import Organisation
from desktop.core.store import frameworks
from desktop.ui.dialogs import profile_lists
from desktop.ui.dialogs.choices import ChoiceField
from desktop.ui.dialogs.dialog import Dialog
from desktop.ui.dialogs.filter_combo import FilterCombo
from desktop.ui.dialogs.form import Form
from desktop.ui.dialogs.parts import State, StateLine, label
from desktop.ui.dialogs.tally import Suggested, Tally
from desktop.ui.dialogs.writing import Writing
from desktop.ui.document import Document
from desktop.ui.style_sheet import Role
from desktop.ui.tasks import Progress


class ProfileDialog(Dialog):
    """Name, kind, level, lines of work, region, city and sectors of who marks."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._tallies: list[Tally] = []
        self._name = QLineEdit(self)
        self._kind, self._level = QComboBox(self), QComboBox(self)
        self._lines = ChoiceField(lambda: self.tr("Lines of work"), self)
        self._region = FilterCombo(self)
        self._city = QComboBox(self)
        self._city.setEditable(True)
        self._city.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._sectors = ChoiceField(lambda: self.tr("Sectors"), self)
        self._form = Form(self)
        for key, field in self._fields().items():
            self._form.add(key, field)
        self._effect = label(self, Role.SECONDARY, wrap=True)
        self._error = StateLine(self)
        self._form.add_below(self._error)
        self._form.add_below(self._effect)
        self.body.addLayout(self._form)
        self.body.addStretch(1)
        self._cancel = self.add_button(QPushButton(self), self.reject)
        self._save = self.add_button(QPushButton(self), self._write, primary=True)
        self._writing = Writing(document, self._error, self)
        self._writing.done.connect(self.accept)
        for _ in Kind:
            self._kind.addItem("")
        for _ in Level:
            self._level.addItem("")
        self.retranslate()
        self._fill(document.organisation)
        self._connect()
        self._read_concerns()
        self.resize(560, self.sizeHint().height())

    def _fields(self) -> dict[str, QWidget]:
        return {
            "name": self._name,
            "kind": self._kind,
            "level": self._level,
            "lines": self._lines,
            "region": self._region,
            "city": self._city,
            "sectors": self._sectors,
        }

    def _fill(self, organisation: Organisation) -> None:
        self._name.setText(organisation.name)
        self._kind.setCurrentIndex(list(Kind).index(organisation.kind))
        self._level.setCurrentIndex(list(Level).index(organisation.level))
        self._fill_lines()
        self._lines.set_keys(organisation.line)
        self._region.set_key(organisation.region)
        self._fill_cities()
        self._city.setEditText(organisation.city)
        self._sectors.set_keys(organisation.sectors)
        self._show_fields()

    def _connect(self) -> None:
        self._name.textChanged.connect(self._show_effect)
        self._kind.activated.connect(self._show_fields)
        self._level.activated.connect(self._fill_lines)
        self._region.key_chosen.connect(self._fill_cities)
        for signal in (self._kind.activated, self._level.activated, self._region.key_chosen):
            signal.connect(self._show_effect)
        for field in (self._lines, self._sectors):
            field.changed.connect(self._show_effect)

    def organisation(self) -> Organisation:
        """Return the profile as the fields say it."""
        return Organisation(
            name=self._name.text().strip(),
            kind=list(Kind)[self._kind.currentIndex()],
            level=list(Level)[self._level.currentIndex()],
            line=self._lines.keys(),
            region=self._region.key(),
            city=self._city.currentText().strip(),
            sectors=self._sectors.keys(),
        )

    def _fill_lines(self) -> None:
        level = list(Level)[max(0, self._level.currentIndex())]
        self._lines.set_choices(profile_lists.line_choices(self._document.language, level))

    def _fill_cities(self) -> None:
        text = self._city.currentText()
        self._city.clear()
        self._city.addItems(profile_lists.cities(self._region.key(), self._document.language))
        self._city.setEditText(text)

    def _show_fields(self) -> None:
        """Ask for the line of work only where it says something."""
        self._form.show("lines", shown=list(Kind)[self._kind.currentIndex()] is Kind.GOVERNMENT)

    # What a change would do

    def _read_concerns(self) -> None:
        """Read in a worker whom the items concern, so that the effect of every change shows at once."""
        workspace, wanted = self._document.workspace, [head.id for head in self._document.frameworks]

        def work(_told: Progress) -> list[Tally]:
            with workspace.reader() as reader, reader.reading() as db:
                return [Tally(frameworks.read(db, number)) for number in wanted]

        self._document.tasks.run(work, self._on_concerns)

    def _on_concerns(self, tallies: list[Tally]) -> None:
        self._tallies = tallies
        self._show_effect()

    def _show_effect(self) -> None:
        if not self._tallies:
            return
        before, after = (
            sum((tally.count(one) for tally in self._tallies), Suggested())
            for one in (self._document.organisation, self.organisation())
        )
        self._effect.setText(
            self.tr("Suggested applicable {before} → {after}. Marks stay as they are.").format(
                before=before.applicable, after=after.applicable
            )
            if before != after
            else self.tr("Suggested applicable {before}").format(before=before.applicable)
        )

    def _write(self) -> None:
        new = self.organisation()
        if not new.name:
            self._error.tell(State.ERROR, self.tr("Give the name of your organization."))
            self._name.setFocus()
        elif new == self._document.organisation:
            self.accept()
        else:
            self._writing.run([lambda: self._document.set_organisation(new)])

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        language = self._document.language
        self.setWindowTitle(self.tr("Our organization"))
        self._form.set_words(
            {
                "name": self.tr("&Name"),
                "kind": self.tr("&Kind"),
                "level": self.tr("&Level"),
                "lines": self.tr("Lines of &work"),
                "region": self.tr("&Region"),
                "city": self.tr("&City or county"),
                "sectors": self.tr("&Sectors"),
            }
        )
        for position, kind in enumerate(Kind):
            self._kind.setItemText(position, labels.enum_text(kind, language))
        for position, level in enumerate(Level):
            self._level.setItemText(position, labels.enum_text(level, language))
        self._region.set_entries(profile_lists.regions(language))
        self._fill_lines()
        self._fill_cities()
        self._sectors.set_choices(profile_lists.sector_choices(language))
        self._cancel.setText(self.tr("Cancel"))
        self._save.setText(self.tr("Save"))
        self._show_effect()
