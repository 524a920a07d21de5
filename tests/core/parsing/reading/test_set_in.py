"""Numbered lists of Markdown within each other."""

from __future__ import annotations

import pytest

from desktop.core.parsing import reading
from tests.core.parsing.structure.documents import framework


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("1. 甲\n   1. 子\n   2. 丑\n2. 乙\n   1. 寅\n", ["1. 甲", "1.1 子", "1.2 丑", "2. 乙", "2.1 寅"]),
        ("1. 甲\n\n\t1. 子\n\n\t\t1. 丑\n2. 乙\n", ["1. 甲", "1.1 子", "1.1.1 丑", "2. 乙"]),
        ("1. 甲\n   说明。\n   1. 子\n", ["1. 甲", "   说明。", "1.1 子"]),
        ("1. 甲\n\n说明。\n\n  1. 子\n", ["1. 甲", "说明。", "  1. 子"]),  # a paragraph ends the list
        ("1. 甲\n 2. 乙\n", ["1. 甲", " 2. 乙"]),
        ("1. 甲\n  2. 乙\n  3. 丙\n4. 丁\n", ["1. 甲", "  2. 乙", "  3. 丙", "4. 丁"]),  # they go on
        ("1. 甲\n  2. 乙\n     1. 子\n3. 丙\n", ["1. 甲", "  2. 乙", "2.1 子", "3. 丙"]),
        ("- 甲\n  1. 子\n  2. 丑\n", ["甲", "  1. 子", "  2. 丑"]),
        ("1. 甲\n   - 子\n   - 丑\n2. 乙\n", ["1. 甲", "子", "丑", "2. 乙"]),
    ],
)
def test_the_number_of_an_item_begins_with_that_of_the_one_that_holds_it(text: str, lines: list[str]) -> None:
    assert [line.text for line in reading.read("方案.md", text.encode()).lines] == lines


def test_lists_in_lists_are_the_measures_of_chapters() -> None:
    text = "# 云岭市粮库方案\n\n为建库，制定本方案。\n\n1. 建设粮库\n   1. 选址。选定地址。\n   2. 施工。新建仓房。\n"
    found = framework(f"{text}2. 管好粮库\n   1. 培训。培训人员。\n   2. 考核。考核人员。\n", "方案.md")
    assert [one.title for one in found.chapters] == ["建设粮库", "管好粮库"]
    assert [(one.chapter, one.title) for one in found.measures] == [(1, "选址"), (1, "施工"), (2, "培训"), (2, "考核")]
