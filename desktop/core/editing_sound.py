"""What a change of a draft leaves pointing to nothing: set right, so that the framework stays without faults."""

from __future__ import annotations

import msgspec

from desktop.core.framework import Framework, Measure

_replace = msgspec.structs.replace


def sound(before: Framework, after: Framework) -> Framework:
    """Return a framework without references to what is gone since it was ``before``; what stayed is not built anew."""
    known, left = set(map(id, before.measures)), set(map(id, after.measures))
    gone = {target.id for one in before.measures if id(one) not in left for target in one.targets}
    gone -= {target.id for one in after.measures if id(one) not in known for target in one.targets}
    gone |= {target.id for target in before.targets} - {target.id for target in after.targets}
    measures = tuple(
        one if id(one) in known and not any(item.target in gone for item in one.items) else _mended(one, gone)
        for one in after.measures
    )
    return _replace(after, measures=measures)


def _mended(one: Measure, gone: set[str]) -> Measure:
    """Return a measure whose items and targets point to groups that it has, and to no target that is gone."""
    groups = {group.id for group in one.responsibilities}
    items = tuple(
        _replace(
            item,
            responsibility=item.responsibility if item.responsibility in groups else None,
            target=None if item.target in gone else item.target,
        )
        for item in one.items
    )
    targets = tuple(t if t.responsibility in groups else _replace(t, responsibility=None) for t in one.targets)
    return _replace(one, items=items, targets=targets)
