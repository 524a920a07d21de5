"""The window in which returned workbooks are read, compared cell by cell, decided on and taken over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
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

from desktop.core import labels
from desktop.core.errors import DuibiaoError, ReportError
from desktop.core.reports.fill_in.collection import OPEN, Collection
from desktop.core.reports.fill_in.take_over import Choices, Receipt
from desktop.ui.collecting import reading
from desktop.ui.collecting.arrangement import Origin
from desktop.ui.collecting.counts_line import CountsLine
from desktop.ui.collecting.leaving import LeavingDialog
from desktop.ui.collecting.reading import Found
from desktop.ui.collecting.receipt_page import ReceiptPage
from desktop.ui.collecting.review_page import ReviewPage
from desktop.ui.collecting.start_page import StartPage
from desktop.ui.dialogs.file_names import clean, documents, free
from desktop.ui.dialogs.parts import State, StateLine, access
from desktop.ui.dialogs.progress import ProgressDialog
from desktop.ui.document import Document
from desktop.ui.help_key import hear_help
from desktop.ui.local_files import local_files, take_copy
from desktop.ui.screen import resize_to_fit
from desktop.ui.style_sheet import Role, set_role
from desktop.ui.tasks import Progress

SIZE = QSize(1280, 720)


class CollectWindow(QDialog):
    """Start page, then the preview, then the receipt; the foot acts on what is shown."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        hear_help(self)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, True)
        self.setProperty("help", "collecting")
        self.setAcceptDrops(True)
        self._document = document
        self._paths: list[Path] = []
        self._writing = False
        self.review: ReviewPage | None = None
        self.receipt: ReceiptPage | None = None
        self.ask_save: Callable[..., tuple[str, str]] = QFileDialog.getSaveFileName
        self.start = StartPage(document, self)
        self.start.files_chosen.connect(self.read_files)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.start)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._stack, 1)
        whole.addWidget(self._foot())
        self.retranslate()
        resize_to_fit(self, SIZE)
        self.start.choose.setFocus()

    def _foot(self) -> QFrame:
        foot = QFrame(self)
        set_role(foot, Role.FOOT)
        self._note = CountsLine(self._document.language, Origin.RETURNED, foot)
        self.state = StateLine(foot)
        self.more, self.list, self.copy, self.save = (QPushButton(foot) for _ in range(4))
        self.cancel, self.write = QPushButton(foot), QPushButton(foot)
        set_role(self.write, Role.PRIMARY)
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(8)
        row.addWidget(self._note, 1)
        row.addWidget(self.state, 1)
        for button, act in (
            (self.more, self.start.ask),
            (self.list, self.save_refused),
            (self.copy, self.copy_receipt),
            (self.save, self.save_receipt),
            (self.cancel, self.close),
            (self.write, self.take_over),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, act=act: act())
            row.addWidget(button)
        return foot

    # Reading

    def read_files(self, paths: Sequence[Path]) -> None:
        """Read workbooks in a child process, together with those that are shown, and compare them."""
        every = list(dict.fromkeys([*self._paths, *paths]))
        self._say(State.FINE, "")

        def work(progress: Progress) -> Found:
            return reading.found(self._document, every, progress)

        def done(found: Found) -> None:
            self._show_found(every, found)

        task = self._document.tasks.run(work, done, self._refuse, owner=self)
        ProgressDialog(task, self.tr("Reading the workbooks"), self)

    def _show_found(self, paths: list[Path], found: Found) -> None:
        if not found.collection.files:
            self._refuse(ReportError("returned-none"))
            return
        self._paths = paths
        kept = self.review.decisions.choices if self.review is not None else {}
        before = {(c.item, c.field): c for c in self.review.found.collection.cells} if kept and self.review else {}
        if self.review is not None:
            self._stack.removeWidget(self.review)
            self.review.deleteLater()
        self.review = ReviewPage(self._document, found, Origin.RETURNED, self)
        same = [cell for cell in found.collection.cells if before.get((cell.item, cell.field)) == cell]
        if same:
            self.review.decisions.keep(kept, same)
        self.review.decisions.changed.connect(self._show_counts)
        self._stack.addWidget(self.review)
        self._stack.setCurrentWidget(self.review)
        self.retranslate()

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, DuibiaoError):
            raise error
        text = labels.failure_text(error, self._document.language)
        if self.review is None:
            self.start.refuse(text)
        else:
            self._say(State.ERROR, text)
            self.retranslate()

    # Taking over

    def take_over(self) -> None:
        """Write what was decided: one step; on the page of the receipt, close."""
        review = self.review
        if self.receipt is not None:
            self.close()
            return
        if review is None or self._writing:
            return
        collection, choices = review.found.collection, dict(review.decisions.choices)
        self._writing = True
        self._show_counts()
        task = self._document.take_over(
            collection, choices, lambda told: self._show_receipt(collection, told, choices), self._refuse
        )
        task.ended.connect(self._on_ended)
        task.destroyed.connect(self._on_ended)  # it may have ended before it could be listened to
        ProgressDialog(task, self.tr("Taking over the answers"), self)

    def _on_ended(self) -> None:
        if self._writing:
            self._writing = False
            self._show_counts()

    def _show_receipt(self, collection: Collection, told: Receipt, choices: Choices) -> None:
        document, language, today = self._document, self._document.language, self._document.today()

        def work(_progress: Progress) -> list[str]:
            from desktop.core.reports.fill_in import receipt

            errors = [labels.error_text(file.error, language) for file in collection.files if file.error is not None]
            refused = [labels.joined([words.happened, words.todo], language) for words in errors]
            with document.workspace.reader() as reader:
                outcome = receipt.outcome(collection, told, language, today)
                details = receipt.details(reader, collection, language, choices, today)
                return [*outcome, *refused, *details]

        self._document.tasks.run(work, lambda lines: self._show_lines(collection, lines), owner=self)

    def _show_lines(self, collection: Collection, lines: list[str]) -> None:
        self.receipt = ReceiptPage(self._document, lines, collection.unanswered, self)
        self._stack.addWidget(self.receipt)
        self._stack.setCurrentWidget(self.receipt)
        self._say(State.FINE, "")
        self.retranslate()
        self.write.setFocus()

    def copy_receipt(self) -> None:
        """Put the receipt on the clipboard."""
        if self.receipt is not None:
            self.receipt.copy()

    def save_receipt(self) -> None:
        """Write the receipt to a place of the person's choice."""
        if self.receipt is not None:
            self.receipt.save()

    def save_refused(self) -> None:
        """Write the list of what was refused or is open as a workbook, to be sent back."""
        review = self.review
        if review is None:
            return
        name = clean(f"{labels.text('refused.title', self._document.language)} {self._document.today().isoformat()}")
        proposed = free(documents() / f"{name}.xlsx")
        chosen, _ = self.ask_save(self, self.tr("Save the list of refused cells"), str(proposed), "Excel (*.xlsx)")
        if not chosen:
            return
        document, collection = self._document, review.found.collection
        choices = dict(review.decisions.choices)

        def work(_progress: Progress) -> bool:
            from desktop.core.reports import excel
            from desktop.core.reports.fill_in.receipt import refused_report

            with document.workspace.reader() as reader:
                report = refused_report(reader, collection, document.today(), document.language, choices)
            if report is not None:
                excel.write(report, Path(chosen))
            return report is not None

        def done(written: bool) -> None:
            none = labels.text("said.refused-none", document.language)
            self._say(State.FINE, self.tr("Written: {name}").format(name=chosen) if written else none)

        task = document.tasks.run(work, done, self._refuse, owner=self)
        ProgressDialog(task, self.tr("Writing the list"), self)

    # The end

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask first where decisions would be lost."""
        if self._writing:
            event.ignore()
            return
        review = self.review
        if review is None or self.receipt is not None or not review.decisions.choices:
            event.accept()
            return
        event.ignore()
        dialog = LeavingDialog(len(review.decisions.choices), self)
        dialog.confirmed.connect(self._leave)
        dialog.open()

    def _leave(self) -> None:
        assert self.review is not None
        self.review.decisions.choices.clear()
        self.close()

    def reject(self) -> None:
        """Esc closes like the cross, so that nothing is lost by it."""
        self.close()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take further workbooks while they are looked at."""
        if event.mimeData().hasUrls() and self.receipt is None:
            take_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Read them together with those that are shown."""
        paths = local_files(event.mimeData())
        if paths and self.receipt is None:
            take_copy(event)
            self.read_files(paths)

    # Words

    def _say(self, state: State, text: str) -> None:
        self.state.tell(state, text)
        self._note.setVisible(not text)

    def _show_counts(self) -> None:
        """Say what would be written."""
        review = self.review
        if review is None or self.receipt is not None:
            return
        total = review.decisions.total()
        open_answers = any(one.answered is None for one in review.found.collection.sent)
        if total:
            self.write.setText(access(labels.counted(self.tr("&Write {n} {n:cell|cells}"), n=total)))
        else:
            self.write.setText(access(self.tr("&Note as answered")))
        self.write.setEnabled(not self._writing and bool(total or open_answers))
        self._note.show_decisions(review.decisions, answering=open_answers)

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self.setWindowTitle(self.tr("Collect fill-in workbooks"))
        reviewing = self.review is not None and self.receipt is None
        receipt = self.receipt is not None
        self.more.setText(access(self.tr("&Add files…")))
        self.list.setText(access(self.tr("Sa&ve refused cells…")))
        self.copy.setText(access(self.tr("&Copy the receipt")))
        self.save.setText(access(self.tr("&Save the receipt…")))
        self.cancel.setText(self.tr("Cancel"))
        self.write.setText(self.tr("Close"))
        self.more.setVisible(reviewing)
        has_open = self.review is not None and any(self.review.decisions.counts[verdict] for verdict in OPEN)
        self.list.setVisible(reviewing and has_open)
        self.copy.setVisible(receipt)
        self.save.setVisible(receipt)
        self.cancel.setVisible(not receipt)
        self.write.setVisible(reviewing or receipt)
        self.write.setEnabled(True)
        self._note.set_words("" if receipt else self.tr("The files are only read; they stay as they are."))
        self._show_counts()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
