"""A details pane in a window of its own, and what tests do with it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHBoxLayout, QLineEdit, QPushButton, QWidget

from desktop.core.assessment import Mark
from desktop.core.errors import WorkspaceError
from desktop.core.store import marks, profile
from desktop.core.store.items import Filter
from desktop.core.store.workspace import Workspace
from desktop.ui.details import DetailsPane
from desktop.ui.details_choices import Choice, SeveralChoice
from desktop.ui.details_decision import ReasonLine
from desktop.ui.document import Document


class Host(QWidget):
    """A window with the pane and, as the list stands in the real one, a field beside it."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document = document
        self.beside = QLineEdit(self)
        self.beside.setAccessibleName("beside")
        self.pane = DetailsPane(document, self)
        row = QHBoxLayout(self)
        row.addWidget(self.beside)
        row.addWidget(self.pane)
        self.resize(600, 700)
        self.show()
        self.activateWindow()

    def items(self) -> list[int]:
        """Return all items of the workspace."""
        return self.document.item_ids(Filter())

    def leave_field(self) -> None:
        """Go out of the pane, as a click into the list does."""
        self.beside.setFocus(Qt.FocusReason.MouseFocusReason)

    def mark(self, item: int) -> Mark:
        """Return what is on disk."""
        workspace = self.document.workspace
        return marks.read(workspace.db, workspace.assessment, item)

    def gestures(self) -> int:
        """Return how many gestures were written."""
        (number,) = self.document.workspace.db.conn.execute("SELECT count(*) FROM batch").fetchone()
        return int(number)

    def unsaved(self) -> list[QPushButton]:
        """Return the buttons of the strip about what could not be saved: none where all is."""
        return [] if self.pane.unsaved.isHidden() else self.pane.unsaved.buttons()


def focused() -> QWidget:
    """Return the widget that has the focus."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def type_into(field: QWidget, text: str) -> None:
    """Type a text in place of what the field holds: by keys, or by an input method what no key has."""
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    if text.isascii():
        QTest.keyClicks(field, text)
    else:
        event = QInputMethodEvent("", [])
        event.setCommitString(text)
        QApplication.sendEvent(field, event)


@contextmanager
def refusing(workspace: Workspace) -> Iterator[None]:
    """Refuse every write, as a full disk does."""
    write = workspace.write

    def refuse(*_: object) -> None:
        raise WorkspaceError("disk-full", path=str(workspace.path))

    workspace.write = refuse  # type: ignore[assignment,method-assign]
    try:
        yield
    finally:
        workspace.write = write  # type: ignore[method-assign]


def choose(field: Choice, value: object) -> None:
    """Choose as the list does."""
    index = field.findData(value)
    field.setCurrentIndex(index)
    field.activated.emit(index)


def tick(field: SeveralChoice, *names: str) -> None:
    """Open the list, tick entries and close it."""
    QTest.keyClick(field, Qt.Key.Key_Down)
    for box in field.ticks.boxes:
        if box.text() in names:
            QTest.keyClick(box, Qt.Key.Key_Space)
    QTest.keyClick(field.ticks, Qt.Key.Key_Return)


def add_units(host: Host, *names: str) -> list[int]:
    """Add units and return the ids of all."""
    host.document.set_units([*host.document.units, *(profile.Unit(0, name) for name in names)])
    return [unit.id for unit in host.document.units]


def popup(field: ReasonLine) -> QAbstractItemView:
    """Return the list of the usual reasons."""
    found = field.completer().popup()
    assert found is not None
    return found
