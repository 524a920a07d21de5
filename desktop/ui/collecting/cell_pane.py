"""The cell on which the person stands, whole: as it was sent, what stands here, what came back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QPlainTextEdit, QWidget

from desktop.core.labels import Language
from desktop.core.reports.fill_in import receipt
from desktop.core.reports.fill_in.collection import Cell
from desktop.ui.collecting.arrangement import Origin
from desktop.ui.details_parts import Elided
from desktop.ui.dialogs.parts import label
from desktop.ui.style_sheet import Role, set_role
from desktop.ui.theme import strong

LINES = 3
SENT = 0
"""What stands here is what a pasted block is held against: nothing was sent."""


class CellPane(QFrame):
    """Three texts side by side, which can be selected and copied; above them the sentence of the item.

    Where the answer is to a former wording of the item, that stands beside the one in force.
    """

    def __init__(self, origin: Origin, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, Role.SECTION)
        self._pasted = origin is Origin.PASTED
        self._theirs_from = ""
        self._item = Elided(parent=self)
        self._item.setFont(strong(self._item.font()))
        self.wordings = label(self, wrap=True)
        self.wordings.setTextFormat(Qt.TextFormat.RichText)
        self.wordings.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.wordings.hide()
        self._titles = [Elided(muted=True, parent=self) for _ in range(3)]
        self._texts = [QPlainTextEdit(self) for _ in range(3)]
        first = SENT + 1 if self._pasted else SENT
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 6, 12, 8)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        grid.addWidget(self._item, 0, first, 1, 3 - first)
        grid.addWidget(self.wordings, 1, first, 1, 3 - first)
        for column, (title, text) in enumerate(zip(self._titles, self._texts, strict=True)):
            if self._pasted and column == SENT:
                title.hide()
                text.hide()
                continue
            text.setReadOnly(True)
            text.setTabChangesFocus(True)
            text.setFixedHeight(text.fontMetrics().lineSpacing() * LINES + 12)
            grid.addWidget(title, 2, column)
            grid.addWidget(text, 3, column)
            grid.setColumnStretch(column, 1)
        self.retranslate()

    def show_cell(self, sentence: str, cell: Cell, said: Sequence[receipt.Said], language: Language) -> None:
        """Show a cell with where its answers come from."""
        self._item.set_words(sentence)
        several = len(said) > 1
        theirs = "\n".join(f"{one.place}: {one.shown}" if several else one.shown for one in said)
        shown = receipt.shown
        values = (
            shown(cell.field, cell.sent, cell.unit, language),
            shown(cell.field, cell.mine, cell.unit, language),
            theirs,
        )
        for text, value in zip(self._texts, values, strict=True):
            text.setPlainText(value)
        self._theirs_from = said[0].place if not several else ""
        self.retranslate()

    def show_wordings(self, html: str) -> None:
        """Show the wording that was answered beside the one in force; nothing where they are the same."""
        self.wordings.setText(html)
        self.wordings.setVisible(bool(html))

    def show_text(self, sentence: str) -> None:
        """Show that the person stands on no cell."""
        self._item.set_words(sentence)
        self.show_wordings("")
        self._theirs_from = ""
        for text in self._texts:
            text.clear()
        self.retranslate()

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        place = self._theirs_from
        theirs = self.tr("Theirs, {place}").format(place=place) if place else self.tr("Theirs")
        if self._pasted:
            theirs = self.tr("Pasted")
        words = (self.tr("As it was sent"), self.tr("Ours"), theirs)
        for title, text, word in zip(self._titles, self._texts, words, strict=True):
            title.set_words(word)
            text.setAccessibleName(word)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
