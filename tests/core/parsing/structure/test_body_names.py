"""Where the name of one body ends and that of the next begins."""

from __future__ import annotations

import pytest

from desktop.core.parsing.structure.bodies import brackets, is_group, parse
from tests.core.parsing.structure.documents import HEAD, framework, groups


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("责任单位：市科委、中关村管委会、市商务局", ("市科委、中关村管委会", "市商务局")),
        ("责任单位：市粮食局、县、区政府", ("市粮食局", "县、区政府")),
        ("责任单位：市粮食局、各市政府和云岭示范区", ("市粮食局", "各市政府", "云岭示范区")),
        ("(责任单位：市粮食局、市商务局)", ("市粮食局", "市商务局")),
        ("省粮食厅和云岭市、清源市政府负责", ("省粮食厅", "云岭市", "清源市政府")),
        ("市委宣传部和市教育局、市财政局", ("市委宣传部", "市教育局", "市财政局")),
        ("县发改局及财政局、市法院和市检察院", ("县发改局", "财政局", "市法院", "市检察院")),
        ("市粮食局及云岭供电公司", ("市粮食局", "云岭供电公司")),
        ("云岭粮食集团和市粮食局", ("云岭粮食集团", "市粮食局")),
        ("市文化和旅游局、市规划和自然资源局和市水务局", ("市文化和旅游局", "市规划和自然资源局", "市水务局")),
        ("市公安局和平分局、县社会和经济发展局", ("市公安局和平分局", "县社会和经济发展局")),
        ("市科协及各县（市、区）人民政府", ("市科协", "各县（市、区）人民政府")),
        ("中国科协及各省（自治区、直辖市）人民政府", ("中国科协", "各省（自治区、直辖市）人民政府")),
        ("行业协会和商会、各有关部门和单位", ("行业协会和商会", "各有关部门和单位")),
        ("各有关部门、单位和地方各级人民政府", ("各有关部门、单位", "地方各级人民政府")),
        ("市粮食局，市直有关部门、单位及各县人民政府", ("市粮食局", "市直有关部门、单位", "各县人民政府")),
        (
            "区级有关部门和乡镇街道、市直部门及县（市、区）政府",
            ("区级有关部门", "乡镇街道", "市直部门", "县（市、区）政府"),
        ),
        ("市级有关部门、各县（市、区）人民政府和市属企业", ("市级有关部门", "各县（市、区）人民政府", "市属企业")),
        ("市粮食局、市财政局（按职责分工）", ("市粮食局", "市财政局")),
        ("市粮食局，各区（市、县）党委、政府", ("市粮食局", "各区（市、县）党委、政府")),
        ("市粮食局、市商务局，以黑体字标注的为牵头部门、单位", ("市粮食局", "市商务局")),
    ],
)
def test_the_bodies_of_a_list(text: str, names: tuple[str, ...]) -> None:
    assert parse(text).support == names


@pytest.mark.parametrize(
    ("text", "lead", "support"),
    [
        ("市粮食局、16区和云岭经济技术开发区", (), ("市粮食局", "16区", "云岭经济技术开发区")),
        ("市粮食局（牵头）和各县区政府", ("市粮食局",), ("各县区政府",)),
        (
            "市粮食局（牵头）、市财政局会同市商务局和各县区",
            ("市粮食局",),
            ("市财政局", "市商务局", "各县区"),
        ),
        ("市粮食局、市财政局会同有关部门", ("市粮食局", "市财政局"), ("有关部门",)),
        ("市粮食局牵头会同有关部门和各县区", ("市粮食局",), ("有关部门", "各县区")),
        ("市粮食局、市财政局牵头并按职责分工负责，各县区落实", ("市粮食局", "市财政局"), ("各县区",)),
        ("市粮食局主责、市财政局协同", ("市粮食局",), ("市财政局",)),
        ("市粮食局主办，市财政局协办", ("市粮食局",), ("市财政局",)),
        ("市粮食局总牵头，市财政局、市商务局参与", ("市粮食局",), ("市财政局", "市商务局")),
        ("市粮食局牵头并组织实施", ("市粮食局",), ()),
        ("市粮食局牵头抓总，各县区推进落实", ("市粮食局",), ("各县区",)),
        ("市粮食局组织实施，市财政局监督", (), ("市粮食局", "市财政局")),
        ("市粮食局协调，市财政局主抓，市商务局参与", ("市财政局",), ("市粮食局", "市商务局")),
        ("市粮食局具体负责，市财政局做好配合", ("市粮食局",), ("市财政局",)),
        ("市粮食局联合市财政局、各县区负责", ("市粮食局",), ("市财政局", "各县区")),
        ("市粮食局商市财政局负责", ("市粮食局",), ("市财政局",)),
        ("市工商业联合会、市商务局商贸科负责", (), ("市工商业联合会", "市商务局商贸科")),
        ("市粮食局为牵头单位，市财政局、市商务局为责任单位", ("市粮食局",), ("市财政局", "市商务局")),
        ("市粮食局为第一责任单位，市财政局配合", (), ("市粮食局", "市财政局")),
        ("双牵头：市粮食局、市财政局；配合：市商务局", ("市粮食局", "市财政局"), ("市商务局",)),
        ("首要责任单位：市粮食局，其他责任单位：市财政局", (), ("市粮食局", "市财政局")),
        ("各县区及云岭高新区", (), ("各县区", "云岭高新区")),
        ("市粮食局、各县区政府及园区管委会", (), ("市粮食局", "各县区政府及园区管委会")),
        ("市粮食局、各县政府和云岭园区管委会", (), ("市粮食局", "各县政府", "云岭园区管委会")),
        (
            "市级相关部门（单位）牵头、各县区政府、园区管委会负责",
            ("市级相关部门（单位）",),
            ("各县区政府", "园区管委会"),
        ),
    ],
)
def test_bodies_beside_those_of_the_districts(text: str, lead: tuple[str, ...], support: tuple[str, ...]) -> None:
    found = parse(text)
    assert (found.lead, found.support) == (lead, support)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "省粮食局、工商联、东山、南州、北河等市人民政府按职责分工负责",
            ("省粮食局", "工商联", "东山、南州、北河等市人民政府"),
        ),
        ("市粮食局、团市委、东山区政府", ("市粮食局", "团市委", "东山区政府")),
        ("市粮食局、“三库、一站”建设联席会议成员单位", ("市粮食局", "“三库、一站”建设联席会议成员单位")),
        ("市粮食局，各市、县（市、区）人民政府结合实际贯彻", ("市粮食局", "各市、县（市、区）人民政府")),
        ("市粮食局、云岭新区管委会具体组织实施", ("市粮食局", "云岭新区管委会")),
        ("省粮食局，市州、县市区人民政府", ("省粮食局", "市州、县市区人民政府")),
        ("市粮食局、市财政局等相关行业主管部门", ("市粮食局", "市财政局")),
        ("省粮食局、各市、县〔区〕政府", ("省粮食局", "各市、县〔区〕政府")),
        ("各银行等金融机构", ("各银行",)),
        (
            "粮食部、财政部等和有关地方人民政府及青年粮商创业示范基地",
            ("粮食部", "财政部", "有关地方人民政府", "青年粮商创业示范基地"),
        ),
        ("市财政局、市粮食局和市统计局等部门", ("市财政局", "市粮食局", "市统计局")),
        ("省粮食局、各市〔州〕、县〔市、区、新区〕人民政府", ("省粮食局", "各市〔州〕、县〔市、区、新区〕人民政府")),
        ("省粮食局，各市〔州〕", ("省粮食局", "各市〔州〕")),
        ("省财政厅、省粮食局〔省仓储办〕", ("省财政厅", "省粮食局〔省仓储办〕")),
        ("市粮食局等市直有关部门（单位），各县（市、区）政府", ("市粮食局", "各县（市、区）政府")),
        ("市粮食局、有关县政府及青年粮商创业示范基地", ("市粮食局", "有关县政府", "青年粮商创业示范基地")),
        ("市粮食局、各区按分管领域落实", ("市粮食局", "各区")),
        ("市粮食局、各行业主管部门按各自监管权限负责", ("市粮食局", "各行业主管部门")),
        ("粮食部、某某储备集团有限公司及各地区", ("粮食部", "某某储备集团有限公司", "各地区")),
        ("市粮食局及专班成员单位，各区、市政府", ("市粮食局", "专班成员单位", "各区、市政府")),
        ("市粮食局，有关区、市政府", ("市粮食局", "有关区、市政府")),
        ("市12345 热线办公室、市督查室及各有关部门", ("市12345热线办公室", "市督查室", "各有关部门")),
    ],
)
def test_where_names_end_that_hold_signs_or_say_more(text: str, names: tuple[str, ...]) -> None:
    assert parse(f"责任单位：{text}").support == names


@pytest.mark.parametrize("label", ["指标牵头单位", "任务牵头单位", "牵头单位"])
def test_what_a_body_leads_may_stand_in_the_label(label: str) -> None:
    assert parse(f"{label}：市商务局、市粮食局").lead == ("市商务局", "市粮食局")


@pytest.mark.parametrize(
    ("text", "lead", "support"),
    [
        ("市粮食局牵头，会同河口市粮食局协同推进", ("市粮食局",), ("河口市粮食局",)),
        ("市粮食局牵头，会同市财政局配合", ("市粮食局",), ("市财政局",)),
        ("市粮食局会同市财政局协同落实", ("市粮食局",), ("市财政局",)),
        ("市粮食局牵头，市财政局协同推进", ("市粮食局",), ("市财政局",)),
        ("各区按分管领域负责", (), ("各区",)),
    ],
)
def test_how_bodies_act_together_is_no_part_of_a_name(
    text: str, lead: tuple[str, ...], support: tuple[str, ...]
) -> None:
    assert (parse(text).lead, parse(text).support) == (lead, support)


def test_a_body_with_another_name_in_a_bracket_of_its_own_is_one() -> None:
    assert is_group("省政府办公厅〔省粮食数据管理局〕牵头，各地各有关部门按职责分工负责")


@pytest.mark.parametrize(
    "text", ["建成粮油市场（展示体验场所）。", "新建检验中心（实验室）。", "各村建设收储点（服务站）。"]
)
def test_another_name_of_what_is_built_is_no_body(text: str) -> None:
    assert brackets(text) == ()


@pytest.mark.parametrize("text", ["新建检验中心（市粮食局）。", "更新名录（乡镇农技服务站）。"])
def test_who_builds_it_is_a_body(text: str) -> None:
    assert len(brackets(text)) == 1


def test_bodies_behind_labels_are_sentences_within_a_paragraph() -> None:
    text = (
        f"{HEAD}一、任务\n（一）选址。评估区域，公布结果。牵头单位：各县（市、区）人民政府。责任单位：市粮食局、市财政局。"
        "完成时限：2026年6月。对没有评估的，限期补上。配合单位：市应急局。\n"
        "（二）施工。明确专人，按期完成。责任单位：市粮食局。工程完工后统一验收，公布验收结果。\n"
    )
    found = framework(text).measures
    assert [groups(measure) for measure in found] == [
        [(("各县（市、区）人民政府",), ("市粮食局", "市财政局"), ()), ((), ("市应急局",), ())],
        [((), ("市粮食局",), ())],
    ]
    assert found[0].text == "评估区域，公布结果。对没有评估的，限期补上。"
    assert (found[1].text or "").endswith("工程完工后统一验收，公布验收结果。")


@pytest.mark.parametrize(
    ("bracket", "lead", "support"),
    [
        ("市粮食局、市商务局按职责分工负责，市财政局负责经费保障", (), ("市粮食局", "市商务局", "市财政局")),
        ("市粮食局牵头，市财政局做好资金保障", ("市粮食局",), ("市财政局",)),
        ("市粮食局会同市商务局、市财政局推进", ("市粮食局",), ("市商务局", "市财政局")),
        ("市粮食局会同市商务局、市财政局共同落实", ("市粮食局",), ("市商务局", "市财政局")),
        ("市储粮工作领导小组各成员单位、市财政局", (), ("市储粮工作领导小组各成员单位", "市财政局")),
        ("市储粮工作领导小组各有关成员单位", (), ("市储粮工作领导小组各有关成员单位",)),
        ("市粮食局、市商务局等市储备粮流通和安全工作领导小组有关成员单位", (), ("市粮食局", "市商务局")),
        ("市粮食局牵头，各有关部门分头落实", ("市粮食局",), ("各有关部门",)),
        ("市粮食局、市商务局依职责分别负责落实", (), ("市粮食局", "市商务局")),
        ("市粮食局，各市（含东州、西山市，下同）政府负责", (), ("市粮食局", "各市（含东州、西山市）政府")),
        ("市粮食局负责长期落实", ("市粮食局",), ()),
        ("市粮食局、市商务局负责长期坚持", (), ("市粮食局", "市商务局")),
        (
            "市粮食局牵头，市商务局参与。落实单位包括各县政府，以下均需各县政府落实，不再列出",
            ("市粮食局",),
            ("市商务局", "各县政府"),
        ),
        ("市粮食局牵头，配合单位为市商务局", ("市粮食局",), ("市商务局",)),
        ("仓储管理处、质量监督处等", (), ("仓储管理处", "质量监督处")),
        ("市残联牵头、市粮食局配合", ("市残联",), ("市粮食局",)),
        ("市科协牵头、市粮食局、市财政局参与", ("市科协",), ("市粮食局", "市财政局")),
        ("共青团中央、粮食和储备局", (), ("共青团中央", "粮食和储备局")),
        ("市委组织部、市委党校", (), ("市委组织部", "市委党校")),
        ("市政协办", (), ("市政协办",)),
        ("市粮食局、中国石化、中海油", (), ("市粮食局", "中国石化", "中海油")),
        ("市粮食局为主，市商务局等配合", ("市粮食局",), ("市商务局",)),
        ("市粮食局，11月", (), ("市粮食局",)),
    ],
)
def test_what_a_body_does_in_part_is_not_in_its_name(
    bracket: str, lead: tuple[str, ...], support: tuple[str, ...]
) -> None:
    first = framework(f"{HEAD}一、任务\n（一）改造库房。改造老旧库房。（{bracket}）\n（二）培训。培训人员。").measures[
        0
    ]
    assert groups(first) == [(lead, support, ())]


def test_places_that_a_bracket_lists_are_no_bodies() -> None:
    first = framework(f"{HEAD}一、任务\n（一）改造库房。改造公共场所（学校、医院、车站等）。\n（二）培训。培训人员。")
    assert groups(first.measures[0]) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("责任单位：市粮食局按职责分工负责，市财政局负责经费保障", ("市粮食局", "市财政局")),
        ("市粮食局、市财政局负责做好资金保障", ("市粮食局", "市财政局")),
        ("市公安局、市数据局推进", ("市公安局", "市数据局")),
        ("市质量强市工作领导小组各成员单位", ("市质量强市工作领导小组各成员单位",)),
    ],
)
def test_the_duty_behind_a_body_is_no_part_of_its_name(text: str, names: tuple[str, ...]) -> None:
    found = parse(text)
    assert found.lead + found.support == names


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("合格率达到100%.(仓储处、财务处、督查处等)", 1),
        ("建好粮库。（仓储处、财务处等）", 1),
        ("由有关处室（仓储处、财务处等）。", 0),
        ("建好粮库。（市粮食局等）", 1),
        ("建好粮库（市粮食局等）。", 1),
        ("建好粮库（市粮食局、市财政局等）。", 1),
        ("报送主管部门（市粮食局等）。", 0),
        ("新建休息间（加油站等）。", 0),
        ("（市粮油集团、市粮食局等）", 1),
    ],
)
def test_a_bracket_behind_a_sentence_may_end_with_and_so_on(text: str, count: int) -> None:
    assert len(brackets(text)) == count


def test_a_bracket_of_nothing_but_offices_closes_a_clause() -> None:
    text = "新建粮站3个（市粮食局），培训保管员90人（市人社局、市财政局），抽检60批次（市粮食局）。"
    found = framework(f"{HEAD}一、任务\n（一）改造库房。{text}\n（二）培训。培训人员。").measures[0]
    assert [one.text for one in found.responsibilities] == ["市粮食局", "市人社局、市财政局", "市粮食局"]
    assert [item.responsibility for item in found.items] == [one.id for one in found.responsibilities]
    assert brackets("报送行业主管部门（市粮食局），按季度通报。") == ()
    assert brackets("签订储粮承诺书（收购企业的报市粮食局），按季度通报。") == ()


def test_a_bracket_of_bodies_with_their_duty_closes_a_clause_too() -> None:
    found = framework(
        f"{HEAD}一、任务\n（一）改造库房。建立制度（市粮食局牵头，市财政局配合），开展检查（市教育局牵头）。\n（二）培训。培训人员。"
    ).measures[0]
    assert found.text == "建立制度，开展检查。"
    first, second = found.responsibilities
    assert groups(found) == [(("市粮食局",), ("市财政局",), ()), (("市教育局",), (), ())]
    assert [(item.text, item.responsibility) for item in found.items] == [
        ("建立制度", first.id),
        ("开展检查", second.id),
    ]


def test_an_aside_on_who_sees_to_a_part_is_no_group() -> None:
    found = framework(
        f"{HEAD}一、任务\n（一）改造库房。核定库点（库区内由粮食部门负责），公布结果。\n（二）培训。培训人员。"
    )
    assert groups(found.measures[0]) == []


@pytest.mark.parametrize(
    "inside",
    ["粮食信息化委员会、各产业集群", "仓储分会，相关院校", "各村、各车间", "县粮食局、各医院", "有关院校、各门店"],
)
def test_all_of_a_kind_are_bodies(inside: str) -> None:
    assert is_group(inside)


@pytest.mark.parametrize("inside", ["东村、西村", "各村、东村", "产业集群、车间", "医院、门店"])
def test_one_place_alone_is_none(inside: str) -> None:
    assert not is_group(inside)


def test_a_line_without_a_label_may_name_all_of_a_kind() -> None:
    first = framework(
        f"{HEAD}一、任务\n（一）供水。扩建水厂。\n镇水利站负责，各村配合\n（二）培训。培训人员。\n"
    ).measures[0]
    assert [(group.lead, group.support) for group in first.responsibilities] == [(("镇水利站",), ("各村",))]
    assert first.text == "扩建水厂。"


@pytest.mark.parametrize(
    ("bracket", "names"),
    [
        (
            "（各县（市、区）党委和政府，市委各部委，市直各单位，各人民团体）",
            ("各县（市、区）党委和政府", "市委各部委", "市直各单位", "各人民团体"),
        ),
        ("（各镇街、开发区，区直各部门）", ("各镇街", "开发区", "区直各部门")),
        ("（各街镇、各群众团体）", ("各街镇", "各群众团体")),
    ],
)
def test_a_list_of_all_of_several_kinds_is_a_group(bracket: str, names: tuple[str, ...]) -> None:
    first = framework(f"{HEAD}一、任务\n（一）建仓。建设新仓。{bracket}\n（二）培训。培训人员。").measures[0]
    assert first.text == "建设新仓。"
    assert groups(first) == [((), names, ())]


@pytest.mark.parametrize(
    "name", ["市建设集团和谐公司", "市供销集团及其子公司", "市城投集团及下属公司", "市联合国教科文组织协会"]
)
def test_what_looks_like_the_sign_between_two_bodies_is_in_the_name_of_one(name: str) -> None:
    group = parse(f"{name}负责")
    assert group.lead + group.support == (name,)


@pytest.mark.parametrize("signs", ["、", "；", ";"])
def test_several_bodies_are_no_other_name_of_what_ends_like_an_office(signs: str) -> None:
    listed = signs.join(("市粮食局", "市妇联", "市银行"))
    text = f"{HEAD}一、任务\n（一）储粮。倡导红事新办[{listed}]。\n（二）巡库。巡查库区。\n"
    assert framework(text).measures[0].responsibilities[0].support == ("市粮食局", "市妇联", "市银行")


@pytest.mark.parametrize(
    "kinds",
    [
        "推广到各省（自治区、直辖市）。",
        "落实到各级单位（部门、机构）。",
        "面向高校（科研院所、医院）。",
        "巡查重点单位（学校、医院、养老院）。",
        "支持基层组织（居委会、村委会）。",
        "落实到各级（市、县（区））。",
        "公布服务网点（区域中心、基层站所）。",
        "走访市场主体（国有企业、民营企业）。",
        "建设粮食体验馆（文化馆、粮食博物馆）。",
        "联系窗口（粮站、军粮供应点）。",
    ],
)
def test_general_words_that_say_of_what_kind_are_no_bodies_and_stay_in_the_text(kinds: str) -> None:
    first = framework(
        f"{HEAD}一、任务\n（一）储粮。{kinds}完善机制。（省粮食厅）\n（二）巡库。巡查库区。（各乡镇）"
    ).measures[0]
    assert first.text == f"{kinds}完善机制。"
    assert [group.support for group in first.responsibilities] == [("省粮食厅",)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("巡查粮库（各乡镇）。完善机制。（省粮食厅）", [("各乡镇",), ("省粮食厅",)]),
        ("检验储粮（省粮食质检中心）。完善机制。（省粮食厅）", [("省粮食质检中心",), ("省粮食厅",)]),
        ("收购余粮（供销社、农商行）。完善机制。（省粮食厅）", [("供销社", "农商行"), ("省粮食厅",)]),
        ("核查账目（财政部门、审计部门）。完善机制。（省粮食厅）", [("财政部门", "审计部门"), ("省粮食厅",)]),
        ("巡查粮库（派出所、粮站负责）。完善机制。（省粮食厅）", [("派出所", "粮站"), ("省粮食厅",)]),
        ("巡查粮库（派出所、粮站）。完善机制（司法所）。", [("派出所", "粮站"), ("司法所",)]),
        ("巡查粮库。（粮站、派出所）完善机制。（省粮食厅）", [("粮站", "派出所"), ("省粮食厅",)]),
    ],
)
def test_offices_in_a_bracket_within_a_sentence_answer_for_it(text: str, names: list[tuple[str, ...]]) -> None:
    first = framework(f"{HEAD}一、任务\n（一）储粮。{text}\n（二）巡库。巡查库区。（各乡镇）").measures[0]
    assert [group.lead + group.support for group in first.responsibilities] == names
