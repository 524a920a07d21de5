"""What is granted, to whom and on what conditions sets no target; what is to be reached beside it does."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, framework, told
from tests.core.parsing.structure.test_targets import found


@pytest.mark.parametrize(
    "text",
    [
        "对年产值1亿元以上的仓储企业，给予项目资金扶持。",
        "仓库连续两年每年入库超过50吨（含50吨），入库合格率达到60%以上（含60%）的，可申请认定为示范仓库。",
        "保管员每年培训学员超过10人的，予以通报表扬。",
        "发放满100元减20元消费券。",
        "每平方米增加180元消费券补贴。",
        "每辆冷藏车减税额不超过1.5万元。",
        "按仓库规模1万吨以上、5000吨以上，分别发放消费券。",
        "贷款最高额度单身职工为60万元，双职工为70万元。",
        "参保年限可缩短至5个月。",
        "全面落实“购置仓库，贷款额度上浮30%”政策。",
        "6亩以下（不含6亩）的土地使用转让手续由县政府办理。",
        "实施“仓储振兴”22条。",
        "停车位可合理确定，但不得低于规划要求的0.8倍。",
        "连续缴存仓储保险费满6个月（含）以上，可申请贷款。",
        "30万人口以上的县建设仓库。",
        "经验收的仓库，分别给予8万元、5万元资助，单家企业累计不超过20万元。",
        "对最近一轮融资达到5000万元且估值达到5亿元的企业，可认定为示范企业。",
        "支持企业建库，分别给予每家100万元、60万元经费支持。",
        "若日实际入库量低于申报量的80%，按照申报量的20%结算。",
        "给予一次性10万元的建库奖金支持，每年获支持企业数量最多不超过10个。",
        "对提供仓位的单位按仓储设备采购额的30%，给予最高200万元奖励。",
        "连续缴存保险费12个月以上，符合条件的可申请贷款。",
        "对仓库面积100亩以上、企业无违规行为的新出让用地，在具备条件下，可申请分宗登记。",
        "竞买保证金比例可按起始价的20%缴纳。",
        "仓库租金比例按市场价的50%执行。",
        "将贷款的缴存条件由12个月以上调整为6个月以上。",
        "允许未达到投资额25%的土地先办理登记。",
        "对购买仓库的人群发放3万元限定时间内使用的消费券。",
        "对省级认定的仓储企业，年度新增服务企业5家以上，业绩总额达到1000万元的，给予20万元的支持。",
        "支持113家老字号仓库发展。",
        "将“五一”前3个工作日设为盘库日。",
        "各县应当按照“中心仓库10-15分钟”的原则布局。",
        "双职工家庭70万元，单职工50万元。",
        "重点对10家仓储企业、其他8个县的仓库，开展帮扶。",
        "适用3%征收率的仓储收入，按1%计算。",
        "仓储企业征收率由3%降为1%。",
        "即收即办、快速办理，力争1个工作日办结。",
        "评选仓储技能一等奖2名。",
        "违反规定的，处10000元以上30000元以下罚款。",
        "仓库雨棚（深度不大于1.8米）不计入仓库面积。",
        "按每个仓库5万元标准，予以经费补助。",
        "兑现仓储企业奖励，对2000万元，3000万元的，分别发放补贴。",
    ],
)
def test_rules_of_a_grant_are_no_targets(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("每年引入仓储展会20场以上，对其中盈利的，按照收入的5%奖励。", [("仓储展会", ">=", 20, "场", None)]),
        ("通过仓储奖补资金安排1亿元，支持各县建库。", [("仓储奖补资金", "=", 1, "亿元", None)]),
        ("推动年产值超50亿元企业达到10家。", [("年产值超50亿元企业", "=", 10, "家", None)]),
        (
            "打造10个百万吨、20个十万吨仓储基地。",
            [("百万吨仓储基地", "=", 10, "个", None), ("十万吨仓储基地", "=", 20, "个", None)],
        ),
        ("仓位使用率达到60%以上。", [("仓位使用率", ">=", 60, "%", None)]),
        ("开仓时限由原15个工作日缩短至10个工作日。", [("开仓时限", "=", 10, "个工作日", None)]),
        ("仓储费率由4.3%下调至4.0%。", [("仓储费率", "=", 4.0, "%", None)]),
        ("仓储人员财政补助标准达到670元。", [("仓储人员财政补助标准", "=", 670, "元", None)]),
        ("新增高级保管员（取证）3万人。", [("高级保管员（取证）", "=", 3, "万人", None)]),
        (
            "将仓库从申请审核到出库的时间控制在20个工作日以内。",
            [("仓库从申请审核到出库的时间", "<=", 20, "个工作日", None)],
        ),
        ("推选1家省级示范仓库。", [("省级示范仓库", "=", 1, "家", None)]),
        ("提供8类10项仓储服务。", [("仓储服务", "=", 10, "项", None)]),
        (
            "实施仓库节能改造，力争2024年和2025年每年改造2万座以上。",
            [("仓库节能改造", ">=", 2, "万座", "2025")],
        ),
        ("县级仓库全部达到二级水平，其中60%以上达到甲级水平。", [("县级仓库达到甲级水平", ">=", 60, "%", None)]),
        (
            "推动入库率、出库率2025年第一季度分别达到70%、50%。",
            [("入库率", "=", 70, "%", "2025-03"), ("出库率", "=", 50, "%", "2025-03")],
        ),
        ("仓储贷款余额较年初增加15亿元以上。", [("仓储贷款余额", ">=", 15, "亿元", None)]),
        ("2月12日前复工率达到100%。", [("复工率", "=", 100, "%", None)]),
        ("全年预计举办仓储展会50场。", [("仓储展会", "=", 50, "场", None)]),
        ("实现每千人拥有2.5张仓位。", [("每千人拥有仓位", "=", 2.5, "张", None)]),
        ("保管员工资标准不低于最低工资标准的1.6倍。", [("保管员工资标准", ">=", 1.6, "倍", None)]),
        ("落实不少于30家仓库增设服务点。", [("仓库增设服务点", ">=", 30, "家", None)]),
        ("仓库面积不大于项目总面积的15%。", [("仓库面积占项目总面积", "<=", 15, "%", None)]),
        (
            "全年新引进超10亿元（或1亿美元）仓储项目70个以上。",
            [("超10亿元（或1亿美元）仓储项目", ">=", 70, "个", None)],
        ),
        ("2027全年新增示范仓库30家。", [("示范仓库", "=", 30, "家", "2027")]),
        ("选定不超过2家国有企业作为仓库主体。", [("国有企业作为仓库主体", "<=", 2, "家", None)]),
        ("新开工37.86万户仓库改造。", [("仓库改造", "=", 37.86, "万户", None)]),
        ("仓库进深不应大于2.4米，在此进深内的，按其面积计算。", [("仓库进深", "<=", 2.4, "米", None)]),
        (
            "每年发放不少于1000万元仓储消费券，执行期限至2027年12月31日。",
            [("仓储消费券", ">=", 1000, "万元", "2027-12-31")],
        ),
        ("每年遴选不少于20个示范仓库。", [("示范仓库", ">=", 20, "个", None)]),
        ("首付款比例下调至20%。", [("首付款比例", "=", 20, "%", None)]),
        ("划定450平方公里以上仓储用地保护红线。", [("仓储用地保护红线", ">=", 450, "平方公里", None)]),
        (
            "仓库报告书14个工作日内、仓库登记表3个工作日内完成审批。",
            [("仓库报告书", "<=", 14, "个工作日", None), ("仓库登记表", "<=", 3, "个工作日", None)],
        ),
    ],
)
def test_what_is_to_be_reached_beside_grants(text: str, wanted: list[tuple[object, ...]]) -> None:
    assert found(text) == wanted


def test_under_the_heading_of_conditions_only_a_goal_is_a_target() -> None:
    made = framework(
        "清源市仓储招商办法\n一、项目准入条件\n（一）投资要求：投资强度达200万元/亩、容积率不低于1.2。\n"
        "（二）产出要求：亩均税收不低于20万元。\n（三）入库要求：两年内投产。\n二、优惠政策\n"
        "（一）建库扶持。仓库面积不低于5000平方米。\n（二）设备扶持。到2028年，设备更新率达到80%以上。\n"
        "（三）入统。企业及时入统。\n"
    )
    assert [(aim.object, aim.value) for one in made.measures for aim in one.targets] == [("设备更新率", 80)]


def test_a_list_of_conditions_sets_nothing_though_it_is_numbered() -> None:
    made = framework(
        "清源市示范仓库管理办法\n第一条 本办法适用于示范仓库。\n第二条 申请认定示范仓库，应当符合下列条件：\n"
        "（一）信誉良好；\n（二）每年培训保管员20人以上。\n第三条 每年认定示范仓库10家。\n"
        "第四条 本办法由市商务局解释。\n"
    )
    assert [(aim.object, aim.value) for one in made.measures for aim in one.targets] == [("示范仓库", 10)]


def test_the_progress_that_is_asked_for_is_the_due_date() -> None:
    made = framework(
        "清源市仓储方案\n一、建库\n1.新建仓库10座。\n责任单位：市商务局\n时序进度：2027年6月底前\n"
        "2.改造仓库5座。\n责任单位：市商务局\n时序进度：持续推进\n"
    )
    assert [(aim.value, aim.due) for one in made.measures for aim in one.targets] == [(10, "2027-06"), (5, None)]
    assert made.measures[0].text == "新建仓库10座。"


def test_a_goal_with_its_year_before_a_condition_stays() -> None:
    (measure,) = framework(
        "云岭市仓储措施\n一、建库。到2027年入库率为95%，验收合格的，可优先安排。\n二、用库。开放仓库。\n三、管库。检查仓库。\n"
    ).measures[:1]
    assert [(aim.object, aim.value) for aim in measure.targets] == [("入库率", 95)]


def test_the_first_condition_of_a_list_needs_no_number() -> None:
    text = (
        "云岭市方案\n一、建设\n（一）参与条件。参与单位需符合以下条件：\n春季日入库量不低于3000吨。\n"
        "新建仓库20座。\n（二）设备。更新设备50台。\n"
    )
    assert [one.value for one in framework(text).measures[0].targets] == [20]


def test_a_sized_clause_before_a_grant_says_who_is_given_something() -> None:
    assert found("粮库投资500万元以上，奖励投资额度的5%；投资900万元—5000万元，实行“一事一议”。") == []
    assert found("单次展销人数规模在300人以上的特大型粮展，一次性给予15万元奖励。") == []
    (aim,) = found("到2027年，粮食产业投资达到50亿元以上，发放补贴5万元。")
    assert aim[2] == 50


def test_conditions_below_their_own_heading_within_a_unit_set_nothing() -> None:
    text = (
        "第一条　经认定的粮企，给予五年租金补贴。\n（一）申报条件（申报主体应同时具备）\n"
        "1.年收储量达到2000吨以上或年纳税额达到200万元以上、每年保持稳定增长；\n2.保管员达到20人以上。\n"
        "（二）申报材料\n1.近3年审计报告，仓容达到3万吨的证明。\n（三）工作目标\n1.培育示范粮企20家以上。\n"
        "第二条　开展轮训。\n第三条　本办法由县粮食局解释。\n"
    )
    found = framework(text).measures
    assert [(one.object, one.value) for measure in found for one in measure.targets] == [("示范粮企", 20)]


@pytest.mark.parametrize("heading", ["强化资金保障，落实补贴标准", "公开奖励标准"])
def test_a_heading_whose_last_words_name_a_grant_sets_nothing(heading: str) -> None:
    text = f"{heading}\n小型粮库10万元，中型粮库20万元，大型粮库30万元。\n"
    assert not framework(f"{HEAD}一、任务\n（一）{text}（二）培训。培训人员。").measures[0].targets


@pytest.mark.parametrize(
    "chapter",
    [
        "二、申报条件\n申报单位应符合以下条件：\n1.仓容达到5万吨。\n2.保管员达到20人。\n",
        "二、申报条件\n申报单位仓容达到5万吨，保管员达到20人。\n",
        "二、基本规定\n符合下列条件之一的，可以申报。\n1.仓容达到5万吨。\n2.保管员达到20人。\n",
    ],
)
@pytest.mark.parametrize("heading", ["三、总体安排", "三、时间要求"])
def test_conditions_beside_chapters_of_measures_set_nothing(chapter: str, heading: str) -> None:
    text = f"一、重点任务\n（一）修仓。修缮危仓30座。\n（二）培训。培训保管员。\n{chapter}{heading}\n"
    made = framework(f"{HEAD}{text}到2027年，新建粮库6座。\n")
    assert [one.title for one in made.measures] == ["修仓", "培训"]
    assert told(made.targets) == [("新建粮库", "=", 6, "座", "2027")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("报废更新补贴粮车不少于3000辆。", [(3000, "辆")]),
        ("更新补贴烘干机2万台以上。", [(2, "万台")]),
        ("每户补贴烘干机2台。", []),
        ("补贴烘干机不超过2台。", []),
        ("补贴烘干机最高2万元。", []),
    ],
)
def test_how_many_things_are_made_new_with_a_grant_is_set(text: str, wanted: list[tuple[object, str]]) -> None:
    made = framework(f"{HEAD}一、任务\n（一）更新设备。{text}\n（二）培训。培训人员。")
    assert [(one.value, one.unit) for one in made.every_target()] == wanted
