"""Rolling up: which files, who is expected, where to; then how far it is, how each file fared, and the result."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLineEdit, QProgressBar, QPushButton, QWidget

from desktop.core import labels
from desktop.core.errors import DuibiaoError
from desktop.core.labels import Language
from desktop.core.store import sendings
from desktop.ui.dialogs.dialog import Dialog
from desktop.ui.dialogs.file_names import clean, documents, free
from desktop.ui.dialogs.form import Form
from desktop.ui.dialogs.paper import PaperBox
from desktop.ui.dialogs.parts import Segments, State, StateLine, access, label
from desktop.ui.dialogs.roll_up_files import FilesModel, FilesTable
from desktop.ui.dialogs.tables import framed
from desktop.ui.document import Document
from desktop.ui.local_files import local_files, take_copy
from desktop.ui.settings import Settings
from desktop.ui.style_sheet import Role
from desktop.ui.tasks import Progress, Task, Tasks

if TYPE_CHECKING:
    from desktop.core.reports.roll_up.door import Options, Result


class _Ear(QObject):
    """Carries what becomes of each file from the worker to the window."""

    heard = Signal(object, object)


class RollUpDialog(Dialog):
    """Files, expected organisations, target, language; progress, and the result.

    Signals:
        open_wanted(Path): the read-only workspace is to be opened.
        show_wanted(Path): the workbook or its folder is to be opened by the system's program.
    """

    open_wanted = Signal(object)
    show_wanted = Signal(object)

    def __init__(
        self,
        document: Document | None,
        tasks: Tasks,
        settings: Settings,
        today: Callable[[], dt.date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("help", "rolling-up")
        self.setAcceptDrops(True)
        self._tasks, self._settings, self._today = tasks, settings, today
        self._task: Task | None = None
        self._result: Result | None = None
        self._replace: Path | None = None
        self._ear = _Ear(self)
        self._hint = label(self, Role.SECONDARY, wrap=True)
        self._files = FilesModel(lambda: settings.language, self)
        self._ear.heard.connect(self._files.hear)
        self._table = FilesTable(self._files, self._remove, self)
        self._table.setMinimumHeight(150)
        self._add_files, self._add_folder, self._take_out = (QPushButton(self) for _ in range(3))
        self._organisation = QLineEdit(self)
        self._expected, self._choose_expected = QLineEdit(self), QPushButton(self)
        self._out, self._choose_out = QLineEdit(self), QPushButton(self)
        self._workspace = QCheckBox(self)
        self._workspace.setChecked(True)
        self._language = Segments(["zh", "en"], self._follow, self)
        self._paper = PaperBox(self)
        self._form = Form(self)
        self._form.add("organisation", self._organisation)
        self._form.add("expected", self._side_by_side(self._expected, self._choose_expected))
        self._form.add("language", self._language)
        self._form.add("paper", self._paper)
        self._form.add("out", self._side_by_side(self._out, self._choose_out))
        self._form.add_below(self._workspace)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.hide()
        self._form.add_below(self._bar)
        self._state = StateLine(self)
        self._form.add_below(self._state)
        self._lay_out()
        self._open_book, self._open_folder = (self.add_at_left(QPushButton(self), act) for act in self._openers())
        self._cancel = self.add_button(QPushButton(self), self.reject)
        self._open = self.add_button(QPushButton(self), self._open_workspace)
        self._start = self.add_button(QPushButton(self), self.start, primary=True)
        for button in (self._open_book, self._open_folder, self._open):
            button.hide()
        self._fill(document)
        self.retranslate()
        self.resize(720, 560)
        self._add_files.setFocus()

    def _lay_out(self) -> None:
        self.body.addWidget(self._hint)
        self.body.addWidget(framed(self._table, self), 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        acts = (
            (self._add_files, self._ask_files),
            (self._add_folder, self._ask_folder),
            (self._take_out, self._remove),
        )
        for button, act in acts:
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, act=act: act())
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addLayout(self._form)
        for button, act in ((self._choose_expected, self._ask_expected), (self._choose_out, self._ask_out)):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, act=act: act())

    def _openers(self) -> tuple[Callable[[], object], Callable[[], object]]:
        return self._open_result, lambda: self.show_wanted.emit(self._out_path().parent)

    def _side_by_side(self, field: QLineEdit, button: QPushButton) -> QWidget:
        place = QWidget(self)
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(field, 1)
        row.addWidget(button)
        place.setFocusProxy(field)
        return place

    def _fill(self, document: Document | None) -> None:
        """Propose what the open workspace knows: who rolls up, and to whom was sent."""
        self._language.choose(self._settings.language)
        self._out.setText(str(free(documents() / self._file_name())))
        if document is None or document.overview is not None:
            return
        self._organisation.setText(document.organisation.name)
        with document.workspace.reading() as db:
            if sendings.sendings(db, document.workspace.assessment):
                self._expected.setText(str(document.path))

    def _file_name(self) -> str:
        name = clean(self._organisation.text())
        return " ".join(filter(None, (name, _NAMES[self._chosen()], self._today().isoformat()))) + ".xlsx"

    def _chosen(self) -> Language:
        return "en" if self._language.chosen() == "en" else "zh"

    def _follow(self, _key: str) -> None:
        """Let a file name that is still the proposed one follow the language."""
        path = Path(self._out.text())
        if any(word in path.name for word in _NAMES.values()):
            self._out.setText(str(free(path.with_name(self._file_name()))))

    # Files

    def _ask_files(self) -> None:
        dialog = QFileDialog(self, self.tr("Files to roll up"), str(documents()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilter(self.tr("Assessments and workbooks ({pattern})").format(pattern="*.duibiao *.xlsx *.xlsm"))
        dialog.filesSelected.connect(lambda names: self.add([Path(name) for name in names]))
        self._ask(dialog)

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder to roll up"), str(documents()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda name: self.add([Path(name)]))
        self._ask(dialog)

    def _ask_expected(self) -> None:
        dialog = QFileDialog(self, self.tr("Who is expected"), str(documents()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        pattern = "*.txt *.csv *.tsv *.xlsx *.xlsm *.duibiao"
        dialog.setNameFilter(self.tr("Lists, overviews and assessments ({pattern})").format(pattern=pattern))
        dialog.fileSelected.connect(self._expected.setText)
        self._ask(dialog)

    def _ask_out(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the overview as"), self._out.text())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("Excel (*.xlsx)")
        dialog.setDefaultSuffix("xlsx")
        dialog.selectFile(Path(self._out.text()).name)
        dialog.fileSelected.connect(self._take_out_path)
        self._ask(dialog)

    def _ask(self, dialog: QFileDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def set_target(self, out: Path, expected: Path | None = None) -> None:
        """Say where the overview goes, and who is expected."""
        self._out.setText(str(out))
        if expected is not None:
            self._expected.setText(str(expected))

    def _take_out_path(self, name: str) -> None:
        """Take a file from the system's dialog, which has asked about one that exists."""
        self._replace = Path(name)
        self._out.setText(name)

    def add(self, paths: list[Path]) -> None:
        """Add files, and what lies in folders, which a worker looks for: folders may be large or far."""
        from desktop.core.reports.roll_up.gathering import sources_of

        self._state.clear()
        self._tasks.run(lambda _told: sources_of(paths), self._files.add, self._failed)

    def _remove(self) -> None:
        if self._task is None:
            self._files.remove(self._table.rows())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        if self._task is None and local_files(event.mimeData()):
            take_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what was dropped."""
        take_copy(event)
        self.add(local_files(event.mimeData()))

    # Doing it

    def _out_path(self) -> Path:
        text = self._out.text().strip()
        path = Path(text if text.lower().endswith(".xlsx") else text + ".xlsx")
        return path if path.is_absolute() else documents() / path

    def options(self) -> Options:
        """Return what is chosen."""
        from desktop.core.reports.roll_up.door import Options

        out, wanted = self._out_path(), self._expected.text().strip()
        none = {out} | ({Path(wanted)} if not wanted.endswith(".duibiao") else set())  # they came with a folder
        return Options(
            sources=tuple(path for path in self._files.paths if path not in none),
            out=out,
            language=self._chosen(),
            workspace=free(out.with_suffix(".duibiao")) if self._workspace.isChecked() else None,
            expected=Path(wanted) if wanted else None,
            organisation=self._organisation.text().strip(),
            paper=self._paper.chosen(),
        )

    def start(self) -> None:
        """Roll up, unless something must be put right first, which is said."""
        if not self._files.paths:
            self._state.tell(
                State.ERROR, self.tr("Add the files to roll up: assessments, returned workbooks or a folder.")
            )
            return
        if not self._out.text().strip():
            self._state.tell(State.ERROR, self.tr("Give the file a name."))
            return
        if self._out_path().exists() and self._out_path() != self._replace:
            self._replace = self._out_path()
            text = self.tr("There is a file of this name. Roll up once more to replace it, or give another name.")
            self._state.tell(State.WARNING, text)
            return
        self._begin(self.options())

    def _begin(self, options: Options) -> None:
        today = self._today()
        hear = self._ear.heard.emit

        def work(told: Progress) -> Result:
            from desktop.core.reports.roll_up.door import roll_up

            return roll_up(options, today, told, hear)

        self._files.forget()
        self._state.clear()
        task = self._tasks.run(work, self._done, self._failed)
        task.progressed.connect(self._show_progress)
        task.cancelled.connect(self._on_cancelled)
        task.ended.connect(self._on_ended)
        self._task = task
        self._bar.setRange(0, 0)
        self._show_working()

    def _show_working(self) -> None:
        """Show whether work is under way, and what can be done meanwhile."""
        working, done = self._task is not None, self._result is not None
        self._bar.setVisible(working)
        for part in (self._add_files, self._add_folder, self._take_out, self._start, self._workspace, self._language):
            part.setEnabled(not working)
        fields = (self._organisation, self._expected, self._out, self._paper, self._choose_expected, self._choose_out)
        for field in fields:
            field.setEnabled(not working)
        for button in (self._open_book, self._open_folder):
            button.setVisible(done and not working)
        self._open.setVisible(done and not working and self._result is not None and self._result.workspace is not None)
        self.retranslate()

    def _show_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _done(self, result: Result) -> None:
        self._result = result
        found = result.overview
        missing, refused, twice = len(found.missing), len(found.refused), found.repeated
        text = self.tr(
            "{n} {n:organization|organizations} rolled up, {missing} missing, {refused} {refused:file|files} not taken."
        )
        said = [labels.counted(text, n=len(found.returns), missing=missing, refused=refused)]
        said += [labels.text("said.rolled-twice", self._settings.language, count=twice)] * (twice > 0)
        state = State.WARNING if missing or refused or twice else State.FINE
        self._state.tell(state, labels.joined(said, self._settings.language))
        self._replace = None

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, DuibiaoError):
            raise error
        self._state.tell(State.ERROR, labels.failure_text(error, self._settings.language))

    def _on_cancelled(self) -> None:
        self._state.tell(State.WARNING, self.tr("Cancelled. No file was written."))

    def _on_ended(self) -> None:
        self._task = None
        self._show_working()

    def reject(self) -> None:
        """Cancel what is under way; else close."""
        if self._task is not None:
            self._task.cancel()
            return
        super().reject()

    # The result

    def _open_result(self) -> None:
        if self._result is not None:
            self.show_wanted.emit(self._result.out)

    def _open_workspace(self) -> None:
        if self._result is not None and self._result.workspace is not None:
            path = self._result.workspace
            self.accept()
            self.open_wanted.emit(path)

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self.setWindowTitle(self.tr("Roll up returns"))
        self._hint.setText(
            self.tr(
                "Drop assessments and returned workbooks of the organizations here, or a folder. They are only read."
            )
        )
        self._table.setAccessibleName(self.tr("Files"))
        self._add_files.setText(access(self.tr("Add &files…")))
        self._add_folder.setText(access(self.tr("Add f&older…")))
        self._take_out.setText(access(self.tr("Take o&ut")))
        self._form.set_words(
            {
                "organisation": self.tr("&Rolled up by"),
                "expected": self.tr("&Expected"),
                "language": self.tr("&Language"),
                "paper": self.tr("Pa&per"),
                "out": self.tr("&Save as"),
            }
        )
        self._organisation.setPlaceholderText(self.tr("Optional"))
        self._expected.setPlaceholderText(
            self.tr("Optional: a list, the last overview, or the assessment that sent out")
        )
        for field, name in ((self._expected, self.tr("Expected")), (self._out, self.tr("Save as"))):
            field.setAccessibleName(name)
        for button, name in ((self._choose_expected, self.tr("Choose…")), (self._choose_out, self.tr("Change…"))):
            button.setText(name)
        self._workspace.setText(access(self.tr("Also a read-only overview to look &into each organization")))
        self._paper.set_language(self._settings.language)
        self._language.set_words(self.tr("Language"), {"zh": "中文", "en": "English"})
        self._bar.setAccessibleName(self.tr("Roll up returns"))
        self._open_book.setText(self.tr("Open the workbook"))
        self._open_folder.setText(self.tr("Show in folder"))
        self._open.setText(self.tr("Open the overview"))
        self._cancel.setText(self.tr("Cancel") if self._task is not None or self._result is None else self.tr("Close"))
        self._start.setText(self.tr("Roll up"))
        self._files.retranslate()


_NAMES: dict[Language, str] = {"zh": "汇总", "en": "overview"}
