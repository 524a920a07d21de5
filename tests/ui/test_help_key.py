"""The key for help, over the window and over its dialogs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.dialogs.dialog import Dialog
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


def test_a_dialog_over_the_assistant_has_its_help_too(opened: MainWindow, qtbot: QtBot) -> None:
    opened.commands.import_document()
    assistant = opened.findChild(ImportWindow)
    assert assistant is not None
    assistant.read_text("测试市质量提升实施方案\n\n一、夯实基础\n\n（一）完善制度。建立评价制度。\n")
    qtbot.waitUntil(lambda: assistant.review is not None, timeout=20_000)
    assistant.edit_head()
    dialog = next(one for one in assistant.findChildren(Dialog) if one.isVisible())
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    QTest.keyClick(dialog, Qt.Key.Key_F1)
    window = dialog.findChild(HelpWindow)
    assert window is not None
    assert window.topic() == "importing"
    window.close()
    dialog.close()
    assistant.close()
