"""What the page says of a gesture once it is on disk."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction

from desktop.core.assessment import Changes
from desktop.ui.document import Document
from desktop.ui.models.checklist import ChecklistModel
from desktop.ui.views.around import Around
from desktop.ui.views.checklist import ChecklistTable


class Telling(QObject):
    """Tells of gestures below the list or to a screen reader, and goes to what undo or redo changed.

    Attributes:
        undo_action: the way back that is offered with what was done.
    """

    def __init__(
        self, document: Document, model: ChecklistModel, table: ChecklistTable, around: Around, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._model = model
        self._table = table
        self._around = around
        self.undo_action: QAction | None = None
        self._spoken = QTimer(self, singleShot=True, interval=0)
        self._spoken.timeout.connect(self._speak)

    def tell(self, changes: Changes) -> None:
        """Say what a gesture on many items did, with the way back; a screen reader hears of every gesture."""
        around, document = self._around, self._document
        if not changes.inverts and len(changes.items) < 2:
            around.hide_toast()  # its undo would take back this gesture, not the one it names
            self._spoken.start()
            return
        batch, at = changes.batch, document.saved_at

        def saved() -> str:
            return self.tr("Saved {time}").format(time=f"{at:%H:%M}")

        if not changes.inverts:
            around.toast.tell(document.undo_text, saved, self.undo_action)
            return
        seen = self._bring_into_view(changes.items)

        def inverted() -> str:
            hidden = "" if seen else self.tr(" (not in the list as it is filtered)")
            return document.inversion_text(batch) + hidden

        around.toast.tell(inverted, saved)

    def stop(self) -> None:
        """Say nothing any more: the workspace is about to be closed."""
        self._spoken.stop()

    def _speak(self) -> None:
        """Tell a screen reader of the last gesture, once the list has been painted."""
        from desktop.ui.dialogs.parts import announce

        announce(self._table, self._document.undo_text())

    def _bring_into_view(self, items: Sequence[int]) -> bool:
        """Go to what undo or redo changed, unless the person stands on it; False where the list leaves it out."""
        if not items or self._table.node() in items:
            return True
        changed = set(items)
        shown = next((node for node in self._model.nodes() if node in changed), None)
        if shown is not None:
            self._table.go_to(shown)
        return shown is not None
