"""What goes to standard output: lines for people, or one JSON document."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Sequence
from typing import TextIO

import click


def prepare() -> None:
    """Make the streams hold every character: UTF-8 on Windows, an escape where a terminal lacks one."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)  # a windowed program has no streams, a test other ones
        if reconfigure is not None:
            reconfigure(encoding="utf-8" if sys.platform == "win32" else None, errors="backslashreplace")


def json_document(value: object) -> None:
    """Print one JSON document."""
    import json

    import msgspec

    click.echo(json.dumps(msgspec.to_builtins(value, str_keys=True), ensure_ascii=False, indent=1))


def message(text: str, stream: TextIO | None = None) -> None:
    """Print a message for a person on standard error."""
    click.echo(text, file=stream or sys.stderr)


def table(rows: Sequence[Sequence[str]]) -> None:
    """Print rows in columns; the last column is as wide as it likes."""
    if not rows:
        return
    widths = [max(width(row[column]) for row in rows) for column in range(len(rows[0]) - 1)]
    for row in rows:
        cells = [cell + " " * (size - width(cell)) for cell, size in zip(row, widths, strict=False)]
        click.echo("  ".join([*cells, row[-1]]).rstrip())


def width(text: str) -> int:
    """Return how many columns of a terminal a text takes: Chinese characters take two."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
