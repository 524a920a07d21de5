"""What could not be saved: said until it is on disk, and kept even when the window is to close."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.ui.details_frames import Strip
from desktop.ui.details_saving import Saver
from desktop.ui.details_words import DetailsWords


class UnsavedStrip(Strip):
    """Says which edits are not on disk and why, and offers what can be done.

    Signals:
        given_up(): the person gave the edits up.
        settled(): the window that was held may close now.
    """

    given_up = Signal()
    settled = Signal()

    def __init__(self, saver: Saver, words: DetailsWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._saver = saver
        self._details = words
        self._items: tuple[int, ...] = ()
        self._warned = self._held = False
        saver.saved.connect(self._on_outcome)
        saver.refused.connect(self._on_outcome)

    def set_items(self, items: tuple[int, ...]) -> None:
        """Say which items are shown."""
        self._items = items
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the language of the window; nothing where all is saved."""
        failed = self._saver.failed()
        if not failed:
            self._warned = False
            self.hide()
            return
        first = failed[0]
        assert first.error is not None
        lines = [self._details.failure(first.name, first.error)]
        if first.items != self._items:
            lines.append(self.tr("It belongs to another item."))
        if len(failed) > 1:
            lines.append(self.tr("Not saved in all: {count}").format(count=len(failed)))
        if self._warned:
            lines.append(self.tr("Close the window again to give the text up."))
        actions = [(self.tr("Copy the text"), self._copy), (self.tr("Give up"), self._give_up)]
        if any(draft.change is not None for draft in failed):
            actions.insert(0, (self.tr("Try again"), self._saver.retry))
        self.say("\n".join(lines), actions, grave=True)

    def may_close(self) -> bool:
        """Tell whether the window may close: not while a write waits, and only at the second time after a refusal."""
        if not self._saver.drafts or (self._warned and not self._saver.waiting()):
            return True
        if self._saver.waiting():
            self._held = True
        else:
            self._warned = True
            self.retranslate()
        return False

    def _on_outcome(self, _draft: object) -> None:
        self.retranslate()
        if self._held and not self._saver.waiting():
            self._held = False
            self.settled.emit()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(draft.text or "" for draft in self._saver.failed()))

    def _give_up(self) -> None:
        for draft in self._saver.failed():
            self._saver.forget(draft.key)
        self.retranslate()
        self.given_up.emit()
