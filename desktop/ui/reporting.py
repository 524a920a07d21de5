"""Reports from the main window: ask, write in a worker, say where the file is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl

from desktop.core import labels
from desktop.ui.tasks import Progress

if TYPE_CHECKING:
    from desktop.core.reports.interchange import Written
    from desktop.core.reports.options import Options
    from desktop.ui.banner import Actions
    from desktop.ui.main_window import MainWindow


class ExportReport(QObject):
    """The command of the window that it belongs to."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def ask(self) -> None:
        """Ask which report, and show how it will print."""
        page = self._window.page
        if page is None:
            return
        from desktop.ui.exporting.window import ExportDialog

        page.place.flush()
        dialog = ExportDialog(page.document, self._window.settings, page.model.filter, self._window)
        dialog.export_wanted.connect(self.write)
        dialog.open()

    def write(self, options: Options) -> None:
        """Write a report in a worker and offer to open it."""
        document = self._window.document
        if document is None:
            return
        today = document.today()

        def work(told: Progress) -> Written:
            from desktop.core.reports import export
            from desktop.ui.printing.pdf import write_pdf

            with document.workspace.reader() as reader:
                return export.export(reader, options, today, told, write_pdf)

        title = self.tr("Exporting: {report}").format(report=labels.text(f"report.{options.kind}", document.language))
        self._window.run(work, self._tell, title)

    def _tell(self, written: Written) -> None:
        from desktop.ui import commands

        page = self._window.page
        if page is None:
            return
        path = written.path

        def text() -> str:
            whole = self.tr("Report written: {path}").format(path=path)
            note = self.tr("{n} {n:text like a formula|texts like formulas} got an apostrophe in front")
            return f"{whole}  {labels.counted(note, n=written.guarded)}" if written.guarded else whole

        actions: Actions = [
            (lambda: self.tr("Open"), lambda: commands.open_url(QUrl.fromLocalFile(str(path)))),
            (lambda: self.tr("Show in folder"), lambda: commands.open_url(QUrl.fromLocalFile(str(path.parent)))),
        ]
        page.banners.show_banner("blue", text, actions, "export", seconds=20)
