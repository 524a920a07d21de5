"""The draft of an import: kept in the user's data folder until it becomes a framework or is thrown away."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import msgspec

from desktop.core import paths
from desktop.core.parsing.values import Parsed

_NAME = "import-draft.json"


class Draft(msgspec.Struct, frozen=True):
    """What is kept: the result of parsing with the framework as it was mended, and the notices already seen to."""

    parsed: Parsed
    settled: tuple[int, ...] = ()


def place(root: Path | None = None) -> Path:
    """Return where the draft lies."""
    return (root or paths.data()) / _NAME


def keep(draft: Draft, root: Path | None = None) -> Path:
    """Write the draft whole, in place of the one before.

    Raises:
        OSError: it cannot be written; the one before stays.
    """
    target = place(root)
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f".{_NAME}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            file.write(msgspec.json.encode(draft))
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    return target


def kept(root: Path | None = None) -> Draft | None:
    """Return the draft; None where there is none, or none that can be read (it stays where it is)."""
    try:
        return msgspec.json.decode(place(root).read_bytes(), type=Draft)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return None


def forget(root: Path | None = None) -> None:
    """Remove the draft."""
    with contextlib.suppress(OSError):
        place(root).unlink(missing_ok=True)
