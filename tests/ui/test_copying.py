"""Items copied as a table: what LibreOffice makes of the clipboard, text by text; and what comes back by pasting."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.reports.fill_in import block
from desktop.ui import copying
from tests.core.reports import office as libre

LINES = [
    ["检查项", "进度"],
    ["=1+1", "-5"],
    ["@SUM(A1)", "+86 123"],
    ['=HYPERLINK("http://x.example","y")', "007"],
    ["2026-1-1", "1.10"],
    ['"引文"开头', "一\t二"],
    ["<b>不是标记</b>&amp;", "＝1"],
]


@libre.needed
@pytest.mark.point(16)
def test_every_cell_stays_the_text_that_it_is(tmp_path: Path) -> None:
    path = tmp_path / "剪贴板.xls"  # under this name LibreOffice reads HTML as a table, as it does when pasting
    path.write_text(copying.mime(LINES).html(), encoding="utf-8")
    made = libre.convert(path, "xlsx", tmp_path / "out")
    sheet = openpyxl.load_workbook(made).worksheets[0]
    cells = [[cell for cell in row[:2]] for row in sheet.iter_rows()]
    assert [[cell.data_type for cell in row] for row in cells] == [["s", "s"]] * len(LINES)
    assert [[cell.value for cell in row] for row in cells] == [[" ".join(c.split()) for c in row] for row in LINES]


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1), min_size=1, max_size=4))
def test_the_plain_text_comes_back_as_it_was(row: list[str]) -> None:
    flat = [" ".join(cell.split()) for cell in row]
    while flat and not flat[-1]:
        flat.pop()
    found = block.read(copying.mime([row]).text())
    assert found == ([flat] if flat else [])
