"""What a change of a draft leaves pointing to nothing, or contradicting itself: set right, so that no fault stays."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from desktop.core.framework import CheckItem, Framework, Measure, Target
from desktop.core.said_targets import retold

_replace = msgspec.structs.replace


def sound(before: Framework, after: Framework) -> Framework:
    """Return a framework without references to what is gone since it was ``before``; what stayed is not built anew.

    An item whose target is gone keeps by when that was due; one whose target was corrected says the new figure.
    """
    known, left = set(map(id, before.measures)), set(map(id, after.measures))
    former = {t.id: t for one in before.measures if id(one) not in left for t in one.targets}
    former |= {target.id: target for target in before.targets}
    now = {t.id: t for one in after.measures if id(one) not in known for t in one.targets}
    now |= {target.id: target for target in after.targets}
    other = {key: (target, now.get(key)) for key, target in former.items() if target != now.get(key)}
    measures = tuple(
        one if id(one) in known and not any(item.target in other for item in one.items) else _mended(one, other)
        for one in after.measures
    )
    return _replace(after, measures=measures)


def _mended(one: Measure, other: Mapping[str, tuple[Target, Target | None]]) -> Measure:
    """Return a measure whose items and targets point to groups that it has, and to no target that is gone.

    ``other``: the targets that were changed or are gone, as they were and as they are.
    """
    groups = {group.id for group in one.responsibilities}
    items = tuple(
        _replace(
            _with_target(item, *other[item.target]) if item.target is not None and item.target in other else item,
            responsibility=item.responsibility if item.responsibility in groups else None,
        )
        for item in one.items
    )
    targets = tuple(t if t.responsibility in groups else _replace(t, responsibility=None) for t in one.targets)
    return _replace(one, items=items, targets=targets)


def _with_target(item: CheckItem, former: Target, now: Target | None) -> CheckItem:
    """Return an item whose target was changed, or is gone."""
    if now is None:
        return without_target(item, former.due)
    text = retold(item.text, former, now)
    return item if text == item.text else _replace(item, text=text, text_en=None)


def without_target(item: CheckItem, due: str | None) -> CheckItem:
    """Return an item that serves no target any more, with by when that was due where it has no date of its own."""
    return _replace(item, target=None, due=item.due or due)
