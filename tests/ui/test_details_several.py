"""The details pane for several items at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.core.assessment import Applicability, MarkChange, Status
from desktop.core.store import common
from desktop.ui import details_reading
from desktop.ui.details_choices import NameChoice
from tests.ui.details_panes import Host, add_units, choose, type_into


def test_an_edit_goes_to_all_chosen_items_as_one_gesture(host: Host) -> None:
    items, before = host.items()[:4], host.gestures()
    host.pane.show_items(items)
    choose(host.pane.form.status, Status.STALLED)
    type_into(host.pane.form.note, "等待省局")
    host.leave_field()
    assert {host.mark(item).status for item in items} == {Status.STALLED}
    assert {host.mark(item).note for item in items} == {"等待省局"}
    assert host.gestures() == before + 2


def test_differing_fields_say_so_and_are_not_emptied_by_passing_through(host: Host) -> None:
    first, second = host.items()[:2]
    host.document.mark([first], MarkChange(note="一", status=Status.DONE, leader="刘"))
    host.document.mark([second], MarkChange(note="二", status=Status.STALLED, leader="刘"))
    host.pane.show_items([first, second])
    form, before = host.pane.form, host.gestures()
    assert form.note.placeholderText() == form.status.placeholderText() == "various"
    assert form.leader.text() == "刘"
    type_into(form.note, "x")
    QTest.keyClick(form.note, Qt.Key.Key_Backspace)
    for field in form.fields.values():
        field.setFocus()
    host.leave_field()
    assert host.gestures() == before
    assert (host.mark(first).note, host.mark(second).note) == ("一", "二")


def test_several_units_can_be_taken_away_at_once(host: Host) -> None:
    items = host.items()[:2]
    units = add_units(host, "甲科", "乙科")
    for item, unit in zip(items, units, strict=True):
        host.document.mark([item], MarkChange(unit=unit))
    host.pane.show_items(items)
    field: NameChoice = host.pane.form.unit
    field.setCurrentIndex(0)
    field.activated.emit(0)
    assert [host.mark(item).unit for item in items] == [None, None]


def test_very_many_items_are_read_in_slices_and_shown_once_all_are_known(
    host: Host, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(details_reading, "AT_ONCE", 2)
    monkeypatch.setattr(common, "_PAGE", 2)
    items = host.items()[:9]
    host.document.mark(items, MarkChange(status=Status.DONE, leader="刘"))
    host.document.mark(items[8:], MarkChange(leader="王"))
    host.pane.show_item(items[0])
    host.pane.show_items(items)
    assert host.pane.items() == (items[0],)  # what is shown is what an edit goes to
    assert host.pane.form.leader.text() == "刘"
    qtbot.waitUntil(lambda: host.pane.items() == tuple(items))
    assert host.pane.form.leader.placeholderText() == "various"
    assert host.pane.form.value("status") is Status.DONE
    host.document.mark(items, MarkChange(leader="陈"))
    qtbot.waitUntil(lambda: host.pane.form.leader.text() == "陈")


def test_who_goes_into_a_field_meets_the_items_that_were_chosen_last(
    host: Host, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(details_reading, "AT_ONCE", 2)
    items = host.items()[:5]
    host.pane.show_item(items[0])
    host.pane.show_items(items)
    host.pane.focus_field("note")
    assert host.pane.items() == tuple(items)
    type_into(host.pane.form.note, "x")
    host.leave_field()
    assert {host.mark(item).note for item in items} == {"x"}


def test_one_item_chosen_after_very_many_is_shown_alone(
    host: Host, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(details_reading, "AT_ONCE", 2)
    items = host.items()[:5]
    host.pane.show_items(items)
    host.pane.show_item(items[1])
    qtbot.wait(20)
    assert host.pane.items() == (items[1],)


def test_suggestions_of_several_items_are_adopted_together(host: Host) -> None:
    items = host.items()[:4]
    host.pane.show_items(items)
    assert host.pane.form.suggestion.said() == "4 undecided, 4 of them with a suggestion"
    host.pane.form.suggestion.button.click()
    assert all(host.mark(item).applicability is not Applicability.UNDECIDED for item in items)
