"""What was reached before a document began is no target, wherever it stands."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import framework

TASKS = "\n三、任务\n（一）建库。选址建库。\n（二）培训。培训人员。\n"
GOAL = "到2030年，粮库总数达到500座。"


@pytest.mark.parametrize(
    ("title", "text", "values"),
    [
        ("云岭市“十五五”仓储规划", f"“十四五”期间，建成粮库120座，收入年均增长8%。\n{GOAL}", [500]),
        ("云岭市“十五五”仓储规划", f"“十四五”时期，粮库建设加快。合格率达到85%。\n{GOAL}", [500]),
        ("云岭市“十五五”仓储规划", f"“十四五”末，机械化率达到70%，比2020年提高10个百分点。{GOAL}", [500]),
        ("云岭市“十五五”仓储规划", f"截至2025年底，粮库总数达到320座，合格率达到85%。\n{GOAL}", [500]),
        ("云岭市“十五五”仓储规划", f"2025年，仓储收入突破30亿元。\n{GOAL}", [500]),
        ("云岭市“十五五”仓储规划", "“十五五”期间，新建粮库60座。", [60]),
        ("云岭市仓储规划（2026—2030年）", f"“十四五”期间，建成粮库120座。\n{GOAL}", [500]),
        ("云岭市仓储行动方案（2026—2028年）", "2027年，新建粮库60座。", [60]),
        ("云岭市仓储行动方案", f"过去五年，建成粮库120座。\n{GOAL}", [500]),
        ("云岭市仓储行动方案", "“十五五”期间，新建粮库60座。", [60]),
    ],
)
def test_achievements_in_a_chapter_of_goals(title: str, text: str, values: list[int]) -> None:
    made = framework(f"{title}\n一、形势\n仓储任务繁重。\n二、主要目标\n{text}{TASKS}")
    assert [one.value for one in made.targets] == values


def test_the_base_year_of_a_goal_is_not_its_due_year() -> None:
    text = "到2030年，单位仓储能耗较2025年下降13%，机械化率比2025年提高5个百分点。"
    made = framework(f"云岭市“十五五”仓储规划\n一、形势\n任务繁重。\n二、主要目标\n{text}{TASKS}")
    assert [(one.object, one.value, one.unit, one.due) for one in made.targets] == [
        ("单位仓储能耗", 13, "%", "2030"), ("机械化率", 5, "个百分点", "2030"),
    ]  # fmt: skip


def test_a_document_issued_once_more_keeps_the_goals_of_its_time() -> None:
    made = framework(f"云岭市仓储行动方案\n云政发〔2032〕3号\n一、形势\n任务繁重。\n二、主要目标\n{GOAL}{TASKS}")
    assert [one.value for one in made.targets] == [500]


@pytest.mark.parametrize(
    "heading",
    [
        "发展成效",
        "“十四五”发展情况",
        "基础与环境",
        "面临的机遇与挑战",
        "背景和意义",
        "取得的积极进展",
        "基本情况",
        "问题与短板",
    ],
)
def test_a_chapter_that_tells_how_things_are_sets_nothing(heading: str) -> None:
    text = f"云岭市仓储规划\n一、{heading}\n全市建成粮库120座，合格率达到85%。\n二、主要目标\n{GOAL}{TASKS}"
    assert [one.value for one in framework(text).targets] == [500]


@pytest.mark.parametrize("heading", ["巩固粮库建设成效", "突出工作成效", "优化发展环境", "加强问题整改"])
def test_a_chapter_that_asks_for_something_better_sets_targets(heading: str) -> None:
    text = f"云岭市仓储规划\n一、{heading}\n（一）建库。新建粮库120座。\n（二）培训。培训人员。{TASKS}"
    assert [one.value for one in framework(text).measures[0].targets] == [120]
