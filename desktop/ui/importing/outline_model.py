"""What was found, as a tree: chapters, measures, check items; with the numbers of items, bodies and targets."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.core.framework import Chapter, CheckItem, Framework, Measure
from desktop.core.reports.form.cells import shown_chapter

Index = QModelIndex | QPersistentModelIndex
Part = Chapter | Measure | CheckItem
TITLE, ITEMS, BODIES, TARGETS = range(4)
KEY = Qt.ItemDataRole.UserRole


class _Node:
    """A part with its place in the tree."""

    __slots__ = ("children", "key", "parent", "part", "row")

    def __init__(self, part: Part | None, key: str, parent: _Node | None) -> None:
        self.part, self.key, self.parent = part, key, parent
        self.row = len(parent.children) if parent else 0
        self.children: list[_Node] = []
        if parent is not None:
            parent.children.append(self)


class OutlineModel(QAbstractItemModel):
    """The tree. A chapter is named by its ordinal, all else by its id."""

    def __init__(self, framework: Framework, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.framework = framework
        self._root = self._tree()

    def _tree(self) -> _Node:
        root = _Node(None, "", None)
        chapters = {chapter.ordinal: _Node(chapter, str(chapter.ordinal), root) for chapter in self.framework.chapters}
        for measure in self.framework.measures:
            node = _Node(measure, measure.id, chapters.get(measure.chapter or -1, root))
            for item in measure.items:
                _Node(item, item.id, node)
        return root

    def show(self, framework: Framework) -> None:
        """Show another framework."""
        self.beginResetModel()
        self.framework = framework
        self._root = self._tree()
        self.endResetModel()

    def part(self, index: Index) -> Part | None:
        """Return what stands at an index."""
        return self._node(index).part

    def find(self, key: str) -> QModelIndex:
        """Return the index of a part by its id (a chapter by its ordinal); an invalid one where it is gone."""
        for node in self._walk(self._root):
            if node.key == key:
                return self.createIndex(node.row, 0, node)
        return QModelIndex()

    def _walk(self, node: _Node) -> Iterator[_Node]:
        for child in node.children:
            yield child
            yield from self._walk(child)

    def _node(self, index: Index) -> _Node:
        node = index.internalPointer() if index.isValid() else self._root
        assert isinstance(node, _Node)
        return node

    # What a view asks

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:
        """Return the index of a child."""
        children = self._node(parent).children
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
        return 0 if parent.isValid() and parent.column() else len(self._node(parent).children)

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
        if role == Qt.ItemDataRole.TextAlignmentRole and column:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return title(node.part) if column == TITLE else self._count(node, column)
        return None

    def _count(self, node: _Node, column: int) -> str:
        measures = [one.part for one in (node, *node.children) if isinstance(one.part, Measure)]
        if isinstance(node.part, CheckItem):
            return ""
        found = sum(_counts(measure)[column - 1] for measure in measures)
        return str(found) if found else ""

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


def title(part: Part | None) -> str:
    """Return how a part is called in the tree."""
    if isinstance(part, Chapter):
        return shown_chapter(part.ordinal, part.title)
    if isinstance(part, Measure):
        shown = part.title or (part.text or "")[:40] or (part.items[0].text if part.items else "")
        return f"{part.label or ''}{shown}" or part.id
    return part.text if isinstance(part, CheckItem) else ""


def _counts(measure: Measure) -> tuple[int, int, int]:
    bodies = {b for g in measure.responsibilities for b in (*g.lead, *g.support, *g.guide)}
    return len(measure.items), len(bodies), len(measure.targets)
