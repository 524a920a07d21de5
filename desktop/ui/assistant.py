"""The import assistant over the main window: how it is opened, and what becomes of what it hands over."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.core.framework import Framework
from desktop.core.own_copy import Verification
from desktop.ui.document import Document
from desktop.ui.importing.window import ImportWindow

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow


class Assistant(QObject):
    """Opens the assistant for a document that can be written to, takes what it hands over, and shows it in the list.

    Below the assistant, the workspace may be found damaged and be opened anew for reading only: what is handed over
    goes to the document that the window has then.

    Attributes:
        dialog: the assistant.
    """

    def __init__(self, window: MainWindow, document: Document, *, edition: bool) -> None:
        """Make it; for an edition of a document that is there, where ``edition`` says so."""
        super().__init__(window)
        self._window, self._path, self._key = window, document.path, ""
        self._worded: Verification | None = None
        self._awaited: Document | None = None
        taken = {head.key: head.title for head in document.frameworks}
        self.dialog = ImportWindow(
            window.tasks, document.language, taken, window, document.verify_copy, workplace=self, edition=edition
        )
        self.setParent(self.dialog)
        self.dialog.framework_ready.connect(self._add)
        self.dialog.wording_wanted.connect(self._attach)
        window.document_shown.connect(self._on_document)
        self._begun = document
        document.reset.connect(self._on_reset)

    @property
    def _document(self) -> Document | None:
        """The workspace as the window has it now; None where it shows another one, or none."""
        document = self._window.document
        return document if document is not None and document.path == self._path else None

    def hindrance(self) -> str:
        """Return why nothing can be saved now, and what to do; empty where it can."""
        document = self._document
        if document is not None and document.writable:
            return ""
        return self.tr(
            "The assessment cannot be written to now; the main window says why. Nothing of this import is lost: it is "
            "kept as a draft, and can be exported. Close this window, see to the assessment, then go on with the draft."
        )

    def left_ids(self, framework: Framework) -> Collection[str]:
        """Return the ids that a framework cannot have because documents keep them that are not in the list any more."""
        return () if self._document is None else self._document.left_ids(framework)

    def _on_document(self) -> None:
        self.dialog.look_again()

    def _on_reset(self) -> None:
        if self._document is not None:
            self.dialog.set_language(self._document.language)

    def _add(self, framework: Framework, draft: str) -> None:
        if (document := self._awaiting(framework.id)) is not None:
            document.add_imported(framework, draft)

    def _attach(self, found: Verification, draft: str) -> None:
        if (document := self._awaiting(found.framework)) is not None:
            self._worded = found
            document.attach_wording(found, draft)

    def _awaiting(self, key: str) -> Document | None:
        """Return the workspace, one of whose documents is shown once it is there: a worker may write it after all this.

        None where it went meanwhile: what was handed over stays as a draft.
        """
        document = self._document
        if document is not None:
            self._key = key
            self._window.document_shown.disconnect(self._on_document)
            self._begun.reset.disconnect(self._on_reset)
            self.setParent(self._window)
            self._awaited = document
            document.changed.connect(self._show)
            document.unchanged.connect(self._show)
            document.refused.connect(self._end)
        return document

    def _end(self) -> None:
        """Wait no longer: what the person does next is no matter of an import."""
        self.deleteLater()
        if self._awaited is not None:
            self._awaited.changed.disconnect(self._show)
            self._awaited.unchanged.disconnect(self._show)
            self._awaited.refused.disconnect(self._end)
            self._awaited = None

    def _show(self) -> None:
        """Show it once it is there, also where the workspace had all of it before."""
        self._end()
        document, page = self._document, self._window.page
        if document is None or page is None:
            return
        node = next((head.id for head in document.frameworks if head.key == self._key), None)
        if node is not None:
            page.set_scope(node)
            page.table.go_first()
            if self._worded is not None:
                worded = len(self._worded.texts)
                self._window.notices.tell_of_wording(worded, self._worded.measures - worded)
