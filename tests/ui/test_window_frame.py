"""Around the page: what is said at the foot, the search field, and what stays when another file cannot be opened."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.main_window import MainWindow
from tests.ui.conftest import press


def test_what_is_said_at_the_foot_stands_alone(opened: MainWindow) -> None:
    page = opened.page
    assert page is not None
    status = opened.status
    parts = [part for part in status.findChildren(QWidget) if part.parent() is status and part.isVisible()]
    page.message.emit("已打开副本")
    assert status.currentMessage() == "已打开副本"
    press(page.table, "3")
    page.filter_bar.clear()
    status.retranslate()
    assert [part for part in parts if part.isVisible()] == [status._date]
    status.clearMessage()
    assert all(part.isVisible() for part in parts)


def test_the_search_field_says_that_it_was_cleared(opened: MainWindow, qtbot: QtBot) -> None:
    """Its cross goes with its text."""
    page = opened.page
    assert page is not None
    QTest.keyClicks(page.filter_bar.search, "12")
    with qtbot.waitSignal(page.filter_bar.search.textChanged):
        page.filter_bar.clear()


def test_a_file_that_shows_its_damage_when_it_is_read_leaves_what_was_open(
    opened: MainWindow, workspace_path: Path, tmp_path: Path
) -> None:
    page, document = opened.page, opened.document
    assert document is not None
    bad = tmp_path / "坏.duibiao"
    bad.write_bytes(workspace_path.read_bytes())
    with sqlite3.connect(bad) as raw:
        (size,) = raw.execute("PRAGMA page_size").fetchone()
        (root,) = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'item'").fetchone()
    raw.close()
    with bad.open("r+b") as file:
        file.seek((root - 1) * size)
        file.write(b"\xff" * size)
    opened.opening.open_path(bad)
    trouble = next(one for one in opened.findChildren(QDialog) if one.isVisible())
    trouble.close()
    assert opened.document is document
    assert opened.stack.currentWidget() is page
    assert page is not None
    press(page.table, "3")
    assert document.count().done == 1
