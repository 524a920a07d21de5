"""The frame of the window: menus, commands, languages, themes, places, opening and closing."""

from __future__ import annotations

import datetime as dt
import itertools
import re
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QRect, Qt, QTimer, QTranslator, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.assessment import MarkChange, Status
from desktop.core.paths import resources
from desktop.core.store import workspace
from desktop.ui.actions import READING, WRITING
from desktop.ui.main_window import MainWindow
from desktop.ui.settings import Settings
from desktop.ui.theme import Theme
from tests.ui.conftest import OFFICE, press, small_framework, with_translation


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
    for language, why in (("zh", "只读"), ("en", "reading only")):
        with_translation(window, language)
        page.select_all()
        offered = [*window.actions_.writing(), *(menu.menuAction() for menu in window.menus.writing())]
        assert [one.text() for one in offered if one.isEnabled() or why not in one.toolTip()] == []
        buttons = [*window.tools.findChildren(QToolButton), *page.around.bulk.findChildren(QToolButton)]
        shown = [button for button in buttons if button.isVisible()]
        able = {button.accessibleName() for button in shown if button.isEnabled()}
        assert len(able) == 2, "what exports a report, and the help"
        assert all(why in button.toolTip() for button in shown if not button.isEnabled())
    page.table.go_to(page.model.items()[0])
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


def test_what_finds_nothing_is_quoted_once() -> None:
    translator = QTranslator()
    assert translator.load("duibiao_zh_CN", str(resources() / "translations"))
    said = translator.translate("EmptyPage", "No item matches {filter}")
    assert said is not None
    assert said.format(filter="“没有的词”") == "没有符合“没有的词”的检查项"


def test_a_new_day_is_noticed(opened: MainWindow) -> None:

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
