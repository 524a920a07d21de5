"""Sections (第一节) that only head what is counted in them as （一）."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import framework, groups, outline, parsed

BEGUN = "云岭市粮食仓储规划\n第一章 总体要求\n坚持建管并重。\n第二章 主要任务\n"
ENDING = "第三章 保障措施\n（一）加强领导。成立专班。\n（二）安排资金。纳入预算。\n"
TASKS = ("扩建粮库。新建仓房30间。", "改造站点。更新设备。", "培训人员。举办讲座。", "更新仪器。采购水分仪。")
BODIES = ("市粮食局", "市财政局", "市人社局", "市商务局")
SECTIONED = [
    (2, "夯实基础", "（一）", "扩建粮库"),
    (2, "夯实基础", "（二）", "改造站点"),
    (2, "提升能力", "（三）", "培训人员"),
    (2, "提升能力", "（四）", "更新仪器"),
    (3, None, "（一）", "加强领导"),
    (3, None, "（二）", "安排资金"),
]


def _plan(label: str = "（责任单位：{0}）", lead: str = "", numbers: str = "一二三四") -> str:
    made = [
        f"（{number}）{task}{label.format(body)}\n" for number, task, body in zip(numbers, TASKS, BODIES, strict=True)
    ]
    return f"{BEGUN}第一节 夯实基础\n{lead}{''.join(made[:2])}第二节 提升能力\n{''.join(made[2:])}{ENDING}"


@pytest.mark.parametrize("label", ["（责任单位：{0}）", ""])
def test_units_in_sections_are_the_measures_as_those_of_chapters_without_sections(label: str) -> None:
    assert outline(framework(_plan(label))) == SECTIONED
    anew = outline(framework(_plan(label, numbers="一二一二")))
    assert [(section, title) for _, section, _, title in anew] == [
        (section, title) for _, section, _, title in SECTIONED
    ]


def test_a_section_without_units_is_a_measure_beside_those_of_others() -> None:
    chapter = "第三节 完善监管\n开展督查。（责任单位：市审计局）\n第四节 畅通物流\n（五）修建道路。硬化路面。\n第三章"
    found = outline(framework(_plan().replace("第三章", chapter)))
    assert found[4:6] == [(2, None, "第三节", "完善监管"), (2, "畅通物流", "（五）", "修建道路")]


def test_each_of_them_keeps_its_bodies() -> None:
    found = framework(_plan())
    assert [groups(one) for one in found.measures[:4]] == [[((), (body,), ())] for body in BODIES]
    assert [len(one.targets) for one in found.measures] == [1, 0, 0, 0, 0, 0]


def test_a_paragraph_that_leads_to_units_with_bodies_is_told() -> None:
    made = parsed(_plan(lead="完善仓储网络，优化粮库布局。\n"))
    assert outline(made.framework) == SECTIONED
    assert [one.kind for one in made.notices] == ["lead-left"]


def test_a_section_that_a_paragraph_begins_and_whose_units_name_nobody_is_the_measure() -> None:
    found = outline(framework(_plan(label="", lead="完善仓储网络，优化粮库布局。\n")))
    assert [title for _, _, _, title in found][:2] == ["夯实基础", "提升能力"]


def test_units_that_begin_anew_and_share_the_bodies_of_their_section_are_its_parts() -> None:
    text = (
        f"{BEGUN}第一节 夯实基础\n（一）新建仓房30间；\n（二）更新设备。\n责任单位：市粮食局\n"
        f"第二节 提升能力\n（一）举办讲座；\n（二）采购水分仪。\n责任单位：市商务局\n{ENDING}"
    )
    found = framework(text)
    assert [title for _, _, _, title in outline(found)] == ["夯实基础", "提升能力", "加强领导", "安排资金"]
    assert [groups(one) for one in found.measures[:2]] == [[((), ("市粮食局",), ())], [((), ("市商务局",), ())]]


def test_points_that_run_through_the_units_of_sections_are_the_measures() -> None:
    points = [f"{at}.{task}（责任单位：{body}）\n" for at, task, body in zip(range(1, 5), TASKS, BODIES, strict=True)]
    more = "5.接入平台。完成联网。（责任单位：市数据局）\n6.公开收费。公示价目。（责任单位：市发展改革委）\n"
    made = parsed(
        f"{BEGUN}第一节 夯实基础\n（一）建设粮库\n{points[0]}{points[1]}（二）用好人才\n{points[2]}"
        f"第二节 提升能力\n（三）改善装备\n{points[3]}{more}"
    )
    assert [(section, label) for _, section, label, _ in outline(made.framework)] == [
        ("建设粮库", "1."),
        ("建设粮库", "2."),
        ("用好人才", "3."),
        ("改善装备", "4."),
        ("改善装备", "5."),
        ("改善装备", "6."),
    ]
    assert not made.notices
