"""Goals that a plan means to reach in as many years as it lasts."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import framework, told

PLAN = """云岭市粮食产业发展行动方案（{years}年）
为发展粮食产业，制定本方案。
一、发展目标
{goal}
二、重点任务
（一）建设粮库。建设粮库。
（二）发展粮店。发展粮店。
"""


@pytest.mark.parametrize(
    ("years", "goal", "due"),
    [
        ("2027—2030", "力争通过三年时间，粮企数量突破600家。", "2030"),
        ("2027—2029", "用3年左右时间，粮企数量突破600家。", "2029"),
        ("2026—2030", "经过五年努力，结构更加合理，粮企数量突破600家。", "2030"),
        ("2026—2030", "力争用两年时间，粮企数量突破600家。", None),
        ("2026—2030", "力争用五年时间，到2029年，粮企数量突破600家。", "2029"),
        ("2026—2030", "粮企数量突破600家。", None),
    ],
)
def test_what_takes_the_years_of_a_plan_is_reached_at_its_end(years: str, goal: str, due: str | None) -> None:
    found = framework(PLAN.format(years=years, goal=goal))
    assert told(found.targets) == [("粮企数量", ">", 600, "家", due)]


def test_a_measure_that_takes_the_years_of_a_plan_is_dated_too() -> None:
    text = PLAN.format(years="2027—2029", goal="粮食产业更强。").replace(
        "。建设粮库。", "。通过三年时间，新建粮库20座。"
    )
    assert told(framework(text).measures[0].targets) == [("新建粮库", "=", 20, "座", "2029")]
