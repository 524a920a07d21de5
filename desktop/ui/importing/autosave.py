"""Keeps the draft of an import while it is mended, so that what was mended outlives a crash or a power cut."""

from __future__ import annotations

import contextlib
import datetime as dt
import threading
from collections.abc import Callable

import msgspec
from PySide6.QtCore import QObject, QTimer

from desktop.core import drafts
from desktop.ui.importing.draft import ImportDraft
from desktop.ui.tasks import Progress, Task, Tasks

AFTER_MS = 1000
"""Milliseconds after the last change: mending goes on undisturbed, and a crash costs little."""


class Autosave(QObject):
    """Writes the draft under its key, in a worker a moment after each change, or at once where that is asked.

    Attributes:
        key: under which the draft is kept; that of the draft which the import goes on with.
    """

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self.key = drafts.new_key(dt.datetime.now())
        self._asked: tuple[ImportDraft, bool] | None = None
        self._writing, self._over = threading.Lock(), False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER_MS)
        self._timer.timeout.connect(lambda: self._start())

    def touch(self, draft: ImportDraft, *, edition: bool) -> None:
        """Have a draft kept soon, where something was mended in it."""
        if draft.is_changed() and not self._over:
            self._asked = draft, edition
            self._timer.start()

    def keep(self, draft: ImportDraft, then: Callable[[bool], object], *, edition: bool) -> Task | None:
        """Keep a draft at once, and nothing of it later; ``then`` is told whether the disk took it.

        A long one is kept by a worker, whose task is returned; once that is cancelled, changes are kept again.
        """
        self.stop()
        kept = _kept(draft, edition=edition)

        def work(told: Progress) -> bool:
            try:
                drafts.keep(self.key, kept)
            except OSError:
                return False
            told(1, 1)
            return True

        if not draft.is_long():
            then(work(lambda _done, _total: None))
            return None
        task = self._tasks.run(work, then, owner=self)
        task.cancelled.connect(self.go_on)
        return task

    def keep_now(self, draft: ImportDraft, then: Callable[[bool], object], *, edition: bool) -> None:
        """Have a draft kept without delay, also one in which nothing was mended, while the window stays.

        ``then`` is told whether the disk took it.
        """
        self._timer.stop()
        self._asked = draft, edition
        self._start(then)

    def go_on(self) -> None:
        """Keep changes again: the window stays after all."""
        self._over = False

    def stop(self) -> None:
        """Write nothing more; what is being written is waited for."""
        self._timer.stop()
        with self._writing:
            self._over = True

    def forget(self) -> None:
        """Throw away what was kept."""
        self.stop()
        drafts.forget(self.key)

    def _start(self, then: Callable[[bool], object] = lambda _kept: None) -> None:
        assert self._asked is not None
        draft, edition = self._asked
        kept = _kept(draft, edition=edition)

        def work(_told: object) -> bool:
            with self._writing, contextlib.suppress(OSError):  # it is told when the person asks for it to be kept
                if not self._over:
                    drafts.keep(self.key, kept)
                return True
            return False

        self._tasks.run(work, then)


def _kept(draft: ImportDraft, *, edition: bool) -> drafts.Draft:
    parsed = msgspec.structs.replace(draft.parsed, framework=draft.framework)
    names = tuple(str(path) for path in draft.files)
    now = dt.datetime.now().replace(microsecond=0)
    return drafts.Draft(parsed, tuple(sorted(draft.seen)), names, now, edition, tuple(sorted(draft.gone)))
