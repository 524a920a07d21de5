"""Who is expected: every kind of list, read as offices write them, or refused with a reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import openpyxl
import pytest

from desktop.core.errors import ReportError
from desktop.core.reports.roll_up import expected
from tests.core.reports.roll_up.offices import city, returned, sender

NAMES = [("甲县", "陕西省"), ("乙县", "甘肃省")]


def numbered() -> list[tuple[object, ...]]:
    return [(number, *pair) for number, pair in enumerate(NAMES, 1)]


def book(path: Path, rows: Sequence[Sequence[object]]) -> Path:
    made = openpyxl.Workbook()
    for row in rows:
        made.worksheets[0].append(list(row))
    made.save(path)
    return path


LISTS: dict[str, Callable[[Path], Path]] = {
    "text": lambda f: text(f / "a.txt", "甲县\t陕西省\n\n 乙县 ，甘肃省\n甲县\n", "utf-8"),
    "text of Windows": lambda f: text(f / "a.txt", "甲县,陕西省\r\n乙县,甘肃省\r\n", "gb18030"),
    "csv with a heading": lambda f: text(f / "a.csv", "单位,地区\n甲县,陕西省\n乙县,甘肃省", "utf-8-sig"),
    "workbook": lambda f: book(f / "a.xlsx", [["应报名单"], ["序号", "单位 名称", "地区"], *numbered()]),
    "English workbook": lambda f: book(f / "a.xlsx", [["Region", "Organization"], *(pair[::-1] for pair in NAMES)]),
}  # fmt: skip


def text(path: Path, content: str, encoding: str) -> Path:
    path.write_bytes(content.encode(encoding))
    return path


@pytest.mark.parametrize("name", LISTS)
def test_lists_are_read(name: str, tmp_path: Path) -> None:
    assert [(one.name, one.region) for one in expected.read(LISTS[name](tmp_path)).expected] == NAMES


def test_a_workbook_without_headings_is_a_column_of_names(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", [[1, "甲县"], [2, "乙县"], [3, None]])
    assert [one.name for one in expected.read(path).expected] == ["甲县", "乙县"]


def test_a_workspace_says_to_whom_it_sent(tmp_path: Path) -> None:
    path = sender(tmp_path)
    returned(path, tmp_path, "甲县", "乙县")
    found = expected.read(path)
    assert [one.name for one in found.expected] == ["甲县", "乙县"]
    assert found.documents is not None


BAD: dict[str, tuple[str, Callable[[Path], Path]]] = {
    "nobody": ("expected-empty", lambda f: text(f / "a.txt", "单位\n\n", "utf-8")),
    "not there": ("expected-unreadable", lambda f: f / "没有.txt"),
    "no text": ("expected-kind", lambda f: text(f / "a.txt", "\0\0", "utf-8")),
    "another kind": ("expected-kind", lambda f: text(f / "a.pdf", "甲县", "utf-8")),
    "no encoding": ("expected-kind", lambda f: _bytes(f / "a.txt", b"\xff\xff\x80")),
    "no workbook": ("returned-text", lambda f: text(f / "a.xlsx", "甲县", "utf-8")),
    "nothing sent": ("expected-none-sent", lambda f: city(f, "西安市")),
}


def _bytes(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_list_is_refused(name: str, tmp_path: Path) -> None:
    key, make = BAD[name]
    with pytest.raises(ReportError) as caught:
        expected.read(make(tmp_path))
    assert caught.value.key == key
