"""Values of targets in words and with their sign in the cell, in a table typed by hand and in a form that went out."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from openpyxl import Workbook

from desktop.core import labels, seeds
from desktop.core.framework import Comparator, Framework, Target
from desktop.core.parsing.values import Parsed
from tests.core.reports.form.forms import TARGETS, changed, good, place, sheet, typed, written

HEADINGS = ["指标号", "所属举措", "指标", "比较", "目标值", "单位"]
Shown = str | float | None
Found = tuple[Comparator | None, Shown, str | None]


def read(folder: Path, sign: str | None, figure: Shown, unit: str | None) -> Parsed:
    """Return what a table typed by hand says that has one target."""
    target = [1, "建库", "粮库", sign, figure, unit]
    return good(typed(folder, [["举措标题", "检查项"], ["建库", "建粮库"]], 量化指标=[HEADINGS, target]))


def said(target: Target) -> Found:
    """Return what a target says in figures."""
    return target.comparator, target.value, target.unit


@pytest.mark.parametrize(
    ("figure", "unit", "found"),
    [
        ("六十五", "座", (None, 65, "座")),
        ("两千", None, (None, 2000, None)),
        ("一万两千", "人", (None, 12_000, "人")),
        ("六十五座", None, (None, 65, "座")),
        ("三千万元", None, (None, 3000, "万元")),
        ("六点五", "%", (None, 6.5, "%")),
        ("百分之六十五", None, (None, 65, "%")),
        ("百分之80以上", "%", (Comparator.AT_LEAST, 80, "%")),
        ("千分之五以内", None, (Comparator.AT_MOST, 5, "‰")),
        ("不少于六十五项", None, (Comparator.AT_LEAST, 65, "项")),
        ("约六十五", "座", (Comparator.ABOUT, 65, "座")),
        ("六十五座及以上", None, (Comparator.AT_LEAST, 65, "座")),
        ("不得超过15个工作日", None, (Comparator.AT_MOST, 15, "个工作日")),
        ("最少3", "个", (Comparator.AT_LEAST, 3, "个")),
        ("大于20", "个", (Comparator.MORE, 20, "个")),
        ("超过12%以上", None, (Comparator.MORE, 12, "%")),
        ("低于四家以下", None, (Comparator.LESS, 4, "家")),
        ("75及以上", "座", (Comparator.AT_LEAST, 75, "座")),
        ("75或以上", None, (Comparator.AT_LEAST, 75, None)),
        ("4万", "人", (None, 4, "万人")),
        ("不少于三万", "人", (Comparator.AT_LEAST, 3, "万人")),
        ("6亿", "元", (None, 6, "亿元")),
        ("7万吨", "吨", (None, 7, "万吨")),
        ("达到65左右", "个", (Comparator.ABOUT, 65, "个")),
    ],
)
def test_figures_in_words_and_their_signs(tmp_path: Path, figure: str, unit: str | None, found: Found) -> None:
    parsed = read(tmp_path, None, figure, unit)
    assert said(parsed.framework.measures[0].targets[0]) == found
    assert "form-against" not in [one.kind for one in parsed.notices]


@pytest.mark.parametrize(
    "figure", ["三五个", "一百五", "一万五", "十余", "三分之二", "一批", "十强", "三级", "翻一番", "五至八个"]
)
def test_words_that_are_no_clear_figure_stay(tmp_path: Path, figure: str) -> None:
    assert said(read(tmp_path, None, figure, None).framework.measures[0].targets[0]) == (None, figure, None)


@pytest.mark.parametrize(
    ("sign", "figure", "unit", "other"),
    [
        ("≥", "约5", None, "≥"),
        (">", "不少于六十五", "座", ">"),
        ("≤", "12件", "项", "项"),
        (None, "六十五家", "个", "个"),
    ],
)
def test_what_the_cell_beside_says_otherwise_is_told(
    tmp_path: Path, sign: str | None, figure: str, unit: str | None, other: str
) -> None:
    parsed = read(tmp_path, sign, figure, unit)
    assert parsed.framework.measures[0].targets[0].value == figure
    (told,) = [one for one in parsed.notices if one.kind == "form-against"]
    assert (told.facts["row"], told.facts["column"], told.facts["text"]) == (2, "E", figure)
    for language in labels.LANGUAGES:
        assert f"“{other}”" in labels.text("notice.form-against", language, **told.facts)


def back(folder: Path, value: Shown, typed_value: Shown, sign: str | None = None) -> Parsed:
    """Return a form that went out with a value, in whose place a person typed another one."""

    def change(book: Workbook) -> None:
        page = sheet(book, TARGETS)
        row, column = place(page, "目标值")
        page.cell(row + 1, column, typed_value)
        page.cell(row + 1, place(page, "比较")[1]).value = sign

    return good(changed(written(folder, _with_value(value)), change))


def _with_value(value: Shown) -> Framework:
    """Return a document whose only target has a value."""
    made = seeds.framework("pilot-2023")
    target = Target(f"{made.id}/t1", "粮库", None, value, None)
    bare = [
        msgspec.structs.replace(
            one, targets=(), items=tuple(msgspec.structs.replace(item, target=None) for item in one.items)
        )
        for one in made.measures
    ]
    return msgspec.structs.replace(made, measures=tuple(bare), targets=(target,))


def test_what_a_person_changed_in_a_form_is_read_as_if_typed(tmp_path: Path) -> None:
    assert said(back(tmp_path, 60, "约65座").framework.targets[0]) == (Comparator.ABOUT, 65, "座")
    assert said(back(tmp_path, "8—10", "六十五").framework.targets[0]) == (None, 65, None)
    parsed = back(tmp_path, 60, "约5", "≥")
    assert said(parsed.framework.targets[0]) == (Comparator.AT_LEAST, "约5", None)
    assert [one.facts["other"] for one in parsed.notices if one.kind == "form-against"] == ["≥"]


@pytest.mark.parametrize("value", ["约5", "六十五", "12项", "2000万"])
def test_what_the_program_wrote_is_taken_as_it_is(tmp_path: Path, value: str) -> None:
    framework = _with_value(value)
    assert good(written(tmp_path, framework)).framework == framework
