"""What the tests of collecting share: an office that sent its workbooks out, and hands for the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.assessment import MarkChange, Status
from desktop.core.reports.fill_in.collection import Cell
from desktop.core.reports.fill_in.fields import Field
from desktop.core.reports.fill_in.send import SendOptions, send
from desktop.core.store import history, sendings
from desktop.core.store.items import Filter
from desktop.core.store.sendings import Sending
from desktop.ui.collecting.cells_model import CellLine, HeadingLine, RestLine
from desktop.ui.collecting.review_page import ReviewPage
from desktop.ui.collecting.window import CollectWindow
from desktop.ui.main_window import MainWindow
from tests.core.reports.fill_in.filling import Edits, fill
from tests.ui.conftest import TODAY

UNITS = ("标准科", "质量科", "办公室")
SECONDS = 30_000


class Office:
    """A window whose workspace has sent out to three units, eight items each."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        assert window.document is not None
        self.window, self.folder, self.document = window, folder, window.document
        items = self.document.item_ids(Filter())
        for place, unit in enumerate(UNITS):
            self.document.mark(items[8 * place : 8 * place + 8], MarkChange(status=Status.IN_PROGRESS), unit_name=unit)
        self.keys = [row.key for row in self.document.rows(items)]
        with self.document.workspace.twin() as twin:
            self.out = [one.path for one in send(twin, SendOptions(folder / "下发", "zh"), TODAY).workbooks]

    def back(self, place: int, edits: Edits) -> Path:
        """Return the workbook of a unit as it comes back."""
        source = self.out[place]
        return fill(source, self.folder / "报回" / source.name, edits)

    def mark(self, key: str, change: MarkChange) -> None:
        """Change a mark here."""
        self.document.mark([self.item(key)], change)

    def item(self, key: str) -> int:
        found = self.document.find(key)
        assert found is not None
        return found

    def note(self, key: str) -> str:
        return self.document.detail(self.item(key)).mark.note

    def progress(self, key: str) -> int:
        return self.document.rows([self.item(key)])[0].progress

    def batches(self) -> int:
        with self.document.workspace.reading() as db:
            return sum(1 for _ in history.batches(db))

    def sent(self) -> dict[str, Sending]:
        with self.document.workspace.reading() as db:
            return {one.recipient: one for one in sendings.sendings(db, self.document.workspace.assessment)}


@pytest.fixture
def office(opened: MainWindow, tmp_path: Path) -> Office:
    return Office(opened, tmp_path)


@pytest.fixture
def asked(office: Office) -> Iterator[CollectWindow]:
    """The window, opened by its command."""
    office.window.actions_["collect"].trigger()
    (window,) = office.window.findChildren(CollectWindow)
    yield window
    if shiboken6.isValid(window):
        if window.review is not None:
            window.review.decisions.choices.clear()
        window.close()


def read(window: CollectWindow, paths: list[Path], qtbot: QtBot) -> None:
    """Read files and wait for the preview."""
    before = window.review
    window.read_files(paths)
    qtbot.waitUntil(lambda: window.review is not None and window.review is not before, timeout=SECONDS)


def review_of(window: CollectWindow) -> ReviewPage:
    assert window.review is not None
    return window.review


def lines(window: CollectWindow) -> list[HeadingLine | CellLine | RestLine]:
    assert window.review is not None
    return [window.review.model.line(row) for row in range(window.review.model.rowCount())]


def stand(window: CollectWindow, key: str, field: Field) -> Cell:
    """Stand on a cell, which the view must show."""
    assert window.review is not None
    model, table = window.review.model, window.review.table
    for row in range(model.rowCount()):
        cell = model.cell(row)
        if cell is not None and (cell.key, cell.field) == (key, field):
            table.stand(row)
            return cell
    raise AssertionError((key, field))


def press(window: QWidget, text: str) -> None:
    """Press the button that has a text in it."""
    found = [b for kind in (QPushButton, QToolButton) for b in window.findChildren(kind) if b.isVisibleTo(window)]
    (button,) = [b for b in found if text in b.text().replace("&", "")]
    assert button.isEnabled(), text
    button.click()


def write(window: CollectWindow, qtbot: QtBot) -> str:
    """Take over and return the receipt."""
    QTest.mouseClick(window.write, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.receipt is not None, timeout=SECONDS)
    assert window.receipt is not None
    return window.receipt.text()
