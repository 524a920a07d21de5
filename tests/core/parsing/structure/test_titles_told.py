"""What is a title by its last words, and what only ends like one."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import framework


def test_the_heading_of_a_part_of_the_text_is_no_title() -> None:
    """第一篇 总体战略 ends as a title does; what is pasted without its title has none."""
    text = "第一篇 总体战略\n第一章 基础\n第一节 目标\n建成粮库。\n第二篇 任务\n第二章 建库\n第一节 选址\n勘察库址。\n"
    made = framework(text)
    assert made.title == ""
    assert [one.title for one in made.chapters] == ["基础", "建库"]
    assert framework(f"云岭市粮食发展规划\n{text}").title == "云岭市粮食发展规划"


@pytest.mark.parametrize("title", ["云岭市2026年十件民生实事", "云岭市2026年粮食民生实事项目"])
def test_what_is_done_for_the_people_in_a_year_is_a_title(title: str) -> None:
    text = "2026年，市政府将办好十件实事，现公布如下：\n一、新建粮库\n新建粮库10座。\n二、改造粮库\n改造粮库20座。\n"
    assert framework(f"{title}\n\n{text}").title == title
