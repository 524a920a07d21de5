"""Sending out from the main window: ask, write in a worker, say where the workbooks are."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl, Slot

from desktop.core import labels

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow


class SendOut(QObject):
    """The command of the window that it belongs to."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def ask(self) -> None:
        """Ask to whom what goes."""
        page = self._window.page
        if page is None:
            return
        from desktop.ui.dialogs.send_out import SendOutDialog

        page.place.flush()
        page.document.sent.connect(self._tell, Qt.ConnectionType.UniqueConnection)
        dialog = SendOutDialog(page.document, page.model.filter, self._window)
        dialog.send_wanted.connect(page.document.send_out)
        dialog.open()

    @Slot(object, int)
    def _tell(self, folder: Path, count: int) -> None:
        """Say how many workbooks there are and offer their folder."""
        from desktop.ui import commands

        page = self._window.page
        if page is None:
            return

        def text() -> str:
            written = self.tr("{n} fill-in {n:workbook|workbooks} written: {folder}")
            return labels.counted(written, n=count, folder=folder)

        url = QUrl.fromLocalFile(str(folder))
        actions = [(lambda: self.tr("Open folder"), lambda: commands.open_url(url))]
        page.banners.show_banner("blue", text, actions, "sent", seconds=20)
