"""The window in which a block from a table is pasted into the checklist, after it has been looked at."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.core import labels
from desktop.core.errors import DuibiaoError
from desktop.core.reports.fill_in.pasted import Block
from desktop.core.reports.fill_in.take_over import Receipt
from desktop.ui.collecting import reading
from desktop.ui.collecting.arrangement import Origin
from desktop.ui.collecting.counts_line import CountsLine
from desktop.ui.collecting.paste_columns import PasteColumns
from desktop.ui.collecting.reading import Clip, Found
from desktop.ui.collecting.review_page import ReviewPage
from desktop.ui.details_parts import Elided
from desktop.ui.dialogs.parts import State, StateLine, access
from desktop.ui.dialogs.progress import ProgressDialog
from desktop.ui.document import Document
from desktop.ui.help_key import hear_help
from desktop.ui.screen import resize_to_fit
from desktop.ui.style_sheet import Role, set_role
from desktop.ui.tasks import Progress

SIZE = QSize(1280, 720)


class PasteWindow(QDialog):
    """What the columns hold, the preview of collecting, and the button that writes.

    Args:
        document: the open workspace.
        clip: from the clipboard.
        chosen: the items onto which the rows go in their order where the block holds no ids.
        onward: these are the one that is selected and those below it.
    """

    def __init__(
        self,
        document: Document,
        clip: Clip,
        chosen: Sequence[int],
        parent: QWidget | None = None,
        *,
        onward: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        hear_help(self)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, True)
        self.setProperty("help", "pasting")
        self._document, self._chosen = document, list(chosen)
        self._onward = onward
        self._writing = False
        self._block: Block | None = None
        self.columns: PasteColumns | None = None
        self.review: ReviewPage | None = None
        self._match = Elided(parent=self)
        self._place = QVBoxLayout()
        self._place.setSpacing(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._place, 1)
        whole.addWidget(self._foot())
        self.retranslate()
        resize_to_fit(self, SIZE)
        self._compare(clip)

    def _foot(self) -> QFrame:
        foot = QFrame(self)
        set_role(foot, Role.FOOT)
        self._note = CountsLine(self._document.language, Origin.PASTED, foot)
        self.state = StateLine(foot)
        self.cancel, self.write = QPushButton(foot), QPushButton(foot)
        set_role(self.write, Role.PRIMARY)
        self.write.setEnabled(False)
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(8)
        row.addWidget(self._note, 1)
        row.addWidget(self.state, 1)
        for button, act in ((self.cancel, self.close), (self.write, self.take_over)):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, act=act: act())
            row.addWidget(button)
        return foot

    # Comparing

    def _compare(self, source: Clip | Block) -> None:
        def work(progress: Progress) -> tuple[Block, Found]:
            return reading.pasted(self._document, source, self._chosen, progress)

        self.write.setEnabled(False)
        task = self._document.tasks.run(work, lambda made: self._show_found(*made), self._refuse, owner=self)
        ProgressDialog(task, self.tr("Comparing the block"), self)

    def _show_found(self, block: Block, found: Found) -> None:
        if self.columns is None:
            self.columns = PasteColumns(block, self._document.language, self)
            self.columns.changed.connect(self._compare)
            self._place.addWidget(self.columns)
            line = QHBoxLayout()
            line.setContentsMargins(12, 5, 12, 5)
            line.addWidget(self._match)
            self._place.addLayout(line)
        self._block = block
        review = ReviewPage(self._document, found, Origin.PASTED, self)
        if self.review is not None:
            self._place.removeWidget(self.review)
            self.review.deleteLater()
        self.review = review
        review.decisions.changed.connect(self._show_counts)
        self._place.addWidget(review, 1)
        self.state.clear()
        self.retranslate()

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, DuibiaoError):
            raise error
        self.state.tell(State.ERROR, labels.failure_text(error, self._document.language))
        self._note.hide()

    # Writing

    def take_over(self) -> None:
        """Write what was decided: one step."""
        if self.review is None or self._writing:
            return
        self._writing = True
        self._show_counts()
        decisions = self.review.decisions
        task = self._document.take_over(
            self.review.found.collection, dict(decisions.choices), self._written, self._refuse, "paste"
        )
        task.ended.connect(self._on_ended)
        task.destroyed.connect(self._on_ended)  # it may have ended before it could be listened to
        ProgressDialog(task, self.tr("Pasting"), self)

    def _written(self, _told: Receipt) -> None:
        self.accept()

    def _on_ended(self) -> None:
        if self._writing:
            self._writing = False
            self._show_counts()

    # Words

    def _show_counts(self) -> None:
        if self.review is None:
            return
        decisions = self.review.decisions
        self._note.show_decisions(decisions)
        self._note.show()
        self.write.setText(access(labels.counted(self.tr("&Write {n} {n:cell|cells}"), n=decisions.total())))
        self.write.setEnabled(bool(decisions.total()) and not self._writing)

    def _how(self) -> str:
        """Return how the rows are matched."""
        assert self._block is not None
        rows = len(self._block.body())
        if self._block.keyed:
            return labels.counted(
                self.tr("{n} {n:row, matched by its id|rows, matched by their ids}. Empty cells change nothing."),
                n=rows,
            )
        if self._onward:
            text = self.tr(
                "{n} {n:row without an id|rows without ids}, from the selected item "
                "downwards. Empty cells change nothing."
            )
        else:
            text = self.tr(
                "{n} {n:row without an id|rows without ids}, onto the selected items "
                "in order. Empty cells change nothing."
            )
        return labels.counted(text, n=rows)

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self.setWindowTitle(self.tr("Paste from a table"))
        self.cancel.setText(self.tr("Cancel"))
        self.write.setText(self.tr("Write"))
        if self._block is not None:
            self._match.set_words(self._how())
        self._show_counts()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
