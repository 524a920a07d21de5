"""The organisation's units and people, edited together and written as one step each."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QTabWidget, QWidget

from desktop.core import labels
from desktop.core.store.items import Filter
from desktop.core.store.profile import Person, Unit
from desktop.ui.dialogs.dialog import Dialog
from desktop.ui.dialogs.parts import State, StateLine, access
from desktop.ui.dialogs.tables import RowsTable, TablePage, UnitDelegate
from desktop.ui.dialogs.units_models import PeopleModel, PersonRow, UnitRow, UnitsModel
from desktop.ui.dialogs.writing import Gesture, Writing
from desktop.ui.document import Document


class UnitsDialog(Dialog):
    """Two tables: units in the office's order, and owners with post, telephone and unit."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._next_key = -1
        self._removed: list[UnitRow] = []
        led = [UnitRow(unit.id, unit.name, self._led(unit.id)) for unit in document.units]
        self._units = UnitsModel(led, self)
        people = [PersonRow(p.id, p.name, p.post, p.telephone, p.unit) for p in document.people]
        self._people = PeopleModel(people, self._unit_name, self)
        self._tabs = QTabWidget(self)
        self._unit_page = TablePage(RowsTable(self._units, self._remove_unit, self), self)
        self._people_page = TablePage(RowsTable(self._people, self._remove_person, self), self)
        self._people_page.table.setItemDelegateForColumn(3, UnitDelegate(self._choices, self))
        for page in (self._unit_page, self._people_page):
            self._tabs.addTab(page, "")
        self._state = StateLine(self)
        self.body.addWidget(self._tabs, 1)
        self.body.addWidget(self._state)
        self._unit_buttons = [
            self._unit_page.add_button(act)
            for act in (self._add_unit, self._remove_unit, lambda: self._move(-1), lambda: self._move(1))
        ]
        self._people_buttons = [self._people_page.add_button(act) for act in (self._add_person, self._remove_person)]
        for keys, by in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), self._unit_page.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda by=by: self._move(by))
        self._cancel = self.add_button(QPushButton(self), self.reject)
        self._save = self.add_button(QPushButton(self), self._write, primary=True)
        self._writing = Writing(document, self._state, self)
        self._writing.done.connect(self.accept)
        for page in (self._unit_page, self._people_page):
            page.table.model().dataChanged.connect(self._judge)
        self.retranslate()
        self.resize(620, 440)
        self._unit_page.table.setFocus()

    def _led(self, unit: int) -> int:
        """Return how many items a unit leads or supports."""
        return len(self._document.item_ids(Filter(units=frozenset({unit}))))

    def _unit_name(self, key: int | None) -> str:
        return next((row.name for row in self._units.rows if row.key == key), "")

    def _choices(self) -> list[tuple[int | None, str]]:
        return [(None, self.tr("None")), *((row.key, row.name) for row in self._units.rows if row.name)]

    # Gestures on the tables

    def _new_key(self) -> int:
        self._next_key -= 1
        return self._next_key

    def _add_unit(self) -> None:
        self._unit_page.table.go(self._units.add(UnitRow(self._new_key(), "")), edit=True)

    def _remove_unit(self) -> None:
        place = self._unit_page.table.place()
        if place >= 0:
            row = self._units.remove(place)
            self._removed.append(row)
            for person in self._people.rows:
                person.unit = None if person.unit == row.key else person.unit
            self._unit_page.table.go(place)
            self._judge()

    def _move(self, by: int) -> None:
        place = self._unit_page.table.place()
        if place >= 0 and self._units.move(place, by):
            self._unit_page.table.go(place + by)

    def _add_person(self) -> None:
        self._people_page.table.go(self._people.add(PersonRow(self._new_key(), "")), edit=True)

    def _remove_person(self) -> None:
        place = self._people_page.table.place()
        if place >= 0:
            self._people.remove(place)
            self._people_page.table.go(place)
            self._judge()

    # What saving would do

    def _judge(self) -> None:
        """Say before saving what a removal does, and which name occurs twice."""
        names = [row.name for row in self._units.rows if row.name]
        twice = next((name for name in names if names.count(name) > 1), None)
        removed = [row for row in self._removed if row.marks]
        gone = len(self._document.people) - sum(row.key > 0 for row in self._people.rows)
        if twice is not None:
            self._state.tell(State.ERROR, self.tr("The unit “{name}” occurs twice.").format(name=twice))
        elif removed:
            text = self.tr(
                "{n} {n:item loses|items lose} the unit {names}. What was marked stays; undo brings the unit back."
            )
            listed = self.tr(", ").join(row.name for row in removed)
            self._state.tell(State.WARNING, labels.counted(text, n=sum(row.marks for row in removed), names=listed))
        elif gone:
            text = self.tr(
                "{n} {n:owner leaves; the items have|owners leave; their items have} "
                "no owner then. Undo brings them back."
            )
            self._state.tell(State.WARNING, labels.counted(text, n=gone))
        else:
            self._state.clear()

    def _write(self) -> None:
        self._judge()
        if self._state.state is State.ERROR:
            return
        units = [row for row in self._units.rows if row.name]
        wanted = [Unit(max(0, row.key), row.name) for row in units]
        gestures: list[Gesture] = []
        if wanted != self._document.units:
            gestures.append(lambda: self._document.set_units(wanted))
        if self._people_with({row.key: row.key for row in units}) != self._after_removal():
            gestures.append(lambda: self._document.set_people(self._people_with(self._ids(units))))
        if gestures:
            self._writing.run(gestures)
        else:
            self.accept()

    def _after_removal(self) -> list[Person]:
        """Return the people as they are once the removed units are gone: no change of ours needs writing then."""
        kept = {row.key for row in self._units.rows if row.name}
        return [
            Person(p.id, p.name, p.post, p.telephone, p.unit if p.unit in kept else None) for p in self._document.people
        ]

    def _ids(self, units: list[UnitRow]) -> dict[int, int]:
        """Return the ids of the units by their keys, once they are written: new ones have got theirs by then."""
        return {row.key: unit.id for row, unit in zip(units, self._document.units, strict=True)}

    def _people_with(self, ids: dict[int, int]) -> list[Person]:
        """Return the people as the table has them, their units by these ids."""
        return [
            Person(max(0, row.key), row.name, row.post, row.telephone, ids.get(row.unit) if row.unit else None)
            for row in self._people.rows
            if row.name
        ]

    # Words

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self.setWindowTitle(self.tr("Units and owners"))
        self._tabs.setTabText(0, access(self.tr("&Units")))
        self._tabs.setTabText(1, access(self.tr("&Owners")))
        self._units.set_heads((self.tr("Unit"), self.tr("Items")))
        self._people.set_heads((self.tr("Name"), self.tr("Post"), self.tr("Telephone"), self.tr("Unit")))
        self._unit_page.table.setAccessibleName(self.tr("Units"))
        self._people_page.table.setAccessibleName(self.tr("Owners"))
        for button, text in zip(
            self._unit_buttons,
            (self.tr("&Add"), self.tr("&Remove"), self.tr("Move u&p"), self.tr("Move &down")),
            strict=True,
        ):
            TablePage.name(button, text)
        for button, text in zip(self._people_buttons, (self.tr("&Add"), self.tr("&Remove")), strict=True):
            TablePage.name(button, text)
        for column, width in ((1, 110), (2, 120), (3, 130)):
            self._people_page.table.setColumnWidth(column, width)
        self._unit_page.table.setColumnWidth(1, 90)
        self._cancel.setText(self.tr("Cancel"))
        self._save.setText(self.tr("Save"))
