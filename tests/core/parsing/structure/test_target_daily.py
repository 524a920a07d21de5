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
    ("sentence", "objects"),
    [
        ("粮校每周安排1节以上粮食课程。", ["粮校每周粮食课程"]),
        ("小学每周安排2节劳动课，初中每周3节。", ["小学每周劳动课", "初中每周劳动课"]),
        ("高中每周2节粮食营养课。", ["高中每周粮食营养课"]),
        (
            "落实国家劳动课程标准，确保小学每周2课时，初中每周3课时。",
            ["小学每周劳动课程", "初中每周劳动课程"],
        ),
        (
            "严格控制义务教育阶段校内考试次数，小学每学期不超过1次，其他年级每学期不超过2次。",
            ["小学每学期校内考试次数", "其他年级每学期校内考试次数"],
        ),
        ("每年开展粮食营销专项检查，检查覆盖面不低于30%。", ["粮食营销专项检查覆盖面"]),
        ("每年组织对粮库进行评估，评估覆盖率达到100%。", ["粮库评估覆盖率"]),
        ("开设粮食营养课程，课程时长不少于3小时。", ["粮食营养课程时长"]),
        ("加强粮库巡查，巡查次数每年不少于12次。", ["粮库巡查次数"]),
        ("粮食加工转化率稳步提升，其中稻谷达到80%、小麦达到75%。", ["稻谷转化率", "小麦转化率"]),
    ],
)
def test_lessons_and_counts_have_what_the_clause_before_names(sentence: str, objects: list[str]) -> None:
    assert [one[0] for one in _targets(sentence)] == objects


@pytest.mark.parametrize(
    "sentence",
    ["建立每月1次会商制度。", "粮农免费存粮全年累计不超过14天。", "实行每周1次例会制度。", "印制1项入库制度。"],
)
def test_meetings_and_what_one_may_have_set_nothing(sentence: str) -> None:
    assert _targets(sentence) == []
