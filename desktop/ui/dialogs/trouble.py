"""Why a workspace cannot be opened, with the ways out: in use, damaged, and all the others."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QRadioButton, QVBoxLayout, QWidget

from desktop import __version__
from desktop.core import labels
from desktop.core.errors import DuibiaoError
from desktop.core.labels import Language
from desktop.core.store.backup import Backup
from desktop.ui.dialogs.details import Details
from desktop.ui.dialogs.dialog import Dialog
from desktop.ui.dialogs.parts import Box, colours, label
from desktop.ui.dialogs.words import moment
from desktop.ui.style_sheet import Role

SHOWN = 5
"""Backups to choose from."""


class Ways(NamedTuple):
    """What can be done about a failure: the icon and colour of its dialog, and which buttons it has."""

    icon: str = "warning"
    colour: str = "amber"
    retry: bool = False
    read_only: bool = False
    restore: bool = False


_WAYS = {
    "workspace-newer": Ways(),
    "workspace-older": Ways(),
    "workspace-foreign": Ways("document-missing", restore=True),
    "workspace-empty": Ways("document-missing", "red", retry=True, restore=True),
    "workspace-folder": Ways("document-missing"),
    "workspace-in-use": Ways("lock", retry=True, read_only=True),
    "workspace-damaged": Ways("damaged", "red", restore=True),
    "trail-broken": Ways("damaged", "red", restore=True),
    "workspace-missing": Ways("document-missing", retry=True, restore=True),
    "workspace-gone": Ways("document-missing", "red", retry=True, restore=True),
    "workspace-replaced": Ways("document-missing", "red", retry=True, restore=True),
    "workspace-read-only": Ways("lock", retry=True, read_only=True),
    "workspace-busy": Ways(retry=True),
    "workspace-unreadable": Ways(retry=True, restore=True),
    "workspace-io": Ways(colour="red", retry=True, restore=True),
    "disk-full": Ways(colour="red", retry=True),
    "setting-unreadable": Ways("damaged", "red", restore=True),
}


class BackupRow(QFrame):
    """One backup to choose."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.button = QRadioButton(self)
        self.button.toggled.connect(self.update)
        self.note = label(self, Role.SECONDARY)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 5, 10, 5)
        row.addWidget(self.button, 1)
        row.addWidget(self.note)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show which row is chosen."""
        if self.button.isChecked():
            QPainter(self).fillRect(self.rect(), colours().selection)


class TroubleDialog(Dialog):
    """Says what happened, what is safe and what can be done.

    Signals:
        retry(): try once more.
        read_only(): open without the right to write.
        restore(Path): put this backup in the file's place.
    """

    retry = Signal()
    read_only = Signal()
    restore = Signal(object)

    def __init__(
        self,
        error: DuibiaoError,
        backups: Sequence[Backup] = (),
        language: Language | Callable[[], Language] = "zh",
        parent: QWidget | None = None,
        today: Callable[[], dt.date] = dt.date.today,
    ) -> None:
        super().__init__(parent)
        self._error = error
        self._tongue = language
        self._today = today
        self._ways = _WAYS.get(error.key, Ways())
        self._backups = list(backups[:SHOWN]) if self._ways.restore else []
        column = self.add_head(self._ways.icon, self._ways.colour)
        self._text, self._hint = label(self, wrap=True), label(self, Role.SECONDARY, wrap=True)
        column.addWidget(self._text)
        column.addWidget(self._hint)
        self._group = QButtonGroup(self)
        self._rows = [BackupRow(self) for _ in self._backups]
        if self._rows:
            column.addWidget(self._choice())
        details = Details(self._details(), self)
        details.unfolded.connect(self.fit)
        column.addWidget(details)
        column.addStretch(1)
        self._buttons = self._add_buttons()
        self.retranslate()
        self.resize(470, 200)

    @property
    def _language(self) -> Language:
        return self._tongue() if callable(self._tongue) else self._tongue

    def _choice(self) -> QWidget:
        box = Box(self)
        inside = QVBoxLayout(box)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        for row in self._rows:
            self._group.addButton(row.button)
            inside.addWidget(row)
        self._rows[0].button.setChecked(True)
        return box

    def _add_buttons(self) -> dict[str, QPushButton]:
        """Add the buttons that can help; the likeliest one is the primary."""
        wanted = ["cancel"]
        wanted += ["retry"] * self._ways.retry
        wanted += ["read_only"] * self._ways.read_only
        wanted += ["restore"] * bool(self._backups)
        acts = {"cancel": self.reject, "retry": self._retry, "read_only": self._read, "restore": self._restore}
        return {name: self.add_button(QPushButton(self), acts[name], primary=name == wanted[-1]) for name in wanted}

    def _retry(self) -> None:
        self.accept()
        self.retry.emit()

    def _read(self) -> None:
        self.accept()
        self.read_only.emit()

    def _restore(self) -> None:
        chosen = next(b for b, row in zip(self._backups, self._rows, strict=True) if row.button.isChecked())
        self.accept()
        self.restore.emit(chosen.path)

    def _details(self) -> str:
        facts = "\n".join(f"{name}: {value}" for name, value in self._error.facts.items())
        return f"{self._error.key}\n{facts}\nDuibiao {__version__}"

    # Words

    def _name(self) -> str:
        path = str(self._error.facts.get("path", ""))
        return Path(path).stem if path else ""

    def _heading(self) -> str:
        known = {
            "workspace-in-use": self.tr("This file is in use"),
            "workspace-damaged": self.tr("“{name}” is damaged and cannot be opened"),
            "trail-broken": self.tr("“{name}” does not fit its checksums"),
            "setting-unreadable": self.tr("“{name}” is damaged and cannot be opened"),
            "workspace-missing": self.tr("“{name}” is not there"),
            "workspace-gone": self.tr("“{name}” is not there any more"),
            "workspace-replaced": self.tr("“{name}” was replaced by another file"),
            "workspace-foreign": self.tr("“{name}” is not a Duibiao assessment"),
            "workspace-empty": self.tr("“{name}” is an empty file"),
            "workspace-folder": self.tr("“{name}” is a folder, not an assessment"),
            "workspace-newer": self.tr("“{name}” was made by a newer Duibiao"),
            "workspace-older": self.tr("“{name}” has an older format"),
            "workspace-read-only": self.tr("“{name}” cannot be written"),
            "workspace-busy": self.tr("Another program holds “{name}”"),
            "workspace-unreadable": self.tr("“{name}” cannot be opened"),
            "workspace-io": self.tr("“{name}” cannot be read or written"),
            "disk-full": self.tr("The disk is full"),
        }
        return known.get(self._error.key, self.tr("That did not work")).format(name=self._name())

    def _body(self) -> tuple[str, str]:
        """Return what is to be known, and what can be done."""
        facts = self._error.facts
        if self._error.key == "workspace-in-use":
            text = self.tr(
                "{who} is editing it on “{host}” since {since}. Writing at the same time would overwrite "
                "each other's work, so it can only be viewed now."
            )
            return (
                text.format(who=facts.get("who", "?"), host=facts.get("host", "?"), since=self._since()),
                self.tr("Once it has been closed there, “Retry” opens it for editing."),
            )
        words = labels.error_text(self._error, self._language)
        if self._error.key in ("workspace-damaged", "setting-unreadable"):
            way = (
                self.tr("Restoring puts the chosen backup in its place; the damaged file is kept beside it.")
                if self._backups
                else self.tr("There is no backup of it on this computer. Look for a copy elsewhere.")
            )
            return words.safe, way
        if self._backups and self._error.key in ("workspace-foreign", "workspace-empty"):
            return words.safe, self.tr(
                "Restoring puts the chosen backup in its place; the file that stands there now is kept beside it."
            )
        if self._error.key == "workspace-empty":
            return words.safe, self.tr(
                "There is no backup of it on this computer. If it was copied or synchronised, wait until all of it has "
                "come, or fetch it again."
            )
        return (
            words.safe if self._error.key in _WAYS else labels.joined([words.happened, words.safe], self._language)
        ), words.todo

    def _since(self) -> str:
        """Return since when, without the day where it is today."""
        since = str(self._error.facts.get("since", "?"))
        return since.removeprefix(f"{self._today().isoformat()} ")

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self.setWindowTitle(self.tr("Duibiao"))
        self.set_head(self._heading())
        text, hint = self._body()
        self._text.setText(text)
        self._hint.setText(hint)
        newest = self._backups[0].batches if self._backups else 0
        for backup, row in zip(self._backups, self._rows, strict=True):
            when = moment(backup.at, self._today(), self._language)
            row.button.setText(self.tr("Backup, {when}").format(when=when))
            fewer = newest - backup.batches
            row.note.setText(
                self.tr("steps fewer: {n}").format(n=fewer) if fewer else self.tr("steps: {n}").format(n=backup.batches)
            )
            row.button.setAccessibleName(f"{row.button.text()}, {row.note.text()}")
        words = {
            "cancel": self.tr("Cancel") if len(self._buttons) > 1 else self.tr("Close"),
            "retry": self.tr("Retry"),
            "read_only": self.tr("Open read-only"),
            "restore": self.tr("Restore this backup"),
        }
        for name, button in self._buttons.items():
            button.setText(words[name])
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
