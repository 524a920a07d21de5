"""The ids of a draft: what is new gets one that nothing had; the final ones are framework / chapter.measure.item."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterable, Iterator, Mapping

import msgspec

from desktop.core.framework import CheckItem, Framework, Measure, Target

_replace = msgspec.structs.replace
_LONGEST = 64  # characters of an id of a document


def bare(key: str) -> str:
    """Return an id without the document's own, which a person may change; of a chapter its ordinal."""
    return key.split("/", 1)[-1]


def lost(before: Framework, after: Framework) -> set[str]:
    """Return the bare ids of all parts that a change took away: nothing new may get them while the draft is edited.

    Else a new part would be taken for the one that is gone, whose words the text still has.
    """
    known, left = set(map(id, before.measures)), set(map(id, after.measures))  # what stayed is not looked into
    gone = {name for one in before.measures if id(one) not in left for name in _ids(one)}
    gone -= {name for one in after.measures if id(one) not in known for name in _ids(one)}
    gone |= {bare(target.id) for target in before.targets} - {bare(target.id) for target in after.targets}
    return gone | ({str(one.ordinal) for one in before.chapters} - {str(one.ordinal) for one in after.chapters})


def _ids(one: Measure) -> Iterator[str]:
    yield bare(one.id)
    for parts in (one.items, one.responsibilities, one.targets):
        yield from (bare(part.id) for part in parts)


def unused(names: Iterable[str], taken: Collection[str], used: Collection[str]) -> Iterator[str]:
    """Yield the ids among some that neither a part has (``taken``) nor any had before (``used``, bare ones)."""
    return (name for name in names if name not in taken and bare(name) not in used)


def chapter_numbers(framework: Framework) -> dict[int, int]:
    """Return the number of each chapter by the one of the draft, so that they rise in the order of the chapters.

    One with a lesser one behind it was put there: it counts on from the one before it, and those behind it give way as
    far as they must. Where they rise already, all stay, also with gaps between them.
    """
    drafted = [one.ordinal for one in framework.chapters]
    least = [*itertools.accumulate(reversed(drafted), min)][::-1]  # from each chapter on
    number, numbers = min(drafted, default=1) - 1, dict[int, int]()
    for one, other in zip(drafted, least, strict=True):
        number = number + 1 if one > other else max(number + 1, one)
        numbers[one] = number
    return numbers


def with_chapter_numbers(framework: Framework, numbers: Mapping[int, int]) -> Framework:
    """Return the framework with other numbers of its chapters; the ids of what is in them stay."""
    chapters = tuple(_replace(one, ordinal=numbers[one.ordinal]) for one in framework.chapters)
    measures = tuple(
        one if one.chapter is None else _replace(one, chapter=numbers[one.chapter]) for one in framework.measures
    )
    return _replace(framework, chapters=chapters, measures=measures)


def renumbered(framework: Framework) -> Framework:
    """Return the framework with ids from the printed numbers, everything that points to them changed along.

    A measure without a printed number takes its place in the chapter.
    """
    taken: dict[tuple[int, int], int] = {}
    places: dict[int, int] = {}
    measures: list[Measure] = []
    targets: dict[str, str] = {}
    for one in framework.measures:
        chapter = one.chapter or 0
        places[chapter] = places.get(chapter, 0) + 1
        number = one.ordinal or places[chapter]
        seen = taken[chapter, number] = taken.get((chapter, number), 0) + 1
        key = f"{framework.id}/{chapter}.{number}{letters(seen - 1)}"
        made, names = _with_id(one, key)
        measures.append(made)
        targets |= names
    outside = tuple(_replace(t, id=f"{framework.id}/t{n}") for n, t in enumerate(framework.targets, 1))
    targets |= {old.id: new.id for old, new in zip(framework.targets, outside, strict=True)}
    measures = [_replace(m, items=tuple(_renamed(item, targets) for item in m.items)) for m in measures]
    return _replace(framework, measures=tuple(measures), targets=outside)


def under(framework: Framework, key: str) -> Framework:
    """Return the framework under another id, which goes into every id that the former one begins."""
    old, new = f"{framework.id}/", f"{key}/"

    def moved(one: str | None) -> str | None:
        return one if one is None or not one.startswith(old) else new + one[len(old) :]

    def target(one: Target) -> Target:
        return _replace(one, id=moved(one.id), responsibility=moved(one.responsibility))

    def item(one: CheckItem) -> CheckItem:
        return _replace(one, id=moved(one.id), responsibility=moved(one.responsibility), target=moved(one.target))

    measures = tuple(
        _replace(
            one,
            id=moved(one.id),
            responsibilities=tuple(_replace(group, id=moved(group.id)) for group in one.responsibilities),
            items=tuple(map(item, one.items)),
            targets=tuple(map(target, one.targets)),
        )
        for one in framework.measures
    )
    return _replace(framework, id=key, measures=measures, targets=tuple(map(target, framework.targets)))


def free_id(wanted: str, taken: Collection[str]) -> str:
    """Return an id like the one that is wanted which no document has: cdss-2025, cdss-2025-2, cdss-2025-3."""
    numbered = (f"{wanted[: _LONGEST - len(str(n)) - 1]}-{n}" for n in itertools.count(2))
    return next(key for key in itertools.chain([wanted], numbered) if key not in taken)


def _renamed(item: CheckItem, targets: dict[str, str]) -> CheckItem:
    return _replace(item, target=targets.get(item.target or "", item.target))


def letters(number: int) -> str:
    """Return what tells repeated numbers apart: nothing for 0, then a, b … z, aa, ab and so on."""
    made = ""
    while number:
        number, letter = divmod(number - 1, 26)
        made = chr(97 + letter) + made
    return made


def _with_id(one: Measure, key: str) -> tuple[Measure, dict[str, str]]:
    """Return a measure under another id, and the new names of its targets by the old ones."""
    groups = {g.id: f"{key}.r{n}" for n, g in enumerate(one.responsibilities, 1)}
    targets = {t.id: f"{key}.t{n}" for n, t in enumerate(one.targets, 1)}
    made = _replace(
        one,
        id=key,
        responsibilities=tuple(_replace(g, id=groups[g.id]) for g in one.responsibilities),
        targets=tuple(
            _replace(t, id=targets[t.id], responsibility=groups.get(t.responsibility or "")) for t in one.targets
        ),
        items=tuple(
            _replace(item, id=f"{key}.{n}", responsibility=groups.get(item.responsibility or ""))
            for n, item in enumerate(one.items, 1)
        ),
    )
    return made, targets
