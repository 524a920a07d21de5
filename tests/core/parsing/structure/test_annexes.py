"""Notices with a plan in their annex, and plans with a table of tasks in theirs."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import framework, groups, parsed

PLAN = "清源市仓储提升行动方案"
TEXT = (
    f"{PLAN}\n为提升仓储服务，制定本方案。\n一、重点任务\n"
    "（一）改造老旧仓库。分批改造建成超过二十年的仓库，更换照明和消防设备，完善管理制度。\n"
    "（二）添置装卸设备。为港口和货运站添置装卸设备，淘汰落后设备。\n"
    "二、提高服务\n（三）公开收费标准。各仓库在门前公开收费标准，接受货主监督。\n"
)
HEAD = "附件\n重点任务分工表\n序号\t重点任务\t牵头单位\t配合单位\t完成时限\n"
TABLE = HEAD + (
    "1\t改造老旧仓库\t市商务局\t市财政局、市住房城乡建设局\t2026年底前\n"
    "2\t添置装卸设备\t市交通运输局\t市财政局\t2027年6月\n"
    "3\t公开收费标准\t市市场监管局\t市商务局\t持续推进\n"
)
NAMED = [
    [(("市商务局",), ("市财政局", "市住房城乡建设局"), ())],
    [(("市交通运输局",), ("市财政局",), ())],
    [(("市市场监管局",), ("市商务局",), ())],
]


@pytest.mark.parametrize(
    "table",
    [
        TABLE,
        TABLE.replace("改造老旧仓库", "改造老旧仓库，更换设备").replace("添置装卸设备", "添置装卸设备。"),
        TABLE.replace("改造老旧仓库", "仓库").replace("添置装卸设备", "设备").replace("公开收费标准", "收费"),
    ],
)
def test_a_table_of_tasks_in_the_annex_names_the_bodies(table: str) -> None:
    found = framework(TEXT + table)
    assert found.title == PLAN
    assert [groups(one) for one in found.measures] == NAMED
    for one in found.measures:
        assert {item.responsibility for item in one.items} == {one.responsibilities[0].id}


def test_a_date_of_the_table_holds_for_the_targets() -> None:
    text = TEXT.replace("淘汰落后设备。", "培育装卸企业20家。")
    (target,) = framework(text + TABLE).measures[1].targets
    assert (target.object, target.value, target.due) == ("装卸企业", 20, "2027-06")


def test_what_the_text_names_stays() -> None:
    text = TEXT.replace("接受货主监督。", "接受货主监督。（市商务局负责）")
    assert groups(framework(text + TABLE).measures[2]) == [(("市商务局",), (), ())]


def test_a_table_of_something_else_names_nobody() -> None:
    table = HEAD + "1\t修桥\t市交通运输局\t市财政局\t2026年\n2\t铺路\t市公路局\t市财政局\t2026年\n"
    assert [groups(one) for one in framework(TEXT + table).measures] == [[], [], []]


REPEATED = (
    "1\t对建成超过二十年的仓库分批改造，更换照明设备\t市商务局\t市财政局\t2026年\n"
    "2\t制定仓库消防制度\t市消防局\t市应急局\t2026年\n"
    "3\t淘汰落后设备，为货运站添置装卸设备\t市交通运输局\t市财政局\t2027年\n"
    "4\t完善仓库管理制度，更换照明和消防设备\t市应急局\t—\t2027年\n"
)


def test_a_task_names_the_bodies_of_the_measure_that_it_repeats_in_other_words() -> None:
    found = framework(TEXT + HEAD + REPEATED)
    assert [groups(one) for one in found.measures] == [
        [(("市商务局",), ("市财政局",), ()), (("市应急局",), (), ())],
        [(("市交通运输局",), ("市财政局",), ())],
        [],
    ]
    assert [notice.facts for notice in parsed(TEXT + HEAD + REPEATED).notices if notice.kind == "tasks-left"] == [
        {"count": 1, "text": "制定仓库消防制度"}
    ]


def test_a_table_that_repeats_the_text_above_it_is_not_the_document_however_many_its_tasks() -> None:
    rows = (
        "分批改造建成超过二十年的仓库", "更换照明和消防设备", "完善管理制度，更换照明和消防设备",
        "为港口和货运站添置装卸设备", "淘汰落后设备，添置装卸设备", "各仓库在门前公开收费标准",
        "门前公开收费标准，接受货主监督", "修建道路",
    )  # fmt: skip
    table = HEAD.replace("附件\n", "") + "".join(
        f"{at}\t{row}\t市商务局\t—\t2026年\n" for at, row in enumerate(rows, 1)
    )
    found = framework(TEXT + table)
    assert [one.title for one in found.measures] == ["改造老旧仓库", "添置装卸设备", "公开收费标准"]
    assert [len(groups(one)) for one in found.measures] == [3, 2, 2]


def test_a_task_that_repeats_a_measure_sets_no_date_for_all_of_it() -> None:
    text = TEXT.replace("淘汰落后设备。", "淘汰落后设备，培育装卸企业20家。")
    (target,) = framework(text + HEAD + REPEATED).measures[1].targets
    assert (target.object, target.due) == ("装卸企业", None)


def test_a_task_that_two_measures_say_alike_names_nobody() -> None:
    text = TEXT.replace("接受货主监督。", "接受货主监督，更换照明和消防设备，完善管理制度。")
    table = HEAD + "1\t更换照明和消防设备，完善管理制度\t市商务局\t—\t2026年\n2\t修路\t市公路局\t—\t2026年\n"
    assert [groups(one) for one in framework(text + table).measures] == [[], [], []]


def test_a_cell_that_names_several_measures_is_of_each() -> None:
    table = (
        "附件\n部门任务分工表\n序号\t责任单位\t工作任务\n1\t市商务局\t（一）改造老旧仓库；（三）公开收费标准\n"
        "2\t市交通运输局\t添置装卸设备\n3\t市财政局\t保障经费\n"
    )
    found = parsed(TEXT + table)
    assert [groups(one) for one in found.framework.measures] == [
        [((), ("市商务局",), ())],
        [((), ("市交通运输局",), ())],
        [((), ("市商务局",), ())],
    ]
    assert [notice.facts.get("text") for notice in found.notices] == ["保障经费"]


def test_what_the_text_names_stays_where_a_task_repeats_it() -> None:
    text = TEXT.replace("淘汰落后设备。", "淘汰落后设备。（市港务局负责）")
    assert groups(framework(text + HEAD + REPEATED).measures[1]) == [(("市港务局",), (), ())]


NOTICE = (
    "清源市人民政府办公室关于做好仓储工作的通知\n各县（区）人民政府，市政府各部门：\n现通知如下：\n"
    "一、高度重视。各县区要认真落实。\n二、加强领导。各县区要明确责任。\n三、狠抓落实。各县区要建立台账。\n"
    "四、做好宣传。各县区要宣传解读。\n附件：1.{annex}\n清源市人民政府办公室\n2026年3月2日\n附件1\n{annex}\n"
)


def test_tasks_counted_like_the_measures_that_speak_of_something_else_name_nobody() -> None:
    table = HEAD + "".join(
        f"{at}\t{task}\t市交通运输局\t市财政局\t2026年\n" for at, task in enumerate(("修桥", "铺路", "种树护岸"), 1)
    )
    found = parsed(TEXT + table)
    assert [groups(one) for one in found.framework.measures] == [[], [], []]
    assert [(one.kind, one.facts) for one in found.notices] == [("tasks-left", {"count": 3, "text": "修桥"})]


def test_a_plan_longer_than_its_notice_is_the_document() -> None:
    plan = (
        TEXT.replace(PLAN + "\n", "")
        + "（四）培训人员。每年对保管员进行一次培训，考试合格后上岗，培训情况报市商务局。\n"
    )
    found = framework(NOTICE.format(annex=PLAN) + plan)
    assert found.title == PLAN
    assert [one.title for one in found.measures] == ["改造老旧仓库", "添置装卸设备", "公开收费标准", "培训人员"]


ASKED = (
    "关于公开征求《清源市仓储发展{genre}（2031—2035年）》意见的公告\n"
    "为推进仓储发展，我局{drafted}，现公开征求社会各界意见。请于5月8日前将意见发送至电子邮箱。\n感谢参与！\n"
    "附件：清源市仓储发展{genre}（2031—2035年）（征求意见稿）\n清源市商务局\n2031年4月6日\n"
    "附件\n清源市仓储发展{genre}（2031—2035年）\n（征求意见稿）\n为推进仓储发展，制定本文件。\n"
    "一、总体要求\n坚持便民高效，加快建设覆盖城乡的现代仓储服务体系，不断满足群众需要。\n"
    "二、重点任务\n（一）改造老旧仓库\n更换屋面和地坪，增设消防设施，完善通风条件，保障存储安全。\n"
    "（二）公开收费标准\n各仓库在门口公示收费项目，接受货主监督，及时处理投诉。\n"
    "三、保障措施\n（一）加强领导\n各县区明确责任，定期研究解决仓储发展中的问题，按季度通报进展。\n"
    "附件1\n名词解释\n"
    + "".join(f"{at}.{word}。指仓储服务中用于保管货物的一种设施。\n" for at, word in enumerate("仓库场台架棚院", 1))
)
"""An announcement that asks for comments on a draft, the draft, and its glossary, which counts further."""


@pytest.mark.parametrize("genre", ["行动计划", "条例"])
@pytest.mark.parametrize("drafted", ["起草了《清源市仓储发展{genre}（2031—2035年）》", "形成了征求意见稿"])
def test_what_an_announcement_asks_comments_on_is_the_document(genre: str, drafted: str) -> None:
    found = framework(ASKED.format(genre=genre, drafted=drafted.format(genre=genre)))
    assert found.title.startswith(f"清源市仓储发展{genre}（2031—2035年）")
    assert [one.title for one in found.chapters] == ["总体要求", "重点任务", "保障措施"]
    assert [one.title for one in found.measures] == ["改造老旧仓库", "公开收费标准", "加强领导"]


def test_a_form_or_a_short_annex_is_not() -> None:
    form = "一、基本情况\n（一）仓库名称。\n（二）仓库面积。\n（三）建成年份。\n" + "填写说明。" * 40
    assert (
        framework(NOTICE.format(annex="清源市仓储情况调查表") + form).title
        == "清源市人民政府办公室关于做好仓储工作的通知"
    )
    short = "一、任务\n（一）建库。\n（二）设备。\n（三）培训。\n"
    assert framework(NOTICE.format(annex=PLAN) + short).title == "清源市人民政府办公室关于做好仓储工作的通知"


def test_two_texts_that_a_notice_sends_are_one_document() -> None:
    text = "清源市人民政府办公室关于印发仓储两个文件的通知\n各县：\n"
    text += "《仓储若干政策》《仓储行动计划》已经市政府同意，现印发给你们。\n清源市人民政府办公室\n2026年3月2日\n"
    text += "仓储若干政策\n一、建库\n（一）新建仓库。\n（二）改造仓库。\n（三）更新设备。\n"
    text += "（四）平整场地。\n（五）修建道路。\n"
    text += "仓储行动计划\n一、任务\n（一）公开标准。\n（二）培训人员。\n（三）完善制度。\n"
    text += "二、保障\n（四）加强检查。\n（五）做好宣传。\n（六）及时总结。\n"
    found = parsed(text)
    assert found.framework.title == "清源市人民政府办公室关于印发仓储两个文件的通知"
    assert [one.title for one in found.framework.chapters] == ["建库", "任务", "保障"]
    assert [one.chapter for one in found.framework.measures] == [1] * 5 + [2] * 3 + [3] * 3
    assert [one.kind for one in found.notices] == ["repeat"]  # both have 一、


def test_tasks_that_belong_to_no_measure_are_told() -> None:
    table = HEAD + "1\t修桥\t市交通运输局\t市财政局\t2026年\n2\t铺路\t市公路局\t市财政局\t2026年\n"
    found = parsed(TEXT + table)
    assert [(one.kind, one.facts) for one in found.notices] == [("tasks-left", {"count": 2, "text": "修桥"})]
    endless = ("due-endless", {"count": 1, "text": "持续推进"})
    assert [(one.kind, one.facts) for one in parsed(TEXT + TABLE).notices] == [endless]
    named = TEXT.replace("完善管理制度。", "完善管理制度。（市商务局负责）")
    assert [(one.kind, one.facts) for one in parsed(named + TABLE).notices] == [endless]
    strange = named + TABLE.replace("改造老旧仓库", "修桥")
    left = ("tasks-left", {"count": 1, "text": "修桥"})
    assert [(one.kind, one.facts) for one in parsed(strange).notices] == [left, endless]


_INSTRUCTED = (
    "清源市商务局关于做好粮食入库工作的通知\n各县商务局：\n为做好入库工作，现就有关事项通知如下：\n"
    + "".join(
        f"{ordinal}、{title}\n各县要{text}，按月报告进展，及时解决问题。\n"
        for ordinal, title, text in (
            ("一", "抓好准备", "腾出仓容"),
            ("二", "组织收购", "开设网点"),
            ("三", "加强监管", "开展检查"),
        )
    )
)
_SIGNED = "清源市商务局\n2026年3月1日\n"


@pytest.mark.parametrize(
    "annex",
    [
        "附件\n主要粮种入库技术建议\n一、谷物\n" + "".join(f"{at}.品种{at}\n应当晾晒后入库。\n" for at in range(1, 8)),
        "收购粮食的品种目录（第一批）\n" + "".join(f"{at}、品种{at}\n" for at in range(1, 9)),
        "附件\n粮食入库检测技术方案\n一、要求\n"
        + "".join(f"（{at}）检测。抽取样品并当天送检，结果存档。\n" for at in "一二三四五六"),
        "附件1\n入库操作指引\n" + "".join(f"{at}.对第{at}类粮库的入库人员开展培训。\n" for at in range(1, 9)),
    ],
)
def test_what_is_added_to_a_document_that_issues_nothing_is_not_the_document(annex: str) -> None:
    made = framework(_INSTRUCTED + _SIGNED + annex)
    assert made.title == "清源市商务局关于做好粮食入库工作的通知"
    assert [one.title for one in made.measures] == ["抓好准备", "组织收购", "加强监管"]
    sent = _INSTRUCTED.replace("做好粮食入库工作", "印发粮食入库要点")
    assert len(framework(sent + _SIGNED + annex).measures) > 3


_ISSUING = (
    f"清源市人民政府办公室关于印发{PLAN}的通知\n各县（区）人民政府，市政府各部门：\n"
    f"《{PLAN}》已经市政府同意，现印发给你们，请认真贯彻执行。\n清源市人民政府办公室\n2026年3月2日\n"
)


@pytest.mark.parametrize("notice", [_ISSUING, ""])
@pytest.mark.parametrize(
    "annex",
    [
        "附件1\n清源市仓储重点项目清单\n" + "".join(f"{at}.第{at}仓库改造项目\n" for at in range(1, 41)),
        HEAD + "".join(f"{at}\t修建第{at}段道路，完成选址和施工\t市公路局\t\t2026年\n" for at in range(1, 30)),
        "附件2\n清源市仓储评价办法\n第一章 总则\n"
        + "".join(f"第{at}条 评价第{at}项工作，按照规定程序组织，结果向社会公布。\n" for at in "一二三四五六七八九十"),
    ],
)
def test_what_is_annexed_to_a_plan_is_added_to_it(notice: str, annex: str) -> None:
    made = framework(notice + TEXT + annex)
    assert made.title == PLAN
    assert [one.title for one in made.measures] == ["改造老旧仓库", "添置装卸设备", "公开收费标准"]


def test_a_plan_that_was_approved_is_the_document_though_its_notice_asks_for_more_and_it_has_plans_annexed() -> None:
    annexed = "".join(
        f"附件{at}\n清源市仓储{what}实施方案\n一、内容\n对{what}情况进行检查，记录结果。\n二、要求\n按时完成。\n"
        for at, what in enumerate(("设备", "人员", "安全"), 1)
    )
    notice = NOTICE.format(annex=PLAN).replace("现通知如下：", f"《{PLAN}》已经市政府批准，现就有关工作要求如下：")
    trained = "（四）培训人员。每年对保管员进行一次培训，考试合格后上岗，培训情况报市商务局。\n"
    made = framework(notice + TEXT.replace(PLAN + "\n", "") + trained + annexed)
    assert made.title == PLAN
    assert made.measures[0].title == "改造老旧仓库"


@pytest.mark.parametrize("title", ["云岭市粮食局关于开展粮库整治工作的通知\n", ""])
def test_lists_for_several_fields_in_annexes_are_not_the_document(title: str) -> None:
    points = "\n".join(
        f"{at}.台账。未按规定登记第{at}号粮库入库数量，未按规定公示台账，未按期报送结果。" for at in range(1, 8)
    )
    found = framework(
        f"{title}各县粮食局：\n现就粮库整治工作通知如下：\n一、任务\n（一）自查。各县开展自查。\n（二）整改。建立整改台账。\n（三）督查。省局开展督查。\n"
        f"云岭市粮食局\n2026年3月1日\n附件1\n2026年粮库整治工作要点\n一、入库\n{points}\n附件2\n2026年油库整治工作要点\n一、入库\n{points}\n"
    )
    assert [one.title for one in found.measures] == ["自查", "整改", "督查"]


RULES = ["仓储企业改制的规定", "进一步支持仓储企业发展的规定"]
NOTICED = "清源市人民政府办公室关于印发仓储企业改制和支持仓储企业发展两个规定的通知"
SEVERAL = (
    f"{NOTICED}\n清政办发〔2026〕5号\n各县人民政府：\n"
    f"市商务局会同有关部门拟定的《{RULES[0]}》和《{RULES[1]}》已经市政府同意，现印发给你们，请认真贯彻执行。\n"
    "清源市人民政府办公室\n2026年3月2日\n（此件公开发布）\n"
    f"{RULES[0]}\n为推进改制，制定以下规定：\n一、关于资产\n（一）清查资产。查清资产，登记造册。\n"
    "（二）评估资产。评估资产，公布结果。\n二、关于人员\n（三）安置人员。安置职工，接续社会保险。\n"
    f"{RULES[1]}\n为支持发展，制定以下规定：\n一、关于财政\n（一）设立资金。设立专项资金，支持设备更新。\n"
    "二、关于土地\n（二）保障用地。优先安排仓储用地。\n（三）简化审批。压缩办理时限。\n"
)


def test_texts_of_equal_rank_that_a_notice_issues_are_one_document() -> None:
    found = framework(SEVERAL)
    assert (found.title, found.number) == (NOTICED, "清政办发〔2026〕5号")
    assert [(one.ordinal, one.title) for one in found.chapters] == [
        (1, "关于资产"), (2, "关于人员"), (3, "关于财政"), (4, "关于土地"),
    ]  # fmt: skip
    assert [(one.chapter, one.label, one.title) for one in found.measures] == [
        (1, "（一）", "清查资产"), (1, "（二）", "评估资产"), (2, "（三）", "安置人员"),
        (3, "（一）", "设立资金"), (4, "（二）", "保障用地"), (4, "（三）", "简化审批"),
    ]  # fmt: skip
    assert found.measures[2].text == "安置职工，接续社会保险。"
    assert not any(notice.kind == "other-part" for notice in parsed(SEVERAL).notices)


def test_a_text_that_stands_there_twice_is_one() -> None:
    once = SEVERAL.split(f"{RULES[1]}\n")[0]
    found = framework(once + once.partition("（此件公开发布）\n")[2])
    assert [one.title for one in found.chapters] == ["关于资产", "关于人员"]


def test_where_the_notice_names_one_of_them_alone_the_other_is_told() -> None:
    found = framework(SEVERAL.replace(f"和《{RULES[1]}》", ""))
    assert len(found.chapters) > 0
    assert found.title != NOTICED


def test_a_letter_without_a_title_is_not_the_document_whose_list_it_sends() -> None:
    letter = "各区政府：\n要抓好任务。\n一、提高认识。加强学习。\n二、压实责任。明确分工。\n三、定期调度。通报进度。\n"
    listed = "".join(f"{at}.建成{at}号仓库，投入使用。\n主责单位：市商务局\n" for at in range(1, 8))
    signed = "云岭市人民政府\n2026年1月6日\n"
    found = framework(f"{letter}{signed}2026年云岭市重点任务清单\n一、夯实基础\n（一）设施\n{listed}")
    assert (found.title, len(found.measures)) == ("2026年云岭市重点任务清单", 7)


def test_a_page_that_holds_its_text_twice_has_one_document() -> None:
    once = SEVERAL[: SEVERAL.index(f"{RULES[1]}\n为支持")].replace(f"和《{RULES[1]}》", "")
    found = framework(once * 2)
    assert [one.title for one in found.chapters] == ["关于资产", "关于人员"]
    assert [one.title for one in found.measures] == ["清查资产", "评估资产", "安置人员"]


POINTED = (
    f"{PLAN}\n为提升仓储服务，制定本方案。\n一、重点任务\n"
    "（一）改善设施\n1.改造老旧仓库。分批改造建成超过二十年的仓库。\n2.添置装卸设备。为港口和货运站添置装卸设备。\n"
    "（二）提高服务\n1.公开收费标准。各仓库在门前公开收费标准，接受货主监督。\n2.培训保管人员。每年培训一次。\n"
    "二、保障措施\n（一）加强领导。成立小组。\n"
)


def test_points_that_a_table_has_as_its_tasks_are_the_measures() -> None:
    table = TABLE + "4\t培训保管人员\t市人社局\t市商务局\t持续推进\n"
    found = framework(POINTED + table)
    assert [(one.chapter, one.section, one.label, one.title) for one in found.measures] == [
        (1, "改善设施", "1.", "改造老旧仓库"),
        (1, "改善设施", "2.", "添置装卸设备"),
        (1, "提高服务", "1.", "公开收费标准"),
        (1, "提高服务", "2.", "培训保管人员"),
        (2, None, "（一）", "加强领导"),
    ]
    assert [groups(one) for one in found.measures[:3]] == NAMED


def test_a_table_whose_tasks_are_the_measures_leaves_their_points() -> None:
    table = HEAD + "1\t改善设施\t市商务局\t市财政局\t2026年\n2\t提高服务\t市商务局\t市财政局\t2026年\n"
    found = framework(POINTED + table)
    assert [one.title for one in found.measures] == ["改善设施", "提高服务", "加强领导"]


INDICATORS = (
    "清源市人民政府办公室关于印发《清源市仓储工作考核办法》的通知\n各县（区）人民政府，市政府各部门：\n现印发给你们，请认真执行。\n"
    "清源市人民政府办公室\n2026年3月2日\n清源市仓储工作考核办法\n一、考核对象\n各县（区）人民政府。\n二、考核方式\n"
    "（一）实行百分制。各县（区）按月计分，年终汇总，分值由牵头单位核定，报市政府办公室备查，并抄送市统计局。\n（二）实地核查。每季度核查一次。\n（三）通报结果。考核结果全市通报。\n三、结果运用\n考核结果报市委、市政府。\n附件\n"
    "清源市仓储工作考核指标\n一、设施（60分）\n（一）库房（30分）\n"
)


@pytest.mark.parametrize("label", ["牵头考核单位", "牵头单位", "牵头推进部门"])
def test_the_tasks_of_an_annex_that_name_bodies_belong_to_a_document_that_names_none(label: str) -> None:
    tasks = [
        f"{at}．{text}（2分）（{when}，{label}：市商务局）\n"
        for at, (text, when) in enumerate(
            [("改造库房并更换照明。", "10月底完成"), ("添置输送机。", "按进度推进"), ("逐车登记入库。", "持续优化"),
             ("公开收费标准。", "6月底前取得明显成效"), ("轮训保管员。", "持续推进"), ("每日巡查库区。", "持续推进"),
             ("更换消防器材。", "年底前完成"), ("安装监控。", "8月底完成"), ("整理货位。", "持续推进"),
             ("清理杂物。", "持续推进")], 1,
        )
    ]  # fmt: skip
    found = framework(INDICATORS + "".join(tasks))
    assert found.title == "清源市仓储工作考核办法"
    assert [one.title for one in found.chapters] == ["考核对象", "考核方式", "结果运用", "设施（60分）"]
    assert [one.ordinal for one in found.measures] == [1, 2, 3, *range(1, 11)]
    assert {one.chapter for one in found.measures[3:]} == {4}
    assert [groups(one) for one in found.measures[3:]] == [[(("市商务局",), (), ())]] * 10
