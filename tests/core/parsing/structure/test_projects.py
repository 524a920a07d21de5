"""Lists of projects that came one cell a line set no targets; the text before them does."""

from __future__ import annotations

from tests.core.parsing.structure.documents import framework

TEXT = """东山县粮库建设规划
一、总体要求
（一）指导思想。坚持安全储粮。
二、重点任务
（一）建好粮库。新建粮库10座。
（二）修好粮道。整治粮道20公里。
序号
项目名称
建设性质
建设内容
1
北河粮道工程
新建
粮道长约2600米，预计清淤3万方。
城区
2026-2027
2
南河粮道工程
改建
新建粮闸5座，改造泵站2座。
城区
2026-2028
"""


def test_what_a_project_of_a_list_builds_sets_nothing() -> None:
    found = framework(TEXT)
    assert [one.value for measure in found.measures for one in measure.targets] == [10, 20]
