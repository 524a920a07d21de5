"""Collecting returned workbooks of 150 rows, against python-calamine merely reading the same cells in one process.

Ours looks at each archive, reads it in a child, compares in three ways and takes everything over in one transaction
with its history and its search index; two rows of five have answers. Theirs reads every cell of every sheet. The
memory is the peak of a process of its own that collects and takes over; its children have their own limit.
"""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Sequence
from pathlib import Path

import python_calamine

from desktop.core.reports.fill_in.collect import collect
from desktop.core.reports.fill_in.take_over import take_over
from desktop.core.store.workspace import open_workspace
from tests.benchmarks import material
from tests.benchmarks.figures import Figure, against, in_turn, most
from tests.benchmarks.memory import peak
from tests.benchmarks.returned import returned

FILES, ROWS, TIMES = 1000, 150, 3
_ITEMS = FILES * ROWS * 2 // 5
_MEMORY = 200.0  # MB


def measure(folder: Path) -> list[Figure]:
    """Return the figures; the goals are 2.2 and 200 MB."""
    path, files = returned(FILES, ROWS, folder)
    with contextlib.ExitStack() as stack:
        copies = [open_workspace(Path(shutil.copy(path, folder / f"{number}.duibiao"))) for number in range(TIMES)]
        for copy in copies:
            stack.enter_context(copy)

        def ours(number: int) -> None:
            found = collect(copies[number], files, material.TODAY)
            assert found is not None
            receipt, _ = take_over(copies[number], found, {}, material.TODAY)
            assert receipt.items == _ITEMS

        def theirs(_number: int) -> None:
            for path in files:
                with contextlib.closing(python_calamine.CalamineWorkbook.from_path(str(path))) as book:
                    for number in range(len(book.sheet_names)):
                        book.get_sheet_by_index(number).to_python(skip_empty_area=False)

        mine, plain = in_turn(ours, theirs, TIMES)
    what = f"collecting {FILES:,} workbooks of {ROWS} rows"
    return [
        against(f"{what}, against python-calamine reading them", mine, plain, 2.2),
        most(f"peak memory of {what}", [_peak(Path(shutil.copy(path, folder / "peak.duibiao")), files)], _MEMORY, "MB"),
    ]


_ALL = """
import datetime, sys
from pathlib import Path
from desktop.core.reports.fill_in.collect import collect
from desktop.core.reports.fill_in.take_over import take_over
from desktop.core.store.workspace import open_workspace

today = datetime.date.fromisoformat(sys.argv[3])
with open_workspace(Path(sys.argv[1])) as workspace:
    take_over(workspace, collect(workspace, [Path(sys.argv[2])], today), {}, today)
"""


def _peak(path: Path, files: Sequence[Path]) -> float:
    """Return the peak memory in MB of a process that collects files and takes all over."""
    return peak(_ALL, str(path), str(files[0].parent), material.TODAY.isoformat())
