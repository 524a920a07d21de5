"""A process that marks without end: ``python -m tests.crash.marker WORKSPACE SEED``.

It writes a line ``ITEM NOTE`` for each mark once the mark is durable. The notes count up, so that whoever
kills it can tell which mark was the last that it was promised.
"""

from __future__ import annotations

import datetime as dt
import os
import random
import sys
from pathlib import Path

import sqlite_utils  # noqa: F401 - the first mark would wait for it, and be killed while it does

from desktop.core.assessment import MarkChange, Status
from desktop.core.store import items, marks
from desktop.core.store.items import Filter
from desktop.core.store.workspace import open_workspace

TODAY = dt.date(2026, 11, 21)


def main(path: Path, seed: int) -> None:
    """Mark until killed."""
    chance = random.Random(seed)
    with open_workspace(path) as opened:
        every = items.item_ids(opened.db, opened.assessment, Filter(), TODAY)
        aside, every = every[:5], every[5:]
        number = seed * 1_000_000
        os.write(1, b"ready\n")
        while True:
            number += 1
            chosen = chance.sample(every, chance.choice((1, 1, 1, 3, 40)))
            change = MarkChange(status=chance.choice(list(Status)), note=f"{number} 已印发通知" + "，" * (number % 200))
            marks.change(opened, chosen, change, TODAY, unit_name=f"科室{number % 5}")
            os.write(1, f"{number} {' '.join(map(str, chosen))}\n".encode())
            if number % 7 == 0:  # killed in here, items that were never promised may be found undone
                marks.toggle_done(opened, aside, TODAY)
                opened.undo()
                opened.redo()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
