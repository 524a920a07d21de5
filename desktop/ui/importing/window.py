"""The window in which a policy document becomes a framework of the workspace."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.core import drafts, labels
from desktop.core.editing_ids import renumbered
from desktop.core.editions import edition_of
from desktop.core.errors import DuibiaoError
from desktop.core.framework import Framework, encode, faults
from desktop.core.labels import Language
from desktop.core.own_copy import Verification
from desktop.core.parsing.values import Parsed
from desktop.ui.dialogs.parts import IconLabel, State, StateLine, label
from desktop.ui.dialogs.progress import ProgressDialog
from desktop.ui.importing import reading
from desktop.ui.importing.draft import ImportDraft
from desktop.ui.importing.editors import HeadDialog
from desktop.ui.importing.kinds import SUFFIXES
from desktop.ui.importing.leaving import LeavingDialog
from desktop.ui.importing.own_copy import DifferencesDialog, OwnCopyBar
from desktop.ui.importing.review_page import ReviewPage
from desktop.ui.importing.saving import SavingDialog
from desktop.ui.importing.start_page import StartPage
from desktop.ui.style_sheet import Role, set_role
from desktop.ui.tasks import Progress, Tasks
from desktop.ui.theme import strong

SIZE = QSize(1280, 720)


class ImportWindow(QDialog):
    """Start page, then the page of review; the foot saves.

    Signals:
        framework_ready(Framework): the person wants it in the workspace.
        edition_ready(Framework, str): the person wants it as a new edition of the document with this id.
        wording_wanted(Verification): it is a copy of a document that the program knows, whose wording is wanted.
    """

    framework_ready = Signal(object)
    edition_ready = Signal(object, str)
    wording_wanted = Signal(object)

    def __init__(
        self,
        tasks: Tasks,
        language: Language,
        taken: dict[str, str],
        parent: QWidget | None = None,
        verify: Callable[[Parsed], Verification | None] = lambda _parsed: None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, True)
        self.setProperty("help", "importing")
        self._tasks, self._language = tasks, language
        self._taken = taken
        self._verify = verify
        self.own_copy: OwnCopyBar | None = None
        self._paths: list[Path] = []
        self._saved = False
        self.review: ReviewPage | None = None
        self.ask_save: Callable[..., tuple[str, str]] = QFileDialog.getSaveFileName
        kept = drafts.kept()
        self.start = StartPage(kept.parsed.framework.title if kept else "", self)
        self.start.files_chosen.connect(self.read_files)
        self.start.text_given.connect(self.read_text)
        self.start.draft_wanted.connect(self._go_on_with_draft)
        self.start.draft_unwanted.connect(lambda: drafts.forget())
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.start)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._head())
        self._above = QVBoxLayout()
        whole.addLayout(self._above)
        whole.addWidget(self._stack, 1)
        whole.addWidget(self._foot())
        self._undo, self._redo, self._next = QAction(self), QAction(self), QAction(self)
        for action, key, act in (
            (self._undo, QKeySequence(QKeySequence.StandardKey.Undo), self._undo_change),
            (self._redo, QKeySequence(QKeySequence.StandardKey.Redo), self._redo_change),
            (self._next, QKeySequence("F8"), self._next_remark),
        ):
            action.setShortcut(key)
            action.triggered.connect(lambda _checked=False, act=act: act())
            self.addAction(action)
        self.retranslate()
        self.resize(SIZE)

    def _head(self) -> QFrame:
        head = QFrame(self)
        set_role(head, Role.SECTION)
        self._title, self._origin = label(head), label(head, Role.SECONDARY)
        self._title.setFont(strong(self._title.font()))
        self._about, self._another = QPushButton(head), QPushButton(head)
        self._about.clicked.connect(self.edit_head)
        self._another.clicked.connect(self.add_copy)
        row = QHBoxLayout(head)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(10)
        row.addWidget(IconLabel("document", "secondary", 16, head))
        row.addWidget(self._title)
        row.addWidget(self._origin, 1)
        row.addWidget(self._about)
        row.addWidget(self._another)
        head.hide()
        self._head_bar = head
        return head

    def _foot(self) -> QFrame:
        foot = QFrame(self)
        set_role(foot, Role.FOOT)
        self._state = StateLine(foot)
        self._note = label(foot, Role.SECONDARY)
        self._json, self._cancel, self._save = QPushButton(foot), QPushButton(foot), QPushButton(foot)
        set_role(self._save, Role.PRIMARY)
        self._json.clicked.connect(self.export_json)
        self._cancel.clicked.connect(self.close)
        self._save.clicked.connect(self.save)
        for button in (self._json, self._cancel, self._save):
            button.setAutoDefault(False)
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(8)
        row.addWidget(self._note)
        row.addWidget(self._state, 1)
        row.addStretch(0)
        for button in (self._json, self._cancel, self._save):
            row.addWidget(button)
        return foot

    # From files or text to a draft

    def read_files(self, paths: list[Path]) -> None:
        """Take files apart in a child process."""
        self._paths = list(paths)
        self._run(reading.of_files(paths))

    def read_text(self, text: str) -> None:
        """Take pasted text apart in a child process."""
        self._paths = []
        self._run(reading.of_text(self.tr("Pasted text"), text))

    def _run(self, work: Callable[[Progress], Parsed]) -> None:
        self.start.state.clear()
        task = self._tasks.run(work, self.show_parsed, self._refuse)
        ProgressDialog(task, self.tr("Taking the document apart"), self)

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, DuibiaoError):
            raise error
        if self.review is None:
            self.start.refuse(labels.failure_text(error, self._language))
        else:
            self._state.tell(State.ERROR, labels.failure_text(error, self._language))

    def _go_on_with_draft(self) -> None:
        kept = drafts.kept()
        if kept is not None:
            self.show_parsed(kept.parsed)
            assert self.review is not None
            for number in kept.settled:
                self.review.draft.settle(number)

    def show_parsed(self, parsed: Parsed) -> None:
        """Show what was found."""
        if self.review is not None:
            self._stack.removeWidget(self.review)
            self.review.deleteLater()
        draft = ImportDraft(parsed, self)
        self.review = ReviewPage(draft, self._language, self)
        draft.changed.connect(self._show_state)
        draft.settled.connect(self._show_state)
        self._stack.addWidget(self.review)
        self._stack.setCurrentWidget(self.review)
        self._head_bar.show()
        self._state.clear()
        self.retranslate()
        self.review.outline.tree.setFocus()
        self.review.remarks.go_on()
        self._tasks.run(lambda _progress: self._verify(parsed), self._show_own_copy)

    def _show_own_copy(self, found: Verification | None) -> None:
        """Say that it is a copy of a document that the program knows."""
        if self.own_copy is not None:
            self._above.removeWidget(self.own_copy)
            self.own_copy.deleteLater()
            self.own_copy = None
        if found is None:
            return
        self.own_copy = OwnCopyBar(found, found.framework in self._taken, self)
        self.own_copy.differences_wanted.connect(lambda: DifferencesDialog(found, self).open())
        self.own_copy.attach_wanted.connect(lambda: self._use_wording(found))
        self._above.addWidget(self.own_copy)

    def _use_wording(self, found: Verification) -> None:
        drafts.forget()
        self.wording_wanted.emit(found)
        self._leave()

    def add_copy(self) -> None:
        """Read one more copy of the same document together with those before."""
        pattern = self.tr("Policy documents ({pattern})").format(pattern=" ".join(f"*{one}" for one in SUFFIXES))
        names, _ = self.start.ask_files(self, self.tr("One more copy of the document"), "", pattern)
        if names:
            self.read_files([*self._paths, *(Path(name) for name in names)])

    # Mending

    @property
    def draft(self) -> ImportDraft | None:
        """The document under way."""
        return self.review.draft if self.review is not None else None

    def edit_head(self) -> None:
        """Correct title, number, issuers, dates and id."""
        draft = self.draft
        if draft is None:
            return
        dialog = HeadDialog(draft.framework, self)

        def take() -> None:
            if dialog.result_change is not None:
                draft.change(self.tr("Change the head"), dialog.result_change)

        dialog.accepted.connect(take)
        dialog.open()

    def _undo_change(self) -> None:
        if self.draft is not None:
            self.draft.undo()

    def _redo_change(self) -> None:
        if self.draft is not None:
            self.draft.redo()

    def _next_remark(self) -> None:
        if self.review is not None:
            self.review.remarks.go_on()

    # The end

    def result_framework(self) -> Framework | None:
        """Return the framework as it would be saved; None, and why is said, where it cannot be."""
        draft = self.draft
        if draft is None:
            return None
        made = renumbered(draft.framework)
        fault = next(faults(made), "")
        if fault:
            self._state.tell(State.ERROR, fault)
            return None
        return made

    def save(self) -> None:
        """Hand the framework over for the workspace; where it seems to be there already, ask as what."""
        made = self.result_framework()
        if made is None:
            return
        key = edition_of(made, self._taken)
        if key is None:
            self._hand_over(lambda: self.framework_ready.emit(made))
            return
        dialog = SavingDialog(self._taken[key], self)
        dialog.edition.connect(lambda: self._hand_over(lambda: self.edition_ready.emit(made, key)))
        dialog.another.connect(lambda: self._hand_over(lambda: self.framework_ready.emit(self._another_id(made))))
        dialog.open()

    def _another_id(self, made: Framework) -> Framework:
        """Return the framework under an id that no document of the assessment has."""
        number = 1
        identifier = made.id
        while identifier in self._taken:
            number += 1
            identifier = f"{made.id[:60]}-{number}"
        return made if identifier == made.id else renumbered(msgspec.structs.replace(made, id=identifier))

    def _hand_over(self, emit: Callable[[], object]) -> None:
        self._saved = True
        with contextlib.suppress(OSError):
            self._keep()  # until the workspace has it: a busy or full one refuses, and the work must not be lost
        emit()
        self.accept()

    def export_json(self) -> None:
        """Write the framework as JSON to a place of the person's choice."""
        made = self.result_framework()
        if made is None:
            return
        name, _ = self.ask_save(self, self.tr("Export as JSON"), f"{made.id}.json", "JSON (*.json)")
        if not name:
            return
        try:
            Path(name).write_bytes(encode(made))
        except OSError:
            text = self.tr("{name} could not be written. Choose another folder or name.").format(name=name)
            self._state.tell(State.ERROR, text)
        else:
            self._state.tell(State.FINE, self.tr("Written: {name}").format(name=name))

    def keep_draft(self) -> None:
        """Keep what is under way for another time and close; where the disk refuses, stay and say so."""
        try:
            self._keep()
        except OSError:
            text = self.tr("The draft could not be kept: the disk is full or cannot be written.")
            self._state.tell(State.ERROR, text)
        else:
            self._leave()

    def _keep(self) -> None:
        draft = self.draft
        assert draft is not None
        parsed = msgspec.structs.replace(draft.parsed, framework=draft.framework)
        drafts.keep(drafts.Draft(parsed, tuple(sorted(draft.seen))))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Offer to keep a draft."""
        if self._saved or self.draft is None:
            event.accept()  # QDialog's own would call reject, which closes
            return
        event.ignore()
        dialog = LeavingDialog(self.draft.framework.title, self)
        dialog.keep.connect(self.keep_draft)
        dialog.discard.connect(self._discard)
        dialog.open()

    def reject(self) -> None:
        """Esc closes like the cross, so that nothing is lost by it."""
        self.close()

    def _discard(self) -> None:
        drafts.forget()
        self._leave()

    def _leave(self) -> None:
        self._saved = True
        self.close()

    # Words

    def _show_state(self) -> None:
        draft = self.draft
        if draft is None:
            return
        self._title.setText(draft.framework.title)
        undo, redo = draft.undo_name(), draft.redo_name()
        self._state.clear()
        if undo:
            text = self.tr("Ctrl+Z undoes: {change}").format(change=undo)
        elif redo:
            text = self.tr("Undone: {change}").format(change=redo)
        else:
            text = self.tr("It can be changed now; ids stay as they are once it is saved.")
        self._note.setText(text)

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self.setWindowTitle(self.tr("Import a policy document"))
        self._about.setText(self.tr("About…"))
        self._another.setText(self.tr("One more copy…"))
        self._another.setVisible(bool(self._paths))
        names = "、".join(path.name for path in self._paths)
        self._origin.setText(self.tr("from {names}").format(names=names) if names else self.tr("pasted text"))
        self._json.setText(self.tr("Export as JSON…"))
        self._cancel.setText(self.tr("Cancel"))
        self._save.setText(self.tr("Save as a policy document"))
        found = self.review is not None
        self._json.setVisible(found)
        self._save.setVisible(found)
        if found:
            self._show_state()
        else:
            self._note.setText(self.tr("The file is only read; it stays as it is."))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
