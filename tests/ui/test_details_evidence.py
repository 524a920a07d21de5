"""Evidence in the details pane: dropped, chosen, typed, opened as a copy, removed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.core.assessment import EvidenceKind
from desktop.core.errors import WorkspaceError
from desktop.core.store import evidence
from desktop.core.store.rows import EvidenceRow
from desktop.core.store.workspace import Workspace
from desktop.ui import details_evidence
from desktop.ui.details_evidence_list import EvidenceModel, icon_name, size_text
from desktop.ui.document import Document
from tests.ui.details_panes import Host, type_into


@pytest.fixture
def host(document: Document, qtbot: QtBot) -> Host:
    """A pane with the second item, which has no target."""
    made = Host(document)
    qtbot.addWidget(made)
    made.pane.show_item(made.items()[1])
    return made


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[QUrl]:
    """What the system was asked to open."""
    asked: list[QUrl] = []

    def remember(address: QUrl) -> bool:
        asked.append(address)
        return True

    monkeypatch.setattr(details_evidence, "open_address", remember)
    return asked


def rows(host: Host, item: int | None = None) -> tuple[EvidenceRow, ...]:
    return host.document.detail(item or host.items()[1]).evidence


def wait_for(qtbot: QtBot, host: Host, number: int) -> tuple[EvidenceRow, ...]:
    qtbot.waitUntil(lambda: len(rows(host)) == number and not host.document.tasks.busy(), timeout=5000)
    QApplication.processEvents()
    return rows(host)


def drop(host: Host, data: QMimeData) -> bool:
    """Drag over the pane and drop; tell whether the pane wanted it."""
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 50), copy, data, left, none)
    enter.ignore()
    QApplication.sendEvent(host.pane, enter)
    if enter.isAccepted():
        QApplication.sendEvent(host.pane, QDropEvent(QPointF(50, 50), copy, data, left, none))
    return enter.isAccepted()


def urls(*found: str | Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(one)) if isinstance(one, Path) else QUrl(one) for one in found])
    return data


@pytest.mark.point(15)
def test_several_files_and_an_address_are_dropped_at_once(host: Host, qtbot: QtBot, tmp_path: Path) -> None:
    files = [tmp_path / "比对表.xlsx", tmp_path / "测算说明.pdf"]
    for file in files:
        file.write_bytes(b"content of " + file.name.encode())
    before = host.gestures()
    assert drop(host, urls(*files, "https://example.org/a"))
    found = wait_for(qtbot, host, 3)
    assert [row.name for row in found] == ["比对表.xlsx", "测算说明.pdf", "https://example.org/a"]
    assert [row.kind for row in found] == [EvidenceKind.FILE, EvidenceKind.FILE, EvidenceKind.REFERENCE]
    assert host.gestures() == before + 1
    assert host.pane.evidence.list.evidence.rowCount() == 3
    assert host.pane.evidence.count.text() == "3"


def test_an_address_is_dropped_as_text_and_other_text_is_not_wanted(host: Host, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setText("https://example.org/b")
    assert drop(host, data)
    assert wait_for(qtbot, host, 1)[0].address == "https://example.org/b"
    data = QMimeData()
    data.setText("随便一句话")
    assert not drop(host, data)


def test_a_file_dropped_on_a_text_field_is_evidence(host: Host, tmp_path: Path) -> None:
    data = urls(tmp_path)
    assert not host.pane.form.note.canInsertFromMimeData(data)
    assert not host.pane.form.leader.acceptDrops()


def test_files_are_dropped_for_several_items(host: Host, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "通知.pdf"
    file.write_bytes(b"x")
    items = host.items()[:3]
    host.pane.show_items(items)
    assert "3" in host.pane.evidence.drop.words.text()
    drop(host, urls(file))
    wait_for(qtbot, host, 1)
    assert [len(rows(host, item)) for item in items] == [1, 1, 1]


def test_files_are_chosen(host: Host, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"x")
    monkeypatch.setattr(details_evidence, "choose_files", lambda _parent, _title: [str(file)])
    host.pane.evidence.add_files.click()
    assert wait_for(qtbot, host, 1)[0].name == "a.txt"


def test_an_address_is_typed(host: Host, qtbot: QtBot) -> None:
    panel = host.pane.evidence
    panel.add_address.click()
    assert panel.address.hasFocus()
    type_into(panel.address, "example")
    with qtbot.waitSignal(host.pane.message):
        QTest.keyClick(panel.address, Qt.Key.Key_Return)
    assert panel.address.text() == "example"
    type_into(panel.address, "https://example.org/c")
    QTest.keyClick(panel.address, Qt.Key.Key_Return)
    assert wait_for(qtbot, host, 1)[0].address == "https://example.org/c"
    assert panel.address.isHidden()
    panel.add_address.click()
    QTest.keyClick(panel.address, Qt.Key.Key_Escape)
    assert panel.address.isHidden()


def test_a_copy_is_opened_never_the_workspaces_own(
    host: Host, qtbot: QtBot, tmp_path: Path, opened: list[QUrl]
) -> None:
    file = tmp_path / "说明.txt"
    file.write_text("内容", encoding="utf-8")
    host.pane.evidence.attach([str(file)])
    wait_for(qtbot, host, 1)
    view = host.pane.evidence.list
    view.setCurrentIndex(view.evidence.index(0))
    QTest.keyClick(view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(opened), timeout=5000)
    copy = Path(opened[0].toLocalFile())
    assert copy.read_text(encoding="utf-8") == "内容"
    assert copy != file
    view.doubleClicked.emit(view.evidence.index(0))
    qtbot.waitUntil(lambda: len(opened) == 2, timeout=5000)


def test_only_the_web_is_opened_directly(host: Host, qtbot: QtBot, tmp_path: Path, opened: list[QUrl]) -> None:
    file = tmp_path / "big.zip"
    file.write_bytes(b"x")
    host.document.attach(host.items()[1:2], ["https://example.org/d", "file:///etc/passwd"])
    wait_for(qtbot, host, 2)
    host.document.attach(host.items()[1:2], [str(file)], as_reference=True)
    web, local, path = wait_for(qtbot, host, 3)
    panel = host.pane.evidence
    for row in (web, local, path):
        panel.open(row)
    assert [url.toString() for url in opened] == ["https://example.org/d"]
    assert str(file) in host.pane.question.words()
    host.pane.question.buttons()[0].click()
    assert QGuiApplication.clipboard().text() == str(file)
    assert host.pane.question.isHidden()


def test_what_is_damaged_is_told(
    host: Host, qtbot: QtBot, tmp_path: Path, opened: list[QUrl], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"x")
    host.pane.evidence.attach([str(file)])
    row = wait_for(qtbot, host, 1)[0]
    monkeypatch.setattr(evidence, "chunks", lambda _db, _sha: iter([b"y"]))
    host.pane.evidence.open(row)
    qtbot.waitUntil(lambda: "a.txt" in host.pane.question.words(), timeout=5000)
    assert not opened


def test_a_copy_is_saved_where_the_person_wants(
    host: Host, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, target = tmp_path / "a.txt", tmp_path / "copy.txt"
    file.write_bytes(b"content")
    target.write_bytes(b"what the dialog asked about")
    host.pane.evidence.attach([str(file)])
    row = wait_for(qtbot, host, 1)[0]
    monkeypatch.setattr(details_evidence, "choose_target", lambda *_: str(target))
    with qtbot.waitSignal(host.pane.message, timeout=5000):
        host.pane.evidence.save_as(row)
    assert target.read_bytes() == b"content"
    assert sorted(path.name for path in tmp_path.iterdir() if path.suffix == ".txt") == ["a.txt", "copy.txt"]
    monkeypatch.setattr(details_evidence, "choose_target", lambda *_: str(tmp_path / "none" / "x.txt"))
    host.pane.evidence.save_as(row)
    qtbot.waitUntil(lambda: not host.pane.question.isHidden(), timeout=5000)


@pytest.mark.point(33)
def test_removing_can_be_undone(host: Host, qtbot: QtBot) -> None:
    host.document.attach(host.items()[1:2], ["https://example.org/e"])
    wait_for(qtbot, host, 1)
    view = host.pane.evidence.list
    view.setCurrentIndex(view.evidence.index(0))
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert rows(host) == ()
    assert view.isHidden()
    host.document.undo()
    assert len(rows(host)) == 1
    assert not view.isHidden()


def test_a_large_file_is_offered_as_a_path(
    host: Host, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evidence, "LARGEST", 10)
    large, small = tmp_path / "录像.mp4", tmp_path / "a.txt"
    large.write_bytes(b"x" * 11)
    small.write_bytes(b"x")
    drop(host, urls(large, small))
    assert wait_for(qtbot, host, 1)[0].name == "a.txt"
    assert "录像.mp4" in host.pane.question.words()
    host.pane.show_item(host.items()[0])  # the offer stays with the item that it was made for
    host.pane.question.buttons()[0].click()
    assert wait_for(qtbot, host, 2)[1].address == str(large)


def test_a_large_file_can_be_left_out(host: Host, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(evidence, "LARGEST", 10)
    large = tmp_path / "录像.mp4"
    large.write_bytes(b"x" * 11)
    host.pane.attach(host.items()[:1], [str(large)])
    host.pane.question.buttons()[1].click()
    assert host.pane.question.isHidden()
    assert rows(host, host.items()[0]) == ()


def test_the_empty_list_says_what_would_prove_it_and_where_to_drop(host: Host, qtbot: QtBot) -> None:
    panel = host.pane.evidence
    assert panel.hints.text() == "Would prove it: 名单"
    assert not panel.drop.isHidden()
    host.document.attach(host.items()[1:2], ["https://example.org/f"])
    wait_for(qtbot, host, 1)
    assert panel.hints.isHidden()


def test_the_menu_has_what_can_be_done(host: Host, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"x")
    host.pane.evidence.attach([str(file), "https://example.org/g"])
    kept, address = wait_for(qtbot, host, 2)
    texts = [[a.text() for a in host.pane.evidence.menu(row).actions() if a.text()] for row in (kept, address)]
    assert texts == [["Open a copy", "Save a copy as…", "Remove"], ["Open", "Copy the address", "Remove"]]


def test_the_model_is_one(host: Host, qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    host.document.attach(host.items()[1:2], ["https://example.org/h", "https://example.org/i"])
    model: EvidenceModel = host.pane.evidence.list.evidence
    wait_for(qtbot, host, 2)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call] # pytest-qt has no types here
    assert "11月21日" in str(model.data(model.index(0), Qt.ItemDataRole.ToolTipRole))
    assert model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole) == "https://example.org/h, 11月21日"


@pytest.mark.parametrize(
    ("name", "icon"),
    [("a.xlsx", "file-sheet"), ("a.PDF", "file-pdf"), ("a.jpeg", "file-image"), ("a", "file"), ("a.docx", "file")],
)
def test_icons_of_files(name: str, icon: str) -> None:
    import datetime as dt

    row = EvidenceRow(1, 1, EvidenceKind.FILE, name, None, "0", 1, dt.date(2026, 1, 1))
    assert icon_name(row) == icon


def test_sizes_in_words() -> None:
    assert [size_text(size) for size in (0, 10, 5000, 3 << 20)] == ["0 KB", "1 KB", "5 KB", "3.0 MB"]


def test_the_list_is_painted(host: Host, qtbot: QtBot) -> None:
    host.document.attach(host.items()[1:2], ["https://example.org/j"])
    wait_for(qtbot, host, 1)
    QApplication.processEvents()
    view = host.pane.evidence.list
    assert view.height() >= view.fontMetrics().height()
    assert len({view.grab().toImage().pixel(x, 8) for x in range(view.width())}) > 3


def test_saving_a_copy_leaves_nothing_behind_where_it_fails(host: Host, qtbot: QtBot, tmp_path: Path) -> None:
    workspace: Workspace = host.document.workspace
    with pytest.raises(WorkspaceError):
        details_evidence.save_copy(workspace, 999, tmp_path / "x.txt")
    assert [path.name for path in tmp_path.iterdir() if not path.name.endswith((".duibiao", ".lock"))] == []
