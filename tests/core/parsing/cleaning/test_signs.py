"""Invisible characters, emoji, left-over tags, dashes, pinyin."""

from __future__ import annotations

import pytest

from desktop.core import labels
from desktop.core.parsing.cleaning import clean
from desktop.core.parsing.values import Line, Source
from tests.core.parsing.cleaning.lines import cleaned, source, texts


@pytest.mark.parametrize(
    ("damaged", "mended", "kind"),
    [
        ("推动\u200b标准\ufeff实施", "推动标准实施", "invisible"),
        ("健全\u00ad标准\u2060体系", "健全标准体系", "invisible"),
        ("推动🔥标准✅实施", "推动标准实施", "emoji"),
        ("🚀 推动标准实施", "推动标准实施", "emoji"),
        ("1️⃣加强领导", "1.加强领导", "emoji"),
        ("1️⃣0️⃣ 加强领导", "10.加强领导", "emoji"),
        ("🔟、加强领导", "10.加强领导", "emoji"),
        ("3\ue010建设粮库", "3.建设粮库", "form"),
        ("12\uf02e 建设粮库", "12.建设粮库", "form"),
        ("二\ue5e5主要任务", "二、主要任务", "form"),
        ("\uf06c\t建设粮库", "建设粮库", "form"),
        ("市⼈⺠政府各部⻔", "市人民政府各部门", "form"),
        ("⻘年⻋间补⻬⻓板、见⻅⻰头", "青年车间补齐长板、见见龙头", "form"),
        ("拨打1️⃣2️⃣3️⃣4️⃣5️⃣", "拨打12345", "invisible"),
        ("推动<font color=red>标准</font>实施", "推动标准实施", "tag"),
        ("推动<a href='x' class=\"k\">标准</a>实施<br/>", "推动标准实施", "tag"),
        ("&ldquo;放管服&rdquo;改革", "“放管服”改革", "entity"),
        ("--加强领导--", "加强领导", "wrapper"),
        ("--标准体系更加健全。", "——标准体系更加健全。", "dash"),
        ("2024--2025年", "2024—2025年", "dash"),
        ("行动计划(2023─2035年)", "行动计划(2023—2035年)", "dash"),
        ("关(guān)系(xì)密切", "关系密切", "gloss"),
        ("推进节水(jiéshuǐ)工作", "推进节水工作", "gloss"),
        ("标准化（biāozhǔnhuà）建设", "标准化建设", "gloss"),
        ("国（guó）家", "国家", "gloss"),
        ("国(guo)家", "国家", "gloss"),
        ("国(guo\u0301)家", "国家", "gloss"),
        ("国家(guó jiā)标准", "国家标准", "gloss"),
        ("技术(shù)委员会(以下简称技术(shù)委员会)", "技术委员会(以下简称技术委员会)", "gloss"),
    ],
)
def test_signs_that_no_printed_text_has_go(damaged: str, mended: str, kind: str) -> None:
    result = clean(source("", damaged))
    assert texts(result) == [mended]
    assert {repair.kind for repair in result.repairs} == {kind} or kind == "invisible"
    assert all(repair.line == 2 and repair.sure for repair in result.repairs)
    assert not clean(result.source).repairs


@pytest.mark.parametrize(
    "text",
    [
        "国际标准化组织(ISO)、协定(WTO/TBT)、编码(GS1)、环境(ESG)",
        "长度(m)不超过10，时间(pm)不限，变量(a)、附件(b)",
        "★重点任务 ☆一般任务 ■已完成 ①推进 √ ※ ☎",
        "AT&T；A&B；3<5且7>6；<国家标准化发展纲要>",
        "2024—2025年；——目标；第3-5条；13-15人；ISO/IEC 27001-2022；e-mail",
        "5G、IPv6",
    ],
)
def test_undamaged_text_stays_to_the_letter(text: str) -> None:
    result = clean(source(text))
    assert texts(result) == [text]
    assert not result.repairs


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("储粮覆盖率达到9000，完好率不低于97.500。", "储粮覆盖率达到90%，完好率不低于97.5%。"),
        ("绿色粮库占比分别达到10000；", "绿色粮库占比分别达到100%；"),
        ("储粮覆盖率达到85·5%，提高3•5个百分点。", "储粮覆盖率达到85.5%，提高3.5个百分点。"),
        ("开展3·15消费宣传，举办12·4活动。", None),
        ("储粮量达到9000；粮企达到500家，入库率达到100%，分辨率达到1000万像素。", None),
    ],
)
def test_a_rate_gets_its_misread_signs_back(damaged: str, mended: str | None) -> None:
    result = clean(source(damaged))
    assert texts(result) == [mended or damaged]
    assert all(labels.text(f"repair.{repair.kind}", "zh") and not repair.sure for repair in result.repairs)


def test_indentation_and_empty_lines_are_layout_and_numbers_stay() -> None:
    result = clean(source("", "　　一、总体要求", " ", "\u00a0（一）指导思想。  "))
    assert [(line.number, line.text) for line in result.source.lines] == [(2, "一、总体要求"), (4, "（一）指导思想。")]
    assert not result.repairs


def test_the_cells_of_a_row_are_mended_where_they_stand() -> None:
    row = Line(1, "任务\t\t责任(rèn)单位 ", ("任务", "", "责任(rèn)单位 "), table=1)
    (line,) = clean(Source("表.docx", "docx", (row,))).source.lines
    assert line.cells == ("任务", "", "责任单位")
    assert line.text == "任务\t\t责任单位"
    assert line.table == 1


def test_nothing_is_left_of_nothing() -> None:
    assert cleaned() == cleaned("", " \u200b", "<br>") == ""


def test_every_kind_has_its_words() -> None:
    damaged = source("--加🔥强(qiáng)<b>标</b>准\u200b&nbsp;化", "--甲--")
    for repair in clean(damaged).repairs:
        assert labels.text(f"repair.{repair.kind}", "zh")
        assert labels.text(f"repair.{repair.kind}", "en")
