"""What is counted through the units above it, as （1）, is the measures of the document."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, framework, outline


def test_points_in_brackets_that_run_through_the_units_above_them_are_the_measures() -> None:
    points = [
        "扩建粮库5座。",
        "储备原粮2万吨以上。",
        "改造库房30栋。",
        "更新设备120台。",
        "培训保管员80人。",
        "公布收购标准。",
    ]
    at = iter(f"（{number}）{point}\n责任单位：市粮食局\n" for number, point in enumerate(points, 1))
    text = (
        f"云岭市粮食工作任务分解\n一、总量任务\n{next(at)}{next(at)}二、专项任务\n（一）提升仓储\n{next(at)}{next(at)}"
    )
    found = framework(f"{text}（二）提升服务\n{next(at)}三、惠民实事\n{next(at)}")
    assert outline(found) == [
        (1, None, "（1）", None),
        (1, None, "（2）", None),
        (2, "提升仓储", "（3）", None),
        (2, "提升仓储", "（4）", None),
        (2, "提升服务", "（5）", None),
        (3, None, "（6）", None),
    ]
    assert all(len(one.responsibilities) == 1 for one in found.measures)


def test_points_in_brackets_that_begin_anew_below_each_unit_are_parts_of_it() -> None:
    found = framework(
        f"{HEAD}一、仓储任务\n（一）扩建粮库。分期实施。\n（1）扩建东库。\n（2）扩建西库。\n（市粮食局负责）\n"
        "（二）更新设备。分批实施。\n（1）更新风机。\n（2）更新测温电缆。\n（市粮食局负责）\n"
    )
    assert [one.label for one in found.measures] == ["（一）", "（二）"]


def test_points_in_brackets_that_run_through_are_the_measures_though_a_chapter_has_units_above_them_alone() -> None:
    found = framework(
        f"{HEAD}一、仓储任务\n（一）扩建粮库\n（1）扩建东库。新建平房仓5座。（市粮食局）\n（2）扩建西库。新建筒仓8座。（市财政局）\n"
        "（二）更新设备\n（3）更新风机。推广节能风机。（市粮食局）\n（4）更新电缆。推广数字电缆。（市粮食局）\n"
        "二、保障措施\n（一）加强调度。按月通报进展。（市粮食局）\n（二）落实资金。纳入年度预算。（市财政局）\n"
    )
    assert [one.label for one in found.measures] == ["（1）", "（2）", "（3）", "（4）", "（一）", "（二）"]


@pytest.mark.parametrize("headed", [True, False])
def test_points_in_brackets_with_headings_below_headings_are_the_measures_though_nobody_is_named(headed: bool) -> None:
    names = iter(("扩建东库", "扩建西库", "更新风机", "更新电缆"))
    points = [
        f"{next(names)}。推广节能工艺，按期完成改造。\n" if headed else f"对{next(names)}开展评估。\n" for _ in range(4)
    ]
    found = framework(
        f"{HEAD}一、仓储任务\n（一）扩建粮库\n（1）{points[0]}（2）{points[1]}（二）更新设备\n（1）{points[2]}（2）{points[3]}"
    )
    assert [one.label for one in found.measures] == (["（1）", "（2）"] * 2 if headed else ["（一）", "（二）"])
