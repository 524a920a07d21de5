"""Sending out from the window: who gets what, where it is, one step that can be undone."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QPlainTextEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from desktop.core.assessment import MarkChange
from desktop.core.store import sendings
from desktop.core.store.items import Filter
from desktop.core.store.sendings import Sending
from desktop.ui.dialogs.send_out import SendOutDialog
from desktop.ui.main_window import MainWindow


def asked(window: MainWindow, folder: Path) -> SendOutDialog:
    document = window.document
    assert document is not None
    items = document.item_ids(Filter())
    document.mark(items[:3], MarkChange(), unit_name="标准科")
    document.mark(items[3:5], MarkChange(), unit_name="质量科")
    window.actions_["send_out"].trigger()
    (dialog,) = window.findChildren(SendOutDialog)
    (place,) = (field for field in dialog.findChildren(QLineEdit) if field.text())
    place.setText(str(folder))
    return dialog


def press(dialog: SendOutDialog, text: str) -> None:
    (button,) = (b for kind in (QPushButton, QToolButton) for b in dialog.findChildren(kind) if b.text() == text)
    button.click()


def sent(window: MainWindow) -> list[Sending]:
    assert window.document is not None
    with window.document.workspace.reading() as db:
        return sendings.sendings(db, window.document.workspace.assessment)


def test_units_get_their_items(opened: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = asked(opened, tmp_path / "下发")
    (units,) = dialog.findChildren(QListWidget)
    assert [units.item(n).text() for n in range(units.count())] == ["标准科 (3 items)", "质量科 (2 items)"]
    units.item(1).setCheckState(Qt.CheckState.Unchecked)
    press(dialog, "Send out")
    page = opened.page
    assert page is not None
    qtbot.waitUntil(lambda: "sent" in page.banners.shown(), timeout=20_000)
    assert len(list((tmp_path / "下发").glob("*.xlsx"))) == 1
    assert [(one.recipient, one.items) for one in sent(opened)] == [("标准科", 3)]
    qtbot.waitUntil(lambda: "标准科" in opened.actions_["undo"].text())


def test_named_recipients_get_all(opened: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = asked(opened, tmp_path / "下发")
    press(dialog, "Named recipients")
    press(dialog, "Send out")
    assert dialog.isVisible()
    assert sent(opened) == []
    dialog.findChildren(QPlainTextEdit)[0].setPlainText("甲县\n\n 乙县 \n甲县")
    press(dialog, "Send out")
    qtbot.waitUntil(lambda: len(sent(opened)) == 2, timeout=20_000)
    assert [(one.recipient, one.items) for one in sent(opened)] == [("甲县", 24), ("乙县", 24)]


def test_a_folder_that_cannot_be_made_is_said(opened: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "文件").write_text("x", encoding="utf-8")
    dialog = asked(opened, tmp_path / "文件" / "下发")
    press(dialog, "Send out")
    page = opened.page
    assert page is not None
    qtbot.waitUntil(lambda: bool(page.banners.shown()), timeout=20_000)
    assert "sent" not in page.banners.shown()
    assert sent(opened) == []
