"""Texts of odd shape that once ended the program are read, or refused with a reason."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import framework

TITLE = "云岭市粮食安全工作方案\n"


@pytest.mark.parametrize(
    "text",
    [
        "（一）新建粮库。新建粮库5座。\n（二）改造粮站。改造粮站6座。\n任务一：开展检查\n（一）检查企业7家。\n任务二：加强培训\n",
        "序号\t\t类型\t依据\t实施主体\t事项\n1\t备案\t确认\t《条例》第九条\t市粮\n2\t|检查\t检查\t《条例》第四条\t市粮食局\t检查、处置\n",
        "分年度目标如下：\n\t\n年度\t2026年\t2027年\n粮库\t3\t4\n",
    ],
)
def test_no_text_ends_the_program(text: str) -> None:
    plan = "一、任务\n（一）巡查。巡查库区。\n（二）检修。检修设备。\n"
    assert framework(TITLE + plan + text).title == TITLE.strip()
