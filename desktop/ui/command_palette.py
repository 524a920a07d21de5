"""Every command, found by typing a part of its name: Chinese, English or pinyin."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QAction, QFontMetrics, QKeyEvent, QPainter, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QLineEdit,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.dialogs.parts import announce, colours, label, without_access
from desktop.ui.dialogs.shortcuts import shortcut_text
from desktop.ui.help_key import hear_help
from desktop.ui.style_sheet import Role, set_role
from desktop.ui.tasks import Progress, Tasks

Index = QModelIndex | QPersistentModelIndex
WIDTH, SHOWN = 560, 11


class Entry(NamedTuple):
    """A command: where it stands, and everything by which it is found."""

    action: QAction
    name: str
    path: str
    keys: str
    english: str
    pinyin: str = ""


class Spelled(NamedTuple):
    """A Chinese name by its sounds: initials and whole syllables, without blanks."""

    initials: str
    whole: str


def spell(names: Sequence[str]) -> dict[str, Spelled]:
    """Return the pinyin of names; in a worker, since the table takes 160 ms to load."""
    from pypinyin import Style, lazy_pinyin

    made = {}
    for name in names:
        chinese = "".join(re.findall(r"[㐀-䶿一-鿿]+", name))
        made[name] = Spelled("".join(lazy_pinyin(chinese, style=Style.FIRST_LETTER)), "".join(lazy_pinyin(chinese)))
    return made


def rank(entry: Entry, spelled: Spelled | None, wanted: str) -> int | None:
    """Return how well a command fits what was typed, 0 best; None where it does not.

    Args:
        entry: the command.
        spelled: its name by sound, None while that is not known.
        wanted: what was typed, lower case, without blanks.
    """
    name, english = _bare(entry.name), _bare(entry.english)
    if not wanted:
        return 0
    sounds = spelled or Spelled("", "")
    tests = (
        name.startswith(wanted),
        english.startswith(wanted),
        wanted in name,
        sounds.initials.startswith(wanted),
        wanted in english,
        any(initials.startswith(wanted) for initials in (_initials(entry.english),)),
        wanted in sounds.initials,
        wanted in sounds.whole,
        wanted in _bare(entry.path),
        wanted in _bare(entry.keys),
    )
    return next((place for place, fits in enumerate(tests) if fits), None)


def _bare(text: str) -> str:
    return "".join(text.lower().split())


def _initials(english: str) -> str:
    return "".join(word[0] for word in re.findall(r"[a-z]+", english.lower()))


class PaletteModel(QAbstractListModel):
    """The commands that fit what was typed, the best first, those that cannot be done now last."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []
        self._spelled: dict[str, Spelled] = {}
        self._shown: list[Entry] = []
        self._typed = ""

    def show_entries(self, entries: list[Entry]) -> None:
        """Offer these commands."""
        self._entries = entries
        self.search(self._typed)

    def set_spelled(self, spelled: dict[str, Spelled]) -> None:
        """Find by sound from the next search on."""
        self._spelled = spelled

    def search(self, typed: str) -> None:
        """Show what fits."""
        self.beginResetModel()
        self._typed = typed
        wanted = _bare(typed)
        ranked = [(rank(entry, self._spelled.get(entry.name), wanted), entry) for entry in self._entries]
        fitting = [(not entry.action.isEnabled(), place, entry) for place, entry in ranked if place is not None]
        self._shown = [entry for _, _, entry in sorted(fitting, key=lambda one: one[:2])]
        self.endResetModel()

    def entry(self, index: Index) -> Entry:
        """Return the command of a row."""
        return self._shown[index.row()]

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many fit."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a row; those for screen readers include keys and why it cannot be done."""
        if not index.isValid():
            return None
        entry = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (entry.name, entry.path, entry.keys, self.reason(entry))))
        return None

    def reason(self, entry: Entry) -> str:
        """Return why a command cannot be done now, empty where it can."""
        if entry.action.isEnabled():
            return ""
        return str(entry.action.property("reason") or self.tr("not possible now"))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let all rows be stood on: a disabled one says why."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _Row(QStyledItemDelegate):
    """Paints name, place and keys of a command."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        model = index.model()
        assert isinstance(model, PaletteModel)
        entry, tints = model.entry(index), colours()
        reason = model.reason(entry)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(option.rect, tints.selection if selected else tints.base)
        if selected:
            painter.fillRect(option.rect.x(), option.rect.y(), 3, option.rect.height(), tints.accent)
        rect = option.rect.adjusted(14, 0, -14, 0)
        metrics = QFontMetrics(option.font)
        painter.setFont(option.font)
        name_width = metrics.horizontalAdvance(entry.name) + 2
        right = reason or entry.keys
        right_width = metrics.horizontalAdvance(right) + 2 if right else 0
        painter.setPen(tints.secondary if reason else tints.text)
        left_flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect, left_flags, entry.name)
        painter.setPen(tints.secondary)
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, right)
        room = rect.width() - name_width - 12 - right_width - 12
        if room > 30:
            place = QRect(rect.x() + name_width + 12, rect.y(), room, rect.height())
            painter.drawText(place, left_flags, metrics.elidedText(entry.path, Qt.TextElideMode.ElideRight, room))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a line with some air."""
        return QSize(0, QFontMetrics(option.font).height() + 12)


class CommandPalette(QDialog):
    """A line and a list: type, choose by the arrow keys, Enter does it, Esc leaves everything as it was."""

    def __init__(
        self, actions: Sequence[QAction], menus: Sequence[QMenu], tasks: Tasks, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        hear_help(self)
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self._actions, self._menus = list(actions), list(menus)
        self._model = PaletteModel(self)
        self.line = QLineEdit(self)
        self.line.setFrame(False)
        self.line.installEventFilter(self)
        self.line.textChanged.connect(self._search)
        self.list = QListView(self)
        self.list.setModel(self._model)
        self.list.setItemDelegate(_Row(self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(lambda _index: self._run())
        self._none = label(self, Role.SECONDARY)
        self._none.setContentsMargins(14, 8, 14, 8)
        self._lay_out()
        self.retranslate()
        self._search("")
        names = [entry.name for entry in self._entries()]

        def work(_told: Progress) -> dict[str, Spelled]:
            return spell(names)

        tasks.run(work, self._on_spelled)

    def _lay_out(self) -> None:
        pane = QFrame(self)
        head = QFrame(pane)
        inside = QVBoxLayout(head)
        inside.setContentsMargins(10, 8, 10, 8)
        inside.addWidget(self.line)
        column = QVBoxLayout(pane)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.list, 1)
        column.addWidget(self._none)
        column.addStretch(0)
        set_role(pane, Role.SHEET)
        set_role(head, Role.SECTION)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(pane)

    def _entries(self) -> list[Entry]:
        paths: dict[QAction, str] = {}
        for menu in self._menus:
            _walk(menu, (), paths)
        return [
            Entry(
                action,
                _plain(action.text()),
                paths.get(action, ""),
                shortcut_text(action),
                str(action.property("english") or ""),
            )
            for action in self._actions
            if action.text() and action.isVisible()
        ]

    def _search(self, typed: str) -> None:
        self._model.search(typed)
        found = self._model.rowCount()
        self.list.setVisible(found > 0)
        self._none.setVisible(found == 0)
        if found:
            self.list.setCurrentIndex(self._model.index(0))
            announce(self.list, str(self._model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)))

    def _on_spelled(self, spelled: dict[str, Spelled]) -> None:
        self._model.set_spelled(spelled)
        if self.line.text():  # what was typed meanwhile may be pinyin
            self._search(self.line.text())

    def _run(self) -> None:
        index = self.list.currentIndex()
        if not index.isValid():
            return
        entry = self._model.entry(index)
        if entry.action.isEnabled():
            self.accept()
            entry.action.trigger()
        else:
            announce(self.list, self._model.reason(entry))

    def _step(self, by: int) -> None:
        count = self._model.rowCount()
        if count:
            index = self._model.index((self.list.currentIndex().row() + by) % count)
            self.list.setCurrentIndex(index)
            announce(self.list, str(index.data(Qt.ItemDataRole.AccessibleTextRole)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move in the list and run from the line."""
        if watched is not self.line or not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        key = Qt.Key(event.key())
        if key in steps:
            self._step(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run()
        else:
            return super().eventFilter(watched, event)
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """Stand below the head of the window, in its middle."""
        super().showEvent(event)
        line = QFontMetrics(self.font()).height()
        self.resize(WIDTH, SHOWN * (line + 12) + line + 30)
        parent = self.parentWidget()
        if parent is not None:
            top = parent.window().mapToGlobal(parent.window().rect().topLeft())
            self.move(top.x() + (parent.window().width() - WIDTH) // 2, top.y() + 72)
        self.line.setFocus()

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self.setWindowTitle(self.tr("Commands"))
        self.line.setPlaceholderText(self.tr("Type a command: its name, English or pinyin initials"))
        self.line.setAccessibleName(self.tr("Commands"))
        self.list.setAccessibleName(self.tr("Commands"))
        self._none.setText(self.tr("No command of that name. Esc closes."))
        self._model.show_entries(self._entries())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _plain(text: str) -> str:
    return without_access(text).rstrip("…")


def _walk(menu: QMenu, above: tuple[str, ...], paths: dict[QAction, str]) -> None:
    """Note for each command of a menu where it stands."""
    here = (*above, without_access(menu.title()))
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            _walk(below, here, paths)
        elif not action.isSeparator():
            paths.setdefault(action, " › ".join(here))
