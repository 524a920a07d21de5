"""The audit trail 留痕: append-only, hash-chained; every write of marks and settings goes through it.

One gesture = one transaction = one batch = one undo step. A batch holds its changes: table, key, and the
row before and after as JSON. Undo appends the inverse of a batch as a batch of its own, so the trail
stays whole. Which batch comes next for undo and redo is written into each batch, so neither needs the
past to be replayed, and both survive a restart.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from desktop.core.errors import WorkspaceError
from desktop.core.store import chain, tables
from desktop.core.store.touched import Row as Row
from desktop.core.store.touched import Touched

if TYPE_CHECKING:
    import sqlite_utils

    from desktop.core.store.mark_rows import MarkRows

_encoder = msgspec.json.Encoder(order="sorted")
_decoder = msgspec.json.Decoder()


class Change(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """One row changed: None before is an insertion, None after a removal. As JSON, so in the hash, it is an array."""

    table: str
    key: str
    before: str | None
    after: str | None


class Batch(msgspec.Struct, frozen=True):
    """One gesture as the trail tells it; ``at`` is UTC in ISO 8601; ``parameters`` name what it was."""

    id: int
    at: str
    who: str
    gesture: str
    parameters: dict[str, Any]
    undoes: int | None
    hash: str


class Stack(msgspec.Struct, frozen=True):
    """The batches that undo and redo would invert next, or None."""

    undo: int | None
    redo: int | None


class _Begun(msgspec.Struct, frozen=True):
    """The batch that a gesture becomes: its columns, the batch before it, and its hash, which runs on."""

    id: int
    at: str
    who: str
    gesture: str
    parameters: str
    undoes: int | None
    last: Row
    hash: chain.Running


_Told = tuple[str, str | bytes, str | bytes | None, str | bytes | None]
"""A change as a row of the trail, its JSON as texts or as bytes."""

_CHANGES = 'SELECT table_name, "key", before, after FROM change WHERE batch_id = ? ORDER BY position'
_PAGE = 500  # changes that a gesture holds before they go into the trail
_TOGETHER = 20  # rows that one statement inserts


class Recorder:
    """Writes rows of the ``tables``, and what it changed into the trail. Use inside a transaction only.

    The changes of a large gesture go into the trail page by page, ahead of their batch, which ``append`` writes.

    Attributes:
        touched: what was changed, as far as others must know.
    """

    def __init__(self, db: sqlite_utils.Database) -> None:
        self._db = db
        self._run, self._run_many = db.conn.execute, db.conn.executemany
        self._pending: list[_Told] = []
        self._told: list[bytes] = []  # the same for the hash
        self._written = 0
        self._deferred = False
        self._begun: _Begun | None = None
        self.touched = Touched()

    def begin(self, gesture: str, parameters: dict[str, Any], who: str, undoes: int | None = None) -> _Begun:
        """Return the batch, which is begun once, best before anything is written: then its hash is made along the way.

        What went into the trail before is read again for that.
        """
        if self._begun is None:
            last = _last(self._db)
            number: int = last["id"] + 1
            at = dt.datetime.now(dt.UTC).isoformat(timespec="milliseconds")
            text = _encoder.encode(parameters).decode()
            running = chain.Running(last["hash"], number, at, who, gesture, text, undoes)
            if self._written:
                cursor = self._run(_CHANGES, [number])
                while page := cursor.fetchmany(_PAGE):
                    running.add(chain.told(page))
            self._begun = _Begun(number, at, who, gesture, text, undoes, last, running)
        return self._begun

    @property
    def changed(self) -> bool:
        """Whether anything was changed."""
        return bool(self._pending or self._written)

    def rows_first(self) -> None:
        """Let rows refer to rows that come later in the same gesture; at its end all must be there.

        Said once, as SQLite then prepares every statement anew.
        """
        if not self._deferred:
            self._run("PRAGMA defer_foreign_keys = ON")
            self._deferred = True

    def get(self, table: str, key: tuple[Any, ...]) -> Row | None:
        """Return a row by its primary key, or None."""
        cursor = self._run(tables.SELECT[table], key)
        found = cursor.fetchone()
        return None if found is None else {d[0]: v for d, v in zip(cursor.description, found, strict=True)}

    def put(self, table: str, row: Row, before: Row | None) -> None:
        """Insert a row (``before`` None) or replace the one that stood there; nothing where they are equal."""
        if before is None:
            names = ", ".join(row)
            self._run(f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(row))})", tuple(row.values()))
        else:
            differing = {name: value for name, value in row.items() if before[name] != value}
            if not differing:
                return
            sets = ", ".join(f"{name} = ?" for name in differing)
            values = (*differing.values(), *tables.key(table, row))
            self._run(f"UPDATE {table} SET {sets} WHERE {tables.WHERE[table]}", values)
        self._note(table, row, before, row)

    def put_marks(self, made: MarkRows) -> None:
        """Write many marks, as ``put`` writes one row; those that bring the search index up to date know the texts."""
        self._insert_marks(made.added)
        if made.changed:  # only what differs somewhere: the indexes of the other columns are not looked at
            sets = ", ".join(f"{name} = ?" for name in made.varied)
            self._run_many(f"UPDATE mark SET {sets} WHERE {tables.WHERE['mark']}", made.changed)
        self.touched.items |= dict.fromkeys(made.items)
        self._hold([("mark", *told) for told in made.trail], made.told)

    def _insert_marks(self, rows: Sequence[tuple[Any, ...]]) -> None:
        """Insert rows, several with one statement: the lists of its CHECKs are made once for all of them."""
        whole = len(rows) // _TOGETHER * _TOGETHER
        for part, size in ((rows[:whole], _TOGETHER), (rows[whole:], 1)):
            if part:
                places = ", ".join([f"({', '.join('?' * len(part[0]))})"] * size)
                groups = (part[start : start + size] for start in range(0, len(part), size))
                values = (list(itertools.chain.from_iterable(group)) for group in groups)
                self._run_many(f"INSERT INTO mark VALUES {places}", values)

    def remove(self, table: str, row: Row) -> None:
        """Delete a row."""
        self._run(f"DELETE FROM {table} WHERE {tables.WHERE[table]}", tables.key(table, row))
        self._note(table, row, row, None)

    def _note(self, table: str, row: Row, before: Row | None, after: Row | None) -> None:
        key = tables.key(table, row)
        self.touched.note(table, key, before, after)
        self.keep(Change(table, _encoder.encode(key).decode(), _json(before), _json(after)))

    def keep(self, change: Change) -> None:
        """Keep a change for the trail."""
        self._hold([(change.table, change.key, change.before, change.after)], chain.told([change]))

    def _hold(self, rows: Sequence[_Told], told: bytes) -> None:
        """Keep changes for the trail; ``told`` is all of them as the hash covers them."""
        if not rows:
            return
        self._pending += rows
        self._told.append(told)
        if len(self._pending) >= _PAGE:  # they go in ahead of their batch
            self.rows_first()
            self.write_out(_last(self._db)["id"] + 1 if self._begun is None else self._begun.id)

    def settle(self) -> None:
        """Let the hash cover the changes that are held; before the batch is begun they are read again for it."""
        if self._begun is not None:
            for told in self._told:
                self._begun.hash.add(told)
        self._told.clear()

    def write_out(self, number: int) -> None:
        """Write the changes that are held into the trail, as those of a batch."""
        self.settle()
        self._run_many(
            "INSERT INTO change VALUES (?, ?, ?, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT))",
            [(number, place, *row) for place, row in enumerate(self._pending, self._written)],
        )
        self._written += len(self._pending)
        self._pending.clear()

    def invert(self, changes: list[Change]) -> None:
        """Apply the inverse of changes, last first, recording it.

        Raises:
            WorkspaceError: a row no longer is what the change left (``undo-conflict``).
        """
        self.rows_first()
        for change in reversed(changes):
            now = self.get(change.table, tuple(_decoder.decode(change.key)))
            if _json(now) != change.after:
                raise WorkspaceError("undo-conflict", table=change.table)
            if change.before is None:
                assert now is not None
                self.remove(change.table, now)
            else:
                self.put(change.table, _decoder.decode(change.before), now)


def lines(values: Sequence[object]) -> list[bytes]:
    """Return the JSON of each value, in a third of the time of one by one; no line break in it is not escaped."""
    return _encoder.encode_lines(values).split(b"\n")[:-1] if values else []


def _json(row: Row | None) -> str | None:
    return None if row is None else _encoder.encode(row).decode()


def append(
    db: sqlite_utils.Database,
    record: Recorder,
    gesture: str,
    parameters: dict[str, Any],
    who: str,
    *,
    undoes: int | None = None,
    redo: bool = False,
) -> int:
    """Write a batch with its changes and return its id. Use inside the gesture's transaction only.

    Args:
        db: the workspace.
        record: of the gesture, which holds what it changed.
        gesture: its name, a key of ``labels``.
        parameters: what the name mentions (JSON values).
        who: login name.
        undoes: the batch whose inverse this is.
        redo: ``undoes`` is itself an undo, so this does the undone again.
    """
    batch = record.begin(gesture, parameters, who, undoes)
    record.settle()
    undo_top, redo_top, below = _tops(db, batch.last, batch.id, undoes, redo)
    head = (batch.id, batch.at, batch.who, batch.gesture, batch.parameters, batch.undoes)
    db.conn.execute(
        "INSERT INTO batch VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (*head, undo_top, redo_top, below, batch.hash.hexdigest()),
    )
    record.write_out(batch.id)
    return batch.id


def _tops(
    db: sqlite_utils.Database, last: Row, number: int, undoes: int | None, redo: bool
) -> tuple[int | None, int | None, int | None]:
    """Return the new tops of the undo and the redo stack, and what lies below this batch on its own."""
    if undoes is None:
        return number, None, last["undo_top"]
    (under,) = db.conn.execute("SELECT below FROM batch WHERE id = ?", [undoes]).fetchone()
    if redo:
        return number, under, last["undo_top"]
    return under, number, last["redo_top"]


def _last(db: sqlite_utils.Database) -> Row:
    found = db.conn.execute("SELECT id, undo_top, redo_top, hash FROM batch ORDER BY id DESC LIMIT 1").fetchone()
    return dict(zip(("id", "undo_top", "redo_top", "hash"), found or (0, None, None, chain.FIRST_HASH), strict=True))


def head(db: sqlite_utils.Database) -> str:
    """Return the hash of the last batch: as long as it is the same, nothing under history has been written."""
    return str(_last(db)["hash"])


def stack(db: sqlite_utils.Database, floor: int = 0) -> Stack:
    """Return what undo and redo would invert next; not below ``floor``, the last batch before a migration."""
    last = _last(db)
    tops = (last["undo_top"], last["redo_top"])
    return Stack(*(top if top is not None and top > floor else None for top in tops))


def is_redo(undoes: int | None, of: Callable[[int], int | None]) -> bool:
    """Tell whether a batch does something again: what takes back an undo is a redo, what takes that back an undo.

    Args:
        undoes: the batch whose inverse it is.
        of: returns what a batch undoes.
    """
    steps = 0
    while undoes is not None:
        undoes, steps = of(undoes), steps + 1
    return steps > 0 and steps % 2 == 0


def batch(db: sqlite_utils.Database, number: int) -> Batch:
    """Return one batch.

    Raises:
        WorkspaceError: there is none of this number (``batch-unknown``).
    """
    for found in batches(db, "WHERE id = ?", (number,)):
        return found
    raise WorkspaceError("batch-unknown", number=number)


def batches(db: sqlite_utils.Database, where: str = "", values: tuple[Any, ...] = ()) -> Iterator[Batch]:
    """Yield batches, oldest first, restricted by an SQL clause of ours."""
    sql = f"SELECT id, at, who, gesture, parameters, undoes, hash FROM batch {where} ORDER BY id"
    for number, at, who, gesture, parameters, undoes, digest in db.conn.execute(sql, values):
        yield Batch(number, at, who, gesture, _decoder.decode(parameters), undoes, digest)


def size(db: sqlite_utils.Database, number: int) -> int:
    """Return how many changes a batch holds, which are numbered from 0."""
    (last,) = db.conn.execute("SELECT coalesce(max(position), -1) FROM change WHERE batch_id = ?", [number]).fetchone()
    return int(last) + 1


def changes_of(db: sqlite_utils.Database, number: int) -> list[Change]:
    """Return the changes of a batch in order."""
    return list(_changes(db, number))


def _changes(db: sqlite_utils.Database, number: int) -> Iterator[Change]:
    for row in db.conn.execute(_CHANGES, [number]):
        yield Change(*row)


def places(db: sqlite_utils.Database, item: int) -> list[int]:
    """Return the row ids under which an item stood, the present one first: new editions move items."""
    found = [item]
    row = db.conn.execute("SELECT former FROM item WHERE id = ?", [item]).fetchone()
    while row is not None and row[0] is not None:
        found.append(row[0])
        row = db.conn.execute(
            "SELECT json_extract(before, '$.former') FROM change WHERE table_name = 'item' AND key = ? "
            "AND after IS NULL ORDER BY batch_id DESC LIMIT 1",
            [f"[{row[0]}]"],
        ).fetchone()
    return found


def of_marks(db: sqlite_utils.Database, assessment: int, items: Sequence[int]) -> list[tuple[int, Batch, Change]]:
    """Return what happened to the marks of items, newest first, each with its item; not that an edition moved them."""
    stood = {place: item for item in items for place in places(db, item)}
    found = of_rows(db, "mark", [(assessment, place) for place in stood])
    return [(stood[_decoder.decode(c.key)[1]], b, c) for b, c in found if b.gesture != EDITION]


EDITION = "edition"
"""The gesture that takes a new edition over: to a mark it does nothing but take it along."""


def of_rows(db: sqlite_utils.Database, table: str, keys: list[tuple[Any, ...]]) -> list[tuple[Batch, Change]]:
    """Return the history of rows, newest first."""
    marks = ", ".join("?" * len(keys))
    found = db.conn.execute(
        f"SELECT b.id, b.at, b.who, b.gesture, b.parameters, b.undoes, b.hash, c.table_name, c.key, c.before, c.after "
        f"FROM change c JOIN batch b ON b.id = c.batch_id "
        f"WHERE c.table_name = ? AND c.key IN ({marks}) ORDER BY b.id DESC",
        (table, *(_encoder.encode(key).decode() for key in keys)),
    )
    return [(Batch(r[0], r[1], r[2], r[3], _decoder.decode(r[4]), r[5], r[6]), Change(*r[7:])) for r in found]
