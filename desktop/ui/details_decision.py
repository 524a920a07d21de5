"""Whether an item applies: the segments, the suggestion of the profile, and the reason that 不适用 demands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QStringListModel, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from desktop.core import labels
from desktop.core.assessment import Applicability
from desktop.core.labels import Language
from desktop.ui.details_choices import ICON, Segments
from desktop.ui.details_fields import Line, colours
from desktop.ui.details_frames import Tinted
from desktop.ui.details_parts import Elided, KeyButton, Wrapped
from desktop.ui.details_subject import Subject
from desktop.ui.details_words import DetailsWords
from desktop.ui.glyphs import paint_applicability
from desktop.ui.icons import tinted

ORDER = (Applicability.APPLICABLE, Applicability.NOT_APPLICABLE, Applicability.UNDECIDED)


class ApplicabilitySegments(Segments):
    """The three answers; the one taken has its square."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(ORDER, parent)
        self.retint()

    def retint(self) -> None:
        """Paint the squares in the colours in force."""
        self.set_icons({value: self._square(value) for value in ORDER})

    def retranslate(self, language: Language) -> None:
        """Name the answers; the narrow segments take short words."""
        words: dict[object, str] = {value: labels.enum_text(value, language) for value in ORDER}
        for value, button in self.buttons.items():
            button.setAccessibleName(words[value])
            button.setToolTip(words[value])
        self.set_words({**words, Applicability.NOT_APPLICABLE: self.tr("Not appl.")})

    def _square(self, value: Applicability) -> QIcon:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(ICON * ratio), round(ICON * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        paint_applicability(painter, QRectF(0, 0, ICON, ICON), value, colours())
        painter.end()
        return QIcon(picture)


class ReasonLine(Line):
    """The reason why an item does not apply, with the usual ones offered."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = QStringListModel(self)
        completer = QCompleter(self._model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setCompleter(completer)
        completer.activated.connect(self._pick)
        self.button = self.addAction(QIcon(), QLineEdit.ActionPosition.TrailingPosition)
        self.button.triggered.connect(self.offer)
        self.retint()

    def retint(self) -> None:
        """Take the icon in the colours in force."""
        self.button.setIcon(QIcon(tinted("chevron-down", colours().field_edge, ICON, self.devicePixelRatioF())))

    def set_usual(self, reasons: Sequence[str]) -> None:
        """Say what is offered."""
        self._model.setStringList(list(dict.fromkeys(reasons)))

    def usual(self) -> list[str]:
        """Return what is offered."""
        return self._model.stringList()

    def offer(self) -> None:
        """Open the list of the usual reasons."""
        self.setFocus()
        self.completer().complete()

    def _pick(self, text: str) -> None:
        self.put_back(text)
        self.finished.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Offer the usual reasons on the arrow key."""
        if event.key() == Qt.Key.Key_Down:
            self.offer()
        else:
            super().keyPressEvent(event)


class SuggestionBox(QWidget):
    """What the profile suggests: with a button while nobody has decided, then as the quiet ground of the decision.

    Signals:
        adopted(): the person accepts it.
    """

    adopted = Signal()

    def __init__(self, words: DetailsWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.box = Tinted(self)
        self._text = Wrapped(self.box)
        self._ground = Elided(muted=True, parent=self)
        self.button = KeyButton("Enter", self.box)
        self.button.clicked.connect(self.adopted)
        row = QHBoxLayout(self.box)
        row.setContentsMargins(8, 6, 8, 6)
        row.setSpacing(12)
        row.addWidget(self._text, 1)
        row.addWidget(self.button)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.box)
        column.addWidget(self._ground)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the button."""
        self.button.setText(self.tr("Adopt"))
        self.button.setAccessibleName(self.tr("Adopt the suggestion"))
        self.button.updateGeometry()

    def show_subject(self, subject: Subject, *, writable: bool) -> None:
        """Show the suggestion for what is shown."""
        asked, ground = self._say(subject)
        self._text.setText(asked)
        self._ground.set_words(ground)
        self.box.setVisible(bool(asked))
        self._ground.setVisible(bool(ground))
        self.button.setVisible(subject.adoptable > 0 and writable)
        self.button.setAccessibleDescription(asked)
        self.setVisible(bool(asked or ground))

    def said(self) -> str:
        """Return what it says."""
        return self._text.text() or self._ground.whole()

    def _say(self, subject: Subject) -> tuple[str, str]:
        """Return what it asks, and what it says once somebody has decided."""
        suggestion = subject.suggestion
        if subject.detail is None:
            several = self.tr("{count} undecided, {adoptable} of them with a suggestion")
            facts = {"count": subject.undecided, "adoptable": subject.adoptable}
            return several.format(**facts) if subject.undecided else "", ""
        if suggestion is None:
            return "", ""
        if subject.undecided:
            return self._words.suggested(suggestion), ""
        if suggestion.applicability is subject.applicability:
            # A reason that stands in its own field is not said twice.
            return "", self._words.ground(suggestion) if subject.applicable else ""
        decidable = suggestion.applicability is not Applicability.UNDECIDED
        return "", self._words.suggested(suggestion) if decidable else ""
