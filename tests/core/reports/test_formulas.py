"""The totals are live, carry their values, and both equal what the database counted."""

from __future__ import annotations

import datetime as dt
import zipfile
from pathlib import Path

import openpyxl
import pytest
import python_calamine

from desktop.core.assessment import Applicability, Status
from desktop.core.labels import Language
from desktop.core.reports import excel
from desktop.core.reports.values import Formula, Report
from desktop.core.store.rows import Counts, LedgerRow
from tests.core.reports import office, sample

COUNTED = (
    "items",
    "undecided",
    "not_applicable",
    "applicable",
    "done",
    "ongoing",
    "in_progress",
    "stalled",
    "not_started",
)
UNITS = (
    "标准化科",
    "A科",
    "a科",
    "*",
    "?科",
    "~",
    ">5",
    "=1+1",
    "1",
    "2025-1-1",
    'say "yes"',
    "<>",
    "TRUE",
    " 空 ",
    "长" * 80,
)


def odd_rows() -> list[LedgerRow]:
    """Items whose units are spelled like wildcards, operators, numbers, formulas."""
    rows = sample.rows(copies=3)
    return [sample.changed(row, unit=(*UNITS, None)[number % 16]) for number, row in enumerate(rows)]


def written(report: Report, folder: Path) -> Path:
    path = folder / "台账.xlsx"
    assert excel.write(report, path)
    return path


def formulas(report: Report) -> int:
    sheets = report.sheets
    closing = sum(1 for sheet in sheets if sheet.closing)
    return closing + sum(isinstance(cell, Formula) for sheet in sheets for line in sheet.lines for cell in line.cells)


def values(path: Path) -> dict[str, object]:
    """Return the values of all formula cells by place."""
    live, shown = openpyxl.load_workbook(path), openpyxl.load_workbook(path, data_only=True)
    return {
        f"{sheet.title}!{cell.coordinate}": shown[sheet.title][cell.coordinate].value
        for sheet in live.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    }


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_formula_carries_its_value(language: Language, tmp_path: Path) -> None:
    report = sample.report(sample.rows(language=language), language)
    carried = values(written(report, tmp_path))
    assert len(carried) == formulas(report)
    assert all(value is not None for value in carried.values())


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_summary_says_what_the_database_counted(language: Language, tmp_path: Path) -> None:
    rows = sample.rows([sample.PLAN], language=language)
    report = sample.report(rows, language)
    book = python_calamine.CalamineWorkbook.from_path(str(written(report, tmp_path)))
    table = book.get_sheet_by_name(report.sheets[1].name).to_python()
    shown = {str(line[0]): list[object](line) for line in table if isinstance(line[1], float)}
    first, total = {"zh": ("未分派", "合计"), "en": ("No unit", "Total")}[language]
    expected = {str(unit or first): counts for unit, counts in sample.by_unit(rows)}
    for chapter, counts in sample.by_chapter(rows):
        row = next(row for row in rows if row.chapter == chapter)
        title = (row.chapter_title_en if language == "en" else row.chapter_title) or ""
        expected[next(name for name in shown if name.endswith(title))] = counts
    expected[total] = sample.count(rows)
    assert {name: _figures(line) for name, line in shown.items()} == {
        name: _expected(one) for name, one in expected.items()
    }


def _figures(line: list[object]) -> list[object]:
    return [*line[1:10], line[10] if isinstance(line[10], str) else round(float(str(line[10])), 6), *line[11:13]]


def _expected(counts: Counts) -> list[object]:
    rate = round(counts.done / counts.applicable, 6) if counts.applicable else "—"
    return [*(getattr(counts, name) for name in COUNTED), rate, counts.overdue, counts.due_soon + counts.behind]


@pytest.mark.point(35)
@office.needed
@pytest.mark.slow
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("made", [sample.rows, odd_rows], ids=["usual", "odd units"])
def test_libreoffice_calculates_the_same(made: object, language: Language, tmp_path: Path) -> None:
    rows = odd_rows() if made is odd_rows else sample.rows(language=language)
    path = written(sample.report(rows, language), tmp_path)
    assert recalculated(path, tmp_path) == {}


def recalculated(path: Path, folder: Path) -> dict[str, tuple[object, object]]:
    """Return where LibreOffice calculates another value than the workbook carries: place, and both values."""
    bare = office.without_values(path, folder / "bare.xlsx")
    calculated = values(office.convert(bare, "xlsx", folder / "calculated"))
    carried = values(path)
    assert carried.keys() == calculated.keys()
    return {place: (carried[place], value) for place, value in calculated.items() if not _same(carried[place], value)}


def _same(one: object, other: object) -> bool:
    if isinstance(one, float) or isinstance(other, float):
        return isinstance(one, int | float) and isinstance(other, int | float) and abs(one - other) < 1e-12
    return one == other


@office.needed
@pytest.mark.slow
def test_totals_and_lights_follow_what_is_changed_in_the_workbook(tmp_path: Path) -> None:
    rows = [
        sample.changed(row, applicability=Applicability.APPLICABLE, status=Status.IN_PROGRESS, due=dt.date(2025, 11, 9))
        for row in sample.rows([sample.PLAN], copies=1)
    ]
    path = written(sample.report(rows), tmp_path)
    edited = path.with_name("edited.xlsx")
    with (
        zipfile.ZipFile(office.without_values(path, tmp_path / "bare.xlsx")) as source,
        zipfile.ZipFile(edited, "w") as out,
    ):
        for name in source.namelist():
            text = source.read(name)
            if name == "xl/worksheets/sheet1.xml":  # as if a person chose 已完成 in the first rows
                text = text.replace("<t>推进中</t>".encode(), "<t>已完成</t>".encode(), 3)
            out.writestr(name, text)
    book = python_calamine.CalamineWorkbook.from_path(str(office.convert(edited, "xlsx", tmp_path / "calculated")))
    total = next(line for line in book.get_sheet_by_name("进展汇总").to_python() if line[0] == "合计")
    assert (total[5], total[7], total[11]) == (3, len(rows) - 3, len(rows) - 3)


def test_the_sentence_of_totals(tmp_path: Path) -> None:
    rows = sample.rows([sample.PLAN], copies=1)
    closing = sample.report(rows).sheets[0].closing
    assert closing is not None
    assert isinstance(closing[1], Formula)
    counts = sample.count(rows)
    assert str(closing[1].value).startswith(
        f"共 {counts.items} 项，适用 {counts.applicable} 项：已完成 {counts.done}，长期坚持 {counts.ongoing}，"
        f"推进中 {counts.in_progress}，滞后 {counts.stalled}，未启动 {counts.not_started}；"
    )
