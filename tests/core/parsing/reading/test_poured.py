"""Tables of indicators that came as one line, with nothing between their cells."""

from __future__ import annotations

from tests.core.parsing.structure.documents import Told, framework, told

BEGINS = "云岭市粮食仓储规划\n一、总体要求\n（一）指导思想\n坚持绿色储粮。\n（二）规划目标\n全市仓储能力明显增强。\n"
ENDS = "\n二、重点任务\n（一）建设粮库\n建设一批绿色粮库。\n"


def goals(table: str) -> list[Told]:
    return told(framework(BEGINS + table + ENDS, "规划.txt").measures[1].targets)


def test_how_binding_a_row_is_ends_it() -> None:
    table = (
        "专栏1　仓储主要指标序号主要指标2030年属性1低温储粮达标率≥90%约束性2粮库信息化覆盖率100%预期性"
        "35吨以上烘干机保有量（台）46预期性4库区管理应管尽管预期性5粮库数量（座）12约束性"
    )
    assert goals(table) == [
        ("低温储粮达标率", ">=", 90, "%", "2030"),
        ("粮库信息化覆盖率", "=", 100, "%", "2030"),
        ("5吨以上烘干机保有量", "=", 46, "台", "2030"),
        ("粮库数量", "=", 12, "座", "2030"),
    ]


def test_figures_that_touch_are_parted_where_both_are_near() -> None:
    table = (
        "专栏1　仓储主要指标指　标2025年2030年〔累计〕属性仓容1.总量全市仓容（万吨）151165〔14〕预期性"
        "完好仓容占比（%）91.56＞95-约束性损耗总量减少（%）收购--〔10〕约束性储存--〔15〕2.设施烘干机（台）5462 预期性"
        "注：〔　〕内为五年累计数。"
    )
    assert goals(table) == [
        ("总量全市仓容", "=", 165, "万吨", "2030"),
        ("完好仓容占比", ">", 95, "%", "2030"),
        ("损耗总量减少收购", "=", 10, "%", "2030"),
        ("损耗总量减少储存", "=", 15, "%", "2030"),
        ("设施烘干机", "=", 62, "台", "2030"),
    ]


def test_without_it_units_and_numbers_tell_the_rows() -> None:
    table = (
        "专栏1：仓储主要指标序号指　　标2025年2030年2030年比2025年增长1损耗总量（万吨）25.723.6-8%2"
        "熏蒸药剂用量（吨）264.4238.0-10%3完好仓容比例（%）55>605个百分点4粮库信息化比例（%）72≥808个百分点"
    )
    assert goals(table) == [
        ("损耗总量", "=", 23.6, "万吨", "2030"),
        ("熏蒸药剂用量", "=", 238, "吨", "2030"),
        ("完好仓容比例", ">", 60, "%", "2030"),
        ("粮库信息化比例", ">=", 80, "%", "2030"),
    ]


def test_a_sentence_about_indicators_is_no_table() -> None:
    sentence = "主要指标2025年比2020年增长10%，2030年再增长12%，仓容达到165万吨，完好率95%。"
    assert goals(sentence) == [] or all(one[0] != "主要指标" for one in goals(sentence))
