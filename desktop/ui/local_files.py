"""The files among what is dragged over a window or dropped on it, and how they are taken."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDropEvent


def local_files(dropped: QMimeData) -> list[Path]:
    """Return the files and folders of a drop; addresses that lead elsewhere are none."""
    return [Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile()]


def take_copy(event: QDropEvent) -> None:
    """Take what is dragged or dropped as a copy: a file manager that hears of a move may delete its file."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
