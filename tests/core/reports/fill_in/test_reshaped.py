"""What offices and their programs do to a workbook before it comes back; its answers are found all the same."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.core.reports.fill_in import receipt
from desktop.core.reports.fill_in.collection import Collection
from desktop.core.store.workspace import Workspace
from tests.core.reports import office as libre
from tests.core.reports.fill_in.filling import Edits, Table, collected, fill, in_sheet, rezipped, told
from tests.core.reports.fill_in.office_work import TODAY, sent

FIRST, SECOND, FOURTH = "plan-1/1.1.1", "plan-1/1.1.2", "plan-1/1.1.4"
EDITS: Edits = {
    FIRST: {"progress": "60%", "reached": "0.9", "note": "办了 3 件"},
    SECOND: {"problem": "缺人", "evidence": "=1号"},
    FOURTH: {"status": "滞后", "owner": "赵磊"},
}
MEANT = {
    (FIRST, "progress"): "60", (FIRST, "reached"): "90", (FIRST, "note"): "办了 3 件", (SECOND, "problem"): "缺人",
    (SECOND, "evidence"): "=1号", (FOURTH, "status"): "stalled", (FOURTH, "owner"): "赵磊",
}  # fmt: skip

Book = Any
Act = Callable[[Book, Table], None]


def nothing(_book: Book, table: Table) -> None:
    table.cell(SECOND, "evidence").data_type = "s"


def order_turned(_book: Book, table: Table) -> None:
    rows = range(table.codes + 2, max(table.rows.values()) + 1)
    values = [[cell.value for cell in table.sheet[row]] for row in rows]
    for row, cells in zip(rows, reversed(values), strict=True):
        for cell, value in zip(table.sheet[row], cells, strict=True):
            cell.value = value
            cell.data_type = "s" if isinstance(value, str) else cell.data_type


def rows_inserted(_book: Book, table: Table) -> None:
    for area in list(table.sheet.merged_cells.ranges):
        table.sheet.unmerge_cells(str(area))
    table.sheet.insert_rows(table.rows[SECOND], 2)
    table.sheet.insert_rows(1, 3)


def columns_inserted(_book: Book, table: Table) -> None:
    for area in list(table.sheet.merged_cells.ranges):
        table.sheet.unmerge_cells(str(area))
    table.sheet.insert_cols(table.columns["note"])
    table.sheet.insert_cols(1)


def columns_swapped(_book: Book, table: Table) -> None:
    one, other = table.columns["note"], table.columns["problem"]
    for row in range(table.codes, max(table.rows.values()) + 1):
        left, right = table.sheet.cell(row, one), table.sheet.cell(row, other)
        left._value, right._value = right._value, left._value
        left.data_type, right.data_type = right.data_type, left.data_type


def sheets_renamed(book: Book, _table: Table) -> None:
    for number, sheet in enumerate(book.worksheets):
        sheet.title = f"Sheet{number + 1}"


def sheets_shown_and_moved(book: Book, _table: Table) -> None:
    for sheet in book.worksheets:
        sheet.sheet_state = "visible"
    book.move_sheet(book.worksheets[3], -3)
    book.create_sheet("随手记", 0)["A1"] = "status"


def headings_renamed(_book: Book, table: Table) -> None:
    for cell in table.sheet[table.codes + 1]:
        cell.value = f"新{cell.value}"


def codes_removed(_book: Book, table: Table) -> None:
    for cell in table.sheet[table.codes]:
        cell.value = None


def codes_and_id_heading_removed(book: Book, table: Table) -> None:
    codes_removed(book, table)
    table.sheet.cell(table.codes + 1, table.columns["key"]).value = None
    table.sheet.cell(table.codes + 1, table.columns["part"]).value = None


def filtered(_book: Book, table: Table) -> None:
    for row in (table.rows[FIRST], table.rows[FOURTH]):
        table.sheet.row_dimensions[row].hidden = True


def merged_in_the_head(_book: Book, table: Table) -> None:
    row = table.codes + 1
    for area in list(table.sheet.merged_cells.ranges):
        table.sheet.unmerge_cells(str(area))
    table.sheet.merge_cells(
        start_row=row, end_row=row, start_column=table.columns["note"], end_column=table.columns["owner"]
    )


def numbers_as_texts(_book: Book, table: Table) -> None:
    for key in table.rows:
        for field in ("progress", "reached"):
            cell = table.cell(key, field)
            if isinstance(cell.value, float):
                cell.value = f"{cell.value * 100:g}%"
        done = table.cell(key, "done_on")
        if isinstance(done.value, dt.datetime):
            done.value = f"{done.value:%Y年%m月%d日}"


def numbers_without_format(_book: Book, table: Table) -> None:
    for row in table.sheet.iter_rows():
        for cell in row:
            cell.number_format = "General"


def percents_as_figures(_book: Book, table: Table) -> None:
    for key in table.rows:
        cell = table.cell(key, "progress")
        if isinstance(cell.value, float) and cell.value not in (0, 1):
            cell.value *= 100


def blanks_around(_book: Book, table: Table) -> None:
    for key in table.rows:
        for field in ("note", "problem", "owner", "status"):
            cell = table.cell(key, field)
            if isinstance(cell.value, str) and field != "note":
                cell.value = f" {cell.value}\n"


ACTS: tuple[Act, ...] = (
    nothing, order_turned, rows_inserted, columns_inserted, columns_swapped, sheets_renamed, sheets_shown_and_moved,
    headings_renamed, codes_removed, codes_and_id_heading_removed, filtered, merged_in_the_head, numbers_as_texts,
    numbers_without_format, percents_as_figures, blanks_around,
)  # fmt: skip
MOVED = (order_turned, columns_inserted, columns_swapped)


def reshaped(path: Path, target: Path, act: Act) -> Path:
    def both(book: Book, table: Table) -> None:
        nothing(book, table)
        act(book, table)

    return fill(path, target, EDITS, both)


def means(found: Collection) -> dict[tuple[str, str], str]:
    assert [file.error for file in found.files] == [None]
    assert found.files[0].items == 10
    return {place: value for place, (_, value) in told(found).items()}


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.__name__)
def test_the_answers_are_found(made: Workspace, path: Path, tmp_path: Path, act: Act) -> None:
    found = collected(made, [reshaped(path, tmp_path / "back.xlsx", act)])
    assert means(found) == MEANT
    assert found.unchanged == 90 - len(MEANT)
    assert found.files[0].notes == (("moved",) if act in MOVED else ())


@pytest.mark.parametrize("act", [nothing, codes_removed], ids=lambda act: act.__name__)
def test_what_stands_in_columns_of_their_own_is_not_dropped_unsaid(
    made: Workspace, path: Path, tmp_path: Path, act: Act
) -> None:
    """A column that is only there, or only has a heading, says nothing; neither do our own."""

    def remarks(*texts: str) -> Act:
        def added(book: Book, table: Table) -> None:
            act(book, table)
            for row, text in zip((table.codes + 1, table.rows[FIRST]), texts, strict=False):
                table.sheet.cell(row, table.sheet.max_column + (row == table.codes + 1)).value = text

        return added

    def told_of(back: Path) -> bool:
        (file,) = collected(made, [back]).files
        return "自加列里的内容没有收" in receipt.notes(file, "zh", TODAY)

    assert not told_of(reshaped(path, tmp_path / "a.xlsx", act))
    assert not told_of(reshaped(path, tmp_path / "b.xlsx", remarks("科室备注")))
    assert told_of(reshaped(path, tmp_path / "c.xlsx", remarks("科室备注", "见附件")))


@libre.needed
@pytest.mark.parametrize("act", [order_turned, columns_inserted, numbers_as_texts, codes_removed])
def test_also_after_libreoffice(made: Workspace, path: Path, tmp_path: Path, act: Act) -> None:
    back = libre.convert(reshaped(path, tmp_path / "back.xlsx", act), "xlsx", tmp_path / "libre")
    assert means(collected(made, [back])) == MEANT


def dimension_of_one_cell(path: Path, target: Path) -> Path:
    return rezipped(path, target, in_sheet(r'<dimension ref="[^"]*"', '<dimension ref="A1"'))


def dimension_of_everything(path: Path, target: Path) -> Path:
    return rezipped(path, target, in_sheet(r'<dimension ref="[^"]*"', '<dimension ref="A1:XFD1048576"'))


def without_places(path: Path, target: Path) -> Path:
    def bare(name: str, data: bytes) -> bytes:
        if name != "xl/worksheets/sheet1.xml":
            return data
        return re.sub(rb'(<row|<c) r="[A-Z]*\d+"', rb"\1", data)

    return rezipped(path, target, bare)


def formatted_to_the_end(path: Path, target: Path) -> Path:
    return rezipped(
        path, target, in_sheet("</sheetData>", '<row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>')
    )


def with_macros(path: Path, target: Path) -> Path:
    return rezipped(
        path, target.with_suffix(".xlsm"), lambda _name, data: data, {"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0"}
    )


def with_links(path: Path, target: Path) -> Path:
    more = {"xl/externalLinks/externalLink1.xml": b"<externalLink/>"}
    return rezipped(path, target, lambda _name, data: data, more)


def rows_upside_down(path: Path, target: Path) -> Path:
    def turned(name: str, data: bytes) -> bytes:
        if name != "xl/worksheets/sheet1.xml":
            return data
        head, rows, tail = re.split(r"(?<=<sheetData>)|(?=</sheetData>)", data.decode())
        return (head + "".join(reversed(re.findall(r"<row .*?</row>", rows, re.S))) + tail).encode()

    return rezipped(path, target, turned)


def rubbish_in_front(path: Path, target: Path) -> Path:
    target.write_bytes(b"PK\x03\x04" + b"x" * 333 + path.read_bytes())
    return target


def deep_and_long_cells(path: Path, target: Path) -> Path:
    deep = f"<r>{'<r>' * 100_000}<t>x</t>{'</r>' * 100_000}</r>"
    cells = f'<c r="A400" t="inlineStr"><is>{deep}</is></c><c r="B400" t="inlineStr"><is><t>{"长" * 10**6}</t></is></c>'
    return rezipped(path, target, in_sheet("</sheetData>", f'<row r="400">{cells}</row></sheetData>'))


@pytest.mark.parametrize(
    ("change", "notes"),
    [
        (rows_upside_down, ()), (rubbish_in_front, ()), (deep_and_long_cells, ()),
        (dimension_of_one_cell, ()), (dimension_of_everything, ()), (without_places, ()), (formatted_to_the_end, ()),
        (with_macros, ("macros",)), (with_links, ("links",)),
    ],
)  # fmt: skip
def test_what_programs_write_into_the_file(
    made: Workspace, path: Path, tmp_path: Path, change: Callable[[Path, Path], Path], notes: tuple[str, ...]
) -> None:
    back = fill(path, tmp_path / "filled.xlsx", EDITS, nothing)
    found = collected(made, [change(back, tmp_path / "back.xlsx")])
    assert means(found) == MEANT
    assert found.files[0].notes == notes


def around(table: Table, words: str, value: str) -> None:
    for row in table.sheet.iter_rows():
        for cell in row:
            if str(cell.value).startswith(words):
                cell.value = value


@pytest.mark.parametrize(
    ("written", "date", "filler", "filled_on"),
    [
        ("填报人：周凯", "填报日期：2026年11月20日", "周凯", dt.date(2026, 11, 20)),
        ("填报人： 周凯 ", "填报日期：11月20日", "周凯", dt.date(2026, 11, 20)),
        ("填报人:周凯", "填报日期:2026.11.20", "周凯", dt.date(2026, 11, 20)),
        ("填报人：", "填报日期：不详", "", None),
    ],
)
def test_who_filled_it_in(
    made: Workspace, path: Path, tmp_path: Path, written: str, date: str, filler: str, filled_on: dt.date | None
) -> None:
    def sign(_book: Book, table: Table) -> None:
        around(table, "填报人", written)
        around(table, "填报日期", date)

    (file,) = collected(made, [fill(path, tmp_path / "back.xlsx", None, sign)]).files
    assert (file.filler, file.filled_on) == (filler, filled_on)


def test_the_english_workbook(made: Workspace, tmp_path: Path) -> None:
    path = sent(made, tmp_path / "out", "en")[0].path
    edits: Edits = {FIRST: {"status": "Done"}, SECOND: {"note": "Published"}}
    found = collected(made, [fill(path, tmp_path / "back.xlsx", edits, codes_removed)], TODAY)
    assert means(found) == {(FIRST, "status"): "done", (SECOND, "note"): "Published"}
