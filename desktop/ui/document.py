"""The open workspace as the windows see it: every write goes through here, every change is told from here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop.core import labels
from desktop.core.assessment import Changes, MarkChange
from desktop.core.errors import DuibiaoError
from desktop.core.framework import Framework
from desktop.core.organisation import Organisation, Suggestion
from desktop.core.store import (
    documents,
    evidence,
    history,
    marks,
    official,
    own_items,
    profile,
    review,
)
from desktop.core.store.profile import Person, Unit
from desktop.core.store.workspace import Workspace
from desktop.ui.document_reading import DocumentReading, Fresh
from desktop.ui.tasks import Progress, Task

if TYPE_CHECKING:
    from desktop.core.editions import Comparison
    from desktop.core.own_copy import Verification
    from desktop.core.parsing.values import Parsed
    from desktop.core.reports.fill_in.collection import Collection
    from desktop.core.reports.fill_in.send import SendOptions
    from desktop.core.reports.fill_in.take_over import Choices, Receipt
    from desktop.core.reports.options import ReportKind
    from desktop.core.reports.options import Settings as ReportSettings

BULK = 1000
"""Items from which a gesture runs in a worker with progress: below, it takes less than 100 ms."""


class Document(DocumentReading):
    """An open workspace.

    Signals:
        changed(Changes): something was written, undone or redone; it is on disk.
        unchanged(): a write found everything as it wanted it.
        refused(DuibiaoError): a write was refused; nothing was written.
        working(Task, str): a long write began; the text names it.
        sent(Path, int): so many fill-in workbooks were written into a folder and registered.
    """

    changed = Signal(object)
    unchanged = Signal()
    refused = Signal(object)
    working = Signal(object, str)
    sent = Signal(object, int)

    def mark(
        self,
        chosen: Sequence[int],
        change: MarkChange,
        *,
        unit_name: str | None = None,
        owner_name: str | None = None,
    ) -> None:
        """Set fields of the marks of items: one gesture."""
        self._write(
            len(chosen),
            lambda workspace, told: marks.change(
                workspace, chosen, change, self.today(), unit_name=unit_name, owner_name=owner_name, progress=told
            ),
        )

    def toggle_done(self, chosen: Sequence[int]) -> None:
        """Set items done, or, where all are, back to what they were before."""
        self._write(len(chosen), lambda workspace, _told: marks.toggle_done(workspace, chosen, self.today()))

    def adopt(self, chosen: Sequence[int]) -> None:
        """Accept the suggestions of undecided items."""

        def words(suggestion: Suggestion) -> str:
            return labels.suggestion_text(suggestion, self.language)

        self._write(len(chosen), lambda workspace, told: marks.adopt(workspace, chosen, words, told))

    def add_own(self, measure: int, text: str) -> None:
        """Add a check item of the office's own to a measure."""
        self._write(1, lambda workspace, _told: own_items.add(workspace, measure, text))

    def edit_own(self, item: int, text: str) -> None:
        """Change the text of an own item."""
        self._write(1, lambda workspace, _told: own_items.edit(workspace, item, text))

    def remove_own(self, item: int) -> None:
        """Remove an own item; undo brings it back."""
        self._write(1, lambda workspace, _told: own_items.remove(workspace, item))

    def attach(self, chosen: Sequence[int], sources: Sequence[str], *, as_reference: bool = False) -> None:
        """Attach files or addresses to items, in a worker: files may be large."""
        self._write(
            BULK,
            lambda workspace, told: evidence.attach(
                workspace, chosen, sources, self.today(), as_reference=as_reference, progress=told
            ),
        )

    def detach(self, number: int) -> None:
        """Remove one piece of evidence; undo brings it back."""
        self._write(1, lambda workspace, _told: evidence.detach(workspace, number))

    def set_organisation(self, new: Organisation) -> None:
        """Write the profile; all suggestions follow it."""
        size = self.count().items
        self._write(size, lambda w, _told: w.write("profile", {}, lambda record: profile.set_organisation(record, new)))

    def set_units(self, wanted: list[Unit]) -> None:
        """Make the units exactly these."""
        size = self._losing({unit.id for unit in self.units} - {unit.id for unit in wanted})
        self._write(size, lambda w, _told: w.write("units", {}, lambda record: profile.set_units(w.db, record, wanted)))

    def set_people(self, wanted: list[Person]) -> None:
        """Make the owners exactly these."""
        size = self._losing({person.id for person in self.people} - {person.id for person in wanted})
        self._write(
            size, lambda w, _told: w.write("people", {}, lambda record: profile.set_people(w.db, record, wanted))
        )

    def _losing(self, gone: set[int]) -> int:
        """Return how many marks may change with units or owners that go."""
        return self.count().items if gone else 1

    def set_setting(self, key: str, value: object) -> None:
        """Write a setting of the work."""
        self._write(
            1, lambda w, _told: w.write("setting", {"key": key}, lambda record: profile.set_setting(record, key, value))
        )

    def add_framework(self, framework: Framework, stored: Callable[[], object] = lambda: None) -> None:
        """Add a document to the assessment; ``stored`` is called, perhaps in a worker, once it is on disk."""

        def act(workspace: Workspace, _told: Progress | None) -> Changes | None:
            changes = documents.add(workspace, framework)
            stored()
            return changes

        self._write(sum(1 for _ in framework.items()), act)

    def add_imported(self, framework: Framework, draft: str) -> None:
        """Add a document from the import assistant; its draft, which is named by its key, goes once it is on disk."""
        from desktop.core import drafts

        self.add_framework(framework, lambda: drafts.forget(draft))

    def left_ids(self, framework: Framework) -> frozenset[str]:
        """Return the ids that a framework cannot have because documents keep them that are not in the list any more."""
        return documents.left_ids(self.workspace, framework)

    def verify_copy(self, parsed: Parsed) -> Verification | None:
        """Return of which known document a parsed one is a copy, and how far it agrees; for the worker."""
        from desktop.core import own_copy, seeds

        with self.workspace.reader() as reader:
            known = official.documents(reader)
        known += [seeds.framework(key) for key in seeds.framework_ids() if key not in {one.id for one in known}]
        lines = [line.text for line in parsed.source.lines]
        found = own_copy.recognise(lines, known)
        if found is not None:
            return own_copy.verify(lines, found)
        built_in = [one for one in known if one.id in seeds.framework_ids()]
        named = own_copy.recognise_by_name(parsed.framework, built_in)
        return None if named is None else own_copy.by_headings(parsed.framework, named)

    def attach_wording(self, found: Verification, draft: str = "") -> None:
        """Put the wording of a verified copy beside the check items of its document, which is added where it lacks.

        ``draft``: key of the draft of its import, which goes once the wording is on disk.
        """
        from desktop.core import drafts, seeds

        def act(workspace: Workspace, _told: Progress | None) -> Changes | None:
            here = {one.id: one for one in official.documents(workspace)}
            changes = official.attach(workspace, here[found.framework], found.texts)
            if draft:
                drafts.forget(draft)
            return changes

        if found.framework not in {head.key for head in self.frameworks}:
            self.add_framework(seeds.framework(found.framework))
        self._write(len(found.texts), act)

    def take_over_edition(self, comparison: Comparison) -> None:
        """Make a new edition of a document the one in force; flagged marks want another look."""
        from desktop.core.store import editions

        size = len(comparison.old.items) + len(comparison.new.items)
        self._write(size, lambda workspace, _told: editions.take_over(workspace, comparison))

    def looked_at(self, chosen: Sequence[int]) -> None:
        """Take the flag off items that a new edition changed: somebody has looked."""
        self._write(len(chosen), lambda workspace, _told: review.looked_at(workspace, chosen))

    def remove_framework(self, number: int) -> None:
        """Take a document out of the assessment; its marks stay in the file."""
        self._write(1, lambda w, _told: documents.remove(w, number))

    def send_out(self, options: SendOptions) -> None:
        """Write fill-in workbooks and register them, in a worker."""

        def act(workspace: Workspace, told: Progress | None) -> Changes | None:
            from desktop.core.reports.fill_in.send import send

            sent = send(workspace, options, self.today(), *filter(None, [told]))
            self.sent.emit(options.folder, len(sent.workbooks))
            return sent.changes

        self._write(BULK, act)

    def keep_report(self, kind: ReportKind, settings: ReportSettings) -> None:
        """Keep the settings of a report for the next one of its kind."""
        from desktop.core.reports import options

        self._write(1, lambda w, _told: options.keep(w, kind, settings))

    def take_over(
        self,
        collection: Collection,
        choices: Choices,
        told: Callable[[Receipt], object],
        failed: Callable[[Exception], object],
        gesture: str = "collect",
    ) -> Task:
        """Write what was collected as one gesture, in a worker; ``told`` gets the receipt once it is on disk."""
        today = self.today()

        def work(progress: Progress) -> tuple[Receipt, Changes | None, Fresh | None]:
            from desktop.core.reports.fill_in.take_over import take_over

            with self.workspace.twin() as twin:
                receipt, changes = take_over(twin, collection, choices, today, progress, gesture)
                return receipt, changes, self._fresh(twin, changes)

        def done(result: tuple[Receipt, Changes | None, Fresh | None]) -> None:
            self._wrote(*result[1:])
            told(result[0])

        return self.tasks.run(work, done, failed, finish=True)

    def undo(self) -> None:
        """Take the last gesture back."""
        self._write(self._size(self._stack().undo), lambda workspace, _told: workspace.undo())

    def redo(self) -> None:
        """Do the last undone gesture again."""
        self._write(self._size(self._stack().redo), lambda workspace, _told: workspace.redo())

    def _size(self, number: int | None) -> int:
        """Return how many rows a batch changed: taking it back takes as long as it took."""
        if number is None:
            return 0
        with self.workspace.reading() as db:
            return history.size(db, number)

    def _write(self, size: int, act: Callable[[Workspace, Progress | None], Changes | None]) -> None:
        """Do a write here where it is short, in a worker where it is long, and tell what changed."""
        if size < BULK and not self.tasks.writing():
            try:
                changes = act(self.workspace, None)
                self._wrote(changes, self._fresh(self.workspace, changes))
            except DuibiaoError as error:
                self.refused.emit(error)
            return

        def work(told: Progress) -> tuple[Changes | None, Fresh | None]:
            with self.workspace.twin() as twin:
                changes = act(twin, told)
                return changes, self._fresh(twin, changes)

        # Until it has ended, every other write waits behind it.
        task: Task = self.tasks.run(work, lambda done: self._wrote(*done), self._failed, finish=True)
        self.working.emit(task, "")

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, DuibiaoError):
            raise error
        self.refused.emit(error)

    def _fresh(self, workspace: Workspace, changes: Changes | None) -> Fresh | None:
        """Return what a write changed of what is counted; None where everything is read again."""
        return None if changes is None or changes.structure else self._counted(workspace, changes.items)

    def _wrote(self, changes: Changes | None, fresh: Fresh | None) -> None:
        if changes is None:
            self.unchanged.emit()
            return
        self.saved_at = dt.datetime.now()
        if fresh is None:
            self._read()
        else:
            if changes.names:
                self._read_names()
            self._recount(fresh)
        self.changed.emit(changes)
