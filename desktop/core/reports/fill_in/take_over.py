"""Taking over what was collected: one transaction, one batch, one undo step, and a receipt."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Literal

import msgspec

from desktop.core.assessment import Changes, Status
from desktop.core.errors import UsageError, WorkspaceError
from desktop.core.reports.fill_in import answers, fields, working_out
from desktop.core.reports.fill_in.answers import RefusedError
from desktop.core.reports.fill_in.collection import Cell, Collection, Verdict
from desktop.core.reports.fill_in.fields import Field
from desktop.core.reports.fill_in.working_out import Worker
from desktop.core.store import answered, evidence, history, marks, profile, sendings
from desktop.core.store.history import Recorder
from desktop.core.store.workspace import Workspace

Progress = Callable[[int, int], None]


class Choice(msgspec.Struct, frozen=True):
    """What a person decides on a cell: what stands here, what came back, or a value of their own (``typed``)."""

    take: Literal["mine", "theirs", "value"]
    value: str = ""


Place = tuple[int, Field]
Choices = Mapping[Place, Choice]
"""Decisions by item and field; a cell without one is written where it is new or changed, and left where it is open."""


class Receipt(msgspec.Struct, frozen=True):
    """What became of a collection.

    Attributes:
        batch: of the trail; None where nothing had to be written.
        written: cells written, by verdict.
        kept: cells that stay as they stand here: both changed them, files disagree, or the person said so.
        refused: cells that were refused and not corrected.
        unchanged: cells that are as they were.
        items: check items with written cells.
    """

    batch: int | None
    written: dict[Verdict, int]
    kept: int
    refused: int
    unchanged: int
    items: int


def decided(cell: Cell, choice: Choice | None, today: dt.date) -> str | None:
    """Return the answer that is to be written into a cell, or None where what stands here stays.

    Raises:
        UsageError: a value of the person's own has no meaning for the field (``answer-refused``).
    """
    if not cell.item or cell.field is None:
        return None
    if choice is None:
        return cell.theirs if cell.verdict in (Verdict.NEW, Verdict.CHANGED) else None
    if choice.take == "value":
        try:
            value = answers.typed(cell.field, choice.value, cell.unit, today)
        except RefusedError as error:
            raise UsageError("answer-refused", value=choice.value, reason=error.reason, **error.facts) from error
        if cell.field is Field.EVIDENCE:  # it only grows: what is on record is not put there again
            have = cell.mine.split("\n")
            value = "\n".join(line for line in dict.fromkeys(value.split("\n")) if line not in have)
            return value or None
        return None if value == cell.mine else value
    if choice.take == "theirs" and cell.verdict in (Verdict.NEW, Verdict.CHANGED, Verdict.BOTH):
        return cell.theirs
    return None


def take_over(
    workspace: Workspace,
    collection: Collection,
    choices: Choices,
    today: dt.date,
    progress: Progress = lambda done, total: None,
    gesture: str = "collect",
) -> tuple[Receipt, Changes | None]:
    """Write what was collected.

    Args:
        workspace: open for writing; the one with which it was collected.
        collection: from ``collect``.
        choices: the decisions.
        today: local date.
        progress: told (items done, in all); raising in it cancels and leaves nothing behind.
        gesture: its name in the trail.

    Raises:
        UsageError: a value is refused. Nothing is written.
        WorkspaceError: a cell has changed here since it was collected (``collect-stale``), an item would become not
            applicable without a reason (``answer-without-reason``), or the file cannot be written. Nothing is written.
    """
    with Worker(len(collection.cells)) as worker:
        return _take_over(workspace, collection, choices, today, progress, gesture, worker)


def _take_over(
    workspace: Workspace,
    collection: Collection,
    choices: Choices,
    today: dt.date,
    progress: Progress,
    gesture: str,
    worker: Worker,
) -> tuple[Receipt, Changes | None]:
    values, receipt = _decisions(collection, choices, today)

    def act(record: Recorder) -> None:
        writer = _Writer(workspace, record, today, worker)
        if history.head(workspace.db) != collection.head:
            writer.hold(collection.cells, values)
        writer.write(collection.cells, values, receipt.items, progress)
        for one in collection.sent:
            if one.answered is None:
                sendings.put(workspace, record, msgspec.structs.replace(one, answered=today))

    names = [file.recipient or file.path.stem for file in collection.files if file.error is None]
    changes = workspace.write(gesture, {"count": sum(receipt.written.values()), "names": names}, act)
    return msgspec.structs.replace(receipt, batch=changes and changes.batch), changes


def counted(collection: Collection, choices: Choices, today: dt.date) -> Receipt:
    """Return the receipt that ``take_over`` would give, without writing anything.

    Raises:
        UsageError: a value is refused.
    """
    return _decisions(collection, choices, today)[1]


_Values = Sequence[str | None]


def _decisions(collection: Collection, choices: Choices, today: dt.date) -> tuple[_Values, Receipt]:
    """Return for each cell the answer that is to be written, or None where it stays, and what becomes of all."""
    values: list[str | None] = []
    counts, left = dict.fromkeys(Verdict, 0), dict.fromkeys(Verdict, 0)
    item, becomes = 0, dict[Field | None, str | None]()
    for cell in collection.cells:
        choice = None if cell.field is None else choices.get((cell.item, cell.field))
        value = decided(cell, choice, today)
        if cell.item != item:
            item, becomes = cell.item, {}
        if cell.field is Field.DONE_ON and value and not _done(cell, becomes):
            value = None
        becomes[cell.field] = value
        values.append(value)
        (left if value is None else counts)[cell.verdict] += 1
    kept = sum(left.values()) - left[Verdict.REFUSED]
    items = len({cell.item for cell, value in zip(collection.cells, values, strict=True) if value is not None})
    return values, Receipt(None, counts, kept, left[Verdict.REFUSED], collection.unchanged, items)


def _done(day: Cell, becomes: Mapping[Field | None, str | None]) -> bool:
    """Tell whether an item is done, by the answers that come before its day; else the day would change nothing.

    What is done here has a day here, and nothing else has.
    """
    status = becomes.get(Field.STATUS)
    return status == Status.DONE if status else becomes.get(Field.PROGRESS) == "100" or bool(day.mine)


_Page = dict[int, list[tuple[Cell, str]]]
_PAGE = 500  # items that are written at once


def _pages(cells: Sequence[Cell], values: _Values) -> Iterator[_Page]:
    """Yield the cells that are written, of so many items at once, by item."""
    wanted = ((cell, value) for cell, value in zip(cells, values, strict=True) if value is not None)
    every = ((item, list(ones)) for item, ones in itertools.groupby(wanted, key=lambda one: one[0].item))
    while page := dict(itertools.islice(every, _PAGE)):
        yield page


class _Beside(msgspec.Struct, frozen=True):
    """What goes with a page: the number of its items, and the evidence that they bring."""

    items: int
    references: list[tuple[int, str]]


class _Writer:
    """Writes answers into marks, inside a gesture."""

    def __init__(self, workspace: Workspace, record: Recorder, today: dt.date, worker: Worker) -> None:
        self._workspace = workspace
        self._only = marks.is_only(workspace)
        self._worker = worker
        self._record = record
        self._today = today
        self._owners: dict[str, int] = {}
        self._units: dict[str, int] = {}

    def hold(self, cells: Sequence[Cell], values: _Values) -> None:
        """Hold all cells against what stands here now, which is written later than it was compared.

        Raises:
            WorkspaceError: one has changed (``collect-stale``).
        """
        for page in _pages(cells, values):
            self._hold(page)

    def write(self, cells: Sequence[Cell], values: _Values, total: int, progress: Progress) -> None:
        """Write all cells; ``total`` is the number of their items."""
        self._name(cells, values)
        done = 0

        def cancelled() -> bool:
            progress(done, total)  # which raises where a person has cancelled
            return False

        for beside, made in self._worker.each(map(self._asked, _pages(cells, values)), cancelled):
            marks.put(self._workspace, self._record, made)
            for item, line in beside.references:
                evidence.put_reference(self._workspace, self._record, item, line, self._today)
            done += beside.items
            progress(done, total)

    def _hold(self, page: _Page) -> None:
        keys = [cells[0][0].key for cells in page.values()]
        present = answered.of_items(self._workspace.db, self._workspace.assessment, keys)
        for cells in page.values():
            row = present.get(cells[0][0].key)
            for cell, _ in cells:
                if row is None or cell.field is None or fields.of(row, cell.field) != cell.mine:
                    raise WorkspaceError("collect-stale", id=cell.key)

    def _asked(self, page: _Page) -> tuple[_Beside, working_out.Page]:
        """Return what is to be worked out for a page, and beside it the evidence that it brings."""
        given: dict[int, dict[Field, str]] = {}
        references: list[tuple[int, str]] = []
        for item, cells in page.items():
            for cell, value in cells:
                if cell.field is Field.EVIDENCE:
                    references += [(item, line) for line in value.split("\n") if line]
                elif cell.field is not None:
                    given.setdefault(item, {})[cell.field] = value
        goals = marks.goals(self._workspace, [item for item, answers in given.items() if Field.REACHED in answers])
        stand = marks.standing(self._workspace.db, self._workspace.assessment, [*given])
        asked = [
            working_out.Answered(page[item][0][0].key, standing, answers, self._named(answers), goals.get(item))
            for (item, answers), standing in zip(given.items(), stand, strict=True)
        ]
        wanted = working_out.Page(self._workspace.assessment, self._today, self._only, asked)
        return _Beside(len(page), references), wanted

    def _name(self, cells: Sequence[Cell], values: _Values) -> None:
        """Make the people and units that are new, before all else.

        So the trail tells everything in one order, however many pages are taken ahead of what is written.
        """
        for cell, value in zip(cells, values, strict=True):
            if value and cell.field is Field.OWNER:
                self._owner(value)
            elif value and cell.field is Field.UNIT:
                self._unit(value)

    def _named(self, given: dict[Field, str]) -> dict[str, int | None]:
        """Return the rows of the unit and the owner that answers name."""
        named: dict[str, int | None] = {}
        for field, row in ((Field.OWNER, self._owner), (Field.UNIT, self._unit)):
            if field in given:
                named[field] = row(given[field]) if given[field] else None
        return named

    def _unit(self, name: str) -> int:
        if name not in self._units:
            self._units[name] = profile.unit_named(self._workspace.db, self._record, name)
        return self._units[name]

    def _owner(self, name: str) -> int:
        if name not in self._owners:
            self._owners[name] = profile.person_named(self._workspace.db, self._record, name)
        return self._owners[name]
