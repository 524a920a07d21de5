"""What the windows read of the open workspace, in the state of the last change."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from desktop.core import labels
from desktop.core.assessment import DUE_SOON_DAYS
from desktop.core.labels import Language
from desktop.core.organisation import Organisation
from desktop.core.store import (
    history,
    ids,
    items,
    outline,
    profile,
    progress,
    review,
)
from desktop.core.store.items import Filter
from desktop.core.store.profile import Person, Unit
from desktop.core.store.rows import Counts, ItemRow
from desktop.core.store.workspace import Workspace
from desktop.ui.tasks import Tasks

if TYPE_CHECKING:
    from desktop.core.store.answered import Answered
    from desktop.core.store.overview import Facts, Member
    from desktop.core.store.sendings import Sending


class Fresh(NamedTuple):
    """What a write changed of what is counted: measures by row id, and what new editions left to look at."""

    counts: dict[int, Counts]
    editions: review.Numbers


class DocumentReading(QObject):
    """The open workspace without what writes into it.

    Signals:
        reset(): language or date changed, or another organisation is shown: read everything again.
    """

    reset = Signal()

    def __init__(
        self,
        workspace: Workspace,
        tasks: Tasks,
        language: Language,
        today: Callable[[], dt.date] = dt.date.today,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.tasks = tasks
        self._language = language
        self._today = today
        self.saved_at: dt.datetime | None = None
        self._read()

    def _read(self) -> None:
        db = self.workspace.db
        with self.workspace.reading():
            self.soon: int = profile.setting(db, "due-soon-days", DUE_SOON_DAYS)
            self.organisation: Organisation = profile.organisation(db)
            self._read_names()
            self.frameworks: list[outline.FrameworkHead] = outline.frameworks(db, self.workspace.assessment)
            self.measures = {m.id: m for f in self.frameworks for m in outline.measures(db, f.id)}
            self.chapters = {c.id: c for f in self.frameworks for c in outline.chapters(db, f.id)}
            self.editions: review.Numbers = review.numbers(db, self.workspace.assessment)
            self.overview: Facts | None = self._facts()
            measured = progress.by_framework(db, self.workspace.assessment, self.today(), self.soon)
        self.counts: dict[int, Counts] = progress.rolled_up(measured)

    def _read_names(self) -> None:
        with self.workspace.reading() as db:
            self.units: list[Unit] = profile.units(db)
            self.people: list[Person] = profile.people(db)

    def _facts(self) -> Facts | None:
        """Return what an overview says of itself; the room that knows overviews is entered only for one."""
        if not self.workspace.overview:
            return None
        from desktop.core.store import overview

        return overview.facts(self.workspace.db)

    # Reading

    @property
    def language(self) -> Language:
        """Language of everything that the document says."""
        return self._language

    def set_language(self, language: Language) -> None:
        """Change the language and have everything read again."""
        self._language = language
        self.reset.emit()

    def today(self) -> dt.date:
        """Return the local date."""
        return self._today()

    @property
    def path(self) -> Path:
        """The workspace's file."""
        return self.workspace.path

    @property
    def reporter(self) -> str:
        """Name of whose marks are shown: the organisation's, or in an overview that of the one looked at."""
        return self.organisation.name if self.overview is None else self.members[self.workspace.assessment - 1].name

    @property
    def members(self) -> tuple[Member, ...]:
        """The organisations of an overview; none of a workspace that is marked in."""
        return () if self.overview is None else self.overview.organisations

    def show_member(self, number: int) -> None:
        """Show the marks of another organisation of an overview, counted from 1."""
        self.workspace.assessment = number
        self._read()
        self.reset.emit()

    @property
    def writable(self) -> bool:
        """False where the workspace was opened for reading only."""
        return self.workspace.writable

    def count(self, node: int | None = None) -> Counts:
        """Return the counts of a framework, chapter or measure; of all documents for None."""
        if node is not None:
            return self.counts.get(node, Counts())
        return progress.total(self.counts.get(f.id, Counts()) for f in self.frameworks)

    def item_ids(self, wanted: Filter, *, after: int = 0, until: int | None = None, limit: int = -1) -> list[int]:
        """Return ids of the items that a filter leaves, in order, of those behind ``after`` and up to ``until``."""
        with self.workspace.reading() as db:
            assessment, today = self.workspace.assessment, self.today()
            return items.item_ids(db, assessment, wanted, today, after=after, until=until, limit=limit)

    def rows(self, chosen: Sequence[int]) -> list[ItemRow]:
        """Return the rows of items in order."""
        with self.workspace.reading() as db:
            return items.rows(db, self.workspace.assessment, chosen, self.today(), self.soon)

    def find(self, key: str) -> int | None:
        """Return the row id of an item by its permanent id, None where the assessment has none."""
        with self.workspace.reading() as db:
            return items.resolve(db, self.workspace.assessment, key)

    def key(self, item: int) -> str:
        """Return the permanent id of an item."""
        return self.rows([item])[0].key

    def longer_than(self, characters: int) -> frozenset[int]:
        """Return the items whose sentence, in the language of the window, has more characters than that."""
        with self.workspace.reading() as db:
            return items.longer_than(db, characters, english=self.language == "en")

    def detail(self, item: int) -> outline.ItemDetail:
        """Return everything about one item."""
        with self.workspace.reading() as db:
            return outline.item(db, self.workspace.assessment, item)

    def trail(self, item: int) -> list[tuple[history.Batch, history.Change]]:
        """Return what happened to an item's mark, newest first."""
        with self.workspace.reading() as db:
            return history.of_rows(db, "mark", [(self.workspace.assessment, item)])

    def undo_text(self) -> str:
        """Return what undo would take back, in words; empty where there is nothing."""
        return self._gesture(self._stack().undo)

    def redo_text(self) -> str:
        """Return what redo would do again, in words; empty where there is nothing."""
        return self._gesture(self._stack().redo)

    def inversion_text(self, batch: int) -> str:
        """Return in words what a batch took back or did again."""
        with self.workspace.reading() as db:
            done = history.batch(db, batch)
            assert done.undoes is not None
            again = history.is_redo(done.undoes, lambda number: history.batch(db, number).undoes)
        act = "redo" if again else "undo"
        gesture = labels.gesture_text(done.gesture, done.parameters, self.language)
        return labels.text(f"gesture.{act}", self.language, gesture=gesture)

    def _stack(self) -> history.Stack:
        return self.workspace.stack() if self.writable else history.Stack(None, None)

    def _gesture(self, number: int | None) -> str:
        if number is None:
            return ""
        with self.workspace.reading() as db:
            batch = history.batch(db, number)
        return labels.gesture_text(batch.gesture, batch.parameters, self.language)

    def answers(self, keys: Sequence[str]) -> dict[str, Answered]:
        """Return what stands for items by their permanent ids, as a fill-in workbook would have it."""
        from desktop.core.store import answered

        with self.workspace.reading() as db:
            return answered.of_items(db, self.workspace.assessment, keys)

    def sent_out(self) -> list[Sending]:
        """Return the last fill-in workbook of each recipient, answered or not."""
        from desktop.core.store import sendings

        with self.workspace.reading() as db:
            return sendings.newest(db, self.workspace.assessment)

    def _counted(self, workspace: Workspace, touched: Sequence[int]) -> Fresh:
        """Count again only the measures that a change touched; a worker does it over its own connection."""
        measures = {ids.measure_of(item) for item in touched}
        with workspace.reading() as db:
            fresh = progress.by_measure(db, workspace.assessment, measures, self.today(), self.soon)
            editions = review.numbers(db, workspace.assessment)
        return Fresh({measure: fresh.get(measure, Counts()) for measure in measures}, editions)

    def _recount(self, fresh: Fresh) -> None:
        """Take over the counts of measures, and bring the sums above them along."""
        self.editions = fresh.editions
        for chapter, measures in progress.by_parent(fresh.counts).items():
            before = progress.total(self.counts.get(measure, Counts()) for measure in measures)
            change = progress.total(fresh.counts[measure] for measure in measures) - before
            for parent in (chapter, ids.parent_of(chapter)):
                self.counts[parent] = self.counts.get(parent, Counts()) + change
        self.counts |= fresh.counts

    def refresh_date(self) -> None:
        """Read everything again, because a new day has begun."""
        self._read()
        self.reset.emit()
