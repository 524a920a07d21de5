"""What becomes of damaged files by the thousand, tried in a child process: the run, its count and its report."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Mapping

import msgspec

from desktop.core.errors import DuibiaoError
from desktop.core.sandbox import Child, Limits


class Toll(msgspec.Struct):
    """What became of damaged files.

    Attributes:
        outcomes: how many were read, or refused by each key.
        failed: the numbers of those that crashed, hung or met another exception, and how.
    """

    outcomes: Counter[str] = msgspec.field(default_factory=Counter)
    failed: list[tuple[int, str]] = []
    seconds: float = 0.0


def taken(task: str, limits: Limits, arguments: Mapping[int, object]) -> Toll:
    """Let a child do a task, which returns an outcome, on the argument of each number."""
    toll = Toll()
    begun = time.monotonic()
    with Child(task, str, limits) as child:
        for number, answer in zip(arguments, child.each(arguments.values()), strict=True):
            if isinstance(answer, DuibiaoError):
                toll.failed.append((number, f"{answer.key} {answer.facts}"))
            else:
                toll.outcomes[answer] += 1
    toll.seconds = time.monotonic() - begun
    return toll


def asked(words: list[str]) -> tuple[int, int]:
    """Return how many files the command line wants, and the number of the first."""
    seed = int(words[words.index("--seed") + 1]) if "--seed" in words else 0
    return int(words[0]) if words and words[0].isdigit() else 1_000, seed


def show(name: str, toll: Toll) -> bool:
    """Print a toll; return whether anything but a refusal came out."""
    outcomes = ", ".join(f"{key} {number:,}" for key, number in toll.outcomes.most_common())
    count = toll.outcomes.total() + len(toll.failed)
    print(f"{name}: {count:,} in {toll.seconds:.0f} s: {outcomes}; failed {len(toll.failed)}", flush=True)
    for number, how in toll.failed[:20]:
        print(f"  {number}: {how}", flush=True)
    return bool(toll.failed)
