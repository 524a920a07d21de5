"""The place of the details at the right, which stand in it a moment after the list: they are most of the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.document import Document
from desktop.ui.style_sheet import Role, set_role

if TYPE_CHECKING:
    from desktop.ui.details import DetailsPane

LEAST = 200
"""Least width, a little above what the fields of the pane need, so that nothing moves when they come."""


class DetailsPlace(QWidget):
    """Makes the details once the window has been painted with their empty place, or when they are first asked for.

    Signals:
        made(): the details stand, and show nothing yet.
        next_wanted(), left(), message(str): those of the details.
    """

    made = Signal()
    next_wanted = Signal()
    left = Signal()
    message = Signal(str)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._pane: DetailsPane | None = None
        self.setMinimumWidth(LEAST)
        set_role(self, Role.PANE)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._steps: Iterator[Callable[[], object]] = iter((self._load, document.workspace.prepare, self._make))
        self._timer = QTimer(self, interval=0, singleShot=True)
        self._timer.timeout.connect(self._go_on)

    @property
    def stands(self) -> bool:
        """Whether the details have been made."""
        return self._pane is not None

    def pane(self) -> DetailsPane:
        """Return the details; they are made where they do not stand yet."""
        return self._pane or self._make()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Begin once the empty place has been painted, and with it the list.

        The first turn of the event loop after that belongs to whoever waits for the list, such as a key.
        """
        super().paintEvent(event)
        if self._pane is None and not self._timer.isActive():
            QTimer.singleShot(0, self._timer, self._timer.start)

    def _go_on(self) -> None:
        """Take the next step; between two of them the window answers keys."""
        step = next(self._steps, None)
        if step is not None and self._pane is None:
            step()
            self._timer.start()

    def _load(self) -> None:
        import desktop.ui.details  # noqa: F401 - the longer half of making them

    def _make(self) -> DetailsPane:
        from desktop.ui.details import DetailsPane

        pane = self._pane = DetailsPane(self._document, self)
        pane.next_wanted.connect(self.next_wanted)
        pane.left.connect(self.left)
        pane.message.connect(self.message)
        self.made.emit()
        self._box.addWidget(pane)
        pane.show()
        return pane

    # What has nothing to do where there are no details yet

    def show_items(self, items: Sequence[int]) -> None:
        """Show what items have in common."""
        if self._pane is not None:
            self._pane.show_items(items)

    def hold(self) -> None:
        """Leave a change that is coming unread: ``show_items`` follows at once."""
        if self._pane is not None:
            self._pane.hold()

    def retire(self) -> None:
        """Show nothing, and make nothing that was not made yet: the workspace is about to be closed."""
        self._steps = iter(())
        self._timer.stop()
        self.show_items([])

    def flush(self) -> bool:
        """Save whatever is being typed; tell whether all of it is on disk."""
        return self._pane is None or self._pane.flush()

    def may_close(self) -> bool:
        """Tell whether the workspace may be closed without losing anything that was typed."""
        return self._pane is None or self._pane.may_close()
