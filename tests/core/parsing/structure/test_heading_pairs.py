"""Headings of two halves with a colon between them: a line of its own is one whole heading."""

from __future__ import annotations

import pytest

from desktop.core.numerals import numeral
from tests.core.parsing.structure.documents import HEAD, framework


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("夯基行动：建好县乡两级粮库", "夯基行动：建好县乡两级粮库"),
        ("“智慧库”工程：改造“三老”库房，补齐短板", "“智慧库”工程：改造“三老”库房，补齐短板"),
        ("重大项目:扩建12座中心库", "重大项目:扩建12座中心库"),
        ("工作目标：粮食储备能力明显提升", "工作目标"),
        ("实施时间：2026年3月至6月", "实施时间"),
        ("牵头单位：市粮食局", "牵头单位"),
    ],
)
def test_a_chapter_above_its_measures(said: str, title: str) -> None:
    text = f"{HEAD}一、{said}\n（一）选址。选定新库地址。\n（二）施工。新建两座仓库。\n"
    text += "二、加强培训\n（一）教材。编写教材。\n"
    assert [one.title for one in framework(text).chapters] == [title, "加强培训"]


def test_a_measure_above_its_text() -> None:
    text = f"{HEAD}一、任务\n（一）重点行动：扩建乡镇粮库\n新建仓库，扩建晒场。\n"
    text += "（二）重点政策：补助保管费用\n按库存给予补助。\n"
    made = framework(text).measures
    assert [(one.title, one.text) for one in made] == [
        ("重点行动：扩建乡镇粮库", "新建仓库，扩建晒场。"), ("重点政策：补助保管费用", "按库存给予补助。"),
    ]  # fmt: skip


def test_a_measure_that_says_all_behind_the_colon() -> None:
    text = f"{HEAD}一、任务\n（一）粮库建设：扩建乡镇粮库\n（二）人员培训：培训全体保管人员\n"
    made = framework(text).measures
    assert [(one.title, one.text) for one in made] == [
        ("粮库建设", "扩建乡镇粮库"), ("人员培训", "培训全体保管人员"),
    ]  # fmt: skip


@pytest.mark.parametrize("stop", ["。", "；"])
@pytest.mark.parametrize("said", ["资助农户购置烘干设备，推广低温储粮", "新建粮库12座，推广低温储粮", "推广低温储粮"])
def test_a_sentence_behind_the_colon_that_its_bodies_close_is_text(said: str, stop: str) -> None:
    text = f"{HEAD}一、任务\n（一）建设绿色粮库：{said}（市粮食局）{stop}\n编制技术规程（市粮食局）。\n"
    text += "（二）培训保管员：编写教材，举办竞赛。（市粮食局）\n"
    made = framework(text).measures
    assert [(one.title, one.text) for one in made] == [
        ("建设绿色粮库", f"{said}{stop}\n编制技术规程。"), ("培训保管员", "编写教材，举办竞赛。"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("夯基行动：建好县乡两级粮库", "夯基行动：建好县乡两级粮库"),
        ("重大项目：扩建12座中心库", "重大项目：扩建12座中心库"),
        ("工作目标：粮食储备能力明显提升", "工作目标"),
        ("培训：每年组织保管员培训", "培训"),
        ("夯基行动：到2027年改造老库", "夯基行动"),
        ("夯基行动：改造老库，更新设备", "夯基行动"),
        ("推进数据共享：建好信息平台", "推进数据共享"),
    ],
)
def test_a_heading_of_two_halves_that_a_full_stop_ends_before_its_text(said: str, title: str) -> None:
    behind = "对全市老旧粮库逐一登记造册，分批实施改造，配备测温和通风设备，健全日常巡查制度，确保储粮安全。"
    text = f"{HEAD}一、任务\n（一）{said}。{behind}\n（二）公开价格。{behind}\n（三）巡查库区。{behind}\n"
    assert [one.title for one in framework(text).measures] == [title, "公开价格", "巡查库区"]


@pytest.mark.parametrize(
    ("unit", "title"),
    [
        ("加强收购价格信息公开，及时公布各收购网点的最低价和当日收购量。每周汇总一次。", None),
        ("按季度向社会公布本年度重点粮库的建设进度、投资完成情况、验收结果和审计意见。并存档。", None),
        ("公开价格，公开标准。每周公布各网点的收购价格，每月公布质量标准。", "公开价格，公开标准"),
        ("做好新建粮库和改造粮库项目的规划选址工作。选址避开行洪区。", "做好新建粮库和改造粮库项目的规划选址工作"),
    ],
)
def test_where_not_all_have_headings_a_long_first_sentence_is_text(unit: str, title: str | None) -> None:
    others = [
        "改造库房。改造老库房6座。",
        "登记粮食。入库粮食逐车登记。",
        "巡查库区。每日巡查。",
        "粮油质量一律由市、县两级检验机构负责，当年完成。",
    ]
    lines = [f"（{numeral(at)}）{text}" for at, text in enumerate([*others, unit], 1)]
    made = framework(f"{HEAD}一、任务\n" + "\n".join(lines))
    assert [one.title for one in made.measures] == ["改造库房", "登记粮食", "巡查库区", None, title]


def test_a_long_heading_ends_as_the_short_ones_of_its_chapter_do() -> None:
    said = [
        "对县级粮库进行全面清查",
        "对由乡镇代管并受县粮食局委托承担轮换任务的各类社会粮库进行全面清查",
        "对粮站进行全面清查",
    ]
    lines = [
        f"（{sign}）{one}。逐库核对账目，登记粮堆，发现问题立即整改，整改结果报市粮食局。"
        for sign, one in zip("一二三", said, strict=True)
    ]
    lines += [
        "二、要求",
        "（一）各县粮食局每月报送一次进度。",
        "（二）加强领导。压实责任，落实经费，确保清查如期完成。",
    ]
    made = framework(f"{HEAD}一、任务\n" + "\n".join(lines))
    assert [one.title for one in made.measures[:3]] == said
