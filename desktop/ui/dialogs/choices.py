"""A choice of several among many: a field that names them, and the list with a search line that it opens."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.dialogs.dialog import Dialog
from desktop.ui.dialogs.parts import Box, access, label
from desktop.ui.style_sheet import Role

Index = QModelIndex | QPersistentModelIndex


class Choice(NamedTuple):
    """One of many: what it stands for, its words, what else finds it, and how deep it lies in the classification."""

    key: str
    text: str
    also: str = ""
    depth: int = 0


class ChoiceModel(QAbstractListModel):
    """Rows that can be checked, those that a search leaves."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices: list[Choice] = []
        self._shown: list[Choice] = []
        self._checked: set[str] = set()
        self._search = ""

    def set_choices(self, choices: list[Choice], checked: Iterable[str]) -> None:
        """Offer these."""
        self.beginResetModel()
        self._choices = choices
        self._checked = set(checked)
        self._find()
        self.endResetModel()

    def checked(self) -> tuple[str, ...]:
        """Return the keys that are checked, in the order of the list."""
        return tuple(choice.key for choice in self._choices if choice.key in self._checked)

    def search(self, text: str) -> None:
        """Show only what contains a text, with what it lies below."""
        self.beginResetModel()
        self._search = text.strip().lower()
        self._find()
        self.endResetModel()

    def _find(self) -> None:
        shown: list[Choice] = []
        above: dict[int, Choice] = {}
        for choice in self._choices:
            above[choice.depth] = choice
            if self._search in f"{choice.text} {choice.also}".lower():
                shown += [above[d] for d in range(choice.depth) if above[d] not in shown]
                shown.append(choice)
        self._shown = shown

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words and the check."""
        if not index.isValid():
            return None
        choice = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return "\u2003" * choice.depth + choice.text
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return choice.text
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if choice.key in self._checked else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Check or uncheck a row."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        key = self._shown[index.row()].key
        (self._checked.add if Qt.CheckState(value) is Qt.CheckState.Checked else self._checked.discard)(key)
        self.dataChanged.emit(index, index, [role])
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let rows be checked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable


class RowSwitch(QStyledItemDelegate):
    """Checks or unchecks a row by a click anywhere in it, not only into its box."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give a row some air."""
        size = super().sizeHint(option, index)
        return QSize(size.width(), option.fontMetrics.height() + 8)

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """Take a click; leave the space bar to Qt."""
        if not isinstance(event, QMouseEvent):
            return super().editorEvent(event, model, option, index)
        if event.type() == QEvent.Type.MouseButtonRelease and event.button() == Qt.MouseButton.LeftButton:
            switch(model, index)
        return True


def switch(model: QAbstractItemModel, index: Index) -> None:
    """Check what is unchecked, and the other way round."""
    checked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
    state = Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked
    model.setData(index, state, Qt.ItemDataRole.CheckStateRole)


class ChoiceDialog(Dialog):
    """The list with its search line.

    Signals:
        chosen(tuple): keys that are checked, in the order of the list.
    """

    chosen = Signal(tuple)

    def __init__(
        self, title: Callable[[], str], choices: list[Choice], checked: Iterable[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._title_of = title
        self._model = ChoiceModel(self)
        self._model.set_choices(choices, checked)
        self._model.dataChanged.connect(self._count)
        self._search = QLineEdit(self)
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._model.search)
        self._search.installEventFilter(self)
        self._list = QListView(self)
        self._list.setModel(self._model)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setUniformItemSizes(True)
        self._list.setItemDelegate(RowSwitch(self._list))
        box = Box(self)
        inside = QVBoxLayout(box)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._list)
        self._note = label(self, Role.SECONDARY)
        for widget in (self._search, box, self._note):
            self.body.addWidget(widget)
        self._none = self.add_at_left(QPushButton(self), self._uncheck_all)
        self._cancel = self.add_button(QPushButton(self), self.reject)
        self._ok = self.add_button(QPushButton(self), self._accept, primary=True)
        self.resize(440, 480)
        self.retranslate()

    def _uncheck_all(self) -> None:
        for row in range(self._model.rowCount()):
            index = self._model.index(row)
            self._model.setData(index, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)

    def _accept(self) -> None:
        self.chosen.emit(self._model.checked())
        self.accept()

    def _count(self) -> None:
        self._note.setText(self.tr("{n} checked").format(n=len(self._model.checked())))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from the search line into the list with the arrow key."""
        pressed = event if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else None
        if watched is self._search and pressed and pressed.key() == Qt.Key.Key_Down and self._model.rowCount():
            self._list.setFocus(Qt.FocusReason.TabFocusReason)
            self._list.setCurrentIndex(self._model.index(0))
            return True
        return super().eventFilter(watched, event)

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self.setWindowTitle(self._title_of())
        self._search.setPlaceholderText(self.tr("Type to find"))
        self._search.setAccessibleName(self.tr("Type to find"))
        self._list.setAccessibleName(self._title_of())
        self._none.setText(access(self.tr("&Uncheck all shown")))
        self._cancel.setText(self.tr("Cancel"))
        self._ok.setText(self.tr("OK"))
        self._count()


class ChoiceField(QWidget):
    """Names what is chosen of many and opens the list to change it.

    Signals:
        changed(): the person chose others.
    """

    changed = Signal()

    def __init__(self, title: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._choices: list[Choice] = []
        self._keys: tuple[str, ...] = ()
        self._field = QLineEdit(self)
        self._field.setReadOnly(True)
        self._button = QPushButton(self)
        self._button.setAutoDefault(False)
        self._button.clicked.connect(self.open)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._field, 1)
        row.addWidget(self._button)
        self.setFocusProxy(self._button)
        self.retranslate()

    def set_choices(self, choices: list[Choice]) -> None:
        """Offer these, in the language of the window."""
        self._choices = choices
        self.set_keys(self._keys)

    def keys(self) -> tuple[str, ...]:
        """Return what is chosen."""
        return self._keys

    def set_keys(self, keys: Iterable[str]) -> None:
        """Choose these without telling."""
        wanted = set(keys)
        chosen = [choice for choice in self._choices if choice.key in wanted]
        self._keys = tuple(choice.key for choice in chosen) if self._choices else tuple(keys)
        words = self.tr(", ").join(choice.text for choice in chosen)
        self._field.setText(words)
        self._field.setCursorPosition(0)
        self._field.setToolTip(words)

    def open(self) -> None:
        """Open the list."""
        dialog = ChoiceDialog(self._title, self._choices, self._keys, self.window())
        dialog.chosen.connect(self._take)
        dialog.open()

    def _take(self, keys: tuple[str, ...]) -> None:
        if keys != self._keys:
            self.set_keys(keys)
            self.changed.emit()

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self._button.setText(self.tr("Choose…"))
        self._button.setAccessibleName(self.tr("{what}: choose").format(what=self._title()))
        self._field.setAccessibleName(self._title())
        self._field.setPlaceholderText(self.tr("Not given"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
