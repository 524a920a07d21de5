"""The one door to threads: work of more than 100 ms runs here, with progress and cancel.

The function knows nothing of Qt: it is given ``progress(done, total)``, which raises ``Cancelled`` once
the person has cancelled, so that whatever it was writing is rolled back. Its result or error comes back
in the thread of the window.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, SignalInstance
from shiboken6 import isValid

T = TypeVar("T")
Progress = Callable[[int, int], None]
SWITCH = 0.0005
"""Seconds after which a worker lets the window have the interpreter."""
_INTERVAL = 0.05
"""Seconds between two signals of progress: more would only fill the queue of the window."""


class Cancelled(Exception):  # noqa: N818 - it is no error
    """The person cancelled."""


def is_cancelled(progress: Progress, done: int, total: int) -> bool:
    """Return whether the person has cancelled: asked by telling again how far the work is."""
    try:
        progress(done, total)
    except Cancelled:
        return True
    return False


class Task(QObject):
    """One piece of work under way; all its signals come from the window's thread.

    Signals:
        progressed(int, int): done, total.
        done(object): what the function returned.
        failed(object): the exception that it raised.
        cancelled(): it stopped because the person asked.
        ended(): after any of the three.
    """

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()

    def __init__(self, parent: QObject | None = None, *, finish: bool = False) -> None:
        super().__init__(parent)
        self.finish = finish
        self.unwanted = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop; it stops at its next step."""
        self.unwanted.set()


class Tasks(QObject):
    """Runs functions on one worker thread, one after another, so that no two touch the workspace at once.

    The worker itself speaks to this object alone, which outlives it: windows and their slots may go at any time, and a
    signal that another thread sends while they do ends the program now and then.
    """

    _far = Signal(object, int, int)
    _over = Signal(object, str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._far.connect(self._tell_progress)
        self._over.connect(self._tell_end)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._running: set[Task] = set()
        # The window asks for the interpreter dozens of times in one painting; at Python's 5 ms each, a worker that
        # computes would hold it up for a quarter of a second.
        sys.setswitchinterval(SWITCH)

    def run(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        *,
        owner: QObject | None = None,
        finish: bool = False,
    ) -> Task:
        """Start work and return its task.

        Args:
            work: called in the worker thread with ``progress``; opens connections of its own.
            done: called with the result in the window's thread.
            failed: called with the exception in the window's thread.
            owner: the window that the result is for: once it has gone, the work is cancelled and nobody is called.
            finish: the work is what the person did: closing waits for it and does not cancel it.
        """
        task = Task(self, finish=finish)
        if owner is not None:
            owner.destroyed.connect(task.cancel)
        if done is not None:
            task.done.connect(_while_there(owner, done))
        if failed is not None:
            task.failed.connect(_while_there(owner, failed))
        self._running.add(task)
        self._pool.start(_Runner(task, work, self._far, self._over))
        return task

    def busy(self) -> bool:
        """Tell whether something is under way."""
        return bool(self._running)

    def writing(self) -> bool:
        """Tell whether something is under way that closing waits for."""
        return any(task.finish for task in self._running)

    def stop(self) -> None:
        """Finish what was to be written, cancel the rest, and wait until all has stopped; for closing."""
        for task in list(self._running):
            if not task.finish:
                task.cancel()
        self._pool.waitForDone()

    def _tell_progress(self, task: Task, done: int, total: int) -> None:
        if isValid(task):
            task.progressed.emit(done, total)

    def _tell_end(self, task: Task, how: str, outcome: object) -> None:
        """Tell how a task ended: ``done`` with its result, ``failed`` with the exception, or ``cancelled``."""
        self._running.discard(task)
        if not isValid(task):
            return
        if how == "cancelled":
            task.cancelled.emit()
        else:
            (task.done if how == "done" else task.failed).emit(outcome)
        task.ended.emit()
        task.deleteLater()


def _while_there(owner: QObject | None, act: Callable[[Any], object]) -> Callable[[Any], object]:
    if owner is None:
        return act
    return lambda told: act(told) if isValid(owner) else None


class _Runner(QRunnable):
    def __init__(self, task: Task, work: Callable[[Progress], Any], far: SignalInstance, over: SignalInstance) -> None:
        super().__init__()
        self._task = task
        self._work = work
        self._far, self._over = far, over
        self._unwanted = task.unwanted
        self._told = 0.0

    def run(self) -> None:
        try:
            result = self._work(self._progress)
        except Cancelled:
            self._over.emit(self._task, "cancelled", None)
        except Exception as error:  # noqa: BLE001 - every failure is shown where it can be told
            self._over.emit(self._task, "failed", error)
        else:
            self._over.emit(self._task, "done", result)

    def _progress(self, done: int, total: int) -> None:
        """Tell the window how far it is; called by the work.

        Raises:
            Cancelled: the person has cancelled.
        """
        if self._unwanted.is_set():
            raise Cancelled
        now = time.monotonic()
        if done >= total or now - self._told >= _INTERVAL:
            self._told = now
            self._far.emit(self._task, done, total)
