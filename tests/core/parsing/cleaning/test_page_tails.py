"""What a page sets behind a document, on its last line, or between its measures goes; what may be text stays."""

from __future__ import annotations

import pytest

from tests.core.parsing.cleaning.lines import cleaned

SHARED = (
    "1、柳溪街道粮库改造实施方案",
    "为改造粮库，制定本方案。",
    "一、目标",
    "到2026年，改造面积达到八成以上2、，新建仓房5座。",
    "二、任务",
    "（一）改造。仓房每座面积为3、60平方米上下，每月4、检查2次。",
)


def test_numbers_of_pages_that_a_site_for_sharing_counts_in_sentences_go() -> None:
    assert cleaned(*SHARED) == "\n".join(SHARED).replace("1、柳", "柳").replace("以上2、", "以上").replace(
        "为3、60", "为60"
    ).replace("每月4、", "每月")


@pytest.mark.parametrize(
    "lines",
    [
        [*SHARED[:5], "（一）改造。包括：1、仓房；2、设备；3、道路；4、晒场。", "2、建库。建设粮库。"],
        [*SHARED[:3], "到2026年，改造粮库2、3座，建设仓房3、4座，培训4、5次。"],
        [SHARED[1], *SHARED[3:]],
    ],
)
def test_numbers_that_a_document_counts_with_stay(lines: list[str]) -> None:
    assert cleaned(*lines) == "\n".join(lines)


_ON_ONE_LINE = "云岭市仓储方案一、建库（一）选址。选定库址。二、管库（一）巡查。每日巡查。（二）培训。按规定培训。"


@pytest.mark.parametrize("signed", ["", "云岭市人民政府办公室2026年3月2日"])
@pytest.mark.parametrize(
    "tail",
    [
        "相关附件：仓储方案一图读懂.mp3(/yl/c1/2.mp3)",
        "扫一扫在手机打开当前页",
        "相关解读：一图读懂仓储方案",
        "二维码开始扫一扫",
    ],
)
def test_what_a_page_says_behind_a_document_on_its_line_goes(signed: str, tail: str) -> None:
    assert cleaned(_ON_ONE_LINE + signed + tail) == _ON_ONE_LINE + signed


@pytest.mark.parametrize("behind", ["字号", "打印 关闭", "【字号：大 中 小】【打印】"])
def test_buttons_alone_behind_the_last_sentence_go(behind: str) -> None:
    assert cleaned(_ON_ONE_LINE + behind) == _ON_ONE_LINE


@pytest.mark.parametrize(
    "behind",
    [
        "（责任单位：市粮食局、市商务局）",
        "（三）验收。按照国家标准",
        "附件：1.任务分工表",
        "相关附件：云政发〔2026〕7号仓储方案.pdf",
    ],
)
def test_what_may_belong_to_a_document_on_its_line_stays(behind: str) -> None:
    assert cleaned(_ON_ONE_LINE + behind) == _ON_ONE_LINE + behind


def test_the_office_that_published_a_page_is_no_body_of_the_last_measure() -> None:
    lines = ("云岭市仓储方案", "一、建库", "（一）选址。选定地址，新建仓库。", "（二）施工。改造旧仓库。")
    card = ("公开程序：审核后公开", "责任部门：市政府办公室秘书一科")
    assert cleaned(*lines, "责任部门：市粮食局", *card) == "\n".join((*lines, "责任部门：市粮食局"))


@pytest.mark.parametrize(
    "advert", ["[广告] 防潮地坪直供，满50平方米减8%，咨询电话见官网", "【推广】粮仓测温仪特惠，买10台送1台"]
)
def test_an_advert_between_two_measures_goes(advert: str) -> None:
    lines = ("云岭市仓储方案", "一、建库", "（一）选址。选定地址，新建仓库。", "（二）施工。推广防潮地坪，改造旧仓库。")
    assert cleaned(*lines[:3], advert, lines[3]) == "\n".join(lines)


@pytest.mark.parametrize(
    "paragraph",
    [
        "【推广】到2028年在各县推广低温储粮，覆盖率达到85%。",
        "[推广]低温储粮技术，到2028年推广40项。（市农业农村局负责）",
        "[广告]牌匾清理。清理破旧牌匾90处，清理率达到93%。（市城管局负责）",
        "【广告】整治。拆除违规广告牌70处。（市城管局负责）",
        "（赞助）管理。规范社会赞助，赞助项目达到16个。（市民政局负责）",
        "（赞助）单位：市储备集团",
    ],
)
def test_a_paragraph_behind_a_word_of_adverts_stays(paragraph: str) -> None:
    lines = ("云岭市仓储方案", "一、建库", "（一）选址。选定地址，新建仓库。", "（二）施工。改造旧仓库。")
    assert cleaned(*lines[:3], paragraph, lines[3]) == "\n".join((*lines[:3], paragraph, lines[3]))
