"""The dialog of the profile, and the choice of several."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from desktop.core import seeds
from desktop.core.framework import Kind
from desktop.core.store.items import Filter
from desktop.ui.dialogs import profile_lists
from desktop.ui.dialogs.choices import ChoiceDialog
from desktop.ui.dialogs.profile import ProfileDialog
from desktop.ui.document import Document
from tests.ui.dialog_tools import button, filled, host, said, stand

__all__ = ["filled", "host"]


# Profile


def test_the_effect_of_another_profile_is_said_before_it_is_saved(
    filled: Document, host: QMainWindow, qtbot: QtBot
) -> None:
    dialog = ProfileDialog(filled, host)
    stand(qtbot, dialog)
    qtbot.waitUntil(lambda: bool(dialog._effect.text()))
    assert dialog._effect.text() == "Suggested applicable 18"
    dialog._kind.setCurrentIndex(list(Kind).index(Kind.ENTERPRISE))
    dialog._kind.activated.emit(1)
    assert dialog._effect.text() == "Suggested applicable 18 → 24. Marks stay as they are."
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog._name, Qt.Key.Key_Return)
    assert filled.organisation.kind is Kind.ENTERPRISE
    assert filled.rows(filled.item_ids(Filter()))[5].suggestion is not None


def test_a_profile_needs_a_name(filled: Document, host: QMainWindow, qtbot: QtBot) -> None:
    dialog = ProfileDialog(filled, host)
    stand(qtbot, dialog)
    dialog._name.clear()
    QTest.keyClick(dialog._name, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert said(dialog) == "Give the name of your organization."


def test_an_unchanged_profile_writes_nothing(filled: Document, host: QMainWindow, qtbot: QtBot) -> None:
    dialog = ProfileDialog(filled, host)
    stand(qtbot, dialog)
    before = filled.undo_text()
    with qtbot.waitSignal(dialog.accepted), qtbot.assertNotEmitted(filled.changed):
        button(dialog, "Save").click()
    assert filled.undo_text() == before


# Choice of several


def test_a_choice_of_several_by_keys(host: QMainWindow, qtbot: QtBot) -> None:
    dialog = ChoiceDialog(lambda: "Sectors", profile_lists.sector_choices("en"), [], host)
    stand(qtbot, dialog)
    QTest.keyClicks(dialog._search, "forestry")
    assert 0 < dialog._model.rowCount() < 10
    QTest.keyClick(dialog._search, Qt.Key.Key_Down)
    QTest.keyClick(dialog._list, Qt.Key.Key_Down)
    QTest.keyClick(dialog._list, Qt.Key.Key_Space)
    with qtbot.waitSignal(dialog.chosen) as told:
        button(dialog, "OK").click()
    (keys,) = told.args
    assert len(keys) == 1


def test_a_click_beside_the_box_counts(host: QMainWindow, qtbot: QtBot) -> None:
    dialog = ChoiceDialog(lambda: "Sectors", profile_lists.sector_choices("zh"), [], host)
    stand(qtbot, dialog)
    place = dialog._list.visualRect(dialog._model.index(2)).center()
    QTest.mouseClick(dialog._list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert dialog._model.checked() == (list(seeds.sectors())[2],)
    QTest.mouseClick(dialog._list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(10, place.y()))
    assert dialog._model.checked() == ()
