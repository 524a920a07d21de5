"""Names of files that are proposed: free ones, in the folder of documents, that every system takes."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from PySide6.QtCore import QStandardPaths

LONGEST = 60
"""Characters of an organisation's name in a file name: 255 bytes are the most that disks take."""
_OPEN = re.compile(r"[（(《〈“「][^）)》〉”」]*$")


def documents() -> Path:
    """Return the user's folder of documents."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def clean(name: str) -> str:
    """Return a name that every system takes as part of a file name; a long one ends before a bracket cut in two."""
    bare = "".join(c for c in name if unicodedata.category(c)[0] != "C")
    whole = re.sub(r'[\\/:*?"<>|]', " ", bare).strip(" .")
    short = whole[:LONGEST]
    ended = _OPEN.sub("", short) if short != whole else short
    return (ended or short).strip(" .")


def free(path: Path) -> Path:
    """Return a path beside this one that no file has."""
    number, candidate = 1, path
    while candidate.exists():
        number += 1
        candidate = path.with_name(f"{path.stem} ({number}){path.suffix}")
    return candidate
