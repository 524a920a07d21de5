"""The numbers that Word makes by itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.numerals import numeral
from desktop.core.parsing.reading import read
from desktop.core.parsing.reading.numbers import written
from tests.core.parsing.reading.word_files import item, level, lists, p, style, table, word_file

CHINESE = level(0, "chineseCounting", "%1、") + level(1, "chineseCounting", "（%2）") + level(2, "decimal", "%3.")


def texts(body: str, numbering: str, styles: str = "") -> list[str]:
    return [line.text for line in read("方案.docx", word_file(body, numbering, styles)).lines]


def test_levels_count_on_and_begin_anew() -> None:
    body = "".join(
        item(text, depth=depth)
        for text, depth in (("总", 0), ("甲", 1), ("乙", 1), ("子", 2), ("重", 0), ("丙", 1), ("丑", 2))
    )
    assert texts(body, lists(CHINESE, "1")) == ["一、总", "（一）甲", "（二）乙", "1.子", "二、重", "（一）丙", "1.丑"]


@given(st.lists(st.integers(0, 2), min_size=1, max_size=40))
def test_any_order_of_levels_counts_as_a_person_would(depths: list[int]) -> None:
    counts = [0, 0, 0]
    said: list[str] = []
    for depth in depths:
        counts[depth] += 1
        counts[depth + 1 :] = [0] * (2 - depth)
        said.append((f"{numeral(counts[0])}、", f"（{numeral(counts[1])}）", f"{counts[2]}.")[depth] + "文")
    assert texts("".join(item("文", depth=depth) for depth in depths), lists(CHINESE, "1")) == said


def test_a_level_that_never_begins_anew() -> None:
    levels = level(0, "chineseCounting", "%1、") + level(1, "chineseCounting", "（%2）", '<w:lvlRestart w:val="0"/>')
    body = item("总") + item("甲", depth=1) + item("重") + item("乙", depth=1)
    assert texts(body, lists(levels, "1")) == ["一、总", "（一）甲", "二、重", "（二）乙"]


def test_a_level_that_only_a_high_one_begins_anew() -> None:
    levels = CHINESE.replace('<w:numFmt w:val="decimal"/>', '<w:numFmt w:val="decimal"/><w:lvlRestart w:val="1"/>')
    body = item("总") + item("甲", depth=1) + item("子", depth=2) + item("乙", depth=1) + item("丑", depth=2)
    assert texts(body, lists(levels, "1"))[-1] == "2.丑"


def test_lists_of_one_kind_count_together_unless_one_starts_anew() -> None:
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    body = item("甲") + item("乙", 2) + item("丙", 3) + item("丁", 3) + item("戊")
    assert texts(body, lists(CHINESE, "1", "2", f"3:{start}")) == ["一、甲", "二、乙", "五、丙", "六、丁", "七、戊"]


def test_a_level_may_be_overridden() -> None:
    other = f'<w:lvlOverride w:ilvl="0">{level(0, "decimal", "第%1条")}</w:lvlOverride>'
    assert texts(item("总则", 2), lists(CHINESE, "1", f"2:{other}")) == ["第1条 总则"]


def test_numbers_of_several_levels() -> None:
    levels = level(0, "chineseCounting", "第%1章") + level(1, "decimal", "%1.%2", "<w:isLgl/>")
    body = item("总则") + item("目的", depth=1) + item("范围", depth=1)
    assert texts(body, lists(levels, "1")) == ["第一章 总则", "1.1 目的", "1.2 范围"]


def test_a_number_stands_apart_from_a_figure_behind_it() -> None:
    bare = '<w:suff w:val="nothing"/>'
    levels = level(0, "decimal", "%1", bare) + level(1, "decimal", "%1.%2", bare)
    body = item("主要任务") + item("2027年6月底前编制规划", depth=1) + item("编制规划", depth=1)
    assert texts(body, lists(levels, "1")) == ["1主要任务", "1.1 2027年6月底前编制规划", "1.2编制规划"]


def test_a_suffix_decides_on_the_space() -> None:
    levels = level(0, "chineseCountingThousand", "第%1条", '<w:suff w:val="nothing"/>')
    assert texts(item("总则") * 21, lists(levels, "1"))[-1] == "第二十一条总则"


def test_bullets_vanish_but_dashes_stay() -> None:
    levels = level(0, "bullet", "\uf0b7") + level(1, "bullet", "——") + level(2, "bullet", "●")
    body = item("甲") + item("乙", depth=1) + item("丙", depth=2)
    assert texts(body, lists(levels, "1")) == ["甲", "——乙", "丙"]


def test_numbering_of_styles_and_of_those_based_on_them() -> None:
    levels = level(0, "chineseCounting", "%1、", '<w:pStyle w:val="h1"/>')
    levels += level(1, "chineseCounting", "（%2）", '<w:pStyle w:val="h2"/>')
    number = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    off = '<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>'
    styles = style("h1", number) + style("h2", number) + style("mine", based_on="h2") + style("off", off, "h2")
    body = "".join(p(text, f'<w:pStyle w:val="{text}"/>') for text in ("h1", "h2", "mine", "off", "h2", "h1"))
    body += p("无号", '<w:pStyle w:val="h1"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    assert texts(body, lists(levels, "1"), styles) == [
        "一、h1", "（一）h2", "（二）mine", "off", "（三）h2", "二、h1", "无号",
    ]  # fmt: skip


def test_a_list_style_lends_its_levels() -> None:
    numbering = (
        lists('<w:styleLink w:val="名单"/>' + CHINESE, "1", name=0)
        + lists('<w:numStyleLink w:val="名单"/>', "2", name=1)
    )  # fmt: skip
    styles = style("名单", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', kind="numbering")
    assert texts(item("甲", 2) + item("乙", 2), numbering, styles) == ["一、甲", "二、乙"]


def test_a_form_in_an_alternative() -> None:
    alternative = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14">'
        '<w:numFmt w:val="custom" w:format="001, 002"/></mc:Choice><mc:Fallback><w:numFmt w:val="chineseCounting"/>'
        '</mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1、"/></w:lvl>'
    )
    assert texts(item("甲"), lists(alternative, "1")) == ["一、甲"]


def test_what_is_hidden_or_deleted_does_not_count() -> None:
    hidden = item("<w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r>", more="<w:rPr><w:vanish/></w:rPr>")
    deleted = item("<w:del><w:r><w:delText>废</w:delText></w:r></w:del>", more="<w:rPr><w:del/></w:rPr>")
    assert texts(item("甲") + hidden + deleted + item("乙"), lists(CHINESE, "1")) == ["一、甲", "二、乙"]


def test_empty_paragraphs_count_without_a_line_and_number_the_rows_of_a_table() -> None:
    assert texts(item("甲") + item("") + item("丙"), lists(CHINESE, "1")) == ["一、甲", "三、丙"]
    rows = table([item("", depth=2), "建库"], [item("", depth=2), "建档"])
    assert texts(rows, lists(CHINESE, "1")) == ["1.\t建库", "2.\t建档"]


def test_lists_that_are_not_there_say_nothing() -> None:
    body = item("甲", 9) + item("乙", 1, 7) + item("丙", 1, 99)
    loop = lists('<w:numStyleLink w:val="环"/>', "1")
    styles = style("环", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', "环", "numbering")
    assert texts(body, loop, styles) == ["甲", "乙", "丙"]


@pytest.mark.parametrize(
    ("form", "number", "said"),
    [
        ("decimal", 12, "12"), ("decimalZero", 7, "07"), ("decimalFullWidth", 10, "１０"),
        ("decimalEnclosedCircle", 3, "③"), ("decimalEnclosedCircleChinese", 21, "㉑"),
        ("decimalEnclosedCircle", 99, "99"), ("decimalEnclosedParen", 2, "⑵"),
        ("chineseCounting", 10, "十"), ("chineseCounting", 19, "十九"), ("chineseCounting", 20, "二十"),
        ("chineseCountingThousand", 101, "一百零一"), ("chineseCountingThousand", 110, "一百一十"),
        ("chineseCountingThousand", 1001, "一千零一"), ("chineseLegalSimplified", 12, "壹拾贰"),
        ("ideographTraditional", 3, "丙"), ("ideographTraditional", 11, "甲"), ("ideographZodiac", 12, "亥"),
        ("ideographZodiacTraditional", 1, "甲子"), ("ideographDigital", 20, "二〇"),
        ("upperRoman", 14, "XIV"), ("lowerRoman", 9, "ix"), ("upperLetter", 27, "AA"), ("lowerLetter", 2, "b"),
        ("ordinal", 22, "22nd"), ("none", 5, ""), ("hebrew1", 5, "5"), ("upperRoman", 99999, "99999"),
    ],
)  # fmt: skip
def test_forms(form: str, number: int, said: str) -> None:
    assert written(number, form) == said
