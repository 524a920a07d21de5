"""An ordinal that is printed in another way than its sisters."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, parsed


@pytest.mark.parametrize("second", ["（2）", "2.", "2、", "②", "二、", "二）", "（二", "(2", "(二）"])
def test_an_ordinal_in_another_dress_counts_among_its_sisters(second: str) -> None:
    found = parsed(
        f"{HEAD}一、任务\n（一）建库。新建粮库。（市粮食局）\n{second}改造。改造老库。（市城管局）\n"
        "（三）培训。培训人员。（市人社局）\n二、保障\n（四）督导。督导检查。\n（五）宣传。编印手册。\n"
    )
    assert [(one.chapter, one.ordinal, one.text) for one in found.framework.measures] == [
        (1, 1, "新建粮库。"), (1, 2, "改造老库。"), (1, 3, "培训人员。"), (2, 4, "督导检查。"), (2, 5, "编印手册。"),
    ]  # fmt: skip
    assert not found.notices


@pytest.mark.parametrize("second", ["二 ", "2、", "2.", "二　"])
def test_a_chapter_in_another_dress_is_one(second: str) -> None:
    found = parsed(
        f"{HEAD}一、任务\n（一）建库。新建粮库。\n（二）改造。改造老库。\n{second}支撑\n（一）培训。培训人员。\n"
        "（二）督导。督导检查。\n三、保障\n（一）宣传。编印手册。\n（二）总结。公布结果。\n"
    )
    assert [one.title for one in found.framework.chapters] == ["任务", "支撑", "保障"]
    assert [one.chapter for one in found.framework.measures] == [1, 1, 2, 2, 3, 3]
    assert not found.notices


def test_points_are_not_dressed_as_the_number_that_is_missing_above_them() -> None:
    """（三） has points of its own, and the gap in the numbers is told as one."""
    points = "1.新建粮库。\n2.改造老库。\n"
    found = parsed(
        f"{HEAD}一、任务\n（一）建库。\n{points}（三）培训。培训人员。\n（四）督导。督导检查。\n（五）宣传。编印手册。\n"
    )
    assert [one.label for one in found.framework.measures] == ["（一）", "（三）", "（四）", "（五）"]
    assert [one.kind for one in found.notices] == ["gap"]


@pytest.mark.parametrize(
    "words", ["（二维码管理）推行二维码。", "（二期工程）续建粮库。", "（二次改造完成后）组织验收。"]
)
def test_a_bracket_around_words_is_no_ordinal_that_lost_a_sign(words: str) -> None:
    found = parsed(f"{HEAD}一、任务\n（一）建库。新建粮库。\n{words}\n（三）培训。培训人员。\n")
    assert [one.label for one in found.framework.measures] == ["（一）", "（三）"]
    assert found.framework.measures[0].text == f"新建粮库。\n{words}"
    assert [one.kind for one in found.notices] == ["gap"]
