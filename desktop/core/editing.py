"""Changing a framework before it is one: what a person mends of a parsed document.

Every function returns another framework and leaves the given one as it was: a history of values is undo and redo. The
result has no ``framework.faults``: references follow what they point to, or become None where it is gone. Ids stay in a
draft; what is new gets one that nothing had, also not what is gone (``used``). ``editing_ids`` gives the final ones.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Protocol

import msgspec

from desktop.core.editing_ids import under, unused
from desktop.core.editing_sound import sound, without_target
from desktop.core.framework import Chapter, CheckItem, Framework, Measure, Responsibility, Target, due_order
from desktop.core.joined import joined_text
from desktop.core.said_targets import says

_replace = msgspec.structs.replace
_SIGNS = " ，、；,;"


class NoSuchPart(LookupError):
    """There is no part of that id: a defect of the caller."""


# Reading


def measure(framework: Framework, key: str) -> Measure:
    """Return a measure by its id.

    Raises:
        NoSuchPart: there is none.
    """
    return framework.measures[place_of(framework.measures, key)]


def owner(framework: Framework, key: str) -> Measure:
    """Return the measure that an item, a target or a responsibility belongs to.

    Raises:
        NoSuchPart: there is none.
    """
    likely = key.rpartition(".")[0]  # most items are named after their measure, which is found at once
    for measures in (
        (one for one in framework.measures if one.id == likely),
        framework.measures,
    ):
        for one in measures:
            if any(part.id == key for parts in (one.items, one.responsibilities, one.targets) for part in parts):
                return one
    raise NoSuchPart(key)


class _Part(Protocol):
    @property
    def id(self) -> str: ...


def place_of(parts: Iterable[_Part], key: str) -> int:
    """Return the place of a part among others.

    Raises:
        NoSuchPart: it is not among them.
    """
    for place, part in enumerate(parts):
        if part.id == key:
            return place
    raise NoSuchPart(key)


# Head


def with_head(framework: Framework, **fields: object) -> Framework:
    """Return the framework with other head data; a new ``id`` goes into every id."""
    return under(_replace(framework, **{**fields, "id": framework.id}), str(fields.get("id", framework.id)))


# Chapters


def rename_chapter(framework: Framework, ordinal: int, title: str) -> Framework:
    """Return the framework with another title of a chapter."""
    chapters = tuple(_replace(one, title=title) if one.ordinal == ordinal else one for one in framework.chapters)
    return _replace(framework, chapters=chapters)


def add_chapter(framework: Framework, title: str, before: str | None = None, number: int | None = None) -> Framework:
    """Return the framework with one more chapter.

    Args:
        framework: the draft.
        title: of the chapter.
        before: the measure with which it begins: that one and those that follow in its chapter move into it; None
            leaves it empty at the end.
        number: that is wanted for it; it gets it where it is free between the chapters around it.
    """
    places = [one.ordinal for one in framework.chapters]
    last = max(places, default=0)
    if before is None:
        return _replace(framework, chapters=(*framework.chapters, Chapter(last + 1, title)))
    start = place_of(framework.measures, before)
    former = framework.measures[start].chapter
    at = places.index(former) + 1 if former in places else 0
    free = range(max(places[:at], default=0) + 1, min(places[at:], default=last + 2))
    ordinal = number if number is not None and number in free else last + 1
    measures = tuple(
        _replace(one, chapter=ordinal) if place >= start and one.chapter == former else one
        for place, one in enumerate(framework.measures)
    )
    chapters = (*framework.chapters[:at], Chapter(ordinal, title), *framework.chapters[at:])
    return in_order(_replace(framework, measures=measures, chapters=chapters))


def remove_chapter(framework: Framework, ordinal: int) -> Framework:
    """Return the framework without a chapter; its measures go to the one before, or after, or to none."""
    ordinals = [one.ordinal for one in framework.chapters]
    at = ordinals.index(ordinal)
    heir = ordinals[at - 1] if at else ordinals[1] if len(ordinals) > 1 else None
    measures = tuple(_replace(one, chapter=heir) if one.chapter == ordinal else one for one in framework.measures)
    chapters = tuple(one for one in framework.chapters if one.ordinal != ordinal)
    return in_order(_replace(framework, measures=measures, chapters=chapters))


def in_order(framework: Framework) -> Framework:
    """Return the measures sorted by their chapters, in their order within each."""
    places = {one.ordinal: place for place, one in enumerate(framework.chapters)}
    measures = sorted(framework.measures, key=lambda one: -1 if one.chapter is None else places[one.chapter])
    return _replace(framework, measures=tuple(measures))


# Measures


def change_measure(framework: Framework, key: str, **fields: object) -> Framework:
    """Return the framework with other fields of a measure (title, label, ordinal, section, text)."""
    return _on_measure(framework, key, lambda one: _replace(one, **fields))


def add_measure(framework: Framework, after: str, title: str, used: Collection[str] = ()) -> Framework:
    """Return the framework with a new measure behind another, in its chapter."""
    at = place_of(framework.measures, after)
    former = framework.measures[at]
    key = _fresh_measure(framework, former.chapter, used)
    new = Measure(id=key, chapter=former.chapter, ordinal=None, label=None, title=title)
    return _replace(framework, measures=(*framework.measures[: at + 1], new, *framework.measures[at + 1 :]))


def add_measure_in(framework: Framework, chapter: int, title: str, used: Collection[str] = ()) -> Framework:
    """Return the framework with a new measure at the end of a chapter, which may have none."""
    places = {one.ordinal: place for place, one in enumerate(framework.chapters)}
    before = [at for at, one in enumerate(framework.measures) if places.get(one.chapter or 0, -1) <= places[chapter]]
    at = before[-1] + 1 if before else 0
    new = Measure(id=_fresh_measure(framework, chapter, used), chapter=chapter, ordinal=None, label=None, title=title)
    return _replace(framework, measures=(*framework.measures[:at], new, *framework.measures[at:]))


def remove_measure(framework: Framework, key: str) -> Framework:
    """Return the framework without a measure; the last one stays."""
    at = place_of(framework.measures, key)
    if len(framework.measures) == 1:
        return framework
    return sound(framework, _replace(framework, measures=framework.measures[:at] + framework.measures[at + 1 :]))


def split_measure(framework: Framework, item: str, title: str = "", used: Collection[str] = ()) -> Framework:
    """Return the framework with a new measure that begins with an item; what serves its items goes along.

    The text stays with the first part: where it would have to be cut, only the document can tell.
    """
    one = owner(framework, item)
    at = place_of(one.items, item)
    if at == 0:
        return framework
    moved = one.items[at:]
    kept_groups = {part.responsibility for part in one.items[:at]} | {None}
    groups = tuple(g for g in one.responsibilities if g.id in {part.responsibility for part in moved})
    targets = tuple(t for t in one.targets if t.id in {part.target for part in moved})
    new_id = _fresh_measure(framework, one.chapter, used)
    names = {group.id: f"{new_id}.r{number}" for number, group in enumerate(groups, 1)}
    new = Measure(
        id=new_id,
        chapter=one.chapter,
        ordinal=None,
        label=None,
        title=title or None,
        section=one.section,
        responsibilities=tuple(_replace(g, id=names[g.id]) for g in groups),
        items=tuple(
            _replace(part, id=f"{new_id}.{number}", responsibility=names.get(part.responsibility or ""))
            for number, part in enumerate(moved, 1)
        ),
        targets=tuple(_replace(t, responsibility=names.get(t.responsibility or "")) for t in targets),
    )
    left = _replace(
        one,
        items=one.items[:at],
        responsibilities=tuple(g for g in one.responsibilities if g.id in kept_groups or g not in groups),
        targets=tuple(t for t in one.targets if t not in targets),
    )
    place = place_of(framework.measures, one.id)
    measures = (*framework.measures[:place], left, new, *framework.measures[place + 1 :])
    return sound(framework, _replace(framework, measures=measures))


def join_measures(framework: Framework, key: str, used: Collection[str] = ()) -> Framework:
    """Return the framework with a measure and the one behind it, where that is in the same chapter, as one.

    A group that both have, word for word, stands in it once.
    """
    at = place_of(framework.measures, key)
    if at + 1 >= len(framework.measures) or framework.measures[at + 1].chapter != framework.measures[at].chapter:
        return framework
    one, other = framework.measures[at], framework.measures[at + 1]
    names, numbers = fresh_groups(one, used), fresh_items(one, used)
    same = {_replace(g, id=""): g.id for g in one.responsibilities}  # as after a split: both have what both need
    alike = {g.id: same.get(_replace(g, id="")) for g in other.responsibilities}
    groups = {key: known or next(names) for key, known in alike.items()}
    new = tuple(_replace(g, id=groups[g.id]) for g in other.responsibilities if not alike[g.id])
    items = tuple(
        _replace(part, id=next(numbers), responsibility=groups.get(part.responsibility or "")) for part in other.items
    )
    targets = tuple(_replace(t, responsibility=groups.get(t.responsibility or "")) for t in other.targets)
    joined = _replace(
        one,
        text="\n".join(text for text in (one.text, other.text) if text) or None,
        text_sha256=(*one.text_sha256, *other.text_sha256),
        responsibilities=(*one.responsibilities, *new),
        items=(*one.items, *items),
        targets=(*one.targets, *targets),
    )
    return _replace(framework, measures=(*framework.measures[:at], joined, *framework.measures[at + 2 :]))


# Items


def change_item(framework: Framework, key: str, **fields: object) -> Framework:
    """Return the framework with other fields of an item (text, concerns, evidence, responsibility, target, due)."""
    return _on_items(framework, key, lambda items, at: (*items[:at], _replace(items[at], **fields), *items[at + 1 :]))


def add_item(
    framework: Framework, key: str, text: str, after: str | None = None, used: Collection[str] = ()
) -> Framework:
    """Return the framework with a new item of a measure, behind another or at its end; it gets an only group."""

    def act(one: Measure) -> Measure:
        at = len(one.items) if after is None else place_of(one.items, after) + 1
        only = one.responsibilities[0].id if len(one.responsibilities) == 1 else None
        new = CheckItem(next(fresh_items(one, used)), text, responsibility=only)
        return _replace(one, items=(*one.items[:at], new, *one.items[at:]))

    return _on_measure(framework, key, act)


def remove_item(framework: Framework, key: str) -> Framework:
    """Return the framework without an item."""
    return _on_items(framework, key, lambda items, at: (*items[:at], *items[at + 1 :]))


def split_item(
    framework: Framework,
    key: str,
    position: int,
    resume: int | None = None,
    used: Collection[str] = (),
    words: str = "",
) -> Framework:
    """Return the framework with an item cut in two; nothing changes where one part would be empty.

    Args:
        framework: the draft.
        key: of the item.
        position: character at which it is cut; signs on either side go.
        resume: character with which the second part begins, where what joins the two goes as well.
        used: ids that nothing new gets.
        words: with which the document says the target that the item serves, where they are known.
    """
    text = next(item.text for item in owner(framework, key).items if item.id == key)
    head, tail = text[:position].rstrip(f"{_SIGNS}。"), text[resume or position :].lstrip("。").strip(_SIGNS)
    return cut_item(framework, key, head, tail, used, words) if head and tail else framework


def cut_item(
    framework: Framework, key: str, first: str, second: str, used: Collection[str] = (), words: str = ""
) -> Framework:
    """Return the framework with two items in place of one; what is known of it is known of both.

    Only the target goes with the one that says it (see ``split_item``), with the first where none does or both do.
    """
    one = owner(framework, key)
    item = one.items[place_of(one.items, key)]
    served = next((target for target in framework.every_target() if target.id == item.target), None)
    later = served is not None and says(second, served, words) and not says(first, served, words)
    bare = without_target(item, served.due if served else None)
    head = _replace(bare if later else item, text=first, text_en=None)
    new = next(fresh_items(one, used))
    tail = _replace(item if later else bare, id=new, text=second, text_en=None)
    return _on_items(framework, key, lambda items, at: (*items[:at], head, tail, *items[at + 1 :]))


def join_items(framework: Framework, key: str) -> Framework:
    """Return the framework with an item and the one behind it in its measure as one."""
    one = owner(framework, key)
    at = place_of(one.items, key)
    if at + 1 >= len(one.items):
        return framework
    first, second = one.items[at], one.items[at + 1]
    aimed = {target.id: target.due for target in framework.every_target()}
    target = first.target or second.target
    last = max((item.due or aimed.get(item.target or "") for item in (first, second)), key=due_order)
    joined = _replace(
        first,
        text=joined_text(first.text, second.text, one.text or ""),
        text_en=None,
        target=target,
        due=None if last == aimed.get(target or "") else last,
        evidence=tuple(dict.fromkeys((*first.evidence, *second.evidence))),
    )
    return change_measure(framework, one.id, items=(*one.items[:at], joined, *one.items[at + 2 :]))


# Responsibilities and targets


def set_responsibilities(
    framework: Framework, key: str, groups: tuple[Responsibility, ...], used: Collection[str] = ()
) -> Framework:
    """Return the framework with other groups of a measure; a group with an empty id is new and gets one."""

    def act(one: Measure) -> Measure:
        names = fresh_groups(one, used)
        return _replace(one, responsibilities=tuple(g if g.id else _replace(g, id=next(names)) for g in groups))

    return sound(framework, _on_measure(framework, key, act))


def set_targets(framework: Framework, key: str, targets: tuple[Target, ...], used: Collection[str] = ()) -> Framework:
    """Return the framework with other targets of a measure; a target with an empty id is new and gets one."""
    taken = {target.id for target in framework.every_target()}

    def act(one: Measure) -> Measure:
        names = unused((f"{one.id}.t{n}" for n in itertools.count(1)), taken, used)
        return _replace(one, targets=tuple(t if t.id else _replace(t, id=next(names)) for t in targets))

    return sound(framework, _on_measure(framework, key, act))


def set_own_targets(framework: Framework, targets: tuple[Target, ...], used: Collection[str] = ()) -> Framework:
    """Return the framework with other targets of the document as a whole; one with an empty id is new and gets one."""
    taken = {target.id for target in framework.every_target()}
    names = unused((f"{framework.id}/t{n}" for n in itertools.count(1)), taken, used)
    made = tuple(t if t.id else _replace(t, id=next(names)) for t in targets)
    return sound(framework, _replace(framework, targets=made))


# What the functions above share


def _on_measure(framework: Framework, key: str, act: Callable[[Measure], Measure]) -> Framework:
    at = place_of(framework.measures, key)
    changed = act(framework.measures[at])
    return _replace(framework, measures=(*framework.measures[:at], changed, *framework.measures[at + 1 :]))


def _on_items(
    framework: Framework, key: str, act: Callable[[tuple[CheckItem, ...], int], tuple[CheckItem, ...]]
) -> Framework:
    one = owner(framework, key)
    return change_measure(framework, one.id, items=act(one.items, place_of(one.items, key)))


def fresh_groups(one: Measure, used: Collection[str]) -> Iterator[str]:
    """Yield ids for new groups of a measure, behind all that it has."""
    return _fresh(one.id, "r", one.responsibilities, used)


def fresh_items(one: Measure, used: Collection[str]) -> Iterator[str]:
    """Yield ids for new items of a measure, behind all that it has."""
    return _fresh(one.id, "", one.items, used)


def _fresh(key: str, letter: str, parts: Iterable[_Part], used: Collection[str]) -> Iterator[str]:
    numbers = (re.match(rf"{letter}(\d+)", part.id.removeprefix(f"{key}.")) for part in parts)
    first = max((int(found[1]) for found in numbers if found), default=0) + 1
    return unused((f"{key}.{letter}{number}" for number in itertools.count(first)), (), used)


def _fresh_measure(framework: Framework, chapter: int | None, used: Collection[str]) -> str:
    taken = {one.id for one in framework.measures}
    numbers = itertools.count(len(framework.measures) + 1)
    return next(unused((f"{framework.id}/{chapter or 0}.{n}" for n in numbers), taken, used))
