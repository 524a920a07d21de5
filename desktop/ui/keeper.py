"""Keeps dated copies of the open workspace: when it is opened, and every half hour in which it changed."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.core.errors import DuibiaoError
from desktop.ui.tasks import Progress, Tasks

if TYPE_CHECKING:
    from desktop.ui.document import Document

EVERY_MS = 30 * 60 * 1000
FIRST_MS = 3000
"""After opening: the window comes first."""
REST_MS = 2000
"""For how long nothing was marked when a copy begins: while it is read, a mark has to wait for the file."""
PUT_OFF = 150
"""How many times a copy waits for such a rest: five minutes, then it is made all the same."""


class Keeper(QObject):
    """Makes the copies in a worker.

    Signals:
        failed(DuibiaoError): a copy could not be made, e.g. because the workspace is damaged.
    """

    failed = Signal(object)

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._document: Document | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_time)
        self._put_off = 0

    def watch(self, document: Document) -> None:
        """Begin to keep copies of a workspace."""
        self._document = document
        self._timer.start(FIRST_MS)

    def stop(self) -> None:
        """Keep no more copies."""
        self._timer.stop()
        self._document = None

    def _on_time(self) -> None:
        """Make a copy, unless the person is marking at this moment."""
        saved = None if self._document is None else self._document.saved_at
        rested = saved is None or dt.datetime.now() - saved >= dt.timedelta(milliseconds=REST_MS)
        if rested or self._put_off >= PUT_OFF:
            self.keep()
        else:
            self._put_off += 1
            self._timer.start(REST_MS)

    def keep(self) -> None:
        """Make a copy now, where the workspace changed since the last one."""
        document = self._document
        if document is None:
            return
        self._put_off = 0
        self._timer.start(EVERY_MS)

        def work(told: Progress) -> None:
            from desktop.core.store import backup, evidence

            with document.workspace.reader() as reader:
                backup.make(reader.db, reader.path, progress=told, only_if_changed=True)
            evidence.sweep_copies()

        self._tasks.run(work, failed=self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, DuibiaoError):
            raise error
        self.failed.emit(error)
