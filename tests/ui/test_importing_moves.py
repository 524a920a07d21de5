"""The import assistant: parts are cut and moved wherever the person says, by keys and by the mouse."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.core import editing, editing_moves
from desktop.core.framework import Chapter, Framework
from desktop.core.numerals import numeral
from desktop.core.parsing.values import Role
from desktop.ui.importing.cuts import cuts
from desktop.ui.importing.cutting import CutDialog
from desktop.ui.importing.editors import ChapterDialog
from desktop.ui.importing.links import key_of
from desktop.ui.importing.outline_model import OutlineModel
from desktop.ui.importing.outline_pane import OutlinePane
from desktop.ui.importing.window import ImportWindow
from desktop.ui.main_window import MainWindow
from tests.ui.importing_tools import TEXT, assistant, dialog, source, titles

__all__ = ["assistant", "source"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("编制规划。公开清单", [("编制规划", "公开清单")]),
        ("编制规划并公开清单", [("编制规划", "公开清单")]),
        ("编制规划，并公开清单", [("编制规划", "公开清单")]),
        ("制定办法和组织检查", [("制定办法", "组织检查")]),
        ("建设合并审批和电网", []),
        ("统计省级及市级名单", []),
        ("编制规划。", []),
    ],
)
def test_signs_and_joining_words_are_places_to_cut(text: str, parts: list[tuple[str, str]]) -> None:
    assert [(text[: one.end], text[one.resume :]) for one in cuts(text)] == parts


@pytest.fixture
def pane(assistant: ImportWindow, qtbot: QtBot) -> OutlinePane:
    with qtbot.waitActive(assistant):
        assistant.activateWindow()
    assert assistant.review is not None
    return assistant.review.outline


def items(assistant: ImportWindow, place: int) -> list[str]:
    assert assistant.draft is not None
    return [item.text for item in assistant.draft.framework.measures[place].items]


def test_an_item_is_cut_where_the_cursor_stands(assistant: ImportWindow, pane: OutlinePane, qtbot: QtBot) -> None:
    draft = assistant.draft
    assert draft is not None
    item = draft.framework.measures[0].items[0]
    draft.change("文字", lambda f: editing.change_item(f, item.id, text="编制公开布点规划"))
    assert cuts("编制公开布点规划") == []
    pane.go_to(item.id)
    QTest.keyClick(pane.tree, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    asked = dialog(pane, CutDialog)
    assert isinstance(asked, CutDialog)
    qtbot.waitUntil(asked.isActiveWindow)
    while asked.text.textCursor().position() > 2:
        QTest.keyClick(asked.text, Qt.Key.Key_Left)
    assert (asked.first.toPlainText(), asked.second.toPlainText()) == ("编制", "公开布点规划")
    asked.first.setPlainText("  ")
    asked._apply.click()
    assert asked.isVisible()  # one part would be empty
    asked.first.setPlainText("编制布点规划")
    before = len(items(assistant, 0))
    QTest.keyClick(asked.text, Qt.Key.Key_Return)
    assert items(assistant, 0)[:2] == ["编制布点规划", "公开布点规划"]
    assert len(items(assistant, 0)) == before + 1
    assistant._undo.trigger()
    assert items(assistant, 0)[0] == "编制公开布点规划"


def test_at_a_sign_the_dialog_leaves_the_sign_out(pane: OutlinePane, qtbot: QtBot) -> None:
    asked = CutDialog("开展摸底，并编制规划", pane)
    asked.open()
    assert (asked.first.toPlainText(), asked.second.toPlainText()) == ("开展摸底", "编制规划")
    cursor = asked.text.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.Start)
    asked.text.setTextCursor(cursor)
    asked._apply.click()
    assert asked.parts is None
    asked.reject()


def test_chapters_are_moved_and_joined_by_keys(assistant: ImportWindow, pane: OutlinePane) -> None:
    draft = assistant.draft
    assert draft is not None
    before = draft.framework
    pane.go_to("1")
    QTest.keyClick(pane.tree, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [one.ordinal for one in draft.framework.chapters] == [2, 1]
    assert titles(assistant)[:2] == ["规范充电价格", "提升应急保障能力"]
    assert pane.key() == "1"
    QTest.keyClick(pane.tree, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert draft.framework == before
    QTest.keyClick(pane.tree, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert [one.title for one in draft.framework.chapters] == ["加快布点建设"]
    assert {one.chapter for one in draft.framework.measures} == {1}
    for _ in range(3):
        assistant._undo.trigger()
    assert draft.framework == before


def drop(pane: OutlinePane, key: str, below: str, row: int = -1) -> bool:
    """Drop a part as the tree does: between the rows of another, or onto it; return whether it may stand there."""
    model = pane.model
    data = model.mimeData([model.find(key)])
    parent = model.find(below) if below else QModelIndex()
    allowed = model.canDropMimeData(data, Qt.DropAction.MoveAction, row, 0, parent)
    model.dropMimeData(data, Qt.DropAction.MoveAction, row, 0, parent)
    return allowed


def test_parts_are_dropped_where_they_may_stand(assistant: ImportWindow, pane: OutlinePane) -> None:
    draft = assistant.draft
    assert draft is not None
    before = draft.framework
    first, second, third, fourth = before.measures
    assert drop(pane, fourth.id, "1", 1)
    assert [one.id for one in draft.framework.measures] == [first.id, fourth.id, second.id, third.id]
    assert draft.framework.measures[1].chapter == 1
    item = first.items[-1]
    assert drop(pane, item.id, third.id)
    assert items(assistant, 3)[-1] == item.text
    assert pane.part() == draft.framework.measures[3].items[-1]
    assert drop(pane, "2", "", 0)
    assert [one.ordinal for one in draft.framework.chapters] == [2, 1]
    after = draft.framework
    moved = pane.key()
    for key, below in ((moved, "1"), (first.id, ""), ("1", "2"), (first.id, second.id), (moved, moved)):
        assert not drop(pane, key, below)
    assert draft.framework is after
    for _ in range(3):
        assistant._undo.trigger()
    assert draft.framework == before


def test_a_change_leaves_unfolded_what_is_unfolded(assistant: ImportWindow, pane: OutlinePane) -> None:
    draft = assistant.draft
    assert draft is not None
    tree, model = pane.tree, pane.model
    first, _, third, _ = draft.framework.measures
    for key in (first.id, third.id):
        tree.setExpanded(model.find(key), True)
    pane.go_to(third.id)
    pane.shift(-1)  # into the chapter before
    assert draft.framework.measures[2].chapter == 1
    pane.go_to(first.items[0].id)
    pane.remove()
    assert tree.isExpanded(model.find(first.id))
    assert tree.isExpanded(model.find(third.id))
    assert pane.part() == draft.framework.measures[0].items[0]


def rows(model: OutlineModel, parent: QModelIndex | None = None) -> Iterator[tuple[str, object]]:
    """Yield key and part of each row, as a view finds them."""
    parent = parent or QModelIndex()
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        assert model.parent(index) == parent
        yield str(index.data(Qt.ItemDataRole.UserRole)), model.part(index)
        yield from rows(model, index)


def test_what_stands_above_the_first_chapter_is_shown_above_it(pane: OutlinePane) -> None:
    framework = pane.model.framework
    first, *others = framework.measures
    above = msgspec.structs.replace(framework, measures=(msgspec.structs.replace(first, chapter=None), *others))
    model = OutlineModel(above)
    shown = [model.part(model.index(row, 0)) for row in range(model.rowCount())]
    assert shown == [above.measures[0], *above.chapters]


def test_the_tree_is_that_of_the_framework_after_each_change(assistant: ImportWindow, pane: OutlinePane) -> None:
    draft = assistant.draft
    assert draft is not None

    def check(framework: Framework) -> None:
        fresh = OutlineModel(framework)
        assert list(rows(pane.model)) == list(rows(fresh))
        for key, part in rows(fresh):
            assert pane.model.part(pane.model.find(key)) == part

    first, second, third, _ = draft.framework.measures
    for change in (
        lambda f: editing_moves.move_item(f, first.items[-1].id, 1),
        lambda f: editing.split_item(f, second.items[0].id, 2),
        lambda f: editing.join_measures(f, first.id),
        lambda f: editing.add_chapter(f, "新的一章", third.id),
        lambda f: editing.remove_chapter(f, 1),
        lambda f: editing.with_head(f, id="another"),
        lambda f: editing.remove_chapter(f, f.chapters[0].ordinal),
    ):
        draft.change("x", change)
        check(draft.framework)
    while draft.undo_name():
        draft.undo()
        check(draft.framework)
    while draft.redo_name():
        draft.redo()
        check(draft.framework)


def test_a_click_in_the_text_leads_to_the_outline_and_back(assistant: ImportWindow, qtbot: QtBot) -> None:
    review = assistant.review
    assert review is not None
    text, outline = review.text, review.outline
    item = review.draft.framework.measures[2].items[0]
    (span,) = review.draft.places.of(item.id)

    def click(line: int, character: int) -> None:
        cursor = QTextCursor(text.document().findBlockByNumber(line))
        cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.MoveAnchor, character)
        place = text.cursorRect(cursor).center()
        QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)

    click(span.line, span.start + 2)
    assert outline.key() == item.id
    aim = next(s for s in review.draft.parsed.spans if s.role is Role.TARGET)
    click(aim.line, aim.start + 1)
    assert outline.key() == next(one.id for one in review.draft.framework.items() if one.target == aim.id)
    review.draft.change("x", lambda f: editing.with_head(f, id="another"))
    click(span.line, span.start + 2)  # the id of the document is another one now
    assert outline.key() == item.id.replace(f"{item.id.split('/')[0]}/", "another/")
    fourth = review.draft.framework.measures[3]
    place: QPoint = outline.tree.visualRect(outline.model.find(fourth.id)).center()
    QTest.mouseClick(outline.tree.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert text.textCursor().blockNumber() == review.draft.places.of(fourth.id)[0].line


def test_a_remark_leads_to_both(assistant: ImportWindow) -> None:
    review = assistant.review
    assert review is not None
    second = review.draft.framework.measures[1]
    line = review.draft.places.of(second.id)[0].line
    review.remarks.wanted.emit(line, "制定改造计划")
    assert review.outline.key() == second.id
    assert review.text.textCursor().blockNumber() == line
    whole, *_, words = review.text.extraSelections()
    assert whole.cursor.selectedText() == review.text.textCursor().block().text()
    assert words.cursor.selectedText() == "制定改造计划"
    review.remarks.wanted.emit(0, "")  # the title: above all measures, so that the outline stays
    assert review.outline.key() == second.id


def test_what_would_change_nothing_is_not_offered(assistant: ImportWindow, pane: OutlinePane) -> None:
    draft = assistant.draft
    assert draft is not None
    keys = ["1", "2", *(key for one in draft.framework.measures for key in (one.id, *(item.id for item in one.items)))]
    refused = []
    for key in keys:
        for name in ("split_measure", "join", "up", "down"):
            pane.go_to(key)
            action, before = pane.actions_[name], draft.framework
            offered = action.isEnabled()
            pane._acts()[name]()
            assert offered == (draft.framework is not before), (key, name)
            if offered:
                draft.undo()
            else:
                refused.append(name)
    assert set(refused) == {"split_measure", "join", "up", "down"}


def test_chapters_count_on_where_one_begins_between_them(assistant: ImportWindow, pane: OutlinePane) -> None:
    """Its title is asked; outline and saved ids have the chapters in order, and one undo takes it back."""
    draft = assistant.draft
    assert draft is not None
    before = draft.framework
    pane.go_to(before.measures[1].id)
    pane.add_chapter()
    asked = dialog(pane, ChapterDialog)
    assert isinstance(asked, ChapterDialog)
    asked._apply.click()
    assert asked.isVisible()  # it needs a title
    asked.title.setText("改造小区")
    asked._apply.click()
    assert pane.key() == before.measures[1].id

    def shown() -> list[str]:
        return [str(pane.model.index(row, 0).data()) for row in range(pane.model.rowCount())]

    assert shown() == ["一、加快布点建设", "二、改造小区", "三、强化运营服务"]
    made = draft.numbered()
    assert [(one.ordinal, one.title) for one in made.chapters][1:] == [(2, "改造小区"), (3, "强化运营服务")]
    assert [one.id.split("/")[1] for one in made.measures] == ["1.1", "2.2", "3.3", "3.4"]
    (heading,) = draft.places.of("2")  # the text still leads to the chapter that it prints as the second
    assert pane.model.find(key_of(draft.places, draft.framework, heading)).data() == "三、强化运营服务"
    assistant._undo.trigger()
    assert draft.framework == before
    assert shown() == ["一、加快布点建设", "二、强化运营服务"]


def test_a_number_typed_before_the_title_of_a_new_chapter_is_its_own(pane: OutlinePane) -> None:
    """A document that was cut off begins with 三、: what stands above it is put under 二、."""
    tail = pane._draft.framework
    chapters = tuple(msgspec.structs.replace(one, ordinal=one.ordinal + 2) for one in tail.chapters)
    first = chapters[0].ordinal
    measures = [msgspec.structs.replace(one, chapter=one.chapter and one.chapter + 2) for one in tail.measures]
    measures[0] = msgspec.structs.replace(measures[0], chapter=None)
    cut = msgspec.structs.replace(tail, chapters=chapters, measures=tuple(measures))
    asked = ChapterDialog(Chapter(0, ""), pane)
    asked.title.setText("二、改造小区")
    made = asked.added(measures[0].id)(cut)
    assert [(one.ordinal, one.title) for one in made.chapters][:2] == [(2, "改造小区"), (first, chapters[0].title)]
    asked.title.setText(f"{numeral(first)}、改造小区")  # the document has that number
    assert asked.added(measures[0].id)(cut).chapters[0].ordinal > chapters[-1].ordinal


def test_printed_numbers_of_chapters_out_of_order_stay(opened: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "乱序.txt"
    path.write_text(TEXT.replace("二、强化", "四、强化").replace("一、加快", "五、加快"), encoding="utf-8")
    opened.commands.import_document([path])
    window = opened.findChild(ImportWindow)
    assert window is not None
    qtbot.waitUntil(lambda: window.draft is not None, timeout=20_000)
    assert window.draft is not None
    assert [one.ordinal for one in window.draft.numbered().chapters] == [5, 4]


def test_what_cannot_move_is_not_offered_to_move(assistant: ImportWindow, pane: OutlinePane) -> None:
    draft = assistant.draft
    assert draft is not None
    draft.change("章", lambda f: editing.add_chapter(f, "空的一章"))
    last = draft.framework.measures[-1]
    pane.go_to(last.items[-1].id)
    assert not pane.actions_["down"].isEnabled()  # an empty chapter has no measure for it
    pane.go_to(last.id)
    assert pane.actions_["down"].isEnabled()
    pane.go_to(draft.framework.measures[0].items[0].id)
    assert not pane.actions_["up"].isEnabled()
    pane.go_to(draft.framework.measures[1].items[0].id)
    assert pane.actions_["up"].isEnabled()
