"""Ordinals in running text: an enumeration in a paragraph, and a point whose text begins with a figure."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, framework, groups, outline, parsed


@pytest.mark.parametrize("bodies", ["（市粮食局负责）", "\n［市粮食局负责］"])
@pytest.mark.parametrize("signs", [("①", "②"), ("⑴", "⑵"), ("（1）", "（2）")])
def test_an_enumeration_in_one_paragraph_is_the_text_of_its_unit(signs: tuple[str, str], bodies: str) -> None:
    first, second = signs
    made = parsed(
        f"{HEAD}一、扩建粮库\n新建平房仓5座。{bodies}\n二、更新设备\n{first}更新风机；{second}更新测温电缆120根。{bodies}\n"
        f"三、培训人员\n{first}编写教材；{second}培训保管员。{bodies}\n"
    )
    found = made.framework
    assert [one.label for one in found.measures] == ["一、", "二、", "三、"]
    assert [item.text for item in found.measures[1].items] == ["更新风机", "更新测温电缆120根"]
    assert all(groups(one) == [(("市粮食局",), (), ())] for one in found.measures)
    assert "gap" not in {notice.kind for notice in made.notices}


def test_the_point_between_two_others_may_begin_its_text_with_a_figure() -> None:
    made = parsed(f"{HEAD}1.扩建东库，新建平房仓5座。\n2.3A级粮库达到4座。\n3.培训保管员80人次。\n4.公布收购标准。\n")
    assert [one.label for one in made.framework.measures] == ["1.", "2.", "3.", "4."]
    assert "gap" not in {notice.kind for notice in made.notices}


def test_words_that_count_the_measures_stand_beside_a_closing_chapter_of_one_paragraph() -> None:
    inner = "一是扩建东库。分期施工。（市粮食局）\n二是扩建西库。分段验收。（市财政局）\n"
    text = f"{HEAD}一、扩建粮库\n{inner}二、更新设备\n{inner}三、保障措施\n各地要加强统筹，按月通报进展。\n"
    found = framework(text)
    assert [one[:3] for one in outline(found)] == [(at, None, word) for at in (1, 2) for word in ("一是", "二是")]
    assert [one.title for one in found.chapters] == ["扩建粮库", "更新设备", "保障措施"]


def test_phases_are_the_measures_where_nothing_else_is_counted() -> None:
    found = framework(
        f"{HEAD}第一阶段：动员部署（2026年3月）。召开动员会1次。\n第二阶段：组织实施（2026年4月至9月）。改造粮库8座。\n"
        "第三阶段：总结验收（2026年12月）。开展验收评估。\n"
    )
    assert [(one.label, one.ordinal) for one in found.measures] == [
        ("第一阶段", 1),
        ("第二阶段", 2),
        ("第三阶段", 3),
    ]


@pytest.mark.parametrize("below", ["", "四、督查\n1.检查。每月检查粮库。\n2.通报。每季通报结果。\n"])
def test_points_on_one_line_that_are_all_of_a_chapter_are_its_measures(below: str) -> None:
    found = framework(
        f"{HEAD}一、任务\n1.建库。选定地址，新建粮库。\n2.修路。更新道路。\n三、要求\n1.提高站位。2.压实责任。3.严明纪律。\n{below}"
    )
    assert [(one.chapter, one.title) for one in found.measures][:2] == [(1, "建库"), (1, "修路")]
    assert [(one.chapter, one.text) for one in found.measures][2:5] == [
        (3, "提高站位。"),
        (3, "压实责任。"),
        (3, "严明纪律。"),
    ]
