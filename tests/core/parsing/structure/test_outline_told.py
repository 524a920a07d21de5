"""What an outline makes doubtful is told: gaps, repeats, two plans in one, a text that breaks off."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, framework, parsed


def test_gaps_repeats_and_a_cut_end_are_told() -> None:
    found = parsed(
        f"{HEAD}一、任务\n（一）建库。新建仓库。\n（三）更新。更新设备。\n（三）培训。组织仓储服务人员开展培训，提高服务水平，并完善（市商"
    )
    assert [(one.kind, one.line) for one in found.notices] == [("gap", 5), ("repeat", 6), ("cut-short", 6)]
    assert [one.id.rpartition("/")[2] for one in found.framework.measures] == ["1.1", "1.3a", "1.3b"]


def test_a_short_line_that_breaks_off_is_told() -> None:
    found = parsed(f"{HEAD}一、任务\n（一）建库。新建仓库。\n（二）培训。组织仓储服务人员开展")
    assert [one.kind for one in found.notices] == ["cut-short"]
    assert not parsed(f"{HEAD}一、任务\n（一）建库。新建仓库。\n（二）培训\n组织培训。\n附件：任务分工").notices


def test_two_plans_pasted_as_one_are_told() -> None:
    plan = "一、建设\n（一）建库。新建仓库。\n（二）设备。更新设备。\n二、服务\n（一）培训。培训人员。\n"
    assert not parsed(f"{HEAD}{plan}").notices
    told = parsed(f"{HEAD}{plan}云岭市用水方案\n{plan}").notices
    assert [(one.kind, one.facts) for one in told] == [("restart", {"before": "二、", "label": "一、"})]
    bare = "一、新建仓库3座。\n二、更新仓库设备。\n三、组织人员培训。\n"
    assert [one.kind for one in parsed(f"{HEAD}{bare}云岭市用水方案\n{bare}").notices] == ["restart"]


def test_a_number_of_a_chapter_that_stands_twice_is_a_repeat() -> None:
    found = parsed(f"{HEAD}一、建设\n（一）建库。新建仓库。\n一、服务\n（一）培训。培训人员。\n")
    assert [one.kind for one in found.notices] == ["repeat"]


@pytest.mark.parametrize(
    ("end", "cut"),
    [
        ("（三）加快", True),  # a heading alone, where the others say more
        ("（三）建库。新建仓库，更新设备,", True),
        ("（三）建库。新建仓库3座、2", True),
        ("（三）建库。推行“首席保管员", True),
        ("（三）建库。新建仓库3座。", False),
        ("（三）建库（市商务局负责）", False),
        ("（三）建库。新建“标准仓库”。", False),
    ],
)
def test_a_text_that_breaks_off_says_so(end: str, cut: bool) -> None:
    told = parsed(f"{HEAD}一、任务\n（一）设备。更新设备。\n（二）培训。组织培训。\n{end}\n").notices
    assert [one.kind for one in told] == ["cut-short"] * cut


@pytest.mark.parametrize(
    ("end", "cut"),
    [
        ("引导农户科学储粮", True),  # no stop, where all other paragraphs have one
        ("引导农户科学储粮。", False),
        ("（三）巡查。检查库房。责任单位：县粮食局、县财政局等", False),
        ("（三）巡查。检查库房。责任单位：县粮食局、县财政局等部门", False),
    ],
)
def test_a_short_last_paragraph_without_a_stop_is_a_cut_end_and_others_are_not(end: str, cut: bool) -> None:
    plan = f"一、任务\n（一）设备。更新设备。（县粮食局负责）\n（二）培训。组织培训。（县粮食局负责）\n{end}\n"
    assert [one.kind for one in parsed(f"{HEAD}{plan}").notices] == ["cut-short"] * cut


@pytest.mark.parametrize(
    ("behind", "cut"),
    [
        ("二、保障\n落实经费，压实责任。", False),
        ("|序号|任务|责任单位|\n|--|--|--|\n|3|巡查库区|市粮食局|", False),
        ("二、保障\n落实经费。压实各县", True),
        ("", True),
    ],
)
def test_a_last_measure_that_is_a_heading_alone_ends_nothing_where_more_follows(behind: str, cut: bool) -> None:
    plan = f"一、任务\n（一）建库。新建仓库。\n（二）培训。组织培训。\n（三）粮情监测\n{behind}\n"
    assert ("cut-short" in [one.kind for one in parsed(f"{HEAD}{plan}", "方案.md").notices]) is cut


@pytest.mark.parametrize(
    ("end", "cut"),
    [
        ("三、加强宣传引导", True),
        ("三、加强宣传引导\n在收粮季节开展宣传。", False),
        ("三、附则", False),
        ("三、宣传。在收粮季节，由县粮食局开展宣传，每县一次。", False),
    ],
)
def test_a_last_chapter_that_is_a_heading_alone_is_a_cut_end(end: str, cut: bool) -> None:
    plan = "一、设施\n（一）建库。新建仓库。\n（二）设备。更新设备。\n二、服务\n（一）培训。组织培训。\n"
    told = [one.kind for one in parsed(f"{HEAD}{plan}{end}\n").notices]
    assert ("cut-short" in told) is cut


@pytest.mark.parametrize(("ordinal", "cut"), [("3.", True), ("（三）", True), ("三、", True), ("3.培训人员。", False)])
def test_an_ordinal_alone_is_a_cut_end(ordinal: str, cut: bool) -> None:
    plan = f"一、任务\n（一）建库。新建仓库。\n（二）设备。\n1.更新货架；\n2.更新门窗；\n{ordinal}\n"
    assert ("cut-short" in [one.kind for one in parsed(f"{HEAD}{plan}").notices]) is cut


@pytest.mark.parametrize(
    ("plan", "label"),
    [
        ("一、任务\n（二）建库。新建仓库。\n（三）设备。更新设备。\n", "（二）"),
        ("三、任务\n（一）建库。新建仓库。\n（二）设备。更新设备。\n", "三、"),
        ("三、任务\n（七）建库。新建仓库。\n（八）设备。更新设备。\n", "三、"),
        ("4.建库。新建仓库。\n5.设备。更新设备。\n", "4."),
        ("一、任务\n（一）建库。新建仓库。\n（二）设备。更新设备。\n", None),
    ],
)
def test_a_count_that_does_not_begin_with_one_is_told(plan: str, label: str | None) -> None:
    told = [one.facts["label"] for one in parsed(f"{HEAD}{plan}").notices if one.kind == "begun-late"]
    assert told == ([label] if label else [])


def test_sections_that_count_before_the_first_measure_are_no_gap() -> None:
    cited = "一、编制依据\n（一）《仓储条例》。\n（二）《粮库标准》。\n"
    found = parsed(f"{HEAD}{cited}二、任务\n（三）建库。新建仓库。\n（四）设备。更新设备。\n")
    assert [one.label for one in found.framework.measures] == ["（三）", "（四）"]
    assert not [one for one in found.notices if one.kind == "begun-late"]


@pytest.mark.parametrize("before", ["", "（六）建库。新建仓库。\n"])
@pytest.mark.parametrize("title", ["", HEAD])
def test_measures_above_the_first_chapter_of_a_part_are_kept(before: str, title: str) -> None:
    part = "（七）巡查。巡查库区。（市粮食局）\n三、保障\n（八）领导。成立专班。\n（九）宣传。开展宣传。\n"
    found = parsed(f"{title}{before}{part}")
    assert [(one.chapter, one.ordinal) for one in found.framework.measures] == [
        *([(None, 6)] if before else []), (None, 7), (3, 8), (3, 9),
    ]  # fmt: skip
    assert [one.facts["label"] for one in found.notices if one.kind == "begun-late"] == [
        "（六）" if before else "（七）"
    ]


def test_measures_that_were_cut_off_with_their_chapter_are_kept() -> None:
    cut = "（二）巡查。巡查库区。（市粮食局）\n（三）检修。检修设备。\n"
    part = f"{cut}三、保障\n（一）领导。成立专班。\n（二）宣传。开展宣传。\n"
    found = parsed(part).framework
    assert [(one.chapter, one.ordinal) for one in found.measures] == [(None, 2), (None, 3), (3, 1), (3, 2)]


def test_a_document_of_headings_is_whole() -> None:
    assert not parsed(f"{HEAD}一、建设粮库\n二、更新设备\n三、组织培训\n").notices


@pytest.mark.parametrize("hidden", ["", "-----------------此处隐藏1862个字符-----------------\n"])
def test_measures_whose_chapter_lost_its_heading_stand_in_none(hidden: str) -> None:
    below = "（一）{}。新建粮库5座。\n（二）{}。更换照明设备。\n"
    first, second, third = (below.format(*titles) for titles in (("建库", "照明"), ("建仓", "换灯"), ("领导", "宣传")))
    found = parsed(f"{HEAD}一、设施\n{first}{hidden}{second}三、保障\n{third}")
    made = found.framework.measures
    assert [(one.chapter, one.title) for one in made] == [
        (1, "建库"), (1, "照明"), (None, "建仓"), (None, "换灯"), (3, "领导"), (3, "宣传"),
    ]  # fmt: skip
    assert {one.text for one in made} == {"新建粮库5座。", "更换照明设备。"}
    assert "gap" in [one.kind for one in found.notices]
    assert ("cut-off" in [one.kind for one in found.notices]) is bool(hidden)


def test_whom_to_call_is_a_chapter_without_measures() -> None:
    plan = "一、任务\n（一）建库。新建仓库。\n（二）培训。组织培训。\n"
    calls = "二、联系人及联系方式\n（一）市粮食局 王某 电话：12345678\n（二）市商务局 李某 电话：87654321\n"
    made = parsed(f"{HEAD}{plan}{calls}").framework
    assert [one.title for one in made.measures] == ["建库", "培训"]
    assert made.chapters[1].title == "联系人及联系方式"


@pytest.mark.parametrize(
    ("heading", "line"),
    [
        ("一、建库\n（一）选址\n{}1.{}\n2.{}\n（二）施工\n1.{}\n2.{}\n", 5),
        ("一、选址\n{}（一）{}\n（二）{}\n二、施工\n（一）{}\n（二）{}\n", 4),
    ],
)
def test_what_asks_for_something_above_the_first_measure_is_told(heading: str, line: int) -> None:
    tasks = [f"{name}。{text}。（市粮食局负责）" for name, text in
             (("勘察", "查明地质"), ("比选", "公布结果"), ("备料", "采购钢材"), ("监理", "建立台账"))]  # fmt: skip
    found = parsed(HEAD + heading.format("完善选址办法，公开选址目录。\n", *tasks))
    assert len(found.framework.measures) == 4
    facts = {"count": 2, "text": "完善选址办法"}
    assert [(one.kind, one.line, one.facts) for one in found.notices] == [("lead-left", line, facts)]
    assert not parsed(HEAD + heading.format("", *tasks)).notices


def test_each_place_that_asks_for_something_above_a_first_measure_is_told() -> None:
    found = parsed(
        f"{HEAD}一、选址\n完善选址办法，公开选址目录。\n（一）勘察。查明地质。\n（二）比选。公布结果。\n"
        "二、施工\n健全施工规程。\n（一）备料。采购钢材。\n（二）监理。建立台账。\n"
    )
    assert [(one.line, one.facts) for one in found.notices] == [
        (4, {"count": 2, "text": "完善选址办法"}),
        (8, {"count": 1, "text": "健全施工规程"}),
    ]


@pytest.mark.parametrize(
    ("heading", "line"),
    [
        ("一、建设（牵头单位：市粮食局；配合单位：市财政局）\n", 3),
        ("一、建设\n牵头单位：市粮食局；配合单位：市财政局\n", 4),
    ],
)
def test_bodies_that_a_chapter_names_for_all_its_measures_are_told(heading: str, line: int) -> None:
    found = parsed(f"{HEAD}{heading}（一）建库。新建粮库。\n（二）改造。改造老库。\n二、保障\n（三）培训。培训人员。\n")
    facts = {"text": "牵头单位：市粮食局；配合单位：市财政局"}
    assert [(one.kind, one.line, one.facts) for one in found.notices] == [("standing-rule", line, facts)]
    assert not any(one.responsibilities for one in found.framework.measures)


@pytest.mark.parametrize("before", ["", "加固仓房，更新设备。\n", "云岭市仓储方案\n"])
def test_a_chapter_of_one_measure_stays_in_a_text_that_lost_its_beginning(before: str) -> None:
    text = "（三）修库。检修仓房。（市粮食局）\n（四）管库。更新台账。（市粮食局）\n二、保障措施\n"
    found = framework(f"{before}{text}（五）培训。培训人员。（市人社局）\n")
    assert [(one.chapter, one.label) for one in found.measures] == [(None, "（三）"), (None, "（四）"), (2, "（五）")]
    assert [one.title for one in found.chapters] == ["保障措施"]


@pytest.mark.parametrize(
    ("closing", "facts"),
    [
        ("各县要于9月底前制定实施方案，报市粮食局备案。", {"count": 2, "text": "各县要于9月底前制定实施方案"}),
        ("本方案自印发之日起施行。", None),
        ("", None),
    ],
)
def test_what_closes_a_document_and_asks_for_something_is_told(closing: str, facts: dict[str, object] | None) -> None:
    found = parsed(
        f"{HEAD}一、任务\n（一）建库。新建粮库。（市粮食局）\n（二）保障。落实资金。（市财政局）\n{closing}\n"
    )
    assert [one.text for one in found.framework.measures] == ["新建粮库。", "落实资金。"]
    assert [(one.kind, one.line, one.facts) for one in found.notices] == ([("closing-left", 6, facts)] if facts else [])
