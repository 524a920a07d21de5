"""A block from Excel pasted into the checklist: columns recognised or chosen, a preview, one step; and our own copy."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.assessment import MarkChange, Status
from desktop.core.reports.fill_in.block import APPLICABILITY, KEY
from desktop.core.reports.fill_in.collection import Verdict
from desktop.core.reports.fill_in.fields import Field
from desktop.ui.collecting.paste_columns import CHOICES, PasteColumns
from desktop.ui.collecting.paste_window import PasteWindow
from desktop.ui.collecting.review_page import ReviewPage
from desktop.ui.document import Document
from desktop.ui.main_window import MainWindow
from desktop.ui.theme import Theme
from desktop.ui.views.work_page import WorkPage
from tests.ui.dialog_tools import Speak, cut, given_twice, nameless, speak

__all__ = ["speak"]
SECONDS = 30_000


class Desk:
    """The window, and what is pasted into it."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        assert window.page is not None
        assert window.document is not None
        self.window, self.qtbot = window, qtbot
        self.page: WorkPage = window.page
        self.document: Document = window.document
        self.items = self.page.model.items()
        self.keys = [row.key for row in self.document.rows(self.items)]

    def paste(self, text: str) -> PasteWindow:
        """Press Ctrl+V in the list with a text on the clipboard, and wait for the preview."""
        QGuiApplication.clipboard().setText(text)
        found = self.press()
        self.wait(found, None)
        return found

    def paste_html(self, markup: str) -> PasteWindow:
        """Press Ctrl+V in the list while the clipboard offers HTML alone."""
        data = QMimeData()
        data.setHtml(markup)
        QGuiApplication.clipboard().setMimeData(data)
        return self.press()

    def press(self) -> PasteWindow:
        self.page.table.setFocus()
        self.window.actions_["paste"].trigger()
        return self.window.findChildren(PasteWindow)[-1]

    def wait(self, window: PasteWindow, before: ReviewPage | None) -> None:
        self.qtbot.waitUntil(lambda: window.review is not None and window.review is not before, timeout=SECONDS)

    def choose(self, window: PasteWindow, place: int, column: object) -> None:
        """Choose what a column holds."""
        before, columns = window.review, columns_of(window)
        number = next(n for n, one in enumerate(CHOICES) if one == column)
        columns.boxes[place].setCurrentIndex(number)
        columns.boxes[place].activated.emit(number)
        self.wait(window, before)

    def note(self, place: int) -> str:
        return self.document.detail(self.items[place]).mark.note


def columns_of(window: PasteWindow) -> PasteColumns:
    assert window.columns is not None
    return window.columns


def review_of(window: PasteWindow) -> ReviewPage:
    assert window.review is not None
    return window.review


def found(window: PasteWindow) -> dict[tuple[str, str], tuple[Verdict, str]]:
    cells = review_of(window).found.collection.cells
    return {(cell.key, str(cell.field)): (cell.verdict, cell.theirs) for cell in cells}


@pytest.fixture
def desk(opened: MainWindow, qtbot: QtBot) -> Iterator[Desk]:
    yield Desk(opened, qtbot)
    for window in opened.findChildren(PasteWindow):
        if shiboken6.isValid(window):
            window.close()


def test_what_is_not_written_is_not_said_to_stand_here(desk: Desk) -> None:
    said = desk.paste("甲\t乙\n丙\t丁\n")._note.whole()  # no column is known
    assert said == "Nothing to write."
    window = desk.paste(f"编号\t工作进展\n{desk.keys[0]}\t已走访\n")
    review_of(window).decisions.take(review_of(window).found.collection.cells, theirs=False)
    assert window._note.whole() == "Nothing to write: everything stays as ours."


@pytest.mark.point(17)
def test_a_block_with_names_and_ids_is_pasted_in_one_step(desk: Desk, qtbot: QtBot) -> None:
    one, two, three = desk.keys[:3]
    window = desk.paste(
        "序号\t编号\t完成情况\t进度\t工作进展\t完成日期\n"
        f'1\t{two}\t已办结\t\t"第一行\n第二行"\t2026年10月底\n'
        f"2\t{one}\t推进中\t６０％\t'=1+1\t\n"
        f"3\t{three}\t快了\t六成\t\t\n"
        "4\t没有这一项\t推进中\t\t\t\n"
    )
    assert [CHOICES[box.currentIndex()] for box in columns_of(window).boxes] == [
        None, KEY, Field.STATUS, Field.PROGRESS, Field.NOTE, Field.DONE_ON,
    ]  # fmt: skip
    assert found(window) == {
        (one, "status"): (Verdict.NEW, "in_progress"),
        (one, "progress"): (Verdict.NEW, "60"),
        (one, "note"): (Verdict.NEW, "=1+1"),
        (two, "status"): (Verdict.NEW, "done"),
        (two, "note"): (Verdict.NEW, "第一行\n第二行"),
        (two, "done_on"): (Verdict.NEW, "2026-10-31"),
        (three, "status"): (Verdict.REFUSED, "快了"),
        (three, "progress"): (Verdict.REFUSED, "六成"),
        ("没有这一项", "None"): (Verdict.REFUSED, "推进中"),
    }
    review = review_of(window)
    review.table.stand(next(row for row in range(review.model.rowCount()) if review.model.cell(row) is not None))
    QTest.keyClick(review.table, Qt.Key.Key_Left)  # the first cell, the status of the first item, is left out
    assert "Write 5 cells" in window.write.text().replace("&", "")
    with qtbot.waitSignal(desk.document.changed, timeout=SECONDS):
        window.write.click()
    assert desk.note(0) == "=1+1"
    assert desk.note(1) == "第一行\n第二行"
    assert desk.document.rows(desk.items[1:2])[0].status is Status.DONE
    qtbot.waitUntil(lambda: "从表格粘贴 5 格" in desk.window.actions_["undo"].text())
    desk.window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: desk.note(0) == desk.note(1) == "")


def test_without_ids_the_rows_go_onto_the_selected_items(desk: Desk, qtbot: QtBot) -> None:
    desk.page.table.go_to(desk.items[2])
    window = desk.paste("甲\n乙\n丙\n")
    assert found(window) == {}
    assert not window.write.isEnabled()
    assert "choose above" in review_of(window).table.empty_text
    desk.choose(window, 0, Field.NOTE)
    assert list(found(window)) == [(key, "note") for key in desk.keys[2:5]]  # one is selected: it and those below
    with qtbot.waitSignal(desk.document.changed, timeout=SECONDS):
        window.write.click()
    assert [desk.note(place) for place in range(1, 6)] == ["", "甲", "乙", "丙", ""]


def test_more_rows_than_selected_items_are_refused(desk: Desk) -> None:
    table = desk.page.table
    table.go_to(desk.items[0])
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert desk.page.chosen() == desk.items[:2]
    window = desk.paste("工作进展\n甲\n乙\n丙\n")
    assert found(window) == {
        (desk.keys[0], "note"): (Verdict.NEW, "甲"),
        (desk.keys[1], "note"): (Verdict.NEW, "乙"),
        ("", "None"): (Verdict.REFUSED, "丙"),
    }


def test_a_column_is_taken_once_and_the_first_row_may_be_data(desk: Desk) -> None:
    window = desk.paste(f"编号\t进展\t备注\n{desk.keys[0]}\t推进中\t好\n")
    desk.choose(window, 2, Field.STATUS)
    boxes = columns_of(window).boxes
    assert [CHOICES[box.currentIndex()] for box in boxes] == [KEY, None, Field.STATUS]
    assert found(window) == {(desk.keys[0], "status"): (Verdict.REFUSED, "好")}
    before = window.review
    columns_of(window).headed.click()
    desk.wait(window, before)
    assert ("编号", "None") in found(window)


def test_our_own_copy_comes_back_without_a_change(desk: Desk) -> None:
    desk.document.mark(desk.items[:2], MarkChange(status=Status.IN_PROGRESS, progress=30), owner_name="周凯")
    desk.document.mark(desk.items[2:3], MarkChange(status=Status.DONE))
    desk.page.select_all()
    desk.window.actions_["copy"].trigger()
    text = QGuiApplication.clipboard().text()
    window = desk.paste(text)
    recognised = [CHOICES[box.currentIndex()] for box in columns_of(window).boxes]
    assert recognised == [
        None, APPLICABILITY, Field.STATUS, Field.PROGRESS, Field.UNIT, Field.OWNER, Field.DUE, KEY,
    ]  # fmt: skip
    assert found(window) == {}
    window.close()
    changed = text.replace("周凯", "赵磊")
    assert {field for _, field in found(desk.paste(changed))} == {"owner"}


def test_units_and_dates_are_assigned_from_a_table(desk: Desk, qtbot: QtBot) -> None:
    one, two = desk.keys[:2]
    window = desk.paste(f"条目编号\t责任科室\t完成时限\n{one}\t计量科\t2027年6月底\n{two}\t计量科\t没定\n")
    assert found(window) == {
        (one, "unit"): (Verdict.NEW, "计量科"),
        (one, "due"): (Verdict.CHANGED, "2027-06-30"),  # the document's own date stood there
        (two, "unit"): (Verdict.NEW, "计量科"),
        (two, "due"): (Verdict.REFUSED, "没定"),
    }
    with qtbot.waitSignal(desk.document.changed, timeout=SECONDS):
        window.write.click()
    rows = desk.document.rows(desk.items[:2])
    assert [(row.unit, row.due.isoformat() if row.due else "") for row in rows] == [
        ("计量科", "2027-06-30"),
        ("计量科", ""),
    ]
    assert [unit.name for unit in desk.document.units] == ["计量科"]
    qtbot.waitUntil(lambda: "从表格粘贴" in desk.window.actions_["undo"].text())
    desk.window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: desk.document.units == [])
    assert desk.document.rows(desk.items[:1])[0].due_printed


def test_a_table_that_is_offered_as_html_alone_is_pasted(desk: Desk, qtbot: QtBot) -> None:
    one, two = desk.keys[:2]
    rows = [("编号", "进展", "工作进展"), (one, "推进中", "已走访<br>12 家"), (two, "已完成", "")]
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    window = desk.paste_html(f"<table>{cells}</table>")
    desk.wait(window, None)
    assert found(window) == {
        (one, "status"): (Verdict.NEW, "in_progress"),
        (one, "note"): (Verdict.NEW, "已走访\n12 家"),
        (two, "status"): (Verdict.NEW, "done"),
    }
    window.write.click()
    qtbot.waitUntil(lambda: desk.document.rows(desk.items[1:2])[0].status is Status.DONE, timeout=SECONDS)


def test_html_without_any_text_is_refused(desk: Desk, qtbot: QtBot) -> None:
    window = desk.paste_html("<img src='x.png'>")
    qtbot.waitUntil(
        lambda: "没有表格" in window.state.text() or "holds no table" in window.state.text(), timeout=SECONDS
    )
    assert not window.write.isEnabled()
    window.close()


def test_text_goes_into_the_field_that_has_the_focus(desk: Desk, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("计量")
    desk.page.search()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is desk.page.filter_bar.search)
    desk.window.actions_["paste"].trigger()
    assert desk.page.filter_bar.search.text() == "计量"
    assert desk.window.findChildren(PasteWindow) == []


def test_an_empty_clipboard_is_said(desk: Desk) -> None:
    QGuiApplication.clipboard().setText("\n")
    desk.page.table.setFocus()
    desk.window.actions_["paste"].trigger()
    assert desk.window.findChildren(PasteWindow) == []
    assert "said" in desk.page.banners.shown()


@pytest.mark.parametrize("look", [Theme.LIGHT, Theme.DARK])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_is_cut_nameless_or_given_twice(
    desk: Desk, speak: Speak, qtbot: QtBot, language: str, look: Theme
) -> None:
    desk.document.set_language("zh" if language == "zh" else "en")
    speak(language, look)
    window = desk.paste(f"编号\t进展\t工作进展\n{desk.keys[0]}\t推进中\t{'很长的内容' * 40}\n{desk.keys[1]}\t快了\t\n")
    qtbot.wait(30)
    assert cut(window) == []
    assert nameless(window) == []
    assert given_twice(window) == []
    assert window.windowTitle()
