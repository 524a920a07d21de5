"""The benchmarks: ``python -m tests.benchmarks [--json] [NAME…]`` (``dev.py bench``).

Each figure stands against a plain counterpart, measured in turn with it, or against a time. The figures are told, not
enforced: other work on the machine moves them, so the exit code is 0 whether or not a goal is reached.
"""

from __future__ import annotations

import importlib
import sys
import tempfile
from pathlib import Path

import msgspec

from tests.benchmarks.figures import Figure, line

NAMES = (
    "start",
    "marking",
    "window",
    "answers",
    "ledger",
    "long_ledger",
    "printing",
    "collecting",
    "editions",
    "importing",
    "rolling_up",
    "keeping",
    "reading",
    "hostile",
    "bundle",
)


def main(words: list[str]) -> int:
    """Measure what the words name, or everything."""
    as_json = "--json" in words
    names = [word for word in words if word != "--json"] or list(NAMES)
    unknown = [name for name in names if name not in NAMES]
    if unknown:
        print(f"no benchmark {unknown[0]}; there are: {', '.join(NAMES)}", file=sys.stderr)
        return 2
    figures: list[Figure] = []
    for name in names:
        measure = importlib.import_module(f"tests.benchmarks.{name}").measure
        with tempfile.TemporaryDirectory(prefix="duibiao-bench-") as folder:
            for figure in measure(Path(folder)):
                figures.append(figure)
                if not as_json:
                    print(line(figure), flush=True)
    if as_json:
        named = [{**msgspec.to_builtins(figure), "reached": figure.reached} for figure in figures]
        print(msgspec.json.format(msgspec.json.encode(named), indent=1).decode())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
