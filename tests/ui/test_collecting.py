"""Collecting in the window: workbooks that the program sent out are filled in, compared, decided on, taken over."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.core.assessment import MarkChange, Status
from desktop.core.reports.fill_in.collection import Verdict
from desktop.core.reports.fill_in.fields import Field
from desktop.core.reports.fill_in.send import SendOptions, send
from desktop.ui.collecting.arrangement import View
from desktop.ui.collecting.cells_delegate import ICON, PAD
from desktop.ui.collecting.cells_model import RESULT, CellLine, RestLine
from desktop.ui.collecting.settle import SettleDialog
from desktop.ui.collecting.window import CollectWindow
from desktop.ui.dialogs.parts import StateLine
from desktop.ui.document import Document
from desktop.ui.theme import Theme
from tests.core.reports.fill_in.filling import Edits, Table, fill
from tests.ui.collecting_tools import SECONDS, UNITS, Office, asked, lines, office, press, read, review_of, stand, write
from tests.ui.conftest import TODAY
from tests.ui.dialog_tools import Speak, cut, given_twice, nameless, speak

__all__ = ["asked", "office", "speak"]


def test_the_whole_cycle(office: Office, asked: CollectWindow, qtbot: QtBot) -> None:
    first, second, third, fourth = office.keys[:4]
    office.mark(first, MarkChange(note="我们走访了 20 家"))
    paths = [
        office.back(
            0,
            {
                first: {"progress": 0.6, "note": "走访 46 家"},
                second: {"status": "基本完成", "next_step": "下月补齐"},
                third: {"progress": "六成"},
            },
        ),
        office.back(1, {office.keys[8]: {"owner": "周凯"}}),
    ]
    broken = office.folder / "报回" / office.out[2].name
    broken.write_bytes(office.out[2].read_bytes()[:3000])
    before = office.batches()
    read(asked, [*paths, broken], qtbot)
    review = review_of(asked)
    # What is seen: the file that was refused comes first with its reason; who has not answered is named.
    names = [str(review.files.model().index(row, 0).data()) for row in range(3)]
    assert names[0] == broken.name
    assert "damaged" in str(review.files.model().index(0, 1).data()) or "已损坏" in str(
        review.files.model().index(0, 1).data()
    )
    assert "办公室" in review._waiting.whole()
    assert review.found.arrangement.counts == {
        View.ALL: 6, View.NEW: 2, View.CHANGED: 1, View.BOTH: 1, View.CONTESTED: 0, View.REFUSED: 2,
        View.UNCHANGED: 138,
    }  # fmt: skip
    refused = [line for line in lines(asked) if isinstance(line, CellLine) and line.verdict is Verdict.REFUSED]
    assert [(line.theirs, line.where) for line in refused] == [("基本完成", "填报表 E6"), ("六成", "填报表 F7")]
    assert all(line.result.removeprefix("refused: ") for line in refused)
    # The conflict by its key, one refused cell put right.
    assert stand(asked, first, Field.NOTE).verdict is Verdict.BOTH
    QTest.keyClick(review.table, Qt.Key.Key_Right)
    stand(asked, second, Field.STATUS)
    QTest.keyClick(review.table, Qt.Key.Key_Return)
    settle = review.findChild(SettleDialog)
    assert settle is not None
    box = settle.findChild(QComboBox)
    assert box is not None
    box.setCurrentIndex(box.findData("stalled"))
    press(settle, "Take this")
    assert "Write 5 cells" in asked.write.text().replace("&", "")
    assert office.batches() == before
    told = write(asked, qtbot)
    assert office.note(first) == "走访 46 家"
    assert office.progress(first) == 60
    assert office.document.rows([office.item(second)])[0].status is Status.STALLED
    assert office.document.rows([office.item(third)])[0].progress == 0
    assert office.document.detail(office.item(second)).mark.next_step == "下月补齐"
    assert office.document.rows([office.item(office.keys[8])])[0].owner == "周凯"
    assert office.batches() == before + 1
    assert broken.name in told
    assert "办公室" in told
    assert {name: bool(one.answered) for name, one in office.sent().items()} == {
        "标准科": True, "质量科": True, "办公室": False,
    }  # fmt: skip
    qtbot.waitUntil(lambda: "填报表" in office.window.actions_["undo"].text())
    # The receipt: what became of it, who is missing, what could not be read, what each brought.
    assert asked.receipt is not None
    said = asked.receipt.text().splitlines()
    order = ("写入", "未写入", "登记为已报回：2", "一次操作", "还没有报回", f"“{broken.name}”", first)
    assert [line[: len(start)] for line, start in zip(said, order, strict=False)] == list(order)
    assert [line.partition("　")[0] for line in said[-2:]] == sorted(path.name for path in paths)
    # One step takes all of it back.
    asked.close()
    office.window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: office.note(first) == "我们走访了 20 家")
    assert office.progress(first) == 0
    assert not any(one.answered for one in office.sent().values())
    assert office.note(fourth) == ""


def test_collecting_twice_changes_nothing_and_says_so(office: Office, asked: CollectWindow, qtbot: QtBot) -> None:
    path = office.back(0, {office.keys[0]: {"note": "走访 46 家"}})
    read(asked, [path], qtbot)
    write(asked, qtbot)
    asked.close()
    before = office.batches()
    office.window.commands.collect([path])
    again = office.window.findChildren(CollectWindow)[-1]
    qtbot.waitUntil(lambda: again.review is not None, timeout=SECONDS)
    assert lines(again) == []
    assert again.review is not None
    assert "Collecting it again changes nothing" in again.review.table.empty_text
    assert not again.write.isEnabled()
    assert "Nothing to write" in again._note.whole()
    again.close()
    assert office.batches() == before


def test_an_unchanged_return_is_noted_as_answered(office: Office, asked: CollectWindow, qtbot: QtBot) -> None:
    read(asked, [office.out[1]], qtbot)
    assert "Note as answered" in asked.write.text().replace("&", "")
    write(asked, qtbot)
    assert office.sent()["质量科"].answered == TODAY


def test_the_older_of_two_workbooks_is_an_answer_and_is_told(
    office: Office, asked: CollectWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    with office.document.workspace.twin() as twin:
        send(twin, SendOptions(tmp_path / "再次下发", "zh", UNITS[1:2]), TODAY + dt.timedelta(days=9))
    read(asked, [office.out[1]], qtbot)
    files = review_of(asked).files
    shown = files.model().index(0, 1).data()
    assert "填的是11月21日下发的一份；11月30日又下发的一份按已报回计" in shown
    write(asked, qtbot)
    assert office.sent()["质量科"].sent == TODAY + dt.timedelta(days=9)
    assert office.sent()["质量科"].answered == TODAY


def test_workbooks_that_disagree_are_settled_by_hand(office: Office, asked: CollectWindow, qtbot: QtBot) -> None:
    key = office.keys[0]
    one = office.back(0, {key: {"progress": 0.3}})
    other = fill(office.out[0], office.folder / "报回" / "另一份.xlsx", {key: {"progress": 0.7}})
    read(asked, [one, other], qtbot)
    review = review_of(asked)
    assert stand(asked, key, Field.PROGRESS).verdict is Verdict.CONTESTED
    QTest.keyClick(review.table, Qt.Key.Key_Right)  # theirs of whom?
    assert review.decisions.choices == {}
    QTest.keyClick(review.table, Qt.Key.Key_F2)
    settle = review.findChild(SettleDialog)
    assert settle is not None
    field = settle.findChild(QLineEdit)
    assert field is not None
    field.setText("一半")
    press(settle, "Take this")
    assert settle.isVisible()
    (state,) = settle.findChildren(StateLine)
    assert "一半" in state.text()
    field.setText("５５％")
    press(settle, "Take this")
    write(asked, qtbot)
    assert office.progress(key) == 55


def test_all_theirs_and_all_ours_for_a_selection(office: Office, asked: CollectWindow, qtbot: QtBot) -> None:
    first, second = office.keys[:2]
    for key in (first, second):
        office.mark(key, MarkChange(note="我方", progress=10))
    path = office.back(0, {key: {"note": "对方", "progress": 0.5} for key in (first, second)})
    read(asked, [path], qtbot)
    review = review_of(asked)
    press(asked, "All theirs")
    assert len(review.decisions.choices) == 4
    press(asked, "All ours")
    assert review.decisions.choices == {}
    stand(asked, first, Field.PROGRESS)
    QTest.keyClick(review.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(asked, "All theirs")
    item = office.item(first)
    assert set(review.decisions.choices) == {(item, Field.PROGRESS), (item, Field.NOTE)}
    # A heading stands for what is below it; new cells can be left out.
    review.table.stand(0)
    QTest.keyClick(review.table, Qt.Key.Key_Left)
    assert review.decisions.choices == {}
    assert review.decisions.total() == 0


def test_views_and_files_narrow_the_list(office: Office, asked: CollectWindow, qtbot: QtBot) -> None:
    office.mark(office.keys[0], MarkChange(note="我方"))
    paths = [
        office.back(0, {office.keys[0]: {"note": "对方"}, office.keys[1]: {"problem": "缺人"}}),
        office.back(1, {office.keys[8]: {"progress": "很快"}}),
    ]
    read(asked, paths, qtbot)
    review = review_of(asked)
    shown: dict[View, list[str]] = {}
    for view, chip in review.bar.chips.items():
        chip.click()
        shown[view] = [type(line).__name__[0] for line in lines(asked)]
    assert shown[View.ALL] == [*"HCRHCRHCR"]
    assert shown[View.BOTH] == shown[View.NEW] == shown[View.REFUSED] == ["H", "C"]
    assert shown[View.UNCHANGED] == ["H", "R"] * 16
    assert shown[View.CONTESTED] == []
    review.bar.chips[View.ALL].click()
    review.files.selectRow(1)
    assert [type(line).__name__[0] for line in lines(asked)] == [*"HCR"]
    review.bar.chips[View.UNCHANGED].click()
    assert len(lines(asked)) == 16
    review.files.clearSelection()
    assert len(lines(asked)) == 32
    rest = lines(asked)[1]
    assert isinstance(rest, RestLine)
    assert rest.text.startswith("8 cells unchanged: ")


def test_further_files_keep_what_was_decided(office: Office, asked: CollectWindow, qtbot: QtBot) -> None:
    office.mark(office.keys[0], MarkChange(note="我方"))
    read(asked, [office.back(0, {office.keys[0]: {"note": "对方"}})], qtbot)
    press(asked, "All theirs")
    read(asked, [office.back(1, {office.keys[8]: {"note": "第二份"}})], qtbot)
    assert asked.review is not None
    assert len(asked.review.found.collection.files) == 2
    assert asked.review.decisions.total() == 2


def test_an_error_while_writing_keeps_the_decisions(office: Office, asked: CollectWindow, qtbot: QtBot) -> None:
    key = office.keys[0]
    read(asked, [office.back(0, {key: {"note": "对方"}})], qtbot)
    office.mark(key, MarkChange(note="刚刚改的"))
    asked.take_over()
    qtbot.waitUntil(lambda: bool(asked.state.text()), timeout=SECONDS)
    assert key in asked.state.text()
    assert asked.receipt is None
    assert office.note(key) == "刚刚改的"
    qtbot.waitUntil(asked.write.isEnabled)


def test_receipt_and_refused_cells_are_saved(
    office: Office, asked: CollectWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    import openpyxl

    read(asked, [office.back(0, {office.keys[0]: {"progress": "六成"}, office.keys[1]: {"note": "有"}})], qtbot)
    target = tmp_path / "拒收.xlsx"
    asked.ask_save = lambda *_: (str(target), "")
    asked.save_refused()
    qtbot.waitUntil(target.exists, timeout=SECONDS)
    qtbot.waitUntil(lambda: target.name in asked.state.text())
    rows = [[cell.value for cell in row] for row in openpyxl.load_workbook(target).worksheets[0].iter_rows()]
    assert any("六成" in row for row in rows)
    refused = stand(asked, office.keys[0], Field.PROGRESS)
    review_of(asked).decisions.settle(refused, "60")
    asked.ask_save = lambda *_: (str(tmp_path / "又一份.xlsx"), "")
    asked.save_refused()
    qtbot.waitUntil(lambda: "没有写拒收清单" in asked.state.text(), timeout=SECONDS)
    assert not (tmp_path / "又一份.xlsx").exists()
    told = write(asked, qtbot)
    assert asked.receipt is not None
    asked.receipt.ask_save = lambda *_: (str(tmp_path / "回执.txt"), "")
    asked.save_receipt()
    assert (tmp_path / "回执.txt").read_text(encoding="utf-8-sig") == told
    asked.receipt.ask_save = lambda *_: (str(tmp_path / "没有" / "回执.txt"), "")
    asked.save_receipt()
    assert "回执.txt" in asked.receipt.state.text()
    asked.copy_receipt()
    assert QGuiApplication.clipboard().text() == told


def test_the_switch_by_mouse(office: Office, asked: CollectWindow, qtbot: QtBot) -> None:
    key = office.keys[0]
    office.mark(key, MarkChange(note="我方"))
    read(asked, [office.back(0, {key: {"note": "对方", "problem": "缺人"}})], qtbot)
    review = review_of(asked)
    table = review.table
    stand(asked, key, Field.NOTE)
    place = table.visualRect(review.model.index(table.current_row(), 4))
    ours, theirs = table._delegate.segments(place)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=theirs.center())
    assert review.decisions.total() == 2
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=ours.center())
    assert review.decisions.total() == 1
    stand(asked, key, Field.PROBLEM)
    place = table.visualRect(review.model.index(table.current_row(), 4))
    ours, _ = table._delegate.segments(place)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=ours.center())
    assert review.decisions.total() == 0


@pytest.mark.parametrize("look", [Theme.LIGHT, Theme.DARK])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_is_cut_nameless_or_given_twice(
    office: Office, asked: CollectWindow, qtbot: QtBot, speak: Speak, language: str, look: Theme
) -> None:
    document: Document = office.document
    document.set_language("zh" if language == "zh" else "en")
    asked.close()
    speak(language, look)
    office.window.actions_["collect"].trigger()
    window = office.window.findChildren(CollectWindow)[-1]

    def judge() -> None:
        qtbot.wait(30)
        assert cut(window) == []
        assert nameless(window) == []
        assert given_twice(window) == []
        assert not window.grab().isNull()

    judge()
    office.mark(office.keys[0], MarkChange(note="我方"))
    edits: Edits = {office.keys[0]: {"note": "对方"}, office.keys[1]: {"progress": "六成"}}
    read(window, [office.back(0, edits)], qtbot)
    judge()
    review = review_of(window)
    stand(window, office.keys[1], Field.PROGRESS)
    review.settle()
    settle = review.findChild(SettleDialog)
    assert settle is not None
    assert cut(settle) == []
    assert nameless(settle) == []
    assert given_twice(settle) == []
    settle.reject()
    write(window, qtbot)
    judge()
    window.close()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_when_both_changed_a_cell_is_read_whole_at_the_usual_width(
    office: Office, asked: CollectWindow, qtbot: QtBot, speak: Speak, language: str
) -> None:
    key = office.keys[0]
    office.mark(key, MarkChange(note="我们走访了 20 家"))

    def dated(_book: Any, table: Table) -> None:  # noqa: ANN401 # openpyxl's
        (cell,) = (cell for cell in table.sheet[2] if str(cell.value).startswith("填报日期"))
        cell.value = f"填报日期：{TODAY.isoformat()}"

    back = fill(office.out[0], office.folder / "报回" / "甲.xlsx", {key: {"note": "走访 46 家"}}, dated)
    office.document.set_language("zh" if language == "zh" else "en")
    speak(language, Theme.LIGHT)
    asked.resize(1280, 720)
    read(asked, [back], qtbot)
    review = review_of(asked)
    (line,) = (line for line in lines(asked) if isinstance(line, CellLine))
    assert line.verdict is Verdict.BOTH
    assert len(re.findall(r"\d+", line.result)) >= 2, "both days"
    free = review.table.columnWidth(RESULT) - ICON - 4 - 2 * PAD
    assert QFontMetrics(review.table.font()).horizontalAdvance(line.result) <= free
