"""Where in a document targets stand, and until when they hold."""

from __future__ import annotations

import pytest

from desktop.core.parsing.structure.targets import aims
from tests.core.parsing.structure.documents import Told, framework, told


def test_targets_outside_the_measures() -> None:
    made = framework(
        "仓储方案\n一、总体目标\n到2028年，新建仓库50个。\n二、任务\n（一）建库。选址建库。\n（二）培训。培训人员。"
    )
    assert told(made.targets) == [("新建仓库", "=", 50, "个", "2028")]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("为建设仓储，制定本方案。到2028年，新建仓库50个。\n一、任务", 1),
        ("一、总体要求\n以安全为先，建管并重。力争到2028年底，新建仓库50个，合格率达到95%以上。\n二、任务", 2),
        ("一、总体要求\n以安全为先。主要目标：到2028年，新建仓库50个；到2030年，新建仓库80个。\n二、任务", 2),
        ("以建库为先，力争经过5年努力，新建仓库50个，合格率达到95%以上。\n一、任务", 2),
        ("要求：稳中求进。目标任务：新建仓库50个，合格率达到95%以上。\n一、任务", 2),
        ("仓储发展较快。经过5年，已建成仓库50个。\n一、任务", 0),
        ("仓储发展较快。到2024年底，全市已建成仓库50个。\n一、任务", 0),
        ("一、发展基础\n仓储发展较快。到2024年，新建仓库50个。\n二、任务", 0),
    ],
)
def test_a_goal_may_stand_behind_other_sentences(text: str, count: int) -> None:
    made = framework(f"仓储方案\n{text}\n（一）建库。选址建库。\n（二）培训。培训人员。")
    assert len(made.targets) == count


def test_a_measure_that_is_a_heading_alone_has_the_target_in_it() -> None:
    made = framework(
        "仓储分工方案\n一、2026年主要目标\n（一）粮食产量增长3%以上\n责任单位：市粮食局\n（二）新建粮库8座\n责任单位：市发改委\n"
        "二、主要任务\n（一）建库\n新建仓库。\n责任单位：市发改委\n（二）培训\n培训人员。\n责任单位：市人社局"
    )
    assert [told(one.targets) for one in made.measures[:2]] == [
        [("粮食产量增长", ">=", 3, "%", "2026")],
        [("新建粮库", "=", 8, "座", "2026")],
    ]
    assert all(one.responsibility == made.measures[0].responsibilities[0].id for one in made.measures[0].targets)


def test_a_table_of_targets() -> None:
    made = framework(
        "仓储规划\n一、要求\n（一）发展目标。仓储更加完善。\n指标\t单位\t2025年\t2028年目标值\n仓库数量\t个\t20\t50以上\n合格率\t%\t90\t≥95\n"
        "（二）建库。新建仓库。"
    )
    assert told(made.measures[0].targets) == [("仓库数量", ">=", 50, "个", "2028"), ("合格率", ">=", 95, "%", "2028")]


def test_what_a_chapter_tells_of_the_past_has_neither_targets_nor_items() -> None:
    text = "云岭市规划\n一、规划背景\n（一）取得的工作进展。机械化率达到72%，建成仓库20座。\n"
    text += "（二）面临的形势。需求增长20%。\n"
    text += "二、任务\n（一）夯实工作基础。机械化率达到80%。\n"
    found = framework(text).measures
    assert [(len(one.targets), len(one.items)) for one in found] == [(0, 0), (0, 0), (1, 1)]


def test_notes_below_a_table_set_nothing() -> None:
    text = "仓储方案\n一、目标\n到2030年，仓储能力达到50万吨。\n注：①仓储点个数由759个增加到970个。\n"
    text += "②统计范围由113个县增加到133个县。\n二、任务\n（一）建库。建设仓库。\n（二）设备。更新设备。\n"
    assert told(framework(text).targets) == [("仓储能力", "=", 50, "万吨", "2030")]


def test_a_goal_s_year_holds_for_the_paragraphs_behind_it() -> None:
    made = framework(
        "仓储规划\n一、要求\n（一）发展目标\n到2028年，仓储更加完善。\n——新建仓库50个以上。\n到2035年，仓储全面完善。\n（二）建库。新建仓库20个。"
    )
    assert [told(one.targets) for one in made.measures] == [
        [("新建仓库", ">=", 50, "个", "2028")], [("新建仓库", "=", 20, "个", None)],
    ]  # fmt: skip
    assert not made.measures[0].items


def test_the_deadline_of_a_measure_is_its_targets_due_date() -> None:
    made = framework(
        "仓储方案\n一、任务\n（一）建库\n新建仓库50个。\n责任单位：市商务局\n完成时限：2026年6月底前\n（二）培训\n培训人员。\n责任单位：市人社局"
    )
    assert told(made.measures[0].targets) == [("新建仓库", "=", 50, "个", "2026-06")]


def test_a_date_holds_for_the_paragraphs_of_a_chapter_of_goals() -> None:
    text = "云岭市计划\n一、主要目标\n到2026年，体系基本建成。到2035年，全面建成。\n——新增平台5个以上。\n"
    text += "——企业达到10家。\n"
    text += "二、任务\n（一）建库。建设仓库。\n（二）设备。更新设备。\n"
    assert [(one.value, one.due) for one in framework(text).targets] == [(5, "2026"), (10, "2026")]


def test_a_deadline_beside_the_bodies_is_that_of_the_targets() -> None:
    text = "方案\n一、任务\n（一）建库。新建仓库10座。（市商务局牵头，2026年6月底前完成）\n"
    text += "（二）设备。更新设备50台。（市财政局负责）\n"
    assert [one.targets[0].due for one in framework(text).measures] == ["2026-06", None]


GOALS = "云岭市仓储规划\n一、主要目标\n到2028年，仓储更加完善。\n"
TASKS = "二、任务\n（一）建库。新建仓库。\n（二）培训。培训人员。\n"


@pytest.mark.parametrize(
    ("table", "wanted"),
    [
        (
            "序号\t指标\t2023年\t2028年\t年均/累计\n1\t库容（万吨）\t300\t320\t1.3%\n2\t单位能耗降低（%）\t—\t—\t[13.5]\n",
            [("库容", "=", 320, "万吨", "2028"), ("单位能耗降低", "=", 13.5, "%", "2028")],
        ),
        (
            "指标\t2028年目标\t2033年目标\n库容（万吨）\t300\t400\n损耗率（%）\t≤3\t≤2\n",
            [
                ("库容", "=", 300, "万吨", "2028"),
                ("库容", "=", 400, "万吨", "2033"),
                ("损耗率", "<=", 3, "%", "2028"),
                ("损耗率", "<=", 2, "%", "2033"),
            ],
        ),
        (
            "指标\t2028年目标\n收入（亿元）\t年均增长6%以上\n仓库（座）\t达到300以上\n",
            [("收入年均增长", ">=", 6, "%", "2028"), ("仓库", ">=", 300, "座", "2028")],
        ),
        (
            "指标\t单位\t基期值\t目标值\n仓库\t座\t20\t50\n合格率\t%\t90\t95\n",
            [("仓库", "=", 50, "座", "2028"), ("合格率", "=", 95, "%", "2028")],
        ),
    ],
)
def test_what_a_table_of_targets_sets_and_by_when(table: str, wanted: list[Told]) -> None:
    assert told(framework(GOALS + table + TASKS).targets) == wanted


def test_a_table_says_nothing_again_that_the_text_said() -> None:
    text = GOALS.replace("仓储更加完善。", "仓库总数达到50座，合格率达到95%。")
    table = "指标\t单位\t2023年\t2028年\n仓库\t座\t20\t50\n损耗率\t%\t5\t3\n"
    assert told(framework(text + table + TASKS).targets) == [
        ("仓库", "=", 50, "座", "2028"), ("合格率", "=", 95, "%", "2028"), ("损耗率", "=", 3, "%", "2028"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("新建仓库10座、货场5座，2027年底前全部建成投用。", [("新建仓库", 10, "2027"), ("货场", 5, "2027")]),
        ("新建仓库10座（2027年6月底前完成）。", [("新建仓库", 10, "2027-06")]),
        ("“十五五”末，标准仓库达到10座。", [("标准仓库", 10, "2030")]),
        (
            "2026年、2027年、2028年分别新建仓库10座、20座、30座。",
            [("新建仓库", 10, "2026"), ("新建仓库", 20, "2027"), ("新建仓库", 30, "2028")],
        ),
        ("2026、2027年仓库分别达到10座、20座。", [("仓库", 10, "2026"), ("仓库", 20, "2027")]),
        ("到2028年，覆盖率达到60%；远期到2035年达到80%。", [("覆盖率", 60, "2028"), ("覆盖率", 80, "2035")]),
        ("近期（2028年）仓库达到10座，远期（2035年）仓库达到30座。", [("仓库", 10, "2028"), ("仓库", 30, "2035")]),
        ("每年新增仓库10座以上，到2028年累计达到50座。", [("新增仓库", 10, None), ("新增仓库", 50, "2028")]),
        ("覆盖率由2025年的40%提高到2028年的60%。", [("覆盖率", 60, "2028")]),
        ("今年底前建成仓库10座，明年建成20座。", [("建成仓库", 10, None), ("建成仓库", 20, None)]),
    ],
)
def test_dates_before_between_and_behind_figures(text: str, wanted: list[tuple[str, int, str | None]]) -> None:
    assert [(one.object, one.value, one.due) for one in aims([(0, 0, text, None)], False)] == wanted


@pytest.mark.parametrize(
    "opens",
    ["2028年的主要目标是：", "2028 年的主要目标是：", "2028年总体目标：", "到 2028 年，主要目标是："],
)
def test_a_year_that_opens_a_list_of_goals_holds_for_its_paragraphs(opens: str) -> None:
    made = framework(
        f"云岭市规划\n一、总体要求\n（一）指导思想。建管并重。\n（二）发展目标\n{opens}\n"
        "仓储能力增强。新建仓库50座以上。\n服务水平提高。培育仓储企业20家。\n二、任务\n（一）建库。选址建库。\n（二）培训。培训人员。"
    )
    assert [(one.value, one.due) for one in made.measures[1].targets] == [(50, "2028"), (20, "2028")]


def test_what_a_plan_of_a_year_sets_is_due_in_it() -> None:
    assert [one.due for one in aims([(0, 0, "落实粮库2027年培训计划，培训保管员300名。", None)], False)] == ["2027"]


def test_what_is_done_every_year_has_no_date_of_a_sentence_before() -> None:
    texts = [(0, 0, "到2028年，新建仓库10座。每年培训保管员100名。2028年前，每年巡查粮库2次以上。", None)]
    assert [one.due for one in aims(texts, True)] == ["2028", None, "2028"]


def test_a_year_that_lies_ahead_in_the_name_of_what_is_counted_is_its_date() -> None:
    texts = [(0, 0, "粮库2028年面向农户开放的比例为90%。", None), (0, 0, "粮库2020年入库粮食的检查率达到50%。", None)]
    assert [one.due for one in aims(texts, False, begins=2026)] == ["2028", None]


@pytest.mark.parametrize(
    ("above", "due"),
    [
        ("到2028年，基本形成设施完备的仓储格局。", "2028"),
        ("2028年底前，仓储格局基本形成。", "2028"),
        ("到2028年，新建粮库3座。", None),  # one goal beside the others
        ("到2028年，基本形成仓储格局。各区县同步推进。", None),
    ],
)
def test_a_sentence_alone_above_the_goals_dates_them(above: str, due: str | None) -> None:
    made = framework(f"云岭仓储意见\n一、发展目标\n{above}\n（一）设施。新建粮库50座。\n（二）设备。更新设备80台。\n")
    assert [(one.value, one.due) for measure in made.measures for one in measure.targets] == [(50, due), (80, due)]
