"""Undo and redo in the window: named, past a restart, shown where they act, offered after a gesture."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.assessment import MarkChange, Status
from desktop.ui.main_window import MainWindow
from tests.ui.conftest import press


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
    page.document.undo()
    assert page.toast._text.accessibleName().startswith(("撤销：", "Undo: "))  # of what was done again
    page.document.redo()
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
