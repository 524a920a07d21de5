"""Rolling up from the main window, with or without an open workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

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
        dialog.open()
