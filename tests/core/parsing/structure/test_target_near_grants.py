"""Targets in the words of grants, charges and scores, and the figures of these, which set nothing."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, Told, framework, told


def _told(sentence: str) -> list[Told]:
    made = framework(f"{HEAD}一、任务\n（一）改造库房。{sentence}\n（二）培训。培训人员。").measures
    return [one for every in made for one in told(every.targets)]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("年内发放护粮返还资金不低于2.3亿元。", [("护粮返还资金", ">=", 2.3, "亿元", None)]),
        ("护粮返还资金拨付时间压缩至6个工作日以内。", [("护粮返还资金拨付时间", "<=", 6, "个工作日", None)]),
        ("按上年缴费总额的60%返还护粮费用。", []),
        ("对粮企返还资金3万元。", []),
        ("返还资金3亿元。", []),
        ("享受县级补贴的粮农培训率达到97%以上。", [("享受县级补贴的粮农培训率", ">=", 97, "%", None)]),
        ("对享受补贴的粮农，补贴比例不低于20%。", []),
        ("保管员门诊报销比例不低于55%。", [("保管员门诊报销比例", ">=", 55, "%", None)]),
        ("保管员门诊报销比例60%。", []),
        ("按病种付费基金支出占比达到75%以上。", [("按病种付费基金支出占比", ">=", 75, "%", None)]),
        ("每年遴选重点烘干线30条左右给予专班服务。", [("重点烘干线", "~", 30, "条", None)]),
        ("每家粮企30万元左右给予补助。", []),
    ],
)
def test_what_is_granted_lends_its_words_to_targets(sentence: str, wanted: list[Told]) -> None:
    assert _told(sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("考核采取百分制，其中建库占40分、护粮占45分、粮农评议15分。", []),
        ("建库计20分，护粮计30分，未完成的扣5分。", []),
        ("按百分制评分，粮库得分达到90分。", [("粮库得分", "=", 90, "分", None)]),
        ("行动共安排12项任务，详见附表。", []),
        ("全年共安排粮情培训12期。", [("粮情培训", "=", 12, "期", None)]),
    ],
)
def test_scores_and_what_a_plan_counts_of_itself_set_nothing(sentence: str, wanted: list[Told]) -> None:
    assert _told(sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("建成“一刻钟送粮圈”站点百个。", [("“一刻钟送粮圈”站点", "=", 100, "个", None)]),
        ("护粮活动每月3期以上。", [("护粮活动每月", ">=", 3, "期", None)]),
        ("不少于7个粮品入选名牌目录。", [("粮品入选名牌目录", ">=", 7, "个", None)]),
    ],
)
def test_how_many_of_a_thing_there_are_to_be(sentence: str, wanted: list[Told]) -> None:
    assert _told(sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            "日烘干20吨及以上粮库开工率、出粮达标率分别达到95%和92%以上。",
            [
                ("日烘干20吨及以上粮库开工率", ">=", 95, "%", None),
                ("日烘干20吨及以上粮库出粮达标率", ">=", 92, "%", None),
            ],
        ),
        (
            "年综合能耗800吨标准煤以上粮企接入率达到100%。",
            [("年综合能耗800吨标准煤以上粮企接入率", "=", 100, "%", None)],
        ),
        ("新增日烘干100吨以上能力。", [("日烘干能力", ">=", 100, "吨", None)]),
        (
            "粮尘病患者规范管理率、服药率分别达96%、91%以上。",
            [("粮尘病患者规范管理率", ">=", 96, "%", None), ("粮尘病患者服药率", ">=", 91, "%", None)],
        ),
    ],
)
def test_of_which_ones_a_rate_is(sentence: str, wanted: list[Told]) -> None:
    assert _told(sentence) == wanted
