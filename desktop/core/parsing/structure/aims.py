"""What a target is while a document is taken apart."""

from __future__ import annotations

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
