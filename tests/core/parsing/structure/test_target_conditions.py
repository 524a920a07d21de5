"""Figures that tell a time of the day, or under which condition something holds."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.test_targets import found


@pytest.mark.parametrize(
    "text",
    [
        "晚间收粮结束不得晚于21时15分。",
        "晚间收粮不得早于18点30分、不得晚于20点45分。",
        "粮库上午9时30分前完成登记。",
        "2.如果候选粮库最后1座，有2座或2座以上得分相同，则依次按照库容确定。",
        "（3）倘若库容不足5万吨，租用2座粮库。",
        "要是余粮超过3万吨，由粮站登记，每日出库200吨。",
        "如果粮情稳定，有30座粮库空闲，由2个县调剂。",
    ],
)
def test_times_of_the_day_and_conditions_set_nothing(text: str) -> None:
    assert found(text) == []


def test_what_takes_so_long_and_what_a_numbered_point_sets_are_targets_still() -> None:
    assert [one[:4] for one in found("3.新建粮库20座，如期完成轮换任务30项。")] == [
        ("新建粮库", "=", 20, "座"),
        ("轮换任务", "=", 30, "项"),
    ]
    assert [one[2:4] for one in found("粮店每日营业时间不少于10小时。")] == [(10, "小时")]
