"""Run in a process of its own: open a window on a workspace, tell when it is painted and idle, end.

``python first_window.py ours|empty WORKSPACE``. *Empty* is a bare window that has imported sqlite_utils and opened the
same file, the least that any program of this kind does.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget


class Watcher(QObject):
    """Tells on stdout when a widget was painted and nothing is left to do for it, and ends the process."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.installEventFilter(self)
        self._painted = False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Wait for the first painting, then for a turn of the event loop: from then on a key is answered at once."""
        if event.type() == QEvent.Type.Paint and not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, ready)
        return False


def ready() -> None:
    """Say so. What the process does to end is not part of its start."""
    os.write(1, b"ready\n")
    os._exit(0)


def ours(path: Path) -> None:
    """Start the program as a double click on the file does."""
    from desktop.ui import app
    from desktop.ui.main_window import MainWindow

    run = QApplication.exec

    def watched(_application: app.Application) -> int:
        window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
        assert window.page is not None
        window.page.table.viewport().installEventFilter(Watcher(window.page.table.viewport()))
        return run()

    setattr(app.Application, "exec", watched)  # noqa: B010 - where the program has done all and begins to wait
    app.main([str(path)])


def empty(path: Path) -> None:
    """Open a bare window."""
    import sqlite3

    import sqlite_utils

    application = QApplication(sys.argv[:1])
    raw = sqlite3.connect(f"{path.as_uri()}?mode=rw", uri=True)
    db = sqlite_utils.Database(raw, execute_plugins=False)
    window = QMainWindow()
    window.resize(1280, 720)
    window.setWindowTitle(str(db.execute("SELECT count(*) FROM item").fetchone()[0]))
    window.installEventFilter(Watcher(window))
    window.show()
    application.exec()


if __name__ == "__main__":
    {"ours": ours, "empty": empty}[sys.argv[1]](Path(sys.argv[2]))
