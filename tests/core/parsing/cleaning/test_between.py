"""What a page says between two parts of a text goes; what the document may say there stays."""

from __future__ import annotations

import pytest

from desktop.core.parsing.cleaning import clean
from tests.core.parsing.cleaning.lines import cleaned, source
from tests.core.parsing.cleaning.sample import BODY, TITLE

PARTS = ("云岭市仓储方案", "一、建库", "（一）选址。选定地址，新建仓库。", "（二）施工。改造旧仓库。")


@pytest.mark.parametrize(
    "line",
    [
        "责任编辑：王某",
        "（编辑：王某）",
        "来源：云岭日报",
        "来源：云岭市政府网站 责任编辑：王某",
        "相关阅读：一图读懂仓储方案",
        "延伸阅读",
        "上一页 1 2 3 下一页",
        "王某 2026/3/12 09:31:22",
    ],
)
def test_what_a_page_says_between_two_parts_of_a_text_goes(line: str) -> None:
    assert cleaned(*PARTS[:3], line, *PARTS[3:], "二、保障", "落实资金。").split("\n") == [
        *PARTS,
        "二、保障",
        "落实资金。",
    ]
    assert cleaned(*PARTS, line, "二、保障", "落实资金。").split("\n") == [*PARTS, "二、保障", "落实资金。"]


@pytest.mark.parametrize(
    "line",
    [
        *("相关文件：云政发〔2026〕7号", "时间：2026年3月", "名称：云岭粮库", "来源"),
        *(
            "来源：市级财政资金",
            "来源：企业申报",
            "撰稿：各县粮食局",
            "审校：市委宣传部",
            "责任编辑：宣传部",
            "记者：各县推荐",
        ),
        *("推荐阅读：《仓储管理十讲》《粮食的故事》", "启动仪式 2026年4月23日 9:30", "启动仪式 2026-04-23 09:30"),
    ],
)
def test_what_a_document_may_say_there_stays(line: str) -> None:
    assert cleaned(*PARTS[:3], line, *PARTS[3:]).split("\n") == [*PARTS[:3], line, *PARTS[3:]]


def test_what_a_plan_about_reading_says_of_that_stays() -> None:
    text = ("云岭市仓储职工阅读活动方案", *PARTS[1:3], "推荐阅读：仓储类图书", *PARTS[3:])
    assert cleaned(*text).split("\n") == list(text)


def test_what_goes_is_for_a_person_to_look_at() -> None:
    (repair,) = clean(source(*PARTS[:3], "责任编辑：王某", *PARTS[3:])).repairs
    assert (repair.kind, repair.line, repair.before, repair.sure) == ("furniture", 4, "责任编辑：王某", False)


def test_who_sent_a_text_in_a_chat_is_no_part_of_its_title() -> None:
    chat = ("张某 2026/3/12 09:31:22", TITLE, *BODY)
    assert cleaned(*chat).split("\n") == [TITLE, *BODY]
