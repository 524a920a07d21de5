"""Workbooks as they come back from units: sent as the workspace is, two rows of five answered."""

from __future__ import annotations

import datetime as dt
import random
import shutil
from pathlib import Path

import msgspec

from desktop.core import seeds
from desktop.core.assessment import Status
from desktop.core.reports import excel
from desktop.core.reports.fill_in.stamp import Stamp
from desktop.core.reports.fill_in.workbook import Head, workbook
from desktop.core.store.items import Filter
from desktop.core.store.ledger import ledger
from desktop.core.store.rows import LedgerRow
from desktop.core.store.workspace import Workspace, open_workspace
from tests.benchmarks import material


def returned(files: int, rows: int, folder: Path) -> tuple[Path, list[Path]]:
    """Return a workspace and the workbooks that come back to it, each item in one of them; only copies may be written.

    A workspace and its workbooks belong together by an identity, so they are made together and kept under
    ``build/bench``: writing a thousand takes a minute or two. They are made again once what writes workbooks, or the
    tables, have changed.
    """
    core = Path(seeds.__file__).parent
    writers = [core / "reports" / "fill_in" / name for name in ("workbook.py", "stamp.py", "fields.py")]
    state = material.state([Path(__file__), core / "store" / "schema.py", *writers])
    kept = material.FOLDER / f"returned-{files}x{rows}-{state}"
    if not kept.exists():
        for old in material.FOLDER.glob(f"returned-{files}x{rows}-*"):
            shutil.rmtree(old)
        part = material.FOLDER / f"part-returned-{files}x{rows}"
        shutil.rmtree(part, ignore_errors=True)
        (part / "books").mkdir(parents=True)
        made = material.workspace(files * rows, folder)
        with open_workspace(made, read_only=True) as opened:
            fill_in(opened, part / "books", files, rows)
        made.rename(part / "workspace.duibiao")
        part.rename(kept)
    return kept / "workspace.duibiao", sorted((kept / "books").iterdir())


def fill_in(opened: Workspace, folder: Path, files: int, rows: int) -> None:
    """Write workbooks as they come back."""
    draw, today = random.Random(5), material.TODAY
    head = Head("某市市场监督管理局", today, None, ("测试方案",))
    with opened.reading() as db:
        every = list(ledger(db, opened.assessment, Filter(), today))
    for number in range(files):
        start = number * rows % len(every)  # where there are fewer, all get the same
        sent = every[start : start + rows]
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
