"""Whole documents of each format, from which damaged ones are made."""

from __future__ import annotations

from functools import cache

from tests.core.parsing.cleaning.sample import BODY, DOCUMENT, SIGNATURE, TITLE
from tests.core.parsing.reading.pdf_files import Words, pdf_file, typeset
from tests.core.parsing.reading.word_files import item, level, lists, p, r, style, table, word_file

FORMATS = {"text": "方案.txt", "markdown": "方案.md", "html": "方案.html", "word": "方案.docx", "pdf": "方案.pdf"}
"""The formats, and what a file of each is called."""


@cache
def samples(format_: str) -> tuple[bytes, ...]:
    """Return documents of a format."""
    return {"text": _texts, "markdown": _markdown, "html": _pages, "word": _word, "pdf": _pdf}[format_]()


def _texts() -> tuple[bytes, ...]:
    text = "\n".join(DOCUMENT) + "\n任务\t单位\n建库\t市场监管局\n"
    return tuple(text.encode(encoding, "replace") for encoding in ("utf-8", "gb18030", "utf-16", "utf-16-be", "big5"))


def _markdown() -> tuple[bytes, ...]:
    text = f"---\ntitle: 甲\n---\n# {TITLE}\n\n" + "\n\n".join(f"**{one[:4]}**{one[4:]}" for one in BODY)
    text += "\n\n| 任务 | 单位 |\n|---|:-:|\n| 建库 | [局](http://a/b) |\n\n- 甲\n> 乙\n```\n丙\n```\n"
    return (text.encode(), text.encode("gb18030"))


def _pages() -> tuple[bytes, ...]:
    cells = "<table><tr><th colspan=2>任务<th>单位<tr><td rowspan=2>甲<td>乙<td>丙<tr><td>丁<td>戊</table>"
    marks = "<ol type=a start=3><li>甲<li value=7>乙<ol style='list-style:cjk-ideographic'><li>丙</ol></ol>"
    hidden = "<div style='display:none'>藏</div><script>var a=1</script><!-- 注 --><ruby>标<rt>biāo</rt></ruby>"
    body = f"<h1>{TITLE}</h1>" + "".join(f"<p>&nbsp;&nbsp;{one}<br/>续" for one in BODY) + cells + marks + hidden
    page = f"<!DOCTYPE html><html><head><meta charset='{{}}'><title>甲</title></head><body>{body}</body></html>"
    nested = f"<table><tr><td>{body}<td><table><tr><td>{cells}<td>x</table></table>"
    return (page.format("utf-8").encode(), page.format("gbk").encode("gb18030"), nested.encode())


def _word() -> tuple[bytes, ...]:
    levels = level(0, "chineseCounting", "%1、", '<w:pStyle w:val="h1"/>') + level(1, "chineseCounting", "（%2）")
    override = '3:<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride>'
    numbering = lists('<w:styleLink w:val="s"/>' + levels, "1", override)
    numbering += lists('<w:numStyleLink w:val="s"/>', "2", name=1)
    number = '<w:pPr><w:outlineLvl w:val="0"/><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = style("h1", number, label="heading 1") + style("h2", based_on="h1") + style("s", number, kind="numbering")
    styles += style("c", "<w:rPr><w:vanish/></w:rPr>", kind="character")
    merged = [
        "<w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" + p("任务"),
        "<w:tcPr><w:vMerge w:val='restart'/></w:tcPr>" + p("局"),
    ]
    going = ["甲", item("", 1, 1), "<w:tcPr><w:vMerge/></w:tcPr>" + p("")]
    field = "".join(f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate"))
    field += r("结果") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    box = f"<w:r><w:pict><v:textbox><w:txbxContent>{p('框')}</w:txbxContent></v:textbox></w:pict></w:r>"
    drawing = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    drawing = f"<w:r><mc:AlternateContent>{drawing}</mc:AlternateContent></w:r>"
    body = p(TITLE, '<w:pStyle w:val="h1"/>') + "".join(item(one, 1 + at % 3, at % 2) for at, one in enumerate(BODY))
    body += table(merged, going, ["乙", table(["丙", "丁"]) + p(""), "戊"]) + p(
        field + drawing + r("尾", "<w:vanish/>")
    )
    body += p(f"<w:ins>{r('增')}</w:ins><w:del>{r('删')}</w:del>", "<w:rPr><w:del/></w:rPr>")
    body += f"<w:sdt><w:sdtPr/><w:sdtContent>{p(SIGNATURE[0])}</w:sdtContent></w:sdt>"
    return (word_file(body, numbering, styles), word_file("".join(map(p, DOCUMENT))))


def _pdf() -> tuple[bytes, ...]:
    picture = "<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>"
    rules = "\n".join(f"{x} 300 m {x} 400 l S\n79 {y} m 279 {y} l S" for x, y in ((79, 300), (179, 350), (279, 400)))
    cells = [Words(85 + 100 * column, 370 - 50 * row, "格内", 12) for column in range(2) for row in range(2)]
    return (
        pdf_file(typeset(BODY * 2, ["实施", "方案"], "公报")),
        pdf_file(
            [[Words(79, 700, TITLE), rules, *cells, "q 500 0 0 700 40 60 cm /I Do Q"]],
            extra=f"{picture}\nstream\nX\nendstream",
        ),
        pdf_file(
            [[f"q 0 1 -1 0 500 0 cm BT /F 16 Tf 1 0 0 1 99 99 Tm <{TITLE.encode('utf-16-be').hex()}> Tj ET Q"]],
            "/Rotate 90",
        ),
    )
