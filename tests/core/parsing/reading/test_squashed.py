"""Tables of indicators that lost their layout: heads, names and figures touch in a paragraph."""

from __future__ import annotations

import pytest

from desktop.core.parsing.reading import pasted, read
from desktop.core.parsing.reading.squashed import unsquashed
from desktop.core.parsing.values import Line
from tests.core.parsing.reading.pdf_files import pdf_file, typeset
from tests.core.parsing.reading.word_files import p, r, word_file

TWO_YEARS = (
    "表1粮库主要指标序号指 标2025年2030年属性1仓容（万吨）120150约束性"
    "2粮库完好率（%）88.591.2约束性3烘干中心（个）812预期性"
)


def rows(text: str) -> list[tuple[str, ...]]:
    return [line.cells for line in unsquashed([Line(1, text)]) if line.cells]


def test_figures_of_two_years_part_where_they_are_nearest_to_each_other() -> None:
    assert rows(TWO_YEARS) == [
        ("指标", "2025年", "2030年", "属性"),
        ("仓容（万吨）", "120", "150", "约束性"),
        ("粮库完好率（%）", "88.5", "91.2", "约束性"),
        ("烘干中心（个）", "8", "12", "预期性"),
    ]


def test_text_before_and_behind_stays() -> None:
    lines = unsquashed([Line(1, f"库容持续扩大。{TWO_YEARS}三、重点任务（一）建库。")])
    assert [line.text for line in lines if line.cells is None] == [
        "库容持续扩大。表1粮库主要指标",
        "三、重点任务（一）建库。",
    ]


def test_number_of_a_row_is_none_of_its_name_nor_of_the_figures_before_it() -> None:
    bound = "序号指标2030年属性1库存率≥95%约束性265岁以上粮农投保率80%预期性3每乡粮店（个）≥2预期性"
    assert [row[:2] for row in rows(bound)[1:]] == [
        ("库存率", "≥95%"),
        ("65岁以上粮农投保率", "80%"),
        ("每乡粮店（个）", "≥2"),
    ]
    bare = "序号指标2025年2030年1仓容（万吨）1201502粮库完好率（%）88.591.23粮店（座）912"
    assert [row[1:] for row in rows(bare)[1:]] == [("120", "150"), ("88.5", "91.2"), ("9", "12")]


def test_rows_that_are_counted_anew_for_each_kind_keep_their_number_out_of_their_name() -> None:
    one, two = "1仓容（万吨）3548约束性2完好率（%）9091约束性", "1烘干塔（座）714约束性2粮车（辆）120180约束性"
    anew = f"序号指标2025年2030年属性{one}{two}"
    assert [row[0] for row in rows(anew)[1:]] == ["仓容（万吨）", "完好率（%）", "烘干塔（座）", "粮车（辆）"]


def test_what_is_added_over_the_years_is_no_figure_of_a_year_unless_the_year_has_none() -> None:
    grown = (
        "指标2025年2030年2030年比2025年增长仓容（万吨）120150-8%完好率（%）55>605个百分点损耗（%）17.7<15-2.7个百分点"
    )
    assert [row[1:] for row in rows(grown)[1:]] == [("120", "150"), ("55", ">60"), ("17.7", "<15")]
    summed = (
        "指标2025年2030年〔累计〕1属性仓容（万吨）120150〔30〕约束性"
        "新建粮库（座）--〔18〕预期性完好率（%）70.8＞80约束性"
    )
    assert [row[1:3] for row in rows(summed)[1:]] == [("120", "150"), ("-", "18"), ("70.8", "＞80")]


def test_years_of_goals_each_have_their_own_figure() -> None:
    yearly = "年度目标项目2026年2027年2028年建成粮库（座）121314培训粮农（人）300032003400粮食产值（亿元）456附表"
    assert rows(yearly)[0] == ("指标", "2026年目标", "2027年目标", "2028年目标")
    assert [row[1:] for row in rows(yearly)[1:]] == [("12", "13", "14"), ("3000", "3200", "3400"), ("4", "5", "6")]


@pytest.mark.parametrize(
    "text",
    [
        "主要指标2025年完成情况良好，2030年仓容达到120万吨，完好率达到90%，烘干中心达到8个。",
        "指标2025年2030年仓容稳步扩大，粮库更加完好。",
        "序号指标2025年属性1仓容（万吨）120约束性",
    ],
)
def test_a_sentence_about_indicators_is_no_table(text: str) -> None:
    assert rows(text) == []


def test_such_a_table_in_a_document_of_one_line_sets_targets() -> None:
    tasks = "二、重点任务（一）建库。新建粮库10座。（二）修库。改造粮库6座。"
    text = f"粮库建设规划一、发展目标粮食更加安全。{TWO_YEARS}{tasks}"
    assert sum(line.cells is not None for line in pasted("a", text).lines) == 4


@pytest.mark.parametrize("name", ["规划.docx", "规划.pdf"])
def test_such_a_table_may_stand_in_any_file(name: str) -> None:
    text = ["云岭市粮库规划", "一、建设目标", TWO_YEARS, "二、重点任务"]
    data = pdf_file(typeset(text)) if name.endswith("pdf") else word_file("".join(p(r(line)) for line in text))
    cells = [line.cells for line in read(name, data).lines if line.cells]
    assert cells[0] == ("指标", "2025年", "2030年", "属性")
    assert cells[-1] == ("烘干中心（个）", "8", "12", "预期性")
