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
        (
            "依法应检粮田检测率达到100%，用途变更为仓储用地的，应当重新检测。",
            ("依法应检粮田检测率", "=", 100, "%", None),
        ),
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
    ("sentence", "target"),
    [
        ("新增粮库供电专线3回。", ("粮库供电专线", "=", 3, "回", None)),
        ("全县耕地质量平均等级提高到4.35等。", ("全县耕地质量平均等级", "=", 4.35, "等", None)),
        ("粮田土壤pH值提高0.4个单位。", ("粮田土壤pH值提高", "=", 0.4, "个单位", None)),
        ("组织3个单位参加粮展。", ("单位参加粮展", "=", 3, "个", None)),
        ("烘干机组最小出力降至40%额定负荷。", ("烘干机组最小出力", "=", 40, "%", None)),
        ("新增1类创新药获批上市6个以上。", ("1类创新药获批上市", ">=", 6, "个", None)),
        ("改建青河、白石2座粮库。", ("粮库", "=", 2, "座", None)),
        ("改扩建青河、白石等2座粮库。", ("青河、白石等粮库", "=", 2, "座", None)),
        ("设立省级粮食产业基金，首期规模20亿元。", ("省级粮食产业基金首期规模", "=", 20, "亿元", None)),
        ("推广全生物降解地膜，应用面积达到500万亩。", ("全生物降解地膜应用面积", "=", 500, "万亩", None)),
        ("对保管员每3年开展1轮业务培训。", ("保管员每3年业务培训", "=", 1, "轮", None)),
        ("每年开展两轮粮情督查。", ("粮情督查", "=", 2, "轮", None)),
        ("建立粮情定期普查制度，每10年开展1次。", ("每10年粮情定期普查", "=", 1, "次", None)),
        ("健全粮库体检机制，每年开展1次。", ("粮库体检", "=", 1, "次", None)),
        ("粮库要建立健全内部审计制度，每年至少开展1次。", ("内部审计", ">=", 1, "次", None)),
        ("利用空地浇建公益晒场，每年浇建不少于40块。", ("浇建公益晒场", ">=", 40, "块", None)),
        ("落实粮食抽检计划，每年抽检不少于2批。", ("粮食抽检", ">=", 2, "批", None)),
    ],
)
def test_units_and_what_a_clause_before_tells(sentence: str, target: tuple[object, ...]) -> None:
    assert _targets(sentence) == [target]


@pytest.mark.parametrize(
    ("sentence", "objects"),
    [
        ("2027年消除危仓18处，2028年消除剩余11处。", ["消除危仓", "消除危仓"]),
        ("扩建城北、东港2座粮库，新增仓储能力12万吨。", ["粮库", "粮库新增仓储能力"]),
        ("统筹中央财政补助资金9亿元，县级配套资金不少于1亿元。", ["县级配套资金"]),
    ],
)
def test_what_goes_on_with_the_figure_before(sentence: str, objects: list[str]) -> None:
    assert [one[0] for one in _targets(sentence)] == objects


@pytest.mark.parametrize(
    "sentence",
    [
        "按粮价的1.5倍收取保管费。",
        "入库合格率达到100%，无投诉的，给予奖励。",
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


def test_what_doubles_is_what_then_grows_to_so_many_times_as_much() -> None:
    assert [(one[0], one[2], one[3]) for one in _targets("粮食产值比2021年翻一番，增加到2.5倍。")] == [
        ("粮食产值", 1, "番"),
        ("粮食产值", 2.5, "倍"),
    ]
