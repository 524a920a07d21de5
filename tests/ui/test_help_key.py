"""The key for help, over the window and over its dialogs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.help import HelpWindow
from desktop.ui.importing.window import ImportWindow
from desktop.ui.main_window import MainWindow


def test_help_comes_over_a_dialog_too(opened: MainWindow, qtbot: QtBot) -> None:
    opened.commands.import_document()
    dialog = opened.findChild(ImportWindow)
    assert dialog is not None
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    QTest.keyClick(dialog.start.text, Qt.Key.Key_F1)
    window = dialog.findChild(HelpWindow)
    assert window is not None
    assert window.topic() == "importing"
    window.close()
    dialog.close()
    opened.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is opened)
    QTest.keyClick(opened, Qt.Key.Key_F1)
    window = opened.findChild(HelpWindow)
    assert window is not None
    assert window.parent() is opened
    window.close()
