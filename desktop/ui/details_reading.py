"""Reads what the details pane is to show: a few items at once, very many in slices between which the window answers."""

from __future__ import annotations

import time
from collections.abc import Generator, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.ui.details_subject import Subject, read, shared
from desktop.ui.document import Document

AT_ONCE = 500
"""Items that are read in one go, within some two milliseconds."""
BUDGET = 0.002
"""Seconds that one slice may take before the window has its turn."""
LATER = 20
"""Milliseconds by which very many items wait, so that no slice falls into the turn that paints the whole list."""


class SubjectReader(QObject):
    """Reads one subject after another; one that is wanted meanwhile takes the place of the one that is being read.

    Signals:
        ready(object): the ``Subject`` that was wanted last; None where its one item is no longer there.
    """

    ready = Signal(object)

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._items: tuple[int, ...] = ()
        self._steps: Generator[None, None, Subject] | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go_on)

    def items(self) -> tuple[int, ...]:
        """Return the items that are being read; none where nothing is."""
        return () if self._steps is None else self._items

    def read(self, items: Sequence[int]) -> None:
        """Read what there is to show of one or more items; of a few, ``ready`` is told before this returns."""
        self.stop()
        self._items = tuple(items)
        if len(items) <= AT_ONCE:
            self.ready.emit(read(self._document, items))
        else:
            self._steps = shared(self._document, items)
            self._timer.start(LATER)

    def stop(self) -> None:
        """Read nothing any more."""
        self._timer.stop()
        self._steps = None

    def finish(self) -> None:
        """Read what is left now."""
        while self._steps is not None:
            self._go_on()

    def _go_on(self) -> None:
        steps, deadline = self._steps, time.monotonic() + BUDGET
        if steps is None:
            return
        try:
            while time.monotonic() < deadline:
                next(steps)
        except StopIteration as ended:
            self.stop()
            self.ready.emit(ended.value)
        else:
            self._timer.start(0)
