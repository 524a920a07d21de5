"""By when a target is due: how far a date of a sentence reaches, and what words mean the year of the document."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, framework, told

Dated = list[tuple[int, str | None]]


def dated(text: str, opening: str = "") -> Dated:
    """Return the values and the due dates of a document of 2025 of which one measure says a text."""
    head = f"云岭市粮食仓储提升工作方案\n云粮发〔2025〕8号\n一、主要任务\n{opening}"
    made = framework(f"{head}（一）建库。{text}\n（二）育人。推进队伍建设。\n")
    return [(one.value, one.due) for one in made.every_target()]  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2027年底前收粮时间压缩20%，五年内压缩50%。", [(20, "2027"), (50, None)]),
        ("省财政在2026—2028年每年安排2亿元，支持建库。", [(2, "2028")]),
        ("粮库联网率达到90%（2027年），新建烘干点20处。", [(90, "2027"), (20, None)]),
        ("粮库联网率达到90%以上（2027年底前）；烘干点达到20处（2028年6月）。", [(90, "2027"), (20, "2028-06")]),
        ("新增智慧粮库10座（2026年）、20座（2028年）。", [(10, "2026"), (20, "2028")]),
        ("新建粮库20座（2026—2028年），培训保管员50名。", [(20, "2028"), (50, None)]),
        ("近期目标（2026—2027年）：新建粮库5座；改造粮库3座。", [(5, "2027"), (3, "2027")]),
        ("新建粮库20座（2026年6月底前完成首批），培训保管员50名。", [(20, None), (50, None)]),
        ("新建粮库20座（2026年6月底前完成），培训保管员50名。", [(20, "2026-06"), (50, None)]),
    ],
)
def test_date_in_brackets_holds_for_the_figure_before_it(text: str, wanted: Dated) -> None:
    assert dated(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("新建粮库5座，计划2027年建成投用，培训保管员30名。", [(5, "2027"), (30, None)]),
        ("对8座粮库进行改造，2026年底前完成，完好率达到99%。", [(8, "2026"), (99, None)]),
        ("新建粮库5座，9月底前全部接入监测平台，培训300人。", [(5, "2025-09"), (300, None)]),
        ("新建粮库5座，2027年底前完成规划编制。", [(5, None)]),
        ("新建粮库5座，2027年底前建成指挥中心。", [(5, None)]),
    ],
)
def test_date_of_what_is_done_with_the_figures_before_it(text: str, wanted: Dated) -> None:
    assert dated(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("粮库数字化率2027年超过60%，2030年突破80%。", [(60, "2027"), (80, "2030")]),
        ("2026—2028年培训保管员3000人次、检验员200人次。", [(3000, "2028"), (200, "2028")]),
        ("落实2026—2028年仓储行动方案，新建粮库10座。", [(10, None)]),
        ("2026年、2027年各新建粮库20座，完好率保持在95%以上。", [(20, "2027"), (95, "2027")]),
        ("到2026年和2028年，粮库完好率达到90%和95%。", [(90, "2026"), (95, "2028")]),
        ("2026年省、市两级粮库联网率达到100%。", [(100, "2026")]),
        ("2026年市区粮店改造率达到60%。", [(60, "2026")]),
        ("到2028年，粮库达到30座。展望2035年，粮库智能化率达到90%。", [(30, "2028"), (90, "2035")]),
        ("推动2026年粮食出口增长5%。", [(5, "2026")]),
        ("2024年全县已建成粮库30座，今年再新增20座。", [(20, "2025")]),
    ],
)
def test_year_of_a_clause(text: str, wanted: Dated) -> None:
    assert dated(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("推广新仓型，2027年底前覆盖率达到50%；支持建设烘干点30处。", [(50, "2027"), (30, None)]),
        ("到2027年，新建粮库10座；改造粮库20座；建设站点5处。", [(10, "2027"), (20, "2027"), (5, "2027")]),
        ("围绕保供，到2027年，新建粮库10座；改造粮库20座。", [(10, "2027"), (20, "2027")]),
        ("一是到2027年新建粮库20座；二是培训保管员500名。", [(20, "2027"), (500, None)]),
        ("到2027年，一是新建粮库20座；二是培训保管员500名。", [(20, "2027"), (500, "2027")]),
        ("到“十五五”末，新建粮库10座；改造粮库20座。", [(10, "2030"), (20, "2030")]),
        ("2026年，改造粮库10座；2027年起全省推开，改造率达到60%。", [(10, "2026"), (60, None)]),
    ],
)
def test_date_holds_behind_a_semicolon_where_it_governs_the_sentence(text: str, wanted: Dated) -> None:
    assert dated(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("6月底前改造粮库20座，培训检验员50人。", [(20, "2025-06"), (50, "2025-06")]),
        ("今年9月底前改造粮库20座。", [(20, "2025-09")]),
        ("明年6月底前改造粮库20座，后年培训人员。", [(20, "2026-06")]),
        ("明年新建粮库20座。", [(20, "2026")]),
        ("新建粮库10座，9月底前全部接入监测平台。", [(10, "2025-09")]),
        ("出台标准8项（9月底前），新建粮库5座。", [(8, "2025-09"), (5, None)]),
        ("每年年底前开展检查2次。", [(2, None)]),
        ("全年培训保管员300名，上半年完成仓储投资6亿元。", [(300, None), (6, None)]),
        ("2026年底前完成选址。全年培训保管员300名。", [(300, "2026")]),
        ("三年内新建粮库10座。", [(10, None)]),
        ("完成仓储投资6亿元，其中一季度1亿元、上半年3亿元。", [(6, None), (1, "2025-03"), (3, "2025-06")]),
        ("四季度粮库产值增长8%以上，新开工粮库项目20个。", [(8, "2025-12"), (20, "2025-12")]),
        ("确保年底建成粮田30万亩，粮库存粮不低于50万吨。", [(30, "2025"), (50, "2025")]),
        ("每年四季度抽查粮库20座。", [(20, None)]),
        ("粮库业务量比三季度提高5个百分点以上。", [(5, None)]),
        ("每年年底抽查粮库20座。", [(20, None)]),
        ("2026—2028年省财政安排专款，粮食贷款超过10亿元。", [(10, "2028")]),
        ("2026—2028年市政府工作要点明确，新建粮库10座。", [(10, None)]),
        ("按照《粮情目录（2025年版）》归集数据，合格率达到90%。", [(90, None)]),
    ],
)
def test_words_that_mean_the_year_of_the_document(text: str, wanted: Dated) -> None:
    assert dated(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("6月底前在车站新设粮站2座，粮车每周下乡不少于3次。", [(2, "2025-06"), (3, None)]),
        ("2026年6月底前新设粮站2座，粮车每周下乡不少于3次。", [(2, "2026-06"), (3, None)]),
        ("6月底前，新设粮站2座，粮车每周下乡不少于3次。", [(2, "2025-06"), (3, "2025-06")]),
        ("6月底前新设粮站2座，培训保管员30名。", [(2, "2025-06"), (30, "2025-06")]),
        ("各县于12月10日前报送总结，市粮食办汇编案例不少于20个。", [(20, None)]),
        ("各县于9月底前完成摸底，新建粮站5座。", [(5, "2025-09")]),
        ("改造20座粮库，6月底前完成总量的50%，11月底前全面完成。", [(20, "2025-11"), (50, "2025-06")]),
        ("5月底前核查资格，6月至9月组织收购，收购小麦20万吨。", [(20, None)]),
        ("新建粮库10座，2026年底前开工，2027年底前建成。", [(10, "2027")]),
        (
            "收购小麦20万吨，一季度收购5万吨，上半年收购8万吨，全年收购9万吨。",
            [(20, None), (5, "2025-03"), (8, "2025-06"), (9, "2025")],
        ),
        ("2026年6月底前核查资格，7月开展收购，收购小麦20万吨，10月底前轮换3万吨。", [(20, None), (3, "2026-10")]),
        ("2026年底前完成收购，7月开展检查，检查粮站20家。", [(20, "2026")]),
    ],
)
def test_a_month_is_of_its_own_clause_before_any_other_and_of_none_that_recurs_or_that_another_body_does(
    text: str, wanted: Dated
) -> None:
    assert dated(text) == wanted


def test_a_part_of_all_is_of_what_was_counted_last() -> None:
    text = "完成20座粮库改造，增设门禁、照明装置，6月底前完成总量的50%。"
    made = framework(f"{HEAD}一、任务\n（一）建库。{text}\n（二）育人。推进队伍建设。\n")
    assert [(one.object, one.value) for one in made.every_target()] == [("粮库改造", 20), ("粮库改造", 50)]


def test_years_of_one_thing_leave_its_name_alone() -> None:
    text = "到2027年和2030年，5公里以内粮店覆盖率提升到70%和80%。"
    head = "云岭市粮食仓储提升工作方案\n云粮发〔2025〕8号\n一、主要任务\n"
    made = framework(f"{head}（一）加工。{text}\n（二）育人。推进队伍建设。\n")
    assert [(one.object, one.due) for one in made.every_target()] == [
        ("5公里以内粮店覆盖率", "2027"), ("5公里以内粮店覆盖率", "2030"),
    ]  # fmt: skip


def test_opening_sentence_of_a_chapter_dates_its_measures() -> None:
    opening = "适度超前布局，到2028年，全市仓储设施达到先进水平，重点抓好以下工作。\n"
    text = "新建粮库10座，其中2026年建成3座。"
    assert dated("新建粮库10座。", opening) == [(10, "2028")]
    assert dated("新建粮库10座。", "到2028年，仓储收入达到9亿元。\n")[0] == (10, None)
    assert dated(text, opening)[0] == (10, "2028")


@pytest.mark.parametrize(
    ("heading", "due"),
    [("实施2026年粮库改造计划", "2026"), ("巩固2024年改造成果", None), ("较2026年提前完成改造", None)],
)
def test_year_ahead_in_a_heading_dates_its_measure(heading: str, due: str | None) -> None:
    head = "云岭市粮食仓储提升工作方案\n云粮发〔2025〕8号\n一、主要任务\n"
    text = f"{head}（一）{heading}。改造粮库20座。\n（二）育人。推进队伍建设。\n"
    assert [one.due for one in framework(text).every_target()] == [due]


def test_date_of_one_goal_of_a_list_leaves_the_others_to_the_date_above_it() -> None:
    goals = "——2028年底前，建成粮库20座；改造粮仓8座。\n——新增库容30万吨。\n——完好率达到95%。\n"
    found = framework(
        f"{HEAD}一、总体要求\n（一）主要目标。\n到2030年，储备能力提升。\n{goals}二、任务\n（一）建库。新建粮库。\n（二）管库。巡查。\n"
    )
    assert [(one.value, one.due) for one in found.measures[0].targets] == [
        (20, "2028"),
        (8, "2028"),
        (30, "2030"),
        (95, "2030"),
    ]


def test_date_by_which_one_body_is_done_dates_no_more_than_what_it_closes() -> None:
    assert dated("教材编写由省教育厅负责，于2026年5月前完成。每年培训2000人。") == [(2000, None)]
    assert dated("前期工作由省粮食局牵头，2026年3月前完成。新增仓容100万吨。") == [(100, None)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("到2027年形成一定规模的储粮集群5个。", [(5, "2027")]),
        ("2027年形成较为完善的储粮体系，建成粮站20座。", [(20, "2027")]),
        ("2027年取得重大的突破，建成粮库30座。", [(30, "2027")]),
        ("2027年6月底前购置新的烘干机40台。", [(40, "2027-06")]),
        ("2026年底前签订合作的粮企达到25家。", [(25, "2026")]),
        ("2027年是粮改收官之年，建成粮库35座。", [(35, "2027")]),
        ("2026年是重点任务落实年。全年新建粮库45座。", [(45, "2026")]),
        ("2027年是全面建成储粮强县的决胜之年，全县粮库达到50座。", [(50, "2027")]),
    ],
)
def test_a_year_is_that_of_what_it_brings_whatever_is_said_of_either(text: str, wanted: Dated) -> None:
    assert dated(text) == wanted


def test_a_second_date_behind_the_one_that_opens_a_paragraph_ends_that_one() -> None:
    found = framework(
        "云岭市仓储方案\n一、任务\n（一）完善站点。到2026年底，站点覆盖率达到75%；到2028年底达到90%。每县建成配送中心2个。\n"
        "（二）培训人员。到2026年底，培训300人次；新建基地4个。每县配备教员3名。\n"
    )
    assert told(found.measures[0].targets) == [
        ("站点覆盖率", "=", 75, "%", "2026"),
        ("站点覆盖率", "=", 90, "%", "2028"),
        ("每县建成配送中心", "=", 2, "个", None),
    ]
    assert [one.due for one in found.measures[1].targets] == ["2026", "2026", "2026"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2026年5月12日前，培训保管员300人。", [("保管员", "2026-05-12")]),
        ("2026年9月18日前建成烘干点6处。", [("烘干点", "2026-09-18")]),
        ("到2026年9月18日，建成烘干点6处。", [("烘干点", "2026-09-18")]),
        ("在2026年11月25日前，新建烘干点4处。", [("烘干点", "2026-11-25")]),
        ("2026年12月20日之前，新建烘干点50处。", [("烘干点", "2026-12-20")]),
        ("自2026年4月1日起至2026年7月31日，排查粮库80座。", [("排查粮库", "2026-07-31")]),
        ("执行时间2026年4月1日至2026年7月31日，排查粮库80座。", [("排查粮库", "2026-07-31")]),
        ("2026年4月1日至7月31日，新建烘干点4处。", [("烘干点", "2026-07-31")]),
        ("新建烘干点4处，2026年7月31日前完成。", [("烘干点", "2026-07-31")]),
        ("新建烘干点4处（2026年7月31日前完成）。", [("烘干点", "2026-07-31")]),
        ("6月20日前，新建烘干点4处。", [("烘干点", "2025-06-20")]),
        ("2026年2月30日前，新建烘干点4处。", [("烘干点", "2026-02")]),
        ("到2026年9月，新建烘干点4处。", [("烘干点", "2026-09")]),
        ("仓储整改率于2026年12月底达到100%。", [("仓储整改率", "2026-12")]),
    ],
)
def test_day_of_a_date_is_kept_and_is_no_part_of_what_is_counted(text: str, wanted: list[tuple[str, str]]) -> None:
    head = "云岭市粮食仓储提升工作方案\n云粮发〔2025〕8号\n一、主要任务\n"
    made = framework(f"{head}（一）建库。{text}\n（二）育人。推进队伍建设。\n")
    assert [(one.object, one.due) for one in made.every_target()] == wanted


def test_day_in_a_deadline_and_in_the_heading_of_a_stage() -> None:
    assert dated("新建粮库4座。（牵头单位：市粮食局；完成时限：2026年8月15日）") == [(4, "2026-08-15")]
    staged = framework(
        "云岭市粮食仓储提升工作方案\n一、工作步骤\n（一）集中整改阶段（2026年3月1日—9月15日）。新建粮库4座。\n"
        "（二）总结阶段。推进队伍建设。\n"
    )
    assert [one.due for one in staged.every_target()] == ["2026-09-15"]


@pytest.mark.parametrize(
    ("brackets", "wanted"),
    [
        (("责任单位：市粮食局；完成时限：2026年8月15日", "责任单位：市商务局；完成时限：全年"), ["2026-08-15", None]),
        (("市粮食局，2026年8月底前完成", "市商务局，2027年6月底前完成"), ["2026-08", "2027-06"]),
        (("市粮食局、市财政局", "市商务局；完成时限：2027年6月"), [None, "2027-06"]),
        (("市粮食局；完成时限：2027年6月", "市商务局"), ["2027-06", None]),
    ],
)
def test_a_deadline_among_the_bodies_of_a_sentence_holds_for_that_sentence(
    brackets: tuple[str, str], wanted: list[str | None]
) -> None:
    first, second = brackets
    made = framework(
        f"云岭市仓储方案\n一、任务\n（一）建库。新建粮库4座（{first}）；开展巡查，检查粮店80家（{second}）。\n（二）育人。培训人员。"
    ).measures[0]
    assert [aim.due for aim in made.targets] == wanted
    assert [item.due for item in made.items if item.target is None] == [wanted[1]]
