"""Whatever stands open when the language changes reads as it would have, had it been opened in that language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.assessment import MarkChange, Status
from desktop.core.errors import WorkspaceError
from desktop.core.store import backup, workspace
from desktop.ui.banner import ElidedLabel
from desktop.ui.details_parts import Elided
from desktop.ui.main_window import MainWindow
from desktop.ui.settings import Settings
from desktop.ui.tasks import Tasks
from tests.ui.conftest import TODAY, with_translation

SAID = ("text", "toolTip", "accessibleName", "placeholderText", "title", "windowTitle", "currentMessage", "toPlainText")
CLOCK = re.compile(r"(?<!\d)\d{1,2}:\d{2}(?!\d)")  # it goes on between one window and the other
ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)


def said(root: QWidget) -> Counter[tuple[str, str, str]]:
    """Return every word that a window shows: of its widgets, their tool tips, lists, tabs, headers and commands."""
    found: Counter[tuple[str, str, str]] = Counter()
    for widget in (root, *(one for one in root.findChildren(QWidget) if one.isVisible())):
        for kind, words in words_of(widget):
            found[type(widget).__name__, kind, CLOCK.sub("0:00", words)] += bool(words.strip())
    if isinstance(root, MainWindow):
        for action in root.actions_.all():
            found["action", "text", action.text()] += 1
            found["action", "tip", action.toolTip()] += 1
    return +found


def words_of(widget: QWidget) -> Iterator[tuple[str, str]]:
    """Yield what one widget says."""
    for kind in SAID:
        told = getattr(widget, kind, None)
        cut = kind == "text" and isinstance(widget, Elided | ElidedLabel)  # as its tool tip says it whole
        words = told() if callable(told) and not cut else ""
        if isinstance(words, str):
            yield kind, words
    if isinstance(widget, QComboBox):
        yield from (("item", widget.itemText(place)) for place in range(widget.count()))
    if isinstance(widget, QTabBar):
        yield from (("tab", widget.tabText(place)) for place in range(widget.count()))
    if isinstance(widget, QAbstractItemView) and (model := widget.model()) is not None:
        for role in ROLES[:2]:
            for column in range(8):
                yield "head", str(model.headerData(column, Qt.Orientation.Horizontal, role) or "")
        yield from (("cell", str(model.data(index, role) or "")) for index in cells(model) for role in ROLES)


def cells(model: QAbstractItemModel, parent: QModelIndex | None = None) -> Iterator[QModelIndex]:
    """Yield the first cells of a model, also below its rows."""
    parent = QModelIndex() if parent is None else parent
    for row in range(min(model.rowCount(parent), 20)):
        for column in range(8):
            index = model.index(row, column, parent)
            if index.isValid():
                yield index
        first = model.index(row, 0, parent)
        if not parent.isValid() and first.isValid() and model.rowCount(first):
            yield from cells(model, first)


def toast(window: MainWindow) -> None:
    """Mark several items: the line of undo names it, and so do undo, redo and the trail."""
    assert window.page is not None
    page = window.page
    page.document.mark(page.model.items()[:3], MarkChange(status=Status.DONE))
    page.document.mark(page.model.items()[3:5], MarkChange(status=Status.STALLED))
    page.document.undo()
    page.select_all()


def banners(window: MainWindow) -> None:
    """Show what stands above the list: a failure, news, what opening found."""
    assert window.page is not None
    path = window.page.document.path
    window.notices.show_error(WorkspaceError("disk-full", path=str(path)))
    window.commands.copy()
    window.opening._tell_of_copies([path])
    window.opening._offer_writing(path)
    window.commands.sending._tell(path.parent, 1)


def reason(window: MainWindow) -> None:
    """Ask why an item does not apply, while a filter is on."""
    assert window.page is not None
    window.page.filter_bar.search.setText("名单")
    QTest.keyClick(window.page.table, Qt.Key.Key_6)


def nothing(window: MainWindow) -> None:
    """Find nothing."""
    assert window.page is not None
    window.page.filter_bar.search.setText("没有的词")


def damage(window: MainWindow) -> None:
    """Meet damage."""
    assert window.document is not None
    window.opening.damage.take(WorkspaceError("workspace-damaged", path=str(window.document.path), detail="header"))


def details(window: MainWindow) -> None:
    """Look at the history of a marked item."""
    assert window.page is not None
    page = window.page
    page.document.mark(page.model.items()[:1], MarkChange(status=Status.IN_PROGRESS, note="进展", due=TODAY))
    page.details.tabs.setCurrentIndex(2)


@pytest.mark.point(21)
@pytest.mark.parametrize("stand", [toast, banners, reason, nothing, damage, details])
@pytest.mark.parametrize(("before", "after"), [("zh", "en"), ("en", "zh")])
def test_what_stands_open_follows_the_language(
    settings: Settings,
    tasks: Tasks,
    workspace_path: Path,
    qtbot: QtBot,
    stand: Callable[[MainWindow], None],
    before: str,
    after: str,
) -> None:
    with workspace.open_workspace(workspace_path) as opened:
        backup.make(opened.db, opened.path)  # so that none is made of what has not changed: damage names the newest
    content = workspace_path.read_bytes()
    found = []
    for language in (after, before):
        workspace_path.write_bytes(content)
        window = MainWindow(settings, tasks, lambda: TODAY)
        with_translation(window, language)
        window.resize(1280, 720)
        window.show()
        assert window.opening.open_path(workspace_path)
        stand(window)
        qtbot.wait(50)
        qtbot.waitUntil(lambda: not tasks.busy(), timeout=10_000)
        QApplication.processEvents()
        with_translation(window, after)
        qtbot.wait(200)  # the panes take their room
        found.append(said(window))
        window.close()
    fresh, switched = found
    assert switched - fresh == Counter(), "words of the former language"
    assert fresh - switched == Counter(), "words that are lacking"
