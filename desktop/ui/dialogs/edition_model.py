"""A comparison of two editions as the rows of a table: measure by measure, what stood and what stands there."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from desktop.core import labels
from desktop.core.editions import Comparison, Edition, Kind, Line, Section
from desktop.core.labels import Language
from desktop.core.numerals import headed
from desktop.ui.dialogs.parts import colours
from desktop.ui.dialogs.tables import PAD, Cells
from desktop.ui.theme import strong

Index = QModelIndex | QPersistentModelIndex
KIND, OLD, NEW = range(3)
_TINTS = {Kind.CHANGED: "amber", Kind.DOUBTFUL: "amber", Kind.NEW: "accent", Kind.WITHDRAWN: "red"}


class Heading(msgspec.Struct, frozen=True):
    """A row that names the measure of those below: as it was headed, and as it is."""

    old: str
    new: str


Row = Heading | Line


class EditionModel(QAbstractTableModel):
    """The rows of those kinds that are wanted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language: Language = "zh"
        self._comparison: Comparison | None = None
        self._rows: list[Row] = []

    def show(self, comparison: Comparison, kinds: frozenset[Kind], language: Language) -> None:
        """Show the items of these kinds, each below its measure."""
        self.beginResetModel()
        self._language = language
        self._comparison = comparison
        self._rows = []
        for section in comparison.sections:
            lines = [line for line in section.lines if line.kind in kinds]
            if lines:
                self._rows += [self._heading(comparison, section), *lines]
        self.endResetModel()

    def _heading(self, comparison: Comparison, section: Section) -> Heading:
        return Heading(self._title(comparison.old, section.old), self._title(comparison.new, section.new))

    def _title(self, edition: Edition, key: str | None) -> str:
        if key is None:
            return ""
        measure = edition.measures[key]
        if self._language == "en" and measure.title_en:
            return f"({measure.ordinal}) {measure.title_en}" if measure.ordinal is not None else measure.title_en
        return headed(measure.label, measure.title) or key

    def row(self, index: Index) -> Row:
        """Return what a row shows."""
        return self._rows[index.row()]

    def place_of(self, line: Line) -> int:
        """Return the row of the same item, by its ids; -1 where it is not shown."""
        wanted = {line.old, line.new} - {None}
        for place, row in enumerate(self._rows):
            if isinstance(row, Line) and wanted & ({row.old, row.new} - {None}):
                return place
        return -1

    def texts(self, line: Line) -> tuple[str, str]:
        """Return what an item said and says; empty where it is not in that edition."""
        assert self._comparison is not None
        found = []
        for edition, key in ((self._comparison.old, line.old), (self._comparison.new, line.new)):
            item = edition.items.get(key or "")
            found.append("" if item is None else (self._language == "en" and item.text_en) or item.text)
        return found[0], found[1]

    def kind_text(self, line: Line) -> str:
        """Return what became of an item, in words: 有改动（内容、时限）."""
        word = labels.text(f"edition.{line.kind}", self._language)
        if not line.parts:
            return word
        parts = labels.listed(
            [labels.text(f"edition-part.{part}", self._language) for part in line.parts], self._language
        )
        return labels.text("said.edition-kind", self._language, kind=word, parts=parts)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return three: what became of it, as it was, as it is."""
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words."""
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        row = self._rows[index.row()]
        if isinstance(row, Heading):
            return ("", row.old, row.new)[index.column()]
        return (self.kind_text(row), *self.texts(row))[index.column()]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let items be chosen, not the names of measures."""
        if index.isValid() and isinstance(self._rows[index.row()], Heading):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the names of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("What became of it"), self.tr("Edition in the assessment"), self.tr("New edition"))[section]
        return None

    def lines(self, rows: Sequence[Index]) -> list[Line]:
        """Return the items of these rows."""
        return [row for row in (self._rows[index.row()] for index in rows) if isinstance(row, Line)]


class EditionCells(Cells):
    """Paints the names of measures as headings, and what became of an item in its colour."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        model = index.model()
        assert isinstance(model, EditionModel)
        row, tints = model.row(index), colours()
        if isinstance(row, Line):
            super().paint(painter, option, index)
            if index.column() == KIND and row.kind in _TINTS and not option.state & QStyle.StateFlag.State_Selected:
                bar = QRect(option.rect.x(), option.rect.y(), 3, option.rect.height() - 1)
                painter.fillRect(bar, getattr(tints, _TINTS[row.kind]))
            return
        painter.save()
        painter.fillRect(option.rect, tints.section)
        painter.fillRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1, tints.line)
        painter.setPen(tints.text)
        painter.setFont(strong(option.font))
        room = option.rect.adjusted(PAD, 0, -PAD, -1)
        text = QFontMetrics(painter.font()).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Leave the height to the table."""
        return QSize(0, 0)
