"""Choosing several of a list: from a menu of ticks, and the columns of a report in their order."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QMenu, QPushButton, QSizePolicy, QWidget

_KEY = Qt.ItemDataRole.UserRole


class Several(QPushButton):
    """A button with a menu of ticks; none ticked stands for all.

    Signals:
        changed(): the person ticked something.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all = ""
        self._menu = QMenu(self)
        self._actions: dict[str, QAction] = {}
        self.setMenu(self._menu)
        self.setAutoDefault(False)
        self.setStyleSheet("text-align: left")  # as the drop-down lists above and below it
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def offer(self, names: dict[str, str], everything: str) -> None:
        """Offer these, by key; those that were ticked stay so; ``everything`` is the word for all."""
        ticked = set(self.chosen())
        self._all = everything
        self._menu.clear()
        self._actions = {}
        for key, name in names.items():
            action = self._menu.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(key in ticked)
            action.toggled.connect(self._on_toggled)
            self._actions[key] = action
        self._show()

    def choose(self, keys: Iterable[str]) -> None:
        """Tick exactly these; what is not offered is left out."""
        wanted = set(keys)
        for key, action in self._actions.items():
            with QSignalBlocker(action):
                action.setChecked(key in wanted)
        self._show()

    def chosen(self) -> tuple[str, ...]:
        """Return what is ticked; nothing where all are meant."""
        ticked = tuple(key for key, action in self._actions.items() if action.isChecked())
        return ticked if len(ticked) < len(self._actions) else ()

    def _on_toggled(self, _on: bool) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        names = [self._actions[key].text().replace("&&", "&") for key in self.chosen()]
        more = f" +{len(names) - 1}" if len(names) > 1 else ""
        text = names[0] + more if names else self._all
        self.setToolTip("\n".join(names))
        self.setText(self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, _WIDEST).replace("&", "&&"))


class ColumnList(QListWidget):
    """The columns of a report: ticked ones are printed, in this order; dragging or Alt with an arrow moves one.

    Signals:
        changed(): another choice or order.
    """

    changed = Signal()
    ROWS = 6

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setUniformItemSizes(True)
        self.itemChanged.connect(lambda _item: self.changed.emit())
        self.model().rowsMoved.connect(lambda *_: self.changed.emit())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def offer(self, names: dict[str, str], always: Iterable[str], printed: Iterable[str]) -> None:
        """Show all columns by key, the printed ones first and ticked; those of ``always`` cannot be left out."""
        shown, fixed = list(printed), set(always)
        with QSignalBlocker(self):
            self.clear()
            for key in (*shown, *(key for key in names if key not in shown)):
                item = QListWidgetItem(names[key], self)
                item.setData(_KEY, key)
                flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
                item.setFlags(flags if key in fixed else flags | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Checked if key in shown else Qt.CheckState.Unchecked)
            self.setCurrentRow(0)

    def printed(self) -> tuple[str, ...]:
        """Return the keys of the printed columns in their order."""
        items = map(self.item, range(self.count()))
        return tuple(str(one.data(_KEY)) for one in items if one.checkState() is Qt.CheckState.Checked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the column in hand with Alt and an arrow."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        row = self.currentRow()
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier and 0 <= row + step < self.count():
            with QSignalBlocker(self):
                self.insertItem(row + step, self.takeItem(row))
            self.setCurrentRow(row + step)
            self.changed.emit()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Show some rows; the others are scrolled to."""
        return QSize(super().sizeHint().width(), self.ROWS * (self.fontMetrics().height() + 5) + 6)

    def minimumSizeHint(self) -> QSize:
        """Be no lower."""
        return QSize(60, self.sizeHint().height())


_WIDEST = 200
