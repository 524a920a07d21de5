"""How high the rows of the checklist are: by kind, and two lines where a sentence needs them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QTableView

from desktop.core.store import ids
from desktop.ui import theme
from desktop.ui.document import Document
from desktop.ui.models.checklist import ChecklistModel
from desktop.ui.theme import Fonts

MEASURED = 20_000
"""Items up to which each row is as high as its sentence needs; beyond, all have one line."""
SENTENCE_MARGINS = 48
"""Pixels of the first column that the sentence does not have."""
LATIN_EM = 0.56
"""Width of a Latin letter in em, a little above the mean."""


class RowHeights:
    """Gives the rows of a table their heights, and leaves what the person looks at where it stands.

    Attributes:
        heights: of the kinds, in the fonts in force.
    """

    def __init__(self, table: QTableView, document: Document, model: ChecklistModel, fonts: Fonts) -> None:
        self._table = table
        self._document = document
        self._model = model
        self._fonts = fonts
        self.heights = theme.heights(fonts)
        self._long: frozenset[int] = frozenset()
        self._characters = 0

    def set_fonts(self, fonts: Fonts) -> None:
        """Take other fonts, after a change of the language; ``size_all`` follows."""
        self._fonts = fonts
        self.heights = theme.heights(fonts)
        self._characters = 0

    def size_all(self) -> None:
        """Give every row its height, in this language at this width."""
        with self._keeping_place():
            self.measure()
            self.size(0, self._model.rowCount() - 1)

    def size(self, first: int, last: int, *, new: bool = False) -> None:
        """Give rows the height of their kind; new ones have that of an item. Signals off: thousands would be sent."""
        head, heights = self._table.verticalHeader(), self.heights
        head.setDefaultSectionSize(heights.item)
        nodes = self._model.nodes(first, last + 1)
        sizes = {} if new else dict.fromkeys(range(len(nodes)), heights.item)
        for place, node in ids.headings_in(nodes):
            sizes[place] = heights.measure if ids.is_measure(node) else heights.chapter
        if self._long:
            sizes |= {place: heights.item_tall for place, node in enumerate(nodes) if node in self._long}
        head.setUpdatesEnabled(False)
        head.blockSignals(True)
        try:
            for place, height in sizes.items():
                head.resizeSection(first + place, height)
        finally:
            head.blockSignals(False)
            head.setUpdatesEnabled(True)

    def measure(self) -> None:
        """Find which sentences need a second line at this width; estimated by their number of characters."""
        if not self._table.isVisible():  # its width is none yet
            return
        if self._document.count().items > MEASURED:
            return
        em = QFontMetricsF(self._fonts.item).horizontalAdvance("国")
        each = em * LATIN_EM if self._document.language == "en" else em
        characters = max(8, int((self._table.columnWidth(0) - SENTENCE_MARGINS) / each))
        if characters != self._characters:
            self._characters = characters
            self._long = self._document.longer_than(characters)
            with self._keeping_place():
                self.size(0, self._model.rowCount() - 1)

    @contextmanager
    def _keeping_place(self) -> Iterator[None]:
        """Leave the current row where it stands in the window, or, where it is out of sight, the topmost one.

        At the beginning of the list, its first headings stay in view instead.
        """
        table = self._table
        row, height = table.currentIndex().row(), table.viewport().height()
        if row < 0 or not -table.rowHeight(row) < table.rowViewportPosition(row) < height:
            row = table.rowAt(0)
        if row < 0:
            yield
            return
        bar = table.verticalScrollBar()
        before, is_begun = table.rowViewportPosition(row), bar.value() == 0
        yield
        table.updateGeometries()  # the range of the scroll bar still is that of the old heights
        if not is_begun:
            bar.setValue(bar.value() + table.rowViewportPosition(row) - before)
        if row == table.currentIndex().row():
            table.scrollTo(table.currentIndex())
