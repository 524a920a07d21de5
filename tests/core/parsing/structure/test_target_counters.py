"""Targets counted in words that only some fields of work use, in two of them at once, and in compound ones."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import Told, framework
from tests.core.parsing.structure.test_targets import found


@pytest.mark.parametrize(
    ("unit", "thing"),
    [
        ("万剂", "推广粮猪冻精"),
        ("万峰", "骆驼存栏达到"),
        ("万头（只）", "奶畜存栏达到"),
        ("万群（箱）", "粮蜂存栏达到"),
        ("万册（件）", "粮史藏品达到"),
        ("条（段）", "整治粮渠"),
        ("套（间）", "筹集粮农住房"),
        ("万辆次", "路检路查粮车"),
        ("万剂次", "完成粮猪免疫"),
        ("万个标准机架", "粮食数据中心达到"),
        ("吨油当量", "节约粮库能源"),
        ("吉瓦时", "粮库储能达到"),
        ("例/10万", "粮农发病率控制在"),
    ],
)
def test_counting_words_of_a_field_are_units(unit: str, thing: str) -> None:
    told = found(f"{thing}30{unit}。")
    assert [(number, of) for _, _, number, of, _ in told] == [(30, unit.replace("个标准机架", "个"))]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("清淤粮渠42条（段）21公里，修建粮食服务站9座。", [("清淤粮渠", 42), ("清淤粮渠", 21), ("粮食服务站", 9)]),
        ("烘干能力提升至每秒12公斤，粮食单产提高到每亩450公斤。", [("烘干能力", 12), ("粮食单产", 450)]),
        ("全省仓车比保持在2.5:1以下。", [("全省仓车比", "2.5:1")]),
        ("应急储粮能力达到3天以上日均用粮量。", [("应急储粮能力", 3)]),
        ("培养国家级粮食健将15名。", [("国家级粮食健将", 15)]),
        ("万人粮食专利拥有量18件。", [("万人粮食专利拥有量", 18)]),
    ],
)
def test_what_they_count_is_named(text: str, wanted: list[tuple[str, int | str]]) -> None:
    assert [(name, number) for name, _, number, _, _ in found(text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("在建粮仓质量抽检合格率95%以上。", [("在建粮仓质量抽检合格率", ">=", 95, "%", None)]),
        ("东库、西库等12座粮库入库达标率达到92%以上。", [("粮库入库达标率", ">=", 92, "%", None)]),
        ("城东、河西、北岭3个片区完成粮库改造。", [("片区完成粮库改造", "=", 3, "个", None)]),
        ("推动3项以上粮食团体标准上升为行业标准。", [("粮食团体标准上升为行业标准", ">=", 3, "项", None)]),
        ("完成100平方公里以上粮区健康评价30项。", [("100平方公里以上粮区健康评价", "=", 30, "项", None)]),
        ("将粮食保险试点范围扩大到30个县。", [("粮食保险试点范围", "=", 30, "个", None)]),
        ("选择基础较好的10个县开展储粮试点。", [("开展储粮试点的县", "=", 10, "个", None)]),
        ("年内开展1次粮价评估。", [("粮价评估", "=", 1, "次", None)]),
        (
            "北方50%以上、南方30%以上粮库达到一级标准。",
            [("北方粮库达到一级标准", ">=", 50, "%", None), ("粮库达到一级标准", ">=", 30, "%", None)],
        ),
        ("95%以上的县保持无虫储粮。", [("县保持无虫储粮", ">=", 95, "%", None)]),
        (
            "县级库长每季度巡库不少于1次，乡级库长每月不少于2次。",
            [("县级库长每季度巡库", ">=", 1, "次", None), ("乡级库长每月巡库", ">=", 2, "次", None)],
        ),
        ("按照每万人口不少于5人的标准配备保管员。", [("每万人口保管员", ">=", 5, "人", None)]),
        ("各县按售粮收入的0.5%以上提取护粮经费。", [("护粮经费占售粮收入比例", ">=", 0.5, "%", None)]),
        (
            "提高粮库准入标准，新增粮库单位能耗控制在0.5吨标准煤/万元以内。",
            [("粮库单位能耗", "<=", 0.5, "吨标准煤/万元", None)],
        ),
        ("年耗能1万吨标准煤以上粮企审计覆盖率100%。", [("年耗能1万吨标准煤以上粮企审计覆盖率", "=", 100, "%", None)]),
        ("对能耗高于基准水平20%以上的粮企实施节能改造。", []),
        ("单笔额度最高30万元，全年新增粮贷4亿元。", [("新增粮贷", "=", 4, "亿元", None)]),
    ],
)
def test_what_is_told_of_a_figure_is_read(text: str, wanted: list[Told]) -> None:
    assert found(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "新购的收粮车、运粮车、城市粮食物流车中电动车占比分别不低于80%、90%和60%。",
            ["新购的收粮车中电动车占比", "新购的运粮车中电动车占比", "新购的城市粮食物流车中电动车占比"],
        ),
        (
            "粮库单位面积能耗、单位面积碳排放、人均综合能耗分别降低5%、7%、6%。",
            ["粮库单位面积能耗降低", "粮库单位面积碳排放降低", "粮库人均综合能耗降低"],
        ),
        (
            "粮渠治理完成率、危仓加固完成率、粮道治理完成率分别达到100%、95%和90%。",
            ["粮渠治理完成率", "危仓加固完成率", "粮道治理完成率"],
        ),
        ("粮库事故起数和伤亡人数均下降10%以上。", ["粮库事故起数下降", "伤亡人数下降"]),
    ],
)
def test_each_of_several_things_has_its_own_name(text: str, wanted: list[str]) -> None:
    assert [name for name, *_ in found(text)] == wanted


def test_what_some_years_of_effort_reach_is_read_beside_a_dated_goal() -> None:
    made = framework(
        "储粮三年行动方案（2027—2029年）\n一、总体要求\n以粮为本。\n"
        "通过3年攻坚，全省整修旧仓2万座以上，节约粮库用地10万亩；到2029年，亩均储粮达到37吨。\n"
        "二、主要任务\n（一）建库。建设粮库。\n（二）培训。培训人员。"
    )
    assert [(one.value, one.unit, one.due) for one in made.targets] == [
        (2, "万座", None),
        (10, "万亩", None),
        (37, "吨", "2029"),
    ]
