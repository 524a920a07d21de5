"""Paints the cells that differ: headings across the row, what is taken in strong type, the switch at the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from desktop.core.assessment import Applicability, Status
from desktop.core.reports.fill_in.collection import Verdict
from desktop.ui.collecting.arrangement import Origin
from desktop.ui.collecting.cells_model import FIELD, MINE, RESULT, RETURNED, TAKE, CellLine, HeadingLine, Line, RestLine
from desktop.ui.glyphs import paint_applicability, paint_status, quarters
from desktop.ui.row_painter import Cell, Face, RowPainter
from desktop.ui.theme import Fonts
from desktop.ui.tokens import Tokens

PAD, LEFT, GLYPH, MARK = 8, 34, 16, 3
ICON = 14
SEGMENT_PAD, SWITCH_RIGHT, SWITCH_MARGIN = 12, 14, 5
_ICONS = {Verdict.NEW: "plus", Verdict.CHANGED: "edit", Verdict.REFUSED: "clear"}


class CellsDelegate(QStyledItemDelegate):
    """The delegate of the preview."""

    def __init__(self, fonts: Fonts, origin: Origin, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._origin = origin
        self._rows = RowPainter(fonts)
        self._columns = {
            FIELD: self._field, MINE: self._mine, RETURNED: self._theirs, RESULT: self._result, TAKE: self._take,
        }  # fmt: skip

    def set_fonts(self, fonts: Fonts) -> None:
        """Take other fonts, after a change of the language."""
        self._rows.set_fonts(fonts)

    def height(self) -> int:
        """Return the height of every row."""
        return self._rows.heights.line + 12

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of the row; the width is the view's affair."""
        return QSize(0, self.height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one cell."""
        line: Line = index.data(Qt.ItemDataRole.UserRole)
        cell, view = self._rows.cell(painter, option, index), option.widget
        row = _row(view, cell.rect)
        painter.save()
        painter.setClipRect(cell.rect, Qt.ClipOperation.IntersectClip)
        heading = isinstance(line, HeadingLine)
        tints = cell.colours
        painter.fillRect(cell.rect, tints.section if heading and not cell.selected else tints.base)
        if cell.selected and index.column() == FIELD:
            painter.fillRect(cell.rect.x(), cell.rect.y(), MARK, cell.rect.height(), tints.accent)
        painter.fillRect(cell.rect.x(), cell.rect.bottom(), cell.rect.width(), 1, tints.line)
        if isinstance(line, HeadingLine):
            self._heading(cell, line, row)
        elif isinstance(line, RestLine):
            y = self._middle(row)
            self._rows.text(cell, Face.BASE, line.text, row.x() + LEFT, y, row.width() - LEFT - PAD, tints.secondary)
        else:
            self._columns[index.column()](cell, line)
        if isinstance(view, QAbstractItemView) and view.hasFocus() and view.currentIndex().row() == index.row():
            self._frame(cell, row)
        painter.restore()

    def _heading(self, cell: Cell, line: HeadingLine, row: QRect) -> None:
        tints, rows, y = cell.colours, self._rows, self._middle(row)
        right = row.right() + 1 - SWITCH_RIGHT
        taken = rows.text(cell, Face.BASE, line.place, right, y, row.width() / 3, tints.secondary, right=True)
        glyph = line.glyph
        if glyph is not None:

            def paint(painter: QPainter, square: QRectF) -> None:
                if isinstance(glyph, Applicability):
                    paint_applicability(painter, square, glyph, tints)
                else:
                    paint_status(painter, square, glyph, line.progress, tints)

            quarter = quarters(line.progress) if glyph is Status.IN_PROGRESS else 0
            top = row.y() + (row.height() - GLYPH) / 2
            rows.picture(cell, (glyph, quarter), GLYPH, row.x() + 10, top, paint)
        left = row.x() + LEFT
        rows.text(cell, Face.BASE_STRONG, line.text, left, y, right - taken - PAD - left, tints.text)

    def _field(self, cell: Cell, line: CellLine) -> None:
        rect = cell.rect
        width = rect.width() - LEFT
        self._rows.text(cell, Face.BASE, line.field, rect.x() + LEFT, self._middle(rect), width, cell.colours.secondary)

    def _mine(self, cell: Cell, line: CellLine) -> None:
        self._value(cell, line.mine, cell.rect.width() - 2 * PAD, strong=line.taken == "mine" and line.mendable)

    def _theirs(self, cell: Cell, line: CellLine) -> None:
        rect, rows = cell.rect, self._rows
        edge = rect.right() + 1 - PAD
        taken = rows.text(
            cell, Face.COUNTS, line.where, edge, self._middle(rect), rect.width() / 2, cell.colours.hint, right=True
        )
        self._value(cell, line.theirs, rect.width() - 3 * PAD - taken, strong=line.taken == "theirs")

    def _value(self, cell: Cell, text: str, width: float, *, strong: bool) -> None:
        face = Face.BASE_STRONG if strong else Face.BASE
        colour = cell.colours.text if strong else cell.colours.secondary
        self._rows.text(cell, face, text, cell.rect.x() + PAD, self._middle(cell.rect), width, colour)

    def _result(self, cell: Cell, line: CellLine) -> None:
        rect, tints, rows = cell.rect, cell.colours, self._rows
        x, top = rect.x() + PAD, rect.y() + (rect.height() - ICON) / 2
        settled = line.taken == "value"
        red = line.verdict is Verdict.REFUSED and not settled
        if settled:
            rows.icon(cell, "check", tints.accent, ICON, x, top)
        elif line.verdict in _ICONS:
            rows.icon(cell, _ICONS[line.verdict], tints.red if red else tints.accent, ICON, x, top)
        else:
            rows.picture(cell, "diamond", ICON, x, top, lambda painter, square: paint_diamond(painter, square, tints))
        colour = tints.red if red else tints.text
        left = x + ICON + 4
        rows.text(cell, Face.BASE, line.result, left, self._middle(rect), rect.right() - left - PAD, colour)

    def _take(self, cell: Cell, line: CellLine) -> None:
        rect, tints, rows, y = cell.rect, cell.colours, self._rows, self._middle(cell.rect)
        right = rect.right() + 1 - SWITCH_RIGHT
        width = rect.width() - PAD - SWITCH_RIGHT
        if not line.mendable:
            rows.text(cell, Face.BASE, self.tr("not written"), right, y, width, tints.secondary, right=True)
        elif not line.able:
            rows.text(cell, Face.BASE, self.tr("Correct…"), right, y, width, tints.accent, right=True)
        elif line.verdict is not Verdict.BOTH and line.taken == "theirs":
            rows.text(cell, Face.BASE, self._theirs_word(), right, y, width, tints.secondary, right=True)
        elif line.taken == "value":
            rows.text(cell, Face.BASE, self.tr("Own answer"), right, y, width, tints.accent, right=True)
        else:
            self._switch(cell, line.taken)

    def _switch(self, cell: Cell, taken: str) -> None:
        painter, tints, rows = cell.painter, cell.colours, self._rows
        ours, theirs = self.segments(cell.rect)
        whole = QRectF(ours.united(theirs)).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tints.field_edge, 1))
        painter.setBrush(cell.plain.base)
        painter.drawRoundedRect(whole, 3, 3)
        marked = ours if taken == "mine" else theirs
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tints.accent)
        painter.drawRoundedRect(QRectF(marked), 3, 3)
        for key, rect, word in (("mine", ours, self.tr("Ours")), ("theirs", theirs, self._theirs_word())):
            on = key == taken
            face, colour = (Face.BASE_STRONG, tints.on_accent) if on else (Face.BASE, cell.plain.text)
            left = rect.x() + (rect.width() - rows.width(face, word)) / 2
            rows.text(cell, face, word, left, self._middle(cell.rect), rect.width(), colour)

    def segments(self, rect: QRect) -> tuple[QRect, QRect]:
        """Return the two halves of the switch in a cell."""
        widths = [
            round(self._rows.width(Face.BASE_STRONG, word)) + 2 * SEGMENT_PAD
            for word in (self.tr("Ours"), self._theirs_word())
        ]
        top, height = rect.y() + SWITCH_MARGIN, rect.height() - 2 * SWITCH_MARGIN
        right = rect.right() + 1 - SWITCH_RIGHT
        theirs = QRect(right - widths[1], top, widths[1], height)
        return QRect(theirs.x() - widths[0], top, widths[0], height), theirs

    def _theirs_word(self) -> str:
        return self.tr("Pasted") if self._origin is Origin.PASTED else self.tr("Theirs")

    def _middle(self, rect: QRect) -> float:
        return rect.y() + (rect.height() - 1 - self._rows.heights.line) // 2

    def _frame(self, cell: Cell, row: QRect) -> None:
        rect, fill, accent = cell.rect, cell.painter.fillRect, cell.colours.accent
        fill(rect.x(), rect.y(), rect.width(), 1, accent)
        fill(rect.x(), rect.bottom(), rect.width(), 1, accent)
        if rect.right() == row.right():
            fill(rect.right(), rect.y(), 1, rect.height(), accent)


def paint_diamond(painter: QPainter, rect: QRectF, colours: Tokens) -> None:
    """Paint the sign of what waits for a person into a square."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colours.amber, 1))
    painter.setBrush(colours.amber_fill)
    box = rect.adjusted(2, 2, -2, -2)
    middle = box.center()
    painter.drawPolygon(
        QPolygonF(
            [
                QPointF(middle.x(), box.top()),
                QPointF(box.right(), middle.y()),
                QPointF(middle.x(), box.bottom()),
                QPointF(box.left(), middle.y()),
            ]
        )
    )


def _row(view: object, rect: QRect) -> QRect:
    """Return the rectangle of the whole row of a table."""
    if not isinstance(view, QTableView):
        return rect
    header = view.horizontalHeader()
    return QRect(header.sectionViewportPosition(0), rect.y(), header.length(), rect.height())
