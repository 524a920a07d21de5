"""The left pane: documents and chapters with their progress."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QTreeView, QVBoxLayout, QWidget

from desktop.core.store import ids
from desktop.ui import theme
from desktop.ui.document import Document
from desktop.ui.icons import icon
from desktop.ui.models.documents import DocumentsModel
from desktop.ui.style_sheet import Role, set_role
from desktop.ui.tree_delegate import TreeDelegate


class DocumentsPane(QWidget):
    """The tree of documents under its title.

    Signals:
        chosen(object): a document, a chapter, or None for all documents.
        documents_wanted(): the person wants to choose documents.
    """

    chosen = Signal(object)
    documents_wanted = Signal()

    def __init__(self, document: Document, model: DocumentsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._model = model
        self._scope: int | None = None
        self.setMinimumWidth(200)
        head = QFrame(self)
        self._title, self._note = QLabel(head), QLabel(head)
        set_role(self._title, Role.STRONG)  # no font of its own: it is lost when the theme changes
        set_role(self._note, Role.SECONDARY)
        self._plus = QToolButton(head)
        self._plus.setAutoRaise(True)
        self._plus.clicked.connect(self.documents_wanted)
        row = QHBoxLayout(head)
        row.setContentsMargins(12, 4, 6, 4)
        row.addWidget(self._title, 1)
        row.addWidget(self._note)
        row.addWidget(self._plus)
        self.tree = QTreeView(self)
        self._delegate = TreeDelegate(theme.fonts(document.language), self.tree)
        self._set_up_tree()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(head)
        box.addWidget(self.tree)
        set_role(head, Role.SECTION)
        set_role(self, Role.PANE)

    def _set_up_tree(self) -> None:
        self.tree.setModel(self._model)
        self.tree.setItemDelegate(self._delegate)
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(0)
        self.tree.setFrameShape(QFrame.Shape.NoFrame)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.expanded.connect(lambda index: self._model.set_expanded(index, expanded=True))
        self.tree.collapsed.connect(lambda index: self._model.set_expanded(index, expanded=False))
        self._model.modelReset.connect(self._unfold)  # heard after the tree, which forgets by then
        self.tree.clicked.connect(self._on_clicked)
        self.tree.activated.connect(lambda index: self.chosen.emit(self._model.node(index)))
        self.tree.selectionModel().currentChanged.connect(self._on_current)

    def _unfold(self) -> None:
        """Unfold again what was unfolded before other documents came."""
        for index in self._model.expanded():
            self.tree.setExpanded(index, True)

    def _on_current(self, index: QModelIndex) -> None:
        """Follow the arrow keys."""
        if self.tree.hasFocus() and index.isValid():
            self.chosen.emit(self._model.node(index))

    def _on_clicked(self, index: QModelIndex) -> None:
        """Show what is clicked; a second click on a document folds or unfolds it."""
        node = self._model.node(index)
        if node is not None and node < ids.FRAMEWORKS and node == self._scope:
            self.tree.setExpanded(index, not self.tree.isExpanded(index))
        self.chosen.emit(node)

    def show_scope(self, node: int | None) -> None:
        """Show which document or chapter is chosen."""
        changed, self._scope = node != self._scope, node
        index = self._model.index_of(node)
        self.tree.setCurrentIndex(index)
        if changed and node is not None:
            self.tree.setExpanded(index if node < ids.FRAMEWORKS else index.parent(), True)

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        fonts = theme.fonts(self._document.language)
        self._delegate.set_fonts(fonts)
        self._title.setText(self.tr("Documents"))
        self._note.setText(self.tr("done / applicable"))
        self._plus.setAccessibleName(self.tr("Choose policy documents"))
        self._plus.setToolTip(self.tr("Choose policy documents"))
        self._plus.setIcon(icon("plus", self.palette()))
        self.tree.setAccessibleName(self.tr("Policy documents"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() == QEvent.Type.PaletteChange:
            self._plus.setIcon(icon("plus", self.palette()))
        super().changeEvent(event)
