"""What stands where headings do, and is a sentence of the text: a goal with its figure, the first of several points.

And what looks like clauses of one, and is a heading as its sisters show.
"""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, framework

_SENTENCES = (
    "仓储总容量达到150万吨。更新设备。",
    "粮食损失率保持在2%左右。",
    "拓展仓储服务试点，培育粮食加工产业园。",
    "一要增设烘干设备，规范停放车辆。二要取消纸质单据。",
    "推进数据归集，公开目录清单。组织培训保管员，举办展会。",
)


def _measures(texts: tuple[str, ...], mark: str) -> str:
    return HEAD + "一、任务\n" + "\n".join(mark.format(*one) + text for one, text in zip(_NUMBERS, texts, strict=False))


_NUMBERS = (("1", "一"), ("2", "二"), ("3", "三"), ("4", "四"), ("5", "五"))


@pytest.mark.parametrize("mark", ["{0}、", "（{1}）"])
def test_sentences_with_a_figure_or_points_are_no_headings_where_few_measures_have_one(mark: str) -> None:
    made = framework(_measures(_SENTENCES, mark))
    assert [(one.title, one.text) for one in made.measures] == [(None, text) for text in _SENTENCES]
    assert all(one.items for one in made.measures)


@pytest.mark.parametrize(
    "said", ["仓储总容量达到150万吨。", "粮食损失率保持在2%左右（市粮食局牵头）", "一是新建库房。二是改造设备。"]
)
def test_nor_are_they_among_headings(said: str) -> None:
    headed = ("建好仓库。选定地址，新建库房，更新设备。", "管好仓库。制定清单，检查设备。", "用好仓库。举办展会。")
    made = framework(_measures((*headed, said), "（{1}）"))
    assert [one.title for one in made.measures] == ["建好仓库", "管好仓库", "用好仓库", None]
    assert made.measures[-1].items


def test_a_goal_above_its_text_is_a_heading() -> None:
    texts = ("仓储总容量达到150万吨\n新建库房，更新设备。", "粮食损失率保持在2%左右\n检查设备，培训保管员。")
    made = framework(_measures(texts, "（{1}）"))
    assert [one.title for one in made.measures] == ["仓储总容量达到150万吨", "粮食损失率保持在2%左右"]


def test_an_article_that_sets_a_figure_for_a_year_has_no_heading() -> None:
    made = framework(
        "云岭市粮库管理办法\n第一条　目的依据。为管好粮库，根据有关法律法规，制定本办法。\n"
        "第二条　适用范围。本市行政区域内的粮库建设及其监督管理适用本办法。\n"
        "第三条　2026年改造老旧粮库80座以上。推动加装温湿度监测设备，完善后续管理和维护机制。\n"
        "第四条　人员培训。市粮食局应当每年组织开展保管员培训，并将培训情况纳入考核。\n"
    )
    assert [one.title for one in made.measures] == ["目的依据", "适用范围", None, "人员培训"]


_COLONS = ("健全制度：制定清单。", "改造仓房：更新设备，添置烘干机。", "培训人员：举办培训班。", "开展检查：每月巡库。")


@pytest.mark.parametrize("heading", ["坚持规划先行，优化布局", "建设好粮库、好站点", "建仓库，修道路，添设备"])
def test_clauses_before_a_colon_are_a_heading_where_a_colon_ends_the_others(heading: str) -> None:
    made = framework(_measures((*_COLONS, f"{heading}：平均出库时间缩短至12分钟以内。更新管网。"), "（{1}）"))
    assert [one.title for one in made.measures][3:] == ["开展检查", heading]
    assert made.measures[-1].text == "平均出库时间缩短至12分钟以内。更新管网。"


def test_clauses_before_a_colon_are_a_sentence_where_nothing_shows_that_they_are_none() -> None:
    said = "各县要加强领导，做好以下工作：新建库房。更新设备。"
    texts = (*(one.replace("：", "。") for one in _COLONS), said)
    assert framework(_measures(texts, "（{1}）")).measures[-1].title is None
    assert framework(_measures((*_COLONS, said), "（{1}）")).measures[-1].title is None


@pytest.mark.parametrize(
    "said",
    [
        "全县建设粮库20座，任务分解到乡镇：东镇12座，西镇8座。",
        "按季开展检查，检查时间：每季度末月。",
        "收购期间开放粮库，收购地点：东库、西库。",
        "推广典型做法，东镇经验：粮食银行。",
        "对粮企分级管理，县粮食局：负责日常监管。",
        "开展培训，主要对象：保管员、检验员。",
        "市粮食局会同市财政局，分工：各负其责。",
    ],
)
def test_clauses_before_a_colon_that_sum_up_or_name_what_follows_are_a_sentence(said: str) -> None:
    assert framework(_measures((*_COLONS, said), "（{1}）")).measures[-1].title is None


def test_a_task_that_is_counted_as_one_of_several_may_have_a_heading_with_a_full_stop() -> None:
    texts = ("整治仓储环境。\n更新管网。", "推行库长制。\n培训保管员。", "优化出库流程。\n公开目录。")
    found = framework(_measures(texts, "第{1}项　"))
    assert [one.title for one in found.measures] == ["整治仓储环境", "推行库长制", "优化出库流程"]


@pytest.mark.parametrize("said", ["办理时限压缩至3个工作日", "粮食库存稳定在20万吨"])
def test_a_goal_among_headings_may_be_one_and_tells_nothing_of_the_others(said: str) -> None:
    texts = ("合格率达到98%以上。强化检查，公布结果。", f"{said}。优化流程，公开清单。", "完善仓储体系。新建粮库3座。")
    made = framework(_measures(texts, "（{1}）"))
    assert [one.title for one in made.measures] == [None, said, "完善仓储体系"]


def test_sisters_that_begin_with_the_first_of_several_points_tell_nothing_of_a_heading() -> None:
    texts = ("一是建好粮库。二是管好粮库。", "一是抓好收购。二是抓好储存。", "抓好销售。销售粮食20万吨。")
    assert [one.title for one in framework(_measures(texts, "（{1}）")).measures] == [None, None, "抓好销售"]
