"""Marks as rows: how they stand, and what they become, as plain values. No database is needed for that.

So where there are very many, another process works it out while this one writes.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import msgspec

from desktop.core.assessment import Mark, Result, derived_result
from desktop.core.framework import Comparator
from desktop.core.store import chain, history, search
from desktop.core.store.history import Row
from desktop.core.store.touched import TEXTS

_FIELDS = tuple(name for name in Mark.__struct_fields__ if name != "support_units")
COLUMNS = ("assessment_id", "item_id", *_FIELDS)
"""The columns of the table, in the order of all rows here."""

Values = tuple[Any, ...]
"""The values of a row, in that order, or some of them."""

Goal = tuple[str, Any]
"""Comparator and value of the target that an item answers to."""


class Standing(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """The mark of an item as it stands: its row, None where nothing was marked, and its supporting units."""

    item: int
    row: Values | None
    support: tuple[int, ...] = ()

    def mark(self) -> Mark:
        """Return it as a mark; a blank one where nothing was marked yet."""
        if self.row is None:
            return Mark()
        named = dict(zip(_FIELDS, self.row[2:], strict=True))
        return msgspec.convert({**named, "support_units": self.support}, Mark)


Trail = tuple[bytes, bytes | None, bytes]
"""Key, row before and row after, as JSON: bytes, which nobody has to make into a text and back on their way."""


class MarkRows(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """What is written of marks that became others.

    Attributes:
        items: of all of them.
        added: new rows.
        varied: the columns in which rows that stand there change.
        changed: for each of these rows the values of those columns, and its primary key.
        trail: of each of them, as the trail keeps it; ``told`` all of it as the hash of the batch covers it.
        texts: items whose marks say something else to the search; ``index`` what its index has of each, if asked for.
    """

    items: tuple[int, ...] = ()
    added: tuple[Values, ...] = ()
    varied: tuple[str, ...] = ()
    changed: tuple[Values, ...] = ()
    trail: tuple[Trail, ...] = ()
    told: bytes = b""
    texts: tuple[int, ...] = ()
    index: tuple[bytes, ...] = ()


def judged(before: Mark, after: Mark, goal: Goal | None) -> Mark:
    """Return a mark with the result that follows where a value was reached, and with the value as SQLite gives it back.

    Else undo would find another value than it left: there is no whole number in that column, and no -0.0.
    """
    if after.reached is not None:
        after = msgspec.structs.replace(after, reached=float(after.reached) + 0.0)
    if after.reached == before.reached or goal is None:
        return after
    result = derived_result(after.reached, Comparator(goal[0]), goal[1])
    return msgspec.structs.replace(after, result=result or Result.NOT_ASSESSED)


def written(assessment: int, marks: Iterable[tuple[Standing, Mark]], *, indexed: bool = False) -> MarkRows:
    """Return what is written where marks become others.

    Args:
        assessment: row id.
        marks: how each stands, and what it becomes.
        indexed: tell what the search index has of them.
    """
    pairs = [(_row(assessment, one.item, mark), one.row) for one, mark in marks]
    made = changes([(row, before) for row, before in pairs if row != before])
    if not indexed:
        return made
    reworded = {*made.texts}
    index = tuple([search.marked(_texts(row)).encode() for row, _ in pairs if row[1] in reworded])
    return msgspec.structs.replace(made, index=index)


def changes(pairs: Sequence[tuple[Values, Values | None]]) -> MarkRows:
    """Return what is written of rows, each with what stands there, None where nothing does."""
    new = [row for row, _ in pairs]
    old = [(row, before) for row, before in pairs if before is not None]
    now, then = (zip(*rows, strict=True) for rows in zip(*old, strict=True)) if old else ((), ())
    varied = tuple(name for name, values, were in zip(COLUMNS, now, then, strict=bool(old)) if values != were)
    trail = _trail(pairs, new)
    return MarkRows(
        items=tuple([row[1] for row in new]),
        added=tuple([row for row, before in pairs if before is None]),
        varied=varied,
        changed=_parts((*varied, *COLUMNS[:2]), [row for row, _ in old]),
        trail=trail,
        told=chain.told([("mark", *map(_text, told)) for told in trail]),
        texts=tuple(
            [row[1] for row, before in pairs if _texts(row) != (_NO_TEXTS if before is None else _texts(before))]
        ),
    )


def _trail(pairs: Sequence[tuple[Values, Values | None]], new: Sequence[Values]) -> tuple[Trail, ...]:
    stood = iter(history.lines([_named(before) for _, before in pairs if before is not None]))
    before = [None if before is None else next(stood) for _, before in pairs]
    return tuple(
        zip(history.lines([row[:2] for row in new]), before, history.lines(list(map(_named, new))), strict=True)
    )


def _text(json: bytes | None) -> str | None:
    return None if json is None else json.decode()


def _parts(names: Sequence[str], rows: Sequence[Values]) -> tuple[Values, ...]:
    """Return the values of several columns of rows."""
    return tuple(map(operator.itemgetter(*map(COLUMNS.index, names)), rows))


_values = operator.itemgetter(*_FIELDS)


def _row(assessment: int, item: int, mark: Mark) -> Values:
    return (assessment, item, *_values(msgspec.to_builtins(mark)))


def _named(row: Values) -> Row:
    return dict(zip(COLUMNS, row, strict=True))


_texts: Callable[[Values], tuple[str, ...]] = operator.itemgetter(*(COLUMNS.index(name) for name in TEXTS))
_NO_TEXTS = ("",) * len(TEXTS)
