"""Frames of the details pane: grounds, the place to drop on, strips that say and ask something, what scrolls."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.details_fields import RADIUS, colours
from desktop.ui.details_parts import Wrapped
from desktop.ui.style_sheet import Role, set_role

BAR = 7
"""Width of the scroll bar."""


class Tinted(QFrame):
    """A frame on the ground of a suggestion."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground; a palette of its own would be put back by the style sheet when the theme changes."""
        QPainter(self).fillRect(self.rect(), colours().bulk)


class DropArea(QFrame):
    """Says where files can be dropped, in a dashed frame."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Wrapped(self)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_role(self.words, Role.SECONDARY)
        ground = QHBoxLayout(self)
        ground.setContentsMargins(8, 13, 8, 13)
        ground.addWidget(self.words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame; a style sheet's dashes are dots at this width."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(colours().button_edge, 1)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)


class Strip(QFrame):
    """Says something between the tabs and the fields, and offers what to do; it never blocks.

    It is announced to screen readers.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Wrapped(self)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 8)
        column.setSpacing(6)
        column.addWidget(self._words)
        column.addLayout(self._buttons)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def say(self, words: str, actions: Sequence[tuple[str, Callable[[], object]]] = (), *, grave: bool = False) -> None:
        """Show words and a button for each of the actions."""
        set_role(self, Role.BANNER_RED if grave else Role.BANNER_AMBER)
        self._words.setText(words)
        for old in self.buttons():
            old.hide()
            old.deleteLater()
        while self._buttons.count():
            self._buttons.takeAt(0)
        for text, act in actions:
            button = QPushButton(text, self)
            button.setAccessibleDescription(words)
            button.clicked.connect(lambda _checked=False, act=act: act())
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def words(self) -> str:
        """Return what it says, empty where it is hidden."""
        return "" if self.isHidden() else self._words.text()

    def buttons(self) -> list[QPushButton]:
        """Return its buttons, from the left."""
        items = (self._buttons.itemAt(index) for index in range(self._buttons.count()))
        found = (None if item is None else item.widget() for item in items)
        return [button for button in found if isinstance(button, QPushButton)]


class MarkScroll(QScrollArea):
    """Scrolls the form and the evidence; its bar lies over their margin, so that nothing moves when it comes.

    Attributes:
        ground: what is scrolled.
    """

    def __init__(self, form: QWidget, evidence: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground = self.ground = QFrame(self)
        set_role(ground, Role.PANE)
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(form, 100)
        column.addWidget(line(ground))
        column.addWidget(evidence)
        column.addStretch(1)
        self.setWidget(ground)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._over = self._bar_over_the_margin()

    def _bar_over_the_margin(self) -> QScrollBar:
        hidden, over = self.verticalScrollBar(), QScrollBar(Qt.Orientation.Vertical, self)
        over.setStyleSheet(
            f"QScrollBar:vertical {{ background: transparent; border: 0; width: {BAR}px; }}"
            "QScrollBar::handle:vertical { margin: 2px 1px; }"
        )
        hidden.rangeChanged.connect(self._on_range)
        hidden.valueChanged.connect(over.setValue)
        over.valueChanged.connect(hidden.setValue)
        over.hide()
        return over

    def _on_range(self, least: int, most: int) -> None:
        self._over.setRange(least, most)
        self._over.setPageStep(self.verticalScrollBar().pageStep())
        self._over.setSingleStep(self.verticalScrollBar().singleStep())
        self._over.setVisible(most > least)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the bar at the right edge."""
        super().resizeEvent(event)
        self._over.setGeometry(self.width() - BAR, 0, BAR, self.height())
        self._over.raise_()


def line(parent: QWidget) -> QFrame:
    """Return a line that parts two sections."""
    made = QFrame(parent)
    set_role(made, Role.SECTION)
    made.setFixedHeight(1)
    return made
