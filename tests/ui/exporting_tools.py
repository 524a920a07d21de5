"""What the tests of the export dialog share: a document with marks, the dialog, what it says."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton
from pytestqt.qtbot import QtBot

from desktop.core.assessment import Applicability, MarkChange, Status
from desktop.core.reports.options import ReportKind
from desktop.core.store.items import Filter
from desktop.ui.dialogs.parts import StateLine, without_access
from desktop.ui.document import Document
from desktop.ui.exporting.window import SIZE, ExportDialog
from desktop.ui.settings import Settings


@pytest.fixture
def filled(document: Document) -> Document:
    """A document with units, statuses and a due date that is over."""
    items = document.item_ids(Filter())
    document.mark(items, MarkChange(applicability=Applicability.APPLICABLE))
    document.mark(items[:3], MarkChange(status=Status.IN_PROGRESS, due=dt.date(2026, 11, 1)), unit_name="标准化科")
    document.mark(items[3:5], MarkChange(status=Status.DONE), unit_name="质量发展科")
    return document


@pytest.fixture
def host(qtbot: QtBot) -> QMainWindow:
    """A window over which the dialog stands."""
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    return window


def opened(
    document: Document, settings: Settings, host: QMainWindow, qtbot: QtBot, wanted: Filter | None = None
) -> ExportDialog:
    """Open the dialog and wait for its first page."""
    dialog = ExportDialog(document, settings, wanted or Filter(), host)
    dialog.resize(SIZE)  # as on a screen of usual size: the one of the tests is smaller
    dialog.open()
    shown(dialog, qtbot)
    return dialog


def shown(dialog: ExportDialog, qtbot: QtBot) -> None:
    """Wait until the preview shows what is chosen."""
    qtbot.waitUntil(lambda: not dialog.preview._wait.isActive() and not dialog._document.tasks.busy(), timeout=20000)
    QApplication.processEvents()


def said(dialog: ExportDialog) -> str:
    return next((line.text() for line in dialog.findChildren(StateLine) if line.isVisibleTo(dialog)), "")


def press(dialog: ExportDialog, text: str = "Export") -> None:
    found = [b for b in dialog.findChildren(QPushButton) if without_access(b.text()) == text]
    found[0].click()


def words(dialog: ExportDialog, number: int = 1) -> str:
    """Return the words of a page of the preview."""
    pages = dialog.preview.pages
    assert pages is not None
    return "\n".join(line for box in pages.out.page(number).boxes for line in box.lines)


def choose(dialog: ExportDialog, kind: ReportKind) -> None:
    dialog.choices.kind.setCurrentIndex(list(ReportKind).index(kind))
