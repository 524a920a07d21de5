"""Every report: it says what the database says, live and carried, in both languages, on pages that lose nothing."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import msgspec
import openpyxl
import pytest

from desktop.core.assessment import Applicability, Light, Result
from desktop.core.errors import ReportError, UsageError
from desktop.core.labels import Language
from desktop.core.organisation import Suggestion
from desktop.core.reports import excel, item_columns
from desktop.core.reports.looks import look
from desktop.core.reports.options import Grouping, ReportKind, Settings
from desktop.core.reports.printed import PrintOut
from desktop.core.reports.values import Formula, Kind, Report, Role, Sheet
from desktop.core.reports.widths import WRAPPED
from desktop.core.store.rows import LedgerRow
from tests.core.reports import office, printed, sample
from tests.core.reports.test_formulas import formulas, recalculated, values

LANGUAGES: tuple[Language, ...] = ("zh", "en")
KINDS = list(ReportKind)
TABLES = list(item_columns.TABLES)


def rows(language: Language = "zh") -> list[LedgerRow]:
    suggested = Suggestion(Applicability.APPLICABLE, "suggest.other-region", {"region": "某省"})
    return [
        sample.changed(row, suggestion=suggested) if number % 3 == 0 else row
        for number, row in enumerate(sample.rows(copies=2, language=language))
    ]


def made(kind: ReportKind, language: Language = "zh", **settings: object) -> Report:
    chosen = msgspec.convert(settings, Settings, strict=False)
    return sample.report(rows(language), language, kind=kind, settings=chosen)


def items(sheet: Sheet) -> list[dict[str, object]]:
    keys = [column.key.removeprefix("folded.") for column in sheet.columns]
    return [
        {key: cell.value if isinstance(cell, Formula) else cell for key, cell in zip(keys, line.cells, strict=True)}
        for line in sheet.lines
        if line.role is Role.ITEM
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_formula_carries_its_value(kind: ReportKind, language: Language, tmp_path: Path) -> None:
    report = made(kind, language)
    excel.write(report, tmp_path / "表.xlsx")
    carried = values(tmp_path / "表.xlsx")
    assert len(carried) == formulas(report)
    assert all(value is not None for value in carried.values())


@pytest.mark.slow
@office.needed
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind is not ReportKind.LEDGER])
def test_libreoffice_calculates_the_same_and_prints_all_of_it(
    kind: ReportKind, language: Language, tmp_path: Path
) -> None:
    report = made(kind, language)
    path = tmp_path / "表.xlsx"
    excel.write(report, path)
    assert recalculated(path, tmp_path) == {}
    assert printed.lost(report, office.convert(path, "pdf", tmp_path)) == []


def test_the_breakdown_lists_what_is_not_out() -> None:
    sheet = made(ReportKind.BREAKDOWN).sheets[0]
    wanted = [row for row in rows() if row.item.applicability is not Applicability.NOT_APPLICABLE]
    assert [line["key"] for line in items(sheet)] == [row.item.key for row in wanted]
    assert sheet.closing is not None
    free = sum(row.item.unit is None for row in wanted)
    dated = sum(row.item.due is not None for row in wanted)
    assert _said(sheet) == (
        f"共 {len(wanted)} 项任务：已定责任科室 {len(wanted) - free}，未分派 {free}；有完成时限 {dated}。"
    )


def test_the_urging_list_begins_with_what_is_overdue_longest() -> None:
    sheet = made(ReportKind.URGING).sheets[0]
    lamps = [row.item.lamp for row in rows() if row.item.lamp is not None]
    late = sorted((lamp.days or 0 for lamp in lamps if lamp.light is Light.OVERDUE), reverse=True)
    assert [line["days_late"] for line in items(sheet)][: len(late)] == late
    assert all(line["days_late"] == "—" for line in items(sheet)[len(late) :])
    assert [line.cells[0] for line in sheet.lines if line.role is Role.CHAPTER] == ["■ 逾期", "▲ 滞后", "▲ 临期"]
    others = sum(lamp.light in (Light.BEHIND, Light.DUE_SOON) for lamp in lamps)
    assert _said(sheet) == (
        f"共督办 {len(late) + others} 项：逾期 {len(late)}，滞后或临期 {others}；最长逾期 {late[0]} 天。"
    )


def test_nothing_to_urge_is_said() -> None:
    quiet = [sample.changed(row, due=dt.date(2030, 1, 1)) for row in rows() if row.item.status != "stalled"]
    sheet = sample.report(quiet, kind=ReportKind.URGING).sheets[0]
    assert [line.cells[0] for line in sheet.lines] == ["没有逾期、滞后或临期的事项"]
    assert _said(sheet) == "共督办 0 项：逾期 0，滞后或临期 0；最长逾期 0 天。"


def test_a_targets_result_follows_from_what_was_reached() -> None:
    sheet = made(ReportKind.TARGETS).sheets[0]
    targets = [row.item for row in rows() if row.item.value is not None]
    for line, item in zip(items(sheet), targets, strict=True):
        assert (line["value"], line["value_unit"]) == (item.value, item.value_unit)
        assert line["reached_value"] == ("—" if item.reached is None else item.reached)
        more = item.comparator == ">=" and item.reached is not None and isinstance(item.value, float)
        assert line["share"] == (pytest.approx((item.reached or 0) / item.value) if more else "—")  # type: ignore[operator]
    met = sum(item.result is Result.MET for item in targets)
    assert _said(sheet).startswith(f"共 {len(targets)} 项指标：达标 {met}，")


@office.needed
def test_a_figure_wider_than_its_column_is_written_smaller(tmp_path: Path) -> None:
    mistaken = next(row for row in rows() if row.item.comparator == ">=" and isinstance(row.item.value, float))
    wide = sample.report([sample.changed(mistaken, reached=123456789012.5)], "zh", kind=ReportKind.TARGETS)
    excel.write(wide, tmp_path / "表.xlsx")
    printed = office.bare(office.text(office.convert(tmp_path / "表.xlsx", "pdf", tmp_path)))
    (line,) = items(wide.sheets[0])
    assert "###" not in printed
    assert f"{line['share']:.1%}" in printed


def test_the_statement_of_applicability_gives_reasons_and_lists_what_is_undecided() -> None:
    sheet = made(ReportKind.APPLICABILITY).sheets[0]
    lines = items(sheet)
    assert len(lines) == len(rows())
    for line, row in zip(lines, rows(), strict=True):
        if row.item.applicability is Applicability.NOT_APPLICABLE:
            assert (line["applicability"], line["reason"]) == ("不适用", "本局无此职责，由市商务局承担。")
        elif row.item.applicability is Applicability.UNDECIDED:
            assert line["applicability"] == "待判定"
            assert str(line["reason"]).startswith("建议适用，未经确认：" if row.item.suggestion else "尚未判定")
    counts = sample.count(rows())
    assert _said(sheet) == (
        f"共 {counts.items} 项：适用 {counts.applicable}，不适用 {counts.not_applicable}，待判定 {counts.undecided}。"
    )


def test_the_progress_summary_stands_first_and_its_figures_behind_it() -> None:
    report = made(ReportKind.PROGRESS)
    assert [(sheet.name, sheet.hidden) for sheet in report.sheets[:2]] == [("进展汇总", False), ("落实台账", True)]
    assert report.title.endswith("进展汇总表")
    counts = sample.count(rows())
    shares = next(line for line in report.sheets[0].lines if str(line.cells[0]).startswith("占比"))
    done = shares.cells[[column.key for column in report.sheets[0].columns].index("done")]
    assert isinstance(done, Formula)
    assert done.value == pytest.approx(counts.done / counts.applicable)


@office.needed
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_bar_of_a_chart_keeps_its_name(language: Language, tmp_path: Path) -> None:
    """LibreOffice leaves names out where their lines would touch, and Chinese type is high."""
    names = [f"章{number}" for number in range(20)]
    base = enumerate(sample.rows([sample.PLAN], copies=20, language=language))
    changed = [(number % len(names), row) for number, row in base]
    rows = [
        sample.changed(row, chapter=place, chapter_title=names[place], chapter_title_en=names[place])
        for place, row in sorted(changed, key=lambda one: one[0])
    ]
    excel.write(sample.report(rows, language, kind=ReportKind.PROGRESS), tmp_path / "表.xlsx")
    printed = office.bare(office.text(office.convert(tmp_path / "表.xlsx", "pdf", tmp_path)))
    assert [name for name in names if not re.search(rf"{name}\d+/\d+", printed)] == []


def test_the_cover_leads_to_every_sheet_and_each_back(tmp_path: Path) -> None:
    report = made(ReportKind.WHOLE)
    excel.write(report, tmp_path / "表.xlsx")
    book = openpyxl.load_workbook(tmp_path / "表.xlsx")
    names = [sheet.title for sheet in book.worksheets if sheet.sheet_state == "visible"]
    cover = book[names[0]]
    leads = {cell.value: cell.hyperlink.location for row in cover.iter_rows() for cell in row if cell.hyperlink}
    assert leads == {name: f"'{name}'!A1" for name in names[1:]}
    for name in names[1:]:
        assert book[name]["A1"].value == "← 返回目录"
        assert book[name]["A1"].hyperlink.location == "'封面'!A1"
        assert book[name].print_area.split("!")[1].startswith("$A$2:")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_contents_name_the_page_of_each_sheet_those_of_charts_too(language: Language) -> None:
    """A leader leafs through paper: what stands where is as true there as behind the links."""
    out = PrintOut(made(ReportKind.WHOLE, language))
    begins: dict[str, int] = {}
    for number, (laid, _) in enumerate(out.places, 1):
        begins.setdefault(laid.sheet.name, number)
    lines = items(out.places[0][0].sheet)
    assert [line["report"] for line in lines] == list(begins)[1:]
    assert [line["page"] for line in lines] == list(begins.values())[1:]
    assert [line["number"] for line in lines] == list(range(1, len(lines) + 1))
    summary = "进展汇总" if language == "zh" else "Summary"
    assert lines[0]["report"] == summary, "what a leader reads stands first"
    charts = [line["purpose"] for line in lines if str(line["report"]) in ("进展汇总附图", "Summary – charts")]
    assert charts == ([f"“{summary}”的图表"] if language == "zh" else [])


def test_the_cover_says_how_all_stands() -> None:
    report = made(ReportKind.WHOLE)
    ledger = next(sheet for sheet in report.sheets if sheet.name == "落实台账")
    totals = {line.cells[1]: line.cells[3] for line in report.sheets[0].lines}
    assert ledger.closing is not None
    assert totals["进展汇总"] == ledger.closing[1]
    counts = sample.count(rows())
    assert isinstance(totals["落实台账"], Formula)
    assert totals["落实台账"].value == f"共 {counts.items} 项，适用 {counts.applicable} 项。"


@pytest.mark.parametrize("kind", TABLES)
def test_columns_are_printed_as_chosen(kind: ReportKind) -> None:
    always = item_columns.TABLES[kind].always
    chosen = ("due", "unit", *always)
    sheet = made(kind, columns=chosen).sheets[0]
    assert [column.key for column in sheet.columns if not column.folded] == list(chosen)
    assert sheet.names
    every = made(kind, columns=item_columns.offered(kind)).sheets[0]
    assert [column.key for column in every.columns if not column.folded] == list(item_columns.offered(kind))
    fewer = made(kind, columns=("due",)).sheets[0]
    assert [column.key for column in fewer.columns if not column.folded] == [*always, "due"]


@pytest.mark.parametrize("kind", TABLES)
def test_any_choice_of_columns_is_written_and_its_totals_hold(kind: ReportKind, tmp_path: Path) -> None:
    report = made(kind, columns=("due", *item_columns.TABLES[kind].always))
    excel.write(report, tmp_path / "表.xlsx")
    assert all(value is not None for value in values(tmp_path / "表.xlsx").values())
    assert _said(report.sheets[0]) == _said(made(kind).sheets[0])


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind in WRAPPED])
def test_what_is_folded_away_does_not_run_into_the_last_printed_column(kind: Kind) -> None:
    """LibreOffice prints a text in the middle of a folded column over the empty cell at its left."""
    folded = look(f"item.{kind}.folded", "zh")
    assert (folded.across, folded.wrap) == ("left", False)


def test_an_unknown_column_is_refused_and_the_columns_named() -> None:
    with pytest.raises(UsageError) as caught:
        made(ReportKind.URGING, columns=("salary",))
    assert caught.value.key == "column-unknown"
    assert "instruction" in str(caught.value.facts["choices"])


@pytest.mark.parametrize("settings", [{"columns": ("item",)}, {"grouping": "unit"}])
@pytest.mark.parametrize("kind", [ReportKind.PROGRESS, ReportKind.WHOLE])
def test_what_cannot_be_chosen_is_not_passed_over(kind: ReportKind, settings: dict[str, object]) -> None:
    with pytest.raises(UsageError) as caught:
        made(kind, "zh", **settings)
    assert caught.value.key == "report-fixed"


@pytest.mark.parametrize("kind", TABLES)
def test_any_table_is_grouped_by_alert(kind: ReportKind) -> None:
    sheet = made(kind, grouping=Grouping.ALERT).sheets[0]
    bands = [line.cells[0] for line in sheet.lines if line.role is Role.CHAPTER]
    assert [band for band in ("■ 逾期", "▲ 滞后", "▲ 临期", "其他") if band in bands] == bands


@pytest.mark.parametrize("kind", KINDS)
def test_an_anonymous_report_holds_no_name_and_no_telephone(kind: ReportKind, tmp_path: Path) -> None:
    usual = {key for key in ("leader", "telephone") if kind in TABLES and key in item_columns.offered(kind)}
    columns = tuple(dict.fromkeys((*item_columns.usual(kind), *usual))) if kind in TABLES else ()
    report = made(kind, anonymous=True, columns=columns)
    excel.write(report, tmp_path / "表.xlsx")
    book = openpyxl.load_workbook(tmp_path / "表.xlsx")
    texts = [str(cell.value) for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.value]
    hidden = ("刘伟", "王芳", "陈静", "李建国", "赵敏", "0917-3266118", "13891700321")
    assert [text for text in texts if any(name in text for name in hidden)] == []
    assert any("姓名和电话已隐去" in text for text in texts)


def test_units_stand_in_the_offices_order_when_grouped_so() -> None:
    sheet = made(ReportKind.LEDGER, grouping=Grouping.UNIT).sheets[0]
    bands = [line.cells[0] for line in sheet.lines if line.role is Role.CHAPTER]
    used = {row.item.unit for row in rows()}
    assert bands == [*(unit for unit in sample.UNITS if unit in used), "未分派"]
    plain = made(ReportKind.LEDGER, grouping=Grouping.NONE).sheets[0]
    assert {line.role for line in plain.lines} == {Role.ITEM}
    assert _said(sheet) == _said(plain) == _said(made(ReportKind.LEDGER).sheets[0])


@pytest.mark.parametrize("kind", KINDS)
def test_a_title_of_ones_own(kind: ReportKind) -> None:
    report = made(kind, title=" 关于三季度的报告 ")
    assert report.title == report.sheets[0].title == "关于三季度的报告"


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_at_all_is_refused(kind: ReportKind) -> None:
    with pytest.raises(ReportError) as caught:
        sample.report([], kind=kind)
    assert caught.value.key == "report-empty"


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_of_sheets_fit(language: Language) -> None:
    for kind in KINDS:
        names = [sheet.name for sheet in made(kind, language).sheets]
        assert len(set(names)) == len(names)
        assert all(0 < len(name) <= 31 and not set(name) & set("[]:*?/\\'") for name in names)


def _said(sheet: Sheet) -> str:
    assert sheet.closing is not None
    total = sheet.closing[1]
    assert isinstance(total, Formula)
    return str(total.value)
