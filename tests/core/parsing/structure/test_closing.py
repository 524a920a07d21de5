"""Dates that close what stands before them: a sentence, a clause or a bracket that says when it is done."""

from __future__ import annotations

import pytest

from desktop.core.framework import Framework
from tests.core.parsing.structure.documents import framework

BEGIN = "云岭市粮库工作方案（2026—2029年）\n一、建好粮库\n（一）打好基础\n"
MORE = "\n（二）守护库区\n巡查库区。\n（三）培训人员\n培训保管员。\n"


def of(text: str) -> Framework:
    return framework(f"{BEGIN}{text}{MORE}")


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("新建粮库3座。2027年8月底前完成。", ["2027-08"]),
        ("新建粮库3座。2027年底前竣工。", ["2027"]),
        ("新建粮库3座，改造粮店5家。2027年8月底前全部建成投用。", ["2027-08", "2027-08"]),
        ("新建粮库3座，完成时限为2027年8月。", ["2027-08"]),
        ("新建粮库3座，办结时限：2027年8月31日前。", ["2027-08-31"]),
        ("新建粮库3座，2027年8月竣工。", ["2027-08"]),
        ("新建粮库3座，改造粮店5家，于2027年8月底全部完成。", ["2027-08", "2027-08"]),
        ("新建粮库3座，2027年6月完成。改造粮店5家，2028年完成。", ["2027-06", "2028"]),
        ("新建粮库3座，2027年3月开工，2028年6月建成。", ["2028-06"]),
        ("新建粮库3座；2027年6月底前完成。改造粮店5家。", ["2027-06", None]),
        ("新建粮库3座，2024年8月竣工。改造粮店5家。", [None, None]),  # over before the plan begins
        ("新建粮库3座，编制2027年竣工验收方案。", [None]),
        ("粮食产量达到9万吨；新建粮库3座，2027年8月竣工。", [None, "2027-08"]),
        ("培训保管员500人，新建粮库3座，2027年8月竣工。", [None, "2027-08"]),
        ("每月调度1次，建立台账，完成时限为2027年8月。", [None]),
        ("新建粮库3座，总仓容5万吨，2027年8月竣工。", ["2027-08", "2027-08"]),
        ("新建粮库3座，总投资2亿元，2027年底建成投用。", ["2027"]),
        ("新建粮库3座，加快办理手续，2027年8月建成。", ["2027-08"]),
        ("新建粮库3座，其中中心粮库1座，2027年8月竣工。", ["2027-08", "2027-08"]),
        ("全年新建粮库3座，2027年8月竣工。", ["2027-08"]),
    ],
)
def test_what_says_when_a_sentence_is_done_dates_its_figures(text: str, due: list[str | None]) -> None:
    assert [aim.due for aim in of(text).measures[0].targets] == due


def test_a_measure_about_indicators_sets_no_goals_whose_date_goes_on() -> None:
    text = "优化考核指标设置\n一是突出安全，到2028年底，粮库达标率达到95%。二是突出基础，各县至少建成粮站1个。"
    made = framework(f"云岭市粮库工作方案\n一、考核\n（一）{text}{MORE}")
    assert [aim.due for aim in made.measures[0].targets] == ["2028", None]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("修缮仓顶，完成时限为2027年8月。", [("修缮仓顶", "2027-08")]),
        (
            "2027年上半年开工修缮仓顶，2028年6月投用。",
            [("2027年上半年开工修缮仓顶", "2027-06"), ("2028年6月投用", "2028-06")],
        ),
        ("修缮仓顶，于2027年8月底全部完成。", [("修缮仓顶", "2027-08")]),
        ("修缮仓顶。更新门窗。2027年8月底前完成。", [("修缮仓顶", None), ("更新门窗", "2027-08")]),
    ],
)
def test_what_only_says_when_is_no_item_and_dates_those_before_it(
    text: str, items: list[tuple[str, str | None]]
) -> None:
    assert [(item.text, item.due) for item in of(text).measures[0].items] == items


@pytest.mark.parametrize(
    ("heading", "due"),
    [
        ("排查摸底（2026年2月—3月）", "2026-03"),
        ("排查摸底（2026年3月1日—4月15日）", "2026-04-15"),
        ("排查摸底（2026年3月1日至20日）", "2026-03-20"),
        ("排查摸底（2026年11月至2027年1月底）", "2027-01"),
        ("排查摸底（2026年3月）", "2026-03"),
        ("排查摸底（2026年3月16日）", "2026-03-16"),
        ("排查摸底（2027年）", "2027"),
        ("排查摸底（2026年11月—2月）", None),
        ("排查摸底（2026年3月起）", None),
        ("排查摸底（3月1日至4月20日）", None),  # no year is told
    ],
)
def test_heading_of_a_step_that_names_its_months_dates_what_stands_below(heading: str, due: str | None) -> None:
    text = f"云岭市粮库整治方案\n一、工作任务\n（一）修缮\n修缮仓顶。\n二、工作安排\n（一）{heading}\n编制清单。\n"
    assert framework(text).measures[1].items[0].due == due


def test_months_of_a_step_are_of_the_year_that_the_title_names() -> None:
    text = "云岭市2026年粮库整治方案\n一、工作任务\n（一）修缮\n修缮仓顶。\n二、工作安排\n"
    text += "（一）排查摸底（3月1日至4月20日）\n编制清单。\n"
    assert framework(text).measures[1].items[0].due == "2026-04-20"


@pytest.mark.parametrize(
    "names", ["云岭市粮食局\n云岭粮食集团有限公司", "云岭市粮食行业协会\n云岭粮食集团有限公司", "开发建设集团有限公司"]
)
def test_who_signs_above_the_date_is_none_of_the_last_measure(names: str) -> None:
    made = framework(f"{BEGIN}新建粮库3座。\n（二）培育企业\n完善制度，培育企业。\n{names}\n2027年4月2日\n")
    assert made.measures[-1].text == "完善制度，培育企业。"


def test_names_that_a_heading_lists_above_the_date_stay_text() -> None:
    made = framework(f"{BEGIN}新建粮库3座。\n（二）重点企业\n甲粮食有限公司\n乙粮食有限公司\n2027年4月2日\n")
    assert made.measures[-1].text == "甲粮食有限公司\n乙粮食有限公司"
