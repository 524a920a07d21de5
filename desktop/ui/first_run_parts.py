"""What the first page is put together from: the head of a step, a line between two things."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.ui.dialogs.parts import colours, label
from desktop.ui.glyphs import fill
from desktop.ui.style_sheet import Role
from desktop.ui.theme import Fonts


class StepHead(QWidget):
    """Number, name and purpose of a step: 1 本单位 用来判断哪些举措与您有关."""

    INDENT = 26
    """From the number to the name, below which the step stands."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number, self._name = label(self, Role.ACCENT), label(self)
        self._note = label(self, Role.SECONDARY)
        self._note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._number.setText(str(number))
        self._number.setFixedWidth(self.INDENT)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._number)
        row.addWidget(self._name)
        row.addSpacing(11)
        row.addWidget(self._note, 1, Qt.AlignmentFlag.AlignBottom)

    def set_words(self, name: str, note: str, fonts: Fonts) -> None:
        """Say what the step is about."""
        self._name.setText(name)
        for part in (self._number, self._name):
            part.setFont(fonts.title)
        self.set_note(note)

    def set_note(self, text: str) -> None:
        """Say what stands beside the name."""
        self._note.setText(text)


class Rule(QWidget):
    """A line between two things."""

    def __init__(self, parent: QWidget | None = None, *, upright: bool = False) -> None:
        super().__init__(parent)
        (self.setFixedWidth if upright else self.setFixedHeight)(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        fill(QPainter(self), self.rect(), colours().line)
