"""How fast and how fully grants are handled, how much is given in all, and units of two parts."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, framework


def _targets(sentence: str) -> list[tuple[str, str, object, str | None]]:
    made = framework(f"{HEAD}一、任务\n（一）改造库房。{sentence}\n（二）培训。培训人员。").measures
    return [(one.object, str(one.comparator), one.value, one.unit) for every in made for one in every.targets]


@pytest.mark.parametrize(
    ("sentence", "target"),
    [
        ("粮农补贴申领网上办理率达到95%以上。", ("粮农补贴申领网上办理率", ">=", 95, "%")),
        ("储粮补助资金发放到位率达到100%。", ("储粮补助资金发放到位率", "=", 100, "%")),
        ("建库申请审批时限由30日压缩至10日以内。", ("建库申请审批时限", "<=", 10, "日")),
        ("将粮款支付结算时间缩短至3天。", ("粮款支付结算时间", "=", 3, "天")),
        ("收粮保管费下浮不低于10%。", ("收粮保管费下浮", ">=", 10, "%")),
        ("为粮商减免检测费用2000万元。", ("为粮商减免检测费用", "=", 2000, "万元")),
        ("清理取消不合理的仓储罚款事项不少于10项。", ("清理取消不合理的仓储罚款事项", ">=", 10, "项")),
        ("每年安排2亿元支持粮站建设。", ("安排资金支持粮站建设", "=", 2, "亿元")),
        ("县财政每年安排粮食资金不低于50万元用于奖补。", ("县财政每年安排粮食资金", ">=", 50, "万元")),
        ("对新建粮田每亩财政投入不低于2000元。", ("粮田每亩财政投入", ">=", 2000, "元")),
        (
            "县财政用于粮食的专项资金，要优化结构，将不低于60%的资金用于建库。",
            ("县财政用于粮食的专项资金用于建库", ">=", 60, "%"),
        ),
    ],
)
def test_how_a_grant_is_handled_is_a_target(sentence: str, target: tuple[object, ...]) -> None:
    assert _targets(sentence) == [target]


@pytest.mark.parametrize(
    "sentence",
    [
        "粮库补贴率达到30%。",
        "收粮保管费下浮10%。",
        "为粮商每户减免费用2万元。",
        "对违规仓库罚款2万元。",
        "粮款支付期限为30日。",
    ],
)
def test_what_each_one_is_granted_is_none(sentence: str) -> None:
    assert _targets(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "target"),
    [
        ("仓储劳动生产率达到800吨/人·年。", ("仓储劳动生产率", "=", 800, "吨/人·年")),
        ("粉尘降落量控制在5吨/平方公里·月以内。", ("粉尘降落量", "<=", 5, "吨/平方公里·月")),
        ("粮食事故报告数不低于50份/百万人口。", ("粮食事故报告数", ">=", 50, "份/百万人口")),
        ("更换老旧测温杆300具。", ("老旧测温杆", "=", 300, "具")),
        ("粮情微课累计500堂。", ("粮情微课", "=", 500, "堂")),
        ("路检粮车不少于3万辆次。", ("路检粮车", ">=", 3, "万辆次")),
        ("保管实训时间累计不少于2个学期。", ("保管实训时间", ">=", 2, "个学期")),
    ],
)
def test_units(sentence: str, target: tuple[object, ...]) -> None:
    assert _targets(sentence) == [target]


@pytest.mark.parametrize(
    ("sentence", "target"),
    [
        ("粮店开放时间每天延长1小时以上。", ("粮店开放时间每天延长", ">=", 1, "小时")),
        ("违规堆粮2小时内清理。", ("违规堆粮清理", "<=", 2, "小时")),
        ("保管员每3年接受不少于72学时的培训。", ("保管员每3年接受培训", ">=", 72, "学时")),
        ("将审批时限由法定的20日压减至8日。", ("审批时限", "=", 8, "日")),
    ],
)
def test_times(sentence: str, target: tuple[object, ...]) -> None:
    assert _targets(sentence) == [target]


@pytest.mark.parametrize(
    ("sentence", "target"),
    [
        (
            "粮企要按规定足额提取和使用保管员培训经费，其中60%以上用于一线保管员，可用于技能竞赛补助。",
            ("保管员培训经费用于一线保管员", ">=", 60, "%"),
        ),
        ("县级粮食收益金，要将50%以上的资金用于发展粮站。", ("县级粮食收益金用于发展粮站", ">=", 50, "%")),
    ],
)
def test_how_much_of_some_money_is_for_what(sentence: str, target: tuple[object, ...]) -> None:
    assert _targets(sentence) == [target]
