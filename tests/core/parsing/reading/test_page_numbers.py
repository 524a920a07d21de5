"""The number of a page may stand inside a paragraph of a text that was copied out of a printed one."""

from __future__ import annotations

import pytest

from desktop.core.parsing.pages import page_numbers, running_heads
from tests.core.parsing.structure.documents import framework

FILL = (
    "各县要把粮库建设摆在突出位置，细化分工，倒排工期，挂图作战，按月调度，逐项销号，确保按时建成投用并稳定运行。" * 5
)


def plan(*numbers: str) -> str:
    one, two, three = numbers
    return (
        f"云岭市仓储方案\n一、主要任务\n（一）建库。{FILL}到2027年，新建标准粮库20座，加强选址\n{one}\n论证，落实资金。\n"
        f"（二）培训。{FILL}举办培训班10期，培训\n\n{two}\n\n保管员2000人次。\n（三）设备。{FILL}更新\n{three}\n设备。\n"
    )


@pytest.mark.parametrize(
    "numbers",
    [
        ("— 3 —", "- 4 -", "—5—"),
        ("3", "4", "5"),
        ("第 3 页", "第 4 页", "第 5 页"),
        ("-3-", "-4-", "-5-"),
        ("3/12", "4/12", "5/12"),
    ],
)
def test_a_paragraph_goes_on_behind_the_number_of_a_page(numbers: tuple[str, str, str]) -> None:
    made = framework(plan(*numbers)).measures
    assert [(one.text or "").removeprefix(FILL) for one in made] == [
        "到2027年，新建标准粮库20座，加强选址论证，落实资金。",
        "举办培训班10期，培训保管员2000人次。",
        "更新设备。",
    ]


def test_a_heading_at_the_end_of_a_page_stays_one() -> None:
    made = framework(
        "云岭市仓储方案\n一、主要任务\n（一）加强建设，完善设施\n— 3 —\n新建粮库20座。\n（二）培训\n培训人员。\n"
    )
    assert [one.title for one in made.measures] == ["加强建设，完善设施", "培训"]


def test_numbers_of_a_list_are_no_pages() -> None:
    assert page_numbers(["1", "新建粮库，更新设备", "2", "培训人员，组织检查"]) == set()


def test_the_last_page_may_be_short_and_cells_of_a_table_may_stand_alone_too() -> None:
    page = [FILL, "续"]
    assert page_numbers([*page, "1", *page, "2", *page, "3", "结束。", "4"]) == {2, 5, 8, 10}
    among = ["12", *page, "1", "45", "46", *page, "2", "7", *page, "3", *page, "4", "8"]
    assert page_numbers(among) == {3, 8, 12, 15}
    assert page_numbers(["12", *page, "1", "45", *page, "2", "7", *page]) == set()


@pytest.mark.parametrize("numbers", [("— 3 —\n", "— 4 —\n", "— 5 —\n"), ("3\n", "4\n", "5\n"), ("", "", "")])
def test_a_paragraph_goes_on_behind_what_each_page_repeats(numbers: tuple[str, str, str]) -> None:
    run = "云岭市粮库建设提升实施方案"
    wide = "\n".join(FILL[at : at + 30] for at in range(0, len(FILL), 30))
    text = f"{run}\n一、主要任务\n（一）建库\n"
    for number in numbers:
        text += f"{wide}\n完善粮库布局，推广绿色储粮技术，健全管理制度，落实建设资金，加\n{number}{run}\n强检查。\n"
    measure = framework(f"{text}（二）培训\n培训保管员。\n").measures[0]
    assert run not in (measure.text or "")
    assert (measure.text or "").count("加强检查。") == 3


def test_a_title_of_the_first_page_and_what_pages_say_by_chance_do_not_run() -> None:
    page = [FILL, "责任单位：市粮食局", "— 1 —", FILL, "责任单位：市粮食局", "— 2 —", FILL]
    assert running_heads(page, {2, 5}) == set()
    titled = ["云岭市粮库建设提升实施方案", FILL, "云岭市粮库建设提升实施方案", FILL, "云岭市粮库建设提升实施方案"]
    assert running_heads(titled, set()) == {2, 4}
    assert running_heads(titled[:3], set()) == set()


def test_the_head_of_a_gazette_runs_wherever_it_stands() -> None:
    head = "云岭市人民政府公报 2026年第3期"
    text = f"云岭市粮库方案\n一、任务\n{head}\n（一）建库。新建粮库，\n{head}\n更新设备。\n{head}\n（二）培训。培训。\n"
    assert [one.text for one in framework(text).measures] == ["新建粮库，更新设备。", "培训。"]
    assert running_heads(["云岭市粮库方案", head, FILL], set()) == set()
