"""A chapter without numbers whose paragraphs each tell the duties of a body."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, parsed, told

DUTIES = (
    "市粮食局：负责统筹协调，每周通报进展。",
    "粮食执法队、派出所：查处违法收购行为。",
    "各村（社区）：做好宣传动员，粮食协管员每周巡查不少于2次。",
)


def _plan(*paragraphs: str) -> str:
    divided = "".join(f"{one}\n" for one in paragraphs)
    return (
        f"{HEAD}一、重点任务\n（一）建库。新建粮库3座。\n（二）巡查。巡查粮库。\n"
        f"二、任务分工\n{divided}三、保障措施\n（一）加强领导。成立专班。\n"
    )


def test_the_paragraphs_are_measures_that_the_bodies_head() -> None:
    made = parsed(_plan(*DUTIES))
    found = made.framework
    assert [(one.chapter, one.ordinal, one.title) for one in found.measures] == [
        (1, 1, "建库"),
        (1, 2, "巡查"),
        (2, 1, "市粮食局"),
        (2, 2, "粮食执法队、派出所"),
        (2, 3, "各村（社区）"),
        (3, 1, "加强领导"),
    ]
    assert [[one.text for one in made.items] for made in found.measures[2:5]] == [
        ["负责统筹协调", "每周通报进展"],
        ["查处违法收购行为"],
        ["做好宣传动员", "粮食协管员每周巡查不少于2次"],
    ]
    assert told(found.measures[4].targets) == [("粮食协管员每周巡查", ">=", 2, "次", None)]
    assert not found.targets
    assert not made.notices


@pytest.mark.parametrize("other", ["培训内容：每周举办讲座。", "联系人名单由市粮食局公布。", "市财政局：县级。"])
def test_a_chapter_in_which_one_paragraph_is_no_duty_of_a_body_is_left_and_told(other: str) -> None:
    made = parsed(_plan(*DUTIES, other))
    assert {one.chapter for one in made.framework.measures} == {1, 3}
    assert [one.kind for one in made.notices] == ["chapter-left"]


def test_one_body_alone_divides_nothing() -> None:
    made = parsed(_plan(DUTIES[0]))
    assert {one.chapter for one in made.framework.measures} == {1, 3}
