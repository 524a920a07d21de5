"""The permanent ids of a new edition: what is the same keeps its own, what is new takes one that was never used."""

from __future__ import annotations

from collections.abc import Callable, Collection

import msgspec

from desktop.core.editing_ids import letters
from desktop.core.editions import Comparison, ids_hold
from desktop.core.framework import CheckItem, Framework, Measure, Target

_replace = msgspec.structs.replace


def settled(comparison: Comparison, taken: Collection[str]) -> Framework:
    """Return the new edition under permanent ids, its revision above that of the old one.

    A measure that is new under a printed number that another one has had gets a letter (``3.4a``), as a printed
    number does that repeats; a new item counts on in its measure. An item keeps its id where it moved into another
    measure: the id tells where it came from.

    Args:
        comparison: of the edition in the workspace with the new one.
        taken: ids of measures, items and targets that may not be used for anything new, whether in force or not.
    """
    old, new = comparison.old.framework, comparison.new.framework
    naming = _Naming(comparison, set(taken))
    measures = tuple(naming.measure(one) for one in new.measures)
    outside = tuple(naming.target(f"{old.id}/", one) for one in new.targets)
    measures = tuple(_replace(m, items=tuple(map(naming.aimed, m.items))) for m in measures)
    revision = new.revision if ids_hold(old, new) else old.revision + 1
    return _replace(new, id=old.id, revision=revision, measures=measures, targets=outside)


class _Naming:
    def __init__(self, comparison: Comparison, taken: set[str]) -> None:
        self._old = comparison.old
        self._matching = comparison.matching
        self._taken = taken
        self._own, self._theirs = comparison.old.framework.id, comparison.new.framework.id
        self._targets: dict[str, str] = {}

    def measure(self, one: Measure) -> Measure:
        former = self._matching.measures.get(one.id)
        key = former or self._unused(self._translated(one.id), lambda wish, n: f"{wish}{letters(n - 1)}")
        same = key == one.id
        groups = {g.id: g.id if same else f"{key}.r{n}" for n, g in enumerate(one.responsibilities, 1)}
        before = self._old.measures.get(former or "")
        return _replace(
            one,
            id=key,
            # The text of a user's own copy stays beside a measure whose official text is the same.
            text=before.text if before and before.text_sha256 == one.text_sha256 and one.text is None else one.text,
            responsibilities=tuple(_replace(g, id=groups[g.id]) for g in one.responsibilities),
            targets=tuple(self._grouped(self.target(f"{key}.", t), groups) for t in one.targets),
            items=tuple(self._item(key, item, groups) for item in one.items),
        )

    def _item(self, measure: str, item: CheckItem, groups: dict[str, str]) -> CheckItem:
        key = self._matching.items.get(item.id)
        if key is None:
            wish = f"{measure}.{item.id.rpartition('.')[2]}"
            key = self._unused(wish, lambda wish, n: f"{wish.rpartition('.')[0]}.{n}")
        return _replace(item, id=key, responsibility=groups.get(item.responsibility or ""))

    @staticmethod
    def _grouped(target: Target, groups: dict[str, str]) -> Target:
        return _replace(target, responsibility=groups.get(target.responsibility or ""))

    def target(self, prefix: str, one: Target) -> Target:
        """Return a target under an id of its own; one that is as it was keeps it."""
        wish = self._translated(one.id) if one.id.startswith(self._theirs) else one.id
        key = self._unused(wish, lambda _wish, n: f"{prefix}t{n}")
        self._targets[one.id] = key
        return _replace(one, id=key)

    def aimed(self, item: CheckItem) -> CheckItem:
        return _replace(item, target=self._targets.get(item.target or ""))

    def _translated(self, key: str) -> str:
        return self._own + key.removeprefix(self._theirs)

    def _unused(self, wish: str, other: Callable[[str, int], str]) -> str:
        """Return an id as wished, or the first other one that was never used, and have it used."""
        key, number = wish, 1
        while key in self._taken:
            number += 1
            key = other(wish, number)
        self._taken.add(key)
        return key
