"""Rolling up in the window: files by adding and dropping, the state of each, cancel, the result, looking into it."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from desktop.core.assessment import Applicability
from desktop.core.reports.fill_in.send import SendOptions
from desktop.core.reports.paper import Format, Paper
from desktop.core.reports.roll_up import door
from desktop.core.reports.roll_up.gathering import gather
from desktop.core.store.items import Filter
from desktop.ui.dialogs.parts import State
from desktop.ui.dialogs.roll_up import RollUpDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.views.member_bar import MemberBar
from tests.core.reports.roll_up.offices import CITIES, city, document
from tests.ui.dialog_tools import compose


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three cities, the second with another revision, and a file that is none."""
    for number, name in enumerate(CITIES):
        city(tmp_path / "in", name, document(2) if number == 1 else document(), seed=number)
    (tmp_path / "in" / "坏的.duibiao").write_text("不是", "utf-8")
    return tmp_path / "in"


def asked(window: MainWindow, qtbot: QtBot, out: Path) -> RollUpDialog:
    window.actions_["roll_up"].trigger()
    (dialog,) = window.findChildren(RollUpDialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)  # or keys go to a window of another test
    dialog.set_target(out)
    return dialog


def button(dialog: RollUpDialog | MemberBar, text: str) -> QPushButton:
    (found,) = (b for b in dialog.findChildren(QPushButton) if b.text() == text)
    return found


def states(dialog: RollUpDialog) -> list[tuple[str, str]]:
    model = dialog._files
    return [(model.index(r, 0).data(), model.index(r, 1).data()) for r in range(model.rowCount())]


def rolled(window: MainWindow, qtbot: QtBot, folder: Path) -> RollUpDialog:
    dialog = asked(window, qtbot, folder.parent / "汇总.xlsx")
    dialog.add([folder])
    qtbot.waitUntil(lambda: len(states(dialog)) == 4, timeout=30_000)
    button(dialog, "Roll up").click()
    qtbot.waitUntil(lambda: dialog._result is not None and dialog._task is None, timeout=30_000)
    return dialog


def test_it_is_there_without_a_workspace(window: MainWindow, qtbot: QtBot, folder: Path) -> None:
    assert window.actions_["roll_up"].isEnabled()
    dialog = rolled(window, qtbot, folder)
    assert dict(states(dialog)) == {f"{name}.duibiao": "Taken" for name in CITIES} | {
        "坏的.duibiao": "“坏的.duibiao”不是对标的评估文件，它的内容是另一种文件。"
    }
    assert dialog._state.text() == "3 organizations rolled up, 0 missing, 1 file not taken."
    assert (folder.parent / "汇总.xlsx").exists()
    assert (folder.parent / "汇总.duibiao").exists()


def test_a_file_that_came_twice_is_said_to_be_counted_twice(window: MainWindow, qtbot: QtBot, folder: Path) -> None:
    again = folder / "坏的.duibiao"
    again.write_bytes((folder / f"{CITIES[0]}.duibiao").read_bytes())
    dialog = rolled(window, qtbot, folder)
    assert dialog._state.state is State.WARNING
    assert "其中 2 份单位重名或出自同一评估文件" in dialog._state.text()


def test_what_is_dropped_is_added_and_delete_takes_it_out(window: MainWindow, qtbot: QtBot, folder: Path) -> None:
    dialog = asked(window, qtbot, folder.parent / "汇总.xlsx")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder)), QUrl.fromLocalFile(str(folder / "西安市.duibiao"))])
    event = QDropEvent(
        QPointF(20, 20), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    dialog.dropEvent(event)
    qtbot.waitUntil(lambda: len(states(dialog)) == 4, timeout=30_000)
    dialog._paper.choose(Paper(Format.A3))
    assert dialog.options().paper == Paper(Format.A3)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)  # the files took a while
    first = dialog._table.visualRect(dialog._files.index(0, 0)).center()
    QTest.mouseClick(dialog._table.viewport(), Qt.MouseButton.LeftButton, pos=first)
    qtbot.waitUntil(dialog._table.hasFocus)
    assert dialog._table.rows() == [0]
    QTest.keyClick(dialog._table, Qt.Key.Key_Delete)
    assert len(states(dialog)) == 3


def test_what_is_lacking_is_said_before_anything_is_done(window: MainWindow, qtbot: QtBot, folder: Path) -> None:
    out = folder.parent / "汇总.xlsx"
    out.write_text("上一次的", "utf-8")
    dialog = asked(window, qtbot, out)
    button(dialog, "Roll up").click()
    assert dialog._state.text().startswith("Add the files to roll up")
    dialog.add([folder.parent / "没有"])
    qtbot.waitUntil(lambda: len(states(dialog)) == 1)
    button(dialog, "Roll up").click()
    assert dialog._state.text().startswith("There is a file of this name.")
    assert out.read_text("utf-8") == "上一次的"
    button(dialog, "Roll up").click()
    qtbot.waitUntil(lambda: dialog._task is None and "1 份文件都没有收入" in dialog._state.text(), timeout=30_000)
    assert out.read_text("utf-8") == "上一次的"


@pytest.mark.point(29)
def test_cancel_leaves_nothing(window: MainWindow, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    began, go = threading.Event(), threading.Event()
    whole = gather

    def slow(*words: object) -> object:
        found = whole(*words)  # type: ignore[arg-type]
        began.set()
        go.wait(10)
        return found

    monkeypatch.setattr(door, "gather", slow)
    dialog = asked(window, qtbot, folder.parent / "汇总.xlsx")
    dialog.add([folder])
    qtbot.waitUntil(lambda: len(states(dialog)) == 4, timeout=30_000)
    button(dialog, "Roll up").click()
    qtbot.waitUntil(began.is_set, timeout=20_000)
    assert not button(dialog, "Roll up").isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    go.set()
    qtbot.waitUntil(lambda: dialog._task is None, timeout=20_000)
    assert dialog._state.text() == "Cancelled. No file was written."
    assert {path.name for path in folder.parent.iterdir()} == {"in", "settings.ini"}
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(RollUpDialog))


def test_the_overview_is_looked_into(window: MainWindow, qtbot: QtBot, folder: Path) -> None:
    dialog = rolled(window, qtbot, folder)
    button(dialog, "Open the overview").click()
    qtbot.waitUntil(lambda: window.page is not None, timeout=30_000)
    page, shown = window.page, window.document
    assert page is not None
    assert shown is not None
    assert not shown.writable
    assert page.banners.shown() == {}
    (bar,) = page.findChildren(MemberBar)
    assert shown.reporter == "西安市市场监督管理局"
    assert "西安市市场监督管理局" in window.windowTitle()
    counts = {}
    for _ in CITIES:
        counts[shown.reporter] = (shown.count().items, shown.count().done)
        assert page.strip.isVisible()
        button(bar, "Next").click()
    assert len(counts) == 3
    assert not button(bar, "Next").isEnabled()
    assert "咸阳市" in window.windowTitle() or "宝鸡市" in window.windowTitle()
    (choice,) = bar.findChildren(QComboBox)
    choice.setFocus()
    field = choice.lineEdit()
    assert field is not None
    field.selectAll()
    compose(field, "没有这个单位")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert choice.currentText() == shown.reporter
    field.selectAll()
    compose(field, "宝鸡")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert shown.reporter == choice.currentText() == "宝鸡市市场监督管理局"
    choice.activated.emit(0)
    assert shown.reporter == "西安市市场监督管理局"
    before = [row.status for row in shown.rows(shown.item_ids(Filter()))]
    page.marking.set_applicability(Applicability.APPLICABLE)
    assert [row.status for row in shown.rows(shown.item_ids(Filter()))] == before
    page.table.step(1)
    page.set_scope(shown.frameworks[0].id)
    button(bar, "Next").click()
    qtbot.waitUntil(lambda: page.model.rowCount() > 0)


def test_a_workspace_that_sent_out_proposes_itself(opened: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    assert opened.document is not None
    opened.document.send_out(SendOptions(tmp_path / "out", "zh", recipients=("甲县",)))
    qtbot.waitUntil(lambda: bool(list((tmp_path / "out").glob("*.xlsx"))), timeout=20_000)
    qtbot.waitUntil(lambda: not opened.tasks.busy())
    dialog = asked(opened, qtbot, tmp_path / "汇总.xlsx")
    assert dialog.options().expected == opened.document.path
    assert dialog.options().organisation == opened.document.organisation.name
