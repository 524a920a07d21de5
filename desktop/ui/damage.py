"""Looks an open workspace through for damage, and what becomes of the window where there is some.

Opening reads only what the first screen needs, so a file can be opened and marked while a page of it is lost.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.core import labels
from desktop.core.errors import DuibiaoError
from desktop.ui.tasks import Progress

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.core.store.backup import Backup
    from desktop.ui.banner import Words
    from desktop.ui.main_window import MainWindow

KEY = "workspace-damaged"


class Damage(QObject):
    """Stops the marking of a damaged workspace and offers the newest backup that is whole."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._acting = False

    def look_for(self, path: Path) -> None:
        """Look a workspace through, in a worker."""

        def work(told: Progress) -> None:
            from desktop.core.store import checking

            checking.look_through(path, told)

        self._window.tasks.run(work, failed=self.take)

    def concerns(self, error: DuibiaoError) -> bool:
        """Tell whether an error says that the open workspace is damaged."""
        document = self._window.document
        return document is not None and error.key == KEY and error.facts.get("path") == str(document.path)

    def take(self, error: Exception) -> None:
        """Act upon what was found out about the open workspace: damage stops the marking, all else is only said."""
        if not isinstance(error, DuibiaoError):
            raise error
        document = self._window.document
        if not self.concerns(error) or document is None:
            self._window.show_error(error)
            return
        if self._acting or (self._window.page is not None and KEY in self._window.page.banners.shown()):
            return
        path = document.path
        self._acting = True  # until it is told: what is typed is tried once more, and refused again
        if document.writable and not self._stop_marking(path):
            self._acting = False
            return

        def work(_told: Progress) -> Backup | None:
            from desktop.core.store import checking

            return checking.newest_good(path)

        task = self._window.tasks.run(work, lambda found: self._tell(path, found), self._window.notices.show_failure)
        task.ended.connect(self._on_told)

    def _on_told(self) -> None:
        self._acting = False

    def _stop_marking(self, path: Path) -> bool:
        """Show the workspace for reading only, unless that would lose what was typed; False where it was closed."""
        opening, page = self._window.opening, self._window.page
        if (page is not None and not page.place.flush()) or opening.open_path(path, read_only=True):
            return True
        opening.close_workspace()  # not even that much can be read, as has been said
        return False

    def _tell(self, path: Path, found: Backup | None) -> None:
        """Say what happened, what is safe, and what to do, above the list."""
        window = self._window
        document, page = window.document, window.page
        if document is None or page is None or document.path != path:
            return
        from desktop.ui.dialogs.words import moment

        def text() -> str:
            language = document.language
            happened = self.tr("“{name}” is damaged: a part of it cannot be read.").format(name=path.stem)
            if document.writable:  # it would be gone with the workspace
                stopped = self.tr("What you typed last cannot be saved and still stands in the details: copy it first.")
            else:
                stopped = self.tr("Marking has been stopped, so that nothing more is lost.")
            if found is None:
                way = self.tr("There is no whole backup of it on this computer. Look for a copy elsewhere.")
            else:
                way = self.tr("The newest whole backup is that of {when}; the damaged file is kept beside it.")
                way = way.format(when=moment(found.at, document.today(), language))
            return labels.joined([happened, stopped, way], language)

        ways: list[tuple[Words, Callable[[], object]]] = []
        if found is not None:
            ways.append((lambda: self.tr("Restore it"), lambda: window.opening.restore(found.path, path)))
        ways.append((lambda: self.tr("All backups…"), window.commands.show_backups))
        page.banners.close_banner("read-only")  # it offers to try again for writing
        page.banners.show_banner("red", text, ways, KEY)
