"""By when check items are due: as their words say, the words that open a sentence, or the deadline of their measure."""

from __future__ import annotations

import pytest

from desktop.core.framework import Framework
from tests.core.parsing.structure.documents import HEAD, framework, parsed

MORE = "\n（二）守护库区\n巡查库区。\n（三）培训人员\n培训保管员。\n"


def dues(found: Framework) -> list[tuple[str, str | None]]:
    return [(item.text, item.due) for item in found.measures[0].items]


def of(text: str) -> list[tuple[str, str | None]]:
    return dues(framework(f"{HEAD}一、建好粮库\n（一）打好基础\n{text}{MORE}"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2027年6月底前编制仓储规划。", ["2027-06"]),
        ("2027年6月15日前，编制仓储规划。", ["2027-06-15"]),
        ("编制仓储规划。", [None]),
        ("到2027年，编制仓储规划，建立巡查制度。公布库点名单。", ["2027", "2027", None]),
        ("2027年底前，编制仓储规划；建立巡查制度。", ["2027", "2027"]),
        ("2027年底前编制仓储规划，建立巡查制度。", ["2027", None]),
        ("2027年底前扩建粮库，改造仓房。", ["2027", None]),
        ("2027年以后，编制仓储规划。", [None]),
        ("2028年底前编制仓储规划，其中2027年底前编制总体规划。", ["2028"]),
        ("完成仓储投资6亿元，其中2027年6月底前完成2亿元。", [None]),
        ("完成仓储投资6亿元，其中2027年一季度2亿元，2027年上半年4亿元。", [None]),
        ("完成仓储投资6亿元，其中2027年6月底前2亿元，2028年底前全部完成。", ["2028"]),
        ("扩建粮库20座，其中东库、西库2027年6月底前完成，其余2028年底前完成。", ["2028"]),
        ("开展粮食普查，其中重点库区先行，2027年底前完成。", ["2027"]),
        ("推进东库、西库扩建，其中东库2027年6月底前开工，西库2028年底前建成。", ["2028"]),
        ("编制仓储规划，2027年9月底前建立巡查制度。", [None, "2027-09"]),
        ("2027年6月底前完成规划编制，12月底前完成制度修订。", ["2027-06", "2027-12"]),
        ("2027年上半年，编制仓储规划。", ["2027-06"]),
        ("编制仓储规划。建立巡查制度，公布名单。（2027年8月底前）", [None, "2027-08", "2027-08"]),
        ("（1）编制仓储规划。（2027年8月底前）\n（2）修订巡查制度。（2028年）", ["2027-08", "2028"]),
        ("2027年三季度前公布库点名单。", ["2027-09"]),
        ("2027年10月1日前完成平台改造，并于10月15日前上线运行。", ["2027-10-15"]),
        ("2027年6月30日前完成摸底，7月至9月开展整治，10月组织验收。", ["2027-06-30", "2027-09", "2027-10"]),
        ("2027年6月底前完成摸底，每年的5月、9月开展巡查，11月组织评估。", ["2027-06", None]),
        ("2027年6月底前完成摸底，对7月开展的检查进行通报，推动8月开工项目建设。", ["2027-06", None, None]),
        ("2027年上半年启动规划编制，下半年完成规划编制。", ["2027-06", "2027-12"]),
        ("2027年一季度启动规划编制，三季度前完成规划编制。", ["2027-03", "2027-09"]),
        ("到2030年，建立仓储体系；明年6月底前编制建设方案。", ["2030", None]),
        ("自2027年起公布库点名单。", [None]),
        ("粮食交易中心二期2027年6月竣工，仓容达到5万吨。", ["2027-06"]),
        ("修订储粮章程，2027年6月完成。", ["2027-06"]),
        ("改造2012年建成投用的粮库。", [None]),
        ("编制2027年运营方案。", [None]),
        ("公布2027年使用计划。", [None]),
        ("评估2026年投产企业。", [None]),
        ("开展2026年完成情况评估。", [None]),
        ("建设粮食物流园(2026年完成投资3亿元)，公布名单。", [None, None]),
        ("粮食交易中心二期2027年6月建成并投入使用。", ["2027-06"]),
        ("建立仓储制度；2027年3月底前完成；加强培训，6月底前完成。", ["2027-03", "2027-06"]),
        ("在2024年完成投资8000万元的基础上，改造粮库。", [None]),
        ("落实《南河省粮库建设方案（2026—2028年）》。", [None]),
        ("摸清2010年底前建成的粮库底数。", [None]),
    ],
)
def test_a_date_holds_for_the_item_that_names_it_or_for_the_sentence_that_it_opens(
    text: str, expected: list[str | None]
) -> None:
    assert [due for _, due in of(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5月举办粮食展，10月上旬举办粮农节。", ["2027-05", "2027-10"]),
        ("一季度完成选址，二季度开工建设，三季度组织检查。", ["2027-03", "2027-06", "2027-09"]),
        ("粮食交易中心9月建成投产，新增仓容200吨。", ["2027-09", None]),
        ("4月12日召开调度会，年终组织专家评估。", ["2027-04-12", "2027"]),
        ("每年5月举办粮食展。", [None]),
        ("自5月开展检查。", [None]),
        ("各县于12月10日前报送总结，市粮食办汇编案例20个。", ["2027-12-10", None]),
    ],
)
def test_a_month_in_which_something_is_done_is_of_the_year_of_the_document(
    text: str, expected: list[str | None]
) -> None:
    head = "云岭市2027年仓储工作要点\n为做好仓储工作，制定本要点。\n"
    made = framework(f"{head}一、建好粮库\n（一）打好基础\n{text}{MORE}")
    assert [due for _, due in dues(made)] == expected


WHEN = "新建粮库3座，6月底前全部投入使用。组织检查，9月举办粮食展。"


@pytest.mark.parametrize(
    ("above", "expected", "told"),
    [
        ("决定自2027年4月至2027年11月开展整治。", [None, "2027-06", None, "2027-09"], []),
        ("决定自2027年4月至11月开展整治。到2028年，形成新格局。", [None, "2027-06", None, "2027-09"], []),
        ("决定自2027年11月至2028年3月开展整治。", [None] * 4, [2]),
        ("2027年1月至10月，全市发生案件3起。", [None] * 4, [2]),
        ("决定开展整治。", [None] * 4, [2]),
    ],
)
def test_a_document_that_runs_for_some_months_tells_the_year_of_the_others_else_that_is_told_to_be_missing(
    above: str, expected: list[str | None], told: list[int]
) -> None:
    made = parsed(f"云岭市粮库整治工作方案\n{above}\n一、建好粮库\n（一）打好基础\n{WHEN}{MORE}")
    assert [due for _, due in dues(made.framework)] == expected
    assert [one.facts["count"] for one in made.notices if one.kind == "year-untold"] == told


def test_the_stages_of_a_document_tell_its_year() -> None:
    first, second = "动员阶段（2027年4月1日—4月30日）", "整治阶段（2027年5月1日—10月15日）"
    stages = f"二、步骤\n（一）{first}。印发方案。\n（二）{second}。开展检查。\n"
    made = framework(f"云岭市粮库整治工作方案\n一、建好粮库\n（一）打好基础\n{WHEN}{MORE}{stages}")
    assert [due for _, due in dues(made)] == [None, "2027-06", None, "2027-09"]


@pytest.mark.parametrize("when", ["2027年8月底前完成。", "力争2027年8月底前全部完成。", "2027年8月完成。"])
def test_a_sentence_that_only_says_by_when_dates_the_one_before_it(when: str) -> None:
    text = f"编制仓储规划。建立巡查制度，公布名单。{when}"
    assert of(text) == [("编制仓储规划", None), ("建立巡查制度", "2027-08"), ("公布名单", "2027-08")]
    assert of(f"编制仓储规划。{when}（省粮食局）") == [("编制仓储规划", "2027-08")]


def test_such_a_sentence_without_its_year_is_of_the_year_of_the_document_or_stays() -> None:
    text = f"一、建好粮库\n（一）打好基础\n编制仓储规划。6月底前完成。{MORE}"
    assert dues(framework(f"云岭市2027年仓储工作方案\n为做好仓储工作，制定本方案。\n{text}")) == [
        ("编制仓储规划", "2027-06")
    ]
    assert dues(framework(f"{HEAD}{text}")) == [("编制仓储规划", None), ("6月底前完成", None)]


def test_the_deadline_of_a_measure_dates_its_tasks() -> None:
    found = of("编制仓储规划。2027年3月底前建立巡查制度。\n责任单位：省粮食局；完成时限：2027年10月")
    assert [due for _, due in found] == ["2027-10", "2027-03"]


def test_an_item_leaves_the_date_to_the_target_that_it_serves() -> None:
    made = framework(
        f"{HEAD}一、建好粮库\n（一）打好基础\n2027年底前新建粮库60座。编制仓储规划。\n完成时限：2028年6月{MORE}"
    )
    (target,) = made.measures[0].targets
    assert target.due == "2027"
    assert [(item.target, item.due) for item in made.measures[0].items] == [(target.id, None), (None, "2028-06")]


def test_two_targets_of_one_item_share_its_date() -> None:
    ((_, due),) = of("2027年9月底前改造老旧粮库12座、惠及农户2100户。")
    assert due == "2027-09"


def test_each_row_of_a_table_of_tasks_has_its_deadline() -> None:
    made = framework(
        "南河省粮库建设任务分工表\n序号\t重点任务\t责任单位\t完成时限\n"
        "1\t编制仓储规划\t省发展改革委\t2027年6月\n2\t出台管理办法\t省粮食局\t2027年8月15日\n"
        "3\t开展库区巡查\t省粮食局\t长期坚持\n"
    )
    assert [item.due for item in made.items()] == ["2027-06", "2027-08-15", None]


@pytest.mark.parametrize(
    ("when", "due"),
    [
        ("2027年6月、12月", "2027-12"),
        ("2027年7月－9月", "2027-09"),
        ("2027年6月底前完成建设，12月底前投入运行", "2027-12"),
        ("2027年3月至2028年2月", "2028-02"),
        ("2027年一季度、三季度", "2027-09"),
        ("2028年6月前完成（2027年3月前启动）", "2028-06"),
        ("2028年底前较2025年提高", "2028"),
        ("2027年3季度", "2027-09"),
        ("2027年11月至3月", "2028-03"),
        ("2027年12月至次年2月", "2028-02"),
        ("2027年12月、6月", "2027-12"),
        ("2027年6月15日至20日", "2027-06-20"),
        ("2027年上半年", "2027-06"),
        ("2027年第二季度", "2027-06"),
        ("2027年下半年", "2027-12"),
        ("全年", None),
    ],
)
def test_of_several_days_in_a_cell_the_last_counts_and_a_half_of_a_year_ends_in_june(
    when: str, due: str | None
) -> None:
    made = framework(
        "南河省粮库建设任务分工表\n序号\t重点任务\t责任单位\t完成时限\n"
        f"1\t编制仓储规划\t省发展改革委\t{when}\n2\t出台管理办法\t省粮食局\t2027年8月15日\n"
    )
    assert [item.due for item in made.items()] == [due, "2027-08-15"]


@pytest.mark.parametrize("heading", ["完成时限", "任务时限", "完成日期", "截止日期"])
@pytest.mark.parametrize(("when", "told"), [("节前", 1), ("长期坚持", 0), ("2027年9月", 0)])
def test_a_deadline_that_names_no_date_is_told(heading: str, when: str, told: int) -> None:
    made = parsed(
        f"南河省粮库建设任务分工表\n序号\t工作任务\t责任单位\t{heading}\n"
        f"1\t编制仓储规划\t省发展改革委\t{when}\n2\t出台管理办法\t省粮食局\t2027年8月15日\n"
    )
    assert [item.text for item in made.framework.items()] == ["编制仓储规划", "出台管理办法"]
    assert [item.due for item in made.framework.items()][1] == "2027-08-15"
    assert sum(notice.kind == "due-unread" for notice in made.notices) == told


ONGOING = ("长期坚持", "持续推进", "每季度", "长期坚持", "立行立改")


def _rows(title: str, *whens: str) -> str:
    rows = "".join(f"{at}\t开展第{at}项检查\t省粮食局\t{when}\n" for at, when in enumerate(whens, 1))
    return f"{title}\n序号\t工作任务\t责任单位\t完成时限\n{rows}"


def test_deadlines_of_work_that_goes_on_are_told_once_however_many_they_are() -> None:
    made = parsed(_rows("南河省粮库建设任务分工表", *ONGOING, "2027年6月", "—"))
    assert [item.due for item in made.framework.items()] == [None] * 5 + ["2027-06", None]
    assert [(one.kind, dict(one.facts)) for one in made.notices] == [
        ("due-endless", {"count": 5, "text": "长期坚持、持续推进、每季度、立行立改"})
    ]


@pytest.mark.parametrize("when", ["全年", "年内", "全年推进"])
def test_all_year_is_the_end_of_the_year_that_a_title_names(when: str) -> None:
    made = parsed(_rows("南河省2027年粮库建设任务分工表", when))
    assert ([item.due for item in made.framework.items()], made.notices) == (["2027"], ())


@pytest.mark.parametrize("title", ["南河省粮库建设任务分工表", "南河省粮库建设行动方案（2026—2028年）"])
def test_all_year_is_no_date_where_the_title_names_no_year_or_several(title: str) -> None:
    made = parsed(_rows(title, "全年").replace("\n", "\n南粮发〔2026〕5号\n", 1))
    assert [item.due for item in made.framework.items()] == [None]
    assert [one.kind for one in made.notices] == ["due-endless"]


def test_a_deadline_below_a_heading_that_says_all_is_told_too() -> None:
    made = parsed(
        f"{HEAD}一、新建粮库3座\n责任单位：市粮食局\n完成时限：待定\n二、建立台账\n责任单位：市财政局\n完成时限：2027年6月\n"
        "三、培训人员\n责任单位：市人社局\n完成时限：长期坚持\n"
    )
    assert [(notice.kind, notice.facts["text"]) for notice in made.notices] == [
        ("due-unread", "待定"),
        ("due-endless", "长期坚持"),
    ]


def test_what_stands_behind_a_date_and_a_comma_is_no_deadline() -> None:
    first = framework(
        f"{HEAD}一、任务\n（一）建库\n编制规划。\n完成时限　2027年底前，建设粮库5座。\n（二）修库\n修缮粮库。\n"
    ).measures[0]
    assert [(target.value, target.unit, target.due) for target in first.targets] == [(5, "座", "2027")]
    assert any("建设粮库5座" in item.text for item in first.items)


def test_an_item_keeps_its_last_date_where_its_target_is_to_be_reached_before() -> None:
    made = framework(f"{HEAD}一、建好粮库\n（一）打好基础\n2027年底前完成改造任务的80%，2028年底前全部完成。{MORE}")
    (first, *_) = made.measures
    assert [one.due for one in first.targets] == ["2027"]
    assert [one.due for one in first.items] == ["2028"]
