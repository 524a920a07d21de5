"""What the commands of the main window do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget

from desktop.core import labels, paths
from desktop.core.errors import DuibiaoError, WorkspaceError
from desktop.core.organisation import Organisation
from desktop.core.store import ids
from desktop.core.store.workspace import Workspace, open_workspace
from desktop.ui.document import Document
from desktop.ui.keeper import Keeper
from desktop.ui.tasks import Progress, Task

if TYPE_CHECKING:
    from desktop.core.framework import Framework
    from desktop.core.reports.export import LedgerOptions
    from desktop.ui.first_run import FirstRunPage
    from desktop.ui.main_window import MainWindow
    from desktop.ui.views.work_page import WorkPage

FILTER = "*.duibiao"


class Commands(QObject):
    """Acts on the window that it belongs to. Dialogs are imported when they are first shown."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._keeper = Keeper(window.tasks, self)
        self._keeper.failed.connect(self.show_error)
        self.ask_open: Callable[[QWidget, str, str, str], tuple[str, str]] = QFileDialog.getOpenFileName
        self.ask_save: Callable[[QWidget, str, str, str], tuple[str, str]] = QFileDialog.getSaveFileName
        self.ask_files: Callable[[QWidget, str], tuple[list[str], str]] = QFileDialog.getOpenFileNames
        for name, act in self._acts().items():
            window.actions_[name].triggered.connect(lambda _checked=False, act=act: act())
        for status, action in window.actions_.status.items():
            action.triggered.connect(lambda _c=False, s=status: self._page(lambda page: page.mark_status(s)))
        for value, action in window.actions_.applicability.items():
            action.triggered.connect(lambda _c=False, v=value: self._page(lambda page: page.mark_applicability(v)))

    def _acts(self) -> dict[str, Callable[[], object]]:
        window = self._window
        return {
            "new": self.new,
            "open": self.open,
            "save_copy": self.save_copy,
            "close": self.close_workspace,
            "quit": window.close,
            "undo": lambda: self._with(lambda document: document.undo()),
            "redo": lambda: self._with(lambda document: document.redo()),
            "copy": self.copy,
            "select_all": lambda: self._page(lambda page: page.select_all()),
            "find": lambda: self._page(lambda page: page.search()),
            "clear_filter": lambda: self._page(lambda page: page.filter_bar.clear()),
            "details_pane": self.toggle_details,
            "next_pane": lambda: self._page(lambda page: page.next_pane()),
            "fold_all": lambda: self._page(lambda page: page.model.fold_all()),
            "unfold_all": lambda: self._page(lambda page: page.model.unfold_all()),
            "toggle_done": lambda: self._page(lambda page: page.document.toggle_done(page.chosen())),
            "adopt": lambda: self._page(lambda page: page.document.adopt(page.chosen())),
            "adopt_all": self.adopt_all,
            "attach": self.attach,
            "note": lambda: self._page(lambda page: page.enter("note")),
            "add_own": self.add_own,
            "edit_own": self.edit_own,
            "remove_own": lambda: self._page(lambda page: page.document.remove_own(page.table.node())),
            "export_ledger": self.export_ledger,
            "documents": self.choose_documents,
            "profile": self.edit_profile,
            "units": self.edit_units,
            "backups": self.show_backups,
            "check": self.check,
            "settings": self.show_settings,
            "palette": self.show_palette,
            "help": self.show_help,
            "shortcuts": self.show_shortcuts,
            "about": self.show_about,
            "refresh": lambda: self._with(lambda document: document.refresh_date()),
            "hints": self.toggle_hints,
        }

    def _page(self, act: Callable[[WorkPage], object]) -> None:
        if self._window.page is not None:
            act(self._window.page)

    def _with(self, act: Callable[[Document], object]) -> None:
        if self._window.document is not None:
            if self._window.page is not None:
                self._window.page.details.commit()
            act(self._window.document)

    # Opening, making, closing

    def start(self, path: Path | None) -> None:
        """Begin with a workspace handed over, or the last one, or the first-run page, which nothing else needs."""
        last = next(iter(self._window.settings.recent()), None)
        wanted = path if path is not None else last if last is not None and last.exists() else None
        if wanted is None or not self.open_path(wanted):
            self._window.show_document(None)

    def raise_with(self, path: Path | None) -> None:
        """Come forward because the program was started a second time, and open what it was given."""
        window = self._window
        window.show()
        window.raise_()
        window.activateWindow()
        if path is not None:
            self.open_path(path)

    def open(self) -> None:
        """Let the person choose a workspace."""
        name, _ = self.ask_open(self._window, self.tr("Open assessment"), _documents(), self._filter())
        if name:
            self.open_path(Path(name))

    def _filter(self) -> str:
        return self.tr("Duibiao assessments ({pattern})").format(pattern=FILTER)

    def open_path(self, path: Path, *, read_only: bool = False) -> bool:
        """Open a workspace in this window; False where it could not be, which was said."""
        path = path.absolute()
        current = self._window.document
        if current is not None and current.path == path and current.writable != read_only:
            return True
        try:
            workspace = open_workspace(path, read_only=read_only)
        except DuibiaoError as error:
            self._show_trouble(error, path)
            return False
        self._take(workspace)
        return True

    def _take(self, workspace: Workspace) -> None:
        """Show a workspace that was opened, after closing the one before."""
        window = self._window
        if not self.close_document():
            workspace.close()
            return
        try:
            document = Document(workspace, window.tasks, window.settings.language, window.today, window)
        except DuibiaoError as error:
            path = workspace.path
            workspace.close()
            self._show_trouble(error, path)
            return
        window.settings.add_recent(workspace.path)
        window.show_document(document)
        self._keeper.watch(document)
        self._warn_of_place(workspace.path)

    def _warn_of_place(self, path: Path) -> None:
        """Warn of a network share or a cloud folder, with a safe way out."""
        from desktop.core.locations import risk

        found = risk(path)
        page = self._window.page
        if found is None or page is None:
            return
        text = (
            self.tr("This file lies in a cloud folder, where synchronising may damage it while you work.")
            if found.kind == "cloud"
            else self.tr("This file lies on a network share, where it may be damaged while you work.")
        )
        page.banners.show_banner("amber", text, [(self.tr("Save a copy on this computer…"), self.save_copy)], "place")

    def close_document(self) -> bool:
        """Commit what is being typed, wait for what is under way, and close the workspace."""
        window = self._window
        document, page = window.document, window.page
        if document is None:
            return True
        if page is not None:
            page.details.commit()
            if page.table.node():
                window.settings.keep_last_item(document.path, document.key(page.table.node()))
        self._keeper.stop()
        window.tasks.stop()
        window.drop_document()
        document.workspace.close()
        return True

    def close_workspace(self) -> None:
        """Go back to the first-run page."""
        self.close_document()
        self._window.show_document(None)

    def new(self) -> None:
        """Show the first-run page, on which an assessment is made."""
        self.close_workspace()

    def first_run_page(self) -> FirstRunPage:
        """Return the first-run page, wired."""
        from desktop.ui.first_run import FirstRunPage

        page = FirstRunPage(self._window.settings, self._window.tasks, self._window.today)
        page.create_wanted.connect(self.create)
        page.open_wanted.connect(self.open_path)
        page.browse_wanted.connect(self.open)
        page.sample_wanted.connect(self.open_sample)
        page.forget_wanted.connect(self._window.settings.forget_recent)
        return page

    def create(self, path: Path, organisation: Organisation, documents: list[Framework]) -> None:
        """Make a workspace in a worker and open it."""
        from desktop.core.store import workspace

        def work(_told: Progress) -> Path:
            workspace.create(path, organisation, documents).close()
            return path

        self._run(work, lambda made: self.open_path(made), self.tr("Making the assessment"))

    def open_sample(self) -> None:
        """Make and open an assessment to try things in; it may simply be deleted."""
        from desktop.ui import sample

        self._run(lambda _told: sample.make(self._window.today()), self.open_path, self.tr("Making a sample"))

    def save_copy(self) -> None:
        """Write a verified copy of the workspace to a place of the person's choice."""
        document = self._window.document
        if document is None:
            return
        stem = f"{document.path.stem} {document.today().isoformat()}.duibiao"
        name, _ = self.ask_save(self._window, self.tr("Save a copy"), str(Path(_documents()) / stem), self._filter())
        if not name:
            return
        target = Path(name if name.endswith(".duibiao") else f"{name}.duibiao")

        def work(told: Progress) -> Path:
            from desktop.core.store import backup

            with document.workspace.reader() as reader:
                backup.copy_to(reader.db, document.path, target, told)
            return target

        self._run(work, lambda path: self.say(self.tr("Copied to {path}").format(path=path)), self.tr("Copying"))

    # Work on items

    def copy(self) -> None:
        """Copy the chosen items as a table, or the text that is selected in a field."""
        from desktop.ui import copying

        focus = QApplication.focusWidget()
        page = self._window.page
        if page is None:
            return
        if focus is not None and focus is not page.table and hasattr(focus, "copy"):
            focus.copy()
            return
        rows = page.document.rows(page.chosen())
        QGuiApplication.clipboard().setMimeData(copying.mime(copying.table(rows, page.document.language)))
        self.say(self.tr("{n} items copied as a table").format(n=len(rows)))

    def adopt_all(self) -> None:
        """Adopt the suggestions of all items that the filter shows, as one step that can be undone."""
        page = self._window.page
        if page is None:
            return
        able = page.suggested()
        if not able:
            self.say(self.tr("No suggestion is left to adopt here"))
            return
        page.document.adopt(able)

    def attach(self) -> None:
        """Let the person choose files as evidence of the chosen items."""
        page = self._window.page
        if page is None or not page.chosen():
            return
        names, _ = self.ask_files(self._window, self.tr("Add evidence"))
        if names:
            page.document.attach(page.chosen(), names)

    def add_own(self) -> None:
        """Ask for the text of a check item of the office's own."""
        page = self._window.page
        if page is None or not page.table.node():
            return
        from desktop.ui.dialogs.own_item import OwnItemDialog

        self._open(OwnItemDialog(page.document, ids.measure_of(page.table.node()), parent=self._window))

    def edit_own(self) -> None:
        """Ask for another text of an own item."""
        page = self._window.page
        if page is None or not page.table.node():
            return
        from desktop.ui.dialogs.own_item import OwnItemDialog

        item = page.table.node()
        self._open(OwnItemDialog(page.document, ids.measure_of(item), item, parent=self._window))

    # Reports

    def export_ledger(self) -> None:
        """Ask what the ledger is to hold, then write it in a worker."""
        page = self._window.page
        if page is None:
            return
        from desktop.ui.dialogs.export_ledger import ExportLedgerDialog

        page.details.commit()
        dialog = ExportLedgerDialog(
            page.document, self._window.settings, page.scope_filter(), page.filter_bar.words(), self._window
        )
        dialog.export_wanted.connect(self.write_ledger)
        self._open(dialog)

    def write_ledger(self, options: LedgerOptions) -> None:
        """Write a ledger in a worker and offer to open it."""
        document = self._window.document
        if document is None:
            return
        today = document.today()

        def work(told: Progress) -> Path:
            from desktop.core.reports import export

            with document.workspace.reader() as reader:
                return export.export_ledger(reader, options, today, told)

        self._run(work, self._exported, self.tr("Exporting the ledger"))

    def _exported(self, path: Path) -> None:
        page = self._window.page
        if page is None:
            return
        text = self.tr("Ledger written: {path}").format(path=path)
        actions: list[tuple[str, Callable[[], object]]] = [
            (self.tr("Open"), lambda: open_url(QUrl.fromLocalFile(str(path)))),
            (self.tr("Show in folder"), lambda: open_url(QUrl.fromLocalFile(str(path.parent)))),
        ]
        page.banners.show_banner("blue", text, actions, "export", seconds=20)

    # Dialogs

    def choose_documents(self) -> None:
        """Add built-in documents or take some out."""
        from desktop.ui.dialogs.documents import DocumentsDialog

        self._with(lambda document: self._open(DocumentsDialog(document, self._window)))

    def edit_profile(self) -> None:
        """Edit the organisation's profile."""
        from desktop.ui.dialogs.profile import ProfileDialog

        self._with(lambda document: self._open(ProfileDialog(document, self._window)))

    def edit_units(self) -> None:
        """Edit units and owners."""
        from desktop.ui.dialogs.units import UnitsDialog

        self._with(lambda document: self._open(UnitsDialog(document, self._window)))

    def show_settings(self) -> None:
        """Show the settings."""
        from desktop.ui.dialogs.settings import SettingsDialog

        self._open(SettingsDialog(self._window.settings, self._window.document, self._window))

    def show_backups(self) -> None:
        """Show the dated copies."""
        from desktop.ui.dialogs.backups import BackupsDialog

        def show(document: Document) -> None:
            dialog = BackupsDialog(document, self._window)
            dialog.restore_wanted.connect(lambda chosen: self.restore(chosen, document.path))
            self._open(dialog)

        self._with(show)

    def check(self) -> None:
        """Check the file whole, in a worker."""
        document = self._window.document
        if document is None:
            return

        def work(_told: Progress) -> int:
            from desktop.core.store import backup, history

            with document.workspace.reader() as reader:
                backup.check(reader.db, reader.path)
                return history.verify(reader.db).count

        text = self.tr("The file is sound; {n} steps of the trail fit together")
        self._run(work, lambda count: self.say(text.format(n=count)), self.tr("Checking the file"))

    def show_palette(self) -> None:
        """Show the command palette."""
        from desktop.ui.command_palette import CommandPalette

        palette = CommandPalette(
            self._window.actions_.all(), self._window.menus.top(), self._window.tasks, self._window
        )
        self._open(palette)

    def show_help(self) -> None:
        """Show the help page of the place where the person is."""
        from desktop.ui.help import HelpWindow

        focus = QApplication.focusWidget()
        HelpWindow.show_topic(self._window, topic_of(focus), self._window.settings.language)

    def show_shortcuts(self) -> None:
        """Show all keys."""
        from desktop.ui.dialogs.shortcuts import ShortcutsDialog

        self._open(ShortcutsDialog(self._window.actions_.all(), self._window))

    def show_about(self) -> None:
        """Show version and licences."""
        from desktop.ui.dialogs.about import AboutDialog

        self._open(AboutDialog(self._window))

    def toggle_details(self) -> None:
        """Show or hide the right pane."""
        shown = self._window.actions_["details_pane"].isChecked()
        self._page(lambda page: page.show_details(shown=shown))

    def toggle_hints(self) -> None:
        """Show or hide the keys in the status bar."""
        self._window.settings.hints = self._window.actions_["hints"].isChecked()

    def _open(self, dialog: QDialog) -> None:
        dialog.open()

    # Work under way, words, failures

    def _run(self, work: Callable[[Progress], object], done: Callable[[object], object], title: str) -> None:  # type: ignore[type-arg]
        """Run work in a worker, with its progress, and show a failure."""
        self.show_work(self._window.tasks.run(work, done, self.show_failure), title)

    def show_work(self, task: Task, title: str) -> None:
        """Show the progress of work, once it has taken a while."""
        from desktop.ui.dialogs.progress import ProgressDialog

        ProgressDialog(task, title or self.tr("Saving"), self._window)

    def show_failure(self, error: Exception) -> None:
        """Show what a worker ran into; what is no expected failure goes to the last resort."""
        if isinstance(error, DuibiaoError):
            self.show_error(error)
        else:
            raise error

    def say(self, text: str) -> None:
        """Say something that needs no answer."""
        if self._window.page is not None:
            self._window.page.banners.show_banner("blue", text, [], "said", seconds=8)

    def show_error(self, error: DuibiaoError) -> None:
        """Show an expected failure above the list, or in a dialog where there is no list."""
        page = self._window.page
        if page is None:
            self._show_trouble(error, None)
            return
        words = labels.error_text(error, page.document.language)
        page.banners.show_banner("red", f"{words.happened} {words.safe} {words.todo}", [], error.key)

    def _show_trouble(self, error: DuibiaoError, path: Path | None) -> None:
        """Show why a workspace cannot be opened, with the ways out."""
        from desktop.core.store import backup
        from desktop.ui.dialogs.trouble import TroubleDialog

        copies = backup.for_path(path) if path is not None and isinstance(error, WorkspaceError) else []
        dialog = TroubleDialog(error, copies, self._window.settings.language, self._window)
        if path is not None:
            dialog.retry.connect(lambda: self.open_path(path))
            dialog.read_only.connect(lambda: self.open_path(path, read_only=True))
            dialog.restore.connect(lambda chosen: self.restore(chosen, path))
        self._open(dialog)

    def restore(self, chosen: Path, path: Path) -> None:
        """Put a copy in the workspace's place; the former file is kept beside it."""
        document = self._window.document
        if document is not None and document.path == path:
            self.close_document()

        def work(_told: Progress) -> Path | None:
            from desktop.core.store import backup

            return backup.restore(chosen, path)

        def done(aside: Path | None) -> None:
            if self.open_path(path) and aside is not None:
                self.say(self.tr("Restored. The former file is kept as {name}").format(name=aside.name))

        self._run(work, done, self.tr("Restoring the backup"))

    def install_last_resort(self) -> None:
        """Show unexpected failures without a traceback; the log has it."""
        from desktop.ui import errors

        errors.install_excepthook(self._window, paths.data() / "log" / "duibiao.log")


def _documents() -> str:
    from PySide6.QtCore import QStandardPaths

    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


def open_url(url: QUrl) -> bool:
    """Open a file or folder with the system's program; replaced in tests."""
    return QDesktopServices.openUrl(url)


def topic_of(widget: QWidget | None) -> str:
    """Return the help topic of the place where a widget stands (property ``help`` of it or a parent)."""
    while widget is not None:
        topic = widget.property("help")
        if isinstance(topic, str) and topic:
            return topic
        widget = widget.parentWidget()
    return "start"
