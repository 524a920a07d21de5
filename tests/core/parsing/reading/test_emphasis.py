"""Headings in bold type that run into their text without a sign."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.parsing.conventions import HEADING_GAP
from desktop.core.parsing.reading import read
from desktop.core.parsing.reading.emphasis import BEGIN, END, bare, set_off
from tests.core.parsing.reading.word_files import word_file
from tests.core.parsing.structure.documents import framework, saved

HEAD = ["云岭市仓储提升实施方案", "为提升仓储水平，制定本方案。", "一、重点任务"]
MEASURES = [
    ("（一）", "新建仓储设施", "在各县新建仓库，当年开工，当年投用。（市粮食局负责）"),
    ("（二）", "统筹改造，消除隐患", "对漏雨的库房逐座改造，改造后统一编号。（市商务局负责）"),
    ("（三）", "培训“三级”保管人员", "5月起每季度开展一次培训，考核合格后上岗。（市人社局负责）"),
]


def page(bold: Callable[[str], str]) -> bytes:
    text = "".join(f"<p>{line}</p>" for line in HEAD)
    text += "".join(f"<p>{bold(label + title)}{said}</p>" for label, title, said in MEASURES)
    return f"<html><head><meta charset='utf-8'></head><body>{text}</body></html>".encode()


def markdown() -> bytes:
    return "\n\n".join([*HEAD, *(f"**{label}{title}**{said}" for label, title, said in MEASURES)]).encode()


def document() -> bytes:
    runs = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in HEAD)
    for label, title, said in MEASURES:
        bold = "".join(f"<w:r><w:rPr><w:b/></w:rPr><w:t>{part}</w:t></w:r>" for part in (label, title))
        runs += f"<w:p>{bold}<w:r><w:t>{said}</w:t></w:r></w:p>"
    return word_file(runs)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("方案.html", page(lambda text: f"<strong>{text}</strong>")),
        ("方案.html", page(lambda text: f'<span style="font-weight: bold">{text}</span>')),
        ("方案.html", page(lambda text: f"<b>{text[:3]}</b><b>{text[3:]}</b>")),
        ("方案.html", page(lambda text: f"{text[:3]}<b>{text[3:]}</b>")),
        ("方案.md", markdown()),
        ("方案.docx", document()),
    ],
)
def test_type_tells_where_a_heading_ends(name: str, data: bytes) -> None:
    found = saved(name, data)
    titles = [title for _, title, _ in MEASURES[:2]]
    assert [one.title for one in found.measures][:2] == titles
    assert [one.text for one in found.measures[:2]] == [said.split("（")[0] for _, _, said in MEASURES[:2]]


@pytest.mark.parametrize(
    "html",
    [
        "<p><b>（一）新建仓库。</b>在各县新建仓库。</p>",  # its own sign ends it
        "<p><b>牵头单位</b>市粮食局</p>",  # no number
        "<p>（一）新建<b>粮食</b>仓库，当年投用。</p>",  # a word in the middle
        "<p><b>（一）新建仓库，改造旧库，培训人员。巡查库区</b>各库点</p>",  # more than a heading
        "<p><b>（一）新建仓库</b>，当年投用。</p>",
        "<p><b>（一）新建</b>粮食<b>仓储</b>设施</p>",  # type that was lost within the heading
        "<p><b>（一）提升仓</b>容管理水平。新建仓库，当年投用。</p>",
        "<p><b>（一）提升粮食仓储</b>管理水平</p>",
    ],
)
def test_other_words_in_bold_type_are_not_set_off(html: str) -> None:
    (line,) = read("文.html", f"<html><body>{html}</body></html>".encode()).lines
    assert HEADING_GAP not in line.text
    assert not {BEGIN, END} & set(line.text)


def test_an_item_of_a_list_is_set_off_behind_its_number() -> None:
    items = "".join(f"<li><b>{title}</b>{said}</li>" for _, title, said in MEASURES[:2])
    lines = read("文.html", f"<html><body><ol>{items}</ol></body></html>".encode()).lines
    assert [line.text.split(HEADING_GAP)[0] for line in lines] == ["1.新建仓储设施", "2.统筹改造，消除隐患"]


@pytest.mark.parametrize("said", ["新建仓库。当年投用。", "开展选址。", "每年通报", "市粮食局", "各县落实。当年投用。"])
def test_what_is_said_below_a_heading_in_bold_type_may_be_short(said: str) -> None:
    html = f"<html><body><p><b>（一）扩大仓容</b>{said}</p></body></html>"
    (line,) = read("文.html", html.encode()).lines
    assert line.text == f"（一）扩大仓容{HEADING_GAP}{said}"


@pytest.mark.parametrize(
    ("heading", "said"),
    [
        ("优化布局", "粮库向主产区集中。新建粮库5座。"),
        ("建设储备库", "库点布局合理。新建粮库5座。"),
        ("粮食储备", "规模稳步增长"),
        ("保障粮食安全", "粮食总产量稳定在30万吨以上。完善应急体系。"),
        ("提升加工能力", "产业规模达到20亿元。建设园区2个。"),
        ("加强监管", "监管覆盖率100%"),
    ],
)
def test_what_tells_how_a_thing_stands_is_no_rest_of_its_heading(heading: str, said: str) -> None:
    html = f"<html><body><p><b>（一）{heading}</b>{said}</p></body></html>"
    (line,) = read("文.html", html.encode()).lines
    assert line.text == f"（一）{heading}{HEADING_GAP}{said}"


@given(st.text(f"（一）1.新建仓库。， {BEGIN}{END}", max_size=30))
def test_nothing_but_a_space_is_added(text: str) -> None:
    assert set_off(text).replace(HEADING_GAP, "") == bare(text)


def test_a_plain_text_reads_as_before() -> None:
    text = "\n".join([*HEAD, *(f"{label}{title}。{said}" for label, title, said in MEASURES)])
    assert [one.title for one in framework(text).measures] == [title for _, title, _ in MEASURES]


@pytest.mark.parametrize("stars", ["**", "***", "****", "******"])
def test_type_that_was_marked_several_times_over(stars: str) -> None:
    text = "\n\n".join([*HEAD, *(f"{stars}{label}{title}。{stars}{said}" for label, title, said in MEASURES)])
    found = saved("方案.md", text.encode())
    assert [one.title for one in found.measures] == [title for _, title, _ in MEASURES]
