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


@pytest.mark.parametrize("printed", ["云岭市落实《爱粮意见》实施方案\n", ""])
def test_title_marks_inside_others_are_whole_ones_in_the_title_itself(printed: str) -> None:
    text = "云岭市粮食局关于印发《云岭市落实〈爱粮意见〉实施方案》的通知\n各县粮食局：\n"
    text += "现将《云岭市落实〈爱粮意见〉实施方案》印发给你们，请认真落实。\n云岭市粮食局\n2026年3月2日\n"
    text += f"{printed}一、建库\n（一）新建。新建仓库。\n（二）改造。改造仓库。"
    assert framework(text).title == "云岭市落实《爱粮意见》实施方案"
