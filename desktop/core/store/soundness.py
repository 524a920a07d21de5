"""Damage that SQLite cannot see: values that no program of ours wrote, and tables that are not ours.

A flipped bit inside a text passes SQLite's own check. Asked only when a copy is made, when the user
wants the file checked, or when something unexpected came up while reading it.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.core.assessment import Applicability, Result, Rhythm, Status
from desktop.core.framework import Comparator, Kind, Level
from desktop.core.store import search
from desktop.core.store.connection import database, whole
from desktop.core.store.schema import migrations

if TYPE_CHECKING:
    import sqlite_utils


def _among(kind: type[StrEnum]) -> str:
    return ", ".join(f"'{member.value}'" for member in kind)


def _date(column: str) -> str:
    return f"({column} IS NULL OR (date({column}) IS {column} AND {column} >= '0001'))"


def _json(kind: str, *columns: str) -> str:
    return " AND ".join(f"json_valid({column}) AND json_type({column}) = '{kind}'" for column in columns)


_RULES: dict[str, str] = {
    "setting": "json_valid(value)",
    "organisation": f"{_json('array', 'line', 'sectors')} AND kind IN ({_among(Kind)}) AND level IN ({_among(Level)})",
    "framework": _json("array", "issuers", "warnings"),
    "measure": _json("array", "text_sha256"),
    "target": f"{_date('last_day')} AND (comparator IS NULL OR comparator IN ({_among(Comparator)}))",
    "item": f"{_json('object', 'concerns')} AND {_json('array', 'evidence', 'evidence_en')} AND {_date('last_day')}",
    "suggestion": f"{_json('object', 'facts')} AND applicability IN ({_among(Applicability)})",
    "mark": (  # SQLite's check looks at no constraint of a table without row ids
        f"{_date('due')} AND {_date('done_on')} AND applicability IN ({_among(Applicability)}) "
        f"AND status IN ({_among(Status)}) AND result IN ({_among(Result)}) AND progress BETWEEN 0 AND 100 "
        f"AND (rhythm IS NULL OR rhythm IN ({_among(Rhythm)}))"
    ),
    "evidence": _date("added"),
    "review": _json("object", "was"),
    "sending": " AND ".join(map(_date, ("sent", "due", "answered"))),
    "batch": _json("object", "parameters"),
}
"""What holds for every row of a table, beyond what its definition demands."""


def faults(db: sqlite_utils.Database) -> Iterator[str]:
    """Yield what is wrong with the tables and their values; nothing where all is as it should be."""
    later = [migration.name for migration in migrations().pending(whole(db))]
    yield from _differences(db, later)
    if later:
        return  # the rules speak of today's columns
    for table, rule in _RULES.items():
        (count,) = db.conn.execute(f"SELECT count(*) FROM {table} WHERE NOT ({rule})").fetchone()
        if count:
            yield f"{table}: {count}"
    yield from (table for table in search.TABLES if not _index_is_sound(db, table))
    (profiles,) = db.conn.execute("SELECT count(*) FROM organisation").fetchone()
    if profiles != 1:
        yield "organisation"


def _differences(db: sqlite_utils.Database, later: list[str]) -> Iterator[str]:
    """Yield the names of tables, indexes and triggers that are not defined as our migrations define them.

    Those that the file has yet to see are left out: an older file is copied before it is brought up to
    date, and its copies are restored afterwards.
    """
    model = database(sqlite3.connect(":memory:"))
    try:
        migrations().apply(whole(model), stop_before=later)
        expected, found = dict(_schema(model)), dict(_schema(db))
    finally:
        model.close()
    yield from (name for name, sql in expected.items() if found.get(name) != sql)
    yield from (name for name in found.keys() - expected.keys())


def _index_is_sound(db: sqlite_utils.Database, table: str) -> bool:
    """Tell whether a search index is whole, which only FTS5 itself can tell, and only by a statement that writes.

    So its parts are copied into memory and asked there; SQLite's own check looks into them from 3.44 on.
    """
    with contextlib.closing(database(sqlite3.connect(":memory:"))) as twin:
        try:
            for (sql,) in db.conn.execute("SELECT sql FROM sqlite_schema WHERE name = ?", [table]):
                twin.conn.execute(sql)
            for part in ("data", "idx", "docsize", "content", "config"):
                rows = db.conn.execute(f"SELECT * FROM {table}_{part}")
                places = ", ".join("?" * len(rows.description))
                twin.conn.execute(f"DELETE FROM {table}_{part}")
                twin.conn.executemany(f"INSERT INTO {table}_{part} VALUES ({places})", rows)
            twin.conn.execute(f"INSERT INTO {table} ({table}) VALUES ('integrity-check')")
        except (sqlite3.DatabaseError, MemoryError):  # a damaged length makes it ask for more than there is
            return False
    return True


def _schema(db: sqlite_utils.Database) -> Iterable[tuple[str, str]]:
    return db.conn.execute("SELECT name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE '\\_%' ESCAPE '\\'")
