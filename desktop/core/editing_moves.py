"""Moving the parts of a draft: by one step, as the keys do, and to any place, as the mouse does; see ``editing``."""

from __future__ import annotations

from collections.abc import Collection

import msgspec

from desktop.core.editing import (
    change_measure,
    fresh_items,
    in_order,
    measure,
    owner,
    place_of,
    remove_chapter,
    remove_item,
)
from desktop.core.framework import Framework

_replace = msgspec.structs.replace


def join_chapters(framework: Framework, ordinal: int) -> Framework:
    """Return the framework with a chapter and the one behind it as one."""
    ordinals = [one.ordinal for one in framework.chapters]
    at = ordinals.index(ordinal)
    return remove_chapter(framework, ordinals[at + 1]) if at + 1 < len(ordinals) else framework


def move_chapter(framework: Framework, ordinal: int, by: int) -> Framework:
    """Return the framework with a chapter, and all that is in it, one place up (-1) or down (1); its number stays."""
    at = [one.ordinal for one in framework.chapters].index(ordinal)
    return put_chapter(framework, ordinal, at + by) if 0 <= at + by < len(framework.chapters) else framework


def put_chapter(framework: Framework, ordinal: int, at: int) -> Framework:
    """Return the framework with a chapter at another place among the chapters, counted without it."""
    (moved,) = (one for one in framework.chapters if one.ordinal == ordinal)
    others = [one for one in framework.chapters if one.ordinal != ordinal]
    return in_order(_replace(framework, chapters=(*others[:at], moved, *others[at:])))


def move_measure(framework: Framework, key: str, by: int) -> Framework:
    """Return the framework with a measure one place up (-1) or down (1), at the edge of a chapter into the next."""
    at = place_of(framework.measures, key)
    one = framework.measures[at]
    other = at + by
    neighbour = framework.measures[other] if 0 <= other < len(framework.measures) else None
    if neighbour is not None and neighbour.chapter == one.chapter:
        measures = list(framework.measures)
        measures[at], measures[other] = neighbour, one
        return _replace(framework, measures=tuple(measures))
    ordinals = [chapter.ordinal for chapter in framework.chapters]
    if one.chapter not in ordinals:
        return framework
    to = ordinals.index(one.chapter) + by
    if not 0 <= to < len(ordinals):
        return framework
    return in_order(change_measure(framework, key, chapter=ordinals[to]))


def put_measure(framework: Framework, key: str, chapter: int | None, before: str | None) -> Framework:
    """Return the framework with a measure in a chapter, before another of its measures, or at its end."""
    at = place_of(framework.measures, key)
    moved = _replace(framework.measures[at], chapter=chapter)
    others = [*framework.measures[:at], *framework.measures[at + 1 :]]
    to = len(others) if before is None else place_of(others, before)
    return in_order(_replace(framework, measures=(*others[:to], moved, *others[to:])))


def move_item(framework: Framework, key: str, by: int, used: Collection[str] = ()) -> Framework:
    """Return the framework with an item one place up (-1) or down (1); at the edge it goes to the next measure."""
    one = owner(framework, key)
    at = place_of(one.items, key)
    if 0 <= at + by < len(one.items):
        swapped = list(one.items)
        swapped[at], swapped[at + by] = swapped[at + by], swapped[at]
        return change_measure(framework, one.id, items=tuple(swapped))
    place = place_of(framework.measures, one.id) + by
    if not 0 <= place < len(framework.measures):
        return framework
    other = framework.measures[place]
    moved = _replace(one.items[at], id=next(fresh_items(other, used)), responsibility=None)
    framework = remove_item(framework, key)
    items = (moved, *other.items) if by > 0 else (*other.items, moved)
    return change_measure(framework, other.id, items=items)


def put_item(framework: Framework, key: str, to: str, before: str | None, used: Collection[str] = ()) -> Framework:
    """Return the framework with an item in a measure, before another of its items, or at its end.

    In another measure it gets an id of that one, and no group: those of its former measure are not there.
    """
    one, other = owner(framework, key), measure(framework, to)
    moved = one.items[place_of(one.items, key)]
    if one.id != to:
        moved = _replace(moved, id=next(fresh_items(other, used)), responsibility=None)
    framework = remove_item(framework, key)
    items = measure(framework, to).items
    at = len(items) if before is None else place_of(items, before)
    return change_measure(framework, to, items=(*items[:at], moved, *items[at:]))
