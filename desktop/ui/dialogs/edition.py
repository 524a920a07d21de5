"""A new edition before it is taken over: what stayed, changed, came and went; doubtful ones are joined or parted."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QSize, Signal
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHBoxLayout, QHeaderView, QPushButton, QTextBrowser, QWidget

from desktop.core import labels
from desktop.core.editions import Comparison, Kind, Line, Matching
from desktop.ui.dialogs.dialog import Dialog
from desktop.ui.dialogs.edition_model import KIND, NEW, OLD, EditionCells, EditionModel
from desktop.ui.dialogs.parts import State, StateLine, label
from desktop.ui.dialogs.tables import PAD, PlainTable, framed
from desktop.ui.dialogs.writing import Writing
from desktop.ui.document import Document
from desktop.ui.screen import resize_to_fit
from desktop.ui.style_sheet import Role
from desktop.ui.wording import compared_html

_ALL = frozenset(Kind)
_OTHER = _ALL - {Kind.UNCHANGED, Kind.MOVED}
_CHOICES = (_OTHER, _ALL, *(frozenset({kind}) for kind in Kind))

SIZE = QSize(980, 620)
LEAST, WIDEST = 150, 320
"""Pixels of the column that says what became of an item."""


class EditionDialog(Dialog):
    """What a new edition brings; nothing is written before it is taken over.

    Signals:
        taken(): the new edition is on the disk.
    """

    taken = Signal()

    def __init__(self, document: Document, comparison: Comparison, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("help", "editions")
        self._document = document
        self.comparison = comparison
        self._counts = label(self, wrap=True)
        self._note = label(self, Role.SECONDARY, wrap=True)
        self.shown = QComboBox(self)
        self.shown.addItems([""] * len(_CHOICES))
        self.shown.activated.connect(lambda _row: self._show())
        self.model = EditionModel(self)
        self.table = PlainTable(self.model, self)
        self.table.setItemDelegate(EditionCells(self.table))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_chosen())
        head = self.table.horizontalHeader()
        for column, mode in ((KIND, QHeaderView.ResizeMode.Interactive), (OLD, QHeaderView.ResizeMode.Stretch)):
            head.setSectionResizeMode(column, mode)
        head.setSectionResizeMode(NEW, QHeaderView.ResizeMode.Stretch)
        self.wording = QTextBrowser(self)
        line = self.wording.fontMetrics().lineSpacing()
        self.wording.setMinimumHeight(3 * line)
        self.wording.setMaximumHeight(7 * line)  # five lines with their spacing
        self._join, self._part = QPushButton(self), QPushButton(self)
        self._state = StateLine(self)
        self._lay_out()
        self._cancel = self.add_button(QPushButton(self), self.reject)
        self._take = self.add_button(QPushButton(self), self._write, primary=True)
        self._writing = Writing(document, self._state, self)
        self._writing.done.connect(self._done)
        self.retranslate()
        resize_to_fit(self, SIZE)
        self.table.setFocus()

    def _lay_out(self) -> None:
        for button, act in ((self._join, self.join), (self._part, self.part)):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, act=act: act())
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.shown)
        row.addStretch(1)
        row.addWidget(self._join)
        row.addWidget(self._part)
        self.body.addWidget(self._counts)
        self.body.addWidget(self._note)
        self.body.addLayout(row)
        self.body.addWidget(framed(self.table, self), 1)
        self.body.addWidget(self.wording)
        self.body.addWidget(self._state)

    # What is shown

    def _show(self, stay: Line | None = None) -> None:
        """Show the comparison, with an item chosen that was."""
        kinds = _CHOICES[max(0, self.shown.currentIndex())]
        self.model.show(self.comparison, kinds, self._document.language)
        self.table.setColumnWidth(KIND, self._width_of_kinds())
        place = -1 if stay is None else self.model.place_of(stay)
        if place < 0:
            place = 1 if self.model.rowCount() else -1
        if place >= 0:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.table.selectionModel().setCurrentIndex(self.model.index(place, KIND), flags)
        self._tell()
        self._show_chosen()

    def _width_of_kinds(self) -> int:
        """Return how wide the words are for what became of the items, within reason."""
        words = {str(self.model.index(row, KIND).data() or "") for row in range(self.model.rowCount())}
        needed = max(map(self.fontMetrics().horizontalAdvance, words), default=0) + 4 * PAD
        return max(LEAST, min(WIDEST, needed))

    def chosen(self) -> list[Line]:
        """Return the items that are chosen."""
        return self.model.lines(self.table.selectionModel().selectedRows())

    def _show_chosen(self) -> None:
        lines = self.chosen()
        self._join.setEnabled(self._pair(lines) is not None)
        self._part.setEnabled(any(line.old and line.new for line in lines))
        self.wording.setHtml(self._compared(lines[0]) if len(lines) == 1 else "")

    def _compared(self, line: Line) -> str:
        old = self.comparison.old.wordings.get(line.old or "")
        new = self.comparison.new.wordings.get(line.new or "")
        heads = [self._headed(self.tr("Before"), line.old), self._headed(self.tr("Now"), line.new)]
        return compared_html(old, new, heads, self._document.language)

    @staticmethod
    def _headed(word: str, key: str | None) -> str:
        return f"{word}　{key}" if key else word

    # Joining and parting

    @staticmethod
    def _pair(lines: list[Line]) -> tuple[str, str] | None:
        """Return the new and the old item that could be joined: a doubtful pair, or one of either edition."""
        if len(lines) == 1 and lines[0].kind is Kind.DOUBTFUL and lines[0].new and lines[0].old:
            return lines[0].new, lines[0].old
        new = [line.new for line in lines if line.kind is Kind.NEW and line.new]
        old = [line.old for line in lines if line.kind is Kind.WITHDRAWN and line.old]
        return (new[0], old[0]) if len(lines) == 2 and len(new) == len(old) == 1 else None

    def join(self) -> None:
        """Say that the chosen ones are the same item."""
        lines = self.chosen()
        pair = self._pair(lines)
        if pair is not None:
            self._match(self.comparison.matching.joined(*pair), lines[0])

    def part(self) -> None:
        """Say that the chosen ones are not the same item."""
        lines = [line for line in self.chosen() if line.old and line.new]
        matching = self.comparison.matching
        for line in lines:
            matching = matching.parted(line.new, line.old)
        if lines:
            self._match(matching, lines[0])

    def _match(self, matching: Matching, stay: Line) -> None:
        self.comparison = Comparison(self.comparison.old, self.comparison.new, matching)
        self._show(stay)

    # The end

    def _write(self) -> None:
        self._writing.run([lambda: self._document.take_over_edition(self.comparison)])

    def _done(self) -> None:
        self.taken.emit()
        self.accept()

    def _tell(self) -> None:
        counts, language = self.comparison.counts(), self._document.language
        title = self.comparison.old.framework
        words = {str(kind): count for kind, count in counts.items()}
        self._counts.setText(
            labels.text("said.edition-counts", language, title=title.title, title_en=title.title_en, **words)
        )
        for row, kinds in enumerate(_CHOICES):
            number = sum(counts[kind] for kind in kinds)
            self.shown.setItemText(row, f"{self._name_of(kinds)} {number}")
        if not self.comparison.is_other():
            self._state.tell(
                State.FINE, self.tr("The assessment has this edition already: there is nothing to take over.")
            )
        elif counts[Kind.NEW] + counts[Kind.WITHDRAWN] == sum(counts.values()):
            text = self.tr(
                "No item of the document is in this text: it seems to be another document. Taken over, it would "
                "withdraw all items. Cancel, and import it as a document of its own instead."
            )
            self._state.tell(State.WARNING, text)
        elif counts[Kind.DOUBTFUL]:
            text = self.tr(
                "{n} {n:item is|items are} doubtful. Left so, {n:it counts|they count} as "
                "withdrawn here and new there; nothing is lost."
            )
            self._state.tell(State.WARNING, labels.counted(text, n=counts[Kind.DOUBTFUL]))
        else:
            self._state.clear()
        self._take.setEnabled(self.comparison.is_other() and self._document.writable)

    def _name_of(self, kinds: frozenset[Kind]) -> str:
        if kinds == _OTHER:
            return self.tr("All that is other")
        if kinds == _ALL:
            return self.tr("Everything")
        (kind,) = kinds
        return labels.text(f"edition.{kind}", self._document.language)

    def retint(self) -> None:
        """Mark what differs in the colours in force."""
        self._show_chosen()

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self.setWindowTitle(self.tr("Take over a new edition"))
        self._note.setText(
            self.tr(
                "Marks stay with their items. Changed items that are marked or have evidence want another look; "
                "withdrawn ones keep their marks and count nowhere. One step, which can be undone."
            )
        )
        self.shown.setAccessibleName(self.tr("Show"))
        self.table.setAccessibleName(self.windowTitle())
        self.wording.setAccessibleName(self.tr("Old and new wording"))
        self._join.setText(self.tr("The same item"))
        self._join.setToolTip(
            self.tr("Joins a doubtful pair, or a new item with a withdrawn one (choose both with Ctrl)")
        )
        self._part.setText(self.tr("Not the same item"))
        self._cancel.setText(self.tr("Cancel"))
        self._take.setText(self.tr("Take over"))
        self._show(next(iter(self.chosen()), None))
