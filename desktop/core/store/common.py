"""What the marks of several items have in common, in one query however many they are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from desktop.core.assessment import Mark

if TYPE_CHECKING:
    import sqlite_utils

_FILLED: dict[str, str | int] = {
    "applicability": "undecided",
    "reason": "",
    "status": "not_started",
    "progress": 0,
    "result": "not_assessed",
    "leader": "",
    "note": "",
    "problem": "",
    "next_step": "",
}
"""Fields that are never NULL, with what an item without a mark has."""
_OPTIONAL = ("owner", "unit", "due", "rhythm", "reached")


class Common(msgspec.Struct, frozen=True):
    """What several items share.

    Attributes:
        mark: the shared values; a field of ``differing`` has its blank value here.
        differing: names of the fields that are not the same in all.
        undecided: items that nobody has decided.
        adoptable: those of them that have a suggestion to adopt.
        with_target: items that serve a target.
    """

    mark: Mark
    differing: frozenset[str]
    undecided: int = 0
    adoptable: int = 0
    with_target: int = 0


def common(db: sqlite_utils.Database, assessment: int, items: Sequence[int]) -> Common:
    """Return what the marks of items share.

    Args:
        db: the workspace.
        assessment: row id.
        items: row ids, at least one.
    """
    chosen = msgspec.json.encode(sorted(set(items))).decode()
    found = next(db.query(_SQL, {"items": chosen, "assessment": assessment}))
    values: dict[str, Any] = {}
    differing = set()
    for name in (*_FILLED, *_OPTIONAL, "support_units"):
        if found[f"{name}_min"] != found[f"{name}_max"] or found[f"{name}_given"] not in (0, found["items"]):
            differing.add(name)
        elif found[f"{name}_min"] is not None:
            values[name] = found[f"{name}_min"]
    if "support_units" in values:
        values["support_units"] = [int(unit) for unit in values["support_units"].split(",")]
    sums = {name: found[name] or 0 for name in ("undecided", "adoptable", "with_target")}
    return Common(msgspec.convert(values, Mark), frozenset(differing), **sums)


def _spread(name: str, expression: str) -> str:
    return f"min({expression}) AS {name}_min, max({expression}) AS {name}_max, count({expression}) AS {name}_given"


def _columns() -> str:
    filled = (_spread(name, f"coalesce(m.{name}, {blank!r})") for name, blank in _FILLED.items())
    optional = (_spread(name, f"m.{name}") for name in _OPTIONAL)
    return ", ".join((*filled, *optional, _spread("support_units", "s.units")))


_SQL = f"""
WITH chosen AS (SELECT value AS id FROM json_each(:items)),
supporting AS (
  SELECT item_id, group_concat(unit_id) AS units FROM (
    SELECT item_id, unit_id FROM support_unit
    WHERE assessment_id = :assessment AND item_id IN (SELECT id FROM chosen) ORDER BY item_id, unit_id)
  GROUP BY item_id)
SELECT count(*) AS items, {_columns()},
  sum(coalesce(m.applicability, 'undecided') = 'undecided') AS undecided,
  sum(coalesce(m.applicability, 'undecided') = 'undecided' AND u.applicability <> 'undecided') AS adoptable,
  count(i.target_id) AS with_target
FROM chosen c JOIN item i ON i.id = c.id
LEFT JOIN mark m ON m.assessment_id = :assessment AND m.item_id = c.id
LEFT JOIN supporting s ON s.item_id = c.id
LEFT JOIN suggestion u ON u.item_id = c.id"""
