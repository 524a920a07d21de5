"""The copy that the parser gets says what the file says, however its sheets are written."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from desktop.core.reports.fill_in import reader, scan
from desktop.core.reports.received import opened
from tests.core.reports import office as libre
from tests.core.reports.fill_in.filling import fill, in_sheet, rezipped
from tests.core.reports.fill_in.office_work import TODAY
from tests.core.reports.fill_in.test_damaged import FIRST, SECOND

Change = Callable[[str, bytes], bytes | None]


def prefixed(name: str, data: bytes) -> bytes:
    """Give the elements of the first sheet a prefix, as some libraries do."""
    if name != "xl/worksheets/sheet1.xml":
        return data
    text = re.sub(r"(</?)(?=[a-zA-Z])", r"\1x:", data.decode())
    return text.replace("xmlns=", "xmlns:x=").encode()


CHANGES: dict[str, Change] = {
    "as it was sent": lambda _name, data: data,
    "with a prefix": prefixed,
    "no merges": in_sheet(r"<mergeCells.*?</mergeCells>", ""),
    "an empty list of merges": in_sheet(r"<mergeCells.*?</mergeCells>", '<mergeCells count="0"/>'),
    "merges said in single quotes": in_sheet(r'<mergeCell ref="(\w+:\w+)"/>', r"<mergeCell ref='\1'/>"),
    "a text that names them": in_sheet("推进中", "&lt;mergeCells&gt; sheetData&gt; </t><t>mergeCells>"),
    "a comment that names them": in_sheet("</sheetData>", "</sheetData><!-- sheetData> <mergeCell -->"),
    "comments with tags before and behind": in_sheet(
        "<sheetData>(.*)</mergeCells>",
        r"<!-- <a> sheetData mergeCells> --><sheetData>\1</mergeCells><!-- <mergeCells> x </mergeCells> -->",
    ),
    "a comment with merges between": in_sheet(
        "</sheetData>", '</sheetData><!-- <mergeCells> <mergeCell ref="A1:B2"/> </mergeCells> -->'
    ),
    "unparsed text with tags": in_sheet(
        "(</mergeCells>.*)</worksheet>", r"\1<odd><![CDATA[</sheetData><mergeCells>]]></odd></worksheet>"
    ),
    "merges in front already": in_sheet("(<sheetData>.*)(<mergeCells.*</mergeCells>)", r"\2\1"),
    "two lists of merges": in_sheet("</mergeCells>", r'</mergeCells><mergeCells><mergeCell ref="C3:D4"/></mergeCells>'),
    "blanks within the tags": in_sheet("</sheetData>(.*)</mergeCells>", r"</sheetData >\1</mergeCells\n>"),
    "a blank within one tag": in_sheet("</mergeCells>", "</mergeCells >"),
    "a prefix without end": lambda name, data: (
        prefixed(name, data)
        .replace(b"x:", b"a_namespace_of_thirty_letters:")
        .replace(b"xmlns:x=", b"xmlns:a_namespace_of_thirty_letters=")
        if name.endswith("/sheet1.xml")
        else data
    ),
    "with a mark of UTF-8": lambda name, data: b"\xef\xbb\xbf" + data if name.endswith("/sheet1.xml") else data,
    "line breaks": lambda _name, data: data.replace(b"><", b">\r\n<"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_cells_and_merges_are_those_of_the_file(path: Path, tmp_path: Path, name: str) -> None:
    same(rezipped(path, tmp_path / "back.xlsx", CHANGES[name]))


@pytest.mark.parametrize("place", ["worksheets/sheet1.bin", "a/b/c/sheet1.xml", "worksheets/Sheet1.XML"])
def test_a_sheet_may_stand_anywhere(path: Path, tmp_path: Path, place: str) -> None:
    moved = rezipped(
        path, tmp_path / "moved.xlsx", lambda _name, data: data.replace(b"worksheets/sheet1.xml", place.encode())
    )
    with zipfile.ZipFile(moved) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml")
    leave = rezipped(
        moved,
        tmp_path / "back.xlsx",
        lambda name, data: None if name == "xl/worksheets/sheet1.xml" else data,
        {f"xl/{place}": sheet},
    )
    same(leave)


def test_a_sheet_that_is_a_chart_keeps_no_other_back(path: Path, tmp_path: Path) -> None:
    back = fill(path, tmp_path / "back.xlsx", {FIRST: {"note": "新"}}, lambda book, _: book.create_chartsheet("图"))
    same(back)
    assert [one.value for one in reader.read({"path": str(back), "today": TODAY.isoformat()}).answers] == ["新"]


@libre.needed
def test_also_of_what_libreoffice_saved(path: Path, tmp_path: Path) -> None:
    back = fill(path, tmp_path / "back.xlsx", {FIRST: {"note": "新\n行"}, SECOND: {"progress": 0.3}})
    same(libre.convert(back, "xlsx", tmp_path / "libre"))


def same(path: Path) -> None:
    """Hold what is read of the copy against what calamine reads of the file itself."""
    plain = CalamineWorkbook.from_path(str(path))
    with opened(path) as (sheets, scanned):
        assert scanned.copy is not None
        assert [sheet.name for sheet in sheets] == plain.sheet_names
        for number, sheet in enumerate(sheets):
            expected = plain.get_sheet_by_index(number)
            assert sheet.grid() == expected.to_python(skip_empty_area=False)
            assert list(sheet.merged()) == list(expected.merged_cell_ranges or ())


def test_a_large_workbook_is_read_from_its_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan, "_SMALL", 1000)
    with opened(path) as (sheets, scanned):
        assert scanned.copy is None
        assert sheets[0].grid()
