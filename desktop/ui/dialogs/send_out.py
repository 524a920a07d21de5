"""To whom fill-in workbooks go: lead units or named recipients; which items, language, date and folder."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core import dates, labels
from desktop.core.assessment import Applicability
from desktop.core.errors import DuibiaoError
from desktop.core.labels import Language
from desktop.core.reports.fill_in.send import SendOptions
from desktop.core.store.items import Filter
from desktop.ui.dialogs.dialog import Dialog
from desktop.ui.dialogs.file_names import documents
from desktop.ui.dialogs.form import Form
from desktop.ui.dialogs.long_combo import LongCombo
from desktop.ui.dialogs.parts import Box, Segments, State, StateLine
from desktop.ui.document import Document


class SendOutDialog(Dialog):
    """Recipients, scope, language, date and folder.

    Signals:
        send_wanted(SendOptions): write the workbooks.
    """

    send_wanted = Signal(object)

    def __init__(self, document: Document, wanted: Filter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("help", "sending")
        self._document = document
        self._scopes = [wanted, Filter()] if wanted != Filter() else [Filter()]
        self._sizes = [len(document.item_ids(scope)) for scope in self._scopes]
        self._scope = LongCombo(self)
        for _ in self._scopes:
            self._scope.addItem("")
        self._to = Segments(["units", "named"], lambda _key: self._show_recipients(), self)
        self._units = QListWidget(self)
        self._names = QPlainTextEdit(self)
        self._names.setTabChangesFocus(True)
        self._units.setFrameShape(QFrame.Shape.NoFrame)
        box = Box(self)
        inside = QVBoxLayout(box)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._units)
        box.setFocusProxy(self._units)
        for field in (box, self._names):
            field.setFixedHeight(170)
        self._language = Segments(["zh", "en"], lambda _key: None, self)
        self._due = QLineEdit(self)
        self._folder = QLineEdit(str(documents()), self)
        self._change = QPushButton(self)
        self._change.setAutoDefault(False)
        self._change.clicked.connect(lambda _checked=False: self._choose())
        place = QWidget(self)
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._folder, 1)
        row.addWidget(self._change)
        place.setFocusProxy(self._folder)
        self._form = Form(self)
        for key, part in (
            ("scope", self._scope), ("to", self._to), ("units", box), ("names", self._names),
            ("language", self._language), ("due", self._due), ("folder", place),
        ):  # fmt: skip
            self._form.add(key, part)
        self._state = StateLine(self)
        self._form.add_below(self._state)
        self.body.addLayout(self._form)
        self.body.addStretch(1)
        self._cancel = self.add_button(QPushButton(self), self.reject)
        self._send = self.add_button(QPushButton(self), self._want, primary=True)
        self._to.choose("units")
        self._language.choose(document.language)
        self.retranslate()
        self._fill_units()
        self._scope.currentIndexChanged.connect(lambda _place: self._fill_units())
        self._show_recipients()
        self.resize(QSize(600, self.sizeHint().height()))
        self._send.setFocus()

    def _wanted(self) -> Filter:
        return self._scopes[self._scope.currentIndex()]

    def _fill_units(self) -> None:
        """List the units that have items in this scope, all of them ticked."""
        rows = self._document.rows(self._document.item_ids(self._wanted()))
        counts = Counter(r.unit for r in rows if r.unit and r.applicability is not Applicability.NOT_APPLICABLE)
        self._units.clear()
        for unit in (unit.name for unit in self._document.units if counts[unit.name]):
            entry = QListWidgetItem(
                labels.counted(self.tr("{unit} ({n} {n:item|items})"), unit=unit, n=counts[unit]), self._units
            )
            entry.setData(Qt.ItemDataRole.UserRole, unit)
            entry.setFlags(entry.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            entry.setCheckState(Qt.CheckState.Checked)

    def _show_recipients(self) -> None:
        named = self._to.chosen() == "named"
        self._form.show("units", shown=not named)
        self._form.show("names", shown=named)
        self._state.clear()

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder for the workbooks"), self._folder.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._folder.setText)
        dialog.open()

    def recipients(self) -> tuple[str, ...]:
        """Return the units that are ticked or the names that were given, each once."""
        if self._to.chosen() == "named":
            return tuple(dict.fromkeys(filter(None, map(str.strip, self._names.toPlainText().splitlines()))))
        entries = map(self._units.item, range(self._units.count()))
        ticked = (entry for entry in entries if entry.checkState() is Qt.CheckState.Checked)
        return tuple(str(entry.data(Qt.ItemDataRole.UserRole)) for entry in ticked)

    def _want(self) -> None:
        names, named = self.recipients(), self._to.chosen() == "named"
        folder, typed = self._folder.text().strip(), self._due.text().strip()
        language: Language = "en" if self._language.chosen() == "en" else "zh"
        due: dt.date | None = None
        if not names:
            self._state.tell(State.ERROR, self.tr("Choose a unit, or give a name on each line."))
            return
        if not folder:
            self._state.tell(State.ERROR, self.tr("Choose a folder."))
            return
        try:
            due = dates.read(typed, self._document.today()) if typed else None
        except DuibiaoError as error:
            self._state.tell(State.ERROR, labels.failure_text(error, self._document.language))
            return
        path = Path(folder)
        options = SendOptions(
            path if path.is_absolute() else documents() / path,
            language,
            () if named else names,
            names if named else (),
            self._wanted(),
            due,
        )
        self.accept()
        self.send_wanted.emit(options)

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self.setWindowTitle(self.tr("Send out fill-in workbooks"))
        self._form.set_words(
            {
                "scope": self.tr("&Scope"),
                "to": self.tr("&To"),
                "units": self.tr("&Units"),
                "names": self.tr("&Names"),
                "language": self.tr("&Language"),
                "due": self.tr("&Back by"),
                "folder": self.tr("F&older"),
            }
        )
        for place, wanted in enumerate(self._scopes):
            shown = (
                self.tr("All documents ({n} {n:item|items})")
                if wanted == Filter()
                else self.tr("What the list shows ({n})")
            )
            self._scope.setItemText(place, labels.counted(shown, n=self._sizes[place]))
        self._to.set_words(self.tr("To"), {"units": self.tr("Lead units"), "named": self.tr("Named recipients")})
        self._language.set_words(self.tr("Language"), {"zh": "中文", "en": "English"})
        self._names.setPlaceholderText(self.tr("One county or enterprise on each line; each gets all items"))
        self._due.setPlaceholderText(self.tr("Optional, e.g. 2026-12-20"))
        self._units.setAccessibleName(self.tr("Units"))
        self._folder.setAccessibleName(self.tr("Folder"))
        self._change.setText(self.tr("Change…"))
        self._cancel.setText(self.tr("Cancel"))
        self._send.setText(self.tr("Send out"))
