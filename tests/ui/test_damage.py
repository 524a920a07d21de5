"""A workspace that is damaged where its opening does not look: found soon, told, no longer marked, restored."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.core import drafts
from desktop.core.assessment import Changes, MarkChange, Status
from desktop.core.errors import WorkspaceError
from desktop.core.framework import decode
from desktop.core.store import backup, checking, marks, workspace
from desktop.ui.actions import WRITING
from desktop.ui.dialogs.trouble import TroubleDialog
from desktop.ui.importing.kinds import JSON
from desktop.ui.importing.window import ImportWindow
from desktop.ui.main_window import MainWindow
from desktop.ui.tasks import Cancelled
from tests.ui.conftest import TODAY
from tests.ui.importing_tools import assistant, source

__all__ = ["assistant", "source"]


def spoil(path: Path, table: str = "change") -> None:
    """Overwrite the first page of a table: of one, unless told, that no opening reads."""
    raw = sqlite3.connect(path)
    (page,) = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", [table]).fetchone()
    (size,) = raw.execute("PRAGMA page_size").fetchone()
    raw.close()
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)


@pytest.fixture
def copy(workspace_path: Path) -> Path:
    """A backup of the workspace, made while it was whole; the workspace itself is damaged."""
    with workspace.open_workspace(workspace_path) as opened:
        made = backup.make(opened.db, opened.path)
    assert made is not None
    spoil(workspace_path)
    return made.path


def told(window: MainWindow, qtbot: QtBot) -> str:
    """Wait for the banner and return what it says."""

    def shown() -> bool:
        return window.page is not None and "workspace-damaged" in window.page.banners.shown()

    qtbot.waitUntil(shown, timeout=10_000)
    assert window.page is not None
    return window.page.banners.shown()["workspace-damaged"].text()


def ways(window: MainWindow) -> dict[str, QPushButton]:
    assert window.page is not None
    banner = window.page.banners.shown()["workspace-damaged"]
    return {button.text(): button for button in banner.findChildren(QPushButton) if button.text()}


def test_damage_that_opening_does_not_meet_is_found_stops_the_marking_and_is_restored(
    window: MainWindow, copy: Path, workspace_path: Path, qtbot: QtBot
) -> None:
    assert window.opening.open_path(workspace_path)
    text = told(window, qtbot)
    assert f"“{workspace_path.stem}” is damaged" in text
    assert "Marking has been stopped" in text
    assert window.document is not None
    assert not window.document.writable
    assert not any(window.actions_[name].isEnabled() for name in WRITING)
    assert window.page is not None
    assert set(window.page.banners.shown()) == {"workspace-damaged"}
    damaged = workspace_path.read_bytes()
    ways(window)["Restore it"].click()
    qtbot.waitUntil(lambda: window.document is not None and window.document.writable, timeout=10_000)
    assert workspace_path.read_bytes() == copy.read_bytes()
    (aside,) = workspace_path.parent.glob("*(old)*.duibiao")
    assert aside.read_bytes() == damaged, "the former file stays as it was"
    qtbot.wait(1000)
    assert "workspace-damaged" not in window.page.banners.shown()


def test_a_damaged_copy_is_not_offered(window: MainWindow, copy: Path, workspace_path: Path, qtbot: QtBot) -> None:
    spoil(copy)
    assert window.opening.open_path(workspace_path)
    assert "no whole backup" in told(window, qtbot)
    assert list(ways(window)) == ["All backups…"]


def test_a_sound_workspace_stays_as_it_was_opened(opened: MainWindow, qtbot: QtBot) -> None:
    qtbot.wait(700)
    qtbot.waitUntil(lambda: not opened.tasks.busy(), timeout=10_000)
    assert opened.page is not None
    assert opened.page.banners.shown() == {}
    assert opened.document is not None
    assert opened.document.writable


def test_a_trail_that_cannot_be_read_does_not_keep_the_window_from_coming(
    window: MainWindow, workspace_path: Path, qtbot: QtBot
) -> None:
    spoil(workspace_path, "batch")
    window.opening.start(workspace_path)
    assert "Marking has been stopped" in told(window, qtbot)
    assert window.document is not None
    assert not window.document.writable
    assert window.page is not None
    assert window.page.model.found == window.document.count().items


def test_a_start_with_a_workspace_that_cannot_be_shown_shows_the_first_page_behind_what_it_says(
    window: MainWindow, workspace_path: Path
) -> None:
    spoil(workspace_path, "unit")
    window.opening.start(workspace_path)
    (dialog,) = window.findChildren(TroubleDialog)
    assert dialog.isVisible()
    assert window.document is None
    assert window.stack.currentWidget() is window.first_run


def test_damage_loses_nothing_that_was_typed(opened: MainWindow, workspace_path: Path, qtbot: QtBot) -> None:
    page = opened.page
    assert page is not None
    qtbot.wait(700)
    qtbot.waitUntil(lambda: page.place.stands and not opened.tasks.busy(), timeout=10_000)
    page.table.go_first()
    page.enter("note")
    spoil(workspace_path)
    QTest.keyClicks(page.details.form.note, "agreed on the phone")
    page.table.setFocus()
    assert "copy it first" in told(opened, qtbot)
    assert opened.page is page
    assert page.details.form.note.toPlainText() == "agreed on the phone"
    assert page.details.unsaved.isVisible()
    page.details.unsaved.findChildren(QPushButton)[1].click()
    assert QGuiApplication.clipboard().text() == "agreed on the phone"


def test_looking_through_holds_up_nobody_who_writes(workspace_path: Path) -> None:
    """In the midst of the reading a mark is written at once: no lock is in its way."""
    marked: list[Changes | None] = []
    with workspace.open_workspace(workspace_path) as opened:
        opened.db.conn.execute("PRAGMA busy_timeout = 0")
        items = opened.db.conn.execute("SELECT id FROM item").fetchall()

        def mark(_done: int, _total: int) -> None:
            if not marked:
                status = MarkChange(status=Status.DONE)
                marked.append(marks.change(opened, [items[0][0]], status, TODAY))

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(checking, "_STEPS", 1)
            checking.look_through(workspace_path, mark)
        assert marked[0] is not None
        backup.check(opened.db, opened.path)


def test_looking_through_finds_damage_and_stops_when_asked(copy: Path, workspace_path: Path) -> None:
    checking.look_through(copy, lambda _done, _total: None)
    with pytest.raises(WorkspaceError) as caught:
        checking.look_through(workspace_path, lambda _done, _total: None)
    assert caught.value.key == "workspace-damaged"

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(checking, "_STEPS", 1)
        with pytest.raises(Cancelled):
            checking.look_through(copy, stop)


@pytest.mark.parametrize("table", ["change", "item"])
def test_an_import_under_way_outlives_the_workspace_below_it(
    assistant: ImportWindow, opened: MainWindow, workspace_path: Path, table: str, tmp_path: Path, qtbot: QtBot
) -> None:
    """Whether the workspace is opened anew for reading only, or cannot be shown at all any more."""
    spoil(workspace_path, table)
    opened.opening.damage.look_for(workspace_path)
    qtbot.waitUntil(lambda: "kept as a draft" in assistant.foot.state.text(), timeout=20_000)
    assert opened.document is None or not opened.document.writable
    (listed,) = drafts.listed()
    assert listed.key == assistant._kept.key
    assistant.foot.state.clear()
    assistant.save()
    assert assistant.isVisible()
    assert "kept as a draft" in assistant.foot.state.text()
    target = tmp_path / "out.json"
    assistant.exporter.ask_save = lambda *_: (str(target), "")
    assistant.export(JSON)
    qtbot.waitUntil(lambda: str(target) in assistant.foot.state.text(), timeout=20_000)
    assert len(decode(target.read_bytes()).measures) == 4
    with qtbot.waitSignal(assistant.destroyed):
        assistant.keep_draft()
    assert drafts.load(listed.key) is not None
