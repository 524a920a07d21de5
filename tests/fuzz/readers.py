"""Damaged documents in large numbers: ``python -m tests.fuzz.readers 100000 [--seed N] [FORMAT…]``.

Each is read in the child process that the program uses, with its limits. It is read or refused by a ``ParseError``: no
crash, no hang, no other exception. ``--one FORMAT NUMBER`` reads a single one here, with its traceback.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import msgspec

from desktop.core.errors import ParseError
from desktop.core.parsing.reading import read
from desktop.core.sandbox import Limits
from tests.fuzz.mutants import mutant
from tests.fuzz.samples import FORMATS
from tests.fuzz.tolls import Toll, arguments, show, taken

LIMITS = Limits(memory=1 << 30, seconds=20.0)


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


def run(format_: str, count: int, seed: int = 0) -> Toll:
    """Read so many damaged documents of a format."""
    every = {number: [format_, number] for number in range(seed, seed + count)}
    return taken("tests.fuzz.readers:attempt", LIMITS, every)


def main(words: list[str]) -> int:
    """Run, print what was counted, and return 1 where anything but a refusal came out."""
    wanted = arguments("Read damaged documents in large numbers.", "tests.fuzz.readers")
    wanted.add_argument("formats", nargs="*", metavar="FORMAT", help=f"{', '.join(FORMATS)} (default: all)")
    wanted.add_argument(
        "--one", nargs=2, metavar=("FORMAT", "NUMBER"), help="write the damaged file of a number, and read it here"
    )
    asked = wanted.parse_intermixed_args(words)
    if unknown := [name for name in (*asked.formats, *(asked.one or ())[:1]) if name not in FORMATS]:
        wanted.error(f"no format: {', '.join(unknown)}")
    if asked.one is not None:
        return _one(asked.one[0], asked.one[1], wanted)
    return int(any([show(name, run(name, asked.count, asked.seed)) for name in asked.formats or FORMATS]))


def _one(format_: str, number: str, wanted: argparse.ArgumentParser) -> int:
    if not number.isdecimal():
        wanted.error(f"no number: {number}")
    Path(f"mutant-{number}-{FORMATS[format_]}").write_bytes(mutant(format_, int(number)))
    print(attempt([format_, int(number)]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
