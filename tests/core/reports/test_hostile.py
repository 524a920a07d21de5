"""Whatever a person types stays the text that it is: never a formula, an error, a date, or lost."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import hypothesis
import openpyxl
import pytest
import python_calamine
from hypothesis import strategies

from desktop.core.assessment import Applicability, EvidenceKind
from desktop.core.reports import excel
from desktop.core.reports.layout import lay_out
from desktop.core.reports.sheets import Head
from desktop.core.reports.values import Formula, Role
from desktop.core.reports.words import Words
from desktop.core.store.rows import EvidenceRow
from tests.core.reports import office, sample

PAYLOADS = (
    "=1+1", "=HYPERLINK(\"http://x\")", "+1", "-1+1", "@SUM(A1)", "\t=1", "#N/A", "#REF!", "TRUE", "1/2", "2025-01-01",
    "00123", "＝1＋1", "'quoted", "''", " leading", "trailing ", "\nfirst line empty", "last line empty\n", "a\r\nb\rc",
    "_x0041_", "_x005F_", "</t></is></c>", "&amp;<b>&lt;", "]]>", "%s {0} {x}", "cmd|' /C calc'!A0", "\x00\x01\x1b[31m",
    "\x7f", "\ud800", "\ufffe",
    "\u202eevil", "e\u0301", "👩‍👩‍👧", "\u3000全角空格", "{=1}", "[status]", "$A$1", "­soft", "\u2028", "\x85",
)  # fmt: skip
TEXTS = strategies.text(strategies.characters(codec=None), max_size=200) | strategies.sampled_from(PAYLOADS)


def clean(text: str) -> str:
    return Words("zh").clean(text)


def texts_in(path: Path) -> set[str]:
    """Return what a reader sees in the first sheet, and make sure that no text of ours became anything else."""
    sheet = openpyxl.load_workbook(path).worksheets[0]
    return {unescaped(str(cell.value)) for row in sheet.iter_rows() for cell in row if cell.data_type == "s"}


def unescaped(text: str) -> str:
    """Undo the escape of ``_x0041_`` as Excel does and openpyxl does not."""
    return text.replace("_x005F_", "_")


def write(tmp_path: Path, text: str) -> tuple[Path, set[str]]:
    """Write a ledger with a text in every place where a person can type one; return where each stands alone."""
    evidence = EvidenceRow(1, 1, EvidenceKind.REFERENCE, text, "https://example.org", None, None, sample.TODAY)
    fields: dict[str, object] = dict.fromkeys(
        ("leader", "telephone", "note", "problem", "next_step", "owner", "unit"), text
    )
    fields |= {
        "text": text or "x",
        "key": text or "x",
        "measure_title": text,
        "framework": text,
        "framework_title": text,
    }
    fields |= {"chapter_title": text, "support_units": (text,), "lead": (text,), "evidence": (evidence,)}
    rows = [sample.changed(row, **fields) for row in sample.rows([sample.PLAN], copies=1)]
    rows[0] = sample.changed(rows[0], applicability=Applicability.NOT_APPLICABLE, reason=text)
    head = Head(text, sample.TODAY, filler=text, telephone=text, filters=text, units=(text,))
    path = tmp_path / "台账.xlsx"
    assert excel.write(sample.report(rows, head=head), path)
    return path, {clean(text)} - {""}


@pytest.mark.parametrize("text", PAYLOADS)
def test_each_payload_comes_back_as_typed(text: str, tmp_path: Path) -> None:
    path, expected = write(tmp_path, text)
    assert expected <= texts_in(path)


@hypothesis.given(text=TEXTS)
@hypothesis.settings(max_examples=150)
def test_any_text_comes_back_as_typed(text: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    path, expected = write(tmp_path_factory.mktemp("text"), text)
    assert expected <= texts_in(path)
    names = python_calamine.CalamineWorkbook.from_path(str(path)).sheet_names
    charts = ["进展汇总附图"] * ("进展汇总附图" in names)  # apart where a long text takes the room beside the table
    assert names == ["落实台账", "进展汇总", *charts, "选项", "图表数据"]


@pytest.mark.parametrize("text", ["=1+1", "=cmd|' /C calc'!A0", "+A1", "@A1", "-2+3"])
def test_formulas_are_ours_alone(text: str, tmp_path: Path) -> None:
    path, _ = write(tmp_path, text)
    with zipfile.ZipFile(path) as archive:
        formulas = re.findall(r"<f>(.*?)</f>", archive.read("xl/worksheets/sheet1.xml").decode())
    ours = re.compile(r"IF\(\$J\d+=|&quot;|COUNTIFS\(|\"共 \"&amp;")
    assert formulas
    assert all(ours.match(formula) for formula in formulas)


@pytest.mark.parametrize("text", [payload for payload in PAYLOADS if re.match(r"[=+\-@\t#'\d＝]", payload)])
def test_what_looks_like_something_else_is_marked_as_text(text: str, tmp_path: Path) -> None:
    path, _ = write(tmp_path, text)
    sheet = openpyxl.load_workbook(path).worksheets[0]
    note = sheet["I5"]
    assert (note.data_type, note.value, note.quotePrefix) == ("s", clean(text), True)


def test_control_characters_are_replaced_visibly_and_noted(tmp_path: Path) -> None:
    path, _ = write(tmp_path, "红\x1b[31m字\x07")
    texts = texts_in(path)
    assert "红␛[31m字␇" in texts
    assert any("控制字符" in text for text in texts)
    assert not any("控制字符" in text for text in texts_in(write(tmp_path, "红字")[0]))


def test_a_text_longer_than_a_cell_is_continued_not_cut(tmp_path: Path) -> None:
    text = "".join(f"{number:05d}，" for number in range(8_000))  # 48,000 characters
    path = tmp_path / "台账.xlsx"
    rows = sample.rows([sample.PLAN], copies=1)
    rows[1] = sample.changed(rows[1], note=text, problem="问题" * 20_000)
    excel.write(sample.report(rows), path)
    sheet = openpyxl.load_workbook(path).worksheets[0]
    numbers = [sheet.cell(row, 1).value for row in range(1, sheet.max_row + 1)]
    places = [row for row, number in enumerate(numbers, 1) if str(number) in ("2", "2\n续")]
    assert len(places) > 20
    assert "".join(str(sheet.cell(row, 9).value or "") for row in places) == text
    counted = [column.key for column in lay_out(sample.report(rows))[0].sheet.columns].index("folded.counted") + 1
    assert [sheet.cell(row, counted).value for row in places] == [1] + [0] * (len(places) - 1)
    longest = max(len(cell.value) for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str))
    assert longest <= 32_767
    assert all((sheet.row_dimensions[row].height or 0) <= 409 for row in places)


def test_the_longest_text_has_no_more_line_feeds_than_excel_shows(tmp_path: Path) -> None:
    rows = [sample.changed(row, problem="\n".join("行" * 900)) for row in sample.rows([sample.PLAN], copies=1)[:2]]
    path = tmp_path / "台账.xlsx"
    excel.write(sample.report(rows), path)
    sheet = openpyxl.load_workbook(path).worksheets[0]
    assert max(str(cell.value).count("\n") for row in sheet.iter_rows() for cell in row if cell.data_type == "s") <= 253


def test_a_long_chapter_title_takes_several_bands() -> None:
    rows = [sample.changed(row, chapter_title="很长的标题" * 60) for row in sample.rows([sample.PLAN], copies=1)[:2]]
    laid = lay_out(sample.report(rows))[0]
    bands = [row for row in laid.rows if row.styles[:1] == ("chapter.band",)]
    assert len(bands) > 3
    assert "".join(str(row.cells[0]) for row in bands) == laid.sheet.lines[0].cells[0]
    assert laid.sheet.lines[0].role is Role.CHAPTER


@office.needed
@pytest.mark.slow
def test_libreoffice_calculates_the_same_over_hostile_texts(tmp_path: Path) -> None:
    rows = sample.rows(copies=2)
    rows = [
        sample.changed(row, note=PAYLOADS[number % 23], unit=PAYLOADS[number % 13]) for number, row in enumerate(rows)
    ]
    path = tmp_path / "台账.xlsx"
    report = sample.report(rows)
    excel.write(report, path)
    made = office.convert(office.without_values(path, tmp_path / "bare.xlsx"), "xlsx", tmp_path / "calculated")
    shown = openpyxl.load_workbook(made, data_only=True)["进展汇总"]
    totals = {line.cells[0]: line.cells[1] for line in report.sheets[1].lines if len(line.cells) > 1}
    seen = {
        name: items for name, items in shown.iter_rows(min_row=4, max_col=2, values_only=True) if isinstance(items, int)
    }
    expected = {str(name): items.value for name, items in totals.items() if isinstance(items, Formula)}
    assert {unescaped(str(name)): items for name, items in seen.items()} == expected
