"""Damaged returned workbooks in large numbers: ``python -m tests.fuzz.workbooks 100000 [--seed N]``.

Each is read in the child process that the program uses, with its limits. It is read, with answers and refusals, or
refused whole: no crash, no hang, no other exception, and what was not touched does not come back as an answer.
"""

from __future__ import annotations

import io
import random
import sys
import tempfile
import time
from collections import Counter
from functools import cache
from pathlib import Path
from zipfile import ZipFile

import msgspec

from desktop.core.errors import DuibiaoError, ReportError
from desktop.core.reports.fill_in import reader
from desktop.core.reports.fill_in.collect import LIMITS
from desktop.core.sandbox import Child, SandboxError
from tests.core.parsing.reading.word_files import packed
from tests.core.reports.fill_in.office_work import TODAY, office, sent
from tests.fuzz.mutants import _changed, _damaged
from tests.fuzz.readers import Toll

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
        return _damaged(data, chance, _PIECES)
    with ZipFile(io.BytesIO(data)) as file:
        parts: dict[str, str | bytes] = {name: file.read(name) for name in file.namelist()}
    for _ in range(chance.choice([1, 2, 5])):
        name = chance.choice([*_FIRST, *parts])
        part = parts.get(name)
        if chance.random() < 0.05:
            parts.pop(name, None)
        elif isinstance(part, bytes):
            parts[name] = _damaged(part, chance, _PIECES) if chance.random() < 0.3 else _changed(part, chance)
    return packed(parts)


def attempt(argument: dict[str, str]) -> str:
    """Make a damaged workbook and read it; this runs in the child."""
    path = Path(argument["path"])
    path.write_bytes(mutant(int(argument["number"]), path.with_name("sample").read_bytes()))
    try:
        found = reader.read({"path": str(path), "today": TODAY.isoformat()})
    except ReportError as error:
        return error.key
    assert found.unchanged + len(found.answers) + len([one for one in found.refusals if one.field]) == found.items * 9
    assert all(one.sent != one.value and one.place.row for one in found.answers)
    return "read" if found.answers or found.refusals else "read as sent"


def run(count: int, seed: int = 0) -> Toll:
    """Read so many damaged workbooks."""
    toll = Toll(Counter(), [])
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as folder, Child("tests.fuzz.workbooks:attempt", str, LIMITS) as child:
        (Path(folder) / "sample").write_bytes(sample())
        numbers = range(seed, seed + count)
        path = str(Path(folder) / "mutant.xlsx")
        answers = child.each({"path": path, "number": str(number)} for number in numbers)
        for number, answer in zip(numbers, answers, strict=True):
            if isinstance(answer, SandboxError):
                toll.failed.append((number, f"{answer.key} {answer.facts}"))
            elif isinstance(answer, DuibiaoError):
                toll.failed.append((number, answer.key))
            else:
                toll.outcomes[answer] += 1
    return msgspec.structs.replace(toll, seconds=time.monotonic() - begun)


def main(words: list[str]) -> int:
    """Run, print what was counted, and return 1 where anything but a refusal came out."""
    seed = int(words[words.index("--seed") + 1]) if "--seed" in words else 0
    count = int(words[0]) if words and words[0].isdigit() else 1_000
    toll = run(count, seed)
    outcomes = ", ".join(f"{key} {number:,}" for key, number in toll.outcomes.most_common())
    print(f"{count:,} workbooks in {toll.seconds:.0f} s: {outcomes}; failed {len(toll.failed)}", flush=True)
    for number, how in toll.failed[:20]:
        print(f"  {number}: {how}", flush=True)
    return 1 if toll.failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
