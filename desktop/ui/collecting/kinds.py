"""Which files may be returned workbooks, by their suffix; cheap to import, because every drag asks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

SUFFIXES = (".xlsx", ".xlsm")
FOREIGN = (".xls", ".et", ".ods", ".csv", ".numbers")
"""Tables of other kinds: they are taken as well, and refused with what to do about it."""


def collectable(paths: Sequence[Path]) -> list[Path]:
    """Return those that may be returned workbooks, and folders, which may hold some."""
    return [path for path in paths if path.suffix.lower() in (*SUFFIXES, *FOREIGN) or path.is_dir()]


def are_workbooks(paths: Sequence[Path]) -> bool:
    """Tell whether all of these are files of the kind that is sent out."""
    return bool(paths) and all(path.suffix.lower() in SUFFIXES and path.is_file() for path in paths)
