"""Writing from a dialog: one gesture after another, until all are on the disk or one is refused."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.core import labels
from desktop.core.assessment import Changes
from desktop.core.errors import DuibiaoError
from desktop.ui.dialogs.parts import State, StateLine
from desktop.ui.document import Document

Gesture = Callable[[], object]


class Writing(QObject):
    """Does gestures one after another.

    Signals:
        done(): all are on the disk.
    """

    done = Signal()

    def __init__(self, document: Document, line: StateLine, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._line = line
        self._left: list[Gesture] = []
        self._under_way = False
        document.changed.connect(self._on_changed)
        document.refused.connect(self._on_refused)

    def run(self, gestures: list[Gesture]) -> None:
        """Do these."""
        if self._under_way:
            return
        self._left = list(gestures)
        self._line.clear()
        self._next()

    def _next(self) -> None:
        self._under_way = bool(self._left)
        if not self._left:
            self.done.emit()
            return
        left = len(self._left) - 1
        self._left.pop(0)()
        if self._under_way and len(self._left) == left and not self._document.tasks.busy():
            self._next()  # there was nothing to change, of which nothing is told

    def _on_changed(self, _changes: Changes) -> None:
        if self._under_way:
            self._next()

    def _on_refused(self, error: DuibiaoError) -> None:
        if self._under_way:
            self._under_way = False
            self._line.tell(State.ERROR, labels.failure_text(error, self._document.language))
