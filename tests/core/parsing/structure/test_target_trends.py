"""Targets whose words stand apart from their figure: blanks, a five-year plan, what the clause before tells."""

from __future__ import annotations

import pytest

from desktop.core.framework import Target
from tests.core.parsing.structure.documents import HEAD, framework


def _targets(text: str) -> tuple[Target, ...]:
    return framework(f"{HEAD}一、要求\n（一）建库。{text}\n（二）管库。巡查库区。\n").measures[0].targets


def _told(text: str) -> list[tuple[str, str | None, object, str | None, str | None]]:
    return [(one.object, one.comparator, one.value, one.unit, one.due) for one in _targets(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("仓储用煤总量压减20万吨。", [("仓储用煤总量压减", "=", 20, "万吨", None)]),
        ("粉尘排放总量削减10吨以上。", [("粉尘排放总量削减", ">=", 10, "吨", None)]),
        (
            "力争到 2027 年实现单位烘干能耗比 2023 年下降 12%，到 2031 年下降 22%。",
            [("单位烘干能耗下降", "=", 12, "%", "2027"), ("单位烘干能耗下降", "=", 22, "%", "2031")],
        ),
        (
            "到 2027 年，麦麸综合利用率达到 61%，2031 年进一步提升至 72%。",
            [("麦麸综合利用率", "=", 61, "%", "2027"), ("麦麸综合利用率", "=", 72, "%", "2031")],
        ),
    ],
)
def test_blanks_around_figures_change_nothing(text: str, wanted: list[tuple[object, ...]]) -> None:
    assert _told(text) == wanted


@pytest.mark.parametrize(
    ("grows", "level"),
    [
        ("粮食产值年递增7%", "粮食产值"),
        ("粮食产值年均递增7%", "粮食产值"),
        ("粮食产值年增长7%", "粮食产值"),
        ("粮食损耗年递减7%", "粮食损耗"),
    ],
)
def test_a_level_behind_what_grows_is_named_without_its_growth(grows: str, level: str) -> None:
    aims = _told(f"{grows}，到2027年达到60亿元。")
    assert [one[0] for one in aims] == [grows.removesuffix("7%"), level]


def test_a_target_stands_where_its_page_printed_it() -> None:
    text = "到 2027 年，仓容达到 15 万吨。"
    assert _told(text) == _told(text.replace(" ", ""))


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("“十五五”期间，累计改造仓库90座。", "2030"),
        ("“十五五”时期，粮食损耗率下降7%。", "2030"),
        ("“十五五”时期仓储建设加快，损耗率下降7%。", None),
        ("比“十四五”期间多建仓库90座。", None),
    ],
)
def test_what_is_done_within_a_plan_is_done_by_its_end(text: str, due: str | None) -> None:
    assert [one.due for one in _targets(text)] == [due]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("小麦产量稳中有升，力争 2027 年回升到 3 亿吨水平并较长时期稳产。", [("小麦产量", "=", 3, "亿吨", "2027")]),
        ("小麦产量快速增长，力争2027年达到700亿吨以上。", [("小麦产量", ">=", 700, "亿吨", "2027")]),
        ("小麦年产量回升并稳定在3亿吨水平。", [("小麦年产量", "=", 3, "亿吨", None)]),
        ("到2031年，烘干用绿电比例提至45%以上。", [("烘干用绿电比例", ">=", 45, "%", "2031")]),
        ("再生粮袋供应占比达34%以上。", [("再生粮袋供应占比", ">=", 34, "%", None)]),
        ("仓储业集中度前40位企业达65%。", [("仓储业集中度前40位企业", "=", 65, "%", None)]),
        ("绿电比重在2031年达到35%的基础上进一步提高，可再生粮袋普及。", [("绿电比重", "=", 35, "%", "2031")]),
        (
            "粮食装机容量达到7200万千瓦以上、在建装机容量达到5000万千瓦左右。",
            [("粮食装机容量", ">=", 7200, "万千瓦", None), ("粮食在建装机容量", "~", 5000, "万千瓦", None)],
        ),
        ("到2031年，全市仓储投资约需占同期投资总额的3%。", [("全市仓储投资占同期投资总额", "~", 3, "%", "2031")]),
        ("有序淘汰落后烘干产能，累计淘汰（含到期机组）400万千瓦。", [("落后烘干产能", "=", 400, "万千瓦", None)]),
    ],
)
def test_the_clause_before_tells_what_is_reached(text: str, wanted: list[tuple[object, ...]]) -> None:
    assert _told(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "粉尘、烟尘、废水、废气排放总量分别下降6%、6%、9%以上、9%以上。",
            [
                ("粉尘排放总量下降", "="),
                ("烟尘排放总量下降", "="),
                ("废水排放总量下降", ">="),
                ("废气排放总量下降", ">="),
            ],
        ),
        (
            "到2031年，电烘机和油烘机新机能耗强度分别比2023年下降25%和20%以上。",
            [("电烘机新机能耗强度下降", ">="), ("油烘机新机能耗强度下降", ">=")],
        ),
        (
            "东河及周边地区、西河地区原粮消费量分别下降10%、5%左右。",
            [("东河及周边地区原粮消费量下降", "~"), ("西河地区原粮消费量下降", "~")],
        ),
        ("粮袋材料、麻绳行业绿电占比分别在9%、4%以下。", [("粮袋材料行业绿电占比", "<="), ("麻绳行业绿电占比", "<=")]),
    ],
)
def test_each_figure_of_a_list_has_its_own_name_and_sign(text: str, wanted: list[tuple[str, str]]) -> None:
    assert [(one.object, one.comparator) for one in _targets(text)] == wanted


def test_a_preface_that_says_until_when_sets_targets() -> None:
    preface = "通过实施方案，到 2027 年形成新格局，支撑粮食损耗量比 2023 年下降 8%；到 2031 年，支撑损耗率下降 9%。\n"
    found = framework(f"{HEAD}{preface}一、要求\n（一）建库。新建粮库。\n（二）管库。巡查库区。\n").targets
    assert [(one.value, one.due) for one in found] == [(8, "2027"), (9, "2031")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("粮食产量年均增长6%以上。", [("粮食产量年均增长", ">=", 6, "%", None)]),
        ("审批时间缩短10天以上。", [("审批时间缩短", ">=", 10, "天", None)]),
        ("审批时间缩短至10天。", [("审批时间", "=", 10, "天", None)]),
        ("粮食损耗率下降到2%以下。", [("粮食损耗率", "<=", 2, "%", None)]),
        ("粮食损耗率下降0.5个百分点。", [("粮食损耗率下降", "=", 0.5, "个百分点", None)]),
        ("粮食总损耗率每年降低0.5个百分点。", [("粮食总损耗率每年降低", "=", 0.5, "个百分点", None)]),
        ("粮农收入每年增长6%以上。", [("粮农收入每年增长", ">=", 6, "%", None)]),
        ("粮食增产率增长3%。", [("粮食增产率增长", "=", 3, "%", None)]),
        ("玉米、小麦产量分别增长3%、5%。", [("玉米产量增长", "=", 3, "%", None), ("小麦产量增长", "=", 5, "%", None)]),
        ("仓容增加20万吨。", [("仓容", "=", 20, "万吨", None)]),
        ("收购增速达到3%。", [("收购增速", "=", 3, "%", None)]),
    ],
)
def test_what_a_figure_says_of_growth_or_decline_belongs_to_its_name(
    text: str, wanted: list[tuple[object, ...]]
) -> None:
    """增长6% is no level of 6 %."""
    assert _told(text) == wanted
