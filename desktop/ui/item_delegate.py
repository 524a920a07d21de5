"""Paints the checklist: chapter bands, measure headings and item rows of the flat table.

The model gives one value per row (``row_values``) for every column; here it is only painted. The view shows no
grid, since each row draws the line below it. Headings are painted across all columns, whether the view lets
them span or not.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from desktop.core.assessment import Applicability, Light, Status
from desktop.ui.glyphs import Parts, fill, paint_applicability, paint_bar, paint_lamp, paint_status, quarters
from desktop.ui.row_painter import Cell, Face, RowPainter
from desktop.ui.row_values import ChapterLine, Column, ItemLine, Line, MeasureLine, score
from desktop.ui.theme import Fonts

PAD = 8
"""Left edge of the text in every column but the first, and the least space at a right edge."""
TOP = 4
"""Above the first line of an item row."""
MARK = 3
"""Width of the bar that marks a selected row."""
GLYPH_LEFT, GLYPH_SIZE = 12, 16
TEXT_LEFT = 38
ARROW_LEFT, ARROW_SIZE = 8, 14
MEASURE_LEFT, CHAPTER_LEFT = 26, 28
SCORE_RIGHT, LEAD_RIGHT = 14, 64
LAMP_SIZE, LAMP_TEXT = 12, 17
CLIP_SIZE = 12
FLAG_TEXT = CLIP_SIZE + 3
CHIP_PAD, CHIP_ICON, CHIP_TEXT = 6, 10, 20
BAR_HEIGHT, BAR_TEXT = 4, 54
"""Height of an item's bar; what its per cent takes at the right of the column."""
SMALL = 60
"""Width of a column from which everything keeps to it by itself."""


class ItemDelegate(QStyledItemDelegate):
    """The delegate of the checklist.

    The view tells it when it shows or hides the columns of the wide layout (``set_wide``). It chooses the heights
    of the rows: in one of ``Heights.item_tall`` a sentence takes two lines.
    """

    def __init__(self, fonts: Fonts, parent: QObject | None = None, *, chosen: bool = False) -> None:
        super().__init__(parent)
        self._rows = RowPainter(fonts, chosen=chosen)
        self._wide = False
        self._columns = {
            Column.ITEM: self._sentence,
            Column.PROGRESS: self._progress,
            Column.TARGET: self._target,
            Column.EVIDENCE: self._evidence,
            Column.UNIT: self._unit,
            Column.DUE: self._due,
        }

    def set_fonts(self, fonts: Fonts) -> None:
        """Take other fonts, after a change of the language."""
        self._rows.set_fonts(fonts)

    def set_wide(self, wide: bool) -> None:
        """Say whether progress, target and evidence have columns of their own."""
        self._wide = wide

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of the row with a sentence of one line; the width is the view's affair."""
        line: Line = index.data(Qt.ItemDataRole.UserRole)
        heights = self._rows.heights
        if isinstance(line, ChapterLine):
            return QSize(0, heights.chapter)
        return QSize(0, heights.measure if isinstance(line, MeasureLine) else heights.item)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one cell."""
        line: Line = index.data(Qt.ItemDataRole.UserRole)
        cell = self._rows.cell(painter, option, index)
        view, column = option.widget, index.column()
        painter.save()
        if cell.rect.width() < SMALL:
            painter.setClipRect(cell.rect, Qt.ClipOperation.IntersectClip)
        if isinstance(line, ItemLine):
            self._ground(cell, cell.colours.base if cell.selected else None, column == 0)
            self._columns[Column(column)](cell, line)
        else:
            self._heading(cell, line, _whole_row(view, cell.rect))
        if isinstance(view, QAbstractItemView) and view.currentIndex().row() == index.row():
            _frame(cell, _whole_row(view, cell.rect))
        painter.restore()

    def _ground(self, cell: Cell, colour: QColor | None, first: bool) -> None:
        """Paint ground, mark of selection and the line below; the ground of most rows is the view's own."""
        rect, colours, painter = cell.rect, cell.colours, cell.painter
        if colour is not None:
            fill(painter, rect, colour)
        if cell.selected and first:
            fill(painter, QRect(rect.x(), rect.y(), MARK, rect.height() - 1), colours.accent)
        fill(painter, QRect(rect.x(), rect.bottom(), rect.width(), 1), colours.line)

    # Headings

    def _heading(self, cell: Cell, line: ChapterLine | MeasureLine, row: QRect) -> None:
        """Paint what lies in this cell of a heading that runs across the whole row."""
        colours, rows, chapter = cell.colours, self._rows, isinstance(line, ChapterLine)
        first = cell.rect.x() == row.x()
        ground = colours.base if cell.selected else colours.band if chapter else colours.section
        self._ground(cell, ground, first)
        cell.painter.setClipRect(cell.rect, Qt.ClipOperation.IntersectClip)
        y, right = self._middle(row), row.right() + 1 - SCORE_RIGHT
        face = Face.BASE if chapter else Face.BASE_STRONG
        right -= int(rows.text(cell, face, score(line), right, y, row.width() / 2, colours.text, right=True)) + 16
        if first:
            arrow = "chevron-right" if line.folded else "chevron-down"
            top = row.y() + (row.height() - ARROW_SIZE) / 2
            rows.icon(cell, arrow, colours.field_edge, ARROW_SIZE, row.x() + ARROW_LEFT, top)
        if isinstance(line, ChapterLine):
            left = row.x() + CHAPTER_LEFT
            rows.text(cell, Face.BASE, line.title, left, y, right - left, colours.text)
        else:
            self._measure(cell, line, row.x() + MEASURE_LEFT, y, min(right, row.right() + 1 - LEAD_RIGHT))

    def _measure(self, cell: Cell, line: MeasureLine, left: float, y: float, right: float) -> None:
        """Paint a measure's title and lead bodies: the title as long as it is, the bodies not less than a third."""
        rows, colours = self._rows, cell.colours
        title = rows.width(Face.ITEM_STRONG, line.label_and_title)
        room = max(right - left - title - 16, (right - left) / 3)
        taken = rows.text(cell, Face.BASE, line.lead_text, right, y, room, colours.secondary, right=True)
        if cell.rect.x() < left + title:
            width = right - taken - 16 - left
            rows.text(cell, Face.ITEM_STRONG, line.label_and_title, left, y, width, colours.text)

    def _middle(self, rect: QRect) -> float:
        """Return the top of a line of text in the middle of a row, above the row's bottom line."""
        return rect.y() + (rect.height() - 1 - self._rows.heights.line) // 2

    # Item rows

    def _sentence(self, cell: Cell, line: ItemLine) -> None:
        rect, colours, rows = cell.rect, cell.colours, self._rows
        y = rect.y() + TOP
        self._glyph(cell, line, rect.x() + GLYPH_LEFT, y + (rows.heights.line - GLYPH_SIZE) / 2 + 1)
        left = rect.x() + TEXT_LEFT
        width = rect.right() + 1 - PAD - left
        colour = colours.secondary if line.muted else colours.text
        lines = 2 if rect.height() >= rows.heights.item_tall else 1
        taken = rows.paragraph(cell, Face.ITEM, line.text, left, y, width, colour, lines)
        self._state(cell, line, left, y + taken * rows.heights.line, width)

    def _glyph(self, cell: Cell, line: ItemLine, x: float, y: float) -> None:
        glyph, colours = line.glyph, cell.colours
        quarter = quarters(line.progress) if glyph is Status.IN_PROGRESS else 0

        def paint(painter: QPainter, rect: QRectF) -> None:
            if isinstance(glyph, Applicability):
                paint_applicability(painter, rect, glyph, colours)
            else:
                paint_status(painter, rect, glyph, line.progress, colours)

        self._rows.picture(cell, (glyph, quarter), GLYPH_SIZE, x, y, paint)

    def _state(self, cell: Cell, line: ItemLine, left: float, y: float, width: float) -> None:
        """Paint the line below the sentence: state and per cent, then suggestion, or target and evidence."""
        colours, rows = cell.colours, self._rows
        state = line.state_text
        if line.progress_text and not self._wide:
            state = f"{state} {line.progress_text}"
        right = left + width
        x = left + rows.text(cell, Face.BASE, state, left, y, width, colours.secondary)
        if line.flag_text:
            x = self._flag(cell, line.flag_text, x + 10, y, right)
        if line.suggestion_text:
            rows.text(cell, Face.BASE, line.suggestion_text, x + 10, y, right - x - 10, colours.secondary)
        elif not self._wide:
            if line.target_text:
                x = self._chip(cell, line.target_text, x + 10, y, right)
            if line.evidence and right - x > 40:
                self._clip(cell, line.evidence, x + 10, y, 3)

    def _flag(self, cell: Cell, text: str, x: float, y: float, right: float) -> float:
        """Paint what a new edition made of the item, with its sign; return its right edge."""
        rows, colours = self._rows, cell.colours
        if right - x < FLAG_TEXT + 20:
            return x
        rows.icon(cell, "edit", colours.amber, CLIP_SIZE, x, y + (rows.heights.line - CLIP_SIZE) / 2 + 1, 1.8)
        left = x + FLAG_TEXT
        return left + rows.text(cell, Face.BASE, text, left, y, right - left, colours.amber)

    def _chip(self, cell: Cell, text: str, x: float, y: float, right: float) -> float:
        """Paint the target's chip; return its right edge."""
        rows, painter = self._rows, cell.painter
        room = right - x - CHIP_TEXT - CHIP_PAD
        if room < 20:
            return x
        width = CHIP_TEXT + min(room, rows.width(Face.BASE, text)) + CHIP_PAD
        pen = max(1, round(cell.scale)) / cell.scale
        corner = cell.snap(x, y)
        frame = QRectF(corner.x() + pen / 2, corner.y() + pen / 2, round(width) - pen, rows.heights.line - 1 - pen)
        colours = cell.plain  # the ground of the other rows sets the chip off on a selected one
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.line, pen))
        painter.setBrush(colours.base)
        painter.drawRoundedRect(frame, 2, 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        middle = y + (rows.heights.line - CHIP_ICON) / 2
        rows.icon(cell, "target", colours.secondary, CHIP_ICON, corner.x() + CHIP_PAD, middle - 1, 1.6)
        rows.text(cell, Face.BASE, text, corner.x() + CHIP_TEXT, y - 1, room, colours.text)
        return corner.x() + width

    def _clip(self, cell: Cell, count: int, x: float, y: float, space: float, colour: QColor | None = None) -> None:
        rows, colours = self._rows, cell.colours
        top = y + (rows.heights.line - CLIP_SIZE) / 2 + 1
        rows.icon(cell, "evidence", colours.secondary, CLIP_SIZE, x, top, 1.8)
        left = x + CLIP_SIZE + space
        rows.text(cell, Face.BASE, str(count), left, y, 60, colour or colours.secondary)

    def _unit(self, cell: Cell, line: ItemLine) -> None:
        rect, colours, rows = cell.rect, cell.colours, self._rows
        x, y, width = rect.x() + PAD, rect.y() + TOP, rect.width() - 2 * PAD
        rows.text(cell, Face.BASE, line.unit, x, y, width, colours.text)
        rows.text(cell, Face.BASE, line.owner, x, y + rows.heights.line, width, colours.secondary)

    def _due(self, cell: Cell, line: ItemLine) -> None:
        rect, colours, rows = cell.rect, cell.colours, self._rows
        x, y, width = rect.x() + PAD, rect.y() + TOP, rect.width() - 2 * PAD
        rows.text(cell, Face.BASE, line.due_text, x, y, width, colours.text)
        y += rows.heights.line
        if line.lamp is None:
            rows.text(cell, Face.BASE, line.lamp_text, x, y, width, colours.secondary)
            return
        light = line.lamp.light

        def paint(painter: QPainter, square: QRectF) -> None:
            paint_lamp(painter, square, light, colours)

        rows.picture(cell, light, LAMP_SIZE, x, y + (rows.heights.line - LAMP_SIZE) / 2, paint)
        face = Face.BASE_STRONG if light is Light.OVERDUE else Face.BASE
        colour = {
            Light.OVERDUE: colours.red,
            Light.DUE_SOON: colours.amber,
            Light.BEHIND: colours.amber,
        }.get(light, colours.secondary)
        rows.text(cell, face, line.lamp_text, x + LAMP_TEXT, y, width - LAMP_TEXT, colour)

    def _progress(self, cell: Cell, line: ItemLine) -> None:
        if not isinstance(line.glyph, Status) or line.glyph is Status.ONGOING:
            return
        rect, colours, rows = cell.rect, cell.colours, self._rows
        x, width = rect.x() + PAD, rect.width() - PAD - BAR_TEXT
        if width > 0:
            bar = QRectF(x, rect.y() + (rect.height() - BAR_HEIGHT) // 2, width, BAR_HEIGHT)
            paint_bar(cell.painter, bar, Parts(done=line.progress, rest=100 - line.progress), colours)
        right = rect.right() + 1 - 12
        text = f"{line.progress}%"
        rows.text(cell, Face.BASE, text, right, self._middle(rect), BAR_TEXT, colours.text, right=True)

    def _target(self, cell: Cell, line: ItemLine) -> None:
        rect, colours, rows = cell.rect, cell.colours, self._rows
        x, y, width = rect.x() + PAD, rect.y() + TOP, rect.width() - 2 * PAD
        rows.text(cell, Face.BASE, line.target_text, x, y, width, colours.text)
        rows.text(cell, Face.BASE, line.reached_text, x, y + rows.heights.line, width, colours.secondary)

    def _evidence(self, cell: Cell, line: ItemLine) -> None:
        if line.evidence:
            self._clip(cell, line.evidence, cell.rect.x() + PAD, self._middle(cell.rect), 11, cell.colours.text)


def _frame(cell: Cell, row: QRect) -> None:
    """Paint what lies in this cell of the frame around the current row; filled, so that it is sharp at any scale."""
    rect, painter, accent = cell.rect, cell.painter, cell.colours.accent
    fill(painter, QRect(rect.x(), rect.y(), rect.width(), 1), accent)
    fill(painter, QRect(rect.x(), rect.bottom(), rect.width(), 1), accent)
    if rect.x() == row.x():
        fill(painter, QRect(rect.x(), rect.y(), 1, rect.height()), accent)
    if rect.right() == row.right():
        fill(painter, QRect(rect.right(), rect.y(), 1, rect.height()), accent)


def _whole_row(view: object, rect: QRect) -> QRect:
    """Return the rectangle of the whole row of a table; of another view, the cell's own."""
    if not isinstance(view, QTableView):
        return rect
    header = view.horizontalHeader()
    return QRect(header.sectionViewportPosition(0), rect.y(), header.length(), rect.height())
