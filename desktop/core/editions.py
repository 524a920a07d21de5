"""A new edition of a document held against the one that is there: what stayed, moved, changed, came and went.

Two things are told apart that look alike. The *permanent id* of an item (``plan-2024/3.13.2``) belongs to it for
ever; the *printed number* belongs to an edition: a measure inserted in the middle renumbers all behind it. So items
are matched by what they say. Only a file that carries a higher revision than the copy in the workspace was made by
whoever keeps the ids, and is believed in them. Where two are alike but not clearly the same, nothing is guessed:
the match is doubtful until a person joins or parts the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import zip_longest

import msgspec

from desktop.core import likeness
from desktop.core.framework import CheckItem, Framework, Measure, Target, normalise
from desktop.core.likeness import Progress
from desktop.core.numerals import value
from desktop.core.wording import Part, Wording

_UNLIKE = 0.2
"""Likeness below which an id alone is not believed."""
_FAR = 0.5
"""Likeness from which a person is asked of items of different measures; and from which measures are the same."""
_NUMBER = re.compile(r"\d+|[零〇一二三四五六七八九十百]+")
_UNNUMBERED = re.compile(r"[\W_\d零〇一二三四五六七八九十百年]+")
"""What the titles of two years' documents do not have in common: the numbers, 年 and the signs around them."""
_STAGE = "(?:修[订改]|征求意见|试行|暂行|草案|送审|讨论|正式|最新)"
_VERSION = re.compile(rf"\([^()]*(?:{_STAGE}|\d年?版|[新旧]版)[^()]*\)|{_STAGE}[稿版本]$|(?<=.)草案$")
"""What a title says of its own edition: (2026年修订), (试行), (征求意见稿), 修订版."""


class Kind(StrEnum):
    """What became of an item; ``moved`` stands under another printed number and is otherwise as it was."""

    UNCHANGED = "unchanged"
    MOVED = "moved"
    CHANGED = "changed"
    DOUBTFUL = "doubtful"
    NEW = "new"
    WITHDRAWN = "withdrawn"


class Edition:
    """A document laid out for comparing: its items by id with their wording and place.

    Attributes:
        framework: the document.
        gone: ids of measures and items in it that an earlier edition withdrew: only looked at where one comes back.
    """

    def __init__(self, framework: Framework, gone: frozenset[str] = frozenset()) -> None:
        self.framework = framework
        self.gone = gone
        self.measures: dict[str, Measure] = {measure.id: measure for measure in framework.measures}
        self.items: dict[str, CheckItem] = {}
        self.measure_of: dict[str, str] = {}
        self.wordings: dict[str, Wording] = {}
        self._chapters = {chapter.ordinal: chapter for chapter in framework.chapters}
        targets = {target.id: target for target in framework.every_target()}
        for measure in framework.measures:
            for item in measure.items:
                self.items[item.id] = item
                self.measure_of[item.id] = measure.id
                self.wordings[item.id] = _wording(measure, item, targets.get(item.target or ""))

    def present(self, measure: str | None = None) -> dict[str, str]:
        """Return the texts of the items that are in force, by id; of one measure, or of all."""
        if measure is None:
            return {key: item.text for key, item in self.items.items() if key not in self.gone}
        return {item.id: item.text for item in self.measures[measure].items if item.id not in self.gone}

    def place(self, item: str) -> tuple[object, ...]:
        """Return the printed number of an item: that of its chapter and of its measure."""
        measure = self.measures[self.measure_of[item]]
        return measure.chapter, measure.ordinal or measure.label

    def body(self, measure: str) -> str:
        """Return all that a measure says, its heading included."""
        one = self.measures[measure]
        return "\n".join([one.title or "", *([one.text] if one.text else self.present(measure).values())])

    def heading(self, measure: str) -> str:
        """Return the heading of a measure, or its beginning where it has none."""
        return normalise(self.measures[measure].title or "") or normalise(self.body(measure))[:40]


def _wording(measure: Measure, item: CheckItem, target: Target | None) -> Wording:
    groups = [g for g in measure.responsibilities if item.responsibility in (None, g.id)]
    lead, support, guide = (
        tuple(dict.fromkeys(body for group in groups for body in getattr(group, role)))
        for role in ("lead", "support", "guide")
    )
    open_ended = any(group.open_ended for group in groups)
    bare = None if target is None else msgspec.structs.replace(target, id="", responsibility=None)
    return Wording(item.text, item.text_en, lead, support, guide, open_ended, bare, item.due)


class Matching(msgspec.Struct, frozen=True):
    """Which measures and items are the same, id in the new edition → permanent id.

    Attributes:
        measures: for the most part only where items are looked for; a measure keeps its id by it.
        items: the same, surely or because a person said so.
        doubtful: alike, but not clearly the same: not in force until a person says so.
    """

    measures: dict[str, str]
    items: dict[str, str]
    doubtful: dict[str, str]

    def joined(self, new: str, old: str) -> Matching:
        """Return the matching with two items joined; what either was joined with is free again."""
        apart = self.parted(new, old)
        return msgspec.structs.replace(apart, items={**apart.items, new: old})

    def parted(self, new: str | None, old: str | None) -> Matching:
        """Return the matching with items on their own, what a person was asked about them settled."""

        def without(pairs: dict[str, str]) -> dict[str, str]:
            return {a: b for a, b in pairs.items() if a != new and b != old}

        return Matching(self.measures, without(self.items), without(self.doubtful))


def match(old: Edition, new: Edition, progress: Progress = lambda done, total: None) -> Matching:
    """Return which measures and items of two editions are the same.

    Ids count where ``ids_hold``. Then what says the same word for word, inside each pair of measures and then in the
    whole document; then what is alike, in the same order; at last what an earlier edition had withdrawn.

    Args:
        old: the document of the workspace, under permanent ids.
        new: the new edition.
        progress: told (done, total); raising in it ends the comparing.
    """
    total = 2 * len(new.items)
    by_id = ids_hold(old.framework, new.framework)
    measures = _measures(old, new, by_id, progress)
    found = Matching(measures, {}, {})
    if by_id:
        for key in [key for key in new.items if key in old.items]:
            believed = likeness.likeness(old.items[key].text, new.items[key].text) >= _UNLIKE
            (found.items if believed else found.doubtful)[key] = key
    inside = [(old.present(former), new.present(fresh)) for fresh, former in measures.items()]
    for ours, theirs in inside:
        found.items.update(_in_order(*_free(ours, theirs, found)))
    ours, theirs = _free(old.present(), new.present(), found)
    found.items.update(likeness.same(_bare(ours), _bare(theirs)))
    perhaps: list[tuple[str, str]] = []
    for ours, theirs in inside:
        sure, alike = likeness.match(*_free(ours, theirs, found))
        found.items.update(sure)
        perhaps += alike.items()
    ours, theirs = _free(old.present(), new.present(), found)
    sure, alike = likeness.match(ours, theirs, _FAR, lambda done, _all: progress(len(new.items) + done, total))
    found.items.update(sure)
    _doubt(found, [*perhaps, *alike.items()])
    ours, theirs = _free({key: one.text for key, one in old.items.items() if key in old.gone}, new.present(), found)
    found.items.update(likeness.same(_bare(ours), _bare(theirs)))
    return found


def _doubt(found: Matching, perhaps: Sequence[tuple[str, str]]) -> None:
    """Take up what is doubtful, each item once, the nearest first."""
    taken_new, taken_old = {*found.items, *found.doubtful}, {*found.items.values(), *found.doubtful.values()}
    for fresh, former in perhaps:
        if fresh not in taken_new and former not in taken_old:
            found.doubtful[fresh] = former
            taken_new.add(fresh)
            taken_old.add(former)


def edition_of(framework: Framework, titles: Mapping[str, str]) -> str | None:
    """Return the id of the document, of those that there are by id, that a framework seems to be an edition of."""
    if framework.id in titles:
        return framework.id
    return next((key for key, title in titles.items() if normalise(title) == normalise(framework.title)), None)


def renewed_by(framework: Framework, titles: Mapping[str, str]) -> str | None:
    """Return the id of the document that a framework may renew: its title is other in nothing but years and numbers.

    A plan comes out anew every year under the same name; what a title says of its edition, (试行) or (修订), is none of
    its name. Of several such documents it is the one whose numbers are
    nearest, of two as near the later one. Only a person knows whether it takes that one's place or stands beside it.
    """
    bare, numbers = _bare_title(framework.title), _numbers(framework.title)
    found = [key for key, title in titles.items() if bare and _bare_title(title) == bare]

    def distance(key: str) -> tuple[int, list[int]]:
        theirs = _numbers(titles[key])
        apart = sum(abs(a - b) for a, b in zip_longest(numbers, theirs, fillvalue=0))
        return apart, [-number for number in theirs]

    return min(found, key=distance, default=None)


def _bare_title(title: str) -> str:
    return _UNNUMBERED.sub("", _VERSION.sub("", normalise(title)))


def most_alike(framework: Framework, titles: Mapping[str, str]) -> str | None:
    """Return the id of the document that a new edition is most likely one of; None where there is none at all."""
    known = edition_of(framework, titles) or renewed_by(framework, titles)
    return known or max(titles, key=lambda key: likeness.likeness(titles[key], framework.title), default=None)


def _numbers(title: str) -> list[int]:
    return [value(found) or 0 for found in _NUMBER.findall(normalise(title))]


def ids_hold(old: Framework, new: Framework) -> bool:
    """Tell whether the ids of a new edition are permanent ones, and not made from its printed numbers."""
    return new.id == old.id and new.revision > old.revision


def _free(old: Mapping[str, str], new: Mapping[str, str], found: Matching) -> tuple[dict[str, str], dict[str, str]]:
    """Return what is not matched yet."""
    taken = {*found.items.values(), *found.doubtful.values()}
    return (
        {key: text for key, text in old.items() if key not in taken},
        {key: text for key, text in new.items() if key not in found.items and key not in found.doubtful},
    )


def _bare(texts: Mapping[str, str]) -> dict[str, str]:
    return {key: normalise(text) for key, text in texts.items()}


def _in_order(old: Mapping[str, str], new: Mapping[str, str]) -> dict[str, str]:
    """Return the items of one measure that say the same word for word: repeated ones in their order."""
    places: dict[str, list[str]] = {}
    for key, text in reversed(_bare(old).items()):
        places.setdefault(text, []).append(key)
    return {key: places[text].pop() for key, text in _bare(new).items() if places.get(text)}


def _measures(old: Edition, new: Edition, by_id: bool, progress: Progress) -> dict[str, str]:
    ours = [key for key in old.measures if key not in old.gone]
    found: dict[str, str] = {key: key for key in new.measures if by_id and key in old.measures}
    for said in (Edition.body, Edition.heading):
        taken = set(found.values())
        found |= likeness.same(
            {key: normalise(said(old, key)) for key in ours if key not in taken},
            {key: normalise(said(new, key)) for key in new.measures if key not in found},
        )
    taken = set(found.values())
    sure, perhaps = likeness.match(
        {key: old.body(key) for key in ours if key not in taken},
        {key: new.body(key) for key in new.measures if key not in found},
        _FAR,
        lambda done, count: progress(done * len(new.items) // count, 2 * len(new.items)),
    )
    found |= sure | perhaps
    return {key: found[key] for key in new.measures if key in found}


class Line(msgspec.Struct, frozen=True):
    """What became of one item: its permanent id, its id in the new edition, and in what it changed."""

    kind: Kind
    old: str | None
    new: str | None
    parts: tuple[Part, ...] = ()


class Section(msgspec.Struct, frozen=True):
    """A measure of either edition with its items, those that are withdrawn last."""

    old: str | None
    new: str | None
    lines: tuple[Line, ...]


class Comparison:
    """Two editions held against each other.

    Attributes:
        old, new: the editions.
        matching: what is the same; another one is another comparison.
        sections: by measure in the order of the new edition, those that are gone behind the one that they followed.
    """

    def __init__(self, old: Edition, new: Edition, matching: Matching) -> None:
        self.old = old
        self.new = new
        self.matching = matching
        self.sections: tuple[Section, ...] = tuple(self._sections())

    def lines(self) -> Iterator[Line]:
        """Yield what became of every item."""
        for section in self.sections:
            yield from section.lines

    def counts(self) -> dict[Kind, int]:
        """Return how many items there are of each kind."""
        found = dict.fromkeys(Kind, 0)
        for line in self.lines():
            found[line.kind] += 1
        return found

    def is_other(self) -> bool:
        """Tell whether the new edition says anything else than the old one, or is a later one of who keeps the ids."""
        if ids_hold(self.old.framework, self.new.framework):
            return True
        return any(line.kind is not Kind.UNCHANGED for line in self.lines()) or any(map(self._headed, self.sections))

    def _headed(self, section: Section) -> bool:
        """Tell whether a measure came or went, or its heading or its official text is another one."""
        if section.old is None or section.new is None:
            return True
        before, after = self.old.measures[section.old], self.new.measures[section.new]
        return (before.title, before.text_sha256) != (after.title, after.text_sha256)

    def _sections(self) -> Iterator[Section]:
        former = self.matching.measures
        gone = self._withdrawn()
        after = self._followers(set(former.values()))
        for old, new in [(None, None), *((former.get(one.id), one.id) for one in self.new.framework.measures)]:
            if new is not None:
                lines = [self._line(item.id) for item in self.new.measures[new].items]
                yield Section(old, new, (*lines, *gone.get(old or "", ())))
            if old is not None or new is None:
                yield from (Section(key, None, tuple(gone.get(key, ()))) for key in after[old])

    def _line(self, new: str) -> Line:
        old = self.matching.items.get(new)
        if old is None:
            doubted = self.matching.doubtful.get(new)
            return Line(Kind.NEW if doubted is None else Kind.DOUBTFUL, doubted, new)
        parts = self.old.wordings[old].differs(self.new.wordings[new])
        if old in self.old.gone:
            parts = (*parts, Part.BACK)
        if parts:
            return Line(Kind.CHANGED, old, new, parts)
        measure = self.matching.measures.get(self.new.measure_of[new])
        stays = measure == self.old.measure_of[old] and self.old.place(old) == self.new.place(new)
        return Line(Kind.UNCHANGED if stays else Kind.MOVED, old, new)

    def _withdrawn(self) -> dict[str, list[Line]]:
        """Return the items that the new edition no longer has, by their measure."""
        told = {*self.matching.items.values(), *self.matching.doubtful.values()}
        found: dict[str, list[Line]] = {}
        for key in self.old.present():
            if key not in told:
                found.setdefault(self.old.measure_of[key], []).append(Line(Kind.WITHDRAWN, key, None))
        return found

    def _followers(self, kept: set[str]) -> dict[str | None, list[str]]:
        """Return, by the measure that they followed, those that the new edition no longer has."""
        found: dict[str | None, list[str]] = {None: [], **{key: [] for key in kept}}
        last: str | None = None
        for key in self.old.measures:
            if key in kept:
                last = key
            elif key not in self.old.gone:
                found[last].append(key)
        return found
