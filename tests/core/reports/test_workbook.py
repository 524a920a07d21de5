"""The ledger reopened, cell by cell, and what a workbook has besides its cells."""

from __future__ import annotations

import datetime as dt
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pytest
import python_calamine
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from desktop.core.errors import ReportError
from desktop.core.labels import Language
from desktop.core.reports import excel
from desktop.core.reports.layout import lay_out
from desktop.core.reports.paper import Paper
from desktop.core.reports.sheets import Head
from desktop.core.reports.values import Formula
from tests.core.reports import sample

GOLDEN = Path(__file__).with_name("golden")
LANGUAGES: list[Language] = ["zh", "en"]


@pytest.fixture(scope="module", params=LANGUAGES)
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Language, Path]:
    language: Language = request.param
    path = tmp_path_factory.mktemp("ledger") / "台账.xlsx"
    assert excel.write(sample.report(sample.rows(copies=1, language=language), language), path)
    return language, path


@pytest.fixture
def book(made: tuple[Language, Path]) -> Workbook:
    return openpyxl.load_workbook(made[1])


def described(path: Path) -> Iterator[str]:
    """Yield a line for each cell that holds something: place, value, formula, font, fill, format."""
    live, shown = openpyxl.load_workbook(path), openpyxl.load_workbook(path, data_only=True)
    for sheet in live.worksheets:
        yield f"# {sheet.title}"
        for row in sheet.iter_rows():
            number = row[0].row or 0
            yield f"row {number} {sheet.row_dimensions[number].height}"
            for cell in row:
                if cell.value is not None:
                    value = shown[sheet.title][cell.coordinate].value
                    formula = f" ={len(str(cell.value))}" if cell.data_type == "f" else ""
                    bold = " bold" if cell.font.bold else ""
                    font = f"{cell.font.name} {cell.font.size:g}{bold} {cell.fill.fgColor.rgb}"
                    look = f"{font} {cell.alignment.horizontal} {cell.number_format}"
                    yield f"{cell.coordinate} {value!r}{formula} | {look}"


def test_cell_by_cell(made: tuple[Language, Path]) -> None:
    language, path = made
    golden = GOLDEN / f"ledger-{language}.txt"
    lines = "\n".join(described(path)) + "\n"
    if os.environ.get("DUIBIAO_WRITE_GOLDEN"):  # then read the difference before you commit it
        golden.write_text(lines, encoding="utf-8")
    assert lines.splitlines() == golden.read_text(encoding="utf-8").splitlines()


def test_a_hidden_row_has_no_height_rather_than_a_negative_one(made: tuple[Language, Path]) -> None:
    with zipfile.ZipFile(made[1]) as archive:
        sheets = [archive.read(name).decode() for name in archive.namelist() if name.startswith("xl/worksheets/")]
    assert 'ht="0" hidden="1"' in "".join(sheets)
    assert 'ht="-' not in "".join(sheets)


@pytest.mark.point(35)
def test_another_reader_sees_the_same(made: tuple[Language, Path]) -> None:
    _, path = made
    other = python_calamine.CalamineWorkbook.from_path(str(path))
    for sheet in openpyxl.load_workbook(path, data_only=True).worksheets:
        seen = other.get_sheet_by_name(sheet.title).to_python(skip_empty_area=False)
        rows = list(sheet.iter_rows(values_only=True))
        while not any(rows[-1]):  # the rows under the charts of a sheet of charts
            del rows[-1]
        for row, cells in zip(seen, rows, strict=True):
            assert not any(cells[len(row) :])
            for one, two in zip(row, cells[: len(row)], strict=True):
                assert one == ("" if two is None else two.date() if isinstance(two, dt.datetime) else two)


def test_read_only_readers_see_every_row(made: tuple[Language, Path]) -> None:
    whole = openpyxl.load_workbook(made[1]).worksheets[0]
    sheet = openpyxl.load_workbook(made[1], read_only=True).worksheets[0]
    assert (sheet.max_row, sheet.max_column) == (whole.max_row, whole.max_column)
    assert sheet.max_row > 30


def test_every_row_has_a_height_that_excel_allows(book: Workbook) -> None:
    for sheet in book.worksheets:
        for number in range(1, sheet.max_row + 1):
            row = sheet.row_dimensions[number]
            assert row.height is not None
            assert 0 < row.height <= 409 or row.hidden


def shown(book: Workbook) -> list[Worksheet]:
    return [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]


def test_page_is_a4_landscape_one_page_wide(book: Workbook) -> None:
    for sheet in shown(book):
        setup = sheet.page_setup
        assert (setup.paperSize, setup.orientation, setup.fitToWidth, setup.fitToHeight) == (9, "landscape", 1, 0)
        assert sheet.sheet_properties.pageSetUpPr is not None
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert round(sheet.page_margins.top * 25.4) == round(sheet.page_margins.bottom * 25.4) == 28
        assert sheet.print_title_rows == (None if sheet.title.endswith("附图") else "$3:$3")
        letters = [get_column_letter(number) for number in range(1, sheet.max_column + 1)]
        printed = sum(not sheet.column_dimensions[letter].hidden for letter in letters)
        last = max(sheet.row_dimensions)  # those under charts hold no cells
        assert sheet.print_area == f"'{sheet.title}'!$A$1:${chr(64 + printed)}${last}"


def test_page_number_in_the_language(made: tuple[Language, Path], book: Workbook) -> None:
    footer = {"zh": "第 &P 页　共 &N 页", "en": "Page &P of &N"}[made[0]]
    for sheet in shown(book):
        assert sheet.oddFooter is not None
        assert sheet.oddFooter.center.text == footer


def test_panes_filter_and_names(book: Workbook) -> None:
    sheet = book.worksheets[0]
    names = {name: defined.attr_text for name, defined in book.defined_names.items()}
    last = re.fullmatch(r"'.+'!\$F\$4:\$F\$(\d+)", names["ledger_unit"])
    assert last is not None
    assert sheet.freeze_panes == "E4"
    assert sheet.auto_filter.ref == f"A3:AH{last[1]}"
    merged = [area for area in sheet.merged_cells.ranges if 3 <= area.min_row <= int(last[1])]
    assert merged == []  # merged cells would break filters and sorting
    assert sheet.row_dimensions[int(last[1]) + 1].hidden  # keeps the totals out of them
    assert sheet[f"A{int(last[1]) + 2}"].value in ("合计", "Total")


def test_drop_downs_come_from_a_hidden_sheet(made: tuple[Language, Path], book: Workbook) -> None:
    sheet = book.worksheets[0]
    rules = {rule.formula1: str(rule.sqref) for rule in sheet.data_validations.dataValidation}
    names = {name: defined.attr_text for name, defined in book.defined_names.items()}
    states = [str(each.sheet_state) for each in book.worksheets]
    hidden = book.worksheets[states.index("hidden")]
    assert states in [["visible"] * count + ["hidden"] * 2 for count in (2, 3)]
    assert rules["list_unit"].startswith("F4:F")
    assert rules["list_status"].startswith("J4:J")
    area = str(names["list_status"]).rpartition("!")[2].replace("$", "")
    offered = [cell.value for (cell,) in hidden[area]]
    assert (
        offered
        == {
            "zh": ["未启动", "推进中", "已完成", "长期坚持", "滞后", "待判定", "不适用"],
            "en": ["Not started", "In progress", "Done", "Ongoing", "Stalled", "Undecided", "Not applicable"],
        }[made[0]]
    )
    used = {cell.value for (cell,) in sheet[rules["list_status"]]} - {None}
    assert used <= set(offered)
    area = str(names["list_unit"]).rpartition("!")[2].replace("$", "")
    assert {cell.value for (cell,) in sheet[rules["list_unit"]]} - {None} <= {cell.value for (cell,) in hidden[area]}
    for rule in sheet.data_validations.dataValidation:
        assert len(rule.error or "") <= 224
        assert len(rule.errorTitle or "") <= 32


@pytest.mark.point(25)
def test_lights_have_a_sign_and_a_word_beside_the_colour(book: Workbook) -> None:
    sheet = book.worksheets[0]
    conditions = {
        rule.formula[0]: rule.dxf.font.color.rgb
        for area in sheet.conditional_formatting
        for rule in area.rules
        if {one.min_col for one in area.sqref.ranges} == {12}
    }
    assert {formula.partition("=")[2]: colour[2:] for formula, colour in conditions.items()} == {
        '"■"': "B3261E",
        '"▲"': "8A5A00",
        '"●"': "1A6E3C",
    }


def test_charts_are_native_and_carry_their_values(made: tuple[Language, Path]) -> None:
    report = sample.report(sample.rows(copies=1, language=made[0]), made[0])
    data = report.sheets[3]
    with zipfile.ZipFile(made[1]) as archive:
        charts = [
            archive.read(name).decode() for name in sorted(archive.namelist()) if name.startswith("xl/charts/chart")
        ]
    assert len(charts) == len(report.sheets[1].charts) == 4
    for xml, bars in zip(charts, report.sheets[1].charts, strict=True):
        root = ElementTree.fromstring(xml)
        spaces = {"c": "http://schemas.openxmlformats.org/drawingml/2006/chart"}
        assert root.find(".//c:grouping", spaces).attrib["val"] == "stacked"  # type: ignore[union-attr]
        assert root.find(".//c:plotVisOnly", spaces).attrib["val"] == "0"  # type: ignore[union-attr]
        series = root.findall(".//c:ser", spaces)
        assert len(series) == 5
        assert sum("pattFill" in ElementTree.tostring(one, encoding="unicode") for one in series) == 1
        keys = [column.key for column in data.columns]
        for one, key in zip(series, bars.series, strict=True):
            cached = [int(value.text or "") for value in one.findall("c:val//c:pt/c:v", spaces)]
            cells = [line.cells[keys.index(key)] for line in data.lines[bars.first : bars.last + 1]]
            assert cached == [cell.value if isinstance(cell, Formula) else cell for cell in cells]
            names = [value.text for value in one.findall("c:cat//c:pt/c:v", spaces)]
            assert len(names) == len(cells)
            assert all(re.search(r" \d+( / \d+)?$", name or "") for name in names)


def test_says_what_it_is(made: tuple[Language, Path], book: Workbook) -> None:
    assert book.properties.creator == "某市市场监督管理局"
    assert book.properties.title == book.worksheets[0]["A1"].value
    assert book.properties.created == book.properties.modified == dt.datetime(2025, 11, 21)


def test_the_same_report_gives_the_same_bytes(tmp_path: Path) -> None:
    code = "import sys; from tests.core.reports import sample as s; from desktop.core.reports import excel; "
    code += "excel.write(s.report(s.rows(copies=1)), sys.argv[1])"
    for seed in ("1", "2"):
        command = [sys.executable, "-c", code, str(tmp_path / f"{seed}.xlsx")]
        root = Path(__file__).parents[3]
        subprocess.run(command, check=True, cwd=root, env={**os.environ, "PYTHONHASHSEED": seed})
    assert (tmp_path / "1.xlsx").read_bytes() == (tmp_path / "2.xlsx").read_bytes()


def test_the_english_workbook_holds_no_chinese_of_ours(tmp_path: Path) -> None:
    path = tmp_path / "ledger.xlsx"
    ours = re.compile("[\u4e00-\u9fff]+")
    rows = [
        sample.changed(row, unit="Unit 1", owner="Wang Fang", leader="", support_units=(), evidence=())
        for row in sample.rows([sample.PLAN], copies=2, language="en")
    ]
    head = Head("Bureau", sample.TODAY)
    excel.write(sample.report(rows, "en", head), path)
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            assert ours.findall(archive.read(name).decode()) == [], name


def test_names_fall_back_to_chinese_where_no_english_exists() -> None:
    row = sample.rows([sample.SHAANXI], copies=1, language="en")[0]
    cells = sample.report([row], "en").sheets[0].lines[1].cells
    assert cells[1] == "陕西实施意见\n1.1.1"
    assert str(cells[3]).startswith(row.item.text)


def test_an_empty_ledger_is_refused() -> None:
    with pytest.raises(ReportError) as caught:
        sample.report([])
    assert caught.value.key == "report-empty"


def test_what_is_printed_fits_a_page_wide() -> None:
    for language in LANGUAGES:
        laid_out = lay_out(sample.report(sample.rows(language=language), language))
        for laid in (each for each in laid_out if not each.sheet.hidden):
            assert 1020 < sum(laid.widths[: laid.printed]) <= Paper().columns


def test_nothing_imports_openpyxl_before_a_workbook_is_written() -> None:
    code = "import sys, desktop.core.reports.sheets, desktop.core.reports.layout; sys.exit('openpyxl' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
