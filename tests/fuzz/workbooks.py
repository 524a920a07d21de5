"""Damaged returned workbooks in large numbers: ``python -m tests.fuzz.workbooks 100000 [--seed N]``.

Each is read in the child process that the program uses, with its limits. It is read, with answers and refusals, or
refused whole: no crash, no hang, no other exception, and what was not touched does not come back as an answer.
"""

from __future__ import annotations

import random
import sys
import tempfile
from functools import cache
from pathlib import Path

from desktop.core.errors import ReportError
from desktop.core.reports.fill_in import reader
from desktop.core.reports.fill_in.collect import LIMITS
from tests.core.reports.fill_in.office_work import TODAY, office, sent
from tests.fuzz.mutants import damaged, repacked
from tests.fuzz.tolls import Toll, arguments, show, taken

_PIECES = [
    "<c/>",
    "<row>",
    "</row>",
    '<c t="s"><v>999999</v></c>',
    '<mergeCell ref="A1:XFD9"/>',
    "&#0;",
    "]]>",
    "<v>1e999</v>",
]
_FIRST = ["xl/worksheets/sheet1.xml"] * 6 + ["xl/worksheets/sheet4.xml", "xl/workbook.xml", "xl/styles.xml"]


@cache
def sample() -> bytes:
    """Return a workbook as it is sent."""
    with tempfile.TemporaryDirectory() as folder, office(Path(folder)) as made:
        return sent(made, Path(folder) / "out")[0].path.read_bytes()


def mutant(number: int, data: bytes) -> bytes:
    """Return the damaged workbook of this number."""
    chance = random.Random(number)
    if chance.random() < 0.2:
        return damaged(data, chance, _PIECES)
    return repacked(data, chance, _FIRST, _PIECES, 0.3)


def attempt(argument: dict[str, str]) -> str:
    """Make a damaged workbook and read it; this runs in the child."""
    path = Path(argument["path"])
    path.write_bytes(mutant(int(argument["number"]), path.with_name("sample").read_bytes()))
    try:
        found = reader.read({"path": str(path), "today": TODAY.isoformat()})
    except ReportError as error:
        return error.key
    refused = [one for one in found.refusals if one.field]
    assert found.unchanged + len(found.answers) + len(refused) == len(found.keys) * 9
    assert all(one.sent != one.value and one.place.row for one in found.answers)
    return "read" if found.answers or found.refusals else "read as sent"


def run(count: int, seed: int = 0) -> Toll:
    """Read so many damaged workbooks."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "sample").write_bytes(sample())
        path = str(Path(folder) / "mutant.xlsx")
        every = {number: {"path": path, "number": str(number)} for number in range(seed, seed + count)}
        return taken("tests.fuzz.workbooks:attempt", LIMITS, every)


def main(words: list[str]) -> int:
    """Run, print what was counted, and return 1 where anything but a refusal came out."""
    asked = arguments("Read damaged returned workbooks in large numbers.", "tests.fuzz.workbooks").parse_args(words)
    return int(show("workbooks", run(asked.count, asked.seed)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
