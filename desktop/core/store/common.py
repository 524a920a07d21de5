"""What the marks of several items have in common, found page by page."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

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
_SUMS = ("undecided", "adoptable", "with_target")
_PAGE = 500
"""Items of one page: about a millisecond."""
T = TypeVar("T")


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
    return outcome(pages(db, assessment, items))


def outcome(steps: Generator[None, None, T]) -> T:
    """Go through all steps at once and return what they give."""
    while True:
        try:
            next(steps)
        except StopIteration as ended:
            given: T = ended.value
            return given


def pages(db: sqlite_utils.Database, assessment: int, items: Sequence[int]) -> Generator[None, None, Common]:
    """Return what ``common`` does, with a pause after each page of items."""
    chosen = sorted(set(items))
    one: dict[str, Any] | None = None
    differing: set[str] = set()
    sums = dict.fromkeys(_SUMS, 0)
    for start in range(0, len(chosen), _PAGE):
        page = msgspec.json.encode(chosen[start : start + _PAGE]).decode()
        given = {"items": page, "assessment": assessment}
        one = one or next(db.query(_ONE, given), None)
        if one is not None:  # otherwise none of them is there any more
            found = next(db.query(_ALL, {**one, **given}))
            differing |= {name for name in one if found[name]}
            sums = {name: sums[name] + (found[name] or 0) for name in _SUMS}
        yield
    values = {name: value for name, value in (one or {}).items() if name not in differing and value is not None}
    if "support_units" in values:
        values["support_units"] = [int(unit) for unit in values["support_units"].split(",")]
    return Common(msgspec.convert(values, Mark), frozenset(differing), **sums)


_FIELDS = {
    **{name: f"coalesce(m.{name}, {blank!r})" for name, blank in _FILLED.items()},
    **{name: f"m.{name}" for name in _OPTIONAL},
    "support_units": "s.units",
}
_WITH = """
WITH chosen AS (SELECT value AS id FROM json_each(:items)),
supporting AS (
  SELECT item_id, group_concat(unit_id) AS units FROM (
    SELECT item_id, unit_id FROM support_unit
    WHERE assessment_id = :assessment AND item_id IN (SELECT id FROM chosen) ORDER BY item_id, unit_id)
  GROUP BY item_id)"""
_FROM = """
FROM chosen c JOIN item i ON i.id = c.id
LEFT JOIN mark m ON m.assessment_id = :assessment AND m.item_id = c.id
LEFT JOIN supporting s ON s.item_id = c.id
LEFT JOIN suggestion u ON u.item_id = c.id"""
_ONE = f"{_WITH} SELECT {', '.join(f'{column} AS {name}' for name, column in _FIELDS.items())} {_FROM} LIMIT 1"
# Against the values of one of them: a third of the work of the least and the greatest value of each field.
_ALL = f"""{_WITH}
SELECT {", ".join(f"max({column} IS NOT :{name}) AS {name}" for name, column in _FIELDS.items())},
  sum(coalesce(m.applicability, 'undecided') = 'undecided') AS undecided,
  sum(coalesce(m.applicability, 'undecided') = 'undecided' AND coalesce(u.applicability, 'undecided') <> 'undecided')
    AS adoptable,
  count(i.target_id) AS with_target {_FROM}"""
