"""What becomes of damaged files by the thousand, tried in a child process: the run, its count and its report."""

from __future__ import annotations

import argparse
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


def arguments(about: str, module: str) -> argparse.ArgumentParser:
    """Return a command line that says how many files are tried, and the number of the first.

    Args:
        about: what the run does.
        module: the one that is run.
    """
    made = argparse.ArgumentParser(prog=f"python -m {module}", description=about, allow_abbrev=False)
    made.add_argument("count", nargs="?", type=_number, default=1_000, metavar="COUNT", help="files (default: 1000)")
    made.add_argument("--seed", type=_number, default=0, metavar="N", help="the number of the first file (default: 0)")
    return made


def _number(word: str) -> int:
    if not word.isdecimal():
        raise argparse.ArgumentTypeError(f"{word!r} is no number from 0 up")
    return int(word)


def show(name: str, toll: Toll) -> bool:
    """Print a toll; return whether anything but a refusal came out."""
    outcomes = ", ".join(f"{key} {number:,}" for key, number in toll.outcomes.most_common())
    count = toll.outcomes.total() + len(toll.failed)
    print(f"{name}: {count:,} in {toll.seconds:.0f} s: {outcomes}; failed {len(toll.failed)}", flush=True)
    for number, how in toll.failed[:20]:
        print(f"  {number}: {how}", flush=True)
    return bool(toll.failed)
