"""Taking over what was collected: one transaction, one batch, one undo step, and a receipt."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any, Literal

import msgspec

from desktop.core.assessment import Applicability, Changes, MarkChange, Status, apply
from desktop.core.errors import UsageError, WorkspaceError
from desktop.core.reports.fill_in import answers, fields
from desktop.core.reports.fill_in.answers import RefusedError
from desktop.core.reports.fill_in.collect import Cell, Collection, Verdict
from desktop.core.reports.fill_in.fields import Field
from desktop.core.store import answered, evidence, marks, profile, sendings
from desktop.core.store.answered import Answered
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
            applicable without a reason, or the file cannot be written. Nothing is written.
    """
    wanted, receipt = _decisions(collection, choices, today)

    def act(record: Recorder) -> None:
        _Writer(workspace, record, today).write(wanted, progress)
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


_Wanted = dict[int, dict[Field, tuple[Cell, str]]]


def _decisions(collection: Collection, choices: Choices, today: dt.date) -> tuple[_Wanted, Receipt]:
    """Return what is to be written, by item and field, and what becomes of the rest."""
    wanted: _Wanted = {}
    counts, left = dict.fromkeys(Verdict, 0), dict.fromkeys(Verdict, 0)
    for cell in collection.cells:
        choice = None if cell.field is None else choices.get((cell.item, cell.field))
        value = decided(cell, choice, today)
        if value is None or cell.field is None:
            left[cell.verdict] += 1
        else:
            counts[cell.verdict] += 1
            wanted.setdefault(cell.item, {})[cell.field] = cell, value
    kept = sum(left.values()) - left[Verdict.REFUSED]
    return wanted, Receipt(None, counts, kept, left[Verdict.REFUSED], collection.unchanged, len(wanted))


_PAGE = 500  # items that are written at once


class _Writer:
    """Writes answers into marks, inside a gesture."""

    def __init__(self, workspace: Workspace, record: Recorder, today: dt.date) -> None:
        self._workspace = workspace
        self._record = record
        self._today = today
        self._owners: dict[str, int] = {}
        self._units: dict[str, int] = {}

    def write(self, wanted: _Wanted, progress: Progress) -> None:
        every = sorted(wanted)
        for start in range(0, len(every), _PAGE):
            self._page({item: wanted[item] for item in every[start : start + _PAGE]})
            progress(min(start + _PAGE, len(every)), len(every))

    def _page(self, wanted: _Wanted) -> None:
        keys = {item: next(iter(cells.values()))[0].key for item, cells in wanted.items()}
        present = answered.of_items(self._workspace.db, self._workspace.assessment, keys.values())
        changes: dict[int, MarkChange] = {}
        references: list[tuple[int, str]] = []
        for item, cells in wanted.items():
            row = present.get(keys[item])
            if row is None or any(fields.of(row, field) != cell.mine for field, (cell, _) in cells.items()):
                raise WorkspaceError("collect-stale", id=keys[item])
            given = {field: value for field, (_, value) in cells.items()}
            lines = given.pop(Field.EVIDENCE, "").split("\n")
            references += [(item, line) for line in lines if line]
            if given:
                changes[item] = self._change(row, given)
        marks.write(self._workspace, self._record, changes, lambda item, mark: apply(mark, changes[item], self._today))
        for item, line in references:
            evidence.put_reference(self._workspace, self._record, item, line, self._today)

    def _change(self, row: Answered, given: dict[Field, str]) -> MarkChange:
        values: dict[str, Any] = {}
        for field, value in given.items():
            match field:
                case Field.STATUS if value == fields.NOT_APPLICABLE:
                    values["applicability"] = Applicability.NOT_APPLICABLE
                    values["reason"] = given.get(Field.NOTE, row.note)
                case Field.STATUS:
                    values |= {"applicability": Applicability.APPLICABLE, "status": Status(value)}
                case Field.PROGRESS:
                    values["progress"] = int(value)
                case Field.REACHED:
                    values["reached"] = float(value) if value else None
                case Field.DONE_ON:
                    values["done_on"] = dt.date.fromisoformat(value) if value else None
                case Field.OWNER:
                    values["owner"] = self._owner(value) if value else None
                case Field.UNIT:
                    values["unit"] = self._unit(value) if value else None
                case Field.DUE:
                    values["due"] = dt.date.fromisoformat(value) if value else None
                case Field.NOTE | Field.PROBLEM | Field.NEXT_STEP:
                    values[field] = value
        return MarkChange(**values)

    def _unit(self, name: str) -> int:
        if name not in self._units:
            self._units[name] = profile.unit_named(self._workspace.db, self._record, name)
        return self._units[name]

    def _owner(self, name: str) -> int:
        if name not in self._owners:
            self._owners[name] = profile.person_named(self._workspace.db, self._record, name)
        return self._owners[name]
