"""A copy of a document that the program knows: told above the text, with its differences and its wording offered."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from desktop.core.own_copy import Difference, Differs, Verification
from desktop.ui.dialogs.dialog import Dialog
from desktop.ui.dialogs.parts import IconLabel, label
from desktop.ui.importing.told_table import fill_table, told_table
from desktop.ui.screen import resize_to_fit
from desktop.ui.style_sheet import Role, set_role

SIZE = QSize(1080, 640)
"""Of the list of differences: whole paragraphs stand in it."""


class OwnCopyBar(QFrame):
    """Says whose copy it is and how far it agrees.

    Signals:
        attach_wanted(): put its wording beside the check items of the document.
        differences_wanted(): show where it differs.
    """

    attach_wanted = Signal()
    differences_wanted = Signal()

    def __init__(self, found: Verification, present: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, Role.BULK)
        self._found, self._present = found, present
        self._text = label(self, wrap=True)
        self._differences, self._attach = QPushButton(self), QPushButton(self)
        set_role(self._attach, Role.PRIMARY)
        self._differences.clicked.connect(lambda _checked=False: self.differences_wanted.emit())
        self._attach.clicked.connect(lambda _checked=False: self.attach_wanted.emit())
        self._differences.setVisible(bool(found.differences))
        self._attach.setEnabled(bool(found.texts))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(8)
        row.addWidget(IconLabel("info", "accent", 16, self))
        row.addWidget(self._text, 1)
        row.addWidget(self._differences)
        row.addWidget(self._attach)
        self.retranslate()

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        found = self._found
        if found.hashed:
            text = self.tr(
                "A copy of “{title}”: of the {paragraphs} paragraphs of the official text, {matched} agree. "
                "Its wording can stand beside the check items that are there already."
            )
        else:
            text = self.tr(
                "By its number or title this is “{title}”, of which the program has no checksums. Measures with the "
                "same heading: {same} of {measures}. Their wording, unverified, can stand beside the check items."
            )
        self._text.setText(
            text.format(
                title=found.title,
                matched=found.matched,
                paragraphs=found.paragraphs,
                measures=found.measures,
                same=len(found.texts),
            )
        )
        self._differences.setText(self.tr("Differences ({n})…").format(n=len(found.differences)))
        attach = self.tr("Use its wording") if self._present else self.tr("Add the built-in document with its wording")
        self._attach.setText(attach)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class DifferencesDialog(Dialog):
    """Where a copy differs from the official text, paragraph by paragraph."""

    def __init__(self, found: Verification, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found = found
        self._note = label(self, Role.SECONDARY, wrap=True)
        self._table = told_table(len(found.differences), 4, self)
        self.body.addWidget(self._note)
        self.body.addWidget(self._table, 1)
        self._close = self.add_button(QPushButton(self), self.reject, primary=True)
        self.retranslate()
        resize_to_fit(self, SIZE)

    def _cells(self, one: Difference) -> tuple[str, str, str, str]:
        kinds = {
            Differs.MISSING: self.tr("missing in the copy"),
            Differs.CHANGED: self.tr("worded otherwise"),
            Differs.EXTRA: self.tr("only in the copy"),
        }
        place = self.tr("paragraph {n}").format(n=one.paragraph)
        return self._found.headings.get(one.measure) or one.measure, place, kinds[one.kind], one.text

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self.setWindowTitle(self.tr("Differences from the official text"))
        self._note.setText(
            self.tr(
                "Only the measures whose every paragraph agrees get their wording from the copy. The program keeps no "
                "official text, only its checksums: it cannot show what should stand there."
            )
        )
        headings = [self.tr("Measure"), self.tr("Place"), self.tr("Difference"), self.tr("In the copy")]
        fill_table(self._table, self.windowTitle(), headings, [self._cells(one) for one in self._found.differences])
        self._close.setText(self.tr("Close"))
