"""Text and outline side by side, linked both ways, with the remarks above."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QSplitter, QVBoxLayout, QWidget

from desktop.core.labels import Language
from desktop.core.parsing.values import Role as Part
from desktop.core.parsing.values import Span
from desktop.ui.dialogs.parts import label
from desktop.ui.importing import links
from desktop.ui.importing.draft import ImportDraft
from desktop.ui.importing.outline_pane import OutlinePane
from desktop.ui.importing.remarks_pane import RemarksPane
from desktop.ui.importing.text_pane import TextPane, tints
from desktop.ui.style_sheet import Role, set_role
from desktop.ui.theme import strong


class Swatch(QWidget):
    """A sample of a tint for the legend."""

    def __init__(self, role: Part | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._role = role
        self.setFixedSize(QSize(24, 18))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the sign and the underline."""
        painter = QPainter(self)
        ground, under = tints(self._role, self.palette())
        painter.fillRect(self.rect(), ground)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, "文")
        painter.fillRect(0, self.height() - 2, self.width(), 2, under)


class Legend(QFrame):
    """The title of the text with samples of the tints, as many as have room."""

    def __init__(self, title: QLabel, parent: QWidget) -> None:
        super().__init__(parent)
        set_role(self, Role.SECTION)
        self.words: dict[Part | None, QLabel] = {}
        self._pairs: list[QWidget] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 6, 12, 6)
        self._row.setSpacing(20)
        self._row.addWidget(title)
        for part in (Part.MEASURE, Part.RESPONSIBILITY, Part.TARGET, None):
            pair = QWidget(self)
            inside = QHBoxLayout(pair)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.setSpacing(6)
            self.words[part] = label(pair, Role.SECONDARY)
            inside.addWidget(Swatch(part, pair))
            inside.addWidget(self.words[part])
            self._pairs.append(pair)
            self._row.addWidget(pair)
        self._row.addStretch(1)
        self._title = title
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the samples that have room."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Leave out from the right what has no room."""
        taken = self._row.contentsMargins().left() + self._title.sizeHint().width()
        for pair in self._pairs:
            taken += self._row.spacing() + pair.sizeHint().width()
            pair.setVisible(taken <= self.width())


class ReviewPage(QWidget):
    """A person checks and mends here."""

    def __init__(self, draft: ImportDraft, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft = draft
        self.remarks = RemarksPane(draft, language, self)
        self.text = TextPane(draft, self)
        self.outline = OutlinePane(draft, language, self)
        self._text_title = label(self)
        self._text_title.setFont(strong(self._text_title.font()))
        self._legend = Legend(self._text_title, self)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._legend)
        column.addWidget(self.text, 1)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(left)
        split.addWidget(self.outline)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setSizes([760, 520])
        split.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.remarks)
        whole.addWidget(split, 1)
        self.outline.chosen.connect(self._show_part)
        self.text.pointed.connect(self._show_outline)
        self.remarks.wanted.connect(self._show_place)
        self._from_text = False
        draft.changed.connect(self.text.highlight)  # what is gone has no tint
        self.retranslate()

    def _show_part(self, key: str) -> None:
        """Show in the text where what is chosen in the outline stands."""
        if not self._from_text:
            self.text.show_spans(links.spans_of(self.draft.places, self.draft.framework, key, self.draft.gone))

    def _show_outline(self, span: Span) -> None:
        """Stand in the outline on what was pointed at in the text, which stays where it is."""
        self._stand_on(span)
        self.text.show_spans([span], bring=False)

    def _stand_on(self, span: Span) -> None:
        self._from_text = True
        self.outline.go_to(links.key_of(self.draft.places, self.draft.framework, span, self.draft.gone))
        self._from_text = False

    def _show_place(self, line: int, words: str) -> None:
        """Show words in a line of the text, and in the outline what the line belongs to."""
        above = self.draft.places.row(line) or self.draft.places.holding(line)
        if above is not None:
            self._stand_on(above)
        self.text.show_line(line, words)

    def set_language(self, language: Language) -> None:
        """Say what comes from the core in another language."""
        self.remarks.set_language(language)
        self.outline.asking.language = language

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self._text_title.setText(self.tr("Text of the document"))
        self.text.setAccessibleName(self.tr("Text of the document"))
        words = {
            Part.MEASURE: self.tr("heading"),
            Part.RESPONSIBILITY: self.tr("bodies"),
            Part.TARGET: self.tr("target"),
            None: self.tr("mended"),
        }
        for part, word in self._legend.words.items():
            word.setText(words[part])
        self._legend.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
