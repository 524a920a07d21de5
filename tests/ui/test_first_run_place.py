"""The first page: where the assessment is kept, and the assessments that are there."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.core.locations import Risk
from desktop.ui import first_run_place
from desktop.ui.dialogs.parts import State
from desktop.ui.first_run import FirstRunPage
from desktop.ui.settings import Settings
from tests.ui.first_run_tools import OFFICE, Page, make, no_dialog, page, recent

__all__ = ["make", "page", "recent"]


def test_a_name_that_is_taken_gets_a_number(page: FirstRunPage, qtbot: QtBot) -> None:
    page.profile.name.setText(OFFICE)
    page.place.path.parent.mkdir(parents=True, exist_ok=True)
    page.place.path.write_bytes(b"")
    with qtbot.waitSignal(page.create_wanted) as told:
        page.start()
    assert told.args[0].name == f"{OFFICE} 2026 (2).duibiao"


def test_a_chosen_file_is_never_overwritten(page: FirstRunPage, qtbot: QtBot, tmp_path: Path) -> None:
    taken = tmp_path / "已有.duibiao"
    taken.write_bytes(b"x")
    page.profile.name.setText(OFFICE)
    page.place.set_path(str(taken))
    with qtbot.waitSignal(page.place.refused), qtbot.assertNotEmitted(page.create_wanted):
        page.start()
    assert page.place.state.state is State.ERROR
    assert "已有.duibiao" in page.place.state.text()
    assert taken.read_bytes() == b"x"
    assert page.start_button.isEnabled()


def test_a_folder_that_cannot_be_written_is_said(page: FirstRunPage, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    page.profile.name.setText(OFFICE)
    page.place.set_path(str(tmp_path / "file" / "a"))
    assert page.place.path.name == "a.duibiao"
    with qtbot.waitSignal(page.place.refused), qtbot.assertNotEmitted(page.create_wanted):
        page.start()
    assert page.place.state.state is State.ERROR
    assert no_dialog()


@pytest.mark.parametrize(
    ("found", "state", "word"),
    [
        (None, State.FINE, ""),
        (Risk("network", "SMB", "SMB"), State.WARNING, ""),
        (Risk("cloud", "坚果云", "Nutstore"), State.WARNING, "坚果云"),
    ],
)
def test_the_place_is_judged(
    make: Page, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, found: Risk | None, state: State, word: str
) -> None:
    monkeypatch.setattr(first_run_place, "risk", lambda _path: found)
    page = make()
    page.profile.name.setText(OFFICE)
    qtbot.waitUntil(lambda: bool(page.place.state.text()))
    assert page.place.state.state is state
    assert word in page.place.state.text()


def test_names_become_file_names(page: FirstRunPage) -> None:
    page.profile.name.setText('a/b\\c:d*e?"f<g>h|i\tj. ')
    assert page.place.path.name == "a b c d e  f g h ij 2026.duibiao"
    page.profile.name.setText("长" * 200)
    assert len(page.place.path.name.encode()) < 240
    page.profile.name.setText("")
    assert page.place.path.name == "Assessment 2026.duibiao"


# Assessments that are there


@pytest.mark.point(14)
def test_recent_assessments(recent: list[Path], page: FirstRunPage, qtbot: QtBot, settings: Settings) -> None:
    shown = page.side.recent
    qtbot.waitUntil(lambda: len(shown.recent) == 3)
    assert [one.missing for one in shown.recent] == ["", "moved", "drive"]
    assert shown.recent[0].changed == dt.date.today()
    buttons = shown.findChildren(QPushButton)
    assert len(buttons) == 2
    with qtbot.waitSignal(page.forget_wanted) as told:
        buttons[0].click()
    assert told.args == [recent[1]]
    assert [one.path for one in shown.recent] == [recent[0], recent[2]]


def test_a_recent_assessment_is_opened(recent: list[Path], page: FirstRunPage, qtbot: QtBot) -> None:
    from desktop.ui.first_run_side import RecentButton

    qtbot.waitUntil(lambda: len(page.side.recent.recent) == 3)
    first, second, _ = page.side.recent.findChildren(RecentButton)
    assert not second.isEnabled()
    with qtbot.waitSignal(page.open_wanted) as told:
        QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert told.args == [recent[0]]
    first.setFocus()
    with qtbot.waitSignal(page.open_wanted), qtbot.assertNotEmitted(page.create_wanted):
        QTest.keyClick(first, Qt.Key.Key_Return)


def test_the_list_follows_the_settings(page: FirstRunPage, settings: Settings, qtbot: QtBot, tmp_path: Path) -> None:
    settings.add_recent(tmp_path / "neu.duibiao")
    qtbot.waitUntil(lambda: len(page.side.recent.recent) == 1)


def test_buttons_of_the_side(page: FirstRunPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.browse_wanted):
        page.side.browse.click()
    with qtbot.waitSignal(page.sample_wanted):
        page.side.sample.click()


@pytest.mark.point(15)
def test_an_assessment_can_be_dropped(page: FirstRunPage, qtbot: QtBot, tmp_path: Path) -> None:
    def mime(name: str) -> QMimeData:
        made = QMimeData()
        made.setUrls([QUrl.fromLocalFile(str(tmp_path / name))])
        return made

    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    wrong, right = mime("a.zip"), mime("a.duibiao")
    enter = QDragEnterEvent(QPointF(5, 5).toPoint(), copy, wrong, left, none)
    enter.ignore()
    page.dragEnterEvent(enter)
    assert not enter.isAccepted()
    enter = QDragEnterEvent(QPointF(5, 5).toPoint(), copy, right, left, none)
    page.dragEnterEvent(enter)
    assert enter.isAccepted()
    with qtbot.waitSignal(page.open_wanted) as told:
        page.dropEvent(QDropEvent(QPointF(5, 5), copy, right, left, none))
    assert told.args == [tmp_path / "a.duibiao"]
