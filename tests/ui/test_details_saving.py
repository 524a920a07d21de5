"""The details pane loses nothing that was typed."""

from __future__ import annotations

import datetime as dt
import threading
import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.assessment import MarkChange, Status
from desktop.ui.tasks import Task
from tests.ui.conftest import TODAY
from tests.ui.details_panes import Host, choose, refusing, type_into

# Nothing typed is lost


@pytest.mark.point(7)
def test_switching_to_another_item_saves(host: Host) -> None:
    first, second = host.items()[:2]
    type_into(host.pane.form.note, "写到一半")
    host.pane.show_item(second)
    assert host.mark(first).note == "写到一半"
    assert host.mark(second).note == ""
    assert host.pane.form.note.toPlainText() == ""


@pytest.mark.parametrize("act", ["deactivate", "close", "tab", "none", "hide"])
def test_leaving_in_any_other_way_saves(host: Host, act: str) -> None:
    item = host.items()[0]
    type_into(host.pane.form.note, "写到一半")
    acts: dict[str, Callable[[], object]] = {
        "deactivate": lambda: QApplication.sendEvent(host, QEvent(QEvent.Type.WindowDeactivate)),
        "close": host.close,
        "tab": lambda: host.pane.tabs.setCurrentIndex(1),
        "none": lambda: host.pane.show_item(None),
        "hide": host.pane.hide,
    }
    acts[act]()
    assert host.mark(item).note == "写到一半"


def test_a_change_elsewhere_does_not_disturb_who_is_typing(host: Host) -> None:
    item, form = host.items()[0], host.pane.form
    type_into(form.note, "正在写")
    host.document.mark([item], MarkChange(problem="别处写的", note="别处的情况"))
    assert form.note.toPlainText() == "正在写"
    assert form.problem.toPlainText() == "别处写的"
    host.leave_field()
    assert host.mark(item).note == "正在写"


def test_undo_is_shown(host: Host) -> None:
    item, form = host.items()[0], host.pane.form
    type_into(form.leader, "刘局")
    host.leave_field()
    host.document.undo()
    assert form.leader.text() == ""
    assert host.mark(item).leader == ""
    host.document.redo()
    assert form.leader.text() == "刘局"


@pytest.mark.point(31)
def test_a_refused_write_keeps_the_text_and_says_so(host: Host) -> None:
    first, second = host.items()[:2]
    form, unsaved = host.pane.form, host.pane.unsaved
    type_into(form.note, "很重要")
    with refusing(host.document.workspace):
        host.leave_field()
        assert form.note.toPlainText() == "很重要"
        assert "note" in form.failed()
        assert "not saved" in form.labels["note"].text()
        assert unsaved.words().startswith("“工作进展” is not saved")
        host.pane.show_item(second)
        assert form.note.toPlainText() == ""
        assert "another item" in unsaved.words()
        host.pane.show_item(first)
        assert form.note.toPlainText() == "很重要"
        assert "note" in form.failed()
    host.unsaved()[0].click()  # try again
    assert host.mark(first).note == "很重要"
    assert unsaved.isHidden()
    assert not form.failed()
    assert form.note.toPlainText() == "很重要"


def test_refused_text_of_another_item_is_saved_by_trying_again(host: Host) -> None:
    first, second = host.items()[:2]
    type_into(host.pane.form.note, "很重要")
    with refusing(host.document.workspace):
        host.pane.show_item(second)
    assert host.pane.form.note.toPlainText() == ""
    host.unsaved()[0].click()
    assert host.mark(first).note == "很重要"
    assert host.pane.unsaved.isHidden()


def test_refused_text_can_be_copied_and_given_up(host: Host) -> None:
    type_into(host.pane.form.note, "很重要")
    with refusing(host.document.workspace):
        host.leave_field()
    _, copy, give_up = host.unsaved()
    copy.click()
    assert QGuiApplication.clipboard().text() == "很重要"
    give_up.click()
    assert host.pane.unsaved.isHidden()
    assert host.pane.form.note.toPlainText() == ""
    assert not host.pane.form.failed()


def test_a_refused_choice_can_be_tried_again(host: Host) -> None:
    item = host.items()[0]
    with refusing(host.document.workspace):
        choose(host.pane.form.status, Status.DONE)
        assert host.mark(item).status is Status.NOT_STARTED
        assert "status" in host.pane.form.failed()
        host.pane.show_item(host.items()[1])
        host.pane.show_item(item)
        assert host.pane.form.status.currentData() == Status.DONE
    host.unsaved()[0].click()
    assert host.mark(item).status is Status.DONE


def test_what_is_no_date_stays_in_the_field(host: Host) -> None:
    form, item = host.pane.form, host.items()[0]
    type_into(form.due, "下周吧")
    host.leave_field()
    assert form.due.text() == "下周吧"
    assert "due" in form.failed()
    assert "下周吧" in host.pane.unsaved.words()
    host.pane.show_item(host.items()[1])
    host.pane.show_item(item)
    assert form.due.text() == "下周吧"
    type_into(form.due, "2026年底")
    host.leave_field()
    assert host.mark(item).due == dt.date(2026, 12, 31)
    assert host.pane.unsaved.isHidden()


def test_what_is_no_number_stays_in_the_field(host: Host) -> None:
    type_into(host.pane.form.reached, "八成")
    host.leave_field()
    assert host.pane.form.reached.text() == "八成"
    assert "reached" in host.pane.form.failed()


def test_closing_holds_the_window_once_while_something_is_not_saved(host: Host) -> None:
    type_into(host.pane.form.note, "很重要")
    with refusing(host.document.workspace):
        assert not host.close()
        assert host.isVisible()
        assert "Close the window again" in host.pane.unsaved.words()
        assert host.close()


def test_closing_saves_what_was_refused_before(host: Host) -> None:
    type_into(host.pane.form.note, "很重要")
    with refusing(host.document.workspace):
        assert not host.close()
    assert host.close()
    assert host.mark(host.items()[0]).note == "很重要"


def test_a_write_behind_a_long_one_is_waited_for(host: Host, qtbot: QtBot) -> None:
    """While a worker writes, an edit waits for its turn; closing waits with it."""
    document, item = host.document, host.items()[0]
    busy: list[Task] = []
    document.working.connect(lambda task, _words: busy.append(task))
    document._write(1000, lambda _workspace, _told: time.sleep(0.3))
    assert busy
    type_into(host.pane.form.note, "排队")
    host.leave_field()
    assert host.pane.form.note.toPlainText() == "排队"
    assert not host.close()
    qtbot.waitUntil(lambda: not host.isVisible(), timeout=5000)
    assert host.mark(item).note == "排队"


def test_a_refusal_behind_a_long_write_is_told_too(host: Host, qtbot: QtBot) -> None:
    from desktop.core.errors import WorkspaceError

    document, under_way = host.document, threading.Event()

    def write(_workspace: object, _told: object) -> None:
        under_way.set()
        time.sleep(0.2)

    def refuse() -> None:
        raise WorkspaceError("disk-full", path="x")

    document._write(1000, write)
    assert under_way.wait(5)  # or it would be the one that is refused, and nothing would stand in the way of the field
    twin = document.workspace.twin
    document.workspace.twin = refuse  # type: ignore[assignment,method-assign]
    type_into(host.pane.form.note, "排队")
    host.leave_field()
    qtbot.waitUntil(lambda: "note" in host.pane.form.failed(), timeout=5000)
    document.workspace.twin = twin  # type: ignore[method-assign]
    assert host.pane.form.note.toPlainText() == "排队"
    host.unsaved()[0].click()
    qtbot.waitUntil(lambda: host.mark(host.items()[0]).note == "排队", timeout=5000)


# Input methods


def compose(field: QWidget, text: str) -> None:
    QApplication.sendEvent(field, QInputMethodEvent(text, []))


@pytest.mark.point(26)
def test_composing_triggers_no_shortcut(host: Host, qtbot: QtBot) -> None:
    note, before = host.pane.form.note, host.gestures()
    note.setFocus()
    compose(note, "biao")
    with qtbot.assertNotEmitted(host.pane.left):
        QTest.keyClick(note, Qt.Key.Key_Escape)
        QTest.keyClick(note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert host.gestures() == before
    event = QInputMethodEvent("", [])
    event.setCommitString("标准")
    QApplication.sendEvent(note, event)
    host.leave_field()
    assert host.mark(host.items()[0]).note.startswith("标准")


def test_a_change_elsewhere_does_not_break_a_composition(host: Host) -> None:
    note = host.pane.form.note
    note.setFocus()
    compose(note, "biao")
    host.document.mark(host.items()[:1], MarkChange(note="别处"))
    assert note.toPlainText() == ""


def test_the_day_is_the_documents(host: Host) -> None:
    type_into(host.pane.form.due, "年底")
    host.leave_field()
    assert host.mark(host.items()[0]).due == dt.date(TODAY.year, 12, 31)


def test_a_close_event_is_heard_once(host: Host) -> None:
    event = QCloseEvent()
    QApplication.sendEvent(host, event)
    assert event.isAccepted()
