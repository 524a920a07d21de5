"""Tasks in tables and lists as offices print them: labelled names, tables in pieces, rows with dates of their own."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import framework, groups, told

_HEADS = "序号\t重点任务\t具体措施\t牵头单位\t配合单位\t完成时限\n"
_FIRST = (
    "1\t建设粮库\t新建标准粮库12座\t市粮食局\t市财政局\t2026年10月\n"
    "2\t改造仓房\t改造仓房80座\t市粮食局\t市住建局\t2027年6月\n"
)
_SECOND = "3\t培训人员\t培训保管员600人次\t市人社局\t市粮食局\t2026年12月\n"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1.任务名称：{}\n工作目标：", "2.任务名称：{}\n工作目标："),
        ("（一）事项：{}\n目标要求：", "（二）事项：{}\n目标要求："),
        ("一、项目名称：{}。建设内容：", "二、项目名称：{}。建设内容："),
        ("（一）【工作任务】{}\n【工作目标】", "（二）【工作任务】{}\n【工作目标】"),
    ],
)
def test_the_name_of_a_task_begins_behind_its_label(first: str, second: str) -> None:
    made = framework(
        f"云岭市粮食工作任务清单\n\n{first.format('新建县级粮库')}建成标准粮库20座。\n责任单位：市粮食局\n完成时限：2027年12月\n"
        f"{second.format('培训保管人员')}培训保管员900名。\n责任单位：市人社局\n完成时限：2026年6月\n"
    )
    assert [one.title for one in made.measures] == ["新建县级粮库", "培训保管人员"]
    assert [told(one.targets) for one in made.measures] == [
        [("标准粮库", "=", 20, "座", "2027-12")],
        [("保管员", "=", 900, "名", "2026-06")],
    ]


def test_tasks_without_ordinals_are_told_by_the_label_of_their_names() -> None:
    made = framework(
        "云岭市粮食工作任务清单\n\n"
        + "".join(
            f"任务名称：{name}\n工作目标：{aim}。\n责任单位：市粮食局\n完成时限：2026年6月\n"
            for name, aim in (
                ("新建粮库", "建成粮库20座"),
                ("培训人员", "培训保管员900名"),
                ("更新设备", "更新设备80台"),
            )
        )
    )
    assert [one.title for one in made.measures] == ["新建粮库", "培训人员", "更新设备"]


def test_a_label_that_stands_once_is_the_heading() -> None:
    made = framework("云岭市粮食工作方案\n一、工作任务：建好粮库\n各县选址。\n二、保障措施\n各县投入资金。\n")
    assert made.measures[0].title == "工作任务：建好粮库"


def test_a_deadline_stands_between_brackets_too() -> None:
    made = framework(
        "云岭市2026年粮食工作任务清单\n1.新建粮库12座。（责任单位：市粮食局；完成时限：10月底）\n"
        "2.培训保管员600人次。（责任单位：市人社局；完成时限：9月）\n"
    )
    assert [one.targets[0].due for one in made.measures] == ["2026-10", "2026-09"]


def test_each_row_of_a_task_is_due_by_its_own_cell() -> None:
    made = framework(
        f"云岭市粮食工作任务清单\n\n{_HEADS}1\t建设粮库\t新建标准粮库12座\t市粮食局\t市财政局\t2026年10月\n"
        "\t\t配套晾晒场20处\t市农业农村局\t市财政局\t2027年6月\n\t\t平整场地300亩\t市农业农村局\t市财政局\t持续推进\n"
        f"{_SECOND}"
    )
    assert told(made.measures[0].targets) == [
        ("标准粮库", "=", 12, "座", "2026-10"),
        ("配套晾晒场", "=", 20, "处", "2027-06"),
        ("平整场地", "=", 300, "亩", None),
    ]


@pytest.mark.parametrize("line", ["续表", "（续表）", "续上表", "表1（续）"])
def test_a_table_goes_on_on_the_next_page(line: str) -> None:
    made = framework(f"云岭市粮食工作任务清单\n\n{_HEADS}{_FIRST}{line}\n{_HEADS}{_SECOND}合计\t\t3项任务\t\t\t\n")
    assert [one.title for one in made.measures] == ["建设粮库", "改造仓房", "培训人员"]
    assert made.chapters == ()


def test_headings_between_tables_of_the_same_heads_are_chapters() -> None:
    made = framework(
        f"云岭市粮食工作任务清单\n\n附件1\n基础设施类任务清单\n{_HEADS}{_FIRST}公共服务类任务清单\n{_HEADS}{_SECOND}"
    )
    assert [one.title for one in made.chapters] == ["基础设施类任务清单", "公共服务类任务清单"]
    assert [(one.chapter, one.title) for one in made.measures] == [(1, "建设粮库"), (1, "改造仓房"), (2, "培训人员")]


def test_a_kind_with_its_number_heads_the_rows_below() -> None:
    made = framework(
        f"云岭市粮食工作任务清单\n\n{_HEADS}一\t仓储建设\t\t\t\t\n{_FIRST}二\t队伍建设\t\t\t\t\n{_SECOND}",
    )
    assert [one.title for one in made.chapters] == ["仓储建设", "队伍建设"]
    assert [one.chapter for one in made.measures] == [1, 1, 2]


def test_years_below_the_head_of_the_goals_date_them_and_rows_go_on_with_the_task_above() -> None:
    made = framework(
        "云岭市粮食仓储行动任务表\n\n任务\t子任务\t年度目标\t年度目标\t责任单位\t责任单位\n任务\t子任务\t2026年\t2027年\t牵头单位\t参加单位\n"
        "建设标准粮库\t1.新建粮库\t12座\t24座\t市粮食局\t市财政局\n\t2.配套晾晒场\t20处\t40处\t市粮食局\t市农业农村局\n"
        "推广绿色储粮\t3.绿色储粮占比\t50%\t≥70%\t市粮食局\t市科技局\n"
    )
    assert [told(one.targets) for one in made.measures] == [
        [
            ("新建粮库", "=", 12, "座", "2026"),
            ("新建粮库", "=", 24, "座", "2027"),
            ("配套晾晒场", "=", 20, "处", "2026"),
            ("配套晾晒场", "=", 40, "处", "2027"),
        ],
        [("绿色储粮占比", "=", 50, "%", "2026"), ("绿色储粮占比", ">=", 70, "%", "2027")],
    ]
    assert groups(made.measures[0])[0] == (("市粮食局",), ("市财政局",), ())


def test_what_a_cell_only_does_it_does_to_its_task() -> None:
    made = framework(
        "云岭市粮食实事清单\n\n序号\t项目名称\t一季度目标\t二季度目标\t责任单位\n"
        "1\t老旧仓房改造\t完成设计\t改造20座\t市粮食局\n2\t保管员培训\t制定方案\t培训200人次\t市人社局\n"
    )
    assert [[(one.object, one.value) for one in each.targets] for each in made.measures] == [
        [("老旧仓房", 20)],
        [("保管员", 200)],
    ]


def test_an_annexed_table_repeats_the_figures_of_its_measure_in_other_words() -> None:
    made = framework(
        "云岭市仓储服务提升实施方案\n为提升仓储服务，制定本方案。\n一、重点任务\n"
        "（一）建设粮库。新建日烘干能力1万吨以上的粮库7座，粮库安全监测覆盖率达到95%以上。\n（二）配备设备。逐库更新。\n"
        "附件\n云岭市仓储重点任务分工表\n序号\t重点任务\t目标要求\t牵头单位\t配合单位\n"
        "1\t（一）建设粮库\t建成规模化粮库7座，监测覆盖率达到95%以上，持证率达到95%以上\t市商务局\t市财政局\n"
        "2\t（二）配备设备\t更新设备300台\t市商务局\t市财政局\n"
    )
    assert [(one.value, one.unit) for one in made.measures[0].targets] == [(7, "座"), (95, "%"), (95, "%")]
    assert [one.object for one in made.measures[0].targets[1:]] == ["粮库安全监测覆盖率", "持证率"]
    assert [(one.value, one.unit) for one in made.measures[1].targets] == [(300, "台")]


def test_a_row_counts_other_things_than_its_measure_though_as_many() -> None:
    made = framework(
        "云岭市仓储服务提升实施方案\n为提升仓储服务，制定本方案。\n一、重点任务\n"
        "（一）改造主库。改造主库20座。\n（二）建库。建仓房12栋。\n附件\n云岭市仓储重点任务分工表\n"
        "序号\t重点任务\t目标要求\t牵头单位\n1\t改造主库\t罩棚20座；烘干塔20座\t市商务局\n"
        "2\t建库\t建设泵房12栋\t市商务局\n"
    )
    assert [[one.value for one in each.targets] for each in made.measures] == [[20, 20, 20], [12, 12]]


def test_short_names_and_those_with_a_year_say_what_their_cells_count() -> None:
    rows = (("培训", "2000人"), ("2026年粮库改造", "20座"), ("粮库改造、扩建", "15座"))
    table = "".join(f"{at}\t{name}\t{aim}\t市粮食局\n" for at, (name, aim) in enumerate(rows, 1))
    made = framework(f"云岭市粮食实事清单\n\n序号\t项目名称\t年度目标\t责任单位\n{table}")
    assert [[(one.object, one.value) for one in each.targets] for each in made.measures] == [
        [("培训", 2000)], [("粮库改造", 20)], [("粮库改造、扩建", 15)],
    ]  # fmt: skip


def test_a_plan_that_runs_keeps_its_goals_beside_what_is_expected() -> None:
    table = "指标\t2026年计划\t2026年预计完成情况\n储备规模（万吨）\t80\t82\n完好率（%）\t95\t96\n"
    made = framework(f"云岭市粮食计划\n一、主要目标\n主要指标如下。\n{table}二、任务\n改造粮库20座。\n")
    assert [(one.value, one.due) for one in made.every_target()][:2] == [(80, "2026"), (95, "2026")]


def test_a_goal_and_how_it_is_marked_may_share_a_column() -> None:
    table = "考核指标\t目标值及评分标准\t权重\n储备规模（万吨）\t80\t90\n损耗率（%）\t3\t10\n"
    made = framework(f"云岭市粮食考核办法\n一、考核\n考核内容如下。\n{table}二、奖惩\n通报结果。\n")
    assert [one.value for one in made.every_target()] == [80, 3]


def test_the_tasks_of_a_table_inside_a_measure_are_its_own() -> None:
    heads = "<tr><td>任务</td><td>目标</td><td>责任单位</td><td>完成时限</td></tr>"
    row = "<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>"
    first = row.format("选定库址", "新建标准粮库12座", "市粮食局", "2026年10月")
    second = row.format("平整场地", "配套晾晒场20处", "市农业农村局", "2027年6月")
    third = row.format("更换库门", "更换库门80扇", "市住建局", "2026年11月")
    page = (
        "<h1>云岭市仓储提升方案</h1><p>为提升仓储，制定本方案。</p><p>一、重点任务</p><p>（一）建设粮库。加快建设。</p>"
        f"<table>{heads}{first}{second}</table><p>（二）改造仓房。逐仓排查，分批改造。</p>"
        f"<table>{heads}{third}</table><p>二、保障措施</p><p>（三）加强领导。各县压实责任。</p>"
    )
    made = framework(page, "方案.html")
    assert [[(one.value, one.due) for one in each.targets] for each in made.measures] == [
        [(12, "2026-10"), (20, "2027-06")],
        [(80, "2026-11")],
        [],
    ]
    assert [len(one.responsibilities) for one in made.measures] == [2, 1, 0]


@pytest.mark.parametrize(
    ("cell", "wanted"),
    [
        ("不少于12座", ("标准粮库", ">=", 12, "座")),
        ("12座左右", ("标准粮库", "~", 12, "座")),
    ],
)
def test_a_cell_that_only_counts_says_it_of_its_task(cell: str, wanted: tuple[object, ...]) -> None:
    made = framework(
        "云岭市粮食工作安排\n\n序号\t工作内容\t量化目标\t完成时限\t责任单位\n"
        f"1\t新建标准粮库\t{cell}\t2026年10月15日\t市粮食局\n2\t粮食损耗率\t控制在2%以内\t2026年\t市粮食局\n"
    )
    assert told(made.measures[0].targets) == [(*wanted, "2026-10-15")]
    assert told(made.measures[1].targets) == [("粮食损耗率", "<=", 2, "%", "2026")]
