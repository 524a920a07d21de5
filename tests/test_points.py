"""The table of tests/README.md and the marks in the tests say the same."""

from __future__ import annotations

import re
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROW = re.compile(r"^\| (\d+) \| .*? \| (.*) \|$", re.MULTILINE)
MARK = re.compile(r"pytest\.mark\.point\(([\d, ]+)\)")


def marked() -> dict[int, set[str]]:
    """Return the files in which each point is marked."""
    found: dict[int, set[str]] = {}
    for path in HERE.rglob("test_*.py"):
        for numbers in MARK.findall(path.read_text(encoding="utf-8")):
            for number in numbers.split(","):
                found.setdefault(int(number), set()).add(path.relative_to(HERE).as_posix())
    return found


def test_every_point_has_its_test_or_its_reason() -> None:
    rows = {int(n): words for n, words in ROW.findall((HERE / "README.md").read_text(encoding="utf-8"))}
    assert sorted(rows) == list(range(1, 41))
    marks = marked()
    for number, words in rows.items():
        files = set(re.findall(r"`([\w/]+\.py)`", words))
        if files:
            assert files <= marks.get(number, set()), f"point {number}: {files - marks.get(number, set())}"
        else:
            assert words.startswith(("waits: ", "timed: ")), f"point {number} has neither test nor reason"
