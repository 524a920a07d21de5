"""Where returned workbooks come from: dropped or chosen; and who has not answered yet."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.ui.collecting.kinds import FOREIGN, SUFFIXES
from desktop.ui.collecting.waiting import WaitingList
from desktop.ui.dialogs.parts import State, StateLine, access, label, title_font
from desktop.ui.document import Document
from desktop.ui.local_files import local_files, take_copy
from desktop.ui.style_sheet import Role, set_role


class StartPage(QWidget):
    """Asks for the workbooks.

    Signals:
        files_chosen(list[Path]): files, and folders that hold some.
    """

    files_chosen = Signal(object)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.ask_files: Callable[..., tuple[list[str], str]] = QFileDialog.getOpenFileNames
        self.ask_folder: Callable[..., str] = QFileDialog.getExistingDirectory
        area = self._area = QFrame(self)
        set_role(area, Role.DROP)
        self._title, self._note = label(area, wrap=True), label(area, Role.SECONDARY, wrap=True)
        self._title.setFont(title_font(self.font()))
        for one in (self._title, self._note):
            one.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.choose, self.choose_folder = QPushButton(area), QPushButton(area)
        set_role(self.choose, Role.PRIMARY)
        self.choose.clicked.connect(lambda _checked=False: self.ask())
        self.choose_folder.clicked.connect(lambda _checked=False: self._ask_folder())
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.choose_folder)
        buttons.addStretch(1)
        middle = QVBoxLayout(area)
        middle.setContentsMargins(24, 20, 24, 20)
        middle.setSpacing(10)
        middle.addStretch(1)
        middle.addWidget(self._title)
        middle.addWidget(self._note)
        middle.addLayout(buttons)
        middle.addStretch(1)
        self.state = StateLine(self)
        self.waiting = WaitingList(document.language, document.today(), self)
        self.waiting.show_rows(document.sent_out())
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addWidget(self.state)
        column.addWidget(area, 3)
        column.addWidget(self.waiting, 2)
        self.retranslate()

    def ask(self) -> None:
        """Let the person choose files."""
        pattern = " ".join(f"*{one}" for one in (*SUFFIXES, *FOREIGN))
        shown = self.tr("Fill-in workbooks ({pattern})").format(pattern=pattern)
        names, _ = self.ask_files(
            self, self.tr("Collect fill-in workbooks"), "", f"{shown};;" + self.tr("All files (*)")
        )
        if names:
            self.files_chosen.emit([Path(name) for name in names])

    def _ask_folder(self) -> None:
        name = self.ask_folder(self, self.tr("Folder with returned workbooks"), "")
        if name:
            self.files_chosen.emit([Path(name)])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        if event.mimeData().hasUrls():
            take_copy(event)
            set_role(self._area, Role.AIMED)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Wait again."""
        super().dragLeaveEvent(event)
        set_role(self._area, Role.DROP)

    def dropEvent(self, event: QDropEvent) -> None:
        """Read what was dropped."""
        set_role(self._area, Role.DROP)
        paths = local_files(event.mimeData())
        if paths:
            take_copy(event)
            self.files_chosen.emit(paths)

    def refuse(self, text: str) -> None:
        """Say why nothing could be read."""
        self.state.tell(State.ERROR, text)

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self._title.setText(self.tr("Drop the returned workbooks here"))
        self._note.setText(
            self.tr(
                "Any number of them at once, in any order, whatever was sorted or renamed. They are compared cell by "
                "cell with what was sent and what stands here; nothing is written before you say so."
            )
        )
        self.choose.setText(access(self.tr("Choose &files…")))
        self.choose_folder.setText(access(self.tr("Choose a fol&der…")))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
