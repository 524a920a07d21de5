"""Collecting: what comes in by dropping, what is no workbook, giving up, leaving."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.assessment import MarkChange
from desktop.ui.collecting.leaving import LeavingDialog
from desktop.ui.collecting.window import CollectWindow
from desktop.ui.dialogs.progress import ProgressDialog
from tests.ui.collecting_tools import SECONDS, Office, asked, lines, office, press, read, review_of

__all__ = ["asked", "office"]


def test_cancelling_the_reading_leaves_all_as_it_is(office: Office, asked: CollectWindow, qtbot: QtBot) -> None:
    before = office.batches()
    asked.read_files([office.out[0]] * 1 + [office.back(1, {office.keys[8]: {"note": "x"}})])
    (progress,) = asked.findChildren(ProgressDialog)
    progress.reject()
    qtbot.waitUntil(lambda: not office.window.tasks.busy(), timeout=SECONDS)
    assert asked.review is None
    assert office.batches() == before
    read(asked, office.out, qtbot)  # and it can begin again


def test_closing_while_the_files_are_read_gives_the_reading_up(
    office: Office, asked: CollectWindow, qtbot: QtBot
) -> None:
    asked.read_files(office.out)
    with qtbot.waitSignal(asked.destroyed):
        QTest.keyClick(asked, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not office.window.tasks.busy(), timeout=SECONDS)  # nothing calls what is gone


def test_leaving_with_decisions_asks_first(office: Office, asked: CollectWindow, qtbot: QtBot) -> None:
    office.mark(office.keys[0], MarkChange(note="我方"))
    read(asked, [office.back(0, {office.keys[0]: {"note": "对方"}})], qtbot)
    press(asked, "All theirs")
    QTest.keyClick(asked, Qt.Key.Key_Escape)
    (leaving,) = asked.findChildren(LeavingDialog)
    assert asked.isVisible()
    with qtbot.waitSignal(asked.destroyed):
        press(leaving, "Leave without writing")
    assert office.note(office.keys[0]) == "我方"


def test_what_is_no_workbook_is_refused_by_name(
    office: Office, asked: CollectWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "空").mkdir()
    asked.read_files([tmp_path / "空"])
    qtbot.waitUntil(lambda: bool(asked.start.state.text()), timeout=SECONDS)
    assert asked.review is None
    old = tmp_path / "老式.xls"
    old.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    table = tmp_path / "表.csv"
    table.write_text("编号,进度\n1,60\n", encoding="utf-8")
    read(asked, [old, table], qtbot)
    assert "No file could be taken" in review_of(asked).table.empty_text
    assert not asked.write.isEnabled()


def drop(widget: QWidget, paths: list[Path]) -> bool:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(QPoint(300, 300)), Qt.DropAction.CopyAction, data, buttons, none)
    widget.dropEvent(event)
    return event.isAccepted()


@pytest.mark.point(15)
def test_workbooks_dropped_on_the_window_are_collected(office: Office, qtbot: QtBot) -> None:
    path = office.back(0, {office.keys[0]: {"note": "对方"}})
    assert drop(office.window, [path])
    qtbot.waitUntil(lambda: bool(office.window.findChildren(CollectWindow)), timeout=SECONDS)  # once it was looked at
    (window,) = office.window.findChildren(CollectWindow)
    qtbot.waitUntil(lambda: window.review is not None, timeout=SECONDS)
    second = office.back(1, {office.keys[8]: {"note": "对方"}})
    before = window.review
    assert drop(window, [second])
    qtbot.waitUntil(lambda: window.review is not before, timeout=SECONDS)
    assert len(lines(window)) == 6
    window.close()


def test_a_workbook_dropped_on_an_item_asks_what_it_is(office: Office, qtbot: QtBot) -> None:
    page = office.window.page
    assert page is not None
    item = office.item(office.keys[0])
    page.table.dropped.emit(item, [str(office.out[0])])
    menu = next(m for m in page.findChildren(QMenu) if m.isVisible())
    collect, attach = menu.actions()
    attach.trigger()
    qtbot.waitUntil(lambda: bool(office.document.rows([item])[0].evidence), timeout=SECONDS)
    menu.close()
    page.table.dropped.emit(item, [str(office.out[0])])
    menu = next(m for m in page.findChildren(QMenu) if m.isVisible() and m is not menu)
    menu.actions()[0].trigger()
    menu.close()
    qtbot.waitUntil(lambda: bool(office.window.findChildren(CollectWindow)), timeout=SECONDS)  # once it was looked at
    (window,) = office.window.findChildren(CollectWindow)
    qtbot.waitUntil(lambda: window.review is not None, timeout=SECONDS)
    window.close()
