"""A dash in the place of an ordinal, as typists and scanners put it for 一."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, framework, parsed


@pytest.mark.parametrize("dash", "—－-")
def test_a_dash_stands_for_the_ordinal_that_is_missing(dash: str) -> None:
    first = framework(f"{HEAD}{dash}、目标\n（一）建库。新建粮库。\n二、任务\n（二）改造。改造老库。\n")
    assert [(one.ordinal, one.title) for one in first.chapters] == [(1, "目标"), (2, "任务")]
    second = framework(
        f"{HEAD}一、目标\n（一）建库。新建粮库。\n{dash}、任务\n（二）改造。改造老库。\n三、保障\n（三）培训。培训人员。\n"
    )
    assert [(one.ordinal, one.title) for one in second.chapters] == [(1, "目标"), (2, "任务"), (3, "保障")]


@pytest.mark.parametrize("dash", ["（—）", "(－)", "（ - ）"])
def test_a_dash_in_brackets_is_the_first_unit_of_a_chapter(dash: str) -> None:
    below = f"{dash}建库。新建粮库。\n（二）改造。改造老库。\n"
    found = framework(f"{HEAD}一、任务\n{below}（三）培训。培训人员。\n二、保障\n{below}")
    assert [(one.chapter, one.ordinal, one.text) for one in found.measures] == [
        (1, 1, "新建粮库。"), (1, 2, "改造老库。"), (1, 3, "培训人员。"), (2, 1, "新建粮库。"), (2, 2, "改造老库。"),
    ]  # fmt: skip


def test_a_dash_in_brackets_is_told_by_its_neighbours() -> None:
    found = parsed(f"{HEAD}一、任务\n（一）建库。新建粮库。\n（—）改造。改造老库。\n（三）培训。培训人员。\n")
    assert [one.label for one in found.framework.measures] == ["（一）", "（二）", "（三）"]
    assert not found.notices


@pytest.mark.parametrize("eleventh", ["（十—）", "十—、"])
def test_a_dash_behind_ten_is_eleven(eleventh: str) -> None:
    form = eleventh.replace("十—", "{}")
    every = "".join(f"{form.format(at)}检查粮库{at}。检查库房，登记造册。\n" for at in "一二三四五六七八九十")
    found = parsed(f"{HEAD}{every}{eleventh}培训人员。组织培训，考核上岗。\n")
    assert [one.ordinal for one in found.framework.measures] == [*range(1, 12)]
    assert not found.notices


@pytest.mark.parametrize("note", ["（—）表示没有数据", "（－）号表示减少"])
def test_the_note_that_says_what_a_dash_means_is_no_unit(note: str) -> None:
    found = framework(f"{HEAD}一、任务\n（一）建库。新建粮库。\n（二）改造。改造老库。\n{note}。\n")
    assert len(found.measures) == 2
