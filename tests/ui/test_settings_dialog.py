"""The dialogs of settings and of keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from desktop.ui.dialogs.settings import SettingsDialog
from desktop.ui.dialogs.shortcuts import ShortcutsDialog
from desktop.ui.document import Document
from desktop.ui.settings import Settings
from desktop.ui.theme import Theme
from tests.ui.dialog_tools import filled, host, stand

__all__ = ["filled", "host"]


# Settings


def test_settings_take_effect_at_once(filled: Document, settings: Settings, host: QMainWindow, qtbot: QtBot) -> None:
    dialog = SettingsDialog(settings, filled, host)
    stand(qtbot, dialog)
    dialog._theme._buttons["dark"].click()
    assert settings.theme is Theme.DARK
    dialog._language._buttons["en"].click()
    assert settings.language == "en"
    dialog._hints.click()
    assert settings.hints is False
    settings.theme = Theme.LIGHT
    assert dialog._theme.chosen() == "light"


def test_days_are_kept_in_the_assessment(filled: Document, settings: Settings, host: QMainWindow, qtbot: QtBot) -> None:
    dialog = SettingsDialog(settings, filled, host)
    stand(qtbot, dialog)
    dialog._days.setFocus()
    dialog._days.selectAll()
    QTest.keyClicks(dialog._days, "30")
    with qtbot.waitSignal(dialog.finished):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert filled.soon == 30


# Keys


def test_the_table_of_keys_can_be_searched(host: QMainWindow, qtbot: QtBot) -> None:
    action = QAction("导出台账(&L)…", host)
    action.setShortcut(QKeySequence("Ctrl+E"))
    bare = QAction("没有按键", host)
    dialog = ShortcutsDialog([action, bare], host)
    stand(qtbot, dialog)
    names = [row.name for row in dialog.rows()]
    assert names[0] == "导出台账"
    assert "没有按键" not in names
    assert len(names) > 6
    QTest.keyClicks(dialog._search, "ctrl+e")
    assert dialog._model.rowCount() == 1
