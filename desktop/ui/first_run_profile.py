"""The first step of a new assessment: who marks. The name alone fills in most of it."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QPushButton, QSizePolicy, QWidget

from desktop.core.framework import Kind, Level
from desktop.core.labels import Language
from desktop.core.organisation import Organisation
from desktop.ui.dialogs import profile_lists
from desktop.ui.dialogs.choices import ChoiceField
from desktop.ui.dialogs.filter_combo import FilterCombo
from desktop.ui.dialogs.parts import State, StateLine, label
from desktop.ui.first_run_guess import guess
from desktop.ui.icons import icon
from desktop.ui.style_sheet import Role, set_role


class Type(NamedTuple):
    """Kind and level in one, as people say it; ``market`` bureaus need not be asked for their line of work."""

    kind: Kind
    level: Level | None = None
    market: bool = False


TYPES = (
    Type(Kind.GOVERNMENT, Level.CITY, True),
    Type(Kind.GOVERNMENT, Level.COUNTY, True),
    Type(Kind.GOVERNMENT, Level.PROVINCE, True),
    Type(Kind.GOVERNMENT, Level.CITY),
    Type(Kind.GOVERNMENT, Level.COUNTY),
    Type(Kind.GOVERNMENT, Level.PROVINCE),
    Type(Kind.GOVERNMENT, Level.TOWNSHIP),
    Type(Kind.GOVERNMENT, Level.NATIONAL),
    Type(Kind.ENTERPRISE),
    Type(Kind.ASSOCIATION),
    Type(Kind.INSTITUTION),
    Type(Kind.SCHOOL),
    Type(Kind.TECHNICAL_COMMITTEE),
)
WITH_LEVEL = (Kind.ASSOCIATION, Kind.INSTITUTION, Kind.TECHNICAL_COMMITTEE)
"""Kinds other than government whose level says which items are theirs."""
LEVELS = (Level.CITY, Level.COUNTY, Level.PROVINCE, Level.NATIONAL)


class ProfileStep(QWidget):
    """Name, type and region; below a fold city and sectors.

    Signals:
        changed(): the organisation is another one now.
    """

    changed = Signal()

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._chosen: set[QWidget] = set()
        """Fields that the person has filled in: no guess touches them."""
        self.name = QLineEdit(self)
        self.name.setMaxLength(120)
        self.error = StateLine(self)
        self.type = QComboBox(self)
        self.region = FilterCombo(self)
        self.line = FilterCombo(self)
        self.level = QComboBox(self)
        self.city = QComboBox(self)
        self.city.setEditable(True)
        self.city.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.sectors = ChoiceField(lambda: self.tr("Sectors"), self)
        self.fold = QPushButton(self)
        set_role(self.fold, Role.LINK)
        self.unfolded = False
        names = ("name", "type", "region", "line", "level", "city", "sectors")
        self._labels = {name: label(self, Role.SECONDARY) for name in names}
        for _ in TYPES:
            self.type.addItem("")
        for _ in LEVELS:
            self.level.addItem("")
        self._lay_out()
        self._connect()
        self.retranslate(language)
        self._show_fields()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(8)
        grid.setHorizontalSpacing(0)
        rows: list[tuple[str, QWidget]] = [("name", self.name), ("line", self.line), ("level", self.level)]
        places = {"name": 0, "line": 3, "level": 4}
        for name, field in rows:
            self._put(grid, places[name], 0, name, field, 4)
        grid.addWidget(self.error, 1, 1, 1, 4)
        self._put(grid, 2, 0, "type", self.type)
        self._put(grid, 2, 3, "region", self.region)
        grid.addWidget(self.fold, 5, 1, 1, 4, Qt.AlignmentFlag.AlignLeft)
        self._put(grid, 6, 0, "city", self.city)
        self._put(grid, 7, 0, "sectors", self.sectors, 4)
        grid.setColumnMinimumWidth(0, 66)
        grid.setColumnMinimumWidth(2, 24)
        for column in (1, 4):
            grid.setColumnStretch(column, 1)

    def _put(self, grid: QGridLayout, row: int, column: int, name: str, field: QWidget, span: int = 1) -> None:
        field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if isinstance(field, QComboBox) and field.isEditable():  # the others are as wide as their longest word
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            field.setMinimumContentsLength(6)
        self._labels[name].setContentsMargins(0, 0, 12, 0)
        grid.addWidget(self._labels[name], row, column)
        grid.addWidget(field, row, column + 1, 1, span)

    def _connect(self) -> None:
        self.name.textChanged.connect(self._on_name)
        self.type.activated.connect(lambda: self._on_chosen(self.type))
        self.region.key_chosen.connect(lambda: self._on_chosen(self.region))
        self.line.key_chosen.connect(lambda: self._on_chosen(self.line))
        self.level.activated.connect(lambda: self._on_chosen(self.level))
        self.city.editTextChanged.connect(self.changed)
        self.city.activated.connect(lambda: self._chosen.add(self.city))
        self.sectors.changed.connect(self.changed)
        self.fold.clicked.connect(lambda: self.unfold(shown=not self.unfolded))

    def unfold(self, *, shown: bool) -> None:
        """Show or hide city and sectors."""
        self.unfolded = shown
        self._show_fields()

    # What the fields say

    def chosen_type(self) -> Type:
        """Return kind and level."""
        return TYPES[max(0, self.type.currentIndex())]

    def organisation(self) -> Organisation:
        """Return the profile as it stands; its name may still be empty."""
        chosen = self.chosen_type()
        level = chosen.level
        if level is None:
            level = LEVELS[max(0, self.level.currentIndex())] if chosen.kind in WITH_LEVEL else Level.CITY
        line: tuple[str, ...] = ()
        if chosen.market:
            line = profile_lists.market_lines(level)
        elif self._asks_line() and self.line.key():
            line = (self.line.key(),)
        return Organisation(
            name=self.name.text().strip(),
            kind=chosen.kind,
            level=level,
            line=line,
            region=self.region.key(),
            city=self.city.currentText().strip(),
            sectors=self.sectors.keys(),
        )

    def _asks_line(self) -> bool:
        chosen = self.chosen_type()
        return chosen.kind is Kind.GOVERNMENT and not chosen.market and chosen.level is not Level.TOWNSHIP

    def show_missing_name(self) -> bool:
        """Say that the name is missing; False where it is there."""
        missing = not self.name.text().strip()
        self.error.tell(State.ERROR, self.tr("Give the name of your organization.") if missing else "")
        return missing

    # What follows from what

    def _on_name(self, text: str) -> None:
        if text.strip():
            self.error.clear()
        self._apply_guess(text.strip())
        self.changed.emit()

    def _apply_guess(self, name: str) -> None:
        found = guess(name)
        if found.kind is not None and self.type not in self._chosen:
            wanted = [t for t in TYPES if t.kind is found.kind and t.market == found.market]
            exact = [t for t in wanted if t.level in (None, found.level)]
            self.type.setCurrentIndex(TYPES.index((exact or wanted)[0]))
            self._fill_lines()
        if self.line not in self._chosen and found.line:
            self.line.set_key(found.line)
        if found.region and self.region not in self._chosen:
            self.region.set_key(found.region)
            self._fill_cities()
            if self.city not in self._chosen:
                self.city.setEditText(self._city_text(found.city))
        self._show_fields()

    def _city_text(self, name: str) -> str:
        known = profile_lists.cities(self.region.key(), "zh")
        if name not in known:
            return name
        return profile_lists.cities(self.region.key(), self._language)[known.index(name)]

    def _on_chosen(self, field: QWidget) -> None:
        self._chosen.add(field)
        if field is self.type:
            self._fill_lines()
        elif field is self.region:
            self._fill_cities()
        self._show_fields()
        self.changed.emit()

    def _fill_lines(self) -> None:
        level = self.chosen_type().level or Level.CITY
        self.line.set_entries(profile_lists.lines(self._language, level))

    def _fill_cities(self) -> None:
        """Offer the cities of the region; what stands there stays if it is one of them, or was typed."""
        text = self.city.currentText()
        names = profile_lists.cities(self.region.key(), self._language)
        for other in (profile_lists.cities(self.region.key(), "zh"), profile_lists.cities(self.region.key(), "en")):
            if text in other:
                text = names[other.index(text)]
        offered = {self.city.itemText(row) for row in range(self.city.count())}
        self.city.clear()
        self.city.addItems(names)
        self.city.setEditText("" if text in offered and text not in names else text)

    def _show_fields(self) -> None:
        """Show the fields that this type of organisation needs, and the folded ones where they are wanted."""
        shown = {
            "line": self._asks_line(),
            "level": self.chosen_type().kind in WITH_LEVEL,
            "city": self.unfolded,
            "sectors": self.unfolded,
        }
        fields: dict[str, QWidget] = {
            "line": self.line,
            "level": self.level,
            "city": self.city,
            "sectors": self.sectors,
        }
        for name, field in fields.items():
            field.setVisible(shown[name])
            self._labels[name].setVisible(shown[name])
        self._show_arrow()

    def _show_arrow(self) -> None:
        self.fold.setIcon(icon("chevron-down" if self.unfolded else "chevron-right", QGuiApplication.palette()))

    # Words

    def _type_texts(self) -> list[str]:
        return [
            self.tr("Market bureau of a city"),
            self.tr("Market bureau of a county"),
            self.tr("Market bureau of a province"),
            self.tr("Other city department"),
            self.tr("Other county department"),
            self.tr("Other provincial department"),
            self.tr("Township or sub-district"),
            self.tr("National department"),
            self.tr("Enterprise"),
            self.tr("Association or society"),
            self.tr("Research, testing, medical"),
            self.tr("School or university"),
            self.tr("Technical committee"),
        ]

    def _level_texts(self) -> list[str]:
        return [self.tr("City"), self.tr("County"), self.tr("Province"), self.tr("National")]

    def _names(self) -> dict[str, tuple[str, QWidget]]:
        return {
            "name": (self.tr("Name"), self.name),
            "type": (self.tr("Type"), self.type),
            "region": (self.tr("Region"), self.region),
            "line": (self.tr("Line of work"), self.line),
            "level": (self.tr("Level"), self.level),
            "city": (self.tr("City or county"), self.city),
            "sectors": (self.tr("Sectors"), self.sectors),
        }

    def retranslate(self, language: Language) -> None:
        """Write all words in a language."""
        self._language = language
        for name, (text, field) in self._names().items():
            self._labels[name].setText(text)
            field.setAccessibleName(text)
        self.name.setPlaceholderText(self.tr("As it shall stand on the ledger"))
        self.region.line.setPlaceholderText(self.tr("Type to find"))
        self.line.line.setPlaceholderText(self.tr("Type to find: which national body is above yours"))
        self.fold.setText(self.tr("More: city, sectors"))
        for position, text in enumerate(self._type_texts()):
            self.type.setItemText(position, text)
        for position, text in enumerate(self._level_texts()):
            self.level.setItemText(position, text)
        self.region.set_entries(profile_lists.regions(language))
        self._fill_lines()
        self._fill_cities()
        self.sectors.set_choices(profile_lists.sector_choices(language))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() == QEvent.Type.PaletteChange:
            self._show_arrow()
        super().changeEvent(event)
