"""What is to be looked at before anything else: doubts with buttons, then repairs that can be checked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.core import labels
from desktop.core.labels import Language
from desktop.ui.details_parts import Elided
from desktop.ui.dialogs.parts import IconLabel, label
from desktop.ui.importing.draft import NO_TITLE, ImportDraft, Remark
from desktop.ui.style_sheet import Role, set_role
from desktop.ui.theme import strong

_ABOUT = (NO_TITLE,)
"""Remarks that a person sees to in the dialog of the head."""
SHOWN = 6
"""Rows that are seen without scrolling."""


class RemarksPane(QWidget):
    """The rows, and the heading that counts them.

    Signals:
        wanted(int, str): go to a line of the text (its index), and in it to these words: what a repair made.
        about_wanted(): fill in what the document does not say of itself.
    """

    wanted = Signal(int, str)
    about_wanted = Signal()

    def __init__(self, draft: ImportDraft, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._at = -1
        self._turn: dict[int, int] = {}
        self._title, self._counts = label(self), label(self, Role.SECONDARY)
        self._title.setFont(strong(self._title.font()))
        self._next = QPushButton(self)
        self._next.clicked.connect(self.go_on)
        head = QFrame(self)
        set_role(head, Role.SECTION)
        row = QHBoxLayout(head)
        row.setContentsMargins(12, 5, 12, 5)
        row.setSpacing(12)
        row.addWidget(self._title)
        row.addWidget(self._counts)
        row.addStretch(1)
        row.addWidget(self._next)
        self._rows: list[_Row] = []
        ground = QWidget(self)
        self._column = QVBoxLayout(ground)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        numbers = [line.number for line in draft.parsed.source.lines]
        for number, remark in enumerate(draft.remarks):
            made = _Row(remark, [numbers[place] for place in remark.lines], language, ground)
            made.looked.connect(lambda number=number: self.look(number))
            made.settled.connect(lambda number=number: draft.settle(number))
            made.about.connect(self.about_wanted)
            self._rows.append(made)
            self._column.addWidget(made)
        self._column.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setWidget(ground)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._scroll)
        self._scroll.setVisible(bool(self._rows))
        for told in (draft.settled, draft.changed):
            told.connect(self.show_state)
        self.retranslate()

    def go_on(self) -> None:
        """Look at the next remark that is open, and begin again after the last."""
        order = [*range(self._at + 1, len(self._rows)), *range(self._at + 1)]
        number = next((n for n in order if self._draft.remarks[n].doubtful and n not in self._draft.seen), None)
        number = number if number is not None else next(iter(order), None)
        if number is not None:
            self.look(number)

    def look(self, number: int) -> None:
        """Go to the place of a remark; called again, to its next place."""
        remark = self._draft.remarks[number]
        turn = self._turn.get(number, -1) + 1 if number == self._at else 0
        self._at = number
        for place, row in enumerate(self._rows):
            row.set_current(place == number)
        self._scroll.ensureWidgetVisible(self._rows[number], 0, 0)
        if remark.lines:
            self._turn[number] = turn % len(remark.lines)
            self._rows[number].show_turn(self._turn[number])
            self._align()
            turn = self._turn[number]
            words = self._draft.places.words(remark.repairs[turn]) if remark.repairs else ""
            self.wanted.emit(remark.lines[turn], words)

    def _align(self) -> None:
        """Let the texts of all rows begin at one edge, and all rows be as high as the highest."""
        widest = max((row.place_width() for row in self._rows), default=0)
        highest = max((row.sizeHint().height() for row in self._rows), default=0)
        for row in self._rows:
            row.set_place_width(widest)
            row.setFixedHeight(highest)
        self._scroll.setFixedHeight(min(len(self._rows), SHOWN) * highest)

    def show_state(self) -> None:
        """Show what was seen to."""
        for number, row in enumerate(self._rows):
            row.set_seen(number in self._draft.seen)
        open_ = sum(1 for n, one in enumerate(self._draft.remarks) if one.doubtful and n not in self._draft.seen)
        told = sum(1 for one in self._draft.remarks if not one.doubtful)
        words = self.tr("{open} for you to decide")
        if told:
            words = self.tr("{open} for you to decide, {told} done and open to checking")
        self._counts.setText(words.format(open=open_, told=told))

    def set_language(self, language: Language) -> None:
        """Say the remarks in another language."""
        for row in self._rows:
            row.language = language
        self.retranslate()

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        count = len(self._rows)
        self._title.setText(self.tr("Look here first: {n}").format(n=count) if count else self.tr("Nothing stood out"))
        self._next.setText(self.tr("Next  F8"))
        self._next.setVisible(count > 0)
        self._counts.setVisible(count > 0)
        for row in self._rows:
            row.retranslate()
        self._align()
        self.show_state()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class _Row(QFrame):
    """One remark."""

    looked = Signal()
    settled = Signal()
    about = Signal()

    def __init__(self, remark: Remark, numbers: list[int], language: Language, parent: QWidget) -> None:
        """Show a remark; ``numbers`` are those that its lines have in the source."""
        super().__init__(parent)
        self._remark, self._numbers, self.language = remark, numbers, language
        self._turn: int | None = None
        self._icon = IconLabel(
            "warning" if remark.doubtful else "check", "amber" if remark.doubtful else "secondary", 16, self
        )
        self._text, self._place = Elided(parent=self), label(self, Role.SECONDARY)
        self._look, self._done = QPushButton(self), QPushButton(self)
        set_role(self._look, Role.LINK)
        self._is_about = remark.key in _ABOUT
        self._look.clicked.connect(lambda _checked=False: (self.about if self._is_about else self.looked).emit())
        self._done.clicked.connect(lambda _checked=False: self.settled.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 3, 12, 3)
        row.setSpacing(12)
        row.addWidget(self._icon)
        row.addWidget(self._place)
        row.addWidget(self._text, 1)
        row.addWidget(self._look)
        row.addWidget(self._done)
        self._text.setMinimumWidth(60)
        self._look.setVisible(bool(remark.lines) or self._is_about)
        self._done.setVisible(remark.doubtful)
        self.retranslate()

    def set_current(self, current: bool) -> None:
        """Show whether the person stands on it."""
        set_role(self, Role.BULK if current else Role.PANE)

    def set_seen(self, seen: bool) -> None:
        """Show whether it was seen to."""
        if self._remark.doubtful:
            self._icon.show_icon("check" if seen else "warning", "secondary" if seen else "amber")
            self._done.setEnabled(not seen)

    def show_turn(self, turn: int) -> None:
        """Tell one of its places, the one that the text shows."""
        self._turn = turn
        self.retranslate()

    def place_width(self) -> int:
        """Return the width that its place takes."""
        return self._place.sizeHint().width()

    def set_place_width(self, width: int) -> None:
        """Give the place the width that all of them have."""
        self._place.setFixedWidth(width)

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self._text.set_words(remark_text(self._remark, self.language, self._turn or 0))
        count, turn = len(self._numbers), self._turn
        if not count:
            self._place.setText(self.tr("as a whole"))
        elif count == 1:
            self._place.setText(self.tr("line {line}").format(line=self._numbers[0]))
        elif turn is None:
            self._place.setText(labels.counted(self.tr("{n} {n:place|places}"), n=count))
        else:
            place = self.tr("line {line} ({k} of {n})")
            self._place.setText(place.format(line=self._numbers[turn], k=turn + 1, n=count))
        self._look.setText(self.tr("Fill in…") if self._is_about else self.tr("Show"))
        self._done.setText(self.tr("Seen to"))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to its place."""
        super().mouseReleaseEvent(event)
        self.looked.emit()


def remark_text(remark: Remark, language: Language, turn: int = 0) -> str:
    """Return a remark in words, as it is at one of its places, by its number; a repair beside them."""
    words = labels.text(remark.key, language, **(remark.each[turn] if remark.each else remark.facts))
    if remark.repairs:
        one = remark.repairs[turn]
        before, after = _short(one.before), _short(one.after)
        words += f"  {before} → {after}" if after else f"  {before}"
    return words


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 24 else f"{text[:23]}…"
