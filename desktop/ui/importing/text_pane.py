"""The cleaned text with its line numbers; what was found in it is tinted and underlined."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QWidget

from desktop.core.parsing.values import Role, Span
from desktop.ui.dialogs.parts import colours
from desktop.ui.importing import links
from desktop.ui.importing.draft import ImportDraft
from desktop.ui.theme import strong

ROLES = (Role.MEASURE, Role.RESPONSIBILITY, Role.TARGET)
"""The roles that are tinted, in the order of the legend; repairs come last."""
_HUES = {Role.MEASURE: 211, Role.RESPONSIBILITY: 268, Role.TARGET: 165, None: 42}
"""Degrees of the colour wheel by role; None stands for repairs. None of them is a light's red or green."""
_FIRST, _SLICE = 20_000, 50_000
"""Characters of a long text that are put in at once, in some 5 ms: first with the page, the others while it answers."""
_CELL = "\u2502"
"""Stands for the tab between two cells: stops of the same width would set apart none that a long cell pushes on."""
_BEYOND = 12
"""Lines above and below what is seen that are tinted as well, so that a step of the wheel shows them at once."""


def tints(role: Role | None, palette: QPalette) -> tuple[QColor, QColor]:
    """Return the ground and the underline of a role; None stands for repairs."""
    hue, dark = _HUES[role], colours().base.lightness() < 128
    ground = QColor.fromHsl(hue, 90, 52) if dark else QColor.fromHsl(hue, 150, 236)
    line = QColor.fromHsl(hue, 110, 165) if dark else QColor.fromHsl(hue, 130, 105)
    if colours().system:
        return palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text)
    return ground, line


class TextPane(QPlainTextEdit):
    """The text of the document, to be read and pointed at.

    Signals:
        pointed(Span): a part was clicked, or the cursor moved onto it.
    """

    pointed = Signal(object)

    def __init__(self, draft: ImportDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parsed, self._places = draft.parsed, draft.places  # its own: the draft may get another text
        self._draft = draft
        self._chosen: list[Span] = []
        self._line: int | None = None
        self._tinted = range(0)
        self._filled = 0  # lines that stand in the document so far
        self._wanted: tuple[int, int] | None = None  # the place to bring into view once it is there
        self._filling = QTimer(self)
        self._filling.timeout.connect(self._fill)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QPlainTextEdit { border: 0; background: palette(base); }")
        self._longest = len(str(self._places.last_number))
        self._numbers = _Numbers(self)
        self.updateRequest.connect(lambda rect, dy: self._numbers.follow(rect, dy))
        self._filling.start()
        self._fill()
        self._widen()
        self.highlight()
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._tint_more())

    # What is shown

    def _fill(self) -> None:
        """Put the next slice of the text in, and go where somebody wanted to before it was there."""
        lines, start, size = self._parsed.source.lines, self._filled, 0
        while self._filled < len(lines) and size < (_SLICE if start else _FIRST):
            size += len(lines[self._filled].text)
            self._filled += 1
        text = "\n".join(line.text.replace("\t", _CELL) for line in lines[start : self._filled])
        if start:
            cursor = QTextCursor(self.document())
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.insertText(f"\n{text}")
        else:
            self.setPlainText(text)
        if self._filled == len(lines):
            self._filling.stop()
        if self._wanted is not None and self._wanted[0] < self._filled:
            self._bring(*self._wanted)
            self.highlight()
        elif start:
            self._tint_more()

    def highlight(self) -> None:
        """Tint what was found in what is seen of the text and a little beyond, and what is chosen more strongly."""
        self._tinted = self._seen(_BEYOND)
        forms = {role: self._form(role) for role in (*ROLES, None)}
        marks: list[QTextEdit.ExtraSelection] = []
        if self._line is not None and self._line < self._filled:
            marks.append(self._whole(self._line))  # below the tints
        for line in self._tinted:
            marks += [self._mark(line, start, end, forms[None]) for start, end in self._places.repaired(line)]
            spans = (span for span in self._places.on(line) if span.role in ROLES and not self._is_gone(span))
            marks += [self._mark(span.line, span.start, span.end, forms[span.role]) for span in spans]
        chosen = self._chosen_form()
        marks += [
            self._mark(span.line, span.start, span.end, chosen) for span in self._chosen if span.line < self._filled
        ]
        self.setExtraSelections(marks)

    def _is_gone(self, span: Span) -> bool:
        return links.is_gone(self._places, self._draft.framework, span, self._draft.gone)

    def _seen(self, beyond: int = 0) -> range:
        """Return the lines that are seen, and some more beyond either edge."""
        first = last = self.firstVisibleBlock()
        bottom = self.viewport().height()
        while last.isValid() and self.blockBoundingGeometry(last).translated(self.contentOffset()).top() < bottom:
            last = last.next()
        end = last.blockNumber() if last.isValid() else self.blockCount()
        return range(max(0, first.blockNumber() - beyond), min(end + beyond, self.blockCount()))

    def _tint_more(self) -> None:
        """Tint what scrolling brought into view, where that is not tinted yet."""
        seen = self._seen()
        if seen and not (seen[0] in self._tinted and seen[-1] in self._tinted):
            self.highlight()

    def _cursor(self, line: int, start: int, end: int) -> QTextCursor:
        block = self.document().findBlockByNumber(line)
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + min(start, block.length() - 1))
        cursor.setPosition(block.position() + min(end, block.length() - 1), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _mark(self, line: int, start: int, end: int, form: QTextCharFormat) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        made.cursor, made.format = self._cursor(line, start, end), form
        return made

    def _form(self, role: Role | None) -> QTextCharFormat:
        form = QTextCharFormat()
        ground, under = tints(role, self.palette())
        form.setBackground(ground)
        form.setUnderlineColor(under)
        style = QTextCharFormat.UnderlineStyle
        form.setUnderlineStyle(style.DashUnderline if role is None else style.SingleUnderline)
        if role is Role.MEASURE:
            form.setFontWeight(strong(self.font()).weight())
        return form

    @staticmethod
    def _chosen_form() -> QTextCharFormat:
        form = QTextCharFormat()
        form.setBackground(colours().accent)
        form.setForeground(colours().on_accent)
        return form

    def _whole(self, line: int) -> QTextEdit.ExtraSelection:
        form = QTextCharFormat()
        form.setBackground(colours().selection)
        form.setForeground(colours().on_selection)
        form.setProperty(QTextFormat.Property.FullWidthSelection, True)
        return self._mark(line, 0, self.document().findBlockByNumber(line).length(), form)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy cells as tables have them."""
        made = super().createMimeDataFromSelection()
        made.setText(made.text().replace(_CELL, "\t"))
        return made

    # Going somewhere

    def show_spans(self, spans: list[Span], *, bring: bool = True) -> None:
        """Show where a part stands, and bring it into view."""
        self._chosen, self._line = spans, None
        if spans and bring:
            self._bring(spans[0].line, spans[0].start)
        self.highlight()

    def show_line(self, line: int, words: str = "") -> None:
        """Show a line as a whole, and in it some words more strongly, where they stand in it."""
        lines = self._parsed.source.lines
        start = lines[line].text.find(words) if words and line < len(lines) else -1
        chosen = [Span(Role.ITEM, "", line, start, start + len(words))] if start >= 0 else []
        self._chosen, self._line = chosen, line
        self._bring(line, max(0, start))
        self.highlight()

    def _bring(self, line: int, character: int) -> None:
        self._wanted = None if line < self._filled else (line, character)
        if self._wanted is None:
            self.setTextCursor(self._cursor(line, character, character))
            self.centerCursor()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Point at the part under the mouse, unless text was selected."""
        super().mouseReleaseEvent(event)
        self._point(self.cursorForPosition(event.position().toPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Point at the part that a key moves the cursor to."""
        before = self.textCursor().position()
        super().keyPressEvent(event)
        if self.textCursor().position() != before:
            self._point(self.textCursor())

    def _point(self, cursor: QTextCursor) -> None:
        """Point at the part at a place, or at the measure that it belongs to, unless text is selected."""
        line = cursor.blockNumber()
        span = self._places.at(line, cursor.positionInBlock()) or self._places.holding(line)
        if span is not None and not self.textCursor().hasSelection():
            self.pointed.emit(span)

    # Line numbers

    def number_width(self) -> int:
        """Return the width of the margin with the line numbers."""
        return self.fontMetrics().horizontalAdvance("9" * max(self._longest, 2)) + 24

    def _widen(self) -> None:
        self.setViewportMargins(self.number_width(), 0, 8, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the margin as high as the text."""
        super().resizeEvent(event)
        area = self.contentsRect()
        self._numbers.setGeometry(QRect(area.left(), area.top(), self.number_width(), area.height()))
        self._tint_more()

    def changeEvent(self, event: QEvent) -> None:
        """Follow font and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange) and hasattr(self, "_chosen"):
            self._widen()
            self.highlight()

    def paint_numbers(self, event: QPaintEvent) -> None:
        """Paint the numbers that the lines have in the source, for the margin."""
        painter = QPainter(self._numbers)
        painter.fillRect(event.rect(), colours().base)
        painter.setPen(colours().secondary)
        lines = self._parsed.source.lines
        width, height = self.number_width() - 12, self.fontMetrics().height()
        block = self.firstVisibleBlock()
        while block.isValid():
            top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
            if top > event.rect().bottom():
                break
            number = str(lines[block.blockNumber()].number) if block.blockNumber() < len(lines) else ""
            painter.drawText(QRect(0, round(top), width, height), Qt.AlignmentFlag.AlignRight, number)
            block = block.next()
        painter.end()


class _Numbers(QWidget):
    """The margin with the line numbers."""

    def __init__(self, pane: TextPane) -> None:
        super().__init__(pane)
        self._pane = pane

    def sizeHint(self) -> QSize:
        return QSize(self._pane.number_width(), 0)

    def follow(self, rect: QRect, dy: int) -> None:
        if dy:
            self.scroll(0, dy)
        else:
            self.update(0, rect.y(), self.width(), rect.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        self._pane.paint_numbers(event)
