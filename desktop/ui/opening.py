"""Opening, making, closing and restoring workspaces in the main window."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from desktop.core.errors import DuibiaoError, WorkspaceError
from desktop.core.organisation import Organisation
from desktop.core.store.workspace import Workspace, open_workspace
from desktop.ui.damage import Damage
from desktop.ui.keeper import Keeper
from desktop.ui.tasks import Progress

if TYPE_CHECKING:
    from desktop.core.framework import Framework
    from desktop.core.locations import Risk
    from desktop.ui.first_run import FirstRunPage
    from desktop.ui.main_window import MainWindow

PATTERN = "*.duibiao"
Ask = Callable[[QWidget, str, str, str], tuple[str, str]]


class Opening(QObject):
    """What happens to whole workspaces. ``ask_open`` and ``ask_save`` are the system's dialogs, replaced in tests."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._keeper = Keeper(window.tasks, self)
        self.damage = Damage(window)
        self._keeper.failed.connect(self.damage.take)
        self.ask_open: Ask = _ask_open
        self.ask_save: Ask = _ask_save

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
            self.open_given(path)

    def open_given(self, path: Path) -> None:
        """Open what the system handed over, but for while a dialog works on the workspace that is open."""
        window, path = self._window, path.absolute()
        document, page = window.document, window.page
        if document is None or page is None or QApplication.activeModalWidget() is None:
            self.open_path(path)
        elif document.path != path:  # it would be gone under the dialog, which could save nothing any more

            def text() -> str:
                return self.tr("“{name}” was not opened, because a dialog was open.").format(name=path.stem)

            way = (lambda: self.tr("Open it"), lambda: self.open_path(path))
            page.banners.show_banner("amber", text, [way], "given")

    def open(self) -> None:
        """Let the person choose a workspace."""
        name, _ = self.ask_open(self._window, self.tr("Open assessment"), _documents(), self._filter())
        if name:
            self.open_path(Path(name))

    def _filter(self) -> str:
        return self.tr("Duibiao assessments ({pattern})").format(pattern=PATTERN)

    def open_path(self, path: Path, *, read_only: bool = False) -> bool:
        """Open a workspace in this window; False where it could not be, which was said."""
        path = path.absolute()
        current = self._window.document
        if current is not None and current.path == path and current.writable != read_only:
            return True
        try:
            workspace = open_workspace(path, read_only=read_only)
        except DuibiaoError as error:
            if error.key == "workspace-overview" and not read_only:  # nobody writes it
                return self.open_path(path, read_only=True)
            self.show_trouble(error, path)
            return False
        return self._take(workspace)

    def _take(self, workspace: Workspace) -> bool:
        """Show a workspace that was opened, after closing the one before; False where one of the two cannot be."""
        window = self._window
        _load_page()
        from desktop.ui.document import Document

        try:
            document = Document(workspace, window.tasks, window.settings.language, window.today, window)
        except DuibiaoError as error:  # damage shows when it is read: what was open stays
            path = workspace.path
            workspace.close()
            self.show_trouble(error, path)
            return False
        if not self.close_document():
            document.deleteLater()
            workspace.close()
            return False
        window.settings.add_recent(workspace.path)
        window.show_document(document)
        self._keeper.watch(document)
        if not document.writable:
            self._offer_writing(workspace.path)
        QTimer.singleShot(500, self, lambda: self._follow_up(workspace))  # the window comes first
        return True

    def _offer_writing(self, path: Path) -> None:
        """Say that nothing can be marked, with the way to writing once the file is free."""
        page, document = self._window.page, self._window.document
        if document is not None and document.overview is not None:
            return  # the bar above the list says so, for good
        if page is not None:
            again = (lambda: self.tr("Try again for writing"), lambda: self.open_path(path))
            page.banners.show_banner(
                "amber",
                lambda: self.tr("Opened for reading only: nothing can be marked here."),
                [again],
                "read-only",
            )

    def _follow_up(self, workspace: Workspace) -> None:
        """Do what need not be done before the window is seen, unless the workspace has been left."""
        window, document = self._window, self._window.document
        if document is not None and document.workspace is workspace:
            workspace.prepare()
            self.damage.look_for(workspace.path)
            self._warn_of_place(workspace.path)
            window.commands.editions.offer(document)

    def _warn_of_place(self, path: Path) -> None:
        """Warn of a network share or a cloud folder, and of what a synchronising program left beside the file."""
        from desktop.core.locations import conflict_copies, risk

        def told(found: tuple[Risk | None, list[Path]]) -> None:
            document = self._window.document
            if document is not None and document.path == path:
                self._tell_of_place(found[0])
                self._tell_of_copies(found[1])

        self._window.tasks.run(lambda _told: (risk(path), conflict_copies(path)), told)  # a dead share takes its time

    def _tell_of_copies(self, copies: list[Path]) -> None:
        """Name the last of the copies that were made when two had changed the file: marks may be missing here."""
        page = self._window.page
        if not copies or page is None:
            return

        def text() -> str:
            return self.tr(
                "Two people changed this assessment at once, and the cloud service kept the other version beside it "
                "as “{name}”. It may hold marks that are missing here."
            ).format(name=copies[-1].name)

        look = (lambda: self.tr("Look at it (read-only)"), lambda: self.open_path(copies[-1], read_only=True))
        page.banners.show_banner("amber", text, [look], "conflict-copy")

    def _tell_of_place(self, found: Risk | None) -> None:
        page = self._window.page
        if found is None or page is None:
            return

        def text() -> str:
            if found.kind == "cloud":
                return self.tr("This file lies in a cloud folder, where synchronising may damage it while you work.")
            return self.tr("This file lies on a network share, where it may be damaged while you work.")

        copy = (lambda: self.tr("Save a copy on this computer…"), self.save_copy)
        page.banners.show_banner("amber", text, [copy], "place")

    def close_document(self) -> bool:
        """Commit what is being typed, wait for what is under way, and close the workspace."""
        window = self._window
        document, page = window.document, window.page
        if document is None:
            return True
        if page is not None:
            if not page.place.may_close():  # what was typed is not on disk; the pane says why
                return False
            if page.table.node():
                window.settings.keep_last_item(document.path, document.key(page.table.node()))
        self._keeper.stop()
        window.tasks.stop()
        window.drop_document()
        document.workspace.close()
        return True

    def close_workspace(self) -> None:
        """Go back to the first-run page."""
        if self.close_document():
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

    def create(
        self, path: Path, organisation: Organisation, documents: list[Framework], imported: Sequence[Path] = ()
    ) -> None:
        """Make a workspace in a worker and open it, then the import assistant where files wait for it."""
        from desktop.core.store import workspace

        def work(_told: Progress) -> Path:
            workspace.create(path, organisation, documents).close()
            return path

        def show(made: Path) -> None:
            if self.open_path(made) and imported:
                self._window.commands.import_document(imported)

        self._window.run(work, show, self.tr("Making the assessment"))

    def open_sample(self) -> None:
        """Make and open an assessment to try things in; it may simply be deleted."""
        from desktop.ui import sample

        self._window.run(lambda _told: sample.make(self._window.today()), self.open_path, self.tr("Making a sample"))

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

        self._window.run(
            work,
            lambda path: self._window.say(lambda: self.tr("Copied to {path}").format(path=path)),
            self.tr("Copying"),
        )

    def show_trouble(self, error: DuibiaoError, path: Path | None) -> None:
        """Show why a workspace cannot be opened, with the ways out."""
        from desktop.core.store import backup
        from desktop.ui.dialogs.trouble import TroubleDialog

        window = self._window
        copies = backup.for_path(path) if path is not None and isinstance(error, WorkspaceError) else []
        dialog = TroubleDialog(error, copies, lambda: window.settings.language, window, window.today)
        if path is not None:
            dialog.retry.connect(lambda: self.open_path(path))
            dialog.read_only.connect(lambda: self.open_path(path, read_only=True))
            dialog.restore.connect(lambda chosen: self.restore(chosen, path))
        dialog.open()

    def restore(self, chosen: Path, path: Path) -> None:
        """Put a copy in the workspace's place; the former file is kept beside it."""
        document = self._window.document
        if document is not None and document.path == path and not self.close_document():
            return

        def work(_told: Progress) -> Path | None:
            from desktop.core.store import backup

            return backup.restore(chosen, path)

        def done(aside: Path | None) -> None:
            if self.open_path(path) and aside is not None:
                name = aside.name
                self._window.say(lambda: self.tr("Restored. The former file is kept as {name}").format(name=name))

        self._window.run(work, done, self.tr("Restoring the backup"))


def _load_page() -> None:
    """Import what shows a workspace; the first-run page does without it."""
    import desktop.ui.document
    import desktop.ui.views.work_page  # noqa: F401

    if not gc.isenabled():  # at the start: see ``__main__.load_window``
        gc.freeze()


def _ask_open(parent: QWidget, title: str, folder: str, pattern: str) -> tuple[str, str]:
    from PySide6.QtWidgets import QFileDialog

    return QFileDialog.getOpenFileName(parent, title, folder, pattern)


def _ask_save(parent: QWidget, title: str, folder: str, pattern: str) -> tuple[str, str]:
    from PySide6.QtWidgets import QFileDialog

    return QFileDialog.getSaveFileName(parent, title, folder, pattern)


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
