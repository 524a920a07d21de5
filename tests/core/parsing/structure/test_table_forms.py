"""One and the same table in the forms in which it comes: tabs, blanks, strokes, a page's table, a Word file's."""

from __future__ import annotations

import html
from collections.abc import Callable, Sequence

import pytest

from desktop.core.framework import Framework
from tests.core.parsing.reading.word_files import p, r, word_file
from tests.core.parsing.structure.documents import HEAD, framework, groups, saved, told

Rows = Sequence[Sequence[str]]
"""The cells of a table; a row of one cell goes across it."""


def _tabs(above: str, rows: Rows) -> tuple[str, str | bytes]:
    return "方案.txt", above + "\n".join("\t".join(row) for row in rows)


def _all_tabs(above: str, rows: Rows) -> tuple[str, str | bytes]:
    return _tabs(above, [[*row, *[""] * (len(rows[0]) - len(row))] for row in rows])


def _empty_column(above: str, rows: Rows) -> tuple[str, str | bytes]:
    return _tabs(above, [[*rows[0], "备注"], *([*row, ""] if len(row) > 1 else row for row in rows[1:])])


def _blanks(above: str, rows: Rows) -> tuple[str, str | bytes]:
    return "方案.txt", above + "\n".join("  ".join(row) for row in rows)


def _aligned(above: str, rows: Rows) -> tuple[str, str | bytes]:
    widths = [max(len(row[at]) for row in rows if len(row) > 1) + 2 for at in range(len(rows[0]))]
    lines = ("".join(cell.ljust(width) for cell, width in zip(row, widths, strict=False)).rstrip() for row in rows)
    return "方案.txt", above + "\n".join(lines)


def _strokes(above: str, rows: Rows) -> tuple[str, str | bytes]:
    lines = ["| " + " | ".join([*row, *[""] * (len(rows[0]) - len(row))]) + " |" for row in rows]
    return "方案.md", above.replace("\n", "\n\n") + "\n".join([lines[0], "| --- " * len(rows[0]) + "|", *lines[1:]])


def _page(above: str, rows: Rows) -> tuple[str, str | bytes]:
    width = len(rows[0])
    cells = (
        [f'<td colspan="{width}">{row[0]}</td>'] if len(row) == 1 else [f"<td>{html.escape(one)}</td>" for one in row]
        for row in rows
    )
    table = "".join(f"<tr>{''.join(row)}</tr>" for row in cells)
    said = "".join(f"<p>{line}</p>" for line in above.splitlines())
    return "方案.html", f"<html><body>{said}<table>{table}</table></body></html>"


def _word(above: str, rows: Rows) -> tuple[str, str | bytes]:
    width = len(rows[0])
    body = "".join(p(r(line)) for line in above.splitlines())
    made = ""
    for row in rows:
        span = f'<w:tcPr><w:gridSpan w:val="{width}"/></w:tcPr>' if len(row) == 1 else ""
        made += f"<w:tr>{''.join(f'<w:tc>{span}{p(r(html.escape(cell)))}</w:tc>' for cell in row)}</w:tr>"
    grid = f"<w:tblGrid>{'<w:gridCol/>' * width}</w:tblGrid>"
    return "方案.docx", word_file(f"{body}<w:tbl>{grid}{made}</w:tbl>")


Form = Callable[[str, Rows], tuple[str, str | bytes]]
FORMS: tuple[Form, ...] = (_tabs, _all_tabs, _empty_column, _blanks, _aligned, _strokes, _page, _word)
in_every_form = pytest.mark.parametrize("form", FORMS)


def _saved(form: Form, above: str, rows: Rows) -> Framework:
    name, data = form(above, rows)
    return saved(name, data if isinstance(data, bytes) else data.encode())


PROMISED = (
    ("序号", "项目名称", "主要内容和目标", "牵头单位", "责任单位", "完成时限"),
    ("一、住房和出行",),
    ("1", "改造小区", "改造小区42个，惠及居民1.2万户。", "市住建局", "市财政局，各县人民政府", "2026年11月底前"),
    ("2", "增设停车泊位", "新增停车泊位3500个。", "市城市管理局", "市公安局", "2026年10月底前"),
    ("二、粮油供应",),
    ("3", "建设放心粮店", "建成放心粮店60家，抽检合格率达到98%以上。", "市粮食局", "市市场监管局", "2026年12月底前"),
)  # fmt: skip


@in_every_form
def test_what_is_promised_for_a_year_stands_under_headings_across_the_table(form: Form) -> None:
    found = _saved(form, "云岭市2026年惠民实事实施方案\n为办好惠民实事，制定本方案。\n", PROMISED)
    assert [(one.ordinal, one.title) for one in found.chapters] == [(1, "住房和出行"), (2, "粮油供应")]
    assert [(one.chapter, one.ordinal, one.title) for one in found.measures] == [
        (1, 1, "改造小区"), (1, 2, "增设停车泊位"), (2, 3, "建设放心粮店"),
    ]  # fmt: skip
    assert [groups(one)[0][:2] for one in found.measures] == [
        (("市住建局",), ("市财政局", "各县人民政府")),
        (("市城市管理局",), ("市公安局",)),
        (("市粮食局",), ("市市场监管局",)),
    ]
    assert [told(one.targets) for one in found.measures] == [
        [("改造小区", "=", 42, "个", "2026-11"), ("惠及居民", "=", 1.2, "万户", "2026-11")],
        [("停车泊位", "=", 3500, "个", "2026-10")],
        [("放心粮店", "=", 60, "家", "2026-12"), ("抽检合格率", ">=", 98, "%", "2026-12")],
    ]


SCORED = (
    ("一级指标", "二级指标", "分值", "2028年目标值", "评分标准"),
    ("产出指标", "新建中心粮库", "20", "18座", "完成得满分，每少1座扣2分"),
    ("产出指标", "培训保管员", "10", "600人", "每少10人扣1分"),
    ("效益指标", "农户储粮损失率", "15", "≤3%", "每高1个百分点扣2分"),
)


@in_every_form
def test_what_an_annex_scores_is_to_reach_its_goal(form: Form) -> None:
    above = f"{HEAD}一、任务\n（一）建库。新建粮库。\n（二）培训。培训人员。\n附件\n仓储绩效评价指标\n"
    assert told(_saved(form, above, SCORED).targets) == [
        ("新建中心粮库", "=", 18, "座", "2028"),
        ("培训保管员", "=", 600, "人", "2028"),
        ("农户储粮损失率", "<=", 3, "%", "2028"),
    ]


YEARLY = (
    ("序号", "指标", "单位", "2025年现状值", "2026年", "2027年", "2028年"),
    ("1", "用电总量", "万千瓦时", "310", "≤330", "≤345", "≤360"),
    ("2", "损耗率较2025年下降", "%", "—", "2", "4", "6"),
)


@in_every_form
def test_behind_the_column_of_the_base_each_year_has_its_goal_but_for_what_the_text_says(form: Form) -> None:
    above = (
        f"{HEAD}一、目标\n到2028年，全市用电总量控制在360万千瓦时以内，损耗率较2025年下降6%。\n二、任务\n"
        "（一）建库。新建粮库。\n（二）培训。培训人员。\n附件\n仓储主要指标\n"
    )
    assert told(_saved(form, above, YEARLY).targets) == [
        ("全市用电总量", "<=", 360, "万千瓦时", "2028"),
        ("损耗率下降", "=", 6, "%", "2028"),
        ("用电总量", "<=", 330, "万千瓦时", "2026"),
        ("用电总量", "<=", 345, "万千瓦时", "2027"),
        ("损耗率较2025年下降", "=", 2, "%", "2026"),
        ("损耗率较2025年下降", "=", 4, "%", "2027"),
    ]


NAMED = (
    ("序号", "任务", "目标", "牵头单位", "配合单位", "完成时限"),
    ("1", "扩建中心粮库", "新建仓容5万吨，改造旧仓12座", "市粮食局", "市财政局", "2026年10月底"),
    ("2", "看护6岁以下儿童", "建成托育点9个", "市卫生健康委", "市教育局", "全年"),
    ("3", "强化质量检测", "合格率保持在97%以上", "市粮食局", "市市场监管局", "2026年12月底"),
    ("4", "培训保管员", "培训保管员600人次", "市粮食局", "市人社局", "2026年6月底"),
)


@in_every_form
def test_a_task_that_only_has_a_name_beside_its_goal_is_a_heading(form: Form) -> None:
    found = _saved(form, "云岭市2026年粮食重点工作任务分解表\n为做好粮食工作，将任务分解如下。\n", NAMED)
    assert [(one.ordinal, one.title) for one in found.measures] == [
        (1, "扩建中心粮库"), (2, "看护6岁以下儿童"), (3, "强化质量检测"), (4, "培训保管员"),
    ]  # fmt: skip
    assert found.measures[0].text == "新建仓容5万吨，改造旧仓12座"
    assert [told(one.targets) for one in found.measures] == [
        [("新建仓容", "=", 5, "万吨", "2026-10"), ("改造旧仓", "=", 12, "座", "2026-10")],
        [("托育点", "=", 9, "个", "2026")],  # 全年, of the year that the title names
        [("合格率", ">=", 97, "%", "2026-12")],
        [("保管员", "=", 600, "人次", "2026-06")],
    ]


WORK_AND_GOAL: Rows = (
    ("序号", "项目名称", "建设内容", "年度目标", "牵头单位", "配合单位"),
    ("1", "旧仓改造", "更换仓门、完善通风设施", "改造旧仓24座，惠及粮农1.6万户", "市粮食局", "市财政局"),
    ("2", "粮店扩容", "挖潜建设", "新增粮店服务点300个以上", "市商务局", "各乡镇"),
    ("3", "检测提升", "配备检测设备", "98%", "市粮食局", "市市场监管局"),
)


@in_every_form
def test_what_a_task_is_to_reach_is_said_and_checked_with_its_work(form: Form) -> None:
    found = _saved(form, "云岭市2026年粮食民生实事清单\n为做好粮食工作，列出清单如下。\n", WORK_AND_GOAL)
    assert [one.text for one in found.measures] == [
        "更换仓门、完善通风设施\n改造旧仓24座，惠及粮农1.6万户",
        "挖潜建设\n新增粮店服务点300个以上",
        "配备检测设备",
    ]
    served = {one.id: one.object for every in found.measures for one in every.targets}
    assert [(one.text, served.get(one.target or "")) for one in found.measures[1].items] == [
        ("新增粮店服务点300个以上", "粮店服务点")
    ]


@in_every_form
@pytest.mark.parametrize("numbered", [True, False])
@pytest.mark.parametrize("head", ["责任分工", "任务分工", "职责分工", "部门分工"])
def test_who_does_a_task_may_be_called_how_it_is_shared(form: Form, numbered: bool, head: str) -> None:
    rows = [("序号", "重点任务", head, "完成时限"), ("1", "新建粮库12座。", "市粮食局牵头，市财政局配合", "2027年底")]
    rows.append(("2", "制定保管办法。", "市商务局", "2028年底"))
    made = _saved(form, "云岭市粮食仓储任务表\n", [row[not numbered :] for row in rows])
    assert [one.text for one in made.measures] == ["新建粮库12座。", "制定保管办法。"]
    assert [groups(one) for one in made.measures] == [[(("市粮食局",), ("市财政局",), ())], [((), ("市商务局",), ())]]


def test_how_it_is_shared_is_the_task_where_nothing_else_is() -> None:
    text = "云岭市粮食任务分工表\n序号\t责任单位\t任务分工\n1\t市粮食局\t新建粮库12座。\n2\t市商务局\t制定保管办法。\n"
    made = saved("表.txt", text.encode())
    assert [(one.text, groups(one)) for one in made.measures] == [
        ("新建粮库12座。", [((), ("市粮食局",), ())]),
        ("制定保管办法。", [((), ("市商务局",), ())]),
    ]


@pytest.mark.parametrize("form", [_tabs, _strokes, _page, _word])
def test_both_rows_of_a_head_may_be_repeated_on_each_page(form: Form) -> None:
    head = [("序号", "重点任务", "责任分工", "责任分工"), ("序号", "重点任务", "牵头单位", "配合单位")]
    rows = [("1", "新建粮库12座。", "市粮食局", "市财政局"), ("2", "制定保管办法。", "市商务局", "市财政局")]
    more = [("3", "培训保管员。", "市人社局", "市粮食局")]
    made = _saved(form, "云岭市粮食仓储任务表\n", [*head, *rows, *head, *more])
    assert [one.text for one in made.measures] == [row[1] for row in (*rows, *more)]
    assert groups(made.measures[-1]) == [(("市人社局",), ("市粮食局",), ())]


def test_cells_with_ordinals_above_several_numbered_tasks_are_chapters() -> None:
    found = framework(
        "云岭市仓储任务清单\n工作任务\t序号\t具体举措\t责任单位\n（一）建库\t1\t新建粮库8座。\t市粮食局\n"
        "\t2\t修缮仓房26间。\t市商务局\n（二）管库\t3\t培训保管员90人。\t市人社局\n"
    )
    assert [(one.ordinal, one.title) for one in found.chapters] == [(1, "建库"), (2, "管库")]
    assert [(one.chapter, one.ordinal, one.title) for one in found.measures] == [
        (1, 1, None),
        (1, 2, None),
        (2, 3, None),
    ]
    own = framework(
        "云岭市仓储任务清单\n工作任务\t序号\t具体举措\t责任单位\n（一）建库\t1\t新建粮库8座。\t市粮食局\n"
        "（二）修库\t2\t修缮仓房26间。\t市商务局\n（三）管库\t3\t培训保管员90人。\t市人社局\n"
    )
    assert [one.title for one in own.measures] == ["（一）建库", "（二）修库", "（三）管库"]
    assert own.chapters == ()


def test_a_second_head_may_name_more_than_bodies() -> None:
    rows = [
        ("序号", "实事内容", "年度目标", "责任分工", "完成时限", "", ""),
        ("", "", "数量", "单位", "牵头单位", "配合单位", ""),
        ("1", "新建粮库", "12", "座", "市粮食局", "市财政局", "2027年9月"),
        ("2", "培训保管员", "80", "名", "市人社局", "市粮食局", "2027年12月"),
    ]
    made = _saved(_page, "2027年云岭市储粮实事任务分解表\n", rows)
    assert [one.text for one in made.measures] == ["新建粮库", "培训保管员"]
    assert groups(made.measures[0]) == [(("市粮食局",), ("市财政局",), ())]


def test_a_row_that_says_nothing_is_no_measure() -> None:
    text = "云岭市粮食任务表\n重点任务\t责任单位\t完成时限\n\t市粮食局\t2027年\n新建粮库12座。\t市粮食局\t2027年\n"
    assert [one.text for one in saved("表.txt", text.encode()).measures] == ["新建粮库12座。"]


@pytest.mark.parametrize("marks", [("一、", "二、"), ("（一）", "（二）")])
def test_headings_stand_between_the_rows_of_two_columns_too(marks: tuple[str, str]) -> None:
    text = (
        f"云岭市仓储服务提升行动计划\n工作任务\t责任单位\n{marks[0]}扩大仓容\n新建仓库40座。\t市粮食局牵头，市财政局配合\n"
        f"{marks[1]}培养队伍\n培训保管员30人。\t市人社局\n编制手册。\t市粮食局\n"
    )
    found = framework(text)
    assert [(one.ordinal, one.title) for one in found.chapters] == [(1, "扩大仓容"), (2, "培养队伍")]
    assert [(one.chapter, one.text, groups(one)) for one in found.measures] == [
        (1, "新建仓库40座。", [(("市粮食局",), ("市财政局",), ())]),
        (2, "培训保管员30人。", [((), ("市人社局",), ())]),
        (2, "编制手册。", [((), ("市粮食局",), ())]),
    ]


@pytest.mark.parametrize("head", ["单位", "部门"])
def test_a_column_headed_by_one_word_names_bodies_where_its_cells_do(head: str) -> None:
    rows = "1\t新建仓库\t40座\t市粮食局（牵头）、市财政局\n2\t培训保管员\t30人\t市人社局\n"
    found = framework(f"云岭市仓储工作任务表\n序号\t任务\t目标\t{head}\n{rows}")
    assert [groups(one) for one in found.measures] == [[(("市粮食局",), ("市财政局",), ())], [((), ("市人社局",), ())]]
    counted = framework(
        "云岭市仓储工作任务表\n序号\t任务\t目标\t单位\t责任单位\n1\t新建仓库\t40\t座\t市粮食局\n2\t培训\t30\t人\t市人社局\n"
    )
    assert [groups(one) for one in counted.measures] == [[((), ("市粮食局",), ())], [((), ("市人社局",), ())]]


PAGED = (
    ("类别", "序号", "重点任务", "具体措施", "牵头单位", "配合单位"),
    ("保管", "1", "改造仓房", "翻修仓顶。", "市粮食局", "市财政局"),
    ("保管", "2", "更新设备", "购置烘干塔。", "市粮食局", "市财政局"),
    ("保管", "3", "培训人员", "举办保管员培训。", "市人社局", "市粮食局"),
)  # fmt: skip


@pytest.mark.parametrize("number", ["1", "12", "— 1 —", "\n1\n"])
@pytest.mark.parametrize("rows", [2, 3])
def test_the_number_of_a_page_parts_no_table(number: str, rows: int) -> None:
    lines = ["\t".join(row) for row in PAGED]
    lines.insert(rows, number)
    found = framework("云岭市粮仓保管实施方案\n" + "\n".join(lines))
    assert [one.title for one in found.chapters] == ["保管"]
    assert [one.title for one in found.measures] == ["改造仓房", "更新设备", "培训人员"]


def test_a_task_whose_cells_were_cut_off_is_read() -> None:
    rows = (
        ("序号", "职权名称", "职权类型", "设定依据", "实施主体", "责任事项"),
        ("1", "仓储备案", "行政确认", "《云岭市仓储条例》第九条", "市粮", ""),
        ("2", "库区检查", "行政检查", "《云岭市仓储条例》第十条", "市粮食局", "检查、处置、公开"),
    )
    found = framework("云岭市权力清单\n\n" + "\n".join("\t".join(row).rstrip() for row in rows) + "\n")
    assert [one.title for one in found.measures] == ["仓储备案", "库区检查"]


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("表1 “十五五”粮库建设主要指标", ""),
        ("表3-1 粮库建设主要指标", ""),
        ("表1中的指标由市粮食局分解；各县落实。", "\n表1中的指标由市粮食局分解；各县落实。"),
        ("表彰先进集体和个人", "\n表彰先进集体和个人"),
    ],
)
def test_the_line_that_names_the_table_below_it_is_no_text_of_the_measure(line: str, kept: str) -> None:
    made = framework(
        f"# 云岭市仓储规划\n\n## 一、总体要求\n\n（一）主要目标\n\n仓储能力增强。\n\n{line}\n\n"
        "| 指标 | 单位 | 2030年 |\n|---|---|---|\n| 标准粮库 | 座 | 12 |\n| 烘干机 | 台 | 40 |\n\n"
        "（二）基本原则\n\n坚持节约。\n",
        "规划.md",
    )
    assert made.measures[0].text == f"仓储能力增强。{kept}"
    assert [one.object for one in made.measures[0].targets][:1] == ["标准粮库"]
