"""The third step of a new assessment: where its file lies. Disks and networks are only touched in a worker."""

from __future__ import annotations

import datetime as dt
import tempfile
from pathlib import Path

import msgspec
from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.core import labels
from desktop.core.errors import DuibiaoError, WorkspaceError, reason
from desktop.core.labels import Language
from desktop.core.locations import Risk, risk
from desktop.core.store.workspace import SUFFIX
from desktop.ui.dialogs.file_names import clean, documents, free
from desktop.ui.dialogs.parts import State, StateLine
from desktop.ui.icons import icon
from desktop.ui.tasks import Progress, Tasks

WAIT_MS = 200
"""After the last key, before the disk is asked."""


class Found(msgspec.Struct, frozen=True):
    """What the disk says about a place: a path whose name is free, and why the place would be unsafe."""

    path: Path
    taken: bool
    risk: Risk | None


class PlaceStep(QWidget):
    """Shows where the file will lie, lets it be changed, and says whether that is a good place.

    Signals:
        ready(object): asked by ``prepare``: the path of a file that can be made there, its folder being there.
        refused(): asked by ``prepare``: no file can be made there, which is said below the field.
    """

    ready = Signal(object)
    refused = Signal()

    def __init__(self, tasks: Tasks, today: dt.date, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._year = today.year
        self._language = language
        self._name = ""
        self._fixed: Path | None = None
        self._asked = 0
        self.path = Path()
        self.field = QLineEdit(self)
        self.field.setReadOnly(True)
        self._mark = QAction(self)
        self.field.addAction(self._mark, QLineEdit.ActionPosition.LeadingPosition)
        self.change = QPushButton(self)
        self.change.clicked.connect(self.choose)
        self.state = StateLine(self)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.change)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addLayout(row)
        box.addWidget(self.state)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self._ask)
        self.retranslate(language)

    # Where

    def set_name(self, name: str) -> None:
        """Name the file after an organisation, unless the person has chosen a place."""
        self._name = name
        self._propose()

    def _propose(self) -> None:
        if self._fixed is not None:
            self._show(self._fixed)
        else:
            stem = self.tr("{name} {year}").format(name=clean(self._name), year=self._year)
            if not clean(self._name):
                stem = self.tr("Assessment {year}").format(year=self._year)
            self._show(documents() / self.tr("Duibiao") / f"{stem}{SUFFIX}")
        self._timer.start()

    def _show(self, path: Path) -> None:
        self.path = path
        shown = str(path)
        folder = str(documents())
        if shown.startswith(folder):
            shown = self.tr("Documents") + shown.removeprefix(folder)
        self.field.setText(shown)
        self.field.setToolTip(str(path))
        self.field.setAccessibleDescription(str(path))
        if not self.field.hasFocus():
            self.field.setCursorPosition(0)

    def choose(self) -> None:
        """Let the person choose another place."""
        dialog = QFileDialog(self.window(), self.tr("Save the assessment as"), str(self.path))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # no file is ever overwritten here
        dialog.setNameFilter(self.tr("Duibiao assessments") + f" (*{SUFFIX})")
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        dialog.selectFile(self.path.name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.set_path)
        dialog.open()

    def set_path(self, path: str) -> None:
        """Take the place that the person has chosen."""
        chosen = Path(path)
        self._fixed = chosen if chosen.suffix == SUFFIX else chosen.with_name(chosen.name + SUFFIX)
        self._propose()

    # What the disk says

    def _ask(self) -> None:
        self._asked += 1
        number, path, fixed = self._asked, self.path, self._fixed is not None

        def work(_told: Progress) -> tuple[int, Found]:
            return number, look(path, fixed=fixed)

        self._tasks.run(work, self._on_found, self._on_failed)

    def _on_found(self, found: tuple[int, Found]) -> None:
        number, answer = found
        if number != self._asked or self._timer.isActive():
            return
        self._show(answer.path)
        self._tell(answer)

    def _tell(self, answer: Found) -> None:
        if answer.taken:
            self._tell_error(WorkspaceError("workspace-exists", path=answer.path.name))
        elif answer.risk is None:
            self.state.tell(State.FINE, self.tr("A folder of this computer, not synchronized to a cloud"))
        elif answer.risk.kind == "network":
            self.state.tell(
                State.WARNING,
                self.tr(
                    "A network share: the file may be damaged there while you work. Better a folder of this computer."
                ),
            )
        else:
            name = answer.risk.name if self._language == "zh" else answer.risk.name_en
            text = self.tr("Synchronized by {name}: the file may be damaged while you work. Better another folder.")
            self.state.tell(State.WARNING, text.format(name=name))

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, DuibiaoError):
            raise error
        self._tell_error(error)

    def _tell_error(self, error: DuibiaoError) -> None:
        words = labels.error_text(error, self._language)
        self.state.tell(State.ERROR, labels.joined([words.happened, words.todo], self._language))

    def prepare(self) -> None:
        """Make the folder in a worker and try to write there; then tell ``ready`` or ``refused``."""
        self._timer.stop()
        self._asked += 1
        path, fixed = self.path, self._fixed is not None
        self._tasks.run(lambda _told: prepared(path, fixed=fixed), self._on_prepared, self._on_unprepared)

    def _on_prepared(self, path: Path) -> None:
        self._show(path)
        self.ready.emit(path)

    def _on_unprepared(self, error: Exception) -> None:
        self._on_failed(error)
        self.refused.emit()

    # Words

    def retranslate(self, language: Language) -> None:
        """Write all words in a language; the proposed name follows it."""
        self._language = language
        self.field.setAccessibleName(self.tr("Place of the file"))
        self.change.setText(self.tr("Change…"))
        self.change.setAccessibleName(self.tr("Change the place of the file"))
        self._show_icon()
        self._propose()

    def _show_icon(self) -> None:
        self._mark.setIcon(icon("disk", QGuiApplication.palette()))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() == QEvent.Type.PaletteChange:
            self._show_icon()
        super().changeEvent(event)


def look(path: Path, *, fixed: bool) -> Found:
    """Return what the disk says about a place; a name that the person did not choose is changed to a free one."""
    place = path if fixed else free(path)
    return Found(place, fixed and place.exists(), risk(place))


def prepared(path: Path, *, fixed: bool) -> Path:
    """Return a path at which a file can be made, after making its folder and trying to write there.

    Raises:
        WorkspaceError: a file is there already, or the folder cannot be made or written.
    """
    found = look(path, fixed=fixed)
    if found.taken:
        raise WorkspaceError("workspace-exists", path=found.path.name)
    folder = found.path.parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise WorkspaceError("folder-read-only", path=str(folder), detail=reason(error)) from error
    return found.path
