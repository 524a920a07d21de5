"""Tables beside the text: what is not made into measures is told, with its place."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import framework, parsed

TEXT = (
    "清源市粮仓建设方案\n一、重点任务\n（一）健全标准。制定粮库标准，公布标准目录。\n"
    "（二）加强监管。开展粮库检查，公布检查结果。\n（三）培训人员。组织保管员培训。\n任务见下表。\n"
)
HEAD = "序号\t工作任务\t责任单位\n"
ROW = "1\t建立粮情监测平台\t市粮食局\n"


def _told(text: str) -> list[tuple[str, int | None, dict[str, object]]]:
    return [(one.kind, one.line, dict(one.facts)) for one in parsed(text).notices]


def test_a_table_of_one_task_beside_measures_is_told_with_its_place() -> None:
    assert _told(TEXT + HEAD + ROW) == [("tasks-left", 8, {"count": 1, "text": "建立粮情监测平台"})]


def test_a_table_of_one_task_alone_is_one_measure() -> None:
    (only,) = framework("清源市粮仓重点任务分工表\n" + HEAD + ROW).measures
    assert (only.label, only.text, only.responsibilities[0].support) == ("1", "建立粮情监测平台", ("市粮食局",))


def test_the_measures_of_a_text_that_a_longer_table_stands_for_are_told() -> None:
    rows = "".join(f"{at}\t新建{at}号粮库\t市粮食局\n" for at in range(1, 8))
    assert len(framework(TEXT + HEAD + rows).measures) == 7
    facts = {"count": 3, "text": "（一）健全标准。制定粮库标准，公布标准目录。"}
    assert _told(TEXT + HEAD + rows) == [("text-left", 3, facts)]


def test_the_tasks_of_each_further_table_are_told() -> None:
    more = "另有一表。\n序号\t工作任务\t牵头单位\t备注\n1\t编制粮仓图册\t市粮食局\t无\n2\t修缮旧仓\t市粮食局\t无\n"
    facts = {"count": 3, "text": "建立粮情监测平台"}
    assert _told(TEXT + HEAD + ROW + more) == [("tasks-left", 8, facts)]
    rows = "".join(f"{at}\t新建{at}号粮库\t市粮食局\n" for at in range(1, 8))
    told = _told("清源市粮仓任务分工表\n" + HEAD + rows + more)
    assert told == [("tasks-left", 12, {"count": 2, "text": "编制粮仓图册"})]


def test_a_row_that_fell_apart_ends_no_table() -> None:
    rows = "".join(f"{at}\t新建{at}号粮库\t市粮食局\n" for at in (1, 2, 3, 5, 6, 9, 10))
    fallen = rows.replace("5\t", "4　　修缮旧仓，公布\n市粮食局、市\n财政局\n标准目录\n5\t", 1)
    fallen = fallen.replace("9\t", "7　　编制粮仓\n市粮食局\n图册\n8　　清点\n市财政局\n9\t", 1)
    found = framework("清源市粮仓任务分工表\n" + HEAD + fallen).measures
    assert [one.ordinal for one in found] == [1, 2, 3, 5, 6, 9, 10]


@pytest.mark.parametrize("table", ["库名\t地址\n东库\t城关镇\n", "专栏一\t重大工程\n东库工程\t新建东库\n"])
def test_a_table_of_which_nothing_is_taken_is_told(table: str) -> None:
    facts = {"count": 1, "text": table.partition("\n")[0].replace("\t", " ")}
    assert _told(TEXT + table) == [("tables-left", 7, facts)]


def test_a_table_of_targets_is_not() -> None:
    assert _told(TEXT + "指标\t单位\t2030年\n仓容\t万吨\t150\n完好率\t%\t95\n") == []


@pytest.mark.parametrize(
    ("lead", "support", "text"),
    [
        ("牵头单位", "配合单位", "牵头单位：市粮食局；配合单位：市财政局"),
        ("主办部门", "协办部门", "主办部门：市粮食局；协办部门：市财政局"),
        ("牵头单位", "责任单位", "牵头单位：市粮食局；责任单位：市财政局"),
        ("牵头领域单位", "协同作战部门", "牵头单位：市粮食局；责任单位：市财政局"),
    ],
)
def test_the_text_of_a_group_says_what_its_columns_say(lead: str, support: str, text: str) -> None:
    table = f"序号\t工作任务\t{lead}\t{support}\n1\t新建粮库\t市粮食局\t市财政局\n2\t修缮旧仓\t市粮食局\t市财政局\n"
    found = framework("清源市粮仓任务分工表\n" + table).measures
    assert [one.responsibilities[0].text for one in found] == [text, text]
    assert [(one.responsibilities[0].lead, one.responsibilities[0].support) for one in found] == [
        (("市粮食局",), ("市财政局",))
    ] * 2


def test_bodies_that_seem_run_together_in_a_cell_are_told() -> None:
    head = "粮库任务表\n序号\t任务\t责任单位\n1\t建库\t"
    tail = "\n2\t培训\t县委办、县纪委监委、县市场监管局、县委教育工委\n"
    for apart in ("县商务局、县财政局", "县商务局会同县财政局负责", "县商务局联合县财政局"):
        assert not [one for one in parsed(f"{head}{apart}{tail}").notices if one.kind == "bodies-touching"]
    told = [
        one for one in parsed(f"{head}县农业农村局、县商务局县财政局{tail}").notices if one.kind == "bodies-touching"
    ]
    assert [(one.line, one.facts) for one in told] == [(3, {"text": "县商务局县财政局"})]


def test_a_task_with_a_dash_for_its_work_is_told_to_have_nothing_to_check() -> None:
    head = "清源市粮仓任务清单\n序号\t任务\t措施\t责任单位\n"
    rows = "1\t粮库安全\t排查隐患，建立台账\t市粮食局\n2\t设备安全\t—\t市应急局\n3\t培训\t培训人员\t市人社局\n"
    assert _told(head + rows) == [("measures-bare", 4, {"count": 1, "text": "设备安全"})]


def test_bodies_of_what_was_done_are_not_told_to_have_nothing_to_do() -> None:
    said = "一、主要工作\n（一）轮换。轮换储备粮12万吨。（市粮食局负责）\n（二）检查。检查粮企40家。（市粮食局负责）\n"
    ahead = "二、2026年工作安排\n（一）轮换。轮换储备粮。（市粮食局负责）\n（二）检查。检查粮企。（市粮食局负责）\n"
    made = parsed(f"云岭市粮食局2025年工作总结\n现将2025年工作情况总结如下。\n{said}{ahead}")
    assert [len(one.items) for one in made.framework.measures] == [0, 0, 1, 1]
    assert not [notice for notice in made.notices if notice.kind == "measures-bare"]
