"""Fifty ways in which a workbook comes back broken: each is told of in its own words, and nothing is written."""

from __future__ import annotations

import datetime as dt
import io
import shutil
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from desktop.core import labels
from desktop.core.reports.export import export
from desktop.core.reports.fill_in import scan
from desktop.core.reports.fill_in.take_over import take_over
from desktop.core.reports.options import Options
from desktop.core.store.workspace import Workspace
from tests.core.parsing.reading.word_files import astray
from tests.core.reports.fill_in.filling import Edits, Table, collected, fill, in_sheet, rezipped, told
from tests.core.reports.fill_in.office_work import TODAY, answers

FIRST, SECOND, THIRD, NEXT = "plan-1/1.1.1", "plan-1/1.1.2", "plan-1/1.1.3", "plan-1/1.2.1"
Book = Any
Maker = Callable[[Path], bytes]


def zipped(**parts: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return stream.getvalue()


def changed(change: Callable[[str, bytes], bytes | None], more: dict[str, bytes] | None = None) -> Maker:
    """Return what makes the bytes of a workbook with its parts changed."""

    def make(path: Path) -> bytes:
        return rezipped(path, path.parent / "work" / "part.xlsx", change, more).read_bytes()

    return make


def done(act: Callable[[Book, Table], None]) -> Maker:
    """Return what makes the bytes of a workbook after something was done to it."""

    def make(path: Path) -> bytes:
        return fill(path, path.parent / "work" / "done.xlsx", None, act).read_bytes()

    return make


def part(ending: str, data: bytes | None) -> Callable[[str, bytes], bytes | None]:
    return lambda name, before: data if name.endswith(ending) else before


def same(_name: str, data: bytes) -> bytes:
    return data


def recoded(name: str, data: bytes) -> bytes:
    return data.decode().encode("utf-16") if name == "xl/worksheets/sheet1.xml" else data


def flipped(path: Path) -> bytes:
    data = bytearray(path.read_bytes())
    at = data.index(b"xl/worksheets/sheet1.xml") + 400
    for place in range(at, at + 40):
        data[place] ^= 0xFF
    return bytes(data)


def encrypted_parts(path: Path) -> bytes:
    data = bytearray(path.read_bytes())
    at = -1
    while (at := data.find(b"PK\x01\x02", at + 1)) >= 0:
        data[at + 8] |= 1
    return bytes(data)


def bomb(path: Path) -> bytes:
    return changed(same, {"xl/media/image1.png": bytes(201 << 20)})(path)


def ole(content: bytes) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + content + bytes(2000)


def stamp_altered(book: Book, _table: Table) -> None:
    book.worksheets[3].cell(3, 3).value = "done"


def stamp_head_broken(book: Book, _table: Table) -> None:
    book.worksheets[3].cell(2, 2).value = '{"workspace":'


def stamp_head_gone(book: Book, _table: Table) -> None:
    book.worksheets[3].delete_rows(2)


def stamp_row_gone(book: Book, _table: Table) -> None:
    book.worksheets[3].delete_rows(5)


def stamp_of_the_future(book: Book, _table: Table) -> None:
    book.worksheets[3].cell(1, 1).value = "duibiao.fill-in/2"


def values_only(path: Path) -> bytes:
    """Copy what is seen into a new workbook, as with the clipboard."""
    source, book = openpyxl.load_workbook(path).worksheets[0], openpyxl.Workbook()
    for row in source.iter_rows(max_col=13):
        book.worksheets[0].append([cell.value for cell in row])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def table_gone(book: Book, _table: Table) -> None:
    book.remove(book.worksheets[0])


def ids_gone(_book: Book, table: Table) -> None:
    for row in range(table.codes + 1, table.sheet.max_row + 1):
        table.sheet.cell(row, table.columns["key"]).value = None
    for cell in table.sheet[table.codes]:
        cell.value = None


FAR = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
MERGES = "".join(f'<mergeCell ref="A{n}:B{n}"/>' for n in range(1, 10_002))
HUGE = '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/>'
ENTITIES = '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">]><worksheet'

FILES: dict[str, tuple[str, Maker]] = {
    "空": ("returned-empty", lambda _path: b""),
    "csv": ("returned-text", lambda _path: "条目编号,进展\n1,已完成\n".encode()),
    "gb csv": ("returned-text", lambda _path: "条目编号,进展\n1,已完成\n".encode("gb18030")),
    "网页": ("returned-text", lambda _path: b"<html><table><tr><td>1</td></tr></table></html>"),
    "xls": ("returned-xls", lambda _path: ole(b"W\0o\0r\0k\0b\0o\0o\0k\0")),
    "有密码": ("returned-encrypted", lambda _path: ole("EncryptedPackage".encode("utf-16-le"))),
    "一半": ("returned-damaged", lambda path: path.read_bytes()[: path.stat().st_size // 2]),
    "开头": ("returned-damaged", lambda path: path.read_bytes()[:100]),
    "乱码": ("returned-foreign", lambda _path: bytes(range(256)) * 20),
    "图片": ("returned-foreign", lambda _path: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(500)),
    "pdf": ("returned-foreign", lambda _path: b"%PDF-1.7\n\0" + bytes(500)),
    "zip": ("returned-foreign", lambda _path: zipped(a=b"1")),
    "docx": ("returned-foreign", lambda _path: zipped(word__document_xml=b"<document/>")),
    "ods": ("returned-format", lambda _path: zipped(mimetype=b"application/vnd.oasis.opendocument.spreadsheet")),
    "xlsb": ("returned-format", changed(part("workbook.xml", None), {"xl/workbook.bin": b"1"})),
    "坏块": ("returned-damaged", flipped),
    "加密的部件": ("returned-damaged", encrypted_parts),
    "部件在文件之外": ("returned-damaged", lambda path: astray(path.read_bytes())),
    "炸弹": ("returned-bomb", bomb),
    "一千个部件": ("returned-bomb", changed(same, {f"xl/x{n}.xml": b"" for n in range(1001)})),
    "巨大的合并": ("returned-merges", changed(in_sheet(r"<mergeCells[^>]*>", HUGE))),
    "巨大的合并另写": (
        "returned-merges",
        changed(in_sheet(r"<mergeCells[^>]*>", HUGE.replace('"', "'").replace("Cell ref", "Cell\nref"))),
    ),
    "许多合并": ("returned-merges", changed(in_sheet(r"</mergeCells>", MERGES + "</mergeCells>"))),
    "天边": ("returned-vast", changed(in_sheet("</sheetData>", FAR))),
    "天边小写": ("returned-vast", changed(in_sheet("</sheetData>", FAR.replace("XFD1048576", "ockedcelb8")))),
    "天边单引号": ("returned-vast", changed(in_sheet("</sheetData>", FAR.replace('"', "'")))),
    "实体": ("returned-damaged", changed(in_sheet("<worksheet", ENTITIES))),
    "表格断了": ("returned-damaged", changed(in_sheet("推进中</t>.*", "推进"))),
    "没有主表": ("returned-damaged", changed(part("worksheets/sheet1.xml", None))),
    "没有关系": ("returned-damaged", changed(part("workbook.xml.rels", None))),
    "主表是空的": ("returned-no-table", changed(part("worksheets/sheet1.xml", b"<worksheet><sheetData/></worksheet>"))),
    "文字表坏了": ("returned-unknown", changed(part("worksheets/sheet4.xml", b"<worksheet><sheetData/></worksheet>"))),
    "隐藏表删了": ("returned-unknown", done(lambda book, _table: book.remove(book.worksheets[3]))),
    "别的工作簿": ("returned-unknown", values_only),
    "将来的格式": ("returned-unknown", done(stamp_of_the_future)),
    "隐藏表改了": ("returned-altered", done(stamp_altered)),
    "隐藏表头坏了": ("returned-altered", done(stamp_head_broken)),
    "隐藏表头没了": ("returned-altered", done(stamp_head_gone)),
    "隐藏表少一行": ("returned-altered", done(stamp_row_gone)),
    "主表删了": ("returned-no-table", done(table_gone)),
    "编号没了": ("returned-no-table", done(ids_gone)),
    "主表是十六位编码": ("returned-damaged", changed(recoded)),
    "压缩包里的填报表": ("returned-foreign", lambda path: zipped(inner=path.read_bytes())),
    "后面多出一截": ("returned-damaged", lambda path: path.read_bytes() + bytes(1 << 20)),
    "字符不合法": ("returned-damaged", changed(in_sheet("推进中", "&#x1F;&#xD800;"))),
    "字不在字表里": (
        "returned-damaged",
        changed(in_sheet('t="inlineStr"><is><t>推进中</t></is>', 't="s"><v>99999</v>')),
    ),
}


def test_files_that_cannot_be_read_are_named_and_nothing_is_written(
    made: Workspace, path: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "back"
    folder.mkdir()
    for name, (_, make) in FILES.items():
        (folder / f"{name}.xlsx").write_bytes(make(path))
    good = Path(shutil.copy(path, folder / "好的.xlsx"))
    before = made.path.read_bytes()
    found = collected(made, [folder, folder / "不存在.xlsx"])
    errors = {file.path.stem: file.error for file in found.files}
    assert errors.pop(good.stem) is None
    missing = errors.pop("不存在")
    assert missing is not None
    assert (missing.key, missing.facts["detail"]) == ("returned-unreadable", "ENOENT")
    assert {name: error and error.key for name, error in errors.items()} == {
        name: key for name, (key, _) in FILES.items()
    }
    for name, error in errors.items():
        assert error is not None
        for language in labels.LANGUAGES:
            text = labels.error_text(error, language)
            assert f"{name}.xlsx" in text.happened
            assert text.safe
            assert text.todo
    assert found.cells == ()
    bad = [file.path for file in found.files if file.error is not None]
    assert take_over(made, collected(made, bad), {}, TODAY)[1] is None
    assert made.path.read_bytes() == before


def merged_downwards(field: str) -> Callable[[Book, Table], None]:
    def act(_book: Book, table: Table) -> None:
        row, column = table.rows[FIRST], table.columns[field]
        table.sheet.cell(row, column).value = "两项一起办了"
        table.sheet.merge_cells(start_row=row, end_row=row + 1, start_column=column, end_column=column)

    return act


def row_copied(_book: Book, table: Table) -> None:
    for area in list(table.sheet.merged_cells.ranges):
        table.sheet.unmerge_cells(str(area))
    row = max(table.rows.values()) + 1
    for column in range(1, 16):
        table.sheet.cell(row, column).value = table.sheet.cell(table.rows[FIRST], column).value
    table.sheet.cell(row, table.columns["note"]).value = "另一种说法"
    table.cell(FIRST, "note").value = "一种说法"


def row_added(key: str | None) -> Callable[[Book, Table], None]:
    def act(_book: Book, table: Table) -> None:
        for area in list(table.sheet.merged_cells.ranges):
            table.sheet.unmerge_cells(str(area))
        row = max(table.rows.values()) + 1
        table.sheet.insert_rows(row)
        table.sheet.cell(row, table.columns["note"]).value = "我们还做了这件事"
        table.sheet.cell(row, table.columns["key"]).value = key

    return act


def column_copied(_book: Book, table: Table) -> None:
    table.sheet.cell(table.codes, 20).value = "owner"
    table.sheet.cell(table.rows[FIRST], 20).value = "两个人"
    table.cell(FIRST, "owner").value = "一个人"


def error_value(field: str) -> Callable[[Book, Table], None]:
    def act(_book: Book, table: Table) -> None:
        cell = table.cell(SECOND, field)
        cell.value, cell.data_type = "#N/A", "e"

    return act


CELLS: dict[str, tuple[tuple[str, str], str, Edits | None, Callable[[Book, Table], None] | None]] = {
    "进展不认识": ((FIRST, "status"), "status", {FIRST: {"status": "基本完成"}}, None),
    "进展是数字": ((FIRST, "status"), "status", {FIRST: {"status": 3}}, None),
    "进展清空": ((FIRST, "status"), "blank", {FIRST: {"status": None}}, None),
    "进度清空": ((FIRST, "progress"), "blank", {FIRST: {"progress": None}}, None),
    "进度超出": ((FIRST, "progress"), "progress-range", {FIRST: {"progress": "150%"}}, None),
    "进度是文字": ((FIRST, "progress"), "number", {FIRST: {"progress": "过半"}}, None),
    "进度是对错": ((FIRST, "progress"), "number", {FIRST: {"progress": True}}, None),
    "进度是日期": ((FIRST, "progress"), "number", {FIRST: {"progress": dt.date(2026, 1, 2)}}, None),
    "完成却六成": ((FIRST, "progress"), "done-is-100", {FIRST: {"status": "已完成", "progress": 0.6}}, None),
    "达到值是文字": ((FIRST, "reached"), "number", {FIRST: {"reached": "2000多人"}}, None),
    "百分数还是倍数": ((FIRST, "reached"), "percent", {FIRST: {"reached": 2.5}}, None),
    "没有指标": ((SECOND, "reached"), "no-target", {SECOND: {"reached": 5}}, None),
    "没有这一天": ((SECOND, "done_on"), "date", {SECOND: {"done_on": "11月31日"}}, None),
    "明天": ((SECOND, "done_on"), "future", {SECOND: {"done_on": "2026-11-22"}}, None),
    "没完成却有日期": ((FIRST, "done_on"), "not-done", {FIRST: {"done_on": "2026-11-20"}}, None),
    "不适用没理由": ((NEXT, "status"), "reason-missing", {NEXT: {"status": "不适用"}}, None),
    "上下合并": ((SECOND, "note"), "merged", None, merged_downwards("note")),
    "与空格合并": ((SECOND, "problem"), "merged", None, merged_downwards("problem")),
    "复制了一行": ((FIRST, "note"), "twice", None, row_copied),
    "复制了一列": ((FIRST, "owner"), "twice", None, column_copied),
    "加了一行": (("", "None"), "row-without-id", None, row_added(None)),
    "编号不认识": (("plan-1/9.9.9", "None"), "row-unknown", None, row_added("plan-1/9.9.9")),
    "错误值": ((SECOND, "note"), "error", None, error_value("note")),
    "空格里的错误值": ((SECOND, "problem"), "error", None, error_value("problem")),
    "公式没有结果": ((FIRST, "note"), "error", {FIRST: {"note": "=1+1"}}, None),
}


@pytest.mark.parametrize(
    ("field", "written", "reason"),
    [
        ("progress", "-1e400", "number"), ("progress", "-1e308", "number"), ("progress", "inf", "number"),
        ("done_on", "1e400", "date"), ("done_on", "5", "date"), ("part", "9" * 5000, None),
        ("done_on", "-inf", "date"), ("done_on", "-1e308", "date"), ("done_on", "-5", "date"),
    ],
)  # fmt: skip
def test_figures_beyond_all_bounds(
    made: Workspace, path: Path, tmp_path: Path, field: str, written: str, reason: str | None
) -> None:
    place = {"progress": "F6", "done_on": "H6", "part": "O6"}[field]
    cell = written if reason else f"<is><t>{written}</t></is>"
    kind = "" if reason else ' t="inlineStr"'
    value = f"<v>{cell}</v>" if reason else cell
    change = in_sheet(rf'(<c r="{place}" s="\d+")>.*?</c>', rf"\1{kind}>{value}</c>")
    found = collected(made, [rezipped(path, tmp_path / "back.xlsx", change)])
    assert [file.error for file in found.files] == [None]
    assert [(one.key, str(one.field), one.reason) for one in found.cells] == (
        [(SECOND, field, reason)] if reason else []
    )


def test_there_are_fifty() -> None:
    assert len(FILES) + len(CELLS) >= 50


@pytest.mark.parametrize("name", CELLS)
def test_cells_that_mean_nothing_are_refused_with_their_place(
    made: Workspace, path: Path, tmp_path: Path, name: str
) -> None:
    place, reason, edits, act = CELLS[name]
    before = answers(made)
    found = collected(made, [fill(path, tmp_path / "back.xlsx", edits, act)])
    assert told(found)[place][0] == reason
    (cell,) = [cell for cell in found.cells if (cell.key, str(cell.field)) == place]
    where = cell.sources[0].place
    assert where.sheet == "填报表"
    assert where.row >= 5
    assert where.column in "EFGHIJKLMT"
    for language in labels.LANGUAGES:
        assert labels.text(f"refused.{cell.reason}", language, **cell.facts)
    take_over(made, found, {}, TODAY)
    now = answers(made)
    assert {one for one in now if now[one] != before[one]} <= {
        one for one, (verdict, _) in told(found).items() if verdict in ("new", "changed")
    } | ({(FIRST, "progress"), (FIRST, "done_on")} if name == "完成却六成" else set())
    if place in now:
        assert now[place] == ("100" if name == "完成却六成" else before[place])


def test_items_that_this_copy_does_not_have_are_refused(made: Workspace, path: Path, tmp_path: Path) -> None:
    back = fill(path, tmp_path / "back.xlsx", {FIRST: {"note": "新"}, SECOND: {"note": "新"}})
    made.db.conn.execute("UPDATE item SET key = 'plan-1/1.1.9' WHERE key = ?", [FIRST])
    found = collected(made, [back])
    assert told(found) == {(FIRST, "note"): ("item-unknown", "新"), (SECOND, "note"): ("changed", "新")}


def test_a_declared_size_that_lies_does_not_get_through(path: Path, tmp_path: Path) -> None:
    """The directory of an archive says 10 bytes where there are more."""
    data = bytearray(path.read_bytes())
    at = data.rindex(b"xl/worksheets/sheet1.xml") - 46
    assert data[at : at + 4] == b"PK\x01\x02"
    data[at + 24 : at + 28] = struct.pack("<I", 10)
    (tmp_path / "lies.xlsx").write_bytes(data)
    with pytest.raises(Exception, match="returned-damaged"):
        scan.scan(tmp_path / "lies.xlsx")


def test_the_ledger_is_no_fill_in_workbook(made: Workspace, tmp_path: Path) -> None:
    written = export(made, Options(tmp_path / "台账.xlsx", "zh"), TODAY).path
    (file,) = collected(made, [written]).files
    assert file.error is not None
    assert file.error.key == "returned-unknown"
