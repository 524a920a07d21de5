"""The documents and their chapters as a tree, with their progress."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.core.assessment import Changes
from desktop.core.store import ids
from desktop.ui.document import Document
from desktop.ui.models.lines import Lines
from desktop.ui.row_values import TreeLine, describe

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
ALL = 0
"""Internal id of the row of all documents; those of the others are their row ids."""


class DocumentsModel(QAbstractItemModel):
    """All documents, each document, its chapters. ``node(index)`` is the row id, None for all documents."""

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._lines = Lines(document, self)
        self._expanded: set[int] = set()
        self._read()
        document.changed.connect(self._on_changed)
        document.reset.connect(self._on_reset)

    def _read(self) -> None:
        self._frameworks = [head.id for head in self._document.frameworks]
        self._chapters: dict[int, list[int]] = {framework: [] for framework in self._frameworks}
        for chapter, head in self._document.chapters.items():
            if head.withdrawn:
                continue  # only a filter shows what is left of it
            self._chapters[ids.framework_of(chapter)].append(chapter)

    def index(self, row: int, column: int, parent: Index = NO_INDEX) -> QModelIndex:
        """Return the index of a child."""
        if column or row < 0 or row >= self.rowCount(parent):
            return NO_INDEX
        if parent.isValid():
            return self.createIndex(row, 0, self._chapters[parent.internalId()][row])
        return self.createIndex(row, 0, ALL if row == 0 else self._frameworks[row - 1])

    def parent(self, index: Index = NO_INDEX) -> Any:  # noqa: ANN401 - as Qt declares it
        """Return the document of a chapter."""
        node = index.internalId() if index.isValid() else ALL
        if not ids.is_chapter(node):
            return NO_INDEX
        framework = ids.framework_of(node)
        return self.createIndex(self._frameworks.index(framework) + 1, 0, framework)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return the number of children."""
        if not parent.isValid():
            return len(self._frameworks) + 1
        return 0 if parent.column() else len(self._chapters.get(parent.internalId(), ()))

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Return 1."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt declares it
        """Return the row's value, or its words."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.UserRole:
            return self.line(index)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return describe(self.line(index))
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tooltip(index)
        return None

    def line(self, index: Index) -> TreeLine:
        """Return the value of a row."""
        node = index.internalId()
        if node == ALL:
            return self._lines.all_documents()
        if ids.is_chapter(node):
            return self._lines.tree_chapter(node)
        return self._lines.framework(self._frameworks.index(node), expanded=node in self._expanded)

    def _tooltip(self, index: Index) -> str:
        node = index.internalId()
        for head in self._document.frameworks:
            if head.id == node:
                english = self._document.language == "en"
                parts = (head.title_en, head.basis_en) if english and head.title_en else (head.title, head.basis)
                return "\n".join(filter(None, parts))
        return self.line(index).title

    def node(self, index: Index) -> int | None:
        """Return the row id of a document or chapter, None for all documents."""
        return index.internalId() or None if index.isValid() else None

    def index_of(self, node: int | None) -> QModelIndex:
        """Return the index of a node, that of all documents where it is unknown."""
        if node in self._frameworks:
            return self.index(self._frameworks.index(node) + 1, 0)
        if node is not None and ids.is_chapter(node):
            framework = ids.framework_of(node)
            if framework in self._chapters and node in self._chapters[framework]:
                return self.index(self._chapters[framework].index(node), 0, self.index_of(framework))
        return self.index(0, 0)

    def set_expanded(self, index: Index, *, expanded: bool) -> None:
        """Note that a row was folded, which its arrow shows."""
        (self._expanded.add if expanded else self._expanded.discard)(index.internalId())
        self.dataChanged.emit(index, index)

    def expanded(self) -> list[QModelIndex]:
        """Return the documents that are unfolded."""
        return [self.index_of(node) for node in self._frameworks if node in self._expanded]

    def _on_changed(self, changes: Changes) -> None:
        if changes.structure:
            self._on_reset()
            return
        touched = {ids.chapter_of(measure) for measure in {ids.measure_of(item) for item in changes.items}}
        index = self.index_of(None)
        self.dataChanged.emit(index, index)
        for framework, chapters in self._chapters.items():
            rows = [row for row, chapter in enumerate(chapters) if chapter in touched]
            if rows:  # told as one span: each signal takes the view as long as painting a row
                above = self.index_of(framework)
                self.dataChanged.emit(above, above)
                self.dataChanged.emit(self.index(rows[0], 0, above), self.index(rows[-1], 0, above))

    def _on_reset(self) -> None:
        self.beginResetModel()
        self._read()
        self.endResetModel()
