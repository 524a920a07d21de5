"""Titles among what a page or a notice prints around them."""

from __future__ import annotations

import pytest

from desktop.core.parsing import reading
from desktop.core.parsing.documents import parse
from tests.core.parsing.structure.documents import framework

BODY = "一、任务\n（一）建库。建设仓库。\n（二）设备。更新设备。\n（三）培训。组织培训。\n"
TITLE = "清源市仓储提升行动方案"


@pytest.mark.parametrize(
    "top",
    [
        f"发布机关：清源市商务局\n{TITLE}\n",
        f"文件名称：{TITLE}\n文件编号：清商〔2026〕3号\n\n{TITLE}\n清商〔2026〕3号\n",
        f"新华社清源2月13日电\n{TITLE}\n（2026年1月2日）\n",
        f"清源市人民政府办公室印发《{TITLE}》\n清政办〔2026〕3号\n各县人民政府：\n现将方案印发给你们。\n",
        f"清源市商务局关于印发{TITLE}的通知\n各县：\n《{TITLE}》已经市政府同意，现印发给你们。\n"
        f"{'　　'.join(f'清源市{name}局' for name in ('商务', '财政', '交通运输', '市场监督管理', '农业农村'))}\n"
        f"2026年3月1日\n{TITLE}\n",
        f"{TITLE}\n{TITLE}\n",
        f"{TITLE} 清政办 〔2026〕 3 号\n各县：\n",
        f"{TITLE}清政办〔2026〕3号\n各县：\n",
        f"2031-02-03 10:20:30 | 清源市商务局 | {TITLE} | 各县商务局，各粮食储备公司：\n",
        f"首页 | 政务公开 | 规划计划\n{TITLE}\n",
        f"检索结果\n{TITLE}\n{TITLE}\n清政办〔2026〕3号\n",
        f"政策主题:仓储服务\n{TITLE}\n",
        f"草案征集意见\n《{TITLE}》公开征求意见的通知\n我局起草了《{TITLE}》，现征求意见。\n{TITLE}\n",
        f"清源市近年仓储发展较快。结合实际，制定《{TITLE}》。\n",
        f"• 编译者: 王某\n• 来源专题:仓储\n• {TITLE}\n",
        f"法规内容  本文仅供参考\n发文标题: {TITLE}\n发文时间: 2026-01-03\n发文内容:\n各县：\n",
        f"现将方案印发给你们。\n2026年3月1日\n（此件公开发布）\n{TITLE}\n",
    ],
)
def test_only_the_title_is_the_title(top: str) -> None:
    assert framework(top + BODY).title == TITLE


@pytest.mark.parametrize("below", ["", "清商〔2026〕4号\n各县：\n为了建库，提出以下意见。\n"])
def test_the_card_of_a_page_alone_may_have_the_title(below: str) -> None:
    title = "清源市商务局等三部门办公室（秘书处、综合处）关于加强仓储能力 支撑粮食流通的实施意见"
    card = f"发文机关：清源市商务局 清源市财政局\n标　　题：{title}\n发文字号：清商〔2026〕4号\n发布日期：2026-02-10\n"
    assert framework(card + below + BODY).title == title


def test_a_main_heading_ends_what_a_page_says_before_it() -> None:
    page = f"<p>工作机构</p><h1>{TITLE}</h1><p>清源市人民政府令</p><p>第9号</p>"
    page += "".join(f"<p>{line}</p>" for line in BODY.splitlines())
    assert parse([reading.read("页.html", page.encode())]).framework.title == TITLE


def test_the_links_of_a_page_are_not_part_of_a_title_that_begins_with_about() -> None:
    page = "<div><a>首页</a><a>新闻</a></div><h1>关于推进仓储的实施意见</h1>"
    page += "<p>一、建库</p><p>（一）选址。选定地址。</p><p>（二）施工。新建仓库。</p>"
    assert framework(page, "page.html").title == "关于推进仓储的实施意见"


def test_a_main_heading_of_another_kind_is_the_title() -> None:
    page = "<h1>仓储提升怎么干</h1>" + "".join(f"<p>{line}</p>" for line in BODY.splitlines())
    assert parse([reading.read("页.html", page.encode())]).framework.title == "仓储提升怎么干"


def test_a_line_of_printing_below_the_last_article_is_not_its_text() -> None:
    text = "清源市优待办法\n第一条　为了优待老年人，制定本办法。\n第二条　老年人免费乘车。\n"
    text += "第三条　鼓励企业优待老年人。\n清源市人民政府办公厅秘书处2026年2月7日印发\n"
    assert framework(text).measures[-1].text == "鼓励企业优待老年人。"


def test_news_names_the_text_that_it_announces() -> None:
    text = f"近日，清源市人民政府办公室印发了《{TITLE}》，并发出通知，要求各县认真落实。\n"
    text += f"《{TITLE}》全文如下。\n为提升服务，制定本方案。\n"
    assert framework(text + BODY).title == TITLE


def test_a_plan_of_others_that_the_text_tells_of_is_not_its_title() -> None:
    text = "为了加快粮库建设，制定本规划。\n一、形势\n邻省重视粮库，并于2026年制定了《邻省粮库发展计划》。\n"
    assert framework(text + BODY.replace("一、任务", "二、任务")).title == ""


def test_a_notice_of_the_last_century_ends_at_its_date() -> None:
    text = f"清源市人民政府转发商务局{TITLE}的通知\n各县：\n现转发给你们。\n清源市人民政府\n一九九七年四月八日\n"
    text += f"关于{TITLE}的说明\n"
    assert framework(text + BODY).title == f"关于{TITLE}的说明"


def test_news_that_is_left_out_names_the_text_behind_it() -> None:
    text = "某网讯：9月9日，云岭市人民政府办公室印发《关于推进仓储的若干措施》的通知。\n"
    text += "措施提出，要建好仓库，管好仓库，保障供应。\n其次，措施要求培训保管人员，提高保管水平。\n"
    text += "以下为文件全文：\n为推进仓储，制定本措施。\n一、建库\n（一）选址。选定地址。\n（二）施工。新建仓库。\n"
    text += "二、管库\n（三）巡查。巡查仓库。\n（四）培训。培训人员。"
    assert framework(text).title == "关于推进仓储的若干措施"


@pytest.mark.parametrize(
    "title",
    [
        "《某市人民政府办公厅关于印发〈某市仓储工作要点〉的通知》",
        "《某市仓储工作要点》",
        "关于印发《某市仓储工作要点》的通知",
    ],
)
def test_a_title_in_title_marks_is_what_stands_between_them(title: str) -> None:
    assert framework(f"{title}\n一、建库\n（一）新建。新建仓库。\n（二）改造。改造仓库。").title == "某市仓储工作要点"


@pytest.mark.parametrize(
    ("top", "number"),
    [
        (f"（2026年3月1日清源市商务局公布，自2026年5月1日起施行）\n{TITLE}\n", None),
        (
            f"【发布单位】清源市商务局\n【发布文号】清商〔2026〕3号\n【发布日期】2026-03-01\n{TITLE}\n",
            "清商〔2026〕3号",
        ),
        (f"{TITLE}（清商〔2026〕3号）\n", "清商〔2026〕3号"),
        (
            f"清源市商务局关于印发仓储方案的通知\n各县：\n现将《{TITLE}》印发给你们。\n清源市商务局\n2026年3月1日\n附：{TITLE}\n",
            None,
        ),
    ],
)
def test_what_stands_beside_a_title_is_not_part_of_it(top: str, number: str | None) -> None:
    found = framework(top + BODY)
    assert (found.title, found.number) == (TITLE, number)


def test_the_first_line_of_a_title_may_be_short() -> None:
    card = "索引号：00/2026-01\n主题分类：商贸\n发布日期：2026年3月5日\n"
    found = framework(f"{card}国务院关于印发\n仓储规划的通知\n国发〔2026〕3号\n各省：\n{BODY}")
    assert found.title == "仓储规划"
    assert framework(f"{card}国务院关于做好\n仓储工作的通知\n各省：\n{BODY}").title == "国务院关于做好仓储工作的通知"


def test_labels_of_a_page_that_stand_on_lines_of_their_own_are_no_title_and_no_addressee() -> None:
    card = ["索 引 号：", "00349/2026-3", "主题分类：", "商贸\\仓储", "发文机关：", "清源市人民政府办公室"]
    card += ["发文字号：", "清政办〔2026〕3号", "发布日期：", "2026年3月1日", "主 题 词："]
    top = "\n".join((*card, "清源市人民政府办公室", "关于仓储提升行动的意见", "清政办〔2026〕3号", "各县人民政府："))
    found = framework(f"{top}\n为提升服务，提出以下意见。\n{BODY}")
    assert (found.title, found.number) == ("清源市人民政府办公室关于仓储提升行动的意见", "清政办〔2026〕3号")
    titled = "\n".join((*card[:6], "标　　题：", "清源市关于仓储提升行动的意见", *card[6:]))
    assert framework(f"{titled}\n为提升服务，提出以下意见。\n{BODY}").title == "清源市关于仓储提升行动的意见"


def test_the_bodies_that_issue_a_document_belong_to_its_title_where_only_its_page_leaves_them_out() -> None:
    top = "关于做好仓储工作的意见\n新华社清源2月13日电\n清源市委 清源市政府关于做好仓储工作的意见\n（2026年1月2日）\n"
    found = framework(f"{top}仓储是流通的基础，现提出如下意见。\n{BODY}")
    assert found.title == "清源市委 清源市政府关于做好仓储工作的意见"


def test_who_signed_an_order_stands_in_no_title() -> None:
    top = "清源省商务厅令\n第 3 号\n现发布《清源省仓储管理办法》，自公布之日起施行。\n厅　长　江 某 某\n"
    found = framework(f"{top}二〇二六年三月一日\n清源省仓储管理办法\n{BODY}")
    assert found.title == "清源省仓储管理办法"


@pytest.mark.parametrize("version", ["（第1号）", "（试行）", "(2026年版)", "（征求意见稿）"])
def test_the_version_under_a_title_belongs_to_it(version: str) -> None:
    made = framework(f"清源市仓储\n提升行动方案\n{version}\n为提升仓储水平，制定本方案。\n{BODY}")
    assert made.title == TITLE + version
    assert made.number is None


def test_the_number_under_an_order_is_no_part_of_its_title() -> None:
    made = framework("清源市人民政府令\n（第12号）\n清源市仓储管理办法\n第一条 甲。\n第二条 乙。\n第三条 丙。\n")
    assert made.title == "清源市仓储管理办法"


def test_a_numbered_heading_is_no_title() -> None:
    lines = [
        f"{at}、实施积极的仓储{word}\n各县新建仓库，改造旧库。\n" for at, word in enumerate(("规划", "政策", "标准"), 1)
    ]
    made = framework("".join(lines))
    assert [one.title for one in made.measures] == ["实施积极的仓储规划", "实施积极的仓储政策", "实施积极的仓储标准"]


@pytest.mark.parametrize(
    "title",
    ["清源仓储行业自律公约", "关于节约用电的倡议书", "仓储从业人员守则", "清源市仓储服务规范", "仓储企业诚信宣言"],
)
def test_what_an_association_issues_has_its_title(title: str) -> None:
    text = f"{title}\n各会员单位：\n现提出如下要求：\n1．建设仓库。\n2．更新设备。\n3．组织培训。\n"
    assert framework(f"{text}清源市仓储协会\n2026年3月1日\n").title == title


def test_a_title_on_the_line_of_its_text_ends_where_the_preamble_begins() -> None:
    text = f"云岭市落实省仓储若干措施实施方案为建好仓库，制定本方案。{BODY}".replace("\n", "")
    assert framework(text).title == "云岭市落实省仓储若干措施实施方案"


@pytest.mark.parametrize("end", ["制定本意见。", "结合我市实际，现提出如下意见。"])
def test_a_title_ends_where_the_preamble_begins_on_its_line_though_others_are_named_there(end: str) -> None:
    line = f"智慧储粮发展指导意见为认真贯彻«云岭省关于印发粮食产业规划的通知»(云政发〔2026〕7号)精神，加快建库，{end}"
    assert framework(f"{line}\n{BODY}").title == "智慧储粮发展指导意见"


def test_a_sentence_that_begins_with_the_name_of_a_plan_is_no_title() -> None:
    line = "粮库改造工作方案根据各县上报的情况逐年调整，各县每年年底前报送下一年的任务和所需要的资金，并做好衔接。"
    assert framework(f"{line}\n{BODY}").title != "粮库改造工作方案"


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("现行有效35部\n清源市人民政府其他文件\n", "清源市人民政府关于提升仓储服务的意见"),
        ("https://example.org/\n", "清源市人民政府关于提升仓储服务的意见"),
        ("中共清源市委\n", "中共清源市委清源市人民政府关于提升仓储服务的意见"),
    ],
)
def test_above_a_title_with_its_issuer_only_other_issuers_belong_to_it(above: str, title: str) -> None:
    assert framework(f"{above}清源市人民政府关于提升仓储服务的意见\n各县：\n{BODY}").title == title


@pytest.mark.parametrize("title", ["云岭市2026年仓储重点工作安排", "清源区仓储任务安排", "2026年全市仓储工作思路"])
def test_arrangements_for_a_year_have_their_title(title: str) -> None:
    assert framework(f"{title}\n为做好仓储工作，制定本文件。\n{BODY}").title == title


@pytest.mark.parametrize(
    "title",
    [
        "中共清源省委关于制定清源省仓储发展第十六个五年规划的建议",
        "清源省仓储现代化2035",
        "清源省仓储强省战略",
        "清源省适应仓储变化战略2035",
    ],
)
def test_a_proposal_and_a_strategy_have_their_title(title: str) -> None:
    assert framework(f"{title}\n（2026年1月2日清源省委全体会议通过）\n全体会议提出以下建议。\n{BODY}").title == title


@pytest.mark.parametrize(
    "top",
    [
        f"关于印发方案的通知\n清源市商务局关于印发《{TITLE}》的通知\n清商〔2026〕3号\n",
        f"清源市出台措施\n市商务局关于印发仓储方案的通知\n{TITLE}\n"
        "为提升仓储服务能力，促进仓储业发展，结合清源市实际，经市政府同意，现制定如下行动方案。\n",
    ],
)
def test_a_title_of_the_page_above_the_document_s_own_is_not_its_title(top: str) -> None:
    assert framework(top + BODY).title == TITLE


def test_the_full_title_below_a_short_one_is_the_title() -> None:
    full = "清源市商务局等部门关于开展2026年仓储月活动的通知"
    top = f"关于开展仓储月活动的通知\n{full}\n清商〔2026〕3号\n各县商务局：\n现就有关事项通知如下：\n"
    assert (framework(top + BODY).title, framework(top + BODY).number) == (full, "清商〔2026〕3号")


@pytest.mark.parametrize("years", ["（2026—2028年）", "（2026-2028）", "〔2026～2028年〕"])
def test_the_years_below_a_title_belong_to_it(years: str) -> None:
    assert framework(f"{TITLE}\n{years}\n为提升仓储服务，制定本方案。\n{BODY}").title == TITLE + years


ARCHIVE = (
    "# {}\n\n**文号**: 清商〔2026〕3号  \n**发文机构**: 清源市商务局  \n\n## 原文\n\n[首页](http://a/b) > 正文\n\n"
)


@pytest.mark.parametrize(
    ("kept", "own", "wanted"),
    [
        (
            "关于促进智慧仓储发展的意见",
            "## 关于促进智慧仓储发展的意见(清商〔2026〕3号)\n\n发布时间：2026/3/2\n\n使用微信\n\n"
            "**清源市商务局 清源市财政局关于促进**\n\n**智慧仓储发展的意见**\n\n清商〔2026〕3号\n\n各县商务局：\n",
            "清源市商务局 清源市财政局关于促进智慧仓储发展的意见",
        ),
        (
            "加快智慧仓储发展的意见",
            "| 名称: | 加快智慧仓储发展的意见 清商〔2026〕3号 |\n|---|---|\n| 索引号: | 003-2026 |\n\n"
            "# 清源市商务局关于加快智慧仓储发展的意见 清商〔2026〕3号\n\n清商〔2026〕3号\n\n各县商务局：\n",
            "清源市商务局关于加快智慧仓储发展的意见",
        ),
        (
            "落实减排要求推动仓储设施绿色发展实施方案",
            "# 落实减排要求 推动仓储设施绿色发展\n\n# 实施方案\n",
            "落实减排要求推动仓储设施绿色发展实施方案",
        ),
    ],
)
def test_below_the_title_that_an_archive_gave_the_document_prints_its_own(kept: str, own: str, wanted: str) -> None:
    text = ARCHIVE.format(kept) + own + "\n为提升仓储服务能力，健全流通体系，结合全市实际，提出以下意见。\n\n"
    found = framework(text + BODY)
    assert "".join((found.title or "").split()) == "".join(wanted.split())
    assert found.number == "清商〔2026〕3号"


ISSUERS = "交通运输部　国家发展改革委　财政部"
HEADED = "关于加快仓储发展的意见"


@pytest.mark.parametrize(
    ("top", "title"),
    [
        (f"{HEADED}　{ISSUERS}\n", HEADED),
        (f"{HEADED} {ISSUERS}\n（2026年3月1日）\n", HEADED),
        (f"{HEADED}（试行） {ISSUERS}\n", f"{HEADED}（试行）"),
        (f"关于印发{TITLE}的通知　{ISSUERS}\n国交发〔2026〕3号\n", TITLE),
        (f"关于加快仓储发展\n的意见　{ISSUERS}\n", HEADED),
        (f"{HEADED}{ISSUERS}\n", HEADED),
    ],
)
def test_a_title_ends_where_the_bodies_that_issue_it_follow_on_its_line(top: str, title: str) -> None:
    found = framework(f"{top}各省粮食局：\n为加快仓储发展，提出如下意见。\n{BODY}")
    assert (found.title, found.issuers) == (title, ("交通运输部", "国家发展改革委", "财政部"))


def _page(heading: str, *lines: str) -> str | None:
    page = f"<h1>{heading}</h1>" + "".join(f"<p>{line}</p>" for line in (*lines, *BODY.splitlines()))
    return framework(page, "页.html").title


def test_bodies_between_which_a_blank_is_lost_are_not_guessed_at() -> None:
    found = framework(f"{HEADED}　交通运输部　公安部自然资源部\n为加快仓储发展，提出如下意见。\n{BODY}")
    assert (found.title, found.issuers) == (HEADED, ())


SENT = f"现将《{TITLE}》印发给你们，请认真落实。"


@pytest.mark.parametrize(
    ("heading", "lines", "title"),
    [
        ("清源市仓诸提升行动方案", (TITLE, "为提升仓储，制定本方案。"), TITLE),
        ("清源市仓储提升行动方桉", (TITLE, "为提升仓储，制定本方案。"), TITLE),
        ("清源市仓提升行动方案", (TITLE, "为提升仓储，制定本方案。"), TITLE),
        ("清源市仓诸提升行动方案", ("各县商务局：", SENT), TITLE),
        (f"关于印发《{TITLE.replace('储', '诸')}》的通知", ("各县商务局：", SENT), TITLE),
        ("仓储规玥纲要(2026-2035年)", ("印发《仓储规划纲要（2026－2035年）》。",), "仓储规划纲要（2026－2035年）"),
        ("清源印发", ("某局印发了", f"《{TITLE}》的通知"), TITLE),
        ("关于推进仓诸的意见", ("某市商务局", "关于推进仓储的意见", "各县："), "某市商务局关于推进仓储的意见"),
    ],
)  # fmt: skip
def test_a_misprint_in_the_heading_of_a_page_is_not_in_the_title(heading: str, lines: tuple[str], title: str) -> None:
    assert _page(heading, *lines) == title


@pytest.mark.parametrize(
    ("heading", "other"),
    [
        ("2026年仓储任务清单", "2025年仓储任务清单"), ("第二批仓储任务清单", "第一批仓储任务清单"),
        ("仓储任务清单（暂行）", "仓储任务清单（试行）"), ("甲市仓储任务清单", "甲县仓储任务清单"),
        ("清源市仓储任务清单", "清源市仓储任务方案"),
    ],
)  # fmt: skip
def test_the_title_of_another_document_is_no_misprint(heading: str, other: str) -> None:
    assert _page(heading, "各县商务局：", f"《{other}》已经同意，现印发给你们。") == heading


def test_a_title_is_broken_behind_a_word_that_may_end_one() -> None:
    found = framework(
        f"清源市人民政府关于实施仓储强市战略\n进一步推进仓储设施建设深入\n发展的意见\n清政〔2026〕3号\n各县：\n{BODY}"
    )
    assert found.title == "清源市人民政府关于实施仓储强市战略进一步推进仓储设施建设深入发展的意见"


def test_a_title_goes_on_behind_the_document_that_it_carries_out() -> None:
    found = framework(f"贯彻落实《{TITLE}》\n任务分工（2026年）\n{BODY}")
    assert found.title == f"贯彻落实《{TITLE}》任务分工（2026年）"


def test_the_body_that_issues_a_text_stands_before_its_quoted_title() -> None:
    assert framework(f"清源市商务局《{TITLE}》\n为提升服务，制定本方案。\n{BODY}").title == TITLE


def test_a_notice_leaves_out_the_place_that_the_title_begins_with() -> None:
    notice = f"清源市政府关于印发仓储提升行动方案的通知\n各县：\n《{TITLE}》已经市政府同意，现印发给你们。\n"
    assert framework(f"{notice}为提升服务，制定本方案。\n{BODY}").title == TITLE


def test_rules_that_a_notice_does_not_issue_are_no_document() -> None:
    rules = "".join(
        f"{number}、{one}\n{'仓库的评选由评委会组织。' * 6}\n"
        for number, one in zip("一二三四", "甲乙丙丁", strict=True)
    )
    found = framework(
        "关于推荐星级仓库的通知\n各县：\n现将有关事项通知如下：\n一、各县按照《星级仓库评选办法》（附件1）推荐仓库。\n"
        "二、请在5月10日前报送推荐表。\n三、推荐的仓库须符合条件。\n清源市商务局\n2026年3月1日\n"
        f"附件1\n星级仓库评选办法\n{rules}"
    )
    assert found.title == "关于推荐星级仓库的通知"


def test_what_another_body_issued_is_no_title() -> None:
    found = framework(
        "为建好粮库，制定本意见。\n一、背景\n粮库老化。2026年云岭省政府印发《关于粮食集群的指导意见》，推进建库。\n"
        "二、任务\n（一）建库。新建粮库。\n（二）管库。管好粮库。\n"
    )
    assert not found.title
