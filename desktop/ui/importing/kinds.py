"""Which files may be policy documents, by their suffix; cheap to import, because every drag asks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

SUFFIXES = (".docx", ".pdf", ".html", ".htm", ".txt", ".md")
FORM, JSON = ".xlsx", ".json"
"""As what a document is exported. The assistant takes the Excel form as well; the main window knows other workbooks."""


def importable(paths: Sequence[Path]) -> list[Path]:
    """Return those that may be policy documents."""
    return [path for path in paths if path.suffix.lower() in SUFFIXES]
