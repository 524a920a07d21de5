"""Work under way: how far, how long still, and how to stop it."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from desktop.ui.dialogs.dialog import Dialog
from desktop.ui.dialogs.parts import KeyButton, label, title_font
from desktop.ui.style_sheet import Role
from desktop.ui.tasks import Task

AFTER_MS = 400
"""Shorter work shows no dialog: it would only flicker."""
SURE_AFTER = 1.0
"""Seconds of work after which a forecast is worth something."""


class ProgressDialog(Dialog):
    """Appears by itself once the work has taken a while, and goes with it."""

    def __init__(self, task: Task, title: str, parent: QWidget | None = None, *, counted: bool = True) -> None:
        """Make the dialog.

        Args:
            task: the work.
            title: what it does.
            parent: the window that it holds up.
            counted: its steps are things that a person would count; otherwise they are shown as per cent.
        """
        super().__init__(parent)
        self._task, self._counted = task, counted
        self._started = time.monotonic()
        self._count = (0, 0)
        self._over = False
        self.setWindowTitle(title)
        self._head = label(self, wrap=True)
        self._head.setText(title)
        self._head.setFont(title_font(self.font()))
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(title)
        self._done, self._left = label(self), label(self, Role.SECONDARY)
        self._note = label(self, Role.SECONDARY, wrap=True)
        row = QHBoxLayout()
        row.addWidget(self._done, 1)
        row.addWidget(self._left)
        self.body.addWidget(self._head)
        self.body.addWidget(self._bar)
        self.body.addLayout(row)
        self.body.addWidget(self._note)
        self._cancel = self.add_button(KeyButton(self), self.reject)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._appear)
        self._timer.start(AFTER_MS)
        task.progressed.connect(self._on_progress)
        task.ended.connect(self._on_ended)
        task.destroyed.connect(self._on_ended)  # it may have ended before it could be listened to
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.retranslate()
        self.resize(420, self.sizeHint().height())

    def _appear(self) -> None:
        self.open()
        self._cancel.setFocus()

    def _on_progress(self, done: int, total: int) -> None:
        self._count = (done, total)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._show_count()

    def _show_count(self) -> None:
        done, total = self._count
        text = self.tr("{done} of {total}") if self._counted else "{share} %"
        self._done.setText(text.format(done=done, total=total, share=100 * done // total) if total else "")
        taken = time.monotonic() - self._started
        left = taken * (total - done) / done if done else 0.0
        known = done and taken >= SURE_AFTER and done < total
        self._left.setText(self.tr("about {n} s left").format(n=max(1, round(left))) if known else "")

    def _on_ended(self) -> None:
        if not self._over:
            self._over = True
            self._timer.stop()
            super().reject()
            self.deleteLater()

    def reject(self) -> None:
        """Ask the work to stop; the dialog goes when it has."""
        self._task.cancel()
        self._cancel.setEnabled(False)
        self._note.setText(self.tr("Stopping…"))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Take the window's × for Cancel."""
        event.ignore()
        self.reject()

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self._cancel.set_words(self.tr("Cancel"), "Esc")
        self._note.setText(self.tr("Cancelling leaves no half file; existing files stay as they are."))
        self._show_count()
