"""Moves the parts of the outline: by one step with the keys, to any place with the mouse."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.core import editing_moves
from desktop.core.framework import Chapter, CheckItem, Framework, Measure
from desktop.ui.importing.draft import ImportDraft
from desktop.ui.importing.outline_model import OutlineModel, Part


class OutlineMoves(QObject):
    """Changes the draft, each move one change that can be undone.

    Signals:
        moved(str): the id that an item has where it stands now.
    """

    moved = Signal(str)

    def __init__(self, draft: ImportDraft, model: OutlineModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._draft, self._model = draft, model

    def shift(self, part: Part | None, by: int) -> None:
        """Move a part one place up (-1) or down (1)."""
        if isinstance(part, CheckItem):
            self._item(part.id, lambda f: editing_moves.move_item(f, part.id, by, self._draft.gone))
        elif isinstance(part, Measure):
            self._measure(lambda f: editing_moves.move_measure(f, part.id, by))
        elif isinstance(part, Chapter):
            self._chapter(lambda f: editing_moves.move_chapter(f, part.ordinal, by))

    def put(self, key: str, below: str, before: str) -> None:
        """Move a part to where the mouse dropped it: below another one, before a third (empty: at the end)."""
        part, place = self._model.part(self._model.find(key)), before or None
        if before == key:
            return
        if isinstance(part, CheckItem):
            self._item(key, lambda f: editing_moves.put_item(f, key, below, place, self._draft.gone))
        elif isinstance(part, Measure):
            chapter = int(below) if below else None
            self._measure(lambda f: editing_moves.put_measure(f, key, chapter, place))
        elif isinstance(part, Chapter):
            ordinals = [one.ordinal for one in self._draft.framework.chapters if one.ordinal != part.ordinal]
            at = ordinals.index(int(before)) if before.isdecimal() and int(before) in ordinals else len(ordinals)
            self._chapter(lambda f: editing_moves.put_chapter(f, part.ordinal, at))

    def _chapter(self, move: Callable[[Framework], Framework]) -> None:
        self._draft.change(self.tr("Move the chapter"), move)

    def _measure(self, move: Callable[[Framework], Framework]) -> None:
        self._draft.change(self.tr("Move the measure"), move)

    def _item(self, key: str, move: Callable[[Framework], Framework]) -> None:
        """Move an item and tell of it, under the id that another measure gives it."""
        before = self._draft.framework
        self._draft.change(self.tr("Move the item"), move)
        known, stayed = set(map(id, before.measures)), set(map(id, self._draft.framework.measures))
        former = {item.id for one in before.measures if id(one) not in stayed for item in one.items}
        other = (one for one in self._draft.framework.measures if id(one) not in known)
        self.moved.emit(next((item.id for one in other for item in one.items if item.id not in former), key))
