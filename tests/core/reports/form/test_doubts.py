"""Numbers out of order and names of measures that are not there: read as they stand, and told with their rows."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from desktop.core import labels, seeds
from desktop.core.framework import Framework
from desktop.core.parsing.values import Notice, Parsed
from desktop.core.reports.form.workbook import reference
from tests.core.reports.form.forms import ROWS, TARGETS, WORDING, changed, good, place, sheet, typed, written

HEADINGS = ["章", "举措序号", "举措标题", "检查项"]
Rows = list[list[str | None]]


def told(parsed: Parsed, *kinds: str) -> list[str]:
    """Return remarks of these kinds in Chinese."""
    return [words(one) for one in parsed.notices if one.kind in kinds]


def words(notice: Notice) -> str:
    """Return a remark in Chinese; it has its English too."""
    assert str(notice.facts["row"]) in labels.text(f"notice.{notice.kind}", "en", **notice.facts)
    return labels.text(f"notice.{notice.kind}", "zh", **notice.facts)


CHAPTERS = ("form-chapter-order", "form-chapter-again")


@pytest.mark.parametrize(
    ("chapters", "expected"),
    [
        (["一、甲", "二、乙", "三、丙"], []),
        (["三、甲", "四、乙", "五、丙"], []),  # a part of a document
        (["甲", "乙", "丙"], []),
        (["一、甲", "二、乙", "四、丙"], [(4, "“四、丙”排在“二、乙”后面")]),
        (["一、甲", "五、乙", "三、丙"], [(3, "“五、乙”排在“一、甲”后面"), (4, "“三、丙”排在“五、乙”后面")]),
        (["一、甲", "二、乙", "一、甲"], [(4, "“（三）第3条”又回到前面的“一、甲”")]),
    ],
)
def test_chapters_out_of_order(tmp_path: Path, chapters: list[str], expected: list[tuple[int, str]]) -> None:
    marks = ["（一）", "（二）", "（三）"]
    rows: Rows = [
        [chapter, label, f"第{at}条", "办理"]
        for at, (chapter, label) in enumerate(zip(chapters, marks, strict=True), 1)
    ]
    parsed = good(typed(tmp_path, [HEADINGS, *rows]))
    found = told(parsed, *CHAPTERS)
    assert len(found) == len(expected)
    for one, (row, shown) in zip(found, expected, strict=True):
        assert one.startswith(f"“任务清单”表第 {row} 行：{shown}")
    assert [one.line for one in parsed.notices if one.kind in CHAPTERS] == [row for row, _ in expected]


@pytest.mark.parametrize(
    ("marks", "rows"),
    [
        (["（一）", "（二）", "（三）", "（四）"], []),
        (["（一）", "（三）", "（二）", "（四）"], [4]),
        (["（一）", "（四）", "（二）", "（三）"], [4]),
        (["（二）", "（三）", "（五）", "（八）"], []),  # some of a document's measures
        (["（一）", "（二）", "1.", "2."], []),  # another series
        (["（一）", "（二）", "（一）", "（二）"], []),  # told as numbers that repeat
    ],
)
def test_measures_out_of_order(tmp_path: Path, marks: list[str], rows: list[int]) -> None:
    lines: Rows = [["一、甲", mark, f"办理{mark}", "办"] for mark in marks]
    parsed = good(typed(tmp_path, [HEADINGS, *lines]))
    assert [one.facts["row"] for one in parsed.notices if one.kind == "form-measure-order"] == rows
    assert all("序号前后颠倒" in one for one in told(parsed, "form-measure-order"))


def test_sections_and_chapters_begin_anew(tmp_path: Path) -> None:
    rows: Rows = [["一、甲", "（一）", "a", "x"], ["", "（二）", "b", "x"], ["二、乙", "（一）", "c", "x"]]
    assert told(good(typed(tmp_path, [HEADINGS, *rows])), "form-measure-order", *CHAPTERS) == []


@pytest.mark.parametrize("key", ["pilot-2023", "plan-2024"])
def test_built_in_documents_are_in_order(tmp_path: Path, key: str) -> None:
    assert good(written(tmp_path, seeds.framework(key))).notices == ()


def test_an_item_that_its_measure_has_twice(tmp_path: Path) -> None:
    rows: Rows = [
        ["一、甲", "（一）", "a", "检查记录"],
        ["", "", "", "检查 记录"],
        ["", "", "", "检查台账"],
        ["", "（二）", "b", "检查记录"],  # another measure may ask for the same
    ]
    parsed = good(typed(tmp_path, [HEADINGS, *rows]))
    (found,) = told(parsed, "form-item-twice")
    assert found.startswith("“任务清单”表第 3 行“检查项”（D 列）：")
    assert "与第 2 行相同" in found
    assert len(list(parsed.framework.items())) == 4


# Names of measures


def renamed(folder: Path, framework: Framework, name: str, heading: str, shown: str) -> Parsed:
    """Return a form in which a person wrote something else into the first cell below a heading."""

    def change(book: Workbook) -> None:
        page = sheet(book, name)
        row, column = place(page, heading)
        page.cell(row + 1, column, shown)

    return good(changed(written(folder, framework), change))


def test_a_target_of_no_known_measure_stays_and_is_told(tmp_path: Path) -> None:
    framework = seeds.framework("plan-2024")
    first = next(one for one in framework.measures if one.targets)
    parsed = renamed(tmp_path, framework, TARGETS, "所属举措", "没有这一条")
    assert parsed.framework.measures == framework.measures
    (one,) = told(parsed, "form-measure")
    assert "表第 5 行“所属举措”（B 列）：“没有这一条”不在举措和检查项表里，" in one
    assert f"仍归原来的“{reference(first)}”" in one


def test_a_heading_that_was_changed_in_one_table_only_is_told_in_the_other(tmp_path: Path) -> None:
    framework = seeds.framework("plan-2024")
    parsed = renamed(tmp_path, framework, ROWS, "举措标题", "改过的标题")
    assert parsed.framework.measures[0].title == "改过的标题"
    assert [one.facts["sheet"] for one in parsed.notices if one.kind == "form-measure"][-1] == WORDING
    assert all("改过的标题" in one for one in told(parsed, "form-measure"))


def test_items_may_name_their_measure(tmp_path: Path) -> None:
    rows: Rows = [["编制规划", "（一）建库"], ["公开清单", "（一）建库"], ["组织验收", "（二）建桩"]]
    made = good(typed(tmp_path, [["检查项", "所属举措"], *rows])).framework
    assert [(one.label, one.title, len(one.items)) for one in made.measures] == [
        ("（一）", "建库", 2),
        ("（二）", "建桩", 1),
    ]
