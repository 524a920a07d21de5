"""The export dialog: choices at the left, the pages as they will print at the right, the file below."""

from __future__ import annotations

import contextlib
from pathlib import Path

import msgspec
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.core import labels
from desktop.core.errors import DuibiaoError, UsageError
from desktop.core.reports import options as report_options
from desktop.core.reports.export import chosen
from desktop.core.reports.options import Options, ReportKind
from desktop.core.reports.options import Settings as ReportSettings
from desktop.core.store.items import Filter
from desktop.ui.dialogs.dialog import Dialog
from desktop.ui.dialogs.form import Form
from desktop.ui.dialogs.parts import State, StateLine, access
from desktop.ui.document import Document
from desktop.ui.exporting import scopes
from desktop.ui.exporting.choices import Choices
from desktop.ui.exporting.preview import Preview
from desktop.ui.exporting.target import TargetField
from desktop.ui.screen import resize_to_fit
from desktop.ui.settings import Settings

SIZE = QSize(1024, 640)
"""The least window holds it; its last size is kept."""

_LEFT = 360


class ExportDialog(Dialog):
    """Which report, of what, in which language, as which file; and how it will print.

    What is chosen of each kind of report is kept in the workspace; kind, language, format and folder on this computer.

    Signals:
        export_wanted(Options): write it.
    """

    export_wanted = Signal(object)

    def __init__(self, document: Document, settings: Settings, wanted: Filter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("help", "ledger")
        self._document, self._settings = document, settings
        self._before = ReportSettings()  # of the kind in hand, as they stood before it changes
        self._chosen: dict[ReportKind, ReportSettings] = {}
        self.choices = Choices(document, wanted, self)
        self.preview = Preview(document, self)
        self.target = TargetField(self)
        self._state = StateLine(self)
        self._place = Form(self)
        self._lay_out()
        self._cancel = self.add_button(QPushButton(self), self.reject)
        self._export = self.add_button(QPushButton(self), self._want, primary=True)
        self._print = self.add_at_left(QPushButton(self), self._want_print)
        self._start()
        self.choices.changed.connect(self._on_changed)
        self.choices.kind_changed.connect(self._on_kind)
        self.target.changed.connect(self._on_format)
        self.preview.laid.connect(lambda count: self._print.setEnabled(count > 0))
        self._on_format()
        self._on_changed()
        self.retranslate()
        self._export.setFocus()

    def _lay_out(self) -> None:
        self.body.setContentsMargins(0, 0, 0, 0)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.choices)
        area.setFixedWidth(_LEFT)
        self._place.add("format", self.target.formats)
        self._place.add("file", self.target)
        self._place.add_below(self._state)
        below = QWidget(self)
        inside = QVBoxLayout(below)
        inside.setContentsMargins(16, 8, 16, 12)
        inside.addLayout(self._place)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.preview, 1)
        right.addWidget(below)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(area)
        row.addLayout(right, 1)
        self.body.addLayout(row, 1)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        if not self.restoreGeometry(self._settings.state("export")):
            resize_to_fit(self, SIZE)

    def _start(self) -> None:
        """Show what was chosen last."""
        kinds = [str(kind) for kind in ReportKind]
        kept = self._settings.text("report-kind")
        self.choices.language.choose(self._settings.text("report-language") or self._document.language)
        if kept in kinds:
            self.choices.kind.setCurrentIndex(kinds.index(kept))
        self._kind = self.choices.chosen_kind()
        self.choices.show_settings(self._kept(self._kind))
        if folder := self._settings.text("report-folder"):
            self.target.start_in(Path(folder))
        self.target.choose_format(self._settings.text("report-format"))
        self.target.propose(self._file_name())

    def _kept(self, kind: ReportKind) -> ReportSettings:
        """Return what was chosen of a kind of report in this dialog, or kept; who fills in is known from other ones."""
        found = self._chosen.get(kind)
        if found is None:
            found = ReportSettings()
            with contextlib.suppress(DuibiaoError):  # unreadable settings are as good as none
                found = report_options.kept(self._document.workspace, kind)
            found = self._with_filler(found)
        return found

    def _with_filler(self, found: ReportSettings) -> ReportSettings:
        """Return settings with who filled in the last report, where they do not say who fills in this one."""
        return msgspec.structs.replace(
            found,
            filler=found.filler or self._settings.text("ledger-filler"),
            telephone=found.telephone or self._settings.text("ledger-telephone"),
        )

    def _on_kind(self) -> None:
        self._chosen[self._kind] = self._before
        self._kind = self.choices.chosen_kind()
        self.choices.show_settings(self._kept(self._kind))

    def _on_changed(self) -> None:
        self._before = self.choices.settings()
        self._state.clear()
        self._print.setEnabled(False)  # until the preview shows what would be printed
        self.target.propose(self._file_name())
        self.preview.ask(self.options())

    def _on_format(self) -> None:
        self.choices.show_format(self.target.suffix())
        self._state.clear()

    def _file_name(self) -> str:
        language = self.choices.chosen_language()
        day = self.choices.day_or_today() or self._document.today()
        name = labels.text(f"report.{self.choices.chosen_kind()}", language)
        return f"{self._document.reporter} {name} {day.isoformat()}"

    def options(self) -> Options:
        """Return what is chosen."""
        choices, document = self.choices, self._document
        settings, language = choices.settings(), choices.chosen_language()
        wanted = scopes.narrowed(choices.chosen_scope(), settings)
        return Options(
            path=self.target.path(),
            language=language,
            kind=choices.chosen_kind(),
            settings=settings,
            wanted=wanted,
            filters=scopes.in_words(document, wanted, language),
            as_of=choices.day_or_today(),
        )

    def _want(self) -> None:
        if fault := self._fault() or self._format_fault():
            self._state.tell(State.ERROR, fault)
            return
        options = self.options()
        if fault := self.target.fault():
            self._state.tell(State.WARNING if options.path.exists() else State.ERROR, fault)
            self.target.setFocus()
            return
        self._keep(options)
        self.accept()
        self.export_wanted.emit(options)

    def _want_print(self) -> None:
        """Print the pages of the preview."""
        pages = self.preview.pages
        if fault := self._fault():
            self._state.tell(State.ERROR, fault)
        elif pages is not None:
            from desktop.ui.exporting.sending_to_printer import Printing

            printing = Printing(self._document, self)
            printing.printed.connect(self._on_printed)
            printing.refused.connect(self._on_refused)
            printing.ask(pages, self.preview.number)

    def _on_printed(self, count: int, printer: str) -> None:
        text = labels.counted(
            self.tr("{n} {n:page was|pages were} handed to the printer {name}."), n=count, name=printer
        )
        self._state.tell(State.FINE, text)

    def _on_refused(self, printer: str) -> None:
        text = self.tr(
            "The printer {name} did not take the pages. Check that it is on, or export a PDF and print that."
        )
        self._state.tell(State.ERROR, text.format(name=printer))

    def _fault(self) -> str:
        """Return why this report cannot be made, in words; empty where nothing speaks against it."""
        try:
            self.choices.day()
        except DuibiaoError as error:
            self.choices.date.setFocus()
            return labels.failure_text(error, self._document.language)
        options = self.options()
        try:
            wanted = chosen(self._document.workspace, options)
        except DuibiaoError as error:
            return labels.failure_text(error, self._document.language)
        if not self._document.item_ids(wanted, limit=1):
            self.choices.scope.setFocus()
            return self.tr("There are no items in this scope. Choose another one.")
        return ""

    def _format_fault(self) -> str:
        """Return why this report cannot be a file of this kind; empty where it can."""
        if self.choices.chosen_kind() is ReportKind.WHOLE and self.target.suffix() == ".csv":
            return labels.failure_text(UsageError("report-csv-whole"), self._document.language)
        return ""

    def _keep(self, options: Options) -> None:
        settings = self._settings
        settings.keep_text("report-kind", str(options.kind))
        settings.keep_text("report-language", options.language)
        settings.keep_text("report-format", self.target.suffix())
        settings.keep_text("report-folder", str(options.path.parent))
        settings.keep_text("ledger-filler", options.settings.filler)
        settings.keep_text("ledger-telephone", options.settings.telephone)
        if self._document.writable:
            self._document.keep_report(options.kind, options.settings)

    def done(self, result: int) -> None:
        """Give up what is under way, and keep the size."""
        self.preview.stop()
        self._settings.keep_state("export", self.saveGeometry())
        super().done(result)

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self.setWindowTitle(self.tr("Export report"))
        self.choices.retranslate()
        self.preview.retranslate()
        self.target.retranslate()
        self._place.set_words({"format": self.tr("F&ormat"), "file": self.tr("F&ile")})
        self._cancel.setText(self.tr("Cancel"))
        self._export.setText(self.tr("Export"))
        self._print.setText(access(self.tr("Pri&nt…")))
