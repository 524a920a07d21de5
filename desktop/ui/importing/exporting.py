"""Files that the assistant writes: the document as an Excel form or as JSON, and an empty form."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.core import labels
from desktop.core.errors import DuibiaoError
from desktop.core.framework import Framework
from desktop.core.labels import Language
from desktop.core.reports.form import files
from desktop.ui.dialogs.file_names import clean, documents, free
from desktop.ui.dialogs.parts import State
from desktop.ui.importing.kinds import FORM
from desktop.ui.tasks import Tasks

Tell = Callable[[State, str], None]


class Exporter(QObject):
    """Asks for a place and writes there, in a worker; says where the file is, or why there is none."""

    def __init__(self, tasks: Tasks, language: Language, window: QWidget) -> None:
        super().__init__(window)
        self._tasks, self.language, self._window = tasks, language, window
        self.ask_save: Callable[..., tuple[str, str]] = QFileDialog.getSaveFileName

    def export(self, framework: Framework, suffix: str, tell: Tell) -> None:
        """Write a document as what the suffix says."""
        title = self.tr("Export as an Excel form") if suffix == FORM else self.tr("Export as JSON")
        path = self._asked(title, clean(framework.title), suffix)
        if path is not None:
            self._write(lambda: files.write(framework, path, self.language), path, tell)

    def empty_form(self, tell: Tell) -> None:
        """Write an empty form."""
        stem = labels.text("form.file", self.language)
        path = self._asked(self.tr("Download an empty Excel form"), stem, FORM)
        if path is not None:
            self._write(lambda: files.write_form(None, path, self.language), path, tell)

    def _asked(self, title: str, stem: str, suffix: str) -> Path | None:
        """Return the place that the person chose, with the suffix where it was left out."""
        pattern = self.tr("Excel form (*.xlsx)") if suffix == FORM else "JSON (*.json)"
        proposed = free(documents() / f"{stem}{suffix}")
        name, _ = self.ask_save(self._window, title, str(proposed), pattern)
        if not name:
            return None
        return Path(name) if Path(name).suffix.lower() == suffix else Path(f"{name}{suffix}")

    def _write(self, work: Callable[[], None], path: Path, tell: Tell) -> None:
        def refuse(error: Exception) -> None:
            if not isinstance(error, DuibiaoError):
                raise error
            tell(State.ERROR, labels.failure_text(error, self.language))

        text = self.tr("Written: {name}").format(name=str(path))
        self._tasks.run(lambda _progress: work(), lambda _none: tell(State.FINE, text), refuse, owner=self._window)
