"""Asks how a document is saved: as the new edition of one that the assessment has, or as another one."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from desktop.ui.dialogs.dialog import Dialog
from desktop.ui.dialogs.parts import label
from desktop.ui.style_sheet import Role


class SavingDialog(Dialog):
    """A new edition and of which document, another document, or neither yet.

    Signals:
        edition(str): of the document with this id.
        another(): beside those that are there.
    """

    edition = Signal(str)
    another = Signal()

    def __init__(self, titles: Mapping[str, str], likely: str | None, parent: QWidget | None = None) -> None:
        """Make the dialog.

        Args:
            titles: of the documents that there are, by their ids; not empty.
            likely: the id of the one that this seems to be an edition of; None where none is like it.
            parent: the window that it belongs to.
        """
        super().__init__(parent)
        self._likely = titles[likely] if likely is not None else None
        column = self.add_head("document-stack", "accent")
        self._note = label(self, Role.SECONDARY, wrap=True)
        column.addWidget(self._note)
        self.document = QComboBox(self)
        self.document.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for key, title in titles.items():
            self.document.addItem(title, key)
        self.document.setCurrentIndex(max(0, self.document.findData(likely)))
        self.document.setVisible(len(titles) > 1)
        column.addWidget(self.document)
        self._stay = self.add_button(QPushButton(self), self.reject)
        self._other = self.add_button(QPushButton(self), lambda: self._end(another=True))
        self._same = self.add_button(QPushButton(self), lambda: self._end(another=False), primary=True)
        self.retranslate()
        self.resize(540, self.sizeHint().height())

    def _end(self, *, another: bool) -> None:
        self.accept()
        if another:
            self.another.emit()
        else:
            self.edition.emit(self.document.currentData())

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self.setWindowTitle(self.tr("Save as a policy document"))
        known, only = self._likely, self.document.itemText(0)
        if known is not None:
            head = self.tr("“{title}” is in this assessment already").format(title=known)
        elif self.document.count() > 1:
            head = self.tr("Which document is this a new edition of?")
        else:
            head = self.tr("Is this a new edition of “{title}”?").format(title=only)
        self.set_head(head)
        self._note.setText(
            self.tr(
                "As its new edition, it is compared measure by measure; marks stay with their items, and you see what "
                "changes before anything is written. As another document, it stands beside the one that is there."
            )
        )
        self.document.setAccessibleName(self.tr("Document that is there"))
        self._stay.setText(self.tr("Cancel"))
        self._other.setText(self.tr("As another document"))
        self._same.setText(self.tr("As a new edition…"))
