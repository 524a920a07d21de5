"""The day beside the bodies of a bracket is by when the task is due, also without 完成."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, framework, groups, parsed


@pytest.mark.parametrize(
    ("group", "due", "named"),
    [
        ("市粮食局牵头，市财政局配合，2026年6月底前", "2026-06", (("市粮食局",), ("市财政局",), ())),
        ("市粮食局；2026年11月底前", "2026-11", ((), ("市粮食局",), ())),
        ("市粮食局，2026年", "2026", ((), ("市粮食局",), ())),
        ("2026年9月30日前，市粮食局", "2026-09-30", ((), ("市粮食局",), ())),
        ("市粮食局牵头，2026年6月底前；市财政局配合，2026年9月底前", "2026-09", (("市粮食局",), ("市财政局",), ())),
        ("市粮食局牵头，市财政局配合，2026年6月完成", "2026-06", (("市粮食局",), ("市财政局",), ())),
        ("市粮食局，2026年6月底前全部完成", "2026-06", ((), ("市粮食局",), ())),
        ("市粮食局负责，持续推进", None, (("市粮食局",), (), ())),
    ],
)
def test_a_day_in_the_bracket_of_a_group(group: str, due: str | None, named: tuple[tuple[str, ...], ...]) -> None:
    found = framework(f"{HEAD}一、任务\n（一）建设粮库。新建中心粮库。（{group}）\n（二）培训。培训粮农。\n").measures[
        0
    ]
    assert groups(found) == [named]
    assert [(item.text, item.due) for item in found.items] == [("新建中心粮库", due)]
    assert found.text == "新建中心粮库。"


def test_each_of_several_brackets_dates_its_own_sentences() -> None:
    found = framework(
        f"{HEAD}一、任务\n（一）建设粮库。新建中心粮库。（市粮食局，2026年6月底前）改造旧粮库。（市商务局；2027年底前）\n"
        "（二）培训。培训粮农。\n"
    ).measures[0]
    assert [(item.text, item.due) for item in found.items] == [("新建中心粮库", "2026-06"), ("改造旧粮库", "2027")]


@pytest.mark.parametrize(
    ("said", "due"),
    [
        ("6月底前完成", "2027-06"),
        ("9月30日前", "2027-09-30"),
        ("11月", "2027-11"),
        ("年底前完成", "2027"),
        ("全年", "2027"),
        ("年内完成", "2027"),
    ],
)
def test_the_year_of_such_a_day_is_that_of_the_document(said: str, due: str | None) -> None:
    text = f"云岭市{{}}粮食工作要点\n一、建粮库。新建中心粮库。（市粮食局，{said}）\n二、培训。编印手册。（市人社局）\n"
    yearly = parsed(text.format("2027年"))
    assert [item.due for item in yearly.framework.measures[0].items] == [due]
    assert yearly.notices == ()
    kinds = [notice.kind for notice in parsed(text.format("")).notices]
    assert kinds == ["due-endless" if said == "全年" else "due-unread"]


@pytest.mark.parametrize(
    ("day", "due"),
    [
        ("6月底前完成", "2026-06"),
        ("6月底前", "2026-06"),
        ("6月15日前完成", "2026-06-15"),
        ("年底前完成", "2026"),
        ("第二季度", "2026-06"),
    ],
)
@pytest.mark.parametrize("group", ["（市粮食局，{}）", "（责任单位：市粮食局，{}）", "\n责任单位：市粮食局，{}。"])
def test_a_day_without_its_year_is_of_the_year_of_the_document(group: str, day: str, due: str) -> None:
    text = f"一、任务\n（一）建设粮库。新建中心粮库。{group.format(day)}\n（二）培训。培训粮农。\n"
    one = framework(f"云岭市2026年仓储工作方案\n为做好仓储工作，制定本方案。\n{text}").measures[0]
    assert groups(one) == [((), ("市粮食局",), ())]
    assert [(item.text, item.due) for item in one.items] == [("新建中心粮库", due)]


def test_where_no_year_is_known_the_day_is_told() -> None:
    found = parsed(f"{HEAD}一、任务\n（一）建设粮库。新建中心粮库。（市粮食局，6月底前完成）\n（二）培训。培训粮农。\n")
    assert [item.due for item in found.framework.measures[0].items] == [None]
    assert [notice.kind for notice in found.notices] == ["due-unread"]
