"""The checklist as a flat model: an array of row ids, and pages of rows read when they are painted.

Headings are rows of their own. The first page stands at once; the rest comes in slices of a few
milliseconds, stopped by the next keystroke, so that the window never waits.
"""

from __future__ import annotations

import bisect
import time
from array import array
from collections import OrderedDict
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from desktop.core.assessment import Changes
from desktop.core.store import ids, items
from desktop.core.store.items import Filter
from desktop.core.store.outline import MeasureHead
from desktop.core.store.rows import ItemRow
from desktop.ui.document import Document
from desktop.ui.models.lines import Lines
from desktop.ui.row_values import Line, describe

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
COLUMNS = 6
_HEADING = Qt.ItemFlag.NoItemFlags
_ITEM = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
FIRST = 200
TAKEN = 500
"""Items that are asked for at once."""
SHOWN = 6000
"""Lines that are added to the table at once: each time it is laid out and painted anew."""
PAGE = 64
PAGES = 128
FIRST_BUDGET = 0.008
BUDGET = 0.004
"""Seconds of the first page, and of a slice, before the window has its turn; painting comes on top."""


class ChecklistModel(QAbstractTableModel):
    """Lines of the checklist under a filter.

    ``index.data(Qt.UserRole)`` is the row's value (``row_values``); ``node(row)`` its row id.

    Signals:
        loaded(): all lines of the filter are there.
    """

    loaded = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._lines = Lines(document, self)
        self._filter = Filter()
        self._nodes: array[int] = array("q")
        self._ahead: array[int] = array("q")
        self._folded: frozenset[int] = frozenset()
        self._pages: OrderedDict[int, dict[int, ItemRow]] = OrderedDict()
        self._last = 0
        self._windows: list[tuple[int, int]] = []
        self._found = 0
        self._known: dict[int, MeasureHead] = {}
        self._parts: dict[int, list[tuple[int, int]]] = {}
        self._slices = QTimer(self, interval=0, singleShot=True)
        self._slices.timeout.connect(self._next_slice)
        document.changed.connect(self._on_changed)
        document.reset.connect(self._on_reset)

    # What the view asks

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self._nodes)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt declares it
        """Return the row's value, or its words for a screen reader."""
        if role == Qt.ItemDataRole.UserRole:
            return self.line(index.row()) if index.isValid() else None
        if role == Qt.ItemDataRole.AccessibleTextRole and index.isValid():
            return describe(self.line(index.row())) if index.column() == 0 else ""
        if role == Qt.ItemDataRole.ToolTipRole and index.isValid() and index.column() == 0:
            return self._lines.tooltip(self.line(index.row()))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt declares it
        """Return the title of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole and section < COLUMNS:
            return self.titles()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def titles(self) -> tuple[str, ...]:
        """Return the titles of all columns."""
        return (
            self.tr("Check item"),
            self.tr("Progress"),
            self.tr("Target and reached value"),
            self.tr("Evidence"),
            self.tr("Unit · owner"),
            self.tr("Due · light"),
        )

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with a cell; headings are passed over by the arrow keys."""
        if not index.isValid() or not ids.is_item(self._nodes[index.row()]):
            return _HEADING
        return _ITEM

    # What the window asks

    @property
    def filter(self) -> Filter:
        """The filter in force."""
        return self._filter

    @property
    def found(self) -> int:
        """Number of items found so far, folded ones included."""
        return self._found

    def is_loading(self) -> bool:
        """Tell whether lines are still being read."""
        return bool(self._windows or self._ahead)

    def node(self, row: int) -> int:
        """Return the row id of a line."""
        return self._nodes[row]

    def nodes(self, first: int = 0, end: int | None = None) -> array[int]:
        """Return the row ids of the lines from ``first`` up to, but without, ``end``; of all lines by default."""
        return self._nodes[first:end]

    def row_of(self, node: int) -> int:
        """Return the line of a node, or -1 where the filter leaves it out."""
        row = bisect.bisect_left(self._nodes, _place(node), key=_place)
        return row if row < len(self._nodes) and self._nodes[row] == node else -1

    def near(self, node: int) -> int:
        """Return the line at which a node stands or would stand, at most the last."""
        return min(bisect.bisect_left(self._nodes, _place(node), key=_place), len(self._nodes) - 1)

    def items(self) -> list[int]:
        """Return the row ids of all items of the filter, folded and not yet read ones included."""
        return self._document.item_ids(self._filter)

    def line(self, row: int) -> Line:
        """Return the value of a line."""
        node = self._nodes[row]
        if not ids.is_item(node):
            return self._lines.heading(node, folded=node in self._folded)
        return self._lines.item(self.item_row(row))

    def item_row(self, row: int) -> ItemRow:
        """Return the row of an item, reading its page where it is not at hand."""
        page, node = row // PAGE, self._nodes[row]
        rows = self._pages.get(page)
        if rows is None or node not in rows:
            wanted = [n for n in self._nodes[page * PAGE : (page + 1) * PAGE] if ids.is_item(n)]
            rows = {found.id: found for found in self._document.rows(wanted)}
            self._pages[page] = rows
            if len(self._pages) > PAGES:
                self._pages.popitem(last=False)
        return rows[node]

    # Filter and folding

    def set_filter(self, wanted: Filter) -> None:
        """Show other items; what was still being read is dropped."""
        self._filter = wanted
        self._read()

    def toggle(self, node: int) -> None:
        """Fold or unfold a heading."""
        self._folded ^= {node}
        self._read()

    def fold_all(self) -> None:
        """Fold every measure."""
        self._folded = frozenset(self._document.measures)
        self._read()

    def unfold_all(self) -> None:
        """Show the items of every measure."""
        self._folded = frozenset()
        self._read()

    def _read(self) -> None:
        """Read the first page now and leave the rest to the slices."""
        self._slices.stop()
        self._last = self._found = 0
        self._windows = self._plan()
        self.beginResetModel()
        self._pages.clear()
        self._nodes, self._ahead = array("q"), array("q")
        deadline = time.monotonic() + FIRST_BUDGET
        while self._windows and len(self._nodes) < FIRST and time.monotonic() < deadline:
            self._nodes.extend(self._take(FIRST))
        self.endResetModel()
        self._go_on()

    def _plan(self) -> list[tuple[int, int]]:
        """Return ranges of ids, last first, each of few enough items to be searched within one slice.

        A search in the text needs no ranges: the index visits only what it finds.
        """
        scope, nodes = self._filter.scope, [f.id for f in self._document.frameworks]
        if scope is not None:  # the page gives up one whose document is gone, but later
            nodes = [scope] if ids.framework_of(scope) in nodes else []
        searched = self._filter.text and not self._filter.overdue
        return [part for node in nodes for part in ([ids.item_range(node)] if searched else self._ranges(node))][::-1]

    def _ranges(self, node: int) -> list[tuple[int, int]]:
        """Return the ranges of a node, in order; they are found once for each structure of the documents."""
        if self._known is not self._document.measures:
            self._known, self._parts = self._document.measures, {}
        if node not in self._parts:
            low, high = ids.item_range(node)
            parts, start, held = [], low, 0
            for measure in sorted(m for m in self._known if low <= m << ids.ITEM_BITS <= high):
                if held >= TAKEN:
                    parts.append((start, (measure << ids.ITEM_BITS) - 1))
                    start, held = measure << ids.ITEM_BITS, 0
                held += self._document.count(measure).items
            self._parts[node] = [*parts, (start, high)]
        return self._parts[node]

    def _take(self, limit: int) -> list[int]:
        """Return the next lines, at most ``limit`` items of the range that comes next."""
        low, high = self._windows.pop()
        found = self._document.item_ids(self._filter, after=low - 1, until=high, limit=limit)
        if len(found) == limit:
            self._windows.append((found[-1] + 1, high))
        if not found:
            return []
        lines = list(items.nodes(found, self._folded, self._last))
        self._last = found[-1]
        self._found += len(found)
        return lines

    def _next_slice(self) -> None:
        """Read on, or show what was read: either is a slice of its own."""
        if self._windows and len(self._ahead) < SHOWN:
            deadline = time.monotonic() + BUDGET
            while self._windows and len(self._ahead) < SHOWN and time.monotonic() < deadline:
                self._ahead.extend(self._take(TAKEN))
        elif self._ahead:
            first = len(self._nodes)
            self._pages.pop(first // PAGE, None)
            self.beginInsertRows(NO_INDEX, first, first + len(self._ahead) - 1)
            self._nodes.extend(self._ahead)
            self._ahead = array("q")
            self.endInsertRows()
        self._go_on()

    def _go_on(self) -> None:
        if self.is_loading():
            self._slices.start()
        else:
            self._slices.stop()  # ``finish`` does not wait for it: who hears of it finds nothing under way
            self.loaded.emit()

    def finish(self) -> None:
        """Read what is left now; for jumping to the end and for tests."""
        while self.is_loading():
            self._next_slice()

    def retire(self) -> None:
        """Show nothing and ask nothing any more: the workspace is about to be closed."""
        self._slices.stop()
        self.beginResetModel()
        self._nodes, self._ahead = array("q"), array("q")
        self._windows = []
        self.endResetModel()

    # What the document tells

    def _on_changed(self, changes: Changes) -> None:
        if changes.structure:
            self._lines.forget()
            self._read()
            return
        if changes.names or len(changes.items) > PAGE:  # any line may show a name
            self._pages.clear()
            if self._nodes:
                self._told(0, len(self._nodes) - 1)
            return
        rows = [row for row in map(self.row_of, changes.items) if row >= 0]
        if not rows:
            return
        self._refresh(rows)
        self._told(min(rows), max(rows))
        for node in {ids.measure_of(item) for item in changes.items} | {ids.chapter_of(item) for item in changes.items}:
            row = self.row_of(node)
            if row >= 0:
                self._told(row, row)

    def _refresh(self, rows: list[int]) -> None:
        """Read again what pages at hand show of changed items."""
        shown = [self._nodes[row] for row in rows if row // PAGE in self._pages]
        fresh = {found.id: found for found in self._document.rows(shown)} if shown else {}
        for row in rows:
            page = self._pages.get(row // PAGE)
            if page is not None:
                page[self._nodes[row]] = fresh[self._nodes[row]]

    def _told(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, COLUMNS - 1))

    def _on_reset(self) -> None:
        self._lines.forget()
        self._read()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, COLUMNS - 1)


def _place(node: int) -> int:
    """Return where a node stands among all lines: headings just before their first item."""
    return ids.item_range(node)[0]
