"""Sentences of running text that only say which bodies answer, without brackets around them."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, framework, groups

GRAIN, TRADE, MONEY = "市粮食局", "市商务局", "市财政局"
BOTH = ((GRAIN,), (TRADE, MONEY), ())


def _first(said: str, due: str = "") -> tuple[list[tuple[tuple[str, ...], ...]], list[str]]:
    first = framework(f"{HEAD}一、任务\n（一）改造库房。新建库房3座。{said}\n（二）培训。培训人员。").measures[0]
    assert [one.due for one in first.targets] == [due or None]
    return groups(first), [one.text for one in first.items]


@pytest.mark.parametrize(
    "said",
    [
        "由市粮食局牵头，市商务局、市财政局配合。",
        "此项工作由市粮食局牵头负责，市商务局、市财政局参与。",
        "上述3项任务由市粮食局牵头，会同市商务局、市财政局落实。",
        "市粮食局会同市商务局、市财政局负责。",
        "由市粮食局牵头。市商务局、市财政局配合。",
        "牵头单位为市粮食局，配合单位为市商务局、市财政局。",
        "该项任务的牵头单位是市粮食局，配合单位是市商务局、市财政局。",
    ],
)
def test_a_sentence_of_bodies_answers_for_what_stands_before_it(said: str) -> None:
    assert _first(said) == ([BOTH], ["新建库房3座"])


def test_several_that_answer_by_their_duties_lead_nothing() -> None:
    assert _first("市粮食局、市财政局按职责分工负责。") == ([((), (GRAIN, MONEY), ())], ["新建库房3座"])
    assert _first("东山市、西山县人民政府负责。") == ([((), ("东山市", "西山县人民政府"), ())], ["新建库房3座"])


@pytest.mark.parametrize(
    ("said", "group"),
    [
        ("各县区各部门负责。", (("各县区各部门",), (), ())),
        ("各县区、各部门负责落实。", ((), ("各县区", "各部门"), ())),
        ("各县区各部门负责，市财政局指导。", (("各县区各部门",), (), (MONEY,))),
        ("市粮食局牵头，市商务局指导。", ((GRAIN,), (), (TRADE,))),
    ],
)
def test_all_of_a_kind_answer_and_a_body_may_guide_them(said: str, group: tuple[tuple[str, ...], ...]) -> None:
    assert _first(said) == ([group], ["新建库房3座"])


def test_each_answers_for_its_own_sentences() -> None:
    told = framework(
        f"{HEAD}一、任务\n（一）改造库房。新建库房3座。由市粮食局负责。开展抽检。由市财政局负责。\n（二）培训。培训人员。"
    )
    first = told.measures[0]
    assert [one.responsibility for one in first.items] == [one.id for one in first.responsibilities]
    assert groups(first) == [((GRAIN,), (), ()), ((MONEY,), (), ())]


def test_the_day_behind_the_bodies_is_that_of_what_they_do() -> None:
    assert _first("由市粮食局牵头，市商务局、市财政局配合，于2027年6月底前完成。", "2027-06") == (
        [BOTH],
        ["新建库房3座"],
    )


@pytest.mark.parametrize(
    "said",
    [
        "各县（市、区）、各部门按职责分工负责。",
        "有关部门负责，各单位配合。",
        "组织部门牵头，民政部门配合。",
        "省级人民政府负总责，市县人民政府负责落实。",
        "市粮食局负责督查。",
        "日常工作由市粮食局负责。",
        "坚持政府主导、企业参与、部门负责。",
        "新建服务中心，市民政局负责。",
        "市级由市粮食局负责，县级由县粮食局负责。",
    ],
)
def test_what_names_nobody_or_a_task_is_text(said: str) -> None:
    found, _ = _first(said)
    assert found == []


def test_measures_whose_sentences_name_bodies_are_counted_through() -> None:
    text = (
        "一、设施\n1.新建库房3座，改造烘干线2条。由市粮食局牵头，市财政局配合。\n2.完善仓储制度。市粮食局负责。\n"
        "二、监管\n3.建立追溯平台。此项工作由市商务局负责。"
    )
    assert [groups(one) for one in framework(HEAD + text).measures] == [
        [((GRAIN,), (MONEY,), ())],
        [((GRAIN,), (), ())],
        [((TRADE,), (), ())],
    ]


@pytest.mark.parametrize(
    "said",
    [
        "市粮食局负责制定改造方案，市财政局配合。",
        "市粮食局负责编制规划，各县政府负责实施。",
        "市商务局负责开展保管培训，市教育局、市财政局配合。",
        "市住建局负责粮库建设，市粮食局参与。",
        "市审计局负责专项审计，市粮食局牵头。",
        "市粮食局负责牵头制定方案，市财政局配合。",
    ],
)
def test_a_task_of_a_body_beside_who_helps_is_text(said: str) -> None:
    found, items = _first(said)
    assert found == []
    assert len(items) > 1


@pytest.mark.parametrize(
    ("said", "group", "item"),
    [
        ("由市粮食局牵头，市商务局、市财政局配合，年内修库4座。", BOTH, "年内修库4座"),
        ("由市粮食局会同市商务局、市财政局，年内修库4座。", BOTH, "年内修库4座"),
        ("由市粮食局负责，培训保管员30人。", ((GRAIN,), (), ()), "培训保管员30人"),
    ],
)
def test_clauses_of_bodies_before_a_task_answer_for_its_sentence_alone(
    said: str, group: tuple[tuple[str, ...], ...], item: str
) -> None:
    (first, _) = framework(f"{HEAD}一、任务\n（一）改造库房。新建库房3座。{said}\n（二）培训。培训人员。").measures
    assert groups(first) == [group]
    assert [(one.text, one.responsibility) for one in first.items] == [
        ("新建库房3座", None),
        (item, first.responsibilities[0].id),
    ]
    assert first.text == f"新建库房3座。{item}。"


def test_who_answers_may_begin_a_paragraph_but_who_leads_inside_one_is_text() -> None:
    text = "市粮食局负责，培训保管员30人。"
    (first, _) = framework(f"{HEAD}一、任务\n（一）改造库房。{text}\n（二）培训。培训人员。").measures
    assert (groups(first), first.text) == ([((GRAIN,), (), ())], "培训保管员30人。")
    text = "新建库房3座。市粮食局牵头，建立会商机制。"
    (first, _) = framework(f"{HEAD}一、任务\n（一）改造库房。{text}\n（二）培训。培训人员。").measures
    assert (groups(first), first.text) == ([], text)


def test_clauses_of_bodies_before_a_list_answer_for_all_of_it() -> None:
    listed = "市粮食局牵头，会同市商务局、市财政局等部门：\n1.修库4座；\n2.培训保管员30人。"
    (first, second) = framework(f"{HEAD}一、任务\n（一）改造库房。{listed}\n（二）培训。培训人员。").measures
    assert groups(first) == [BOTH]
    assert {one.responsibility for one in first.items} == {first.responsibilities[0].id}
    assert not groups(second)


def test_where_others_are_named_behind_the_sentences_who_starts_them_stays_text() -> None:
    text = "市粮食局负责，培训保管员30人。（市商务局、市财政局）"
    (first, _) = framework(f"{HEAD}一、任务\n（一）改造库房。{text}\n（二）培训。培训人员。").measures
    assert groups(first) == [((), (TRADE, MONEY), ())]
    assert first.text == "市粮食局负责，培训保管员30人。"


def test_a_name_that_is_broken_off_is_no_body() -> None:
    found = framework(f"{HEAD}一、任务\n（一）改造库房。新建库房3座。\n（二）培训。培训4人。（市粮食局牵头，市财")
    assert groups(found.measures[1]) == [((GRAIN,), (), ())]


def test_who_helps_stands_before_what_they_do_with_the_body_that_leads() -> None:
    text = "由市粮食局牵头，会同市商务局、市财政局制定改造方案。"
    (first, _) = framework(f"{HEAD}一、任务\n（一）改造库房。{text}\n（二）培训。培训人员。").measures
    assert (groups(first), first.text) == ([BOTH], "制定改造方案。")
