"""Where a document comes from: files, dropped or chosen, an Excel form, or pasted text; or a draft that was kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QFrame, QPushButton, QVBoxLayout, QWidget

from desktop.ui.dialogs.parts import State, StateLine, label, title_font
from desktop.ui.importing.kept_drafts import KeptDrafts
from desktop.ui.importing.kinds import EVERY
from desktop.ui.importing.paste_field import PasteField
from desktop.ui.local_files import local_files, take_copy
from desktop.ui.style_sheet import Role, set_role


class StartPage(QWidget):
    """Asks for the document.

    Signals:
        files_chosen(list[Path]): copies of one document, or its form.
        text_given(str): pasted text.
        draft_wanted(str): go on with the draft of this key.
        form_wanted(): write an empty form.
    """

    files_chosen = Signal(object)
    text_given = Signal(str)
    draft_wanted = Signal(str)
    form_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.ask_files: Callable[..., tuple[list[str], str]] = QFileDialog.getOpenFileNames
        self.kept = KeptDrafts(self)
        self.kept.wanted.connect(self.draft_wanted)
        area = self._area = QFrame(self)
        set_role(area, Role.DROP)
        self._title, self._note = label(area, wrap=True), label(area, Role.SECONDARY, wrap=True)
        self._title.setFont(title_font(self.font()))
        for one in (self._title, self._note):
            one.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._choose = QPushButton(area)
        set_role(self._choose, Role.PRIMARY)
        self._choose.clicked.connect(self._ask)
        self._form = QPushButton(area)
        set_role(self._form, Role.LINK)
        self._form.clicked.connect(lambda _checked=False: self.form_wanted.emit())
        middle = QVBoxLayout(area)
        middle.setContentsMargins(24, 20, 24, 20)
        middle.setSpacing(10)
        middle.addStretch(1)
        middle.addWidget(self._title)
        middle.addWidget(self._note)
        middle.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignCenter)
        middle.addWidget(self._form, 0, Qt.AlignmentFlag.AlignCenter)
        middle.addStretch(1)
        self._or = label(self, Role.SECONDARY)
        self.text = PasteField(self)
        self.text.files_given.connect(self.files_chosen)
        self.text.image_given.connect(self._refuse_image)
        self.text.setTabChangesFocus(True)
        self._take = QPushButton(self)
        self._take.setEnabled(False)
        self.text.textChanged.connect(self._on_text)
        self._take.clicked.connect(lambda _checked=False: self.text_given.emit(self.text.toPlainText()))
        self.state = StateLine(self)
        paste = QShortcut(QKeySequence.StandardKey.Paste, self)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)  # the field itself takes the key before it
        paste.activated.connect(self._paste)
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
        whole.addWidget(self.kept)
        whole.addLayout(column, 1)
        self.retranslate()

    def _on_text(self) -> None:
        """What was refused before it is no matter of the text that is there now."""
        self._take.setEnabled(self.holds_text())
        self.state.clear()

    def holds_text(self) -> bool:
        """Tell whether there is a text to take apart."""
        return bool(self.text.toPlainText().strip())

    def _paste(self) -> None:
        """Paste into the field, wherever the person stands on the page."""
        self.text.setFocus()
        self.text.paste()

    def refuse(self, text: str) -> None:
        """Say why a document was not taken."""
        self.state.tell(State.ERROR, text)

    def _refuse_image(self) -> None:
        self.refuse(
            self.tr(
                "A picture was pasted, of which no text can be read. Look for the text itself, or convert the picture "
                "with OCR software first."
            )
        )

    def tell(self, text: str) -> None:
        """Say what was done."""
        self.state.tell(State.FINE, text)

    def _ask(self) -> None:
        kinds = " ".join(f"*{one}" for one in EVERY)
        pattern = self.tr("Policy documents ({pattern})").format(pattern=kinds)
        names, _ = self.ask_files(
            self, self.tr("Import a policy document"), "", f"{pattern};;" + self.tr("All files (*)")
        )
        if names:
            self.files_chosen.emit([Path(name) for name in names])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and text."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            take_copy(event)
            set_role(self._area, Role.AIMED)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Wait again."""
        super().dragLeaveEvent(event)
        set_role(self._area, Role.DROP)

    def dropEvent(self, event: QDropEvent) -> None:
        """Read what was dropped."""
        set_role(self._area, Role.DROP)
        take_copy(event)
        paths = local_files(event.mimeData())
        if paths:
            self.files_chosen.emit(paths)
        elif event.mimeData().hasText():
            self.text_given.emit(event.mimeData().text())

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self._title.setText(self.tr("Drop a policy document here"))
        self._note.setText(
            self.tr(
                "Word (.docx), PDF with text, web page, plain text, or an Excel form that was filled in. Several files "
                "are taken for copies of one document, each of which may be incomplete. Nothing is stored before you "
                "say so."
            )
        )
        self._choose.setText(self.tr("Choose files…"))
        self._form.setText(self.tr("Download an empty Excel form…"))
        self._or.setText(self.tr("or paste its text"))
        self.text.setAccessibleName(self.tr("Pasted text"))
        self._take.setText(self.tr("Take the text apart"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
