"""The tables under history: their primary keys, and how one row of each is reached."""

from __future__ import annotations

from typing import Any

from desktop.core.store.touched import Row

KEYS: dict[str, tuple[str, ...]] = {
    "setting": ("key",),
    "organisation": ("id",),
    "unit": ("id",),
    "person": ("id",),
    "framework": ("id",),
    "chapter": ("id",),
    "measure": ("id",),
    "responsibility": ("id",),
    "responsibility_body": ("responsibility_id", "position"),
    "target": ("id",),
    "item": ("id",),
    "assessment": ("id",),
    "assessment_framework": ("assessment_id", "framework_id"),
    "mark": ("assessment_id", "item_id"),
    "support_unit": ("assessment_id", "item_id", "unit_id"),
    "review": ("assessment_id", "item_id"),
    "evidence": ("id",),
    "sending": ("id",),
}
"""Tables under history with their primary keys."""

WHERE = {table: " AND ".join(f"{column} = ?" for column in key) for table, key in KEYS.items()}
"""What holds for one row of each table, by the values of its primary key."""

SELECT = {table: f"SELECT * FROM {table} WHERE {where}" for table, where in WHERE.items()}
"""What reads it."""


def key(table: str, row: Row) -> tuple[Any, ...]:
    """Return the primary key of a row."""
    return tuple([row[column] for column in KEYS[table]])
