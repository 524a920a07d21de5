"""PDF files: printed lines become paragraphs again, without what a page prints besides."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core import labels
from desktop.core.errors import ParseError
from desktop.core.parsing.reading import read
from desktop.core.parsing.values import Notice, Source
from tests.core.parsing.cleaning.sample import BODY, SIGNATURE
from tests.core.parsing.reading.pdf_files import Drawn, Words, broken, in_columns, pdf_file, typeset

PICTURE = (
    "<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>\n"
    "stream\nX\nendstream"
)
SHOWN = "q 500 0 0 700 40 60 cm /I Do Q"
PLAIN_TITLES = ["云岭市仓储标准化提升行动方案（2026—2028年）", "云岭市仓储服务提升计划"]


def source(pages: list[list[Drawn]], **more: str) -> Source:
    return read("方案.pdf", pdf_file(pages, **more))


def texts(pages: list[list[Drawn]], **more: str) -> list[str]:
    return [line.text for line in source(pages, **more).lines]


def test_paragraphs_titles_and_pages() -> None:
    title = ["云岭市人民政府办公室关于推进仓储服务", "标准化工作的实施方案"]
    body = ["=云政办发〔2026〕3号", *BODY * 3, *(f">{line}" for line in SIGNATURE)]
    found = source(typeset(body, title, "云岭市人民政府公报 2026年第3期"))
    assert [line.text for line in found.lines] == ["".join(title), "云政办发〔2026〕3号", *BODY * 3, *SIGNATURE]
    pages = [line.page or 0 for line in found.lines]
    assert pages == sorted(pages)
    assert (pages[0], pages[-1]) == (1, 4)


def test_what_stands_below_a_title_in_its_size_is_no_part_of_it() -> None:
    title = ["云岭市仓储工作情况的报告", "——2026年3月在云岭市人大常委会会议上"]
    assert texts(typeset(BODY * 3, title))[:3] == [*title, BODY[0]]
    title = ["云岭市仓储提升实施方案", "云政办发〔2026〕3号", "各县（区）人民政府，市政府各部门："]
    assert texts(typeset(BODY * 3, title))[:4] == [*title, BODY[0]]


def test_a_line_drawn_once_more_outside_of_the_page_is_not_read() -> None:
    one: list[Drawn] = [Words(79, 740, "一、重点任务"), Words(79, 700, "（一）建设仓储站点。由市商务局和市供销")]
    two: list[Drawn] = [
        Words(79, 850, "（一）建设仓储站点。由市商务局和市供销"),
        Words(79, 740, "社负责。"),
        Words(79, 700, "（二）培训仓储人员。"),
        Words(79, -20, "外面的话"),
    ]
    assert (
        "".join(texts([one, two])) == "一、重点任务（一）建设仓储站点。由市商务局和市供销社负责。（二）培训仓储人员。"
    )


@pytest.mark.parametrize("title", [*PLAIN_TITLES, "云岭市人民政府办公室关于印发仓储提升方案的通知"])
@pytest.mark.parametrize("number", ["", "云政办发〔2026〕3号"])
@pytest.mark.parametrize("begun", ["各县（区）人民政府，市政府各部门：", "为了提升仓储服务，制定本方案。", BODY[0]])
@pytest.mark.parametrize("size", [12, 16])
def test_a_title_set_flush_in_the_size_of_the_text_stands_apart(
    title: str, number: str, begun: str, size: float
) -> None:
    said = [title, *filter(None, [number]), begun, *BODY[1:] * 2]
    lines = [text for paragraph in said for _, text, _ in broken(paragraph, round(440 / size), size)]
    page: list[Drawn] = [Words(79, 740 - 1.6 * size * row, text, size) for row, text in enumerate(lines)]
    assert texts([page])[: 3 if number else 2] == said[: 3 if number else 2]


def test_a_title_goes_on_where_its_line_ends_like_one() -> None:
    title = ["云岭市人民政府办公室关于印发云岭市仓储标准化提升三年行动方案", "（2026—2028年）的通知"]
    lines = [*title, *(text for paragraph in BODY for _, text, _ in broken(paragraph, 31, 14))]
    page: list[Drawn] = [Words(79, 760 - 22 * row, text, 14) for row, text in enumerate(lines)]
    assert texts([page])[:2] == ["".join(title), BODY[0]]


@pytest.mark.parametrize(
    "said",
    ["果，接受社会各方面监督。（市财政局负责）", "果，接受社会各方面监督，有条件的单位可以先行先试。（市财政局负责）"],
)
def test_who_issued_it_is_no_part_of_a_paragraph_that_ends_with_its_bodies(said: str) -> None:
    lines = [  # set flush
        "（一）加强经费保障。将库房改造经费纳入预算，每年检查使用情况，公布检查的结",
        said,
        "云岭市人民政府办公室",
        "2026年3月18日",
    ]
    page: list[Drawn] = [Words(72, 700 - 24 * row, text, 12) for row, text in enumerate(lines)]
    assert texts([page]) == ["".join(lines[:2]), *lines[2:]]


def test_what_stands_at_the_left_below_a_signature_is_no_part_of_its_date() -> None:
    body = [
        (103, "各单位要改造库房，培训保管员，落实巡查制度，通报进展，公布检查结果，每年评估。"),
        (79, "按时上报情况。"),
    ]
    end = [(431, "云岭市粮食局"), (395, "二〇二六年三月十八日"), (79, "附件"), (240, "粮库改造任务表")]
    page: list[Drawn] = [Words(x, 700 - 24 * row, text, 12) for row, (x, text) in enumerate([*body, *end])]
    assert texts([page]) == ["".join(text for _, text in body), *(text for _, text in end)]


def test_a_date_that_a_narrow_cell_broke_is_one() -> None:
    lines = ["（二）检查库房。每年检查两次。", "云岭市粮食局", "2026年3月18", "日"]
    page: list[Drawn] = [Words(79, 700 - 36 * row, text, 12) for row, text in enumerate(lines[:3])]
    assert texts([[*page, Words(79, 612, lines[3], 12)]]) == [*lines[:2], "2026年3月18日"]


def test_dashes_of_another_size_do_not_part_a_paragraph() -> None:
    said = "——坚持安全发展。改造仓库供水管网，更新库房通风设备，培训保管人员，落实巡查制度，提高应急能力。"
    page: list[Drawn] = []
    row = 0
    for paragraph in (said, *BODY):
        for x, text, size in broken(paragraph, 27, 16):
            begun = 2 if text.startswith("——") else 0
            if begun:
                page.append(Words(x, 700 - 29 * row, text[:begun], 12))
            page.append(Words(x + 16 * begun, 700 - 29 * row, text[begun:], size))
            row += 1
    assert texts([page])[0] == said


def test_the_number_of_a_page_that_is_half_empty_is_no_text() -> None:
    said = ["建设仓库，改造库房。", "培训保管员，检查设备。"]
    page: list[Drawn] = [Words(79, 700 - 29 * row, text, 16) for row, text in enumerate([*said, "— 1 —"])]
    assert texts([page]) == said


@pytest.mark.parametrize("numbers", ["— {} —", "-{}-", "第{}页 共3页", "{}/3", "{}", "· {} ·", "第 {} 页"])
def test_page_numbers_go(numbers: str) -> None:
    assert texts(typeset(BODY * 3, numbers=numbers)) == BODY * 3


def test_a_figure_at_the_edge_of_the_only_page_stays_where_text_does() -> None:
    page: list[Drawn] = [Words(79, 600, "预算总额如下"), Words(79, 571, "2026")]
    assert texts([page]) == ["预算总额如下", "2026"]


@pytest.mark.parametrize("following", ["2.2 建设数据平台", "（二）建设数据平台", "2. 建设数据平台"])
def test_a_unit_begins_behind_a_full_line_that_ends_with_its_bodies(following: str) -> None:
    full = "改造仓库供水管网，更新库房通风设备。（市商务局、市财政局）"
    page: list[Drawn] = [Words(79, 700 - 29 * at, line) for at, line in enumerate([full, following, full] * 3)]
    assert texts([page]).count(following) == 3


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["一、", "（二）", "3．", "第四条　", "——", ""]),
            st.text(st.sampled_from("标准化工作要加强监督管理，健全体系26GB"), min_size=1, max_size=150),
            st.sampled_from("。；："),
        ).map("".join),
        min_size=3,
        max_size=40,
    ),
    st.integers(0, 3),
    st.sampled_from([12.0, 14.0, 16.0]),
)
def test_any_paragraphs_come_back(paragraphs: list[str], fewer: int, size: float) -> None:
    paragraphs = [*BODY[5:7], *paragraphs]  # long ones, which show where lines begin and end
    found = "\n".join(texts(typeset(paragraphs, size=size, characters=int(440 / size) - fewer)))
    assert found == "\n".join(paragraphs).replace("\u3000", " ") or found == "\n".join(paragraphs)


def test_pages_without_indents() -> None:
    page: list[Drawn] = [
        Words(79, 700, "标准是经济活动和社会发展的技术支撑，是国家基础性制度的"),
        Words(79, 671, "重要方面。"),
        Words(79, 642, "标准化在推进治理体系和治理能力现代化中发挥着基础性作用"),
        Words(79, 613, "和引领性作用。"),
    ]
    assert len(texts([page])) == 2


def test_latin_words_keep_their_spaces() -> None:
    page: list[Drawn] = [
        Words(79, 700, "按照国际标准化组织的规则开展评价并且公布评价的结果 ISO"),
        Words(79, 671, "Guide 59的要求，推进AI"),
    ]
    assert texts([page]) == ["按照国际标准化组织的规则开展评价并且公布评价的结果 ISO Guide 59的要求，推进AI"]


def test_spread_and_set_apart_characters_have_no_spaces() -> None:
    page: list[Drawn] = [Words(79 + 22 * at, 700, sign) for at, sign in enumerate("通知如下：")]
    page += [Words(79, 671, "到"), Words(99, 671, "2028"), Words(135, 671, "年，建成"), Words(300, 671, "库")]
    assert texts([page]) == ["通知如下：", "到2028年，建成\u3000\u3000\u3000\u3000\u3000\u3000库"]


@pytest.mark.parametrize("spread", [0, 1.5])
def test_a_gap_of_one_character_parts_a_heading_from_its_text(spread: float) -> None:
    """Word leaves the wide space of a justified line out: only the gap tells, beside those of the line."""
    step = 16 + spread
    page: list[Drawn] = [Words(79 + step * at, 700, sign) for at, sign in enumerate("建设公共仓库")]
    page += [Words(79 + step * (7 + at), 700, sign) for at, sign in enumerate("鼓励各县统筹安排资金")]
    assert texts([page])[0] == "建设公共仓库\u3000鼓励各县统筹安排资金"


@pytest.mark.parametrize("times", [20, 0.5])
def test_type_may_be_scaled(times: float) -> None:
    plain = typeset([*BODY, *(f">{line}" for line in SIGNATURE)], ["云岭市仓储提升行动方案"])
    scaled: list[list[Drawn]] = [
        [
            f"q {1 / times} 0 0 {1 / times} 0 0 cm",
            *(
                Words(one.x * times, one.y * times, one.text, one.size * times)
                for one in page
                if isinstance(one, Words)
            ),
            "Q",
        ]
        for page in plain
    ]
    assert texts(scaled) == texts(plain) == ["云岭市仓储提升行动方案", *BODY, *SIGNATURE]


def test_lines_of_a_table_of_contents_stand_alone_though_they_are_full() -> None:
    heads = [f"{at}、{head}" for at, head in zip("一二三", ("总体要求", "主要任务", "保障措施"), strict=True)]
    contents: list[Drawn] = [Words(220, 700, "目录", 22)]
    for row, head in enumerate(heads):
        dots = "." * (2 * (27 - len(head)) - 2)
        contents.append(Words(79, 660 - 29 * row, f"{head}{dots} {row + 1}"))
    assert [line.replace(".", "") for line in texts([contents])] == [
        "目录",
        *(f"{h} {n}" for n, h in enumerate(heads, 1)),
    ]


@pytest.mark.parametrize(
    ("turn", "matrix"), [(90, "0 1 -1 0 500 0"), (180, "-1 0 0 -1 842 842"), (270, "0 -1 1 0 0 800")]
)
def test_turned_pages(turn: int, matrix: str) -> None:
    text = "附表" * 19
    lines = "".join(
        f"q {matrix} cm BT /F 16 Tf 1 0 0 1 {x} {y} Tm <{line.encode('utf-16-be').hex()}> Tj ET Q\n"
        for x, y, line in ((111, 400, text), (79, 371, text + "附表"), (79, 342, "完。"), (111, 313, "另起一段。"))
    )
    assert texts([[lines]], page_entries=f"/Rotate {turn}") == ["附表" * 39 + "完。", "另起一段。"]


def test_a_watermark_across_the_page_goes() -> None:
    mark = f"BT /F 60 Tf 0.7 0.7 -0.7 0.7 150 300 Tm <{'内部资料'.encode('utf-16-be').hex()}> Tj ET"
    assert texts([[Words(79, 700, "正文的第一段。"), mark]]) == ["正文的第一段。"]


def test_scans_are_named() -> None:
    for pages in ([[SHOWN]], [[SHOWN], [SHOWN], [SHOWN, Words(280, 60, "3", 9)]]):
        with pytest.raises(ParseError) as refused:
            source(pages, extra=PICTURE)  # type: ignore[arg-type]
        assert refused.value.key == "pdf-scanned"


def test_a_scanned_page_among_others_is_told() -> None:
    found = source([*typeset(BODY * 2), [SHOWN]], extra=PICTURE)
    assert found.notices == (Notice("page-picture", None, {"page": 4}),)
    assert len(found.lines) == 2 * len(BODY)


def test_letters_without_a_meaning_are_named() -> None:
    with pytest.raises(ParseError) as refused:
        source([[Words(79, 700, "\ue000\ue001\ue002\uf123正文" * 5)]])
    assert refused.value.key == "pdf-garbled"


def test_a_password_is_named() -> None:
    lock = f"/ID[<{'00' * 16}><{'00' * 16}>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<{'41' * 32}>/U<{'42' * 32}>>>"
    with pytest.raises(ParseError) as refused:
        source([[Words(79, 700, "密")]], trailer=lock)
    assert refused.value.key == "file-encrypted"


def test_nothing_on_the_pages() -> None:
    with pytest.raises(ParseError) as refused:
        source([[]])
    assert refused.value.key == "file-empty"


def test_quotes_that_a_program_draws_after_the_line_stand_where_they_are_printed() -> None:
    """LibreOffice takes them from another font, and draws them by themselves."""
    page: list[Drawn] = []
    for row, line in enumerate(["提升“五位一体”布局水平。", "“四个全面”工作。"]):
        text, quotes = re.finditer("[^“”]+", line), re.finditer("[“”]", line)
        page += [Words(79 + 16 * one.start(), 700 - 60 * row, one[0]) for one in (*text, *quotes)]
    assert texts([page]) == ["提升“五位一体”布局水平。", "“四个全面”工作。"]


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("方案.pdf", b"%PDF-1.6\n" + b"\x01" * 300, "PDF 的内部结构不完整"),
        ("方案.docx", b"PK\x03\x04" + b"word/document.xml" + b"\x00" * 300, "文件包不完整"),
    ],
)
def test_damage_is_told_in_our_words(name: str, data: bytes, told: str) -> None:
    with pytest.raises(ParseError) as error:
        read(name, data)
    assert f"已损坏，不能读取（{told}）" in labels.failure_text(error.value, "zh")


@pytest.mark.parametrize("per_column", [12, 30, 34])
def test_two_columns_are_read_one_after_the_other(per_column: int) -> None:
    title = "云岭市仓储服务实施方案"
    assert texts(in_columns(BODY * 2, title, per_column=per_column)) == [title, *BODY * 2]


def test_a_column_that_is_alone_on_its_page_is_one() -> None:
    assert texts(in_columns(BODY[:6], per_column=60)) == BODY[:6]


@pytest.mark.parametrize("first", [1, 2])
def test_the_foot_of_a_page_that_is_drawn_first_stands_below_its_text(first: int) -> None:
    foot = ["本页由云岭市粮食局编印", "未经同意不得翻印。"][:first]
    page: list[Drawn] = [Words(79, 160 - 29 * row, text) for row, text in enumerate(foot)]
    lines = [line for text in BODY[:3] for line in broken(text, 27, 16)]
    page += [Words(x, 740 - 29 * row, text) for row, (x, text, _) in enumerate(lines)]
    assert "".join(texts([page])) == "".join([*BODY[:3], *foot])


def test_a_second_column_of_a_few_lines_is_one() -> None:
    lines = [line for text in BODY for line in broken(text, 17, 12)]
    assert texts(in_columns(BODY, per_column=len(lines) - 3)) == BODY


def test_an_indent_may_be_typed_and_a_wide_space_may_end_a_line() -> None:
    page: list[Drawn] = [
        Words(79, 700, "　　第一条　建设区域仓库和配送中心、改造老旧库房等　"),
        Words(79, 671, "鼓励各县统筹安排资金，分年度建设一批共用仓库，并"),
        Words(79, 642, "向社会公布。"),
        Words(79, 613, "　　第二条　培训仓储管理人员。"),
    ]
    assert texts([page]) == [
        "第一条　建设区域仓库和配送中心、改造老旧库房等　鼓励各县统筹安排资金，分年度建设一批共用仓库，并向社会公布。",
        "第二条　培训仓储管理人员。",
    ]


def test_an_ordinal_in_the_brackets_of_what_was_changed_begins_a_paragraph() -> None:
    body = [f"[{line[:3]}]{line[3:]}" if line.startswith(("（四）", "（六）")) else line for line in BODY]
    assert body != BODY
    assert texts(typeset(body * 2, ["云岭市仓储服务提升方案"]))[1:] == body * 2


@pytest.mark.parametrize("inside", [24, 32])
def test_the_lines_of_a_numbered_paragraph_may_stand_inside_of_its_number(inside: float) -> None:
    points = [
        "建设县级粮库并添置烘干设备。由县粮食局牵头，县农业农村局配合，年内完成选址；另建成检测室三间，检测的样品应当覆盖全县。",
        "培训仓储人员，每季度考核一次，考核的结果由县粮食局公布。",
        "开展安全检查。",
        "登记台账并公开。",
    ]
    page: list[Drawn] = []
    for number, text in enumerate(points, 1):
        page.append(Words(79, 700 - 29 * len(page), f"{number}.{text[:26]}"))
        for at in range(26, len(text), 25):
            page.append(Words(79 + inside, 700 - 29 * len(page), text[at : at + 25]))
    assert texts([page]) == [f"{number}.{text}" for number, text in enumerate(points, 1)]


def test_an_indented_paragraph_below_a_numbered_line_is_its_own() -> None:
    page: list[Drawn] = []
    for heading, text in (
        ("1.建设粮库", "县粮食局牵头建设县级粮库并添置烘干设备，年内完成选址。"),
        ("2.培训人员", "每季度考核一次，考核的结果由县粮食局公布，并通报各县。"),
    ):
        page += [Words(79, 700 - 29 * len(page), heading), Words(111, 671 - 29 * len(page), text)]
    assert len(texts([page])) == 4
