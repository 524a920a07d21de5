"""The chips that choose what the preview shows, and the buttons that decide on many cells at once."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from desktop.core import labels
from desktop.core.labels import Language
from desktop.core.reports.fill_in.collection import Verdict
from desktop.ui.collecting.arrangement import Origin, View
from desktop.ui.dialogs.parts import access, colours, label
from desktop.ui.icons import tinted
from desktop.ui.style_sheet import Role, set_role

_ICONS = {
    View.NEW: ("plus", "accent"), View.CHANGED: ("edit", "accent"), View.BOTH: ("diamond", "amber"),
    View.CONTESTED: ("diamond", "amber"), View.REFUSED: ("clear", "red"), View.UNCHANGED: ("equal", "secondary"),
}  # fmt: skip
ICON = 14
ALWAYS = (View.ALL, View.NEW, View.BOTH, View.REFUSED, View.UNCHANGED)
"""Views that are offered even where they are empty: a person looks for them."""


class ViewBar(QFrame):
    """One chip is on.

    Signals:
        chosen(View): the person wants to see this.
        decided(bool): theirs (else ours) is wanted for many cells.
    """

    chosen = Signal(object)
    decided = Signal(bool)

    def __init__(self, language: Language, origin: Origin, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, Role.SECTION)
        self._language = language
        self._pasted = origin is Origin.PASTED
        self._counts = dict.fromkeys(View, 0)
        self._selected = 0
        self._group = QButtonGroup(self)
        self.chips = {view: QToolButton(self) for view in View}
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(6)
        for view, chip in self.chips.items():
            chip.setCheckable(True)
            chip.setIconSize(QSize(ICON, ICON))
            chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            set_role(chip, Role.CHIP)
            self._group.addButton(chip)
            chip.clicked.connect(lambda _checked=False, view=view: self.chosen.emit(view))
            row.addWidget(chip)
        self._for = label(self, Role.SECONDARY)
        self._ours, self._theirs = QPushButton(self), QPushButton(self)
        for button, theirs in ((self._ours, False), (self._theirs, True)):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, theirs=theirs: self.decided.emit(theirs))
        row.addStretch(1)
        for part in (self._for, self._ours, self._theirs):
            row.addWidget(part)
        self.choose(View.ALL)
        self.retranslate()

    def choose(self, view: View) -> None:
        """Show which view is in force."""
        self.chips[view].setChecked(True)

    def view(self) -> View:
        """Return the view in force."""
        return next(view for view, chip in self.chips.items() if chip.isChecked())

    def show_counts(self, counts: dict[View, int]) -> None:
        """Show how many cells each view has."""
        self._counts = counts
        self.retranslate()

    def show_selected(self, count: int) -> None:
        """Show for how many selected cells the buttons act; for 0 they act on all that both changed."""
        self._selected = count
        self._show_target()

    def _show_target(self) -> None:
        both = self._counts[View.BOTH]
        text = self.tr("{n} selected:").format(n=self._selected) if self._selected else ""
        self._for.setText(text or self.tr("{n} changed by both:").format(n=both))
        for part in (self._for, self._ours, self._theirs):
            part.setEnabled(bool(self._selected or both))
            part.setVisible(bool(self._selected) or not self._pasted)

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        words = {View(verdict): labels.text(f"verdict.{verdict}", self._language) for verdict in Verdict}
        if self._pasted:
            words[View.CHANGED] = self.tr("Changed")
        words |= {View.ALL: self.tr("Differs"), View.UNCHANGED: self.tr("Unchanged")}
        for view, chip in self.chips.items():
            chip.setText(f"{words[view]} {self._counts[view]}")
            chip.setAccessibleName(chip.text())
            always = view in ALWAYS and not (self._pasted and view is View.BOTH)
            chip.setVisible(always or bool(self._counts[view]))
            if view in _ICONS:
                name, colour = _ICONS[view]
                chip.setIcon(QIcon(tinted(name, getattr(colours(), colour), ICON, self.devicePixelRatioF())))
        self._ours.setText(access(self.tr("All &ours")))
        self._theirs.setText(access(self.tr("Take &pasted") if self._pasted else self.tr("All &theirs")))
        self._show_target()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.retranslate()
        super().changeEvent(event)
