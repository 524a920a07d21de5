"""Tasks that are counted finest are the measures, where all that is coarser only groups them."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, framework

DO = "粮库每日登记库内温度和湿度，超过标准时及时通风，并把通风时间和效果记入保管台账"


def _labels(text: str) -> list[str | None]:
    return [one.label for one in framework(HEAD + text).measures]


def _plan(*ordinals: str, body: str = "（责任单位：市粮食局、市财政局）") -> str:
    one, two, three, four = (f"{ordinal}{DO}。{body}\n" for ordinal in ordinals)
    return (
        f"一、总体要求\n坚持安全储粮。\n二、主要任务\n（一）建好粮库\n1.优化选址\n{one}{two}（二）管好粮库\n2.加强巡查\n"
        f"{three}{four}三、组织保障\n（一）加强领导。成立专班，每季度研究一次。\n（二）加强督导。每年通报一次。\n"
    )


@pytest.mark.parametrize("body", ["（责任单位：市粮食局、市财政局）", ""])
def test_tasks_that_run_through_two_kinds_of_headings_are_the_measures(body: str) -> None:
    ordinals = ("（1）", "（2）", "（3）", "（4）")
    assert _labels(_plan(*ordinals, body=body)) == [*ordinals, "（一）", "（二）"]


def test_tasks_with_bodies_that_begin_anew_below_plain_headings_are_the_measures() -> None:
    ordinals = ("（1）", "（2）", "（1）", "（2）")
    assert _labels(_plan(*ordinals)) == [*ordinals, "（一）", "（二）"]
    found = framework(HEAD + _plan(*ordinals)).measures
    assert [one.responsibilities[0].support for one in found[:4]] == [("市粮食局", "市财政局")] * 4
    assert found[0].section == "优化选址"


def test_what_is_counted_below_text_is_part_of_it() -> None:
    points = "".join(
        f"{at}.优化选址。{DO}。\n（1）选在镇上。（市粮食局负责）\n（2）避开农田。（市农业农村局负责）\n"
        for at in (1, 2, 3)
    )
    assert _labels(f"一、主要任务\n{points}") == ["1.", "2.", "3."]


def test_what_begins_anew_and_names_nobody_is_part_of_its_heading() -> None:
    points = "".join(f"{at}.优化选址\n（1）选在镇上。\n（2）避开农田。\n（责任单位：市粮食局）\n" for at in (1, 2, 3))
    assert _labels(f"一、主要任务\n{points}") == ["1.", "2.", "3."]


def test_few_units_behind_the_groups_of_their_chapter_may_carry_their_text_themselves() -> None:
    points = f"1.登记粮库。{DO}。（市粮食局牵头，各县区配合）\n2.改造粮库。{DO}。（市粮食局牵头）\n"
    groups = "".join(f"（{at}）管好粮库（指标牵头单位：市粮食局）\n{points}" for at in "一二三四")
    alone = f"（五）开放粮库行动。{DO}。（市粮食局牵头）\n"
    closing = "".join(f"（{at}）强化落实。每年通报一次。\n" for at in "一二三")
    found = _labels(f"一、总体要求\n坚持安全储粮。\n二、主要任务\n{groups}{alone}三、工作要求\n{closing}")
    assert found == [*["1.", "2."] * 4, "（五）", "（一）", "（二）", "（三）"]


@pytest.mark.parametrize(("alone", "grouped"), [(2, True), (4, False)])
def test_plain_headings_group_where_they_are_most_of_their_chapter(alone: int, grouped: bool) -> None:
    points = f"1.登记粮库。{DO}。\n2.改造粮库。{DO}。\n"
    groups = "".join(f"（{at}）管好粮库。\n{points}" for at in "一二三")
    others = [f"（{at}）" for at in "四五六七"[:alone]]
    found = _labels(f"一、主要任务\n{groups}{''.join(f'{at}开放粮库。{DO}。' + chr(10) for at in others)}")
    assert found == [*(["1.", "2."] * 3 if grouped else ["（一）", "（二）", "（三）"]), *others]


def test_a_task_below_which_nothing_is_counted_does_not_go_on_counting() -> None:
    text = "（一）建库。新建粮库5座。\n（二）改站。改造粮站6座。\n任务一：检查\n（一）检查企业7家。\n任务二：培训\n"
    assert "任务二" in [one.label for one in framework(f"云岭市粮库提升方案\n{text}").measures]


@pytest.mark.parametrize(
    ("aims", "work", "end", "first"),
    [
        ("1.工作目标\n新建粮库12座。", "2.重点任务", "3.保障措施", "(1)"),
        ("1.目标\n新建粮库12座。", "2.任务", "3.保障", "(3)"),
        ("（一）总体要求：到2031年，新建粮库12座。", "（二）重点任务：", "（三）保障措施：", "（1）"),
    ],
)
def test_what_only_heads_tasks_in_a_document_without_other_divisions_is_a_chapter(
    aims: str, work: str, end: str, first: str
) -> None:
    tasks = f"(1)登记粮库。{DO}。〔市粮食局〕\n(2)改造粮库。{DO}。〔市财政局〕\n"
    found = framework(f"{HEAD}{aims}\n{work}\n{tasks}{end}\n{first}加强检查。每月检查。〔市粮食局〕\n")
    assert [one.chapter for one in found.measures] == [2, 2, 3]
    assert [(one.value, one.unit) for one in found.targets] == [(12, "座")]


def test_units_that_name_bodies_themselves_are_no_chapters() -> None:
    points = "（1）选在镇上。（市粮食局）\n（2）避开农田。（市农业农村局）\n"
    found = framework(f"{HEAD}1.优化选址。{DO}。（市粮食局）\n{points}2.登记粮库。{DO}。（市粮食局）\n{points}")
    assert [one.label for one in found.measures] == ["1.", "2."]
    assert not found.chapters
