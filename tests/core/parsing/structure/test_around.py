"""A table of tasks in a chapter of a text: the rows are the measures, 一、 and its kin the chapters."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.core.parsing.structure.documents import framework, groups, outline, parsed, told

RULES = (
    "云岭市粮食仓储考核细则\n一、考核对象\n各县粮食部门。\n"
    "二、考核原则\n坚持公正。实行百分制，90分以上为优秀。\n三、考核指标\n"
)
END = "四、结果运用\n考核结果与下一年度资金分配挂钩，对排名后2位的县予以通报。\n"
HEAD = ("序号", "一级指标", "二级指标", "考核内容", "分值", "牵头科室", "配合单位")
ROWS = (
    ("1", "库点", "中心粮库", "全年改造中心粮库6座，库容达到20万吨。", "10", "仓储科", "市财政局"),
    ("2", "库点", "收购站点", "收购站点覆盖率不低于95%。", "8", "仓储科", "市供销社"),
    ("3", "队伍", "保管人员", "培训保管人员500人次以上。", "7", "人事科", "市人社局"),
)


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    return "".join("\t".join(row) + "\n" for row in (head, *rows))


def test_the_chapters_of_the_text_hold_the_rows_of_its_table() -> None:
    found = framework(RULES + _table(HEAD, ROWS) + END)
    assert [one.title for one in found.chapters] == ["考核对象", "考核原则", "考核指标", "结果运用"]
    assert outline(found) == [(3, None, "1", "中心粮库"), (3, None, "2", "收购站点"), (3, None, "3", "保管人员")]
    assert [told(one.targets) for one in found.measures] == [
        [("中心粮库", "=", 6, "座", None), ("中心粮库库容", "=", 20, "万吨", None)],
        [("收购站点覆盖率", ">=", 95, "%", None)],
        [("保管人员", ">=", 500, "人次", None)],
    ]
    assert found.targets == ()


def test_offices_that_do_the_tasks_stand_beside_the_bodies_that_help() -> None:
    found = framework(RULES + _table(HEAD, ROWS) + END)
    assert groups(found.measures[0]) == [(("仓储科",), ("市财政局",), ())]
    assert groups(found.measures[2]) == [(("人事科",), ("市人社局",), ())]


def test_persons_are_no_bodies_beside_offices() -> None:
    head = ("序号", "考核项目", "考核内容", "责任科室", "责任领导")
    rows = (
        ("1", "建库", "扩建中心粮库。", "仓储科", "王某"),
        ("2", "培训", "培训保管人员。", "人事科", "李某"),
        ("3", "检测", "检测库存粮食。", "质检科", "赵某"),
    )
    found = framework(RULES + _table(head, rows) + END)
    assert [groups(one) for one in found.measures] == [
        [((), ("仓储科",), ())],
        [((), ("人事科",), ())],
        [((), ("质检科",), ())],
    ]


def test_what_a_table_is_to_reach_in_the_chapter_above_it_stays_a_target() -> None:
    head = ("类别", "序号", "任务名称", "工作内容", "责任单位")
    rows = (
        ("建库", "1", "扩建粮库", "新增库容20万吨。", "市粮食局"),
        ("队伍", "2", "培训人员", "每年培训保管人员500人次。", "市人社局"),
        ("队伍", "3", "更新设备", "购置检测仪器30台。", "市财政局"),
    )
    text = "云岭市粮食仓储提升方案\n为提升仓储，制定本方案。\n一、工作目标\n到2027年，自动化率达到60%。\n"
    found = framework(text + "二、重点任务\n" + _table(head, rows) + "三、保障措施\n各单位要压实责任，定期通报进展。\n")
    assert [one.title for one in found.chapters] == ["工作目标", "重点任务", "保障措施"]
    assert [one.section for one in found.measures] == ["建库", "队伍", "队伍"]
    assert told(found.targets) == [("自动化率", "=", 60, "%", "2027")]


def test_indicators_that_are_answered_for_are_the_measures_where_nothing_else_is() -> None:
    head = ("一级指标", "二级指标", "目标值", "分值", "责任单位")
    rows = (("库点", "粮库改造", "6座", "9", "市粮食局"), ("库点", "站点覆盖率", "≥95%", "8", "市供销社"))
    found = framework(RULES + _table(head, [*rows, ("队伍", "人员持证率", "100%", "7", "市人社局")]) + END)
    assert [(one.chapter, groups(one)) for one in found.measures] == [
        (3, [((), (body,), ())]) for body in ("市粮食局", "市供销社", "市人社局")
    ]
    assert [one.targets[0].object for one in found.measures] == ["粮库改造", "站点覆盖率", "人员持证率"]


def test_a_table_inside_tasks_that_the_text_tells_makes_no_chapters_of_them() -> None:
    head = ("序号", "任务", "责任单位")
    rows = (("1", "编制方案", "市粮食局"), ("2", "组织验收", "市财政局"), ("3", "通报结果", "市粮食局"))
    text = "粮食仓储工作要点\n" + "".join(
        f"{number}、{title}。{title}要在上半年完成选址，统一标准，分批推进，并由各县按月上报进展情况和存在的问题。\n"
        for number, title in (
            ("一", "扩建中心粮库"),
            ("二", "改造收购站点"),
            ("三", "培训保管人员"),
            ("四", "更新仪器"),
        )
    )
    found = framework(text + _table(head, rows))
    assert [one.title for one in found.measures] == ["扩建中心粮库", "改造收购站点", "培训保管人员", "更新仪器"]


PLAN = (
    "云岭市粮食仓储方案\n一、重点任务\n（一）扩建中心粮库。完成选址。\n（二）培训人员。分批培训。\n"
    "（三）更新仪器。统一采购。\n附件\n仓储评价指标表\n"
)


@pytest.mark.parametrize("head", ["分值", "目标分值", "权重分", "满分"])
@pytest.mark.parametrize("standard", ["评分标准", "计分办法", "扣分标准"])
def test_marks_and_how_they_are_given_set_nothing(head: str, standard: str) -> None:
    rows = (
        ("1", "自动化率", "10", "≥60%", "每低1个百分点扣1分"),
        ("2", "标准库容", "7", "20万吨", "每少1万吨扣0.5分"),
    )
    found = framework(PLAN + _table(("序号", "评价指标", head, "指标值", standard), rows))
    assert told(found.targets) == [("自动化率", ">=", 60, "%", None), ("标准库容", "=", 20, "万吨", None)]
    without = [(*row[:3], row[4]) for row in rows]
    assert framework(PLAN + _table(("序号", "评价指标", head, standard), without)).targets == ()


@pytest.mark.parametrize(
    "table",
    [
        "序号\t评价指标\t指标值\t分值\t备注\n1\t自动化\n率\t≥60%\t10\n2\t标准库容\t20\n万吨\t7\n",
        "评价指标\t指标值\t分值\t备注\n自动化率\t≥60%\t10\n标准库容\t20万吨\n",
        "评价指标|指标值|分值\n自动化率|≥60%|10\n标准库容|20万吨|7\n",
    ],
)
def test_rows_that_lack_their_last_cells_or_go_over_lines_set_targets(table: str) -> None:
    assert told(framework(PLAN + table).targets) == [
        ("自动化率", ">=", 60, "%", None),
        ("标准库容", "=", 20, "万吨", None),
    ]


def test_a_plan_that_refers_to_the_table_in_its_annex_has_its_rows_as_measures() -> None:
    head = ("序号", "类别", "重点任务", "工作内容", "牵头单位", "配合单位")
    rows = [
        (str(at), kind, name, text, "市粮食局", "市财政局")
        for at, (kind, name, text) in enumerate(
            (
                ("建库", "扩建粮库", "扩建中心粮库6座。"),
                ("建库", "改造站点", "改造收购站点30个。"),
                ("队伍", "培训人员", "培训保管人员500人次。"),
                ("队伍", "选聘人员", "选聘检验人员20名。"),
                ("设备", "更新仪器", "购置检测仪器40台。"),
                ("设备", "接入平台", "数据接入率达到90%。"),
                ("设备", "公开收费", "公布收费清单。"),
            ),
            1,
        )
    ]
    text = "云岭市粮食仓储提升方案\n为提升仓储，制定本方案。\n一、工作目标\n到2027年，自动化率达到60%。\n"
    text += "二、组织方式\n成立领导小组，每季度通报进展。重点任务和责任单位见附件。\n"
    text += "三、工作要求\n各县要压实责任，市财政每年安排专项资金不低于3000万元。\n"
    annex = "附件\n云岭市粮食仓储重点任务表\n" + _table(head, rows)
    found = framework(text + annex)
    assert [one.title for one in found.chapters] == ["工作目标", "组织方式", "工作要求"]
    assert [(chapter, section, title) for chapter, section, _, title in outline(found)] == [
        (None, row[1], row[2]) for row in rows
    ]
    assert [(one.value, one.due) for one in found.targets] == [(60, "2027"), (3000, None)]
    unsaid = framework(text.replace("重点任务和责任单位见附件。", "") + annex)
    assert [one.title for one in unsaid.measures] == ["工作目标", "组织方式", "工作要求"]


def test_a_label_before_the_name_of_a_task_is_not_its_heading() -> None:
    text = "云岭市粮食仓储任务清单\n一、库点\n1.任务名称：扩建粮库\n主要内容：扩建6座。\n责任单位：市粮食局\n"
    found = framework(text + "2.任务名称：培训人员\n主要内容：培训500人次。\n责任单位：市人社局\n")
    assert [one.title for one in found.measures] == ["扩建粮库", "培训人员"]


def test_units_that_ask_for_something_are_the_measures_beside_a_table_of_projects() -> None:
    head, row = ("序号", "项目", "责任单位"), "扩建中心粮库"
    projects = [(str(at), f"{place}{row}", f"{place}县粮食局") for at, place in enumerate("甲乙丙丁", 1)]
    found = framework(
        "云岭市粮库改造方案\n一、改造库房\n改造粮库20座，新增仓容100万吨。\n二、培训人员\n培训保管员2000人。\n"
        f"三、抓好项目\n下列项目今年内开工：\n{_table(head, projects)}"
    )
    assert [one.title for one in found.measures] == ["改造库房", "培训人员", "抓好项目"]
    assert [one.value for one in found.measures[0].targets] == [20, 100]


_LONG_END = (
    "三、保障措施\n成立县粮食应急工作专班，由分管副县长任组长。县财政三年统筹安排专项资金300万元，支持网点改造。"
    "专班办公室按月调度，通报各乡镇进展，对连续两次排名末位的乡镇进行约谈，对成效突出的予以表扬。\n"
)


@pytest.mark.parametrize("above", ["附表\n", "附表：\n", "附件1\n", "附：\n", "附表：青河县应急网点任务清单\n"])
def test_a_table_that_is_added_to_a_text_stands_in_none_of_its_chapters(above: str) -> None:
    head = ("序号", "任务名称", "主要内容", "数量", "单位", "完成时限", "牵头单位", "责任单位")
    rows = (
        (
            "1",
            "应急网点新建",
            "在产粮乡镇新建应急网点，优先补齐盲区。",
            "12",
            "个",
            "2026年6月",
            "县粮食局",
            "县财政局",
        ),
        ("2", "旧粮店改造", "对旧粮店实施改造，持证率达到90%。", "25", "家", "2026年12月", "县商务局", "各街道办事处"),
        ("3", "配送车更新", "更新配送车辆。", "8", "辆", "2027年3月", "县粮食局", "县交通局"),
    )
    text = "青河县粮食应急网点提升行动方案\n为保供应，制定本方案。\n一、行动目标\n到2027年，网点覆盖率达到95%以上。\n"
    text += "二、基本要求\n坚持合理布局。各单位要对照附表，逐项明确时间表。\n" + _LONG_END
    found = framework(text + above + _table(head, rows))
    assert [one.title for one in found.chapters] == ["行动目标", "基本要求", "保障措施"]
    assert outline(found) == [(None, None, str(at), row[1]) for at, row in enumerate(rows, 1)]
    assert [told(one.targets) for one in found.measures] == [
        [("应急网点新建", "=", 12, "个", "2026-06")],
        [("持证率", "=", 90, "%", "2026-12"), ("旧粮店改造", "=", 25, "家", "2026-12")],
        [("配送车更新", "=", 8, "辆", "2027-03")],
    ]
    assert [(one.object, one.value) for one in found.targets] == [
        ("网点覆盖率", 95),
        ("县财政三年统筹安排专项资金", 300),
    ]


@pytest.mark.parametrize("first", [4, 1])
def test_a_table_goes_on_with_the_numbers_below_the_headings_of_sections(first: int) -> None:
    head = "序号\t任务\t目标\t责任单位\t完成时限\n"
    found = framework(
        "云岭市粮食仓储提升方案\n一、主要任务\n（一）设施行动\n1.改造库房。改造库房12座。责任单位：市粮食局\n"
        "2.新建粮店。新建粮店30家。责任单位：市商务局\n（二）人才行动\n3.培训保管员。培训保管员200人。责任单位：市人社局\n"
        f"（三）管理行动\n{head}{first}\t建立巡查制度\t巡查覆盖率达到95%\t市粮食局\t2027年6月\n"
        f"{first + 1}\t开展年度评估\t评估粮库40座\t市商务局\t持续推进\n"
        f"（四）减损行动\n{head}{first + 2}\t推广低温储粮\t低温仓容达到8万吨\t市财政局\t2028年底\n"
        "二、保障措施\n加强领导。"
    )
    assert [(one.section, one.ordinal, one.title) for one in found.measures[2:]] == [
        ("人才行动", 3, "培训保管员"),
        ("管理行动", first, "建立巡查制度"),
        ("管理行动", first + 1, "开展年度评估"),
        ("减损行动", first + 2, "推广低温储粮"),
    ]
    assert [groups(one)[0][1] for one in found.measures[3:]] == [("市粮食局",), ("市商务局",), ("市财政局",)]
    assert [[(aim.object, aim.value, aim.due) for aim in one.targets] for one in found.measures[3:]] == [
        [("巡查覆盖率", 95, "2027-06")],
        [("评估粮库", 40, None)],
        [("低温仓容", 8, "2028")],
    ]


def test_a_chapter_that_is_a_table_holds_its_rows_whatever_its_heading() -> None:
    """Two tasks are enough, and the chapters around it have numbered ones."""
    head = ("序号", "任务名称", "主要内容", "责任单位")
    rows = (("1", "改造老库", "改造粮库，更新设备。", "市粮食局"), ("2", "培训人员", "培训保管人员。", "市人社局"))
    text = (
        "云岭市粮食仓储提升方案\n一、夯实基础\n（一）制定规程。编制规程，公布目录。\n（二）登记造册。检查库房。\n"
        f"二、夯基垒台\n{_table(head, rows)}三、协同推进\n（一）调度。按月调度。\n（二）督导。开展督导。\n"
    )
    made = parsed(text)
    assert [(one.chapter, one.title) for one in made.framework.measures] == [
        (1, "制定规程"), (1, "登记造册"), (2, "改造老库"), (2, "培训人员"), (3, "调度"), (3, "督导"),
    ]  # fmt: skip
    assert not made.notices
    timed = parsed(text.replace("夯基垒台", "进度安排"))
    assert len(timed.framework.measures) == 4
    assert [one.kind for one in timed.notices] == ["tasks-left"]
