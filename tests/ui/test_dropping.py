"""Files dropped on the window: each kind goes where it belongs, before and after there is an assessment."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.assessment import MarkChange
from desktop.core.framework import encode
from desktop.core.reports.fill_in.send import SendOptions, send
from desktop.core.reports.form.files import write_form
from desktop.core.store.items import Filter
from desktop.ui.collecting.window import CollectWindow
from desktop.ui.first_run import FirstRunPage
from desktop.ui.importing.window import ImportWindow
from desktop.ui.main_window import MainWindow
from tests.ui.conftest import TODAY, small_framework
from tests.ui.importing_tools import TEXT

SECONDS = 30_000


@pytest.fixture(autouse=True)
def _data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.core.paths.data", lambda: tmp_path / "data")


def drop(widget: QWidget, *paths: Path) -> bool:
    """Drag files over a widget and let them fall, where it wants them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left, none, copy = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    place = QPointF(widget.rect().center())
    enter = QDragEnterEvent(place.toPoint(), copy, data, left, none)
    enter.ignore()
    widget.dragEnterEvent(enter)
    if enter.isAccepted():
        widget.dropEvent(QDropEvent(place, copy, data, left, none))
    return enter.isAccepted()


def assistant(window: MainWindow, qtbot: QtBot) -> ImportWindow:
    qtbot.waitUntil(lambda: bool(window.findChildren(ImportWindow)), timeout=SECONDS)
    (found,) = window.findChildren(ImportWindow)
    return found


@pytest.mark.parametrize("empty", [False, True])
def test_a_form_goes_to_the_assistant(opened: MainWindow, tmp_path: Path, qtbot: QtBot, empty: bool) -> None:
    path = tmp_path / "清单.xlsx"
    write_form(None if empty else small_framework("other"), path, "zh")
    assert drop(opened, path)
    window = assistant(opened, qtbot)
    assert not opened.findChildren(CollectWindow)
    if empty:
        qtbot.waitUntil(lambda: "清单.xlsx" in window.start.state.text(), timeout=SECONDS)
    else:
        qtbot.waitUntil(lambda: window.draft is not None, timeout=SECONDS)


def test_a_form_dropped_on_an_item_goes_there_too(opened: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    page = opened.page
    assert page is not None
    path = tmp_path / "清单.xlsx"
    write_form(small_framework("other"), path, "zh")
    page.table.dropped.emit(page.model.items()[0], [str(path)])
    (menu,) = (one for one in page.findChildren(QMenu) if one.isVisible())
    menu.actions()[0].trigger()
    menu.close()
    window = assistant(opened, qtbot)
    qtbot.waitUntil(lambda: window.draft is not None, timeout=SECONDS)


def test_a_returned_workbook_is_collected(opened: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    assert opened.document is not None
    opened.document.mark(opened.document.item_ids(Filter())[:3], MarkChange(), unit_name="标准化科")
    with opened.document.workspace.twin() as twin:
        (out,) = send(twin, SendOptions(tmp_path / "下发", "zh"), TODAY).workbooks
    assert drop(opened, out.path)
    qtbot.waitUntil(lambda: bool(opened.findChildren(CollectWindow)), timeout=SECONDS)
    assert not opened.findChildren(ImportWindow)


def test_a_document_dropped_with_workbooks_is_told_of(opened: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    assert opened.document is not None
    opened.document.mark(opened.document.item_ids(Filter())[:3], MarkChange(), unit_name="标准化科")
    with opened.document.workspace.twin() as twin:
        (out,) = send(twin, SendOptions(tmp_path / "下发", "zh"), TODAY).workbooks
    text = tmp_path / "充电行动方案.txt"
    text.write_text(TEXT, encoding="utf-8")
    assert drop(opened, text, out.path)
    qtbot.waitUntil(lambda: bool(opened.findChildren(CollectWindow)), timeout=SECONDS)
    (window,) = opened.findChildren(CollectWindow)
    qtbot.waitUntil(lambda: window.review is not None, timeout=SECONDS)
    assert window.review is not None
    files = window.review.found.collection.files
    assert sorted((one.path.name, one.error is None) for one in files) == sorted(
        [(out.path.name, True), (text.name, False)]
    )


def test_what_was_exported_as_json_is_imported_again(opened: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    other = small_framework("other")
    path = tmp_path / "别的.json"
    path.write_bytes(encode(other))
    assert drop(opened, path)
    window = assistant(opened, qtbot)
    qtbot.waitUntil(lambda: window.draft is not None, timeout=SECONDS)
    document = opened.document
    assert document is not None
    with qtbot.waitSignal(document.changed, timeout=SECONDS):
        window.save()
    assert [head.key for head in document.frameworks] == ["t-1", "other"]


def test_a_document_of_another_kind_is_taken_and_what_to_do_is_said(
    opened: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "旧.doc"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4000))
    assert drop(opened, path)
    window = assistant(opened, qtbot)
    qtbot.waitUntil(lambda: ".docx" in window.start.state.text(), timeout=SECONDS)
    picture = tmp_path / "图.png"
    assert not drop(opened, picture)


def test_a_document_dropped_on_the_first_page_waits_until_there_is_an_assessment(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window.show_document(None)
    page = window.first_run
    assert isinstance(page, FirstRunPage)
    source = tmp_path / "充电行动方案.txt"
    source.write_text(TEXT, encoding="utf-8")
    assert not drop(page, tmp_path / "图.png")
    assert drop(page, source)
    assert page.documents.waiting.isVisible()
    page.documents.waiting.leave_out.click()
    assert not page.documents.waiting.isVisible()
    assert drop(page, source)
    for framework in page.documents.chosen():  # the document that was dropped is enough
        page.documents.table.model.switched.emit(framework.id, False)
    page.profile.name.setText("清源市发展和改革委员会")
    page.place.set_path(str(tmp_path / "清源.duibiao"))
    page.start()
    found = assistant(window, qtbot)
    qtbot.waitUntil(lambda: found.draft is not None, timeout=SECONDS)
    document = window.document
    assert document is not None
    assert document.frameworks == []
    with qtbot.waitSignal(document.changed, timeout=SECONDS):
        found.save()
    assert [head.title for head in document.frameworks] == ["清源市公共充电设施建设行动方案（2025—2027年）"]


def menu_of(window: MainWindow) -> QMenu:
    """Return the menu that asks what was dropped on an item."""
    assert window.page is not None
    (menu,) = (one for one in window.page.findChildren(QMenu) if one.isVisible())
    return menu


def test_a_document_dropped_on_an_item_asks_what_it_is(opened: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    page, document = opened.page, opened.document
    assert page is not None
    assert document is not None
    path = tmp_path / "充电行动方案.txt"
    path.write_text(TEXT, encoding="utf-8")
    item = page.model.items()[0]
    page.table.dropped.emit(item, [str(path)])
    menu = menu_of(opened)
    menu.actions()[1].trigger()
    menu.close()
    qtbot.waitUntil(lambda: bool(document.rows([item])[0].evidence), timeout=SECONDS)
    page.table.dropped.emit(item, ["https://example.org/方案.pdf"])  # an address is evidence, whatever it ends with
    qtbot.waitUntil(lambda: document.rows([item])[0].evidence == 2, timeout=SECONDS)
    page.table.dropped.emit(item, [str(path)])
    menu = menu_of(opened)
    menu.actions()[0].trigger()
    menu.close()
    qtbot.waitUntil(lambda: assistant(opened, qtbot).draft is not None, timeout=SECONDS)


def test_the_list_takes_beside_its_items_what_the_window_takes(
    opened: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    page = opened.page
    assert page is not None
    path = tmp_path / "充电行动方案.txt"
    path.write_text(TEXT, encoding="utf-8")
    data = QMimeData()
    left, none, every = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction
    place = page.table.visualRect(page.table.model().index(0, 0)).center()  # a heading
    for name, taken in (("图.png", False), (path.name, True)):
        data.setUrls([QUrl.fromLocalFile(str(tmp_path / name))])
        move = QDragMoveEvent(place, every.CopyAction | every.MoveAction, data, left, none)
        page.table.dragMoveEvent(move)
        assert move.isAccepted() == taken
    fall = QDropEvent(QPointF(place), every.CopyAction | every.MoveAction, data, left, none)
    page.table.dropEvent(fall)
    assert fall.dropAction() == every.CopyAction  # a file manager that hears of a move may delete the file
    qtbot.waitUntil(lambda: assistant(opened, qtbot).draft is not None, timeout=SECONDS)


def test_a_folder_of_documents_is_no_folder_of_workbooks(opened: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    """The one document in it is imported; of several the person is told to choose."""
    folder = tmp_path / "政策"
    folder.mkdir()
    for name in ("甲方案.txt", "乙方案.txt"):
        (folder / name).write_text(TEXT, encoding="utf-8")
    assert drop(opened, folder)
    window = assistant(opened, qtbot)
    qtbot.waitUntil(lambda: "政策" in window.start.state.text(), timeout=SECONDS)
    assert "权限" not in window.start.state.text()
    assert not opened.findChildren(CollectWindow)
    window.close()
    qtbot.waitUntil(lambda: not opened.findChildren(ImportWindow))
    (folder / "乙方案.txt").unlink()
    assert drop(opened, folder)
    again = assistant(opened, qtbot)
    qtbot.waitUntil(lambda: again.draft is not None, timeout=SECONDS)
    again.handing_over.discard()


def test_a_folder_with_nothing_to_open_is_told_of_once(opened: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "空"
    folder.mkdir()
    page = opened.page
    assert page is not None
    for inside in ("", "照片.png"):
        if inside:
            (folder / inside).write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
        assert drop(opened, folder)
        qtbot.waitUntil(lambda: bool(page.banners.shown()), timeout=SECONDS)
        ((key, said),) = page.banners.shown().items()
        assert "“空”里没有政策文件，也没有填报表" in said.text()
        page.banners.close_banner(key)
    assert not opened.findChildren(CollectWindow)
    assert not opened.findChildren(ImportWindow)


@pytest.mark.parametrize("name", ["方案.url", "方案.lnk", "方案.desktop"])
def test_what_only_leads_to_a_file_is_told_of(opened: MainWindow, tmp_path: Path, qtbot: QtBot, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"[InternetShortcut]\r\nURL=https://www.example.com/\r\n")
    assert drop(opened, path)
    window = assistant(opened, qtbot)
    qtbot.waitUntil(lambda: name in window.start.state.text(), timeout=SECONDS)
    assert window.draft is None


def test_a_folder_with_a_workbook_is_collected(opened: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "收回"
    folder.mkdir()
    (folder / "方案.txt").write_text(TEXT, encoding="utf-8")
    write_form(small_framework("other"), folder / "填报.xlsx", "zh")
    assert drop(opened, folder)
    qtbot.waitUntil(lambda: bool(opened.findChildren(CollectWindow)), timeout=SECONDS)
    assert not opened.findChildren(ImportWindow)


def test_a_picture_beside_a_document_is_told_of(opened: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    text, picture = tmp_path / "方案.txt", tmp_path / "扫描件.png"
    text.write_text(TEXT, encoding="utf-8")
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    assert drop(opened, text, picture)
    window = assistant(opened, qtbot)
    qtbot.waitUntil(lambda: picture.name in window.start.state.text(), timeout=SECONDS)
