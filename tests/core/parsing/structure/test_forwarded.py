"""Titles of plans that a notice forwards."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import framework

BODY = "为做好工作，制定本文件。\n一、建库\n（一）选址。选定新库地址。\n（二）施工。新建两座仓库。\n"


@pytest.mark.parametrize(
    ("heading", "named", "title"),
    [
        ("转发粮食局等部门建库纲要（2026—2030年）的通知", "建库纲要（2026—2030年）", "建库纲要（2026—2030年）"),
        ("关于转发市粮食局等5部门粮库建设三年行动计划的通知", "", "粮库建设三年行动计划"),
        ("转发粮食局关于推进粮库改造若干意见的通知", "关于推进粮库改造的若干意见", "关于推进粮库改造的若干意见"),
        ("转发市粮食局关于加快推进粮库改造实施意见的通知", "", "关于加快推进粮库改造实施意见"),
        ("转发《市粮食局关于加快推进粮库改造的实施意见》的通知", "", "市粮食局关于加快推进粮库改造的实施意见"),
        ("批转发展改革局、粮食办关于粮库改造若干意见的通知", "关于粮库改造的若干意见", "关于粮库改造的若干意见"),
        ("批转粮食办关于粮库改造实施方案的通知", "", "关于粮库改造实施方案"),
        ("关于印发云岭市粮库建设实施方案的通知", "粮库建设实施方案", "云岭市粮库建设实施方案"),
    ],
)  # fmt: skip
def test_the_title_of_what_is_forwarded(heading: str, named: str, title: str) -> None:
    sent = f"市粮食局《{named}》已经市政府同意，现转发给你们，请认真执行。\n" if named else ""
    found = framework(f"云岭市人民政府办公厅{heading}\n云政办发〔2026〕3号\n各县（区）人民政府：\n{sent}{BODY}")
    assert found.title == title


@pytest.mark.parametrize(
    "signed", ["云岭市粮食局2026年3月2日", "云岭市人民政府办公室　2026年3月2日", "云岭市粮食局二〇二六年三月二日"]
)
def test_a_signature_with_its_date_ends_the_notice(signed: str) -> None:
    sent = "各县（区）粮食局：\n《云岭市粮库建设实施方案》已经市政府同意，现印发你们，请认真执行。"
    found = framework(f"{sent}\n{signed}\n云岭市粮库建设实施方案\n{BODY}")
    assert (found.title, len(found.measures)) == ("云岭市粮库建设实施方案", 2)


@pytest.mark.parametrize("signed", ["二〇二六年三月二日（云岭市粮食局）", "2026年3月2日"])
def test_a_date_that_no_body_signs_ends_the_letter_that_forwards(signed: str) -> None:
    sent = "市粮食局《关于推广粮食联络站的意见》已经市政府同意，现转发给你们，请认真贯彻执行。"
    text = "推广工作要抓紧。\n一、建站\n（一）选点。力争明年上半年，80%以上的村建立联络站。\n（二）挂牌。统一挂牌。\n"
    found = framework(f"各县人民政府：\n{sent}\n{signed}\n{text}")
    assert (found.title, found.issued) == ("关于推广粮食联络站的意见", "2026-03-02")
    assert [aim.due for one in found.measures for aim in one.targets] == ["2027-06"]


@pytest.mark.parametrize("printed", ["云岭市落实《爱粮意见》实施方案\n", ""])
@pytest.mark.parametrize("inner", ["〈爱粮意见〉", "<爱粮意见>"])
def test_title_marks_inside_others_are_whole_ones_in_the_title_itself(printed: str, inner: str) -> None:
    text = "云岭市粮食局关于印发《云岭市落实〈爱粮意见〉实施方案》的通知\n各县粮食局：\n"
    text += "现将《云岭市落实〈爱粮意见〉实施方案》印发给你们，请认真落实。\n云岭市粮食局\n2026年3月2日\n"
    text += f"{printed}一、建库\n（一）新建。新建仓库。\n（二）改造。改造仓库。"
    text = text.replace("〈爱粮意见〉", inner)
    assert framework(text).title == "云岭市落实《爱粮意见》实施方案"


def test_a_title_behind_an_unsigned_date_may_break_before_its_kind() -> None:
    sent = "《云岭市粮库提升三年行动方案（2026—2028年）》已经市政府同意，现印发给你们，请认真贯彻执行。"
    text = f"各县人民政府：\n{sent}\n2026年3月2日\n云岭市粮库提升三年行动\n方案（2026—2028年）\n{BODY}"
    assert framework(text).title == "云岭市粮库提升三年行动方案（2026—2028年）"


def test_bodies_that_sign_on_one_line_are_told_apart() -> None:
    signed = "云岭省粮食局云岭省财政厅\n云岭省商务厅　云岭省应急管理厅\n2026年3月2日"
    sent = "《云岭省粮库建设方案》已经省政府同意，现印发给你们，请遵照执行。"
    found = framework(f"各市粮食局：\n{sent}\n{signed}\n云岭省粮库建设方案\n{BODY}")
    assert found.issuers == ("云岭省粮食局", "云岭省财政厅", "云岭省商务厅", "云岭省应急管理厅")


@pytest.mark.parametrize("between", ["和", "", "、", "以及"])
def test_two_plans_that_the_title_of_a_notice_issues_as_its_annexes_are_both_read(between: str) -> None:
    first, second = "云岭市仓储提升2026年行动计划", "云岭市粮食质量2026年行动计划"
    found = framework(
        f"云岭市人民政府办公室关于印发《{first}》{between}《{second}》的通知\n各县（区）人民政府：\n"
        f"现将两个计划印发给你们。\n附件：1.{first}\n2.{second}\n2026年4月2日\n"
        f"附件1\n{first}\n一、重点任务\n（一）扩建粮库。新建平房仓6座。（市粮食局）\n（二）更新设备。更新风机80台。（市财政局）\n"
        "二、保障措施\n（三）落实资金。安排资金300万元。（市财政局）\n"
        f"附件2\n{second}\n一、重点任务\n（一）提升质量。抽检合格率达到98%。（市粮食局）\n（二）完善标准。制定标准5项。（市粮食局）\n"
        "（三）培训人员。培训保管员80人次。（市人社局）\n二、保障措施\n（四）强化考核。纳入年度考核。（市粮食局）\n"
    )
    assert [one.title for one in found.measures] == [
        "扩建粮库",
        "更新设备",
        "落实资金",
        "提升质量",
        "完善标准",
        "培训人员",
        "强化考核",
    ]
    assert [one.chapter for one in found.measures] == [1, 1, 2, 3, 3, 3, 4]


@pytest.mark.parametrize("between", ["全文如下：\n", "附：全文\n", ""])
def test_the_outline_that_news_gives_of_a_plan_is_not_the_plan(between: str) -> None:
    title = "云岭市粮库建设实施方案"
    outline = "".join(f"（{at}）建设粮库{at}期。\n" for at in "一二三四五")
    news = f"近日，云岭市政府印发《{title}》，提出5项任务：\n{outline}{between}"
    found = framework(
        f"{news}{title}\n{BODY}二、管库\n（三）培训。培训人员，提升保管能力。\n（四）检查。检查仓房，建立台账。\n"
    )
    assert found.title == title
    assert [(one.chapter, one.title) for one in found.measures] == [(1, "选址"), (1, "施工"), (2, "培训"), (2, "检查")]
