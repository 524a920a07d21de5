"""Rows of a name and a field, the name with its access key."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLayout, QSizePolicy, QWidget

from desktop.ui.dialogs.parts import access, label, without_access
from desktop.ui.style_sheet import Role


class Form(QGridLayout):
    """Names at the left, fields at the right."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__()
        self._parent = parent
        self._fields: dict[str, QWidget] = {}
        self._labels: dict[str, QLabel] = {}
        self.setHorizontalSpacing(12)
        self.setVerticalSpacing(8)
        self.setColumnStretch(1, 1)

    def add(self, key: str, field: QWidget) -> None:
        """Add a field in a row of its own."""
        row = self.rowCount()
        name = label(self._parent, Role.SECONDARY)
        name.setBuddy(field)
        if isinstance(field, QComboBox):
            field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._labels[key] = name
        self._fields[key] = field
        self.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop if field.sizeHint().height() > 60 else _MIDDLE)
        self.addWidget(field, row, 1)

    def add_below(self, part: QWidget | QLayout) -> None:
        """Add something in the column of the fields."""
        row = self.rowCount()
        if isinstance(part, QWidget):
            self.addWidget(part, row, 1)
        else:
            self.addLayout(part, row, 1)

    def set_words(self, words: dict[str, str]) -> None:
        """Name the fields; ``&`` stands before the access key."""
        for key, text in words.items():
            self._labels[key].setText(access(text))
            self._fields[key].setAccessibleName(without_access(text))

    def show(self, key: str, *, shown: bool) -> None:
        """Show or hide a row."""
        self._labels[key].setVisible(shown)
        self._fields[key].setVisible(shown)


_MIDDLE = Qt.AlignmentFlag.AlignVCenter
