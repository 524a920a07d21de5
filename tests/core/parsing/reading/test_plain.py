"""Texts: encodings, lines, tables and Markdown."""

from __future__ import annotations

import codecs
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.errors import ParseError
from desktop.core.parsing.cleaning import clean
from desktop.core.parsing.reading import pasted, read
from desktop.core.parsing.reading.decoding import decode
from tests.core.parsing.cleaning.sample import DOCUMENT
from tests.core.parsing.reading.pdf_files import broken
from tests.core.parsing.structure.documents import framework

TEXT = "\n".join(DOCUMENT)
TRADITIONAL = (
    "關於推進雲嶺市倉儲服務標準化工作的實施方案\n"
    "一、總體要求\n（一）健全標準體系。修訂倉儲設施、裝卸作業、貨物保管等標準，開展評價。\n"
    "（二）加強組織領導。各縣要明確責任，把任務分解到崗位，重大事項及時報告。"
)
ENCODINGS = ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]


def texts(name: str, text: str) -> list[str]:
    return [line.text for line in read(name, text.encode()).lines]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("length", [24, 80, 400, len(TEXT)])
def test_encodings_of_simplified_text(encoding: str, length: int) -> None:
    data = TEXT[:length].encode(encoding)
    assert decode("方案.txt", data)[0] == TEXT[:length]


@pytest.mark.parametrize("encoding", [*ENCODINGS, "big5"])
@pytest.mark.parametrize("length", [24, 80, len(TRADITIONAL)])
def test_encodings_of_traditional_text(encoding: str, length: int) -> None:
    data = TRADITIONAL[:length].encode(encoding)
    assert decode("方案.txt", data)[0] == TRADITIONAL[:length]


def test_gb18030_has_a_mark_of_its_own() -> None:
    assert decode("方案.txt", "\ufeff标准".encode("gb18030")) == ("标准", "gb18030")


def test_windows_text_without_a_line_break_in_utf_16() -> None:
    assert decode("方案.txt", "标准化工作是为了提升全市的服务水平".encode("utf-16-le"))[1] == "utf-16-le"


@given(
    st.text(st.sampled_from(TEXT), min_size=30, max_size=300).filter(lambda text: len(set(text)) > 9),
    st.sampled_from(ENCODINGS),
)
def test_any_words_of_a_document_come_back(text: str, encoding: str) -> None:
    assert decode("方案.txt", text.encode(encoding))[0] == text


def test_a_broken_byte_spoils_one_character_only() -> None:
    data = bytearray(TEXT.encode())
    data[301] = 0xFF
    text, encoding = decode("方案.txt", bytes(data))
    assert encoding == "utf-8"
    assert 0 < text.count("\ufffd") < 4
    cut = TEXT.encode()[:-1]
    assert decode("方案.txt", cut)[1] == "utf-8"
    assert decode("方案.txt", TEXT.encode("gb18030")[:-1])[1] == "gb18030"


def test_a_stray_null_does_not_hide_the_encoding() -> None:
    for encoding in ("utf-8", "gb18030"):
        text, found = decode("方案.txt", TEXT[:300].encode(encoding) + b"\x00" + TEXT[300:].encode(encoding))
        assert (text.replace("\x00", ""), found) == (TEXT, encoding)


def test_a_page_may_lie_about_its_encoding() -> None:
    page = f'<html><meta charset="{{}}"><body><p>{DOCUMENT[1]}</p></body></html>'
    for claimed in ("gb2312", "utf-8", "big5", "iso-8859-1", "nonsense"):
        for real in ("utf-8", "gb18030"):
            found = read("a.htm", page.format(claimed).encode(real))
            assert found.lines[0].text == DOCUMENT[1], (claimed, real)


@pytest.mark.parametrize(
    "data", [bytes(range(256)) * 20, b"\x00\x01\x02" * 300, codecs.BOM_UTF8 + b"\xff\xfe\xfd" * 99]
)
def test_rubbish_is_refused(data: bytes) -> None:
    with pytest.raises(ParseError) as refused:
        read("方案.txt", data)
    assert refused.value.key == "file-binary"


@pytest.mark.parametrize("data", [b"", b"  \r\n\t", codecs.BOM_UTF8, b"\x00" * 50, "\ufeff\u3000\n".encode()])
def test_nothing_is_refused(data: bytes) -> None:
    with pytest.raises(ParseError) as refused:
        read("方案.txt", data)
    assert refused.value.key == "file-empty"


def test_lines_keep_their_numbers() -> None:
    found = read("a.txt", "一、总则\r\n\r\n\u3000\u3000第一段\r第二段\n".encode()).lines
    assert [(line.number, line.text) for line in found] == [(1, "一、总则"), (3, "\u3000\u3000第一段"), (4, "第二段")]


def test_rows_of_pasted_tables() -> None:
    found = pasted("剪贴板", "任务表\n序号\t任务\t牵头单位\n1\t建库\t市场监管局\n\t\t\n总则\t1\n正文").lines
    assert [line.cells for line in found] == [
        None, ("序号", "任务", "牵头单位"), ("1", "建库", "市场监管局"), None, None,
    ]  # fmt: skip
    assert found[3].text == "总则 1"
    assert {line.table for line in found} == {None, 1}


def test_markdown() -> None:
    text = (
        "---\ntitle: 网站的标题\n---\n# 实施方案 #\n\n**一、总体要求**\n\n> 引用的[文件](http://a/b.html)\n\n"
        "---\n- 第一项\n* 第二项\n1. 第三项\n\n| 任务 | 牵头单位 |\n|:--|---|\n| 建库 | 市场\\|监管局 |\n\n"
        "![图](a.png)后\n```\n"
    )
    found = read("方案.md", text.encode()).lines
    assert [line.text for line in found] == [
        "实施方案", "一、总体要求", "引用的文件", "第一项", "第二项", "1. 第三项", "任务\t牵头单位",
        "建库\t市场|监管局", "后",
    ]  # fmt: skip
    assert (found[0].level, found[0].number) == (1, 4)
    assert found[7].cells == ("建库", "市场|监管局")


DOCUMENT_CELL = [
    "**清源市人民政府办公室关于加快**", "**智慧粮库建设的实施意见** 清政办发〔2026〕8号", "各县（区）人民政府：",
    "　　为提升储粮水平，现提出以下意见：", "**一、完善设施**", "    （一）改造仓库。分批改造老旧仓库。",
    "　　（二）添置设备。更新测温设备。", "**二、加强保障**", "（三）培训人员。每年培训一次。",
]  # fmt: skip


@pytest.mark.parametrize("head", ["# 智慧粮库建设的实施意见\n\n**文号**: 清政办发〔2026〕8号\n\n## 原文\n\n", ""])
@pytest.mark.parametrize(
    "code", ["|     |\n| --- |\n| {} |\n\n|  |\n| --- |\n|  |\n", "<table><tr><td>{}</td></tr></table>"]
)
def test_a_document_in_one_cell_of_a_table(head: str, code: str) -> None:
    is_page = code.startswith("<")
    cell = "<br>".join(DOCUMENT_CELL)
    cell = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", cell) if is_page else cell
    found = framework(code.format(cell) if is_page else head + code.format(cell) + "\n返回顶部\n")
    assert found.title == "清源市人民政府办公室关于加快智慧粮库建设的实施意见"
    assert found.number == "清政办发〔2026〕8号"
    assert [one.title for one in found.chapters] == ["完善设施", "加强保障"]
    assert [(one.chapter, one.title) for one in found.measures] == [(1, "改造仓库"), (1, "添置设备"), (2, "培训人员")]


def test_signs_that_markdown_escapes_are_signs() -> None:
    text = "# 方案\n\n1. \\[主题分类\\] \\-\\-商贸 \\> 仓储\n\n**a\\_b** 和 C:\\仓库\n"
    assert [line.text for line in read("方案.md", text.encode()).lines] == [
        "方案",
        "1. [主题分类] --商贸 > 仓储",
        "a_b 和 C:\\仓库",
    ]


def test_lines_behind_such_a_cell_are_counted_on() -> None:
    found = read("方案.md", "| |\n|---|\n| 甲<br>乙<br/>丙 |\n\n丁\n".encode()).lines
    assert [(line.number, line.text) for line in found] == [(3, "甲"), (4, "乙"), (5, "丙"), (7, "丁")]


def test_paragraphs_in_a_cell_of_data_are_one_line() -> None:
    text = "| 任务 | 牵头单位 |\n|---|---|\n| 建库<br>培训 | 市商务局 |\n| 检查 | 市粮食局 |\n"
    assert [line.cells for line in read("方案.md", text.encode()).lines] == [
        ("任务", "牵头单位"), ("建库　培训", "市商务局"), ("检查", "市粮食局"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "read_as"),
    [
        ("*责任单位：市商务局*", "责任单位：市商务局"),
        ("新建仓库。_（市商务局负责）_", "新建仓库。（市商务局负责）"),
        ("***牵头单位：***市商务局", "牵头单位：市商务局"),
        ("入库率*达到95%，出库率*达到80%", "入库率*达到95%，出库率*达到80%"),  # notes, whose signs stand behind words
        ("*注：按年统计。", "*注：按年统计。"),
        ("建库3 * 4 * 5间", "建库3 * 4 * 5间"),
        ("见 ku_fang_1 表", "见 ku_fang_1 表"),
    ],
)
def test_slanted_words_of_markdown(line: str, read_as: str) -> None:
    assert [one.text for one in read("a.md", line.encode()).lines] == [read_as]


def test_markdown_marks_count_at_the_beginning_of_a_line_only() -> None:
    source = read("a.md", "**（一）** **建设仓库。** 合格率>90%\n".encode())
    assert [line.text for line in source.lines] == ["（一） 建设仓库。 合格率>90%"]


def test_a_text_that_is_a_page_is_read_as_one() -> None:
    page = "---\ntitle: 标题\n---\n<div>\n<p>一、总则</p><p>二、附则</p><p>完</p></div>"
    assert [line.text for line in read("a.txt", page.encode()).lines] == ["一、总则", "二、附则", "完"]
    assert texts("a.txt", "<注意>本文有书名号\n正文") == ["<注意>本文有书名号", "正文"]


@given(st.binary(max_size=400))
def test_any_bytes_give_lines_or_a_refusal(data: bytes) -> None:
    try:
        found = read("任意.txt", data)
    except ParseError:
        return
    assert all(line.text.strip() and "\n" not in line.text for line in found.lines)


@pytest.mark.parametrize("characters", [22, 28, 40])
@pytest.mark.parametrize("indent", ["\u3000\u3000", "    ", ""])
def test_paragraphs_broken_into_lines_are_joined(characters: int, indent: str) -> None:
    lines: list[str] = []
    for paragraph in DOCUMENT[1:-2] * 2:
        pieces = [piece for _, piece, _ in broken(paragraph, characters, 1)]
        lines += [f"{indent}{pieces[0]}", *pieces[1:], *([] if indent else [""])]
    found = pasted("剪贴板", "\n".join(lines)).lines
    assert [line.text.strip() for line in found] == DOCUMENT[1:-2] * 2


def test_paragraphs_of_any_length_stay_apart() -> None:
    assert [line.text for line in pasted("剪贴板", "\n".join(DOCUMENT * 3)).lines] == DOCUMENT * 3
    short = [f"（{number}）建立第{number}号标准仓库的工作制度和流程并且公开；" for number in range(10, 40)]
    assert [line.text for line in pasted("剪贴板", "\n".join(short)).lines] == short
    titles = [f"建立第{number}号标准仓库的工作制度和工作流程并且向社会公开结果" for number in range(10, 13)]
    assert [line.text for line in pasted("剪贴板", "\n".join(titles)).lines] == titles


def test_an_empty_line_parts_no_rows() -> None:
    found = pasted("剪贴板", "任务表\n\n序号\t任务\t牵头单位\n\n1\t建库\t市场监管局\n\n2\t培训\t教育局\n\n正文").lines
    rows = [("序号", "任务", "牵头单位"), ("1", "建库", "市场监管局"), ("2", "培训", "教育局")]
    assert [line.cells for line in found] == [None, *rows, None]
    assert len({line.table for line in found[1:4]}) == 1


@pytest.mark.parametrize(
    "rows",
    [
        "|序号|任务|牵头单位|\n|---|:--:|---|\n|1|建库|市场监管局|\n|2|培训||",
        "| 序号 | 任务 | 牵头单位 |\n| 1 | 建库 | 市场监管局 |\n\n| 2 | 培训 | |",
        "序号 | 任务 | 牵头单位\n--- | --- | ---\n1 | 建库 | 市场监管局\n2 | 培训 | ",
        "序号 | 任务 | 牵头单位\n1 | 建库 | 市场监管局\n2 | 培训 | ",
        "序号 | 任务 | 牵头单位 |\n1 | 建库 | 市场监管局 |\n2 | 培训 | |",
    ],
)
def test_strokes_part_the_cells_of_a_text(rows: str) -> None:
    found = pasted("剪贴板", f"任务表\n{rows}\n正文").lines
    expected = [("序号", "任务", "牵头单位"), ("1", "建库", "市场监管局"), ("2", "培训", "")]
    assert [line.cells for line in found] == [None, *expected, None]
    assert len({line.table for line in found[1:4]}) == 1


def test_a_table_of_markdown_may_lack_its_rule() -> None:
    found = read("表.md", "# 任务\n\n任务 | 单位 | 期限\n建库 | 商务局 | 2026年\n\n完成。".encode()).lines
    assert [line.cells for line in found] == [None, ("任务", "单位", "期限"), ("建库", "商务局", "2026年"), None]


def test_strokes_in_one_line_are_words() -> None:
    text = ["任务", "|建库|培训|", "说明", "建库 | 培训", "完成"]
    assert [line.text for line in pasted("剪贴板", "\n".join(text)).lines] == text


def test_a_heading_may_stand_above_the_first_row_of_cells_on_lines() -> None:
    text = "序号\n任务\n牵头单位\n一、设施\n1\n建库\n商务局\n2\n更新设备\n商务局\n二、人才\n3\n培训\n教育局"
    found = [line.cells for line in pasted("剪贴板", text).lines]
    assert found == [
        ("序号", "任务", "牵头单位"), ("一、设施", "", ""), ("1", "建库", "商务局"), ("2", "更新设备", "商务局"),
        ("二、人才", "", ""), ("3", "培训", "教育局"),
    ]  # fmt: skip


def test_a_letter_that_sites_print_where_paragraphs_end() -> None:
    text = "一、任务\u0420（一）建库。新建仓库。\u0420（二）设备。更新设备。\u0420（三）培训。"
    assert [line.text for line in read("方案.txt", text.encode()).lines] == [
        "一、任务",
        "（一）建库。新建仓库。",
        "（二）设备。更新设备。",
        "（三）培训。",
    ]
    foreign = "Российская академия наук 合作 России и Росатома"
    assert [line.text for line in read("方案.txt", foreign.encode()).lines] == [foreign]


@pytest.mark.parametrize("indent", ["", "\t"])
def test_a_tab_behind_the_number_of_a_paragraph_makes_no_table(indent: str) -> None:
    pairs = [("一、", "任务"), ("（一）", "建库。新建仓库。"), ("1.", "设备。更新设备。"), ("第一条", "培训人员。")]
    found = read("方案.txt", "\n".join(f"{indent}{number}\t{text}" for number, text in pairs).encode()).lines
    assert [(line.text, line.cells) for line in found] == [(number + text, None) for number, text in pairs]


def test_a_tab_behind_a_number_in_a_table_parts_cells() -> None:
    found = read("表.txt", "序号\t任务\n1.\t建库\n2.\t培训".encode()).lines
    assert [line.cells for line in found] == [("序号", "任务"), ("1.", "建库"), ("2.", "培训")]


@pytest.mark.parametrize("sign", ["\t", " ", "1.\t", "一、"])
def test_a_line_of_one_sign_alone_is_read_in_one_pass(sign: str) -> None:
    found = read("方案.txt", f"一、任务\n{sign * 100_000}建库\n".encode()).lines
    assert [line.number for line in found] == [1, 2]
    assert found[-1].text.endswith("建库")


@pytest.mark.parametrize(
    "text",
    [
        "# 仓储实施方案\n\n## 一、任务\n\n建设仓库。",
        "**仓储实施方案**\n\n　　**一、任务**\n\n**建设仓库。**",
        "- **仓储实施方案**\n- **一、任务**\n- **建设仓库。**",
        "仓储实施方案\n**一、** 任务\n建设仓库。",
        "[仓储实施方案](/a)\n[一、任务](https://b.example/c)\n[建设仓库。](/d)",
    ],
)
def test_a_plain_text_that_is_written_in_markdown_is_read_as_such(text: str) -> None:
    wanted = ["仓储实施方案", "一、任务", "建设仓库。"]
    for source in (read("方案.txt", text.encode()), pasted("方案", text)):
        assert [line.text.strip().replace(" ", "") for line in source.lines] == wanted


def test_stars_and_a_sign_of_number_are_no_markdown() -> None:
    text = "**重要**：建设仓库。\n# 号仓库一座。\n其中**为示范库。"
    assert [line.text for line in read("方案.txt", text.encode()).lines] == text.split("\n")


def test_the_path_to_a_page_is_no_series_of_measures() -> None:
    text = '1. [首页](/index.html "首页")\n2. [政务公开](/zw/ "")\n\n# 方案\n\n1. [建库](/a)、培训。\n\n**一、任务**'
    assert [line.text for line in read("方案.md", text.encode()).lines] == [
        "首页", "政务公开", "方案", "1. 建库、培训。", "一、任务",
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["方案.md", "方案.txt"])
def test_a_table_of_one_column_arranges_a_page(name: str) -> None:
    body = "| 仓储方案 |\n| 一、任务<br>新建仓库。<br/> 二、保障<br>培训。 |\n\n完\n\n"
    text = f"首页\n|     |\n| --- |\n{body}| 甲 | 乙 |\n|---|---|\n| 1 | 2 |"
    found = read(name, text.encode()).lines
    assert [line.text for line in found] == [
        "首页", "仓储方案", "一、任务", "新建仓库。", "二、保障", "培训。", "完", "甲\t乙", "1\t2",
    ]  # fmt: skip
    assert [line.number for line in found] == [1, 4, 5, 6, 7, 8, 10, 12, 14]
    assert [line.cells is None for line in found] == [True] * 7 + [False] * 2


def test_signs_that_markdown_escapes() -> None:
    text = "# 方案\n\n新建仓库。\\[责任单位：市商务局\\]\n\n1\\. 培训 \\-\\- 入库率\\*90%，见 C:\\仓库"
    assert [line.text for line in read("方案.md", text.encode()).lines] == [
        "方案", "新建仓库。[责任单位：市商务局]", "1. 培训 -- 入库率*90%，见 C:\\仓库",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "read_as", "continued"),
    [
        (["| 1 | 建库 | 选址 | 商务局 |", "| 修路 | 交通局 |"], ("1", "建库", "修路", "交通局"), (0, 1)),
        (["| 2026年 | 粮库 | 3 | 座 |", "| 合计 | 5 | 座 |"], ("2026年", "合计", "5", "座"), (0,)),
        (["| 1 | 建库 | 选址 | 商务局 |", "| 合计 | 5 | 座 |"], ("合计", "5", "座"), ()),
        (["| 1 | 建库 | 选址 | 商务局 |", "| 2 | 修路 | 勘察 |"], ("2", "修路", "勘察"), ()),  # which cell lacks?
        (["| 设施 | 建库 | 选址 | 商务局 |", "| 修路 | 交通局 |"], ("修路", "交通局"), ()),
        (["| 1 | 建库 | 选址 | 商务局 |", "| 二、保障 |"], ("二、保障",), ()),
    ],
)
def test_cells_that_began_above_are_filled_in_where_the_first_column_counts(
    rows: list[str], read_as: tuple[str, ...], continued: tuple[int, ...]
) -> None:
    text = "\n".join(["| 序号 | 任务 | 措施 | 单位 |", "| --- | --- | --- | --- |", *rows])
    last = read("表.md", text.encode()).lines[-1]
    assert (last.cells, last.continued) == (read_as, continued)


def test_a_byte_of_a_misread_character_ends_no_line() -> None:
    text = "关于粮食仓储公开的意见\n责任单位：市粮食局、市公安厅\n市公共资源交易中心充实力量"
    read_as = pasted("意见", text.encode().decode("latin-1"))
    assert [line.text for line in clean(read_as).source.lines] == text.split("\n")
    assert [line.text for line in pasted("意见", "建库\x85培训").lines] == ["建库", "培训"]


def test_a_text_that_a_mail_quotes_is_without_the_signs_of_quoting() -> None:
    mail = "请查收。\n> 粮库方案\n>\n> 一、任务\n>> （一）建库。新建仓库。\n>（二）培训。培训保管员。"
    assert texts("方案.txt", mail) == [
        "请查收。",
        "粮库方案",
        "一、任务",
        "（一）建库。新建仓库。",
        "（二）培训。培训保管员。",
    ]
    path = "> 政务公开\n粮库方案\n一、任务\n（一）建库。新建仓库。"
    assert texts("方案.txt", path)[0] == "> 政务公开"
