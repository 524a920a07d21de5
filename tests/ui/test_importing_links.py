"""Text and outline lead to each other, by mouse and keys, also after parts were split, joined and moved."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core import drafts, editing
from desktop.core.editing_ids import bare
from desktop.core.framework import CheckItem, Measure
from desktop.core.parsing.values import Span
from desktop.ui.dialogs.parts import colours
from desktop.ui.importing.editors import ChapterDialog, HeadDialog, ItemDialog
from desktop.ui.importing.links import key_of, words_of
from desktop.ui.importing.outline_model import ITEMS, TARGETS
from desktop.ui.importing.outline_pane import OutlinePane
from desktop.ui.importing.text_pane import ROLES, TextPane
from desktop.ui.importing.window import ImportWindow
from desktop.ui.main_window import MainWindow
from tests.ui.importing_tools import assistant, dialog, source, type_in

__all__ = ["assistant", "source"]


def panes(window: ImportWindow) -> tuple[TextPane, OutlinePane]:
    assert window.review is not None
    return window.review.text, window.review.outline


def point(window: ImportWindow, words: str) -> None:
    """Click in the text on the second character of some words."""
    pane, _ = panes(window)
    found = pane.document().find(words)
    assert not found.isNull()
    found.setPosition(found.selectionStart() + 1)
    pane.setTextCursor(found)
    pane.ensureCursorVisible()
    QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=pane.cursorRect(found).center() + QPoint(3, 0))


def stands_on(window: ImportWindow) -> str:
    """Return what the person stands on in the outline, in words."""
    part = panes(window)[1].part()
    assert isinstance(part, CheckItem | Measure)
    return (part.text if isinstance(part, CheckItem) else part.title) or ""


def shown(window: ImportWindow) -> str:
    """Return the words that the text shows as chosen."""
    chosen = [
        one.cursor.selectedText()
        for one in panes(window)[0].extraSelections()
        if one.format.background().color() == colours().accent
    ]
    return "".join(chosen)


def item(window: ImportWindow, words: str) -> CheckItem:
    assert window.draft is not None
    return next(one for one in window.draft.framework.items() if words in one.text)


def go(window: ImportWindow, key: str) -> OutlinePane:
    pane = panes(window)[1]
    pane.go_to(key)
    return pane


def test_an_item_whose_words_are_a_target_is_reached_by_a_click(assistant: ImportWindow) -> None:
    point(assistant, "建成公共充电桩")
    assert "建成公共充电桩2000个以上" in stands_on(assistant)
    point(assistant, "覆盖率达到80%")
    assert "覆盖率" in stands_on(assistant)
    point(assistant, "市住房城乡建设局、市交通")
    assert stands_on(assistant) == "完善公共停车场充电设施"


def test_a_click_leaves_the_text_where_it_is(assistant: ImportWindow) -> None:
    pane, _ = panes(assistant)
    pane.resize(300, 60)
    QApplication.processEvents()
    point(assistant, "开展应急演练")
    before = pane.verticalScrollBar().value()
    point(assistant, "开展应急演练")
    assert pane.verticalScrollBar().value() == before > 0


def test_keys_in_the_text_lead_through_the_outline(assistant: ImportWindow) -> None:
    pane, _ = panes(assistant)
    pane.setFocus()
    QTest.keyClick(pane, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    seen = []
    for _ in range(pane.blockCount()):
        QTest.keyClick(pane, Qt.Key.Key_Down)
        part = panes(assistant)[1].part()
        seen.append(part.title if isinstance(part, Measure) else None)
    assert [title for title in dict.fromkeys(seen) if title] == [
        "完善公共停车场充电设施",
        "推进居民小区改造",
        "规范充电价格",
        "提升应急保障能力",
    ]


def test_joined_measures_are_still_linked(assistant: ImportWindow) -> None:
    assert assistant.draft is not None
    go(assistant, assistant.draft.framework.measures[0].id).join()
    point(assistant, "制定改造计划")
    assert stands_on(assistant) == "制定改造计划"
    point(assistant, "推进居民小区改造")  # its heading is gone; what it had stands in the first
    assert stands_on(assistant) == "完善公共停车场充电设施"
    go(assistant, item(assistant, "小区用电").id)
    assert "开展小区用电容量摸底" in shown(assistant)


def test_a_measure_that_was_split_off_and_moved_is_still_linked(assistant: ImportWindow) -> None:
    pane = go(assistant, item(assistant, "编制布点规划").id)
    pane.split_measure()
    assert assistant.draft is not None
    new = assistant.draft.framework.measures[1]
    go(assistant, new.id).shift(1)
    point(assistant, "编制布点规划")
    assert stands_on(assistant) == "编制布点规划"
    go(assistant, new.id)
    assert "编制布点规划" in shown(assistant)


def test_both_halves_of_an_item_lead_to_its_words(assistant: ImportWindow) -> None:
    assert assistant.draft is not None
    first = item(assistant, "建立价格公示制度").id
    assistant.draft.change("", lambda f: editing.cut_item(f, first, "建立价格公示", "落实公示制度"))
    go(assistant, item(assistant, "落实").id)
    assert shown(assistant) == ""  # other words: nothing in the text says so
    assistant.draft.undo()
    assistant.draft.change("", lambda f: editing.cut_item(f, first, "建立价格公示", "价格公示制度"))
    go(assistant, item(assistant, "价格公示制度").id)
    assert "建立价格公示制度" in shown(assistant)


def test_an_item_moved_to_another_measure_is_still_linked(assistant: ImportWindow) -> None:
    pane = go(assistant, item(assistant, "公开建设清单").id)
    pane.shift(1)
    point(assistant, "公开建设清单")
    assert stands_on(assistant) == "公开建设清单"
    go(assistant, item(assistant, "公开建设清单").id)
    assert "公开建设清单" in shown(assistant)


def test_what_is_new_leads_to_nothing_that_was_taken_away(assistant: ImportWindow, qtbot: QtBot) -> None:
    last = item(assistant, "开展应急演练")
    pane = go(assistant, last.id)
    pane.remove()
    pane.add_item()
    editor = dialog(assistant, ItemDialog)
    assert isinstance(editor, ItemDialog)
    editor.text.setPlainText("每季度检查一次物资储备")
    editor._apply.click()
    new = item(assistant, "物资储备")
    assert new.id != last.id
    go(assistant, new.id)
    assert shown(assistant) == ""
    go(assistant, item(assistant, "编制应急预案").id)
    point(assistant, "开展应急演练")
    assert stands_on(assistant) != new.text
    assert assistant.draft is not None
    go(assistant, "2").remove()
    go(assistant, assistant.draft.framework.measures[-1].id).add_chapter()
    asked = dialog(assistant, ChapterDialog)
    assert isinstance(asked, ChapterDialog)
    asked.title.setText("储备物资")
    asked._apply.click()
    go(assistant, "2")  # the number of the chapter that is gone
    assert shown(assistant) == ""
    kept, before = assistant._kept.key, assistant.draft.gone
    assert before >= {"2", last.id.partition("/")[2]}
    with qtbot.waitSignal(assistant.destroyed):
        assistant.keep_draft()
    found = drafts.load(kept)
    assert found is not None
    assert set(found.gone) == before
    drafts.forget(kept)


GOALS = """清源市绿化行动方案（2025—2027年）

一、总体目标

到2027年，全市建成区绿化覆盖率达到45%以上，新建公园20个以上。

二、重点任务

（一）增绿补绿。编制绿地规划，公开建设清单。（市园林局负责）

（二）管护树木。建立古树名录，开展巡查。（市园林局负责）
"""


def test_the_documents_own_targets_are_shown_and_corrected(opened: MainWindow, qtbot: QtBot) -> None:
    opened.commands.import_document([])
    window = opened.findChild(ImportWindow)
    assert window is not None
    window.read_text(GOALS)
    qtbot.waitUntil(lambda: window.review is not None, timeout=20_000)
    draft = window.draft
    assert draft is not None
    assert [target.value for target in draft.framework.targets] == [45, 20]
    place = next(span for span in draft.parsed.spans if span.id == draft.framework.targets[0].id)
    assert "45%" in draft.parsed.source.lines[place.line].text[place.start : place.end]
    go(window, draft.framework.measures[1].id)
    point(window, "新建公园")
    assert panes(window)[1].key() == "1"  # the chapter that it stands in
    assert "新建公园20个以上" in shown(window)
    window.edit_head()
    head = dialog(window, HeadDialog)
    assert isinstance(head, HeadDialog)
    for row, column, text in ((0, 2, "46"), (1, 4, "“十五五”期间"), (2, 2, "7")):
        type_in(head.targets, row, column, text)
    head._apply.click()
    assert head.isVisible()  # the new one has no object
    type_in(head.targets, 2, 0, "口袋公园")
    head._apply.click()
    found = [(one.object, one.value, one.due) for one in draft.framework.targets]
    assert [one[1:] for one in found] == [(46, "2027"), (20, "2030"), (7, None)]
    assert len({one.id for one in draft.framework.every_target()}) == 3
    draft.undo()
    assert [target.value for target in draft.framework.targets] == [45, 20]
    window.handing_over.discard()


def test_an_items_text_takes_the_whole_row(assistant: ImportWindow) -> None:
    assert assistant.draft is not None
    tree = panes(assistant)[1].tree
    one = assistant.draft.framework.measures[0].items[0]
    assistant.draft.change("", lambda f: editing.change_item(f, one.id, text="编制布点规划" * 20))
    go(assistant, one.id)
    index = tree.currentIndex()
    for column in (ITEMS, TARGETS):
        cell = tree.visualRect(index.sibling(index.row(), column)).adjusted(1, 2, -9, -2)
        seen = tree.viewport().grab(cell).toImage()
        colours_ = {seen.pixel(x, y) for x in range(seen.width()) for y in range(seen.height())}
        assert len(colours_) > 2  # letters on the ground


def test_what_stands_above_the_first_part_leads_nowhere(assistant: ImportWindow) -> None:
    before = panes(assistant)[1].key()
    point(assistant, "清源市公共充电设施建设行动方案")
    assert panes(assistant)[1].key() == before


DAMAGED = """清源市標準化工作方案

一、完善標準體系

（一）健全標準。編制標準體系表，發布標準目錄?!彩袌霰O管局牽頭，市財政局、市發展改革委按職責分工負責〕

（二）推動應用。組織標準宣貫，開展標準實施情況檢查。〔市市場監管局、市教育局按職責分工負責〕
"""


def test_words_that_were_put_right_are_shown_in_a_text_made_simplified(opened: MainWindow, qtbot: QtBot) -> None:
    opened.commands.import_document([])
    window = opened.findChild(ImportWindow)
    assert window is not None
    window.read_text(DAMAGED)
    qtbot.waitUntil(lambda: window.review is not None, timeout=20_000)
    assert window.draft is not None
    assert window.review is not None
    number = next(n for n, one in enumerate(window.draft.remarks) if one.key == "repair.shifted")
    window.review.remarks.look(number)
    assert "市场监" in shown(window)
    window.handing_over.over = True
    window.close()


def test_the_row_one_stands_on_stays_in_sight_when_there_is_less_room(assistant: ImportWindow, qtbot: QtBot) -> None:
    pane = panes(assistant)[1]
    pane.tree.expandAll()
    assert assistant.draft is not None
    last = assistant.draft.framework.measures[-1].items[-1].id
    pane.go_to(last)
    assistant.resize(assistant.width(), 420)
    row = pane.tree.visualRect(pane.model.find(last))
    assert pane.tree.viewport().rect().contains(row.center())
    pane.tree.scrollToTop()  # a person looks elsewhere
    place = pane.tree.verticalScrollBar().value()
    assistant.resize(assistant.width(), 440)
    assert pane.tree.verticalScrollBar().value() == place


def test_a_target_goes_with_the_half_of_its_item_that_says_it(assistant: ImportWindow) -> None:
    """The text leads from it there as well."""
    assert assistant.review is not None
    assert assistant.draft is not None
    review, draft = assistant.review, assistant.draft
    (target, *_) = draft.framework.measures[0].targets
    item = next(one for one in draft.framework.measures[0].items if one.target == target.id)
    words = words_of(draft.places, target.id)
    assert "2000" in words
    draft.change("文字", lambda f: editing.change_item(f, item.id, text=f"选定停车场，{words}"))
    review.outline.go_to(item.id)
    review.outline.split()
    first, second = (one for one in draft.framework.measures[0].items if one.text in ("选定停车场", words))
    assert (first.target, second.target) == (None, target.id)
    (span,) = draft.places.of(target.id)
    assert key_of(draft.places, draft.framework, span) == second.id


def test_what_is_gone_has_no_tint(assistant: ImportWindow) -> None:
    """A measure that was deleted, with its bodies and targets; what only moved to another keeps its own."""
    assert assistant.review is not None
    assert assistant.draft is not None
    text, outline, draft = assistant.review.text, assistant.review.outline, assistant.draft
    first = draft.framework.measures[0]
    own = [span for span in draft.parsed.spans if span.role in ROLES and bare(span.id).startswith(bare(first.id))]
    assert {span.role for span in own} == set(ROLES)

    def tinted() -> list[Span]:
        marks = {(one.cursor.blockNumber(), one.cursor.selectedText()) for one in text.extraSelections()}
        lines = draft.parsed.source.lines
        return [span for span in own if (span.line, lines[span.line].text[span.start : span.end]) in marks]

    outline.go_to(first.items[-1].id)
    outline.split_measure()
    outline.begin()
    assert tinted() == own
    assistant._undo.trigger()
    outline.go_to(first.id)
    outline.remove()
    assert tinted() == []
    assistant._undo.trigger()
    outline.begin()
    assert tinted() == own
