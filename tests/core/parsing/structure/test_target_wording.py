"""Targets in the wordings of yearly reports and plans: what is counted, for which things, and what is not."""

from __future__ import annotations

import pytest

from desktop.core.parsing.structure.targets import aims
from tests.core.parsing.structure.documents import framework

Told = tuple[str, str | None, int | float | str | None, str | None]


def found(text: str) -> list[Told]:
    made = aims([(0, 0, text, None)], False)
    return [(one.object, one.comparator and one.comparator.value, one.value, one.unit) for one in made]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("到访人次、仓储收入分别增长8%以上。", [("到访人次增长", ">=", 8, "%"), ("仓储收入增长", ">=", 8, "%")]),
        ("每镇至少建1座粮库，每村至少设2名保管员。", [("每镇建粮库", ">=", 1, "座"), ("每村设保管员", ">=", 2, "名")]),
        ("粮情专网带宽达到20太比特／秒（Tbps）。", [("粮情专网带宽", "=", 20, "Tbps")]),
        ("粮情专网带宽达到1000兆比特每秒以上。", [("粮情专网带宽", ">=", 1000, "兆比特每秒")]),
        ("粮库网络提供100兆比特/秒（Mbps）以上接入能力。", [("接入能力", ">=", 100, "Mbps")]),
        (
            "单位仓储能耗和粮食损失总量分别降低20%左右和10%。",
            [("单位仓储能耗降低", "~", 20, "%"), ("粮食损失总量降低", "=", 10, "%")],
        ),
        ('做好"百库示范、千库整治"工程信息公开，新建粮库5座。', [("新建粮库", "=", 5, "座")]),
        ("“十四五”和“十五五”期间分别新增仓库50座。", [50]),
        ("确保粮、油产量分别稳定在31万吨和75万吨。", [("粮产量", "=", 31, "万吨"), ("油产量", "=", 75, "万吨")]),
        ("仓储收入增长5%左右、迈上3万亿元台阶。", [("仓储收入增长", "~", 5, "%"), ("仓储收入", "=", 3, "万亿元")]),
        (
            "全年入库粮食12万吨、仓储收入10亿元，分别增长10%和12%。",
            [
                ("入库粮食", "=", 12, "万吨"),
                ("仓储收入", "=", 10, "亿元"),
                ("入库粮食增长", "=", 10, "%"),
                ("仓储收入增长", "=", 12, "%"),
            ],
        ),
        (
            "库区绿地率达到40%以上且仓库消防设施覆盖率达到85%以上。",
            [("库区绿地率", ">=", 40, "%"), ("仓库消防设施覆盖率", ">=", 85, "%")],
        ),
        (
            "粮情光缆达到2万皮长公里，粮食周转量达到30亿吨公里，送粮车达到40标台。",
            [("粮情光缆", "=", 2, "万皮长公里"), ("粮食周转量", "=", 30, "亿吨公里"), ("送粮车", "=", 40, "标台")],
        ),
        (
            "粮店达到3个/万人，仓储能耗降至0.4吨标准煤/万元。",
            [("粮店", "=", 3, "个/万人"), ("仓储能耗", "=", 0.4, "吨标准煤/万元")],
        ),
        (
            "粮库储能装机达到30万千瓦/60万千瓦时以上。",
            [("粮库储能装机", "=", 30, "万千瓦"), ("粮库储能装机", ">=", 60, "万千瓦时")],
        ),
        ("建设储能粮站，规模达到5MW/8MWh。", [("储能粮站规模", "=", 5, "MW"), ("储能粮站规模", "=", 8, "MWh")]),
        ("拿出不少于20%的岗位招录退役军人。", [("岗位招录退役军人", ">=", 20, "%")]),
        ("仓储收入按增长5%安排。", [("仓储收入增长", "=", 5, "%")]),
        (
            "新开工大型仓库项目26个以上、竣工12个以上。",
            [("大型仓库项目", ">=", 26, "个"), ("大型仓库项目竣工", ">=", 12, "个")],
        ),
    ],
)
def test_a_figure_is_told_of_each_thing_it_holds_for(text: str, wanted: list[object]) -> None:
    made = found(text)
    assert (made if isinstance(wanted[0], tuple) else [one[2] for one in made]) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("推动云岭物流30条分拣线投产。", [("云岭物流分拣线投产", "=", 30, "条")]),
        ("推动云岭物流分拣线等10个项目建成投产。", [("项目建成投产", "=", 10, "个")]),
        ("实施东山、西山等6个旧仓修复工程。", [("旧仓修复工程", "=", 6, "个")]),
        ("支持东山、西山等6个物流园高质量发展。", []),
        ("推动5款以上分拣、搬运机器人完成检验。", [("分拣、搬运机器人完成检验", ">=", 5, "款")]),
        ("高质量完成40期仓储人才培训。", [("仓储人才培训", "=", 40, "期")]),
        ("今年办好第40期仓储论坛。", []),
        (
            "建成投产3座筒仓和15座平仓，提质升级21个库区。",
            [("筒仓", "=", 3, "座"), ("平仓", "=", 15, "座"), ("库区", "=", 21, "个")],
        ),
        ("争取100个以上项目纳入仓储用地保障范围。", [("项目纳入仓储用地保障范围", ">=", 100, "个")]),
        ("实施仓储项目1900多个。", [("仓储项目", ">=", 1900, "个")]),
        ("推动11个仓储项目投资突破20亿元。", [("仓储项目投资", ">", 20, "亿元")]),
        ("1.基本情况：该区仓库面积159.6万平方米，年入库量一般在40万吨以下。", []),
        ("新增储气10亿方以上。", [("新增储气", ">=", 10, "亿方")]),
    ],
)
def test_what_is_set_up_is_a_target_and_what_stands_already_is_none(text: str, wanted: list[Told]) -> None:
    assert found(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("培育3家左右在国内具有较强影响力的仓储平台。", [("在国内具有较强影响力的仓储平台", "~", 3, "家")]),
        ("打造占地面积200亩以上的示范仓库8个。", [("示范仓库", "=", 8, "个")]),
        ("开展以“仓满粮足”为主题的宣传活动50场以上。", [("宣传活动", ">=", 50, "场")]),
        (
            "培育年产值超100亿元、具备较强竞争力的物流企业2家。",
            [("年产值超100亿元、具备较强竞争力的物流企业", "=", 2, "家")],
        ),
        ("培育在国内外粮食仓储和冷链物流领域具有较强竞争力的物流企业2家。", [("物流企业", "=", 2, "家")]),
        ("独立建设的食堂，其用地面积不大于总面积的7%。", [("独立建设的食堂用地面积占总面积", "<=", 7, "%")]),
        ("仓库改造全部完工、年底前使用率达到70%。", [("仓库改造使用率", "=", 70, "%")]),
        ("救援队伍基本实现2小时内到达受灾仓库。", [("救援队伍到达受灾仓库", "<=", 2, "小时")]),
        ("新增限额以上仓储企业60家。", [("限额以上仓储企业", "=", 60, "家")]),
        ("首次缴纳比例不低于出让金的30%。", [("首次缴纳比例", ">=", 30, "%")]),
    ],
)
def test_an_object_names_what_is_counted_without_its_size_or_long_praise(text: str, wanted: list[Told]) -> None:
    assert found(text) == wanted


@pytest.mark.parametrize("text", ["预计新增退税1420亿元。", "今年拟安排专项债券3.8万亿元。"])
def test_what_is_expected_to_be_paid_out_is_no_target(text: str) -> None:
    assert found(text) == []


def test_the_goals_of_a_year_before_the_first_measure_are_targets() -> None:
    text = "云岭市政府工作报告\n一、今年重点工作\n总的要求是稳中求进。主要预期目标是：仓储收入增长5%左右；\n"
    text += "库容突破30万吨。\n（一）建库。新建仓库10座。\n（二）设备。更新设备50台。\n"
    assert [(one.object, one.value) for one in framework(text).targets] == [("仓储收入增长", 5), ("库容", 30)]


def test_a_date_of_one_thing_in_the_middle_of_a_goal_does_not_hold_for_the_next() -> None:
    text = "云岭市规划\n一、主要目标\n绿色仓储成效明显，2030年前碳达峰目标如期实现。仓储能力达到50万吨。\n"
    text += "二、任务\n（一）建库。建设仓库。\n（二）设备。更新设备。\n"
    assert [(one.value, one.due) for one in framework(text).targets] == [(50, None)]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("2026年省综合仓储平台融资30亿元以上。", "2026"),
        ("2026年市级仓储资金达到3亿元。", None),
        ("力争到2026年市级以上示范库达到30个。", "2026"),
    ],
)
def test_a_year_before_a_body_or_a_level_is_a_date_only_where_something_is_done(text: str, due: str | None) -> None:
    assert [one.due for one in aims([(0, 0, text, None)], False)] == [due]


def test_what_a_chapter_sets_before_its_first_measure_is_a_target_and_what_it_tells_is_none() -> None:
    text = "云岭市规划\n一、重点工程\n我市仓库面积达8万平方米。2022年发生险情48次。改造旧式库区100个。\n"
    text += "（一）建库。新建仓库10座。\n（二）设备。更新设备50台。\n"
    assert [(one.object, one.value) for one in framework(text).targets] == [("旧式库区", 100)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("城乡收入比缩小到2.3∶1左右。", [("城乡收入比", "~", "2.3∶1", None)]),
        ("城乡收入比控制在2.3:1以内。", [("城乡收入比", "<=", "2.3:1", None)]),
        ("到2030年，床护比不低于1：0.4。", [("床护比", ">=", "1：0.4", None)]),
        ("仓储出资比例为1:1。", []),
        ("完成8至10座粮库改造。", [("粮库改造", "=", "8-10", "座")]),
        ("建设粮库8～10座。", [("建设粮库", "=", "8～10", "座")]),
    ],
)
def test_ratios_and_ranges_are_kept_as_text(text: str, wanted: list[Told]) -> None:
    assert found(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("入库合格率和出库合格率均在95%以上。", [("入库合格率", ">=", 95, "%"), ("出库合格率", ">=", 95, "%")]),
        ("东仓、西仓合格率均达到95%。", [("东仓、西仓合格率", "=", 95, "%")]),
        ("动态筛选300个性能好的仓储模型进行重点支持。", [("性能好的仓储模型", "=", 300, "个")]),
        ("在全市范围内梳理出50个粮油拳头产品。", [("粮油拳头产品", "=", 50, "个")]),
        ("至少建设并正式营运1个仓储产业园区。", [("仓储产业园区", ">=", 1, "个")]),
        ("组织和发动100家仓储社会组织。", [("仓储社会组织", "=", 100, "家")]),
        ("培育形成仓储领域490家专精特新企业。", [("仓储领域专精特新企业", "=", 490, "家")]),
        ("县级安排不少于5%的新增建设用地计划指标。", [("新增建设用地计划指标", ">=", 5, "%")]),
    ],
)
def test_what_each_figure_of_a_wording_counts(text: str, wanted: list[Told]) -> None:
    assert found(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "采购量按照所有粮库年度用量的60%—70%估算。",
        "按年均增长6%测算。",
        "按8%的折现率计算。",
        "粮食损耗率以3%计。",
        "假定粮食产量增长率为5%。",
        "测算时粮食损耗率取3%。",
        "构建15分钟便民生活圈。",
        "打造10-15分钟便民服务圈。",
        "构建城区10分钟、郊区20分钟服务圈。",
        "城区形成10-15分钟、郊区形成20-25分钟服务圈。",
        "构建24小时全链条服务体系。",
        "对粮库给予后补助，单个粮库支持金额不超过300万元。",
    ],
)
def test_what_is_assumed_and_times_that_are_names_set_nothing(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    ["办理时间缩短至10-15分钟以内。", "抢修响应时间控制在10分钟以内。", "15分钟生活圈覆盖率达到90%以上。",
     "信贷支持金额达到5亿元。"],
)  # fmt: skip
def test_times_and_sums_that_are_goals_are_targets(text: str) -> None:
    assert len(found(text)) == 1
