"""Run in a process of its own: open a window on a workspace, tell when it is painted and answers, end.

``python first_window.py ours|empty WORKSPACE``. *Empty* is a bare PySide6 window that has imported sqlite_utils and
opened the same file, the least that any program of this kind does.

``ready`` is told when the list has been painted with its rows and the event loop turns: from then on a key marks. That
is not taken on trust: afterwards, outside of what is timed, a key is pressed, and the process fails unless the mark is
in the file. The details at the right come a moment later, in steps between which keys are answered; ``details`` is told
when they are painted, with the item in them.
"""

from __future__ import annotations

import os
import sqlite3
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.ui.main_window import MainWindow


def when_painted(widget: QWidget, tell: Callable[[], object]) -> None:
    """Do something once a widget was painted and the event loop has turned."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Watcher(QObject):
        painted = False

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and not self.painted:
                self.painted = True
                QTimer.singleShot(0, self, tell)
            return False

    widget.installEventFilter(Watcher(widget))


def told(word: str) -> None:
    """Say that something stands."""
    os.write(1, word.encode() + b"\n")


def ours(path: Path) -> None:
    """Start the program as a double click on the file does."""
    from desktop.__main__ import load_window

    open_window = load_window()
    from desktop.ui import app

    run = app.Application.exec

    def watched(application: app.Application) -> int:
        page = application.window.page
        assert page is not None
        assert not page.place.stands, "the details would be painted with the list: nothing is left to wait for"
        page.place.made.connect(lambda: when_painted(page.details, lambda: complete(application.window, path)))
        when_painted(page.table.viewport(), lambda: told("ready"))
        return run()

    setattr(app.Application, "exec", watched)  # noqa: B010 - where the program has done all and begins to wait
    open_window([str(path)])


def complete(window: MainWindow, path: Path) -> None:
    """Tell that the details stand, then see that a key marks."""
    try:
        _complete(window, path)
    except BaseException:
        traceback.print_exc()  # the program itself would show a box, and wait
        os._exit(1)


def _complete(window: MainWindow, path: Path) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    page = window.page
    assert page is not None
    item = page.table.node()
    assert item
    assert page.details.items() == (item,)
    told("details")
    before = status(path, item)
    QTest.keyClick(page.table, Qt.Key.Key_3 if before != "done" else Qt.Key.Key_2)
    if status(path, item) == before:
        raise RuntimeError("the key marked nothing")
    told("marked")
    os._exit(0)  # what the process does to end is not part of its start


def status(path: Path, item: int) -> str | None:
    """Return the status that the file holds, over a connection of its own."""
    with sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True) as raw:
        row = raw.execute("SELECT status FROM mark WHERE item_id = ?", [item]).fetchone()
    return None if row is None else str(row[0])


def empty(path: Path) -> None:
    """Open a bare window."""
    import sqlite_utils
    from PySide6.QtCore import QEvent, QObject, QTimer  # noqa: F401 - as any window of this kind does
    from PySide6.QtWidgets import QApplication, QMainWindow, QWidget  # noqa: F401

    application = QApplication(sys.argv[:1])
    raw = sqlite3.connect(f"{path.as_uri()}?mode=rw", uri=True)
    db = sqlite_utils.Database(raw, execute_plugins=False)
    window = QMainWindow()
    window.resize(1280, 720)
    window.setWindowTitle(str(db.execute("SELECT count(*) FROM item").fetchone()[0]))

    def ready() -> None:
        told("ready")
        os._exit(0)

    when_painted(window, ready)
    window.show()
    application.exec()


if __name__ == "__main__":
    {"ours": ours, "empty": empty}[sys.argv[1]](Path(sys.argv[2]))
