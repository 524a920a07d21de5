"""Headings that ran into their texts in a document that was copied as one line."""

from __future__ import annotations

import pytest

from desktop.core.parsing.reading import pasted
from tests.core.parsing.structure.documents import framework

TEXT = "，并把库点名单报市粮食局备案，市粮食局每季度通报一次进度和问题，通报结果抄送各县人民政府。"
JOINED = [
    ("加快建设区域仓库", "完善仓储网络"),
    ("强化仓储政策支持", "推动各县落实用地"),
    ("加强质量检验能力建设", "提升检验能力"),
    ("开展仓储标准化试点", "按照分类指导的原则"),
    ("建立轮换管理制度", "以粮食品质为依据"),
    ("推进旧仓改造", "在产粮大县改造危旧仓房"),
    ("鼓励企业开展技术创新", "鼓励企业采用新工艺"),
    ("发挥市场的调节作用", "稳步推进价格改革"),
    ("抓好仓房日常养护", "各县粮食部门要定期巡查"),
    ("推动生产经营主体参与", "加强政策宣传"),
    ("深化产销区合作", "积极组织产销对接"),
    ("健全应急储备体系", "研究制定储备办法"),
    ("完善资金投入机制", "地方政府要统筹资金"),
    ("仓储设施现状", "粮库建设起步较晚"),
    ("粮食仓储工作取得新进展", "设施条件明显好转"),
    ("深入学习节粮思想", "各级粮食部门要把节粮思想列入培训"),
    ("广泛宣讲粮食安全法律法规", "坚持送法进粮站"),
    ("落实仓长负责制", "按照一库一长的安排明确职责"),
    ("增强查库工作的时效性", "结合秋粮入库开展抽查"),
    ("拓宽售粮渠道", "适应农户就近卖粮的需要，增设站点"),
    ("看好每一座粮囤", "各库管理员要看好每一座粮囤，早晚各查一遍"),
    ("健全粮价监测制度", "广泛采集集市价格"),
]


COUNT = "一二三四五六七八九十"
HEAD = f"云岭县粮库方案{TEXT * 7}一、总体安排县粮食局统一安排。二、重点任务"
REPORT = "关于粮库改造有关情况的报告"


def units(said: list[tuple[str, str]], stop: str = "") -> list[str]:
    """Return the lines of units whose headings their texts follow."""
    text = "".join(f"（{COUNT[at % 10]}）{one}{stop}{two}{TEXT}" for at, (one, two) in enumerate(said))
    return [line.text for line in pasted("文", f"{HEAD}{text}三、附则{TEXT}").lines]


@pytest.mark.parametrize("joined", [JOINED[:5], JOINED[5:10], JOINED[10:15], JOINED[15:]])
def test_most_of_a_series_show_where_a_heading_ends(joined: list[tuple[str, str]]) -> None:
    found = units(joined)
    assert [line for line in found if line.startswith("（")] == [
        f"（{COUNT[at]}）{one}" for at, (one, _) in enumerate(joined)
    ]


@pytest.mark.parametrize("stock", ["指导思想", "基本原则", "主要目标", "总体目标要求"])
def test_a_heading_that_every_plan_has(stock: str) -> None:
    assert f"（一）{stock}" in units([(stock, "仓储网络更加完善")])
    assert f"（一）{stock}" not in units([(stock, "：仓储网络更加完善"), (stock, "是建好仓库")])


def test_a_stock_heading_before_a_short_sentence() -> None:
    assert "（一）基本原则" in units([("基本原则", "坚持就近储粮。各乡镇都有粮库")])


def test_sentences_have_no_headings() -> None:
    said = [
        "鼓励企业开展技术改造",
        "对闲置仓房进行清查",
        "粮食部门要加强日常检查",
        "新建仓房应当符合标准",
        "收储企业按照合同收粮",
    ]
    assert [line for line in units([(one, "") for one in said]) if line.startswith("（")] == [
        f"（{COUNT[at]}）{one}{TEXT}" for at, one in enumerate(said)
    ]


def test_headings_with_a_full_stop_stay() -> None:
    said = ["加快推进旧仓改造", "推动产业融合发展", "强化组织领导", "落实粮库改造支持政策"]
    assert [line for line in units([(one, "") for one in said], "。") if line.startswith("（")] == [
        f"（{COUNT[at]}）{one}。{TEXT}" for at, one in enumerate(said)
    ]


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("充分认识加强粮库建设的重要性", "近年来，粮库老化"),
        ("面临的主要困难", "粮库分散在各乡镇"),
        ("当前储粮形势", "从夏粮收购看，仓容偏紧"),
        ("收购工作开展情况", "今年以来，各粮库按期开仓"),
        ("存在问题", "一是仓房老化"),
        ("下一步工作打算", "总的来看，改造进展顺利，还要抓紧"),
        ("聚焦“智慧粮库”建设，扛起保供第一职责", "集团公司党委坚持每月研究粮库工作，逐库过问"),
        ("集中各方力量，强化资金支持", "县级有关部门要把粮库列入预算"),
        ("加强粮库安全，强化制度保障", "各乡镇各部门要健全制度"),
        ("深化产销区联动", "落实各乡镇粮管所的储粮责任，确保丰收后不积压"),
        ("抓好责任落实", "各乡镇要确定专人，每周查库一次"),
        ("激发粮企的动力和活力", "强化对粮企的信贷服务，简化手续"),
        ("储备粮轮换重点", "储备粮轮换重点包括早稻和玉米"),
        ("落实保管员待遇，多给关心爱护", "各县要按月发放补贴，安排体检"),
        ("弘扬爱粮惜粮的好风尚", "各级粮食部门应当组织参观，讲好故事"),
        ("充分认识改造粮库的重要意义", "当前，粮库大多老化"),
        ("提高思想认识", "各级党委、政府要充分认识粮食安全的重要性"),
        ("多方筹措改造粮库的钱", "各县（市、区）要把改造列入预算"),
        ("帮扶对象", "储粮帮扶行动以产粮大县为重点"),
        ("培训内容和方式", "保管员以自学为主"),
        ("评选目的", "紧紧围绕节粮主题，选出一批好粮库"),
        ("方法步骤", "普查工作分四个阶段推进，逐库过秤"),
        ("申报材料", "各县在推荐粮库时提交图纸"),
        ("评定结果", "评定结果分为甲等和乙等，向社会公布"),
        ("时间步骤和评审安排", "本次评选分为县级推荐、市级抽查两个环节"),
        ("加强粮情会商，增强调度的主动性", "各级、各部门都要重视粮情"),
        ("稳定仓储队伍，做到藏粮于库", "要把队伍摆在首位"),
        ("着眼产需调仓容，力求以新换旧", "各县粮食部门要根据产量调整仓容"),
        ("加大建库投入，加快收储方式转变", "要坚持先改后建"),
        ("扩大旧仓改造，增强资金撬动力度", "突出抓好容量大、仓龄长的旧仓"),
        ("着力促进县乡粮库提质扩容", "围绕早稻、中稻、晚稻等品种，引导粮企参与"),
        ("引入金融活水", "以盘活旧库为重点，引导银行放款"),
        ("目标任务和功能定位", "粮库学校主要承担保管员培训"),
        ("培训方式和参训人员", "采取“集中授课”的方式，在岗保管员都可以报名"),
        ("推动重点项目落地", "各县要把粮库列入计划"),
        ("健全粮食收储机构体系", "支持县粮食集团等骨干企业积极争取收储任务"),
    ],
)
def test_a_chapter(heading: str, text: str) -> None:
    said = f"{REPORT}一、{heading}{text}{TEXT * 7}二、附则{TEXT}"
    assert f"一、{heading}" in [line.text for line in pasted("文", said).lines]


@pytest.mark.parametrize(
    "sentence",
    [
        "检查工作情况每季度向县政府报告一次，并在网上公开",
        "根据储粮形势变化定期调整轮换计划，报市粮食局备案",
        "按照粮库分布情况科学确定站点，方便农户售粮",
        "收购期间面临困难的农户，可以向粮站申请上门收购",
        "县粮食局坚持以产定购，面对灾情及时组织抢收",
        "储备粮轮换计划包括品种、数量和时间，由粮食局下达",
        "收购点按照农户和各县需要设在场镇，方便售粮",
        "库点名单汇总各部门要求后统一公布，接受监督",
        "建设标准粮库八座，每座配齐通风和测温设备",
        "扶持重点粮企十家，县粮食局逐家联系",
        "支持收储企业的粮农要在秋收前登记",
    ],
)
def test_a_sentence_of_a_chapter_without_a_heading(sentence: str) -> None:
    said = f"{REPORT}一、{sentence}{TEXT * 7}二、附则{TEXT}"
    assert not any(
        line in sentence for line in [one.text[2:] for one in pasted("文", said).lines if "一、" in one.text]
    )


def test_a_chapter_that_only_leads_to_its_parts() -> None:
    staged = "各县查库分三个阶段进行，具体安排如下：（一）自查。5月完成。（二）抽查。6月完成。"
    said = f"{REPORT}一、工作要求{TEXT * 7}二、时间安排{staged}"
    assert "二、时间安排" in [line.text for line in pasted("文", said).lines]


def test_one_heading_with_text_among_those_with_parts() -> None:
    parts = f"（1）招标。县粮食局招标。{TEXT}（2）施工。县粮食局施工。{TEXT}"
    said = f"{HEAD}（一）前期准备{parts}（二）仓房改造{parts}（三）现场应用结合各库条件试用设备{TEXT}三、附则{TEXT}"
    assert "（三）现场应用" in [line.text for line in pasted("文", said).lines]


def test_a_chapter_with_text_alone_among_others() -> None:
    head = "云岭市粮食局关于加强粮食仓储的意见各县（区）粮食局：为加强粮食仓储，现提出如下意见。"
    units = "（一）选址。选定库址。（二）建设。新建仓库。"
    made = framework(
        f"{head}一、建好仓库{units}二、摸清库点底数共用仓库是指由几个县共用的仓库，包括两类{TEXT * 3}"
        f"三、管好共用仓库{units}"
        f"四、加强组织保障各县要重视共用仓库{TEXT}"
    )
    assert [one.title for one in made.chapters] == ["建好仓库", "摸清库点底数", "管好共用仓库", "加强组织保障"]


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("强化改造工作的组织领导", f"粮库关系粮食安全和农民增收{TEXT}"),
        ("粮库改造项目范围", f"除法律、法规另有规定的外{TEXT}"),
        ("表彰奖励", f"本次竞赛设团体奖和个人奖{TEXT}"),
    ],
)
def test_last_chapter_whose_heading_a_sentence_follows(heading: str, text: str) -> None:
    made = pasted("文", f"{HEAD}（一）建库。建设粮库{TEXT}（二）管库。管好粮库{TEXT}三、{heading}{text}")
    assert f"三、{heading}" in [line.text for line in made.lines]


def test_a_heading_that_its_text_says_once_more() -> None:
    said = [("参评资格", "参评资格包括依法登记、三年内无事故;粮情记录完整"), ("奖项", "每年评选两次")]
    assert units(said)[4:6] == ["（一）参评资格", f"参评资格包括依法登记、三年内无事故;粮情记录完整{TEXT}"]


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("组织评定", "粮库评定由市粮食局牵头，6月底前完成"),
        ("组织考核", "仓长考核由市粮食局组织，每年两次"),
        ("推荐参评", "粮库的参评由各县粮食局组织，按照分配的数量推荐"),
        ("现场评审", "云岭市粮库评审委员会由市粮食局组建，负责全部评审"),
        ("收费", "粮库评定收费执行《云岭市收费办法》"),
        ("推进路径", "粮库建设各环节有序衔接"),
        ("名额确定", "各县粮食局根据库容确定本县粮库数"),
        ("工作亮点", "一年来，粮库建设措施有力"),
    ],
)
def test_a_heading_whose_word_is_the_subject_of_its_text(heading: str, text: str) -> None:
    made = pasted("文", f"{HEAD}（一）建库。建设粮库{TEXT}（二）管库。管好粮库{TEXT}三、{heading}{text}{TEXT}")
    assert f"三、{heading}" in [line.text for line in made.lines]


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("加强仓房管理", "仓房由市粮食局负责，8月底前完成"),
        ("落实督导考核", "督导由市政府督查室负责，每半年一次"),
        ("提高化验能力", "化验由市质检院承担，及时出具报告"),
        ("规范收购行为", "收购按照国家标准执行，不得压级压价"),
        ("工作成效", "显著，粮库改造取得突破"),
        ("实施路径", "清晰可行，各县要逐项落实"),
        ("主要做法", "是改造旧仓，共有四条"),
    ],
)
def test_the_words_of_a_heading_are_not_parted_from_it(heading: str, text: str) -> None:
    made = pasted("文", f"{HEAD}（一）建库。建设粮库{TEXT}（二）管库。管好粮库{TEXT}三、{heading}{text}{TEXT}")
    said = next(line.text for line in made.lines if line.text.startswith("三、"))
    ends = ["督导考核", "仓房管理", "化验能力"]
    assert said.startswith(f"三、{heading}")
    assert (said == f"三、{heading}") is heading.endswith(tuple(ends))


def test_headings_that_name_what_is_said_of_one_thing() -> None:
    said = ["评比范围农村的粮库均可参加", "评比条件仓房完好", "评比名额及待遇全市评出先进粮库30座"]
    text = "".join(f"{COUNT[at]}、{one}{TEXT}" for at, one in enumerate(said, 2))
    made = [line.text for line in pasted("文", f"{HEAD}（一）建库。建设粮库{TEXT}{text}").lines]
    assert [line for line in made if "评比" in line and line[1] == "、"] == [
        "三、评比范围",
        "四、评比条件",
        "五、评比名额及待遇",
    ]
