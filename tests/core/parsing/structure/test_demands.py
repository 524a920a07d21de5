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
        ("提升性能指标，发展商贸物流。供应商应当登记。", ["提升性能指标", "发展商贸物流", "供应商应当登记"]),
    ],
)
def test_where_an_item_begins_with_no_verb_in_front(text: str, wanted: list[str]) -> None:
    assert texts(text) == wanted


@pytest.mark.parametrize("title", ["现有基础", "存在问题", "面临的机遇与挑战", "仓储工作取得积极进展"])
def test_what_there_is_asks_for_nothing(title: str) -> None:
    found = framework(f"仓储规划\n一、要求\n（一）{title}。各县建立仓储台账。\n（二）筑牢仓储发展基础。建立仓储台账。")
    assert [len(one.items) for one in found.measures] == [0, 1]
