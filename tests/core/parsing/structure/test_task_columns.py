"""No column of a table of tasks is lost: what stands under a head that is not known is a name, text, or told."""

from __future__ import annotations

import pytest

from desktop.core.errors import ParseError
from tests.core.parsing.structure.documents import framework, groups, parsed, saved, told

ABOVE = "云岭市粮库提升工作方案\n"
NAMED = ("改造中心粮库", "培训保管员")
SAID = ("到2027年新建恒温仓12座，更新烘干设备", "每年举办培训班3期，公布考核结果")
BODIES = ("市粮食局", "市人社局")


def _table(*columns: tuple[str, ...]) -> str:
    return ABOVE + "\n".join("\t".join(row) for row in zip(*columns, strict=True)) + "\n"


@pytest.mark.parametrize(
    "head", ["工作要求", "支持标准", "实施路径", "建设内容及规模", "成果形式", "检查标准", "怎么干"]
)
def test_a_column_behind_the_names_of_the_tasks_is_their_text_whatever_it_is_called(head: str) -> None:
    text = _table(("序号", "1", "2"), ("工作任务", *NAMED), (head, *SAID), ("责任单位", *BODIES))
    found = framework(text)
    assert [(one.title, one.text) for one in found.measures] == list(zip(NAMED, SAID, strict=True))
    assert told(found.measures[0].targets) == [("恒温仓", "=", 12, "座", "2027")]
    assert [len(one.items) for one in found.measures] == [2, 2]


@pytest.mark.parametrize(
    ("name", "said"),
    [("行动名称", "行动内容"), ("整改问题", "整改措施"), ("条款", "具体内容"), ("改革举措", "实施内容")],
)
def test_short_cells_before_what_is_done_are_its_names(name: str, said: str) -> None:
    found = framework(_table((name, *NAMED), (said, *SAID), ("责任单位", *BODIES)))
    assert [(one.title, one.text) for one in found.measures] == list(zip(NAMED, SAID, strict=True))


@pytest.mark.parametrize("head", ["指导部门", "指导单位"])
def test_a_table_of_what_is_to_be_done_everywhere_names_those_who_guide(head: str) -> None:
    found = framework(_table(("改革举措", *NAMED), ("主要内容", *SAID), (head, *BODIES), ("推广范围", "全市", "全市")))
    assert [(one.title, one.text) for one in found.measures] == list(zip(NAMED, SAID, strict=True))
    assert [groups(one) for one in found.measures] == [[((), (), (body,))] for body in BODIES]


def test_long_cells_before_what_is_done_are_text_too() -> None:
    wrong = ("仓房漏雨。台账不全；保管员无证上岗，库区巡查没有记录。", "培训没有计划。考核结果没有公布，档案缺失。")
    found = framework(_table(("整改问题", *wrong), ("整改措施", *SAID), ("责任单位", *BODIES)))
    assert [(one.title, one.text) for one in found.measures] == [
        (None, f"{one}\n{two}") for one, two in zip(wrong, SAID, strict=True)
    ]


def test_further_columns_follow_as_paragraphs_in_their_order() -> None:
    ways = ("统筹仓储资金，优先改造老仓", "依托职业院校，编印培训教材")
    text = _table(("项目名称", *NAMED), ("主要内容", *SAID), ("实施路径", *ways), ("责任单位", *BODIES))
    found = framework(text)
    assert [(one.title, one.text) for one in found.measures] == [
        (name, f"{said}\n{way}") for name, said, way in zip(NAMED, SAID, ways, strict=True)
    ]
    assert [groups(one)[0][1] for one in found.measures] == [("市粮食局",), ("市人社局",)]


def test_a_column_of_dates_is_text_where_it_tells_what_is_done_by_each() -> None:
    steps = ("2027年6月底前完成方案编制，2027年底前交付使用", "2027年底前完成")
    text = _table(("序号", "1", "2"), ("工作任务", *NAMED), ("责任单位", *BODIES), ("进度安排", *steps))
    assert [one.text for one in framework(text).measures] == [f"{NAMED[0]}\n{steps[0]}", NAMED[1]]


@pytest.mark.parametrize("cells", [("√", ""), ("市财政局", "市教育局"), ("甲类", "乙类")])
def test_a_column_that_says_nothing_in_words_is_told(cells: tuple[str, str]) -> None:
    found = parsed(_table(("工作任务", *NAMED), ("归口", *cells), ("责任单位", *BODIES)))
    assert [one.text for one in found.framework.measures] == list(NAMED)
    told_of = [(one.kind, one.line, dict(one.facts)) for one in found.notices]
    assert told_of == [("columns-left", 3, {"count": 1, "text": "归口"})]


def test_of_a_column_that_says_something_in_words_for_some_tasks_the_others_are_told() -> None:
    found = parsed(_table(("工作任务", *NAMED), ("归口", "12", SAID[1]), ("责任单位", *BODIES)))
    assert [(one.title, one.text) for one in found.framework.measures] == [
        (None, NAMED[0]),
        (None, "\n".join((NAMED[1], SAID[1]))),
    ]
    assert [dict(one.facts) for one in found.notices] == [{"count": 1, "text": "归口"}]


def test_cells_before_several_tasks_begin_chapters_whatever_their_column_is_called() -> None:
    tasks = ("新建恒温仓12座。", "更新烘干设备30台。", "举办培训班3期。")
    above = ("夯实仓储设施", "夯实仓储设施", "建强保管队伍")
    text = _table(("序号", "1", "2", "3"), ("主攻方向", *above), ("工作任务", *tasks), ("责任单位", *BODIES, BODIES[1]))
    found = framework(text)
    assert [one.title for one in found.chapters] == ["夯实仓储设施", "建强保管队伍"]
    assert [(one.chapter, one.title, one.text) for one in found.measures] == [
        (1, None, tasks[0]), (1, None, tasks[1]), (2, None, tasks[2]),
    ]  # fmt: skip


def test_a_table_whose_columns_are_not_called_tasks_is_one_if_bodies_answer_for_its_rows() -> None:
    text = _table(("序号", "1", "2"), ("政策条款", *NAMED), ("支持标准", *SAID), ("责任部门", *BODIES))
    found = framework(text)
    assert [(one.title, one.text) for one in found.measures] == list(zip(NAMED, SAID, strict=True))
    assert [groups(one)[0][1] for one in found.measures] == [("市粮食局",), ("市人社局",)]


def test_the_quarters_of_a_plan_may_stand_in_a_second_row_of_heads() -> None:
    rows = (
        "<tr><td>序号</td><td>项目名称</td><td colspan=2>季度计划</td><td>责任单位</td></tr>"
        "<tr><td></td><td></td><td>三季度</td><td>四季度</td><td></td></tr>"
        "<tr><td>1</td><td>中心粮库扩建</td><td>完成初步设计</td><td>完成主体施工</td><td>市粮食局</td></tr>"
    )
    page = f"<p>云岭市粮库项目清单</p><table>{rows}</table>"
    (only,) = saved("清单.html", page.encode()).measures
    assert (only.title, only.text) == ("中心粮库扩建", "完成初步设计\n完成主体施工")


@pytest.mark.parametrize("nothing", ["-", "——", "—", "/", "无"])
def test_a_sign_that_nothing_stands_in_a_cell_is_no_body_no_date_and_no_text(nothing: str) -> None:
    helping, when = (nothing, "市财政局"), (nothing, "2027年6月底前")
    found = parsed(
        _table(
            ("重点任务", *NAMED),
            ("具体举措", *SAID),
            ("牵头单位", *BODIES),
            ("配合单位", *helping),
            ("完成时限", *when),
        )
    )
    assert [groups(one) for one in found.framework.measures] == [
        [(("市粮食局",), (), ())],
        [(("市人社局",), ("市财政局",), ())],
    ]
    assert found.notices == ()


def test_what_is_done_in_each_quarter_is_due_at_its_end() -> None:
    heads = ("一季度", "二季度", "第三季度", "下半年")
    cells = ("编制改造方案。", "开工2座。", "公布验收结果。", "1座")
    rows = [("序号", "任务", "牵头单位", *heads), ("1", "扩建粮库", "市粮食局", *cells)]
    text = "云岭市2027年粮库任务清单\n" + "\n".join("\t".join(row) for row in rows) + "\n"
    found = parsed(text)
    (only,) = found.framework.measures
    assert (only.title, only.text) == ("扩建粮库", "编制改造方案。\n开工2座。\n公布验收结果。")
    assert [(one.text, one.due) for one in only.items] == [
        ("编制改造方案", "2027-03"), ("开工2座", None), ("公布验收结果", "2027-09"),
    ]  # fmt: skip
    assert told(only.targets) == [("粮库", "=", 2, "座", "2027-06")]  # which dates its item
    assert [dict(one.facts)["text"] for one in found.notices] == ["下半年"]


def test_what_is_done_in_each_year_is_the_text_of_what_the_task_is_called() -> None:
    steps = (("编制改造方案", "制定培训大纲"), ("公开改造进度", "举办技能竞赛"))
    text = _table(
        ("序号", "1", "2"), ("任务", *NAMED), ("2026年", *steps[0]), ("2027年", *steps[1]), ("责任单位", *BODIES)
    )
    found = framework(text).measures
    assert [(one.title, one.text) for one in found] == list(
        zip(NAMED, map("\n".join, zip(*steps, strict=True)), strict=True)
    )
    assert [one.due for one in found[0].items] == ["2026", "2027"]


def test_tasks_of_the_first_level_are_chapters_of_those_of_the_second() -> None:
    above = ("夯实仓储", "建强队伍")
    text = _table(("一级任务", *above), ("二级任务", *NAMED), ("具体措施", *SAID), ("责任单位", *BODIES))
    found = framework(text)
    assert [one.title for one in found.chapters] == list(above)
    assert [(one.chapter, one.title, one.text) for one in found.measures] == [
        (1, NAMED[0], SAID[0]), (2, NAMED[1], SAID[1]),
    ]  # fmt: skip


@pytest.mark.parametrize("rule", ["列第一位的为牵头单位", "排第一位者为牵头单位，下同"])
def test_the_head_of_the_bodies_may_say_which_of_them_leads(rule: str) -> None:
    text = _table(("重点任务", *NAMED), ("具体措施", *SAID), (f"责任单位（{rule}）", "市粮食局、市财政局", BODIES[1]))
    assert [groups(one) for one in framework(text).measures] == [
        [(("市粮食局",), ("市财政局",), ())],
        [((BODIES[1],), (), ())],
    ]


def test_bodies_do_not_all_lead_where_their_head_says_how_those_that_do_are_printed() -> None:
    text = _table(
        ("重点任务", *NAMED), ("具体措施", *SAID), ("责任单位（加粗为牵头单位）", "市粮食局、市财政局", BODIES[1])
    )
    assert groups(framework(text).measures[0]) == [((), ("市粮食局", "市财政局"), ())]


def test_a_row_with_an_ordinal_of_its_own_and_a_name_heads_the_tasks_below_it() -> None:
    rows = (
        ("（一）", "夯实仓储", ""),
        ("1", SAID[0], BODIES[0]),
        ("（二）", "建强队伍", ""),
        ("2", SAID[1], BODIES[1]),
    )
    found = framework(_table(*zip(("序号", "重点任务", "责任单位"), *rows, strict=True)))
    assert [one.title for one in found.chapters] == ["夯实仓储", "建强队伍"]
    assert [(one.chapter, one.ordinal, one.text) for one in found.measures] == [(1, 1, SAID[0]), (2, 2, SAID[1])]


def test_a_task_for_which_nobody_is_named_heads_none_where_all_are_counted_alike() -> None:
    rows = (("（一）", NAMED[0], ""), ("（二）", NAMED[1], BODIES[1]))
    found = framework(_table(*zip(("序号", "重点任务", "责任单位"), *rows, strict=True)))
    assert [(one.chapter, one.ordinal, one.text) for one in found.measures] == [
        (None, 1, NAMED[0]),
        (None, 2, NAMED[1]),
    ]


@pytest.mark.parametrize(
    "lists",
    [("1.改造中心粮库；2.新建恒温仓12座。", "1.培训保管员；2.公布考核结果。"), ("1.改造中心粮库。", "1.培训保管员。")],
)
def test_the_ordinals_of_a_list_in_a_cell_count_no_tasks(lists: tuple[str, str]) -> None:
    found = parsed(_table(("任务", "夯实仓储", "建强队伍"), ("内容", *lists), ("责任单位", *BODIES)))
    assert [(one.ordinal, one.title, one.text) for one in found.framework.measures] == [
        (1, "夯实仓储", lists[0]), (2, "建强队伍", lists[1]),
    ]  # fmt: skip
    assert found.notices == ()


def test_the_ordinals_of_tasks_may_stand_before_what_is_done() -> None:
    cells = ("1.改造中心粮库。", "2.培训保管员。")
    found = framework(_table(("任务", "夯实仓储", "建强队伍"), ("内容", *cells), ("责任单位", *BODIES)))
    assert [(one.ordinal, one.label, one.text) for one in found.measures] == [
        (1, "1.", "改造中心粮库。"), (2, "2.", "培训保管员。"),
    ]  # fmt: skip


@pytest.mark.parametrize("head", ["组织单位", "协作单位", "支持部门", "执行单位", "分工"])
def test_bodies_stand_under_heads_of_many_names(head: str) -> None:
    text = _table(("重点任务", *NAMED), ("具体措施", *SAID), ("牵头单位", *BODIES), (head, "市财政局", "市教育局"))
    found = parsed(text)
    assert [groups(one) for one in found.framework.measures] == [
        [(("市粮食局",), ("市财政局",), ())],
        [(("市人社局",), ("市教育局",), ())],
    ]
    assert found.notices == ()


@pytest.mark.parametrize(
    ("said", "due"),
    [("二〇二六年十二月", "2026-12"), ("二○二七年六月至九月底前", "2027-09"), ("二〇三〇年三月二十一日", "2030-03-21")],
)
def test_a_cell_may_have_its_date_in_words(said: str, due: str) -> None:
    text = _table(("工作任务", *NAMED), ("责任单位", *BODIES), ("完成时限", said, said))
    found = parsed(text)
    assert [one.due for measure in found.framework.measures for one in measure.items] == [due, due]
    assert found.notices == ()


def test_what_a_quarter_brings_may_begin_with_a_date() -> None:
    steps = ("到2027年，保管员持证率达到95%。", "公布考核结果。")
    text = _table(("任务", *NAMED), ("责任单位", *BODIES), ("三季度", *steps), ("四季度", *reversed(steps)))
    assert [one.text for one in framework(text).measures] == ["\n".join(steps), "\n".join(reversed(steps))]


def test_how_a_task_is_proved_asks_for_nothing_and_is_told() -> None:
    found = parsed(
        _table(("重点任务", *NAMED), ("具体措施", *SAID), ("责任单位", *BODIES), ("验收方式", "现场查看", "查阅资料"))
    )
    assert [one.text for one in found.framework.measures] == list(SAID)
    assert [one.facts for one in found.notices if one.kind == "columns-left"] == [{"count": 1, "text": "验收方式"}]


@pytest.mark.parametrize(
    ("name", "beside", "cells"),
    [
        ("粮库名称", "地址", (("中心粮库", "甲路一百号"), ("东山粮库", "乙路二百号"), ("西山粮库", "丙路三百号"))),
        ("企业名称", "经营范围", (("云岭粮油公司", "收购、销售粮食"), ("东山米业公司", "加工大米"))),
        ("姓名", "职务", (("王某", "保管员"), ("李某", "检验员"))),
    ],
)
def test_a_list_of_places_firms_or_persons_is_no_table_of_tasks(
    name: str, beside: str, cells: tuple[tuple[str, str], ...]
) -> None:
    rows = [("序号", name, beside, "主管部门"), *((str(at), *cell, "市粮食局") for at, cell in enumerate(cells, 1))]
    with pytest.raises(ParseError, match="no-measures"):
        framework("关于公布云岭市仓储名录的通知\n现将名录公布如下。\n" + "\n".join(map("\t".join, rows)))


def test_rows_that_say_what_to_do_are_tasks_whatever_their_columns_are_called() -> None:
    found = framework(_table(("序号", "1", "2"), ("库点", *NAMED), ("说法", *SAID), ("主管部门", *BODIES)))
    assert [(one.title, one.text) for one in found.measures] == list(zip(NAMED, SAID, strict=True))


@pytest.mark.parametrize("head", ["措施及责任单位", "主要措施和责任分工", "工作举措（责任单位）"])
def test_one_column_may_hold_the_work_and_the_bodies(head: str) -> None:
    cells = ("（1）新建粮库（市粮食局负责）（2）更新设备（市财政局负责）", "编印手册。（市人社局、市粮食局）培训人员。")
    found = parsed(_table(("序号", "1", "2"), ("任务", *NAMED), (head, *cells)))
    one, two = found.framework.measures
    assert [(one.title, one.text), (two.title, two.text)] == [
        (NAMED[0], "（1）新建粮库（2）更新设备"),
        (NAMED[1], "编印手册。培训人员。"),
    ]
    assert groups(one) == [(("市粮食局",), (), ()), (("市财政局",), (), ())]
    assert groups(two) == [((), ("市人社局", "市粮食局"), ())]
    owners = {group.id: group.lead for group in one.responsibilities}
    assert [(item.text, owners[item.responsibility or ""]) for item in one.items] == [
        ("新建粮库", ("市粮食局",)),
        ("更新设备", ("市财政局",)),
    ]
    assert two.items[-1].responsibility is None


@pytest.mark.parametrize("note", ["注：责任单位排名不分先后", "备注：按季度调度", "说明：本表分工按职责"])
def test_a_note_across_a_table_is_no_chapter(note: str) -> None:
    rows = ["序号\t工作任务\t责任单位", "一、建库\t\t", "1\t新建粮库\t市粮食局", f"{note}\t\t"]
    found = framework(ABOVE + "\n".join(rows) + "\n")
    assert [one.title for one in found.chapters] == ["建库"]
    assert [one.chapter for one in found.measures] == [1]


@pytest.mark.parametrize(
    ("cell", "lead", "support"),
    [
        ("市粮食局（牵头） 市贸促会 市信访局", ("市粮食局",), ("市贸促会", "市信访局")),
        ("市粮食局 国网云岭供电公司 云岭军分区", (), ("市粮食局", "国网云岭供电公司", "云岭军分区")),
        ("市粮食局、市人力 资源社会保障局", (), ("市粮食局", "市人力资源社会保障局")),
    ],
)
def test_spaces_part_the_bodies_of_a_cell_beside_sentences(
    cell: str, lead: tuple[str, ...], support: tuple[str, ...]
) -> None:
    found = framework(
        "云岭市粮食任务清单\n序号\t任务名称\t主要内容\t责任单位\n"
        f"1\t扩建粮库\t新建粮库，更新风机。\t{cell}\n2\t培训人员\t培训保管员。\t市人社局\n"
    )
    assert groups(found.measures[0]) == [(lead, support, ())]


def test_goals_that_are_told_beside_the_names_of_tasks_are_what_is_done() -> None:
    found = framework(
        "云岭市粮食任务清单\n序号\t任务\t工作目标\t责任单位\n1\t整治旧仓\t整治120间\t市粮食局\n"
        "2\t扩大检测\t覆盖率95%\t市粮食局\n3\t改进服务\t农户投诉明显减少\t市人社局\n"
    )
    assert [(one.title, one.text) for one in found.measures] == [
        ("整治旧仓", "整治120间"),
        ("扩大检测", "覆盖率95%"),
        ("改进服务", "农户投诉明显减少"),
    ]
    assert [told(one.targets) for one in found.measures] == [
        [("旧仓", "=", 120, "间", None)],
        [("覆盖率", "=", 95, "%", None)],
        [],
    ]


def test_a_figure_that_counts_the_deed_of_its_task_keeps_the_deed_in_its_name() -> None:
    found = framework(
        "云岭市粮食任务清单\n序号\t任务\t主要内容\t责任单位\n"
        "1\t开展保管技能培训\t编制目录，培训4万人次以上。\t市人社局\n2\t改造旧仓\t登记造册，改造30间。\t市粮食局\n"
    )
    assert [told(one.targets) for one in found.measures] == [
        [("保管技能培训", ">=", 4, "万人次", None)],
        [("旧仓", "=", 30, "间", None)],
    ]
