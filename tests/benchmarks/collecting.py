"""Collecting returned workbooks of 150 rows, against python-calamine merely reading the same cells in one process.

Ours looks at each archive, reads it in a child, compares in three ways and takes everything over in one transaction
with its history and its search index; two rows of five have answers. Theirs reads every cell of every sheet.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import random
import shutil
from pathlib import Path

import msgspec
import python_calamine

from desktop.core.assessment import Status
from desktop.core.reports import excel
from desktop.core.reports.fill_in.collect import collect
from desktop.core.reports.fill_in.stamp import Stamp
from desktop.core.reports.fill_in.take_over import take_over
from desktop.core.reports.fill_in.workbook import Head, workbook
from desktop.core.store.items import Filter
from desktop.core.store.ledger import ledger
from desktop.core.store.rows import LedgerRow
from desktop.core.store.workspace import Workspace, open_workspace
from tests.benchmarks import material
from tests.benchmarks.figures import Figure, against, in_turn

FILES, ROWS, TIMES = 200, 150, 3


def measure(folder: Path) -> list[Figure]:
    """Return the figure; the goal is 2.2."""
    path = material.workspace(FILES * ROWS, folder)
    returned = folder / "returned"
    returned.mkdir()
    with open_workspace(path, read_only=True) as opened:
        fill_in(opened, returned, FILES)
    files = sorted(returned.iterdir())
    with contextlib.ExitStack() as stack:
        copies = [open_workspace(Path(shutil.copy(path, folder / f"{number}.duibiao"))) for number in range(TIMES)]
        for copy in copies:
            stack.enter_context(copy)

        def ours(number: int) -> None:
            found = collect(copies[number], files, material.TODAY)
            assert found is not None
            receipt, _ = take_over(copies[number], found, {}, material.TODAY)
            assert receipt.items == FILES * ROWS * 2 // 5

        def theirs(_number: int) -> None:
            for path in files:
                with contextlib.closing(python_calamine.CalamineWorkbook.from_path(str(path))) as book:
                    for number in range(len(book.sheet_names)):
                        book.get_sheet_by_index(number).to_python(skip_empty_area=False)

        mine, plain = in_turn(ours, theirs, TIMES)
    name = f"collecting {FILES} workbooks of {ROWS} rows, against python-calamine reading them"
    return [against(name, mine, plain, 2.2)]


def fill_in(opened: Workspace, folder: Path, files: int) -> None:
    """Write workbooks as they come back: sent as the workspace is, two rows of five answered."""
    draw, today = random.Random(5), material.TODAY
    head = Head("某市市场监督管理局", today, None, ("测试方案",))
    with opened.reading() as db:
        rows = list(ledger(db, opened.assessment, Filter(), today))
    for number in range(files):
        start = number * ROWS % len(rows)  # where there are fewer, all get the same
        sent = rows[start : start + ROWS]
        back = [_answered(row, draw) if place % 5 < 2 else row for place, row in enumerate(sent)]
        stamp = Stamp(opened.uuid, opened.assessment, "bench", f"第{number}科", today.isoformat(), "", {})
        made = workbook(back, head, stamp, "zh")
        hidden = workbook(sent, head, stamp, "zh").sheets[-1]
        report = msgspec.structs.replace(made, sheets=(*made.sheets[:-1], hidden))
        excel.write(report, folder / f"{number:04}.xlsx")


def _answered(row: LedgerRow, draw: random.Random) -> LedgerRow:
    done = draw.random() < 0.3
    item = msgspec.structs.replace(
        row.item,
        applicability="applicable",
        status=Status.DONE if done else Status.IN_PROGRESS,
        progress=100 if done else draw.randrange(1, 99),
        done_on=material.TODAY - dt.timedelta(days=draw.randrange(90)) if done else None,
    )
    note = f"已走访企业 {draw.randrange(1000)} 家，反馈问题 {draw.randrange(100)} 条，正在督促整改。"
    return msgspec.structs.replace(row, item=item, note=note)
