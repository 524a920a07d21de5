"""Scenes of the main window: its pages, states, panes and menus."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from desktop.core.assessment import MarkChange, Status
from desktop.core.store.items import Filter
from desktop.ui.details import HISTORY, TEXT
from desktop.ui.first_run import FirstRunPage
from tests.pictures.stage import LEAST, SMALL, WIDE, Scene, Stage


def one(stage: Stage, item: str = "1.2.1") -> QWidget:
    """Show the window on one item."""
    stage.open(item=item)
    return stage.window


def select(stage: Stage, first: str, count: int) -> None:
    """Choose several items that follow one another."""
    page = stage.page
    key = page.document.frameworks[0].key
    page.go_to_key(f"{key}/{first}")
    items = page.model.items()
    place = items.index(page.table.node())
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for node in items[place : place + count]:
        page.table.selectionModel().select(page.model.index(page.model.row_of(node), 0), flags)
    stage.settle()


def several(stage: Stage) -> QWidget:
    """Choose three items."""
    stage.open(item="1.2.3")
    select(stage, "1.2.3", 3)
    return stage.window


def overdue(stage: Stage) -> QWidget:
    """Show what is overdue."""
    stage.open().filter_bar.set_filter(Filter(overdue=True))
    stage.settle()
    return stage.window


def search(stage: Stage) -> QWidget:
    """Search for a word."""
    page = stage.open()
    page.search()
    QTest.keyClicks(page.filter_bar.search, "bzhsd")
    stage.settle()
    return stage.window


def nothing_found(stage: Stage) -> QWidget:
    """Search where filters leave nothing."""
    stage.open().filter_bar.set_filter(Filter(text="试点", overdue=True))
    stage.settle()
    return stage.window


def without_documents(stage: Stage) -> QWidget:
    """Open an assessment that has no documents."""
    stage.open(stage.fresh())
    return stage.window


def first_run(stage: Stage, name: str = "", dropped: str = "", *, recent: bool = False) -> QWidget:
    """Show the first-run page, with a document that was dropped on it."""
    if recent:
        for path in (stage.copy("示范区专项"), stage.copy("2025年度评估"), stage.folder / "U盘" / "县局汇总.duibiao"):
            stage.application.settings.add_recent(path)
    stage.window.show_document(None)
    stage.window.show()
    page = stage.window.first_run
    assert isinstance(page, FirstRunPage)
    if name:
        page.profile.name.setText(name)
    if dropped:
        page.documents.waiting.show_files([Path(dropped)])
    stage.settle(600)
    return stage.window


def first_tick(stage: Stage) -> QWidget:
    """Open a new assessment."""
    stage.open(stage.fresh(*stage.built_in()), item="1.1.1")
    return stage.window


def reason(stage: Stage) -> QWidget:
    """Ask why an item does not apply."""
    page = stage.open(item="1.2.3")
    QTest.keyClick(page.table, Qt.Key.Key_6)
    stage.settle()
    return stage.window


def toast(stage: Stage) -> QWidget:
    """Mark several items and offer the way back."""
    page = stage.open(item="1.2.3")
    select(stage, "1.2.3", 3)
    page.marking.mark(MarkChange(status=Status.DONE))
    stage.settle()
    return stage.window


def banners(stage: Stage) -> QWidget:
    """Show a warning, a failure and a piece of news above the list."""
    from desktop.core.errors import WorkspaceError

    page = stage.open()
    stage.window.show_error(WorkspaceError("disk-full", path=str(page.document.path)))
    page.banners.show_banner("amber", stage.window.opening.tr(CLOUD), [(stage.window.opening.tr(COPY), page.show)], "p")
    stage.window.say(stage.window.commands.tr("No suggestion is left to adopt here"))
    stage.settle()
    return stage.window


CLOUD = "This file lies in a cloud folder, where synchronising may damage it while you work."
COPY = "Save a copy on this computer…"


def read_only(stage: Stage) -> QWidget:
    """Open a workspace for reading only."""
    stage.open(read_only=True)
    return stage.window


def details(stage: Stage, tab: int) -> QWidget:
    """Show another part of the details."""
    page = stage.open()
    page.details.tabs.setCurrentIndex(tab)
    stage.settle()
    return stage.window


def folded(stage: Stage) -> QWidget:
    """Fold all measures."""
    stage.open()
    stage.window.actions_["fold_all"].trigger()
    stage.settle()
    return stage.window


def without_details(stage: Stage) -> QWidget:
    """Hide the details."""
    stage.open()
    stage.window.actions_["details_pane"].trigger()
    stage.settle()
    return stage.window


def menus(stage: Stage) -> QWidget:
    """Put all menus of the bar, and those within them, side by side on one picture."""
    stage.open()
    every = list(stage.window.menus.top())
    for menu in tuple(every):
        every += [action.menu() for action in menu.actions() if action.menu() is not None]  # type: ignore[misc]
    pictures = []
    for menu in every:
        menu.aboutToShow.emit()
        menu.popup(QPoint(0, 0))
        stage.settle()
        pictures.append(menu.grab().toImage())
        menu.close()
    return sheet(pictures)


def sheet(pictures: list[QImage], columns: int = 5) -> QLabel:
    """Return pictures side by side, in rows, on one label."""
    rows = [pictures[at : at + columns] for at in range(0, len(pictures), columns)]
    width = max(sum(p.width() + 12 for p in row) for row in rows) + 12
    heights = [max(p.height() for p in row) + 12 for row in rows]
    made = QImage(width, sum(heights) + 12, QImage.Format.Format_RGB32)
    made.fill(Qt.GlobalColor.gray)
    painter, y = QPainter(made), 12
    for row, height in zip(rows, heights, strict=True):
        x = 12
        for picture in row:
            painter.drawImage(x, y, picture)
            x += picture.width() + 12
        y += height
    painter.end()
    shown = QLabel()
    shown.setPixmap(QPixmap.fromImage(made))
    shown.setFixedSize(made.size())
    return shown


SCENES = (
    Scene("window", one, (SMALL, WIDE, LEAST)),
    Scene("several", several, (SMALL, WIDE)),
    Scene("overdue", overdue),
    Scene("search", search),
    Scene("nothing-found", nothing_found),
    Scene("without-documents", without_documents),
    Scene("first-run", first_run, (SMALL, LEAST)),
    Scene("first-run-named", partial(first_run, name="某市市场监督管理局", recent=True), (SMALL, WIDE)),
    Scene("first-run-dropped", partial(first_run, name="某市市场监督管理局", dropped="充电行动方案.docx"), (SMALL,)),
    Scene("first-tick", first_tick),
    Scene("reason", reason),
    Scene("toast", toast),
    Scene("banners", banners),
    Scene("read-only", read_only),
    Scene("details-text", partial(details, tab=TEXT)),
    Scene("details-history", partial(details, tab=HISTORY)),
    Scene("details-stalled", partial(one, item="1.2.3")),
    Scene("details-undecided", partial(one, item="9.29.3")),
    Scene("details-not-applicable", partial(one, item="2.1.1")),
    Scene("details-own", partial(one, item="8.26+1")),
    Scene("folded", folded),
    Scene("without-details", without_details),
    Scene("menus", menus),
)
