"""Mending a draft: whatever is done in whatever order, the framework stays sound and nothing else changes."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core import editing, editing_moves, seeds
from desktop.core.editing import NoSuchPart
from desktop.core.editing_ids import bare, free_id, lost, renumbered
from desktop.core.framework import Framework, Responsibility, Target, encode, faults

PLAN = seeds.framework("plan-2024")
SHAANXI = seeds.framework("shaanxi-2022")


def texts(framework: Framework) -> list[str]:
    return [item.text for item in framework.items()]


@pytest.mark.parametrize("identifier", seeds.framework_ids())
def test_the_built_in_documents_keep_their_measures_numbers(identifier: str) -> None:
    framework = seeds.framework(identifier)
    again = renumbered(framework)
    assert list(faults(again)) == []
    assert [one.id for one in again.measures] == [one.id for one in framework.measures]
    assert texts(again) == texts(framework)


def test_a_repeated_number_gets_a_letter() -> None:
    first, second, third = PLAN.measures[:3]
    same = [editing._replace(one, ordinal=1, chapter=1) for one in (first, second, third)]
    made = renumbered(editing._replace(PLAN, measures=tuple(same)))
    assert [one.id for one in made.measures] == ["plan-2024/1.1", "plan-2024/1.1a", "plan-2024/1.1b"]


def test_a_chapter_without_measures_is_kept() -> None:
    """A text's general requirements have often none; as they stand in the outline, they are saved."""
    first = PLAN.chapters[0].ordinal
    left = tuple(one for one in PLAN.measures if one.chapter != first)
    made = renumbered(editing._replace(PLAN, measures=left))
    assert made.chapters == PLAN.chapters
    assert list(faults(made)) == []


def test_another_id_of_the_document_goes_into_every_id() -> None:
    made = editing.with_head(PLAN, id="my-plan", title="我的计划")
    assert list(faults(made)) == []
    assert {one.id.split("/")[0] for one in made.items()} == {"my-plan"}


def test_split_and_join_a_measure() -> None:
    one = PLAN.measures[1]
    made = editing.split_measure(PLAN, one.items[2].id, "新的一条")
    assert len(made.measures) == len(PLAN.measures) + 1
    assert [item.text for item in made.measures[2].items] == [item.text for item in one.items[2:]]
    assert made.measures[2].title == "新的一条"
    assert list(faults(made)) == []
    back = editing.join_measures(made, one.id)
    assert texts(back) == texts(PLAN)
    assert [t.object for t in back.every_target()] == [t.object for t in PLAN.every_target()]


def test_split_and_join_an_item() -> None:
    item = PLAN.measures[0].items[0]
    made = editing.split_item(PLAN, item.id, 5)
    assert len(texts(made)) == len(texts(PLAN)) + 1
    assert editing.split_item(PLAN, item.id, 0) is PLAN
    joined = editing.join_items(made, item.id)
    assert len(texts(joined)) == len(texts(PLAN))


def test_a_target_goes_with_the_half_that_says_it() -> None:
    one = PLAN.measures[0]
    item, target = one.items[0], Target("", "示范小区", None, 1200.0, "个")
    made = editing.set_targets(PLAN, one.id, (target,))
    made = editing.change_item(made, item.id, text="选定示范小区，建成1,200 个以上，约一半靠南", target=f"{one.id}.t1")

    def served(framework: Framework) -> list[str | None]:
        return [part.target for part in framework.measures[0].items[:2]]

    assert served(editing.split_item(made, item.id, 6)) == [None, f"{one.id}.t1"]
    assert served(editing.split_item(made, item.id, 17)) == [f"{one.id}.t1", None]
    assert served(editing.cut_item(made, item.id, "选定小区", "建成千余")) == [f"{one.id}.t1", None]
    assert served(editing.cut_item(made, item.id, "选定小区", "建成千余", words="建成千余")) == [None, f"{one.id}.t1"]
    assert served(editing.cut_item(made, item.id, "1200个小区", "建1200个")) == [f"{one.id}.t1", None]
    back = editing.join_items(editing.split_item(made, item.id, 6), item.id)
    assert back.measures[0].items[0].target == f"{one.id}.t1"


@pytest.mark.parametrize(
    ("wording", "text", "cut", "back"),
    [
        ("修订案件移送办法。", "修订案件移送办法", 4, "修订案件移送办法"),
        ("修订移送办法，并建立台账。", "修订移送办法，并建立台账", 6, "修订移送办法，并建立台账"),
        ("修订移送办法。建立台账。", "修订移送办法，建立台账", 6, "修订移送办法，建立台账"),  # two sentences
        (None, "修订移送办法建立台账", 6, "修订移送办法，建立台账"),
    ],
)
def test_items_are_joined_as_the_document_says_them(wording: str | None, text: str, cut: int, back: str) -> None:
    one = PLAN.measures[0]
    item = one.items[0].id
    made = editing.change_item(editing.change_measure(PLAN, one.id, text=wording), item, text=text)
    joined = editing.join_items(editing.split_item(made, item, cut), item)
    assert joined.measures[0].items[0].text == back


@pytest.mark.parametrize(
    ("text", "former", "now", "expected"),
    [
        ("新增注册商标200件以上", 200, 350, "新增注册商标350件以上"),
        ("新增1,200 件", 1200.0, 1350.5, "新增1,350.5 件"),
        ("2年内新增1200件和200件", 200, 350, "2年内新增1200件和350件"),
        ("新增200件，再增200件", 200, 350, "新增200件，再增200件"),  # which of both, only a person knows
        ("新增200个", 200, 350, "新增200个"),
        ("新增二百件", 200, 350, "新增二百件"),
        ("新增200件", 200, "3—5", "新增200件"),
    ],
)
def test_an_item_says_the_figure_of_its_target_that_was_corrected(
    text: str, former: float, now: float | str, expected: str
) -> None:
    one = PLAN.measures[0]
    made = editing.set_targets(PLAN, one.id, (Target("", "商标", None, former, "件"),))
    key = f"{one.id}.t1"
    made = editing.change_item(made, one.items[0].id, text=text, text_en="trademarks", target=key)
    after = editing.set_targets(made, one.id, (Target(key, "商标", None, now, "件"),)).measures[0]
    assert after.items[0].text == expected
    assert after.items[0].text_en == ("trademarks" if expected == text else None)
    assert after.items[1:] == made.measures[0].items[1:]


@pytest.mark.parametrize(
    ("first", "second", "aimed", "target", "due"),
    [
        ("2026-06", None, "2027", True, None),
        ("2028", None, "2027", True, "2028"),
        ("2026-06", "2026", None, False, "2026"),
        (None, None, "2027-09", True, None),
    ],
)
def test_what_is_joined_is_due_when_the_later_of_both_is(
    first: str | None, second: str | None, aimed: str | None, target: bool, due: str | None
) -> None:
    one = PLAN.measures[0]
    made = editing.set_targets(PLAN, one.id, (Target("", "示范小区", None, 12, "个", due=aimed),))
    made = editing.change_item(made, one.items[0].id, due=first, target=None)
    made = editing.change_item(made, one.items[1].id, due=second, target=f"{one.id}.t1" if target else None)
    joined = editing.join_items(made, one.items[0].id).measures[0].items[0]
    assert (joined.target, joined.due) == (f"{one.id}.t1" if target else None, due)


def test_by_when_a_target_is_due_stays_with_what_was_its_item() -> None:
    one = PLAN.measures[0]
    item = one.items[0]
    made = editing.set_targets(PLAN, one.id, (Target("", "示范小区", None, 12, "个", due="2027-09"),))
    made = editing.change_item(made, item.id, text="建成示范小区12个，编制建设指南", target=f"{one.id}.t1", due=None)
    halves = editing.split_item(made, item.id, 10).measures[0].items[:2]
    assert [(half.target, half.due) for half in halves] == [(f"{one.id}.t1", None), (None, "2027-09")]
    without = editing.set_targets(made, one.id, ()).measures[0].items[0]
    assert (without.target, without.due) == (None, "2027-09")


def test_a_group_that_both_halves_of_a_measure_need_stands_once_in_the_whole() -> None:
    one = PLAN.measures[0]
    groups = (Responsibility("", ("甲局",)), Responsibility("", ("乙局",), ("丙局",)))
    made = editing.set_responsibilities(PLAN, one.id, groups)
    key = made.measures[0].responsibilities[0].id
    for item in one.items:
        made = editing.change_item(made, item.id, responsibility=key)
    back = editing.join_measures(editing.split_measure(made, one.items[-1].id), one.id)
    assert editing.measure(back, one.id).responsibilities == editing.measure(made, one.id).responsibilities
    assert {item.responsibility for item in back.measures[0].items} == {key}
    other = editing.join_measures(back, one.id)  # other bodies are other groups
    assert len(other.measures[0].responsibilities) == 2 + len(PLAN.measures[1].responsibilities)


def test_a_removed_group_or_target_is_no_longer_named() -> None:
    one = next(m for m in PLAN.measures if m.targets)
    made = editing.set_targets(editing.set_responsibilities(PLAN, one.id, ()), one.id, ())
    changed = editing.measure(made, one.id)
    assert {item.responsibility for item in changed.items} == {None}
    assert {item.target for item in changed.items} == {None}
    new = editing.set_responsibilities(made, one.id, (Responsibility("", ("教育部",)),))
    assert editing.measure(new, one.id).responsibilities[0].id == f"{one.id}.r1"
    new = editing.set_targets(new, one.id, (Target("", "项目数", None, 5, "个"), Target("", "比例", None, 6, "%")))
    assert [t.id for t in editing.measure(new, one.id).targets] == [f"{one.id}.t1", f"{one.id}.t2"]
    assert list(faults(new)) == []


def test_a_measure_is_added_at_the_end_of_a_chapter_which_may_have_none() -> None:
    empty = editing.add_chapter(PLAN, "新的一章", None)
    new = empty.chapters[-1].ordinal
    made = editing.add_measure_in(empty, new, "新举措")
    assert (made.measures[-1].chapter, made.measures[-1].title) == (new, "新举措")
    first = PLAN.chapters[0].ordinal
    last = max(at for at, one in enumerate(PLAN.measures) if one.chapter == first)
    again = editing.add_measure_in(PLAN, first, "新举措").measures
    assert [one.title for one in again[last : last + 2]] == [PLAN.measures[last].title, "新举措"]
    assert again[last + 1].chapter == first


def test_chapters_are_split_renamed_and_removed() -> None:
    begin = PLAN.measures[1].id
    made = editing.add_chapter(PLAN, "新的一章", begin)
    assert [one.chapter for one in made.measures[:3]] == [1, 9, 2]
    assert [one.ordinal for one in made.chapters[:3]] == [1, 9, 2]
    assert editing.rename_chapter(made, 9, "改名").chapters[1].title == "改名"
    back = editing.remove_chapter(made, 9)
    assert [one.chapter for one in back.measures] == [one.chapter for one in PLAN.measures]
    with pytest.raises(NoSuchPart):
        editing.measure(PLAN, "plan-2024/99.1")


@pytest.mark.parametrize(("wanted", "given"), [(2, 2), (1, 1), (3, 9), (7, 9), (None, 9)])
def test_a_new_chapter_gets_the_number_that_is_free_where_it_begins(wanted: int | None, given: int) -> None:
    """The document begins with 三、: what was cut off before it is put back as 二、."""
    chapters = tuple(one for one in PLAN.chapters if one.ordinal > 2)
    measures = tuple(
        msgspec.structs.replace(one, chapter=None) if one.chapter in (1, 2) else one for one in PLAN.measures
    )
    cut = msgspec.structs.replace(PLAN, chapters=chapters, measures=measures)
    made = editing.add_chapter(cut, "新的一章", measures[0].id, wanted)
    assert [one.ordinal for one in made.chapters] == [given, *(one.ordinal for one in chapters)]
    assert made.measures[0].chapter == given


def step(framework: Framework, data: st.DataObject, used: frozenset[str]) -> Framework:
    """Do one edit somewhere."""
    one = data.draw(st.sampled_from(framework.measures))
    item: Any = data.draw(st.sampled_from(one.items)) if one.items else None
    by = data.draw(st.sampled_from((-1, 1)))
    groups = (*one.responsibilities[1:], Responsibility("", ("甲",)))
    targets = (*one.targets[1:], Target("", "数", None, 1, "个"))
    acts = [
        lambda: editing.add_measure(framework, one.id, "新举措", used),
        lambda: editing.remove_measure(framework, one.id),
        lambda: editing_moves.move_measure(framework, one.id, by),
        lambda: editing.join_measures(framework, one.id, used),
        lambda: editing.add_item(framework, one.id, "新增一项", item and item.id, used),
        lambda: editing.set_responsibilities(framework, one.id, groups, used),
        lambda: editing.set_targets(framework, one.id, targets, used),
        lambda: editing.add_chapter(framework, "新章", data.draw(st.sampled_from((None, one.id)))),
    ]
    if framework.chapters:
        chapter = data.draw(st.sampled_from(framework.chapters)).ordinal
        acts.append(lambda: editing.remove_chapter(framework, chapter))
        acts.append(lambda: editing.add_measure_in(framework, chapter, "新举措", used))
    if item is not None:
        acts += [
            lambda: editing.split_measure(framework, item.id, used=used),
            lambda: editing.remove_item(framework, item.id),
            lambda: editing_moves.move_item(framework, item.id, by, used),
            lambda: editing_moves.put_item(framework, item.id, framework.measures[0].id, None, used),
            lambda: editing.split_item(framework, item.id, len(item.text) // 2, used=used),
            lambda: editing.join_items(framework, item.id),
            lambda: editing.change_item(framework, item.id, text="改过的一项"),
        ]
    return data.draw(st.sampled_from(acts))()


def ids(framework: Framework) -> set[str]:
    found = {one.id for one in framework.measures}
    for one in framework.measures:
        for parts in (one.items, one.responsibilities, one.targets):
            found |= {part.id for part in parts}
    return found


@settings(deadline=None, max_examples=60)
@given(data=st.data())
def test_any_edits_in_any_order_leave_it_sound_and_give_no_id_twice(data: st.DataObject) -> None:
    framework = editing._replace(SHAANXI, measures=SHAANXI.measures[:6])
    framework = editing._replace(framework, chapters=SHAANXI.chapters[:3])
    assert list(faults(framework)) == []
    used: frozenset[str] = frozenset()
    for _ in range(data.draw(st.integers(1, 8))):
        before, framework = framework, step(framework, data, used)
        assert list(faults(framework)) == []
        assert not {bare(key) for key in ids(framework) - ids(before)} & used
        used |= lost(before, framework)
        assert used >= {bare(key) for key in ids(before) - ids(framework)}
    assert list(faults(renumbered(framework))) == []


def test_targets_of_the_document_as_a_whole_are_corrected() -> None:
    first, second = PLAN.measures[:2]
    made = editing.set_own_targets(PLAN, (Target("", "覆盖率", None, 80, "%"), Target("", "网点", None, 5, "个")))
    assert [t.id for t in made.targets] == [f"{PLAN.id}/t1", f"{PLAN.id}/t2"]
    made = editing.change_item(made, first.items[0].id, target=made.targets[0].id)
    made = editing.change_item(made, second.items[0].id, target=made.targets[1].id)
    fewer = editing.set_own_targets(made, made.targets[1:])
    assert list(faults(fewer)) == []
    assert [one.items[0].target for one in fewer.measures[:2]] == [None, made.targets[1].id]
    used = lost(made, fewer)
    again = editing.set_own_targets(fewer, (*fewer.targets, Target("", "数", None, 1, "个")), used)
    assert [t.id for t in again.targets] == [f"{PLAN.id}/t2", f"{PLAN.id}/t3"]


def test_what_is_new_never_gets_the_id_of_what_is_gone() -> None:
    one = PLAN.measures[0]
    made = editing.remove_item(PLAN, one.items[-1].id)
    used = lost(PLAN, made)
    assert used == {bare(one.items[-1].id)}
    assert editing.add_item(made, one.id, "新的一项", used=used).measures[0].items[-1].id not in ids(PLAN)
    assert lost(PLAN, editing.with_head(PLAN, id="my-plan")) == set()
    assert lost(PLAN, editing.remove_chapter(PLAN, 8)) == {"8"}


def test_another_id_changes_nothing_else_and_a_free_one_is_found() -> None:
    framework = seeds.framework("pilot-2023")
    moved = editing.with_head(framework, id="pilot-2024")
    assert encode(moved).decode().replace("pilot-2024", "pilot-2023") == encode(framework).decode()
    assert list(faults(moved)) == []
    assert free_id("plan-2024", ()) == "plan-2024"
    assert free_id("plan-2024", {"plan-2024", "plan-2024-2"}) == "plan-2024-3"
    long = free_id("a" * 64, {"a" * 64})
    assert len(long) == 64
    assert long.endswith("-2")
