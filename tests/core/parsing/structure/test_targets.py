"""Targets: object, comparator, number, unit and due date."""

from __future__ import annotations

import pytest

from desktop.core.framework import Target
from desktop.core.parsing.structure.targets import aims
from tests.core.parsing.structure.documents import framework

Told = tuple[str, str | None, int | float | str | None, str | None, str | None]


def told(targets: list[Target] | tuple[Target, ...]) -> list[Told]:
    return [(one.object, one.comparator and one.comparator.value, one.value, one.unit, one.due) for one in targets]


def found(text: str, goal: bool = False) -> list[Told]:
    made = aims([(0, 0, text, None)], goal)
    return [(one.object, one.comparator and one.comparator.value, one.value, one.unit, one.due) for one in made]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("到2028年，仓储标准覆盖率达到85%以上。", [("仓储标准覆盖率", ">=", 85, "%", "2028")]),
        ("新建仓库不少于50个。", [("新建仓库", ">=", 50, "个", None)]),
        ("设立不少于50个仓储验证点。", [("仓储验证点", ">=", 50, "个", None)]),
        ("审批时间缩短至18个工作日以内。", [("审批时间", "<=", 18, "个工作日", None)]),
        (
            "入库、出库合格率分别达到65%和55%。",
            [("入库合格率", "=", 65, "%", None), ("出库合格率", "=", 55, "%", None)],
        ),
        ("研发投入强度由1.8%提高到2.5%。", [("研发投入强度", "=", 2.5, "%", None)]),
        ("承办百项仓储赛事。", [("仓储赛事", "=", 100, "项", None)]),
        ("打造示范仓库10个左右。", [("示范仓库", "~", 10, "个", None)]),
        ("培育仓储企业8—10家。", [("仓储企业", "=", "8—10", "家", None)]),
        ("创建示范仓库100个、仓储基地30个。", [("示范仓库", "=", 100, "个", None), ("仓储基地", "=", 30, "个", None)]),
        ("2027年底前完成管道改造180公里。", [("管道改造", "=", 180, "公里", "2027")]),
        ("事故起数控制在5起以内。", [("事故起数", "<=", 5, "起", None)]),
        ("市领导包联重点仓库100家，建立台账。", [("市领导包联重点仓库", "=", 100, "家", None)]),
        ("仓储增加值超过60亿元。", [("仓储增加值", ">", 60, "亿元", None)]),
        ("市财政每年安排5000万元用于仓储建设。", [("用于仓储建设的资金", "=", 5000, "万元", None)]),
        ("到2028年培训覆盖率达到95%以上。", [("培训覆盖率", ">=", 95, "%", "2028")]),
        (
            "到2028年，人口300万以上城市标准仓库占仓库总数比例达到60%。",
            [("人口300万以上城市标准仓库占仓库总数比例", "=", 60, "%", "2028")],
        ),
        ("到2028年每吨粮食损耗量在2020年的基础上减少50%。", [("每吨粮食损耗量", "=", 50, "%", "2028")]),
        (
            "粮食入库合格率达到90%，山区达到85%。",
            [("粮食入库合格率", "=", 90, "%", None), ("山区粮食入库合格率", "=", 85, "%", None)],
        ),
        ("推动60种高频仓单全国标准化应用。", [("高频仓单全国标准化应用", "=", 60, "种", None)]),
        (
            "2027年底前实现货物登记、仓单核验等58项事项异地办理。",
            [("货物登记、仓单核验等事项异地办理", "=", 58, "项", "2027")],
        ),
        ("将入库、出库办理时限压缩一半，减至3个月。", [("入库、出库办理时限压缩一半", "=", 3, "个月", None)]),
        ("推进入库总量控制，削减比例较2025年不低于10%。", [("削减比例", ">=", 10, "%", None)]),
        ("必须通过工程措施削减损耗400万吨。", [("削减损耗", "=", 400, "万吨", None)]),
        ("2027年底前，80%以上的县要建成仓储服务站。", [("县建成仓储服务站", ">=", 80, "%", "2027")]),
        ("仓储服务站覆盖90%以上的村。", [("仓储服务站覆盖村", ">=", 90, "%", None)]),
        ("使95%以上的粮库接入监测平台。", [("粮库接入监测平台", ">=", 95, "%", None)]),
        (
            "每年要对30%以上的县（区）和5%以上的乡镇开展检查。",
            [("县（区）", ">=", 30, "%", None), ("乡镇开展检查", ">=", 5, "%", None)],
        ),
        (
            "到2028年，培育仓储企业100家，80%的企业上云。",
            [("仓储企业", "=", 100, "家", "2028"), ("企业上云", "=", 80, "%", "2028")],
        ),
        ("新建仓库100%执行消防标准。", [("新建仓库执行消防标准", "=", 100, "%", None)]),
    ],
)
def test_targets(text: str, wanted: list[Told]) -> None:
    assert found(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "对新建仓库给予不超过50万元的补助。",
        "对80%以上的企业给予补助。",
        "以占排放量65%以上的企业为重点开展治理。",
        "持股50%以上的企业，可申请贷款。",
        "对含水量大于3.5%的粮食，采取烘干措施。",
        "目前，全市80%以上的村建成服务站。",
        "预计可征收仓储费750亿元。",
        "费用在80000元限额内据实扣除。",
        "专栏2 主要指标 指标2025年2030年1仓储能力（万吨）14141270-10%2损耗率（%）26.1＜22-4.1个百分点",
        "返还其上年度缴纳保险费的50%。",
        "自收到申请之日起20个工作日内作出决定。",
        "入围企业在3家及以上的，采取招标方式。",
        "聚焦23条重点产业链开展服务。",
        "第14届会议于2026年5月召开。",
        "每3年修订1次目录。",
        "加快2个市级粮库和4个县级粮库建设。",
        "由粮食部门责令停业6个月至12个月。",
        "全市现有仓库100座。",
    ],
)
def test_other_figures_are_no_targets(text: str) -> None:
    assert found(text) == []


def test_a_goal_s_year_holds_for_the_paragraphs_behind_it() -> None:
    made = framework(
        "仓储规划\n一、要求\n（一）发展目标\n到2028年，仓储更加完善。\n——新建仓库50个以上。\n到2035年，仓储全面完善。\n（二）建库。新建仓库20个。"
    )
    assert [told(one.targets) for one in made.measures] == [
        [("新建仓库", ">=", 50, "个", "2028")], [("新建仓库", "=", 20, "个", None)],
    ]  # fmt: skip
    assert not made.measures[0].items


def test_targets_outside_the_measures() -> None:
    made = framework(
        "仓储方案\n一、总体目标\n到2028年，新建仓库50个。\n二、任务\n（一）建库。选址建库。\n（二）培训。培训人员。"
    )
    assert told(made.targets) == [("新建仓库", "=", 50, "个", "2028")]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("为建设仓储，制定本方案。到2028年，新建仓库50个。\n一、任务", 1),
        ("一、总体要求\n以安全为先，建管并重。力争到2028年底，新建仓库50个，合格率达到95%以上。\n二、任务", 2),
        ("一、总体要求\n以安全为先。主要目标：到2028年，新建仓库50个；到2030年，新建仓库80个。\n二、任务", 2),
        ("仓储发展较快。到2024年底，全市已建成仓库50个。\n一、任务", 0),
        ("一、发展基础\n仓储发展较快。到2024年，新建仓库50个。\n二、任务", 0),
    ],
)
def test_a_goal_may_stand_behind_other_sentences(text: str, count: int) -> None:
    made = framework(f"仓储方案\n{text}\n（一）建库。选址建库。\n（二）培训。培训人员。")
    assert len(made.targets) == count


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2027年推动首批95个仓库开放。", [("仓库开放", "=", 95, "个", "2027")]),
        ("力争2027年重点仓库智能化改造率达100%。", [("重点仓库智能化改造率", "=", 100, "%", "2027")]),
        ("2024－2027年，城镇年均新增岗位24万个以上。", [("城镇年均新增岗位", ">=", 24, "万个", "2027")]),
        (
            "到2027年，合格率达到95%以上；完好率达到98%以上。",
            [("合格率", ">=", 95, "%", "2027"), ("完好率", ">=", 98, "%", "2027")],
        ),
        ("每县至少举办2场展会。", [("展会", ">=", 2, "场", None)]),
        ("各县均建有1所以上粮食学校。", [("粮食学校", ">=", 1, "所", None)]),
        ("各县至少有1座200吨以上的省级粮库。", [("200吨以上的省级粮库", ">=", 1, "座", None)]),
        ("拿出不低于30%比例专门用于招聘毕业生。", [("毕业生比例", ">=", 30, "%", None)]),
        ("80%的县达到粮食先进县标准。", [("县达到粮食先进县标准", "=", 80, "%", None)]),
        ("定向招用毕业生，比例不低于40%。", [("定向招用毕业生比例", ">=", 40, "%", None)]),
        ("首付比例统一调整为15%。", [("首付比例", "=", 15, "%", None)]),
        ("层高由不宜大于3.2米，调整为不宜大于3.6米。", [("层高", "<=", 3.6, "米", None)]),
        ("首套贷款执行不低于20%的首付比例。", [("首套贷款首付比例", ">=", 20, "%", None)]),
        (
            "新增50亿元仓储企业1家、10亿元以上仓储企业3家。",
            [("50亿元仓储企业", "=", 1, "家", None), ("10亿元以上仓储企业", "=", 3, "家", None)],
        ),
        ("完成2022年35个老旧粮库改造。", [("老旧粮库改造", "=", 35, "个", None)]),
        ("建设240余座烘干塔。", [("烘干塔", ">", 240, "座", None)]),
        ("推动22处粮库复工复产。", [("粮库复工复产", "=", 22, "处", None)]),
        ("改造提升400亩果园。", [("果园", "=", 400, "亩", None)]),
        ("全年粮食加工产值同比增长10%以上。", [("粮食加工产值", ">=", 10, "%", None)]),
        ("引进20名专家,并给予相应资助。", [("专家", "=", 20, "名", None)]),
    ],
)
def test_what_local_plans_reach(text: str, wanted: list[Told]) -> None:
    assert found(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "对产值首次达到1000万元、5000万元、1亿元的企业,分别给予10万元、30万元、50万元奖励。",
        "对首年服务企业6家以上的机构，业绩达到600万元的，给予10万元奖励。",
        "如市场价格连续3个月下降且累计降幅超过10%，及时下调计税价格。",
        "批发企业年销售额达到10亿元（含）以上的，给予10万元奖励。",
        "去化周期在18个月（不含）至36个月之间的县，按盘活面积供地。",
        "交款期限可顺延3个月。",
        "开展3—6个月的免费培训。",
        "在9区购买新建仓库。",
        "检验费用按80%收取。",
        "各单位要在1个月内公布细则。",
        "可按照不高于合同金额的30%补助。",
        "综合实力稳居全国前10位。",
    ],
)
def test_who_is_given_something_and_how_much_is_no_target(text: str) -> None:
    assert found(text) == []


def test_a_table_of_targets() -> None:
    made = framework(
        "仓储规划\n一、要求\n（一）发展目标。仓储更加完善。\n指标\t单位\t2025年\t2028年目标值\n仓库数量\t个\t20\t50以上\n合格率\t%\t90\t≥95\n"
        "（二）建库。新建仓库。"
    )
    assert told(made.measures[0].targets) == [("仓库数量", ">=", 50, "个", "2028"), ("合格率", ">=", 95, "%", "2028")]


def test_the_deadline_of_a_measure_is_its_targets_due_date() -> None:
    made = framework(
        "仓储方案\n一、任务\n（一）建库\n新建仓库50个。\n责任单位：市商务局\n完成时限：2026年6月底前\n（二）培训\n培训人员。\n责任单位：市人社局"
    )
    assert told(made.measures[0].targets) == [("新建仓库", "=", 50, "个", "2026-06")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("全国粮食产量保持在1.3万亿斤以上。", [(">=", 1.3, "万亿斤")]),
        ("力争将伦理审查时间压缩至3周以内。", [("<=", 3, "周")]),
        ("办理时限压减至5日。", [("=", 5, "日")]),
        ("细颗粒物浓度降至30微克/立方米。", [("=", 30, "微克/立方米")]),
        ("打造百项关键标准、千家领军企业。", [("=", 100, "项"), ("=", 1000, "家")]),
        ("港口吞吐量达到1400万标箱。", [("=", 1400, "万标箱")]),
        ("推动优质资源惠及千家、点亮万户。", []),
        ("引进20亿级项目不少于12个。", [(">=", 12, "个")]),
        ("污水治理率提高5个百分点。", [("=", 5, "个百分点")]),
        ("建设330千伏输变电工程。", []),
        ("第一类人员每人每月400元，第二类人员每人每月200元。", []),
    ],
)
def test_units_of_every_field(text: str, wanted: list[tuple[str, float, str]]) -> None:
    found = framework(f"方案\n一、任务\n（一）目标。{text}\n（二）设备。更新设备。\n").measures[0].targets
    assert [(one.comparator, one.value, one.unit) for one in found] == wanted


def test_what_a_chapter_tells_of_the_past_has_neither_targets_nor_items() -> None:
    text = "云岭市规划\n一、规划背景\n（一）取得的工作进展。机械化率达到72%，建成仓库20座。\n"
    text += "（二）面临的形势。需求增长20%。\n"
    text += "二、任务\n（一）夯实工作基础。机械化率达到80%。\n"
    found = framework(text).measures
    assert [(len(one.targets), len(one.items)) for one in found] == [(0, 0), (0, 0), (1, 1)]


def test_a_date_holds_for_the_paragraphs_of_a_chapter_of_goals() -> None:
    text = "云岭市计划\n一、主要目标\n到2026年，体系基本建成。到2035年，全面建成。\n——新增平台5个以上。\n"
    text += "——企业达到10家。\n"
    text += "二、任务\n（一）建库。建设仓库。\n（二）设备。更新设备。\n"
    assert [(one.value, one.due) for one in framework(text).targets] == [(5, "2026"), (10, "2026")]


def test_a_second_figure_of_the_same_thing_names_the_thing() -> None:
    text = "计划\n一、任务\n（一）文旅。重点文旅产业收入超1万亿元、增长8%。\n（二）设备。更新设备。\n"
    found = framework(text).measures[0].targets
    assert [(one.object, one.value) for one in found] == [("重点文旅产业收入", 1), ("重点文旅产业收入", 8)]


def test_a_deadline_beside_the_bodies_is_that_of_the_targets() -> None:
    text = "方案\n一、任务\n（一）建库。新建仓库10座。（市商务局牵头，2026年6月底前完成）\n"
    text += "（二）设备。更新设备50台。（市财政局负责）\n"
    assert [one.targets[0].due for one in framework(text).measures] == ["2026-06", None]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("新建泊位5 000个以上，绿地12 500.5亩。", [(">=", 5000, "个", None), ("=", 12500.5, "亩", None)]),
        ("年配送量突破200万单，放贷不少于300笔。", [(">", 200, "万单", None), (">=", 300, "笔", None)]),
        ("每招用1人给予1500元。", []),
        ("布设起降点，2025年、2026年分别新增80个和150个。", [("=", 80, "个", "2025"), ("=", 150, "个", "2026")]),
        ("到2025年和2030年，覆盖率分别达到65%和66%。", [("=", 65, "%", "2025"), ("=", 66, "%", "2030")]),
    ],
)
def test_spaced_thousands_units_rates_and_dates_that_are_dealt_out(
    text: str, wanted: list[tuple[str, float, str, str | None]]
) -> None:
    made = aims([(0, 0, text, None)], False)
    assert [(one.comparator, one.value, one.unit, one.due) for one in made] == wanted


def test_notes_below_a_table_set_nothing() -> None:
    text = "仓储方案\n一、目标\n到2030年，仓储能力达到50万吨。\n注：①仓储点个数由759个增加到970个。\n"
    text += "②统计范围由113个县增加到133个县。\n二、任务\n（一）建库。建设仓库。\n（二）设备。更新设备。\n"
    assert told(framework(text).targets) == [("仓储能力", "=", 50, "万吨", "2030")]
