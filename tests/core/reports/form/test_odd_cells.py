"""Cells of a form typed by hand that no number, date or period can be: taken for what they are, or refused by place."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

import pytest
from openpyxl import Workbook

from desktop.core.reports.form.files import read_form
from tests.core.reports.form.forms import HEAD, ROWS, TARGETS, changed, good, place, sheet, told, written

Shown = str | float | bool | dt.datetime | None
"""What a person may type into a cell."""


def filled(folder: Path, value: Shown, head: Mapping[str, Shown] = {}) -> Path:
    """Return the empty form, filled in with a measure and a target of this value."""

    def fill(book: Workbook) -> None:
        rows, targets, facts = (sheet(book, name) for name in (ROWS, TARGETS, HEAD))
        row, column = place(rows, "举措标题")
        rows.cell(row + 1, column, "建设充电桩")
        rows.cell(row + 1, column + 1, "编制布点规划")
        for heading, shown in (("所属举措", "建设充电桩"), ("指标", "充电桩"), ("目标值", value), ("单位", "个")):
            row, column = place(targets, heading)
            targets.cell(row + 1, column, shown)
        for name, shown in {"标题": "清源市方案", **head}.items():
            row, column = place(facts, name)
            facts.cell(row, column + 1, shown)

    return changed(written(folder, None), fill)


@pytest.mark.parametrize(
    ("typed", "value"),
    [("１２３", 123), ("1,000", 1000), ("1e5", 100_000), (-5, -5), ("—", None), ("--", None), ("8—10", "8—10"),
     ("1_000", "1_000"), ("10左右", 10), ("一百", 100), ("½", "½"), ("全覆盖", "全覆盖"), (0.5, 0.5),
     (999_999_999_999_999, 999_999_999_999_999)],
)  # fmt: skip
def test_a_value_is_taken_for_what_it_says(typed: Shown, value: Shown, tmp_path: Path) -> None:
    (target,) = read_form([filled(tmp_path, typed)]).framework.measures[0].targets
    assert (target.value, target.unit) == (value, "个")


@pytest.mark.parametrize(
    ("typed", "words"),
    [("-inf", "不是数字"), ("Infinity", "不是数字"), ("nan", "不是数字"), (True, "不是数字"), (1e308, "超过 15 位"),
     (dt.datetime(2025, 1, 1), "不是数字"), (10**15, "超过 15 位"), ("9" * 400, "超过 15 位"), ("1e400", "超过 15 位"),
     ("50%", "与单位“个”不符"), ("=1+1", "单元格里是公式，但没有保存计算结果")],
)  # fmt: skip
def test_what_is_no_value_is_refused_with_its_place(typed: Shown, words: str, tmp_path: Path) -> None:
    (problem,) = told(filled(tmp_path, typed))
    assert problem.startswith("“量化指标”表第 5 行“目标值”（E 列）：")
    assert words in problem


def test_what_the_document_is_stands_in_a_sheet_of_its_own(tmp_path: Path) -> None:
    head: dict[str, Shown] = {"文号": "清政办〔2025〕8号", "发文机关": "清源市人民政府办公室、市发展改革委"}
    head |= {"印发日期": dt.datetime(2025, 3, 18), "实施起始": 2025, "实施截止": "2027年底前"}
    made = good(filled(tmp_path, 3, head)).framework
    assert (made.title, made.number) == ("清源市方案", "清政办〔2025〕8号")
    assert made.issuers == ("清源市人民政府办公室", "市发展改革委")
    assert (made.issued, made.period.start, made.period.end) == ("2025-03-18", "2025", "2027")


@pytest.mark.parametrize(
    ("shown", "end"), [("“十五五”期间", "2030"), ("2026—2030年", "2030"), ("2027年第二季度", "2027-06")]
)
def test_a_period_ends_where_a_plan_or_a_span_does(tmp_path: Path, shown: str, end: str) -> None:
    assert good(filled(tmp_path, 3, {"实施截止": shown})).framework.period.end == end


def test_a_period_that_ends_before_it_begins_is_refused(tmp_path: Path) -> None:
    (problem,) = told(filled(tmp_path, 3, {"实施起始": "2027", "实施截止": "2025-06"}))
    assert "实施截止（2025-06）早于实施起始（2027）" in problem
    (span,) = told(filled(tmp_path, 3, {"实施起始": "2026—2030年"}))  # when it begins is not when it ends
    assert "“2026—2030年”不是年、年月或日期" in span
    assert good(filled(tmp_path, 3, {"实施起始": "2025-06", "实施截止": "2025"})).framework.period.end == "2025"
