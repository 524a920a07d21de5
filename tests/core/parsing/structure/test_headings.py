"""Which words are the heading of a measure or a chapter, and which are its text."""

from __future__ import annotations

import pytest

from desktop.core.numerals import numeral
from tests.core.parsing.structure.documents import HEAD, framework, groups, outline


def test_what_a_colon_closes_with_is_is_no_heading() -> None:
    made = framework(
        "仓储分工意见\n一、要求\n（一）今年的主要预期目标是：新建粮库5座；合格率达到95%。（市粮食局负责）\n"
        "（二）坚持建管并重，健全仓储制度，提升管理水平，按月通报进展。（市商务局负责）\n二、任务\n"
        "（三）加快粮库建设，开展安全检查，完善台账。（市粮食局负责）\n（四）推广先进技术，培训保管员，提高效率。（市人社局负责）\n"
    )
    assert [one.title for one in made.measures] == [None] * 4


def test_only_some_measures_have_a_heading() -> None:
    made = framework(
        "仓储若干措施\n一、任务\n（一）自2025年起，对县城仓库按实际建筑面积安排维修，逐年完成全部库房改造工作。\n"
        "（二）加强库区巡查。每日巡查库区各处并登记温度湿度，发现隐患立即报告并限期整改到位。\n"
        "（三）对保管人员按岗位等级组织培训，考核合格后方可上岗作业，考核结果记入档案。\n"
        "（四）规范出库登记。出库车辆逐车登记过磅，登记表每周汇总，差异超过规定的查明原因。\n"
        "（五）对老旧库房分批改造，优先改造低洼地带库房，改造期间粮食就近转存保管。\n"
        "（六）仓库用电线路由专业人员每季检查，检查结果张贴在库房门口接受监督。\n"
        "（七）仓库周边禁止堆放易燃物品，违反规定的由库区负责人立即清理。\n二、附则\n（八）培训资料统一印制，逐库发放。"
    )
    assert [one.title for one in made.measures] == [
        None, "加强库区巡查", None, "规范出库登记", None, None, None, None,
    ]  # fmt: skip


@pytest.mark.parametrize("mark", ["（{}）", "{}."])
def test_sentences_of_several_clauses_are_no_headings(mark: str) -> None:
    sentences = (
        "升级改造老旧库房，部署温湿度监测设备。完善应急预案。", "编制年度改造计划，优先改造消防设施。引导企业参与。",
        "采取揭榜挂帅方式组织攻关。推动成果转化。", "推行仓储报告线上查询，压减检测费用。开展免费诊断。",
    )  # fmt: skip
    lines = [mark.format(numeral(at) if "（" in mark else at) + text for at, text in enumerate(sentences, 1)]
    found = framework(f"{HEAD}一、任务\n" + "\n".join(lines))
    assert [(one.title, one.text) for one in found.measures] == [(None, text) for text in sentences]


def test_mottoes_of_two_clauses_are_headings() -> None:
    lines = ["（一）坚持改革，简政放权。减少审批环节。", "（二）坚持创新，转型升级。推广新型货架。"]
    found = framework(f"{HEAD}一、原则\n" + "\n".join(lines))
    assert [one.title for one in found.measures] == ["坚持改革，简政放权", "坚持创新，转型升级"]


def test_headings_that_lost_their_numbers_divide_what_runs_on() -> None:
    made = framework(
        "清源市仓储实施意见\n为做好仓储工作，提出如下意见。\n\n牢牢守住储备底线\n（一）建库。新建仓库。\n（二）改造。改造仓库。\n"
        "稳步提高保管水平\n（三）培训。培训人员。\n（四）检测。配备仪器。\n"
    )
    assert [(one.ordinal, one.title) for one in made.chapters] == [(1, "牢牢守住储备底线"), (2, "稳步提高保管水平")]
    assert [(one.chapter, one.ordinal, one.text) for one in made.measures] == [
        (1, 1, "新建仓库。"),
        (1, 2, "改造仓库。"),
        (2, 3, "培训人员。"),
        (2, 4, "配备仪器。"),
    ]


@pytest.mark.parametrize("line", ["市粮食局、市财政局", "其中包括以下各项：", "新建两座仓库。", "附表1"])
def test_other_lines_above_measures_divide_nothing(line: str) -> None:
    made = framework(f"清源市仓储实施意见\n{line}\n（一）建库。新建仓库。\n{line}\n（二）改造。改造仓库。\n")
    assert not made.chapters


def test_a_short_line_with_a_full_stop_is_a_heading_a_sentence_is_text() -> None:
    text = "清源市仓储方案\n一、任务\n（一）建库方面。新建仓库。\n（二）设备方面。更新设备。\n（三）培训方面3项。\n"
    text += "（四）对闲置的仓库，予以合并。\n（五）管理方面。建立台账。\n"
    found = framework(text)
    assert [one.title for one in found.measures] == ["建库方面", "设备方面", "培训方面3项", None, "管理方面"]
    assert found.measures[3].text == "对闲置的仓库，予以合并。"


def test_a_chapter_of_sentences_among_chapters_with_headings() -> None:
    text = "清源市仓储方案\n一、任务\n（一）建库。新建仓库。\n（二）设备。更新设备。\n"
    text += "（三）培训。培训人员。\n（四）管理。建立台账。\n二、领导\n（一）各县要加强对仓储工作的领导，结合本地实际，"
    text += "制定具体办法，理顺各部门之间的关系，明确各自的职责，保证各项要求落到实处，不得推诿。\n"
    text += "（二）任务重的县，可以成立领导小组，协调解决仓储建设中的问题。\n"
    text += "（三）建库结束后，各县要做好验收。市商务局要进行总结，并将情况报市政府。\n"
    found = framework(text)
    assert [one.title for one in found.measures] == ["建库", "设备", "培训", "管理", None, None, None]
    assert found.measures[-1].text == "建库结束后，各县要做好验收。市商务局要进行总结，并将情况报市政府。"


def test_a_heading_may_quote_a_list() -> None:
    text = "仓储做法通报\n一、做法\n（一）建库方面8项：新建仓库。\n（二）设备方面3项：更新设备。\n"
    text += "（三）“一网、一门、一次”方面6项：统一窗口。\n"
    assert framework(text).measures[2].title == "“一网、一门、一次”方面6项"


def test_a_heading_alone_in_brackets_is_the_heading_of_an_article() -> None:
    text = "清源市仓储管理办法\n第一章　总则　　第一条　（目的）\n　　为了管好仓库，制定本办法。\n"
    text += (
        "　　第二条　（管理机构）\n　　市商务局负责管理。\n第二章　仓库　　第三条　（选址）\n　　仓库应当远离河道。\n"
    )
    found = framework(text)
    assert [one.title for one in found.chapters] == ["总则", "仓库"]
    assert outline(found) == [
        (1, None, "第一条", "目的"),
        (1, None, "第二条", "管理机构"),
        (2, None, "第三条", "选址"),
    ]
    assert [groups(one) for one in found.measures] == [[], [], []]


def test_headings_of_two_clauses_with_much_text_below_them() -> None:
    said = "各级政府要安排资金，改造老旧仓库，更新通风设备，培训保管人员，完善台账，开展季度检查，落实整改责任。" * 3
    titles = [
        "为粮食顺利入库创造条件，切实维护农民权益",
        "做好粮食促销工作，努力扩大粮食出口",
        "加强粮食防霉工作，尽快建立监测应急机制",
    ]
    units = "".join(f"{at}.{title}。{said}\n" for at, title in enumerate(titles, 1))
    assert [one.title for one in framework(f"仓储意见\n一、任务\n{units}").measures] == titles


def test_a_list_in_one_of_the_units_whose_headings_run_into_their_text_divides_nothing() -> None:
    said = "各县要落实责任，按月报告进展。"
    made = framework(
        f"仓储通知\n一、提高认识，高度重视。{said}\n二、加强领导，完善机制。{said}\n三、科学应对，有效防控。{said}\n"
        "1.开展检查。检查仓库。\n2.培训人员。培训保管员。\n3.做好通风。通风换气。\n4.报告情况。报送情况。\n"
        f"四、加强督查，促进落实。{said}\n"
    )
    assert [one.title for one in made.measures] == [
        "提高认识，高度重视",
        "加强领导，完善机制",
        "科学应对，有效防控",
        "加强督查，促进落实",
    ]


def test_a_sentence_of_many_clauses_is_no_heading_beside_headings() -> None:
    made = framework(
        "仓储通知\n一、内容\n（一）宣传。各县要宣传仓储知识，提高认识。\n（二）整治。各县要整治仓储环境，消除隐患。\n"
        "（三）培训。各县要培训保管人员，考核上岗。\n二、要求\n"
        "（一）各县商务部门要加强组织协调，制定切实可行的工作计划，每周确定重点，依次推进。动员各方参与活动，扩大活动的影响。\n"
        "（二）各县商务部门要总结典型经验，报送市商务局，市商务局将及时予以宣传推广。对成效明显的单位予以表扬，并给予支持。\n"
    )
    assert [one.title for one in made.measures] == ["宣传", "整治", "培训", None, None]


def test_the_clauses_with_which_a_measure_begins_are_no_heading() -> None:
    found = framework(
        "云岭市仓储若干措施\n一、建库\n1.优化布局。新建仓库，改造旧库，完善设施。\n"
        "2.制定建库方案，明确各县任务，做好与全省规划的衔接工作。完善仓储标准，开展宣贯培训。\n"
        "3.推进更新。更新仓储设备，淘汰老旧设备。\n二、用库\n"
        "4.加强仓库管理，入库合格率稳定在90%以上。开展检查，整改问题。\n"
        "5.各县要提高认识，各级部门要切实增强工作紧迫感。加强统筹，加大投入。\n"
        "6.强化培训。组织保管员培训，开展技能竞赛。\n"
    )
    assert [one.title for one in found.measures] == ["优化布局", None, "推进更新", None, None, "强化培训"]
    assert [(aim.object, aim.value) for aim in found.measures[3].targets] == [("入库合格率", 90)]


def test_long_headings_are_headings_where_nearly_all_measures_have_one() -> None:
    long = "鼓励通过连廊打造适合仓储的慢行系统，鼓励优化利用屋面，精细化管控要求"
    lines = [
        f"（{numeral(at)}）{long if at == 3 else '支持建库'}。新建仓库，改造旧库，更新设备。" for at in range(1, 11)
    ]
    found = framework("云岭市仓储若干措施\n一、建库\n" + "\n".join(lines) + "\n二、用库\n（一）用库。使用仓库。\n")
    assert found.measures[2].title == long


def test_headings_without_numbers_may_be_introduced() -> None:
    made = framework(
        "清源市仓储实施意见\n为做好仓储工作，提出如下意见。\n\n牢牢守住储备底线\n聚焦薄弱环节，形成工作合力。\n"
        "1. 建库。新建仓库。（市商务局负责）\n2. 改造。改造仓库。（市财政局负责）\n"
        "稳步提高保管水平\n坚持问题导向，健全推进机制。\n3. 培训。培训人员。（市商务局负责）\n4. 检测。配备仪器。"
    )
    assert [one.title for one in made.chapters] == ["牢牢守住储备底线", "稳步提高保管水平"]
    assert [(one.chapter, one.ordinal, one.text) for one in made.measures] == [
        (1, 1, "新建仓库。"),
        (1, 2, "改造仓库。"),
        (2, 3, "培训人员。"),
        (2, 4, "配备仪器。"),
    ]


def test_signs_of_half_a_width_divide_like_wide_ones_and_stay_as_they_are_printed() -> None:
    text = "一、总体要求\n（一）目标任务：到2028年，新建仓库50座，合格率达到95%以上。培训一批人员。\n"
    text += "（二）基本原则。安全第一，建管并重。\n二、任务\n"
    text += "（一）各县要加强领导，明确责任，按期完成。没有完成的，予以通报。\n"
    text += "（二）各局要相互配合，各司其职，形成合力。推诿的，严肃问责。\n"
    text += "（三）开展检查：每月检查一次，发现问题及时整改。\n"
    wide = framework(HEAD + text)
    half = framework((HEAD + text).translate(str.maketrans("，：", ",:")))
    assert [one.title for one in wide.measures] == ["目标任务", "基本原则", None, None, "开展检查"]
    assert [one.title for one in half.measures] == [one.title for one in wide.measures]
    assert half.measures[1].text == "安全第一,建管并重。"
    assert half.measures[2].text == "各县要加强领导,明确责任,按期完成。没有完成的,予以通报。"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("指导思想以习近平新时代中国特色社会主义思想为指导，建好仓库。", "指导思想"),
        ("工作目标到2028年，新建仓库50座。", "工作目标"),
        ("基本原则坚持以安全为先。", "基本原则"),
    ],
)
def test_a_stock_heading_whose_sign_is_lost(text: str, title: str) -> None:
    made = framework(
        f"{HEAD}一、总体要求\n（一）{text}\n（二）工作要求。按月通报进展。\n二、任务\n（一）建库。新建仓库。\n"
    )
    assert made.measures[0].title == title
    assert made.measures[0].text == text.removeprefix(title)


def test_what_tells_of_the_present_and_a_last_line_that_is_cut_are_no_headings() -> None:
    made = framework(
        "仓储纲要\n一、序言\n1.仓储是流通的基础。随着流通的发展，仓储在经济社会发展中发挥着越来越重要的作用，是各地发展的支撑。\n"
        "2.多年以来，我市仓储发展较快，仓库数量和容量居全省前列。同时也存在标准化程度不高的问题。\n"
        "3.当前，我市正处在转型的关键时期。加快建设标准仓库，提升仓储服务水平，具有重大意义。\n二、任务\n4.坚持以"
    )
    assert [one.title for one in made.measures] == [None] * 4


@pytest.mark.parametrize("signs", ["（）", "【】", "()"])
def test_the_heading_of_an_article_may_stand_in_brackets_before_its_text(signs: str) -> None:
    articles = (("目的", "为了规范仓储，制定本办法。"), ("范围", "本办法适用于粮库。"), ("登记", "粮库应当登记。"))
    lines = [f"第{numeral(at)}条　{signs[0]}{title}{signs[1]}{text}\n" for at, (title, text) in enumerate(articles, 1)]
    found = framework("仓储管理办法\n" + "".join(lines))
    assert [(one.title, one.text) for one in found.measures] == list(articles)


def test_dashes_close_a_heading_where_a_sentence_follows() -> None:
    found = framework(
        f"{HEAD}一、任务\n（一）建设标准仓库——新建粮库5座。完善台账。\n（二）“智慧仓库”——数字库区建设行动。更新设备。\n"
    )
    assert [(one.title, one.text) for one in found.measures] == [
        ("建设标准仓库", "新建粮库5座。完善台账。"),
        ("“智慧仓库”——数字库区建设行动", "更新设备。"),
    ]
    assert [item.text for item in found.measures[0].items] == ["新建粮库5座", "完善台账"]


@pytest.mark.parametrize("sign", "●■◆▪•★□")
def test_the_sign_of_a_list_is_no_part_of_a_heading(sign: str) -> None:
    lines = [
        f"{sign} {title}。更新设备。（市商务局负责）\n" for title in ("建设仓库", "培训人员", "完善制度", "检查库区")
    ]
    found = framework(HEAD + "".join(lines))
    assert [one.title for one in found.measures] == ["建设仓库", "培训人员", "完善制度", "检查库区"]


def test_articles_that_say_first_what_they_are_about_have_headings_among_others_that_have_none() -> None:
    named = ("仓库建设", "人员培训", "租金补贴", "设备更新")
    named_articles = "".join(
        f"第{label}条　{name}。对在本市{name}的单位给予补助，每年按实际情况安排，由市商务局受理。\n"
        for label, name in zip("三四五六", named, strict=True)
    )
    text = (
        "清源市扶持仓储发展办法\n第一条　为扶持仓储发展，制定本办法。\n第二条　本办法所称仓库，是指存放货物的建筑。\n"
        f"{named_articles}第七条　符合本办法规定的项目不得重复申报。\n"
        "第八条　本办法自2026年9月1日起施行，有效期三年。\n"
    )
    assert [one.title for one in framework(text).measures] == [None, None, *named, None, None]


def test_a_section_may_have_headings_though_the_others_have_none() -> None:
    headed = "".join(
        f"{at}.{text}仓库。编制年度计划，配备管理人员，定期开展检查。（市商务局牵头，市粮食局配合）\n"
        for at, text in enumerate(("建设", "改造", "管好"), 1)
    )
    bare = "".join(
        f"{at}.推动仓库设施更新改造，在各县开展巡查、培训、{text}。健全工作制度。（市商务局牵头，市财政局配合）\n"
        for at, text in enumerate(("登记", "演练", "检测", "考核", "宣传", "通报", "评比"), 4)
    )
    found = framework(f"{HEAD}一、工作措施\n（一）设施，重在管护\n{headed}（二）管理，重在落实\n{bare}")
    assert [one.title for one in found.measures] == ["建设仓库", "改造仓库", "管好仓库", *[None] * 7]


_HEADED = "".join(
    f"（{numeral(at)}）{title}。在粮食主产县逐库{title}，每月通报一次进展，年底前验收，资料逐库归档。\n"
    for at, title in enumerate(("新建粮库", "改造旧库", "配备仪器", "培训人员"), 1)
)


@pytest.mark.parametrize(
    "sentence",
    [
        "各收购网点、中心粮库应加强对入库粮食的检验", "申报单位要按照规定填报材料，严禁弄虚作假",
        "等级核定要坚持自愿原则，不收任何费用",
    ],
)  # fmt: skip
def test_a_sentence_that_says_who_must_do_something_is_no_heading(sentence: str) -> None:
    behind = "入库前逐车抽取样品检验，检验结果当日告知售粮人，异议样品保存三十日备查。"
    made = framework(f"{HEAD}一、任务\n{_HEADED}二、要求\n（一）{sentence}。{behind}\n（二）规范登记。{behind}\n")
    assert [one.title for one in made.measures[4:]] == [None, "规范登记"]


def test_a_single_heading_in_a_chapter_of_sentences_is_a_chance() -> None:
    sentences = ("各粮库要认真核对台账，逐库盘点", "收购期间，各网点要公布收购价格", "各县要落实储备规模，按季报送")
    rest = "".join(f"（{numeral(at)}）{text}，结果张榜公布，群众监督。\n" for at, text in enumerate(sentences, 2))
    first = "（一）及时向售粮农户发布信息。售粮农户可以在网点查询收购价格和质量标准，也可以拨打服务电话。\n"
    made = framework(f"{HEAD}一、任务\n{_HEADED}二、要求\n{first}{rest}")
    assert [one.title for one in made.measures[4:]] == [None] * 4


@pytest.mark.parametrize(
    "sentence",
    [
        "本措施自2026年5月1日起施行，有效期五年。《旧措施》同时废止。",
        "本计划由市粮食局负责解释。与本计划不一致的，以本计划为准。",
        "粮库经营者是库区安全的第一责任人。发生事故的，由其及时报告并处理。",
        "申请人需提供库存材料的原件、复印件。材料不齐的，一次告知补正。",
        "保管员可按月委托单位提取培训补贴。提取的，应当登记。",
        "不予发放补贴的情形有：虚报库存的，冒领补贴的，转让仓库的。",
    ],
)
def test_sentences_among_headings_are_text(sentence: str) -> None:
    lines = ["（一）建库。新建粮库。", "（二）改造。改造老库。", f"（三）{sentence}", "（四）培训。培训保管员。"]
    found = framework(f"{HEAD}一、任务\n" + "\n".join(lines))
    assert [(one.title, one.text) for one in found.measures][2] == (None, sentence)
    assert [one.title for one in found.measures][::3] == ["建库", "培训"]


@pytest.mark.parametrize(
    ("unit", "title"),
    [
        ("为全市建成二十年以上的老旧粮库更换消防设备60套以上。（市粮食局、市应急局）", None),
        ("对建成二十年以上的老旧粮库分批实施改造（市粮食局）。", None),
        ("每年组织保管员轮训两次。（责任单位：市人社局）", None),
        ("在全市推广绿色储粮技术，三年实现全覆盖。责任单位：市粮食局", None),
        ("培训保管人员。（市人社局）", "培训保管人员"),
        ("建立粮食质量追溯平台（市粮食局）", "建立粮食质量追溯平台"),
        ("建好粮库（市粮食局负责）。新建粮库5座。", "建好粮库"),
        ("对标先进粮库，提升管理水平。制定对标清单，逐项整改。（市粮食局）", "对标先进粮库，提升管理水平"),
    ],
)
def test_a_measure_of_one_sentence_among_others_with_headings_has_none(unit: str, title: str | None) -> None:
    others = [
        "改造库房。改造老库房6座。",
        "登记粮食。入库粮食逐车登记。",
        "巡查库区。每日巡查。",
        "公开价格。每周公开收购价格。",
    ]
    lines = [f"（{numeral(at)}）{text}" for at, text in enumerate([*others[:2], unit, *others[2:]], 1)]
    made = framework(f"{HEAD}一、任务\n" + "\n".join(lines))
    assert [one.title for one in made.measures] == ["改造库房", "登记粮食", title, "巡查库区", "公开价格"]


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("充分认识建好粮库的重要性近年来，我市粮库建设加快，但仍有短板。", "充分认识建好粮库的重要性"),
        ("建设基础“十三五”以来，全市新建粮库30座。", "建设基础"),
        ("当前形势目前，全市粮库分布不均。", "当前形势"),
        ("坚持立足当前，着眼长远", "坚持立足当前，着眼长远"),
    ],
)
def test_a_sentence_that_tells_when_is_not_of_the_heading_before_it(said: str, title: str) -> None:
    made = framework(f"{HEAD}一、{said}\n二、任务\n（一）改造库房。改造老库房6座。\n（二）登记。入库粮食逐车登记。")
    assert made.chapters[0].title == title


@pytest.mark.parametrize(
    ("said", "due"),
    [
        ("力争到2028年，粮食损失率下降到3%，建立通报制度。", "2028"),
        ("2026年9月底前，新建粮库6座，清理库区。", "2026-09"),
        ("仓容利用率达到85%以上，清理库区。", None),
        ("整合仓储信息；更换老旧水闸12座。", None),
    ],
)
def test_what_stands_behind_a_number_in_words_is_text_where_it_begins_no_heading(said: str, due: str | None) -> None:
    points = f"一是{said}\n二是完善管理制度，按月盘点。\n"
    made = framework(f"{HEAD}第一部分 建好粮库\n{points}第二部分 管好粮库\n{points}").measures
    assert [(one.label, one.title) for one in made] == [
        ("一是", None), ("二是", "完善管理制度"),
        ("一是", None), ("二是", "完善管理制度"),
    ]  # fmt: skip
    assert made[0].text == made[2].text == said
    assert [one.due for one in made[0].targets] == [due]
