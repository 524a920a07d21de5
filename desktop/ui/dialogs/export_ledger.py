"""What the ledger is to hold, in which language, and where it goes."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from desktop.core.labels import Language
from desktop.core.reports.options import Options
from desktop.core.reports.options import Settings as ReportSettings
from desktop.core.store.items import Filter
from desktop.ui.dialogs.dialog import Dialog
from desktop.ui.dialogs.file_names import clean, documents, free
from desktop.ui.dialogs.form import Form
from desktop.ui.dialogs.parts import Segments, State, StateLine
from desktop.ui.document import Document
from desktop.ui.settings import Settings

SUFFIX = ".xlsx"


class ExportLedgerDialog(Dialog):
    """Scope, language, who fills in, and the file.

    Signals:
        export_wanted(Options): write it.
    """

    export_wanted = Signal(object)

    def __init__(
        self, document: Document, settings: Settings, wanted: Filter, words: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._settings = document, settings
        self._scopes = self._possible(wanted, words)
        self._replace: Path | None = None
        """A file that the person has agreed to replace."""
        self._scope = QComboBox(self)
        for _ in self._scopes:
            self._scope.addItem("")
        self._language = Segments(["zh", "en"], self._choose_language, self)
        self._filler, self._telephone = QLineEdit(self), QLineEdit(self)
        self._path = QLineEdit(self)
        self._change = QPushButton(self)
        self._change.setAutoDefault(False)
        self._change.clicked.connect(self._choose)
        self._form = Form(self)
        self._form.add("scope", self._scope)
        self._form.add("language", self._language)
        self._form.add("filler", self._filler)
        self._form.add("telephone", self._telephone)
        place = QWidget(self)
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._path, 1)
        row.addWidget(self._change)
        place.setFocusProxy(self._path)
        self._form.add("path", place)
        self._state = StateLine(self)
        self._form.add_below(self._state)
        self.body.addLayout(self._form)
        self.body.addStretch(1)
        self._cancel = self.add_button(QPushButton(self), self.reject)
        self._export = self.add_button(QPushButton(self), self._want, primary=True)
        self._fill()
        self.retranslate()
        self.resize(560, self.sizeHint().height())
        self._export.setFocus()

    def _possible(self, wanted: Filter, words: str) -> list[tuple[Filter, str]]:
        """Return the scopes with their filter in words: what is shown, the place chosen at the left, everything."""
        scopes = [(wanted, words)] if wanted not in (Filter(), Filter(scope=wanted.scope)) else []
        if wanted.scope is not None:
            scopes.append((Filter(scope=wanted.scope), self._place_name(wanted.scope)))
        return [*scopes, (Filter(), "")]

    def _place_name(self, node: int) -> str:
        """Return the name of a document, chapter or measure."""
        document, english = self._document, self._document.language == "en"
        for head in document.frameworks:
            if head.id == node:
                return (head.short_title_en if english else None) or head.short_title
        heading = document.chapters.get(node) or document.measures.get(node)
        if heading is None:
            return ""
        return (heading.title_en if english else None) or heading.title or ""

    def _fill(self) -> None:
        self._language.choose(self._document.language)
        self._filler.setText(self._settings.text("ledger-filler"))
        self._telephone.setText(self._settings.text("ledger-telephone"))
        self._path.setText(str(free(documents() / self._file_name())))

    def _file_name(self) -> str:
        today = self._document.today().isoformat()
        name = clean(self._document.reporter)
        return f"{name} {_LEDGER[self._chosen()]} {today}{SUFFIX}"

    def _chosen(self) -> Language:
        return "en" if self._language.chosen() == "en" else "zh"

    def _choose_language(self, _key: str) -> None:
        """Let a file name that is still the proposed one follow the language of the ledger."""
        path = Path(self._path.text())
        if any(word in path.name for word in _LEDGER.values()):
            self._path.setText(str(free(path.with_name(self._file_name()))))

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Export the ledger as"), self._path.text())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"Excel (*{SUFFIX})")
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        dialog.selectFile(Path(self._path.text()).name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._take)
        dialog.open()

    def _take(self, name: str) -> None:
        """Take a file from the system's dialog, which has asked about one that exists."""
        self._replace = Path(name)
        self._path.setText(name)
        self._state.clear()

    def options(self) -> Options:
        """Return what is chosen."""
        wanted, words = self._scopes[self._scope.currentIndex()]
        text = self._path.text().strip()
        path = Path(text if text.lower().endswith(SUFFIX) else text + SUFFIX)
        return Options(
            path=path if path.is_absolute() else documents() / path,
            language=self._chosen(),
            wanted=wanted,
            filters=words,
            settings=ReportSettings(filler=self._filler.text().strip(), telephone=self._telephone.text().strip()),
        )

    def _want(self) -> None:
        options = self.options()
        if not self._path.text().strip():
            self._state.tell(State.ERROR, self.tr("Give the file a name."))
            self._path.setFocus()
        elif not os.access(options.path.parent, os.W_OK):
            self._state.tell(State.ERROR, self._folder_fault(options.path.parent))
            self._path.setFocus()
        elif not self._document.item_ids(options.wanted, limit=1):
            self._state.tell(State.ERROR, self.tr("There are no items in this scope. Choose another one."))
            self._scope.setFocus()
        elif options.path.exists() and options.path != self._replace:
            self._replace = options.path
            text = self.tr("There is a file of this name. Export once more to replace it, or give another name.")
            self._state.tell(State.WARNING, text)
            self._path.setFocus()
        else:
            self._settings.keep_text("ledger-filler", options.settings.filler)
            self._settings.keep_text("ledger-telephone", options.settings.telephone)
            self.accept()
            self.export_wanted.emit(options)

    def _folder_fault(self, folder: Path) -> str:
        if folder.is_dir():
            return self.tr("Nothing can be written in the folder {folder}. Choose another one.").format(folder=folder)
        return self.tr("There is no folder {folder}. Choose another one.").format(folder=folder)

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self.setWindowTitle(self.tr("Export ledger"))
        self._form.set_words(
            {
                "scope": self.tr("&Scope"),
                "language": self.tr("&Language"),
                "filler": self.tr("&Filled in by"),
                "telephone": self.tr("&Telephone"),
                "path": self.tr("F&ile"),
            }
        )
        for position, (wanted, words) in enumerate(self._scopes):
            items = len(self._document.item_ids(wanted))
            if wanted == Filter():
                text = self.tr("All documents ({n} items)").format(n=items)
            elif wanted == Filter(scope=wanted.scope):
                text = self.tr("{place} ({n} items)").format(place=words, n=items)
            else:
                text = self.tr("What the list shows ({n} items)").format(n=items)
            self._scope.setItemText(position, text)
        self._language.set_words(self.tr("Language"), {"zh": "中文", "en": "English"})
        self._filler.setPlaceholderText(self.tr("Optional"))
        self._telephone.setPlaceholderText(self.tr("Optional"))
        self._path.setAccessibleName(self.tr("File"))
        self._change.setText(self.tr("Change…"))
        self._cancel.setText(self.tr("Cancel"))
        self._export.setText(self.tr("Export"))


_LEDGER: dict[Language, str] = {"zh": "台账", "en": "ledger"}
