"""What is pasted or dropped into the field for text: plain text, a page without any, files; and a small screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui import screen
from desktop.ui.collecting.window import CollectWindow
from desktop.ui.importing.leaving import LeavingTextDialog
from desktop.ui.importing.window import ImportWindow
from desktop.ui.main_window import MainWindow
from desktop.ui.style_sheet import PROPERTY, Role
from tests.ui.importing_tools import TEXT, dialog, source, titles

__all__ = ["source"]


@pytest.fixture
def empty(opened: MainWindow) -> ImportWindow:
    """Return the assistant on its start page."""
    opened.commands.import_document()
    window = opened.findChild(ImportWindow)
    assert window is not None
    return window


def paste(window: ImportWindow, clip: QMimeData) -> None:
    QGuiApplication.clipboard().setMimeData(clip)
    QTest.keyClick(window.start.text, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def page() -> str:
    """Return the document as an office program puts it on the clipboard."""
    lines = "".join(f"<p class=MsoNormal>{line}<o:p></o:p></p>" for line in TEXT.split("\n") if line)
    return f"<html><head><style>p.MsoNormal {{margin:0}}</style></head><body>{lines}</body></html>"


def test_a_page_without_plain_text_is_pasted_as_its_text(empty: ImportWindow, qtbot: QtBot) -> None:
    clip = QMimeData()
    clip.setHtml(page())
    paste(empty, clip)
    assert empty.start.text.toPlainText().split("\n") == [line for line in TEXT.split("\n") if line]
    empty.start._take.click()
    qtbot.waitUntil(lambda: empty.review is not None, timeout=20_000)
    assert len(titles(empty)) == 4


def test_where_there_is_plain_text_it_is_what_is_pasted(empty: ImportWindow) -> None:
    clip = QMimeData()
    clip.setText("（一）规范价格。")
    clip.setHtml("<p>规范价格。</p>")
    paste(empty, clip)
    assert empty.start.text.toPlainText() == "（一）规范价格。"


def test_pasted_files_are_read_and_leave_no_address(empty: ImportWindow, source: Path, qtbot: QtBot) -> None:
    clip = QMimeData()
    clip.setUrls([QUrl.fromLocalFile(str(source))])
    assert empty.start.text.canInsertFromMimeData(clip)  # what a drop on the field asks
    paste(empty, clip)
    assert empty.start.text.toPlainText() == ""
    qtbot.waitUntil(lambda: empty.review is not None, timeout=20_000)
    assert empty.draft is not None
    assert empty.draft.files == (source,)


def test_a_pasted_picture_is_named_as_one(empty: ImportWindow) -> None:
    clip = QMimeData()
    picture = QImage(8, 8, QImage.Format.Format_RGB32)
    picture.fill(0)
    clip.setImageData(picture)
    paste(empty, clip)
    assert empty.start.text.toPlainText() == ""
    assert "OCR" in empty.start.state.text()
    clip = QMimeData()
    clip.setText("（一）规范价格。")
    paste(empty, clip)
    assert empty.start.state.text() == ""  # it was about the picture


def test_pasting_anywhere_on_the_page_goes_to_the_field(empty: ImportWindow, qtbot: QtBot) -> None:
    with qtbot.waitActive(empty):
        empty.activateWindow()
    empty.start._choose.setFocus()
    QGuiApplication.clipboard().setText("（一）规范价格。")
    QTest.keyClick(empty.start._choose, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert empty.start.text.toPlainText() == "（一）规范价格。"
    assert empty.start.text.hasFocus()


def test_an_address_is_told_to_be_one(empty: ImportWindow, tmp_path: Path, qtbot: QtBot) -> None:
    """As a browser gives it when it is dragged, as text, and as a file that leads to it."""
    address = "https://www.example.com/zhengce/2026.html"
    link = tmp_path / "行动方案.url"
    link.write_text(f"[InternetShortcut]\nURL={address}\n", encoding="utf-8")
    for urls, text, name in (([QUrl(address)], address, address), ([QUrl.fromLocalFile(str(link))], "", link.name)):
        clip = QMimeData()
        clip.setUrls(urls)
        if text:
            clip.setText(text)
        left, none, copy = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
        empty.start.dropEvent(QDropEvent(QPointF(9, 9), copy, clip, left, none))
        qtbot.waitUntil(lambda name=name: name in empty.start.state.text(), timeout=20_000)  # type: ignore[misc]
        assert ".html" in empty.start.state.text()
    empty.start.text.setPlainText(f" {address}\n")
    assert empty.start.state.text() == ""
    empty.start._take.click()
    qtbot.waitUntil(lambda: address in empty.start.state.text(), timeout=20_000)


def test_a_text_that_was_pasted_is_asked_about_before_it_goes(empty: ImportWindow) -> None:
    empty.start.text.setPlainText(TEXT)
    QTest.keyClick(empty, Qt.Key.Key_Escape)
    asked = dialog(empty, LeavingTextDialog)
    assert isinstance(asked, LeavingTextDialog)
    QTest.keyClick(asked, Qt.Key.Key_Return)
    assert not asked.isVisible()
    assert empty.isVisible()
    assert empty.start.text.toPlainText() == TEXT
    empty.close()
    asked = dialog(empty, LeavingTextDialog)
    assert isinstance(asked, LeavingTextDialog)
    asked.confirm.click()
    assert not empty.isVisible()


@pytest.mark.parametrize("kind", [ImportWindow, CollectWindow])
def test_where_files_may_be_dropped_is_shown(opened: MainWindow, source: Path, kind: type[QWidget]) -> None:
    opened.commands.import_document() if kind is ImportWindow else opened.commands.collect()
    window = opened.findChild(kind)
    assert isinstance(window, ImportWindow | CollectWindow)
    page = window.start
    clip = QMimeData()
    clip.setUrls([QUrl.fromLocalFile(str(source))])
    held = QDragEnterEvent(
        QPoint(9, 9), Qt.DropAction.CopyAction, clip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(page, held)
    assert [area.property(PROPERTY) for area in page.findChildren(QFrame)].count(Role.AIMED) == 1
    QApplication.sendEvent(page, QDragLeaveEvent())
    assert [area.property(PROPERTY) for area in page.findChildren(QFrame)].count(Role.AIMED) == 0


def test_windows_are_no_larger_than_the_screen(opened: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    small = QSize(1100, 600)
    monkeypatch.setattr(screen, "room", lambda _window: small)
    opened.commands.import_document()
    opened.commands.collect()
    for kind in (ImportWindow, CollectWindow):
        window = opened.findChild(kind)
        assert window is not None
        assert window.size() == small
