"""Figures that stand oddly to what they count: lists with one bound, verbs of change, quotations, headings, words."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import Told
from tests.core.parsing.structure.test_targets import found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "巡库人均经费标准提高8元，达到120元。",
            [("巡库人均经费标准提高", "=", 8, "元", None), ("巡库人均经费标准", "=", 120, "元", None)],
        ),
        (
            "霉变库点减少4个，面积下降15%。",
            [("霉变库点减少", "=", 4, "个", None), ("霉变库点面积下降", "=", 15, "%", None)],
        ),
        ("年内发布储粮令3道。", [("储粮令", "=", 3, "道", None)]),
    ],
)
def test_what_goes_up_or_down_by_a_number_of_things_is_no_level(text: str, wanted: list[Told]) -> None:
    assert found(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "到2027年、2031年，粮食损耗降至9千克、6千克以下。",
            [("粮食损耗", "<=", 9, "千克", "2027"), ("粮食损耗", "<=", 6, "千克", "2031")],
        ),
        (
            "粮农满意率不低于82.5%和91%。",
            [("粮农满意率", ">=", 82.5, "%", None), ("粮农满意率", ">=", 91, "%", None)],
        ),
        (
            "粮农、粮商满意率分别达75%和64%以上。",
            [("粮农满意率", ">=", 75, "%", None), ("粮商满意率", ">=", 64, "%", None)],
        ),
    ],
)
def test_one_bound_holds_for_all_figures_of_a_list(text: str, wanted: list[Told]) -> None:
    assert found(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "粮库空置率2027年低于14%，2031年低于9%。",
            [("粮库空置率", "<", 14, "%", "2027"), ("粮库空置率", "<", 9, "%", "2031")],
        ),
        (
            "存粮完好率不低于83%和86.5%（2027年、2031年）。",
            [("存粮完好率", ">=", 83, "%", "2027"), ("存粮完好率", ">=", 86.5, "%", "2031")],
        ),
        (
            "粮库、粮店达标率分别达到81%和72%（2027年）。",
            [("粮库达标率", "=", 81, "%", None), ("粮店达标率", "=", 72, "%", None)],
        ),
        ("到2027年，全面无烟法规保护率达到35%。", [("全面无烟法规保护率", "=", 35, "%", "2027")]),
    ],
)
def test_each_figure_of_a_list_has_its_own_year_beside_it(text: str, wanted: list[Told]) -> None:
    assert found(text) == wanted


def test_rates_are_dealt_out_behind_where_each_of_them_starts_in_a_year() -> None:
    text = "哮喘、尘肺患者随访率分别从2024年的55%、53%提高到2028年的72%以上和69%以上。"
    assert found(text) == [("哮喘患者随访率", ">=", 72, "%", "2028"), ("尘肺患者随访率", ">=", 69, "%", "2028")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "建成十万吨级粮库三座，培育龙头粮企两家。",
            [("十万吨级粮库", "=", 3, "座", None), ("龙头粮企", "=", 2, "家", None)],
        ),
        (
            "每年推出百项储粮服务、千个“智慧粮仓”项目。",
            [("储粮服务", "=", 100, "项", None), ("“智慧粮仓”项目", "=", 1000, "个", None)],
        ),
        ("形成储粮工作机制一项，建设重点为三个。", []),
    ],
)
def test_a_number_in_words_behind_what_it_counts(text: str, wanted: list[Told]) -> None:
    assert found(text) == wanted


def test_quotation_marks_around_a_whole_sentence_set_nothing_apart() -> None:
    assert found("“建设示范粮库6座”。") == [("示范粮库", "=", 6, "座", None)]


def test_as_many_full_rates_in_quotation_marks_as_are_listed() -> None:
    every = ["入库检验率", "台账登记率", "出库复核率"]
    assert found("入库检验率、台账登记率、出库复核率“三个100%”。") == [(one, "=", 100, "%", None) for one in every]


def test_those_that_each_place_is_to_name_are_all_targets() -> None:
    text = "各县要明确2名分管领导和3名联络员，名单报市粮食局。"
    assert found(text) == [("各县明确分管领导", "=", 2, "名", None), ("各县明确联络员", "=", 3, "名", None)]


def test_a_verb_alone_counts_what_the_heading_of_its_point_names() -> None:
    assert found("（一）储粮标准。制定6项。（二）省级示范粮库。争取2座。") == [
        ("储粮标准", "=", 6, "项", None),
        ("省级示范粮库", "=", 2, "座", None),
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "新建粮店：公办30家、民办50家。",
            [("公办粮店", "=", 30, "家", None), ("民办粮店", "=", 50, "家", None)],
        ),
        (
            "培养储粮人才、检粮人才各60名。",
            [("储粮人才", "=", 60, "名", None), ("检粮人才", "=", 60, "名", None)],
        ),
        ("学校配备舞蹈、书法教师各2名。", [("学校配备舞蹈、书法教师", "=", 2, "名", None)]),
        ("孵化企业在孵数超900户。", [("孵化企业在孵数", ">", 900, "户", None)]),
        (
            "煤改气改造率达90%，商业用户80%以上。",
            [("煤改气改造率", "=", 90, "%", None), ("商业用户煤改气改造率", ">=", 80, "%", None)],
        ),
        ("母羊保有量8万头±4%。", [("母羊保有量", "=", 8, "万头", None)]),
        (
            "培育百亿级粮食集群3个，即十亿级粮企7家。",
            [("百亿级粮食集群", "=", 3, "个", None), ("十亿级粮企", "=", 7, "家", None)],
        ),
        ("确保大豆种植面积不减、产量不降，稳定在70万吨。", [("大豆产量", "=", 70, "万吨", None)]),
        ("落地粮食项目30+个。", [("粮食项目", ">=", 30, "个", None)]),
        ("建成里程超过800公里的粮道。", [("粮道里程", ">", 800, "公里", None)]),
        ("对达标粮企给予设备补助，粮食进出口总额达到47亿元。", [("粮食进出口总额", "=", 47, "亿元", None)]),
        (
            "设立总规模70亿元的粮食基金，其中首期20亿元于2027年4月底前到位。",
            [("粮食基金规模", "=", 70, "亿元", None), ("首期", "=", 20, "亿元", "2027-04")],
        ),
        ("开展普查，普查率达到85%。", [("普查率", "=", 85, "%", None)]),
    ],
)
def test_a_figure_counts_all_that_its_clause_names_and_nothing_else(text: str, wanted: list[Told]) -> None:
    assert found(text) == wanted
