"""Sending out: who gets which items, what can be changed in a workbook, what it carries, and that it prints whole."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from desktop.core import labels
from desktop.core.errors import ReportError
from desktop.core.labels import Language
from desktop.core.reports.fill_in import stamp
from desktop.core.reports.fill_in.fields import FILLED, Field
from desktop.core.store import sendings
from desktop.core.store.sendings import Sending
from desktop.core.store.workspace import Workspace
from tests.core.reports import office as libre
from tests.core.reports.fill_in.office_work import LONG, TODAY, UNITS, sent
from tests.core.samples import dump


def table(path: Path) -> tuple[Any, int, dict[str, int]]:
    """Return the sheet to be filled in, the row of its codes, and the column of each key."""
    sheet: Any = openpyxl.load_workbook(path).worksheets[0]
    for row in sheet.iter_rows():
        keys = {str(cell.value): cell.column for cell in row}
        if {"key", "status"} <= keys.keys():
            return sheet, row[0].row, keys
    raise AssertionError("no codes")


def test_each_unit_gets_its_items_only(made: Workspace, tmp_path: Path) -> None:
    written = sent(made, tmp_path / "out")
    assert [(one.recipient, one.items) for one in written] == [(unit, 10) for unit in UNITS]
    assert [one.path.name for one in written] == [f"{unit}_填报表_2026-11-21.xlsx" for unit in UNITS]
    keys = []
    for one in written:
        sheet, codes, columns = table(one.path)
        column = [cell.value for (cell,) in sheet.iter_rows(codes + 2, None, columns["key"], columns["key"])]
        keys.append(set(filter(None, column)))
    assert len(keys[0]) == len(keys[1]) == 10
    assert not keys[0] & keys[1]


def test_named_recipients_all_get_the_same_items(made: Workspace, tmp_path: Path) -> None:
    written = sent(made, tmp_path / "out", recipients=("甲县", "乙县"))
    assert [(one.recipient, one.items) for one in written] == [("甲县", 22), ("乙县", 22)]
    written = sent(made, tmp_path / "out", recipients=("甲县",), units=UNITS[:1])
    assert [(one.recipient, one.items, one.path.name) for one in written] == [
        ("甲县", 10, "甲县_填报表_2026-11-21(2).xlsx")
    ]


def test_only_the_cells_to_be_filled_in_are_open(made: Workspace, tmp_path: Path) -> None:
    sheet, codes, columns = table(sent(made, tmp_path / "out")[0].path)
    assert sheet.protection.sheet
    assert sheet.protection.password is None
    assert (sheet.protection.autoFilter, sheet.protection.formatColumns) == (False, False)
    assert sheet.row_dimensions[codes].hidden
    assert sheet.column_dimensions["N"].hidden
    fields = {columns[field] for field in FILLED}
    with_target = 0
    for row in sheet.iter_rows(codes + 2, sheet.max_row - 2):
        if row[columns["part"] - 1].value != 1:
            continue
        opened = {cell.column for cell in row if not cell.protection.locked}
        with_target += columns[Field.REACHED] in opened
        assert opened | {columns[Field.REACHED]} == fields
    assert with_target == 3, "a reached value is asked for only where there is a target"
    heading = [cell for cell in sheet[codes + 1] if not cell.protection.locked]
    assert heading == []
    assert all(not cell.protection.locked for cell in sheet[sheet.max_row][:2])
    checks = {rule.type: rule for rule in sheet.data_validations.dataValidation}
    assert {"list", "decimal", "date"} == checks.keys()
    assert checks["list"].formula1 == "list_status"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_a_cell_does_not_take_is_told_by_the_name_of_its_column(
    made: Workspace, tmp_path: Path, language: Language
) -> None:
    written = sent(made, tmp_path, language)[0]
    sheet = openpyxl.load_workbook(written.path).worksheets[0]
    told = {str(rule.sqref)[:1]: rule.error for rule in sheet.data_validations.dataValidation}
    assert set(told) == {"E", "F", "G", "H"}
    assert str(told["E"]).startswith("进展请从列表中选择" if language == "zh" else "Choose the status")
    assert labels.text("fill.column.note", language) in str(told["E"]), "where the reason goes"
    assert all(0 < len(str(text)) <= 255 for text in told.values())


def test_what_is_known_is_filled_in(made: Workspace, tmp_path: Path) -> None:
    sheet, codes, columns = table(sent(made, tmp_path / "out")[0].path)
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(codes + 2, sheet.max_row - 2)]
    first, second, *others = ({key: row[column - 1] for key, column in columns.items()} for row in rows)
    assert (first["status"], first["progress"], first["reached"]) == ("推进中", 0.25, 0.822)
    assert first["evidence"] == "https://example.com/a\noffice_work.py"
    assert (second["status"], second["note"], second["owner"]) == ("已完成", "=1+1 已印发", "周凯")
    assert second["done_on"] == dt.datetime(2026, 11, 21)
    assert second["reached"] == "—"
    long = [row for row in others if row["key"] == others[0]["key"]]
    assert [row["part"] for row in long] == list(range(1, len(long) + 1))
    assert len(long) > 2
    assert "".join(row["note"] for row in long) == LONG
    assert [row["problem"] for row in long] == ["缺人", *[None] * (len(long) - 1)]
    undecided = others[len(long)]
    assert (undecided["status"], undecided["progress"]) == (None, None)


def test_a_workbook_carries_what_was_sent(made: Workspace, tmp_path: Path) -> None:
    written = sent(made, tmp_path / "out", due=dt.date(2026, 12, 5))
    carried = []
    for one in written:
        book = openpyxl.load_workbook(one.path)
        assert [sheet.sheet_state for sheet in book.worksheets] == ["visible", "visible", "hidden", "hidden"]
        heading, *rows = ([cell.value for cell in row] for row in book.worksheets[3].iter_rows())
        assert heading[0] == stamp.SCHEMA
        head, items = stamp.read(rows)
        carried.append((head, items))
        assert (head.workspace, head.assessment, head.recipient) == (made.uuid, 1, one.recipient)
        assert (head.sent, head.due, head.frameworks) == ("2026-11-21", "2026-12-05", {"plan-1": 1})
        assert len(items) == 10
    head, items = carried[0]
    assert [item.unit for item in items].count("%") == 3
    damaged = [*items[:-1], stamp.Sent(items[-1].key, items[-1].unit, ("done", *items[-1].values[1:]))]
    assert stamp.sealed(head, damaged) != head


def test_sending_is_registered_and_can_be_taken_back(made: Workspace, tmp_path: Path) -> None:
    before = dump(made.db)
    sent(made, tmp_path / "out", due=dt.date(2026, 12, 5))
    found = sendings.unanswered(made.db, 1)
    assert [(one.recipient, one.items, one.sent, one.due) for one in found] == [
        (unit, 10, TODAY, dt.date(2026, 12, 5)) for unit in UNITS
    ]
    assert len({one.batch for one in found}) == 1
    sent(made, tmp_path / "out", units=UNITS[:1])
    assert [one.recipient for one in sendings.unanswered(made.db, 1)] == list(UNITS)
    made.undo()
    made.undo()
    assert dump(made.db) == before
    assert made.redo()
    assert len(sendings.sendings(made.db, 1)) == 2


@pytest.mark.parametrize(
    ("options", "key"),
    [
        ({"units": ("产品质量监督科", "没有的科")}, "send-nothing"),
        ({"recipients": ("甲县",), "units": ("没有的科",)}, "send-nothing"),
    ],
)
def test_nobody_gets_an_empty_workbook(made: Workspace, tmp_path: Path, options: dict[str, Any], key: str) -> None:
    before = made.path.read_bytes()
    with pytest.raises(ReportError) as caught:
        sent(made, tmp_path / "out", **options)
    assert caught.value.key == key
    assert not (tmp_path / "out").exists()
    assert made.path.read_bytes() == before


def test_cancelling_or_a_folder_that_cannot_be_made_leaves_nothing(made: Workspace, tmp_path: Path) -> None:
    from desktop.core.reports.fill_in.send import SendOptions, send

    class Stop(Exception):
        pass

    def told(done: int, total: int) -> None:
        if done == 1:
            raise Stop

    with pytest.raises(Stop):
        send(made, SendOptions(tmp_path / "out", "zh"), TODAY, told)
    assert not (tmp_path / "out").exists()
    assert sendings.sendings(made.db, 1) == []
    (tmp_path / "file").touch()
    for folder in (tmp_path / "no" / "where", tmp_path / "file", Path("a\0b")):
        with pytest.raises(ReportError) as caught:
            sent(made, folder)
        assert caught.value.key == "send-no-folder"


def test_the_register_keeps_dates(made: Workspace) -> None:
    one = Sending("b", "甲县", 3, TODAY, None, TODAY)
    sendings.register(made, [one])
    assert sendings.sendings(made.db, 1) == [one]
    assert sendings.unanswered(made.db, 1) == []


@libre.needed
@pytest.mark.parametrize("language", ["zh", "en"])
def test_everything_is_printed(made: Workspace, tmp_path: Path, language: Language) -> None:
    path = sent(made, tmp_path / "out", language)[0].path
    printed = libre.bare(libre.text(libre.convert(path, "pdf", tmp_path / "pdf")))
    for sheet in openpyxl.load_workbook(path).worksheets[:2]:
        for row in sheet.iter_rows():
            for cell in row:
                if not isinstance(cell.value, str) or sheet.row_dimensions[cell.row].hidden:
                    continue
                if not sheet.column_dimensions[cell.column_letter].hidden:
                    assert libre.bare(cell.value) in printed, cell.value
