"""Groups that say no more than that the bodies above answer here too: （同上）, 责任单位：同上."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from desktop.core.parsing.structure.bodies import Group

_SAME = re.compile("同上|〃")


def filled(every: Iterable[list[Group]]) -> None:
    """Put the bodies of the group above where one says 同上: those of that role, or all where it says nothing else.

    Args:
        every: the groups of each measure, in order.
    """
    above: Group | None = None
    for groups in every:
        for at, group in enumerate(groups):
            names = (*group.lead, *group.support, *group.guide)
            if any(map(_SAME.fullmatch, names)):
                groups[at] = group = _with(group, above, alone=len(names) == 1)
            above = group


def _with(group: Group, above: Group | None, *, alone: bool) -> Group:
    if alone and above is not None:
        return msgspec.structs.replace(above, text=group.text)
    lead, support, guide = (_named(getattr(group, role), above, role) for role in ("lead", "support", "guide"))
    return Group(lead, support, guide, group.open_ended, group.text)


def _named(own: Iterable[str], above: Group | None, role: str) -> tuple[str, ...]:
    made: list[str] = []
    for name in own:
        if _SAME.fullmatch(name) is None:
            made.append(name)
        elif above is not None:
            made += [one for one in getattr(above, role) if one not in made]
    return tuple(made)
