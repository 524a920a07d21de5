"""What is no workbook, or one made to do harm: refused in a child process, named as what it is, in both languages."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.core import labels, seeds
from desktop.core.containers import OLE
from desktop.core.errors import ParseError
from desktop.core.framework import faults
from desktop.core.reports.form.files import FormError, is_form, read_form
from desktop.core.reports.form.reader import read
from desktop.core.reports.form.values import problem_text
from desktop.core.sandbox import Cancelled
from tests.core.reports.form.forms import ROWS, changed, place, problems, sheet, typed, written
from tests.fuzz.mutants import damaged, repacked


def parts(path: Path, change: Callable[[str, bytes], bytes]) -> bytes:
    """Return a workbook whose parts were changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name in source.namelist():
            made.writestr(name, change(name, source.read(name)))
    return out.getvalue()


def bomb(path: Path) -> bytes:
    return parts(path, lambda name, data: data + b" " * (60 << 20) if name.endswith("sheet3.xml") else data)


def vast_merge(path: Path) -> bytes:
    span = b'<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    return parts(
        path,
        lambda name, data: (
            data.replace(b"</sheetData>", b"</sheetData>" + span) if name.endswith("sheet3.xml") else data
        ),
    )


def far(path: Path) -> bytes:
    cell = b'<row r="1000000"><c r="A1000000"><v>1</v></c></row></sheetData>'
    return parts(path, lambda name, data: data.replace(b"</sheetData>", cell) if name.endswith("sheet3.xml") else data)


CASES: dict[str, tuple[str, Callable[[Path], bytes]]] = {
    "旧表.xls": ("form-xls", lambda _path: OLE + b"\0" * 4000),
    "表.et": ("form-xls", lambda _path: OLE + b"\0" * 4000),
    "加密.xlsx": ("form-encrypted", lambda _path: OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")),
    "清单.csv": ("form-text", lambda _path: "章,举措\n一,甲\n".encode()),
    "空.xlsx": ("form-empty", lambda _path: b""),
    "图.xlsx": ("form-foreign", lambda _path: b"\x89PNG\r\n\x1a\n" + b"\0" * 100),
    "断.xlsx": ("form-damaged", lambda path: path.read_bytes()[:-400]),
    "弹.xlsx": ("form-bomb", bomb),
    "并.xlsx": ("form-merges", vast_merge),
    "远.xlsx": ("form-vast", far),
}


@pytest.mark.parametrize("name", CASES)
def test_each_is_named_in_both_languages(name: str, tmp_path: Path) -> None:
    key, make = CASES[name]
    path = tmp_path / name
    path.write_bytes(make(written(tmp_path, seeds.framework("pilot-2023"), name="好.xlsx")))
    assert is_form([path])
    with pytest.raises(ParseError) as caught:
        read_form([path])
    assert caught.value.key == key
    for language in labels.LANGUAGES:
        words = labels.failure_text(caught.value, language)
        assert name in words
        assert "…" not in words


def test_a_form_stands_alone(tmp_path: Path) -> None:
    path = written(tmp_path, seeds.framework("pilot-2023"))
    with pytest.raises(ParseError) as caught:
        read_form([path, tmp_path / "正文.txt"])
    assert caught.value.key == "form-alone"
    assert not is_form([tmp_path / "正文.docx", tmp_path / "扫描.wps"])


def test_problems_are_told_from_the_top_of_each_sheet(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["举措标题", "检查项", "适用层级", "指标号"],
        ["甲", "做事", None, 9],
        ["乙", "做事", "银河级", 1],
        ["丙", "做事", "外星级", 8],
    ]
    targets: list[list[object]] = [["指标号", "所属举措", "指标", "目标值"], [1, "丁", "仓库", 3], [1, "乙", "仓库", 4]]
    found = problems(typed(tmp_path, rows, 指标=targets))
    assert [(one.sheet, one.row) for one in found] == [
        ("任务清单", 2), ("任务清单", 3), ("任务清单", 4), ("任务清单", 4), ("指标", 2), ("指标", 3)
    ]  # fmt: skip


def test_all_problems_pass_the_door(tmp_path: Path) -> None:
    rows: list[list[object]] = [[f"举措{number}", "做事", "外星人"] for number in range(300)]
    path = typed(tmp_path, [["举措标题", "检查项", "适用对象"], *rows])
    with pytest.raises(FormError) as caught:
        read_form([path])
    assert caught.value.facts["count"] == len(caught.value.problems) == 200
    for language in labels.LANGUAGES:
        assert "外星人" in problem_text(caught.value.problems[0], language)
    assert "200" in labels.failure_text(caught.value, "zh")


def test_reading_can_be_cancelled(tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        read_form([written(tmp_path, seeds.framework("plan-2024"))], lambda: True)


def test_text_that_looks_like_a_formula_stays_text(tmp_path: Path) -> None:
    def enter(book: object) -> None:
        page = sheet(book, ROWS)  # type: ignore[arg-type] # a workbook of openpyxl
        head, column = place(page, "检查项")
        cell = page.cell(head + 2, column)
        cell.value, cell.data_type = '=HYPERLINK("x")', "s"

    parsed = read(str(changed(written(tmp_path, seeds.framework("pilot-2023")), enter))).parsed
    assert parsed is not None
    text = '=HYPERLINK("x")'
    assert parsed.framework.measures[0].items[0].text == text
    again = read(str(written(tmp_path, parsed.framework, name="再.xlsx"))).parsed
    assert again is not None
    assert again.framework.measures[0].items[0].text == text


PIECES = ["<c/>", "<row>", "</row>", '<c t="s"><v>999999</v></c>', '<mergeCell ref="A1:XFD9"/>', "&#0;", "<v>1e999</v>"]
FIRST = ["xl/worksheets/sheet3.xml"] * 6 + ["xl/worksheets/sheet4.xml", "xl/workbook.xml", "xl/styles.xml"]


@pytest.mark.slow
def test_damaged_forms_are_read_or_refused(tmp_path: Path) -> None:
    data = written(tmp_path, seeds.framework("pilot-2023")).read_bytes()
    path = tmp_path / "坏.xlsx"
    outcomes: set[str] = set()
    for number in range(400):
        chance = random.Random(number)
        spoilt = damaged(data, chance, PIECES) if chance.random() < 0.2 else repacked(data, chance, FIRST, PIECES, 0.3)
        path.write_bytes(spoilt)
        try:
            formed = read(str(path))
        except ParseError as error:
            outcomes.add(error.key)
            continue
        outcomes.add("read" if formed.parsed else "problems")
        if formed.parsed:
            assert list(faults(formed.parsed.framework)) == []
        for problem in formed.problems:
            assert problem_text(problem, "zh")
    assert {"read", "form-damaged"} <= outcomes
