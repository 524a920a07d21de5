"""A table of contents never counts, whatever its form: the outline is that of the text below it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.core.parsing.structure.documents import framework, outline

TITLE = "云岭市粮食仓储规划"
PREFACE = "为加强粮食仓储设施建设，根据有关规定，制定本规划。\n"
SAID = "各县要按季度报告粮库建设进展，市粮食部门组织检查，公开检查结果。\n"
HEADINGS = (
    "总体要求",
    "（一）指导思想",
    "（二）发展目标",
    "重点任务",
    "（三）建设粮库",
    "（四）培训人员",
    "（五）完善服务",
)
ENTRY = {
    "dots": lambda text, page: f"{text}{'.' * 40} {page}",
    "signs": lambda text, page: f"{text} {'…' * 12}{page}",
    "brackets": lambda text, page: f"{text}{'·' * 30}({page})",
    "blanks": lambda text, page: f"{text}{' ' * 30}{page}",
    "a blank": lambda text, page: f"{text} {page}",
    "a tab": lambda text, page: f"{text}\t{page}",
    "dashes": lambda text, page: f"{text} -{page}-",
    "a line": lambda text, page: f"{text}\n{page}",
    "two lines": lambda text, page: f"{text}\n{'.' * 30}\n{page}",
    "nothing": lambda text, page: text,
}


def numbered(chapters: bool) -> list[str]:
    ordinals = iter("一二")
    return [
        text if text.startswith("（") else f"第{next(ordinals)}章 {text}" if chapters else f"{next(ordinals)}、{text}"
        for text in HEADINGS
    ]


def plan(entry: Callable[[str, int], str], head: str, above: str, chapters: bool = False) -> str:
    headings = numbered(chapters)
    contents = "\n".join(entry(text, 3 * page) for page, text in enumerate(headings, 1))
    text = "".join(f"{one}\n{SAID if one.startswith('（') else ''}" for one in headings)
    return above.format(f"{head}{contents}\n") + text


@pytest.mark.parametrize("chapters", [False, True])
@pytest.mark.parametrize("head", ["目录\n", "目    录\n", "目 次\n", "目\n\n录\n\n", ""])
@pytest.mark.parametrize("form", ENTRY)
def test_a_table_of_contents_is_no_outline_whatever_its_form(form: str, head: str, chapters: bool) -> None:
    found = framework(plan(ENTRY[form], head, f"{TITLE}\n{{}}{PREFACE}", chapters))
    assert found.title == TITLE
    assert [one.title for one in found.chapters] == ["总体要求", "重点任务"]
    wanted = [
        (chapter, text[1], text[3:])
        for chapter, text in zip((1, 1, 2, 2, 2), HEADINGS[1:3] + HEADINGS[4:], strict=True)
    ]
    assert [(one.chapter, (one.label or "")[1:2], one.title) for one in found.measures] == wanted
    assert {one.text for one in found.measures} == {SAID.strip()}


@pytest.mark.parametrize(
    "above",
    [
        f"{{}}{TITLE}\n{PREFACE}",
        f"{TITLE}\n{{}}{TITLE}\n{PREFACE}",
        f"{TITLE}\n市粮食局\n2026年3月\n{{}}{TITLE}\n",
        f"{TITLE}\n{{}}",
    ],
)
@pytest.mark.parametrize("form", ["dots", "nothing"])
def test_the_title_may_stand_above_or_below_a_table_of_contents(form: str, above: str) -> None:
    found = framework(plan(ENTRY[form], "目录\n", above))
    assert found.title == TITLE
    assert len(found.measures) == 5


def test_entries_that_the_text_does_not_have_go_too() -> None:
    contents = "目录\n前言\n一、建库\n（一）选址\n（二）施工\n二、用库\n（一）开放\n附件\n"
    found = framework(f"{TITLE}\n{contents}前言\n{SAID}一、建库\n（一）选址\n{SAID}（二）施工\n{SAID}")
    assert outline(found) == [(1, None, "（一）", "选址"), (1, None, "（二）", "施工")]


def test_headings_in_turn_that_do_not_come_again_are_the_outline() -> None:
    found = framework(
        f"{TITLE}\n一、建库\n（一）选址\n1.查勘\n（1）地质\n{SAID}2.比选\n{SAID}（二）施工\n1.开工\n{SAID}"
    )
    assert outline(found) == [(1, None, "（一）", "选址"), (1, None, "（二）", "施工")]


CHAPTERS = ("总则", "组织体系", "监测预警", "应急保障")
PARTS = ("编制目的", "工作原则")


@pytest.mark.parametrize("named", ["目　录\n", ""])
def test_headings_that_all_come_again_are_the_contents(named: str) -> None:
    listed = "".join(
        f"{at}　{chapter}\n" + "".join(f"{at}.{place}　{part}\n" for place, part in enumerate(PARTS, 1))
        for at, chapter in enumerate(CHAPTERS, 1)
    )
    said = "库区加强昼夜值守，按时报告粮情，发现险情立即处置，并在当日报告处置情况。"
    text = "".join(
        f"{at}　{chapter}\n" + "".join(f"{at}.{place}　{part}\n{said}\n" for place, part in enumerate(PARTS, 1))
        for at, chapter in enumerate(CHAPTERS, 1)
    )
    found = framework(f"云岭市粮食应急预案\n{named}{listed}{text}")
    assert [one.title for one in found.chapters] == list(CHAPTERS)
    assert [(one.title, one.text) for one in found.measures] == [(part, said) for part in PARTS] * 4


def test_lists_of_the_annexes_in_the_contents_end_no_text() -> None:
    found = framework(
        "云岭市粮食储备细则\n目　录\n一、目标\n二、任务\n附录1：流程图\n"
        "一、目标\n（一）建库。新建粮库。\n（二）改造。改造老库。\n"
        "二、任务\n（一）培训。培训保管员。\n附录1：流程图\n附录2：竞价指引\n云岭市粮食竞价指引\n一、目的\n（一）公平。公平竞价。\n"
    )
    assert [one.title for one in found.chapters] == ["目标", "任务"]
    assert [one.title for one in found.measures] == ["建库", "改造", "培训"]


def test_the_rows_of_a_table_of_years_are_no_contents() -> None:
    table = "指标\t2026年\t2027年\t2028年\n仓容（万吨）\t100\t110\t150\n粮库（座）\t16\t20\t25\n"
    table += "烘干中心（座）\t1\t2\t4\n仓房完好率（%）\t48\t52\t53\n"
    text = f"{TITLE}\n{PREFACE}一、总体要求\n（一）目标。{SAID}{table}"
    text += f"二、重点任务\n（一）建库。{SAID}三、保障措施\n（一）检查。{SAID}"
    assert [one.title for one in framework(text).chapters] == ["总体要求", "重点任务", "保障措施"]
