"""Units that quote whole what a report says, as breakdowns of its tasks do."""

from __future__ import annotations

from tests.core.parsing.structure.documents import framework, groups


def test_quotation_marks_around_all_that_a_unit_says_are_no_part_of_it() -> None:
    found = framework(
        "云岭市仓储分工方案\n一、“建好粮库。新建“平安”粮库8座。”\n牵头单位：市粮食局\n"
        "二、“管好粮库。修缮粮库26座”。\n牵头单位：市商务局\n三、“培训。每年培训2次。”\n牵头单位：市人社局\n"
    )
    assert [(one.title, one.text) for one in found.measures] == [
        ("建好粮库", "新建“平安”粮库8座。"),
        ("管好粮库", "修缮粮库26座。"),
        ("培训", "每年培训2次。"),
    ]
    report = framework(
        "云岭市重点任务分解方案\n1.“新建储备粮库8座”。（牵头单位：市粮食局；责任单位：市财政局）\n"
        "2.“粮食产量增长6%左右”。（牵头单位：市农业农村局）\n3.“一库一码”。（牵头单位：市商务局）\n"
    )
    assert [one.text for one in report.measures][:2] == ["新建储备粮库8座。", "粮食产量增长6%左右。"]
    assert "“一库一码”" in (report.measures[2].title or report.measures[2].text or "")
    assert [(one.object, one.value) for m in report.measures for one in m.targets][0] == ("新建储备粮库", 8)
    assert groups(report.measures[0]) == [(("市粮食局",), ("市财政局",), ())]


def test_a_heading_that_is_a_quoted_name_keeps_its_marks() -> None:
    found = framework(
        "云岭市仓储方案\n一、任务\n（一）“一县一库，一库一码”\n新建粮库8座。\n（二）“平安粮库”\n修缮粮库26座。\n"
    )
    assert [one.title for one in found.measures] == ["“一县一库，一库一码”", "“平安粮库”"]
