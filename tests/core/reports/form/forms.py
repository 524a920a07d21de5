"""Forms as people send them: written by the program, changed by openpyxl as by a hand, and typed from nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from desktop.core.framework import Framework
from desktop.core.labels import Language
from desktop.core.parsing.values import Parsed
from desktop.core.reports.form.files import write_form
from desktop.core.reports.form.reader import read
from desktop.core.reports.form.values import Problem, problem_text

ROWS, TARGETS, WORDING, HEAD = "举措和检查项", "量化指标", "举措原文", "文件信息"


def written(folder: Path, framework: Framework | None, language: Language = "zh", name: str = "表.xlsx") -> Path:
    """Return the form of a framework."""
    path = folder / name
    write_form(framework, path, language)
    return path


def changed(path: Path, change: Callable[[Workbook], None]) -> Path:
    """Change a workbook as a person would, by openpyxl."""
    book = load_workbook(path)
    change(book)
    book.save(path)
    return path


def typed(folder: Path, rows: Sequence[Sequence[object]], **others: Sequence[Sequence[object]]) -> Path:
    """Return a workbook typed by hand: headings and rows, on one sheet; others by the names of their sheets."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, lines in {"任务清单": rows, **others}.items():
        sheet = book.create_sheet(name)
        for line in lines:
            sheet.append(list(line))
    path = folder / "手填.xlsx"
    book.save(path)
    return path


def sheet(book: Workbook, name: str) -> Worksheet:
    """Return a sheet by its name."""
    found = book[name]
    assert isinstance(found, Worksheet)
    return found


def place(page: Worksheet, heading: str) -> tuple[int, int]:
    """Return row and column of a heading."""
    for row in page.iter_rows():
        for cell in row:
            if cell.value == heading:
                assert cell.row is not None
                assert cell.column is not None
                return cell.row, cell.column
    raise LookupError(heading)


def good(path: Path) -> Parsed:
    """Return what a form says that is in order."""
    formed = read(str(path))
    assert formed.parsed is not None, told(path)
    return formed.parsed


def told(path: Path) -> list[str]:
    """Return what is wrong with a form, in Chinese."""
    return [problem_text(one, "zh") for one in problems(path)]


def problems(path: Path) -> tuple[Problem, ...]:
    """Return what is wrong with a form."""
    formed = read(str(path))
    assert formed.parsed is None
    return formed.problems
