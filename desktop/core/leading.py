"""What is no document but leads to some: a folder, a shortcut, a link to a web page; refused before any is opened."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from desktop.core.errors import ParseError

LINKS = (".url", ".webloc", ".website")
"""Files that only lead to an address."""
SHORTCUTS = (".lnk", ".desktop")
"""Files that only lead to another file, or to a program."""


def leading(paths: Sequence[Path]) -> list[Path]:
    """Return the files that only lead elsewhere, by their suffixes."""
    return [path for path in paths if path.suffix.lower() in (*LINKS, *SHORTCUTS)]


def refuse_leading(paths: Sequence[Path]) -> None:
    """Refuse the first of what only leads to documents.

    Raises:
        ParseError: ``file-folder``, ``file-link``, ``file-shortcut``.
    """
    for path in paths:
        if os.path.isdir(path):  # a name that no file can have, or that nobody may look up, is none: reading tells why
            raise ParseError("file-folder", name=path.name or str(path))
        for key, suffixes in (("file-link", LINKS), ("file-shortcut", SHORTCUTS)):
            if path.suffix.lower() in suffixes:
                raise ParseError(key, name=path.name)
