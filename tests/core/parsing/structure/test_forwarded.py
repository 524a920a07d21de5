"""Titles of plans that a notice forwards."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import framework

BODY = "为做好工作，制定本文件。\n一、建库\n（一）选址。选定新库地址。\n（二）施工。新建两座仓库。\n"


@pytest.mark.parametrize(
    ("heading", "named", "title"),
    [
        ("关于转发粮食局等部门粮库建设规划纲要（2026—2030年）的通知", "粮库建设规划纲要（2026—2030年）", "粮库建设规划纲要（2026—2030年）"),
        ("关于转发市粮食局等5部门粮库建设三年行动计划的通知", "", "粮库建设三年行动计划"),
        ("转发粮食局关于加快推进粮库改造若干意见的通知", "关于加快推进粮库改造的若干意见", "关于加快推进粮库改造的若干意见"),
        ("转发市粮食局关于加快推进粮库改造实施意见的通知", "", "关于加快推进粮库改造实施意见"),
        ("转发《市粮食局关于加快推进粮库改造的实施意见》的通知", "", "市粮食局关于加快推进粮库改造的实施意见"),
        ("关于印发云岭市粮库建设实施方案的通知", "粮库建设实施方案", "云岭市粮库建设实施方案"),
    ],
)  # fmt: skip
def test_the_title_of_what_is_forwarded(heading: str, named: str, title: str) -> None:
    sent = f"市粮食局《{named}》已经市政府同意，现转发给你们，请认真执行。\n" if named else ""
    found = framework(f"云岭市人民政府办公厅{heading}\n云政办发〔2026〕3号\n各县（区）人民政府：\n{sent}{BODY}")
    assert found.title == title
