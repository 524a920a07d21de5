"""The bars of the assistant: what is under way, above; what can be done with it in the end, below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QWidget

from desktop.ui.dialogs.parts import IconLabel, StateLine, label
from desktop.ui.importing.draft import ImportDraft
from desktop.ui.importing.kinds import FORM, JSON
from desktop.ui.style_sheet import Role, set_role
from desktop.ui.theme import strong


class HeadBar(QFrame):
    """The title of the document and where it came from; hidden while there is none.

    Signals:
        about_wanted(), copy_wanted(): buttons.
    """

    about_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, Role.SECTION)
        self._draft: ImportDraft | None = None
        self.title, self.origin = label(self), label(self, Role.SECONDARY)
        self.title.setFont(strong(self.title.font()))
        self.title.setMinimumWidth(1)  # a long title gives way before the window grows
        self.origin.setMinimumWidth(1)
        self.about, self.another = QPushButton(self), QPushButton(self)
        self.about.clicked.connect(lambda _checked=False: self.about_wanted.emit())
        self.another.clicked.connect(lambda _checked=False: self.copy_wanted.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(10)
        row.addWidget(IconLabel("document", "secondary", 16, self))
        row.addWidget(self.title)
        row.addWidget(self.origin, 1)
        row.addWidget(self.about)
        row.addWidget(self.another)
        self.hide()

    def show_draft(self, draft: ImportDraft) -> None:
        """Show what is under way."""
        self._draft = draft
        self.retranslate()
        self.show()

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self.about.setText(self.tr("About…"))
        self.another.setText(self.tr("One more copy…"))
        draft = self._draft
        if draft is None:
            return
        self.another.setVisible(bool(draft.files) and not draft.is_form)
        names = self.tr(", ").join(path.name for path in draft.files)
        for one, text in (
            (self.title, self._titled(draft)),
            (self.origin, self.tr("from {names}").format(names=names) if names else self.tr("pasted text")),
        ):
            one.setText(text)
            one.setToolTip(text)

    def _titled(self, draft: ImportDraft) -> str:
        title = draft.framework.title
        return self.tr("{title} (for now)").format(title=title) if draft.is_untitled() else title

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class FootBar(QFrame):
    """What was done last, what went wrong, and the ways out.

    Signals:
        export_wanted(str): as a file of this suffix.
        cancel_wanted(), save_wanted(): buttons.
    """

    export_wanted = Signal(str)
    cancel_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, Role.FOOT)
        self._edition = False
        self._draft: ImportDraft | None = None
        self.state = StateLine(self)
        self.note = label(self, Role.SECONDARY)
        self.export, self.cancel, self.save = QPushButton(self), QPushButton(self), QPushButton(self)
        set_role(self.save, Role.PRIMARY)
        menu = QMenu(self.export)
        self._as_form, self._as_json = menu.addAction(""), menu.addAction("")
        self._as_form.triggered.connect(lambda _checked=False: self.export_wanted.emit(FORM))
        self._as_json.triggered.connect(lambda _checked=False: self.export_wanted.emit(JSON))
        self.export.setMenu(menu)
        self.cancel.clicked.connect(lambda _checked=False: self.cancel_wanted.emit())
        self.save.clicked.connect(lambda _checked=False: self.save_wanted.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(8)
        row.addWidget(self.note)
        row.addWidget(self.state, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(0)
        for button in self.buttons():
            button.setAutoDefault(False)
            row.addWidget(button)
        self.retranslate()

    def buttons(self) -> tuple[QPushButton, QPushButton, QPushButton]:
        """Return the buttons as they stand."""
        return self.export, self.cancel, self.save

    def set_edition(self, *, edition: bool) -> None:
        """Say whether the document is to become the new edition of one that is there."""
        self._edition = edition
        self.retranslate()

    def show_draft(self, draft: ImportDraft) -> None:
        """Show what undo would take back of the document under way."""
        self._draft = draft
        self.state.clear()
        self.retranslate()

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self._as_form.setText(self.tr("Excel form…"))
        self._as_json.setText(self.tr("JSON…"))
        self.export.setText(self.tr("Export"))
        self.cancel.setText(self.tr("Cancel"))
        self.save.setText(self.tr("As a new edition…") if self._edition else self.tr("Save as a policy document"))
        for button in (self.export, self.save):
            button.setVisible(self._draft is not None)
        self.note.setText(self._noted())

    def _noted(self) -> str:
        draft = self._draft
        if draft is None:
            return self.tr("The file is only read; it stays as it is.")
        if draft.undo_name():
            return self.tr("Ctrl+Z undoes: {change}").format(change=draft.undo_name())
        if draft.redo_name():
            return self.tr("Undone: {change}").format(change=draft.redo_name())
        if draft.resumed:
            return self.tr("A kept draft: what was mended before is there, and can no longer be undone.")
        return self.tr("It can be changed now; ids stay as they are once it is saved.")

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
