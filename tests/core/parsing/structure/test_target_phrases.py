"""Targets whose object, date or sign stands apart from its figure: in a list, a base, a region, the clause before."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import Told, framework
from tests.core.parsing.structure.test_targets import found


def objects(text: str) -> list[tuple[str, int | float | str | None]]:
    return [(named, value) for named, _, value, _, _ in found(text)]


@pytest.mark.parametrize(
    ("text", "dues"),
    [
        ("2027年，新建仓库20座。培训保管员300人。", ["2027", "2027"]),
        ("力争到2027年底，新建仓库20座。培训保管员300人。", ["2027", "2027"]),
        ("优化布局。到2027年，新建仓库20座。培训保管员300人。", ["2027", "2027"]),
        ("培训保管员300人。到2027年，新建仓库20座。", [None, "2027"]),
        ("到2027年，新建仓库20座。到2030年，新建50座。培训保管员300人。", ["2027", "2030", "2030"]),
        ("到2027年新建仓库20座。培训保管员300人。", ["2027", None]),
    ],
)
def test_a_date_that_opens_a_sentence_holds_for_those_behind_it(text: str, dues: list[str | None]) -> None:
    assert [due for *_, due in found(text)] == dues


def test_a_date_that_opens_a_paragraph_does_not_hold_for_the_next() -> None:
    text = "云岭市方案\n一、建设\n（一）建库。到2027年，新建仓库20座。\n培训保管员300人。\n（二）设备。更新设备50台。\n"
    assert [one.due for one in framework(text).measures[0].targets] == ["2027", None]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("开展东河、西河等13条河流、300条侵蚀沟治理。", [("东河、西河等河流", 13), ("侵蚀沟治理", 300)]),
        ("消除东门、西门等6处仓储隐患点位。", [("仓储隐患点位", 6)]),
        ("打造粮食、蔬菜等18条仓储富民产业链。", [("仓储富民产业链", 18)]),
        ("完成76个偏远村组公路建设200公里、50个山区村组公路建设1000公里。",
         [("偏远村组公路建设", 200), ("山区村组公路建设", 1000)]),
        ("构建标准、数据、信用3个体系。", []),
        ("布局国家粮食储备基地（东山）、2个省级储备中心、50个县级储备库。",
         [("省级储备中心", 2), ("县级储备库", 50)]),
        ("推进100所粮食学校建设。", [("粮食学校建设", 100)]),
        ("完成全省1000座仓库周边道路治理。", [("仓库周边道路治理", 1000)]),
        ("全省筹集仓储用房5000套。", [("仓储用房", 5000)]),
        ("为100座海拔1500米以上仓库建设供暖设施。", [("海拔1500米以上仓库建设供暖设施", 100)]),
        ("推进地质灾害避险搬迁，完成2万人搬迁任务。", [("地质灾害避险搬迁", 2)]),
        ("开展各类补贴性保管员培训5000人次以上，其中2027年培训1500人次以上。",
         [("各类补贴性保管员培训", 5000), ("各类补贴性保管员培训", 1500)]),
        ("打造“三库两场”（标准化的粮库、冷库、油库和晒场、货场）示范点15个。", [("“三库两场”示范点", 15)]),
        ("每省（区、市）可推荐1座仓库参评。", []),
    ],
)  # fmt: skip
def test_what_is_counted_stands_in_a_list_or_behind_a_region(text: str, wanted: list[tuple[str, int]]) -> None:
    assert objects(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("仓库保有量稳定在25万座以上、货场保有量稳定在1400家以上。", [("仓库保有量", 25), ("货场保有量", 1400)]),
        ("粮食总产量持续稳定在350亿斤以上。", [("粮食总产量", 350)]),
        ("仓储面积人均不低于1.5平方米。", [("仓储面积人均", 1.5)]),
        ("确保仓储投资上半年完成1600亿元，全年完成3200亿元。", [("仓储投资", 1600), ("仓储投资", 3200)]),
        ("省预算内仓储投资上半年下达60%，9月底前下达90%。", [("省预算内仓储投资", 60), ("省预算内仓储投资", 90)]),
        ("完成仓储投资1400亿元年度目标任务。", [("仓储投资", 1400)]),
        ("仓储业增加值、运输业增加值占全市产值的比重分别达到30%、50%。",
         [("仓储业增加值占全市产值的比重", 30), ("运输业增加值占全市产值的比重", 50)]),
        ("到2027年，单位仓储能耗下降到0.8吨标准煤，比2025年的1吨标准煤降低17%，比2020年的1.3吨标准煤降低35%。",
         [("单位仓储能耗", 0.8), ("单位仓储能耗降低", 17), ("单位仓储能耗降低", 35)]),
        ("配套融资原则上不应超过对应借款的期限，最长不超过3年。", [("配套融资", 3)]),
        ("库区拆建比不宜大于2。", [("库区拆建比", 2)]),
        ("每个城市每年不少于1期。", [("每个城市", 1)]),
        ("发放仓储租赁补贴14万户。", [("仓储租赁补贴", 14)]),
        ("争取仓储转移支付达3580亿元以上。", [("仓储转移支付", 3580)]),
        ("建成集中式货物充换电站50座。", [("集中式货物充换电站", 50)]),
        ("淘汰平板玻璃2000万重量箱。", [("平板玻璃", 2000)]),
    ],
)  # fmt: skip
def test_what_a_figure_says_is_named_by_its_clause(text: str, wanted: list[tuple[str, float]]) -> None:
    assert objects(text) == wanted


def test_within_holds_for_every_figure_of_a_list() -> None:
    text = "到2027年，烟气和粉尘排放总量（含仓储、运输）分别控制在10.9万吨、0.9万吨以内，"
    wanted: list[Told] = [
        ("烟气排放总量", "<=", 10.9, "万吨", "2027"),
        ("粉尘排放总量", "<=", 0.9, "万吨", "2027"),
        ("烟气排放总量减少", "=", 11.9, "%", "2027"),
        ("粉尘排放总量减少", "=", 15.5, "%", "2027"),
    ]
    assert found(text + "比2025年的12.4万吨、1.1万吨分别减少11.9%（其中仓储减少12.6%）、15.5%。") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("到2027年，标准仓库利用率高于88%（力争达到90%以上），霉变率低于12%（力争控制在10%以内）。",
         [("标准仓库利用率", ">", 88, "%", "2027"), ("标准仓库利用率", ">=", 90, "%", "2027"),
          ("霉变率", "<", 12, "%", "2027"), ("霉变率", "<=", 10, "%", "2027")]),
        ("仓储素养水平2027年提高到20%，2030年提高到30%。",
         [("仓储素养水平", "=", 20, "%", "2027"), ("仓储素养水平", "=", 30, "%", "2030")]),
        ("到2030年，标准仓库占比达到60%（2022年为54%）；机械化率保持在97%以上。",
         [("标准仓库占比", "=", 60, "%", "2030"), ("机械化率", ">=", 97, "%", "2030")]),
        ("到2030年，全国粮食货运量比2027年增长30%，东部地区增长40%、北部平原增长25%。",
         [("全国粮食货运量增长", "=", 30, "%", "2030"), ("东部地区粮食货运量增长", "=", 40, "%", "2030"),
          ("北部平原粮食货运量增长", "=", 25, "%", "2030")]),
        ("新建粮库160座，其中包括智能粮库10座。",
         [("新建粮库", "=", 160, "座", None), ("智能粮库", "=", 10, "座", None)]),
        ("新建4座60吨以上“快装”粮库。", [("60吨以上“快装”粮库", "=", 4, "座", None)]),
        ("人均预期寿命较目前再增加约3岁，达到79岁。",
         [("人均预期寿命", "~", 3, "岁", None), ("人均预期寿命", "=", 79, "岁", None)]),
        ("免费为1000人检查、筛查霉菌过敏。", [("检查、筛查霉菌过敏", "=", 1000, "人", None)]),
        ("粮食产能与饲料产能比达到0.4左右，冷库PUE降到1.5以下。",
         [("粮食产能与饲料产能比", "~", 0.4, None, None), ("冷库PUE", "<=", 1.5, None, None)]),
        ("平均电耗降至12.5千瓦时/百公里。", [("平均电耗", "=", 12.5, "千瓦时/百公里", None)]),
        ("智能仓库入库量达到全部仓库入库总量的20%左右。",
         [("智能仓库入库量占全部仓库入库总量的比例", "~", 20, "%", None)]),
        ("达到推荐标准的仓库不少于1000座。", [("达到推荐标准的仓库", ">=", 1000, "座", None)]),
        ("用好新增3000亿元再贷款额度。", []),
    ],
)  # fmt: skip
def test_a_figure_beside_another_has_its_own_sign_and_date(text: str, wanted: list[Told]) -> None:
    assert found(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("实施国家储备库项目，确保完成180万亩建设任务。", [("国家储备库项目", 180)]),
        ("新建、改建75个左右粮库和一批晒场。", [("新建、改建粮库", 75)]),
        ("新建和改造提升粮库3座。", [("新建和改造提升粮库", 3)]),
        ("新设驻外联络处6个。", [("驻外联络处", 6)]),
        ("对重点乡镇，按照二级标准建设区域粮库，2026年底前建成15个。", [("区域粮库", 15)]),
        ("创建示范库45个、其中2026年底前创建30个以上。", [("示范库", 45), ("创建示范库", 30)]),
        ("引进或培育5家粮企。", [("引进或培育粮企", 5)]),
        ("增设粮食、运输等22个仓储专区。", [("粮食、运输等仓储专区", 22)]),
        ("统筹省级仓储专项资金安排3亿元支持粮库建设。", [("省级仓储专项资金", 3)]),
        ("每个社区开办1家以上取货点。", [("每个社区开办取货点", 1)]),
        ("实现96%以上的仓储事项网上可办。", [("仓储事项网上可办", 96)]),
        ("仓储限额满足率不低于86%。", [("仓储限额满足率", 86)]),
        ("到2027年，单位仓储能耗比“十四五”期末下降20%。", [("单位仓储能耗下降", 20)]),
        ("对举办6万平方米以上规模的仓储展，奖励金额上浮5%。", []),
    ],
)
def test_the_fund_the_project_or_the_body_before_names_it(text: str, wanted: list[tuple[str, float]]) -> None:
    assert objects(text) == wanted


def test_the_date_before_a_list_of_goals_holds_for_each_of_them() -> None:
    text = (
        "云岭仓储规划\n一、主要目标\n到2030年仓储发展的主要目标是：\n1.建库。新建粮库50座。\n2.配库。更新设备80台。\n"
    )
    made = framework(text + "二、任务\n（一）培训。培训人员30人。\n（二）检查。检查仓库。\n")
    assert [one.due for measure in made.measures for one in measure.targets][:2] == ["2030", "2030"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("完成5400座小型和40座大型粮库加固。", [("小型粮库加固", 5400), ("大型粮库加固", 40)]),
        ("新增仓储面积25万平方米等。", [("仓储面积", 25)]),
        ("指导3家以上粮库申报创建国家级粮库。", [("粮库申报创建国家级粮库", 3)]),
    ],
)
def test_kinds_share_what_the_last_of_them_names(text: str, wanted: list[tuple[str, float]]) -> None:
    assert objects(text) == wanted


def test_the_date_of_a_box_and_of_a_chapter_s_demands_holds_for_their_paragraphs() -> None:
    text = "云岭仓储规划\n一、总体要求\n到2028年，仓储质量取得成效。\n效益明显提高。仓储业比重达到25%。\n"
    text += "二、任务\n（一）数字化。培训人员30人。\n专栏1 仓储数字化\n到2027年，培育仓库20座。\n新建平台5个。\n"
    made = framework(text + "（二）检查。新建站点8个。\n")
    assert [(one.value, one.due) for one in made.targets] == [(25, "2028")]
    assert [[(one.value, one.due) for one in measure.targets] for measure in made.measures] == [
        [(30, None), (20, "2027"), (5, "2027")], [(8, None)],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("仓储补助标准达到每人每年不低于670元。", []),
        ("人均仓储财政补助标准达到每人每年不低于670元。", [("人均仓储财政补助标准", 670)]),
        (
            "粮食调运增加约1.5万亿元，增长18%，规模近9.8万亿元。",
            [("粮食调运", 1.5), ("粮食调运增长", 18), ("粮食调运规模", 9.8)],
        ),
        ("仓库一次性竣工验收合格率达到100%。", [("仓库一次性竣工验收合格率", 100)]),
        ("粮食监测1.5批次/千人。", [("粮食监测", 1.5)]),
        ("粮食合格率整体提升2个百分点。", [("粮食合格率提升", 2)]),
        ("—新增粮食标准5项。", [("粮食标准", 5)]),
        ("每千人口拥有保管员3人、质检员4人。", [("每千人口拥有保管员", 3), ("每千人口拥有质检员", 4)]),
        ("困难保管员补贴目标人群覆盖率达100%。", [("困难保管员补贴目标人群覆盖率", 100)]),
    ],
)
def test_standards_scales_and_shares_of_those_who_are_paid(text: str, wanted: list[tuple[str, float]]) -> None:
    assert objects(text) == wanted


def test_a_label_before_the_date_leaves_it_its_sentences() -> None:
    text = "具体指标：2027年，确保达标率高于90%；入库率高于95%。出库率95%以上。"
    assert [due for *_, due in found(text)] == ["2027"] * 3


def test_a_heading_that_tells_what_is_reached_sets_a_target() -> None:
    text = (
        "云岭仓储方案\n一、任务\n（一）发展冷库产业，产值突破100亿元。推广冷库。发展粮库等特色产业，实现产值80亿元。\n"
    )
    made = framework(text + "（二）培训。培训人员30人。\n")
    assert [(one.object, one.value) for one in made.measures[0].targets] == [
        ("冷库产业产值", 100),
        ("特色产业产值", 80),
    ]


def test_what_a_year_s_work_came_to_is_no_target() -> None:
    text = "云岭仓储总结\n一、2027年工作完成情况\n新建粮库50座。\n二、2028年工作计划\n（一）建库。新建粮库20座。\n"
    made = framework(text + "（二）培训。培训人员30人。\n")
    assert [one.value for measure in made.measures for one in measure.targets] == [20, 30]
    assert not made.targets


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "2027—2028年，粮库分别达到17座、19座以上。",
            [("粮库", ">=", 17, "座", "2027"), ("粮库", ">=", 19, "座", "2028")],
        ),
        ("到2030年，仓储排放将比2025年下降65%以上。", [("仓储排放下降", ">=", 65, "%", "2030")]),
        ("截至2027年7月底，仓储容量已达12亿吨，是2025年底的2.2倍。", []),
        ("截至2027年底，建成粮库4210座。", []),
    ],
)
def test_spans_of_years_and_what_stands_at_a_date(text: str, wanted: list[Told]) -> None:
    assert found(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("仓库人均财政补助标准提高到每人每年640元。", [("仓库人均财政补助标准", 640)]),
        ("新开工粮库改造3670座，基本建成9323座。", [("粮库改造", 3670), ("粮库改造建成", 9323)]),
        ("在全市120所粮食学校开展培训。", [("开展培训的粮食学校", 120)]),
        ("全市按五星标准改造粮食市场29家。", [("粮食市场", 29)]),
        ("为全市10万户粮农更换收割机。", [("粮农更换收割机", 10)]),
        ("为100栋仓房实施消防设施改造。", [("仓房实施消防设施改造", 100)]),
        ("更新投运500辆运粮车。", [("运粮车", 500)]),
        ("补贴仓储技能培训40万人次以上。", [("补贴仓储技能培训", 40)]),
    ],
)
def test_what_is_done_for_people(text: str, wanted: list[tuple[str, float]]) -> None:
    assert objects(text) == wanted


def test_what_a_goal_compares_with_a_year_before_is_no_fact() -> None:
    text = "云岭仓储规划\n一、总体要求\n到2028年，仓储质量取得成效。\n单位仓储能耗较2025年下降13%。\n"
    made = framework(text + "二、任务\n（一）建库。新建粮库20座。\n（二）培训。培训人员30人。\n")
    assert [(one.object, one.value, one.due) for one in made.targets] == [("单位仓储能耗下降", 13, "2028")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("优化调整37条运粮线路。", [("运粮线路", 37)]),
        ("建成36个粮食（饲料）市场、261座晒场。", [("粮食（饲料）市场", 36), ("晒场", 261)]),
        ("粮农基本养老金标准调整至每人每月200元。", [("粮农基本养老金标准", 200)]),
        ("新建粮库监控27050路。", [("粮库监控", 27050)]),
    ],
)
def test_brackets_in_a_name_and_standards_that_are_raised(text: str, wanted: list[tuple[str, float]]) -> None:
    assert objects(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("建成粮食、饲料、茶叶等10个千亿级仓储产业。", [("千亿级仓储产业", 10)]),
        ("全市仓储全产业链由“十四五”的1.7万亿元，发展到2.5万亿元，年均增长7.9%。",
         [("全市仓储全产业链", 2.5), ("全市仓储全产业链年均增长", 7.9)]),
        ("力争今年有5座粮库进入国家级粮库名录。", [("粮库进入国家级粮库名录", 5)]),
    ],
)  # fmt: skip
def test_what_grows_from_a_plan_and_who_enters_a_list(text: str, wanted: list[tuple[str, float]]) -> None:
    assert objects(text) == wanted


@pytest.mark.parametrize(
    ("said", "unit"),
    [
        ("仓库巡查不少于2次/年。", "次/年"),
        ("仓库巡查不少于2次/半年。", "次/半年"),
        ("仓库巡查不少于2次/学期。", "次/学期"),
        ("仓库巡查不少于2次／季度。", "次/季度"),
        ("粮食抽检达到2份/千人·年。", "份/千人·年"),
        ("粮食抽检达到2批次/百万人口。", "批次/百万人口"),
        ("救助标准达到2元/人·月。", "元/人·月"),
        ("救助标准达到2元/人/月。", "元/人/月"),
    ],
)
def test_how_much_in_what_time_or_to_how_many_is_the_unit(said: str, unit: str) -> None:
    first = framework(f"仓储方案\n一、目标\n（一）任务。{said}\n（二）培训。培训人员。").measures[0]
    (one,) = first.targets
    assert (one.object, one.value, one.unit) == (said[:4], 2, unit)


@pytest.mark.parametrize("sign", ["，", "、"])
@pytest.mark.parametrize("begin", ["（其中", "（"])
def test_each_figure_in_brackets_that_divides_the_one_before_them_is_told(begin: str, sign: str) -> None:
    text = f"完成粮仓修缮126座{begin}甲级80座{sign}乙级46座）和粮店修缮300家。"
    assert objects(text) == [("粮仓修缮", 126), ("甲级", 80), ("乙级", 46), ("粮店修缮", 300)]


@pytest.mark.parametrize("aside", ["上年8座", "上年建成8座，前年建成6座", "2022年为8座"])
def test_a_figure_in_brackets_that_divides_nothing_is_none(aside: str) -> None:
    assert objects(f"新建粮库10座（{aside}）。") == [("新建粮库", 10)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("更新粮车500辆，其中使用20年以上的300辆。", [("更新粮车", 500), ("使用20年以上的粮车", 300)]),
        ("组建粮食专家库（不少于100人），提供指导。", [("粮食专家库", 100)]),
        ("培育年交易额超10亿元粮食平台20家。", [("年交易额超10亿元粮食平台", 20)]),
        ("结合老旧粮区改造加装烘干机800台。", [("烘干机", 800)]),
        ("建立老旧烘干机档案，更新200份。", [("老旧烘干机档案", 200)]),
        ("完善老旧粮道台账，维修20公里。", [("维修老旧粮道", 20)]),
        ("完成改造20个粮站。", [("粮站", 20)]),
        ("完成老旧粮站改造20个粮站。", [("老旧粮站改造", 20)]),
        ("2个村创成市级节粮村，带动周边发展。", [("村创成市级节粮村", 2)]),
        ("2027年、2028年、2029年每年新建中心粮库20座以上。", [("中心粮库", 20)]),
        ("——每个县区至少建成1所粮校。", [("每个县区建成粮校", 1)]),
        ("减免粮企税费50亿元以上。", [("减免粮企税费", 50)]),
        ("每户减免税费50亿元以上。", []),
        ("粮情处置平均时长缩短50%，处置平均时长达到2小时。", [("粮情处置平均时长缩短", 50), ("处置平均时长", 2)]),
        ("粮食损耗率年均增幅下降70%。", [("粮食损耗率年均增幅下降", 70)]),
    ],
)
def test_a_figure_is_of_all_its_words(text: str, wanted: list[tuple[str, int]]) -> None:
    assert objects(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("乡镇粮站覆盖率达到80%以上（山区60%以上）。", [("乡镇粮站覆盖率", 80), ("山区粮站覆盖率", 60)]),
        ("粮站覆盖率达到80%以上（力争达到90%以上）。", [("粮站覆盖率", 80), ("粮站覆盖率", 90)]),
        ("新建粮库20座（每县不少于2座）。", [("新建粮库", 20), ("每县新建粮库", 2)]),
        ("粮农参保率达到95%以上（村不低于90%）。", [("粮农参保率", 95)]),
        ("粮食储备达到10万吨以上（企业不少于8万吨）。", [("粮食储备", 10)]),
        ("培训粮农1000人(每期50人)。", [("培训粮农", 1000)]),
        ("进入粮库（至少2人）作业，应佩戴安全绳。", []),
        ("完成粮仓修缮126座(其中甲级80座,乙级46座)。", [("粮仓修缮", 126), ("甲级", 80), ("乙级", 46)]),
        ("1.①2027年改造老旧粮仓800座；②新建粮站20座。", [("老旧粮仓", 800), ("新建粮站", 20)]),
    ],
)
def test_brackets_and_ordinals_are_no_part_of_a_name(text: str, wanted: list[tuple[str, int]]) -> None:
    assert objects(text) == wanted
