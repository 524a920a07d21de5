"""Excel's own limits are kept, and what does not fit runs on where it can be seen: nothing is cut without a word."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pytest

from desktop.core.assessment import Applicability, EvidenceKind
from desktop.core.reports import excel
from desktop.core.reports.excel import pages as excel_pages
from desktop.core.reports.layout import lay_out
from desktop.core.reports.lines import ROW_LIMIT
from desktop.core.reports.options import ReportKind
from desktop.core.store.rows import EvidenceRow, LedgerRow
from tests.core.reports import sample

KINDS = list(ReportKind)
SPACES = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


def long_rows(text: str) -> list[LedgerRow]:
    """Items that say a long text wherever a person can type one."""
    evidence = EvidenceRow(1, 1, EvidenceKind.REFERENCE, text, "https://example.org", None, None, sample.TODAY)
    rows = [
        sample.changed(row, note=text, problem=text, next_step=text, evidence=(evidence,))
        for row in sample.rows([sample.PLAN], copies=1)[:9]
    ]
    rows[2] = sample.changed(rows[2], applicability=Applicability.NOT_APPLICABLE, reason=text)
    return rows


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("text", ["甲子乙丑丙寅丁卯。" * 3_900, "甲子\n" * 3_000], ids=["characters", "lines"])
def test_a_text_of_any_length_is_there_whole(kind: ReportKind, text: str, tmp_path: Path) -> None:
    rows = long_rows(text)
    report = sample.report(rows, kind=kind)
    excel.write(report, tmp_path / "表.xlsx")
    for laid in lay_out(report):
        assert all(row.height <= ROW_LIMIT for row in laid.rows)
    book = openpyxl.load_workbook(tmp_path / "表.xlsx")
    for sheet in book.worksheets:
        for column in sheet.iter_cols():
            cells = [cell.value for cell in column if isinstance(cell.value, str)]
            assert max(map(len, cells), default=0) <= 32_767
            assert max((cell.count("\n") for cell in cells), default=0) <= 253
            whole = "".join(cells)
            if "甲子" in whole and "佐证 1 份" not in whole:  # its names are short, and whole in a column folded away
                assert text.strip() in whole


@pytest.mark.parametrize("kind", KINDS)
def test_formulas_formats_lists_and_names_are_within_bounds(kind: ReportKind, tmp_path: Path) -> None:
    rows = [sample.changed(row, unit=f"很长的科室名称{number}" * 9) for number, row in enumerate(sample.rows(copies=2))]
    path = tmp_path / "表.xlsx"
    excel.write(sample.report(rows, kind=kind), path)
    with zipfile.ZipFile(path) as archive:
        styles = ElementTree.fromstring(archive.read("xl/styles.xml"))
        assert len(styles.findall("m:cellXfs/m:xf", SPACES)) < 200
        for name in archive.namelist():
            if not name.startswith("xl/worksheets/sheet"):
                continue
            root = ElementTree.fromstring(archive.read(name))
            for formula in root.findall(".//m:f", SPACES):
                assert len(formula.text or "") <= 8_192
                assert all(len(part) <= 255 for part in re.findall(r'"((?:[^"]|"")*)"', formula.text or ""))
            for rule in root.findall(".//m:dataValidation", SPACES):
                if rule.attrib["type"] == "list":
                    assert re.fullmatch(r"list_\w+", rule.findtext("m:formula1", "", SPACES))
                assert len(rule.attrib.get("error", "")) <= 255
                assert len(rule.attrib.get("errorTitle", "")) <= 32
    book = openpyxl.load_workbook(path)
    assert all(len(sheet.title) <= 31 for sheet in book.worksheets)


def test_more_breaks_than_excel_takes_are_left_to_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(excel_pages, "_MOST_BREAKS", 3)
    excel.write(sample.report(sample.rows(copies=2)), tmp_path / "表.xlsx")
    book = openpyxl.load_workbook(tmp_path / "表.xlsx")
    assert all(len(sheet.row_breaks.brk) <= 3 for sheet in book.worksheets)
    assert len(book.worksheets[0].row_breaks.brk) == 0
