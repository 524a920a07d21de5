"""Units that run into one line: which of their ordinals begin a measure."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, framework, outline


def test_a_document_pasted_into_one_line() -> None:
    made = framework(
        "仓储若干措施\n为了仓储，制定本措施：一、建好仓库，保障供应（一）选址。选定地址。（责任单位：市商务局）"
        "（二）施工。新建仓库。（责任单位：市住建局）"
        "二、管好仓库（三）巡查。巡查仓库。（责任单位：市粮食局）（四）培训。培训人员。（责任单位：市人社局）"
    )
    assert [one.title for one in made.chapters] == ["建好仓库，保障供应", "管好仓库"]
    assert outline(made) == [
        (1, None, "（一）", "选址"),
        (1, None, "（二）", "施工"),
        (2, None, "（三）", "巡查"),
        (2, None, "（四）", "培训"),
    ]
    assert [one.text for one in made.measures] == ["选定地址。", "新建仓库。", "巡查仓库。", "培训人员。"]


def test_a_heading_at_the_end_of_a_line_behind_a_sign_that_was_misread() -> None:
    made = framework(
        f"{HEAD}一、建设内容\n（一）库区标准\n库区标准包括选址、建设等内容:（二）设备标准\n设备标准包括测温、通风。\n"
        "（三）人员标准\n人员标准包括检验、保管等两类：（一）检验类（二）保管类。\n"
    )
    assert [one.title for one in made.measures] == ["库区标准", "设备标准", "人员标准"]


@pytest.mark.parametrize("ordinals", [("1.", "2.", "3."), ("第一条 ", "第二条 ", "第三条 ")])
def test_the_only_ordinals_of_a_line_that_holds_the_whole_document(ordinals: tuple[str, str, str]) -> None:
    one, two, three = ordinals
    made = framework(
        f"仓储若干措施。为推进仓储建设，保障粮食供应，制定本措施，请各县认真落实。{one}建库。新建仓库。（市商务局负责）"
        f"{two}巡查。巡查仓库。（市粮食局负责）{three}培训。培训人员。（市人社局负责）"
    )
    assert made.title == "仓储若干措施"
    assert [one.title for one in made.measures] == ["建库", "巡查", "培训"]


def test_ordinals_that_run_on_behind_the_bodies_of_a_line() -> None:
    found = framework(
        "云岭市仓储措施\n一、建库\n1.新建仓库。新建仓库。[责任单位：市商务局]2.改造旧库。改造旧库。（责任单位：市财政局）二、用库\n"
        "3.开放仓库。开放仓库。（责任单位：市商务局）\n4.检查仓库。检查仓库。（责任单位：市商务局）\n"
    )
    assert outline(found) == [
        (1, None, "1.", "新建仓库"),
        (1, None, "2.", "改造旧库"),
        (2, None, "3.", "开放仓库"),
        (2, None, "4.", "检查仓库"),
    ]


@pytest.mark.parametrize("heading", ["适用范围", "享受对象", "认定条件"])
def test_the_heading_of_a_chapter_runs_into_who_is_meant(heading: str) -> None:
    text = "云岭市支持仓储十条政策为建好仓库，制定本政策。"
    text += f"一、{heading}新注册且在云岭从事粮食仓储满一年的企业，不含零售企业。"
    text += "二、支持政策（一）建库。支持建库。（二）修库。支持修库。"
    assert [one.title for one in framework(text).chapters] == [heading, "支持政策"]


def test_one_chapter_and_its_measures_on_one_line() -> None:
    text = "云岭市方案为建好仓库，制定本方案。一、建设任务（一）建库。新建仓库。（二）设备。更新设备。"
    found = framework(text)
    assert [one.title for one in found.chapters] == ["建设任务"]
    assert outline(found) == [(1, None, "（一）", "建库"), (1, None, "（二）", "设备")]


def test_a_heading_and_the_first_point_below_it_on_one_line() -> None:
    text = "云岭市仓储意见\n一、夯实基础,提升能力1、建设仓库。\n新建仓库3座。\n2、更新设备。\n更新叉车5台。\n"
    text += "二、加强管理,优化服务3、培训人员。\n培训人员20名。\n4、节约用水。\n安装水表。\n"
    found = framework(text)
    assert [one.title for one in found.chapters] == ["夯实基础,提升能力", "加强管理,优化服务"]
    assert [(one.chapter, one.label, one.title) for one in found.measures] == [
        (1, "1、", "建设仓库"),
        (1, "2、", "更新设备"),
        (2, "3、", "培训人员"),
        (2, "4、", "节约用水"),
    ]
    text = "云岭市仓储意见\n一、推广5G、物联网设备\n（一）建库。新建仓库。\n（二）设备。更新设备。\n"
    assert [one.title for one in framework(text).chapters] == ["推广5G、物联网设备"]


def test_chapters_and_articles_of_a_document_on_one_line() -> None:
    text = "云岭市仓储办法（试行）第一章总则 第一条为建好仓库，制定本办法。"
    text += "第二条本办法适用于公共仓库。第三条仓库应当登记。"
    text += "第二章扶持措施 第四条对新建仓库，依据条例第九条给予补助。第五条补助每年发放一次。"
    found = framework(text)
    assert found.title == "云岭市仓储办法（试行）"
    assert [one.title for one in found.chapters] == ["总则", "扶持措施"]
    assert [(one.chapter, one.label) for one in found.measures] == [
        (1, "第一条"),
        (1, "第二条"),
        (1, "第三条"),
        (2, "第四条"),
        (2, "第五条"),
    ]


@pytest.mark.parametrize(
    ("run", "title"),
    [
        ("工作目标到2027年建成粮库50座，粮食储备能力明显提升，保管水平走在前列", "工作目标"),
        ("评选范围截至2026年3月在册的粮库，按照自愿原则由各县推荐，不得重复申报", "评选范围"),
        ("竞赛组织机构成立竞赛领导小组，由市粮食局统一组织，各县粮食局参加", "竞赛组织机构"),
        (
            "充分认识加快老旧粮库改造的重要性和紧迫性粮食是国计民生的根本，老库改造关系储备安全",
            "充分认识加快老旧粮库改造的重要性和紧迫性",
        ),
        (
            "进一步提高对建库工作重大意义的认识，凝聚各方力量，把工作抓好",
            "进一步提高对建库工作重大意义的认识，凝聚各方力量，把工作抓好",
        ),
        (
            "组织实施与保障措施加强组织领导和部门协调，遵循粮食储备规律，统筹中央和地方的资金，确保建库任务完成",
            "组织实施与保障措施",
        ),
        (
            "坚持以人民为中心发展仓储，持续提升群众获得感幸福感安全感",
            "坚持以人民为中心发展仓储，持续提升群众获得感幸福感安全感",
        ),
    ],
)
def test_text_that_ran_into_the_title_of_a_chapter_is_none_of_it(run: str, title: str) -> None:
    found = framework(
        f"{HEAD}一、{run}。\n（一）建库。新建粮库。\n（二）改造。改造老库。\n二、保障\n（三）培训。培训人员。\n"
    )
    assert [one.title for one in found.chapters] == [title, "保障"]


def test_a_chapter_begins_where_the_sign_before_it_is_lost() -> None:
    said = (
        "认真落实粮食安全责任，加强库区日常管理，提高粮食保管水平，确保储备粮数量真实、质量良好、调用及时，"
        "切实维护粮食市场稳定，不断增强人民群众的获得感。"
    )
    found = framework(
        f"云岭市仓储方案为提升仓储服务，制定本方案。一、目标（一）思路。{said}（二）指标。{said}仓储指标表二、任务（三）建库。{said}"
        f"（市粮食局负责）三、保障（四）培训。{said}"
    )
    assert [one.title for one in found.chapters] == ["目标", "任务", "保障"]
    assert [one.title for one in found.measures] == ["思路", "指标", "建库", "培训"]


def test_the_name_of_the_issuer_is_no_part_of_the_number() -> None:
    found = framework(
        f"云岭省粮食局云粮函〔2026〕7号\n{HEAD}一、任务\n（一）建库。新建粮库。\n（二）改造。改造老库。\n"
    )
    assert found.number == "云粮函〔2026〕7号"


@pytest.mark.parametrize("indent", ["　　", "    ", " \u2002\u2002\u2002\u2002"])
def test_paragraphs_parted_by_indents_stay_whole(indent: str) -> None:
    lines = (
        "云岭市仓储措施", "为提升仓储服务，制定本措施。",
        "一、建库。优先建设中心粮库。凡在2026年1月1日至2027年7月13日期间开工的粮库，按投资额给予补贴。",
        "（责任单位：市粮食局）", "二、改造。优先改造低洼地带的老库。", "（责任单位：市财政局）",
        "三、培训。分批培训保管员和检验员，考核合格后上岗。", "（责任单位：市人社局）",
        "四、检测。逐库检测储粮质量，检测结果向社会公布，接受社会监督。", "（责任单位：市市场监管局）",
    )  # fmt: skip
    whole, apart = framework(indent.join(lines)), framework("\n".join(lines))
    assert outline(whole) == outline(apart)
    assert [one.text for one in whole.measures] == [one.text for one in apart.measures]


SAID = "对全市老旧粮库逐一登记造册，分批实施改造，配备测温设备，确保储粮安全。加强日常巡查，健全台账，按月报送。"


@pytest.mark.parametrize(
    ("head", "tail", "number"),
    [
        ("云粮〔2026〕7号云岭市粮食局关于加快粮库改造的意见各县粮食局：", "", "云粮〔2026〕7号"),
        (
            "各县粮食局：",
            "附件：1.任务清单2.云粮〔2026〕7号关于印发《粮库改造方案》的通知.pdf(/a/b.pdf)扫一扫",
            "云粮〔2026〕7号",
        ),
        ("各县粮食局：", "附件：1.任务清单2.分工表(/a/b.pdf)扫一扫在手机打开当前页", None),
    ],
)
def test_the_number_before_a_title_and_the_annexes_behind_a_text_of_one_line(
    head: str, tail: str, number: str | None
) -> None:
    found = framework(
        f"{head}为建好粮库，提出以下意见。一、任务（一）建库。{SAID}（二）改造。{SAID}二、保障（三）投入。{SAID}（四）考核。{SAID}"
        f"三、要求（五）领导。{SAID}（六）宣传。{SAID}{tail}"
    )
    assert [one.text for one in found.measures] == [SAID] * 6
    assert found.number == number


@pytest.mark.parametrize(
    ("said", "heading"),
    [
        ("粮站须于每日17：00前报送粮情、库存和价格，对迟报的限期整改，对漏报的约谈负责人，并按月进行通报。", None),
        ("各县须在11月10日17:00前，将报表、名单一并报市粮食局，联系电话：12345678，逾期不再受理。", None),
        ("进入新世纪特别是党的十八大以来，粮库建设取得长足进展，但仍有短板。粮情总体平稳。", None),
        ("粮库建设现状近年来，粮库建设取得长足进展，但仍有短板。", "粮库建设现状"),
        ("报送时间：每日17:00前报送。", "报送时间"),
    ],
)
def test_a_time_of_day_and_a_sentence_that_says_since_when(said: str, heading: str | None) -> None:
    others = "".join(f"（{sign}）建好粮库。新建粮库并投入使用，粮情每日上报。\n" for sign in "二三四")
    made = framework(f"云岭市仓储措施\n一、总体要求\n（一）{said}\n{others}二、组织实施\n（五）督查。督查粮库。")
    assert made.measures[0].title == heading


def test_a_chapter_on_the_line_goes_on_counting_though_nobody_is_named_in_it() -> None:
    found = framework(
        "云岭市仓储方案\n为建库，制定本方案。\n一、主要任务。（一）建库。新建粮库8座。（市粮食局牵头，市财政局配合）"
        "（二）管库。修缮粮库26座。（市粮食局牵头，市财政局配合）"
        "二、组织保障。（三）落实责任。明确专人。（四）通报进展。每年通报2次。\n"
    )
    assert [one.title for one in found.chapters] == ["主要任务", "组织保障"]
    assert outline(found) == [
        (1, None, "（一）", "建库"),
        (1, None, "（二）", "管库"),
        (2, None, "（三）", "落实责任"),
        (2, None, "（四）", "通报进展"),
    ]
