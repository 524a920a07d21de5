"""Policy text → framework: ``parse`` for sources that were read, ``parse_files`` for files, in a child process."""

from __future__ import annotations

from desktop.core.parsing.documents import parse, parse_files

__all__ = ["parse", "parse_files"]
