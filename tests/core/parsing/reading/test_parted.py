"""Documents whose paragraphs ran together into one line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.parsing.reading import pasted, read
from desktop.core.parsing.reading.parted import parted
from desktop.core.parsing.values import Line
from tests.core.parsing.structure.documents import framework, groups, outline

TITLE, NUMBER = "清源市人民政府办公室关于提升仓储服务的实施意见", "清政办发〔2026〕8号"
ADDRESSED = "各县（区）人民政府，市政府各部门："
TEXT = "近年来，我市仓储业规模不断扩大，但设施老化、服务粗放等问题仍然存在，需要尽快加以解决。现提出以下意见。"
MEASURES = [
    ("一、", "改善设施条件", ""),
    ("（一）", "改造老旧仓库", "分批改造建成超过二十年的仓库，更换照明和消防设备。"
     "（市商务局牵头，市财政局等市有关部门及各县区按职责分工负责）"),
    ("（二）", "添置装卸设备", "为港口和货运站添置装卸设备，2027年底前全部投入使用。（市交通运输局负责）"),
    ("二、", "提高服务质量", ""),
    ("（三）", "公开收费标准", "各仓库在门前公开收费标准，接受货主监督，及时答复意见。（市市场监管局、市商务局负责）"),
    ("（四）", "培训从业人员", "每年对保管员进行一次培训，考试合格后上岗，培训情况报市商务局。"
     "（市人力资源社会保障局负责）"),
]  # fmt: skip
CLOSING = "各县（区）人民政府要按照本意见制定实施细则，明确分工，抓好落实，年底前将进展情况报市政府。"
SIGNED = "清源市人民政府办公室2026年3月2日（此件公开发布）"


def _measures(between: str) -> list[str]:
    """Return the units; the heading of a chapter runs into what follows it."""
    return [f"{between}{label}{title}" + (f"。{text}" if text else "") for label, title, text in MEASURES]


@pytest.mark.parametrize("between", ["", "　　", "　\u00a0 "])
def test_a_document_on_one_line_is_cut_into_its_paragraphs(between: str) -> None:
    text = "".join([TITLE, NUMBER, ADDRESSED, between, TEXT, *_measures(between), between, CLOSING, SIGNED])
    assert "\n" not in text
    found = framework(text)
    assert (found.title, found.number) == (TITLE, NUMBER)
    assert [one.title for one in found.chapters] == ["改善设施条件", "提高服务质量"]
    assert outline(found) == [
        (1, None, "（一）", "改造老旧仓库"),
        (1, None, "（二）", "添置装卸设备"),
        (2, None, "（三）", "公开收费标准"),
        (2, None, "（四）", "培训从业人员"),
    ]
    assert groups(found.measures[0]) == [(("市商务局",), ("市财政局", "各县区"), ())]
    assert found.measures[3].text == "每年对保管员进行一次培训，考试合格后上岗，培训情况报市商务局。"


@pytest.mark.parametrize(
    ("title", "addressed"),
    [
        ("关于提升仓储服务的指导意见", "各市县商务局（厅），省直管企业，各政策性银行："),
        ("清源市商务局 清源市财政局关于提升仓储服务的工作方案", "东山县、西川县粮食局（商务局）："),
        ("关于做好仓储服务提升工作的函", ADDRESSED),
    ],
)
def test_whom_it_addresses_ends_a_title(title: str, addressed: str) -> None:
    for before, number in (("", None), ("清源市商务局文件清商发〔2026〕8号", "清商发〔2026〕8号")):
        found = framework("".join([before, title, addressed, TEXT, *_measures(""), CLOSING, SIGNED]))
        assert (found.title, found.number, len(found.measures)) == (title, number, 4)


def test_a_document_may_begin_with_its_number() -> None:
    found = framework("".join([NUMBER, ADDRESSED, TEXT, *_measures(""), CLOSING, SIGNED]))
    assert (found.number, len(found.measures)) == (NUMBER, 4)


@pytest.mark.parametrize("behind", ["解读：1.市商务局负责人答记者问2.一图读懂《仓储意见》字号", "字号"])
@pytest.mark.parametrize("signed", [SIGNED, "清源市商务局清 源 市 财 政 局2026年3月2日", ""])
def test_what_the_page_says_behind_a_document_goes(signed: str, behind: str) -> None:
    found = framework("".join([TITLE, NUMBER, ADDRESSED, TEXT, *_measures(""), CLOSING, signed, behind]))
    assert found.measures[3].text == "每年对保管员进行一次培训，考试合格后上岗，培训情况报市商务局。"


def test_what_is_said_and_who_signed_stand_apart() -> None:
    lines = [
        line.text
        for line in pasted("文", "".join([TITLE, NUMBER, ADDRESSED, TEXT, *_measures(""), CLOSING, SIGNED])).lines
    ]
    assert lines[:4] == [TITLE, NUMBER, ADDRESSED, TEXT]
    assert lines[-3:] == [CLOSING, "清源市人民政府办公室2026年3月2日", "（此件公开发布）"]


def test_points_below_a_heading_are_cut_too() -> None:
    point = "制定台账，逐户登记仓库的面积、用途、消防设施和安全责任人，每季度更新一次，发现隐患当场告知业主，"
    point += "并限期改正，改正情况记入台账，向社会公开。"
    text = f"现制定如下方案。一、任务（一）查清底数。具体措施：1．{point}2．{point}3．{point}"
    text += f"二、保障（一）加强协调。{point}（二）加强检查。{point}"
    assert [line.text[:5] for line in pasted("文", text).lines] == [
        "现制定如下", "一、任务", "（一）查清", "1．制定台", "2．制定台", "3．制定台",
        "二、保障", "（一）加强", "（二）加强",
    ]  # fmt: skip


PLAN = "清源市仓储提升三年行动方案（2026—2028年）"


@pytest.mark.parametrize("joint", ["", " "])
def test_points_that_count_through_and_the_title_of_the_plan_on_one_line(joint: str) -> None:
    task = "逐户登记仓库的面积、用途、消防设施和安全责任人，发现隐患当场告知业主，限期改正，并向社会公开。"
    text = joint.join([
        f"清源市人民政府关于印发{PLAN}的通知（清政发〔2026〕8号）", ADDRESSED, f"现将《{PLAN}》印发给你们。",
        "清源市人民政府2026年3月2日", "（本文有删减）", PLAN, "为加快仓储业发展，制定本方案。",
        "一、改善设施", f"1.查清底数。{task}（市商务局负责）", f"2. 改造旧库。{task}（市应急局负责）",
        "二、提高服务", f"3.公开收费。{task}（市发改委负责）", f"4.2027年底前建成平台。{task}（市商务局负责）",
    ])  # fmt: skip
    assert "\n" not in text
    found = framework(text)
    assert (found.title, found.number) == (PLAN, "清政发〔2026〕8号")
    assert [one.title for one in found.chapters] == ["改善设施", "提高服务"]
    assert [(one.chapter, one.ordinal) for one in found.measures] == [(1, 1), (1, 2), (2, 3), (2, 4)]


@pytest.mark.parametrize("joint", ["", " ", "　"])
@pytest.mark.parametrize("title", ["云岭市仓储提升行动方案", "云岭市仓储若干措施（试行）"])
def test_a_title_ends_where_the_first_heading_follows_on_its_line(title: str, joint: str) -> None:
    lines = read("文.txt", f"{title}{joint}一、总体要求\n坚持改革。\n".encode()).lines
    assert [(line.number, line.text) for line in lines] == [(1, title), (2, "一、总体要求"), (3, "坚持改革。")]


def test_paragraphs_of_a_plan_that_are_named_begin_nothing() -> None:
    line = Line(1, "按照仓储实施方案一、二、三项要求抓好落实")
    assert parted([line]) == (line,)


def test_lines_behind_a_cut_one_count_on() -> None:
    long = "　　".join([TEXT * 3] * 4)
    lines = read("文.txt", f"甲\n{long}\n乙".encode()).lines
    assert [line.number for line in lines] == [1, 2, 3, 4, 5, 6]
    assert lines[-1].text == "乙"


@pytest.mark.parametrize(
    "text",
    [
        TEXT * 9,
        f"{TEXT * 3}一是修仓库；二是买设备。{TEXT * 3}",
        f"{TEXT * 8}包括：（一）仓库；（二）设备。",
    ],
)
def test_a_long_paragraph_stays_whole(text: str) -> None:
    line = Line(7, text)
    assert parted([line]) == (line,)


@given(
    st.lists(
        st.sampled_from([TEXT, "一、改善设施", "二、", "（一）修缮。", "（二）", "　　", "1．", "。", CLOSING, SIGNED]),
        max_size=40,
    )
)
def test_nothing_but_space_is_lost(parts: list[str]) -> None:
    text = "".join(parts)
    made = parted([Line(1, text)])
    assert "".join("".join(line.text for line in made).split()) == "".join(text.split())
    assert [line.number for line in made] == list(range(1, len(made) + 1))


def test_a_table_of_contents_on_one_line_is_cut_before_its_chapters() -> None:
    names = ("现状和形势", "目标和任务", "工程和项目", "保障和考核")
    text = (
        "".join(
            f"第{number}章　仓储{name}　第一节　{name}的主要方面和有关情况　第二节　{name}的重点地区和重点行业"
            f"　第三节　{name}的进度安排和责任分工"
            for number, name in zip("一二三四", names, strict=True)
        )
        * 2
    )
    assert len(text) > 300
    made = [line.text[:3] for line in pasted("文", text).lines]
    assert made[:8] == ["第一章", "第一节", "第二节", "第三节", "第二章", "第一节", "第二节", "第三节"]


def test_a_stock_heading_may_run_into_its_text() -> None:
    text = f"{TEXT}一、工作要求各县要高度重视。{TEXT * 3}二、总体要求以服务货主为中心。{TEXT * 2}"
    made = [line.text[:7] for line in pasted("文", text).lines]
    assert made == ["近年来，我市仓", "一、工作要求", "各县要高度重视", "二、总体要求", "以服务货主为中"]


def test_the_card_of_a_page_may_follow_its_title() -> None:
    text = f"{TITLE}（试行）    印发日期：2026-03-02       {NUMBER}      字号：    大 中 小"
    made = [line.text for line in pasted("文", f"{text}\n{ADDRESSED}").lines]
    assert made == [f"{TITLE}（试行）", "印发日期：2026-03-02", NUMBER, "字号：", "大 中 小", ADDRESSED]
    said = f"{TITLE}  说明：{TEXT}"
    assert [line.text for line in pasted("文", said).lines] == [said]


def test_an_annex_on_the_same_line_counts_anew() -> None:
    annex = "检测技术方案一、检测原则每库必检。二、检测要求1.每季检测一次。2.仪器每年校准两次。"
    text = f"{TITLE}{NUMBER}{ADDRESSED}{TEXT}{''.join(_measures(''))}各县要落实附件1所列要求。附件1{annex}"
    made = [line.text for line in pasted("文", text).lines]
    assert made[made.index("附件1") - 1] == "各县要落实附件1所列要求。"
    found = framework(text)
    assert [one.label for one in found.measures] == [label for label, _, _ in MEASURES if "（" in label]
    assert not any("校准" in (one.text or "") for one in found.measures)


@pytest.mark.parametrize("word", ["附件1：", " 附件 1 ", "附件："])
@pytest.mark.parametrize("first", ["一、", "第一条", "1."])
@pytest.mark.parametrize("before", ["各县要报送进展。", "市粮食局2026年3月2日"])
def test_an_annex_counts_anew_whatever_stands_beside_its_word(word: str, first: str, before: str) -> None:
    second = first.translate(str.maketrans("一1", "二2"))
    annex = f"{word}粮情检测技术要点{first}检测方法。逐仓取样。{second}检测要求。按季检测。"
    text = f"{TITLE}{NUMBER}{ADDRESSED}{TEXT}{''.join(_measures(''))}{before}{annex}"
    assert word.strip() in [line.text for line in pasted("文", text).lines]
    found = framework(text)
    assert [one.label for one in found.measures] == [label for label, _, _ in MEASURES if "（" in label]
    assert not any("取样" in (one.text or "") for one in found.measures)


def test_an_indent_in_the_middle_of_a_line_begins_a_paragraph_where_paragraphs_have_them() -> None:
    said = "各县区要完善粮库布局，明确建设任务和完成时限，市粮食部门定期组织检查。"
    lines = [
        "云岭市人民政府关于印发粮食仓储",
        "“十五五”规划的通知云政发〔2026〕7号各县区人民政府，市政府各部门：",
        f"　　现将规划印发给你们。{said}",
        "　　　　　　　云岭市人民政府",
        f"　　　　二○二六年三月二日 粮食仓储“十五五”规划　　为落实有关要求，编制本规划。{said}",
        "　　一、总体要求",
        f"　　（一）指导思想。{said}",
        "　　（二）主要目标。专栏1　粮库指标仓容120150万吨　　二、重点任务",
        f"　　（一）建设粮库。{said}",
        f"　　（二）完善服务。{said}专栏2　服务名录　　（三）培　　训。",
        f"　　{said}",
    ]
    made = framework("\n\n\n".join(lines))
    assert (made.title, made.number) == ("粮食仓储“十五五”规划", "云政发〔2026〕7号")
    assert [one.title for one in made.chapters] == ["总体要求", "重点任务"]
    assert [(one.chapter, one.label) for one in made.measures] == [
        (chapter, f"（{sign}）") for chapter, signs in ((1, "一二"), (2, "一二三")) for sign in signs
    ]
    assert made.measures[2].text == said


def test_an_indent_behind_an_ordinal_parts_nothing() -> None:
    text = "".join(
        f"　　第{'一二三四五'[at]}章　　总则\n　　第{'一二三四五'[at]}条　　各县建好粮库。\n" for at in range(5)
    )
    assert [line.text.strip() for line in read("办法.txt", text.encode()).lines] == [
        line.strip() for line in text.splitlines()
    ]


def test_a_chapter_of_text_is_cut_behind_its_heading_where_spaces_stand_for_the_ends_of_lines() -> None:
    text = " ".join(
        [
            f"{TITLE} {NUMBER} {ADDRESSED} {TEXT} 一、重要意义",
            "仓储是流通的基础，各县区要充分认识做好仓储工作的意义，切实增强责任感，把工作抓实抓细。",
            "二、工作目标 2026年起全面推行标准货架。 三、坚持综合施策 确保取得实效",
            "（一）加强领导。各县区要成立小组，按月调度，年底前报告进展情况。",
            "（二）加强宣传。各县区要做好宣传，公开收费标准，接受货主监督，及时答复意见。",
            "（三）加强检查。各县区要按季检查，检查结果记入档案，问题逐项整改到位。",
        ]
    )
    lines = [line.text for line in pasted("x", text).lines]
    assert [one for one in lines if one[1:2] == "、"] == [
        "一、重要意义",
        "二、工作目标",
        "三、坚持综合施策 确保取得实效",
    ]
    assert [one.title for one in framework(text).chapters] == ["重要意义", "工作目标", "坚持综合施策 确保取得实效"]


@pytest.mark.parametrize(
    "opening", ["紧扣储备安全的要求", "立足主产区", "全市计划于2028年", "牢固树立节粮意识", "贯彻储备条例"]
)
def test_the_text_that_ran_into_the_heading_of_aims_begins_a_line(opening: str) -> None:
    text = (
        f"云岭市粮库方案为建好粮库，制定本方案。{TEXT}一、目标任务{opening}，建设粮库，培训人员，改善设施。"
        "二、重点任务（一）建库。新建粮库，更新设备，完善道路。（二）管库。巡查库区，登记粮情，及时通风。"
        f"三、保障措施各县要{TEXT * 3}落实责任，安排资金，加强检查，确保任务落到实处，并按季度公布进展情况。"
    )
    lines = [line.text for line in read("方案.txt", text.encode()).lines]
    assert "一、目标任务" in lines
    assert any(line.startswith(opening) for line in lines)


def test_a_title_that_ran_into_the_date_before_it_and_the_bodies_behind_it() -> None:
    paragraphs = [
        "各市人民政府：",
        "现将《云岭省粮库改造措施》转发给你们。",
        "一、提高认识。各级要重视。",
        "二、加强领导。各级要落实。",
    ]
    head = "云岭省人民政府关于转发《云岭省粮库改造措施》的通知"
    plan = "2026年3月2日云岭省粮库改造的措施（2026-2027年）省粮食局　省财政厅"
    text = "　　".join(
        [
            head,
            *paragraphs,
            plan,
            "一、改造库房",
            "（一）改造仓顶。" + "改造老库房6座，并验收。" * 40,
            "二、培训人员",
            "（一）培训。培训保管员。",
        ]
    )
    lines = [line.text for line in read("措施.txt", text.encode()).lines]
    assert lines[5:9] == ["2026年3月2日", "云岭省粮库改造的措施（2026-2027年）", "省粮食局　省财政厅", "一、改造库房"]


def test_a_date_before_what_was_issued_on_it_is_one_line() -> None:
    text = "甲方案\n2026年3月2日市政府印发的粮库改造方案\n一、改造。改造库房。"
    assert [line.text for line in read("方案.txt", text.encode()).lines] == text.split("\n")


def test_a_unit_without_an_indent_of_its_own_begins_a_paragraph_among_those_that_have_one() -> None:
    said = "各县区要完善粮库布局，明确建设任务和完成时限，市粮食部门定期组织检查。"
    text = (
        f"云岭市粮库方案　　为建好粮库，制定本方案。　　一、主要任务　　围绕储粮安全，抓好两项行动。{said}"
        f"（一）“建库”行动　　以产区为重点，建设粮库。　　1.扩大仓容。{said}中心粮库达到20座、　　"
        f"烘干中心达到5座。2.完善道路。{said}"
        f"（二）“管库”行动　　以制度为重点，管好粮库。　　3.巡查库区。{said}　　二、保障措施　　{said}"
    )
    found = framework(text)
    assert [(one.label, one.title) for one in found.measures] == [
        ("1.", "扩大仓容"),
        ("2.", "完善道路"),
        ("3.", "巡查库区"),
    ]
    assert [(one.object, one.value) for one in found.measures[0].targets] == [("中心粮库", 20), ("烘干中心", 5)]


def test_a_document_that_its_line_holds_twice_counts_once() -> None:
    said = "各县区要完善粮库布局，明确建设任务和完成时限，市粮食部门定期组织检查。"
    text = (
        f"各县区人民政府：现将规划印发给你们，请贯彻执行。为建好粮库，制定本规划。一、总体目标。建好粮库。{said}"
        f"二、工作措施。（一）建设粮库。{said}（二）培训人员。{said}（三）巡查库区。{said}三、考核评价。{said}"
        "公开程序：审核后公开责任部门：市粮食局办公室"
    )
    found = framework(f"云岭市粮库建设规划（２０２６－２０３０年）\n{text}{text}")
    assert [one.title for one in found.chapters] == ["总体目标", "工作措施", "考核评价"]
    assert [(one.title, len(one.responsibilities)) for one in found.measures] == [
        ("建设粮库", 0),
        ("培训人员", 0),
        ("巡查库区", 0),
    ]


def test_the_points_of_a_paragraph_that_is_none_do_not_go_on_with_those_of_another_chapter() -> None:
    said = "各县区要完善粮库布局，明确建设任务和完成时限，市粮食部门定期组织检查。"
    text = (
        f"云岭市粮库方案　　为建好粮库，制定本方案。　　一、发展目标　　{said}　　1.扩大仓容。{said}　　"
        f"2.改造道路。{said}　　3.培训人员。{said}　　"
        f"二、主要任务　　（一）“建库”行动。{said}　　{said}专栏：粮库基地建设。4.东县粮库基地。{said}"
        f"5.西县粮库基地。{said}　　（二）“管库”行动。{said}　　三、保障措施　　{said}"
    )
    assert not any(line.text.startswith(("4.", "5.")) for line in read("方案.txt", text.encode()).lines)


def test_a_line_that_holds_a_text_thousands_of_times_is_read() -> None:
    """Its second copy is set apart; the others are not sought one inside the other."""
    one = "云岭市粮库方案为建好粮库，一、任务改造粮库，更新设备，完善道路。二、管库巡查库区，登记温度，排除隐患。"
    lines = [line.text for line in read("方案.txt", (one * 3_000).encode()).lines]
    assert "".join(lines) == one * 3_000
