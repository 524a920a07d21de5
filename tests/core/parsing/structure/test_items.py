"""Check items: one verb and one object each, in the order of the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.parsing.structure.items import items
from tests.core.parsing.structure.documents import framework


def texts(text: str) -> list[str]:
    return [text[start:end].strip("，。； ") for start, end in items(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("建立仓储台账，开展季度检查。", ["建立仓储台账", "开展季度检查"]),
        ("围绕粮食仓储，修订技术标准，提升管理水平。", ["围绕粮食仓储，修订技术标准，提升管理水平"]),
        ("市商务局要建立仓储名录。各县应当按月报送情况。", ["市商务局要建立仓储名录", "各县应当按月报送情况"]),
        ("仓储是流通的基础。", []),
        (
            "更新粮库设备。对粮库的安全改造项目，按规定逐步纳入专项资金支持范围。",
            ["更新粮库设备", "对粮库的安全改造项目，按规定逐步纳入专项资金支持范围"],
        ),
        ("每季度通报进展，年底前开展考核。", ["每季度通报进展", "年底前开展考核"]),
        ("扩建粮库，到2028年，入库率达到85%。", ["扩建粮库", "到2028年，入库率达到85%"]),
        ("对承租粮库的小企业减免租金，为企业发放服务券。", ["对承租粮库的小企业减免租金", "为企业发放服务券"]),
        (
            "对仓储改革推进力度大，建设粮库成效明显的县，在安排资金时予以倾斜，优先开展试点。",
            ["对仓储改革推进力度大，建设粮库成效明显的县，在安排资金时予以倾斜", "优先开展试点"],
        ),
        ("新建仓库容量达到5万吨的，可以申请补助。", ["新建仓库容量达到5万吨的，可以申请补助"]),
        ("明确粮食、棉花、食糖等3个方向。", ["明确粮食", "棉花", "食糖等3个方向"]),
        (
            "推动有条件的县对土地审批、环境评价、消防验收等事项，实行一套材料申报。",
            ["推动有条件的县对土地审批、环境评价、消防验收等事项，实行一套材料申报"],
        ),
        (
            "每年对保管员进行一次培训，到2028年培训覆盖率达到95%以上。",
            ["每年对保管员进行一次培训", "到2028年培训覆盖率达到95%以上"],
        ),
        ("简化入库手续，减轻货主负担。", ["简化入库手续，减轻货主负担"]),
        ("主管部门和各地方结合实际细化建库要求，定期公布。", ["主管部门和各地方结合实际细化建库要求", "定期公布"]),
        ("在选定库址时应尽量避让洪泛区。", ["在选定库址时应尽量避让洪泛区"]),
        ("有条件的县可以通过购买服务等方式，加强仓储管理。", ["有条件的县可以通过购买服务等方式，加强仓储管理"]),
        (
            "未经验收的仓库，一律停止使用；无证经营的仓库，一律责令改正。",
            ["未经验收的仓库，一律停止使用", "无证经营的仓库，一律责令改正"],
        ),
        (
            "各县要按照建库标准的要求，新建粮库，并通过现有渠道，更新设备。",
            ["各县要按照建库标准的要求，新建粮库", "并通过现有渠道，更新设备"],
        ),
        ("仓储机构在确保安全的前提下，扩大服务范围。", ["仓储机构在确保安全的前提下，扩大服务范围"]),
        ("鼓励有条件的县结合本地实际，建立仓储联盟。", ["鼓励有条件的县结合本地实际，建立仓储联盟"]),
        ("各县应当根据入库情况报告进展，未经验收，不得入库。", ["各县应当根据入库情况报告进展", "未经验收，不得入库"]),
        ("各县各部门要结合自身职责，尽快新建粮库。", ["各县各部门要结合自身职责，尽快新建粮库"]),
        ("围绕入库、出库等方面实施粮库改造工程，通报结果。", ["围绕入库、出库等方面实施粮库改造工程", "通报结果"]),
        ("健全安全标准，筑牢仓储安全底线。", ["健全安全标准，筑牢仓储安全底线"]),
        ("新建粮库20座，其中2026年5座。", ["新建粮库20座，其中2026年5座"]),
        ("更新设备，2026年至2028年，每年新建粮库3座。", ["更新设备", "2026年至2028年，每年新建粮库3座"]),
        ("省财政每年安排仓储资金600万元。", ["省财政每年安排仓储资金600万元"]),
        ("公开入库流程，到2028年底，入库时间压缩三分之一。", ["公开入库流程", "到2028年底，入库时间压缩三分之一"]),
        ("各县、行业协会组织仓储企业对接货主。", ["各县、行业协会组织仓储企业对接货主"]),
        ("专项整治露天堆放。防治虫霉。", ["专项整治露天堆放", "防治虫霉"]),
        ("对违反土地供应政策的行为，要依法追究责任。", ["对违反土地供应政策的行为，要依法追究责任"]),
        ("保持粮价基本稳定。", ["保持粮价基本稳定"]),
        ("库容不足的，通过租用民房等方式予以解决。", ["库容不足的，通过租用民房等方式予以解决"]),
        (
            "检查仓库的安全状况，装卸设备使用情况，以及消防设施完好情况。",
            ["检查仓库的安全状况，装卸设备使用情况，以及消防设施完好情况"],
        ),
    ],
)
def test_items(text: str, wanted: list[str]) -> None:
    assert texts(text) == wanted


def test_a_measure_without_a_demand_has_one_for_each_sentence_with_a_verb() -> None:
    found = framework("仓储方案\n一、要求\n（一）管理制度。仓储台账的建立不再收费。仓库是基础。")
    assert [one.text for one in found.measures[0].items] == ["仓储台账的建立不再收费"]


def test_guiding_ideas_and_goals_have_none() -> None:
    found = framework(
        "仓储方案\n一、要求\n（一）指导思想。坚持改革，加强领导。\n（二）基本原则。坚持统筹，强化保障。\n（三）主要目标。建设仓储强市。\n（四）强化目标考核。建立考核制度。"
    )
    assert [len(one.items) for one in found.measures] == [0, 0, 0, 1]


@given(st.text("建立完善开展，。、；的在以（）1 \n", max_size=60))
def test_items_stand_in_order_and_do_not_overlap(text: str) -> None:
    found = list(items(text))
    assert all(start < end for start, end in found)
    assert all(one[1] <= two[0] for one, two in zip(found, found[1:], strict=False))


def test_a_list_of_steps_has_no_label_in_its_first_item() -> None:
    text = "清单\n一、产业\n1、粮食\n稳定面积。\n主要措施：（1）落实补贴政策；（2）推广良种。\n"
    text += "责任单位：县农业农村局\n2、蔬菜\n新建大棚。\n责任单位：县林业局\n"
    found = [item.text for item in framework(text).measures[0].items]
    assert found[-2:] == ["落实补贴政策", "推广良种"]


def test_what_a_body_answers_for_is_an_item_whatever_its_verb() -> None:
    text = "要点\n一、公开\n1.公开规划。公开国土规划。（市自然资源局牵头）\n2.公开市场规则。（市市场监管局牵头）\n"
    text += "3.公开收入。居民收入增速领先全省。（市统计局牵头）\n"
    assert [[item.text for item in one.items] for one in framework(text).measures] == [
        ["公开国土规划"],
        ["公开市场规则"],
        ["居民收入增速领先全省"],
    ]


def test_whom_a_clause_lets_do_something_stands_with_what_is_done() -> None:
    text = "支持医疗机构，建设临床试验基地。鼓励有条件的区，建设孵化器，举办创新大赛。支持企业更新设备，推广技术。"
    assert [text[start:end].strip("，。") for start, end in items(text)] == [
        "支持医疗机构，建设临床试验基地",
        "鼓励有条件的区，建设孵化器",
        "举办创新大赛",
        "支持企业更新设备",
        "推广技术",
    ]


def test_verbs_of_works_and_purchases_begin_items_of_their_own() -> None:
    text = "新建仓库，增设泊位，施划限时车位，购置叉车，张贴标识，核实台账，补种行道树。"
    assert [text[start:end].strip("，。") for start, end in items(text)] == text.rstrip("。").split("，")


def test_the_cases_in_which_a_rule_holds_are_no_items() -> None:
    found = framework(
        "仓储管理办法\n第一条　仓库应当登记。\n第二条　建库应当同时符合下列条件：\n"
        "（一）经县级以上部门批准，为公众提供服务；\n（二）配备消防设施。\n建成后应当报送备案。\n"
        "第三条　仓库应当履行下列职责：\n（一）建立台账；\n（二）定期检查。\n"
    )
    assert [[item.text for item in measure.items] for measure in found.measures] == [
        ["仓库应当登记"],
        ["建库应当同时符合下列条件", "建成后应当报送备案"],
        ["仓库应当履行下列职责", "建立台账", "定期检查"],
    ]


def test_full_width_figures_part_items_as_others_do() -> None:
    assert texts("完善数据标准，２０２７年底前接入泵站５０个以上。") == [
        "完善数据标准",
        "２０２７年底前接入泵站５０个以上",
    ]
