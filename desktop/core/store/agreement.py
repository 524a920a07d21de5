"""Whether the rows are what the trail says of them.

The chain proves that the trail is whole; it says nothing of a mark that another program changed beside it.
So the last word of the trail on every row is held against the row.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import msgspec

from desktop.core.store.tables import KEYS

if TYPE_CHECKING:
    import sqlite_utils

_COPIED = ("framework", "chapter", "measure", "responsibility", "responsibility_body", "target")
_OUTSIDE = {**dict.fromkeys(_COPIED, "0"), "item": "own = 1", "setting": "key <> 'undo-floor'"}
"""Rows that only the trail may make, where that is not every row: a framework is copied in whole, with its measures
and items, and a migration moves the floor of undo."""


class Difference(msgspec.Struct, frozen=True):
    """A row that is not what the trail says: its table and primary key."""

    table: str
    key: tuple[Any, ...]


def differences(db: sqlite_utils.Database) -> Iterator[Difference]:
    """Yield the rows that were changed, added or removed past the trail.

    Columns are compared that both have: a migration may have added some since.
    """
    for table, names in KEYS.items():
        told = _last_words(db, table)
        where = _OUTSIDE.get(table, "1")
        for row in db.query(f"SELECT *, {where} AS only_by_trail FROM {table}"):
            by_trail = row.pop("only_by_trail")
            key = tuple(row[name] for name in names)
            word = told.pop(msgspec.json.encode(key).decode(), None)
            if (word is None and by_trail) or (word is not None and not _same(word, row)):
                yield Difference(table, key)
        for text, word in told.items():
            if word != _REMOVED:
                yield Difference(table, tuple(msgspec.json.decode(text)))


_REMOVED = ""


def _last_words(db: sqlite_utils.Database, table: str) -> dict[str, str]:
    """Return, by primary key, the row as the trail left it (JSON); ``_REMOVED`` where it took it away."""
    newest = "max(batch_id * 4294967296 + position)"  # SQLite gives the other columns of the row with the maximum
    rows = db.conn.execute(f"SELECT key, after, {newest} FROM change WHERE table_name = ? GROUP BY key", [table])
    return {key: after or _REMOVED for key, after, _ in rows}


def _same(word: str, row: dict[str, Any]) -> bool:
    if word == _REMOVED:
        return False
    told: dict[str, Any] = msgspec.json.decode(word)
    return all(told[name] == value for name, value in row.items() if name in told)
