"""The ledger of 100,000 items, against openpyxl's write-only mode that streams as many cells with the same styles.

Each runs in a process of its own, so that its peak of memory is its own. Ours begins with rows as the database gives
them, one by one, and ends with a checked file: texts, widths, heights, pages, totals, charts. Theirs begins with the
finished cells of a thousand items, written over and over: what openpyxl alone costs.
"""

from __future__ import annotations

import collections
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from desktop.core.store.rows import Counts, LedgerRow
from tests.benchmarks.figures import Figure, Spread, against, spread
from tests.core.reports import sample

FEW, MANY, TIMES = 10_000, 100_000, 2
HEAD = msgspec.structs.replace(sample.HEAD, documents=(sample.PLAN.title, sample.SHAANXI.title))


def measure(folder: Path) -> list[Figure]:
    """Return time and memory; the goals are 1.3 and, for ten times as many items, 1.3 of the memory."""
    del folder
    mine, plain, peaks = list[float](), list[float](), list[float]()
    for _ in range(TIMES):
        seconds, peak = _child("ours", MANY)
        mine.append(seconds)
        peaks.append(peak)
        plain.append(_child("theirs", MANY)[0])
    few, streamed = _child("ours", FEW)[1], _child("theirs", MANY)[1]
    most = max(peaks)
    return [
        against(f"ledger of {MANY:,} items, against openpyxl's write-only mode", mine, plain, 1.3),
        _memory(f"its memory, against that of {FEW:,} items", most, few),
        _memory("its memory, against openpyxl's write-only mode", most, streamed),
    ]


def _memory(name: str, ours: float, theirs: float) -> Figure:
    mine: Spread = spread([ours], "MiB")
    return Figure(name, mine, spread([theirs], "MiB"), 1.3, ours / theirs)


def _child(side: str, count: int) -> tuple[float, float]:
    command = [sys.executable, "-m", "tests.benchmarks.long_ledger", side, str(count)]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    seconds, peak = json.loads(answer.stdout)
    return seconds, peak


class Items:
    """So many items, none of which has the texts of another, made one by one as the database gives them."""

    def __init__(self, count: int) -> None:
        self._base = sorted(sample.rows(copies=1), key=lambda row: row.chapter)
        self._count = count
        self.chapters: dict[int, Counts] = collections.defaultdict(Counts)
        self.units: dict[str | None, Counts] = collections.defaultdict(Counts)
        for place, times in collections.Counter(self._place(number) for number in range(count)).items():
            row = self._base[place]
            counts = Counts(*(value * times for value in msgspec.structs.astuple(sample.count([row]))))
            self.chapters[row.chapter] += counts
            self.units[row.item.unit] += counts

    def _place(self, number: int) -> int:
        return number * len(self._base) // self._count

    def rows(self) -> Iterator[LedgerRow]:
        for number in range(self._count):
            row = self._base[self._place(number)]
            note = row.note and f"{number}. {row.note}"
            text, problem = f"{row.item.text}（第 {number} 项）", f"{row.problem}{number}"
            yield sample.changed(row, id=number, text=text, note=note, problem=problem)


def _ours(count: int, path: Path) -> None:
    from desktop.core.reports import excel
    from desktop.core.reports.options import ReportKind
    from desktop.core.reports.sheets import build

    excel.write(build(ReportKind.LEDGER, Items(count), HEAD, "zh"), path)


def _theirs(count: int, path: Path) -> None:
    import openpyxl
    from openpyxl.cell import WriteOnlyCell

    from desktop.core.reports.excel.styles import Styles
    from desktop.core.reports.layout import lay_out
    from desktop.core.reports.options import ReportKind
    from desktop.core.reports.sheets import build
    from desktop.core.reports.values import Formula

    laid = lay_out(build(ReportKind.LEDGER, Items(1000), HEAD, "zh"))[0]
    rows = laid.rows[laid.heading : laid.last_line]
    book: Any = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet()
    styles, shared = Styles(sheet, "zh"), dict[str, Any]()
    for number in range(count):
        row = rows[number % len(rows)]
        sheet.row_dimensions[number + 1].height = row.height
        cells = []
        for value, name in zip([*row.cells, *[None] * (len(row.styles) - len(row.cells))], row.styles, strict=True):
            plain: Any = f"={value.text}" if isinstance(value, Formula) else value
            cell: Any = WriteOnlyCell(sheet, plain)
            if name not in shared:
                shared[name] = book._cell_styles[styles.numbers(name)[0]]
            cell._style = shared[name]
            cells.append(cell)
        sheet.append(cells)
    book.save(path)


def _peak() -> float:
    """Return the most memory that this process has held, in MiB."""
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as made:
        started = time.perf_counter()
        (_ours if sys.argv[1] == "ours" else _theirs)(int(sys.argv[2]), Path(made) / "book.xlsx")
        print(json.dumps([time.perf_counter() - started, _peak()]))
