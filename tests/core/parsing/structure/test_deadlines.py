"""Dates of targets that stand around the text of a measure: in the heading of its stage, at the end of its chapter."""

from __future__ import annotations

import pytest

from desktop.core.framework import Framework
from tests.core.parsing.structure.documents import HEAD, framework, parsed


def dues(found: Framework) -> list[str | None]:
    return [target.due for one in found.measures for target in one.targets]


@pytest.mark.parametrize(
    ("when", "due"),
    [
        ("2027年年底前", "2027"),
        ("2026—2028年", "2028"),
        ("2026年3月—9月", "2026-09"),
        ("2026年6月至2027年2月底", "2027-02"),
        ("2027年起", None),
    ],
)
def test_stage_that_names_its_years_dates_what_is_counted_below_it(when: str, due: str | None) -> None:
    text = f"""{HEAD}一、主要任务
（一）加强管理
修缮老旧仓库。
二、实施步骤
（一）准备阶段
开展仓库调查。
（二）建设阶段（{when}）
完成库区规划，累计新建仓库不少于60座。
（三）提升阶段（2029年年底前）
形成仓储网络，2028年新建仓库90座。
"""
    assert dues(framework(text)) == [due, "2028"]


def test_deadline_at_the_end_of_each_chapter_holds_for_all_its_measures() -> None:
    chapter = """（一）年度计划
新建仓库不少于60座。
（二）具体举措
1.做好选址。
2.培训保管员300名。
责任科室：仓储科
完成时限：{when}
"""
    text = (
        f"{HEAD}一、建好仓库\n{chapter.format(when='2027年11月底前')}二、用好仓库\n{chapter.format(when='2028年底前')}"
    )
    assert dues(framework(text)) == ["2027-11", "2027-11", "2028", "2028"]


def test_deadline_of_one_measure_among_others_is_its_own() -> None:
    text = f"""{HEAD}一、建好仓库
（一）建仓
新建仓库不少于60座。
完成时限：2027年11月底前
（二）育人
培训保管员300名。
完成时限：2028年5月底前
二、用好仓库
（一）查仓
检查仓库80座。
（二）评仓
评定示范仓库20座。
完成时限：2028年10月底前
"""
    assert dues(framework(text)) == ["2027-11", "2028-05", None, "2028-10"]


@pytest.mark.parametrize(
    ("told", "due"),
    [
        ("到2027年，粮库管理明显改善，数字化的比例达到50%，粮农满意。", "2027"),
        ("到2027年，粮库数字化的比例达到50%；到2030年，达到80%。", None),
        ("2025年以来，粮库数字化的比例由20%提高到30%。", None),
        ("按照通知要求，2027年度全市粮库工作总体目标如下：", "2027"),
    ],
)
def test_what_stands_above_the_goals_of_a_chapter_dates_them(told: str, due: str | None) -> None:
    text = f"""{HEAD}一、主要目标
{told}
（一）设施更全。新建粮库60座。
（二）管理更好。打造标杆粮站80座，2026年新增粮车90辆。
二、重点任务
（一）建库。新建粮店70家。
"""
    assert dues(framework(text)) == [due, due, "2026", None]


def test_the_year_in_brackets_behind_a_heading_dates_its_goals_which_are_no_headings() -> None:
    found = framework(
        "云岭市节粮行动计划\n为节约粮食，制定本计划。\n一、行动目标（到2030年）\n（一）粮库完好率达85%以上。中心粮库均达90%以上。\n"
        "（二）粮食损失率下降到3%以下。霉变率下降到1%以下。\n二、主要任务\n（一）建好粮库。各县要改造粮库。\n"
    )
    assert [one.title for one in found.measures] == [None, None, "建好粮库"]
    assert [(target.value, target.due) for one in found.measures for target in one.targets] == [
        (85, "2030"),
        (90, "2030"),
        (3, "2030"),
        (1, "2030"),
    ]


def test_heading_below_a_measure_that_names_its_years_dates_what_stands_below_it() -> None:
    text = f"""{HEAD}一、主要任务
（一）发展目标
1.总体目标（2026—2030年）
新建仓库不少于60座。
2.近期目标（2027年）
新建粮店20家。
3.今后一个时期
培训保管员300名。
（二）强化管理（2026—2028年）
修缮仓库30座。
"""
    assert dues(framework(text)) == ["2030", "2027", None, "2028"]


@pytest.mark.parametrize(
    ("told", "due"),
    [
        ("市政府决定，2027年在全市实施3件惠粮实事，现就有关事项通知如下。", "2027"),
        ("经研究，2027年全市重点办好三件惠粮实事。", "2027"),
        ("2027年，全县继续推进若干项目，共有9项惠粮工程，分布各镇。", None),
        ("2025年全市办好3件惠粮实事。", None),
        ("2027年全市办好5件惠粮实事。", None),
        ("为做好2027年惠粮实事，制定本方案。", None),
    ],
)
def test_sentence_above_all_tasks_that_counts_them_names_their_year(told: str, due: str | None) -> None:
    text = f"""云岭市惠粮实事实施方案
云政发〔2026〕3号
{told}
一、主要任务
（一）粮库建设。新建粮库20座。
（二）粮店改造。改造粮店30家。
（三）烘干能力提升。配备烘干机5台，2028年底前全部投用。
"""
    assert dues(framework(text)) == [due, due, "2028"]


@pytest.mark.parametrize(
    ("told", "due"),
    [
        ("粮食收获前完成主体工程，2027年11月底前全部完成", "2027-11"),
        ("立即启动，2027年9月底前完成", "2027-09"),
        ("2027年6月底前完成主体工程，2027年9月底前完成", "2027-06"),
        ("长期坚持，按2020年方案执行", None),
    ],
)
def test_a_deadline_may_say_first_what_comes_before_its_date(told: str, due: str | None) -> None:
    text = f"云岭市粮库改造方案\n一、任务\n（一）改造库房。新建粮库6座。\n完成时限：{told}。\n（二）培训。培训人员。\n"
    assert [one.due for one in framework(text).every_target()] == [due]


def test_a_note_below_a_table_says_by_when_all_its_tasks_are_due() -> None:
    table = (
        "云岭市仓储任务分工表\n序号\t重点任务\t责任单位{}\n1\t新建粮库8座\t市粮食局{}\n2\t修缮仓房26间\t市商务局{}\n"
    )
    note = "注：1.责任单位排第一的牵头；2.完成时限均为2028年6月底。\n"
    bare = framework(table.format("", "", "") + note)
    assert [[one.due for one in m.targets] for m in bare.measures] == [["2028-06"], ["2028-06"]]
    own = framework(table.format("\t完成时限", "\t2027年9月", "\t长期坚持") + note)
    assert [[one.due for one in m.targets] for m in own.measures] == [["2027-09"], [None]]


def test_a_measure_that_says_when_all_its_work_is_done_dates_no_other() -> None:
    found = framework(
        f"{HEAD}一、任务\n（一）建库。新建粮库8座。\n（二）修库。修缮工期较短，完成时限均为2028年6月底，修缮粮库26座。\n"
    )
    assert dues(found)[0] is None


def test_field_of_time_that_tells_what_is_to_be_done_by_each_date_is_text_and_dates_nothing_else() -> None:
    text = f"""{HEAD}一、主要任务
（一）扩建仓库
工作内容：新建仓库40座。
责任单位：市粮食局
时间节点：2027年5月底前完成选址；9月底前建成率达到70%；12月底前全部竣工。
（二）培训人员
工作内容：培训保管员90名。
责任单位：市粮食局
时间节点：2027年11月底前
"""
    made = framework(text)
    first, second = made.measures
    assert "9月底前建成率达到70%" in (first.text or "")
    told = [(one.object, one.value, one.due) for one in first.targets]
    assert told == [("新建仓库", 40, None), ("建成率", 70, "2027-09")]
    assert "2027年5月底前完成选址" in [item.text for item in first.items]
    assert [one.support for one in first.responsibilities] == [("市粮食局",)]
    assert "时间节点" not in (second.text or "")
    assert dues(made)[2:] == ["2027-11"]


def test_parts_by_date_in_a_field_of_time_count_no_date() -> None:
    text = f"""{HEAD}一、主要任务
（一）扩建仓库
工作内容：新建仓库40座。
责任单位：市粮食局
时间进度：2027年5月完成15座，10月完成40座。
"""
    (one,) = framework(text).measures
    assert [(target.object, target.value, target.due) for target in one.targets] == [("新建仓库", 40, None)]
    assert "10月完成40座" in (one.text or "")


@pytest.mark.parametrize(
    "said", ["平均压减办理时限 60%、减材料 50%以上", "办理时限 2 个月以内", "保存期限 2000 天以上", "压缩时限 30%"]
)
def test_how_long_something_takes_is_no_deadline(said: str) -> None:
    text = f"{HEAD}一、主要任务\n（一）优化服务。推行一次办结，{said}。\n（二）加强宣传。举办活动。"
    assert parsed(text).notices == ()


@pytest.mark.parametrize("when", ["2027 年 6 月底前", "2027年6月", "2027-06"])
def test_a_blank_parts_a_deadline_from_its_label(when: str) -> None:
    text = f"{HEAD}一、主要任务\n（一）建仓\n新建仓库60座。\n完成时限 {when}\n（二）查仓\n检查台账。"
    first = framework(text).measures[0]
    assert (first.text, dues(framework(text))) == ("新建仓库60座。", ["2027-06"])


@pytest.mark.parametrize(
    ("said", "due"),
    [("2027年6月底前完成", "2027-06"), ("2028年底前", "2028"), ("2027年修订", None), ("试行", None)],
)
def test_brackets_in_a_heading_say_by_when_its_task_is_done(said: str, due: str | None) -> None:
    found = framework(f"{HEAD}一、任务\n（一）完善机制（{said}）。制定清单，更新台账。\n（二）培训。培训人员。")
    assert [item.due for one in found.measures for item in one.items] == [due, due, None]


def test_what_is_done_in_the_first_of_several_years_is_not_due_with_the_last() -> None:
    made = framework(
        f"{HEAD}一、步骤\n（一）实施阶段（2026年4月—2028年10月）。\n1.第一年：修缮粮仓8座。\n2.第二年：更新烘干机30台。\n"
        "3.第三年：完善制度。\n（二）总结阶段（2028年11月—12月）。第一年级学生参观粮仓，形成总结。\n"
    )
    assert [(one.text, one.due) for one in made.measures[0].items] == [
        ("第一年：修缮粮仓8座", None),
        ("第二年：更新烘干机30台", None),
        ("第三年：完善制度", "2028-10"),
    ]
    assert dues(made) == [None, None]
    assert {one.due for one in made.measures[1].items} == {"2028-12"}
