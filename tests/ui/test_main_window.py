"""The frame of the window: menus, commands, languages, themes, places, opening and closing."""

from __future__ import annotations

import datetime as dt
import itertools
import json
import locale
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QLocale, QMimeData, QRect, Qt, QTimer, QTranslator, QUrl
from PySide6.QtGui import QAccessible, QAction, QDropEvent, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.assessment import MarkChange, Status
from desktop.core.paths import resources
from desktop.core.store import workspace
from desktop.ui import instance
from desktop.ui.actions import READING, WRITING
from desktop.ui.instance import Instance
from desktop.ui.main_window import MainWindow
from desktop.ui.settings import Settings
from desktop.ui.theme import Theme
from tests.ui.conftest import OFFICE, press, small_framework


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


def with_translation(window: MainWindow, language: str) -> None:
    """Speak a language as the application does."""
    from PySide6.QtCore import QTranslator

    from desktop.core import paths

    app = QApplication.instance()
    assert app is not None
    translator = window.findChild(QTranslator) or QTranslator(window)
    app.removeTranslator(translator)
    if language == "zh":
        assert translator.load("duibiao_zh_CN", str(paths.resources() / "translations"))
        app.installTranslator(translator)
    window.settings.language = "zh" if language == "zh" else "en"
    if window.document is not None:
        window.document.set_language(window.settings.language)
    app.processEvents()


@pytest.fixture(autouse=True)
def _english_again(qapp: QApplication) -> object:
    yield
    from PySide6.QtCore import QTranslator

    for widget in QApplication.topLevelWidgets():
        for translator in widget.findChildren(QTranslator):
            qapp.removeTranslator(translator)


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


@pytest.mark.point(5)
def test_undo_and_redo_are_named_and_survive_a_restart(opened: MainWindow, workspace_path: Path) -> None:
    page, undo = opened.page, opened.actions_["undo"]
    assert page is not None
    assert not undo.isEnabled()
    items = page.model.items()
    page.document.mark(items[:12], MarkChange(status=Status.DONE))
    QApplication.processEvents()
    assert "12" in undo.text()
    assert "已完成" in undo.text()
    assert opened.opening.close_document()
    assert opened.opening.open_path(workspace_path)
    assert "12" in undo.text()
    undo.trigger()
    QApplication.processEvents()
    page = opened.page
    assert page is not None
    assert page.document.count().done == 0
    assert "12" in opened.actions_["redo"].text()
    opened.actions_["redo"].trigger()
    assert page.document.count().done == 12


@pytest.mark.point(7)
def test_closing_asks_nothing_and_loses_nothing(opened: MainWindow, workspace_path: Path) -> None:
    page = opened.page
    assert page is not None
    first = page.model.items()[0]
    page.enter("note")
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "halfway")
    assert opened.close()
    with workspace.open_workspace(workspace_path) as again:
        from desktop.core.store import marks

        assert marks.read(again.db, again.assessment, first).note == "halfway"


@pytest.mark.point(12)
def test_columns_can_be_chosen_and_are_remembered(opened: MainWindow, settings: Settings, workspace_path: Path) -> None:
    opened.resize(1920, 1080)
    QApplication.processEvents()
    page = opened.page
    assert page is not None
    assert not page.table.isColumnHidden(2)
    opened.commands.show_column(2, shown=False)
    assert page.table.isColumnHidden(2)
    opened.opening.close_document()
    opened.opening.open_path(workspace_path)
    QApplication.processEvents()
    assert opened.page is not None
    assert opened.page.table.isColumnHidden(2)
    assert settings.hidden_columns == {2}


@pytest.mark.point(13)
def test_the_place_is_kept_and_a_missing_screen_does_not_matter(settings: Settings, opened: MainWindow) -> None:
    page = opened.page
    assert page is not None
    item = page.model.items()[7]
    page.table.go_to(item)
    opened.resize(1024, 700)  # the screen of the tests is small
    opened.close()
    again = MainWindow(settings, opened.tasks, opened.today)
    assert again.size() == opened.size()
    path = settings.recent()[0]
    assert again.opening.open_path(path)
    assert again.page is not None
    assert again.page.table.node() == item
    far = MainWindow(settings, opened.tasks, opened.today)
    far.move(90000, 90000)
    far.setGeometry(QRect(90000, 90000, 1200, 700))
    settings.keep_state("window", far.saveGeometry())
    third = MainWindow(settings, opened.tasks, opened.today)
    assert any(screen.geometry().intersects(third.geometry()) for screen in QGuiApplication.screens())
    for window in (again, far, third):
        window.close()
        window.deleteLater()


def test_spoiled_settings_do_not_stop_the_start(settings: Settings, opened: MainWindow) -> None:
    settings.keep_state("window", QByteArray(b"nonsense"))
    settings.keep_state("splitter", QByteArray(b"nonsense"))
    settings.keep_text("x", "y")
    MainWindow(settings, opened.tasks, opened.today).close()


@pytest.mark.point(14)
def test_recent_assessments_that_are_gone_say_so(opened: MainWindow, settings: Settings, tmp_path: Path) -> None:
    settings.add_recent(tmp_path / "删掉了.duibiao")
    menu = opened.menus.recent
    menu.aboutToShow.emit()
    gone, there = menu.actions()[:2]
    assert "删掉了" in gone.text()
    assert not gone.isEnabled()
    assert there.isEnabled()


def test_a_workspace_dropped_on_the_window_is_opened(window: MainWindow, workspace_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(workspace_path))])
    buttons, modifiers = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(window.rect().center().toPointF(), Qt.DropAction.CopyAction, data, buttons, modifiers))
    assert window.document is not None
    assert window.document.path == workspace_path


@pytest.mark.point(16)
def test_items_copy_as_a_table_and_no_text_becomes_a_formula(opened: MainWindow) -> None:
    page = opened.page
    assert page is not None
    from desktop.core.store import ids

    page.document.add_own(ids.measure_of(page.model.items()[0]), "=1+1")
    page.select_all()
    opened.actions_["copy"].trigger()
    data = QGuiApplication.clipboard().mimeData()
    lines = data.text().rstrip("\n").split("\n")
    assert len(lines) == 26
    assert {line.count("\t") for line in lines} == {7}
    assert data.html().count("<tr>") == 26
    assert "mso-number-format" in data.html()
    assert any(line.startswith("'=1+1") for line in lines)


@pytest.mark.point(18)
def test_the_theme_changes_while_the_window_is_open(opened: MainWindow, qapp: QApplication) -> None:
    from desktop.ui import theme

    theme.apply(qapp, Theme.DARK)
    QApplication.processEvents()
    dark = opened.grab().toImage()
    theme.apply(qapp, Theme.LIGHT)
    QApplication.processEvents()
    light = opened.grab().toImage()
    points = list(itertools.product(range(5, 1280, 25), range(5, 720, 25)))
    by_theme = [sum(image.pixelColor(x, y).lightness() for x, y in points) / len(points) for image in (light, dark)]
    assert by_theme[0] > 200
    assert by_theme[1] < 70


@pytest.mark.point(20)
@pytest.mark.parametrize(
    ("language", "size"), [("zh", (1280, 720)), ("en", (1280, 720)), ("zh", (1024, 640)), ("en", (1024, 640))]
)
def test_small_windows_hold_everything(opened: MainWindow, language: str, size: tuple[int, int]) -> None:
    with_translation(opened, language)
    opened.resize(*size)
    QApplication.processEvents()
    assert (opened.width(), opened.height()) == size, "the content forces the window to grow"
    page = opened.page
    assert page is not None
    inside = opened.rect()
    for widget in (page.filter_bar, page.strip, page.table, page.filter_bar.search, opened.status):
        corner = widget.mapTo(opened, widget.rect().bottomRight())
        assert inside.contains(corner), widget
    assert page.table.columnWidth(0) >= 250
    assert page.details.isVisible() == (size[0] >= 1100)
    more = opened.tools.findChild(QWidget, "qt_toolbar_ext_button")
    assert more is not None
    assert not more.isVisible(), "a command of every day has no room"


@pytest.mark.point(21)
def test_the_language_changes_without_a_restart(opened: MainWindow) -> None:
    with_translation(opened, "zh")
    page = opened.page
    assert page is not None
    chinese = {opened.menus.top()[0].title(), page.filter_bar.search.placeholderText(), page.model.titles()[0]}
    assert all(re.search(r"[一-鿿]", text) for text in chinese), chinese
    with_translation(opened, "en")
    english = [opened.menus.top()[0].title(), page.filter_bar.search.placeholderText(), page.model.titles()[0]]
    assert not any(re.search(r"[一-鿿]", text) for text in english), english
    words = [
        w.text() for w in opened.findChildren(QWidget) if hasattr(w, "text") and callable(w.text) and w.isVisible()
    ]
    ours = OFFICE.name, "测试", "核算", "转化率", "市场监管总局"
    chinese_left = [w for w in words if re.search(r"[一-鿿]", str(w)) and not any(o in str(w) for o in ours)]
    assert chinese_left == []


@pytest.mark.point(22)
def test_tab_goes_round_and_f6_through_the_panes(opened: MainWindow) -> None:
    page = opened.page
    assert page is not None
    page.table.setFocus()
    seen: list[QWidget] = []
    for _ in range(200):
        focus = QApplication.focusWidget()
        assert focus is not None
        if seen and focus is seen[0]:
            break
        seen.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is seen[0], "a trap: Tab never comes back"
    assert len(seen) > 10
    page.table.setFocus()
    visited = [QApplication.focusWidget()]
    for _ in range(3):
        opened.actions_["next_pane"].trigger()
        visited.append(QApplication.focusWidget())
    assert visited[0] is visited[3]
    assert len(set(visited)) == 3


@pytest.mark.point(23)
def test_everything_that_takes_the_focus_has_a_name_and_a_role(opened: MainWindow) -> None:
    nameless = []
    for widget in opened.findChildren(QWidget):
        if not widget.isVisible() or widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue
        face = QAccessible.queryAccessibleInterface(widget)
        if not face.text(QAccessible.Text.Name):
            nameless.append(f"{type(widget).__name__} {widget.objectName()}")
    assert nameless == []


@pytest.mark.point(23)
def test_rows_speak(opened: MainWindow) -> None:
    page = opened.page
    assert page is not None
    row = page.model.row_of(page.model.items()[0])
    words = page.model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "核算" in words
    assert "待判定" in words


@pytest.mark.point(24)
def test_a_change_is_announced(opened: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    from desktop.ui.views import work_page

    said: list[str] = []
    monkeypatch.setattr(work_page, "announce", lambda _widget, text: said.append(text))
    page = opened.page
    assert page is not None
    press(page.table, "3")
    assert any("已完成" in text for text in said)


@pytest.mark.point(30)
def test_long_work_leaves_the_window_its_turns(opened: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    """A list comes in slices and a large gesture runs in a worker, so that the event loop turns meanwhile."""
    path = tmp_path / "big.duibiao"
    workspace.create(path, OFFICE, [small_framework(chapters=10, measures=9, items=60)]).close()
    assert opened.opening.open_path(path)
    page = opened.page
    assert page is not None
    page.filter_bar.search.setText("名单")
    assert page.model.is_loading()
    assert page.model.found < 2700
    qtbot.waitUntil(lambda: not page.model.is_loading(), timeout=20000)
    assert page.model.found == 2700
    page.filter_bar.search.clear()
    page.select_all()
    turns = 0

    def turn() -> None:
        nonlocal turns
        turns += 1

    timer = QTimer(interval=0)
    timer.timeout.connect(turn)
    timer.start()
    page.document.mark(page.chosen(), MarkChange(status=Status.DONE))
    assert page.document.count().done == 0, "marked in the window's own thread"
    qtbot.waitUntil(lambda: page.document.count().done == 5400, timeout=60000)
    timer.stop()
    assert turns > 20


@pytest.mark.point(32)
def test_an_ordinary_round_opens_no_modal_dialog(opened: MainWindow, qtbot: QtBot) -> None:
    page = opened.page
    assert page is not None
    press(page.table, "321450")
    page.filter_bar.search.setText("市场")
    page.filter_bar.clear()
    page.select_all()
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    opened.actions_["undo"].trigger()
    opened.actions_["adopt_all"].trigger()
    assert QApplication.activeModalWidget() is None


@pytest.mark.point(33)
def test_what_takes_away_can_be_undone(opened: MainWindow) -> None:
    from desktop.core.store import ids

    page = opened.page
    assert page is not None
    first = page.model.items()[0]
    page.document.add_own(ids.measure_of(first), "自定的一项")
    own = next(item for item in page.model.items() if page.document.rows([item])[0].own)
    page.table.go_to(own)
    opened.show_own()
    opened.actions_["remove_own"].trigger()
    assert own not in page.model.items()
    page.document.undo()
    assert own in page.model.items()


@pytest.mark.point(39)
def test_dates_in_the_window_are_as_offices_write_them(opened: MainWindow) -> None:
    from desktop.ui.status_line import long_date

    today = opened.today()
    assert long_date(today, "zh") == "2026年11月21日 星期六"
    assert long_date(today, "en") == "Sat 21 Nov 2026"


def test_a_read_only_workspace_allows_no_marks(window: MainWindow, workspace_path: Path) -> None:
    assert window.opening.open_path(workspace_path, read_only=True)
    window.resize(1280, 720)
    assert not window.status._keys.isVisibleTo(window), "keys are shown that do nothing"
    page = window.page
    assert page is not None
    assert all(not window.actions_[name].isEnabled() for name in WRITING)
    assert all(window.actions_[name].isEnabled() for name in READING)
    first = page.table.node()
    press(page.table, "36120")
    assert page.document.count().done == 0
    assert page.table.node() == first
    assert page.reason.isHidden()
    assert "只读" in window.status._saved.text() or "reading only" in window.status._saved.text()


def test_a_copy_that_a_cloud_service_made_is_named_and_can_be_looked_at(
    window: MainWindow, workspace_path: Path, qtbot: QtBot
) -> None:
    other = workspace_path.with_stem(f"{workspace_path.stem} (王芳的冲突副本 2026-11-01)")
    shutil.copy(workspace_path, other)
    assert window.opening.open_path(workspace_path)
    page = window.page
    assert page is not None
    qtbot.waitUntil(lambda: "conflict-copy" in page.banners.shown(), timeout=20000)
    banner = page.banners.shown()["conflict-copy"]
    assert other.name in banner.text()
    banner.findChildren(QPushButton)[0].click()
    assert window.document is not None
    assert (window.document.path, window.document.writable) == (other, False)
    assert workspace_path.exists()


def test_undo_shows_what_it_took_back(opened: MainWindow) -> None:
    page = opened.page
    assert page is not None
    every = page.model.items()
    page.table.go_to(every[0])
    press(page.table, "3")
    page.table.go_to(every[-1])
    page.document.undo()
    assert page.table.node() == every[0]
    assert page.toast.isVisible()
    assert page.toast._text.accessibleName().startswith(("撤销：", "Undo: "))
    assert not page.toast._undo.isVisible()
    page.document.redo()
    assert page.toast._text.accessibleName().startswith(("重做：", "Redo: "))
    page.filter_bar.search.setText("没有这样的项")
    page.document.undo()
    assert page.toast._text.accessibleName().endswith(
        ("（不在当前筛选的清单中）", "(not in the list as it is filtered)")
    )


def test_the_due_date_of_many_items_is_one_step(opened: MainWindow, qtbot: QtBot) -> None:
    from desktop.ui.dialogs.due import DueDialog

    page = opened.page
    assert page is not None
    page.select_all()
    menu = opened.menus.due
    menu.fill()
    dates = [action for action in menu.actions() if "：" in action.text() or ": " in action.text()]
    dates[-1].trigger()
    rows = page.document.rows(page.model.items())
    assert {row.due for row in rows} == {dt.date(2026, 12, 31)}
    opened.actions_["undo"].trigger()
    page.select_all()
    opened.commands.ask_due()
    dialog = opened.findChild(DueDialog)
    assert dialog is not None
    dialog._give()
    assert dialog.isVisible()
    dialog.field.setText("6月31日")
    dialog._give()
    assert dialog.isVisible()
    dialog.field.setText("2027年6月底前")
    dialog._give()
    assert {row.due for row in page.document.rows(page.model.items())} == {dt.date(2027, 6, 30)}


def test_the_line_that_offers_undo_goes_with_the_next_gesture(opened: MainWindow) -> None:
    page = opened.page
    assert page is not None
    page.select_all()
    press(page.table, "2")
    assert page.toast.isVisible()
    page.table.go_to(page.model.items()[3])
    press(page.table, "3")
    assert page.toast.isHidden()


def test_a_new_item_of_our_own_is_the_one_to_go_on_with(opened: MainWindow) -> None:
    from desktop.ui.dialogs.own_item import OwnItemDialog

    page = opened.page
    assert page is not None
    page.table.go_to(page.model.items()[1])
    for text in ("召开联席会议", "报送月报"):
        opened.actions_["add_own"].trigger()
        dialog = opened.findChildren(OwnItemDialog)[-1]
        dialog._text.setPlainText(text)
        QTest.keyClick(dialog._text, Qt.Key.Key_Return)
        assert page.document.rows([page.table.node()])[0].text == text


def test_a_small_screen_is_filled_at_the_first_start(window: MainWindow) -> None:
    window.hide()
    small = QGuiApplication.primaryScreen().availableSize().width() < 1296
    window.settings.keep_state("window", window.saveGeometry())
    window.fit_screen()
    assert not window.isMaximized()
    window.settings.keep_state("window", QByteArray())
    window.fit_screen()
    assert window.isMaximized() is small


def test_redo_is_also_where_word_processors_have_it(opened: MainWindow) -> None:
    page = opened.page
    assert page is not None
    assert QKeySequence("Ctrl+Y") in opened.actions_["redo"].shortcuts()
    press(page.table, "3")
    opened.actions_["undo"].trigger()
    QTest.keyClick(page.table, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert page.document.count().done == 1


def test_what_finds_nothing_is_quoted_once() -> None:
    translator = QTranslator()
    assert translator.load("duibiao_zh_CN", str(resources() / "translations"))
    said = translator.translate("EmptyPage", "No item matches {filter}")
    assert said is not None
    assert said.format(filter="“没有的词”") == "没有符合“没有的词”的检查项"


def test_a_new_day_is_noticed(opened: MainWindow) -> None:
    import datetime as dt

    page = opened.page
    assert page is not None
    page.document.mark(page.model.items()[:1], MarkChange(status=Status.IN_PROGRESS, due=dt.date(2026, 11, 22)))
    assert page.document.count().overdue == 0
    later = dt.date(2026, 12, 1)
    opened.today = lambda: later
    page.document._today = lambda: later
    opened._check_day()
    assert page.document.count().overdue == 1
    assert "1" in page.filter_bar.overdue.text()


@pytest.mark.point(40)
@pytest.mark.parametrize("listens_after", [0, 1500], ids=["stands", "is still painting"])
def test_a_second_start_hands_its_workspace_over(
    qtbot: QtBot, workspace_path: Path, monkeypatch: pytest.MonkeyPatch, listens_after: int
) -> None:
    monkeypatch.setattr(instance, "LISTEN_AFTER_MS", listens_after)
    monkeypatch.setenv("DUIBIAO_HOME", str(workspace_path.parent))  # not the program of whoever runs the tests
    first = Instance()
    assert first.first(None)
    code = (
        "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication;"
        "app = QCoreApplication([]); from desktop.ui.instance import Instance;"
        f"print(Instance().first(Path({str(workspace_path)!r})))"
    )
    with qtbot.waitSignal(first.asked, timeout=15000) as asked:
        second = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    assert second.communicate()[0].strip() == "False"
    assert asked.args == [workspace_path]
    first.close()
    third = Instance()
    assert third.first(None), "who has ended is not asked"
    third.close()


@pytest.mark.point(40)
def test_a_start_that_died_or_does_not_answer_keeps_nobody_out(
    qtbot: QtBot, workspace_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DUIBIAO_HOME", str(workspace_path.parent))
    code = (
        "import os, sys; from PySide6.QtCore import QCoreApplication; app = QCoreApplication([]);"
        "from desktop.ui.instance import Instance; i = Instance(); assert i.first(None);"
        "print('held', flush=True); sys.stdin.readline(); os._exit(1)"
    )
    silent = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert silent.stdout is not None
    assert silent.stdout.readline() == "held\n"
    monkeypatch.setattr(instance, "PATIENCE", 0.2)
    beside = Instance()
    assert beside.first(None)
    beside.close()
    silent.communicate("\n")
    heir = Instance()
    assert heir.first(None)
    qtbot.waitUntil(lambda: heir._server is not None and heir._server.isListening())
    heir.close()


def test_language_follows_the_system_until_one_is_chosen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    kept = Settings(tmp_path / "s.ini")
    for name, language in (("zh_CN", "zh"), ("en_US", "en"), ("de_DE", "en")):
        monkeypatch.setattr(locale, "getlocale", lambda _category, name=name: (name, "UTF-8"))
        monkeypatch.setattr(QLocale, "system", lambda name=name: QLocale(name))
        assert kept.language == language
    kept.language = "zh"
    assert kept.language == "zh"


def test_the_whole_application_starts_and_speaks_chinese(tmp_path: Path, workspace_path: Path) -> None:
    """In a process of its own: there is one application per process."""
    code = (
        "import json, sys; from pathlib import Path;"
        "from desktop.ui.app import Application; from desktop.ui.settings import Settings;"
        f"app = Application(['x'], Path({str(tmp_path / 'a.ini')!r}));"
        "app.settings.language = 'zh';"
        f"app.window.opening.start(Path({str(workspace_path)!r})); app.window.show(); app.processEvents();"
        "w = app.window;"
        "print(json.dumps([w.windowTitle(), w.menus.top()[0].title(), w.page.model.found]));"
        "w.close(); app.tasks.stop()"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=False)
    assert run.returncode == 0, run.stderr
    title, menu, found = json.loads(run.stdout)
    assert "某市市场监督管理局" in title
    assert "对标" in title
    assert menu == "文件(&F)"
    assert found == 24
