"""The list of an item's evidence: its model and how a row is painted."""

from __future__ import annotations

from pathlib import PurePath

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.core.assessment import EvidenceKind
from desktop.core.store.rows import EvidenceRow
from desktop.ui.details_fields import Picture, colours
from desktop.ui.details_words import DetailsWords

Index = QModelIndex | QPersistentModelIndex
ICON = 16
_SHEETS = (".xls", ".xlsx", ".xlsm", ".csv", ".ods", ".et")
_IMAGES = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".webp", ".heic")


def icon_name(row: EvidenceRow) -> str:
    """Return the name of the icon of a piece of evidence."""
    if row.kind is EvidenceKind.REFERENCE:
        return "link"
    suffix = PurePath(row.name).suffix.lower()
    if suffix in _SHEETS:
        return "file-sheet"
    return "file-pdf" if suffix == ".pdf" else "file-image" if suffix in _IMAGES else "file"


def size_text(size: int) -> str:
    """Return a number of bytes in words: 640 KB, 2.4 MB."""
    if size < 1 << 20:
        return f"{max(1, round(size / 1024))} KB" if size else "0 KB"
    return f"{size / (1 << 20):.1f} MB"


class EvidenceModel(QAbstractListModel):
    """The evidence of one item; ``UserRole`` gives the row."""

    def __init__(self, words: DetailsWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.rows: tuple[EvidenceRow, ...] = ()

    def set_rows(self, rows: tuple[EvidenceRow, ...]) -> None:
        """Show these."""
        if rows != self.rows:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()

    def retranslate(self) -> None:
        """Say the dates in the language of the window."""
        if self.rows:
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row says."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.ToolTipRole:
            where = row.address if row.address and row.address != row.name else None
            size = None if row.size is None else size_text(row.size)
            return "\n".join(filter(None, (row.name, where, size, self.date(row))))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.name}, {self.date(row)}"
        return None

    def date(self, row: EvidenceRow) -> str:
        """Return the day on which a piece was added."""
        return self._words.date(row.added)


class _Delegate(QStyledItemDelegate):
    """Paints icon, name and date."""

    def __init__(self, model: EvidenceModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._icons: dict[str, Picture] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row."""
        return QSize(60, option.fontMetrics.height() + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row: EvidenceRow = index.data(Qt.ItemDataRole.UserRole)
        rect, shown = option.rect, colours()
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected and option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(rect, shown.selection)
        name = icon_name(row)
        picture = self._icons.setdefault(name, Picture(name, ICON))
        picture.paint(painter, rect.topLeft() + QPoint(0, (rect.height() - ICON) // 2), shown.text)
        date = self._model.date(row)
        taken = option.fontMetrics.horizontalAdvance(date)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(shown.secondary)
        painter.drawText(rect, middle | Qt.AlignmentFlag.AlignRight, date)
        painter.setPen(shown.text)
        place = rect.adjusted(ICON + 7, 0, -taken - 8, 0)
        words = option.fontMetrics.elidedText(row.name, Qt.TextElideMode.ElideMiddle, place.width())
        painter.drawText(place, middle, words)
        painter.restore()


class EvidenceList(QListView):
    """The list, as high as its rows: the pane scrolls, not the list.

    Signals:
        opened(EvidenceRow): double click or Enter.
        removed(EvidenceRow): Delete.
    """

    opened = Signal(object)
    removed = Signal(object)

    def __init__(self, words: DetailsWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.evidence = EvidenceModel(words, self)
        self.setModel(self.evidence)
        self.setItemDelegate(_Delegate(self.evidence, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setTabKeyNavigation(False)
        self.setAcceptDrops(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(Qt.ItemDataRole.UserRole)))
        self.evidence.modelReset.connect(self.updateGeometry)

    def current(self) -> EvidenceRow | None:
        """Return the row that the person is on."""
        row: EvidenceRow | None = self.currentIndex().data(Qt.ItemDataRole.UserRole)
        return row

    def sizeHint(self) -> QSize:
        """Return room for all rows."""
        return QSize(60, len(self.evidence.rows) * (self.fontMetrics().height() + 4))

    def minimumSizeHint(self) -> QSize:
        """Return as ``sizeHint``."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter, remove on Delete; Escape is the pane's."""
        row = self.current()
        if row is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(row)
        elif row is not None and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(row)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)
