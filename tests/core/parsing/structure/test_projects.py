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


def test_how_large_the_projects_of_an_annex_are_is_no_target() -> None:
    head = ("序号", "项目名称", "建设规模及主要内容", "建设年限", "总投资", "责任单位")
    rows = (
        ("1", "中心粮库扩建", "新建仓容12万吨，铺设专用线3公里", "2026—2028", "4.5", "市粮食集团"),
        ("2", "冷链园二期", "冷库7万吨，配套机柜300架", "2026—2027", "2.1", "市商务局"),
    )
    table = "".join("\t".join(row) + "\n" for row in (head, *rows))
    text = "云岭市仓储方案\n一、任务\n（一）改造库房。改造旧库9座。\n（二）培训人员。培训保管员300人。\n"
    text += "（三）检测。配置仪器。\n"
    found = framework(f"{text}附件\n云岭市仓储重大项目表\n{table}")
    assert found.targets == ()
    assert [one.value for measure in found.measures for one in measure.targets] == [9, 300]
    tasks = table.replace("建设规模及主要内容", "工作目标").replace("总投资", "牵头单位").replace("建设年限", "时限")
    assert framework(f"{text}附件\n云岭市仓储任务表\n{tasks}").targets != ()
