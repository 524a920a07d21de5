"""Bodies of a group: who leads, supports and guides."""

from __future__ import annotations

import pytest

from desktop.core.parsing.structure.bodies import is_group, is_line, parse
from tests.core.parsing.structure.documents import framework, groups


@pytest.mark.parametrize(
    ("text", "lead", "support", "guide", "opened"),
    [
        ("商务部负责", ["商务部"], [], [], False),
        ("商务部、财政部负责", [], ["商务部", "财政部"], [], False),
        ("商务部牵头，财政部、水利部等参与", ["商务部"], ["财政部", "水利部"], [], True),
        ("商务部会同财政部负责", ["商务部"], ["财政部"], [], False),
        ("商务部、财政部等按职责分工负责", [], ["商务部", "财政部"], [], True),
        ("商务部、财政部等和各省级人民政府负责", [], ["商务部", "财政部", "各省级人民政府"], [], True),
        ("市商务局、市粮食局，各区政府依职责办理", [], ["市商务局", "市粮食局", "各区政府"], [], False),
        ("市商务局、市粮食局按职责牵头，市财政局配合", ["市商务局", "市粮食局"], ["市财政局"], [], False),
        ("财政部、水利部，各省级人民政府按职责分工负责", [], ["财政部", "水利部", "各省级人民政府"], [], False),
        ("商务部指导，试点城市政府负责落实", ["试点城市政府"], [], ["商务部"], False),
        ("牵头单位：市商务局；责任单位：市财政局、各县（市、区）政府",
         ["市商务局"], ["市财政局", "各县（市、区）政府"], [], False),
        ("责任单位：市商务局牵头，市财政局配合", ["市商务局"], ["市财政局"], [], False),
        ("责任单位：市商务局", [], ["市商务局"], [], False),
        ("责任单位：市商务局负责", ["市商务局"], [], [], False),
        ("海关总署负责长期落实", ["海关总署"], [], [], False),
        ("市粮食局负责，长期", ["市粮食局"], [], [], False),
        ("责任单位：市商务局、市财政局负责", [], ["市商务局", "市财政局"], [], False),
        ("市商务局、市财政局，各县市、区政府", [], ["市商务局", "市财政局", "各县市、区政府"], [], False),
        ("市商务局、各县（市）、区人民政府", [], ["市商务局", "各县（市）、区人民政府"], [], False),
        ("负责部门：商务部，适用范围：全部试验区", [], ["商务部"], [], False),
        ("市场监管总局（国家标准委）、工业和信息化部牵头，各有关部门和单位按职责分工负责",
         ["市场监管总局（国家标准委）", "工业和信息化部"], ["各有关部门和单位"], [], False),
        ("牵头单位：市商务局，配合单位：市财政局，各区、县级市", ["市商务局"], ["市财政局", "各区、县级市"], [], False),
        ("责任单位：市商务局等，各县、市、区政府", [], ["市商务局", "各县、市、区政府"], [], True),
        ("县农业农村局牵头，各乡镇人民政府、街道办事处具体负责",
         ["县农业农村局"], ["各乡镇人民政府", "街道办事处"], [], False),
        ("商务部、财政部等国务院相关部门及各地区按职责分工负责", [], ["商务部", "财政部", "各地区"], [], True),
        ("商务部牵头，国务院相关部门及各地区按职责分工负责", ["商务部"], ["国务院相关部门", "各地区"], [], False),
        ("商务部牵头，国务院相关部门和单位及各地区负责", ["商务部"], ["国务院相关部门和单位", "各地区"], [], False),
        ("商务部，相关部门和各地方按职责分工负责", [], ["商务部", "相关部门和各地方"], [], False),
        ("责任单位：市商务局、集团牵头单位和有关区县政府", [], ["市商务局", "集团牵头单位", "有关区县政府"], [], False),
        ("责任单位：市商务局、各区县（自治县，以下简称区县）政府",
         [], ["市商务局", "各区县（自治县，以下简称区县）政府"], [], False),
        ("责任单位：市商务局，云岭海关和各区县政府", [], ["市商务局", "云岭海关", "各区县政府"], [], False),
        ("市商务局牵头，市财政局、市水利局按职责分工配合", ["市商务局"], ["市财政局", "市水利局"], [], False),
        ("市商务局等市直相关部门及相关地区按职责分工负责", [], ["市商务局", "相关地区"], [], True),
        ("市商务局等10个部门和单位按职责分工负责", [], ["市商务局"], [], True),
        ("市商务局牵头，市财政局等市直有关部门负责", ["市商务局"], ["市财政局"], [], True),
        ("牵头司局：规划司；参与司局：财务司、科技司", ["规划司"], ["财务司", "科技司"], [], False),
        ("责任司局：规划司、财务司，完成时限：6月底前", [], ["规划司", "财务司"], [], False),
        ("商务部牵头、财政部配合", ["商务部"], ["财政部"], [], False),
        ("商务部指导、省级人民政府负责", ["省级人民政府"], [], ["商务部"], False),
        ("省级人民政府负责，商务部加强指导支持", ["省级人民政府"], [], ["商务部"], False),
        ("责任分工：商务部牵头，财政部配合", ["商务部"], ["财政部"], [], False),
        ("【牵头单位】商务部 【配合单位】财政部", ["商务部"], ["财政部"], [], False),
        ("海关总署负责推进", ["海关总署"], [], [], False),
        ("商务部、水利部各司其职、共同推进", [], ["商务部", "水利部"], [], False),
        ("以上任务由商务部牵头，财政部配合", ["商务部"], ["财政部"], [], False),
        ("商务部负责，列入2026年工作计划", ["商务部"], [], [], False),
        ("商务部、财政部负责，进展情况每年报国务院", [], ["商务部", "财政部"], [], False),
        ("仓储协会、包装联合会等行业协会负责", [], ["仓储协会", "包装联合会"], [], True),
        ("第一责任单位：商务部，其他责任单位：财政部", [], ["商务部", "财政部"], [], False),
        ("商务部，各省、自治区、直辖市及计划单列市、某某兵团", [],
         ["商务部", "各省、自治区、直辖市及计划单列市", "某某兵团"], [], False),
    ],
)  # fmt: skip
def test_groups(text: str, lead: list[str], support: list[str], guide: list[str], opened: bool) -> None:
    found = parse(text, False)
    assert (list(found.lead), list(found.support), list(found.guide)) == (lead, support, guide)
    assert found.open_ended is opened
    assert is_group(text)


def test_the_office_of_a_body_that_the_text_names_is_no_group() -> None:
    found = framework(
        "方案\n一、任务\n（一）报送。重大情况及时报送商务部（流通司）。\n（二）评估。开展评估（甲部）。\n二、保障\n"
        "（三）总结。进展报财政部（由办公厅负责）。\n"
    )
    assert [len(measure.responsibilities) for measure in found.measures] == [0, 1, 1]


def test_the_levels_that_a_count_covers_are_no_group() -> None:
    found = framework(
        "方案\n一、任务\n（一）认定。今年认定200个县（市、区）。\n（二）评估。开展评估。（甲部、乙部）\n二、保障\n（三）总结。及时总结。\n"
    )
    assert [len(measure.responsibilities) for measure in found.measures] == [0, 1, 0]


@pytest.mark.parametrize(
    "text",
    [
        "以下简称规范性文件",
        "以下统称审核机构",
        "含高级工以上人员",
        "一期",
        "PPP",
        "2024—2026年",
        "2027年上半年暂按原范围执行",
    ],
)
def test_other_brackets_are_no_groups(text: str) -> None:
    assert not is_group(text)


def test_the_name_of_those_who_work_in_a_group_may_be_long() -> None:
    name = "云岭市仓储服务质量提升和保管员技能培训工程协调小组成员单位"
    assert is_group(name)
    assert is_group(f"{name}、市商务局、各县区政府")


@pytest.mark.parametrize(
    ("text", "lead", "support"),
    [
        ("牵头单位：市商务局、市粮食局按职责分工负责；配合单位：市财政局", ("市商务局", "市粮食局"), ("市财政局",)),
        (
            "市商务局、市财政局等按职责分工负责，各市、县人民政府负责落实",
            (),
            ("市商务局", "市财政局", "各市、县人民政府"),
        ),
        ("责任单位：市商务局、各区县政府根据各自职责分别组织实施", (), ("市商务局", "各区县政府")),
        ("牵头单位：市商务局、市粮食局；配合单位：——", ("市商务局", "市粮食局"), ()),
        ("责任单位：市商务局；配合单位：无", (), ("市商务局",)),
        ("责任单位：各市〔州〕、各县〔市、区、特区〕人民政府", (), ("各市〔州〕", "各县〔市、区、特区〕人民政府")),
        ("市商务局牵头，市供销社和各县区政府配合", ("市商务局",), ("市供销社", "各县区政府")),
        (
            "责任单位：市商务局，各县（市、区，含高新区、经开区，下同）人民政府",
            (),
            ("市商务局", "各县（市、区）人民政府"),
        ),
    ],
)
def test_roles_of_local_bodies(text: str, lead: tuple[str, ...], support: tuple[str, ...]) -> None:
    made = parse(text)
    assert (made.lead, made.support) == (lead, support)


def test_the_place_that_answers_is_a_body_too() -> None:
    found = framework(
        "仓储通知\n一、建库\n新建仓库。\n属地责任：各地（市）行署（人民政府）\n责任单位：各地（市）商务局、粮食局\n"
        "二、培训\n培训人员。\n属地责任：各地（市）行署（人民政府）\n责任单位：各地（市）人社局"
    )
    assert [groups(one) for one in found.measures] == [
        [((), ("各地（市）行署（人民政府）", "各地（市）商务局", "粮食局"), ())],
        [((), ("各地（市）行署（人民政府）", "各地（市）人社局"), ())],
    ]


def test_a_paragraph_of_nothing_but_bodies_and_what_they_do_needs_no_label() -> None:
    found = framework(
        "仓储工作分工\n一、建库\n（一）新建\n1.新建省级粮库。\n省粮食局、财政厅负责落实。\n2.补建粮道。\n省交通厅牵头，各市政府配合。\n"
        "（二）培训\n1.培训保管员。\n省人社厅负责。\n2.宣讲。各市要加强宣传。\n省粮食局负责落实。"
    )
    assert [groups(one) for one in found.measures] == [
        [((), ("省粮食局", "财政厅"), ())],
        [(("省交通厅",), ("各市政府",), ())],
        [(("省人社厅",), (), ())],
        [(("省粮食局",), (), ())],
    ]
    assert found.measures[3].text == "宣讲。各市要加强宣传。"


@pytest.mark.parametrize(
    "text", ["各地要加强配合。", "《办法》由省粮食局负责。", "建立考核机制，由专人负责。", "省粮食局牵头制定办法。"]
)
def test_other_paragraphs_are_no_lines_of_bodies(text: str) -> None:
    assert not is_line(text)


def test_bodies_of_a_level_stand_apart_from_the_one_before() -> None:
    assert parse("州粮食局及州直相关单位，省财政厅和市级各部门").support == (
        "州粮食局",
        "州直相关单位",
        "省财政厅",
        "市级各部门",
    )


def test_several_groups_and_what_each_closes() -> None:
    found = framework(
        "仓储实施方案\n一、任务\n（一）建库。新建仓库。（商务部负责）更新设备。（财政部、水利部负责）\n（二）培训。培训人员。（教育部负责）"
    )
    one = found.measures[0]
    assert groups(one) == [(("商务部",), (), ()), ((), ("财政部", "水利部"), ())]
    assert [item.responsibility for item in one.items] == [group.id for group in one.responsibilities]
    assert one.text == "新建仓库。更新设备。"


def test_lines_of_bodies_below_a_measure() -> None:
    found = framework(
        "仓储实施方案\n一、任务\n（一）建库\n新建仓库。\n牵头单位：市商务局\n配合单位：市财政局、\n市水利局\n完成时限：2026年6月底前\n"
        "（二）培训\n培训人员100人。\n【责任单位：市人社局】"
    )
    assert [groups(one) for one in found.measures] == [
        [(("市商务局",), ("市财政局", "市水利局"), ())], [((), ("市人社局",), ())],
    ]  # fmt: skip
    assert found.measures[0].text == "新建仓库。"


def test_a_group_broken_over_lines_is_whole() -> None:
    text = "仓储方案\n一、任务\n（一）建库。新建仓库。（牵头部\n门：市商务局、市财\n政局）\n"
    text += "（二）设备。更新设备。（牵头部门：市财政局）\n（三）培训。组织培训。（牵头部门：市商务局）\n"
    first = framework(text).measures[0]
    assert first.text == "新建仓库。"
    assert groups(first) == [(("市商务局", "市财政局"), (), ())]
    assert first.items[0].responsibility == first.responsibilities[0].id


def test_what_a_name_stands_for_is_no_group() -> None:
    text = "仓储方案\n一、任务\n（一）建库。经“三委”（市发展改革委、市商务局）认定的项目，优先保障用地。\n"
    text += "（二）设备。更新设备。\n"
    assert framework(text).measures[0].responsibilities == ()


def test_a_bracket_of_bodies_may_hold_one_of_another_kind() -> None:
    text = "仓储方案\n一、任务\n"
    text += "（一）科普。举办科普活动。（市委网信办、市科委、市作协、市市场监管局、市卫生健康委）\n（二）设备。更新。\n"
    assert groups(framework(text).measures[0])[0][1][2] == "市作协"


@pytest.mark.parametrize(
    ("text", "lead", "support"),
    [
        ("市财政局牵头，市税务局配合，2026年底前完成", ("市财政局",), ("市税务局",)),
        ("2026年底前完成，市自然资源局负责", ("市自然资源局",), ()),
        ("市司法局、市市场监管局按职责分工负责，持续推进", (), ("市司法局", "市市场监管局")),
        ("部内牵头单位：综合司；责任单位：仓储局", ("综合司",), ("仓储局",)),
        ("牵头：市商务局；配合：市财政局、市税务局", ("市商务局",), ("市财政局", "市税务局")),
        ("各省、自治区、直辖市人民政府负责", ("各省、自治区、直辖市人民政府",), ()),
        ("市粮食局负责牵头，市财政局参与", ("市粮食局",), ("市财政局",)),
        ("市粮食局、市司法局等部门负责，2027年底前取得阶段性成果", (), ("市粮食局", "市司法局")),
        ("市司法局、市粮食局等按职责分工负责，9月底前出台相关政策，年内持续推进", (), ("市司法局", "市粮食局")),
        ("责任单位：市金融办。配合单位：市财政局", (), ("市金融办", "市财政局")),
        ("责任单位：县住建局（牵头）、县水务局、各乡镇", ("县住建局",), ("县水务局", "各乡镇")),
        ("市人力社保局、市农业农村局分别牵头", ("市人力社保局", "市农业农村局"), ()),
        ("市发改委、市科技局(除标注“分别牵头”外,列第一位为牵头单位,下同)", (), ("市发改委", "市科技局")),
        ("责任单位：市粮食局/市财政局、市政府办", (), ("市粮食局", "市财政局", "市政府办")),
        ("责任单位：市发改委，各区人民政府〈含开发区、风景区管委会，下同〉", (), ("市发改委", "各区人民政府")),
    ],
)
def test_times_rules_and_roles_beside_a_name_are_no_bodies(
    text: str, lead: tuple[str, ...], support: tuple[str, ...]
) -> None:
    found = parse(text, False)
    assert (found.lead, found.support) == (lead, support)


def test_lines_of_bodies_may_have_dashes_and_stand_last() -> None:
    text = "任务分解\n一、目标\n1.新增就业。\n——牵头单位:市人社局\n——配合单位:市民政局\n2.新建学校。\n"
    text += "责任单位:市教育局\n"
    assert [groups(one) for one in framework(text).measures] == [
        [(("市人社局",), ("市民政局",), ())],
        [((), ("市教育局",), ())],
    ]


def test_the_bodies_of_a_chapter_are_not_in_its_title() -> None:
    text = "政策\n一、科技政策(由市科技局牵头实施)\n1.支持创新。培育企业。\n"
    text += "二、制造业政策(由市经信局牵头实施)\n2.支持技改。更新设备。\n"
    assert [one.title for one in framework(text).chapters] == ["科技政策", "制造业政策"]


def test_a_label_alone_on_its_line_takes_the_bodies_below_it() -> None:
    text = (
        "任务\n（一）建库。新建仓库。\n责任单位：\n县公安局、县委宣传部\n（二）设备。更新设备。\n牵头单位：\n县财政局\n"
    )
    text += "配合单位：\n县商务局、\n县供销社\n（三）培训。组织培训。\n责任单位：\n本县仓储从业人员应当参加培训。\n"
    assert [groups(one) for one in framework(text).measures] == [
        [((), ("县公安局", "县委宣传部"), ())],
        [(("县财政局",), ("县商务局", "县供销社"), ())],
        [],
    ]


def test_another_name_of_a_level_in_brackets_is_no_group() -> None:
    made = framework(
        "清源市仓储办法\n第一条 检查情况反馈至镇人民政府（街道办事处）。\n第二条 建设仓库。（市商务局）\n"
        "第三条 用库。\n"
    )
    assert [groups(one) for one in made.measures] == [[], [((), ("市商务局",), ())], []]


@pytest.mark.parametrize("last", ["2.组建云岭粮食集团有限公司", "2.推进粮农加入合作社"])
def test_the_last_task_right_above_the_date_is_no_signature(last: str) -> None:
    made = framework(
        f"云岭粮食方案\n一、任务\n（一）建库。建设仓库。\n（二）育企\n1.完善制度。\n{last}\n2027年4月2日\n"
    )
    assert last[2:] in [item.text for item in made.items()]


@pytest.mark.parametrize("who", ["云岭粮食集团有限公司", "云岭市粮食行业协会", "云岭市粮食局"])
def test_who_signs_above_the_date_is_no_body_of_the_last_measure(who: str) -> None:
    text = "云岭粮食方案\n一、任务\n1.建库\n建设仓库。\n责任部门：仓储部\n2.保障\n设立基金。\n责任部门：财务部\n"
    text += f"{who}\n2027年4月2日\n"
    assert [groups(one) for one in framework(text).measures] == [[((), ("仓储部",), ())], [((), ("财务部",), ())]]


@pytest.mark.parametrize(
    "line",
    [
        "【牵头单位】甲部 【配合单位】乙局",
        "牵头单位：\n甲部\n配合单位：\n乙局",
        "★牵头单位：甲部；配合单位：乙局",
        "▲责任单位：甲部牵头，乙局配合",
    ],
)
def test_bodies_on_the_last_lines_of_a_document_are_no_signature(line: str) -> None:
    text = f"方案\n一、任务\n（一）建库。建设仓库。\n{line}\n（二）设备。更新设备。\n{line}\n"
    assert [groups(measure) for measure in framework(text).measures] == [[(("甲部",), ("乙局",), ())]] * 2


@pytest.mark.parametrize(
    "behind",
    [
        "（甲部牵头，乙局配合）。新建粮库，每年通报。",
        "（甲部牵头，乙局配合）\n新建粮库，每年通报。",
        "\n责任单位：甲部牵头，乙局配合\n新建粮库，每年通报。",
    ],
)
def test_bodies_in_or_below_the_heading_answer_for_all_that_follows(behind: str) -> None:
    found = framework(f"方案\n一、任务\n（一）建库{behind}\n（二）设备{behind}\n二、保障\n（三）总结{behind}\n")
    assert [one.title for one in found.measures] == ["建库", "设备", "总结"]
    for one in found.measures:
        assert one.text == "新建粮库，每年通报。"
        assert groups(one) == [(("甲部",), ("乙局",), ())]
        assert {item.responsibility for item in one.items} == {one.responsibilities[0].id}


def test_a_bracket_that_closes_once_too_often_is_one_group() -> None:
    text = "（一）建库。新建仓库。[市商务局牵头，各县（市）政府落实，不再列出)]\n继续更新设备。\n"
    found = framework(f"云岭市方案\n一、任务\n{text}（二）设备。更新叉车。（市水务局负责）\n").measures[0]
    assert groups(found) == [(("市商务局",), ("各县（市）政府",), ())]
    assert found.text == "新建仓库。\n继续更新设备。"


@pytest.mark.parametrize("signs", ["（）", "()", "〔〕", "【】", "［］", "[]", "〈〉", "｛｝", "{}"])
def test_a_group_stands_in_brackets_of_any_shape(signs: str) -> None:
    who = f"{signs[0]}市商务局牵头，市财政局、市自然资源局配合{signs[1]}"
    lines = [
        f"（{at}）{title}。新建仓库，逐年完善库区管理制度。{who}\n"
        for at, title in zip("一二三", ("建库", "设备", "培训"), strict=True)
    ]
    found = framework("云岭市仓储提升方案\n一、任务\n" + "".join(lines))
    assert [one.title for one in found.measures] == ["建库", "设备", "培训"]
    assert [one.text for one in found.measures] == ["新建仓库，逐年完善库区管理制度。"] * 3
    assert [groups(one) for one in found.measures] == [[(("市商务局",), ("市财政局", "市自然资源局"), ())]] * 3


@pytest.mark.parametrize("between", ["", "\n"])
def test_the_label_of_a_group_may_say_no_more_than_who_does_what(between: str) -> None:
    found = framework(
        f"云岭市仓储提升方案\n一、任务\n（一）建库。新建仓库。\n分工：{between}市商务局牵头，市财政局配合\n"
        "（二）明确分工：市水务局检查水闸，市财政局核拨资金。\n"
    )
    assert groups(found.measures[0]) == [(("市商务局",), ("市财政局",), ())]
    assert found.measures[0].text == "新建仓库。"
    assert groups(found.measures[1]) == []


def test_brackets_that_never_close_are_looked_through_once() -> None:
    found = framework(f"云岭市仓储提升方案\n（一）建库。新建仓库。{'（' * 100_000}\n（二）设备。更新设备。\n")
    assert [one.title for one in found.measures] == ["建库", "设备"]


@pytest.mark.parametrize("area", ["市区", "城区", "老城区", "山区", "全市", "库区"])
def test_where_something_is_done_names_nobody(area: str) -> None:
    assert not is_group(area)
