"""Evidence of the items that are shown: added by dropping, choosing or typing, opened as a copy, removed."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from desktop.core import labels
from desktop.core.assessment import EvidenceKind
from desktop.core.errors import DuibiaoError, WorkspaceError, reason
from desktop.core.store import evidence
from desktop.core.store.rows import EvidenceRow
from desktop.core.store.workspace import Workspace
from desktop.ui.details_evidence_list import EvidenceList
from desktop.ui.details_fields import Line
from desktop.ui.details_frames import DropArea
from desktop.ui.details_parts import Wrapped
from desktop.ui.details_subject import Subject
from desktop.ui.details_words import DetailsWords
from desktop.ui.document import Document
from desktop.ui.style_sheet import Role, set_role
from desktop.ui.theme import strong

Action = tuple[str, Callable[[], object]]
_WEB = ("http", "https")


def choose_files(parent: QWidget, title: str) -> list[str]:
    """Ask for files; tests put something else in its place."""
    return list(QFileDialog.getOpenFileNames(parent, title)[0])


def choose_target(parent: QWidget, title: str, name: str) -> str:
    """Ask where a copy shall be saved; empty where the person cancelled."""
    return str(QFileDialog.getSaveFileName(parent, title, str(Path.home() / name))[0])


def open_address(address: QUrl) -> bool:
    """Have the system open a file or an address."""
    return QDesktopServices.openUrl(address)


def sources(dropped: QMimeData) -> list[str]:
    """Return the files and addresses that are dropped."""
    if dropped.hasUrls():
        found = [url.toLocalFile() if url.isLocalFile() else url.toString() for url in dropped.urls()]
        return [one for one in found if one and (evidence.is_address(one) or os.path.isabs(one))]
    lines = dropped.text().splitlines() if dropped.hasText() else []
    return [line.strip() for line in lines if evidence.is_address(line)]


def save_copy(workspace: Workspace, number: int, target: Path) -> Path:
    """Write a kept file under another name, whole or not at all; for the worker.

    Raises:
        WorkspaceError: as ``evidence.copy_out``.
    """
    try:
        with workspace.reader() as reader, tempfile.TemporaryDirectory(dir=target.parent) as folder:
            copy = evidence.copy_out(reader, number, Path(folder))
            copy.chmod(0o644)
            copy.replace(target)
    except OSError as error:
        raise WorkspaceError("copy-not-written", path=str(target), detail=reason(error)) from error
    return target


class _AddressLine(Line):
    """The line for an address; Escape closes it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.hide()
        else:
            super().keyPressEvent(event)


class EvidencePanel(QFrame):
    """The evidence of what is shown.

    Signals:
        told(str): something to say in the status bar.
        asked(str, object): something to say in the strip, with a list of what can be done (text, function).
    """

    told = Signal(str)
    asked = Signal(str, object)

    def __init__(self, document: Document, words: DetailsWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._words = words
        self._subject: Subject | None = None
        self._roomy = False
        self.title = QLabel(self)
        self.count = QLabel(self)
        self.add_address = QPushButton(self)
        self.add_files = QPushButton(self)
        self.hints = Wrapped(self)
        self.address = _AddressLine(self)
        self.list = EvidenceList(words, self)
        self.drop = DropArea(self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        for label in (self.count, self.hints):
            set_role(label, Role.SECONDARY)
        for button in (self.add_address, self.add_files):
            set_role(button, Role.LINK)
        self.address.hide()
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self.title)
        head.addWidget(self.count)
        head.addStretch(1)
        head.addWidget(self.add_address)
        head.addWidget(self.add_files)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 4, 14, 8)
        column.setSpacing(4)
        column.addLayout(head)
        for widget in (self.hints, self.address, self.list, self.drop):
            column.addWidget(widget)

    def _connect(self) -> None:
        self.add_files.clicked.connect(self.choose)
        self.add_address.clicked.connect(self.type_address)
        self.address.finished.connect(self._add_typed)
        self.list.opened.connect(self.open)
        self.list.removed.connect(self.remove)
        self.list.customContextMenuRequested.connect(self._show_menu)

    def retranslate(self) -> None:
        """Say everything in the language of the window again."""
        self.title.setText(self.tr("Evidence"))
        self.title.setFont(strong(self.font()))
        self.add_files.setText(self.tr("Add files…"))
        self.add_address.setText(self.tr("Add address…"))
        self.address.setPlaceholderText("https://")
        self.address.setAccessibleName(self.tr("Address of the evidence"))
        self.list.setAccessibleName(self.tr("Evidence"))
        self.list.evidence.retranslate()
        if self._subject is not None:
            self.show_subject(self._subject)

    def show_subject(self, subject: Subject) -> None:
        """Show the evidence of an item; of several only the place to drop more."""
        self._subject = subject
        detail, writable = subject.detail, self._document.writable
        rows = () if detail is None else detail.evidence
        self.list.evidence.set_rows(rows)
        self.list.setVisible(bool(rows))
        self.count.setText(str(len(rows)) if rows else "")
        english = detail is not None and self._words.english and bool(detail.hints_en)
        hints = () if detail is None else detail.hints_en if english else detail.hints
        words = self.tr("Would prove it: {hints}").format(hints=self._words.separator.join(hints))
        self.hints.setText(words)
        self.hints.setVisible(bool(hints) and not rows)
        for button in (self.add_address, self.add_files):
            button.setVisible(writable)
        if detail is None:
            self.drop.words.setText(self.tr("Drop files here for all {count} items").format(count=len(subject.items)))
        else:
            self.drop.words.setText(self.tr("Drop files here"))
        self._show_drop()

    def set_roomy(self, roomy: bool) -> None:
        """Say whether there is room for the place to drop on beside a list."""
        self._roomy = roomy
        self._show_drop()

    def _show_drop(self) -> None:
        self.drop.setVisible(self._document.writable and (self._roomy or not self.list.evidence.rows))

    # Adding

    def choose(self) -> None:
        """Ask for files and attach them."""
        self.attach(choose_files(self, self.tr("Files that prove it")))

    def type_address(self) -> None:
        """Let an address be typed."""
        self.address.show()
        self.address.setFocus()

    def _add_typed(self) -> None:
        text = self.address.text().strip()
        if not text:
            self.address.hide()
        elif not evidence.is_address(text):
            self.told.emit(self.tr("Not an address: it begins with https:// or http://"))
        else:
            self.address.clear()
            self.address.hide()
            self.attach([text])

    def attach(self, chosen: Sequence[str], items: Sequence[int] = ()) -> None:
        """Attach files and addresses to items; of files that are too large only the path, if that is wanted.

        Args:
            chosen: paths and addresses.
            items: row ids; none stands for what is shown.
        """
        items = tuple(items) or (() if self._subject is None else self._subject.items)
        if not items or not chosen or not self._document.writable:
            return
        large = [one for one in chosen if _is_too_large(one)]
        kept = [one for one in chosen if one not in large]
        if kept:
            self._document.attach(items, kept)
        if large:
            self._ask_about(items, large)

    def _ask_about(self, items: tuple[int, ...], large: list[str]) -> None:
        limit = evidence.LARGEST // evidence.CHUNK
        names = self._words.separator.join(evidence.shown_name(one) for one in large)
        words = self.tr("Larger than {limit} MB, so not kept inside: {names}. Keep only where it lies?")

        def keep() -> None:
            self._document.attach(items, large, as_reference=True)

        actions: list[Action] = [(self.tr("Keep only the path"), keep), (self.tr("Do not add"), lambda: None)]
        self.asked.emit(words.format(limit=limit, names=names), actions)

    # What can be done with a piece

    def open(self, row: EvidenceRow) -> None:
        """Open a copy of a kept file, or an address of the web; of anything else show where it lies."""
        if row.kind is EvidenceKind.FILE:
            workspace = self._document.workspace

            def work(_told: object) -> Path:
                with workspace.reader() as reader:
                    return evidence.copy_out(reader, row.id)

            self._document.tasks.run(work, self._open_file, self._fail)
        elif row.address and QUrl(row.address).scheme().lower() in _WEB:
            open_address(QUrl(row.address))
        else:
            address = row.address or ""
            words = self.tr("It lies outside the workspace: {address}").format(address=address)
            self.asked.emit(words, [(self.tr("Copy"), lambda: QGuiApplication.clipboard().setText(address))])

    def _open_file(self, path: Path) -> None:
        if open_address(QUrl.fromLocalFile(str(path))):
            self.told.emit(self.tr("Opened a copy of {name}").format(name=path.name))
        else:
            self.asked.emit(self.tr("No program opens it; the copy is {path}").format(path=path), [])

    def save_as(self, row: EvidenceRow) -> None:
        """Save a copy of a kept file where the person wants it."""
        target = choose_target(self, self.tr("Save a copy"), evidence.safe_name(row.name))
        if target:
            workspace = self._document.workspace
            self._document.tasks.run(
                lambda _told: save_copy(workspace, row.id, Path(target)), self._tell_saved, self._fail
            )

    def _tell_saved(self, path: Path) -> None:
        self.told.emit(self.tr("Saved a copy: {path}").format(path=path))

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, DuibiaoError):
            raise error
        self.asked.emit(labels.failure_text(error, self._document.language), [])

    def remove(self, row: EvidenceRow) -> None:
        """Remove a piece; undo brings it back."""
        if self._document.writable:
            self._document.detach(row.id)
            self.told.emit(self.tr("Removed {name}; undo brings it back").format(name=row.name))

    def _show_menu(self, at: QPoint) -> None:
        row = self.list.indexAt(at).data(Qt.ItemDataRole.UserRole)
        if row is not None:
            menu = self.menu(row)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.list.viewport().mapToGlobal(at))

    def menu(self, row: EvidenceRow) -> QMenu:
        """Return what can be done with a piece."""
        menu = QMenu(self)
        if row.kind is EvidenceKind.FILE:
            menu.addAction(self.tr("Open a copy")).triggered.connect(lambda: self.open(row))
            menu.addAction(self.tr("Save a copy as…")).triggered.connect(lambda: self.save_as(row))
        else:
            menu.addAction(self.tr("Open")).triggered.connect(lambda: self.open(row))
            copy = menu.addAction(self.tr("Copy the address"))
            copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(row.address or row.name))
        if self._document.writable:
            menu.addSeparator()
            menu.addAction(self.tr("Remove")).triggered.connect(lambda: self.remove(row))
        return menu


def _is_too_large(source: str) -> bool:
    if evidence.is_address(source):
        return False
    try:
        return Path(source).stat().st_size > evidence.LARGEST
    except OSError:
        return False  # attaching it says what is wrong
