"""The key for help in a dialog: while one is open, the main window hears no key."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog


def hear_help(dialog: QDialog) -> None:
    """Let a dialog show the help page of the place where the person is, above itself."""
    key = QShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents), dialog)
    key.activated.connect(lambda: _show(dialog))


def _show(dialog: QDialog) -> None:
    from desktop.ui.help import HelpWindow, topic_of

    topic = topic_of(QApplication.focusWidget() or dialog)
    HelpWindow.show_topic(dialog, topic, "zh" if QLocale().language() == QLocale.Language.Chinese else "en")
