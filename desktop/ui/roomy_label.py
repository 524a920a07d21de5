"""A word that may be left out."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class RoomyLabel(QLabel):
    """A word that is said only where it has room, and pushes nothing aside."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the word whole or not at all."""
        if self.sizeHint().width() <= self.width():
            super().paintEvent(event)
