"""What each column of a pasted block holds: recognised, or chosen by the person."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.core import labels
from desktop.core.labels import Language
from desktop.core.reports.fill_in.block import APPLICABILITY, KEY, Column
from desktop.core.reports.fill_in.fields import Field
from desktop.core.reports.fill_in.pasted import Block
from desktop.ui.details_parts import Elided
from desktop.ui.dialogs.parts import access, label
from desktop.ui.style_sheet import Role, set_role

CHOICES: tuple[Column, ...] = (None, KEY, APPLICABILITY, *Field)
MOST = 40
"""Columns that are offered: a block that somebody pastes into a checklist has a dozen."""
SAMPLES = 2
WIDTH = 150


class PasteColumns(QFrame):
    """A drop-down list above the first cells of each column, and whether the first row holds names of columns.

    Signals:
        changed(Block): the person understands the block in another way.
    """

    changed = Signal(object)

    def __init__(self, block: Block, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, Role.SECTION)
        self._block, self._language = block, language
        self._title = label(self, Role.SECONDARY)
        self.headed = QCheckBox(self)
        self.headed.setChecked(block.headed)
        self.headed.toggled.connect(self._head)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._title)
        row.addWidget(self.headed)
        row.addStretch(1)
        ground = QWidget(self)
        strip = QHBoxLayout(ground)
        strip.setContentsMargins(0, 0, 0, 0)
        strip.setSpacing(8)
        self.boxes: list[QComboBox] = []
        self._samples: list[list[Elided]] = []
        for place in range(min(MOST, len(block.columns))):
            box = QComboBox(ground)
            for _ in CHOICES:
                box.addItem("")
            box.setCurrentIndex(CHOICES.index(block.columns[place]))
            box.activated.connect(lambda chosen, place=place: self._choose(place, CHOICES[chosen]))
            samples = [Elided(muted=True, parent=ground) for _ in range(SAMPLES)]
            column = QVBoxLayout()
            column.setSpacing(2)
            column.addWidget(box)
            for sample in samples:
                column.addWidget(sample)
            box.setFixedWidth(WIDTH)
            strip.addLayout(column)
            self.boxes.append(box)
            self._samples.append(samples)
        strip.addStretch(1)
        area = QScrollArea(self)
        area.setWidget(ground)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        bar = area.horizontalScrollBar().sizeHint().height() if len(self.boxes) * (WIDTH + 8) > 1000 else 0
        area.setFixedHeight(ground.sizeHint().height() + bar + 2)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 8, 12, 8)
        whole.setSpacing(6)
        whole.addLayout(row)
        whole.addWidget(area)
        self.retranslate()

    def _choose(self, place: int, column: Column) -> None:
        """Take a column for something; what another column was taken for goes from there."""
        columns = [None if column is not None and one == column else one for one in self._block.columns]
        columns[place] = column
        self._take(msgspec.structs.replace(self._block, columns=columns))

    def _head(self, on: bool) -> None:
        self._take(msgspec.structs.replace(self._block, headed=on))

    def _take(self, block: Block) -> None:
        self._block = block
        for box, column in zip(self.boxes, block.columns, strict=False):
            box.setCurrentIndex(CHOICES.index(column))
        self._show_samples()
        self.changed.emit(block)

    def _show_samples(self) -> None:
        body = self._block.body()
        for place, samples in enumerate(self._samples):
            cells = [cell for row in body if (cell := " ".join(row[place].split()))][:SAMPLES]
            for sample, text in zip(samples, [*cells, "", ""], strict=False):
                sample.set_words(text)

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        rows, width = len(self._block.rows), len(self._block.columns)
        self._title.setText(
            labels.counted(
                self.tr("{rows} {rows:row|rows} × {columns} {columns:column|columns}; each column goes into:"),
                rows=rows,
                columns=width,
            )
        )
        self.headed.setText(access(self.tr("The &first row holds the names of the columns")))
        words = [self.tr("(not pasted)")]
        words += [labels.column_text(name, self._language) for name in ("id", "applicability")]
        words += [labels.column_text(field, self._language) for field in Field]
        for number, box in enumerate(self.boxes, 1):
            for place, word in enumerate(words):
                box.setItemText(place, word)
            box.setAccessibleName(self.tr("Column {n} goes into").format(n=number))
        self._show_samples()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
