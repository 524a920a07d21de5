"""The number of a document, wherever a page, a card, a red head or the first sentence holds it."""

from __future__ import annotations

import unicodedata

import pytest

from tests.core.parsing.structure.documents import framework
from tests.core.parsing.structure.test_titles import BODY, TITLE


@pytest.mark.parametrize(
    "top",
    [
        f"{TITLE}\n清政办﹝2026﹞3号",
        f"{TITLE} 清政办 〔2026〕 3 号",
        f"{TITLE}清政办〔2026〕3号",
        f"{TITLE}\n清政办 〔2026〕 3 号",
    ],
)
def test_a_number_behind_the_title_is_the_number(top: str) -> None:
    number = framework(f"{top}\n各县：\n{BODY}").number
    assert unicodedata.normalize("NFKC", number or "") == "清政办〔2026〕3号"


def test_a_number_between_the_title_and_whom_it_addresses_on_their_line_is_the_number() -> None:
    head = (
        "云岭市人民政府关于印发云岭市仓储提升行动方案的通知  云政发〔2026〕１２号  "
        "各县（区）人民政府,市政府各部门:  现将《云岭市仓储提升行动方案》印发给你们，请认真执行。\n"
        "云岭市仓储提升行动方案"
    )
    found = framework(f"{head}\n{BODY}")
    assert (found.title, found.number) == ("云岭市仓储提升行动方案", "云政发〔2026〕12号")


def test_a_number_that_runs_into_whom_it_addresses_is_the_number() -> None:
    found = framework(
        f"{TITLE}\n清政办发〔2026〕3号各县（区）人民政府，市政府各部门：\n为提升服务，制定本方案。\n{BODY}"
    )
    assert (found.title, found.number) == (TITLE, "清政办发〔2026〕3号")


@pytest.mark.parametrize("issuer", ["云岭市人民政府", "市粮食局", ""])
def test_the_number_in_the_line_that_tells_when_it_was_published(issuer: str) -> None:
    found = framework(f"{TITLE}\n（2026年3月2日{issuer}云府规字〔2026〕1号文发布）\n为提升服务，制定本方案。\n{BODY}")
    assert (found.title, found.number) == (TITLE, "云府规字〔2026〕1号")


@pytest.mark.parametrize(
    "top",
    [
        f"{TITLE}（清政办〔2026〕3号）\n",
        f"{TITLE}\n名称: {TITLE} 文号: 清政办〔2026〕3号 有效性: 有效\n各县：\n",
        f"发文标题: {TITLE}\n发文文号: 清政办〔2026〕3号\n发文内容:\n各县：\n",
        f"（清政办〔2026〕3号）{TITLE}\n各县：\n",
        f"您好!欢迎您进入清源市政府网站!\n分类:文件\n主题词:\n发文号:清政办〔2026〕3号\n发布机构:市商务局\n"
        f"{TITLE}\n清政办20263\n{TITLE}\n各县：\n",
        f"索引号: 0113-9 文  号 : 清政办〔2026〕 3号\n{TITLE}\n",
    ],
)
def test_the_number_behind_the_title_and_on_the_card_of_a_page(top: str) -> None:
    found = framework(top + BODY)
    assert (found.title, found.number) == (TITLE, "清政办〔2026〕3号")


def test_a_number_that_the_text_cites_is_not_its_own() -> None:
    assert framework(f"{TITLE}\n根据省文件（云政办〔2026〕9号），制定本方案。\n{BODY}").number is None


@pytest.mark.parametrize("number", ["云工信能源〔2026〕9号", "云发改电力[2026] 34号"])
def test_the_number_behind_a_red_head_that_ran_into_the_title(number: str) -> None:
    head = f"云岭市工业和信息化局中共云岭市委文明办文件{number}云岭市工业和信息化局关于印发《仓储方案》的通知"
    text = f"{head}各县工信局：现印发给你们。云岭市工业和信息化局2026年4月1日仓储方案为做好仓储工作，制定本方案。"
    body = "一、建设仓库。新建仓库，改造库房，配备管理人员，健全管理制度，按月检查，按季通报，按年考核。" * 2
    assert framework(f"{text}{body}二、培训人员。分期培训保管员。").number == number.replace(" ", "")


def test_a_number_in_a_row_of_the_page_s_card_is_the_number() -> None:
    card = "| 标    题 | 仓储方案 |\n| 文    号 | 清粮〔2026〕3号 | 主题词 |  |\n"
    assert framework(f"{card}\n{TITLE}\n{BODY}").number == "清粮〔2026〕3号"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("清商〔2026〕3号近年来，全市仓储不断发展，现将有关事项通知如下：", "清商〔2026〕3号"),
        ("清商办发[2026]13号为进一步推进仓储建设，现提出以下意见。", "清商办发[2026]13号"),
        ("清商〔2026〕3号《仓储标准》已经市政府同意，现印发给你们。", "清商〔2026〕3号"),
        ("清商〔2026〕3号清源市商务局、财政局《仓储标准》已经同意。", "清商〔2026〕3号"),
        ("清源市商务局文件清商〔2026〕3号关于推进仓储建设的要求，各县要认真落实。", "清商〔2026〕3号"),
        ("清商〔2026〕3号文件要求各县建好仓库，现将有关事项通知如下：", None),
        ("清商〔2026〕3号明确各县建好仓库，现将有关事项通知如下：", None),
        ("各县要建好仓库。\n清商〔2026〕3号近年来执行得较好，各县要继续落实。", None),
    ],
)
def test_a_number_that_touches_the_first_sentence(text: str, number: str | None) -> None:
    found = framework(f"清源市关于推进仓储建设的意见\n{text}\n{BODY}")
    assert (found.title, found.number) == ("清源市关于推进仓储建设的意见", number)


@pytest.mark.parametrize(
    ("date", "issued"),
    [
        ("二〇二六年三月三十日", "2026-03-30"),
        ("二○二六年十二月二十一日", "2026-12-21"),
        ("二〇二六年十十月三十日", None),
        ("二〇年千年三月三日", None),
    ],
)
def test_a_date_of_issue_in_words(date: str, issued: str | None) -> None:
    assert framework(f"{TITLE}\n{BODY}清源市粮食局\n{date}\n").issued == issued


@pytest.mark.parametrize("behind", ["实施以来，各县建库。", "对建库作出安排。"])
def test_a_number_that_the_first_sentence_tells_of_is_not_its_own(behind: str) -> None:
    assert framework(f"{TITLE}\n清政办〔2020〕7号{behind}\n{BODY}").number is None


@pytest.mark.parametrize("sign", ["　", "  ", "、", "，", "/"])
@pytest.mark.parametrize("card", ["", "时间：2026-09-10 09:12　　作者：规划处　　浏览量：745\n"])
def test_the_first_of_the_numbers_that_several_bodies_give_is_the_number(sign: str, card: str) -> None:
    numbers = f"清粮规〔2026〕5号{sign}清财建〔2026〕112号"
    head = (
        f"清源市粮食局 清源市财政局\n关于印发《{TITLE}》的通知\n\n{numbers}\n\n{card}\n各县粮食局：\n现印发给你们。\n"
    )
    found = framework(f"{head}{TITLE}\n{BODY}")
    assert (found.title, found.number) == (TITLE, "清粮规〔2026〕5号")


@pytest.mark.parametrize("label", ["责任书编号", "编号", "合同编号", "文件编号"])
@pytest.mark.parametrize(
    "line", ["{}：清粮责字〔2026〕7号", "（{}：清粮责字〔2026〕7号）", "    {}: 清粮责字〔2026〕7号"]
)
def test_the_number_of_another_paper_than_a_letter_has_its_own_label(label: str, line: str) -> None:
    found = framework(f"{TITLE}\n为确保完成任务，甲方与乙方签订本责任书。\n{line.format(label)}\n{BODY}")
    assert found.number == "清粮责字〔2026〕7号"


@pytest.mark.parametrize("label", ["登记编号", "备案编号", "统一编号"])
def test_the_number_by_which_rules_are_registered_is_not_theirs(label: str) -> None:
    assert framework(f"{TITLE}\n{label}：清规登〔2026〕7号\n各县：\n{BODY}").number is None


def test_title_and_number_have_ordinary_digits() -> None:
    made = framework(
        "云岭市粮食局关于印发２０２６年仓储工作方案的通知\n云粮发〔２０２６〕１６号\n各县粮食局：\n一、建库\n（一）选址。各县选址。\n（二）开工。各县开工。\n"
    )
    assert (made.title, made.number) == ("2026年仓储工作方案", "云粮发〔2026〕16号")


@pytest.mark.parametrize(
    "line",
    [
        "云岭市人民政府办公室　清政办〔2026〕3号　2026年3月2日",
        "清政办〔2026〕3号 | 云岭市粮食局 | 2026-03-02",
        "（云岭市粮食局 云岭市发展和改革委员会 云岭市财政局 2026年3月2日印发，清政办〔2026〕3号）",
        "清政办〔2026〕3号，云岭市粮食局、市财政局联合印发",
    ],
)
@pytest.mark.parametrize("name", ["方案.txt", "方案.md"])
def test_the_number_beside_who_issued_the_document_and_when(line: str, name: str) -> None:
    begun = f"# {TITLE}\n\n> {line}\n\n## 一、" if name.endswith("md") else f"{TITLE}\n{line}\n一、"
    found = framework(f"{begun}任务\n（一）培训人员。每年培训200人次。\n（二）更新仪器。购置20台。\n", name)
    assert (found.title, found.number) == (TITLE, "清政办〔2026〕3号")


@pytest.mark.parametrize("line", ["依据（清政办〔2026〕3号）精神", "上级文件 清政办〔2026〕3号"])
def test_a_line_that_says_more_beside_a_number_tells_of_another_document(line: str) -> None:
    text = f"{TITLE}\n{line}\n一、任务\n（一）培训人员。每年培训200人次。\n（二）更新仪器。购置20台。\n"
    assert framework(text).number is None


@pytest.mark.parametrize(
    ("below", "number"),
    [
        ("替代云岭市粮食局 云粮规〔2020〕5号", None),
        ("替代云岭市粮食局 云粮规〔2020〕5号\n清粮规〔2026〕8号", "清粮规〔2026〕8号"),
        ("（废止云粮规〔2020〕5号）\n清粮规〔2026〕8号", "清粮规〔2026〕8号"),
        ("文件依据：\n云岭省粮食局 云粮函〔2025〕4号\n云粮函〔2025〕9号", None),
        ("清粮规〔2026〕8号\n文件依据：\n云岭省粮食局 云粮函〔2025〕4号", "清粮规〔2026〕8号"),
    ],
)
def test_a_number_that_is_said_to_be_of_another_document_is_not_its_own(below: str, number: str | None) -> None:
    text = f"{TITLE}\n{below}\n一、任务\n（一）培训人员。每年培训200人次。\n（二）更新仪器。购置20台。\n"
    assert framework(text).number == number
