"""Which numbered units are the measures, in the layouts that offices print."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.numerals import numeral
from tests.core.parsing.structure.documents import HEAD, framework, groups, outline


def test_brackets_run_on_through_the_chapters() -> None:
    found = framework(
        f"{HEAD}一、健全制度\n（一）完善标准。修订仓储标准，开展评价。\n二、强化保障\n"
        "（二）加强培训\n组织仓储人员培训。\n编制教材。"
    )
    assert [(one.ordinal, one.title) for one in found.chapters] == [(1, "健全制度"), (2, "强化保障")]
    assert outline(found) == [(1, None, "（一）", "完善标准"), (2, None, "（二）", "加强培训")]
    assert [one.text for one in found.measures] == ["修订仓储标准，开展评价。", "组织仓储人员培训。\n编制教材。"]


def test_points_that_run_through_are_the_measures_and_brackets_their_sections() -> None:
    found = framework(
        f"{HEAD}一、重点任务\n（一）夯实基础\n1.建设仓库。新建仓库。\n2.配备设备。更新设备。\n（二）提升服务\n"
        "3.优化流程。简化手续。\n4.开展培训。培训人员。\n二、保障措施\n（一）加强领导。成立专班。"
    )
    assert [(label, section) for _, section, label, _ in outline(found)] == [
        ("1.", "夯实基础"),
        ("2.", "夯实基础"),
        ("3.", "提升服务"),
        ("4.", "提升服务"),
        ("（一）", None),
    ]


def test_points_that_restart_are_measures_where_they_carry_the_bodies() -> None:
    found = framework(
        f"{HEAD}一、重点任务\n（一）夯实基础\n1.建设仓库。新建仓库。（市商务局负责）\n2.配备设备。更新设备。（市财政局负责）\n"
        "（二）提升服务\n1.优化流程。简化手续。（市商务局负责）\n2.开展培训。培训人员。（市人社局负责）"
    )
    assert [one.id.rpartition("/")[2] for one in found.measures] == ["1.1a", "1.2a", "1.1b", "1.2b"]


@pytest.mark.parametrize("first", ["（一）", "（三）"])
def test_brackets_are_the_measures_where_some_have_no_points_though_those_of_others_carry_the_bodies(
    first: str,
) -> None:
    ordinals = ["（三）", "（四）", "（五）"] if first == "（三）" else ["（一）", "（二）", "（一）"]
    found = framework(
        f"{HEAD}一、总体要求\n（一）指导思想。坚持仓储优先。\n（二）工作目标。仓容稳步提高。\n二、重点任务\n"
        f"{ordinals[0]}夯实基础\n1.建设仓库。新建仓库。（市商务局负责）\n2.配备设备。更新设备。（市财政局负责）\n"
        f"{ordinals[1]}提升服务\n1.优化流程。简化手续。（市商务局负责）\n2.开展培训。培训人员。（市人社局负责）\n"
        f"三、保障措施\n{ordinals[2]}加强领导。成立专班。（市粮食局负责）"
    )
    assert [(one.label, len(one.responsibilities)) for one in found.measures[2:]] == list(
        zip(ordinals, (2, 2, 1), strict=True)
    )


def test_points_are_items_where_the_bracket_carries_the_bodies() -> None:
    found = framework(
        f"{HEAD}一、重点任务\n（一）夯实基础。\n1.新建仓库。\n2.更新设备。\n（责任单位：市商务局、市财政局）\n"
        "（二）提升服务。\n1.简化手续。\n2.培训人员。\n（责任单位：市商务局）"
    )
    assert [one.label for one in found.measures] == ["（一）", "（二）"]
    assert [len(one.items) for one in found.measures] == [2, 2]


def test_units_that_carry_text_and_bodies_are_the_measures_without_chapters() -> None:
    found = framework(
        f"{HEAD}一、支持建设仓库。对新建仓库给予用地保障。（责任单位：市自然资源局）\n"
        "二、支持更新设备。组织设备更新。（责任单位：市财政局）\n三、优化服务。简化手续。（责任单位：市商务局）\n"
        "本措施自2026年1月1日起施行。"
    )
    assert not found.chapters
    assert [one.title for one in found.measures] == ["支持建设仓库", "支持更新设备", "优化服务"]
    assert found.measures[-1].text == "简化手续。"


def test_what_runs_on_through_chapters_is_a_measure_though_bodies_close_the_chapter() -> None:
    made = framework(
        "仓储若干措施\n一、建库\n（一）选址。选定地址。\n（二）施工。新建仓库。\n"
        "牵头单位：市商务局，责任单位：各县区政府\n"
        "二、管库\n（三）巡查。巡查仓库。\n（四）培训。培训人员。\n牵头单位：市粮食局，责任单位：各县区政府\n"
    )
    assert outline(made) == [
        (1, None, "（一）", "选址"),
        (1, None, "（二）", "施工"),
        (2, None, "（三）", "巡查"),
        (2, None, "（四）", "培训"),
    ]


def test_a_chapter_that_says_from_when_is_none() -> None:
    made = framework(
        "仓储若干措施\n一、建库\n（一）选址。选定地址。\n（二）施工。新建仓库。\n二、管库\n（三）巡查。巡查仓库。\n"
        "三、本措施自2025年8月1日起施行，有效期一年。"
    )
    assert [one.title for one in made.chapters] == ["建库", "管库"]


@pytest.mark.parametrize(
    ("ordinals", "labels"),
    [
        (("第一，", "第二，", "第三，"), ["第一", "第二", "第三"]),
        (("任务一：", "任务二：", "任务三："), ["任务一", "任务二", "任务三"]),
        (("措施1.", "措施2.", "措施3."), ["措施1.", "措施2.", "措施3."]),
        (("第一项", "第二项", "第三项"), ["第一项", "第二项", "第三项"]),
    ],
)
def test_ordinals_with_a_word(ordinals: tuple[str, str, str], labels: list[str]) -> None:
    one, two, three = ordinals
    made = framework(
        f"仓储若干措施\n{one}建库。新建仓库。（市商务局负责）\n{two}巡查。巡查仓库。（市粮食局负责）\n{three}培训。培训人员。（市人社局负责）"
    )
    assert [(row[2], row[3]) for row in outline(made)] == list(zip(labels, ["建库", "巡查", "培训"], strict=True))
    assert [groups(measure)[0][0] for measure in made.measures] == [("市商务局",), ("市粮食局",), ("市人社局",)]


def test_actions_are_the_sections_of_points_that_run_through() -> None:
    made = framework(
        "仓储方案\n一、重点行动\n行动一：建库行动\n1.新建仓库。\n2.改造旧库。\n行动二：管库行动\n3.巡查仓库。\n4.培训人员。"
    )
    assert outline(made) == [
        (1, "建库行动", "1.", None),
        (1, "建库行动", "2.", None),
        (1, "管库行动", "3.", None),
        (1, "管库行动", "4.", None),
    ]


def test_a_notice_with_the_plan_that_it_issues() -> None:
    found = framework(
        "云岭市人民政府办公室关于印发云岭市仓储提升方案的通知\n云政办发〔2026〕3号\n各县人民政府：\n现将方案印发给你们。\n"
        "云岭市人民政府办公室\n2026年3月18日\n（此件公开发布）\n云岭市仓储提升方案\n为提升仓储服务，制定本方案。\n"
        "一、重点任务\n（一）完善标准。修订标准。\n（二）加强培训。培训人员。"
    )
    assert (found.title, found.number) == ("云岭市仓储提升方案", "云政办发〔2026〕3号")
    assert (found.issued, found.issuers) == ("2026-03-18", ("云岭市人民政府办公室",))
    assert len(found.measures) == 2


def test_a_table_of_contents_is_no_outline() -> None:
    found = framework(
        "云岭市仓储规划\n目 录\n一、总体要求 1\n（一）思路 1\n二、任务 2\n（二）建库 2\n"
        "一、总体要求\n（一）思路。统筹布局。\n"
        "二、任务\n（二）建库。新建仓库。"
    )
    assert [one.label for one in found.measures] == ["（一）", "（二）"]


WORDS = st.text("仓储服务标准培训设备检查台账流程", min_size=4, max_size=8)


@given(st.lists(st.lists(WORDS, min_size=1, max_size=5), min_size=2, max_size=6), st.booleans(), st.booleans())
def test_any_outline_comes_back(chapters: list[list[str]], restart: bool, wide: bool) -> None:
    opening, closing = "（）" if wide else "()"
    lines, wanted, number = [], [], 0
    for chapter, titles in enumerate(chapters, 1):
        lines.append(f"{numeral(chapter)}、部分{numeral(chapter)}")
        number = 0 if restart else number
        for title in titles:
            number += 1
            lines.append(f"{opening}{numeral(number)}{closing}{title}。完善制度，组织检查。")
            wanted.append((chapter, number, title))
    found = framework(HEAD + "\n".join(lines))
    assert [(one.chapter, one.ordinal, one.title) for one in found.measures] == wanted


def test_a_paragraph_more_than_all_measures_have_closes_the_document() -> None:
    measures = "".join(f"{at}.开展第{numeral(at)}项工作。组织培训{at}场以上。\n" for at in range(1, 7))
    found = framework(f"{HEAD}一、重点任务\n{measures}市商务局建立工作机制，细化年度任务，逐项推进实施。\n")
    assert found.measures[-1].text == "组织培训6场以上。"


@pytest.mark.parametrize("who", ["", "（市商务局负责）"])
@pytest.mark.parametrize(
    ("more", "kept"),
    [
        ("到2028年底，修缮老库16座，抓紧改造晒场。", True),
        ("仓容利用率达到85%以上。", True),
        ("组织农户晾晒新粮", True),  # the rest is cut off
        ("市商务局建立工作机制，确保完成2028年任务。", False),
    ],
)
def test_a_paragraph_that_sets_a_figure_or_is_cut_off_closes_no_document(more: str, kept: bool, who: str) -> None:
    measures = "".join(f"{at}.开展第{numeral(at)}项工作。组织培训{at}场以上。{who}\n" for at in range(1, 7))
    last = framework(f"{HEAD}一、重点任务\n{measures}{more}\n").measures[-1]
    assert last.text == "组织培训6场以上。" + f"\n{more}" * kept
    assert len(last.items) > 1 or not kept


def test_a_measure_that_only_says_from_when_keeps_its_text() -> None:
    text = f"{HEAD}一、标准\n补助每户一台。\n二、经费\n由县财政负担。\n三、其他事宜\n本通知自印发之日起施行。\n"
    assert framework(text).measures[-1].text == "本通知自印发之日起施行。"


def test_a_last_measure_with_a_list_or_with_bodies_keeps_them() -> None:
    measures = "".join(f"{at}.开展第{numeral(at)}项工作。组织培训{at}场以上。\n" for at in range(1, 7))
    for more in ("（1）落实资金。\n（2）落实人员。\n", "责任单位：市商务局\n"):
        last = framework(f"{HEAD}一、重点任务\n{measures}{more}").measures[-1]
        assert "落实人员" in (last.text or "") or last.responsibilities


def test_brackets_that_carry_their_own_bodies_are_the_measures_whatever_their_points_carry() -> None:
    text = "清源市仓储分工方案\n"
    for number, chapter in enumerate(("建设", "管理"), 0):
        text += f"{'一二'[number]}、{chapter}\n"
        for at in (1, 2):
            text += f"（{'一二三四'[2 * number + at - 1]}）改进{chapter}工作，提高水平。"
            text += "（市商务局牵头，各县区负责）具体措施：\n"
            text += "1．2027年底前制定办法。（市商务局负责）\n2．完善台账。（市财政局负责）\n"
    found = framework(text)
    assert [one.label for one in found.measures] == ["（一）", "（二）", "（三）", "（四）"]
    assert [len(one.responsibilities) for one in found.measures] == [3, 3, 3, 3]


@pytest.mark.parametrize("third", ["3．培训人员。", "3.12345热线接听来电。"])
def test_a_point_may_begin_with_a_year_or_the_number_of_a_telephone(third: str) -> None:
    text = f"仓储要点\n1．2027年底前建库。\n2．2028年底前更新设备。\n{third}\n"
    assert [one.ordinal for one in framework(text).measures] == [1, 2, 3]


def test_a_chapter_that_only_names_other_documents_has_no_measures() -> None:
    made = framework(
        "仓储方案\n一、编制依据\n（一）《粮食条例》\n（二）《仓储办法》（第3号令）\n（三）某市《关于做好仓储的通知》（某政〔2026〕3号）。\n"
        "二、任务\n（一）建库。建设仓库。\n（二）培训。培训人员。\n"
    )
    assert [one.title for one in made.measures] == ["建库", "培训"]
    assert [one.title for one in made.chapters] == ["编制依据", "任务"]


def test_members_of_one_sentence_below_units_that_are_sentences_are_no_measures() -> None:
    made = framework(
        "仓储禁令\n一、经营者不得囤积粮食。\n二、经营者不得抬高仓租。\n三、有下列情形的，依法从重处理：\n"
        "（一）多次囤积的；\n（二）隐匿账册的；\n（三）情节严重的。\n四、各级商务部门要加强检查。\n"
        "五、有下列情形的，予以表扬：\n（一）举报的；\n（二）协助的。\n六、本禁令自公布之日起施行。\n"
    )
    assert len(made.measures) == 6
    assert not made.chapters


def test_a_chapter_without_points_that_carries_bodies_is_a_measure_itself() -> None:
    found = framework(
        "云岭市仓储措施\n一、建库\n1、新建仓库。新建仓库。（责任单位：市商务局）\n2、改造旧库。改造旧库。（责任单位：市财政局）\n"
        "二、用库\n仓库向企业开放。（责任单位：市商务局、市供销社）\n三、管库\n1、建立台账。建立台账。（责任单位：市商务局）\n"
        "2、开展检查。开展检查。（责任单位：市商务局牵头，各县参与配合）\n四、附则\n本措施由市商务局解释。\n"
    )
    assert outline(found) == [
        (1, None, "1、", "新建仓库"),
        (1, None, "2、", "改造旧库"),
        (2, None, "二、", "用库"),
        (3, None, "1、", "建立台账"),
        (3, None, "2、", "开展检查"),
    ]
    assert groups(found.measures[2]) == [((), ("市商务局", "市供销社"), ())]
    assert groups(found.measures[4]) == [(("市商务局",), ("各县",), ())]
    assert [one.title for one in found.chapters] == ["建库", "用库", "管库", "附则"]


def test_a_series_that_goes_on_in_another_style_is_one() -> None:
    lines = ("1、建立仓库", "2、用好仓库和站点", "3、管库", "四、保护仓库", "五、检查仓库安全", "六、修缮")
    found = framework("云岭市仓储措施\n" + "".join(f"{line}。办好仓库。（责任单位：市商务局）\n" for line in lines))
    assert [one.ordinal for one in found.measures] == [1, 2, 3, 4, 5, 6]


def test_further_reading_that_is_the_document_is_no_end() -> None:
    text = "".join(f"{numeral(at)}、建设仓库\n各县新建仓库，改造旧库，更新设备，开展检查。\n" for at in range(1, 8))
    news = "近日，云岭市商务局印发《通知》，明确了建设仓库的七项措施。\n延伸阅读：《通知》相关事项\n"
    assert len(framework(news + text).measures) == 7


def test_bracketed_headings_whose_points_begin_anew_are_chapters() -> None:
    bodies = "（责任单位：市商务局）"
    found = framework(
        f"云岭市仓储措施\n（一）支持建库\n1.新建仓库。各县新建。{bodies}\n2.改造旧库。各县改造。{bodies}\n"
        f"（二）支持用库\n1.开放仓库。各县开放。{bodies}\n2.检查仓库。各县检查。{bodies}\n"
    )
    assert [one.title for one in found.chapters] == ["支持建库", "支持用库"]
    assert outline(found) == [
        (1, None, "1.", "新建仓库"),
        (1, None, "2.", "改造旧库"),
        (2, None, "1.", "开放仓库"),
        (2, None, "2.", "检查仓库"),
    ]


@pytest.mark.parametrize("ordinals", ["㈠㈡㈢", "⒈⒉⒊", "⑴⑵⑶", ["1）", "2）", "3）"], ["【一】", "【二】", "【三】"]])
def test_ordinals_of_old_files_count_too(ordinals: Sequence[str]) -> None:
    titles = ("建设仓库", "更新设备", "培训人员")
    lines = [f"{sign}{title}。{title}，每年通报。\n" for sign, title in zip(ordinals, titles, strict=True)]
    found = framework(f"{HEAD}一、任务\n{''.join(lines)}二、保障\n{''.join(lines)}")
    assert [(one.chapter, one.ordinal, one.title) for one in found.measures] == [
        (chapter, at, title) for chapter in (1, 2) for at, title in enumerate(titles, 1)
    ]


def test_points_go_on_inside_a_division_of_a_text_that_lost_its_beginning() -> None:
    text = "仓储按县共管，逐步推进。\n2.建库。新建仓库3座，"
    text += f"{'逐年改造老旧库房，' * 8}完善台账。\n3.设备。更新叉车。\n（六）人员培训工程\n4.培训。培训人员20名。\n"
    assert [(one.label, one.title) for one in framework(text).measures] == [
        ("2.", "建库"),
        ("3.", "设备"),
        ("4.", "培训"),
    ]


def test_conditions_that_a_chapter_lists_are_no_measures() -> None:
    found = framework(
        f"{HEAD}一、工作目标\n建设示范粮库。\n二、申报条件\n申报的县须同时符合以下条件：\n1.建立仓储协调机制；\n2.财力有保障；\n"
        "3.近年没有事故。\n三、评审方式\n（一）推荐。各市推荐粮库。\n（二）评审。组织专家评审。"
    )
    assert outline(found) == [(3, None, "（一）", "推荐"), (3, None, "（二）", "评审")]


def test_a_sentence_that_tells_who_shall_do_what_is_no_heading() -> None:
    found = framework(
        f"{HEAD}一、评审方式\n（一）推荐。各市按程序择优推荐粮库，并报送申报材料。\n（二）评审。省粮食局组织专家对申报材料进行评审。\n"
        "（三）公示。评审结果向社会公示，无异议的予以确定。\n二、其他事项\n"
        "（四）各申报县应按要求编制方案，减少支出。不得委托主管部门编制，也不得简单交给中介机构。\n"
        "（五）请各地严格按照通知推荐，并对材料负责。不按要求报送的取消资格，两年内不再受理。\n"
    )
    assert [one.title for one in found.measures] == ["推荐", "评审", "公示", None, None]


def test_long_lists_of_points_that_begin_anew_are_no_measures() -> None:
    duties = "".join(f"{at}.第{at}项职责：管好第{at}号仓库，按月报告。\n" for at in range(1, 16))
    found = framework(
        "清源市仓库管理方案\n一、任务\n（一）新建仓库。在各县新建仓库。\n（二）培训人员。举办培训班。\n"
        f"二、职责\n（一）仓库长职责。\n{duties}（二）办公室职责。\n1.承担组织工作。\n2.落实日常工作。\n"
    )
    assert [one[::2] for one in outline(found)] == [(1, "（一）"), (1, "（二）"), (2, "（一）"), (2, "（二）")]


def test_what_is_reached_by_a_year_holds_in_a_general_part_that_is_a_measure_by_itself() -> None:
    made = framework(
        "清源市仓储发展意见\n一、总体要求\n坚持仓储优先。\n到2027年，仓储能力进一步提高。\n"
        "设施水平明显提高。仓库完好率达到90%。新建仓库20座以上。\n"
    )
    assert [(one.value, one.due) for measure in made.measures for one in measure.targets] == [
        (90, "2027"),
        (20, "2027"),
    ]


@pytest.mark.parametrize("last", ["（市粮食局负责）", "（责任单位：市粮食局）", "\n责任单位：市粮食局"])
def test_the_only_chapter_of_a_text_that_was_cut_off_behind_it_is_a_chapter(last: str) -> None:
    points = "（一）建库。新建粮库，更新设备。\n（二）管库。巡查库区，公布结果。\n（三）培训。组织培训。"
    made = framework(f"{HEAD}一、健全体系\n{points}{last}\n")
    assert outline(made) == [
        (1, None, label, title) for label, title in (("（一）", "建库"), ("（二）", "管库"), ("（三）", "培训"))
    ]


def test_what_lists_its_parts_in_one_sentence_is_no_chapter() -> None:
    (only,) = framework(
        f"{HEAD}一、健全体系\n（一）新建粮库；\n（二）巡查库区；\n（三）组织培训。\n责任单位：市粮食局\n"
    ).measures
    assert (only.label, only.title) == ("一、", "健全体系")
