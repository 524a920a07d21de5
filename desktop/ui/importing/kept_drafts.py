"""The drafts that were kept: what each is of, when it was kept, to go on with it or to throw it away."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.core import drafts
from desktop.core.drafts import Draft, Listed
from desktop.ui.dialogs.parts import label
from desktop.ui.style_sheet import Role, set_role

SHOWN = 3
"""Rows that are seen without scrolling."""
_GAP = 6


class KeptDrafts(QFrame):
    """The list; hidden while there is nothing in it.

    Signals:
        wanted(str): go on with the draft of this key.
        thrown(str): the one of this key was thrown away.
    """

    wanted = Signal(str)
    thrown = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, Role.BANNER_AMBER)
        self._title = label(self)
        ground = QWidget(self)
        self._column = QVBoxLayout(ground)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_GAP)
        self.rows = [DraftRow(one, ground) for one in drafts.listed()]
        for row in self.rows:
            row.wanted.connect(self.wanted)
            row.thrown.connect(self.thrown)
            self._column.addWidget(row)
        self._column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidget(ground)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setStyleSheet("QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }")
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        height = self.rows[0].sizeHint().height() + _GAP if self.rows else 0
        scroll.setFixedHeight(min(len(self.rows), SHOWN) * height)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(scroll)
        self.setVisible(bool(self.rows))
        self.retranslate()

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self._title.setText(self.tr("Kept drafts, not saved as policy documents yet"))
        for row in self.rows:
            row.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class DraftRow(QWidget):
    """One draft; one that was thrown away can be taken back while the page stands.

    Signals:
        wanted(str): go on with it.
        thrown(str): it was thrown away.
    """

    wanted = Signal(str)
    thrown = Signal(str)

    def __init__(self, listed: Listed, parent: QWidget) -> None:
        super().__init__(parent)
        self._listed = listed
        self._thrown: Draft | None = None
        self._text, self._from = label(self), label(self, Role.SECONDARY)
        self.go_on, self.discard = QPushButton(self), QPushButton(self)
        self.go_on.clicked.connect(lambda _checked=False: self.wanted.emit(listed.key))
        self.discard.clicked.connect(lambda _checked=False: self._throw())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self._text.setMinimumWidth(60)
        row.addWidget(self._text)
        row.addWidget(self._from, 1)
        row.addWidget(self.discard)
        row.addWidget(self.go_on)

    def _throw(self) -> None:
        """Throw the draft away, or take it back."""
        key = self._listed.key
        if self._thrown is None:
            self._thrown = drafts.load(key)
            drafts.forget(key)
            self.thrown.emit(key)
        else:
            drafts.keep(key, self._thrown)
            self._thrown = None
        self.retranslate()

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        one, gone = self._listed, self._thrown is not None
        title = self.tr("“{title}”").format(title=one.title)
        self._text.setText(self.tr("{title} was thrown away").format(title=title) if gone else title)
        names = self.tr(", ").join(one.names) if one.names else self.tr("pasted text")
        kept = f"{one.kept:%Y-%m-%d %H:%M}"
        self._from.setText("" if gone else self.tr("kept {time}, from {names}").format(time=kept, names=names))
        self.go_on.setText(self.tr("Go on with it"))
        self.go_on.setEnabled(not gone)
        self.discard.setText(self.tr("Take it back") if gone else self.tr("Throw it away"))
        for button in (self.go_on, self.discard):
            button.setAccessibleDescription(one.title)
