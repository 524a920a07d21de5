"""What was found, as a tree: chapters, measures with the numbers of their parts, check items with their dates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import takewhile

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop.core.framework import Chapter, CheckItem, Framework, Measure
from desktop.core.numerals import headed
from desktop.core.reports.form.cells import shown_chapter

Index = QModelIndex | QPersistentModelIndex
Part = Chapter | Measure | CheckItem
TITLE, ITEMS, BODIES, TARGETS = range(4)
KEY = Qt.ItemDataRole.UserRole
PART = Qt.ItemDataRole.UserRole + 1
_MIME = "application/x-duibiao-outline"
_MOVED = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
_LEAF, _BRANCH = _MOVED | Qt.ItemFlag.ItemNeverHasChildren, _MOVED | Qt.ItemFlag.ItemIsDropEnabled
"""Made once: the view asks for each row of a long document when a row comes or goes."""


class _Node:
    """A part with its place in the tree."""

    __slots__ = ("below", "children", "counts", "key", "parent", "part", "row")

    def __init__(self, part: Part | None, key: str, parent: _Node | None, below: Sequence[Part] = ()) -> None:
        self.part, self.key, self.parent, self.row = part, key, parent, 0
        self.below = below
        """What stands below it, as the view was told."""
        self.counts: tuple[int, ...] | None = None
        """Of its items, bodies and targets, once they are shown: a chapter may have hundreds of measures."""
        self.children: list[_Node] | None = None
        """None of a chapter or a measure that was never unfolded, as most of a long document are."""


class OutlineModel(QAbstractItemModel):
    """The tree. A chapter is named by its ordinal, all else by its id.

    Another framework is shown by what is other in it: rows that stay are the same rows, so that what is unfolded stays
    unfolded, and a change costs what it changes.

    Signals:
        dropped(str, str, str): a part, by its key, was dropped below another (empty: below none), before a third
            (empty: at the end).
    """

    dropped = Signal(str, str, str)

    def __init__(self, framework: Framework, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = _Node(None, "", None)
        self._root.children = []
        self._nodes: dict[str, _Node] = {}
        self._loose: dict[int | None, list[Measure]] = {}
        self._numbers: dict[int, int] = {}
        self._dues: dict[str, str | None] = {}
        """By when each target is due, by its id."""
        self.framework = framework
        self.show(framework)

    def show(self, framework: Framework, numbers: Mapping[int, int] = {}) -> None:
        """Show another framework, its chapters under the numbers that they will have, by those that they have now."""
        self.framework = framework
        self._loose = {}
        former, self._dues = self._dues, {target.id: target.due for target in framework.every_target()}
        known = {chapter.ordinal for chapter in framework.chapters}
        for measure in framework.measures:
            chapter = measure.chapter if measure.chapter in known else None
            self._loose.setdefault(chapter, []).append(measure)
        self._follow(self._root)
        if former != self._dues:
            self._date(self._root)
        if numbers != self._numbers:
            self._numbers = dict(numbers)
            if framework.chapters:
                self.dataChanged.emit(self.index(0, TITLE), self.index(self.rowCount() - 1, TITLE))

    def _below(self, part: Part | None) -> Sequence[Part]:
        """Return what stands below a part; below None the whole."""
        if part is None:  # what stands above the first chapter, as in a part of a document, stands there here too
            loose = self._loose.get(None, [])
            known = {chapter.ordinal for chapter in self.framework.chapters}
            above = list(takewhile(lambda measure: measure.chapter not in known, self.framework.measures))
            return [*above, *self.framework.chapters, *loose[len(above) :]]
        if isinstance(part, Chapter):
            return self._loose.get(part.ordinal, [])
        return part.items if isinstance(part, Measure) else ()

    def _follow(self, node: _Node) -> None:
        """Make the rows below a node those of its part: what both begin and end with stays, the middle is replaced."""
        former, parts = self._children(node), self._below(node.part)
        node.below, node.counts = parts, None
        keys = [_key(part) for part in parts]
        shorter = min(len(former), len(keys))
        first = next((n for n in range(shorter) if former[n].key != keys[n]), shorter)
        last = next((n for n in range(shorter - first) if former[-1 - n].key != keys[-1 - n]), shorter - first)
        kept = [*zip(former[:first], parts, strict=False), *zip(former[::-1][:last], parts[::-1], strict=False)]
        self._remove(node, first, len(former) - last)
        self._insert(node, first, parts[first : len(parts) - last])
        for child, part in kept:
            if child.part is not part or self._is_other_below(child):
                child.part = part
                self._follow(child)
                self.dataChanged.emit(self._index(child), self.createIndex(child.row, TARGETS, child))

    def _date(self, node: _Node) -> None:
        """Tell that the items that were unfolded may have other dates: those of their targets."""
        for child in node.children or ():
            if isinstance(child.part, CheckItem):
                at = self.createIndex(child.row, TARGETS, child)
                self.dataChanged.emit(at, at)
            else:
                self._date(child)

    def _is_other_below(self, node: _Node) -> bool:
        """Tell whether a chapter has other measures than before; a measure that is the same has the same items."""
        if not isinstance(node.part, Chapter):
            return False
        former, parts = node.below, self._below(node.part)
        return len(former) != len(parts) or any(one is not part for one, part in zip(former, parts, strict=True))

    def _remove(self, node: _Node, first: int, end: int) -> None:
        if first < end:
            children = self._children(node)
            self.beginRemoveRows(self._index(node), first, end - 1)
            for one in children[first:end]:
                self._forget(one)
            del children[first:end]
            self._number(children, first)
            self.endRemoveRows()

    def _insert(self, node: _Node, first: int, parts: Sequence[Part]) -> None:
        if parts:
            children = self._children(node)
            self.beginInsertRows(self._index(node), first, first + len(parts) - 1)
            children[first:first] = [self._made(part, node) for part in parts]
            self._number(children, first)
            self.endInsertRows()

    def _children(self, node: _Node) -> list[_Node]:
        if node.children is None:
            node.children = [self._made(part, node) for part in node.below]
            self._number(node.children, 0)
        return node.children

    def _made(self, part: Part, parent: _Node) -> _Node:
        key = _key(part)
        node = self._nodes[key] = _Node(part, key, parent, self._below(part))
        return node

    def _forget(self, node: _Node) -> None:
        if self._nodes.get(node.key) is node:  # what moved may stand elsewhere already
            del self._nodes[node.key]
        for child in node.children or ():
            self._forget(child)

    @staticmethod
    def _number(children: list[_Node], first: int) -> None:
        for row in range(first, len(children)):
            children[row].row = row

    def _index(self, node: _Node) -> QModelIndex:
        return QModelIndex() if node is self._root else self.createIndex(node.row, 0, node)

    def part(self, index: Index) -> Part | None:
        """Return what stands at an index."""
        return self._node(index).part

    def find(self, key: str) -> QModelIndex:
        """Return the index of a part by its id (a chapter by its ordinal); an invalid one where it is gone."""
        if key and key not in self._nodes:  # of a chapter or a measure, perhaps, that was never unfolded
            measures = self.framework.measures
            owner = next((one for one in measures if one.id == key), None)
            owner = owner or next((one for one in measures if any(item.id == key for item in one.items)), None)
            if owner is not None:
                if owner.id not in self._nodes:
                    self._children(self._nodes[str(owner.chapter)])
                self._children(self._nodes[owner.id])
        node = self._nodes.get(key)
        return QModelIndex() if node is None else self._index(node)

    def _node(self, index: Index) -> _Node:
        node = index.internalPointer() if index.isValid() else self._root
        assert isinstance(node, _Node)
        return node

    # What a view asks

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:
        """Return the index of a child."""
        children = self._children(self._node(parent))
        return (
            self.createIndex(row, column, children[row])
            if 0 <= row < len(children) and 0 <= column < 4
            else QModelIndex()
        )

    def parent(self, child: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override] # QObject.parent() beside it
        """Return the index of a parent."""
        above = self._node(child).parent
        return QModelIndex() if above is None or above is self._root else self.createIndex(above.row, 0, above)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of children."""
        if parent.isValid() and parent.column():
            return 0
        node = self._node(parent)
        return len(node.below if node.children is None else node.children)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of columns."""
        return 4

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        node, column = self._node(index), index.column()
        if role == KEY:
            return node.key
        if role == PART:
            return node.part
        if role == Qt.ItemDataRole.TextAlignmentRole and column:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._title(node.part) if column == TITLE else self._count(node, column)
        return None

    def _title(self, part: Part | None) -> str:
        if isinstance(part, Chapter):
            return shown_chapter(self._numbers.get(part.ordinal, part.ordinal), part.title)
        if isinstance(part, Measure):
            shown = part.title or (part.text or "")[:40] or (part.items[0].text if part.items else "")
            return headed(part.label, shown) or part.id
        return part.text if isinstance(part, CheckItem) else ""

    def _due(self, item: CheckItem) -> str:
        """Return by when an item is due, as it says itself or as its target does."""
        return item.due or self._dues.get(item.target or "") or ""

    def _count(self, node: _Node, column: int) -> str:
        if isinstance(node.part, CheckItem):
            return self._due(node.part) if column == TARGETS else ""
        if node.counts is None:
            measures = [one for one in (node.part, *node.below) if isinstance(one, Measure)]
            node.counts = tuple(map(sum, zip((0, 0, 0), *map(_counts, measures), strict=True)))
        found = node.counts[column - 1]
        return str(found) if found else ""

    # Dragging: a chapter among the chapters, a measure into a chapter, an item into a measure

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Tell what can be done with a row."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return _LEAF if isinstance(self.part(index), CheckItem) else _BRANCH

    def supportedDropActions(self) -> Qt.DropAction:
        """Take what is moved."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Return the kind of what is dragged: nothing that another program takes."""
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return what is dragged: the key of a row."""
        data = QMimeData()
        data.setData(_MIME, str(indexes[0].data(KEY)).encode())
        return data

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Tell whether a part may stand there."""
        node, below = self._nodes.get(bytes(data.data(_MIME).data()).decode()), self._node(parent).part
        if not data.hasFormat(_MIME) or node is None:
            return False
        if isinstance(node.part, Chapter):
            return below is None and row <= len(self.framework.chapters)
        if isinstance(node.part, Measure):
            return isinstance(below, Chapter) or (below is None and not self.framework.chapters)
        return isinstance(below, Measure)

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Tell that a part was dropped; whoever hears it changes the framework, so that nothing is to be removed."""
        if self.canDropMimeData(data, action, row, column, parent):
            children = self._children(self._node(parent))
            before = children[row].key if 0 <= row < len(children) else ""
            self.dropped.emit(bytes(data.data(_MIME).data()).decode(), self._node(parent).key, before)
        return False

    # Words

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | int | None:
        """Return the name of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Chapters and measures"), self.tr("Items"), self.tr("Bodies"), self.tr("Targets"))[section]
        return None


def came(before: Framework, after: Framework) -> str:
    """Return the key of the first part that one framework has and the one before it had not, or nothing."""
    titles = [one.title for one in before.chapters]
    for chapter in after.chapters:
        if chapter.title not in titles:
            return _key(chapter)
    known = {*(one.id for one in before.measures), *(one.id for one in before.items())}
    ids = (*(one.id for one in after.measures), *(one.id for one in after.items()))
    return next((one for one in ids if one not in known), "")


def _key(part: Part) -> str:
    return str(part.ordinal) if isinstance(part, Chapter) else part.id


def _counts(measure: Measure) -> tuple[int, int, int]:
    bodies = {b for g in measure.responsibilities for b in (*g.lead, *g.support, *g.guide)}
    return len(measure.items), len(bodies), len(measure.targets)
