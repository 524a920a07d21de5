"""Tables of tasks."""

from __future__ import annotations

import pytest

from desktop.core.errors import ParseError
from desktop.core.framework import faults
from desktop.core.numerals import numeral
from desktop.core.parsing import reading
from desktop.core.parsing.documents import parse
from tests.core.parsing.structure.documents import Told, framework, groups, told

TABLE = (
    "云岭市仓储重点任务分工表\n序号\t重点任务\t具体内容\t牵头单位\t配合单位\t完成时限\n一、建设\t\t\t\t\t\n"
    "1\t建设仓库\t新建仓库50个，更新设备\t市商务局\t市财政局、各县（市、区）政府\t2026年12月底\n"
    "2\t配备设备\t编制目录\t市商务局\t—\t持续推进\n二、服务\t\t\t\t\t\n3\t开展培训\t组织培训\t市人社局\t市教育局等\t2026年6月底\n"
)


def test_rows_are_measures_and_full_rows_chapters() -> None:
    found = framework(TABLE)
    assert [(one.ordinal, one.title) for one in found.chapters] == [(1, "建设"), (2, "服务")]
    assert [(one.chapter, one.ordinal, one.title, one.text) for one in found.measures] == [
        (1, 1, "建设仓库", "新建仓库50个，更新设备"), (1, 2, "配备设备", "编制目录"), (2, 3, "开展培训", "组织培训"),
    ]  # fmt: skip
    assert [groups(one)[0][:2] for one in found.measures] == [
        (("市商务局",), ("市财政局", "各县（市、区）政府")), (("市商务局",), ()), (("市人社局",), ("市教育局",)),
    ]  # fmt: skip
    assert [(one.value, one.due) for one in found.measures[0].targets] == [(50, "2026-12")]


@pytest.mark.parametrize("head", ["工作任务", "重点工作", "主要举措"])
def test_numbered_tasks_for_which_nobody_is_named_are_measures(head: str) -> None:
    found = framework(
        f"云岭市仓储重点工作清单\n序号\t{head}\t完成时限\n1\t新建仓库50座\t2026年12月\n2\t改造旧库，消除隐患\t2026年6月\n"
    )
    assert [(one.ordinal, one.text) for one in found.measures] == [(1, "新建仓库50座"), (2, "改造旧库，消除隐患")]
    assert [(one.value, one.due) for one in found.measures[0].targets] == [(50, "2026-12")]


def test_measures_may_keep_their_ordinals_and_headings_in_a_table() -> None:
    found = framework(
        "云岭市仓储重点任务分工表\n工作任务\t责任单位\n（一）新建仓库。在各县新建仓库，当年投用。\t市粮食局、市财政局\n"
        "（二）改造旧库。逐座改造，消除隐患。\t市商务局\n（三）培训保管员。每季度培训一次。\t市人社局\n"
    )
    assert [(one.ordinal, one.label, one.title, one.text) for one in found.measures] == [
        (1, "（一）", "新建仓库", "在各县新建仓库，当年投用。"), (2, "（二）", "改造旧库", "逐座改造，消除隐患。"),
        (3, "（三）", "培训保管员", "每季度培训一次。"),
    ]  # fmt: skip


def test_a_list_of_projects_is_no_table_of_tasks() -> None:
    with pytest.raises(ParseError, match="no-measures"):
        framework("云岭市仓储项目清单\n序号\t项目名称\t投资\n1\t东库\t50万元\n2\t西库\t60万元\n")


def test_a_long_code_is_no_ordinal() -> None:
    for code in ("61000020260318000001", "9" * 5_000):
        (first, *_) = framework(TABLE.replace("\n1\t", f"\n{code}\t")).measures
        assert (first.ordinal, first.label) == (1, code)


def test_a_number_repeated_more_often_than_there_are_letters_still_names_one_row() -> None:
    rows = "".join(f"1\t建设{numeral(at)}号仓库\t新建仓库\t市商务局\n" for at in range(1, 31))
    found = framework(f"云岭市仓储重点任务分工表\n序号\t重点任务\t具体内容\t牵头单位\n{rows}")
    assert len(found.measures) == 30
    assert list(faults(found)) == []


def test_a_text_with_measures_is_not_replaced_by_its_table() -> None:
    text = "仓储方案\n一、任务\n（一）建库。新建仓库。\n（二）设备。更新设备。\n（三）培训。组织培训。\n附件\n"
    assert [one.title for one in framework(text + TABLE).measures] == ["建库", "设备", "培训"]


def test_a_number_that_goes_on_over_rows_is_one_measure_with_a_group_for_each() -> None:
    page = (
        "<h1>云岭市仓储重点任务分工表</h1><table><tr><td>序号</td><td>工作事项</td><td>主要内容</td><td>牵头单位</td>"
        "<td>配合单位</td><td>牵头处室</td></tr>"
        "<tr><td rowspan=2>1</td><td rowspan=2>建设仓库。</td><td>新建仓库2座。</td>"
        "<td>市商务局</td><td>市财政局</td><td>流通处</td></tr>"
        "<tr><td>改造旧仓库。</td><td>市住建局</td><td></td><td>房产处</td></tr>"
        "<tr><td>2</td><td>更新设备</td><td>更新设备。</td><td>市商务局</td><td></td><td>流通处</td></tr></table>"
    )
    found = parse([reading.read("表.html", page.encode())]).framework
    assert [(one.label, one.title) for one in found.measures] == [("1", "建设仓库"), ("2", "更新设备")]
    assert found.measures[0].text == "新建仓库2座。\n改造旧仓库。"
    assert groups(found.measures[0]) == [(("市商务局",), ("市财政局",), ()), (("市住建局",), (), ())]
    assert [item.responsibility for item in found.measures[0].items] == [
        group.id for group in found.measures[0].responsibilities
    ]


def test_each_row_of_a_task_names_its_bodies_but_where_one_cell_goes_on() -> None:
    found = framework(
        "<p>仓储任务分工</p><table><tr><td>序号</td><td>任务</td><td>具体内容</td><td>牵头单位</td></tr>"
        "<tr><td rowspan=3>1</td><td rowspan=3>建设仓库</td><td>新建仓库。</td><td rowspan=2>市商务局</td></tr>"
        "<tr><td>改造仓库。</td></tr><tr><td>更新设备。</td><td>市商务局</td></tr>"
        "<tr><td>2</td><td>培训人员</td><td>组织培训。</td><td>市人社局</td></tr></table>",
        "分工.html",
    )
    assert [groups(one) for one in found.measures] == [
        [(("市商务局",), (), ()), (("市商务局",), (), ())],
        [(("市人社局",), (), ())],
    ]


def test_a_column_of_kinds_makes_the_chapters_and_heads_may_stand_in_two_rows() -> None:
    page = (
        "<h1>云岭市仓储任务清单</h1><table>"
        "<tr><td rowspan=2>类别</td><td rowspan=2>序号</td><td rowspan=2>重点任务</td>"
        "<td colspan=2>责任单位</td><td rowspan=2>完成时限</td></tr>"
        "<tr><td>牵头单位</td><td>配合单位</td></tr>"
        "<tr><td rowspan=2>建库</td><td>1</td><td>新建仓库。</td>"
        "<td>市商务局</td><td>市财政局</td><td>2026年6月底</td></tr>"
        "<tr><td>2</td><td>改造仓库。</td><td>市住建局</td><td></td><td>2026年</td></tr>"
        "<tr><td>设备</td><td>3</td><td>更新设备。</td><td>市商务局</td><td></td><td>2026年</td></tr></table>"
    )
    found = parse([reading.read("表.html", page.encode())]).framework
    assert [(one.ordinal, one.title) for one in found.chapters] == [(1, "建库"), (2, "设备")]
    assert [(one.chapter, one.label) for one in found.measures] == [(1, "1"), (1, "2"), (2, "3")]
    assert groups(found.measures[0]) == [(("市商务局",), ("市财政局",), ())]


def test_a_kind_that_each_row_tells_again_is_one_chapter() -> None:
    rows = ["序号\t类别\t任务名称\t主要内容\t责任部门"]
    rows += [f"{number}\t{kind}\t任务{number}\t新建仓库。\t市商务局" for number, kind in enumerate("甲甲乙乙乙甲", 1)]
    found = framework("云岭市仓储任务清单\n" + "\n".join(rows))
    assert [one.title for one in found.chapters] == ["甲", "乙", "甲"]
    assert [one.chapter for one in found.measures] == [1, 1, 2, 2, 2, 3]


def test_a_head_that_each_page_repeats_is_no_task() -> None:
    rows = "序号\t重点任务\t牵头单位\t配合单位\t完成时限\n"
    text = f"云岭市任务清单\n{rows}1\t新建仓库。\t市商务局\t市财政局\t2026年\n"
    text += f"{rows}2\t更新设备。\t市商务局\t无\t2026年\n"
    assert [one.text for one in framework(text).measures] == ["新建仓库。", "更新设备。"]


@pytest.mark.parametrize("bar", ["", " |"])
def test_a_table_that_was_copied_as_one_cell_a_line_is_a_table(bar: str) -> None:
    cells = ["序号", "重点任务", "牵头单位", "完成时限", "1", "新建仓库10座以上。", "市商务局", "2026年"]
    cells += ["二、设备", "2", "更新设备。", "市财政局、市商务局", "2027年"]
    found = framework("云岭市任务清单\n" + f"{bar}\n\n".join(cells) + f"{bar}\n")
    assert [(one.label, one.text) for one in found.measures] == [("1", "新建仓库10座以上。"), ("2", "更新设备。")]
    assert [(one.value, one.due) for one in found.measures[0].targets] == [(10, "2026")]
    assert [one.title for one in found.chapters] == ["设备"]


def test_targets_of_a_copied_table_are_those_of_a_table() -> None:
    cells = (
        "序号",
        "指标",
        "预期值",
        "属性",
        "1",
        "事故死亡人数",
        "下降15%",
        "约束性",
        "2",
        "装备达标率",
        "达到80%",
        "预期性",
    )
    text = "云岭市安全规划\n一、总体要求\n（一）主要目标。到2026年，形势向好。\n专栏1　主要指标\n" + "\n".join(cells)
    text += "\n二、任务\n（一）检查。开展检查。\n（二）培训。组织培训。\n"
    aims = framework(text).measures[0].targets
    found = [(one.object, one.value, one.unit) for one in aims]
    assert found == [("事故死亡人数下降", 15, "%"), ("装备达标率", 80, "%")]


def test_a_table_of_targets_beside_the_table_of_tasks_and_what_the_text_above_says() -> None:
    made = framework(
        "仓储任务表\n到2028年，新建粮站5个。\n序号\t指标名称\t单位\t2028年目标\n1\t仓库数量\t座\t50\n2\t合格率\t%\t95\n附表\n"
        "序号\t重点任务\t责任单位\t完成时限\n1\t新建仓库\t市商务局\t2026年底\n2\t培训人员\t市人社局\t2027年6月\n3\t巡查仓库\t市粮食局\t长期\n"
    )
    assert len(made.measures) == 3
    assert [(one.object, one.value, one.unit, one.due) for one in made.targets] == [
        ("新建粮站", 5, "个", "2028"), ("仓库数量", 50, "座", "2028"), ("合格率", 95, "%", "2028"),
    ]  # fmt: skip


def test_a_row_of_a_table_of_tasks_is_no_head_of_a_table_of_targets() -> None:
    made = framework(
        "仓储任务清单\n序号\t重点任务\t牵头单位\t配合单位\t完成时限\n1\t通过用电等指标监控，提升仓储设施综合使用效率，建成监测平台\t市商务局\t市财政局\t2026年6月\n"
        "2\t培育仓储企业20家\t市粮食局\t市财政局\t2026年12月\n3\t培训保管人员100人\t市人社局\t市教育局\t2026年12月\n"
    )
    assert [[(one.object, one.value) for one in task.targets] for task in made.measures] == [
        [], [("仓储企业", 20)], [("保管人员", 100)],
    ]  # fmt: skip


def test_a_table_of_targets_behind_the_text_or_between_its_chapters_is_read_once() -> None:
    table = "序号\t指标名称\t单位\t2027年目标值\t责任单位\n1\t仓库周转率\t次\t≥6.5\t市商务局\n"
    table += "2\t设备完好率\t%\t98\t市商务局\n"
    tasks = "（一）建库。新建仓库。\n（二）设备。更新设备。\n（三）培训。组织培训。\n"
    printed = [
        f"仓储方案\n一、任务\n{tasks}附件：主要指标表\n{table}",
        f"仓储方案\n一、发展目标\n设施明显改善。\n{table}二、任务\n{tasks}",
        f"仓储方案\n一、任务\n{tasks}{table}",
    ]
    for text in printed:
        found = framework(text)
        every = [*found.targets, *(one for measure in found.measures for one in measure.targets)]
        assert [(one.object, one.comparator, one.value, one.unit, one.due) for one in every] == [
            ("仓库周转率", ">=", 6.5, "次", "2027"), ("设备完好率", "=", 98, "%", "2027"),
        ]  # fmt: skip


def test_a_range_in_a_table_of_targets_keeps_its_text() -> None:
    text = "仓储规划\n一、发展目标\n设施明显改善。\n指标\t单位\t2020年\t2025年\t属性\n"
    text += "标准仓库\t座\t10\t25-30\t预期性\n单位能耗降低\t%\t-\t[13.5]\t约束性\n"
    text += "二、任务\n（一）建库。新建仓库。\n（二）设备。更新设备。\n"
    assert [(one.object, one.value, one.unit, one.due) for one in framework(text).targets] == [
        ("标准仓库", "25-30", "座", "2025"),
        ("单位能耗降低", 13.5, "%", "2025"),
    ]


def test_a_table_with_a_base_and_two_far_goals_sets_both() -> None:
    def goals(head: str, rows: str) -> list[tuple[str, object, str | None]]:
        text = f"仓储规划\n一、发展目标\n设施明显改善。\n{head}\n{rows}\n"
        text += "二、任务\n（一）建库。新建仓库。\n（二）设备。更新设备。\n"
        return [(one.object, one.value, one.due) for one in framework(text).targets]

    row = "标准仓库\t座\t10\t25\t40\t预期性"
    both = [("标准仓库", 25, "2030"), ("标准仓库", 40, "2035")]
    assert goals("指标\t单位\t2025年\t2030年\t2035年\t属性", row) == both
    assert goals("指标\t单位\t2025年基数\t2030年目标\t2035年目标\t属性", row) == both
    assert goals("指标\t单位\t2025年\t2026年\t2027年\t属性", row) == [("标准仓库", 40, "2027")]


def test_what_an_indicator_is_called_too_is_no_unit() -> None:
    found = framework(
        "仓储方案\n一、目标\n（一）指标。如下表。\n指标名称 | 2020年 | 2025年\n"
        "入库能效（WUE） | 1.6 | 1.2\n算力（EFLOPS） | 1 | 3\n库容（万吨） | 5 | 8\n"
        "（二）任务。建设仓库。\n"
    )
    aims = [*found.targets, *(one for measure in found.measures for one in measure.targets)]
    assert [(one.object, one.value, one.unit) for one in aims] == [
        ("入库能效（WUE）", 1.2, None), ("算力", 3, "EFLOPS"), ("库容", 8, "万吨"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "table",
    [
        "一级指标\t二级指标\t单位\t2023\t2028\n规模\t仓库\t座\t20\t50\n质量\t合格率\t%\t90\t95\n",
        "指标类别\t具体指标\t2028年\t指标解释\n规模\t仓库\t50座\t建成数\n质量\t合格率\t95%\t抽检数\n",
    ],
)
def test_the_last_column_of_indicators_tells_what_is_measured(table: str) -> None:
    text = f"仓储规划\n一、主要目标\n仓储更加完善。\n{table}二、任务\n（一）建库。新建。\n（二）培训。培训人员。\n"
    assert [(one.object, one.value, one.unit) for one in framework(text).targets] == [
        ("仓库", 50, "座"), ("合格率", 95, "%"),
    ]  # fmt: skip


def test_a_column_of_numbers_alone_holds_what_is_to_be_reached() -> None:
    found = framework(
        "云岭市仓储工作任务清单\n序号\t工作任务\t指标\t数值\t单位\t牵头单位\n"
        "1\t建设数据中心\t数据中心\t1\t个\t市大数据局\n2\t培训保管员\t培训人数\t500\t人\t市人社局"
    )
    assert [(one.object, one.value, one.unit) for one in found.every_target()] == [
        ("数据中心", 1, "个"),
        ("培训人数", 500, "人"),
    ]


AIMED = "云岭市仓储重点任务分工表\n"
"""The head of a table of tasks that say what they are to reach."""


@pytest.mark.parametrize(
    ("head", "rows", "wanted"),
    [
        (
            "指标\t目标值\t单位\t牵头单位\t完成时限",
            ("新建仓库数\t50\t座\t市商务局\t2026年12月底", "设备更新率\t≥80\t%\t市商务局\t2027年6月底"),
            [("新建仓库数", "=", 50, "座", "2026-12"), ("设备更新率", ">=", 80, "%", "2027-06")],
        ),
        (
            "量化指标\t牵头单位\t完成时限",
            ("新建仓库50座\t市商务局\t2026年12月底", "设备更新率达到80%以上\t市商务局\t2027年6月底"),
            [("新建仓库", "=", 50, "座", "2026-12"), ("设备更新率", ">=", 80, "%", "2027-06")],
        ),
        (
            "工作目标\t牵头单位",
            ("到2028年，新建仓库50座\t市商务局", "设备更新率达到80%以上\t市商务局"),
            [("新建仓库", "=", 50, "座", "2028"), ("设备更新率", ">=", 80, "%", None)],
        ),
        (
            "指标名称\t单位\t2027年目标值\t责任单位\t完成时限",
            ("新建仓库数\t座\t50\t市商务局\t2028年底", "设备更新率\t%\t80\t市商务局\t2028年底"),
            [("新建仓库数", "=", 50, "座", "2027"), ("设备更新率", "=", 80, "%", "2027")],
        ),
    ],
)
def test_what_the_row_of_a_task_is_to_reach_is_the_target_of_its_measure(
    head: str, rows: tuple[str, str], wanted: list[Told]
) -> None:
    text = f"序号\t重点任务\t具体内容\t{head}\n1\t建设仓库\t各县布点\t{rows[0]}\n2\t配备设备\t逐库更新\t{rows[1]}\n"
    found = framework(AIMED + text)
    assert [told(one.targets) for one in found.measures] == [[aim] for aim in wanted]
    assert found.targets == ()
    assert [one.targets[0].responsibility for one in found.measures] == [
        one.responsibilities[0].id for one in found.measures
    ]


def test_a_column_of_goals_names_their_year() -> None:
    found = framework(
        AIMED + "序号\t重点任务\t具体内容\t2026年目标\t2027年目标\t牵头单位\n"
        "1\t建设仓库\t各县布点\t新建仓库20座\t新建仓库50座\t市商务局\n"
        "2\t配备设备\t逐库更新\t编制目录\t设备更新率达到80%\t市商务局\n"
    )
    assert [told(one.targets) for one in found.measures] == [
        [("新建仓库", "=", 20, "座", "2026"), ("新建仓库", "=", 50, "座", "2027")],
        [("设备更新率", "=", 80, "%", "2027")],
    ]


def test_a_goal_that_the_row_tells_twice_is_one_target() -> None:
    found = framework(
        AIMED + "序号\t重点任务\t具体内容\t量化指标\t牵头单位\t完成时限\n"
        "1\t建设仓库\t新建仓库50座\t新建仓库50座\t市商务局\t2026年底\n"
        "2\t配备设备\t逐库更新\t—\t市商务局\t2026年底\n"
    )
    assert [told(one.targets) for one in found.measures] == [[("新建仓库", "=", 50, "座", "2026")], []]


def test_what_an_annexed_table_wants_of_a_measure_is_its_target() -> None:
    found = framework(
        "云岭市仓储服务提升实施方案\n为提升仓储服务，制定本方案。\n一、重点任务\n（一）建设仓库。各县布点。\n"
        "（二）配备设备。逐库更新。\n附件\n云岭市仓储重点任务分工表\n序号\t重点任务\t指标\t目标值\t牵头单位\t完成时限\n"
        "1\t建设仓库\t新建仓库数（座）\t50\t市商务局\t2026年12月底\n2\t配备设备\t设备更新率（%）\t80\t市商务局\t2027年底\n"
    )
    assert [told(one.targets) for one in found.measures] == [
        [("新建仓库数", "=", 50, "座", "2026-12")],
        [("设备更新率", "=", 80, "%", "2027")],
    ]
    assert found.targets == ()


@pytest.mark.parametrize(
    ("deadline", "due"),
    [
        ("6月底前", "2026-06"),
        ("今年12月", "2026-12"),
        ("年底前", "2026"),
        ("第三季度", "2026-09"),
        ("2027年3月", "2027-03"),
        ("持续推进", None),
        ("每月底", None),
        ("3个月内", None),
    ],
)
def test_a_deadline_without_its_year_is_of_the_year_of_a_yearly_plan(deadline: str, due: str | None) -> None:
    table = TABLE.replace("2026年12月底", deadline)
    assert framework(table.replace("云岭市", "云岭市2026年")).measures[0].targets[0].due == due
    assert framework(table.replace("云岭市", "云岭市2026—2028年")).measures[0].targets[0].due in (None, "2027-03")


@pytest.mark.parametrize(("caption", "due"), [("表1 “十五五”粮库建设任务", "2030"), ("表1 粮库建设主要任务", None)])
def test_a_column_of_the_whole_before_that_of_one_year_holds_tasks_too(caption: str, due: str | None) -> None:
    found = framework(
        f"仓储规划\n一、重点任务\n{caption}\n序号\t主要指标\t单位\t计划任务\t其中：2026年任务\n"
        "1\t新建筒仓\t座\t70\t15\n2\t改造旧库\t座\t30\t6\n（一）建库。新建粮库。\n（二）培训。培训人员。\n"
    )
    assert told(found.targets) == [
        ("新建筒仓", "=", 70, "座", due),
        ("新建筒仓", "=", 15, "座", "2026"),
        ("改造旧库", "=", 30, "座", due),
        ("改造旧库", "=", 6, "座", "2026"),
    ]


def test_what_a_table_outside_the_measures_sets_counts_although_a_measure_sets_it_too() -> None:
    made = framework(
        "云岭市粮食仓储规划\n一、总体要求\n全市仓储能力增强。\n| 指标 | 单位 | 2030年 |\n| --- | --- | --- |\n"
        "| 标准粮库 | 座 | 12 |\n| 烘干机 | 台 | 40 |\n\n二、重点任务\n（一）建设粮库\n到2030年，新建标准粮库12座。\n"
        "（二）更新设备\n更新测温设备。\n",
        "规划.md",
    )
    assert told(made.targets) == [("标准粮库", "=", 12, "座", "2030"), ("烘干机", "=", 40, "台", "2030")]
    assert told(made.measures[0].targets) == [("标准粮库", "=", 12, "座", "2030")]


def test_the_heading_in_a_cell_is_no_part_of_what_is_counted_below_it() -> None:
    text = "粮库任务分工表\n序号\t任务\t责任单位\n" + "".join(
        f'{at}\t"{name}\n新建示范粮库{at}座以上。"\t县粮食局\n' for at, name in enumerate(("完善制度", "加强培训"), 1)
    )
    found = framework(text)
    assert [[target.object for target in one.targets] for one in found.measures] == [["示范粮库"], ["示范粮库"]]
