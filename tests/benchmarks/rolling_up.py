"""Rolling up workspaces and returned workbooks of 150 rows, against bare readers of the same rows; and its memory.

Ours opens each source untouched, counts, writes the overview workbook. Theirs opens each workspace with sqlite3 and
fetches the rows of its items with their marks, or reads every cell of each workbook with python-calamine. The memory is
the peak of a process of its own, of 1,000 sources against 100: what does not grow with their number is flat.
"""

from __future__ import annotations

import contextlib
import random
import shutil
import sqlite3
from pathlib import Path

import python_calamine

from desktop.core.assessment import Status
from desktop.core.reports.roll_up.door import Options, roll_up
from desktop.core.store import sendings
from desktop.core.store.workspace import open_workspace
from tests.benchmarks import material
from tests.benchmarks.figures import Figure, against, in_turn
from tests.benchmarks.memory import peak
from tests.benchmarks.returned import fill_in

FILES, ROWS, TIMES, MANY = 200, 150, 3, 1000

_ROWS = (
    "SELECT i.key, m.*, t.last_day, u.name, p.name FROM item i LEFT JOIN mark m ON m.item_id = i.id "
    "LEFT JOIN target t ON t.id = i.target_id LEFT JOIN unit u ON u.id = m.unit LEFT JOIN person p ON p.id = m.owner"
)


def measure(folder: Path) -> list[Figure]:
    """Return the figures; the goals are 6 for workspaces, 3.5 for workbooks, 1.5 for memory."""
    spaces, books = folder / "spaces", folder / "books"
    _workspaces(spaces, FILES)
    path = material.workspace(ROWS, folder)
    books.mkdir()
    with open_workspace(path) as opened:
        fill_in(opened, books, FILES, ROWS)
        sendings.register(opened, [sendings.Sending("bench", "第0科", ROWS, material.TODAY)])  # it says who is expected

    def plain(_number: int) -> None:
        for one in spaces.iterdir():
            with contextlib.closing(sqlite3.connect(f"{one.as_uri()}?mode=ro", uri=True)) as db:
                db.execute(_ROWS).fetchall()

    def cells(_number: int) -> None:
        for one in books.iterdir():
            with contextlib.closing(python_calamine.CalamineWorkbook.from_path(str(one))) as book:
                for number in range(len(book.sheet_names)):
                    book.get_sheet_by_index(number).to_python(skip_empty_area=False)

    figures = []
    for name, source, wanted, theirs, goal in (
        ("workspaces", spaces, None, plain, 6.0),
        ("workbooks", books, path, cells, 3.5),
    ):

        def ours(number: int, source: Path = source, wanted: Path | None = wanted) -> None:
            chosen = Options((source,), folder / f"{source.name}-{number}.xlsx", "zh", expected=wanted)
            result = roll_up(chosen, material.TODAY)
            assert len(result.overview.returns) == FILES, result.overview.refused[:1]

        mine, bare = in_turn(ours, theirs, TIMES)
        figures.append(against(f"rolling up {FILES} {name} of {ROWS} rows, against bare readers", mine, bare, goal))
    _workspaces(folder / "many", MANY)
    few, many = _peak(folder / "many", MANY // 10), _peak(folder / "many", MANY)
    figures.append(against(f"peak memory of {MANY} workspaces, against {MANY // 10}", [many], [few], 1.5, "MB"))
    return figures


def _workspaces(folder: Path, count: int) -> None:
    """Make workspaces of one document with marks of their own."""
    folder.mkdir()
    draw = random.Random(3)
    first = folder / "0000.duibiao"
    material.workspace(ROWS, folder).rename(first)
    for number in range(1, count):
        path = Path(shutil.copy(first, folder / f"{number:04}.duibiao"))
        with contextlib.closing(sqlite3.connect(path)) as db, db:
            db.execute("UPDATE organisation SET name = ?", [f"第{number}县市场监督管理局"])
            status = draw.choice([one for one in Status if one is not Status.DONE])
            db.execute("UPDATE mark SET status = ? WHERE status <> 'done' AND item_id % 3 = ?", [status, number % 3])


_ALL = """
import datetime, sys
from pathlib import Path
from desktop.core.reports.roll_up.door import Options, roll_up

folder, count = Path(sys.argv[1]), int(sys.argv[2])
out = folder.parent / f"peak-{count}.xlsx"
paths = tuple(sorted(folder.iterdir())[:count])
roll_up(Options(paths, out, "zh", out.with_suffix(".duibiao")), datetime.date.fromisoformat(sys.argv[3]))
"""


def _peak(folder: Path, count: int) -> float:
    """Return the peak memory in MB of a process that rolls so many workspaces up, with the read-only workspace."""
    return peak(_ALL, str(folder), str(count), material.TODAY.isoformat())
