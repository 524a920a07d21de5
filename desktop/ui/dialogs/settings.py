"""The settings; each takes effect at once."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QSpinBox, QWidget

from desktop.core.labels import Language
from desktop.ui.dialogs.dialog import Dialog
from desktop.ui.dialogs.form import Form
from desktop.ui.dialogs.parts import Segments, StateLine, access, label
from desktop.ui.dialogs.writing import Writing
from desktop.ui.document import Document
from desktop.ui.settings import Settings
from desktop.ui.style_sheet import Role
from desktop.ui.theme import Theme

MOST_DAYS = 90


class SettingsDialog(Dialog):
    """Language, theme, keys in the status bar; of an open assessment the days that count as due soon."""

    def __init__(self, settings: Settings, document: Document | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings, self._document = settings, document
        self._language = Segments(["zh", "en"], self._choose_language, self)
        self._theme = Segments([str(theme) for theme in Theme], self._choose_theme, self)
        self._hints = QCheckBox(self)
        self._hints.toggled.connect(self._choose_hints)
        self._form = Form(self)
        self._form.add("language", self._language)
        self._form.add("theme", self._theme)
        self._form.add_below(self._hints)
        self._days, self._days_note = QSpinBox(self), label(self, Role.SECONDARY)
        self._state = StateLine(self)
        if document is not None:
            self._add_days(document)
        else:
            self._days.hide()
            self._days_note.hide()
        self.body.addLayout(self._form)
        self.body.addWidget(self._state)
        self.body.addStretch(1)
        self._close = self.add_button(QPushButton(self), self.close, primary=True)
        settings.changed.connect(self._show_values)
        self._show_values()
        self.retranslate()
        self.resize(460, self.sizeHint().height())

    def _add_days(self, document: Document) -> None:
        self._days.setRange(1, MOST_DAYS)
        self._days.setAccelerated(True)
        self._days.setMinimumHeight(QFontMetrics(self.font()).height() + 8)
        self._days.editingFinished.connect(self._write_days)
        days = QWidget(self)
        row = QHBoxLayout(days)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._days)
        row.addWidget(self._days_note, 1)
        days.setFocusProxy(self._days)
        self._form.add("days", days)
        self._days.setValue(document.soon)
        self._days.setEnabled(document.writable)
        self._writing = Writing(document, self._state, self)

    def _show_values(self) -> None:
        self._language.choose(self._settings.language)
        self._theme.choose(str(self._settings.theme))
        self._hints.setChecked(self._settings.hints)

    def _choose_language(self, key: str) -> None:
        known: dict[str, Language] = {"zh": "zh", "en": "en"}
        self._settings.language = known[key]

    def _choose_theme(self, key: str) -> None:
        self._settings.theme = Theme(key)

    def _choose_hints(self, shown: bool) -> None:
        if shown != self._settings.hints:
            self._settings.hints = shown

    def _write_days(self) -> None:
        document = self._document
        if document is not None and document.writable and self._days.value() != document.soon:
            self._writing.run([lambda: document.set_setting("due-soon-days", self._days.value())])

    def done(self, result: int) -> None:
        """Keep the days that were typed last."""
        self._write_days()
        super().done(result)

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self.setWindowTitle(self.tr("Settings"))
        words = {
            "language": self.tr("&Language"),
            "theme": self.tr("&Theme"),
        }
        if self._document is not None:
            words["days"] = self.tr("&Due soon from")
        self._form.set_words(words)
        self._language.set_words(self.tr("Language"), {"zh": "中文", "en": "English"})
        themes = {
            str(Theme.SYSTEM): self.tr("As the system"),
            str(Theme.LIGHT): self.tr("Light"),
            str(Theme.DARK): self.tr("Dark"),
        }
        self._theme.set_words(self.tr("Theme"), themes)
        self._hints.setText(access(self.tr("Show the &keys in the status bar")))
        self._days.setAccessibleName(self.tr("Days before the due date"))
        self._days_note.setText(self.tr("days before the due date; kept in the assessment"))
        self._close.setText(self.tr("Close"))
