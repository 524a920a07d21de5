"""Which documents the assessment marks against: built-in ones are added, any is taken out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.core import labels, seeds
from desktop.core.framework import Framework
from desktop.ui.dialogs.dialog import Dialog
from desktop.ui.dialogs.document_table import DocumentRow, DocumentTable
from desktop.ui.dialogs.documents_words import note_of, short_title_of, title_of
from desktop.ui.dialogs.parts import State, StateLine, label
from desktop.ui.dialogs.tally import Tally
from desktop.ui.dialogs.writing import Gesture, Writing
from desktop.ui.document import Document
from desktop.ui.style_sheet import Role


class DocumentsDialog(Dialog):
    """The built-in documents and those of the assessment; checked ones are in.

    Signals:
        import_wanted(): the person has a document of their own.
    """

    import_wanted = Signal()

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._in = {head.key: head for head in document.frameworks}
        self._built_in = {key: seeds.framework(key) for key in seeds.framework_ids()}
        tallies = {key: Tally(framework) for key, framework in self._built_in.items()}
        self._applicable = {key: tally.count(document.organisation).applicable for key, tally in tallies.items()}
        self._note = label(self, Role.SECONDARY, wrap=True)
        self._table = DocumentTable(self)
        self._table.model.switched.connect(self._show_effect)
        self._state = StateLine(self)
        for part in (self._note, self._table, self._state):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self._import = self.add_at_left(QPushButton(self), self._want_import)
        self._cancel = self.add_button(QPushButton(self), self.reject)
        self._save = self.add_button(QPushButton(self), self._write, primary=True)
        self._writing = Writing(document, self._state, self)
        self._writing.done.connect(self.accept)
        self._table.show_rows(self._rows(), set(self._in))
        self.retranslate()
        self.resize(640, self.sizeHint().height())
        self._table.setFocus()

    def _rows(self) -> list[DocumentRow]:
        """Return those that are in, then the others."""
        others = [framework for key, framework in self._built_in.items() if key not in self._in]
        return [self._row_of_ours(key) for key in self._in] + [self._row(framework) for framework in others]

    def _row(self, framework: Framework) -> DocumentRow:
        language = self._document.language
        return DocumentRow(
            framework.id,
            title_of(framework, language),
            short_title_of(framework, language),
            note_of(framework),
            sum(1 for _ in framework.items()),
            self._applicable[framework.id],
        )

    def _row_of_ours(self, key: str) -> DocumentRow:
        head, english = self._in[key], self._document.language == "en"
        counts = self._document.count(head.id)
        decided = counts.items - counts.undecided
        return DocumentRow(
            key,
            (head.title_en if english else None) or head.title,
            (head.short_title_en if english else None) or head.short_title,
            labels.counted(self.tr("In this assessment, {n} {n:item|items} decided"), n=decided),
            counts.items,
            self._applicable.get(key),
        )

    def _changes(self) -> tuple[list[str], list[str]]:
        """Return the keys to add and to take out."""
        checked = self._table.model.checked()
        return [key for key in checked if key not in self._in], [key for key in self._in if key not in checked]

    def _show_effect(self) -> None:
        _, out = self._changes()
        counts = [self._document.count(self._in[key].id) for key in out]
        marked = sum(one.items - one.undecided for one in counts)
        if marked:
            text = self.tr(
                "{n} decided {n:item leaves|items leave} the list. What was marked stays in "
                "the file and comes back with the document."
            )
            self._state.tell(State.WARNING, labels.counted(text, n=marked))
        else:
            self._state.clear()

    def _write(self) -> None:
        add, out = self._changes()
        gestures: list[Gesture] = [self._adding(key) for key in add] + [self._removing(key) for key in out]
        if gestures:
            self._writing.run(gestures)
        else:
            self.accept()

    def _want_import(self) -> None:
        self.reject()
        self.import_wanted.emit()

    def _adding(self, key: str) -> Gesture:
        return lambda: self._document.add_framework(self._built_in[key])

    def _removing(self, key: str) -> Gesture:
        return lambda: self._document.remove_framework(self._in[key].id)

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self.setWindowTitle(self.tr("Policy documents"))
        self._note.setText(self.tr("Checked documents are in this assessment."))
        self._cancel.setText(self.tr("Cancel"))
        self._save.setText(self.tr("OK"))
        self._import.setText(self.tr("Import another…"))
        self._table.show_rows(self._rows(), set(self._table.model.checked()))
