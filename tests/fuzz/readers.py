"""Damaged documents in large numbers: ``python -m tests.fuzz.readers 100000 [--seed N] [FORMAT…]``.

Each is read in the child process that the program uses, with its limits. It is read or refused by a ``ParseError``: no
crash, no hang, no other exception. ``--one FORMAT NUMBER`` reads a single one here, with its traceback.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import msgspec

from desktop.core.errors import DuibiaoError, ParseError
from desktop.core.parsing.reading import read
from desktop.core.sandbox import Child, Limits, SandboxError
from tests.fuzz.mutants import mutant
from tests.fuzz.samples import FORMATS

LIMITS = Limits(memory=1 << 30, seconds=20.0)


class Toll(msgspec.Struct):
    """What became of the damaged documents of one format.

    Attributes:
        outcomes: how many were read, or refused by each key.
        failed: the numbers of those that crashed, hung or met another exception, and how.
    """

    outcomes: Counter[str]
    failed: list[tuple[int, str]]
    seconds: float = 0.0


def attempt(argument: list[str | int]) -> str:
    """Read the damaged document of a format and a number; this runs in the child."""
    format_, number = str(argument[0]), int(argument[1])
    try:
        source = read(FORMATS[format_], mutant(format_, number))
    except ParseError as error:
        return error.key
    assert source.lines
    for line in source.lines:
        assert line.text.strip()
        assert "\n" not in line.text
        assert line.cells is None or "\t".join(line.cells) == line.text
        assert all(column < len(line.cells or ()) for column in line.continued)
    assert len(msgspec.msgpack.encode(source)) < 20_000_000
    return "read"


def run(format_: str, count: int, seed: int = 0, told: Callable[[int], None] = lambda done: None) -> Toll:
    """Read so many damaged documents of a format."""
    toll = Toll(Counter(), [])
    begun = time.monotonic()
    with Child("tests.fuzz.readers:attempt", str, LIMITS) as child:
        numbers = range(seed, seed + count)
        for number, answer in zip(numbers, child.each([format_, number] for number in numbers), strict=True):
            if isinstance(answer, SandboxError):
                toll.failed.append((number, f"{answer.key} {answer.facts}"))
            elif isinstance(answer, DuibiaoError):
                toll.failed.append((number, answer.key))
            else:
                toll.outcomes[answer] += 1
            told(number - seed + 1)
    toll.seconds = time.monotonic() - begun
    return toll


def main(words: list[str]) -> int:
    """Run, print what was counted, and return 1 where anything but a refusal came out."""
    if words[:1] == ["--one"]:
        data = mutant(words[1], int(words[2]))
        Path(f"mutant-{words[2]}-{FORMATS[words[1]]}").write_bytes(data)
        print(attempt([words[1], int(words[2])]))
        return 0
    seed = int(words[words.index("--seed") + 1]) if "--seed" in words else 0
    count = int(words[0]) if words and words[0].isdigit() else 1_000
    formats = [word for word in words if word in FORMATS] or list(FORMATS)
    bad = 0
    for format_ in formats:
        toll = run(format_, count, seed)
        bad += len(toll.failed)
        outcomes = ", ".join(f"{key} {number:,}" for key, number in toll.outcomes.most_common())
        print(f"{format_}: {count:,} in {toll.seconds:.0f} s: {outcomes}; failed {len(toll.failed)}", flush=True)
        for number, how in toll.failed[:20]:
            print(f"  {number}: {how}", flush=True)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
