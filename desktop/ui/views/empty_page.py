"""What stands in the place of the list while it shows nothing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.core import labels
from desktop.ui import theme
from desktop.ui.roomy_label import RoomyLabel
from desktop.ui.style_sheet import Role, set_role

Act = Callable[[], object]


class EmptyPage(QWidget):
    """Stands in the place of an empty list and says what to do, with the buttons.

    Signals:
        left(): Esc was pressed, as in the list.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel(self)
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title.setWordWrap(True)
        self._note = RoomyLabel(self)
        self._note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._note.setWordWrap(True)
        set_role(self._note, Role.SECONDARY)
        self._buttons = QHBoxLayout()
        set_role(self, Role.PANE)
        box = QVBoxLayout(self)
        box.addStretch(1)
        box.addWidget(self._title)
        box.addWidget(self._note)
        box.addSpacing(12)
        box.addLayout(self._buttons)
        box.addStretch(2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave as the list is left."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def say_no_documents(self, choose: Act, bring: Act) -> None:
        """Say how documents come into the assessment."""
        self._say(
            self.tr("This assessment has no policy documents yet"),
            self.tr("Choose among the built-in ones, or import a Word, PDF, web page or text file."),
            [(self.tr("Choose policy documents…"), choose), (self.tr("Import a file…"), bring)],
        )

    def say_nothing_found(
        self, wanted: str, show_all: Act, *, without_others: tuple[int, Act] | None, everywhere: Act | None
    ) -> None:
        """Say that the filters hide the items, or that there are none where no filter stands.

        Args:
            wanted: what is looked for, in words; empty where no filter stands.
            show_all: lets the filters go.
            without_others: how many items the search would find by itself, and what shows them.
            everywhere: looks in all documents, where those hold some.
        """
        if not wanted:  # a chapter of general requirements
            back = [] if everywhere is None else [(self.tr("Show all documents"), everywhere)]
            self._say(self.tr("No check items here"), self.tr("This part has none; nothing is hidden."), back)
            return
        note = self.tr("Nothing was deleted: the filters hide the items.")
        actions = [(self.tr("Show all items"), show_all)]
        if without_others is not None:
            number, show = without_others
            note = labels.counted(self.tr("Without the other filters {n} {n:item is|items are} found."), n=number)
            actions.insert(0, (labels.counted(self.tr("Show {n:it|them} ({n})"), n=number), show))
        if everywhere is not None:
            actions.append((self.tr("Search all documents"), everywhere))
        self._say(self.tr("No item matches {filter}").format(filter=wanted), note, actions)

    def _say(self, title: str, note: str, actions: list[tuple[str, Act]]) -> None:
        """Show words and buttons; the first button is the likeliest."""
        self._title.setFont(theme.fonts("zh").title)
        self._title.setText(title)
        self._note.setText(note)
        self.setAccessibleName(title)
        self.setAccessibleDescription(note)
        while (old := self._buttons.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()  # later: it may be the button that was just pressed
        self._buttons.addStretch(1)
        for position, (text, act) in enumerate(actions):
            button = QPushButton(text, self)
            if position == 0:
                set_role(button, Role.PRIMARY)
            button.clicked.connect(lambda _checked=False, act=act: act())
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)
