"""What the person decides on the cells, and what would be written by it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from desktop.core.reports.fill_in.collection import Cell, Verdict
from desktop.core.reports.fill_in.take_over import Choice, Place, decided

WRITTEN = (Verdict.NEW, Verdict.CHANGED)
"""Verdicts that are written unless the person says otherwise."""
THEIRS = (*WRITTEN, Verdict.BOTH)
"""Verdicts whose answer can be taken as it is."""


class Decisions(QObject):
    """The choices, of which only those are kept that differ from what happens by itself.

    Args:
        counts: number of cells by verdict.
        today: local date.

    Attributes:
        counts: as given.
        choices: by item and field.
        written: number of cells that would be written, by verdict.

    Signals:
        changed(): of any of them.
    """

    changed = Signal()

    def __init__(self, counts: dict[Verdict, int], today: dt.date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.choices: dict[Place, Choice] = {}
        self.counts = counts
        self.written = {verdict: counts[verdict] if verdict in WRITTEN else 0 for verdict in Verdict}

    def total(self) -> int:
        """Return how many cells would be written."""
        return sum(self.written.values())

    def choice(self, cell: Cell) -> Choice | None:
        """Return what the person decided on a cell."""
        return None if cell.field is None else self.choices.get((cell.item, cell.field))

    def answer(self, cell: Cell) -> str | None:
        """Return what would be written into a cell; None where what stands there stays."""
        return decided(cell, self.choice(cell), self._today)

    def take(self, cells: Iterable[Cell], *, theirs: bool) -> int:
        """Take what stands here or what came back, where there is that choice; return for how many cells."""
        choice = Choice("theirs" if theirs else "mine")
        count = 0
        for cell in cells:
            if cell.item and cell.field is not None and (not theirs or cell.verdict in THEIRS):
                self._set(cell, (cell.item, cell.field), choice)
                count += 1
        if count:
            self.changed.emit()
        return count

    def settle(self, cell: Cell, value: str) -> None:
        """Take an answer of the person's own.

        Raises:
            UsageError: it has no meaning for the field (``answer-refused``); nothing is changed.
        """
        assert cell.field is not None
        choice = Choice("value", value)
        decided(cell, choice, self._today)
        self._set(cell, (cell.item, cell.field), choice)
        self.changed.emit()

    def keep(self, choices: dict[Place, Choice], cells: Iterable[Cell]) -> None:
        """Take over earlier choices on cells that are as they were then."""
        for cell in cells:
            if cell.field is not None and (choice := choices.get((cell.item, cell.field))) is not None:
                self._set(cell, (cell.item, cell.field), choice)
        self.changed.emit()

    def _set(self, cell: Cell, place: Place, choice: Choice) -> None:
        """Keep a choice; quick, since a selection may hold very many cells."""
        by_itself = cell.verdict in WRITTEN
        old = self.choices.get(place)
        before = by_itself if old is None else self._writes(cell, old)
        if choice.take != "value" and (choice.take == "theirs") is by_itself:
            if old is None:
                return
            del self.choices[place]
        else:
            self.choices[place] = choice
        after = self._writes(cell, choice)
        if after is not before:
            self.written[cell.verdict] += after - before

    def _writes(self, cell: Cell, choice: Choice) -> bool:
        if choice.take == "value":
            return decided(cell, choice, self._today) is not None
        return choice.take == "theirs"
