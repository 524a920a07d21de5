"""Saving one field: what was typed is kept here until it is on disk, whatever happens meanwhile."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal

from desktop.core.assessment import MarkChange
from desktop.core.errors import DuibiaoError
from desktop.ui.document import Document
from desktop.ui.tasks import Task

CANCELLED = "cancelled"
"""Key of the error of a write that the person cancelled."""
Key = tuple[tuple[int, ...], str]


@dataclass(slots=True)
class Draft:
    """An edit that is not on disk.

    Attributes:
        items: row ids that it belongs to.
        name: of the field.
        text: as it stands in the field; None where nothing was typed, only chosen.
        change: what to write; None where the text cannot be read as a value.
        names: new unit or owner by name.
        error: why it is not saved; None while the write waits for its turn.
    """

    items: tuple[int, ...]
    name: str
    text: str | None
    change: MarkChange | None
    names: dict[str, str] = field(default_factory=dict)
    error: DuibiaoError | None = None

    @property
    def key(self) -> Key:
        """What it is kept under."""
        return self.items, self.name


class Saver(QObject):
    """Writes edits of fields, one gesture each, and keeps those that were refused.

    Attributes:
        drafts: edits that are not on disk, oldest first.

    Signals:
        saved(Draft): it is on disk.
        refused(Draft): it is not; its error says why.
    """

    saved = Signal(object)
    refused = Signal(object)

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.drafts: dict[Key, Draft] = {}
        self._writing: Draft | None = None
        self._started: list[Task] = []
        document.refused.connect(self._on_refused)
        document.working.connect(self._on_working)

    def save(self, draft: Draft) -> None:
        """Write an edit; ``saved`` or ``refused`` follows, at once unless a long write is under way."""
        self.drafts[draft.key] = draft
        if draft.change is None:
            self.refused.emit(draft)
            return
        draft.error = None
        self._writing, self._started = draft, []
        names = {f"{name}_name": value for name, value in draft.names.items()}
        try:
            self._document.mark(draft.items, draft.change, **names)
        finally:
            self._writing = None
        if self._started:
            # What the person types meanwhile is another draft.
            wait = _Wait(self, draft, self._started[0])
            wait.ended.connect(self._settle)
            wait.missed.connect(self._again)
        else:
            self._settle(draft)

    def retry(self) -> None:
        """Try again to write what was refused."""
        for draft in self.failed():
            self.save(draft)

    def forget(self, key: Key) -> None:
        """Drop an edit, because its field holds something else now."""
        self.drafts.pop(key, None)

    def failed(self) -> list[Draft]:
        """Return what was refused."""
        return [draft for draft in self.drafts.values() if draft.error is not None]

    def waiting(self) -> bool:
        """Tell whether a write waits for its turn."""
        return any(draft.error is None for draft in self.drafts.values())

    def _on_refused(self, error: DuibiaoError) -> None:
        if self._writing is not None:
            self._writing.error = error

    def _on_working(self, task: Task, _words: str) -> None:
        if self._writing is not None:
            self._started.append(task)

    def _again(self, draft: Draft) -> None:
        """Write once more where nobody knows how it went: what is on disk already writes nothing."""
        if self.drafts.get(draft.key) is draft:
            self.save(draft)

    def _settle(self, draft: Draft) -> None:
        if draft.error is not None:
            self.refused.emit(draft)
            return
        if self.drafts.get(draft.key) is draft:
            del self.drafts[draft.key]
        self.saved.emit(draft)


class _Wait(QObject):
    """Hears from a task in the window's thread; an object, because a bare function would run in the worker's.

    Signals:
        ended(Draft): the draft has its error, or none.
        missed(Draft): the task was over before anybody could listen.
    """

    ended = Signal(object)
    missed = Signal(object)

    def __init__(self, parent: QObject, draft: Draft, task: Task) -> None:
        super().__init__(parent)
        self._draft = draft
        self._heard = False
        task.failed.connect(self._on_failed)
        task.cancelled.connect(self._on_cancelled)
        task.ended.connect(self._on_ended)
        task.destroyed.connect(self._on_destroyed)

    def _on_failed(self, error: Exception) -> None:
        self._draft.error = error if isinstance(error, DuibiaoError) else DuibiaoError("other", detail=str(error))

    def _on_cancelled(self) -> None:
        self._draft.error = DuibiaoError(CANCELLED)

    def _on_ended(self) -> None:
        self._heard = True
        self.ended.emit(self._draft)

    def _on_destroyed(self) -> None:
        if not self._heard:
            self.missed.emit(self._draft)
        self.deleteLater()
