"""What a change of a draft leaves pointing to nothing: set right, so that the framework stays without faults."""

from __future__ import annotations

import msgspec

from desktop.core.framework import CheckItem, Framework, Measure

_replace = msgspec.structs.replace


def sound(before: Framework, after: Framework) -> Framework:
    """Return a framework without references to what is gone since it was ``before``; what stayed is not built anew.

    An item whose target is gone keeps by when that was due.
    """
    known, left = set(map(id, before.measures)), set(map(id, after.measures))
    gone = {target.id for one in before.measures if id(one) not in left for target in one.targets}
    gone -= {target.id for one in after.measures if id(one) not in known for target in one.targets}
    gone |= {target.id for target in before.targets} - {target.id for target in after.targets}
    dues = {target.id: target.due for target in before.every_target() if target.id in gone} if gone else {}
    measures = tuple(
        one if id(one) in known and not any(item.target in gone for item in one.items) else _mended(one, gone, dues)
        for one in after.measures
    )
    return _replace(after, measures=measures)


def _mended(one: Measure, gone: set[str], dues: dict[str, str | None]) -> Measure:
    """Return a measure whose items and targets point to groups that it has, and to no target that is gone."""
    groups = {group.id for group in one.responsibilities}
    items = tuple(
        _replace(
            item if item.target not in gone else without_target(item, dues.get(item.target or "")),
            responsibility=item.responsibility if item.responsibility in groups else None,
        )
        for item in one.items
    )
    targets = tuple(t if t.responsibility in groups else _replace(t, responsibility=None) for t in one.targets)
    return _replace(one, items=items, targets=targets)


def without_target(item: CheckItem, due: str | None) -> CheckItem:
    """Return an item that serves no target any more, with by when that was due where it has no date of its own."""
    return _replace(item, target=None, due=item.due or due)
