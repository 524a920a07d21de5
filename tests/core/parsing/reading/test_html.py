"""Web pages: what a browser shows of the text."""

from __future__ import annotations

import pytest

from desktop.core import labels
from desktop.core.errors import ParseError
from desktop.core.parsing.reading import read
from desktop.core.parsing.values import Line


def lines(body: str) -> tuple[Line, ...]:
    return read("页.html", f"<html><head><title>站名</title></head><body>{body}</body></html>".encode()).lines


def texts(body: str) -> list[str]:
    return [line.text for line in lines(body)]


@pytest.mark.parametrize(
    ("body", "read_as"),
    [
        ("<p>一、总则</p><p>（一）甲<br>乙</p>", ["一、总则", "（一）甲", "乙"]),
        ("<div>前<div>中</div>后</div>", ["前", "中", "后"]),
        ("<p>标准\n  化 and\n standards</p>", ["标准化 and standards"]),
        ("<p>甲</p><script>var a='乙'</script><style>p{}</style><p>丙</p>", ["甲", "丙"]),
        ("<p>甲<span style='display: none'>藏</span>乙</p><div hidden>藏</div>", ["甲乙"]),
        (
            "<p style='visibility:hidden'>藏</p><p style='FONT-SIZE:0px;'>藏</p><p style='font-size:0.5em'>现</p>",
            ["现"],
        ),
        ("<nav>首页</nav><p>甲<!-- 注 --></p><footer>版权</footer><select><option>乙</select>", ["甲"]),
        ("<p><ruby>标<rp>(</rp><rt>biāo</rt><rp>)</rp></ruby>准</p>", ["标准"]),
        ("<p>甲&nbsp;乙&lt;丙&gt;&#12289;&hellip;</p>", ["甲\u00a0乙<丙>、…"]),
        ("<p>&#xD800;甲&#0;乙&#8;</p>", ["\ufffd甲\ufffd乙"]),
        ("<pre>一\n  二</pre>", ["一", "二"]),
        ("<p>甲<p>乙<li>丙", ["甲", "乙", "丙"]),
        ("<p><b>（一）<font color=red>加强</b>领导</font>。</p>", ["（一）加强领导。"]),
    ],
)
def test_flow(body: str, read_as: list[str]) -> None:
    assert texts(body) == read_as


def test_an_article_that_waits_for_a_script_is_no_hidden_part() -> None:
    article = "<div id=js_content style='visibility: hidden; opacity: 0'><p>一、总体要求</p><p>（一）加强领导</p></div>"
    assert texts(f"<p>栏目</p>{article}<div style='display:none'>分享</div>") == [
        "栏目",
        "一、总体要求",
        "（一）加强领导",
    ]


def test_headings_keep_their_level() -> None:
    found = lines("<h1>方案</h1><div><h3>一、<b>总则</b></h3>正文</div>")
    two = lines("<h1>关于印发标准化工作<br>实施方案的通知</h1><h2>一、总则<br>（一）目的</h2>")
    assert [line.text for line in two] == ["关于印发标准化工作实施方案的通知", "一、总则", "（一）目的"]
    assert [(line.text, line.level) for line in found] == [("方案", 1), ("一、总则", 3), ("正文", None)]


@pytest.mark.parametrize(
    ("listed", "read_as"),
    [
        ("<ol><li>甲<li>乙</ol>", ["1.甲", "2.乙"]),
        ("<ol start=5><li>甲<li value=9>乙<li>丙</ol>", ["5.甲", "9.乙", "10.丙"]),
        ("<ol type=A><li>甲<ol type=i><li>子<li>丑</ol><li>乙</ol>", ["A.甲", "i.子", "ii.丑", "B.乙"]),
        (
            "<ol><li>甲<li>乙<ol><li>子<li>丑<ol><li>寅</ol></ol><li>丙</ol>",
            ["1.甲", "2.乙", "2.1 子", "2.2 丑", "2.2.1 寅", "3.丙"],
        ),
        ("<ol><li><p>甲</p></ol><ol start=2><li>乙</li><ol><li>子</ol></ol>", ["1.甲", "2.乙", "2.1 子"]),
        ("<ol style='list-style-type: cjk-ideographic'><li><p>甲</p><p>续</p><li>乙</ol>", ["一、甲", "续", "二、乙"]),
        ("<ol><li>一、甲<li>二、乙</ol>", ["一、甲", "二、乙"]),
        ("<ol style='list-style:none inside'><li>甲</ol><ul><li>乙</ul>", ["甲", "乙"]),
        ("<ol start=x><li value='-3'>甲</ol><li>乙", ["-3.甲", "乙"]),
    ],
)
def test_numbered_lists(listed: str, read_as: list[str]) -> None:
    assert texts(listed) == read_as


def test_merged_cells_stand_where_they_count() -> None:
    found = lines(
        "<table><tr><th colspan=2>任务</th><th>牵头单位</th></tr><tr><td rowspan=2>建库</td><td>甲<p>乙</p></td>"
        "<td rowspan=0>市场监管局<br>教育局</td></tr><tr><td>丙</td></tr></table><p>后</p>"
    )
    assert [line.cells for line in found] == [
        ("任务", "", "牵头单位"),
        ("建库", "甲\u3000乙", "市场监管局\u3000教育局"),
        ("建库", "丙", "市场监管局\u3000教育局"),
        None,
    ]
    assert found[2].continued == (0, 2)
    assert found[1].text == "建库\t甲\u3000乙\t市场监管局\u3000教育局"


def test_a_table_that_arranges_the_page_is_text() -> None:
    page = "<table><tr><td>左栏<td><h1>方案</h1><p>正文</p><table><tr><td>任务<td>单位<tr><td>甲<td>乙</table></table>"
    assert [line.cells for line in lines(page)] == [None, None, None, ("任务", "单位"), ("甲", "乙")]
    article = "<p>" + "标准" * 900 + "</p>"
    assert [line.cells for line in lines(f"<table><tr><td>栏目<td>{article}<tr><td>a<td>b</table>")] == [None] * 4
    assert texts("<table><tr><td>甲</td></tr><tr><td>乙</td></tr></table>") == ["甲", "乙"]


ARTICLE = [
    "云岭市仓储服务实施方案",
    "一、完善仓储设施",
    "1.改造仓库。分批改造建成超过二十年的仓库，完善消防设施，健全管理制度，提高仓储设施的安全水平。",
    "2.建设粮库。围绕主产区布局建设现代粮库，推广绿色储粮技术，开展信息化改造，培训保管人员。",
    "二、培养仓储人才",
    "1.开设课程。引导院校开设仓储管理课程，每年培训不少于500人次，并组织企业与院校共建实训基地。",
    "2.引进人才。对引进的高层次仓储管理人才给予补助，优先解决住房和子女入学，营造用才环境。",
]


@pytest.mark.parametrize(
    "beside",
    [
        "<td><table><tr><td>首页</td></tr><tr><td>公告</td></tr></table></td>",
        "<td>首页<br>公告</td>",
        f"<td>{'栏目' * 60}</td>",
    ],
)
@pytest.mark.parametrize("wrap", ["{}", "<table><tr><td></td></tr><tr><td>{}</td></tr></table>"])
def test_a_short_article_in_a_table_that_arranges_the_page_is_text(beside: str, wrap: str) -> None:
    page = (
        f"<table><tr>{beside}<td>{wrap.format('<br>'.join(ARTICLE))}</td></tr><tr><td colspan=2>版权</td></tr></table>"
    )
    assert texts(page)[-8:-1] == ARTICLE
    assert all(line.cells is None for line in lines(page))


def test_a_task_of_many_words_in_a_table_stays_a_row() -> None:
    task = "1.改造仓库，完善消防设施。2.建设粮库，推广绿色储粮技术。3.培训保管人员。" * 8
    bodies = "市商务局、市财政局、市粮食和物资储备局、各县（市、区）人民政府"
    page = f"<table><tr><th>任务<th>单位<tr><td>{task}<td>{bodies}</table>"
    assert [len(line.cells or ()) for line in lines(page)] == [2, 2]


@pytest.mark.parametrize("tag", ["frameset><frame", "iframe"])
def test_a_page_of_frames_names_the_files_that_hold_its_text(tag: str) -> None:
    with pytest.raises(ParseError) as refused:
        texts(f'<html><{tag} src="方案.files/main.html"></html>')
    assert refused.value.key == "page-frames"
    assert "方案.files/main.html" in labels.error_text(refused.value, "zh").happened
    assert texts(f'<{tag} src="main.html"></iframe><p>正文</p>' if tag == "iframe" else "<p>正文</p>") == ["正文"]


def test_what_libreoffice_prints_on_every_page_is_no_text() -> None:
    assert texts('<div title="header"><p>公报</p></div><p>正文</p><div title="footer"><p>— 1 —</p></div>') == ["正文"]


def test_hostile_tables_stay_small() -> None:
    wide = "<table>" + "<tr>" + "<td colspan=99999 rowspan=99999>甲</td>" * 500 + "</table>"
    assert len(lines(wide)[0].cells or ()) <= 200
    tall = "<table><tr><td rowspan=60000>" + "长" * 20_000 + "<td>a" + "<tr><td>b" * 2_000 + "</table>"
    assert sum(len(line.text) for line in lines(tall)) < 2_200_000
    nested = "<table><tr><td>" * 200 + "底" + "</table>" * 200 + "后"
    assert texts(nested) == ["底", "后"]


@pytest.mark.parametrize("tag", ["<table><tr><td>", "<div>", "<b>", "<ol><li>"])
def test_a_page_nested_beyond_bearing_is_refused(tag: str) -> None:
    with pytest.raises(ParseError) as refused:
        texts(tag * 5_000 + "底")
    assert refused.value.key == "file-damaged"


def test_nothing_outside_is_read() -> None:
    page = '<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd">]><p>&a;甲</p><iframe src="http://x/"></iframe>'
    found = read("a.html", page.encode())
    assert "root" not in found.lines[0].text
    assert found.lines[-1].text.endswith("甲")


def test_a_bracket_or_quotation_that_closes_a_paragraph_of_a_cell_is_no_stop() -> None:
    page = "<table><tr><td>推进“提前报库”<br>优化出库流程<td>甲局<br>（乙局）<tr><td>建库。<br>管库<td>丙</table>"
    assert [line.cells for line in lines(page)] == [
        ("推进“提前报库”\u3000优化出库流程", "甲局（乙局）"),
        ("建库。管库", "丙"),
    ]


def test_a_signature_beside_an_empty_column_is_text() -> None:
    page = "<table><tr><td></td><td>云岭市人民政府</td></tr><tr><td> </td><td>2028年3月6日</td></tr></table>"
    assert [(line.text, line.cells) for line in lines(page)] == [("云岭市人民政府", None), ("2028年3月6日", None)]
