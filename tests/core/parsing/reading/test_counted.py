"""Tables that came as one cell a line, whose rows are of unequal length or whose cells are wrapped."""

from __future__ import annotations

from desktop.core.framework import Measure
from tests.core.parsing.structure.documents import Told, framework, parsed, told

PLAN = "云岭市粮食仓储服务清单\n"
HEADS = "序号\n重点任务\n主要内容\n牵头部门\n责任单位\n"


def duties(measure: Measure) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    return [(group.lead, group.support) for group in measure.responsibilities]


def test_a_column_of_remarks_may_be_empty_throughout() -> None:
    rows = (
        "（一）建好仓库\n1\n扩建东山库区\n市粮食局\n市财政局、市住建局\n2\n更新测温设备\n市粮食局、市科技局\n—\n"
        "（二）管好仓库\n3\n清点全市库存\n市统计局\n市粮食局，各县政府\n"
    )
    made = framework(f"{PLAN}序号\n任务内容\n牵头单位\n配合单位\n备注\n{rows}")
    assert [chapter.title for chapter in made.chapters] == ["建好仓库", "管好仓库"]
    assert [duties(one) for one in made.measures] == [
        [(("市粮食局",), ("市财政局", "市住建局"))],
        [(("市粮食局", "市科技局"), ())],
        [(("市统计局",), ("市粮食局", "各县政府"))],
    ]


def test_remarks_may_stand_in_some_rows() -> None:
    rows = (
        "1\n新建标准粮库12座。\n市粮食局、各县政府\n2027年底前\n2\n培训保管员300人。\n市人社局\n2027年6月\n另有名单\n"
        "3\n健全库区管理制度。\n市粮食局\n持续推进\n4\n改造地磅50台。\n市粮食局\n2028年\n"
    )
    made = framework(f"{PLAN}序号\n工作任务\n责任单位\n完成时限\n备注\n{rows}")
    assert [one.text for one in made.measures][:2] == ["新建标准粮库12座。", "培训保管员300人。"]
    assert [group for one in made.measures for group in duties(one)] == [
        ((), ("市粮食局", "各县政府")),
        ((), ("市人社局",)),
        ((), ("市粮食局",)),
        ((), ("市粮食局",)),
    ]
    assert told(made.measures[1].targets) == [("保管员", "=", 300, "人", "2027-06")]


def test_what_a_task_asks_may_be_several_sentences_a_line_each() -> None:
    rows = (
        "1\n建好粮库\n新建粮库3座。\n改造老库5座。\n市粮食局、市财政局\n2\n管好粮库\n每季度检查库区。\n市应急局\n"
        "3\n用好粮库\n推广代储。\n完善结算。\n落实补贴。\n市金融局、市粮食局\n"
    )
    made = framework(f"{PLAN}序号\n工作任务\n具体举措\n责任单位\n{rows}")
    assert [(one.title, one.text) for one in made.measures] == [
        ("建好粮库", "新建粮库3座。改造老库5座。"),
        ("管好粮库", "每季度检查库区。"),
        ("用好粮库", "推广代储。完善结算。落实补贴。"),
    ]
    assert duties(made.measures[2]) == [((), ("市金融局", "市粮食局"))]


WRAPPED = (
    "1\n1.改善库区\n环境\n推进老旧库区的道路和排水设施改\n造，消除积水点。\n市粮食局、市\n住建局\n市财政局、市自然资\n源局\n"
    "2\n组织库区安全检查，建立隐患台账\n并逐项销号。\n市应急局\n市粮食局、市消防救\n援支队\n"
    "3\n2.提升服务\n水平\n开展预约售粮服务，公开各库点收\n购进度，方便售粮农户。市粮食局\n各县政府\n"
    "4\n推广电子结算，当日付清售粮款，\n探索移动支付等结算\n市金融局\n市粮食局、市财\n"
)
REST = "方式。\n政局、各县政府\n"


def test_wrapped_cells_end_with_a_sentence_or_a_whole_name() -> None:
    made = framework(f"{PLAN}{HEADS}{WRAPPED}- 3 -\n{HEADS}{REST}5\n建立服务评价制度。\n市粮食局\n—\n")
    assert [chapter.title for chapter in made.chapters] == ["改善库区环境", "提升服务水平"]
    assert [one.text for one in made.measures] == [
        "推进老旧库区的道路和排水设施改造，消除积水点。",
        "组织库区安全检查，建立隐患台账并逐项销号。",
        "开展预约售粮服务，公开各库点收购进度，方便售粮农户。",
        "推广电子结算，当日付清售粮款，探索移动支付等结算方式。",
        "建立服务评价制度。",
    ]
    assert [duties(one) for one in made.measures] == [
        [(("市粮食局", "市住建局"), ("市财政局", "市自然资源局"))],
        [(("市应急局",), ("市粮食局", "市消防救援支队"))],
        [(("市粮食局",), ("各县政府",))],
        [(("市金融局",), ("市粮食局", "市财政局", "各县政府"))],
        [(("市粮食局",), ())],
    ]


TEXT = "云岭市粮食仓储规划\n一、重点任务\n（一）建设粮库。新建粮库9座。\n（二）强化保障。各县要落实资金。\n"


def outside(annex: str) -> list[Told]:
    return told(framework(TEXT + annex, "规划.txt").targets)


def test_a_list_of_projects_sets_nothing() -> None:
    heads = "序号\n项目名称\n建设性质\n建设内容与规模\n建设地点\n起止年限\n总投资\n（万元）\n"
    rows = (
        "东山片区（含新建、改造等项目）/（个）\n1\n东山粮库扩建工程\n新建\n新建仓房6栋，铺设道路2公里。\n东山县\n2026-2028\n900\n"
        "2\n西山粮库改造工程\n改造\n西山县\n2026\n350\n小　计\n2\n1250\n"
        "南山片区\n1\n南山油库\n新建油罐5座。\n南山县\n2027\n80\n"
    )
    made = parsed(f"{TEXT}附表1　云岭市仓储重大项目表\n{heads}{rows}", "规划.txt").framework
    assert told(made.targets) == []
    assert told(made.measures[0].targets) == [("新建粮库", "=", 9, "座", None)]
    assert "东山" not in (made.measures[1].text or "")


def test_places_have_a_plan_for_each_year() -> None:
    table = (
        "附表1　云岭市老旧粮库改造计划表\n序号\n县区\n老旧粮库数量\n改造计划（座）\n2025年（已改造）\n2026年\n2027年\n"
        "1\n东山县\n9\n2\n3\n4\n2\n西山县\n7\n1\n6\n0\n3\n南山县\n5\n5\n0\n0\n合计\n21\n8\n9\n4\n"
    )
    assert outside(table) == [
        ("东山县老旧粮库改造", "=", 3, "座", "2026"),
        ("东山县老旧粮库改造", "=", 4, "座", "2027"),
        ("西山县老旧粮库改造", "=", 6, "座", "2026"),
        ("合计老旧粮库改造", "=", 9, "座", "2026"),
        ("合计老旧粮库改造", "=", 4, "座", "2027"),
    ]


def test_kinds_of_projects_have_a_number_to_reach() -> None:
    table = (
        "附表2　云岭市仓储“十五五”重大项目汇总表\n序号\n项目类别\n单位\n数量\n总投资\n（万元）\n"
        "1\n粮库建设工程\n座\n12\n3400\n2\n油罐改造工程\n个\n30\n560\n3\n道路硬化工程\n公里\n8.5\n90\n"
    )
    assert outside(table) == [
        ("粮库建设工程", "=", 12, "座", "2030"),
        ("油罐改造工程", "=", 30, "个", "2030"),
        ("道路硬化工程", "=", 8.5, "公里", "2030"),
    ]


def test_tasks_may_be_counted_anew_for_each_kind() -> None:
    heads = "序号\n工作任务\n责任单位\n完成时限\n"
    rows = (
        "（一）清河\n1\n清理河道垃圾，疏浚\n淤积河段30处。\n市水利局、市农\n业农村局\n2026年6月\n"
        "2\n整治河岸。\n市水利局\n2026年9月\n3\n修复湿地，种植\n水生植物。\n市林业局\n2027年底\n"
        "（二）治污\n1\n更新污水处理\n设备。\n市生态环境局、市水利\n局\n2026年12月\n"
        "2\n清理排污口。\n市生态环境局\n2027年6月\n3\n开展监测。\n市气象局\n2027年底\n"
    )
    made = framework(f"云岭市河道清单\n{heads}{rows}")
    assert [(one.chapter, one.ordinal) for one in made.measures] == [(1, 1), (1, 2), (1, 3), (2, 1), (2, 2), (2, 3)]
    assert duties(made.measures[2]) == [((), ("市林业局",))]
    assert duties(made.measures[3]) == [((), ("市生态环境局", "市水利局"))]
    assert told(made.measures[0].targets) == [("淤积河段", "=", 30, "处", "2026-06")]
