"""Asks how a document is saved: as the new edition of one that is there, as another one, or as the wording of one.

And whether, where there is nothing in it to tick.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from desktop.core.own_copy import Verification
from desktop.ui.dialogs.dialog import Dialog
from desktop.ui.dialogs.parts import label
from desktop.ui.dialogs.staying import StayingDialog
from desktop.ui.style_sheet import Role


class SavingDialog(Dialog):
    """A new edition and of which document, another document, or neither yet.

    Signals:
        edition(str): of the document with this id.
        another(): beside those that are there.
        wording(): it is a copy of the one that is there, beside whose items its wording is put.
    """

    edition = Signal(str)
    another = Signal()
    wording = Signal()

    def __init__(
        self,
        titles: Mapping[str, str],
        likely: str | None,
        parent: QWidget | None = None,
        *,
        copy: Verification | None = None,
        edition: bool = False,
        alike: str | None = None,
    ) -> None:
        """Make the dialog.

        Args:
            titles: of the documents that there are, by their ids; not empty.
            likely: the id of the one that is the same by its id, title or text; None where none is.
            parent: the window that it belongs to.
            copy: how far it agrees with the likely one, where it is a copy of that. As its new edition it would change
                little or no text, but put what was found in it in place of items that are marked.
            edition: the person wants a new edition; of what is not the whole of the likely one, it may be.
            alike: the id of the one that is proposed where none is likely: the person is asked whether it is that.
        """
        super().__init__(parent)
        self._copy = copy
        self._is_same = copy is not None and copy.matched == copy.paragraphs
        worded = copy is not None and (self._is_same or (not edition and 2 * copy.matched >= copy.paragraphs))
        self._likely = titles[likely] if likely is not None else None
        self._asks_which = len(titles) > 1 and (edition or alike is None)
        column = self.add_head("document-stack", "accent")
        self._note = label(self, Role.SECONDARY, wrap=True)
        column.addWidget(self._note)
        self.document = QComboBox(self)
        self.document.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for key, title in titles.items():
            self.document.addItem(title, key)
        self._proposed = max(0, self.document.findData(likely or alike))
        self.document.setCurrentIndex(self._proposed)
        self.document.setVisible(len(titles) > 1)
        column.addWidget(self.document)
        self._stay = self.add_button(QPushButton(self), self.reject)
        self._other = self.add_button(QPushButton(self), lambda: self._end(self.another.emit))
        self._same = self.add_button(QPushButton(self), self._end_as_edition, primary=not worded)
        self._worded = self.add_button(QPushButton(self), lambda: self._end(self.wording.emit), primary=worded)
        self._worded.setVisible(copy is not None)
        self.retranslate()
        self.resize(540, self.sizeHint().height())

    def _end(self, tell: Callable[[], object]) -> None:
        self.accept()
        tell()

    def _end_as_edition(self) -> None:
        key = self.document.currentData()
        self._end(lambda: self.edition.emit(key))

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self.setWindowTitle(self.tr("Save as a policy document"))
        known, alike = self._likely, self.document.itemText(self._proposed)
        if known is not None:
            head = self.tr("“{title}” is in this assessment already").format(title=known)
        elif self._asks_which:
            head = self.tr("Which document is this a new edition of?")
        else:
            head = self.tr("Is this a new edition of “{title}”?").format(title=alike)
        self.set_head(head)
        renewed = self.tr(
            "As its new edition, it is compared measure by measure; marks stay with their items, and you see what "
            "changes before anything is written."
        )
        beside = self.tr("As another document, it stands beside the one that is there.")
        whole = self.tr(
            "Every paragraph of the official text is in this copy, so it is no new edition: its wording can stand "
            "beside the check items that are there, and nothing else changes."
        )
        near = self.tr(
            "Paragraphs of the official text that are in this copy: {matched} of {paragraphs}. The wording of the "
            "measures that agree can stand beside the check items that are there, and nothing else changes. As a new "
            "edition, items that are not found in it are withdrawn."
        )
        named = self.tr(
            "It has the number or the title of this document, so its wording can stand beside the check items that "
            "are there, and nothing else changes. The program has no checksums of it: compare the wording yourself."
        )
        told = ""
        if self._copy is not None and not self._copy.hashed:
            told = named
        elif self._copy is not None:
            counts = {"paragraphs": self._copy.paragraphs, "matched": self._copy.matched}
            told = whole if self._is_same else near.format(**counts)
        self._note.setText("\n".join(filter(None, (told, renewed, beside))))
        self.document.setAccessibleName(self.tr("Document that is there"))
        self._stay.setText(self.tr("Cancel"))
        self._other.setText(self.tr("As another document"))
        self._same.setText(self.tr("As a new edition…"))
        self._worded.setText(self.tr("Use its wording"))


class NothingToTickDialog(StayingDialog):
    """A document without check items is saved all the same, or not yet."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__("document", "accent", parent)
        self._name = title
        self.retranslate()
        self.resize(500, self.sizeHint().height())

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self.say(
            self.tr("Save as a policy document"),
            self.tr("“{title}” has no check item").format(title=self._name),
            self.tr("Its measures would stand in the list, with nothing to tick below them."),
            self.tr("Save all the same"),
        )
