"""The targets of an annex to a plan, which belong to none of its measures."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, framework, told

PLAN = (
    f"{HEAD}一、提升效率\n1.优化流程。推进仓储手续线上办理。\n2.公开标准。在门口公开收费标准。\n"
    "二、规范监管\n3.开展检查。定期检查仓库。\n4.加强培训。培训保管员。\n附件\n\n{title}\n\n"
    "1.简化入库：推进手续集成。持续简化手续，新增8个“一站办”。推广电子仓单应用。\n"
    "2.绿色仓储：建设低碳仓库。推进云岭粮库5万吨筒仓项目投产。\n"
)
"""A plan whose annex counts anew."""


@pytest.mark.parametrize("title", ["示范场景", "重点项目清单", "近期行动"])
def test_what_the_scenes_and_projects_of_an_annex_count_is_a_target_outside_the_measures(title: str) -> None:
    found = framework(PLAN.replace("{title}", title))
    assert [one.ordinal for one in found.measures] == [1, 2, 3, 4]
    assert told(found.targets) == [("“一站办”", "=", 8, "个", None)]


@pytest.mark.parametrize("title", ["名词解释", "申报表填写说明", "检查评分标准"])
def test_what_an_annex_only_explains_sets_nothing(title: str) -> None:
    assert framework(PLAN.replace("{title}", title)).targets == ()


OWN_PLAN = (
    f"{HEAD}一、提升效率\n1.优化流程。推进仓储手续线上办理。\n2.公开标准。在门口公开收费标准。\n"
    "二、规范监管\n3.开展检查。定期检查仓库。\n4.加强培训。培训保管员。\n附件\n\n云岭市粮库改造{genre}\n（2026—2030年）\n\n"
    "一、总体要求\n（一）指导思想\n坚持绿色储粮，粮库完好率达到70%。\n（二）{goals}\n到2030年，粮库机械化率达到85%以上。\n"
    "1.绿色储粮。低温储粮比例达到60%以上。\n二、重点任务\n（一）改造旧库\n改造旧库30座。\n"
)
"""A plan with another plan as its annex."""


@pytest.mark.parametrize("genre", ["实施方案", "建设指引", "专项行动"])
def test_the_goals_of_a_plan_in_an_annex_belong_to_no_measure(genre: str) -> None:
    found = framework(OWN_PLAN.replace("{genre}", genre).replace("{goals}", "工作目标"))
    assert [one.ordinal for one in found.measures] == [1, 2, 3, 4]
    assert told(found.targets) == [
        ("粮库机械化率", ">=", 85, "%", "2030"),
        ("低温储粮比例", ">=", 60, "%", "2030"),
    ]


@pytest.mark.parametrize(("genre", "goals"), [("办法", "工作目标"), ("实施方案", "基本原则")])
def test_only_a_plan_and_only_its_goals_are_read(genre: str, goals: str) -> None:
    assert framework(OWN_PLAN.replace("{genre}", genre).replace("{goals}", goals)).targets == ()


STANDARDS = (
    f"{HEAD}一、提升效率\n1.优化流程。推进仓储手续线上办理。\n2.公开标准。在门口公开收费标准。\n"
    "二、规范监管\n3.开展检查。定期检查仓库。\n4.加强培训。培训保管员。\n附件\n\n云岭市粮库考核标准\n\n{lead}：\n"
    "一、粮库完好率≥90%；\n二、每个县至少拥有一座中心粮库和一座应急粮库；\n三、粮情监测覆盖全市60%以上的粮店。\n"
)
"""A plan whose annex lists what the plan is to have reached."""


@pytest.mark.parametrize("lead", ["到2030年，全市粮库应当达到以下标准", "到2030年底，实现下列目标"])
def test_what_an_annex_lists_as_reached_by_a_year_are_targets(lead: str) -> None:
    found = framework(STANDARDS.replace("{lead}", lead))
    assert [one.ordinal for one in found.measures] == [1, 2, 3, 4]
    assert told(found.targets) == [
        ("粮库完好率", ">=", 90, "%", "2030"),
        ("每个县拥有中心粮库", ">=", 1, "座", "2030"),
        ("每个县拥有应急粮库", ">=", 1, "座", "2030"),
        ("粮情监测覆盖全市粮店", ">=", 60, "%", "2030"),
    ]


@pytest.mark.parametrize("lead", ["申报的粮库应当达到以下标准", "到2030年，检查以下内容"])
def test_what_an_annex_lists_otherwise_are_none(lead: str) -> None:
    assert framework(STANDARDS.replace("{lead}", lead)).targets == ()


def test_small_tables_between_the_chapters_end_no_document() -> None:
    text = (
        "云岭市粮店提升行动方案\n为提升粮店服务，制定本方案。\n一、工作目标\n到2028年，建成粮店24座。\n附表1\n年度任务表\n北县4座，南县6座。\n"
        "二、重点任务\n（一）改造旧店。改造旧店16座。\n（二）建设新店。新建粮店24座。\n附表2\n粮店布局表\n北县粮店4座，南县粮店6座。\n"
        "（三）开展培训。培训店员180人。\n（四）强化监管。开展抽检40次。\n三、保障措施\n（一）加强领导。成立领导小组。\n"
    )
    assert [(one.chapter, one.label) for one in framework(text).measures] == [
        (2, "（一）"),
        (2, "（二）"),
        (2, "（三）"),
        (2, "（四）"),
        (3, "（一）"),
    ]


def test_a_target_takes_over_the_date_of_the_row_that_repeats_it() -> None:
    first = "（一）建库。新建恒温粮库12座，绿色储粮覆盖率达到75%，培训保管员30人。\n"
    text = f"一、任务\n{first}（二）修库。2028年前修库8座。\n"
    rows = (
        "附件\n重点指标表\n序号\t行动\t指标\t单位\t目标值\t完成时限\t责任单位\n1\t建库\t恒温粮库\t座\t12\t2029年\t市粮食局\n"
        "2\t建库\t绿色储粮覆盖率\t%\t75\t2030年\t市粮食局\n3\t建库\t仓容\t万吨\t30\t2030年\t市粮食局\n4\t修库\t修库\t座\t8\t2031年\t市粮食局\n"
    )
    found = framework(HEAD + text + rows)
    assert [(one.value, one.due) for measure in found.measures for one in measure.targets] == [
        (12, "2029"),
        (75, "2030"),
        (30, None),
        (8, "2028"),
    ]
    table = "附件\n重点指标表\n序号\t指标\t单位\t2030年目标\n1\t恒温粮库\t座\t12\n2\t绿色储粮覆盖率\t%\t75\n"
    by_head = framework(HEAD + text + table).measures[0]  # the head of a column dates the sum of all years
    assert [one.due for one in by_head.targets] == [None, None, None]


@pytest.mark.parametrize("caption", ["附件1　主要指标", "附件 粮库发展目标", "附件：主要指标"])
def test_the_table_of_an_annex_is_not_of_the_last_measure_whatever_it_is_called(caption: str) -> None:
    text = f"云岭市粮库方案\n一、任务\n（一）建库。新建粮库。\n（二）育人。组织培训。\n{caption}\n"
    found = framework(f"{text}指标\t单位\t2025年\t2030年\n仓容\t万吨\t100\t150\n合格率\t%\t90\t95\n")
    assert [one.targets for one in found.measures] == [(), ()]
    assert [(one.object, one.value) for one in found.targets] == [("仓容", 150), ("合格率", 95)]
