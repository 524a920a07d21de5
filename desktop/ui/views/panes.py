"""The three panes side by side: which of them have room, and how wide they are."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from desktop.ui.settings import Settings

DETAILS_FROM, TREE_FROM = 1100, 900
"""Widths of the window from which the right and the left pane are shown."""
WIDE_FROM = 1600
LEAST_MIDDLE = 360


class Panes(QSplitter):
    """Left, middle and right; what the person drags is kept in the settings."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._settings = settings
        self._right_wanted = True
        self._fitted_wide: bool | None = None
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.splitterMoved.connect(lambda: settings.keep_state("splitter", self.saveState()))

    def fill(self, left: QWidget, middle: QWidget, right: QWidget) -> None:
        """Take the panes; the middle one has whatever the others leave."""
        middle.setMinimumWidth(LEAST_MIDDLE)
        for pane in (left, middle, right):
            self.addWidget(pane)
        self._left, self._right = left, right
        self.setStretchFactor(1, 1)

    def fit(self, width: int, *, english: bool) -> None:
        """Give the panes the room that look.md measures out, and take them away where it is too narrow."""
        self._left.setVisible(width >= TREE_FROM)
        self._right.setVisible(width >= DETAILS_FROM and self._right_wanted)
        wide = width >= WIDE_FROM
        if not self.restoreState(self._settings.state("splitter")) or self._fitted_wide != wide:
            self._fitted_wide = wide
            left, right = (304, 440) if wide else (248, 372) if english else (260, 348)
            self.setSizes([left, max(LEAST_MIDDLE, width - left - right), right])

    def show_right(self, *, shown: bool) -> None:
        """Show or hide the right pane by the person's choice."""
        self._right_wanted = shown
        self._right.setVisible(shown)
