"""Bars above the foot of the list, never over it: bulk edit, reason of not applicable, first tick."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.store.items import Filter
from desktop.ui import theme
from desktop.ui.document import Document
from desktop.ui.icons import icon
from desktop.ui.roomy_label import RoomyLabel
from desktop.ui.style_sheet import Role, set_role
from desktop.ui.views.key_row import KeyRow, key_words


class BulkBar(QFrame):
    """What can be done with several selected items, each one gesture.

    Signals:
        cleared(): the person wants the selection gone.
    """

    cleared = Signal()

    def __init__(self, menus: list[QMenu], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, Role.BULK)
        self._count = 0
        self._label = QLabel(self)
        set_role(self._label, Role.ACCENT)
        self._label.setFont(theme.strong(self._label.font()))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(6)
        row.addWidget(self._label)
        row.addSpacing(12)
        self._buttons: list[tuple[QToolButton, QMenu]] = []
        for menu in menus:
            button = QToolButton(self)
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            button.setMenu(menu)
            set_role(button, Role.BOXED)
            row.addWidget(button)
            self._buttons.append((button, menu))
        self._note = RoomyLabel(self)
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        set_role(self._note, Role.SECONDARY)
        row.addWidget(self._note, 1)
        self._clear = QPushButton(self)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.clicked.connect(self.cleared)
        row.addWidget(self._clear)
        self.retranslate()
        self.hide()

    def show_count(self, count: int) -> None:
        """Show how many items are selected; hidden below two."""
        self._count = count
        self._label.setText(self.tr("{n} selected").format(n=count))
        self.setVisible(count > 1)

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self._note.setText(self.tr("One step, undone as one"))
        self._clear.setText(self.tr("Clear  Esc"))
        self._label.setText(self.tr("{n} selected").format(n=self._count))
        for button, menu in self._buttons:
            button.setText(menu.title().replace("&", "").split("(")[0])
            button.setAccessibleName(button.text())
            button.setEnabled(menu.menuAction().isEnabled())
            button.setToolTip("" if button.isEnabled() else menu.menuAction().toolTip())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class ReasonBar(QFrame):
    """Asks for the reason of not applicable, without a dialog.

    Signals:
        given(str): the reason.
        cancelled(): no reason is given; nothing changes.
    """

    given = Signal(str)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, Role.BULK)
        self._label = QLabel(self)
        self._field = QComboBox(self)
        self._field.setEditable(True)
        self._field.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._label.setBuddy(self._field)
        line = self._field.lineEdit()
        assert line is not None
        self._line = line
        self._field.installEventFilter(self)  # it has the focus and hands keys to its line past the line's own filter
        self._ok = QPushButton(self)
        set_role(self._ok, Role.PRIMARY)
        self._ok.clicked.connect(self._give)
        self._line.textChanged.connect(lambda text: self._ok.setEnabled(bool(text.strip())))
        self._cancel = QPushButton(self)
        self._cancel.clicked.connect(self._stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.addWidget(self._label)
        row.addWidget(self._field, 1)
        row.addWidget(self._ok)
        row.addWidget(self._cancel)
        self._last = ""
        self.retranslate()
        self.hide()

    def ask(self, suggested: str = "") -> None:
        """Show the bar and wait for a reason; the suggested or the last one stands there already."""
        self._offer(suggested or self._last)
        self._ok.setEnabled(bool(self._line.text().strip()))
        self.show()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._line.selectAll()

    def _offer(self, text: str) -> None:
        """Offer the usual reasons, with a text in the field."""
        self._field.clear()
        self._field.addItems(self._usual())
        self._field.setEditText(text)

    def _usual(self) -> list[str]:
        usual = [
            self.tr("Duty of a national or provincial body"),
            self.tr("Outside this organization's functions"),
            self.tr("No such object in this region"),
            self.tr("Another unit has taken it on"),
        ]
        return usual if self._last in ("", *usual) else [self._last, *usual]

    def _give(self) -> None:
        text = self._line.text().strip()
        if text:
            self._last = text
            self.hide()
            self.given.emit(text)

    def _stop(self) -> None:
        self.hide()
        self.cancelled.emit()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Enter gives the reason, Esc gives up."""
        if watched is self._field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._give()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._stop()
                return True
        return False

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self._label.setText(self.tr("&Reason for not applicable"))
        self._field.setAccessibleName(self.tr("Reason for not applicable"))
        self._line.setPlaceholderText(self.tr("Choose or type why it does not apply"))
        self._ok.setText(self.tr("Set not applicable  Enter"))
        self._cancel.setText(self.tr("Cancel  Esc"))
        self._offer(self._line.text())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class FirstTickBar(QFrame):
    """Shows a new user how to mark the first item; gone after it.

    Signals:
        adopt_all(): accept all suggestions.
        closed(): not wanted any more.
    """

    adopt_all = Signal()
    closed = Signal()

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._suggested = 0
        self._title = QLabel(self)
        self._title.setFont(theme.strong(self._title.font()))
        self._adopt = QPushButton(self)
        self._adopt.clicked.connect(self.adopt_all)
        self._close = QToolButton(self)
        self._close.clicked.connect(self.closed)
        self._close.setAutoRaise(True)
        self._note = RoomyLabel(self)
        set_role(self._note, Role.SECONDARY)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._adopt)
        head.addWidget(self._close)
        self._keys = KeyRow(self)
        foot = QHBoxLayout()
        foot.addWidget(self._keys)
        foot.addWidget(self._note, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 8, 12, 8)
        box.setSpacing(6)
        box.addLayout(head)
        box.addLayout(foot)
        set_role(self, Role.BULK)  # tells of a change of the palette, so everything must stand by now
        self.retranslate()

    def show_list(self, shown: Filter) -> None:
        """Offer the suggestions of what such a list shows: those are adopted."""
        if shown == Filter(scope=shown.scope):
            counts = self._document.count(shown.scope)
            self._suggested = counts.suggested_applicable + counts.suggested_not_applicable
        else:
            self._suggested = len(self._document.item_ids(msgspec.structs.replace(shown, suggested=True)))
        self.retranslate()

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self._title.setText(self.tr("Mark the first item: press one key"))
        self._adopt.setText(self.tr("Adopt all suggestions ({n})…").format(n=self._suggested))
        self._adopt.setVisible(self._suggested > 0)
        self._close.setIcon(icon("clear", self.palette()))
        self._close.setAccessibleName(self.tr("Close"))
        self._close.setToolTip(self.tr("Close"))
        self._note.setText(self.tr("Ctrl+Z undoes"))
        self._keys.set_pairs(key_words(self._document.language, "3216") + [("Enter", self.tr("adopt"))])

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the theme."""
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.retranslate()
        super().changeEvent(event)
