"""The import assistant over the main window: how it is opened, and what becomes of what it hands over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.core.assessment import Changes
from desktop.core.framework import Framework
from desktop.core.own_copy import Verification
from desktop.ui.document import Document
from desktop.ui.importing.window import ImportWindow

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow


class Assistant(QObject):
    """Opens the assistant for a document that can be written to, takes what it hands over, and shows it in the list.

    Attributes:
        dialog: the assistant.
    """

    def __init__(self, window: MainWindow, document: Document, *, edition: bool) -> None:
        """Make it; for an edition of a document that is there, where ``edition`` says so."""
        taken = {head.key: head.title for head in document.frameworks}
        dialog = ImportWindow(
            window.tasks, document.language, taken, window, document.verify_copy, document.left_ids, edition=edition
        )
        super().__init__(dialog)
        self.dialog = dialog
        self._window, self._document, self._key = window, document, ""
        dialog.framework_ready.connect(self._add)
        dialog.wording_wanted.connect(self._attach)

    def _add(self, framework: Framework, draft: str) -> None:
        self._await(framework.id)
        self._document.add_imported(framework, draft)

    def _attach(self, found: Verification, draft: str) -> None:
        self._await(found.framework)
        self._document.attach_wording(found, draft)

    def _await(self, key: str) -> None:
        """Show a document once it is there, though a worker may write it after the assistant has gone."""
        self._key = key
        self.setParent(self._window)
        self._document.changed.connect(self._show)

    def _show(self, _changes: Changes) -> None:
        """Show it after the first change, where it is there then: a workspace may refuse it."""
        self._document.changed.disconnect(self._show)
        node = next((head.id for head in self._document.frameworks if head.key == self._key), None)
        page = self._window.page
        if node is not None and page is not None and self._window.document is self._document:
            page.set_scope(node)
            page.table.go_first()
        self.deleteLater()
