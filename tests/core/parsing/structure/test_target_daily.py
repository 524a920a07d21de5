"""How long and how often something is to be done each day, week or term, and whose times go on with those before."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, framework


def _targets(sentence: str) -> list[tuple[str, str, object, str | None]]:
    made = framework(f"{HEAD}一、任务\n（一）改造库房。{sentence}\n（二）培训。培训人员。").measures
    return [(one.object, str(one.comparator), one.value, one.unit) for every in made for one in every.targets]


@pytest.mark.parametrize(
    ("sentence", "target"),
    [
        ("要保证粮校学员每天2小时以上田间劳动。", ("粮校学员每天田间劳动", ">=", 2, "小时")),
        ("确保保管员每天1小时技能训练。", ("保管员每天技能训练", "=", 1, "小时")),
        ("每日1小时以上户外活动时间。", ("每日户外活动时间", ">=", 1, "小时")),
        ("落实学员每天练习1小时要求。", ("学员每天练习", "=", 1, "小时")),
        ("严格落实每天1小时巡库制度。", ("每天巡库", "=", 1, "小时")),
        ("粮校要组织全体学员每天上下午各做1次护眼操。", ("学员每天上下午各做护眼操", "=", 1, "次")),
        ("落实入库登记制度和每季度2次粮情监测制度。", ("每季度粮情监测", "=", 2, "次")),
        ("粮机操作员每班应休息30分钟。", ("粮机操作员每班应休息", "=", 30, "分钟")),
    ],
)
def test_what_is_to_be_done_so_long_or_so_often(sentence: str, target: tuple[object, ...]) -> None:
    assert _targets(sentence) == [target]


@pytest.mark.parametrize(
    ("sentence", "objects"),
    [
        (
            "确保小学生每天劳动1个小时、初中生2个小时、高中阶段学生3个小时。",
            ["小学生每天劳动", "初中生每天劳动", "高中阶段学生每天劳动"],
        ),
        (
            "三至六年级粮食课程作业时间不超过30分钟，初中不得超过40分钟。",
            ["三至六年级粮食课程作业时间", "初中粮食课程作业时间"],
        ),
        (
            "烘干机连续作业单次不超过4小时，每天累计不超过12小时。",
            ["烘干机连续作业单次", "烘干机连续作业每天累计"],
        ),
        ("学员每天户外劳动2小时以上，其中田间劳动1小时。", ["学员每天户外劳动", "田间劳动"]),
    ],
)
def test_the_times_of_others_go_on_with_what_is_done(sentence: str, objects: list[str]) -> None:
    assert [one[0] for one in _targets(sentence)] == objects


@pytest.mark.parametrize(
    "sentence",
    ["建立每月1次会商制度。", "粮农免费存粮全年累计不超过14天。", "实行每周1次例会制度。", "印制1项入库制度。"],
)
def test_meetings_and_what_one_may_have_set_nothing(sentence: str) -> None:
    assert _targets(sentence) == []
