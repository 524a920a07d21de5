"""A durable mark with its history, against the very same rows through plain ``sqlite3``."""

from __future__ import annotations

import random
import shutil
import sqlite3
import time
from pathlib import Path
from typing import Any

from desktop.core.assessment import MarkChange, Status
from desktop.core.store import marks
from desktop.core.store.workspace import Workspace, open_workspace
from tests.benchmarks import material
from tests.benchmarks.figures import Figure, against

SIZE, COUNT = 1000, 600
PRAGMAS = ("foreign_keys = ON", "journal_mode = DELETE", "synchronous = EXTRA", "fullfsync = ON", "cache_size = -16000")
Rows = dict[str, list[tuple[Any, ...]]]


def measure(folder: Path) -> list[Figure]:
    """Mark items one by one; what each mark wrote is then written into a copy of the file by plain statements."""
    path = material.workspace(SIZE, folder)
    plain = Path(shutil.copy(path, folder / "plain.duibiao"))
    db = sqlite3.connect(plain, isolation_level=None)
    for pragma in PRAGMAS:
        db.execute(f"PRAGMA {pragma}")
    draw, ours, theirs = random.Random(1), [], []
    with open_workspace(path) as workspace:
        items = material.every_item(workspace)
        for number in range(COUNT):
            item, status = draw.choice(items), draw.choice(list(Status))
            started = time.perf_counter()
            changes = marks.change(
                workspace, [item], MarkChange(status=status, progress=number % 99 + 1), material.TODAY
            )
            taken = time.perf_counter() - started
            if changes is None:
                continue
            ours.append(taken)
            rows = _written(workspace, changes.batch, item)
            started = time.perf_counter()
            _write(db, rows)
            theirs.append(time.perf_counter() - started)
    db.close()
    return [against("a durable mark with its history", ours, theirs, 2.0)]


def _written(workspace: Workspace, batch: int, item: int) -> Rows:
    run = workspace.db.conn.execute
    return {
        "mark": run("SELECT * FROM mark WHERE assessment_id = 1 AND item_id = ?", [item]).fetchall(),
        "batch": run("SELECT * FROM batch WHERE id = ?", [batch]).fetchall(),
        "change": run("SELECT * FROM change WHERE batch_id = ?", [batch]).fetchall(),
    }


def _write(db: sqlite3.Connection, rows: Rows) -> None:
    db.execute("BEGIN IMMEDIATE")
    for table, found in rows.items():
        for row in found:
            db.execute(f"INSERT OR REPLACE INTO {table} VALUES ({', '.join('?' * len(row))})", row)
    db.execute("COMMIT")
