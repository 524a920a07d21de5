"""Rows of a table below a heading that go on counting the points of the sections before it."""

from __future__ import annotations

from tests.core.parsing.structure.documents import framework, groups, outline, parsed, told

POINTS = (
    "云岭市粮食仓储行动计划\n一、重点任务\n（一）扩建粮库\n1.扩建东库。新建平房仓5座。责任单位：市粮食局\n"
    "2.扩建西库。新建筒仓8座。责任单位：市财政局\n（二）更新设备\n3.更新风机。更新风机30台。责任单位：市粮食局\n"
    "4.更新电缆。更新测温电缆90根。责任单位：市粮食局\n（三）培训人员\n"
)
ROWS = "\t".join(("{}", "培训保管员", "培训保管员80人次", "市人社局", "2027年6月\n"))
ROWS += "\t".join(("{}", "公开收购标准", "公布标准12项", "市粮食局、市发改委", "2026年\n"))
TABLE = "序号\t任务\t目标\t责任单位\t完成时限\n" + ROWS


def test_rows_below_a_heading_that_go_on_counting_the_points_before_are_measures_too() -> None:
    made = parsed(
        POINTS + TABLE.format(5, 6) + "（四）公开信息\n7.公布名录。公布粮库名录。责任单位：市粮食局\n二、保障措施\n"
    )
    found = made.framework
    assert outline(found)[2:] == [
        (1, "更新设备", "3.", "更新风机"),
        (1, "更新设备", "4.", "更新电缆"),
        (1, "培训人员", "5", "培训保管员"),
        (1, "培训人员", "6", "公开收购标准"),
        (1, "公开信息", "7.", "公布名录"),
    ]
    assert [one.id.rsplit("/", 1)[1] for one in found.measures] == [f"1.{at}" for at in range(1, 8)]
    assert groups(found.measures[5]) == [((), ("市粮食局", "市发改委"), ())]
    assert told(found.measures[4].targets) == [("保管员", "=", 80, "人次", "2027-06")]
    assert not {"tasks-left", "tables-left"} & {notice.kind for notice in made.notices}


def test_rows_that_are_counted_for_themselves_are_measures_of_their_section_too() -> None:
    found = framework(POINTS + TABLE.format(1, 2))
    assert [(one.section, one.label) for one in found.measures[3:]] == [
        ("更新设备", "4."),
        ("培训人员", "1"),
        ("培训人员", "2"),
    ]
