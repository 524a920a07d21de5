"""The dialogs of the outline driven by the mouse: opened on a row, filled in cell by cell, refused, taken, undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QToolButton,
    QTreeView,
)
from pytestqt.qtbot import QtBot

from desktop.core.framework import Comparator, Kind, faults
from desktop.ui.importing.editors import ChapterDialog, HeadDialog, ItemDialog
from desktop.ui.importing.measure_editor import MeasureDialog
from desktop.ui.importing.outline_pane import OutlinePane
from desktop.ui.importing.window import ImportWindow
from tests.ui.importing_tools import assistant, dialog, source, titles

__all__ = ["assistant", "source"]
LEFT = Qt.MouseButton.LeftButton


def press(button: QPushButton) -> None:
    QTest.mouseClick(button, LEFT)
    QApplication.processEvents()


def at(tree: QTreeView, key: str) -> QPoint:
    index = tree.model().find(key)  # type: ignore[attr-defined] # the model of the outline
    tree.scrollTo(index)
    return tree.visualRect(index).center()


def click(pane: OutlinePane, key: str) -> None:
    QTest.mouseClick(pane.tree.viewport(), LEFT, pos=at(pane.tree, key))


def open_by_double_click(pane: OutlinePane, key: str) -> None:
    click(pane, key)
    QTest.mouseDClick(pane.tree.viewport(), LEFT, pos=at(pane.tree, key))
    QApplication.processEvents()


def write(table: QTableWidget, row: int, column: int, text: str) -> None:
    """Double-click a cell and type."""
    item = table.item(row, column)
    assert item is not None
    table.scrollToItem(item)
    place = table.visualItemRect(item).center()
    QTest.mouseClick(table.viewport(), LEFT, pos=place)
    QTest.mouseDClick(table.viewport(), LEFT, pos=place)
    (field,) = (one for one in table.viewport().findChildren(QLineEdit) if one.isVisible())
    field.selectAll()
    QTest.keyClicks(field, text) if text.isascii() else field.insert(text)  # an input method hands over whole words
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()


def choose(pane: OutlinePane, place: int, entry: int) -> None:
    """Choose an entry of the menu of a button below the outline."""
    button = pane.findChildren(QToolButton)[place]

    def take() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(menu.actions()[entry]).center())

    QTimer.singleShot(100, take)
    QTest.mouseClick(button, LEFT)
    QApplication.processEvents()


def pane_of(window: ImportWindow) -> OutlinePane:
    assert window.review is not None
    return window.review.outline


def undo_all(window: ImportWindow) -> None:
    assert window.draft is not None
    while window.draft.undo_name():
        window._undo.trigger()


def test_a_measure_is_opened_filled_in_and_refused_until_it_is_right(assistant: ImportWindow) -> None:
    pane, draft = pane_of(assistant), assistant.draft
    assert draft is not None
    before = draft.framework
    open_by_double_click(pane, before.measures[0].id)
    editor = dialog(pane, MeasureDialog)
    assert isinstance(editor, MeasureDialog)
    rows = editor.targets.rowCount()
    write(editor.targets, rows - 1, 2, "9" * 20)
    assert editor.targets.rowCount() == rows + 1  # one empty row is always left
    press(editor._apply)
    assert editor.isVisible()
    first = editor._state.text()
    write(editor.targets, rows - 1, 0, "充电站")
    press(editor._apply)
    assert "9999" in editor._state.text() != first
    write(editor.targets, rows - 1, 2, "-inf")
    press(editor._apply)
    assert "-inf" in editor._state.text()
    write(editor.targets, rows - 1, 2, "很多")
    press(editor._apply)
    assert "很多" in editor._state.text()
    assert editor.isVisible()
    write(editor.targets, rows - 1, 2, "120")
    write(editor.targets, rows - 1, 3, "座")
    write(editor.groups, editor.groups.rowCount() - 1, 0, "市财政局")
    press(editor._apply)
    assert not pane.findChildren(MeasureDialog) or not pane.findChildren(MeasureDialog)[-1].isVisible()
    changed = draft.framework.measures[0]
    assert [(one.object, one.value, one.unit) for one in changed.targets][-1] == ("充电站", 120, "座")
    assert changed.responsibilities[-1].lead == ("市财政局",)
    undo_all(assistant)
    assert draft.framework == before


def test_an_item_is_opened_ticked_and_worded(assistant: ImportWindow) -> None:
    pane, draft = pane_of(assistant), assistant.draft
    assert draft is not None
    before = draft.framework
    item = before.measures[0].items[0]
    pane.tree.setExpanded(pane.model.find(before.measures[0].id), True)
    open_by_double_click(pane, item.id)
    editor = dialog(pane, ItemDialog)
    assert isinstance(editor, ItemDialog)
    QTest.mouseClick(editor.kinds.boxes["enterprise"], LEFT, pos=QPoint(8, 8))
    QTest.mouseClick(editor.text.viewport(), LEFT)
    QTest.keyClick(editor.text, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(editor.text, Qt.Key.Key_Delete)
    press(editor._apply)
    assert editor.isVisible()
    assert editor._state.text()
    QTest.keyClicks(editor.text, "Publish the plan")
    press(editor._apply)
    changed = draft.framework.measures[0].items[0]
    assert (changed.text, changed.concerns.kinds) == ("Publish the plan", (Kind.ENTERPRISE,))
    undo_all(assistant)
    assert draft.framework == before


def test_who_opens_a_dialog_types_into_its_first_field(assistant: ImportWindow) -> None:
    pane, draft = pane_of(assistant), assistant.draft
    assert draft is not None
    before = draft.framework
    measure = before.measures[0]
    pane.tree.setExpanded(pane.model.find(measure.id), True)
    for key, kind in (("1", ChapterDialog), (measure.id, MeasureDialog), (measure.items[0].id, ItemDialog)):
        open_by_double_click(pane, key)
        editor = dialog(pane, kind)
        field = editor.focusWidget()
        assert isinstance(field, QLineEdit | QPlainTextEdit)
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(field, "typed")
        press(editor._apply)  # type: ignore[attr-defined] # all of them have it
    changed = draft.framework
    assert (changed.chapters[0].title, changed.measures[0].label) == ("typed", "typed")
    assert changed.measures[0].items[0].text == "typed"
    press(assistant.head.about)
    head = dialog(assistant, HeadDialog)
    assert isinstance(head, HeadDialog)
    assert head.focusWidget() is head.fields["title"]
    head.fields["short_title"].insert("充电方案")
    press(head._apply)
    assert draft.framework.short_title == "充电方案"
    undo_all(assistant)
    assert draft.framework == before


def test_numbers_typed_before_a_title_are_no_part_of_it(assistant: ImportWindow) -> None:
    pane, draft = pane_of(assistant), assistant.draft
    assert draft is not None
    before = draft.framework
    open_by_double_click(pane, "1")
    chapter = dialog(pane, ChapterDialog)
    assert isinstance(chapter, ChapterDialog)
    chapter.title.setText("一、布点和建设")
    press(chapter._apply)
    assert draft.framework.chapters[0].title == "布点和建设"
    for typed, label, ordinal, title in (
        ("（一）建好停车场", "（一）", 1, "建好停车场"),
        ("（九）建好停车场", "（一）", 1, "（九）建好停车场"),
    ):
        open_by_double_click(pane, before.measures[0].id)
        editor = dialog(pane, MeasureDialog)
        assert isinstance(editor, MeasureDialog)
        editor.title.setText(typed)
        press(editor._apply)
        made = draft.framework.measures[0]
        assert (made.label, made.ordinal, made.title) == (label, ordinal, title)
    undo_all(assistant)
    assert draft.framework == before


def test_another_number_is_the_number_of_the_id(assistant: ImportWindow) -> None:
    pane, draft = pane_of(assistant), assistant.draft
    assert draft is not None
    for typed, ordinal, key in (("（七）", 7, "1.7"), ("", None, "1.2")):
        open_by_double_click(pane, draft.framework.measures[1].id)
        editor = dialog(pane, MeasureDialog)
        assert isinstance(editor, MeasureDialog)
        editor.label.setText(typed)
        press(editor._apply)
        made = draft.numbered().measures[1]
        assert (made.label, made.ordinal, made.id.split("/")[1]) == (typed or None, ordinal, key)


def test_a_figure_typed_with_its_sign_and_unit(assistant: ImportWindow) -> None:
    pane, draft = pane_of(assistant), assistant.draft
    assert draft is not None
    before = draft.framework.measures[1].targets
    open_by_double_click(pane, draft.framework.measures[1].id)
    editor = dialog(pane, MeasureDialog)
    assert isinstance(editor, MeasureDialog)
    row = editor.targets.rowCount() - 1
    for column, text in ((0, "改造小区"), (2, "不少于30个"), (4, "2026年上半年")):
        write(editor.targets, row, column, text)
    press(editor._apply)
    *others, made = draft.framework.measures[1].targets
    assert tuple(others) == before
    assert (made.object, made.comparator, made.value, made.unit, made.due) == (
        "改造小区",
        Comparator.AT_LEAST,
        30,
        "个",
        "2026-06",
    )


def test_an_open_list_of_bodies_says_so_and_can_be_closed(assistant: ImportWindow) -> None:
    pane, draft = pane_of(assistant), assistant.draft
    assert draft is not None
    key = draft.framework.measures[0].id
    for typed, support, is_open in (
        ("市财政局、市教育局等", ("市财政局", "市教育局"), True),
        ("市财政局、市教育局", ("市财政局", "市教育局"), False),
    ):
        open_by_double_click(pane, key)
        editor = dialog(pane, MeasureDialog)
        assert isinstance(editor, MeasureDialog)
        write(editor.groups, 0, 1, typed)
        press(editor._apply)
        group = draft.framework.measures[0].responsibilities[0]
        assert (group.support, group.open_ended) == (support, is_open)
        open_by_double_click(pane, key)
        editor = dialog(pane, MeasureDialog)
        assert isinstance(editor, MeasureDialog)
        cell = editor.groups.item(0, 1)
        assert cell is not None
        assert cell.text() == typed
        before = draft.framework
        press(editor._apply)
        assert draft.framework is before


def test_a_chapter_cannot_be_renamed_to_nothing(assistant: ImportWindow) -> None:
    pane, draft = pane_of(assistant), assistant.draft
    assert draft is not None
    before = draft.framework
    open_by_double_click(pane, "1")
    editor = dialog(pane, ChapterDialog)
    assert isinstance(editor, ChapterDialog)
    editor.title.selectAll()
    QTest.keyClicks(editor.title, "   ")
    press(editor._apply)
    assert editor.isVisible()
    assert editor._state.text()
    QTest.keyClicks(editor.title, "Layout")
    QTest.keyClick(editor.title, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert draft.framework.chapters[0].title == "Layout"
    undo_all(assistant)
    assert draft.framework == before


def test_added_and_removed_by_the_buttons(assistant: ImportWindow) -> None:
    pane, draft = pane_of(assistant), assistant.draft
    assert draft is not None
    before = draft.framework
    first = before.measures[0]
    click(pane, first.id)
    choose(pane, 1, 0)
    item = dialog(pane, ItemDialog)
    assert isinstance(item, ItemDialog)
    QTest.keyClicks(item.text, "Publish the phone number")
    press(item._apply)
    assert draft.framework.measures[0].items[-1].text == "Publish the phone number"
    click(pane, first.id)
    choose(pane, 1, 1)
    measure = dialog(pane, MeasureDialog)
    assert isinstance(measure, MeasureDialog)
    press(measure._apply)
    assert measure.isVisible()  # it has no heading
    QTest.keyClicks(measure.title, "Publish the fees")
    press(measure._apply)
    assert titles(assistant)[1] == "Publish the fees"
    assert list(faults(draft.numbered())) == []
    remove = pane.findChildren(QToolButton)[3]
    for _ in range(40):
        QTest.mouseClick(remove, LEFT)
    QApplication.processEvents()
    assert len(draft.framework.measures) == 1  # the last one stays, and the button says so
    assert draft.framework.chapters == ()
    assert not remove.isEnabled()
    assert list(faults(draft.numbered())) == []
    undo_all(assistant)
    assert draft.framework == before


def test_undo_and_redo_stand_below_the_outline(assistant: ImportWindow) -> None:
    pane, draft = pane_of(assistant), assistant.draft
    assert draft is not None
    before = draft.framework
    undo, redo = pane.back["undo"], pane.back["redo"]
    assert not undo.isEnabled()
    assert not redo.isEnabled()
    click(pane, before.measures[1].id)
    QTest.mouseClick(pane.findChildren(QToolButton)[3], LEFT)
    after = draft.framework
    assert after != before
    assert draft.undo_name() in undo.accessibleName()
    QTest.mouseClick(undo, LEFT)
    assert draft.framework == before
    assert not undo.isEnabled()
    QTest.mouseClick(redo, LEFT)
    assert draft.framework == after
    assert undo.isEnabled()
    assert not redo.isEnabled()


def test_a_period_does_not_end_before_it_begins(assistant: ImportWindow) -> None:
    press(assistant.head.about)
    head = dialog(assistant, HeadDialog)
    assert isinstance(head, HeadDialog)
    for name, text in (("start", "2027-06"), ("end", "2026")):
        head.fields[name].selectAll()
        QTest.keyClicks(head.fields[name], text)
    press(head._apply)
    assert head.isVisible()
    assert head._state.text()
    head.fields["end"].selectAll()
    QTest.keyClicks(head.fields["end"], "2027")
    press(head._apply)
    assert assistant.draft is not None
    assert assistant.draft.framework.period.end == "2027"


def test_a_long_document_is_kept_and_handed_over_by_a_worker(
    assistant: ImportWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.ui.importing.draft.LONG", 0)
    with qtbot.waitSignal(assistant.framework_ready, timeout=20_000) as handed:
        press(assistant.foot.save)
    framework, _key = handed.args or (None, "")
    assert framework is not None
    assert [measure.title for measure in framework.measures][0] == "完善公共停车场充电设施"


def test_who_saves_a_long_document_twice_hands_it_over_once(
    assistant: ImportWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.ui.importing.draft.LONG", 0)
    handed: list[object] = []
    assistant.framework_ready.connect(lambda framework, _key: handed.append(framework))
    for _ in range(3):
        assistant.save()
    qtbot.waitUntil(lambda: bool(handed), timeout=20_000)
    qtbot.wait(300)
    assert len(handed) == 1
