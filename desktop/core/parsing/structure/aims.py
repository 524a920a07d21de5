"""What a target is while a document is taken apart."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from desktop.core.framework import Comparator


class Aim(msgspec.Struct, frozen=True):
    """A target as it was found: from ``start`` to ``end`` of the line; ``group`` counts the groups of its measure."""

    line: int
    start: int
    end: int
    object: str
    comparator: Comparator | None
    value: int | float | str | None
    unit: str | None
    due: str | None
    group: int | None = None


def once(found: Iterable[Aim]) -> list[Aim]:
    """Return the targets of one text without those that say the same again: a goal, and the task that repeats it."""
    made: dict[tuple[object, ...], Aim] = {}
    for aim in found:
        made.setdefault((aim.object, aim.comparator, aim.value, aim.unit, aim.due), aim)
    return list(made.values())
