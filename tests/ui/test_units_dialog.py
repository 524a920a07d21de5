"""The dialog of units and owners."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from desktop.core.store.items import Filter
from desktop.core.store.profile import Person
from desktop.ui.dialogs.units import UnitsDialog
from desktop.ui.document import Document
from tests.ui.dialog_tools import button, compose, filled, host, said, stand

__all__ = ["filled", "host"]


def test_units_are_added_renamed_and_moved_by_keys(filled: Document, host: QMainWindow, qtbot: QtBot) -> None:
    dialog = UnitsDialog(filled, host)
    stand(qtbot, dialog)
    table = dialog._unit_page.table
    button(dialog, "Add").click()
    editor = QApplication.focusWidget()
    assert editor is not None
    compose(editor, "办公室")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog._units.rows[-1].name == "办公室")
    assert dialog.isVisible()
    table.go(2)
    QTest.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    with qtbot.waitSignal(dialog.accepted):
        button(dialog, "Save").click()
    assert [unit.name for unit in filled.units] == ["办公室", "标准化科", "质量发展科"]
    filled.undo()
    assert [unit.name for unit in filled.units] == ["标准化科", "质量发展科"]


@pytest.mark.point(33)
def test_removing_a_unit_says_how_many_items_lose_it(filled: Document, host: QMainWindow, qtbot: QtBot) -> None:
    dialog = UnitsDialog(filled, host)
    stand(qtbot, dialog)
    table = dialog._unit_page.table
    table.go(0)
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert "3 items lose the unit 标准化科" in said(dialog)
    with qtbot.waitSignal(dialog.accepted):
        button(dialog, "Save").click()
    assert [unit.name for unit in filled.units] == ["质量发展科"]
    assert [person.unit for person in filled.people] == [None, filled.units[0].id]
    assert filled.rows(filled.item_ids(Filter())[:1])[0].unit is None
    filled.undo()
    assert filled.people[0].unit == filled.units[0].id


def test_a_unit_twice_is_refused_beside_the_table(filled: Document, host: QMainWindow, qtbot: QtBot) -> None:
    dialog = UnitsDialog(filled, host)
    stand(qtbot, dialog)
    dialog._units.setData(dialog._units.index(1, 0), "标准化科")
    button(dialog, "Save").click()
    assert dialog.isVisible()
    assert said(dialog) == "The unit “标准化科” occurs twice."


def test_an_owner_of_a_new_unit(filled: Document, host: QMainWindow, qtbot: QtBot) -> None:
    dialog = UnitsDialog(filled, host)
    stand(qtbot, dialog)
    button(dialog, "Add").click()
    dialog._units.setData(dialog._units.index(2, 0), "办公室")
    dialog._tabs.setCurrentIndex(1)
    button(dialog, "Add").click()
    for column, text in enumerate(("陈静", "主任", "010-1")):
        dialog._people.setData(dialog._people.index(2, column), text)
    choices = dialog._choices()
    assert [name for _, name in choices] == ["None", "标准化科", "质量发展科", "办公室"]
    dialog._people.setData(dialog._people.index(2, 3), choices[3][0])
    assert dialog._people.index(2, 3).data() == "办公室"
    with qtbot.waitSignal(dialog.accepted):
        button(dialog, "Save").click()
    assert filled.people[2] == Person(filled.people[2].id, "陈静", "主任", "010-1", filled.units[2].id)


def test_moving_units_alone_writes_the_units_alone(filled: Document, host: QMainWindow, qtbot: QtBot) -> None:
    dialog = UnitsDialog(filled, host)
    stand(qtbot, dialog)
    dialog._units.move(0, 1)
    gestures: list[object] = []
    filled.changed.connect(gestures.append)
    with qtbot.waitSignal(dialog.accepted):
        button(dialog, "Save").click()
    assert len(gestures) == 1
    assert [unit.name for unit in filled.units] == ["质量发展科", "标准化科"]
    assert [person.unit for person in filled.people] == [filled.units[1].id, filled.units[0].id]


def test_models_of_units_and_owners(filled: Document, host: QMainWindow, qtmodeltester: object) -> None:
    dialog = UnitsDialog(filled, host)
    for model in (dialog._units, dialog._people):
        qtmodeltester.check(model)  # type: ignore[attr-defined] # pytest-qt has no public type for it
