"""The command palette: every command by its Chinese, English and pinyin."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QMenu
from pytestqt.qtbot import QtBot

from desktop.ui.command_palette import CommandPalette, spell
from desktop.ui.main_window import MainWindow
from desktop.ui.tasks import Tasks
from desktop.ui.theme import Theme
from tests.ui.dialog_tools import Speak, compose, cut, nameless, speak

__all__ = ["speak"]


class Window(QMainWindow):
    """A window with three commands in its menus."""

    def __init__(self) -> None:
        super().__init__()
        reports = QMenu("报告(&R)", self)
        self.menus = [reports]
        self.done: list[str] = []
        for text, english, keys in (
            ("导出台账(&L)…", "Export ledger…", "Ctrl+E"),
            ("设置(&S)…", "Settings…", "Ctrl+,"),
            ("查找(&F)…", "Find…", "Ctrl+F"),
        ):
            action = QAction(text, self)
            action.setProperty("english", english)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(lambda _checked=False, text=text: self.done.append(text[:2]))
            reports.addAction(action)
            self.addAction(action)


@pytest.fixture
def host(qtbot: QtBot) -> Window:
    """The window, shown."""
    window = Window()
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    return window


@pytest.fixture
def palette(host: Window, tasks: Tasks, qtbot: QtBot) -> CommandPalette:
    """The open palette, its pinyin known."""
    made = CommandPalette(host.actions(), host.menus, tasks, host)
    made.open()
    made.activateWindow()
    qtbot.waitUntil(lambda: made.isActiveWindow() and bool(made._model._spelled))
    return made


def names(palette: CommandPalette) -> list[str]:
    return [str(palette._model.index(row).data()) for row in range(palette._model.rowCount())]


@pytest.mark.point(38)
@pytest.mark.parametrize(
    "typed", ["台账", "dctz", "daochu", "taizhang", "export", "ledger", "EXP", "el", "ctrl+e", "导出 台"]
)
def test_a_command_is_found_by_all_its_names(palette: CommandPalette, typed: str) -> None:
    compose(palette.line, typed)
    assert names(palette)[0] == "导出台账"


def test_all_commands_stand_there_at_first(palette: CommandPalette) -> None:
    assert names(palette) == ["导出台账", "设置", "查找"]
    assert palette._model.entry(palette._model.index(0)).path == "报告"


def test_arrows_choose_and_enter_runs(palette: CommandPalette, host: Window, qtbot: QtBot) -> None:
    QTest.keyClick(palette.line, Qt.Key.Key_Down)
    QTest.keyClick(palette.line, Qt.Key.Key_Down)
    QTest.keyClick(palette.line, Qt.Key.Key_Down)
    QTest.keyClick(palette.line, Qt.Key.Key_Up)
    with qtbot.waitSignal(palette.accepted):
        QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert host.done == ["查找"]


def test_a_click_runs(palette: CommandPalette, host: Window) -> None:
    place = palette.list.visualRect(palette._model.index(1)).center()
    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert host.done == ["设置"]


def test_what_cannot_be_done_stands_last_and_says_why(host: Window, tasks: Tasks, qtbot: QtBot) -> None:
    first = host.actions()[0]
    first.setEnabled(False)
    first.setProperty("reason", "没有打开评估")
    palette = CommandPalette(host.actions(), host.menus, tasks, host)
    palette.open()
    assert names(palette) == ["设置", "查找", "导出台账"]
    index = palette._model.index(2)
    assert "没有打开评估" in str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    palette.list.setCurrentIndex(index)
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert host.done == []
    assert palette.isVisible()


def test_nothing_found_says_so(palette: CommandPalette) -> None:
    compose(palette.line, "没有这样的命令")
    assert palette.list.isHidden()
    assert palette._none.isVisible()
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert palette.isVisible()


@pytest.mark.point(22)
def test_escape_closes(palette: CommandPalette, qtbot: QtBot, host: Window) -> None:
    with qtbot.waitSignal(palette.rejected):
        QTest.keyClick(palette.line, Qt.Key.Key_Escape)
    assert host.done == []


def test_opening_does_not_wait_for_pinyin(host: Window, tasks: Tasks) -> None:
    palette = CommandPalette(host.actions(), host.menus, tasks, host)
    palette.open()
    assert not palette._model._spelled
    assert names(palette)


@pytest.mark.point(38)
def test_every_command_of_the_window_by_chinese_english_and_pinyin(
    window: MainWindow, tasks: Tasks, qtbot: QtBot, speak: Speak
) -> None:
    speak("zh", Theme.LIGHT)
    actions = [action for action in window.actions_.all() if action.text()]
    palette = CommandPalette(actions, window.menus.top(), tasks, window)
    palette.open()
    qtbot.waitUntil(lambda: bool(palette._model._spelled))
    for entry in palette._entries():
        sounds = palette._model._spelled[entry.name]
        wanted = [entry.name, entry.english.rstrip("…"), sounds.initials, sounds.whole]
        for typed in filter(None, wanted):
            palette._model.search(typed)
            assert entry.name in names(palette), typed


@pytest.mark.point(18, 19, 23)
@pytest.mark.parametrize("look", [Theme.LIGHT, Theme.DARK])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_is_cut_or_nameless(palette: CommandPalette, speak: Speak, language: str, look: Theme) -> None:
    speak(language, look)
    assert cut(palette) == []
    assert nameless(palette) == []
    assert not palette.grab().isNull()
    assert palette.line.placeholderText().startswith("输入" if language == "zh" else "Type")


def test_the_model_is_sound(palette: CommandPalette, qtmodeltester: object) -> None:
    qtmodeltester.check(palette._model)  # type: ignore[attr-defined] # pytest-qt has no public type for it


def test_spelling() -> None:
    found = spell(["重庆（市）Excel 台账"])
    assert found["重庆（市）Excel 台账"].initials == "cqstz"
