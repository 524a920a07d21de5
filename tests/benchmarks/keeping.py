"""Keeping the work safe: verifying a long trail, and a checked backup."""

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path

from desktop.core.store import backup, chain, history
from desktop.core.store.workspace import Workspace
from tests.benchmarks import material
from tests.benchmarks.figures import Figure, against, in_turn, within

ENTRIES, SIZE, TIMES = 100_000, 100_000, 5


def measure(folder: Path) -> list[Figure]:
    """Return the figures; they are no goals of the issue, but of ``limits.md``."""
    return [_verify(folder), _backup(folder)]


def _verify(folder: Path) -> Figure:
    with material.opened(1000, folder) as workspace:
        _lengthen(workspace)
        db = workspace.db

        def ours(_number: int) -> None:
            assert chain.verify(db).broken is None

        def theirs(_number: int) -> None:
            digest = b""
            for row in db.conn.execute("SELECT * FROM batch JOIN change ON batch_id = id ORDER BY id, position"):
                digest = hashlib.sha256(digest + repr(row).encode()).digest()

        mine, _ = in_turn(ours, theirs, TIMES)
    return within(f"verifying a trail of {ENTRIES:,} entries", mine, 1.0, sorted(mine)[TIMES // 2])


def _lengthen(workspace: Workspace) -> None:
    """Add entries to the trail until it has so many."""
    with workspace.db.atomic():
        for number in range(ENTRIES):
            row = f'{{"item_id":{number},"note":"已完成第 {number} 次核对","progress":{number % 100}}}'
            record = history.Recorder(workspace.db)
            record.keep(history.Change("mark", f"[1,{number}]", row, row))
            history.append(workspace.db, record, "mark", {"count": 1, "first": str(number), "fields": {}}, "bench")


def _backup(folder: Path) -> Figure:
    with material.opened(SIZE, folder) as workspace:

        def ours(_number: int) -> None:
            assert backup.make(workspace.db, workspace.path, folder / "backups") is not None

        def theirs(number: int) -> None:
            target = folder / f"copy-{number}"
            with workspace.path.open("rb") as source, target.open("wb") as copy:
                shutil.copyfileobj(source, copy, 1 << 20)
                copy.flush()
                os.fsync(copy.fileno())

        mine, plain = in_turn(ours, theirs, TIMES)
    return against(f"a checked backup of {SIZE:,} items, against copying the file", mine, plain, 3.0)
