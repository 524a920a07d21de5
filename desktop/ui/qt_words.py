"""Words of Qt's own file dialog that Qt's Chinese translation lacks; it shows on Linux without a desktop's own dialog.

Qt looks them up itself, under its contexts, in the translation of the program: here they only stand to be gathered
(``dev.py translate``), and a word that Qt translates one day may go.
"""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

WORDS = (
    ("QAbstractFileIconProvider", QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive")),
    ("QAbstractFileIconProvider", QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder")),
    ("QFileDialog", QT_TRANSLATE_NOOP("QFileDialog", "&Look in:")),
    ("QFileDialog", QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:")),
)
"""Contexts and texts."""
