"""How much is provided of something by a standard is a target; what is granted or ruled by one is none."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.test_targets import found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("粮店用地按照人均不少于0.2平方米的标准配建。", [("粮店用地人均", ">=", 0.2, "平方米")]),
        ("晒场按每1万人不少于300平方米的标准配建。", [("晒场每1万人", ">=", 300, "平方米")]),
        ("各级粮食资金按不低于40%的比例用于粮库维修。", [("各级粮食资金用于粮库维修", ">=", 40, "%")]),
        ("各村从集体收入里按不低于5%的比例列支。", [("各村从集体收入里列支比例", ">=", 5, "%")]),
        ("按不低于年度用地计划的8%单列。", [("年度用地计划", ">=", 8, "%")]),
        (
            "新区按照每千人口不少于10个仓位、老区不少于8个仓位标准规划建设。",
            [("新区每千人口仓位", ">=", 10, "个"), ("老区每千人口仓位", ">=", 8, "个")],
        ),
        ("按照每80户配备1名保管员的标准补足人员。", [("每80户保管员", "=", 1, "名")]),
        ("粮校按在校学生的2%配备保管课程教师。", [("在校学生配备保管课程教师", "=", 2, "%")]),
        ("按照每吨不超过30元的标准安排。", []),
        ("仓储费按照不低于每吨20元的标准缴纳。", []),
        ("按照每户5万元的标准给予补助。", []),
    ],
)
def test_what_is_provided_by_a_standard(text: str, wanted: list[tuple[str, str, float, str]]) -> None:
    assert [one[:4] for one in found(text)] == wanted
