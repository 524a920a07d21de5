"""From a workspace to a file: the same rows in Excel, CSV and JSON, what is chosen, and what of it is kept."""

from __future__ import annotations

import csv
import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import openpyxl
import pytest

from desktop.core import labels
from desktop.core.assessment import Applicability, MarkChange, Status
from desktop.core.errors import ReportError, UsageError, WorkspaceError
from desktop.core.labels import Language
from desktop.core.reports import interchange
from desktop.core.reports.export import build, export
from desktop.core.reports.options import Options, ReportKind, Settings, keep, kept
from desktop.core.reports.paper import Binding, Paper
from desktop.core.reports.values import Formula
from desktop.core.store import history, items, marks, profile
from desktop.core.store.items import Filter
from desktop.core.store.profile import Unit
from desktop.core.store.workspace import Workspace, create
from tests.core.samples import OFFICE, TODAY, framework

KINDS = list(ReportKind)
PAYLOADS = ("=1+1", "+1", "-1+1", "@SUM(A1)", "＝1＋1", " =1", "\t=1", "\n=1", "=cmd|' /C calc'!A0", "\u00a0=1")


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Workspace]:
    """A workspace with two documents and marks of every kind."""
    with create(tmp_path / "两份", OFFICE, [framework(), framework("plan-2")]) as opened:
        every = items.item_ids(opened.db, opened.assessment, Filter(), TODAY)
        changes = [
            MarkChange(status=Status.DONE),
            MarkChange(status=Status.IN_PROGRESS, progress=40, due=TODAY - dt.timedelta(days=9), problem="人手不足。"),
            MarkChange(status=Status.STALLED, due=TODAY + dt.timedelta(days=40)),
            MarkChange(status=Status.IN_PROGRESS, due=TODAY + dt.timedelta(days=3)),
            MarkChange(applicability=Applicability.NOT_APPLICABLE, reason="没有这项职责"),
        ]
        for number, item in enumerate(every[:40]):
            unit = ("标准化科", "计量科", None)[number % 3]
            change = changes[number % len(changes)]
            marks.change(opened, [item], change, TODAY, unit_name=unit, owner_name="王芳" if number % 2 else None)
        target = items.rows(opened.db, opened.assessment, every, TODAY)
        for row in [row for row in target if row.comparator is not None][:3]:
            marks.change(opened, [row.id], MarkChange(reached=90), TODAY)
        yield opened


def written(
    workspace: Workspace, path: Path, kind: ReportKind, language: Language = "zh", **settings: object
) -> interchange.Written:
    return export(workspace, Options(path, language, kind, msgspec.convert(settings, Settings, strict=False)), TODAY)


def rows_of(path: Path) -> list[dict[str, str]]:
    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(raw.decode("utf-8-sig").splitlines(keepends=True)))


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_report_of_a_workspace(kind: ReportKind, language: Language, two: Workspace, tmp_path: Path) -> None:
    before = two.path.read_bytes()
    written(two, tmp_path / "表.xlsx", kind, language)
    book = openpyxl.load_workbook(tmp_path / "表.xlsx", data_only=True)
    assert book.worksheets[0].max_row > 4
    written(two, tmp_path / "表.json", kind, language)
    told = json.loads((tmp_path / "表.json").read_text("utf-8"))
    assert (told["schema"], told["kind"], told["language"]) == ("duibiao.report/1", kind, language)
    assert told["as_of"] == TODAY.isoformat()
    assert len(told["tables"]) == (7 if kind is ReportKind.WHOLE else 1)
    assert two.path.read_bytes() == before


def test_the_figures_are_those_of_the_database(two: Workspace, tmp_path: Path) -> None:
    written(two, tmp_path / "全.json", ReportKind.WHOLE)
    told = json.loads((tmp_path / "全.json").read_text("utf-8"))
    tables = {table["name"]: table for table in told["tables"]}
    db = two.db.conn

    def count(condition: str) -> int:
        sql = (
            "SELECT count(*) FROM item i LEFT JOIN mark m ON m.item_id = i.id "
            f"LEFT JOIN target t ON t.id = i.target_id WHERE {condition}"
        )
        return int(db.execute(sql).fetchone()[0])

    open_ = "m.applicability = 'applicable' AND m.status NOT IN ('done', 'ongoing') AND coalesce(m.due, t.last_day)"
    late, day = count(f"{open_} < '{TODAY}'"), TODAY + dt.timedelta(days=15)
    soon = count(f"{open_} BETWEEN '{TODAY}' AND '{day}' AND m.status <> 'stalled'")
    behind = count(f"m.applicability = 'applicable' AND m.status = 'stalled' AND {open_.split('AND')[-1]} >= '{TODAY}'")
    assert tables["督办清单"]["total"].startswith(f"共督办 {late + soon + behind} 项：逾期 {late}，")
    assert len(tables["督办清单"]["rows"]) == late + soon + behind
    out = count("m.applicability = 'not_applicable'")
    fits = count("m.applicability = 'applicable'")
    total = count("1")
    assert tables["适用性声明"]["total"] == f"共 {total} 项：适用 {fits}，不适用 {out}，待判定 {total - fits - out}。"
    assert len(tables["任务分解表"]["rows"]) == total - out
    assert len(tables["指标完成情况"]["rows"]) == count("t.id IS NOT NULL")
    met = count("t.id IS NOT NULL AND m.result = 'met'")
    assert f"达标 {met}，" in tables["指标完成情况"]["total"]
    done = count("m.status = 'done' AND m.applicability = 'applicable'")
    assert {"total", "document"} <= {row.get("level") for row in tables["进展汇总"]["rows"]}
    assert [row["done"] for row in tables["进展汇总"]["rows"] if row.get("level") == "total"] == [done, done]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind is not ReportKind.WHOLE])
def test_csv_and_json_hold_the_same_rows(kind: ReportKind, two: Workspace, tmp_path: Path) -> None:
    written(two, tmp_path / "表.csv", kind)
    written(two, tmp_path / "表.json", kind)
    (table,) = json.loads((tmp_path / "表.json").read_text("utf-8"))["tables"]
    lines = rows_of(tmp_path / "表.csv")
    if kind is ReportKind.PROGRESS:  # whose bands stand as rows in a CSV file
        assert len(lines) == len(table["rows"])
        return
    assert len(lines) == len(table["rows"]) > 0
    headings = [column["heading"] for column in table["columns"]]
    for line, row in zip(lines, table["rows"], strict=True):
        assert list(line) == headings
        for column in table["columns"]:
            value, text = row[column["key"]], line[column["heading"]]
            if isinstance(value, str):
                assert text in (value, f"'{value}")
            elif value is None:
                assert text == ""
            elif "%" in text:
                assert float(text.rstrip("%")) == pytest.approx(value * 100, abs=0.051)
            else:
                assert float(text) == value


def test_json_holds_typed_values(two: Workspace, tmp_path: Path) -> None:
    written(two, tmp_path / "账.json", ReportKind.LEDGER)
    (table,) = json.loads((tmp_path / "账.json").read_text("utf-8"))["tables"]
    row = table["rows"][1]
    assert (row["number"], row["progress"], row["due"]) == (2, 0.4, (TODAY - dt.timedelta(days=9)).isoformat())
    assert row["why_not"] is None
    assert row["light"].replace("\u00a0", " ") == "■ 逾期 9 天"


@pytest.mark.parametrize("text", PAYLOADS)
def test_what_looks_like_a_formula_is_guarded_in_csv_or_left_on_demand(
    text: str, two: Workspace, tmp_path: Path
) -> None:
    (first,) = items.item_ids(two.db, two.assessment, Filter(), TODAY, limit=1)
    marks.change(two, [first], MarkChange(note=text, problem="2025-11-21", next_step="好，=1"), TODAY)
    told = written(two, tmp_path / "账.csv", ReportKind.LEDGER)
    row = rows_of(tmp_path / "账.csv")[0]
    assert row["工作进展（截至11月21日）"] == f"'{text}"
    assert (row["存在问题及原因"], row["下一步打算"]) == ("2025-11-21", "好，=1")
    assert told.guarded == 1
    told = written(two, tmp_path / "账.csv", ReportKind.LEDGER, as_is=True)
    assert rows_of(tmp_path / "账.csv")[0]["工作进展（截至11月21日）"] == text
    assert told.guarded == 0


@pytest.mark.parametrize("kind", KINDS)
def test_no_text_becomes_a_formula_in_any_report(kind: ReportKind, two: Workspace, tmp_path: Path) -> None:
    every = items.item_ids(two.db, two.assessment, Filter(), TODAY)
    for number, item in enumerate(every):
        text = PAYLOADS[number % len(PAYLOADS)]
        change = MarkChange(note=text, problem=text, next_step=text, leader=text)
        if number % 4 == 3:
            change = MarkChange(applicability=Applicability.NOT_APPLICABLE, reason=text)
        marks.change(two, [item], change, TODAY, unit_name=text.strip(), owner_name=text.strip())
    plain = build(two, Options(tmp_path / "x.xlsx", "zh", kind), TODAY)
    ours = sum(
        isinstance(cell, Formula) for sheet in plain.sheets for line in sheet.lines for cell in line.cells
    ) + sum(sheet.closing is not None for sheet in plain.sheets)
    written(two, tmp_path / "表.xlsx", kind)
    book = openpyxl.load_workbook(tmp_path / "表.xlsx")
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert sum(cell.data_type == "f" for cell in cells) == ours
    assert not any(cell.data_type == "e" for cell in cells)


def test_several_tables_make_no_csv(two: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        written(two, tmp_path / "全.csv", ReportKind.WHOLE)
    assert caught.value.key == "report-csv-whole"
    assert list(tmp_path.glob("全*")) == []


def test_pdf_needs_something_that_draws(two: Workspace, tmp_path: Path) -> None:
    with pytest.raises(ReportError) as caught:
        written(two, tmp_path / "表.pdf", ReportKind.LEDGER)
    assert caught.value.key == "report-no-pdf"
    assert "Excel" in labels.failure_text(caught.value, "en")
    assert list(tmp_path.glob("*.pdf")) == []
    drawn = []
    options = Options(tmp_path / "表.pdf", "zh", ReportKind.TARGETS)
    made = export(two, options, TODAY, draw=lambda report, path, _told: drawn.append((report.title, path)))
    assert made.path == options.path
    assert drawn == [(drawn[0][0], options.path)]
    assert "指标完成情况" in drawn[0][0]


@pytest.mark.parametrize("name", ["表.xls", "表", "表.docx"])
def test_an_ending_that_is_none_of_ours_is_refused(name: str, two: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        written(two, tmp_path / name, ReportKind.LEDGER)
    assert caught.value.key == "report-suffix"
    assert str(caught.value.facts["suggestion"]).endswith("表.xlsx")


@pytest.mark.parametrize("suffix", [".csv", ".json"])
def test_cancelling_leaves_the_old_file(suffix: str, two: Workspace, tmp_path: Path) -> None:
    path = tmp_path / f"表{suffix}"
    path.write_text("old")

    def stop(_done: int, _total: int) -> None:
        raise RuntimeError

    report = build(two, Options(path, "zh"), TODAY)
    from desktop.core.reports.export import write

    with pytest.raises(RuntimeError):
        write(report, Options(path, "zh"), stop)
    assert path.read_text() == "old"
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith(".duibiao")] == []


def test_documents_units_and_statuses_are_chosen(two: Workspace, tmp_path: Path) -> None:
    chosen: dict[str, Any] = {"documents": ("plan-2",), "units": ("计量科",), "statuses": (Status.IN_PROGRESS,)}
    written(two, tmp_path / "账.json", ReportKind.LEDGER, **chosen)
    (table,) = json.loads((tmp_path / "账.json").read_text("utf-8"))["tables"]
    assert table["rows"]
    assert {row["document"] for row in table["rows"]} == {"测试文件plan-2"}
    assert {(row["unit"], row["status"]) for row in table["rows"]} == {("计量科", "推进中")}
    report = build(two, Options(tmp_path / "x.xlsx", "en", settings=Settings(**chosen)), TODAY)
    assert report.sheets[0].middle == "Scope: 计量科; In progress"
    assert report.title == "Implementation ledger: Test document plan-2"
    none = build(two, Options(tmp_path / "x.xlsx", "zh", settings=Settings(units=("",))), TODAY)
    assert none.sheets[0].middle == "范围：plan-1、plan-2；未分派"


def test_the_date_of_the_report_decides_the_alerts(two: Workspace, tmp_path: Path) -> None:
    early = TODAY - dt.timedelta(days=30)
    options = Options(tmp_path / "督.json", "zh", ReportKind.URGING, as_of=early)
    export(two, options, TODAY)
    told = json.loads((tmp_path / "督.json").read_text("utf-8"))
    assert told["as_of"] == early.isoformat()
    lights = {row["key"]: row["light"] for row in told["tables"][0]["rows"]}
    assert not lights.get("plan-1/1.1.2", "").startswith("■")
    now = build(two, msgspec.structs.replace(options, as_of=None), TODAY)
    assert any("plan-1/1.1.2" in line.cells for line in now.sheets[0].lines)


def test_settings_are_kept_for_each_report_and_can_be_undone(two: Workspace) -> None:
    wanted = Settings(
        columns=("number", "item"), title="三季度", documents=("plan-1",), statuses=(Status.DONE,), filler="王芳",
        anonymous=True, paper=Paper(binding=Binding.LEFT),
    )  # fmt: skip
    assert kept(two, ReportKind.URGING) == Settings()
    assert keep(two, ReportKind.URGING, wanted) is not None
    assert keep(two, ReportKind.URGING, wanted) is None
    assert kept(two, ReportKind.URGING) == wanted
    assert kept(two, ReportKind.LEDGER) == Settings()
    batch = history.batch(two.db, two.stack().undo or 0)
    assert (batch.gesture, batch.parameters) == ("report-settings", {"report": "urging"})
    two.undo()
    assert kept(two, ReportKind.URGING) == Settings()


def test_a_kept_choice_follows_a_unit_that_is_called_otherwise(two: Workspace) -> None:
    def call(*names: str) -> None:
        ids = [unit.id for unit in profile.units(two.db)] or [0, 0]
        wanted = [Unit(number, name) for number, name in zip(ids, names, strict=True)]
        two.write("units", {}, lambda record: profile.set_units(two.db, record, wanted))

    call("甲科", "乙科")
    keep(two, ReportKind.LEDGER, Settings(units=("", "甲科"), title="某台账"))
    keep(two, ReportKind.URGING, Settings(units=("乙科", "撤销科")))
    two.write("report-settings", {}, lambda record: profile.set_setting(record, "report-targets", "nobody reads this"))
    call("乙科", "丙科")  # one takes the name that the other gives up
    assert kept(two, ReportKind.LEDGER) == Settings(units=("", "乙科"), title="某台账")
    assert kept(two, ReportKind.URGING).units == ("丙科", "撤销科")
    two.undo()
    assert kept(two, ReportKind.LEDGER).units == ("", "甲科")
    assert kept(two, ReportKind.URGING).units == ("乙科", "撤销科")


def test_a_kept_choice_that_is_gone_is_told(two: Workspace, tmp_path: Path) -> None:
    for gone in (Settings(documents=("plan-9",)), Settings(units=("撤销科",))):
        with pytest.raises(WorkspaceError) as caught:
            export(two, Options(tmp_path / "账.xlsx", "zh", settings=gone), TODAY)
        assert caught.value.key == "report-choice-gone"
    assert not (tmp_path / "账.xlsx").exists()


def test_settings_of_a_newer_program_are_read_as_far_as_they_are_known() -> None:
    assert msgspec.json.decode(b'{"title": "x", "future": 1}', type=Settings) == Settings(title="x")
