"""Titles and numbers that a page prints by its side: in its path, its heading, its block of settings."""

from __future__ import annotations

import pytest

from tests.core.parsing.reading.word_files import p, word_file
from tests.core.parsing.structure.documents import framework, parsed, saved

BODY = "一、任务\n（一）建库。建设仓库。\n（二）设备。更新设备。\n（三）培训。组织培训。\n"
NUMBER = "云商规〔2026〕7号"


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (
            ("云岭省商务厅等部门关于加快仓储", "服务提升的实施意见"),
            "云岭省商务厅等部门关于加快仓储服务提升的实施意见",
        ),
        (
            ("云岭省商务厅 云岭省粮食局关于加快仓储", "服务提升的实施意见"),
            "云岭省商务厅 云岭省粮食局关于加快仓储服务提升的实施意见",
        ),
        (
            ("云岭省商务厅等5个部门关于加快仓储服务提升的实施意见",),
            "云岭省商务厅等5个部门关于加快仓储服务提升的实施意见",
        ),
        (("各县商务局：",), "关于加快仓储服务提升的实施意见"),
    ],
)
@pytest.mark.parametrize("column", ["规范性文件", "通知公告", "政策"])
def test_the_document_s_own_block_counts_above_the_heading_of_its_page(
    column: str, lines: tuple[str, ...], title: str
) -> None:
    said = "\n".join((
        "首页", ">", "政务公开", ">", column, f"关于加快仓储服务提升的实施意见({NUMBER})", "发布时间：2026/02/10",
        "来源：", "流通处", "[ 打印 ]", *lines, NUMBER, "各市商务局：", "为加快仓储服务提升，提出以下意见。",
    ))  # fmt: skip
    found = framework(f"{said}\n{BODY}")
    assert (found.title, found.number) == (title, NUMBER)


def test_a_body_in_brackets_before_a_title_in_quotes_is_no_part_of_it() -> None:
    found = framework(f"【云岭市人民政府】《云岭市仓储提升行动方案》\n为提升仓储服务，制定本方案。\n{BODY}")
    assert found.title == "云岭市仓储提升行动方案"


@pytest.mark.parametrize("name", ["方案.txt", "方案.md"])
@pytest.mark.parametrize("field", [f"文号: {NUMBER}", f"发文字号: '{NUMBER}'", f'发文号: "{NUMBER}"'])
def test_the_number_in_the_settings_of_a_page_is_that_of_the_document(name: str, field: str) -> None:
    settings = f"---\n标题: 关于印发《云岭市仓储提升行动方案》的通知\n{field}\n层级: 市级\n---\n\n"
    found = framework(
        f"{settings}# 关于印发《云岭市仓储提升行动方案》的通知\n\n各县：\n\n现印发给你们。\n\n云岭市商务局\n\n"
        f"2026年3月1日\n\n云岭市仓储提升行动方案\n\n{BODY}",
        name,
    )
    assert (found.title, found.number) == ("云岭市仓储提升行动方案", NUMBER)


def test_an_annex_may_bear_the_number_of_its_notice() -> None:
    found = framework(
        "市商务局关于印发2026年仓储提升实施细则的通知\n各县：\n现将细则印发给你们。\n2026年3月1日\n（联系人：某某）\n"
        f"{NUMBER}附件\n云岭市2026年仓储提升\n实施细则\n2026年3月\n为提升仓储服务，制定本细则。\n{BODY}"
    )
    assert found.title == "云岭市2026年仓储提升实施细则"


def test_a_heading_that_lost_a_sign_is_mended_by_the_notice_that_names_it_twice() -> None:
    found = framework(
        "云岭省粮食局关于印发加强粮库管理促进合理储粮的意见的通知\n各市粮食局：\n"
        "现将《关于加强粮库管理促进合理储粮的意见》印发给你们，请认真贯彻执行。\n云岭省粮食局\n2026年3月2日\n"
        f"关于加强粮库管理促合理储粮的意见\n为加强粮库管理，提出以下意见。\n{BODY}"
    )
    assert found.title == "关于加强粮库管理促进合理储粮的意见"


def test_what_a_measure_is_based_on_is_no_title() -> None:
    found = parsed(
        "1.建库。新建粮库。\n政策依据：市政府办公室《关于印发粮库管理办法的通知》\n责任单位：市粮食局\n"
        "2.改造。改造老库。\n政策依据：市政府办公室《关于印发粮库管理办法的通知》\n责任单位：市粮食局\n"
        "3.培训。培训人员。\n责任单位：市人社局\n"
    )
    assert [one.title for one in found.framework.measures] == ["建库", "改造", "培训"]
    assert "no-title" in [notice.kind for notice in found.notices]


def test_an_interpretation_is_not_called_by_the_plan_that_its_notice_issues() -> None:
    plan = "云岭市粮食仓储提升实施方案（2026—2030年）"
    found = framework(
        f"云岭市粮食局关于印发《{plan}》的通知\n云粮〔2026〕3号\n各县区粮食部门：\n现将《{plan}》印发给你们。\n"
        f"云岭市粮食局\n2026年3月2日\n《{plan}》解读\n一、为什么制定方案？\n一是建库。建设粮库。二是用库。开放粮库。\n"
        "二、怎样落实方案？\n一是培训。培训保管员。二是检查。检查粮库。\n"
    )
    assert found.title == f"《{plan}》解读"


def test_a_headline_of_the_page_gives_way_to_the_title_below_it_that_a_date_in_brackets_follows() -> None:
    found = framework(
        "首页 > 要闻\n云岭：出台加快仓储服务提升若干举措\n2026-03-05 来源：云岭省粮食局\n"
        f"云岭省关于加快仓储服务提升的若干举措\n（2026年3月2日）\n为提升服务，提出以下举措。\n{BODY}"
    )
    assert found.title == "云岭省关于加快仓储服务提升的若干举措"


@pytest.mark.parametrize("date", ["（2026 年3 月2 日）", "(2026年3月2日)", ""])
@pytest.mark.parametrize("place", ["3. ", "12、", ""])
def test_a_title_in_a_collection_loses_its_number_and_its_date_though_it_is_broken(place: str, date: str) -> None:
    found = framework(
        f"{place}云岭省粮食局等部门关于做好新一年粮库安全工作的\n通知{date}\n云粮〔2026〕7号\n各市粮食部门：\n"
        f"现将有关事项通知如下：\n{BODY}"
    )
    assert (found.title, found.number) == ("云岭省粮食局等部门关于做好新一年粮库安全工作的通知", "云粮〔2026〕7号")


def test_a_numbered_list_of_annexes_gives_no_title() -> None:
    listed = "附件：\n1.云岭市粮库安全管理工作方案\n2.云岭市粮库改造补助办法\n"
    assert framework(f"{listed}{BODY}").title == ""


def test_what_heads_a_part_of_a_page_is_no_title_where_the_notice_names_what_it_issues() -> None:
    found = framework(
        "云岭省粮库改造实施方案\n《云岭省粮库改造实施方案》是为改造粮库制定的方案。\n印发通知,实施方案,\n印发通知\n"
        "云岭省人民政府关于印发云岭省粮库改造实施方案的通知\n云政〔2026〕7号\n各市人民政府：\n"
        "现将《云岭省粮库改造实施方案》印发给你们。\n云岭省人民政府\n2026年3月2日\n实施方案\n为改造粮库，制定本方案。\n"
        f"{BODY}"
    )
    assert found.title == "云岭省粮库改造实施方案"


def test_the_pages_before_and_behind_are_no_part_of_a_title() -> None:
    title = "云岭省“十五五”粮库规划"
    head = f"← 云岭省“十四五”粮库规划\n{title}\n云岭省粮食局\n2026年3月\n云岭省“十五五”油库规划 →\n{title}\n"
    assert framework(f"{head}为建设粮库，制定本规划。\n{BODY}").title == title


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("【云粮〔2026〕7号】", "云粮〔2026〕7号"),
        ("云粮办发〔〕7号", "云粮办发〔〕7号"),
        ("云粮﹝2026﹞7号", "云粮〔2026〕7号"),
        ("云粮【2026】7号", "云粮【2026】7号"),
        ("云粮<2026> 7号", "云粮<2026>7号"),
        ("（云粮〔2026〕7号，2026年3月2日）", "云粮〔2026〕7号"),
        ("云粮仓函2026年第7号", "云粮仓函2026年第7号"),
        ("云粮〔2026〕7号各县区粮食部门，各有关单位：现将工作要点印发给你们，请执行。", "云粮〔2026〕7号"),
    ],
)
def test_numbers_in_other_brackets_and_before_the_addressees(line: str, number: str) -> None:
    page = "首页 >> 政策\n云岭市粮食局关于印发《云岭市粮食局2026年工作要点》的通知\n来源：本站 作者：admin\n"
    found = framework(
        f"{page}{line}\n各县区粮食部门：\n现印发给你们。\n云岭市粮食局\n2026年3月2日\n2026年工作要点\n{BODY}"
    )
    assert found.number == number


def test_a_page_of_one_line_below_the_facts_of_a_collection_of_laws() -> None:
    paragraphs = BODY.replace("一、任务\n", "<strong>一、任务</strong></p><p>").replace("\n", "<br/>　　")
    found = framework(
        "【法规标题】云岭市粮库改造方案\n【发布部门】云岭市粮食局\n【发文字号】云粮〔2026〕7号\n【颁布日期】2026-03-02\n"
        "【时效性】现行有效\n【法规正文】\n"
        '<p style="text-indent:2em;">各县（市、区）粮食部门：</p><p>现将《云岭市粮库改造方案》印发给你们。</p>'
        f"<p>云岭市粮食局<br />2026年3月2日&nbsp;</p><p>云岭市粮库改造方案</p><p>{paragraphs}</p>\n"
    )
    assert (found.title, found.number) == ("云岭市粮库改造方案", "云粮〔2026〕7号")
    assert [one.title for one in found.measures] == ["建库", "设备", "培训"]


def test_a_heading_ends_at_the_blank_that_stands_where_its_line_ended() -> None:
    text = "近年来，全市粮库能力稳步提高，但仓房老旧、设施不全等问题仍然突出。" * 9
    found = framework(
        f"云岭市粮库改造方案 为改造粮库，制定本方案。 一、现状与形势 {text} 二、任务 （一）建库。建设仓库。 "
        "（二）设备。更新设备。 三、保障 （一）领导。加强领导。 （二）培训。组织培训。"
    )
    assert [one.title for one in found.chapters] == ["现状与形势", "任务", "保障"]


def test_a_notice_without_title_is_called_by_the_one_text_that_it_issues() -> None:
    found = framework(
        f"各县区粮食部门：\n现将《云岭市粮库改造实施清单》印发给你们，请认真执行。\n云岭市粮食局\n2026年3月2日\n{BODY}"
    )
    assert found.title == "云岭市粮库改造实施清单"


def test_the_menus_above_the_path_of_a_page_are_no_part_of_its_title() -> None:
    entries = (
        "新闻中心",
        "—库风采",
        "粮库学堂",
        "党建引领",
        "文体艺术",
        "粮农之家",
        "安全保障",
        "志愿活动",
        "主题活动",
    )
    menus = "".join(f"<h4>{entry}</h4>" for entry in entries)
    news = "<p>关于开展六月主题活动的通知[06-14]</p><p>全体职工大会通知[06-18]</p>" * 8
    found = framework(
        f"<html><body>{menus}{news}<p>当前位置：首页 &gt; 新闻中心 &gt; 公告</p><h2>《云岭市粮库改造规划》</h2>"
        f"<p>（征求意见稿）</p><p>{BODY.replace(chr(10), '</p><p>')}</p></body></html>",
        "规划.html",
    )
    assert found.title == "云岭市粮库改造规划（征求意见稿）"


@pytest.mark.parametrize("level", ["h4", "p"])
def test_the_menus_of_a_page_are_no_title(level: str) -> None:
    names = "粮库概览 组织机构 粮库风光 党建引领 清廉粮库 员工风采 先锋故事 粮情动态 教材教具 图书目录 粮库公告"
    menu = "".join(f"<{level}>{name}</{level}>" for name in names.split() * 2)
    text = "<p>为建好仓库，制定本规划。</p><p>一、任务</p><p>（一）建库。新建仓库。</p><p>（二）改造。改造仓库。</p>"
    page = f"{menu}<h3>办公室</h3><h2>云岭市粮库建设发展规划</h2><p>发布时间：2026年3月2日</p>{text}"
    assert framework(page, "page.html").title == "云岭市粮库建设发展规划"


def test_a_title_that_was_the_name_of_a_file_has_its_space_again() -> None:
    text = "云岭市支持粮库改造_提升储备能力的若干措施\n为提升储备能力，制定本措施。\n一、任务\n"
    found = framework(f"{text}（一）建库。新建仓库。\n（二）改造。改造仓库。\n")
    assert found.title == "云岭市支持粮库改造 提升储备能力的若干措施"


@pytest.mark.parametrize(
    "field",
    ["适用范围：全市", "施行日期：2026", "法规类别：粮食流通 仓储管理", "时效性：现行有效", "效力位阶：部门文件"],
)
def test_a_field_of_an_archive_is_no_line_of_the_title(field: str) -> None:
    found = framework(f"{field}\n云岭市粮库改造规划\n{BODY}")
    assert found.title == "云岭市粮库改造规划"


def test_a_remark_on_publication_is_no_line_of_the_title() -> None:
    found = framework(
        "云粮〔2026〕7号\n各县区粮食部门：\n现将《云岭市粮库改造计划（2026-2028年）》印发给你们，请认真执行。\n云岭市粮食局\n"
        f"2026年3月2日\n（信息公开形式：主动公开）\n云岭市粮库改造计划\n（2026-2028年）\n{BODY}"
    )
    assert found.title == "云岭市粮库改造计划（2026-2028年）"
    assert found.number == "云粮〔2026〕7号"


def test_what_news_says_was_issued_mends_the_heading_of_a_page_below_the_name_of_its_file() -> None:
    page = f"# 云岭市粮库改造规玥\n\n近日，云岭市政府印发《云岭市粮库改造规划》，全文如下。\n\n{BODY}"
    assert framework(f"云岭市粮库改造规玥\n\n{page}", "规划.md").title == "云岭市粮库改造规划"


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("（云粮〔2026〕7号 2026年）", "云粮〔2026〕7号"),
        ("（云粮〔2026〕7号，2026年3月2日）", "云粮〔2026〕7号"),
        ("（云粮[2026]7号）", "云粮〔2026〕7号"),
        ("云粮[2026]7号", "云粮〔2026〕7号"),
    ],
)
def test_the_number_as_the_card_of_an_archive_prints_it(line: str, number: str) -> None:
    title = "云岭市粮食局关于做好粮库改造工作的意见"
    card = f"{title}\n制定机关：云岭市粮食局\n发文字号：云粮〔2026〕7号\n公布日期：2026.03.02\n时效性：现行有效\n"
    found = framework(f"{card}{title}\n{line}\n各县区粮食部门：\n为建好粮库，提出以下意见。\n{BODY}")
    assert (found.title, found.number) == (title, number)


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("云粮〔2026〕7号关于印发《云岭市粮库改造规划》的通知.pdf", "云粮〔2026〕7号"),
        ("云粮〔2026〕7号 云岭市粮库改造规划.docx", "云粮〔2026〕7号"),
        ("云粮〔2025〕9号关于印发《云岭市粮库登记办法》的通知.pdf", None),
    ],
)
def test_the_number_in_the_name_of_the_file_that_holds_the_document(name: str, number: str | None) -> None:
    found = framework(f"云岭市粮库改造规划\n{BODY}\n附件：{name}\n")
    assert found.number == number


def test_the_column_that_heads_a_page_is_no_part_of_the_title_below_it() -> None:
    text = BODY.replace("\n", "</p><p>")
    page = f"<h3>办公室</h3><p>云岭市粮食局关于做好老旧</p><p>粮库改造工作的意见</p><p>{text}</p>"
    assert framework(page, "page.html").title == "云岭市粮食局关于做好老旧粮库改造工作的意见"
    page = page.replace("办公室", "云岭市财政局")  # which issues it too
    assert framework(page, "page.html").title == "云岭市财政局云岭市粮食局关于做好老旧粮库改造工作的意见"


def test_the_space_behind_a_figure_of_a_printed_title_is_none_of_it() -> None:
    found = framework(f"云岭市粮食局关于印发2026 年粮库改造计划（2.0 版）的通知\n云粮〔2026〕7号\n{BODY}")
    assert found.title == "2026年粮库改造计划（2.0版）"


def test_a_figure_that_a_title_sets_apart_is_closed_up_on_both_sides() -> None:
    assert framework(f"云岭市粮库改造 2026 年工作要点\n{BODY}").title == "云岭市粮库改造2026年工作要点"


def test_a_draft_is_whole_though_the_title_of_what_is_issued_stands_below_it() -> None:
    title = "关于做好粮库改造的意见"
    text = f"云岭市粮食局{title}（征求意见稿）\n\n云岭市粮食局\n{title}\n云粮〔2026〕7号\n\n各县粮食局：\n{BODY}"
    assert framework(text).title == f"云岭市粮食局{title}（征求意见稿）"


def test_a_title_that_the_plan_prints_counts_though_its_notice_leaves_out_a_word_of_it_twice() -> None:
    notice = "云岭市人民政府办公室关于印发云岭市粮库改造工作方案的通知"
    text = (
        f"{notice}\n{notice}\n（云政办发〔2026〕7号）\n各县人民政府：\n《云岭市粮库改造工作的方案》已经市政府同意，现印发给你们。\n"
        "云岭市人民政府办公室\n2026年3月2日\n附件\n云岭市粮库改造\n\n工作的方案\n\n一、任务\n（一）改造。改造粮库5座。\n"
    )
    assert framework(text).title == "云岭市粮库改造工作的方案"


def test_who_signs_for_another_and_the_year_of_a_plan_in_brackets() -> None:
    """A stamp stands beside the number, as an office prints it at the head of its page."""
    text = (
        "不公开　云粮〔2026〕7号　特急\n云岭市粮食安全领导小组办公室关于印发云岭市粮库改造方案的通知\n各县人民政府：\n"
        "我办制定了《云岭市粮库改造方案》，现印发给你们。\n云岭市粮食安全领导小组办公室（代章）\n2026年3月2日\n"
        "云岭市粮库改造方案（2026年）\n一、任务\n（一）改造。改造粮库5座。\n"
    )
    found = framework(text)
    assert (found.title, found.number) == ("云岭市粮库改造方案（2026年）", "云粮〔2026〕7号")


@pytest.mark.parametrize(
    ("behind", "number"),
    [
        ("粮库是储粮的基础。近年来，我市粮库老旧。", NUMBER),
        ("为改造粮库，制定本意见。", NUMBER),
        ("文件印发以来，各县积极落实。", None),
        ("印发后，各县积极落实。", None),
    ],
)
def test_a_number_may_run_into_the_text_below_the_title(behind: str, number: str | None) -> None:
    assert framework(f"云岭省商务厅关于改造粮库的意见\n{NUMBER}{behind}\n{BODY}").number == number


@pytest.mark.parametrize("counted", ["附件1", "附件1：", "附录2 "])
def test_what_counts_an_annex_is_no_part_of_its_title(counted: str) -> None:
    text = f"{counted}2026年粮库改造工作方案\n一、目标\n（一）建库。建设粮库。\n（二）管库。管好粮库。\n"
    assert framework(text).title == "2026年粮库改造工作方案"


def test_the_preamble_of_a_text_without_a_title_names_it() -> None:
    text = "为规范建库，市粮食局组织编制了《粮库建设标准体系指南（2026版）》（以下简称《指南》），用于指导各县建库。\n"
    tasks = "一、目标\n（一）建库。建设粮库。\n（二）管库。管好粮库。\n"
    assert framework(text + tasks).title == "粮库建设标准体系指南（2026版）"
    page = f"为规范建库，提出如下意见。\n{tasks}印发相关附件：二维码\n扫一扫在手机打开当前页\n"
    assert framework(page).title == ""


def test_the_first_chapter_may_stand_behind_the_last_sentence_of_the_preamble() -> None:
    head = "云岭市粮库建设指南\n　　本指南由市粮食局起草。　第一章　总体要求　\n"
    text = f"{head}　　一、目的\n建好粮库。\n　　二、范围\n全部粮库。\n第二章　功能\n一、收购\n及时收购。\n"
    assert [one.title for one in framework(text).chapters] == ["总体要求", "功能"]


def test_a_body_that_signs_with_its_signs_set_apart_is_one() -> None:
    signed = "市商务局\n市 粮 食 局\n2026年3月2日\n"
    text = f"云岭市建库办法\n一、建库\n（一）选址。慎重选址。\n（二）施工。按图施工。\n{signed}"
    assert framework(text).issuers == ("市商务局", "市粮食局")


def test_a_field_of_a_page_is_no_title_though_its_label_is_spread() -> None:
    fields = ("索 引 号：000014348/2026-00012", "主题分类：其他", "标　　题：云岭市粮库建设方案")
    text = ("云岭市粮库建设方案", "一、建库", "（一）选址。慎重选址。", "（二）施工。按图施工。")
    for lines in ((*fields, *text), (*fields, *text[1:])):
        assert saved("方案.docx", word_file("".join(map(p, lines)))).title == "云岭市粮库建设方案"


@pytest.mark.parametrize(
    "telegram",
    [
        "内部明电\n发电单位：云岭市粮食局 签批：张某\n等级 特急·明电 云粮电〔2031〕5号",
        "内部传真电报\n发电单位　云岭市粮食局　　签批盖章　张某\n等级　特提　　云粮电〔2031〕5号",
    ],
)
def test_the_head_of_a_telegram_is_no_part_of_its_title(telegram: str) -> None:
    found = framework(
        f"{telegram}\n关于做好粮库防汛工作的紧急通知\n各县粮食局：\n一、巡查仓房。检查粮库12座。\n二、转移储粮。转移粮食。\n"
    )
    assert (found.title, found.number) == ("关于做好粮库防汛工作的紧急通知", "云粮电〔2031〕5号")


@pytest.mark.parametrize(
    "title",
    ["清源市仓储提升三年行动计划任务书", "清源市2026年仓储任务完成情况及2027年工作打算", "清源市粮库安全责任书"],
)
def test_what_is_to_be_done_may_stand_under_a_title_of_its_own(title: str) -> None:
    assert framework(f"{title}\n\n{BODY}").title == title
