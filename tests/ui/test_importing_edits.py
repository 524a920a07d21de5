"""The import assistant: what was found is corrected by hand, each change named and undone."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.core import editing
from desktop.core.framework import Target, faults
from desktop.ui.importing.cuts import CutMenu
from desktop.ui.importing.editors import ChapterDialog, ItemDialog
from desktop.ui.importing.measure_editor import MeasureDialog
from desktop.ui.importing.outline_model import TARGETS
from desktop.ui.importing.saving import NothingToTickDialog
from desktop.ui.importing.window import ImportWindow
from desktop.ui.main_window import MainWindow
from tests.ui.importing_tools import assistant, dialog, source, titles, type_in

__all__ = ["assistant", "source"]


def test_every_edit_is_named_and_undone(assistant: ImportWindow) -> None:
    review, draft = assistant.review, assistant.draft
    assert review is not None
    assert draft is not None
    before = draft.framework
    item = before.measures[0].items[0]
    review.outline.go_to(item.id)
    review.outline.edit()
    editor = dialog(review, ItemDialog)
    assert isinstance(editor, ItemDialog)
    editor.text.setPlainText("  编制公共停车场充电桩布点规划，\n公开清单 ")
    editor.kinds.boxes["government"].setChecked(True)
    editor.bodies.setText("国家发展改革委、住房城乡建设部")
    editor._apply.click()
    changed = draft.framework.measures[0].items[0]
    assert changed.text == "编制公共停车场充电桩布点规划， 公开清单"
    assert changed.concerns.bodies == ("国家发展改革委", "住房城乡建设部")
    assert "检查项" in draft.undo_name() or "item" in draft.undo_name()
    review.outline.split()
    assert len(draft.framework.measures[0].items) == len(before.measures[0].items) + 1
    review.outline.join()
    review.outline.shift(1)
    review.outline.remove()
    review.outline.go_to(before.measures[1].id)
    review.outline.shift(1)
    assert draft.framework.measures[1].chapter == before.measures[2].chapter
    review.outline.add_chapter()
    chapter = dialog(review, ChapterDialog)
    assert isinstance(chapter, ChapterDialog)
    chapter.title.setText("规范服务")
    chapter._apply.click()
    assert len(draft.framework.chapters) == 3
    for _ in range(7):
        assistant._undo.trigger()
    assert draft.framework == before
    for _ in range(7):
        draft.redo()
    assert draft.redo_name() == ""


def test_the_review_needs_little_room(assistant: ImportWindow) -> None:
    review = assistant.review
    assert review is not None
    least = assistant.minimumSizeHint()
    assert least.width() <= 840
    assert least.height() <= 500
    samples = [word.parentWidget() for word in review._legend.words.values()]
    review._legend.resize(1000, 30)
    assert all(one is not None and one.isVisible() for one in samples)
    review._legend.resize(250, 30)
    assert samples[-1] is not None
    assert not samples[-1].isVisible()


def test_undo_stands_on_what_came_back(assistant: ImportWindow) -> None:
    review, draft = assistant.review, assistant.draft
    assert review is not None
    assert draft is not None
    pane, before = review.outline, draft.framework
    measure = before.measures[1]
    for key in (measure.items[0].id, measure.id, str(before.chapters[-1].ordinal)):
        pane.go_to(key)
        pane.remove()
        pane.begin()  # somewhere else
        assert pane.key() != key
        assistant._undo.trigger()
        assert draft.framework == before
        assert pane.key() == key


def test_ctrl_and_enter_take_what_was_typed(assistant: ImportWindow) -> None:
    review, draft = assistant.review, assistant.draft
    assert review is not None
    assert draft is not None
    review.outline.go_to(draft.framework.measures[0].items[0].id)
    review.outline.edit()
    editor = dialog(review, ItemDialog)
    assert isinstance(editor, ItemDialog)
    editor.text.setPlainText("编制布点规划")
    QTest.keyClick(editor.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert draft.framework.measures[0].items[0].text == "编制布点规划"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2])
def test_the_keys_by_which_one_renames_open_the_editor(key: Qt.Key, assistant: ImportWindow, qtbot: QtBot) -> None:
    review, draft = assistant.review, assistant.draft
    assert review is not None
    assert draft is not None
    with qtbot.waitActive(assistant):
        assistant.activateWindow()
    review.outline.go_to(draft.framework.measures[0].id)
    QTest.keyClick(review.outline.tree, key)
    qtbot.waitUntil(lambda: any(one.isVisible() for one in review.findChildren(MeasureDialog)), timeout=5_000)


def test_the_person_chooses_where_an_item_is_cut(assistant: ImportWindow) -> None:
    review, draft = assistant.review, assistant.draft
    assert review is not None
    assert draft is not None
    item = draft.framework.measures[0].items[0]
    text = "开展摸底调查，编制布点规划，公开建设清单，按月通报进度"
    draft.change("文字", lambda f: editing.change_item(f, item.id, text=text))
    before = draft.framework
    review.outline.go_to(item.id)
    review.outline.split()
    menu = review.outline.findChild(CutMenu)
    assert menu is not None
    assert draft.framework == before
    assert [one.text() for one in menu.actions()] == [
        "开展摸底调查， ┃ 编制布点规划，公开建设清单，按月…",
        "开展摸底调查，编制布点规划， ┃ 公开建设清单，按月通报进度",
        "…查，编制布点规划，公开建设清单， ┃ 按月通报进度",
        "",
        review.outline.actions_["split_at"].text(),
    ]
    assert menu.activeAction() is menu.actions()[1]
    QTest.keyClick(menu, Qt.Key.Key_Up)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    parts = [one.text for one in draft.framework.measures[0].items[:2]]
    assert parts == ["开展摸底调查", "编制布点规划，公开建设清单，按月通报进度"]
    assistant._undo.trigger()
    assert draft.framework == before


def test_bodies_and_targets_are_corrected(assistant: ImportWindow) -> None:
    review, draft = assistant.review, assistant.draft
    assert review is not None
    assert draft is not None
    measure = draft.framework.measures[0]
    review.outline.go_to(measure.id)
    review.outline.edit()
    editor = dialog(review, MeasureDialog)
    assert isinstance(editor, MeasureDialog)
    type_in(editor.groups, 0, 1, "市财政局；市交通运输局")
    type_in(editor.targets, 0, 4, "二〇二七")
    editor._apply.click()
    assert editor.isVisible()
    assert "2025-06" in editor._state.text()
    type_in(editor.targets, 0, 4, "2027年底前")
    type_in(editor.targets, 0, 2, "12,345,678")
    type_in(editor.targets, 0, 1, "不少于")
    type_in(editor.targets, 1, 0, "")
    for column in range(1, 5):
        type_in(editor.targets, 1, column, "")
    editor._apply.click()
    changed = editing.measure(draft.framework, measure.id)
    assert changed.responsibilities[0].support == ("市财政局", "市交通运输局")
    assert [(t.due, t.value, t.comparator) for t in changed.targets] == [("2027", 12_345_678, ">=")]
    review.outline.edit()
    again = dialog(review, MeasureDialog)
    assert isinstance(again, MeasureDialog)
    again._apply.click()
    assert editing.measure(draft.framework, measure.id) == changed
    assert list(faults(draft.framework)) == []


def test_the_due_date_of_an_item_is_set_and_a_wrong_one_is_refused(assistant: ImportWindow) -> None:
    review, draft = assistant.review, assistant.draft
    assert review is not None
    assert draft is not None
    item = draft.framework.measures[0].items[0]
    review.outline.go_to(item.id)
    review.outline.edit()
    editor = dialog(review, ItemDialog)
    assert isinstance(editor, ItemDialog)
    editor.due.setText("明年")
    editor._apply.click()
    assert editor.isVisible()
    assert "明年" in editor._state.text()
    editor.due.setText("2027年9月底前")
    editor._apply.click()
    assert draft.framework.measures[0].items[0].due == "2027-09"
    index = review.outline.model.find(item.id)
    assert index.siblingAtColumn(TARGETS).data() == "2027-09"
    assistant._undo.trigger()
    assert draft.framework.measures[0].items[0] == item


def test_an_item_shows_the_date_of_its_target_and_keeps_it_where_the_target_goes(assistant: ImportWindow) -> None:
    review, draft = assistant.review, assistant.draft
    assert review is not None
    assert draft is not None
    dues = {target.id: target.due for target in draft.framework.every_target() if target.due}
    item = next(item for item in draft.framework.items() if item.target in dues)
    due = dues[item.target or ""]
    index = review.outline.model.find(item.id)
    assert index.siblingAtColumn(TARGETS).data() == due
    review.outline.go_to(item.id)
    review.outline.edit()
    editor = dialog(review, ItemDialog)
    assert isinstance(editor, ItemDialog)
    assert editor.due.text() == ""
    assert str(due) in editor.due.placeholderText()
    editor.target.setCurrentIndex(0)
    assert editor.due.text() == due
    editor._apply.click()
    changed = next(one for one in draft.framework.items() if one.id == item.id)
    assert (changed.target, changed.due) == (None, due)


def test_what_is_added_is_there_once_it_was_filled_in(assistant: ImportWindow) -> None:
    review, draft = assistant.review, assistant.draft
    assert review is not None
    assert draft is not None
    before = draft.framework
    first, second = before.measures[:2]
    review.outline.go_to(first.items[0].id)
    review.outline.add_item()
    dropped = dialog(review, ItemDialog)
    assert isinstance(dropped, ItemDialog)
    dropped._apply.click()
    assert dropped.isVisible()  # it says nothing yet
    dropped.reject()
    assert draft.framework == before
    assert draft.undo_name() == ""
    review.outline.add_item()
    editor = dialog(review, ItemDialog)
    assert isinstance(editor, ItemDialog)
    editor.text.setPlainText("公布服务电话")
    editor.sectors.set_keys(["A01"])
    editor._apply.click()
    items = draft.framework.measures[0].items
    assert [one.text for one in items[:2]] == [first.items[0].text, "公布服务电话"]
    assert items[1].concerns.sectors == ("A01",)
    assert review.outline.part() == items[1]
    review.outline.go_to(first.id)
    review.outline.add_measure()
    measure = dialog(review, MeasureDialog)
    assert isinstance(measure, MeasureDialog)
    measure._apply.click()
    assert measure.isVisible()  # it has no heading yet
    measure.title.setText("公开收费标准")
    type_in(measure.groups, 0, 0, "市市场监管局")
    measure._apply.click()
    assert titles(assistant)[:3] == [first.title, "公开收费标准", second.title]
    assert review.outline.part() == draft.framework.measures[1]
    assert list(faults(draft.numbered())) == []
    assistant._undo.trigger()  # one gesture, one step
    assistant._undo.trigger()
    assert draft.framework == before


def test_a_measure_is_added_from_the_row_of_its_chapter(assistant: ImportWindow) -> None:
    review, draft = assistant.review, assistant.draft
    assert review is not None
    assert draft is not None
    chapter = draft.framework.chapters[0]
    last = max(at for at, one in enumerate(draft.framework.measures) if one.chapter == chapter.ordinal)
    review.outline.begin()
    assert review.outline.part() == chapter
    assert review.outline.actions_["add_measure"].isEnabled()
    review.outline.add_measure()
    measure = dialog(review, MeasureDialog)
    assert isinstance(measure, MeasureDialog)
    measure.title.setText("公开收费标准")
    measure._apply.click()
    made = draft.framework.measures[last + 1]
    assert (made.chapter, made.title) == (chapter.ordinal, "公开收费标准")
    assert review.outline.part() == made


def test_undo_and_redo_have_the_keys_that_people_know(assistant: ImportWindow, qtbot: QtBot) -> None:
    review, draft = assistant.review, assistant.draft
    assert review is not None
    assert draft is not None
    before = draft.framework
    with qtbot.waitActive(assistant):
        assistant.activateWindow()
    tree = review.outline.tree
    assert review.outline.part() == before.chapters[0]  # the keys have something to work on from the start
    review.outline.go_to(before.measures[0].id)
    QTest.keyClick(tree, Qt.Key.Key_Delete)
    after = draft.framework
    assert after != before
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    for key, modifiers in ((Qt.Key.Key_Y, control), (Qt.Key.Key_Z, control | shift)):
        QTest.keyClick(tree, Qt.Key.Key_Z, control)
        assert draft.framework == before
        QTest.keyClick(tree, key, modifiers)
        assert draft.framework == after


def test_the_counts_of_an_outline_are_right_for_one_as_for_many(assistant: ImportWindow) -> None:
    assert assistant.review is not None
    assert assistant.draft is not None
    outline, draft = assistant.review.outline, assistant.draft
    for one in draft.framework.measures[1:]:
        draft.change("删除", partial(editing.remove_measure, key=one.id))
    assert len(draft.framework.measures) == 1
    shown = outline._counts.text()
    assert "1 条举措" in shown or "measures: 1," in shown
    targets = len(draft.framework.measures[0].targets)
    draft.change("指标", lambda f: editing.set_own_targets(f, (Target("", "站点普查完成率", None, 100, "%"),)))
    assert outline._counts.text().endswith(f"targets: {targets} + 1")
    draft.change("章", lambda f: editing.remove_chapter(editing.remove_chapter(f, 1), 2))
    assert outline._counts.text().startswith("Measures: 1,")


def test_an_item_keeps_the_target_that_another_part_of_the_document_has(assistant: ImportWindow) -> None:
    """A target of the document as a whole, or of another measure, is served by an item whose words are changed."""
    review, draft = assistant.review, assistant.draft
    assert review is not None
    assert draft is not None
    draft.change("指标", lambda f: editing.set_own_targets(f, (Target("", "站点普查完成率", None, 100, "%"),)))
    (wide,) = draft.framework.targets
    first = draft.framework.measures[0]
    for served in (wide, first.targets[0]):
        item = draft.framework.measures[1].items[0]
        draft.change("指标", partial(editing.change_item, key=item.id, target=served.id))
        review.outline.go_to(item.id)
        review.outline.edit()
        editor = dialog(review, ItemDialog)
        assert isinstance(editor, ItemDialog)
        assert served.object in editor.target.currentText()
        editor.text.setPlainText(f"{item.text}并建档")
        editor._apply.click()
        assert draft.framework.measures[1].items[0].target == served.id
    review.outline.edit()
    editor = dialog(review, ItemDialog)
    assert isinstance(editor, ItemDialog)
    assert [wide.id in editor.target.itemData(n) for n in range(1, editor.target.count())].count(True) == 1
    editor.target.setCurrentIndex(0)
    editor._apply.click()
    assert draft.framework.measures[1].items[0].target is None


def test_a_document_with_nothing_to_tick_is_asked_about(
    assistant: ImportWindow, opened: MainWindow, qtbot: QtBot
) -> None:
    document, draft = opened.document, assistant.draft
    assert document is not None
    assert draft is not None
    for item in draft.framework.items():
        draft.change("删除", partial(editing.remove_item, key=item.id))
    assistant.save()
    asked = dialog(assistant, NothingToTickDialog)
    assert isinstance(asked, NothingToTickDialog)
    QTest.keyClick(asked, Qt.Key.Key_Return)
    assert assistant.isVisible()
    assistant.save()
    asked = dialog(assistant, NothingToTickDialog)
    assert isinstance(asked, NothingToTickDialog)
    with qtbot.waitSignal(document.changed):
        asked.confirm.click()
    assert draft.framework.id in [head.key for head in document.frameworks]


def test_a_new_item_has_the_only_group_of_its_measure(assistant: ImportWindow) -> None:
    review, draft = assistant.review, assistant.draft
    assert review is not None
    assert draft is not None
    measure = draft.framework.measures[1]
    (group,) = measure.responsibilities
    review.outline.go_to(measure.id)
    review.outline.add_item()
    editor = dialog(review, ItemDialog)
    assert isinstance(editor, ItemDialog)
    assert editor.group.currentData() == group.id
    editor.text.setPlainText("建立小区台账")
    editor._apply.click()
    assert [one.responsibility for one in draft.framework.measures[1].items if one.text == "建立小区台账"] == [group.id]
