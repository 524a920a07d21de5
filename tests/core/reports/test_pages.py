"""Which rows stand on which page: nothing is cut, no heading stands last, no signature alone; programs do the same."""

from __future__ import annotations

import random
import re
from pathlib import Path

import msgspec
import openpyxl
import pytest

from desktop.core.labels import Language
from desktop.core.reports import excel
from desktop.core.reports.layout import Laid, lay_out
from desktop.core.reports.lines import Row
from desktop.core.reports.pages import Page, Pager, pages
from desktop.core.reports.paper import Binding, Format, Paper
from desktop.core.reports.values import Report
from tests.core.reports import office, sample

PAPERS = [Paper(), Paper(binding=Binding.LEFT), Paper(Format.A3)]


def report(paper: Paper = PAPERS[0], language: Language = "zh") -> Report:
    return msgspec.structs.replace(sample.report(sample.rows(copies=2, language=language), language), paper=paper)


def test_rows_that_keep_stay_with_the_next() -> None:
    pager = Pager(100)
    for height, keep in ((40, False), (40, False), (15, True), (10, False)):
        pager.add(Row(height, keep=keep))
    pager.end()
    assert pager.breaks == [2]


def test_what_closes_takes_a_row_of_the_table_along() -> None:
    pager = Pager(100)
    for height in (40, 40, 15):
        pager.add(Row(height))
    pager.closing()
    pager.add(Row(20, keep=True))
    pager.add(Row(20, keep=True))
    pager.end()
    assert pager.breaks == [2]


def test_a_block_larger_than_a_page_is_broken_at_its_rows() -> None:
    pager = Pager(100)
    for _ in range(7):
        pager.add(Row(30, keep=True))
    pager.end()
    assert pager.breaks == [3, 6]


@pytest.mark.parametrize("seed", range(20))
def test_no_page_holds_more_than_fits(seed: int) -> None:
    chance = random.Random(seed)
    pager, rows = Pager(400), [Row(chance.uniform(10, 300), keep=chance.random() < 0.2) for _ in range(200)]
    pager.add(Row(20, keep=True), heading=True)
    for row in rows:
        pager.add(row)
    pager.end()
    heights = [20.0, *(row.height for row in rows)]
    edges = [0, *pager.breaks, len(heights)]
    for number, (first, last) in enumerate(zip(edges, edges[1:], strict=False)):
        assert first < last
        assert sum(heights[first:last]) + (20 if number else 0) <= 400


@pytest.mark.parametrize("paper", PAPERS, ids=["a4", "left", "a3"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_pages_hold_each_row_once_and_fit(language: Language, paper: Paper) -> None:
    for laid in (each for each in lay_out(report(paper, language)) if not each.sheet.hidden):
        assert laid.scale == 1
        assert sum(laid.widths[: laid.printed]) <= paper.columns
        found = pages(laid)
        assert [page.first for page in found[1:]] == [page.last + 1 for page in found[:-1]]
        assert (found[0].first, found[-1].last) == (laid.first, len(laid.rows))
        for page in found:
            assert _height(laid, page) <= paper.height
            assert not laid.rows[page.last - 1].keep or page is found[-1]


def _height(laid: Laid, page: Page) -> float:
    repeated = laid.rows[laid.heading - 1].height if page.repeats_heading else 0
    return sum(row.height for row in laid.rows[page.first - 1 : page.last]) + repeated


def test_the_workbook_breaks_where_we_do(tmp_path: Path) -> None:
    made = report(PAPERS[1])
    excel.write(made, tmp_path / "台账.xlsx")
    book = openpyxl.load_workbook(tmp_path / "台账.xlsx")
    for laid, sheet in zip(lay_out(made), book.worksheets, strict=True):
        assert laid.sheet.hidden or [each.id for each in sheet.row_breaks.brk] == laid.breaks
        assert laid.sheet.hidden or round(sheet.page_margins.left * 25.4) == 28


@pytest.mark.slow
@office.needed
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("paper", PAPERS, ids=["a4", "left", "a3"])
def test_libreoffice_prints_the_same_pages(paper: Paper, language: Language, tmp_path: Path) -> None:
    made = report(paper, language)
    excel.write(made, tmp_path / "台账.xlsx")
    printed = office.pages(office.convert(tmp_path / "台账.xlsx", "pdf", tmp_path))
    laid = [each for each in lay_out(made) if not each.sheet.hidden]
    assert len(printed) == sum(len(pages(each)) for each in laid)
    for page, words in zip(pages(laid[0]), printed, strict=False):
        numbers = [cells[0] for row in laid[0].rows[page.first - 1 : page.last] if (cells := row.cells)]
        ours = [each for each in numbers if isinstance(each, int)]
        left = min(word.left for word in words)
        column = sorted((word.top, word.text) for word in words if word.right < left + 30)
        assert [int(text) for _, text in column if re.fullmatch(r"\d+", text)] == ours
