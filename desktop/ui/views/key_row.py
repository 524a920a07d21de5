"""Key caps with what the keys do."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop.core import labels
from desktop.core.labels import Language
from desktop.ui.style_sheet import Role, set_role

_KEYS = {
    "1": "status.not_started",
    "2": "status.in_progress",
    "3": "status.done",
    "4": "status.ongoing",
    "5": "status.stalled",
    "6": "applicability.not_applicable",
    "0": "applicability.undecided",
}


def key_words(language: Language, keys: str = "1234560") -> list[tuple[str, str]]:
    """Return the marking keys with what they mark."""
    return [(key, labels.text(_KEYS[key], language)) for key in keys]


class KeyRow(QWidget):
    """Key caps with their words. Its labels are kept and renamed, never replaced.

    A widget that is deleted while Qt tells all widgets of a new palette or language would crash it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self._labels: list[tuple[QLabel, QLabel]] = []

    def minimumSizeHint(self) -> QSize:
        """Return no width: keys that have no room are left out, they push nothing aside."""
        return QSize(0, super().minimumSizeHint().height())

    def show_within(self, width: int) -> None:
        """Leave out the last keys that have no room."""
        used = 0
        for cap, word in self._labels:
            used += cap.sizeHint().width() + word.sizeHint().width() + 24
            fits = used <= width and bool(cap.text())
            cap.setVisible(fits)
            word.setVisible(fits)

    def set_pairs(self, pairs: list[tuple[str, str]]) -> None:
        """Show these keys with what they do."""
        while len(self._labels) < len(pairs):
            cap, word = QLabel(self), QLabel(self)
            set_role(cap, Role.KEY)
            set_role(word, Role.SECONDARY)
            for label in (cap, word):
                self._row.addWidget(label)
            self._row.addSpacing(6)
            self._labels.append((cap, word))
        for position, (cap, word) in enumerate(self._labels):
            texts = pairs[position] if position < len(pairs) else ("", "")
            for label, text in zip((cap, word), texts, strict=True):
                label.setText(text)
                label.setVisible(bool(text))
