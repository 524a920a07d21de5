"""Two editions held against each other: exactly what was done to the one is found in the other."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core import likeness
from desktop.core.edition_ids import settled
from desktop.core.editions import Comparison, Edition, Kind, edition_of, match, most_alike, renewed_by
from desktop.core.framework import Framework, Responsibility
from desktop.core.likeness import SURE
from desktop.core.wording import Part
from tests.core.outlines import Words, document, measure, numbered, texts

_replace = msgspec.structs.replace
SHAPES = st.lists(st.lists(st.integers(1, 4), min_size=1, max_size=4), min_size=1, max_size=3)


def compared(old: Framework, new: Framework) -> Comparison:
    before, after = Edition(old), Edition(new)
    return Comparison(before, after, match(before, after))


def kinds(found: Comparison) -> dict[str, tuple[Kind, tuple[Part, ...]]]:
    """Return what became of each item, by what it says (in the new edition, where it is in both)."""
    said = {**{key: item.text for key, item in found.old.items.items()}}
    return {
        found.new.items[line.new].text if line.new else said[line.old or ""]: (line.kind, line.parts)
        for line in found.lines()
    }


class Edits:
    """Does to a document what a new edition does, and keeps what is to be found."""

    def __init__(self, made: Framework, words: Words) -> None:
        self.words = words
        self.measures = list(made.measures)
        self.made = made
        self.expected: dict[str, Kind] = {}

    def insert_measure(self, place: int) -> None:
        place %= len(self.measures) + 1
        chapter = self.measures[min(place, len(self.measures) - 1)].chapter or 1
        added = measure(self.words, chapter, 2, f"plan-1/{chapter}.{90 + len(self.expected)}")
        self.measures.insert(place, added)
        self.expected |= {item.text: Kind.NEW for item in added.items}

    def delete_measure(self, place: int) -> None:
        if len(self.measures) > 1:
            gone = self.measures.pop(place % len(self.measures))
            for item in gone.items:
                self.forget(item.text)

    def delete_item(self, place: int) -> None:
        place %= len(self.measures)
        one = self.measures[place]
        if len(one.items) > 1:
            self.forget(one.items[-1].text)
            self.measures[place] = _replace(one, items=one.items[:-1])

    def forget(self, text: str) -> None:
        if self.expected.pop(text, None) is None:
            self.expected[text] = Kind.WITHDRAWN
        elif text not in texts(self.made):
            former = text.replace("甲乙", "")
            if former in texts(self.made):
                self.expected[former] = Kind.WITHDRAWN

    def reword(self, place: int) -> None:
        place %= len(self.measures)
        one = self.measures[place]
        first = one.items[0]
        if first.text in self.expected:
            return
        said = self.words.reworded(first.text)
        self.measures[place] = _replace(one, items=(_replace(first, text=said), *one.items[1:]))
        self.expected[said] = Kind.CHANGED

    def move_measure(self, place: int) -> None:
        one = self.measures.pop(place % len(self.measures))
        self.measures.insert(0, one)

    def result(self) -> Framework:
        in_order = sorted(self.measures, key=lambda one: one.chapter or 0)
        return numbered(_replace(self.made, measures=tuple(in_order)))


ACTS = ("insert_measure", "delete_measure", "delete_item", "reword", "move_measure")


@settings(max_examples=60, deadline=None)
@given(SHAPES, st.integers(0, 10_000), st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 20)), max_size=5))
def test_exactly_the_edits_are_found(shape: list[list[int]], seed: int, acts: list[tuple[str, int]]) -> None:
    words = Words(seed)
    old = document(words, shape)
    edits = Edits(old, words)
    for act, place in acts:
        getattr(edits, act)(place)
    found = compared(old, edits.result())
    told = {text: kind for text, (kind, _) in kinds(found).items() if kind not in (Kind.UNCHANGED, Kind.MOVED)}
    assert told == edits.expected
    assert all(parts == (Part.TEXT,) for kind, parts in kinds(found).values() if kind is Kind.CHANGED)
    for line in found.lines():
        if line.kind in (Kind.UNCHANGED, Kind.MOVED):
            assert line.old is not None
            assert line.new is not None
            assert found.old.items[line.old].text == found.new.items[line.new].text
            assert (line.kind is Kind.MOVED) == (found.old.place(line.old) != found.new.place(line.new))


@settings(max_examples=60, deadline=None)
@given(SHAPES, st.integers(0, 10_000), st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 20)), max_size=5))
def test_ids_are_kept_and_never_used_for_anything_else(
    shape: list[list[int]], seed: int, acts: list[tuple[str, int]]
) -> None:
    words = Words(seed)
    old = document(words, shape)
    edits = Edits(old, words)
    for act, place in acts:
        getattr(edits, act)(place)
    found = compared(old, edits.result())
    taken = {*found.old.items, *found.old.measures, *(t.id for t in old.every_target())}
    made = settled(found, taken)
    before, after = {key: text for text, key in texts(old).items()}, texts(made)
    assert len(after) == len({*after.values()}) == sum(1 for _ in made.items())
    for text, key in after.items():
        if key in before:
            assert before[key] in (text, text.replace("甲乙", ""))
        else:
            assert edits.expected[text] is Kind.NEW
    assert made.revision == old.revision + 1


def test_a_measure_inserted_in_the_middle_renumbers_and_changes_nothing() -> None:
    words = Words(1)
    old = document(words, [[2, 2, 2]])
    edits = Edits(old, words)
    edits.insert_measure(1)
    found = compared(old, edits.result())
    assert [line.kind for line in found.lines()] == [Kind.UNCHANGED] * 2 + [Kind.NEW] * 2 + [Kind.MOVED] * 4
    made = settled(found, {*found.old.items, *found.old.measures})
    assert [one.id for one in made.measures] == ["plan-1/1.1", "plan-1/1.2a", "plan-1/1.2", "plan-1/1.3"]
    assert [one.label for one in made.measures] == ["（1）", "（2）", "（3）", "（4）"]
    assert made.measures[1].items[0].id == "plan-1/1.2a.1"


def test_bodies_targets_and_dates_are_told_apart() -> None:
    old = document(Words(2), [[1, 1, 1]])
    bodies = _replace(old.measures[0], responsibilities=(Responsibility("r1", ("工业和信息化部",), ("教育部",)),))
    value = _replace(old.measures[1], targets=(_replace(old.measures[1].targets[0], value=90),))
    due = _replace(old.measures[2], targets=(_replace(old.measures[2].targets[0], due="2027"),))
    found = compared(old, _replace(old, measures=(bodies, value, due)))
    assert [line.parts for line in found.lines()] == [(Part.BODIES,), (Part.TARGET,), (Part.DUE,)]


def test_another_deadline_of_a_task_without_a_figure_is_a_change() -> None:
    old = document(Words(2), [[2]])
    first, second = old.measures[0].items
    later = _replace(old.measures[0], items=(first, _replace(second, due="2027-06")))
    found = compared(old, _replace(old, measures=(later,)))
    assert [line.parts for line in found.lines() if line.parts] == [(Part.DUE,)]


def test_an_item_that_moves_into_another_measure_keeps_its_id() -> None:
    old = document(Words(3), [[3, 2]])
    first, second = old.measures
    moved = _replace(first.items[-1], responsibility=None)
    new = numbered(
        _replace(old, measures=(_replace(first, items=first.items[:2]), _replace(second, items=(*second.items, moved))))
    )
    found = compared(old, new)
    assert kinds(found)[moved.text] == (Kind.MOVED, ())
    assert settled(found, {*found.old.items, *found.old.measures}).measures[1].items[-1].id == "plan-1/1.1.3"


def test_what_is_alike_but_not_clearly_the_same_is_left_to_a_person() -> None:
    words = Words(4)
    old = document(words, [[1]])
    text = old.measures[0].items[0].text
    half = text[:12] + words.sentence(12)
    assert likeness.DOUBTFUL <= likeness.likeness(text, half) < SURE
    item = _replace(old.measures[0].items[0], text=half)
    found = compared(old, _replace(old, measures=(_replace(old.measures[0], items=(item,)),)))
    (line,) = found.lines()
    assert (line.kind, line.old, line.new) == (Kind.DOUBTFUL, item.id, item.id)
    joined = Comparison(found.old, found.new, found.matching.joined(item.id, item.id))
    assert [line.kind for line in joined.lines()] == [Kind.CHANGED]
    parted = Comparison(found.old, found.new, found.matching.parted(item.id, None))
    assert [line.kind for line in parted.lines()] == [Kind.NEW, Kind.WITHDRAWN]
    undone = Comparison(found.old, found.new, joined.matching.parted(item.id, item.id))
    assert [line.kind for line in undone.lines()] == [Kind.NEW, Kind.WITHDRAWN]


def test_two_that_are_alike_to_the_same_degree_are_not_guessed() -> None:
    old = document(Words(5), [[1]])
    one = old.measures[0].items[0]
    twins = tuple(_replace(one, id=f"plan-1/1.1.{n}", text=f"{one.text}{tail}") for n, tail in ((1, "甲"), (2, "乙")))
    found = compared(old, _replace(old, measures=(_replace(old.measures[0], items=twins),)))
    assert [line.kind for line in found.lines()] == [Kind.DOUBTFUL, Kind.NEW]


def test_the_ids_of_a_higher_revision_are_believed() -> None:
    words = Words(6)
    old = document(words, [[2, 2]])
    one = old.measures[0]
    half = one.items[0].text[:12] + words.sentence(12)
    other = _replace(one, items=(_replace(one.items[0], text=half), _replace(one.items[1], text=words.sentence())))
    found = compared(old, _replace(old, revision=2, measures=(other, old.measures[1])))
    assert [line.kind for line in found.lines()][:2] == [Kind.CHANGED, Kind.DOUBTFUL]
    assert settled(found, {*found.old.items, *found.old.measures}).revision == 2


def test_a_document_under_another_id_becomes_an_edition_of_the_one_that_is_there() -> None:
    old = document(Words(7), [[2], [2]])
    found = compared(old, document(Words(7), [[2], [2]], identifier="draft"))
    assert {line.kind for line in found.lines()} == {Kind.UNCHANGED}
    assert not found.is_other()
    made = settled(found, {*found.old.items, *found.old.measures})
    assert (made.id, [item.id for item in made.items()]) == (old.id, [item.id for item in old.items()])


@pytest.mark.parametrize(("one", "other"), [("", "标准"), ("。", "，"), ("标准", "")])
def test_what_says_nothing_is_like_nothing(one: str, other: str) -> None:
    assert likeness.likeness(one, other) == 0


def titled(title: str) -> Framework:
    return _replace(document(Words(8), [[1]], identifier="draft"), title=title)


@pytest.mark.parametrize(
    ("there", "comes"),
    [
        ("临江市2025年计量工作要点", "临江市2026年计量工作要点"),
        ("临江市计量发展行动方案（2025—2027年）", "临江市计量发展行动方案（2028-2030年）"),
        ("临江市二〇二五年计量工作要点", "临江市2026年计量工作要点"),
        ("临江市计量工作要点", "临江市计量工作要点（2026年）"),
        ("临江市“十四五”计量发展规划", "临江市“十五五”计量发展规划"),
        ("临江市计量管理办法（试行）", "临江市计量管理办法"),
        ("临江市计量管理办法", "临江市计量管理办法（2026年修订）"),
        ("临江市计量管理办法（征求意见稿）", "临江市计量管理办法（2026年版）"),
        ("临江市计量管理办法", "临江市计量管理办法修订版"),
    ],
)
def test_a_document_of_another_year_renews_the_one_of_its_title(there: str, comes: str) -> None:
    titles = {"a": "临江市2025年广告工作要点", "b": there}
    assert edition_of(titled(comes), titles) is None
    assert renewed_by(titled(comes), titles) == "b"
    assert renewed_by(titled("临江市2026年信用工作要点"), titles) is None
    assert renewed_by(titled("2026"), {"a": "2025"}) is None


def test_what_is_written_for_others_is_no_other_version() -> None:
    assert renewed_by(titled("临江市办事指南（企业版）"), {"a": "临江市办事指南（个人版）"}) is None


def test_of_several_years_the_nearest_is_renewed() -> None:
    titles = {str(year): f"临江市{year}年计量工作要点" for year in (2024, 2026, 2023)}
    found = {year: renewed_by(titled(f"临江市{year}年计量工作要点"), titles) for year in (2022, 2025, 2027)}
    assert found == {2022: "2023", 2025: "2026", 2027: "2026"}


def test_the_most_alike_document_is_proposed() -> None:
    titles = {"a": "临江市2025年广告工作要点", "b": "临江市关于推进计量工作的实施方案", "c": "临江市招商办法"}
    assert most_alike(titled("临江市关于进一步推进计量工作的若干措施"), titles) == "b"
    assert most_alike(titled("临江市2027年广告工作要点"), titles) == "a"
    assert most_alike(titled("临江市2027年广告工作要点"), {}) is None
