"""The checklist: model over row ids, filters, folding, what is painted."""

from __future__ import annotations

import sys
from pathlib import Path
from types import FrameType

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QPaintEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.assessment import MarkChange, Status
from desktop.core.organisation import Organisation
from desktop.core.store import ids, workspace
from desktop.core.store.items import Filter
from desktop.ui.document import Document
from desktop.ui.main_window import MainWindow
from desktop.ui.models import checklist
from desktop.ui.models.checklist import COLUMNS, ChecklistModel
from desktop.ui.models.documents import DocumentsModel
from desktop.ui.row_values import ChapterLine, ItemLine, MeasureLine
from desktop.ui.settings import Settings
from desktop.ui.tasks import Tasks
from tests.ui.conftest import OFFICE, TODAY, items_of, small_framework


def test_lines_are_chapters_measures_and_items_in_order(document: Document) -> None:
    model = ChecklistModel(document)
    model.set_filter(Filter())
    lines = [type(model.line(row)) for row in range(7)]
    assert lines == [ChapterLine, MeasureLine, ItemLine, ItemLine, ItemLine, ItemLine, MeasureLine]
    assert model.rowCount() == 24 + 6 + 2
    assert [model.row_of(model.node(row)) for row in range(model.rowCount())] == list(range(model.rowCount()))


def test_models_hold_qts_rules_while_they_change(document: Document, qtmodeltester: object) -> None:
    model, tree = ChecklistModel(document), DocumentsModel(document)
    testers = [QAbstractItemModelTester(m, QAbstractItemModelTester.FailureReportingMode.Fatal) for m in (model, tree)]
    model.set_filter(Filter())
    first = model.items()[0]
    document.mark([first], MarkChange(status=Status.DONE))
    model.toggle(ids.measure_of(first))
    document.add_own(ids.measure_of(first), "自己的一项")
    model.set_filter(Filter(text="市场"))
    document.undo()
    document.set_language("en")
    qtmodeltester.check(model)  # type: ignore[attr-defined]  # pytest-qt gives its fixture no type
    qtmodeltester.check(tree)  # type: ignore[attr-defined]
    assert len(testers) == 2


def test_a_long_list_comes_in_slices_and_a_new_filter_stops_them(
    tmp_path: Path, tasks: Tasks, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checklist, "FIRST", 20)
    monkeypatch.setattr(checklist, "TAKEN", 50)
    monkeypatch.setattr(checklist, "SHOWN", 120)
    path = tmp_path / "w.duibiao"
    workspace.create(path, OFFICE, [small_framework(chapters=4, measures=9, items=10)]).close()
    opened = workspace.open_workspace(path)
    document = Document(opened, tasks, "zh", lambda: TODAY)
    model = ChecklistModel(document)
    model.set_filter(Filter())
    assert model.is_loading()
    assert 0 < model.found < 360
    with qtbot.waitSignal(model.loaded):
        pass
    assert model.found == 360
    nodes = [model.node(row) for row in range(model.rowCount())]
    assert [n for n in nodes if ids.is_item(n)] == document.item_ids(Filter())
    assert len(nodes) == len(set(nodes)) == 360 + 36 + 4
    model.set_filter(Filter())
    model.set_filter(Filter(text="重庆路"))
    model.finish()
    lines = [model.line(row) for row in range(model.rowCount())]
    assert {line.text[:9] for line in lines if isinstance(line, ItemLine)} == {"检查重庆路市场的计"}
    opened.close()


def test_who_hears_that_all_is_read_finds_nothing_under_way(
    document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The status line shows "24…" while more is to come, and would show it for ever."""
    monkeypatch.setattr(checklist, "FIRST", 2)
    monkeypatch.setattr(checklist, "TAKEN", 2)
    monkeypatch.setattr(checklist, "SHOWN", 3)
    model = ChecklistModel(document)
    heard: list[bool] = []
    model.loaded.connect(lambda: heard.append(model.is_loading()))
    model.set_filter(Filter())
    assert model.is_loading()
    model.finish()
    assert heard == [False]


@pytest.mark.point(11)
@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("市场", 6),
        ("团体标准", 6),
        ("cqlsc", 6),  # 重庆路市场: 重 is chóng here
        ("ttbz", 6),
        ("团体 名单", 6),
        ("（二）", 8),
        ("二", 8),
        ("2.3", 6),  # the measure, and two sentences that hold these figures
        ("t-1/1.1.2", 1),
        ("没有的词", 0),
        ("％ ' \" * (", 0),
    ],
)
def test_search_by_words_numbers_and_initials(document: Document, words: str, found: int) -> None:
    hits = document.item_ids(Filter(text=words))
    assert len(hits) == found


def test_a_start_comes_back_to_the_item_and_shows_it(settings: Settings, tasks: Tasks, tmp_path: Path) -> None:
    path = tmp_path / "长.duibiao"
    workspace.create(path, OFFICE, [small_framework("t-long", 4, 9, 9)]).close()
    for key in ("t-long/2.5.3", "t-long/4.9.9", "t-long/1.1.1"):
        window = MainWindow(settings, tasks, lambda: TODAY)
        window.resize(1280, 720)
        settings.keep_last_item(path, key)
        assert window.opening.open_path(path)
        window.show()
        QApplication.processEvents()
        page = window.page
        assert page is not None
        table = page.table
        for width, height in ((1280, 720), (1900, 720), (1024, 640)):
            window.resize(width, height)
            QApplication.processEvents()
            assert page.document.key(table.node()) == key
            assert table.viewport().rect().contains(table.visualRect(table.currentIndex()))
        window.close()


def test_the_frame_of_the_item_one_comes_from_is_painted_over(opened: MainWindow) -> None:
    page = opened.page
    assert page is not None
    table = page.table
    table.go_to(items_of(opened)[0])
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QApplication.processEvents()
    left = table.visualRect(table.model().index(table.currentIndex().row(), COLUMNS - 1)).center()
    painted: list[bool] = []

    class Watch(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if isinstance(event, QPaintEvent):
                painted.append(event.region().contains(left))
            return False

    watch = Watch()
    table.viewport().installEventFilter(watch)
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QApplication.processEvents()
    assert any(painted)


def test_items_stand_on_the_ground_of_a_list(opened: MainWindow) -> None:
    page = opened.page
    assert page is not None
    table = page.table
    ground, around = table.palette().base().color(), table.palette().window().color()
    assert ground != around
    table.go_to(items_of(opened)[0])
    row = table.model().index(table.currentIndex().row() + 1, COLUMNS - 1)
    corner = table.viewport().mapTo(table, table.visualRect(row).topRight() + QPoint(-2, 2))
    assert table.grab().toImage().pixelColor(corner) == ground


def test_painting_a_header_asks_no_cell_for_its_flags(opened: MainWindow) -> None:
    """Qt would ask all of every column whether it is selected, and with it the window would stand still."""
    page = opened.page
    assert page is not None
    asked = 0

    def watch(frame: FrameType, event: str, _argument: object) -> None:
        nonlocal asked
        asked += event == "call" and frame.f_code is ChecklistModel.flags.__code__

    def painted() -> int:
        nonlocal asked
        page.select_all()
        QApplication.processEvents()
        asked = 0
        sys.setprofile(watch)
        try:
            head.grab()
        finally:
            sys.setprofile(None)
        return asked

    head = page.table.horizontalHeader()
    assert painted() == 0
    head.setSelectionModel(page.table.selectionModel())
    page.table.go_first()
    assert painted() > 24, "else nothing is shown by this test"


def test_arrows_pass_over_headings_and_letters_do_not_search(opened: MainWindow) -> None:
    page = opened.page
    assert page is not None
    items = items_of(opened)
    page.table.go_to(items[3])
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    assert page.table.node() == items[4]
    QTest.keyClick(page.table, Qt.Key.Key_K)
    assert page.table.node() == items[3]
    QTest.keyClick(page.table, Qt.Key.Key_J)
    assert page.table.node() == items[4]
    QTest.keyClick(page.table, Qt.Key.Key_A)
    assert page.table.node() == items[4]


def test_a_heading_folds_and_keeps_its_count(opened: MainWindow) -> None:
    page = opened.page
    assert page is not None
    items = items_of(opened)
    measure = ids.measure_of(items[0])
    row = page.model.row_of(measure)
    point = QPoint(20, page.table.rowViewportPosition(row) + 5)
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert page.model.row_of(items[0]) == -1
    line = page.model.line(page.model.row_of(measure))
    assert isinstance(line, MeasureLine)
    assert line.folded
    assert line.items == 4
    page.model.unfold_all()
    assert page.model.row_of(items[0]) >= 0


def test_filters_join_and_their_numbers_are_those_of_the_scope(opened: MainWindow) -> None:
    page = opened.page
    assert page is not None
    items = items_of(opened)
    page.document.mark(items[:3], MarkChange(status=Status.DONE), unit_name="标准化科")
    page.document.mark(items[3:5], MarkChange(status=Status.STALLED), unit_name="计量科")
    assert "5" in page.filter_bar.applicable.text()
    assert "19" in page.filter_bar.undecided.text()
    page.filter_bar.applicable.click()
    assert items_of(opened) == items[:5]
    page.filter_bar.undecided.click()
    assert items_of(opened) == items
    unit = page.document.units[0]
    page.filter_bar.set_filter(Filter(units=frozenset({unit.id})))
    assert items_of(opened) == items[:3]
    page.filter_bar.set_filter(Filter(statuses=frozenset({Status.STALLED}), units=frozenset({unit.id})))
    assert page.model.rowCount() == 0
    assert not page.table.isVisible()
    assert page.empty.isVisible()
    page.filter_bar.clear()
    assert items_of(opened) == items


def test_a_marked_row_stays_until_the_filter_is_asked_again(opened: MainWindow) -> None:
    page = opened.page
    assert page is not None
    page.filter_bar.undecided.click()
    first = items_of(opened)[0]
    page.table.go_to(first)
    QTest.keyClick(page.table, Qt.Key.Key_3)
    assert page.model.row_of(first) >= 0
    page.filter_bar.undecided.click()
    page.filter_bar.undecided.click()
    assert page.model.row_of(first) == -1


def test_evidence_dropped_on_an_item_is_kept(opened: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    page = opened.page
    assert page is not None
    document = page.document
    item = items_of(opened)[1]
    page.table.go_to(item)
    files = [tmp_path / "名单.xlsx", tmp_path / "通知.pdf"]
    for file in files:
        file.write_bytes(file.name.encode())
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    point = QPointF(60, page.table.rowViewportPosition(page.model.row_of(item)) + 10)
    buttons, modifiers = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(point, Qt.DropAction.CopyAction, data, buttons, modifiers)
    with qtbot.waitSignal(document.changed):
        page.table.dropEvent(event)
    assert [e.name for e in document.detail(item).evidence] == ["名单.xlsx", "通知.pdf"]


def test_selection_survives_a_reread(opened: MainWindow) -> None:
    page = opened.page
    assert page is not None
    items = items_of(opened)
    page.table.go_to(items[5])
    page.document.set_organisation(Organisation("改名局", line=("市场监管总局",), region="陕西省"))
    assert page.table.node() == items[5]
    flags = QItemSelectionModel.SelectionFlag
    page.table.selectionModel().select(page.model.index(page.model.row_of(items[6]), 0), flags.Select | flags.Rows)
    assert page.chosen() == items[5:7]
