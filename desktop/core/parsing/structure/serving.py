"""Which target a check item serves: the one that its own words set, so that what is reached can be marked beside it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from desktop.core.framework import CheckItem
from desktop.core.parsing.values import Role, Span


def serving(made: Sequence[CheckItem], spans: Sequence[Span]) -> tuple[CheckItem, ...]:
    """Return the items of a measure with their targets; one whose words set several serves none of them alone.

    Args:
        made: the items.
        spans: where they and the targets of their measure stand.
    """
    aims = sorted((span for span in spans if span.role is Role.TARGET), key=lambda aim: (aim.line, aim.start))
    starts = [(aim.line, aim.start) for aim in aims]
    served: dict[str, str] = {}
    for span in spans:
        if span.role is Role.ITEM:
            first, last = (bisect_left(starts, (span.line, place)) for place in (span.start, span.end))
            within = [aim.id for aim in aims[first:last] if aim.end <= span.end]
            if len(within) == 1:
                served[span.id] = within[0]
    return tuple(msgspec.structs.replace(item, target=served[item.id]) if item.id in served else item for item in made)
