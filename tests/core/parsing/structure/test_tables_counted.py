"""Tables in which number and unit stand apart from the task or the indicator that they count."""

from __future__ import annotations

import pytest

from desktop.core.parsing.values import Role
from tests.core.parsing.structure.documents import Told, framework, groups, parsed, told

_ROWS = (
    ("1", "新建储备粮库", "12", "座", "市粮食局", "2028年12月底"),
    ("2", "改造收购站点", "85", "个", "市财政局", "2028年11月底前"),
    ("3", "培训粮库保管员", "4.2", "万人", "市人社局", "2028年"),
)
_WANTED: list[list[Told]] = [
    [("新建储备粮库", "=", 12, "座", "2028-12")],
    [("改造收购站点", "=", 85, "个", "2028-11")],
    [("培训粮库保管员", "=", 4.2, "万人", "2028")],
]


def table(heads: tuple[str, ...], sign: str) -> str:
    lines = [sign.join(row) for row in (heads, *_ROWS)]
    if sign == "|":
        lines = [f"|{line}|" for line in lines]
        lines.insert(1, "|" + "---|" * len(heads))
    return "云岭市2028年粮食工作任务分工表\n\n" + "\n".join(lines) + "\n"


@pytest.mark.parametrize(("sign", "name"), [("\t", "表.txt"), ("|", "表.md")])
@pytest.mark.parametrize(
    "heads",
    [
        ("序号", "重点任务", "指标值", "单位", "牵头单位", "完成时限"),
        ("序号", "工作任务", "目标值", "计量单位", "责任单位", "完成时间"),
        ("序号", "工作任务", "数量", "单位", "责任单位", "完成时限"),
        ("序号", "任务名称", "任务数", "计量单位", "责任部门", "完成时限"),
    ],
)
def test_a_task_is_what_number_and_unit_beside_it_count(heads: tuple[str, ...], sign: str, name: str) -> None:
    made = framework(table(heads, sign), name)
    assert [told(one.targets) for one in made.measures] == _WANTED
    assert [[*lead, *support] for one in made.measures for lead, support, _ in groups(one)] == [
        ["市粮食局"],
        ["市财政局"],
        ["市人社局"],
    ]


def test_indicators_for_which_bodies_are_named_are_tasks_where_nothing_else_is() -> None:
    made = framework(table(("序号", "指标名称", "2028年目标", "单位", "责任单位", "备注"), "\t"), "表.txt")
    assert [[(one.object, one.value, one.unit, one.due) for one in measure.targets] for measure in made.measures] == [
        [("新建储备粮库", 12, "座", "2028")],
        [("改造收购站点", 85, "个", "2028")],
        [("培训粮库保管员", 4.2, "万人", "2028")],
    ]


def test_a_column_of_bodies_is_none_of_units() -> None:
    heads = "序号\t工作任务\t数量\t单位\t责任单位"
    rows = f"{heads}\n1\t新建粮库\t12\t市粮食局\t市粮食局\n2\t改造站点\t8\t市财政局\t市财政局\n"
    assert [told(one.targets) for one in framework(f"云岭市粮食工作任务分工表\n\n{rows}", "表.txt").measures] == [
        [],
        [],
    ]


def test_tables_below_the_chapters_of_a_plan_that_a_notice_issues_are_one() -> None:
    heads = "| 序号 | 重点任务 | 具体措施 | 牵头单位 |\n|---|---|---|---|\n"
    rows = [f"| {n} | 建好{n}号库 | 扩建库房，新建仓位{n}0个 | 市粮食局 |\n" for n in range(1, 13)]
    tables = "\n".join(
        f"## {sign}、{name}\n\n{heads}{''.join(rows[3 * at : 3 * at + 3])}"
        for at, (sign, name) in enumerate(zip("一二三四", ("建设", "改造", "监测", "保障"), strict=True))
    )
    made = framework(
        "# 云岭市粮食局关于印发粮食仓储任务分工方案的通知\n\n云粮〔2028〕3号\n\n各县粮食局：\n\n"
        "现将《粮食仓储任务分工方案》印发给你们，请认真落实。\n\n云岭市粮食局\n\n2028年2月24日\n\n"
        f"# 粮食仓储任务分工方案\n\n为建好粮库，制定本方案。\n\n{tables}",
        "方案.md",
    )
    assert [one.title for one in made.chapters] == ["建设", "改造", "监测", "保障"]
    assert [(one.chapter, one.ordinal) for one in made.measures] == [((n + 2) // 3, n) for n in range(1, 13)]
    assert [told(one.targets)[0][2] for one in made.measures] == [10 * n for n in range(1, 13)]


@pytest.mark.parametrize("told_in", ["主要内容", "具体举措", "建设要求"])
def test_the_name_of_a_task_is_what_is_counted_beside_a_column_that_tells_of_it(told_in: str) -> None:
    heads = ("序号", "任务名称", told_in, "数量", "单位", "牵头单位", "完成时限")
    rows = [(*row[:2], f"按标准推进{row[1]}，及时验收。", *row[2:]) for row in _ROWS]
    text = "云岭市2028年粮食工作任务分工表\n" + "".join("\t".join(row) + "\n" for row in (heads, *rows))
    assert [told(one.targets) for one in framework(text).measures] == _WANTED


def test_units_may_stand_behind_most_names_or_behind_every_number() -> None:
    heads = "工作任务\t2025年完成\t2026年目标\t牵头单位\t配合单位\n"
    rows = "粮站创建\t45\t60\t市粮食局\t市财政局\n粮道改造（公里）\t310\t420\t市粮食局\t市财政局\n"
    rows += "保管员培训（人次）\t800\t1200\t市人社局\t市粮食局\n"
    found = framework(f"云岭市2026年粮食任务台账\n{heads}{rows}")
    assert [told(one.targets)[0][:4] for one in found.measures] == [
        ("粮站创建", "=", 60, None),
        ("粮道改造", "=", 420, "公里"),
        ("保管员培训", "=", 1200, "人次"),
    ]
    rows = "任务名称\t数量\t责任单位\n新建粮站\t30个\t市粮食局\n培训保管员\t200人次\t市人社局\n"
    found = framework(f"云岭市2026年粮食任务台账\n{rows}")
    assert [told(one.targets)[0][:4] for one in found.measures] == [
        ("新建粮站", "=", 30, "个"),
        ("培训保管员", "=", 200, "人次"),
    ]


def test_a_row_of_an_annex_is_due_when_its_own_cell_says() -> None:
    head = "云岭市粮食仓储提升方案\n一、重点任务\n（一）提升管理。推行规范化管理。\n（二）培训。培训人员。\n"
    head += "附件\n重点指标分解表\n"
    rows = "序号\t行动\t指标\t单位\t目标值\t完成时限\t责任单位\n1\t建库\t粮库容量\t万吨\t36\t2028年\t市粮食局\n"
    rows += "2\t减损\t损耗率\t%\t2.5\t2027年6月底\t市粮食局\n3\t减损\t覆盖率\t%\t95\t持续推进\t市商务局\n"
    assert [one[:3] + one[4:] for one in told(framework(head + rows).targets)] == [
        ("粮库容量", "=", 36, "2028"),
        ("损耗率", "=", 2.5, "2027-06"),
        ("覆盖率", "=", 95, None),
    ]


def test_whatever_stands_below_one_of_two_rows_of_heads_is_a_head() -> None:
    heads = (
        "<tr><td rowspan=2>序号</td><td rowspan=2>任务</td><td colspan=3>目标</td><td rowspan=2>责任单位</td></tr>"
        "<tr><td>指标值</td><td>单位</td><td>完成时限</td></tr>"
    )
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>" for cells in (
        ("1", "新建储备粮库", "12", "座", "2028年底", "市粮食局"),
        ("2", "改造收购站点", "85", "个", "2027年底", "市财政局"),
    ))  # fmt: skip
    made = framework(f"<h1>云岭市粮食任务分工表</h1><table>{heads}{rows}</table>", "表.html")
    assert [told(one.targets) for one in made.measures] == [
        [("新建储备粮库", "=", 12, "座", "2028")],
        [("改造收购站点", "=", 85, "个", "2027")],
    ]


def test_a_row_behind_the_text_that_says_a_task_again_is_no_target_of_the_last_measure() -> None:
    text = "云岭市粮食仓储方案\n一、任务\n（一）建好粮库。新建储备粮库12座。（市粮食局、市财政局）\n"
    text += "（二）加强领导。安排资金600万元。\n"
    rows = "序号\t任务\t指标值\t单位\t完成时限\t责任单位\n1\t新建储备粮库\t12\t座\t2028年\t市粮食局\n"
    assert [told(one.targets) for one in framework(text + rows).measures] == [
        [("新建储备粮库", "=", 12, "座", None)],
        [("安排资金", "=", 600, "万元", None)],
    ]


def test_a_name_over_several_rows_sorts_what_they_count() -> None:
    made = framework(
        "云岭市2028年粮食实事清单\n序号\t项目\t内容\t数量\t牵头单位\t完成时限\n1\t建库惠民\t新建平房仓\t6座\t市粮食局\t2028年9月\n"
        "2\t建库惠民\t改造收购站\t20个\t市粮食局\t2028年12月\n3\t服务惠民\t新增放心粮店\t4家\t市商务局\t2028年11月\n"
    )
    assert [told(one.targets) for one in made.measures] == [
        [("新建平房仓", "=", 6, "座", "2028-09")],
        [("改造收购站", "=", 20, "个", "2028-12")],
        [("新增放心粮店", "=", 4, "家", "2028-11")],
    ]


def test_a_row_is_named_where_its_heading_stands() -> None:
    rows = (
        "任务\t措施\t牵头单位",
        "建设粮库\t新建粮库3座，改造粮库5座。\t市粮食局",
        "培训人员\t举办培训班4期。\t市人社局",
    )
    found = parsed("云岭市2028年粮食工作任务分工表\n\n" + "\n".join(rows) + "\n")
    named = [span for span in found.spans if span.role is Role.MEASURE]
    assert [found.source.lines[one.line].text[one.start : one.end] for one in named] == ["建设粮库", "培训人员"]
    assert [one.title for one in found.framework.measures] == ["建设粮库", "培训人员"]
