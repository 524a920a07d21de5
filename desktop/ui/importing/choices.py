"""A few boxes in a row to tick; none ticked means all."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

COLUMNS = 3


class Ticks(QWidget):
    """The boxes."""

    def __init__(self, entries: list[tuple[str, str]], chosen: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        wanted = set(chosen)
        self.boxes: dict[str, QCheckBox] = {}
        for place, (key, text) in enumerate(entries):
            box = QCheckBox(text, self)
            box.setChecked(key in wanted)
            grid.addWidget(box, place // COLUMNS, place % COLUMNS)
            self.boxes[key] = box
        self.setFocusProxy(next(iter(self.boxes.values())))

    def chosen(self) -> list[str]:
        """Return the keys that are ticked."""
        return [key for key, box in self.boxes.items() if box.isChecked()]
