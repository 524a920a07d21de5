"""Targets by how a plan states them: under the name of a line, within a name, for a kind of things, by a standard."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import Told, framework, told
from tests.core.parsing.structure.test_targets import found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # what a line is about, where a verb alone stands before the figure
        (
            "储粮示范县：2026年建设10个，2027年累计达到30个。",
            [("储粮示范县", "=", 10, "个", "2026"), ("储粮示范县", "=", 30, "个", "2027")],
        ),
        ("储粮信用贷款：累计发放60亿元。", [("储粮信用贷款", "=", 60, "亿元", None)]),
        (
            "粮库建设：2026年新建30座，2027年改造20座。",
            [("粮库", "=", 30, "座", "2026"), ("改造粮库", "=", 20, "座", "2027")],
        ),
        ("二是冷链基地：认定12家。", [("冷链基地", "=", 12, "家", None)]),
        # what is done to those of a kind, and to how many of them when
        (
            "对仓房老旧、设施陈旧的28家粮站实施改扩建，2026年完成10家。",
            [("粮站改扩建", "=", 28, "家", None), ("粮站实施改扩建", "=", 10, "家", "2026")],
        ),
        ("将160项高频事项下沉至乡镇便民中心办理。", [("高频事项下沉至乡镇便民中心办理", "=", 160, "项", None)]),
        # a figure within the name of a share
        (
            "能够提供6类以上粮食服务的粮站占比达到100%。",
            [("能够提供6类以上粮食服务的粮站占比", "=", 100, "%", None)],
        ),
        ("80%以上的4A级粮食景区通二级公路。", [("4A级粮食景区通二级公路", ">=", 80, "%", None)]),
        ("全市60%以上的自然村通硬化路。", [("自然村通硬化路", ">=", 60, "%", None)]),
        # units, and figures without one
        ("粮贷加权平均利率较2025年下降50个基点左右。", [("粮贷加权平均利率下降", "~", 50, "个基点", None)]),
        ("每年监测粮店（网店）不少于50万家（个）次。", [("监测粮店（网店）", ">=", 50, "万家（个）次", None)]),
        ("万台粮机死亡人数控制在0.06以内。", [("万台粮机死亡人数", "<=", 0.06, None, None)]),
        # what a plan spends, of whom and on what
        ("粮食检验经费不低于每人每年12元标准。", [("粮食检验经费", ">=", 12, "元", None)]),
        ("补助不低于每人每年12元。", []),
        (
            "统筹仓储、检验等专项资金，省级粮食转化专项年投入不少于10亿元。",
            [("省级粮食转化专项年投入", ">=", 10, "亿元", None)],
        ),
        ("扩大粮食引导基金规模，到2027年总规模达到100亿元。", [("粮食引导基金总规模", "=", 100, "亿元", "2027")]),
        ("落实粮库设备投资额10%抵免所得税政策。", []),
        ("赋予保管员不低于70%的成果所有权或不少于10年的长期使用权。", []),
        # how it is done is no part of the name; what joins a figure tells nothing of it
        ("通过新建、改建、盘活等方式筹集保管员宿舍3000套。", [("保管员宿舍", "=", 3000, "套", None)]),
        ("在粮站、码头、重点粮区设置服务站10个。", [("服务站", "=", 10, "个", None)]),
        ("支持粮食院校、职业院校增设保管、检验等专业点50个。", [("保管、检验等专业点", "=", 50, "个", None)]),
        ("按照国家标准更换粮库标识牌150块。", [("粮库标识牌", "=", 150, "块", None)]),
        ("优化信用“两书同达”，修复办理时限压缩至5个工作日。", [("修复办理时限", "=", 5, "个工作日", None)]),
        ("联网粮店达到2000家、实现所有县全覆盖。", [("联网粮店", "=", 2000, "家", None)]),
        ("减免证明材料500种以上。", [("减免证明材料", ">=", 500, "种", None)]),
        ("一般粮情事件2小时内到达现场处置。", [("一般粮情事件到达现场处置", "<=", 2, "小时", None)]),
        # beside what is set, what is compared with a year before is set too
        (
            "农药利用率达到41%以上，化肥使用量较上年减少150吨。",
            [("农药利用率", ">=", 41, "%", None), ("化肥使用量", "=", 150, "吨", None)],
        ),
        ("化肥使用量较上年减少150吨。", []),
    ],
)
def test_what_a_plan_states(text: str, wanted: list[Told]) -> None:
    assert found(text) == wanted


def test_what_is_asked_in_the_whole_is_a_target_above_the_first_chapter() -> None:
    text = (
        "云岭市粮食工作要点\n今年粮食工作的总体要求是：严守底线，全年粮食抽检合格率达到98%以上。\n"
        "一、收储\n（一）改造库房。改造库房。\n（二）培训。培训人员。"
    )
    assert told(framework(text).targets) == [("粮食抽检合格率", ">=", 98, "%", None)]
