"""A block from the clipboard against what stands here, cell by cell, as ``collect`` does it for returned workbooks.

The block takes the part of a returned workbook, and what stands here that of what was sent. So a cell is read, refused
and shown by the same rules; an empty one says nothing.
"""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import msgspec

from desktop.core import labels
from desktop.core.assessment import Applicability, Status
from desktop.core.labels import Language
from desktop.core.reports.fill_in import fields
from desktop.core.reports.fill_in.answers import Cell
from desktop.core.reports.fill_in.block import APPLICABILITY, KEY, Column, heads
from desktop.core.reports.fill_in.collect import Gathering
from desktop.core.reports.fill_in.collection import Collection, File
from desktop.core.reports.fill_in.fields import Field
from desktop.core.reports.fill_in.item_answers import ItemAnswers
from desktop.core.reports.fill_in.returned import Place, Refusal
from desktop.core.reports.fill_in.stamp import Sent
from desktop.core.reports.fill_in.table import Head, Row, Table, letters
from desktop.core.reports.fill_in.workbook import unit_asked
from desktop.core.store import answered, items
from desktop.core.store.workspace import Workspace

Progress = Callable[[int, int], None]
_PAGE = 500  # rows that are compared at once


class Block(msgspec.Struct, frozen=True):
    """A block and how it is to be understood.

    Attributes:
        rows: of texts, see ``block.read``.
        columns: what each column holds; ids and applicability at most once.
        headed: the first row holds names of columns.
    """

    rows: list[list[str]]
    columns: list[Column]
    headed: bool

    @property
    def keyed(self) -> bool:
        """Tell whether it holds ids, by which its rows are matched."""
        return KEY in self.columns

    def body(self) -> list[list[str]]:
        """Return the rows below the names of columns."""
        return self.rows[1:] if self.headed else self.rows


def understood(rows: list[list[str]], known: Callable[[Iterable[str]], Iterable[str]]) -> Block:
    """Return a block as far as it tells by itself what it holds: by names in its first row, by ids in a column.

    Args:
        rows: of the block.
        known: says which of some texts are ids of this assessment.
    """
    if not rows:
        return Block([], [], headed=False)
    first, width = rows[0], len(rows[0])
    columns = heads(first)
    headed = any(column is not None for column in columns)
    body = rows[1:] if headed else rows
    if KEY not in columns:
        found = set(known({cell for row in body for cell in row if "/" in cell}))
        counts = [sum(row[place] in found for row in body) for place in range(width)]
        best = max(range(width), key=counts.__getitem__)
        if counts[best] and columns[best] is None:
            columns[best] = KEY
    return Block(rows, columns, headed)


def compared(
    workspace: Workspace,
    block: Block,
    chosen: Sequence[int],
    today: dt.date,
    language: Language,
    progress: Progress = lambda done, total: None,
) -> Collection:
    """Return what a block would change.

    Args:
        workspace: open; reading is enough.
        block: as a person has confirmed it.
        chosen: row ids of the items onto which the rows go in their order, where the block holds no ids.
        today: local date.
        language: of the names of the clipboard and the block.
        progress: told (rows done, in all); raising in it ends the comparing.
    """
    return _Comparing(workspace, block, today, language).collection(chosen, progress)


class _Comparing:
    """Compares one block."""

    def __init__(self, workspace: Workspace, block: Block, today: dt.date, language: Language) -> None:
        self._workspace = workspace
        self._block = block
        self._today = today
        columns: dict[Field, list[int]] = {}
        for place, column in enumerate(block.columns):
            if isinstance(column, Field):
                columns.setdefault(column, []).append(place)
        self._applies = block.columns.index(APPLICABILITY) if APPLICABILITY in block.columns else None
        if self._applies is not None:
            columns.setdefault(Field.STATUS, [self._applies])
        key = block.columns.index(KEY) if block.keyed else 0
        head = Head(int(block.headed), key, None, columns, coded=False, moved=False)
        self._columns = columns
        self._table = Table(labels.text("paste.block", language), [], head)
        self._table.plain = None  # which is for workbooks that have every column
        self._file = File(Path(labels.text("paste.name", language)))
        self._strangers: list[Refusal] = []

    def collection(self, chosen: Sequence[int], progress: Progress) -> Collection:
        """Compare all rows."""
        keys = self._keys(chosen)
        asked = list(dict.fromkeys(filter(None, keys)))
        rows: dict[str, list[tuple[int, list[str]]]] = {key: [] for key in asked}
        for place, (key, row) in enumerate(zip(keys, self._block.body(), strict=True), 1 + self._block.headed):
            if key:
                rows[key].append((place, row))
            else:
                self._refuse(place, row)
        gathering = Gathering(self._workspace)
        found = ItemAnswers(self._today, (), tuple(Field))
        units: dict[str, str] = {}
        for start in range(0, len(asked), _PAGE):
            page = asked[start : start + _PAGE]
            with self._workspace.reading() as db:
                marks = answered.of_items(db, self._workspace.assessment, page)
                wanted = [mark.item for mark in marks.values()]
                heads = items.rows(db, self._workspace.assessment, wanted, self._today)
            units |= {head.key: unit_asked(head) for head in heads}
            for key in page:
                self._compare(found, marks[key], units[key], rows[key])
            progress(min(start + _PAGE, len(asked)), len(asked))
        file = msgspec.structs.replace(
            self._file, keys=tuple(asked), answers=len(found.answers), refused=len(found.refusals)
        )
        gathering.add_answers(
            file, [*found.answers, *found.refusals, *self._strangers], units, self._unchanged(found, len(asked))
        )
        return msgspec.structs.replace(gathering.collection(), unanswered=())

    def _unchanged(self, found: ItemAnswers, count: int) -> int:
        """Return how many of the cells in the columns taken change nothing; the other fields are not asked of."""
        return found.unchanged - count * (len(Field) - len(self._columns))

    def _keys(self, chosen: Sequence[int]) -> list[str]:
        """Return the id of the item of each row; empty where there is none."""
        body = self._block.body()
        with self._workspace.reading() as db:
            if self._block.keyed:
                place = self._block.columns.index(KEY)
                named = items.named(db, self._workspace.assessment, {row[place] for row in body if row[place]})
                return [named.get(row[place], "") for row in body]
            rows = items.rows(db, self._workspace.assessment, chosen[: len(body)], self._today)
        found = {row.id: row.key for row in rows}
        return [found[item] for item in chosen[: len(body)]] + [""] * (len(body) - len(chosen))

    def _refuse(self, place: int, row: list[str]) -> None:
        """Refuse a row that has answers and no item."""
        taken = [column for columns in self._columns.values() for column in columns if row[column]]
        if taken:
            where = Place(self._table.sheet, place, letters(taken[0]))
            reason = "id-unknown" if self._block.keyed else "no-place"
            key = row[self._block.columns.index(KEY)] if self._block.keyed else ""
            shown = " | ".join(row[column] for column in taken)
            self._strangers.append(Refusal(key, None, "", shown, reason, where))

    def _compare(
        self, found: ItemAnswers, mark: answered.Answered, unit: str, rows: list[tuple[int, list[str]]]
    ) -> None:
        """Compare the rows of one item; an empty cell stands for what is there."""
        sent = {field: fields.of(mark, field) for field in Field}
        whole = [Row(place, 1, self._filled(row, sent), self._table) for place, row in rows]
        found.add(Sent(mark.key, unit, tuple(sent.values())), whole)

    def _filled(self, row: list[str], sent: dict[Field, str]) -> list[Cell]:
        filled: list[Cell] = [*row]
        for field, places in self._columns.items():
            for place in places:
                filled[place] = filled[place] or sent[field]
        if self._applies is not None:
            place = self._columns[Field.STATUS][0]
            status = row[place] if place != self._applies else ""
            filled[place] = _status(row[self._applies], status, sent[Field.STATUS])
        return filled


def _status(applies: str, status: str, sent: str) -> str:
    """Return the status that an item gets where its applicability stands in a column of its own.

    That column decides where it says something else than what stands here. What no status says (undecided again, an
    unknown word) is returned as it is, to be refused.
    """
    said = _applicabilities().get("".join(applies.split()).lower()) if applies else None
    stands = Applicability(sent) if sent == fields.NOT_APPLICABLE else Applicability.APPLICABLE
    if not sent:
        stands = Applicability.UNDECIDED
    if not applies or said is stands:
        return status or sent
    if said is Applicability.NOT_APPLICABLE:
        return fields.NOT_APPLICABLE
    return status or Status.NOT_STARTED if said is Applicability.APPLICABLE else applies


@functools.cache
def _applicabilities() -> dict[str, Applicability]:
    """Return what each word stands for, in either language."""
    return {
        "".join(labels.enum_text(one, language).split()).lower(): one
        for language in labels.LANGUAGES
        for one in Applicability
    }
