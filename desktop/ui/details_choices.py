"""Fields to choose from: one of a list, a name of a list or a new one, several of a list, one of three segments."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
    QWidget,
)

from desktop.ui.details_fields import TEXT_LEFT, Line, Picture, colours, paint_frame, text_rect
from desktop.ui.details_popups import Ticks
from desktop.ui.style_sheet import Role, set_role
from desktop.ui.theme import strong

ARROW = 14
ICON = 16
_RIGHT = ARROW + 10


def _paint_choice(field: QWidget, arrow: Picture, icon: QIcon, text: str, *, muted: bool) -> None:
    """Paint a field with a text and the arrow of a list."""
    shown = colours()
    painter = QPainter(field)
    paint_frame(painter, field)
    top = (field.height() - ARROW) // 2
    arrow.paint(painter, QPoint(field.width() - ARROW - 7, top), shown.field_edge)
    if not icon.isNull():
        icon.paint(painter, QRect(TEXT_LEFT, (field.height() - ICON) // 2, ICON, ICON))
    if text:
        painter.setPen(shown.disabled if not field.isEnabled() else shown.hint if muted else shown.text)
        place = text_rect(field, not icon.isNull(), _RIGHT)
        elided = field.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)


class Choice(QComboBox):
    """One of a list; opens on the arrow keys instead of changing, since each change is written.

    Attributes:
        picked: the person has chosen something since a value was shown.

    Signals:
        finished(): the person has chosen.
    """

    finished = Signal()

    def __init__(self, kind: type[StrEnum] | None = None, parent: QWidget | None = None) -> None:
        """Make a field.

        Args:
            kind: of the values, which Qt keeps as texts; None for others.
            parent: owner.
        """
        super().__init__(parent)
        self._kind = kind
        self.picked = False
        self._arrow = Picture("chevron-down", ARROW)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setIconSize(QSize(ICON, ICON))
        self.setMaxVisibleItems(16)
        self.activated.connect(self._on_activated)

    def _on_activated(self, _index: int) -> None:
        self.picked = True
        self.finished.emit()

    def set_choices(self, choices: Sequence[tuple[str, object]]) -> None:
        """Make these the choices, each a text and its value; the value shown is kept where it is still there."""
        before = self.currentData()
        self.clear()
        for text, value in choices:
            self.addItem(text, value)
        self.setCurrentIndex(self.findData(before) if before is not None else -1)

    def show_value(self, value: object, placeholder: str) -> None:
        """Show a saved value; None shows the placeholder."""
        self.picked = False
        self.setPlaceholderText(placeholder)
        self.setCurrentIndex(-1 if value is None else self.findData(value))
        self.update()

    def read(self) -> object:
        """Return the value that is chosen."""
        value = self.currentData()
        return value if value is None or self._kind is None else self._kind(value)

    def typed(self) -> str | None:
        """Return the text that was just chosen."""
        return self.currentText() if self.picked else None

    def put_back(self, text: str) -> None:
        """Show again what was chosen and is not saved."""
        self.setCurrentIndex(self.findText(text))
        self.picked = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list on the arrow keys."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not event.modifiers():
            self.showPopup()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the pane: scrolling must not change a mark."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint like a line edit, with our arrow."""
        if colours().system:
            super().paintEvent(event)
            return
        index = self.currentIndex()
        text = self.placeholderText() if index < 0 else self.currentText()
        icon = QIcon() if index < 0 else self.itemIcon(index)
        _paint_choice(self, self._arrow, icon, "" if self.isEditable() else text, muted=index < 0)


class NameChoice(Choice):
    """A name of a list, or a new one that is typed.

    Signals:
        finished(): the person has chosen, left the field or pressed Enter.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.edit = Line(self)
        set_role(self.edit, Role.BARE)
        self.setLineEdit(self.edit)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.edit.setTextMargins(TEXT_LEFT - 4, 0, 0, 0)
        self.edit.finished.connect(self.finished)
        completer = QCompleter(self.model(), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)

    def set_choices(self, choices: Sequence[tuple[str, object]]) -> None:
        """Make these the choices; what the field shows is not touched."""
        shown, modified = self.edit.text(), self.edit.isModified()
        super().set_choices(choices)
        self._set_text(shown)
        self.edit.setModified(modified)

    def show_value(self, value: object, placeholder: str) -> None:
        """Show a saved value; None shows the placeholder."""
        self.picked = False
        self.edit.setPlaceholderText(placeholder)
        index = -1 if value is None else self.findData(value)
        self.setCurrentIndex(index)
        self._set_text("" if index < 0 else self.itemText(index))
        self.edit.setModified(False)

    def _set_text(self, text: str) -> None:
        if self.edit.text() != text:
            self.setEditText(text)
            self.edit.setCursorPosition(0)

    def typed(self) -> str | None:
        """Return the text where the person has changed it since it was shown."""
        return self.edit.text() if self.picked or self.edit.isModified() else None

    def put_back(self, text: str) -> None:
        """Show a text that was typed and is not saved."""
        self.setEditText(text)
        self.edit.setModified(True)

    def read(self) -> object:
        """Return the value of the name that the field shows, the name itself where it is new, None for none."""
        text = " ".join(self.edit.text().split("\n")).strip()
        if not text:
            return None
        index = self.currentIndex()
        if index < 0 or self.itemText(index) != text:
            index = self.findText(text, Qt.MatchFlag.MatchFixedString | Qt.MatchFlag.MatchCaseSensitive)
        return text if index < 0 else self.itemData(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Escape to the pane, as the other fields do."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class SeveralChoice(QToolButton):
    """Several of a list, ticked in a list below the field.

    Attributes:
        separator: what stands between the names.
        ticks: the list.

    Signals:
        finished(): the list was closed after something was ticked.
    """

    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._arrow = Picture("chevron-down", ARROW)
        self._placeholder = ""
        self._shown: tuple[int, ...] = ()
        self.separator = "、"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.ticks = Ticks(self)
        self.ticks.closed.connect(self._tell)
        self.clicked.connect(self.ticks.open_list)

    def set_choices(self, choices: Sequence[tuple[str, int]], nothing: str) -> None:
        """Make these the choices, each a text and its value; ``nothing`` is said where there are none."""
        self.ticks.set_entries(choices, nothing)
        self._tick(self._shown)

    def show_value(self, value: Sequence[int], placeholder: str) -> None:
        """Show saved values."""
        self._placeholder = placeholder
        self._shown = tuple(sorted(value))
        self._tick(self._shown)

    def _tick(self, values: Sequence[int]) -> None:
        for box in self.ticks.boxes:
            box.setChecked(box.property("value") in values)
        self.update()

    def read(self) -> tuple[int, ...]:
        """Return the values that are ticked, in order."""
        return tuple(sorted(box.property("value") for box in self.ticks.ticked()))

    def words(self) -> str:
        """Return what is ticked as a list."""
        return self.separator.join(box.text() for box in self.ticks.ticked())

    def _tell(self) -> None:
        self.update()
        if self.read() != self._shown:
            self.finished.emit()

    def typed(self) -> str | None:
        """Return the names where others are ticked than were shown."""
        return self.words() if self.read() != self._shown else None

    def put_back(self, text: str) -> None:
        """Tick again what was ticked and is not saved."""
        names = text.split(self.separator)
        self._tick([box.property("value") for box in self.ticks.boxes if box.text() in names])

    def sizeHint(self) -> QSize:
        """Return a small width: the layout decides."""
        return QSize(60, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return as ``sizeHint``."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list on the arrow keys, as the other fields do."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.ticks.open_list()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint like the other fields."""
        words = self.words()
        _paint_choice(self, self._arrow, QIcon(), words or self._placeholder, muted=not words)


class _Segment(QToolButton):
    """One of the choices, its icon and word together in the middle: Qt would put them at the left."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button without, then icon and word."""
        painter, shown = QStylePainter(self), colours()
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        painter.setFont(strong(self.font()) if self.isChecked() else self.font())
        icon = 0 if self.icon().isNull() else self.iconSize().width() + 6
        words = painter.fontMetrics().horizontalAdvance(self.text())
        left = max(4, (self.width() - icon - words) // 2)
        if icon:
            size = self.iconSize()
            self.icon().paint(painter, QRect(left, (self.height() - size.height()) // 2, size.width(), size.height()))
        colour = shown.disabled if not self.isEnabled() else shown.accent if self.isChecked() else shown.text
        painter.setPen(colour)
        room = self.rect().adjusted(left + icon, 0, -2, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())


class Segments(QWidget):
    """A few choices side by side, one of them taken; Tab stops once, arrow keys go along.

    Signals:
        chosen(value): the person has chosen.
        entered(): Enter was pressed.
    """

    chosen = Signal(object)
    entered = Signal()

    def __init__(self, values: Sequence[object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.buttons: dict[object, QToolButton] = {}
        self._icons: dict[object, QIcon] = {}
        roles = [Role.SEGMENT_FIRST, *[Role.SEGMENT_MIDDLE] * (len(values) - 2), Role.SEGMENT_LAST]
        for value, role in zip(values, roles, strict=True):
            button = _Segment(self)
            button.setCheckable(True)
            button.setIconSize(QSize(ICON, ICON))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _checked, value=value: self._choose(value))
            button.installEventFilter(self)  # the button itself would take the arrow keys for Tab
            set_role(button, role)
            row.addWidget(button, 1)
            self.buttons[value] = button
        self.value: object = None
        self.show_value(None)

    def set_words(self, words: dict[object, str]) -> None:
        """Name the choices."""
        for value, text in words.items():
            self.buttons[value].setText(text)

    def set_icons(self, icons: dict[object, QIcon]) -> None:
        """Give the choices icons, which only the one that is taken shows."""
        self._icons = icons
        self.show_value(self.value)

    def show_value(self, value: object) -> None:
        """Show which is taken; None is none."""
        self.value = value
        for own, button in self.buttons.items():
            button.setChecked(own == value)
            button.setIcon(self._icons.get(own, QIcon()) if own == value else QIcon())
            stop = own == value or (value not in self.buttons and button is next(iter(self.buttons.values())))
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)
            if stop:
                self.setFocusProxy(button)

    def _choose(self, value: object) -> None:
        self.buttons[value].setChecked(value == self.value)  # taken only when whoever listens says so
        self.chosen.emit(value)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go along with the arrow keys, without choosing; tell of Enter."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        buttons = list(self.buttons.values())
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None:
            here = next(i for i, button in enumerate(buttons) if button is watched)
            buttons[(here + step) % len(buttons)].setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
            return True
        return super().eventFilter(watched, event)
