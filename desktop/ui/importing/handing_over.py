"""The end of an import: the document goes to the workspace, or is kept as a draft, or is thrown away."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog

from desktop.core import labels
from desktop.core.editions import edition_of, most_alike, renewed_by
from desktop.core.framework import Fault, Framework, faults
from desktop.core.labels import Language
from desktop.core.own_copy import Verification
from desktop.ui.dialogs.parts import State, StateLine
from desktop.ui.dialogs.progress import ProgressDialog
from desktop.ui.importing.autosave import Autosave
from desktop.ui.importing.draft import ImportDraft
from desktop.ui.importing.editors import HeadDialog
from desktop.ui.importing.saving import NothingToTickDialog, SavingDialog
from desktop.ui.tasks import Tasks

EditHead = Callable[[HeadDialog, Callable[[], object]], None]
"""Opens the dialog of the head over a draft, and does something once the head was changed."""


class Workplace(Protocol):
    """The workspace that an import is for, as the main window has it at the time."""

    def hindrance(self) -> str:
        """Return why nothing can be saved there now, and what to do; empty where it can."""

    def left_ids(self, framework: Framework) -> Collection[str]:
        """Return the ids that a framework cannot have because documents keep them that are not in the list any more."""


class _Anywhere:
    """A workspace that takes everything."""

    def hindrance(self) -> str:
        """Return nothing."""
        return ""

    def left_ids(self, _framework: Framework) -> Collection[str]:
        """Return nothing."""
        return ()


ANYWHERE: Workplace = _Anywhere()


def about(draft: ImportDraft, language: Language, window: QDialog) -> HeadDialog:
    """Return the dialog over what a document says of itself."""
    untitled, lasting = draft.is_untitled(), draft.parsed.lasting
    return HeadDialog(draft.framework, language, window, gone=draft.gone, untitled=untitled, lasting=lasting)


class HandingOver(QObject):
    """Keeps what was mended until the workspace has it: a busy or full one refuses, and the work must not be lost.

    Signals:
        framework_ready(Framework, str), edition_ready(Framework, str, str), wording_ready(Verification, str): see
            ``ImportWindow``.

    Attributes:
        language: of the texts that come from the core.
        edition: it is to become the new edition of a document that is there.
        over: nothing is left to lose, so the window may close.
    """

    framework_ready = Signal(object, str)
    edition_ready = Signal(object, str, str)
    wording_ready = Signal(object, str)

    def __init__(
        self,
        window: QDialog,
        tasks: Tasks,
        language: Language,
        kept: Autosave,
        state: StateLine,
        edit_head: EditHead,
        taken: dict[str, str],
        workplace: Workplace,
    ) -> None:
        """Begin with nothing handed over.

        Args:
            window: that closes in the end.
            tasks: the door to threads.
            language: of the texts that come from the core.
            kept: what keeps the draft.
            state: where it is said why something cannot be.
            edit_head: asks for another id.
            taken: title of each document of the assessment, by its id.
            workplace: where it is saved.
        """
        super().__init__(window)
        self._window, self._tasks, self.language = window, tasks, language
        self._kept, self._state = kept, state
        self._edit_head, self._taken, self._workplace = edit_head, taken, workplace
        self.edition = self.over = self._keeping = False

    def with_result(self, draft: ImportDraft, then: Callable[[Framework], object]) -> None:
        """Do something with the framework as it would be saved; where it cannot be, say why instead.

        Numbering a long document anew takes a while: a worker does it.
        """

        def work() -> tuple[Framework, Fault | None]:
            made = draft.numbered()
            return made, next(faults(made), None)

        def take(found: tuple[Framework, Fault | None]) -> None:
            made, fault = found
            if fault is None:
                then(made)
            else:
                self._state.tell(State.ERROR, labels.failure_text(fault.error(made.title), self.language))

        if not draft.is_long():
            take(work())
        else:
            task = self._tasks.run(lambda _told: work(), take, owner=self)
            ProgressDialog(task, self.tr("Numbering the document"), self._window)

    def save(self, draft: ImportDraft, copy: Verification | None) -> None:
        """Hand the framework over for the workspace; ask as what, where it seems to be there or is an edition.

        One that has no title but the name of its file is asked for its own first, and one without check items whether
        it is meant.

        ``copy``: what holding it against a document that the program knows found, where it is a copy of one.
        """
        if self._is_hindered():
            return
        if draft.is_untitled():
            self._edit_head(about(draft, self.language, self._window), lambda: self.save(draft, copy))
            return

        def save(made: Framework) -> None:
            if any(made.items()):
                save_as(made)
                return
            asked = NothingToTickDialog(made.title, self._window)
            asked.confirmed.connect(lambda: save_as(made))
            asked.open()

        def save_as(made: Framework) -> None:
            known = copy if copy and copy.framework in self._taken else None
            is_same = known is not None and known.matched == known.paragraphs
            known = known if is_same or (known and known.texts) else None
            key = None if is_same else edition_of(made, self._taken)
            key = key or (known.framework if known else None)
            same = known if known and known.texts and known.framework == key else None
            if key is None and not self.edition and renewed_by(made, self._taken) is None:
                self._add(draft, made)
                return
            alike = key or most_alike(made, self._taken)
            dialog = SavingDialog(self._taken, key, self._window, copy=same, edition=self.edition, alike=alike)
            if same is not None:
                dialog.wording.connect(lambda: self.attach(draft, same))
            dialog.edition.connect(
                lambda of: self._hand_over(draft, lambda: self.edition_ready.emit(made, of, self._kept.key))
            )
            dialog.another.connect(lambda: self._add(draft, made))
            dialog.open()

        self.with_result(draft, save)

    def _add(self, draft: ImportDraft, made: Framework) -> None:
        """Hand it over as a document of its own; where one of its id is there, under another that is proposed."""
        taken = {*self._taken, *self._workplace.left_ids(made)}
        if made.id in taken:
            dialog = HeadDialog(made, self.language, self._window, taken)
            self._edit_head(dialog, lambda: self.with_result(draft, lambda other: self._add(draft, other)))
        else:
            self._hand_over(draft, lambda: self.framework_ready.emit(made, self._kept.key))

    def attach(self, draft: ImportDraft, found: Verification) -> None:
        """Hand over the wording of a document that the program knows."""
        if not self._is_hindered():
            self._hand_over(draft, lambda: self.wording_ready.emit(found, self._kept.key))

    def _is_hindered(self) -> bool:
        """Say what keeps the workspace from taking anything, where something does."""
        told = self._workplace.hindrance()
        if told:
            self._state.tell(State.ERROR, told)
        return bool(told)

    def look_again(self, draft: ImportDraft) -> None:
        """See whether the workspace still takes what is under way; where not, keep it at once and say so."""
        told = self._workplace.hindrance()

        def tell(kept: bool) -> None:
            self._state.tell(State.WARNING if kept else State.ERROR, told if kept else self._not_kept())

        if told and not self.over:
            self._kept.keep_now(draft, tell, edition=self.edition)

    def _hand_over(self, draft: ImportDraft, emit: Callable[[], object]) -> None:
        def then(_kept: bool) -> None:
            self.over = True
            emit()
            self._window.accept()

        self._keep(draft, then)

    def keep_draft(self, draft: ImportDraft) -> None:
        """Keep what is under way for another time and close; where the disk refuses, stay and say so."""

        def then(kept: bool) -> None:
            if kept:
                self._leave()
                return
            self._kept.go_on()
            self._state.tell(State.ERROR, self._not_kept())

        self._keep(draft, then)

    def _not_kept(self) -> str:
        return self.tr("The draft could not be kept: the disk is full or cannot be written.")

    def _keep(self, draft: ImportDraft, then: Callable[[bool], object]) -> None:
        """Keep the draft and go on with whether the disk took it; once at a time, and not after it was saved."""
        if self._keeping or self.over:
            return

        def end(kept: bool) -> None:
            self._keeping = False
            then(kept)

        self._keeping = True
        task = self._kept.keep(draft, end, edition=self.edition)
        if task is not None:
            task.cancelled.connect(self._go_on)
            ProgressDialog(task, self.tr("Keeping the draft"), self._window, counted=False)

    def _go_on(self) -> None:
        self._keeping = False

    def discard(self) -> None:
        """Throw the draft away and close."""
        self._kept.forget()
        self._leave()

    def _leave(self) -> None:
        self.over = True
        self._window.close()
