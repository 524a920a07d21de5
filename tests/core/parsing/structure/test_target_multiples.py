"""How many times as much something is to be, how long it is to last, and words that only seem to grant something."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, framework


def _targets(sentence: str) -> list[tuple[str, str, object, str | None, str | None]]:
    made = framework(f"{HEAD}一、任务\n（一）改造库房。{sentence}\n（二）培训。培训人员。").measures
    return [(one.object, str(one.comparator), one.value, one.unit, one.due) for every in made for one in every.targets]


@pytest.mark.parametrize(
    ("sentence", "target"),
    [
        (
            "粮校年度培训规模要达到在校生规模的1.2倍以上。",
            ("粮校年度培训规模达到在校生规模", ">=", 1.2, "倍", None),
        ),
        ("粮库年收储量达到仓容的1.3倍。", ("粮库年收储量达到仓容", "=", 1.3, "倍", None)),
        ("到2030年，粮食研发投入提高到2025年的1.5倍。", ("粮食研发投入提高到2025年", "=", 1.5, "倍", "2030")),
        ("粮农收入相当于全县平均水平的1.2倍。", ("粮农收入相当于全县平均水平", "=", 1.2, "倍", None)),
        ("粮价控制在成本价的1.3倍以内。", ("粮价控制在成本价", "<=", 1.3, "倍", None)),
        ("粮农收入不低于最低工资的1.6倍。", ("粮农收入", ">=", 1.6, "倍", None)),
        ("粮展平均开放天数延长至90天。", ("粮展平均开放天数", "=", 90, "天", None)),
        ("粮店营业时间延长到14小时以上。", ("粮店营业时间", ">=", 14, "小时", None)),
        ("烘干塔平均使用寿命延长至15年以上。", ("烘干塔平均使用寿命", ">=", 15, "年", None)),
        ("粮店一次性包装使用量减少40%。", ("粮店一次性包装使用量减少", "=", 40, "%", None)),
        ("财政补贴占粮站运营成本的比重不超过20%。", ("财政补贴占粮站运营成本的比重", "<=", 20, "%", None)),
        ("平价粮店售价低于市价，让利幅度不低于8%。", ("让利幅度", ">=", 8, "%", None)),
    ],
)
def test_what_is_so_many_times_as_much_or_lasts_so_long(sentence: str, target: tuple[object, ...]) -> None:
    assert _targets(sentence) == [target]


@pytest.mark.parametrize(
    "sentence",
    [
        "按粮价的1.5倍收取保管费。",
        "对粮价超过基准价的2倍的，予以处罚。",
        "粮库周转量是仓容的3倍。",
        "粮农贷款期限延长至36个月。",
        "粮农缴费时间延长至12个月。",
        "一次性奖励投资额的5%。",
        "省级财政已下达储粮资金4亿元。",
        "商户让利10%促销。",
    ],
)
def test_what_is_ruled_granted_or_so_already_sets_nothing(sentence: str) -> None:
    assert _targets(sentence) == []
