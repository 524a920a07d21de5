"""The main window: its frame of menus, tool bar and status bar, and the page that it shows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget, QWidget

from desktop.core.assessment import Changes, MarkChange
from desktop.core.errors import DuibiaoError
from desktop.core.store import ids
from desktop.ui.actions import Actions
from desktop.ui.commands import Commands
from desktop.ui.dialogs.parts import without_access
from desktop.ui.local_files import take_copy
from desktop.ui.menus import Menus, ToolBar
from desktop.ui.notices import Notices
from desktop.ui.opening import Opening
from desktop.ui.screen import room
from desktop.ui.settings import Settings
from desktop.ui.status_line import StatusLine
from desktop.ui.tasks import Progress, Tasks
from desktop.ui.theme import Theme

if TYPE_CHECKING:
    from desktop.ui.banner import Words
    from desktop.ui.document import Document
    from desktop.ui.dropping import Dropping
    from desktop.ui.views.work_page import WorkPage

T = TypeVar("T")
SMALLEST = QSize(1024, 640)
FIRST_SIZE = QSize(1280, 720)


class MainWindow(QMainWindow):
    """The window. Without a workspace it shows the first-run page, with one the page of work.

    Signals:
        language_chosen(str), theme_chosen(Theme): for the application to act on.
        document_shown(): another workspace is shown, or the same one after it was opened anew, or none.
    """

    language_chosen = Signal(str)
    theme_chosen = Signal(object)
    document_shown = Signal()

    def __init__(self, settings: Settings, tasks: Tasks, today: Callable[[], dt.date] = dt.date.today) -> None:
        super().__init__()
        self.settings = settings
        self.tasks = tasks
        self.today = today
        self.document: Document | None = None
        self.page: WorkPage | None = None
        self.first_run: QWidget | None = None
        self._day = today()
        self.setMinimumSize(SMALLEST.width(), min(SMALLEST.height(), room().height()))  # a foot below the edge is lost
        self.setAcceptDrops(True)
        self.actions_ = Actions(self)
        self.menus = Menus(self.menuBar(), self.actions_, self._fill_recent)
        self.tools = ToolBar(self.actions_, self.menus, self)
        self.addToolBar(self.tools)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.status = StatusLine(self)
        self.setStatusBar(self.status)
        self.stack = QStackedWidget(self)
        self.setCentralWidget(self.stack)
        self.opening = Opening(self)
        self.commands = Commands(self)
        self.notices = Notices(self)
        self._restore_place()
        self._show_choices()

    # Place on the screen

    def _restore_place(self) -> None:
        """Stand where the window stood, unless that screen is gone."""
        self.resize(FIRST_SIZE)
        if not self.restoreGeometry(self.settings.state("window")):
            return
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        if not any(screen.intersects(self.frameGeometry().adjusted(40, 0, -40, -40)) for screen in screens):
            screen = QGuiApplication.primaryScreen().availableGeometry()
            self.resize(self.size().boundedTo(screen.size()))
            self.move(screen.center() - self.rect().center())

    def fit_screen(self) -> None:
        """At the first start, fill a screen that has no room for the window and its frame."""
        if self.settings.state("window").isEmpty() and FIRST_SIZE.boundedTo(room()) != FIRST_SIZE:
            self.setWindowState(self.windowState() | Qt.WindowState.WindowMaximized)

    def showEvent(self, event: QShowEvent) -> None:
        """Stand in the list at once."""
        super().showEvent(event)
        if self.page is not None:
            self.page.table.setFocus()

    # What is shown

    def show_document(self, document: Document | None) -> None:
        """Show a workspace, or the first-run page for None."""
        self.drop_document()
        self.document = document
        self.menus.document = document
        self.status.show_document(document)
        self.tools.setVisible(document is not None)
        self.status.setVisible(document is not None)
        if document is None:
            self._show_first_run()
        else:
            self._show_work(document)
        has = document is not None
        self.actions_.enable(has_workspace=has, writable=document is not None and document.writable)
        self.menus.enable()
        self.tools.enable()
        self.show_undo()
        self.show_own()
        self.show_title()
        self.document_shown.emit()

    def drop_document(self) -> None:
        """Show nothing of the workspace any more; it is about to be closed."""
        if self.page is not None:
            self.page.retire()
            self.stack.removeWidget(self.page)
            self.page.deleteLater()
        if self.document is not None:
            self.document.deleteLater()
        self.page = self.document = self.menus.document = None
        self.status.show_document(None)

    def _show_work(self, document: Document) -> None:
        from desktop.ui.views.work_page import WorkPage

        menus = [self.menus.applicability, self.menus.status, self.menus.unit, self.menus.owner, self.menus.due]
        page = WorkPage(document, self.settings, menus, self.stack)
        self.page = page
        page.telling.undo_action = self.actions_["undo"]
        page.filter_bar.columns.setMenu(self.menus.columns)
        page.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        page.table.customContextMenuRequested.connect(self._show_item_menu)
        page.found.connect(self.status.show_found)
        document.reset.connect(self.show_title)
        page.message.connect(lambda text: self.status.showMessage(text, 8000))
        page.current.connect(lambda _node: self.show_own())
        page.documents_wanted.connect(self.actions_["documents"].trigger)
        page.import_wanted.connect(self.actions_["import_document"].trigger)
        page.files_wanted.connect(lambda paths: self.dropping.take(paths))
        page.adopt_all_wanted.connect(self.actions_["adopt_all"].trigger)
        self.menus.assign_unit = self._assign_unit
        self.menus.assign_owner = self._assign_owner
        self.menus.due.assign = lambda day: page.marking.mark(MarkChange(due=day))
        self.menus.due.ask = self.commands.ask_due
        self.menus.due.today, self.menus.due.language = self.today, lambda: document.language
        document.changed.connect(self._on_changed)
        document.changed.connect(self.notices.on_written)
        document.refused.connect(self.notices.show_error)
        document.working.connect(self.notices.show_work)
        self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        page.show_details(shown=self.actions_["details_pane"].isChecked())
        page.go_to_key(self.settings.last_item(document.path))
        self.status.show_found(page.model.found, not page.model.is_loading())  # some of it was read before it was heard
        page.table.setFocus()
        if self.first_run is not None:
            self.stack.removeWidget(self.first_run)
            self.first_run.deleteLater()
            self.first_run = None

    def _show_first_run(self) -> None:
        if self.first_run is None:
            self.first_run = self.opening.first_run_page()
            self.stack.addWidget(self.first_run)
        self.stack.setCurrentWidget(self.first_run)

    def show_title(self) -> None:
        """Name the workspace and its organisation in the title bar."""
        name = self.tr("Duibiao")
        if self.document is None:
            self.setWindowTitle(name)
            return
        self.setWindowFilePath(str(self.document.path))
        read_only = "" if self.document.writable else self.tr(" (read-only)")
        self.setWindowTitle(f"{self.document.path.stem}{read_only} — {self.document.reporter} — {name}")

    def show_undo(self) -> None:
        """Name what undo and redo would do; nothing where damage hides it, which is said."""
        document = self.document
        try:
            undo, redo = (document.undo_text(), document.redo_text()) if document else ("", "")
        except DuibiaoError as error:
            undo = redo = ""
            self.show_error(error)
        for name, plain, text in (("undo", self.tr("&Undo"), undo), ("redo", self.tr("&Redo"), redo)):
            action = self.actions_[name]
            action.setText(self.tr("{command}: {gesture}").format(command=plain, gesture=text) if text else plain)
            action.setIconText(plain.replace("&", "").split("(")[0])
            action.setToolTip(self.actions_.why_not() or without_access(action.text()))
            action.setEnabled(bool(text))

    def show_own(self) -> None:
        """Allow changing and removing only where the item is the office's own."""
        document, page = self.document, self.page
        own = document is not None and document.writable and page is not None and ids.is_own(page.table.node())
        self.actions_["edit_own"].setEnabled(own)
        self.actions_["remove_own"].setEnabled(own)

    def _on_changed(self, changes: Changes) -> None:
        QTimer.singleShot(0, self.show_undo)
        if changes.structure:
            self.show_title()

    def _assign_unit(self, name: str | None) -> None:
        if self.page is not None:
            self.page.marking.mark(MarkChange() if name else MarkChange(unit=None), unit_name=name)

    def _assign_owner(self, name: str | None) -> None:
        if self.page is not None:
            self.page.marking.mark(MarkChange() if name else MarkChange(owner=None), owner_name=name)

    def _show_item_menu(self, point: QPoint) -> None:
        """Show what can be done with the chosen items at the mouse."""
        page = self.page
        if page is None or not page.chosen():
            return
        menu, m = QMenu(self), self.menus
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for part in (m.applicability, m.status, m.unit, m.owner, m.due):
            menu.addMenu(part)
        menu.addSeparator()
        for name in ("note", "attach", "copy", "paste", "add_own", "edit_own", "remove_own"):
            menu.addAction(self.actions_[name])
        menu.popup(page.table.viewport().mapToGlobal(point))

    def _fill_recent(self, menu: QMenu) -> None:
        """List the workspaces opened last; those that are gone say so."""
        menu.clear()
        for path in self.settings.recent():
            gone = not path.exists()
            text = f"{path.stem} — {path.parent}".replace("&", "&&")
            action = QAction(self.tr("{name} (not found)").format(name=text) if gone else text, menu)
            action.setEnabled(not gone)
            action.triggered.connect(lambda _checked=False, path=path: self.opening.open_path(path))
            menu.addAction(action)
        if menu.isEmpty():
            menu.addAction(self.tr("None yet")).setEnabled(False)

    def _show_choices(self) -> None:
        """Check what is chosen of theme, language and hints."""
        self.actions_.themes[self.settings.theme].setChecked(True)
        self.actions_.languages[self.settings.language].setChecked(True)
        self.actions_["hints"].setChecked(self.settings.hints)
        self.status.set_hints(shown=self.settings.hints)
        for theme, action in self.actions_.themes.items():
            action.triggered.connect(lambda _checked=False, theme=theme: self._choose_theme(theme))
        for language, action in self.actions_.languages.items():
            action.triggered.connect(lambda _checked=False, language=language: self.language_chosen.emit(language))

    def _choose_theme(self, theme: Theme) -> None:
        self.theme_chosen.emit(theme)

    # Opening by dropping

    @cached_property
    def dropping(self) -> Dropping:
        """What becomes of dropped files; made when the first ones come."""
        from desktop.ui.dropping import Dropping

        return Dropping(self)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take workspaces; where one is open, policy documents and returned workbooks as well."""
        if self.dropping.takes_drop(event.mimeData()):
            take_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the workspace that was dropped, collect the workbooks, or import the documents."""
        if self.dropping.take_drop(event.mimeData()):
            take_copy(event)

    # Language, theme, day, end

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self.actions_.retranslate()
        self.menus.retranslate()
        self.tools.retranslate()
        self.status.retranslate()
        self.show_undo()
        self.show_title()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language, theme, and the day that began while the window was away."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self.tools.show_icons()
        elif event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._check_day()
        super().changeEvent(event)

    def _check_day(self) -> None:
        if self.today() != self._day:
            self._day = self.today()
            if self.document is not None:
                self.document.refresh_date()
                self.status.retranslate()

    def show_error(self, error: DuibiaoError) -> None:
        """Show an expected failure."""
        self.notices.show_error(error)

    def say(self, text: Words) -> None:
        """Say something that needs no answer."""
        self.notices.say(text)

    def run(self, work: Callable[[Progress], T], done: Callable[[T], object], title: str) -> None:
        """Run work in a worker, with its progress, and show a failure."""
        self.notices.run(work, done, title)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave nothing unsaved: what is being typed is committed, what is under way is waited for."""
        self.settings.keep_state("window", self.saveGeometry())
        if not self.opening.close_document():
            event.ignore()
            return
        self.settings.sync()
        super().closeEvent(event)
