"""Word files: what is shown is read, once, in its order; what is hidden or deleted is not."""

from __future__ import annotations

import pytest

from desktop.core.errors import ParseError
from desktop.core.parsing.reading import read
from desktop.core.parsing.values import Line
from tests.core.parsing.reading.word_files import NAMESPACES, p, packed, r, style, table, word_file

BOX = "<w:txbxContent>{}</w:txbxContent>"
BREAK = "<w:r><w:br/></w:r>"
HIDDEN = "<w:vanish/>"


def lines(body: str, **parts: str) -> tuple[Line, ...]:
    return read("方案.docx", word_file(body, **parts)).lines


def texts(body: str, **parts: str) -> list[str]:
    return [line.text for line in lines(body, **parts)]


def field(instruction: str, result: str) -> str:
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return f"{marks[0]}<w:r><w:instrText>{instruction}</w:instrText></w:r>{marks[1]}{result}{marks[2]}"


def test_paragraphs_and_breaks() -> None:
    assert texts(p("总体要求") + p("") + p(r("第一行") + BREAK + r("第二行"))) == ["总体要求", "第一行", "第二行"]


@pytest.mark.parametrize(
    ("inside", "read_as"),
    [
        ("<w:ins>" + r("新增") + "</w:ins>", "新增"),
        ("<w:moveTo>" + r("移来") + "</w:moveTo>", "移来"),
        ("<w:del><w:r><w:delText>删去</w:delText></w:r></w:del>", ""),
        ("<w:moveFrom>" + r("移走") + "</w:moveFrom>", ""),
        ('<w:hyperlink r:id="r1">' + r("链接") + "</w:hyperlink>", "链接"),
        ("<w:sdt><w:sdtPr/><w:sdtContent>" + r("控件") + "</w:sdtContent></w:sdt>", "控件"),
        ("<w:smartTag>" + r("标记") + "</w:smartTag>", "标记"),
        ('<w:fldSimple w:instr="DATE">' + r("2026年") + "</w:fldSimple>", "2026年"),
        (field("HYPERLINK", r("结果")), "结果"),
        (field("IF " + field("PAGE", r("7")), r("结果")), "结果"),
        (r("隐藏", HIDDEN), ""),
        (r("显示", '<w:vanish w:val="0"/>'), "显示"),
        (r("划去", "<w:strike/>") + r("划去", "<w:dstrike/>"), ""),
        (r("未划", '<w:strike w:val="0"/>'), "未划"),
        (r("按样式隐藏", '<w:rStyle w:val="secret"/>'), ""),
        (r("仍显示", '<w:rStyle w:val="secret"/><w:vanish w:val="false"/>'), "仍显示"),
        ("<w:r><w:noBreakHyphen/></w:r>" + r("—2028"), "-—2028"),
        ("<w:r><w:ruby><w:rt>" + r("biāo") + "</w:rt><w:rubyBase>" + r("标") + "</w:rubyBase></w:ruby></w:r>", "标"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="宋体" w:char="2460"/></w:r>', "①"),
        ("<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>", "x"),
        ("<w:r><w:footnoteReference w:id='2'/></w:r>", ""),
    ],
)  # fmt: skip
def test_what_stands_inside_a_paragraph(inside: str, read_as: str) -> None:
    hidden = style("base", "<w:rPr><w:vanish/></w:rPr>", kind="character") + style("secret", "", "base", "character")
    assert texts(p(r("前") + inside + r("后")), styles=hidden) == [f"前{read_as}后"]


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    drawing = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
        + BOX.format(p("框内"))
        + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
        + BOX.format(p("框内"))
        + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert texts(p(r("正文") + drawing) + p("后文")) == ["正文", "框内", "后文"]
    only_old = "<w:r><w:pict><v:textbox>" + BOX.format(p("旧框")) + "</v:textbox></w:pict></w:r>"
    assert texts(p(r("正文") + only_old)) == ["正文", "旧框"]


def test_a_deleted_or_hidden_mark_joins_paragraphs() -> None:
    assert texts(p("加强", "<w:rPr><w:del/></w:rPr>") + p("领导")) == ["加强领导"]
    assert texts(p("（一）加强领导。", "<w:rPr><w:vanish/><w:specVanish/></w:rPr>") + p("各部门要")) == [
        "（一）加强领导。各部门要"
    ]
    assert texts(p("标", '<w:framePr w:dropCap="drop"/>') + p("准是")) == ["标准是"]
    assert texts(p("末段", "<w:rPr><w:del/></w:rPr>")) == ["末段"]


def test_blocks_in_content_controls_and_insertions() -> None:
    control = "<w:sdt><w:sdtPr/><w:sdtContent>" + p("控件内") + table(["甲", "乙"]) + "</w:sdtContent></w:sdt>"
    assert texts(p("前") + control + "<w:customXml>" + p("后") + "</w:customXml>") == ["前", "控件内", "甲\t乙", "后"]


def test_heading_levels_come_from_styles_names_and_outline() -> None:
    styles = (
        style("1", "<w:pPr><w:outlineLvl w:val='0'/></w:pPr>", label="heading 1")
        + style("mine", based_on="1")
        + style("zh", label="标题 2")
        + style("body", "<w:pPr><w:outlineLvl w:val='9'/></w:pPr>", "1")
    )
    body = "".join(p(name, f'<w:pStyle w:val="{name}"/>') for name in ("1", "mine", "zh", "body", "unknown"))
    body += p("direct", '<w:pStyle w:val="1"/><w:outlineLvl w:val="2"/>')
    assert [line.level for line in lines(body, styles=styles)] == [1, 1, 2, None, None, 3]


def test_tables() -> None:
    found = lines(
        table(
            ["<w:tcPr><w:gridSpan w:val='3'/></w:tcPr>" + p("任务分工表")],
            ["序号", "任务", "牵头单位"],
            ["1", "建库", "<w:tcPr><w:vMerge w:val='restart'/></w:tcPr>" + p("市场监管局") + p("教育局")],
            ["2", p("建档。") + p("建册"), "<w:tcPr><w:vMerge/></w:tcPr>" + p("")],
        )
    )
    assert [line.cells for line in found] == [
        ("任务分工表", "", ""),
        ("序号", "任务", "牵头单位"),
        ("1", "建库", "市场监管局\u3000教育局"),
        ("2", "建档。建册", "市场监管局\u3000教育局"),
    ]
    assert [line.continued for line in found] == [(), (), (), (2,)]
    assert {line.table for line in found} == {1}


def test_a_table_that_frames_a_text_is_text() -> None:
    assert [line.cells for line in lines(table(["通知正文"], ["第二段"]))] == [None, None]
    nested = table(["<w:tcPr/>" + p("左栏"), "<w:tcPr/>" + p("右栏") + table(["甲", "乙"], ["丙", "丁"]) + p("")])
    assert [line.cells for line in lines(nested)] == [None, None, ("甲", "乙"), ("丙", "丁")]


def test_a_small_table_in_a_cell_is_of_the_table_around_it() -> None:
    small = "<w:tcPr/>" + table(["新建粮库", "1座"], ["修缮仓房", "12间"]) + p("")
    rows = (
        ["序号", "任务", "单位"],
        ["1", "更新风机30台", "市财政局"],
        ["2", small, "市粮食局"],
        ["3", "公布名录", "市人社局"],
    )
    found = lines(table(*rows))
    assert [line.cells and line.cells[1] for line in found] == [
        "任务",
        "更新风机30台",
        "新建粮库 1座\u3000修缮仓房 12间",
        "公布名录",
    ]


def test_deleted_and_hidden_rows_are_left_out() -> None:
    rows = "".join(
        f"<w:tr><w:trPr>{properties}</w:trPr><w:tc>{p(text)}</w:tc><w:tc>{p('x')}</w:tc></w:tr>"
        for properties, text in (("", "留"), ("<w:del/>", "删"), ("<w:hidden/>", "藏"), ("<w:ins/>", "增"))
    )
    assert texts(f"<w:tbl>{rows}</w:tbl>") == ["留\tx", "增\tx"]


def test_a_table_of_contents_is_left_out() -> None:
    styles = style("toc1", label="toc 1")
    gallery = "<w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr>"
    control = f"<w:sdt>{gallery}<w:sdtContent>{p('总则 1')}</w:sdtContent></w:sdt>"
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    toc = p(begin + "<w:r><w:instrText> TOC \\o</w:instrText></w:r>" + separate + r("一、") + field("PAGEREF", r("1")))
    toc += p(field("HYPERLINK", r("二、 2"))) + p(end + r("正文"))
    assert texts(control + p("附则 9", "<w:pStyle w:val='toc1'/>") + toc, styles=styles) == ["正文"]


def test_strict_files_have_other_addresses() -> None:
    data = {"[Content_Types].xml": "<Types/>", "word/document.xml": ""}
    strict = NAMESPACES.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    data["word/document.xml"] = f"<w:document {strict}><w:body>{p('正文')}</w:body></w:document>"
    assert [line.text for line in read("严格.docx", packed(data)).lines] == ["正文"]


@pytest.mark.parametrize(
    ("document", "key"),
    [
        ("<w:document>", "file-damaged"),
        (f"<!DOCTYPE x [<!ENTITY a '甲'>]><w:document {NAMESPACES}><w:body/></w:document>", "file-damaged"),
        (f"<w:document {NAMESPACES}><w:body/></w:document>", "file-empty"),
        (f"<w:document {NAMESPACES}><w:body><w:p><w:r><w:drawing/></w:r></w:p></w:body></w:document>", "word-pictures"),
    ],
)
def test_what_cannot_be_read_is_named(document: str, key: str) -> None:
    with pytest.raises(ParseError) as refused:
        read("方案.docx", packed({"[Content_Types].xml": "<Types/>", "word/document.xml": document}))
    assert refused.value.key == key


def test_a_paragraph_that_libreoffice_saved_several_times_is_read_once() -> None:
    whole = "（一）建库。到2027年建成50座。"
    parts = [r(whole), r("（一）建库。到") + r(whole), r("2027") + r(whole), r("年建成50座。") + r(whole), r(whole)]
    body = p("".join(f"<w:sdt><w:sdtPr/><w:sdtContent>{part}</w:sdtContent></w:sdt>" for part in parts))
    assert [line.text for line in read("a.docx", word_file(body)).lines] == [whole]
    kept = "".join(f"<w:sdt><w:sdtContent>{r(text)}</w:sdtContent></w:sdt>" for text in ("甲", "甲乙", "乙甲"))
    assert [line.text for line in read("a.docx", word_file(p(kept))).lines] == ["甲甲乙乙甲"]


def test_markdown_that_was_poured_into_a_file_loses_its_marks() -> None:
    marked = [
        "# 建库方案",
        "**一、建设**",
        "**（一）选址。**选定20处。",
        "**（二）修缮。***修缮旧库。*",
        "每年**两**次",
    ]
    assert texts("".join(map(p, marked))) == [
        "建库方案",
        "一、建设",
        "（一）选址。选定20处。",
        "（二）修缮。修缮旧库。",
        "每年两次",
    ]
    assert texts(p("选址要求见附件**") + p("一、建设 *必填*")) == ["选址要求见附件**", "一、建设 *必填*"]
