"""The preview: the files, what the chips choose of their cells, the current cell whole."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QHeaderView, QPushButton, QVBoxLayout, QWidget

from desktop.core import labels
from desktop.core.reports.fill_in import receipt
from desktop.core.reports.fill_in.collection import Cell
from desktop.ui.collecting.arrangement import Origin, View
from desktop.ui.collecting.cell_pane import CellPane
from desktop.ui.collecting.cells_model import CellsModel
from desktop.ui.collecting.cells_table import CellsTable
from desktop.ui.collecting.decisions import Decisions
from desktop.ui.collecting.files_model import ABOUT, CHANGED, NAME, REFUSED, FilesModel
from desktop.ui.collecting.reading import Found
from desktop.ui.collecting.settle import SettleDialog
from desktop.ui.collecting.view_bar import ViewBar
from desktop.ui.details_edition import wording_of
from desktop.ui.details_parts import Elided
from desktop.ui.dialogs.parts import label
from desktop.ui.dialogs.tables import PlainTable
from desktop.ui.document import Document
from desktop.ui.style_sheet import Role, set_role
from desktop.ui.wording import compared_html

FILES = 4
"""Files that are seen without scrolling."""


class ReviewPage(QWidget):
    """Shows what was found and takes the person's decisions.

    Args:
        document: the open workspace.
        found: what came back.
        origin: where it comes from; files are listed above only where there are some.

    Attributes:
        decisions: so far.
    """

    def __init__(self, document: Document, found: Found, origin: Origin, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._pasted = origin is Origin.PASTED
        self.found = found
        self.decisions = Decisions(found.arrangement.verdicts(), document.today(), self)
        self._files = FilesModel(document.language, document.today(), self)
        self._files.show_files(found.collection.files)
        self.files = PlainTable(self._files, self)
        self.bar = ViewBar(document.language, origin, self)
        self.model = CellsModel(document, origin, self)
        self.table = CellsTable(self.model, document.language, origin, self)
        self.pane = CellPane(origin, self)
        self._lay_out(files=origin is Origin.RETURNED)
        self.model.show_found(found.collection, found.arrangement, self.decisions)
        self.bar.show_counts(found.arrangement.counts)
        self.bar.chosen.connect(lambda _view: self._show())
        self.bar.decided.connect(self._decide_many)
        self.table.decided.connect(self._decide)
        self.table.settling.connect(self.settle)
        self.table.stood.connect(self._show_cell)
        self.table.marked.connect(self._show_selected)
        self.files.selectionModel().selectionChanged.connect(lambda *_: self._show())
        self.retranslate()
        self._show()

    def _lay_out(self, *, files: bool) -> None:
        head = QFrame(self)
        set_role(head, Role.SECTION)
        self._waiting = Elided(parent=head)
        self._about = label(head, Role.SECONDARY)
        self._every = QPushButton(head)
        set_role(self._every, Role.LINK)
        self._every.clicked.connect(lambda _checked=False: self.files.clearSelection())
        row = QHBoxLayout(head)
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(12)
        row.addWidget(self._about)
        row.addWidget(self._every)
        row.addWidget(self._waiting, 1)
        self.files.setSelectionMode(PlainTable.SelectionMode.ExtendedSelection)
        self.files.horizontalHeader().hide()
        section = QFontMetrics(self.font()).height() + 8
        self.files.verticalHeader().setDefaultSectionSize(section)
        shown = min(FILES, max(1, self._files.rowCount()))
        self.files.setFixedHeight(shown * section + 2)
        header = self.files.horizontalHeader()
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(ABOUT, QHeaderView.ResizeMode.Stretch)
        self.files.setColumnWidth(NAME, 300)
        self.files.setColumnWidth(CHANGED, 130)
        self.files.setColumnWidth(REFUSED, 100)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (head, self.files, self.bar):
            column.addWidget(part)
        head.setVisible(files)
        self.files.setVisible(files)
        column.addWidget(self.table, 1)
        column.addWidget(self.pane)

    # What is shown

    def chosen_files(self) -> frozenset[int]:
        """Return the places of the files that are selected; empty means all."""
        return frozenset(self._files.place(index.row()) for index in self.files.selectionModel().selectedRows())

    def _show(self) -> None:
        files = self.chosen_files()
        self._every.setVisible(bool(files))
        self.model.show_view(self.bar.view(), files)
        self.table.stand(self._first_cell())
        self._say_empty()
        self._show_cell()
        self._show_selected()

    def _first_cell(self) -> int:
        return 1 if self.model.rowCount() > 1 else 0

    def _show_cell(self) -> None:
        row = self.table.current_row()
        if not 0 <= row < self.model.rowCount():
            self.pane.show_text("")
            return
        cell = self.model.cell(row)
        if cell is None:
            self.pane.show_text(self.model.text(row))
        else:
            self.pane.show_cell(self.model.text(row), cell, self.model.said(cell), self._document.language)
            self.pane.show_wordings(self._wordings(cell))

    def _wordings(self, cell: Cell) -> str:
        """Return both wordings of an item that a new edition has changed since the workbook went out."""
        files = self.found.collection.files
        if not any(cell.key in files[source.file].reworded for source in cell.sources):
            return ""
        detail = self._document.detail(cell.item)
        if detail.was is None:
            return ""
        heads = [self.tr("Before (answered)"), self.tr("Now")]
        return compared_html(detail.was.wording, wording_of(detail), heads, self._document.language)

    def _show_selected(self) -> None:
        count = self.table.selected_cells()
        self.bar.show_selected(count if count > 1 else 0)

    def _say_empty(self) -> None:
        collection = self.found.collection
        if self._pasted and not collection.cells:
            text = self.tr("Nothing differs, or no column is taken: choose above what each column holds.")
        elif collection.files and all(file.error is not None for file in collection.files):
            text = self.tr("No file could be taken; the list above says why. Nothing has been changed.")
        elif not collection.cells:
            text = self.tr("Nothing differs: what came back stands here already. Collecting it again changes nothing.")
        elif self.bar.view() is View.ALL:
            text = self.tr("Nothing differs in this file.")
        else:
            text = self.tr("There are no such cells.")
        self.table.empty_text = text
        self.table.viewport().update()

    # Decisions

    def _decide(self, theirs: bool) -> None:
        self.decisions.take(self.table.chosen(), theirs=theirs)

    def _decide_many(self, theirs: bool) -> None:
        """Decide on what is selected; where that is no more than one cell, on all that both have changed."""
        both = self.found.arrangement.lines(View.BOTH, self.chosen_files())
        cells = self.found.collection.cells
        several = self.table.selected_cells() > 1
        wanted = self.table.chosen() if several else [cells[line] for line in both if line >= 0]
        self.decisions.take(wanted, theirs=theirs)

    def settle(self) -> None:
        """Ask for an answer of the person's own for the current cell."""
        row = self.table.current_row()
        cell: Cell | None = self.model.cell(row) if 0 <= row < self.model.rowCount() else None
        if cell is None or not cell.item or cell.field is None:
            return
        said = self.model.said(cell)
        language = self._document.language
        SettleDialog(self.model.text(row), cell, said, self.decisions, language, self).open()

    # Words

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        collection, language = self.found.collection, self._document.language
        refused = self._files.refused()
        about = labels.counted(self.tr("{n} {n:file|files}"), n=len(collection.files))
        if refused:
            about += self.tr(", {n} of them not taken").format(n=refused)
        self._about.setText(about)
        self._every.setText(self.tr("Show all files"))
        names = labels.listed([one.recipient for one in collection.unanswered], language)
        text = self.tr("Not back yet ({n}): {names}").format(n=len(collection.unanswered), names=names)
        dated = "\n".join(receipt.waiting(collection, language, self._document.today()))
        self._waiting.set_words(text if collection.unanswered else "", tooltip=dated)
        self.files.setAccessibleName(self.tr("Files"))
        self.table.setAccessibleName(self.tr("Cells that differ"))
        self.table.setToolTip("")
        self._say_empty()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.table.set_language(self._document.language)
            self.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QEvent) -> None:
        """Stand in the list."""
        super().showEvent(event)  # type: ignore[arg-type] # Qt gives a QShowEvent
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
