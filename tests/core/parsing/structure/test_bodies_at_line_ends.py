"""Bodies behind a label that no stop closes: below one another, before the next label, on a last line."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, framework, groups, parsed

LISTED = (
    "一、建库\n1、新建仓库。新建仓库40座。\n　　牵头单位：市交通局\n　　责任单位：市发展改革局\n"
    "　　　　　　　{more}\n二、保障\n2、加强领导。落实责任制。\n"
)


def test_a_body_right_below_the_first_one_of_its_label_belongs_to_it() -> None:
    first = framework(HEAD + LISTED.format(more="市财政局")).measures[0]
    assert groups(first) == [(("市交通局",), ("市发展改革局", "市财政局"), ())]
    assert first.text == "新建仓库40座。"


def test_several_bodies_below_one_another_belong_to_their_label() -> None:
    first = framework(HEAD + LISTED.format(more="市财政局\n　　　　　　　市粮食局、市水利局")).measures[0]
    assert groups(first) == [(("市交通局",), ("市发展改革局", "市财政局", "市粮食局", "市水利局"), ())]


def test_who_signs_below_the_last_bodies_is_none_of_them() -> None:
    text = "一、建库\n1、新建仓库。新建仓库40座。\n2、修库。修库12座。\n　　责任单位：市水利局\n"
    found = framework(
        f"{HEAD}{text}　　　　　　　　　　　　　　　　　云岭市粮食局\n　　　　　　　　　　　　　　　　　2031年3月9日\n"
    )
    assert groups(found.measures[-1]) == [((), ("市水利局",), ())]
    assert found.issuers == ("云岭市粮食局",)


def test_the_blank_before_the_next_label_parts_two_groups_and_is_kept() -> None:
    first = "（一）建库。新建仓库40座。牵头单位：市粮食局 责任单位：市财政局、各县区"
    found = framework(f"{HEAD}一、建库\n{first}\n（二）修库。修库12座。\n")
    assert groups(found.measures[0]) == [(("市粮食局",), ("市财政局", "各县区"), ())]
    assert found.measures[0].responsibilities[0].text == "牵头单位：市粮食局 责任单位：市财政局、各县区"


MEASURES = (
    "云岭市2031年粮食工作任务\n一、粮库建设\n1.新建粮库100个，完成投资120亿元。责任单位：市粮食局、各县区政府\n"
    "2.改造旧库50个。责任单位：市粮食局\n二、队伍建设\n3.新增保管人员3万人，人员流失率控制在5.5%以内。责任单位：市人社局\n"
    "4.保管人员收入增长7%以上，人员流失率控制在5.5%以内。{last}\n"
)


@pytest.mark.parametrize(
    ("last", "notices"),
    [("责任单位：市粮食局、市财政局", []), ("责任单位：市粮食局、市", ["cut-short"]), ("新建", ["cut-short"])],
)
def test_a_document_that_ends_with_its_bodies_is_whole(last: str, notices: list[str]) -> None:
    found = parsed(MEASURES.format(last=last))
    assert [one.kind for one in found.notices if one.kind == "cut-short"] == notices
    assert [one.label for one in found.framework.measures] == ["1.", "2.", "3.", "4."]


@pytest.mark.parametrize("clause", ["本措施由区粮食局负责解释，有效期至2033年12月31日。", "本措施自印发之日起施行。"])
def test_the_clause_that_closes_a_document_is_no_text_of_its_last_measure(clause: str) -> None:
    measures = (
        "一、发放收粮补贴。全年发放收粮补贴5000万元，带动收粮2万吨以上。（责任单位：区粮食局、区财政局）\n"
        "二、扩大仓储容量。新建标准仓库20座，改造乡镇收粮站点2处。（责任单位：区粮食局）\n"
        "三、举办收粮节庆。举办新粮上市等大型推介活动不少于12场。（责任单位：区粮食局、区商务局）\n"
        "四、延长收粮时间。鼓励收粮站点延时开放至21时，设夜间窗口3个。（责任单位：区粮食局）\n"
        "五、强化宣传推广。（责任单位：区委宣传部、区粮食局）利用新媒体开展宣传，播放量超10亿次。\n"
    )
    last = framework(f"云岭区促进收粮五条措施\n{measures}{clause}\n").measures[-1]
    assert (last.text, last.label) == ("利用新媒体开展宣传，播放量超10亿次。", "五、")


@pytest.mark.parametrize(
    ("lines", "lead", "support"),
    [
        (
            "〔责任单位：市粮食局\n　　　　　市财政局\n　　　　　各镇（街）〕",
            (),
            ("市粮食局", "市财政局", "各镇（街）"),
        ),
        ("（牵头单位：市粮食局\n配合单位：市水利局\n　　　　　市财政局）", ("市粮食局",), ("市水利局", "市财政局")),
        ("责任单位：市粮食局\n市考核办\n市督查室", (), ("市粮食局", "市考核办", "市督查室")),
        ("责任单位：\n市粮食局、市水利局\n市财政局", (), ("市粮食局", "市水利局", "市财政局")),
        ("责任单位 市粮食局", (), ("市粮食局",)),
        ("【责任】市粮食局、市财政局", (), ("市粮食局", "市财政局")),
    ],
)
def test_a_name_a_line_a_blank_or_a_bracket_makes_the_same_group(
    lines: str, lead: tuple[str, ...], support: tuple[str, ...]
) -> None:
    found = framework(
        f"{HEAD}一、任务\n（一）建库。新建仓库40座。\n{lines}\n（二）修库。修库12座。\n{lines}\n（三）培训。\n"
    )
    for one, text in zip(found.measures[:2], ("新建仓库40座。", "修库12座。"), strict=True):
        assert (one.text, groups(one)) == (text, [(lead, support, ())])


@pytest.mark.parametrize(
    "lines", ["完成时限：\n2031年底", "完成时限 2031年12月", "责任单位 市粮食局\n完成时限：\n2031年底前"]
)
def test_the_day_may_stand_below_its_label_or_behind_a_blank(lines: str) -> None:
    text = f"一、任务\n（一）建库。新建仓库40座。\n{lines}\n（二）修库。修库12座。\n"
    first, second = framework(HEAD + text).measures
    assert first.text == "新建仓库40座。"
    assert [one.due and one.due[:4] for one in (*first.targets, *second.targets)] == ["2031", None]


def test_bodies_may_stand_behind_a_dash_that_ends_the_measure() -> None:
    text = "1.新建仓库40座。——市粮食局\n2.修库12座。——市水利局、市财政局\n3.培训500人次。——市人社局\n"
    found = parsed(f"云岭市2031年粮食工作要点\n{text}")
    assert [(one.text, groups(one)) for one in found.framework.measures] == [
        ("新建仓库40座。", [((), ("市粮食局",), ())]),
        ("修库12座。", [((), ("市水利局", "市财政局"), ())]),
        ("培训500人次。", [((), ("市人社局",), ())]),
    ]
    assert not found.notices


def test_what_stands_behind_a_dash_and_is_no_list_of_bodies_stays_text() -> None:
    text = "1.新建仓库40座。——让粮食安全更有保障\n2.修库12座。\n3.培训500人次。\n"
    first = framework(f"云岭市2031年粮食工作要点\n{text}").measures[0]
    assert not groups(first)


def test_a_group_that_begins_behind_the_text_goes_on_in_the_next_line() -> None:
    text = "（一）建库。新建仓库40座。牵头单位：市粮食局；\n参与单位：市财政局\n（二）修库。修库12座。\n"
    first = framework(f"{HEAD}一、任务\n{text}").measures[0]
    assert (first.text, groups(first)) == ("新建仓库40座。", [(("市粮食局",), ("市财政局",), ())])


@pytest.mark.parametrize("said", ["建设公园。", "建设公园", "新建粮站。", "改造小区。", "培育示范村。"])
def test_what_is_to_be_done_below_the_bodies_is_none_of_them(said: str) -> None:
    text = f"（一）建库\n责任单位：市粮食局\n{said}\n（二）培训\n责任单位：市粮食局\n培训人员。\n"
    first = framework(f"{HEAD}一、任务\n{text}").measures[0]
    assert (first.text, groups(first)) == (said, [((), ("市粮食局",), ())])


@pytest.mark.parametrize("named", ["建设局", "开发区管委会", "建设银行云岭分行", "市建设工程质量监督站"])
def test_bodies_that_are_called_by_a_verb_go_on_in_the_next_line(named: str) -> None:
    text = f"（一）建库\n新建仓库。\n责任单位：市粮食局\n{named}\n（二）培训\n培训人员。\n责任单位：市粮食局\n"
    first = framework(f"{HEAD}一、任务\n{text}").measures[0]
    assert (first.text, groups(first)) == ("新建仓库。", [((), ("市粮食局", named), ())])


@pytest.mark.parametrize("act", ["牵头", "负责"])
@pytest.mark.parametrize("heading", ["建库\n", ""])
def test_a_task_that_says_who_leads_it_is_no_line_of_bodies(act: str, heading: str) -> None:
    said = f"市住建局{act}建设公园，市财政局配合。"
    text = f"（一）{heading}{said}\n（二）{heading and '培训'}\n培训人员。（市粮食局负责）\n"
    first = framework(f"{HEAD}一、任务\n{text}").measures[0]
    assert said in (first.text or "")
    assert [one.text for one in first.items]
    assert not any("公园" in name for group in groups(first) for names in group for name in names)


@pytest.mark.parametrize(
    ("said", "lead", "support"),
    [
        ("市粮食局牵头，市财政局配合", ("市粮食局",), ("市财政局",)),
        ("市粮食局、各镇街", (), ("市粮食局", "各镇街")),
        ("人行云岭市中支", (), ("人行云岭市中支",)),
    ],
)
@pytest.mark.parametrize(
    "below",
    [
        "建设公园，更新管网。",
        "持续深化“放管服”改革。鼓励社会力量兴办博物馆。",
        "政策咨询：市财政局货信科，0123-2222222",
    ],
)
def test_no_text_below_the_bodies_is_one_of_them(
    said: str, lead: tuple[str, ...], support: tuple[str, ...], below: str
) -> None:
    text = f"（一）建库\n责任单位：{said}\n{below}\n（二）培训\n责任单位：市粮食局\n培训人员。\n"
    first = framework(f"{HEAD}一、任务\n{text}").measures[0]
    assert (first.text, groups(first)) == (below, [(lead, support, ())])


@pytest.mark.parametrize(
    ("said", "below", "support"),
    [
        ("市档案室、国网云岭供电公", "司配合", ("市档案室", "国网云岭供电公司")),
        ("市档案室、东湖新区管委", "会", ("市档案室", "东湖新区管委会")),
        ("市档案室、市政府办", "公室", ("市档案室", "市政府办公室")),
    ],
)
def test_a_name_that_a_line_breaks_is_whole(said: str, below: str, support: tuple[str, ...]) -> None:
    text = f"（一）建库\n责任单位：市粮食局牵头，{said}\n{below}\n新建仓库。\n（二）培训\n培训人员。\n"
    first = framework(f"{HEAD}一、任务\n{text}").measures[0]
    assert (first.text, groups(first)) == ("新建仓库。", [(("市粮食局",), support, ())])
