"""Which files may be policy documents, by their suffix; cheap to import, because every drag asks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

SUFFIXES = (".docx", ".pdf", ".html", ".htm", ".txt", ".md")
FORM, JSON = ".xlsx", ".json"
"""As what a document is exported. The assistant takes both again; the main window knows other workbooks."""
EVERY = (*SUFFIXES, FORM, JSON)
"""All that the assistant takes."""
FOREIGN = (".doc", ".wps", ".rtf", ".odt", ".ofd")
"""Documents of other kinds: they are taken as well, and refused with what to do about it."""


def importable(paths: Sequence[Path]) -> list[Path]:
    """Return those that may be policy documents; a workbook may be many things, see ``collecting.kinds``."""
    return [path for path in paths if path.suffix.lower() in (*SUFFIXES, JSON, *FOREIGN)]
