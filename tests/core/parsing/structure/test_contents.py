"""Tables of contents stand in front of a plan and are none of its text, whether a word says so or not."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import framework

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
