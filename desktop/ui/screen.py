"""The room that a screen leaves for a window and its frame."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

FRAME = QSize(16, 40)
"""What the frame of the system takes, which is not known before the window is shown."""


def room(window: QWidget | None = None) -> QSize:
    """Return how large a window can be without its frame on its parent's screen, or on the first one."""
    screen = QGuiApplication.primaryScreen() if window is None else window.screen()
    return screen.availableSize() - FRAME


def resize_to_fit(window: QWidget, size: QSize) -> None:
    """Give a window a size, or as much of it as its screen has room for: its foot must not stand below the edge."""
    window.resize(size.boundedTo(room(window)))
