"""Parameters of a policy: rates of insurance, first payments, what funds keep and pay, prices, cadences."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.test_targets import found


@pytest.mark.parametrize(
    "text",
    [
        "购买首套粮农公寓申请公积金贷款的，首付比例不低于20%。",
        "二套住房最低首付款比例下调至25%。",
        "阶段性降低工伤保险费率20%。",
        "失业保险总费率继续执行1%。",
        "职工基本医疗保险单位缴费费率由8%降至7%。",
        "参保粮农门诊费用统筹基金支付比例为60%。",
        "符合规定的住院费用救助比例统一为70%。",
        "开发粮库的单位按项目缴存工程总造价的2%。",
        "物业保修金住宅按12元/平方米，商铺按18元/平方米。",
        "热费居民按22元/㎡。",
        "对新认定的省级烘干实验室，每年支持200万元，连续支持三年。",
        "对当年入统的粮企，一次性奖励10万元。",
        "每三年举办1届“爱粮名匠、种粮能手”评选表彰活动。",
        "每2年开展一次最美保管员评选活动。",
        "对保供率达到90%以上、有扩产需求的粮企，贷款利率不得高于平均水平。",
        "粮企贷款在30万元以内的，免收担保费。",
        "年周转粮食达到800车的（往返为一车），一次性给予5万元补贴。",
    ],
)
def test_what_a_policy_lays_down_is_not_to_be_reached(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("政府性担保机构平均担保费率降至1%以下。", 1),
        ("政策范围内住院费用基金支付比例达到75%。", 75),
        ("每年开展1次粮情普查。", 1),
        ("对40座粮库、粮店的烘干设备进行检测。", 40),
        ("到2027年，农业保险覆盖率达到90%以上、增速高于全省的水平。", 90),
    ],
)
def test_what_is_to_be_reached_in_like_words_stays(text: str, value: int) -> None:
    assert [one[2] for one in found(text)] == [value]
