"""What was reached before a document began is no target, wherever it stands."""

from __future__ import annotations

import pytest

from desktop.core.parsing.structure.targets import aims
from tests.core.parsing.structure.documents import framework

TASKS = "\n三、任务\n（一）建库。选址建库。\n（二）培训。培训人员。\n"
GOAL = "到2030年，粮库总数达到500座。"


@pytest.mark.parametrize(
    ("title", "text", "values"),
    [
        ("云岭市“十五五”仓储规划", f"“十四五”期间，建成粮库120座，收入年均增长8%。\n{GOAL}", [500]),
        ("云岭市“十五五”仓储规划", f"“十四五”时期，粮库建设加快。合格率达到85%。\n{GOAL}", [500]),
        ("云岭市“十五五”仓储规划", f"“十四五”末，机械化率达到70%，比2020年提高10个百分点。{GOAL}", [500]),
        ("云岭市“十五五”仓储规划", f"截至2025年底，粮库总数达到320座，合格率达到85%。\n{GOAL}", [500]),
        ("云岭市“十五五”仓储规划", f"2025年，仓储收入突破30亿元。\n{GOAL}", [500]),
        ("云岭市“十五五”仓储规划", "“十五五”期间，新建粮库60座。", [60]),
        ("云岭市仓储规划（2026—2030年）", f"“十四五”期间，建成粮库120座。\n{GOAL}", [500]),
        ("云岭市仓储行动方案（2026—2028年）", "2027年，新建粮库60座。", [60]),
        ("云岭市仓储行动方案", f"过去五年，建成粮库120座。\n{GOAL}", [500]),
        ("云岭市仓储行动方案", "“十五五”期间，新建粮库60座。", [60]),
    ],
)
def test_achievements_in_a_chapter_of_goals(title: str, text: str, values: list[int]) -> None:
    made = framework(f"{title}\n一、形势\n仓储任务繁重。\n二、主要目标\n{text}{TASKS}")
    assert [one.value for one in made.targets] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("全市已建立粮库25座，其中省级2座，市级8座，另有“示范库”1座。", []),
        ("全市已建立粮库25座，再建8座分库。", [8]),
        ("清水河流域已知有粮种81种，油料118种。", []),
        ("目前清水河流域已设立粮库24处，其中省级3处，市级9处。", []),
        ("仓储现状据不完全统计，全市有粮库81座，粮店400余家。", []),
        ("加强数据监测，粮库监测覆盖率达到90%。", [90]),
        ("依据统计，新建粮库20座。", [20]),
        ("普查对象为系统中登记的41座粮库。其中在用的粮库为32座，停用的粮库9座。", []),
        ("对41座粮库逐一清查。其中改造乡级粮库12座。", [12]),
        ("《规划》中提出的建设14座粮库统一编号入册。", []),
    ],
)
def test_what_is_there_already_is_no_target(text: str, values: list[int]) -> None:
    assert [one.value for one in aims([(0, 0, text, None)], True)] == values


def test_the_base_year_of_a_goal_is_not_its_due_year() -> None:
    text = "到2030年，单位仓储能耗较2025年下降13%，机械化率比2025年提高5个百分点。"
    made = framework(f"云岭市“十五五”仓储规划\n一、形势\n任务繁重。\n二、主要目标\n{text}{TASKS}")
    assert [(one.object, one.value, one.unit, one.due) for one in made.targets] == [
        ("单位仓储能耗下降", 13, "%", "2030"), ("机械化率提高", 5, "个百分点", "2030"),
    ]  # fmt: skip


def test_a_document_issued_once_more_keeps_the_goals_of_its_time() -> None:
    made = framework(f"云岭市仓储行动方案\n云政发〔2032〕3号\n一、形势\n任务繁重。\n二、主要目标\n{GOAL}{TASKS}")
    assert [one.value for one in made.targets] == [500]


@pytest.mark.parametrize(
    "heading",
    [
        "发展成效",
        "“十四五”发展情况",
        "基础与环境",
        "面临的机遇与挑战",
        "背景和意义",
        "取得的积极进展",
        "基本情况",
        "问题与短板",
        "粮库面临的主要威胁",
    ],
)
def test_a_chapter_that_tells_how_things_are_sets_nothing(heading: str) -> None:
    text = f"云岭市仓储规划\n一、{heading}\n全市建成粮库120座，合格率达到85%。\n二、主要目标\n{GOAL}{TASKS}"
    assert [one.value for one in framework(text).targets] == [500]


@pytest.mark.parametrize("heading", ["巩固粮库建设成效", "突出工作成效", "优化发展环境", "加强问题整改"])
def test_a_chapter_that_asks_for_something_better_sets_targets(heading: str) -> None:
    text = f"云岭市仓储规划\n一、{heading}\n（一）建库。新建粮库120座。\n（二）培训。培训人员。{TASKS}"
    assert [one.value for one in framework(text).measures[0].targets] == [120]


def told(text: str) -> list[tuple[str, int | float | str | None, str | None]]:
    return [(one.object, one.value, one.due) for one in aims([(0, 0, text, None)], False, begins=2026)]


@pytest.mark.parametrize(
    "text",
    [
        "我市是产粮大市，常年播种面积500万亩，产量40亿斤。",
        "该项目总投资12亿元，建筑面积8万平方米，可提供岗位2000个。",
        "据统计，全市粮农达80万人，占总人口的22%，预计2030年将超过30%。",
        "自2019年试点以来，共有30家粮企参与，带动就业5000人。",
        "完成情况：已建成粮站12座，完成率80%。",
        "今年1—6月，完成仓储投资45亿元，同比增长12%，完成年度计划的52%。",
        "覆盖率从现在的60%稳步提高。",
        "全市现有粮站600座，其中大型粮站200座。",
    ],
)
def test_facts_in_passing_set_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "2025年全市入库粮食50万吨，仓储收入4亿元；到2028年，分别达到80万吨、7亿元。",
            [("入库粮食", 80, "2028"), ("仓储收入", 7, "2028")],
        ),
        ("2025年，全市仓储率达到21%，居全省第3位。力争到2028年达到28%。", [("全市仓储率", 28, "2028")]),
        ("“十四五”以来，累计改造老旧粮库300座。2026年改造100座。", [("改造老旧粮库", 100, "2026")]),
        ("在现有30个粮食基地的基础上，再新建20个。", [("粮食基地", 20, None)]),
        ("目前已有15个县建成示范县，2026年再创建5个。", [("示范县", 5, "2026")]),
        ("灌溉系数提高到0.6（2025年为0.57）。", [("灌溉系数", 0.6, None)]),
        ("新增2家上市企业，上市企业总数达到10家以上。", [("上市企业", 2, None), ("上市企业", 10, None)]),
    ],
)
def test_what_was_reached_names_what_is_to_be_reached(text: str, wanted: list[tuple[str, int, str | None]]) -> None:
    assert told(text) == wanted


@pytest.mark.parametrize(
    ("title", "due"),
    [
        ("2026年全省粮食仓储工作要点", "2026"),
        ("云岭县2026年促进粮食仓储平稳健康发展若干政策措施", "2026"),
        ("全省粮食仓储提升工作方案", "2025"),
        ("全省粮食仓储发展规划（2025—2030年）", None),
    ],
)
def test_within_the_year_means_that_of_the_document(title: str, due: str | None) -> None:
    text = f"{title}\n云粮发〔2025〕8号\n一、任务\n"
    text += (
        "（一）建库。年内新建粮库5座，培训保管员200人。\n（二）检验。新建检验站3座。\n（三）烘干。全年建成烘干点7处。\n"
        "（四）投资。确保仓储投资上半年完成16亿元，带动全年完成32亿元。\n（五）服务。提供全年无休服务，新建服务点9处。\n"
    )
    wanted = [(5, due), (200, due), (3, None), (7, None), (16, None), (32, None), (9, None)]
    assert [(one.value, one.due) for one in framework(text).every_target()] == wanted


def test_years_that_the_text_states_for_a_plan_tell_what_was_before_it() -> None:
    text = """云岭市仓储产业行动计划
为发展仓储产业，制定本行动计划。行动计划的实施期为2026—2030年。
一、重要意义
2024年仓储产业实现产值300亿元，粮库总数为80座。
二、任务
（一）建库。2025年，粮库合格率达到85%。到2028年，新建粮库60座。
（二）培训。培训人员。
"""
    made = framework(text)
    assert [one.value for one in made.measures[0].targets] == [60]
    assert not made.targets
    assert (made.period.start, made.period.end) == ("2026", "2030")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("粮库库容已经超过10万吨。", []),
        ("粮库合格率已突破80%，到2030年达到95%。", [("粮库合格率", 95)]),
        ("目前粮库合格率为80%，到2030年达到95%。", [("粮库合格率", 95)]),
        ("粮库合格率已达到80%以上，力争2030年达到95%以上。", [("粮库合格率", 95)]),
    ],
)
def test_what_is_passed_already_is_no_target(text: str, told: list[tuple[str, int]]) -> None:
    assert [(one.object, one.value) for one in aims([(0, 0, text, None)], True)] == told


def test_a_case_that_is_told_sets_nothing() -> None:
    text = "（一）联网。\n典型案例：青河粮库接入3万台设备，故障预测准确率达85%。\n（二）培训。培训人员。\n"
    assert not framework(f"云岭市仓储行动方案\n一、任务\n{text}").measures[0].targets


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("一季度，全市粮食产值12亿元，同比增长6.5%。全年粮食产量达到50万吨。", [("粮食产量", 50)]),
        ("上半年粮食流通量同比增长7.2%，下半年新建粮库3座。", [("新建粮库", 3)]),
        ("一季度粮库投资同比增长8%以上。", [("粮库投资同比增长", 8)]),
        ("力争一季度粮库投资同比增长8%。", [("粮库投资同比增长", 8)]),
        ("上半年，粮库投资要同比增长8%。", [("粮库投资同比增长", 8)]),
    ],
)
def test_how_much_a_part_of_the_year_grew_is_a_fact_unless_it_is_wanted(text: str, told: list[tuple[str, int]]) -> None:
    made = framework(f"云岭市2027年粮食工作要点\n一、任务\n（一）生产。{text}\n（二）培训。培训人员。\n").measures[0]
    assert [(one.object, one.value) for one in made.targets] == told


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("上半年，粮食加工增加值同比增长5%，年底前建成粮库20座。", [20]),
        ("上半年粮食产值同比增长12%；全年新增规上粮企25家。", [25]),
        ("上半年粮食产量同比增长6%，全年产量达到30万吨。", [30]),
        ("上半年粮食产量同比增长6%；年底前建成粮库35座。", [35]),
        ("根据全省人口普查结果，新建粮校5所、粮站10所。", [5, 10]),
        ("根据摸底调查结果，2027年完成改造危仓40座。", [40]),
        ("全省拥有有效期内粮食高新企业500家以上，小型粮企900家以上。", [500, 900]),
        ("全县拥有粮库达到45座。", [45]),
    ],
)
def test_what_is_told_of_now_may_come_to_what_is_wanted(text: str, values: list[int]) -> None:
    made = framework(f"云岭市2027年粮食工作要点\n一、任务\n（一）生产。{text}\n（二）培训。培训人员。\n").measures[0]
    assert [one.value for one in made.targets] == values


def test_a_report_sets_only_what_lies_ahead() -> None:
    said = "关于粮库工作的汇报\n现将2025年粮库建设情况汇报如下：\n一、主要做法\n（一）建库。新建粮库12座。\n"
    ahead = "（二）培训。培训保管员300人。\n二、下一步打算\n（一）扩建。新建粮库5座。\n（二）查库。查库2次。\n"
    found = framework(said + ahead)
    assert [(one.value, one.unit) for each in found.measures for one in each.targets] == [(5, "座"), (2, "次")]
    plan = framework(said.replace("现将2025年粮库建设情况汇报如下", "现就粮库建设提出如下意见") + ahead)
    assert [one.value for each in plan.measures for one in each.targets] == [12, 300, 5, 2]


_TASKS = "一、建库管库\n（一）建库。新建粮库12座。\n（二）培训。培训保管员300人。\n二、查库\n（一）查库。查库2次。\n"


def _set(text: str) -> tuple[list[object], int]:
    made = framework(text).measures
    return [one.value for each in made for one in each.targets], sum(len(each.items) for each in made)


@pytest.mark.parametrize(
    "said",
    [
        "现将2026年粮库整治重点工作通报如下：",
        "现将有关工作通报如下：",
        "现就2026年收储工作情况及有关要求通报如下：",
        "现将检查情况和下一步工作安排通报如下：",
    ],
)
@pytest.mark.parametrize("title", ["云岭市粮库整治", "关于抓好粮库整治的通知"])
def test_what_an_office_demands_of_those_below_it_is_no_report(said: str, title: str) -> None:
    assert _set(f"{title}\n各县粮食局：\n{said}\n{_TASKS}") == ([12, 300, 2], 3)


@pytest.mark.parametrize(
    "said",
    [
        "现将2026年粮库整治情况通报如下：",
        "现将主要工作汇报如下：",
        "现将2025年工作总结和2026年工作安排报告如下：",
        "现将2025年粮库任务完成情况通报如下：",
    ],
)
def test_what_an_office_tells_was_done_is_a_report(said: str) -> None:
    assert _set(f"云岭市粮库整治\n各县粮食局：\n{said}\n{_TASKS}") == ([], 0)


@pytest.mark.parametrize(
    "title", ["云岭市2026年粮食工作方案", "关于印发粮食工作要点的通知", "云岭市粮食工作意见（试行）"]
)
def test_a_plan_that_reports_beside_is_no_report(title: str) -> None:
    assert _set(f"{title}\n现将粮库建设情况通报如下：\n{_TASKS}") == ([12, 300, 2], 3)


def test_the_form_of_a_report_in_an_annex_makes_none_of_a_plan() -> None:
    annex = "附件\n粮食情况报送表\n现将我县粮食工作情况报告如下：\n"
    assert _set(f"云岭市粮库整治\n各县粮食局：\n{_TASKS}{annex}") == ([12, 300, 2], 3)


def test_a_report_sets_what_is_due_after_the_year_of_which_it_tells() -> None:
    ahead = "三、保障粮食安全\n（一）收储。到2027年，收储粮食20万吨。\n（二）轮换。到2025年，轮换粮食9万吨。\n"
    said = "关于粮食工作情况的报告\n现将2026年粮食工作情况报告如下：\n"
    made = framework(f"{said}{_TASKS}{ahead}").measures
    assert [(one.value, one.due) for each in made for one in each.targets] == [(20, "2027")]


@pytest.mark.parametrize("why", ["问：为什么出台《若干措施》？", "问：制定《若干措施》的背景是什么？"])
def test_the_answer_why_a_document_was_made_tells_how_things_were(why: str) -> None:
    found = framework(
        "《云岭省粮食产业发展若干措施》政策解读\n近日，省政府办公厅印发《云岭省粮食产业发展若干措施》。现解读如下：\n"
        f"一、{why}\n答：粮食产业是基础。2026年全省粮食加工业产值占比达到41.2%。到2030年，占比达到50%。\n"
        "二、问：《若干措施》的主要内容是什么？\n答：共3方面12条。\n"
        "一是改造粮库。改造粮库20座。\n二是建设粮店。新建粮店30家。\n三是培训人员。培训保管员400人。\n"
    )
    assert [one.value for one in found.targets] == [50]
    assert [one.value for each in found.measures for one in each.targets] == [20, 30, 400]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("重点检查粮库是否设置机构、是否配备保管员。", 1),
        ("检查粮库是否配备保管员，是否检修设备。", 1),
        ("检查粮库20座，发现问题3个，完成整改2个。", 0),
        ("全市粮库配备保管员20名。", 0),
    ],
)
def test_a_heading_of_how_things_are_asks_where_its_text_looks_into_them(text: str, count: int) -> None:
    found = framework(f"云岭市粮库整治方案\n一、整治内容\n（一）责任落实情况。{text}\n（二）记录。检查记录。\n")
    assert len(found.measures[0].items) == count


@pytest.mark.parametrize("heading", ["上半年工作情况", "2025年完成情况", "2025年上半年主要工作情况", "一季度运行情况"])
def test_a_chapter_on_the_time_before_asks_for_nothing(heading: str) -> None:
    ahead = "二、下半年工作安排\n（一）修库。修缮粮库3座。\n（二）培训。培训人员。\n"
    text = f"一、{heading}\n（一）收粮。收购粮食50万吨。\n（二）建库。一是建成粮库12座，合格率98%。\n{ahead}"
    made = framework(f"云岭市关于2025年粮食工作的报告\n{text}")
    assert [len(one.items) for one in made.measures] == [0, 0, 1, 1]
    assert [len(one.targets) for one in made.measures] == [0, 0, 1, 0]


@pytest.mark.parametrize("heading", ["三项制度执行情况", "四好粮库运行情况", "一岗双责完成情况", "前期工作情况"])
def test_a_heading_that_begins_with_a_numeral_names_no_time_before(heading: str) -> None:
    text = f"一、督查内容\n（一）{heading}。配备保管员不少于2人，建立台账。\n（二）记录。检查记录。\n"
    (first, _) = framework(f"云岭市粮食工作督查方案\n{text}").measures
    assert (len(first.items), len(first.targets)) == (2, 1)


def test_what_is_put_right_already_is_told_whatever_its_day() -> None:
    task = "已完成整改，建立制度3项。\n责任单位：市粮食局；完成时限：2031年6月\n"
    text = f"一、整改情况\n（一）仓房陈旧问题。{task}（二）设备不足问题。{task}"
    found = framework(f"云岭市粮库问题整改情况的报告\n现将整改情况报告如下：\n{text}")
    assert [(one.items, one.targets) for one in found.measures] == [((), ()), ((), ())]


@pytest.mark.parametrize(
    ("limit", "asks"), [("2031年12月", True), ("立行立改，长期坚持", True), ("已完成", False), ("", False)]
)
def test_what_bodies_are_to_put_right_by_a_day_lies_ahead_in_a_report_too(limit: str, asks: bool) -> None:
    when = f"整改时限：{limit}\n" if limit else ""
    task = f"整改措施：改造粮库12座。\n责任单位：市粮食局\n{when}"
    text = f"一、关于仓房陈旧问题\n{task}二、关于设备不足问题\n{task}"
    found = framework(f"关于粮库整改落实情况的报告\n市人大常委会：\n现将整改情况报告如下。\n{text}")
    assert [bool(one.items and one.targets) for one in found.measures] == [asks, asks]
