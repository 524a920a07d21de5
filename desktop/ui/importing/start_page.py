"""Where a document comes from: files, dropped or chosen, or pasted text; or a draft that was kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from desktop.ui.dialogs.parts import State, StateLine, label, title_font
from desktop.ui.importing.kinds import SUFFIXES
from desktop.ui.style_sheet import Role, set_role


class StartPage(QWidget):
    """Asks for the document.

    Signals:
        files_chosen(list[Path]): copies of one document.
        text_given(str): pasted text.
        draft_wanted(): go on with the draft that was kept.
        draft_unwanted(): throw it away.
    """

    files_chosen = Signal(object)
    text_given = Signal(str)
    draft_wanted = Signal()
    draft_unwanted = Signal()

    def __init__(self, draft_title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.ask_files: Callable[..., tuple[list[str], str]] = QFileDialog.getOpenFileNames
        self._draft_title = draft_title
        self._kept = QFrame(self)
        set_role(self._kept, Role.BANNER_AMBER)
        self._kept_text = label(self._kept, wrap=True)
        self._go_on, self._discard = QPushButton(self._kept), QPushButton(self._kept)
        self._go_on.clicked.connect(lambda _checked=False: self.draft_wanted.emit())
        self._discard.clicked.connect(lambda _checked=False: self._drop_draft())
        row = QHBoxLayout(self._kept)
        row.setContentsMargins(16, 8, 16, 8)
        row.addWidget(self._kept_text, 1)
        row.addWidget(self._discard)
        row.addWidget(self._go_on)
        self._kept.setVisible(bool(draft_title))
        area = QFrame(self)
        set_role(area, Role.DROP)
        self._title, self._note = label(area, wrap=True), label(area, Role.SECONDARY, wrap=True)
        self._title.setFont(title_font(self.font()))
        for one in (self._title, self._note):
            one.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._choose = QPushButton(area)
        set_role(self._choose, Role.PRIMARY)
        self._choose.clicked.connect(self._ask)
        middle = QVBoxLayout(area)
        middle.setContentsMargins(24, 20, 24, 20)
        middle.setSpacing(10)
        middle.addStretch(1)
        middle.addWidget(self._title)
        middle.addWidget(self._note)
        middle.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignCenter)
        middle.addStretch(1)
        self._or = label(self, Role.SECONDARY)
        self.text = QPlainTextEdit(self)
        self.text.setTabChangesFocus(True)
        self._take = QPushButton(self)
        self._take.setEnabled(False)
        self.text.textChanged.connect(lambda: self._take.setEnabled(bool(self.text.toPlainText().strip())))
        self._take.clicked.connect(lambda _checked=False: self.text_given.emit(self.text.toPlainText()))
        self.state = StateLine(self)
        column = QVBoxLayout()
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(self.state)
        column.addWidget(area, 3)
        column.addWidget(self._or)
        column.addWidget(self.text, 2)
        column.addWidget(self._take, 0, Qt.AlignmentFlag.AlignRight)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._kept)
        whole.addLayout(column, 1)
        self.retranslate()

    def refuse(self, text: str) -> None:
        """Say why a document was not taken."""
        self.state.tell(State.ERROR, text)

    def _ask(self) -> None:
        pattern = self.tr("Policy documents ({pattern})").format(pattern=" ".join(f"*{one}" for one in SUFFIXES))
        names, _ = self.ask_files(
            self, self.tr("Import a policy document"), "", f"{pattern};;" + self.tr("All files (*)")
        )
        if names:
            self.files_chosen.emit([Path(name) for name in names])

    def _drop_draft(self) -> None:
        self._kept.hide()
        self.draft_unwanted.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and text."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read what was dropped."""
        event.acceptProposedAction()
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            self.files_chosen.emit(paths)
        elif event.mimeData().hasText():
            self.text_given.emit(event.mimeData().text())

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self._kept_text.setText(
            self.tr("“{title}” was being imported and is not saved yet.").format(title=self._draft_title)
        )
        self._go_on.setText(self.tr("Go on with it"))
        self._discard.setText(self.tr("Throw it away"))
        self._title.setText(self.tr("Drop a policy document here"))
        self._note.setText(
            self.tr(
                "Word (.docx), PDF with text, web page or plain text. Several files are taken for copies of one "
                "document, each of which may be incomplete. Nothing is stored before you say so."
            )
        )
        self._choose.setText(self.tr("Choose files…"))
        self._or.setText(self.tr("or paste its text"))
        self.text.setAccessibleName(self.tr("Pasted text"))
        self._take.setText(self.tr("Take the text apart"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
