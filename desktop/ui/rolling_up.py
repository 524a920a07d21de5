"""Rolling up from the main window, with or without an open workspace."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow


class RollUp(QObject):
    """The command of the window that it belongs to."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def ask(self) -> None:
        """Ask what is rolled up; the dialog does it, says how each file fared, and offers the result."""
        from desktop.ui.dialogs.roll_up import RollUpDialog

        window = self._window
        if window.page is not None:
            window.page.place.flush()
        dialog = RollUpDialog(window.document, window.tasks, window.settings, window.today, window)
        dialog.open_wanted.connect(window.opening.open_path)
        dialog.show_wanted.connect(self._show)
        dialog.open()

    def _show(self, path: Path) -> None:
        """Open the workbook or its folder with the system's program."""
        from desktop.ui import commands

        commands.open_url(QUrl.fromLocalFile(str(path)))
