"""What becomes of files that are dropped on the main window: opened, collected, or imported."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject

from desktop.core.errors import ParseError
from desktop.core.leading import leading
from desktop.ui.collecting.kinds import are_workbooks, collectable
from desktop.ui.importing import reading
from desktop.ui.importing.kinds import importable
from desktop.ui.known_files import are_known, workspace_among
from desktop.ui.local_files import local_files

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow


class Dropping(QObject):
    """Acts on the window that it belongs to."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def takes(self, paths: Sequence[Path]) -> bool:
        """Tell whether something is done with these files."""
        return workspace_among(paths) is not None or (self._may_write() and are_known(paths))

    def take(self, paths: Sequence[Path]) -> bool:
        """Open the workspace, collect the workbooks, or import the documents; False where none is among the files."""
        path = workspace_among(paths)
        if path is not None:
            self._window.opening.open_path(path)
        elif not self.takes(paths):
            return False
        elif len(paths) == 1 and are_workbooks(paths):
            self._collect_or_import(paths[0])
        elif len(paths) == 1 and paths[0].is_dir():
            self._look_into(paths[0])
        elif collectable(paths):
            # What is none among them goes along, so that it is told of by name and not passed over.
            self._window.commands.collect([*collectable(paths), *importable(paths), *leading(paths)])
        else:
            self._window.commands.import_document(paths)  # with what is no document, which the assistant tells of
        return True

    def takes_drop(self, dropped: QMimeData) -> bool:
        """Tell whether something is done with what is dragged over the window."""
        return self.takes(local_files(dropped))

    def take_drop(self, dropped: QMimeData) -> bool:
        """Do it with what was dropped."""
        return self.take(local_files(dropped))

    def _collect_or_import(self, path: Path) -> None:
        """Import a workbook that is the form of a policy document, and collect any other."""
        commands = self._window.commands
        self._window.run(
            reading.whether_form(path),
            lambda form: (commands.import_document if form else commands.collect)([path]),
            self.tr("Looking at the workbook"),
        )

    def _look_into(self, folder: Path) -> None:
        """Collect what lies in a folder, or import the one document in it; of several the person chooses one."""

        def act(found: tuple[bool, list[Path]]) -> None:
            for_collecting, documents = found
            if for_collecting:
                self._window.commands.collect([folder])
            elif documents:
                self._window.commands.import_document(documents if len(documents) == 1 else [folder])
            else:
                self._window.show_error(ParseError("folder-nothing", name=folder.name or str(folder)))

        self._window.run(reading.whether_for_collecting(folder), act, self.tr("Looking into the folder"))

    def _may_write(self) -> bool:
        return self._window.document is not None and self._window.document.writable
