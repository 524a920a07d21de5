"""Ordinals that a page for telephones sets alone on the line above their heading."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import framework, outline

HEAD = "云岭市仓储服务若干措施\n为提升仓储服务，制定本措施。\n"


@pytest.mark.parametrize(
    ("one", "two", "three", "labels"), [("一", "二", "三", "一、二、三、"), ("01", "02", "03", "01.02.03.")]
)
def test_an_ordinal_alone_belongs_to_the_heading_below_it(one: str, two: str, three: str, labels: str) -> None:
    found = framework(
        f"{HEAD}{one}\n优化仓库建设\n新建粮库，改造老库。\n{two}\n提升保管水平\n培训保管员，检测粮食。\n"
        f"{three}\n加强组织保障\n安排经费，落实人员。\n"
    )
    assert found.title == "云岭市仓储服务若干措施"
    assert [one.title for one in found.measures] == ["优化仓库建设", "提升保管水平", "加强组织保障"]
    assert "".join(one.label or "" for one in found.measures) == labels


def test_it_heads_a_chapter_where_measures_are_numbered_below_it() -> None:
    found = framework(
        f"{HEAD}一\n优化仓库建设\n（一）建库。新建粮库。\n（二）改造。改造老库。\n二\n提升保管水平\n"
        "（三）培训。培训保管员。\n"
    )
    assert [(one.ordinal, one.title) for one in found.chapters] == [(1, "优化仓库建设"), (2, "提升保管水平")]
    assert [chapter for chapter, *_ in outline(found)] == [1, 1, 2]


@pytest.mark.parametrize("lines", ["01\n优化仓库，\n02\n建设。\n03\n保管", "01\n优化仓库建设\n02\n提升保管水平"])
def test_numbers_of_pages_are_no_ordinals(lines: str) -> None:
    found = framework(f"{HEAD}一、任务\n（一）建库。新建粮库。\n{lines}\n（二）改造。改造老库。\n")
    assert [one.title for one in found.measures] == ["建库", "改造"]


@pytest.mark.parametrize("word", ["任务", "重点任务", "行动"])
@pytest.mark.parametrize("numbers", ["1234", "一二三四", "1212"])
def test_a_word_that_counts_tasks_may_stand_above_their_headings(word: str, numbers: str) -> None:
    titles = ("新建粮库", "改造老库", "培训保管员", "公开标准")
    tasks = [f"{word}{number}\n{title}\n制定清单。\n" for number, title in zip(numbers, titles, strict=True)]
    found = framework(f"{HEAD}一、优化仓库\n{''.join(tasks[:2])}二、提升保管\n{''.join(tasks[2:])}")
    assert [one.title for one in found.chapters] == ["优化仓库", "提升保管"]
    assert [(one.chapter, one.title) for one in found.measures] == list(zip((1, 1, 2, 2), titles, strict=True))
    assert [one.label for one in found.measures] == [f"{word}{number}" for number in numbers]
