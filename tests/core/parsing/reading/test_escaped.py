"""Texts in which a program wrote its line breaks as signs."""

from __future__ import annotations

import pytest

from desktop.core.parsing import reading
from desktop.core.parsing.documents import parse
from tests.core.parsing.structure.documents import framework, outline

TITLE = "云岭市商务局关于提升仓储服务的通知"
LINES = (
    "各县商务局：",
    "为提升仓储服务，现通知如下。",
    "一、建库。建设仓库。",
    "二、设备。更新设备。",
    "三、培训。组织培训。",
)


@pytest.mark.parametrize("sign", [r"\r\n", r"\n", r"\r\n\r\n　　"])
def test_a_text_in_one_line_is_broken_where_its_signs_say(sign: str) -> None:
    said = sign.join((TITLE, *LINES))
    for found in (framework(said), parse([reading.pasted("粘贴", said)]).framework):
        assert found.title == TITLE
        assert [one.title for one in found.measures] == ["建库", "设备", "培训"]


def test_a_record_of_a_database_has_a_line_for_each_column() -> None:
    said = r"\r\n\r\n".join(LINES)
    found = framework(f"INSERT INTO `notices` (`id`, `title`) VALUES ('51', '{TITLE}', '{said}', '2026-03-01');")
    assert found.title == TITLE
    assert [one.title for one in found.measures] == ["建库", "设备", "培训"]


def test_signs_in_the_code_of_a_page_are_blanks_and_quotes() -> None:
    cells = "".join(
        rf"<tr>\n<td>{number}</td>\n<td>\n{task}\n</td>\n<td>市商务局</td>\n</tr>\n"
        for number, task in enumerate(("建设仓库", "更新设备", "组织培训"), 1)
    )
    found = framework(
        r"<p>云岭市仓储任务清单</p>\n<table class=\"a\"><tr><td>序号</td><td>任务</td><td>责任单位</td></tr>"
        f"{cells}</table>"
    )
    assert [item.text for one in found.measures for item in one.items] == ["建设仓库", "更新设备", "组织培训"]


def test_a_sign_or_two_are_of_the_text() -> None:
    line = r"在文件夹 D:\nas 中建立 \n 与 \n 两类目录。"
    assert reading.read("文.txt", line.encode()).lines[0].text == line


def test_a_part_of_a_page_may_begin_with_its_styles() -> None:
    page = (
        "---\nlayout: default\n---\n<style>\n.a { color: red; }\n</style>\n<base target='_blank'>\n<article class='a'>"
        "<header><h1>云岭市仓储提升行动方案</h1></header><div><p>一、任务</p><p>（一）建库。建设仓库。</p>"
        "<p>（二）设备。更新设备。</p></div></article>\n<div>返回列表</div>"
    )
    found = framework(page)
    assert found.title == "云岭市仓储提升行动方案"
    assert outline(found) == [(1, None, "（一）", "建库"), (1, None, "（二）", "设备")]


@pytest.mark.parametrize("sign", ["\ue004", "\ue5e5\ue5e5"])
def test_a_typesetters_signs_between_paragraphs_are_line_breaks(sign: str) -> None:
    said = sign.join((TITLE, *LINES[:2], "一、任务", "（一）建库。建设仓库。", "（二）设备。更新设备。"))
    said += sign + sign.join(("二、目标", "新建仓库。", "破损率降到4\ue0105%以下。", "（三）培训。组织培训。"))
    found = framework(said)
    assert outline(found) == [
        (1, None, "（一）", "建库"),
        (1, None, "（二）", "设备"),
        (2, None, "（三）", "培训"),
    ]
    assert [(one.object, one.value) for one in found.targets] == [("破损率", 4.5)]


def test_a_sign_of_a_font_or_two_are_of_the_text() -> None:
    line = "仓库分三类：\ue004平房仓；立筒仓。\ue004二、地下仓见图。"
    assert len(reading.read("文.txt", line.encode()).lines) == 1
