"""The menus: every command once, its letters and its keys, what they say of recent files."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from desktop.core.store import evidence
from desktop.ui.main_window import MainWindow
from desktop.ui.settings import Settings
from tests.ui.conftest import press, with_translation


def tree_of(menu: QMenu) -> list[QAction]:
    """Return the actions in and below a menu."""
    found = []
    for action in menu.actions():
        below = action.menu()
        found += tree_of(below) if isinstance(below, QMenu) else [action]
    return found


def mnemonics(actions: list[QAction]) -> list[str]:
    return [m[1].upper() for a in actions if (m := re.search(r"&([^&\s])", a.text().replace("&&", "")))]


@pytest.mark.point(1)
def test_every_command_stands_in_the_menus(opened: MainWindow) -> None:
    in_menus = {action for menu in opened.menus.top() for action in tree_of(menu)}
    assert set(opened.actions_.all()) <= in_menus


@pytest.mark.point(2)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_mnemonics_are_unique_in_each_menu(opened: MainWindow, language: str) -> None:
    with_translation(opened, language)
    menus = [*opened.menus.top(), opened.menus.applicability, opened.menus.status, opened.menus.theme]
    for menu in menus:
        letters = mnemonics(menu.actions())
        assert len(letters) == len(set(letters)), (menu.title(), letters)
    bar = mnemonics(opened.menuBar().actions())
    assert len(bar) == len(set(bar)) == 7
    if language == "zh":
        plain = [a for m in menus for a in m.actions() if a.text() and not a.isSeparator() and "&" in a.text()]
        assert all(re.search(r"\(&[A-Z]\)", a.text()) for a in plain), [a.text() for a in plain]


@pytest.mark.point(3)
def test_shortcuts_are_the_systems_and_none_is_given_twice(opened: MainWindow) -> None:
    standard = {
        "new": QKeySequence.StandardKey.New,
        "open": QKeySequence.StandardKey.Open,
        "undo": QKeySequence.StandardKey.Undo,
        "redo": QKeySequence.StandardKey.Redo,
        "copy": QKeySequence.StandardKey.Copy,
        "select_all": QKeySequence.StandardKey.SelectAll,
        "find": QKeySequence.StandardKey.Find,
        "help": QKeySequence.StandardKey.HelpContents,
        "refresh": QKeySequence.StandardKey.Refresh,
    }
    for name, key in standard.items():
        assert opened.actions_[name].shortcut() == QKeySequence(key), name
    given = [a.shortcut().toString() for a in opened.actions_.all() if not a.shortcut().isEmpty()]
    assert len(given) == len(set(given))


@pytest.mark.point(4)
def test_roles_for_the_macs_own_menu(opened: MainWindow) -> None:
    roles = {name: opened.actions_[name].menuRole() for name in ("about", "settings", "quit")}
    assert roles == {
        "about": QAction.MenuRole.AboutRole,
        "settings": QAction.MenuRole.PreferencesRole,
        "quit": QAction.MenuRole.QuitRole,
    }


@pytest.mark.point(14)
def test_recent_assessments_that_are_gone_say_so(opened: MainWindow, settings: Settings, tmp_path: Path) -> None:
    settings.add_recent(tmp_path / "删掉了.duibiao")
    menu = opened.menus.recent
    menu.aboutToShow.emit()
    gone, there = menu.actions()[:2]
    assert "删掉了" in gone.text()
    assert not gone.isEnabled()
    assert there.isEnabled()


def test_redo_is_also_where_word_processors_have_it(opened: MainWindow) -> None:
    page = opened.page
    assert page is not None
    shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    press(page.table, "3")
    for key, held in ((Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier), (Qt.Key.Key_Z, shift)):
        QApplication.processEvents()  # what can be undone is named in the next turn
        QTest.keyClick(page.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert page.document.count().done == 0
        QApplication.processEvents()
        QTest.keyClick(page.table, key, held)
        assert page.document.count().done == 1


def test_files_chosen_by_the_menu_are_added_as_those_that_are_dropped(
    opened: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of one that is too large the path is offered, wherever it was chosen."""
    page = opened.page
    assert page is not None
    monkeypatch.setattr(evidence, "LARGEST", 10)
    large = tmp_path / "录像.mp4"
    large.write_bytes(b"x" * 11)
    monkeypatch.setattr(opened.commands, "ask_files", lambda *_: ([str(large)], ""))
    opened.commands.attach()
    assert "录像.mp4" in page.details.question.words()
