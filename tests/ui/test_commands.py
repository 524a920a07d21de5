"""Every command of the window does what it says, from the menus to the files."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop.core.assessment import MarkChange, Status
from desktop.core.reports.options import Options
from desktop.core.store import backup, marks, workspace
from desktop.core.store.items import Filter
from desktop.ui import commands
from desktop.ui.actions import ALWAYS, READING, WRITING
from desktop.ui.dialogs.backups import BackupsDialog
from desktop.ui.dialogs.trouble import TroubleDialog
from desktop.ui.first_run import FirstRunPage
from desktop.ui.main_window import MainWindow
from tests.ui.conftest import press

CLOSING = ("quit", "close", "new")


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.tasks.busy(), timeout=20000)
    QApplication.processEvents()


def trouble(window: MainWindow) -> TroubleDialog:
    found = [d for d in window.findChildren(TroubleDialog) if d.isVisible()]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize("name", [n for n in (*WRITING, *READING, *ALWAYS) if n not in CLOSING])
def test_every_command_can_be_given(
    name: str, opened: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opened.opening, "ask_open", lambda *_: ("", ""))
    monkeypatch.setattr(opened.opening, "ask_save", lambda *_: (str(tmp_path / "副本.duibiao"), ""))
    monkeypatch.setattr(opened.commands, "ask_files", lambda *_: ([str(Path(__file__))], ""))
    page = opened.page
    assert page is not None
    page.table.go_to(page.model.items()[0])
    if opened.actions_[name].isEnabled():
        opened.actions_[name].trigger()
    settle(opened, qtbot)
    assert opened.page is page
    for dialog in opened.findChildren(QDialog):
        if dialog.isVisible():
            QTest.keyClick(dialog, Qt.Key.Key_Escape)
            QApplication.processEvents()
            assert not isValid(dialog) or not dialog.isVisible(), f"Esc does not close {dialog}"


@pytest.mark.point(28)
def test_a_new_user_marks_the_first_item_within_five_clicks(
    window: MainWindow, qtbot: QtBot, own_folders: Path
) -> None:
    window.opening.start(None)
    page = window.first_run
    assert isinstance(page, FirstRunPage)
    QApplication.processEvents()
    focus = QApplication.focusWidget()
    assert isinstance(focus, QLineEdit), "the name waits for typing"
    focus.setText("某市市场监督管理局")
    QTest.keyClick(focus, Qt.Key.Key_Return)  # one
    qtbot.waitUntil(lambda: window.page is not None, timeout=20000)
    work = window.page
    assert work is not None
    QApplication.processEvents()
    assert work.table.node()
    bar = work.around.first_tick
    assert bar.isVisible()
    work.set_scope(work.document.frameworks[0].id)
    assert f"({len(work.suggested())})" in "".join(one.text() for one in bar.findChildren(QPushButton))
    press(work.table, "3")  # two
    assert work.document.count().done == 1
    assert not work.around.first_tick.isVisible()
    assert window.document is not None
    assert window.document.path.suffix == ".duibiao"


def test_the_sample_opens_and_is_full_of_work(window: MainWindow, qtbot: QtBot) -> None:
    window.opening.start(None)
    window.opening.open_sample()
    qtbot.waitUntil(lambda: window.page is not None, timeout=30000)
    assert window.document is not None
    counts = window.document.count()
    assert counts.done > 10
    assert counts.overdue > 0
    assert counts.undecided > 0
    assert window.document.units


def test_the_ledger_is_written_and_equals_the_database(opened: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    page = opened.page
    assert page is not None
    page.document.mark(page.model.items()[:7], MarkChange(status=Status.DONE, note="=1+1 是文字"))
    path = tmp_path / "台账.xlsx"
    opened.commands.reports.write(Options(path, "zh"))
    settle(opened, qtbot)
    assert path.exists()
    assert "export" in page.banners.shown()
    book = openpyxl.load_workbook(path)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert sum(1 for cell in cells if cell.value == "=1+1 是文字" and cell.data_type == "s") >= 7
    assert path.stat().st_size > 5000


@pytest.mark.point(36)
def test_a_ledger_that_cannot_be_written_says_so(opened: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    page = opened.page
    assert page is not None
    target = tmp_path / "台账.xlsx"
    target.write_bytes(b"old")
    (tmp_path / ".~lock.台账.xlsx#").write_text("somebody", encoding="utf-8")
    opened.commands.reports.write(Options(target, "zh"))
    settle(opened, qtbot)
    texts = [banner.text() for banner in page.banners.shown().values()]
    assert any("台账.xlsx" in text for text in texts), texts
    assert target.read_bytes() == b"old"


def test_a_copy_is_saved_and_never_over_a_file(
    opened: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened.page
    assert page is not None
    page.marking.set_status(Status.DONE)
    target = tmp_path / "副本.duibiao"
    monkeypatch.setattr(opened.opening, "ask_save", lambda *_: (str(target), ""))
    opened.opening.save_copy()
    settle(opened, qtbot)
    with workspace.open_workspace(target, read_only=True) as copy:
        assert marks.read(copy.db, 1, page.model.items()[0]).status is Status.DONE
    content = target.read_bytes()
    opened.opening.save_copy()
    settle(opened, qtbot)
    assert target.read_bytes() == content
    assert any("副本" in banner.text() for banner in page.banners.shown().values())


def test_a_file_in_use_can_be_opened_for_reading(window: MainWindow, workspace_path: Path) -> None:
    with workspace.open_workspace(workspace_path):
        assert not window.opening.open_path(workspace_path)
        dialog = trouble(window)
        dialog.read_only.emit()
        assert window.document is not None
        assert not window.document.writable
        window.opening.close_document()


def test_a_damaged_file_is_restored_and_kept(window: MainWindow, workspace_path: Path, qtbot: QtBot) -> None:
    with workspace.open_workspace(workspace_path) as good:
        items = [row[0] for row in good.db.conn.execute("SELECT id FROM item")]
        import datetime as dt

        marks.change(good, items[:3], MarkChange(status=Status.DONE), dt.date(2026, 11, 21))
        copy = backup.make(good.db, good.path)
    assert copy is not None
    workspace_path.write_bytes(b"not a database at all" * 100)
    damaged = workspace_path.read_bytes()
    assert not window.opening.open_path(workspace_path)
    dialog = trouble(window)
    dialog.restore.emit(copy.path)
    qtbot.waitUntil(lambda: window.page is not None, timeout=20000)
    assert window.document is not None
    assert window.document.count().done == 3
    kept = [p for p in workspace_path.parent.iterdir() if p != workspace_path and p.suffix == ".duibiao"]
    assert [p.read_bytes() for p in kept] == [damaged]


@pytest.mark.parametrize("content", [b"", b"text", b"SQLite format 3\x00" + b"\x00" * 200])
def test_what_is_no_workspace_is_refused_and_left_alone(content: bytes, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "坏.duibiao"
    path.write_bytes(content)
    assert not window.opening.open_path(path)
    words = " ".join(w.text() for w in trouble(window).findChildren(QWidget) if callable(getattr(w, "text", None)))  # type: ignore[attr-defined]  # asked for
    assert "坏" in words
    assert "Traceback" not in words
    assert path.read_bytes() == content
    assert window.document is None


def test_adopting_all_suggestions_is_one_step(opened: MainWindow) -> None:
    page = opened.page
    assert page is not None
    able = len(page.suggested())
    assert able == 24
    opened.actions_["adopt_all"].trigger()
    counts = page.document.count()
    assert counts.undecided == 0
    assert counts.not_applicable == 6
    page.document.undo()
    assert page.document.count().undecided == 24
    page.filter_bar.set_filter(Filter(text="团体标准"))
    opened.actions_["adopt_all"].trigger()
    assert page.document.count().applicable == 6


def test_opening_what_was_written_asks_the_system(
    opened: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    urls: list[str] = []
    monkeypatch.setattr(commands, "open_url", lambda url: urls.append(url.toLocalFile()))
    path = opened.settings.recent()[0].with_name("台账.xlsx")
    opened.commands.reports.write(Options(path, "en"))
    settle(opened, qtbot)
    assert opened.page is not None
    banner = opened.page.banners.shown()["export"]
    buttons = [b for b in banner.findChildren(QPushButton) if b.text()]
    for button in buttons[:2]:
        button.click()
    assert urls == [str(path), str(path.parent)]


def test_a_file_opened_for_reading_can_be_written_once_it_is_free(window: MainWindow, workspace_path: Path) -> None:
    with workspace.open_workspace(workspace_path):
        assert window.opening.open_path(workspace_path, read_only=True)
    assert window.page is not None
    banner = window.page.banners.shown()["read-only"]
    next(b for b in banner.findChildren(QPushButton) if b.text()).click()
    assert window.document is not None
    assert window.document.writable


def test_the_check_looks_at_evidence_and_at_rows_past_the_trail(opened: MainWindow, qtbot: QtBot) -> None:
    page = opened.page
    assert page is not None
    document = page.document

    def checked() -> str:
        opened.actions_["check"].trigger()
        settle(opened, qtbot)
        return " ".join(banner.text() for banner in page.banners.findChildren(QLabel) if banner.isVisible())

    item = page.model.items()[0]
    page.table.go_to(item)
    document.mark([item], MarkChange(status=Status.DONE))
    document.attach([item], [__file__])
    settle(opened, qtbot)
    assert "is sound" in checked()
    raw = sqlite3.connect(document.path)
    raw.execute("UPDATE mark SET status = 'stalled'")
    raw.commit()
    assert "与留痕不一致" in checked()
    raw.execute("UPDATE mark SET status = 'done'")
    raw.execute("UPDATE blob_chunk SET data = zeroblob(length(data))")
    raw.commit()
    raw.close()
    assert "佐证材料" in checked()


def test_damage_that_is_found_while_the_window_is_open_is_told_with_the_way_to_the_backups(
    opened: MainWindow, qtbot: QtBot
) -> None:
    page = opened.page
    assert page is not None
    item = page.model.items()[0]
    page.document.mark([item], MarkChange(status=Status.DONE))
    raw = sqlite3.connect(page.document.path)
    raw.execute("INSERT INTO support_unit VALUES (1, 7, 7)")
    raw.commit()
    raw.close()
    opened.actions_["check"].trigger()
    settle(opened, qtbot)
    qtbot.waitUntil(lambda: opened.page is not None and "workspace-damaged" in opened.page.banners.shown())
    assert opened.page is not None
    banner = opened.page.banners.shown()["workspace-damaged"]
    next(b for b in banner.findChildren(QPushButton) if b.text()).click()
    assert opened.document is not None
    assert not opened.document.writable, "nothing more is written into it"
    assert [d.isVisible() for d in opened.findChildren(BackupsDialog)] == [True]
