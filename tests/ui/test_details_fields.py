"""The details pane writes each field by itself, for one item or several."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.assessment import Applicability, MarkChange, Result, Rhythm, Status
from desktop.core.store import profile
from tests.ui.details_panes import Host, add_units, choose, focused, popup, tick, type_into

# Each field is one gesture of that field alone

TYPED: list[tuple[str, str, Any]] = [
    ("leader", "刘局", "刘局"),
    ("note", "已比对 214 项", "已比对 214 项"),
    ("problem", "原文缺 6 项", "原文缺 6 项"),
    ("next_step", "补齐原文", "补齐原文"),
    ("progress", "60", 60),
    ("due", "2026年底", dt.date(2026, 12, 31)),
    ("due", "6月底前", dt.date(2026, 6, 30)),
    ("due", "2026/12/1", dt.date(2026, 12, 1)),
    ("reached", "82.2 %", 82.2),
    ("reached", "８２．２", 82.2),
]


@pytest.mark.point(7, 39)
@pytest.mark.parametrize(("name", "text", "value"), TYPED)
def test_a_typed_field_is_saved_when_it_is_left(host: Host, name: str, text: str, value: object) -> None:
    item, before = host.items()[0], host.gestures()
    type_into(host.pane.form.fields[name], text)
    assert getattr(host.mark(item), name) != value
    host.leave_field()
    assert getattr(host.mark(item), name) == value
    assert host.gestures() == before + 1
    assert [*host.document.trail(item)[0][0].parameters["fields"]] == [name]
    host.leave_field()
    host.pane.flush()
    assert host.gestures() == before + 1


def test_several_lines_pasted_into_a_line_stand_behind_one_another(host: Host) -> None:
    """As a cell copied from Excel ends with a line break."""
    item = host.items()[0]
    for line in (host.pane.form.leader, host.pane.form.owner.edit):
        QApplication.clipboard().setText("刘局\n（分管）\n")
        line.setFocus()
        line.selectAll()
        line.paste()
        host.leave_field()
    assert host.mark(item).leader == "刘局 （分管）"
    assert [person.name for person in host.document.people] == ["刘局 （分管）"]


def test_ctrl_enter_saves_and_stays(host: Host) -> None:
    note = host.pane.form.note
    type_into(note, "做了一半")
    QTest.keyClick(note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert host.mark(host.items()[0]).note == "做了一半"
    assert note.hasFocus()
    assert note.toPlainText() == "做了一半"


def test_enter_saves_a_line(host: Host) -> None:
    leader = host.pane.form.leader
    type_into(leader, "刘局")
    QTest.keyClick(leader, Qt.Key.Key_Return)
    assert host.mark(host.items()[0]).leader == "刘局"


def test_chosen_fields_are_saved_at_once(host: Host) -> None:
    form, (first, second) = host.pane.form, host.items()[:2]
    choose(form.status, Status.ONGOING)
    assert host.mark(first).status is Status.ONGOING
    assert not form.rhythm.isHidden()
    assert form.progress.isHidden()
    choose(form.rhythm, Rhythm.QUARTERLY)
    assert host.mark(first).rhythm is Rhythm.QUARTERLY
    host.pane.show_item(second)
    choose(form.result, Result.LARGELY_MET)
    assert host.mark(second).result is Result.LARGELY_MET


def test_a_result_is_marked_by_hand_only_where_no_target_tells_it(host: Host) -> None:
    form = host.pane.form
    assert form.result.isHidden()
    assert not form.reached.isHidden()
    type_into(form.reached, "90")
    host.leave_field()
    assert host.mark(host.items()[0]).result is Result.MET
    host.pane.show_item(host.items()[1])
    assert not form.result.isHidden()
    assert form.reached.isHidden()


def test_the_distance_to_the_target_is_said(host: Host) -> None:
    form = host.pane.form
    type_into(form.reached, "82.2")
    host.leave_field()
    assert form.reached.text() == "82.2%"
    assert "2.8" in form.light.words()
    type_into(form.reached, "85")
    host.leave_field()
    assert "Target met" in form.light.words()


def test_a_new_name_makes_a_unit_and_a_person(host: Host) -> None:
    form, item = host.pane.form, host.items()[0]
    for field, name in ((form.unit, "标准化科"), (form.owner, "王芳")):
        type_into(field, name)
        host.leave_field()
    mark = host.mark(item)
    assert [unit.name for unit in host.document.units] == ["标准化科"]
    assert mark.unit == host.document.units[0].id
    assert [person.name for person in host.document.people] == ["王芳"]
    assert mark.owner == host.document.people[0].id
    assert form.unit.edit.text() == "标准化科"
    host.pane.show_item(host.items()[1])
    type_into(form.unit, "标准化科")
    host.leave_field()
    assert len(host.document.units) == 1


def test_a_name_is_taken_away_by_emptying_the_field_or_choosing_none(host: Host) -> None:
    form, item = host.pane.form, host.items()[0]
    unit = add_units(host, "标准化科")[0]
    choose(form.unit, unit)
    assert host.mark(item).unit == unit
    type_into(form.unit, "")
    QTest.keyClick(form.unit, Qt.Key.Key_Delete)
    host.leave_field()
    assert host.mark(item).unit is None
    choose(form.unit, unit)
    form.unit.setCurrentIndex(0)
    form.unit.activated.emit(0)
    assert host.mark(item).unit is None


def test_people_of_one_name_are_told_apart_and_the_telephone_is_shown(host: Host) -> None:
    document, form = host.document, host.pane.form
    people = [profile.Person(0, "王芳", "科长", "029-1"), profile.Person(0, "王芳", "科员", "029-2")]
    document.set_people(people)
    assert [form.owner.itemText(index) for index in (1, 2)] == ["王芳（科长）", "王芳（科员）"]
    choose(form.owner, document.people[1].id)
    assert host.mark(host.items()[0]).owner == document.people[1].id
    assert form.owner.toolTip() == "王芳 · 科员 · 029-2"


def test_supporting_units_are_one_gesture(host: Host) -> None:
    units = add_units(host, "质量科", "标准科", "计量科")
    before = host.gestures()
    tick(host.pane.form.support_units, "质量科", "计量科")
    assert host.mark(host.items()[0]).support_units == (units[0], units[2])
    assert host.gestures() == before + 1
    tick(host.pane.form.support_units)
    assert host.gestures() == before + 1


def test_the_calendar_gives_a_date_and_can_be_left_empty(host: Host) -> None:
    due, item = host.pane.form.due, host.items()[0]
    assert due.placeholderText() == "2026-12-31"  # what the document's target allows
    QTest.keyClick(due, Qt.Key.Key_F4)
    popup = due._popup
    assert popup is not None
    assert popup.calendar.selectedDate().year() == 2026
    assert popup.calendar.firstDayOfWeek() is Qt.DayOfWeek.Monday
    popup.calendar.clicked.emit(popup.calendar.selectedDate().addDays(-1))
    assert host.mark(item).due == dt.date(2026, 12, 30)
    type_into(due, "")
    QTest.keyClick(due, Qt.Key.Key_Delete)
    host.leave_field()
    assert host.mark(item).due is None


def test_the_wheel_changes_nothing(host: Host, qtbot: QtBot) -> None:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QWheelEvent

    before = host.gestures()
    for name in ("status", "unit", "progress"):
        field = host.pane.form.fields[name]
        field.setFocus()
        event = QWheelEvent(
            QPointF(5, 5), QPointF(field.mapToGlobal(QPoint(5, 5))), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(field, event)
    host.leave_field()
    assert host.gestures() == before


def test_arrow_keys_open_a_list_instead_of_changing_the_mark(host: Host) -> None:
    before = host.gestures()
    QTest.keyClick(host.pane.form.status, Qt.Key.Key_Down)
    assert host.pane.form.status.view().isVisible()
    host.pane.form.status.hidePopup()
    assert host.gestures() == before


def test_a_light_stands_under_the_due_date(host: Host) -> None:
    form = host.pane.form
    choose(form.status, Status.IN_PROGRESS)
    assert form.light.words() == "正常, 40 days left"
    type_into(form.due, "2026-11-9")
    host.leave_field()
    assert form.light.words() == "逾期 12 天"
    choose(form.status, Status.DONE)
    assert form.light.words() == "Done 11月21日"


# Applicability and its reason


def test_not_applicable_is_written_only_with_a_reason(host: Host) -> None:
    form, item, before = host.pane.form, host.items()[0], host.gestures()
    form.applicability.buttons[Applicability.NOT_APPLICABLE].click()
    assert form.reason.hasFocus()
    assert host.gestures() == before
    host.leave_field()
    assert host.mark(item).applicability is Applicability.UNDECIDED
    type_into(form.reason, "本市无此类企业")
    QTest.keyClick(form.reason, Qt.Key.Key_Return)
    assert host.mark(item).applicability is Applicability.NOT_APPLICABLE
    assert host.mark(item).reason == "本市无此类企业"
    assert host.gestures() == before + 1


def test_escape_takes_a_choice_without_reason_back(host: Host, qtbot: QtBot) -> None:
    form = host.pane.form
    form.applicability.buttons[Applicability.NOT_APPLICABLE].click()
    popup(form.reason).hide()
    with qtbot.assertNotEmitted(host.pane.left):
        QTest.keyClick(form.reason, Qt.Key.Key_Escape)
    assert form.applicability.value is Applicability.UNDECIDED
    assert form.reason.isHidden()
    assert form.applicability.buttons[Applicability.UNDECIDED].hasFocus()
    with qtbot.waitSignal(host.pane.left):
        QTest.keyClick(focused(), Qt.Key.Key_Escape)


def test_usual_reasons_are_offered_the_suggested_one_first(host: Host) -> None:
    form = host.pane.form
    host.pane.show_item(host.items()[2])  # for enterprises
    form.applicability.buttons[Applicability.NOT_APPLICABLE].click()
    assert popup(form.reason).isVisible()
    assert form.reason.usual()[0].startswith("面向企业")
    assert "No such object here" in form.reason.usual()
    form.reason._pick("No such object here")
    assert host.mark(host.items()[2]).reason == "No such object here"


def test_a_reason_cannot_be_emptied(host: Host, qtbot: QtBot) -> None:
    item = host.items()[0]
    host.document.mark([item], MarkChange(applicability=Applicability.NOT_APPLICABLE, reason="无"))
    type_into(host.pane.form.reason, "")
    QTest.keyClick(host.pane.form.reason, Qt.Key.Key_Delete)
    with qtbot.waitSignal(host.pane.message):
        host.leave_field()
    assert host.mark(item).reason == "无"
    assert host.pane.form.reason.text() == "无"


def test_deciding_otherwise_clears_the_reason(host: Host) -> None:
    item = host.items()[0]
    host.document.mark([item], MarkChange(applicability=Applicability.NOT_APPLICABLE, reason="无"))
    host.pane.form.applicability.buttons[Applicability.APPLICABLE].click()
    assert host.mark(item).reason == ""
    assert host.pane.form.reason.isHidden()


def test_enter_adopts_the_suggestion_and_asks_for_the_next_item(host: Host, qtbot: QtBot) -> None:
    form, item = host.pane.form, host.items()[2]
    host.pane.show_item(item)
    assert not form.suggestion.isHidden()
    assert form.suggestion.said().startswith("Suggested not applicable:")
    assert form.applicability.value is Applicability.UNDECIDED
    form.applicability.setFocus()
    with qtbot.waitSignal(host.pane.next_wanted):
        QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert host.mark(item).applicability is Applicability.NOT_APPLICABLE
    assert host.mark(item).reason


def test_the_button_adopts_and_stays(host: Host, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(host.pane.next_wanted):
        host.pane.form.suggestion.button.click()
    assert host.mark(host.items()[0]).applicability is Applicability.APPLICABLE
    assert host.pane.form.suggestion.button.isHidden()
    assert host.pane.form.suggestion.said().startswith("Ground:")


def test_arrow_keys_go_along_the_segments_without_choosing(host: Host) -> None:
    segments, before = host.pane.form.applicability, host.gestures()
    segments.setFocus()
    assert segments.buttons[Applicability.UNDECIDED].hasFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Right)
    assert segments.buttons[Applicability.APPLICABLE].hasFocus()
    assert host.gestures() == before
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert host.mark(host.items()[0]).applicability is Applicability.APPLICABLE
