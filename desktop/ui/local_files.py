"""The files among what is dragged over a window or dropped on it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData


def local_files(dropped: QMimeData) -> list[Path]:
    """Return the files and folders of a drop; addresses that lead elsewhere are none."""
    return [Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile()]
