"""Rows of a table below a heading that go on counting the points of the sections before it."""

from __future__ import annotations

import pytest

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


def test_cells_that_sort_the_tasks_below_headings_across_the_table_are_sections() -> None:
    found = framework(
        "云岭市粮食任务清单\n领域\t序号\t任务\t责任单位\n一、扩大仓容（2项）\t\t\t\n建库\t1\t新建粮库12座\t市粮食局\n"
        "修库\t2\t修缮仓房30座\t市粮食局\n二、管好储粮（2项）\t\t\t\n队伍\t3\t培训保管员60人\t市人社局\n"
        "\t4\t公布考核结果\t市粮食局\n"
    )
    assert [(one.ordinal, one.title) for one in found.chapters] == [(1, "扩大仓容（2项）"), (2, "管好储粮（2项）")]
    assert [(one.chapter, one.section, one.label) for one in found.measures] == [
        (1, "建库", "1"),
        (1, "修库", "2"),
        (2, "队伍", "3"),
        (2, "队伍", "4"),
    ]


def test_a_heading_that_a_narrow_cell_breaks_is_whole() -> None:
    rows = "<tr><td>领域</td><td>序号</td><td>任务</td><td>责任单位</td></tr>"
    rows += "<tr><td>一、仓储<br>标准化</td><td>1</td><td>新建粮库12座</td><td>市粮食局</td></tr>"
    rows += "<tr><td>二、运输</td><td>2</td><td>添置运粮车30辆</td><td>市粮食局牵头<br>市财政局配合</td></tr>"
    found = framework(f"<p>云岭市粮食任务清单</p><table>{rows}</table>", "清单.html")
    assert [one.title for one in found.chapters] == ["仓储标准化", "运输"]
    assert groups(found.measures[1]) == [(("市粮食局",), ("市财政局",), ())]


@pytest.mark.parametrize("labels", [("一、", "二、"), ("", "")])
def test_cells_above_tasks_whose_ordinals_run_through_the_table_are_chapters(labels: tuple[str, str]) -> None:
    found = framework(
        f"云岭市粮食任务清单\n重点任务\t具体举措\t责任单位\n{labels[0]}建库\t1.新建粮库12座。\t市粮食局\n"
        f"{labels[0]}建库\t2.修缮仓房30座。\t市粮食局\n{labels[1]}管库\t3.培训保管员60人。\t市人社局\n"
    )
    assert [one.title for one in found.chapters] == ["建库", "管库"]
    assert [(one.chapter, one.label, one.title, one.text) for one in found.measures] == [
        (1, "1.", None, "新建粮库12座。"),
        (1, "2.", None, "修缮仓房30座。"),
        (2, "3.", None, "培训保管员60人。"),
    ]


def test_cells_above_steps_that_are_counted_anew_name_tasks() -> None:
    found = framework(
        "云岭市粮食任务清单\n重点任务\t具体举措\t责任单位\n（一）建库\t1.新建粮库12座。\t市粮食局\n"
        "（一）建库\t2.修缮仓房30座。\t市粮食局\n（二）管库\t1.培训保管员60人。\t市人社局\n"
    )
    assert found.chapters == ()
    assert [(one.ordinal, one.label, one.title, one.text) for one in found.measures] == [
        (1, "（一）", "建库", "1.新建粮库12座。\n2.修缮仓房30座。"),
        (2, "（二）", "管库", "1.培训保管员60人。"),
    ]


@pytest.mark.parametrize(("first", "second"), [("1.", "2."), ("一、", "二、"), ("（1）", "（2）")])
def test_the_ordinal_of_a_task_may_stand_before_its_name(first: str, second: str) -> None:
    rows = f"{first}建库\t新建粮库12座。\t市粮食局\n{second}管库\t培训保管员60人。\t市人社局\n"
    found = framework(f"云岭市粮食任务清单\n重点任务\t主要举措\t责任单位\n{rows}")
    assert [(one.ordinal, one.label, one.title) for one in found.measures] == [(1, first, "建库"), (2, second, "管库")]


@pytest.mark.parametrize("caption", ["附表{}：", "表{}　", "附表{}　"])
def test_the_captions_of_tables_in_turn_are_chapters(caption: str) -> None:
    head = "序号\t任务\t责任单位\n"
    found = framework(
        f"云岭市粮食实施方案\n为建好粮库，制定本方案。\n{caption.format(1)}建好粮库\n{head}1\t新建粮库12座\t市粮食局\n"
        f"2\t修缮仓房30座\t市粮食局\n{caption.format(2)}管好粮库\n{head}1\t培训保管员60人\t市人社局\n"
    )
    assert [(one.ordinal, one.title) for one in found.chapters] == [(1, "建好粮库"), (2, "管好粮库")]
    assert [(one.chapter, one.ordinal) for one in found.measures] == [(1, 1), (1, 2), (2, 1)]


CLOSED = "一、仓容任务\n{lead}{head}{first}{note}二、队伍建设\n{lead}{head}{second}{end}\n"
HEAD = "序号\t工作任务\t主要内容\t责任单位\n"


@pytest.mark.parametrize(
    ("lead", "note", "end"),
    [
        ("", "", "本方案自印发之日起施行，有效期至2029年12月31日。"),
        ("具体任务见下表。\n", "", ""),
        ("", "注：粮库由市粮食局验收。\n", ""),
        ("", "", "各有关单位要加强配合，每月报送进展情况。"),
    ],
)
def test_chapters_whose_tasks_stand_in_tables_with_one_head_are_chapters_of_one_table(
    lead: str, note: str, end: str
) -> None:
    first = "1\t扩建粮库\t新建平房仓5座。\t市粮食局\n2\t更新设备\t更新风机30台。\t市财政局\n"
    second = "1\t培训保管员\t培训保管员80人次。\t市人社局\n2\t公布名录\t公布粮库名录。\t市粮食局\n"
    made = parsed(
        "云岭市粮食仓储方案\n为管好储粮，制定本方案。\n"
        + CLOSED.format(lead=lead, head=HEAD, first=first, note=note, second=second, end=end)
    )
    assert [one.title for one in made.framework.chapters] == ["仓容任务", "队伍建设"]
    assert [(one.chapter, one.title) for one in made.framework.measures] == [
        (1, "扩建粮库"),
        (1, "更新设备"),
        (2, "培训保管员"),
        (2, "公布名录"),
    ]
    assert [one.kind for one in made.notices] == (["text-left"] if "报送" in end else [])


def test_indicators_of_two_levels_above_tasks_that_are_counted_through_are_chapters_and_sections() -> None:
    found = framework(
        "云岭市粮食任务清单\n一级指标\t二级指标\t改革举措\t责任单位\n"
        "仓容\t新建\t1.新建粮库12座。\t市粮食局\n\t\t2.新建晾晒场4处。\t市财政局\n\t修缮\t3.修缮仓房30间。\t市粮食局\n"
        "队伍\t培训\t4.培训保管员60人。\t市人社局\n"
    )
    assert [one.title for one in found.chapters] == ["仓容", "队伍"]
    assert outline(found) == [
        (1, "新建", "1.", None),
        (1, "新建", "2.", None),
        (1, "修缮", "3.", None),
        (2, "培训", "4.", None),
    ]
