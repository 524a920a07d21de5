"""Targets of texts met late: years of headings and plans, money that is set aside, what is done wholly, editions."""

from __future__ import annotations

import pytest

from desktop.core.parsing.structure.targets import aims
from tests.core.parsing.structure.documents import framework


def _found(text: str) -> list[tuple[str, object, str | None, str | None]]:
    return [(one.object, one.value, one.unit, one.due) for one in aims([(0, 0, text, None)], False)]


@pytest.mark.parametrize(
    "heading", ["2028年重点工作任务", "2028 年主要任务", "2028年度重点举措", "2028年重点工作", "2028年工作目标"]
)
def test_the_heading_of_the_tasks_of_a_year_dates_them(heading: str) -> None:
    made = framework(
        f"云岭市方案\n一、总体要求\n坚持建管并重。\n二、{heading}\n1.建库。新建粮库5座。\n2.培训。培训粮农300人。"
    )
    assert [one.due for measure in made.measures for one in measure.targets] == ["2028", "2028"]


@pytest.mark.parametrize("heading", ["2028年工作回顾", "重点任务", "2028年粮库建设"])
def test_another_heading_dates_nothing(heading: str) -> None:
    made = framework(
        f"云岭市方案\n一、总体要求\n坚持建管并重。\n二、{heading}\n1.建库。新建粮库5座。\n2.培训。培训粮农300人。"
    )
    assert "2028" not in [one.due for measure in made.measures for one in measure.targets]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("“十五五”期间，推动粮库集聚。规划建设粮库8座。", "2030"),
        ("十五五时期，推动粮库集聚。新建粮库8座。", "2030"),
        ("2027年新增粮企数量高于2026年，粮食贷款增长20%。", "2027"),
        ("于2027年底前建成粮库5座。", "2027"),
    ],
)
def test_the_years_of_a_plan_open_a_paragraph_and_what_is_compared_dates_nothing(text: str, due: str) -> None:
    assert {one[3] for one in _found(text)} == {due}


def test_the_whole_year_is_not_the_far_one_of_a_goal() -> None:
    text = "到2030年，粮库装机达到50万千瓦。确保粮库投资全年完成7亿元。"
    assert [one.due for one in aims([(0, 0, text, None)], False, begins=2027, year="2027")][1] != "2030"


def test_what_is_done_every_year_is_a_goal_of_the_year_named_above() -> None:
    texts = [(0, 0, "到2028年，主要目标是：", None), (1, 0, "每年新增粮农2万人以上。", None)]
    assert [one.due for one in aims(texts, True)] == ["2028"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("市财政安排资金8亿元充实粮食产业基金。", ["市财政安排资金充实粮食产业基金"]),
        ("市财政统筹新增2亿元支持粮食生产。", ["市财政统筹新增支持粮食生产"]),
        ("撬动社会资本投入2亿元以上参与粮库建设。", ["撬动社会资本投入参与粮库建设"]),
        ("市级粮食科技专项资金安排4亿元，重点支持粮企培育。", ["市级粮食科技专项资金安排"]),
        ("安排再贷款额度不少于70亿元，促进收粮贷款投放。", ["再贷款额度"]),
        ("公益金要将55%以上用于粮农服务。", ["公益金用于粮农服务"]),
        ("加快粮食基金投放，确保上半年投放60%以上。", ["粮食基金投放"]),
        ("口岸粮食运输量、货值分别突破60万吨、5亿元。", ["口岸粮食运输量", "口岸粮食货值"]),
        ("2027年成功上市1家粮企。", ["成功上市粮企"]),
        ("优化粮情帮办服务，实现1分钟响应。", ["粮情帮办服务响应"]),
        ("用于支持开展各类粮农培训3万人次以上。", ["各类粮农培训"]),
        ("为农服务粮食组织（队伍）达80支以上。", ["为农服务粮食组织（队伍）"]),
    ],
)
def test_money_and_deeds_are_named_with_what_they_are_of(text: str, wanted: list[str]) -> None:
    assert [one[0] for one in _found(text)] == wanted


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("区级粮食服务事项100%“全程网办”。", "区级粮食服务事项“全程网办”"),
        ("实现粮站进驻事项100%委托受理。", "粮站进驻事项委托受理"),
        ("其他保管员100%制定专业发展规划。", "其他保管员制定专业发展规划"),
        ("粮情工单100%回访。", "粮情工单回访"),
        ("收粮点100%联网。", "收粮点联网"),
        ("已改造的粮库应100%实现智能通风。", "已改造的粮库实现智能通风"),
        ("粮库秸秆100%综合利用。", "粮库秸秆综合利用"),
    ],
)
def test_what_is_done_wholly_is_a_target(text: str, name: str) -> None:
    assert _found(text) == [(name, 100, "%", None)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("粮花产量达到10亿枝。", 10, "亿枝"),
        ("粮情数据接口调用突破千万次。", 1000, "万次"),
        ("粮企开办1日内办结。", 1, "日"),
        ("粮校生均公用经费达到同级学校生均公用经费定额的10倍以上。", 10, "倍"),
        ("粮校生均经费达到全省平均水平的1.1倍。", 1.1, "倍"),
        ("依申请办理的粮食事项可网办比例达到97%以上。", 97, "%"),
        ("遴选不超过20户龙头粮企，确定名单。", 20, "户"),
    ],
)
def test_figures_that_set_something(text: str, value: float, unit: str) -> None:
    assert [one[1:3] for one in _found(text)] == [(value, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "实施粮库能力提升工程2.0。",
        "推广粮情监测系统3.0，服务粮农。",
        "5月1日内办结。",
        "每年对销售收入增速达到20%以上且排名在全市前3的粮企，给予50万元奖补。",
        "建立用工量500人以上及一次招录100人以上的重点粮企服务制度。",
    ],
)
def test_editions_and_conditions_set_nothing(text: str) -> None:
    assert _found(text) == []


def test_the_work_of_a_task_sets_what_its_measure_does_not_say_already() -> None:
    made = framework(
        "云岭市粮库工作要点\n一、总体要求\n坚持建管并重。\n二、重点任务\n1.建库。新建粮库5座，提升仓容。\n2.培训。培训粮农，提高能力。\n"
        "附件\n任务分工表\n序号\t重点任务\t具体举措\t牵头单位\t完成时限\n"
        "1\t建库\t新建粮库5座，更新烘干机30台\t市粮食局\t全年\n2\t培训\t确保粮食损耗率下降1.1%\t市农业局\t6月底前\n"
    )
    assert [[(one.object, one.value) for one in measure.targets] for measure in made.measures] == [
        [("新建粮库", 5), ("更新烘干机", 30)],
        [("粮食损耗率下降", 1.1)],
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("督促各县按每年新增1家上市粮企进行培育。", "各县每年新增上市粮企"),
        ("要求各区每年建设2座粮库。", "各区每年建设粮库"),
    ],
)
def test_what_places_are_urged_to_do_is_named_with_them(text: str, name: str) -> None:
    assert [one[0] for one in _found(text)] == [name]
