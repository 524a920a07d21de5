"""What is set down with no verb in front of its clause, and what sets nothing down."""

from __future__ import annotations

import pytest

from desktop.core.parsing.structure.items import items
from tests.core.parsing.structure.documents import framework


def texts(text: str) -> list[str]:
    return [text[start:end].strip("，。； ") for start, end in items(text)]


@pytest.mark.parametrize(
    "text",
    [
        "企业首次在仓储板块挂牌一次性奖补8万元，在创新板块挂牌一次性奖补16万元",
        "货主使用价格低于收购标准的粮袋，按实际价格支付",
        "粮库改造所需资金从粮食专项资金中列支",
        "保管员承担巡库工作，在评定职称时按规定计入工作年限",
        "仓储企业自主选定运输企业配送粮食，并按照规定建立交接制度",
        "暂免征收粮库检验费",
        "已建成的粮库给予5万元补助",
        "每两年举办一次保管员技能竞赛",
        "有计划地组织保管员参加培训",
        "通过粮食基金加强对仓储企业的支持",
        "向货主提供分期付款等产品",
        "粮食专项资金优先支持绿色仓储改造",
        "坚决改变重建设、轻管理的现状",
        "充分发挥粮食协会的桥梁作用",
        "全市入库时间压减一半",
    ],
)
def test_a_sentence_that_sets_something_down_is_an_item(text: str) -> None:
    assert texts(f"{text}。") == [text]


@pytest.mark.parametrize(
    "text",
    [
        "近年来，各地积极推动粮库改造，取得明显成效。",
        "2024年全市已建成粮库20座，其中3座获得表彰。",
        "粮食流通与其他产业的融合不断深化，仓储网络更加普及。",
        "粮食储备服务管理信息系统。",
        "专栏3 粮库服务能力提升工程",
        "仓储类课程包括粮油检验、仓储机械等，旨在让学生形成厚实的基础。",
    ],
)
def test_facts_definitions_and_names_are_none(text: str) -> None:
    assert texts(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "粮食入库费地方部分按70%收取，粮食检验费按现行标准50%收取。",
            ["粮食入库费地方部分按70%收取", "粮食检验费按现行标准50%收取"],
        ),
        (
            "对首次入选全国百强的粮库，分别给予20万元、10万元的奖励。落实补贴政策。",
            ["对首次入选全国百强的粮库，分别给予20万元、10万元的奖励", "落实补贴政策"],
        ),
        (
            "鼓励粮食企业设立总部，对大型企业设立总部的，根据其贡献情况，最高奖励100万元。",
            ["鼓励粮食企业设立总部", "对大型企业设立总部的，根据其贡献情况，最高奖励100万元"],
        ),
        (
            "推动储粮技术商业化，依托粮食学院开展仓储技术布局，加强模型应用。",
            ["推动储粮技术商业化", "依托粮食学院开展仓储技术布局", "加强模型应用"],
        ),
        (
            "建立保管员名单，引导粮库对名单内的货主探索开展代储业务，对名单内的粮商提供授信。",
            ["建立保管员名单", "引导粮库对名单内的货主探索开展代储业务，对名单内的粮商提供授信"],
        ),
        (
            "对取得保管证书的学生，在参加考试时，可免试部分科目。",
            ["对取得保管证书的学生，在参加考试时，可免试部分科目"],
        ),
        ("要依托粮食院校，培养保管员。", ["要依托粮食院校，培养保管员"]),
        (
            "供应入围标准主要考虑粮库的仓储能力、供应稳定性等，能够确保粮食供应的粮库可以入围。",
            ["供应入围标准主要考虑粮库的仓储能力、供应稳定性等", "能够确保粮食供应的粮库可以入围"],
        ),
        (
            '落实粮库“库长制"，统筹推进仓储工作，定期通报进展。',
            ['落实粮库“库长制"', "统筹推进仓储工作", "定期通报进展"],
        ),
        ("各类粮食资金优先支持大型粮库，定期公布名单。", ["各类粮食资金优先支持大型粮库", "定期公布名单"]),
        (
            "落实储粮机制，新建粮库需要用地的，用地指标予以优先配置。",
            ["落实储粮机制", "新建粮库需要用地的，用地指标予以优先配置"],
        ),
        ("改造粮库10座左右，每县培育示范点2个。", ["改造粮库10座左右", "每县培育示范点2个"]),
        ("每个乡镇（街道）至少设立收购点1个，组织巡查。", ["每个乡镇（街道）至少设立收购点1个", "组织巡查"]),
        ("市级建成中心库3座，各县（市、区）新建分库2座。", ["市级建成中心库3座", "各县（市、区）新建分库2座"]),
        ("库房改造50座，烘干塔新建20座，公布名单。", ["库房改造50座", "烘干塔新建20座", "公布名单"]),
        ("老旧库房改造10座左右，开展评选。", ["老旧库房改造10座左右", "开展评选"]),
        ("新建粮库20座，其中每个县新建2座。", ["新建粮库20座，其中每个县新建2座"]),
        ("支持粮库改造，每个县补助5万元。", ["支持粮库改造，每个县补助5万元"]),
        ("仓龄每增加1年，补贴增加50元。", ["仓龄每增加1年，补贴增加50元"]),
        ("提升性能指标，发展商贸物流。供应商应当登记。", ["提升性能指标", "发展商贸物流", "供应商应当登记"]),
    ],
)
def test_where_an_item_begins_with_no_verb_in_front(text: str, wanted: list[str]) -> None:
    assert texts(text) == wanted


@pytest.mark.parametrize("title", ["现有基础", "存在问题", "面临的机遇与挑战", "仓储工作取得积极进展"])
def test_what_there_is_asks_for_nothing(title: str) -> None:
    found = framework(f"仓储规划\n一、要求\n（一）{title}。各县建立仓储台账。\n（二）筑牢仓储发展基础。建立仓储台账。")
    assert [len(one.items) for one in found.measures] == [0, 1]


@pytest.mark.parametrize(
    "said",
    [
        ["核减虚报仓容", "退还多收粮款"],
        ["剔除失信粮商", "更新名录"],
        ["摸排霉变粮堆", "埋设测温电缆"],
        ["清退无证粮商", "播放爱粮节粮广告", "张贴价格公告"],
        ["从严控制损耗", "压减库外存粮"],
        ["优化入库流程", "免费赠送检验报告"],
        ["按月核对账目", "如实登记出入库数量"],
        ["签订保管责任书", "逐级传导压力"],
        ["健全储粮标准", "统一水分判定规则"],
        ["加强储粮标准比对", "编译标准外文版"],
        ["市直各部门应当每月报送库存", "及时反映问题"],
        ["清淤疏通库区沟渠", "检修泵站"],
        ["设立“粮农接待日”", "现场协调解决诉求"],
        ["核查粮库用电", "建立能耗模型", "推送用能报告"],
        ["成立建库领导小组", "下设办公室"],
        ["摸透粮情", "找准堵点", "晒出库存", "分清责任", "公布名单"],
    ],
)
def test_each_clause_that_begins_with_a_deed_is_an_item(said: list[str]) -> None:
    assert texts(f"{'，'.join(said)}。") == said


@pytest.mark.parametrize(
    "said",
    [
        ["在主要粮站设置磅秤点", "疏导卖粮车辆"],
        ["完善收粮机制", "在村委会、合作社设立收粮站"],
        ["依托粮食院校建设储粮技术中心", "培养保管员"],
        ["紧贴储粮需求发布培训目录", "推行技能认定"],
        ["落实值守制度", "汛期前夕加密巡仓频次"],
        ["将储粮纳入考核", "对库存不实的约谈主要负责人"],
        ["成立储粮专班", "各市州建立协调机制"],
        ["完善直报制度", "各乡镇每日下午报送库存"],
    ],
)
def test_what_is_set_up_somewhere_or_done_to_somebody_is_an_item(said: list[str]) -> None:
    assert texts(f"{'，'.join(said)}。") == said


@pytest.mark.parametrize(
    "text",
    [
        "对存在重大隐患的粮库，一律停业整顿",
        "依托粮库建设信息平台，发布招标公告",
        "通过数据比对、实地核验等方式，核准补贴对象",
        "开展库存抽查，每年不少于2次",
        "腾退旧仓，提升储粮能力",
    ],
)
def test_ground_and_manner_result_and_number_are_no_items_of_their_own(text: str) -> None:
    assert texts(f"{text}。") == [text]


@pytest.mark.parametrize("text", ["保管员责任明确，出入库手续齐全。", "收割机具作业面积扩大。"])
def test_a_name_that_begins_like_a_deed_asks_for_nothing(text: str) -> None:
    assert texts(text) == []


def test_once_more_and_the_last_of_a_way_count_nothing() -> None:
    text = "再次开展检查。最后一公里要建设站点。"
    assert texts(text) == ["再次开展检查", "最后一公里要建设站点"]


@pytest.mark.parametrize(
    "said",
    [
        "利用广播、报刊和新媒体平台宣传先进典型",
        "借助展会推介粮食品牌",
        "依托高校培训保管员",
        "针对重点企业排查隐患",
        "结合农时巡查库区",
        "到2028年底前更新设备",
        "自2028年起建立年检制度",
    ],
)
def test_a_sentence_that_tells_by_what_means_or_when_something_is_done_is_an_item(said: str) -> None:
    assert texts(f"{said}。治理堵点。") == [said, "治理堵点"]


@pytest.mark.parametrize(
    "how", ["利用现有的宣传渠道", "结合粮库建设实际", "围绕仓储发展需求", "依托宣传平台", "到2028年"]
)
def test_how_something_is_done_is_no_item_of_its_own(how: str) -> None:
    assert texts(f"{how}，培训人员。治理堵点。") == [f"{how}，培训人员", "治理堵点"]


@pytest.mark.parametrize(
    "said", ["记录显示损耗偏高", "审批通过率提高", "申领程序简便", "盘点不实，账目混乱", "投产后产值增长"]
)
def test_a_noun_or_a_complaint_that_begins_as_a_deed_is_no_item(said: str) -> None:
    assert texts(f"{said}。治理堵点。") == ["治理堵点"]
