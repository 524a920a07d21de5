"""Sentences that a line break parts, in texts that are broken throughout and in others."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.parsing.reading import pasted, read
from desktop.core.parsing.reading.signs import joined

OTHER = "为提升服务，制定本方案。\n"


def texts(text: str) -> list[str]:
    return [line.text for line in read("方案.txt", (OTHER + text).encode()).lines][1:]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("（一）改造仓库。分批改造建成超过二十年的\n仓库。", "（一）改造仓库。分批改造建成超过二十年的仓库。"),
        ("（一）培训。每年培训一次，覆盖率达到\n95%以上。", "（一）培训。每年培训一次，覆盖率达到95%以上。"),
        ("（一）建库。建设仓库。（市财政局、\n市商务局负责）", "（一）建库。建设仓库。（市财政局、市商务局负责）"),
        (
            "（一）建库。建设仓库。（责任单位：\n市商务局、市市场监管局（市知识产权局）、各县（市、区）政府\n）",
            "（一）建库。建设仓库。（责任单位：市商务局、市市场监管局（市知识产权局）、各县（市、区）政府）",
        ),
        ("（一）建库。建设仓库，添置设备，\n培训人员。", "（一）建库。建设仓库，添置设备，培训人员。"),
        ("（一）供电。粮库供电可靠率达到99.\n95%，线损降低。", "（一）供电。粮库供电可靠率达到99.95%，线损降低。"),
        ("（一）建库。总库容提高到1.\n2万吨。", "（一）建库。总库容提高到1.2万吨。"),
    ],
)
def test_a_sentence_that_goes_on_is_one_line(text: str, wanted: str) -> None:
    assert texts(text) == [wanted]


def test_a_line_all_in_bold_type_is_a_paragraph_of_its_own_whatever_the_length_of_the_others() -> None:
    heads = [f"**{said}【市粮食局牵头，市财政局配合】**" for said in ("扩建储备粮库", "改造收购站点", "培训保管人员")]
    said = ["修订粮库建设管理办法，完善配套仓储设施。", "延长收购站点开放时间。", "举办培训班。"]
    text = "\n\n".join(["# 云岭市粮库建设方案", *(one for pair in zip(heads, said, strict=True) for one in pair)])
    assert [line.text for line in read("方案.md", text.encode()).lines][1::2] == [one.strip("*") for one in heads]


@pytest.mark.parametrize("ordinal", ["（ 二）", "( 二 )", "（十 二）", "二 、", "第 二 条 "])
def test_a_stray_space_in_an_ordinal_joins_no_heading_to_the_line_before(ordinal: str) -> None:
    before = "　　完成时限：2028年9月底前"
    measures = [f"{mark}建设仓库。\n　　分批改造仓库，添置设备。\n{before}\n" for mark in ("（一）", ordinal, "（三）")]
    assert f"{ordinal}建设仓库。" in texts("".join(measures))


def test_the_last_sign_of_a_heading_that_a_screen_broke_goes_back_to_it() -> None:
    below = (
        "依托港口和铁路，统筹推进收粮、储粮、运粮设施建设，完善集疏运体系，提升粮食应急保障能力和服务水平，新建粮仓。"
    )
    assert texts(f"（三）云岭粮港——打造全省粮食产业转型升级引领\n区\n{below}") == [
        "（三）云岭粮港——打造全省粮食产业转型升级引领区",
        below,
    ]


@pytest.mark.parametrize(
    "text",
    [
        "一、总体要求\n以仓储为重点。",
        "（一）建库。建设仓库\n（二）设备。更新设备。",
        "（一）建库。建设仓库\n牵头单位：市商务局。",
        "（一）建库。建设仓库\n　　更新设备。",
        "（一）建库。建设仓库。\n更新设备。",
        "特此通知。望遵照执行\n2026年3月2日。",
    ],
)
def test_other_lines_stay_apart(text: str) -> None:
    assert texts(text) == text.split("\n")


WRAPPED = (
    "为提升仓储服务能力，健全现代流通体系，促进仓储业高质量\n发展，结合全市实际，制定本方案，各单位要抓好贯彻落实。\n"
    "一、完善仓储设施，推动传统仓库改造，提升设施装备的水平\n"
    "（一）改造仓库。对建成超过二十年的仓库开展排查，分批实\n施改造，完善消防设施，健全管理制度，提高仓储设施的安全\n"
    "{}水平，到2028年全部达标。（市商务局、市财政局、市粮食局）\n（二）建设粮库。围绕主产区布局建设现代粮库，推广绿色储\n"
    "{}粮技术，开展信息化改造，培训保管人员，推动农村\n一、二、三产业融合，提高粮食储备的能力，损耗率下降13.\n5个百分点。（市粮食局）\n"
)


@pytest.mark.parametrize("feet", [("", ""), ("— 1 —\n", "— 2 —\n"), ("\n- 1 -\n\n", "\n- 2 -\n\n")])
def test_a_text_broken_at_one_length_is_whole_again_over_its_pages(feet: tuple[str, str]) -> None:
    every = [line.text for line in read("方案.txt", WRAPPED.format(*feet).encode()).lines]
    lines = [text for text in every if text not in "".join(feet)]
    assert [text[:4] for text in lines] == ["为提升仓", "一、完善", "（一）改", "（二）建"]
    assert lines[2].endswith("健全管理制度，提高仓储设施的安全水平，到2028年全部达标。（市商务局、市财政局、市粮食局）")
    assert "推动农村一、二、三产业融合" in lines[3]
    assert "下降13.5个百分点" in lines[3]


def test_a_figure_may_be_broken_before_its_point() -> None:
    assert joined("交易量达到1", ".5万亿斤") == "交易量达到1.5万亿斤"
    assert joined("made for 1", ".NET") == "made for 1 .NET"


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n　　"])
def test_an_ordinal_alone_on_its_line_stands_before_what_follows(gap: str) -> None:
    parts = ["一、", "重点任务", "（一）", "新建仓库", "1.", "5G仓库。建设智慧仓库。", "二、", "三、", "保障措施"]
    wanted = ["一、重点任务", "（一）新建仓库", "1. 5G仓库。建设智慧仓库。", "二、", "三、保障措施"]
    assert [text.strip() for text in texts(gap.join(parts))] == wanted


def test_a_title_that_fills_its_line_ends_there() -> None:
    text = "清源市推进仓储设施改造提升和安全管理的工作实施方案\n" + WRAPPED.format("", "")
    lines = [line.text for line in read("方案.txt", text.encode()).lines]
    assert [line[:4] for line in lines[:2]] == ["清源市推", "为提升仓"]


def test_numbers_of_pages_stay_in_a_text_that_is_not_broken() -> None:
    assert texts("（一）建库。建设仓库。\n— 1 —\n（二）设备。更新设备。")[1] == "— 1 —"


PARAGRAPHS = (
    "云岭市仓储服务实施方案",
    "一、建设仓库",
    "（一）建设区域仓库。分批建设区域仓库和配送中心，改造老旧库房，到2027年建成示范仓库50座以上。〔责任单位：市商务局、市财政局、各县（市、区）人民政府〕",
    "（二）更新仓储设备。支持企业购置节能货架和自动分拣设备，对符合条件的项目给予贷款贴息，优先安排用地指标。（市商务局牵头，市自然资源局配合）",
    "二、培养人才",
    "（三）开设仓储课程。引导院校开设“仓储管理”课程，每年培训不少于500人次，并组织企业与院校共建实训基地。（市教育局负责）",
)


def broken(width: int, joint: str = "\n") -> str:
    cut = [text[at : at + width] for text in PARAGRAPHS for at in range(0, len(text), width)]
    return joint.join(cut)


@pytest.mark.parametrize("width", [22, 24, 26, 27, 30])
@pytest.mark.parametrize("joint", ["\n", "\r\n\r\n"])
def test_paragraphs_without_an_indent_are_made_whole(width: int, joint: str) -> None:
    assert [line.text for line in pasted("剪贴板", broken(width, joint)).lines] == list(PARAGRAPHS)


def test_page_numbers_stand_between_and_in_broken_lines() -> None:
    lines = broken(24).split("\n")
    lines[3] += "— 1 —"
    lines.insert(7, "— 2 —")
    found = [line.text for line in pasted("剪贴板", "\n".join(lines)).lines]
    assert [text for text in found if text != "— 2 —"] == list(PARAGRAPHS)


def test_a_line_that_begins_with_a_closing_sign_goes_on() -> None:
    lines = broken(24).replace("一、建设", "一\n、建设").replace("“仓储管理”课程", "“仓储管理\n”课程")
    assert [line.text for line in pasted("剪贴板", lines).lines] == list(PARAGRAPHS)


def test_the_widths_are_those_of_the_printed_signs() -> None:
    """What is copied out of a PDF often has half-width signs and spaces behind them."""
    lines = broken(24).replace("，", ", ").replace("（", " (").replace("）", ") ")
    found = [line.text for line in pasted("剪贴板", lines).lines]
    assert len(found) == len(PARAGRAPHS)


@pytest.mark.parametrize("width", [10, 12, 14, 16, 18])
def test_lines_as_short_as_on_a_telephone_are_made_whole(width: int) -> None:
    lines = "\n".join([broken(width)] * 3)
    assert [line.text for line in pasted("剪贴板", lines).lines] == list(PARAGRAPHS) * 3


# At 49 a full stop ends a full line before 〔责任单位：, which may begin a paragraph there.
@given(st.integers(10, 48), st.sampled_from(["", "　　"]), st.sampled_from(["\n", "\r\n\r\n"]))
def test_whatever_the_width_paragraphs_are_made_whole(width: int, indent: str, joint: str) -> None:
    every = [indent + text for text in PARAGRAPHS] * 3
    lines = joint.join(text[at : at + width] for text in every for at in range(0, len(text), width))
    assert [line.text.strip("　") for line in pasted("剪贴板", lines).lines] == list(PARAGRAPHS) * 3


def test_short_names_and_headings_of_one_length_stay_apart() -> None:
    names = [f"云岭市第{one}仓储配送中心" for one in "一二三四五六七八九十" * 3]
    assert [line.text for line in pasted("剪贴板", "\n".join(names)).lines] == names


FIGURES = (
    "为落实2026年度仓储任务，分配资金1200万元，建设25座仓库，现将第3批项目下达给你们，各单位要抓好2026年的执行工作",
    "各县区要在2026年6月底前完成招标，2026年9月底前开工，资金支付率达到80%以上，逾期未开工的收回资金",
    "对完成任务的单位给予奖励，其中一等奖20万元，二等奖10万元，三等奖5万元，资金由市财政承担",
)


def test_a_program_may_count_signs_whatever_their_width() -> None:
    lines = [text[at : at + 24] for text in FIGURES for at in range(0, len(text), 24)]
    assert [line.text for line in pasted("剪贴板", "\n".join(lines)).lines] == list(FIGURES)


def test_a_paragraph_ends_where_the_next_sign_had_room() -> None:
    texts = [f"建设{name}仓库，改造老旧库房，培训保管人员，建立台账，逐级上报备案。" for name in "甲乙丙丁戊己庚辛"]
    lines = [text[at : at + 18] for text in texts for at in range(0, len(text), 18)]
    assert {len(line) for line in lines} == {18, len(texts[0]) - 18}
    assert [line.text for line in pasted("剪贴板", "\n".join(lines)).lines] == texts


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (
            ["责任单位：市商务局、市财政局、市自然资源局、市人民银行", "二、更新仓储设备", "支持企业购置节能货架。"],
            3,
        ),
        (["关于推进全市仓储设施改造提升和安全管理工作的实施意见", "云政办发〔2026〕7号", "各县区人民政府："], 3),
        (["对逾期不改正的单位，依照《云岭市仓储服务和安全管理条例》", "第六条的规定予以处理。", "附则另行公布。"], 2),
    ],
)
def test_what_fills_its_line_and_what_follows(lines: list[str], wanted: int) -> None:
    found = [line.text for line in pasted("剪贴板", "\n".join([*broken(26).split("\n"), *lines])).lines]
    assert found[len(PARAGRAPHS) :] == (lines if wanted == 3 else ["".join(lines[:2]), lines[2]])


@pytest.mark.parametrize("signs", ["［］", "〈〉", "{}", "｛｝"])
def test_a_group_in_brackets_of_any_shape_ends_its_line(signs: str) -> None:
    lines = [
        f"（{at}）建库。新建仓库，逐年完善管理。{signs[0]}市商务局牵头，市财政局配合{signs[1]}" for at in "一二三四五六"
    ]
    assert texts("\n".join(lines)) == lines


def test_a_short_text_that_is_cut_off_is_made_whole_too() -> None:
    text = (
        "云岭市仓储发展规划\n一、规划背景\n（一）发展成就。\n“十三五”以来，仓储业与其他产业跨界融合、协同发展，产业规模持续扩大，新\n业态不断涌现。\n"
        "（二）发展形势。\n“十四五”时期，全市将全面进入现代仓储时代，仓储业发展仍处于重要战略机遇\n期。\n二、主要任务\n（一）推进智慧仓储发展。\n"
        "创新智慧仓储公共服务模式，有效整合仓储、交通、气象、测绘等信息，综合应用\n第五代移动通信、大数据、云计算等新型技术，及时发布气象预警、道路通行、入\n库出库等实时"
    )
    found = [line.text for line in pasted("剪贴板", text).lines]
    assert [one[-4:] for one in found] == [
        "发展规划",
        "规划背景",
        "展成就。",
        "断涌现。",
        "展形势。",
        "机遇期。",
        "主要任务",
        "储发展。",
        "库等实时",
    ]


def test_a_sentence_goes_on_behind_the_end_of_a_page_of_markdown() -> None:
    pages = (
        "# 方案\n\n为提升服务，制定本方案。\n\n一、完善设施\n\n* * *\n\n"
        "（一）改造仓库。分批改造老旧仓库，到2028年\n\n* * *\n\n"
        "全部达标。\n\n（二）培训人员。每年培训一次。\n\n* * *\n\n（三）检查。每季度检查一次。\n"
    )
    assert [line.text for line in read("方案.md", pages.encode()).lines] == [
        "方案", "为提升服务，制定本方案。", "一、完善设施", "（一）改造仓库。分批改造老旧仓库，到2028年全部达标。",
        "（二）培训人员。每年培训一次。", "（三）检查。每季度检查一次。",
    ]  # fmt: skip
    parted = [line.text for line in read("方案.md", pages.replace("* * *", "- - -").encode()).lines]
    assert "全部达标。" in parted


def test_the_leaders_of_a_table_of_contents_do_not_tell_where_the_lines_below_were_broken() -> None:
    contents = "".join(f"{one}、健全仓储服务体系{'.' * 50} 3\n" for one in "一二三四")
    rejoined = texts(contents + "附录" + "." * 64 + " 9\n" + WRAPPED.format("", ""))
    assert rejoined[5:] == texts(WRAPPED.format("", ""))
    assert len(rejoined[4]) == 68


BOXED = (
    "（一）建设区域仓库。分批建设区域仓库和配送中心，改造老旧库房，完善消防设施和管理制度，到2027年建成示范仓库50座以上，损耗率下降到3%以下。",
    "（二）更新仓储设备。支持企业购置节能货架和自动分拣设备，对符合条件的项目给予贷款贴息，优先安排用地指标，每年培训保管员不少于500人次。",
    "（三）开设仓储课程。引导院校开设仓储管理课程，组织企业与院校共建实训基地，推动保管员参加技能竞赛，把竞赛成绩作为评聘职称的条件之一。",
)
BOX = (
    "仓储设施。改造老旧仓库和配送中心，推广绿色储粮技术，开展信息化改造，建设覆盖主产区和主销区的仓储设施网络，提高粮食储备能力。",
    "仓储人才。组织企业与院校共建实训基地，开设仓储管理课程，评选优秀保管员和技术能手，建立仓储人才库和专家库，完善评价办法。",
)


def test_a_box_in_smaller_type_has_lines_of_its_own_length() -> None:
    leaders = ["一、建设仓库" + "." * 90 + "1", "二、更新设备" + "." * 90 + "2"]
    wanted, printed = [*leaders, "云岭市仓储服务实施方案"], [*leaders, "云岭市仓储服务实施方案"]
    for number, (paragraph, box) in enumerate(zip(BOXED * 3, BOX * 5, strict=False), 1):
        said = [
            re.sub("^（.）", f"（{'一二三四五六七八九'[number - 1]}）", paragraph),
            f"专栏{number}",
            box,
            f"— {number} —",
        ]
        wanted += said
        printed += [said[0][at : at + 24] for at in range(0, len(said[0]), 24)]
        printed += ["", said[1], "", *(box[at : at + 36] for at in range(0, len(box), 36)), "", said[3], "\f", ""]
    found = [line.text for line in pasted("剪贴板", "\n".join(printed)).lines]
    assert [text for text in found if text.strip()] == wanted


def test_a_line_that_ends_with_a_comma_goes_on_and_is_whole_with_the_next_one() -> None:
    cut = broken(24).split("\n")
    at = next(place for place, line in enumerate(cut) if "，" in line[4:-4])
    comma = cut[at].index("，", 4) + 1
    cut[at : at + 1] = [cut[at][:comma], cut[at][comma:]]
    assert [line.text for line in pasted("剪贴板", "\n".join(cut)).lines] == list(PARAGRAPHS)


def test_a_heading_ends_where_the_first_sign_below_had_room() -> None:
    text = (
        "一、总体要求和工作任务的安排\n"
        + WRAPPED.format("", "")[56:]
        + "（三）健全粮食仓储管理制度体系和标准规范名录\n"
        "完善粮库出入库流程，健全粮情监测台账，定期公开有关信息，\n接受社会监督。\n"
    )
    assert texts(text)[-2:] == [
        "（三）健全粮食仓储管理制度体系和标准规范名录",
        "完善粮库出入库流程，健全粮情监测台账，定期公开有关信息，接受社会监督。",
    ]


PAGES = (
    "各县区要统筹新建粮库与改造旧库的关系，优先安排库容缺口较大的乡镇和产粮\n"
    "大村，落实用地用电保障措施，压实各方面的管护责任，全年计划新建省级绿色\n{gap}"
    "{next}，同步开展保管人员的轮训工作，把安全生产的各项要求落到每一个库点和\n"
    "每一名保管员身上，确保储粮安全、生产安全和资金安全，坚决守住不发生重大\n"
    "安全事故的底线，推动全市粮食仓储管理的规范化水平再上一个新的台阶，为保\n"
    "障粮食安全作出贡献。\n"
)
"""Lines of one length, with what stands between two pages."""


@pytest.mark.parametrize("gap", ["", "\n", "\n\n"])
def test_a_full_line_goes_on_behind_the_empty_lines_where_a_page_ended(gap: str) -> None:
    made = read("要点.txt", PAGES.replace("{gap}", gap).replace("{next}", "粮库3座").encode()).lines
    assert len(made) == 1
    assert "全年计划新建省级绿色粮库3座" in made[0].text


def test_what_begins_something_behind_empty_lines_stays_apart() -> None:
    made = read("要点.txt", PAGES.replace("{gap}", "\n").replace("{next}", "二、改库").encode()).lines
    assert len(made) == 1 + 1


@pytest.mark.parametrize(
    ("begun", "rest"),
    [
        ("支持企业更新设备，对符合条件的项目", "优先安排资金。"),
        ("完善应急预案（含地震、洪涝等情形）", "，定期开展演练。"),
        ("到2027年，建成示范仓库50个以", "上。"),
    ],
)
def test_what_hangs_below_an_indented_line_goes_on_where_few_lines_are_broken(begun: str, rest: str) -> None:
    full = "　　——定期完善应急预案（含地震、洪涝等情形），开展演练。"
    lines = [
        "　　一、任务",
        full,
        "　　二、措施",
        full,
        full,
        full,
        f"　　（一）更新设备：{begun}",
        rest,
        "　　（二）建库：新建仓库。",
    ]
    assert f"　　（一）更新设备：{begun}{rest}" in texts("\n".join(lines))


def test_a_long_line_of_many_sentences_among_broken_ones_stays_whole() -> None:
    """Its last sentence is looked for from behind: from the front, this line alone would take half a minute."""
    body = "各县区要完善粮库布局，明确建设任务和完成时限，市粮食部门定期组织检查和通报情\n" * 300
    told = "。甲1" * 40_000
    lines = [line.text for line in read("方案.txt", f"一、任务\n{body}{told}\n{body}".encode()).lines]
    assert any(told in line for line in lines)


def test_bodies_behind_a_label_end_a_paragraph_without_a_sign_where_an_ordinal_follows() -> None:
    one = [
        "（一）修缮旧仓。修缮旧仓14座，更换设备26台。责任单位：县粮食局",
        "（二）健全制度。修订制度6项，培训人员180人。责任单位：县粮食局",
        "（三）强化检查。全年对各粮站开展检查60次。责任单位：县粮食局",
    ]
    assert texts("一、任务\n" + "\n".join(one)) == ["一、任务", *one]


@pytest.mark.parametrize("begun", ["（二）项", "3、4号"])
def test_what_refers_to_a_number_goes_on_with_its_sentence(begun: str) -> None:
    (whole,) = read("要点.txt", PAGES.format(gap="", next=begun).encode()).lines
    assert f"新建省级绿色{begun}，同步" in whole.text
