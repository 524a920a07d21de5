"""The document comes out of any page to the letter; where there is no page, nothing goes."""

from __future__ import annotations

import itertools
import time

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core import labels
from desktop.core.parsing.cleaning import clean
from desktop.core.parsing.structure import understand
from desktop.core.parsing.values import Line, Source
from tests.core.parsing.cleaning.lines import cleaned, source, texts
from tests.core.parsing.cleaning.pages import HEADS, ISSUED, PLAIN, SUMMARY, TAILS
from tests.core.parsing.cleaning.sample import BODY, TITLE


def layers(blocks: list[list[str]]) -> st.SearchStrategy[list[list[str]]]:
    return st.lists(st.sampled_from(blocks), max_size=3, unique_by=tuple)


@pytest.mark.parametrize("document", [PLAIN, ISSUED, [TITLE, *BODY]])
@pytest.mark.parametrize(("head", "tail"), list(itertools.product(HEADS, TAILS)))
def test_the_document_comes_out_of_a_page(document: list[str], head: list[str], tail: list[str]) -> None:
    result = clean(source(*head, *document, *tail))
    assert texts(result) == document
    assert not result.notices
    assert clean(result.source).source == result.source
    assert {repair.after for repair in result.repairs} <= {""}


@given(layers(HEADS), layers(TAILS), st.booleans())
def test_out_of_several_layers_of_furniture_too(heads: list[list[str]], tails: list[list[str]], issued: bool) -> None:
    heads.sort(key=lambda head: head[:1] != ["---"])  # such a block is the first of its file
    document = ISSUED if issued else PLAIN
    assert cleaned(*itertools.chain(*heads, document, *tails)).split("\n") == document


@pytest.mark.parametrize("head", HEADS[1:4])
def test_a_page_s_headline_is_not_the_title_twice(head: list[str]) -> None:
    for headline in (TITLE, f"关于印发《{TITLE}》的通知"):
        assert cleaned(headline, *head, TITLE, *BODY).split("\n") == [TITLE, *BODY]
        assert cleaned(*head, headline, "来源：云岭发布", *PLAIN).split("\n") == PLAIN


def test_a_news_summary_goes_and_the_full_text_stays() -> None:
    assert cleaned(*SUMMARY, *PLAIN).split("\n") == PLAIN
    assert cleaned(*SUMMARY[:-1], "全文如下：", *PLAIN).split("\n") == PLAIN
    result = clean(source("云岭新闻", *SUMMARY[:-1], *PLAIN, "责任编辑：王某某"))
    assert texts(result) == PLAIN
    assert "summary" in {repair.kind for repair in result.repairs}


def test_a_title_that_stands_in_the_summary_alone_is_mended_like_the_text() -> None:
    summary = [line.replace("云岭", "云(yún)岭") for line in SUMMARY]
    result = clean(source(*summary, *BODY))
    assert texts(result)[1:] == BODY
    assert result.summary == tuple(SUMMARY[:-1])
    assert understand(result.source, summary=result.summary).framework.title == TITLE


def test_the_announcement_under_a_title_belongs_to_the_document() -> None:
    document = [
        "云岭市委 云岭市人民政府印发《云岭市仓储发展纲要》",
        "新华社云岭3月18日电 近日，云岭市委、市政府印发了《云岭市仓储发展纲要》，并发出通知，要求认真贯彻落实。",
        "《云岭市仓储发展纲要》主要内容如下。",
        *BODY,
    ]
    assert (
        cleaned("首页 > 新闻", document[0], "2026-03-18 19:30 来源：新华社", *document[1:], "责任编辑：李某").split(
            "\n"
        )
        == document
    )


def test_the_number_is_kept_where_the_page_alone_has_it() -> None:
    head = ["索引号：0151273 主题分类：市场监管", "发文字号：云政办发〔2026〕7号 发布日期：2026-03-20"]
    assert cleaned(*head, TITLE, *BODY).split("\n")[0] == "发文字号：云政办发〔2026〕7号"
    assert cleaned(*head, *ISSUED).split("\n") == ISSUED
    for line in ("云政办发〔2026〕7号　　来源：办公室　　字体：[大 中 小]", "发布时间：2026-03-20 云政办发〔2026〕7号"):
        assert cleaned(TITLE, line, *BODY).split("\n")[1] == "云政办发〔2026〕7号"


def test_facts_in_a_table_above_a_document_are_facts_and_a_table_of_tasks_stays() -> None:
    cells = [
        ("索引号：", "0151273", "主题分类：", "市场监管"),
        ("发文字号：", "云政办发〔2026〕7号", "成文日期：", "2026年3月18日"),
    ]
    rows = [Line(number, "\t".join(row), row, 1) for number, row in enumerate(cells, 1)]
    page = source(*PLAIN)
    lines = tuple(msgspec.structs.replace(line, number=line.number + 2) for line in page.lines)
    found = texts(clean(msgspec.structs.replace(page, lines=(*rows, *lines))))
    assert found == ["发文字号：云政办发〔2026〕7号\t成文日期：2026年3月18日", *PLAIN]
    tasks = [("来源", "时间", "责任部门"), ("市政府报告", "2026年", "市商务局")]
    rows = [Line(number, "\t".join(row), row, 1) for number, row in enumerate(tasks, 1)]
    assert len(clean(Source("表.html", "html", tuple(rows))).source.lines) == 2


def test_a_title_over_several_lines_stays() -> None:
    document = [
        "云岭市人民政府文件",
        "云政发〔2026〕9号",
        "全力打响“云岭仓储”品牌",
        "加快建设区域物流中心三年行动计划",
        "（2026—2028年）",
        *BODY,
    ]
    assert cleaned("首页>文件", "来源：市政府", *document).split("\n") == document
    assert cleaned(*document).split("\n") == document


def test_words_that_a_hacked_site_puts_above_a_document_go() -> None:
    head = ["仓储货架_重型货架_阁楼货架厂家", f"云政发〔2026〕9号《{TITLE}》", "浏览量：    时间：2026-03-20 07:56:07"]
    assert cleaned(*head, *PLAIN).split("\n") == PLAIN


def test_what_a_page_hides_is_told() -> None:
    result = clean(source(*PLAIN[:-4], "注意 【之后的内容被隐藏了，请下载APP查看完整内容。】"))
    assert [notice.kind for notice in result.notices] == ["cut-off"]
    assert texts(result) == PLAIN[:-4]


@pytest.mark.parametrize("kind", ["word", "pdf"])
def test_a_printed_document_has_no_menu_above_it(kind: str) -> None:
    document = ["内部资料", "注意保存", "特急", "联合工作组", "会议材料之三", *PLAIN, "印：200份", "核对：王某某"]
    assert texts(clean(source(*document, "— 3 —", format=kind))) == document


def test_a_page_that_a_browser_printed_is_without_the_imprint_of_its_site() -> None:
    imprint = ["主办单位：云岭市政府　运行维护单位：云岭市信息中心", "版权所有：云岭市政府", "云ICP备26000001号"]
    assert texts(clean(source(*PLAIN, *imprint, format="pdf"))) == PLAIN
    assert texts(clean(source(*PLAIN, imprint[0], format="pdf"))) == [*PLAIN, imprint[0]]


@pytest.mark.parametrize(
    "line",
    [
        "（五）鼓励消费者扫描产品二维码查询追溯信息，畅通违法和不良信息举报渠道。",
        "推广使用全国统一的公众号和APP客户端，方便群众查询。转载本文件内容的，应当注明来源。",
        "1.下载数据接口规范，发布时间不晚于2026年6月。",
        "责任单位：市教育局、市科技局",
        "时间安排：2026年3月至12月",
        "——标准供给更加丰富。",
        "附件：1.任务分工表",
        "标准",
        "内容",
        "联系方式",
        "来源",
    ],
)
def test_lines_inside_a_document_are_not_taken_for_furniture(line: str) -> None:
    document = [*PLAIN[:6], line, *PLAIN[6:]]
    assert cleaned(*document).split("\n") == document


@pytest.mark.parametrize(
    "line",
    [
        "建立仓储标准。（主办：市商务局；协办：市粮食局）",
        "建立仓储标准。【主办单位：市商务局】",
        "（主办：市商务局；协办：市粮食局、市市场监管局）",
        "建立仓储标准。（指导单位：市政府；主办：市商务局）",
    ],
)
def test_bodies_that_lead_a_task_in_brackets_are_not_those_that_run_a_site(line: str) -> None:
    document = [*PLAIN, "（九）加强督导", line, "（十）总结经验", "定期通报。", "四、其他", line]
    assert cleaned(*document).split("\n") == document


def test_a_label_that_measures_have_is_none_of_the_site() -> None:
    labelled = ["主办单位：市商务局；协办单位：市粮食局", "主办单位：市商务局"]
    for line in labelled:
        document = [*PLAIN, "（九）加强督导。定期通报。", line, "（十）总结经验。编写案例。", line]
        assert cleaned(*document).split("\n") == document
        assert cleaned(*document[:-1], "扫一扫", line).split("\n") == document[:-1]
    assert cleaned(*PLAIN, labelled[1]).split("\n") == PLAIN


def test_what_is_only_suspected_stays_and_is_told() -> None:
    document = ["内部学习资料", *PLAIN]
    result = clean(source(*document))
    assert texts(result) == document
    assert [(notice.kind, notice.line) for notice in result.notices] == [("furniture", 1)]
    assert labels.text("notice.furniture", "en", **result.notices[0].facts)


def test_text_that_is_no_document_stays() -> None:
    for lines in (["首先", "其次", "最后"], ["今天天气很好。", "我们去公园。"], ["来源：某处"]):
        assert cleaned(*lines).split("\n") == lines


def test_the_bodies_of_the_last_measure_are_not_furniture() -> None:
    lines = [
        "仓储若干措施",
        "1.建库。新建仓库，保障供应。",
        "责任单位：重庆粮食局",
        "咨询电话：12345",
        "2.巡查。巡查仓库，登记温度。",
    ]
    lines += ["执行期限：暂无", "责任单位：重庆粮食局", "咨询电话：61859892"]
    assert cleaned(*lines).split("\n").count("责任单位：重庆粮食局") == 2


@pytest.mark.parametrize(
    "bodies",
    [
        ["（市商务局、市财政局、", "市教育局等负责）"],
        ["（市商务局、市教育局）"],
        ["（市商务局负责）"],
        ["〔市商务局牵头〕"],
    ],
)
def test_bodies_without_a_label_at_the_foot_of_a_page_stay(bodies: list[str]) -> None:
    document = [
        "云岭市仓储若干措施",
        "一、任务",
        "（一）建库",
        "新建仓库，保障供应。",
        "（二）培训",
        "组织培训，登记名册。",
    ]
    found = cleaned(*document, *bodies, "分享到", "微信", "微博", "0", "返回顶部").split("\n")
    assert found == [*document, *bodies]


def test_what_each_page_repeats_beside_its_number_goes() -> None:
    lines = [
        "云岭市仓储实施方案",
        "一、任务",
        "（一）建库。新建仓库。",
        "- 1 -",
        "云岭市仓储方案汇编",
        "（二）管库。巡查仓库。",
    ]
    lines += ["- 2 -", "云岭市仓储方案汇编", "（三）培训。培训人员。", "- 3 -"]
    assert cleaned(*lines).split("\n") == [*lines[:3], lines[5], lines[8]]


def test_a_file_of_many_documents_with_pages_around_them_takes_time_as_it_is_long() -> None:
    def seconds(times: int) -> float:
        page = source(*["近日，市政府印发《关于某事的通知》。", *PLAIN, "分享到：", "相关链接"] * times)
        start = time.process_time()
        clean(page)
        return time.process_time() - start

    long, short = (min(seconds(times) for _ in range(3)) for times in (240, 40))
    assert long < 12 * short + 0.1


def test_the_pieces_of_a_preview_are_one_text_again() -> None:
    shared = (
        "《云岭市仓储方案.docx》由会员分享，可在线阅读，更多相关《云岭市仓储方案.docx（9页珍藏版）》请在文库上搜索。"
    )
    pieces = (
        "1、云岭市仓储方案为建好仓库，制定本方案。一、任务（一）建",
        "2、库。新建仓库3座。（二）设备。更新",
        "3、叉车。",
    )
    made = clean(source(shared, *pieces))
    assert texts(made) == [
        "云岭市仓储方案为建好仓库，制定本方案。一、任务（一）建库。新建仓库3座。（二）设备。更新叉车。"
    ]
    assert [one.before for one in made.repairs] == [shared, "1、", "2、", "3、"]
    assert clean(made.source).repairs == ()


def test_numbered_lines_of_a_document_that_is_no_preview_stay() -> None:
    lines = ("仓储方案由会员单位起草。", "1、新建仓库。", "2、更新设备。")
    assert texts(clean(source(*lines))) == list(lines)


@pytest.mark.parametrize("number", ["云政〔2026〕7号", "云发(2026)第7号"])
def test_the_card_in_the_first_line_of_a_preview_gives_title_and_number(number: str) -> None:
    title = "云岭市人民政府关于建好仓库的意见"
    card = f"{title}文章属性•【制定机关】云岭市人民政府•【字号】云政[2026]7号•【主题分类】仓储正文"
    text = "为建好仓库，提出以下意见。"
    made = texts(clean(source("某市的做法", "- 格式:doc", "- 页数:8", f"{card}{title}({number}){text}", "一、建库。")))
    assert made == [title, number, text, "一、建库。"]


def test_the_slogan_of_a_site_is_no_part_of_a_title() -> None:
    assert texts(clean(source("精选优质文档-----倾情为你奉上云岭市仓储方案", "一、建库。")))[0] == "云岭市仓储方案"


def test_a_numbered_card_of_a_page_is_no_series_of_measures() -> None:
    card = ["01. [主题分类] ---商贸/仓储", "02. [联合发文单位] -----", "03. [文件来源] 公报"]
    result = clean(source(*card, "云政发〔2026〕1号", *PLAIN))
    assert texts(result)[-len(PLAIN) :] == PLAIN
    assert not [text for text in texts(result) if "[" in text]


def test_a_card_may_set_labels_in_brackets_above_their_values() -> None:
    card = ["[ 索引号 ]", "1150022269/2026-00030", "[ 发文字号 ]", "云政发〔2026〕1号", "[ 有效性 ]", "有效"]
    result = texts(clean(source(*card, TITLE, *BODY)))
    assert result == ["发文字号：云政发〔2026〕1号", TITLE, *BODY]


def test_a_long_value_of_a_card_is_no_text_of_the_document() -> None:
    bodies = ";".join(f"云岭市第{number}粮食仓储管理局" for number in "一二三四五六七")
    card = [
        "1. [主题分类]",
        "商贸",
        "2. [制发单位]",
        bodies,
        "3. [发文序号]",
        "云商字〔2026〕1号",
        "4. [有效性]",
        "有效",
    ]
    result = understand(clean(source("智慧云岭专属空间", *card, TITLE, *BODY)).source)
    assert result.framework.title == TITLE
    assert result.framework.number == "云商字〔2026〕1号"


def test_blanks_before_the_last_sign_of_a_number_leave_it_a_number() -> None:
    page = [
        "首页",
        "## 关于印发《云岭市仓储方案》的通知",
        "印发日期：2026-04-22",
        "云商字〔2026〕61   号",
        "字号：",
        "大 中 小",
    ]
    assert understand(clean(source(*page, *PLAIN)).source).framework.number == "云商字〔2026〕61号"


@pytest.mark.parametrize("end", [["云岭市人民政府", "2026年3月2日"], []])
def test_the_second_copy_of_a_text_goes(end: list[str]) -> None:
    text = [line for number in "一二三" for line in (f"{number}、建库", f"建好仓库{number}座。")]
    lines = [TITLE, "各县人民政府：", *text, *end]
    assert texts(clean(source(*lines, *lines))) == lines
    assert texts(clean(source(*lines[:-1], f"{lines[-1]}　{lines[1]}", *lines[2:]))) == lines
    assert texts(clean(source(*lines, *lines[1:-1], "另建仓库。")))[-1] == "另建仓库。"


@pytest.mark.parametrize("copies", [1, 2])
def test_who_published_a_page_is_no_body_of_its_last_measure(copies: int) -> None:
    text = [line for number in "一二三" for line in (f"{number}、建库", f"建好仓库{number}座。")]
    lines = [TITLE, "各县人民政府：", *text, "公开程序：本局审核后公开", "责任部门：云岭市粮食局秘书科"]
    assert texts(clean(source(*lines * copies))) == lines[:-2]


def test_who_runs_a_site_is_no_body_of_the_last_measure() -> None:
    tasks = [
        line
        for at, body in zip("一二三", ("商务局", "教育局", "粮食局"), strict=True)
        for line in (f"（{at}）开展第{at}场宣传。发放手册3000册。", f"主办单位：市{body}")
    ]
    page = cleaned("云岭市粮食节活动方案", *tasks, "主办单位：云岭市人民政府办公室", "网站标识码：5300000001")
    assert page.split("\n")[1:] == tasks
