"""The found outline with the commands that mend it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core import editing, editing_moves
from desktop.core.framework import Chapter, CheckItem, Measure
from desktop.core.labels import Language
from desktop.ui.dialogs.parts import label, without_access
from desktop.ui.icons import icon
from desktop.ui.importing import outline_model
from desktop.ui.importing.draft import ImportDraft
from desktop.ui.importing.outline_asking import OutlineAsking
from desktop.ui.importing.outline_model import BODIES, ITEMS, KEY, TARGETS, TITLE, OutlineModel, Part
from desktop.ui.importing.outline_moves import OutlineMoves
from desktop.ui.importing.outline_rows import OutlineRows, OutlineTree
from desktop.ui.roomy_label import RoomyLabel
from desktop.ui.style_sheet import Role, set_role
from desktop.ui.theme import strong

UNFOLDED = 5000
"""Measures up to which all chapters are unfolded at first: the view lays all its rows out anew at each change."""
KEYS = {
    "edit": "Return", "add_item": "Ctrl+Return", "add_measure": "Ctrl+Shift+Return", "split": "Ctrl+Shift+S",
    "split_at": "Ctrl+Alt+S", "split_measure": "Ctrl+Shift+M", "join": "Ctrl+J",
    "up": "Alt+Up", "down": "Alt+Down", "remove": "Del",
}  # fmt: skip
ALSO = {"edit": ("F2", "Enter")}
"""Further keys, which the menus do not show: F2 renames in every list of files, Enter stands among the digits."""
_LEAST = 420
"""Pixels to which the commands make the pane wide."""
_CHANGES = ("split", "split_at", "split_measure", "join", "up", "down")


class OutlinePane(QWidget):
    """The tree and its commands.

    Signals:
        chosen(str): the id of the part that the person stands on; a chapter's ordinal.
    """

    chosen = Signal(str)

    def __init__(self, draft: ImportDraft, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self.model = OutlineModel(draft.framework, self)
        self.model.show(draft.framework, draft.chapter_numbers())
        self.tree = OutlineTree(self)
        self.tree.setModel(self.model)
        self.tree.setItemDelegate(OutlineRows(self.tree))
        self.tree.setFrameShape(QFrame.Shape.NoFrame)
        self.tree.setUniformRowHeights(True)
        self.tree.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self._moves = OutlineMoves(draft, self.model, self)
        self.model.dropped.connect(self._moves.put)
        self._moves.moved.connect(self._on_moved)
        self.asking = OutlineAsking(draft, language, self)
        self.asking.added.connect(self._on_moved)
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(self._show_menu)
        self.tree.doubleClicked.connect(lambda _index: self.edit())
        self.tree.selectionModel().currentChanged.connect(self._on_current)
        self.model.rowsAboutToBeRemoved.connect(self._note_unfolded)
        self._changing, self._unfolded = False, list[str]()
        self.actions_ = {name: QAction(self) for name in KEYS}
        self._chapter = QAction(self)
        self.back: dict[str, QToolButton] = {}
        for name, action in self.actions_.items():
            action.setShortcuts([QKeySequence(key) for key in (KEYS[name], *ALSO.get(name, ()))])
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _checked=False, name=name: self._acts()[name]())
            self.tree.addAction(action)
        self._chapter.triggered.connect(self.add_chapter)
        self._title, self._counts = label(self), RoomyLabel(self)
        set_role(self._counts, Role.SECONDARY)
        self._counts.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._title.setFont(strong(self._title.font()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self.tree, 1)
        column.addWidget(self._foot())
        draft.changed.connect(self._on_changed)
        self.retranslate()
        if len(draft.framework.measures) <= UNFOLDED:
            self.tree.expandToDepth(0)

    def _head(self) -> QFrame:
        head = QFrame(self)
        set_role(head, Role.SECTION)
        row = QHBoxLayout(head)
        row.setContentsMargins(12, 6, 12, 6)
        row.addWidget(self._title)
        row.addWidget(self._counts, 1)
        return head

    def _foot(self) -> QFrame:
        foot = self._bottom = QFrame(self)
        set_role(foot, Role.BULK)
        row = QHBoxLayout(foot)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(6)
        self._buttons: list[tuple[QToolButton, tuple[str, ...]]] = []
        for names in (("edit",), ("add_item", "add_measure", "chapter"), _CHANGES, ("remove",)):
            button = QToolButton(foot)
            set_role(button, Role.BOXED)
            if len(names) == 1:
                button.setDefaultAction(self.actions_[names[0]])
            else:
                menu = QMenu(button)
                menu.addActions([self._chapter if name == "chapter" else self.actions_[name] for name in names])
                button.setMenu(menu)
                button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            row.addWidget(button)
            self._buttons.append((button, names))
        row.addStretch(1)
        for name, act in (("undo", self._draft.undo), ("redo", self._draft.redo)):
            back = self.back[name] = QToolButton(foot)
            back.setIcon(icon(name, self.palette()))
            set_role(back, Role.BOXED)
            back.clicked.connect(lambda _checked=False, act=act: act())
            row.addWidget(back)
        foot.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        return foot

    # Where the person stands

    def key(self) -> str:
        """Return the id of the part that the person stands on."""
        return str(self.tree.currentIndex().data(KEY) or "")

    def part(self) -> Part | None:
        """Return the part that the person stands on."""
        return self.model.part(self.tree.currentIndex()) if self.tree.currentIndex().isValid() else None

    def go_to(self, key: str) -> None:
        """Stand on a part, where it still is."""
        index = self.model.find(key)
        if index.isValid():
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)

    def begin(self) -> None:
        """Stand on the first part, so that the keys have something to work on."""
        self.tree.setFocus()
        if self.model.rowCount():
            self.tree.setCurrentIndex(self.model.index(0, 0))

    def _on_current(self, index: QModelIndex, _former: QModelIndex) -> None:
        if self._changing:
            return
        self._enable()
        if index.isValid():
            self.chosen.emit(str(index.data(KEY)))

    def _on_changed(self) -> None:
        current = self.tree.currentIndex()
        key, row, above = self.key(), current.row(), current.parent().data(KEY)
        came = outline_model.came(self.model.framework, self._draft.framework) if self._draft.stepped else ""
        self._unfolded, self._changing = [], True
        self.model.show(self._draft.framework, self._draft.chapter_numbers())
        for one in self._unfolded:
            self.tree.setExpanded(self.model.find(one), True)
        self._changing = False
        if self.model.find(came or key).isValid():
            self.go_to(came or key)
        else:  # it is gone: stand on what took its place
            parent = self.model.find(str(above)) if above else QModelIndex()
            last = self.model.rowCount(parent) - 1
            if last >= 0:
                self.tree.setCurrentIndex(self.model.index(min(max(row, 0), last), 0, parent))
        self._on_current(self.tree.currentIndex(), current)
        self._show_counts()

    def _note_unfolded(self, parent: QModelIndex, first: int, last: int) -> None:
        """Note what is unfolded of rows that go, for where they come back elsewhere."""
        for row in range(first, last + 1):
            index = self.model.index(row, 0, parent)
            if self.tree.isExpanded(index):
                self._unfolded.append(str(index.data(KEY)))
                self._note_unfolded(index, 0, self.model.rowCount(index) - 1)

    # Commands

    def _acts(self) -> dict[str, Callable[[], object]]:
        return {
            "edit": self.edit,
            "add_item": self.add_item,
            "add_measure": self.add_measure,
            "split": self.split,
            "split_at": self.split_at,
            "split_measure": self.split_measure,
            "join": self.join,
            "up": lambda: self.shift(-1),
            "down": lambda: self.shift(1),
            "remove": self.remove,
        }

    def _measure(self) -> Measure | None:
        part = self.part()
        if isinstance(part, CheckItem):
            return editing.owner(self._draft.framework, part.id)
        return part if isinstance(part, Measure) else None

    def edit(self) -> None:
        """Open the dialog of the part."""
        self.asking.edit(self.part())

    def add_item(self) -> None:
        """Ask for an item below the one that the person stands on."""
        self.asking.add_item(self._measure(), self.part())

    def add_measure(self) -> None:
        """Ask for a measure below the one that the person stands on, or at the end of the chapter."""
        part = self.part()
        self.asking.add_measure(part if isinstance(part, Chapter) else self._measure())

    def split(self) -> None:
        """Cut the item that the person stands on in two; what there is to choose from stands below its row."""
        row = self.tree.visualRect(self.tree.currentIndex())
        self.asking.split(self.part(), self.tree.viewport().mapToGlobal(row.bottomLeft()), self.actions_["split_at"])

    def add_chapter(self) -> None:
        """Ask for the title of a chapter that begins with the measure that the person stands on."""
        self.asking.add_chapter(self._measure())

    def split_at(self) -> None:
        """Let the person put the cursor where the item is cut."""
        self.asking.split_at(self.part())

    def split_measure(self) -> None:
        """Begin a new measure with the item that the person stands on."""
        part = self.part()
        if isinstance(part, CheckItem):
            gone = self._draft.gone
            self._draft.change(self.tr("Split the measure"), lambda f: editing.split_measure(f, part.id, used=gone))

    def join(self) -> None:
        """Make one of the part and the one below it."""
        part = self.part()
        if isinstance(part, CheckItem):
            self._draft.change(self.tr("Join two items"), lambda f: editing.join_items(f, part.id))
        elif isinstance(part, Measure):
            gone = self._draft.gone
            self._draft.change(self.tr("Join two measures"), lambda f: editing.join_measures(f, part.id, gone))
        elif isinstance(part, Chapter):
            self._draft.change(self.tr("Join two chapters"), lambda f: editing_moves.join_chapters(f, part.ordinal))

    def shift(self, by: int) -> None:
        """Move the part up or down."""
        self._moves.shift(self.part(), by)

    def _on_moved(self, key: str) -> None:
        self.tree.setExpanded(self.model.find(key).parent(), True)
        self.go_to(key)

    def remove(self) -> None:
        """Remove the part; undo brings it back."""
        part = self.part()
        if isinstance(part, CheckItem):
            self._draft.change(self.tr("Remove the item"), lambda f: editing.remove_item(f, part.id))
        elif isinstance(part, Measure):
            self._draft.change(self.tr("Remove the measure"), lambda f: editing.remove_measure(f, part.id))
        elif isinstance(part, Chapter):
            self._draft.change(self.tr("Remove the chapter"), lambda f: editing.remove_chapter(f, part.ordinal))

    def _enable(self) -> None:
        part = self.part()
        item, measure = isinstance(part, CheckItem), isinstance(part, Measure)
        is_last = measure and len(self._draft.framework.measures) == 1  # a document has at least one
        index = self.tree.currentIndex()
        below = self.model.part(index.siblingAtRow(index.row() + 1)) if part is not None else None
        for name, able in (
            ("edit", part is not None), ("add_item", item or measure), ("add_measure", part is not None),
            ("split", item), ("split_at", item), ("split_measure", item and index.row() > 0),
            ("join", part is not None and type(below) is type(part)),
            ("up", self._can_move(index, up=True)), ("down", self._can_move(index, up=False)),
            ("remove", part is not None and not is_last),
        ):  # fmt: skip
            self.actions_[name].setEnabled(able)
        self._chapter.setEnabled(item or measure)

    def _can_move(self, index: QModelIndex, *, up: bool) -> bool:
        """Tell whether there is a place above a part, or below it: an item needs a measure, a measure a chapter."""
        part, measures = self.model.part(index), self._draft.framework.measures
        if isinstance(part, CheckItem) and index.row() == self._edge(index, up=up):
            return self._measure() is not measures[0 if up else -1]
        while index.isValid():
            if index.row() != self._edge(index, up=up):
                return True
            index = index.parent()
        return False

    def _edge(self, index: QModelIndex, *, up: bool) -> int:
        return 0 if up else self.model.rowCount(index.parent()) - 1

    def _show_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, action in self.actions_.items():
            if name == "split":
                menu.addAction(self._chapter)
                menu.addSeparator()
            menu.addAction(action)
        menu.popup(self.tree.viewport().mapToGlobal(at))

    # Words

    def _show_back(self) -> None:
        """Say what undo would take back, and redo do again."""
        undone, done = self._draft.redo_name(), self._draft.undo_name()
        for name, text, told in (
            ("undo", self.tr("Undo: {change}") if done else self.tr("Undo"), done),
            ("redo", self.tr("Redo: {change}") if undone else self.tr("Redo"), undone),
        ):
            self.back[name].setEnabled(bool(told))
            self.back[name].setToolTip(text.format(change=told))
            self.back[name].setAccessibleName(text.format(change=told))

    def _show_counts(self) -> None:
        self._show_back()
        f = self._draft.framework
        told = self.tr("Measures: {measures}, items: {items}, targets: {targets}")
        if f.chapters:
            told = self.tr("Chapters: {chapters}, measures: {measures}, items: {items}, targets: {targets}")
        if f.targets:
            told = self.tr("{told} + {own}").format(told=told, own=len(f.targets))
        whole = self.tr("Targets of the document as a whole, which belong to no measure, stand under “About…”")
        self._counts.setToolTip(whole if f.targets else "")
        self._counts.setText(
            told.format(
                chapters=len(f.chapters),
                measures=len(f.measures),
                items=sum(len(measure.items) for measure in f.measures),
                targets=sum(len(measure.targets) for measure in f.measures),
            )
        )

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self._title.setText(self.tr("What was found"))
        self.tree.setAccessibleName(self.tr("Outline"))
        for name, text in (
            ("edit", self.tr("&Edit…")), ("add_item", self.tr("Add a check &item…")),
            ("add_measure", self.tr("Add a &measure…")), ("split", self.tr("&Split")),
            ("split_at", self.tr("Split &elsewhere…")), ("split_measure", self.tr("&Begin a measure here")),
            ("join", self.tr("&Join with the next")), ("up", self.tr("Move &up")), ("down", self.tr("Move &down")),
            ("remove", self.tr("&Remove")),
        ):  # fmt: skip
            self.actions_[name].setText(text)
            self.actions_[name].setIconText(without_access(text))
        self._chapter.setText(self.tr("Begin a &chapter here…"))
        words = {"edit": "", "add_item": self.tr("Add"), "split": self.tr("Change"), "remove": ""}
        for button, names in self._buttons:
            text = words[names[0]] or self.actions_[names[0]].iconText()
            button.setText(text)
            button.setAccessibleName(text)
        self.setMinimumWidth(min(self._bottom.sizeHint().width(), _LEAST))
        self._set_widths()
        self._show_counts()
        self._enable()

    def _set_widths(self) -> None:
        """Give the counts the room of their headings, or of five digits: measuring each row would take too long."""
        head = self.tree.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        for column in (ITEMS, BODIES, TARGETS):
            digits = self.tree.fontMetrics().horizontalAdvance("00000") + 16
            head.resizeSection(column, max(head.sectionSizeHint(column), digits))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
