"""Keys in the checklist: what they mark, and where the list is then."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.core.assessment import Applicability, MarkChange, Status
from desktop.core.store import marks, workspace
from desktop.ui.main_window import MainWindow
from tests.ui.conftest import items_of, press

Key = Qt.Key


def status_of(window: MainWindow, item: int) -> Status:
    assert window.document is not None
    return window.document.detail(item).mark.status


@pytest.mark.point(8)
def test_one_key_marks_and_goes_on(opened: MainWindow) -> None:
    page = opened.page
    assert page is not None
    items = items_of(opened)
    page.table.go_to(items[0])
    keys = "31245312453124531245"
    press(page.table, keys)
    wanted = {"1": "not_started", "2": "in_progress", "3": "done", "4": "ongoing", "5": "stalled"}
    assert [status_of(opened, item) for item in items[:20]] == [wanted[key] for key in keys]
    assert page.table.node() == items[20]


def test_space_sets_done_and_back_to_what_was_before(opened: MainWindow) -> None:
    page = opened.page
    assert page is not None
    item = items_of(opened)[0]
    page.table.go_to(item)
    page.document.mark([item], MarkChange(status=Status.IN_PROGRESS, progress=40))
    QTest.keyClick(page.table, Key.Key_Space)
    assert page.document.detail(item).mark.progress == 100
    QTest.keyClick(page.table, Key.Key_Space)
    mark = page.document.detail(item).mark
    assert (mark.status, mark.progress, mark.done_on) == (Status.IN_PROGRESS, 40, None)


def test_what_a_key_marks_stands_in_the_details_one_turn_of_the_event_loop_later(opened: MainWindow) -> None:
    page = opened.page
    assert page is not None
    item = items_of(opened)[0]
    page.table.go_to(item)
    form = page.details.form
    QApplication.processEvents()
    assert page.details.items() == (item,)
    for key, status in ((Key.Key_Space, Status.DONE), (Key.Key_Space, Status.NOT_STARTED)):
        QTest.keyClick(page.table, key)
        assert status_of(opened, item) == status
        QApplication.processEvents()
        assert form.subject is not None
        assert form.subject.mark.status is status


def test_not_applicable_asks_for_a_reason_and_esc_changes_nothing(opened: MainWindow) -> None:
    page = opened.page
    assert page is not None
    item = items_of(opened)[0]
    page.table.go_to(item)
    QTest.keyClick(page.table, Key.Key_6)
    assert page.reason.isVisible()
    field = page.reason._field
    assert QApplication.focusWidget() is field
    QTest.keyClick(field, Key.Key_Escape)
    assert page.reason.isHidden()
    assert page.document.detail(item).mark.applicability is Applicability.UNDECIDED
    QTest.keyClick(page.table, Key.Key_6)
    field.setEditText("不属本单位职能")
    QTest.keyClick(field, Key.Key_Return)
    assert page.reason.isHidden()
    mark = page.document.detail(item).mark
    assert (mark.applicability, mark.reason) == (Applicability.NOT_APPLICABLE, "不属本单位职能")
    assert page.table.node() == items_of(opened)[1]


def test_undecided_and_enter_adopts_the_suggestion(opened: MainWindow) -> None:
    page = opened.page
    assert page is not None
    items = items_of(opened)
    page.table.go_to(items[0])
    QTest.keyClick(page.table, Key.Key_Return)
    assert page.document.detail(items[0]).mark.applicability is Applicability.APPLICABLE
    page.table.go_to(items[2])  # for enterprises: suggested not applicable, with its reason in words
    QTest.keyClick(page.table, Key.Key_Return)
    mark = page.document.detail(items[2]).mark
    assert mark.applicability is Applicability.NOT_APPLICABLE
    assert "企业" in mark.reason
    page.table.go_to(items[0])
    QTest.keyClick(page.table, Key.Key_0)
    assert page.document.detail(items[0]).mark.applicability is Applicability.UNDECIDED


@pytest.mark.point(9)
def test_many_marked_at_once_are_one_step(opened: MainWindow) -> None:
    page = opened.page
    assert page is not None
    page.select_all()
    assert len(page.chosen()) == 24
    assert page.around.bulk.isVisible()
    QTest.keyClick(page.table, Key.Key_3)
    assert {status_of(opened, item) for item in items_of(opened)} == {Status.DONE}
    page.document.undo()
    assert {status_of(opened, item) for item in items_of(opened)} == {Status.NOT_STARTED}


@pytest.mark.point(26)
def test_the_input_method_is_off_in_the_list_and_never_marks(opened: MainWindow) -> None:
    page = opened.page
    assert page is not None
    first = items_of(opened)[0]
    page.table.go_to(first)
    assert not page.table.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    QApplication.sendEvent(page.table, QInputMethodEvent("ni", []))
    assert status_of(opened, first) is Status.NOT_STARTED
    search = page.filter_bar.search
    search.setFocus()
    QApplication.sendEvent(search, QInputMethodEvent("3", []))
    assert status_of(opened, first) is Status.NOT_STARTED
    assert page.model.found == 24, "text that is being composed is no search yet"


def test_each_mark_is_on_disk_before_the_next_key(opened: MainWindow, workspace_path: Path) -> None:
    page = opened.page
    assert page is not None
    first = items_of(opened)[0]
    page.table.go_to(first)
    QTest.keyClick(page.table, Key.Key_3)
    with workspace.open_workspace(workspace_path, read_only=True) as other:
        assert marks.read(other.db, other.assessment, first).status is Status.DONE
