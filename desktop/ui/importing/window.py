"""The window in which a policy document becomes a framework of the workspace."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

import msgspec
from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.core import drafts, labels
from desktop.core.errors import DuibiaoError
from desktop.core.labels import Language
from desktop.core.own_copy import Verification
from desktop.core.parsing.values import Parsed
from desktop.core.reports.form.files import FormError
from desktop.ui.dialogs.parts import State
from desktop.ui.dialogs.progress import ProgressDialog
from desktop.ui.help_key import hear_help
from desktop.ui.importing import reading
from desktop.ui.importing.autosave import Autosave
from desktop.ui.importing.bars import FootBar, HeadBar
from desktop.ui.importing.draft import ImportDraft
from desktop.ui.importing.editors import HeadDialog
from desktop.ui.importing.exporting import Exporter
from desktop.ui.importing.handing_over import ANYWHERE, HandingOver, Workplace, about
from desktop.ui.importing.kinds import FORM, SUFFIXES
from desktop.ui.importing.leaving import LeavingDialog, LeavingTextDialog
from desktop.ui.importing.own_copy import DifferencesDialog, OwnCopyBar
from desktop.ui.importing.places import Places
from desktop.ui.importing.review_page import ReviewPage
from desktop.ui.importing.start_page import StartPage
from desktop.ui.screen import resize_to_fit
from desktop.ui.tasks import Progress, Tasks

SIZE = QSize(1280, 720)


class ImportWindow(QDialog):
    """Start page, then the page of review; the foot saves.

    Signals:
        framework_ready(Framework, str): the person wants it in the workspace; its draft of this key goes once it is
            there.
        edition_ready(Framework, str, str): the person wants it as a new edition of the document with this id; its
            draft likewise.
        wording_wanted(Verification, str): it is a copy of a document that the program knows, whose wording is wanted;
            its draft likewise.
        draft_met(str): the person went on with the draft of this key, or threw it away: who told of it is done.
    """

    framework_ready = Signal(object, str)
    edition_ready = Signal(object, str, str)
    wording_wanted = Signal(object, str)
    draft_met = Signal(str)

    def __init__(
        self,
        tasks: Tasks,
        language: Language,
        taken: dict[str, str],
        parent: QWidget | None = None,
        verify: Callable[[Parsed], Verification | None] = lambda _parsed: None,
        *,
        workplace: Workplace = ANYWHERE,
        edition: bool = False,
    ) -> None:
        """Open it on the start page.

        Args:
            tasks: the door to threads.
            language: of the texts that come from the core.
            taken: title of each document of the assessment, by its id.
            parent: the window that it belongs to.
            verify: tells whether what was read is a copy of a document that the program knows; for the worker.
            workplace: where it is saved.
            edition: what is read is to become the new edition of one of those documents.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        hear_help(self)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, True)
        self.setProperty("help", "importing")
        self._tasks, self._language = tasks, language
        self._taken = taken
        self._verify = verify
        self.own_copy: OwnCopyBar | None = None
        self._copy: Verification | None = None
        self._kept = Autosave(tasks, self)
        self.review: ReviewPage | None = None
        self.exporter = Exporter(tasks, language, self)
        self.start = StartPage(self)
        self.start.files_chosen.connect(self.read_files)
        self.start.text_given.connect(self.read_text)
        self.start.draft_wanted.connect(self.go_on_with_draft)
        self.start.kept.thrown.connect(self.draft_met)
        self.start.form_wanted.connect(lambda: self.exporter.empty_form(self.start.state.tell))
        self.head, self.foot = HeadBar(self), FootBar(self)
        self.handing_over = HandingOver(
            self, tasks, language, self._kept, self.foot.state, self._edit_head, taken, workplace
        )
        self.handing_over.framework_ready.connect(self.framework_ready)
        self.handing_over.edition_ready.connect(self.edition_ready)
        self.handing_over.wording_ready.connect(self.wording_wanted)
        self._set_edition(edition=edition)
        self.head.about_wanted.connect(self.edit_head)
        self.head.copy_wanted.connect(self.add_copy)
        self.foot.export_wanted.connect(self.export)
        self.foot.cancel_wanted.connect(self.close)
        self.foot.save_wanted.connect(self.save)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.start)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        self._above = QVBoxLayout()
        whole.addLayout(self._above)
        whole.addWidget(self._stack, 1)
        whole.addWidget(self.foot)
        self._undo, self._redo, self._next = QAction(self), QAction(self), QAction(self)
        for action, keys, act in (
            (self._undo, ("Ctrl+Z",), self._undo_change),
            (self._redo, ("Ctrl+Shift+Z", "Ctrl+Y"), self._redo_change),
            (self._next, ("F8",), self._next_remark),
        ):
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.triggered.connect(lambda _checked=False, act=act: act())
            self.addAction(action)
        resize_to_fit(self, SIZE)

    # From files or text to a draft

    def read_files(self, paths: Sequence[Path]) -> None:
        """Take files apart in a child process: copies of one document, or its form."""
        self._run(reading.of_files(list(paths)), lambda places: self._show(places, paths), paths)

    def read_text(self, text: str) -> None:
        """Take pasted text apart in a child process."""
        self._run(reading.of_text(self.tr("Pasted text"), text), self._show)

    def _run(
        self, work: Callable[[Progress], Parsed], done: Callable[[Places], None], paths: Sequence[Path] = ()
    ) -> None:
        self.start.state.clear()
        task = self._tasks.run(
            lambda progress: Places(work(progress)).looked_up(),
            done,
            lambda error: self._refuse(error, paths),
            owner=self,
        )
        ProgressDialog(task, self.tr("Taking the document apart"), self, counted=False)

    def _refuse(self, error: Exception, paths: Sequence[Path] = ()) -> None:
        if not isinstance(error, DuibiaoError):
            raise error
        text = labels.failure_text(error, self._language)
        if self.review is None:
            self.start.refuse(text)
        else:
            self.foot.state.tell(State.ERROR, text)
        if isinstance(error, FormError):
            from desktop.ui.importing.problems import ProblemsDialog

            dialog = ProblemsDialog(error, self._language, self)
            dialog.again.connect(lambda: self.read_files(paths))
            dialog.open()

    def go_on_with_draft(self, key: str) -> None:
        """Show a draft that was kept, by its key."""
        self.draft_met.emit(key)

        def load(_told: Progress) -> tuple[drafts.Draft, Places] | None:
            kept = drafts.load(key)
            return None if kept is None else (kept, Places(kept.parsed).looked_up())

        self._tasks.run(load, lambda found: self._show_draft(key, found), owner=self)

    def _show_draft(self, key: str, found: tuple[drafts.Draft, Places] | None) -> None:
        if found is None:
            self.start.refuse(self.tr("The draft cannot be read. It stays where it is; import the document again."))
            return
        kept, places = found
        self._kept.key = key
        self._set_edition(edition=kept.edition or self.handing_over.edition)
        self._show(places, tuple(map(Path, kept.files)), kept.gone, resumed=True)
        assert self.draft is not None
        for number in kept.settled:
            self.draft.settle(number)

    def _set_edition(self, *, edition: bool) -> None:
        """What is under way becomes the new edition of a document, where one is there."""
        self.handing_over.edition = edition and bool(self._taken)
        self.foot.set_edition(edition=self.handing_over.edition)
        self.retranslate()

    def show_parsed(self, parsed: Parsed, paths: Sequence[Path] = ()) -> None:
        """Show what was found in files, or in pasted text."""
        self._show(Places(parsed), paths)

    def _show(
        self, places: Places, paths: Sequence[Path] = (), gone: Sequence[str] = (), *, resumed: bool = False
    ) -> None:
        draft = ImportDraft(places, paths, self, gone, resumed=resumed)
        for told in (draft.changed, draft.settled):
            told.connect(self._show_state)
            told.connect(lambda: self._kept.touch(draft, edition=self.handing_over.edition))
        draft.reread.connect(lambda: self._show_page(draft))
        self._show_page(draft)

    def _show_page(self, draft: ImportDraft) -> None:
        """Show text and outline of a draft; once more when its text became another one."""
        if self.review is not None:
            self._stack.removeWidget(self.review)
            self.review.deleteLater()
        self.review = ReviewPage(draft, self._language, self)
        self.review.remarks.about_wanted.connect(self.edit_head)
        self.start.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)  # seen no more: no room for it
        self._stack.addWidget(self.review)
        self._stack.setCurrentWidget(self.review)
        self._show_state()
        for one, other in pairwise((self.review.outline.back["redo"], *self.foot.buttons())):
            self.setTabOrder(one, other)  # as they are seen: the foot was there before the page
        self.review.outline.begin()
        self.review.remarks.go_on()
        parsed = draft.parsed
        self._tasks.run(lambda _progress: self._verify(parsed), self._show_own_copy)

    def _show_own_copy(self, found: Verification | None) -> None:
        """Say that it is a copy of a document that the program knows."""
        if self.own_copy is not None:
            self._above.removeWidget(self.own_copy)
            self.own_copy.deleteLater()
            self.own_copy = None
        self._copy = found
        if found is None:
            return
        self.own_copy = OwnCopyBar(found, found.framework in self._taken, self)
        self.own_copy.differences_wanted.connect(lambda: DifferencesDialog(found, self).open())
        self.own_copy.attach_wanted.connect(lambda: self._attach(found))
        self._above.addWidget(self.own_copy)

    def _attach(self, found: Verification) -> None:
        if self.draft is not None:
            self.handing_over.attach(self.draft, found)

    def add_copy(self) -> None:
        """Read one more copy of the same document together with those before; what was mended comes back by undo."""
        draft = self.draft
        if draft is None:
            return
        pattern = self.tr("Policy documents ({pattern})").format(pattern=" ".join(f"*{one}" for one in SUFFIXES))
        names, _ = self.start.ask_files(self, self.tr("One more copy of the document"), "", pattern)
        paths = (*draft.files, *(Path(name) for name in names))

        def take(places: Places) -> None:
            mended = draft.is_changed()
            draft.read_again(self.tr("Read one more copy"), places, paths)
            if mended:
                text = self.tr("The document was read again from all copies. Ctrl+Z brings back what you had mended.")
                self.foot.state.tell(State.WARNING, text)

        if names:
            self._run(reading.of_files(list(paths)), take)

    # Mending

    @property
    def draft(self) -> ImportDraft | None:
        """The document under way."""
        return self.review.draft if self.review is not None else None

    def edit_head(self) -> None:
        """Correct title, number, issuers, dates and id."""
        if self.draft is not None:
            self._edit_head(about(self.draft, self._language, self))

    def _edit_head(self, dialog: HeadDialog, then: Callable[[], object] = lambda: None) -> None:
        draft = self.draft
        assert draft is not None

        def take() -> None:
            if dialog.result_change is not None:
                draft.change(self.tr("Change the head"), dialog.result_change)
                draft.settle_title()
                then()

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

    def save(self) -> None:
        """Hand the framework over for the workspace."""
        if self.draft is not None:
            self.handing_over.save(self.draft, self._copy)

    def export(self, suffix: str) -> None:
        """Write the framework to a place of the person's choice: as an Excel form, or as JSON."""
        if self.draft is not None:
            tell = self.foot.state.tell
            told = self.draft.warnings(self._language) if suffix == FORM else self.draft.framework.warnings
            self.handing_over.with_result(
                self.draft,
                lambda made: self.exporter.export(msgspec.structs.replace(made, warnings=told), suffix, tell),
            )

    def keep_draft(self) -> None:
        """Keep what is under way for another time and close."""
        if self.draft is not None:
            self.handing_over.keep_draft(self.draft)

    def look_again(self) -> None:
        """See whether the workspace still takes what is under way: it may have been found damaged meanwhile."""
        if self.draft is not None:
            self.handing_over.look_again(self.draft)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Offer to keep a draft; ask before a text goes that is kept nowhere."""
        if self.handing_over.over or (self.draft is None and not self.start.holds_text()):
            event.accept()  # QDialog's own would call reject, which closes
            return
        event.ignore()
        if self.draft is None:
            asked = LeavingTextDialog(self)
            asked.confirmed.connect(self.handing_over.discard)
            asked.open()
            return
        dialog = LeavingDialog(self.draft.framework.title, self)
        dialog.keep.connect(self.keep_draft)
        dialog.discard.connect(self.handing_over.discard)
        dialog.open()

    def reject(self) -> None:
        """Esc closes like the cross, so that nothing is lost by it."""
        self.close()

    # Words

    def set_language(self, language: Language) -> None:
        """Say what comes from the core in another language."""
        self._language = self.exporter.language = self.handing_over.language = language
        if self.review is not None:
            self.review.set_language(language)

    def _show_state(self) -> None:
        if self.draft is not None:
            self.head.show_draft(self.draft)
            self.foot.show_draft(self.draft)

    def retranslate(self) -> None:
        """Write the title in the language of the window."""
        title = self.tr("Take over a new edition") if self.handing_over.edition else self.tr("Import a policy document")
        self.setWindowTitle(title)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
