"""Which years of a table of targets are goals, and which one it starts from."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import framework


@pytest.mark.parametrize(
    ("years", "wanted"),
    [
        ("2027年\t2030年", [(25, "2027"), (40, "2030")]),
        ("2025年\t2030年", [(40, "2030")]),
        ("2026年\t2030年", [(40, "2030")]),  # may be where it starts from
    ],
)
def test_a_table_starts_from_no_year_that_lies_ahead(years: str, wanted: list[tuple[int, str]]) -> None:
    found = framework(
        "仓储业发展方案（2026—2030年）\n一、发展目标\n设施明显改善。\n"
        f"指标\t单位\t{years}\n标准仓库\t座\t25\t40\n二、任务\n（一）建库。新建仓库。\n（二）设备。更新设备。\n"
    )
    assert [(one.value, one.due) for one in found.targets] == wanted


def _of_years(above: str) -> list[tuple[str, object, str | None, str | None]]:
    found = framework(
        f"云岭市仓储业发展方案\n一、任务\n（一）建库。{above}\n年度\t2026年\t2027年\n新建粮库（座）\t3\t5\n"
        "烘干能力（万吨）\t10\t20\n（二）设备。更新设备，培训人员。\n"
    )
    return [(one.object, one.value, one.unit, one.due) for one in found.measures[0].targets]


def test_years_alone_above_figures_are_those_of_goals_where_the_text_says_so() -> None:
    assert _of_years("分年度目标如下：") == [
        ("新建粮库", 3, "座", "2026"),
        ("新建粮库", 5, "座", "2027"),
        ("烘干能力", 10, "万吨", "2026"),
        ("烘干能力", 20, "万吨", "2027"),
    ]


@pytest.mark.parametrize("above", ["各年投资见下表。", "规划任务完成情况如下："])
def test_years_alone_above_figures_set_nothing_elsewhere(above: str) -> None:
    assert _of_years(above) == []


def test_a_first_year_whose_cells_compare_is_a_goal() -> None:
    found = framework(
        "仓储业发展方案\n一、发展目标\n设施明显改善。\n指标\t单位\t2025年\t2027年\n标准仓库\t座\t25\t40\n"
        "仓储面积\t万平方米\t≥260\t≥400\n二、任务\n（一）建库。新建仓库。\n（二）设备。更新设备。\n"
    )
    assert [(one.value, one.due) for one in found.targets] == [
        (25, "2025"), (40, "2027"), (260, "2025"), (400, "2027"),
    ]  # fmt: skip


def test_a_table_of_things_with_numbers_and_units_in_a_measure_sets_its_targets() -> None:
    found = framework(
        "粮食抽检计划\n为保障质量，制定本计划。\n一、任务\n（一）开展专项抽检。确定目录，按下表组织实施。\n"
        "序号\t产品类别\t计划数\t单位\t抽样区域\t完成时限\n1\t小麦\t120\t批次\t生产、流通领域\t2026年5月\n"
        "2\t食用油\t90\t批次\t流通领域\t2026年6月\n（二）通报结果。每季度通报抽检结果。\n"
    )
    assert [(one.object, one.value, one.unit, one.due) for one in found.measures[0].targets] == [
        ("小麦", 120, "批次", "2026-05"), ("食用油", 90, "批次", "2026-06"),
    ]  # fmt: skip


def test_the_head_of_the_next_table_is_no_goal() -> None:
    found = framework(
        "云岭市仓储业发展方案\n一、任务\n（一）建库。分年度目标如下：\n年度\t2026年\t2027年\n新建粮库（座）\t3\t5\n"
        "（二）检查\n年份\t2024年\t2025年\n检查次数\t100\t200\n（三）设备。更新设备，培训人员。\n"
    )
    told = [(one.object, one.value) for measure in found.measures for one in measure.targets]
    assert told == [("新建粮库", 3), ("新建粮库", 5)]


def test_a_column_for_each_year_of_a_plan_is_of_goals_the_first_one_too() -> None:
    found = framework(
        "仓储业发展方案（2026—2028年）\n一、发展目标\n设施明显改善。\n指标\t2026年\t2027年\t2028年\n"
        "标准仓库（座）\t25\t40\t60\n二、任务\n（一）建库。新建仓库。\n（二）设备。更新设备。\n"
    )
    assert [(one.value, one.due) for one in found.targets] == [(25, "2026"), (40, "2027"), (60, "2028")]
