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
        ("全年", None),
    ],
)
def test_the_year_of_such_a_day_is_that_of_the_document(said: str, due: str | None) -> None:
    text = f"云岭市{{}}粮食工作要点\n一、建粮库。新建中心粮库。（市粮食局，{said}）\n二、培训。编印手册。（市人社局）\n"
    yearly = parsed(text.format("2027年"))
    assert [item.due for item in yearly.framework.measures[0].items] == [due]
    assert yearly.notices == ()
    kinds = [notice.kind for notice in parsed(text.format("")).notices]
    assert kinds == (["due-unread"] if due else [])
