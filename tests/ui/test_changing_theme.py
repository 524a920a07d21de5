"""A window that changed its theme while it was open looks like one that was made in it, to the last pixel."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui import theme
from desktop.ui.document import Document
from desktop.ui.help import HelpWindow
from desktop.ui.main_window import MainWindow
from desktop.ui.settings import Settings
from desktop.ui.tasks import Tasks
from desktop.ui.theme import Theme
from tests.ui.conftest import TODAY
from tests.ui.dialog_table import DIALOGS

Show = Callable[[], QWidget]
THEMES = [(Theme.LIGHT, Theme.DARK), (Theme.DARK, Theme.LIGHT)]


@pytest.fixture(autouse=True)
def _light_again(qapp: QApplication) -> Iterator[None]:
    blinking = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)  # a cursor that blinks is no difference of the looks
    yield
    qapp.setCursorFlashTime(blinking)
    theme.apply(qapp, Theme.LIGHT)


def settled(widget: QWidget, tasks: Tasks) -> QImage:
    """Return what a window shows once nothing waits in it, no worker is busy for it, and it stays as it is."""
    shown: list[QImage] = []
    for _ in range(500):
        QTest.qWait(20)
        waits = any(timer.isSingleShot() and timer.isActive() for timer in widget.findChildren(QTimer))
        shown = [] if waits or tasks.busy() else [*shown, widget.grab().toImage()][-4:]
        if len(shown) == 4 and all(image == shown[0] for image in shown):
            return shown[0]
    pytest.fail("the window never comes to rest")


def holds(show: Show, tasks: Tasks, first: Theme, then: Theme) -> None:
    """Show a window, change the theme, and compare it with one that is shown after the change."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, first)
    window = show()
    before = settled(window, tasks)
    theme.apply(app, then)
    changed = settled(window, tasks)
    window.close()
    made = settled(fresh := show(), tasks)
    fresh.close()
    assert before != made
    assert changed == made


@pytest.mark.point(18)
@pytest.mark.parametrize(("first", "then"), THEMES)
def test_the_window_of_an_assessment(
    settings: Settings, tasks: Tasks, workspace_path: Path, first: Theme, then: Theme
) -> None:
    def show() -> QWidget:
        window = MainWindow(settings, tasks, lambda: TODAY)
        window.resize(1280, 720)
        window.show()
        assert window.opening.open_path(workspace_path)
        assert window.page is not None
        window.page.table.go_first()
        return window

    holds(show, tasks, first, then)


@pytest.mark.point(18)
@pytest.mark.parametrize(("first", "then"), THEMES)
def test_the_first_page(settings: Settings, tasks: Tasks, first: Theme, then: Theme) -> None:
    def show() -> QWidget:
        window = MainWindow(settings, tasks, lambda: TODAY)
        window.resize(1280, 720)
        window.show_document(None)
        window.show()
        return window

    holds(show, tasks, first, then)


@pytest.mark.point(18)
@pytest.mark.parametrize(("first", "then"), THEMES)
def test_the_help(tasks: Tasks, first: Theme, then: Theme) -> None:
    parent = QWidget()

    def show() -> QWidget:
        window = HelpWindow(parent, "zh")
        window.show()
        return window

    holds(show, tasks, first, then)


@pytest.mark.point(18)
@pytest.mark.parametrize(("first", "then"), THEMES)
@pytest.mark.parametrize("name", DIALOGS)
def test_each_dialog(document: Document, settings: Settings, name: str, first: Theme, then: Theme) -> None:
    parent = QWidget()

    def show() -> QWidget:
        settings.keep_state("export", QByteArray())  # the second one is as large as the first
        dialog = DIALOGS[name](document, settings, parent)
        dialog.show()
        return dialog

    holds(show, document.tasks, first, then)
