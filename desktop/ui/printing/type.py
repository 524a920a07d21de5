"""The type of printed reports: fonts by their names on each system, drawn at any size, never wider than its cell."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTransform

from desktop.core.labels import Language
from desktop.core.reports.looks import FAMILIES

Shape = Literal["body", "heading", "title"]
"""Which of a report's fonts."""

EM = 100
"""Pixels of type before it is scaled to its size: widths come out the same at every resolution."""

_ORIGIN = QPointF(0, 0)
_SQUEEZED = 0.5  # what is still wider when squeezed so far is drawn smaller as well
_UNFINDABLE = ("liga", "clig", "dlig", "locl")
"""Ligatures and forms of a language: glyphs that no character has, so that no PDF reader finds their text."""

_SAME = {  # what stands for the workbook's fonts where they are not installed
    "仿宋": ("FangSong", "STFangsong", "仿宋_GB2312", "Noto Serif CJK SC", "Source Han Serif SC"),
    "黑体": ("SimHei", "Heiti SC", "STHeiti", "Noto Sans CJK SC", "Source Han Sans SC"),
    "宋体": ("SimSun", "Songti SC", "STSong", "Noto Serif CJK SC", "Source Han Serif SC"),
    "Arial": ("Liberation Sans", "Arimo", "Helvetica", "SimHei", "Heiti SC", "Noto Sans CJK SC"),
}


class Type:
    """Draws lines of text, and remembers which characters it drew in which font.

    Attributes:
        drawn: by font (face and boldness), every character that was drawn in it.
    """

    def __init__(self, language: Language) -> None:
        self._families = FAMILIES[language]
        self._fonts: dict[tuple[Shape, bool], tuple[QFont, QFontMetricsF]] = {}
        self._colours: dict[str, QColor] = {}
        self._widths: dict[tuple[Shape, bool, str], float] = {}
        self.drawn: dict[tuple[Shape, bool], set[str]] = {}

    def font(self, face: Shape, bold: bool) -> QFont:
        """Return the font of a face, ``EM`` pixels large."""
        return self._font(face, bold)[0]

    def _font(self, face: Shape, bold: bool) -> tuple[QFont, QFontMetricsF]:
        if (face, bold) not in self._fonts:
            name = self._families[face]
            font = QFont()
            font.setFamilies([name, *_SAME[name]])
            font.setPixelSize(EM)
            font.setBold(bold)
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            for feature in _UNFINDABLE:
                font.setFeature(QFont.Tag(feature), 0)
            self._fonts[face, bold] = font, QFontMetricsF(font)
        return self._fonts[face, bold]

    def _colour(self, name: str) -> QColor:
        if name not in self._colours:
            self._colours[name] = QColor(f"#{name}")
        return self._colours[name]

    def width(self, text: str, face: Shape, size: float, *, bold: bool = False) -> float:
        """Return the width of a line in points."""
        key = face, bold, text
        if key not in self._widths:
            self._widths[key] = self._font(face, bold)[1].horizontalAdvance(text)
        return self._widths[key] * size / EM

    def draw(
        self,
        painter: QPainter,
        text: str,
        place: tuple[float, float],
        room: float,
        *,
        face: Shape,
        size: float,
        bold: bool = False,
        colour: str = "000000",
        across: str = "left",
    ) -> None:
        """Draw a line of text, squeezed where it would be wider than its room.

        Args:
            painter: whose unit is the point.
            text: on one line.
            place: the left end of its room, and the middle of the line.
            room: points that it may be wide.
            face: which of the report's fonts.
            size: of the type in points.
            bold: whether it is strong.
            colour: RRGGBB.
            across: where it stands in its room: ``left``, ``center`` or ``right``.
        """
        font = self._font(face, bold)[0]
        wide = self.width(text, face, size, bold=bold)
        squeeze = min(1.0, room / wide) if wide else 1.0
        smaller = min(1.0, squeeze / _SQUEEZED)
        free = room - wide * squeeze
        left, middle = place
        left += free if across == "right" else free / 2 if across == "center" else 0
        # The middle of a line of Chinese is that of its squares, 0.38 em above the base line, whatever the font says.
        base = middle + 0.36 * size * smaller
        before = painter.worldTransform()  # save and restore would keep fonts and clips as well
        painter.setWorldTransform(QTransform(size / EM * squeeze, 0, 0, size / EM * smaller, left, base), True)
        painter.setFont(font)
        painter.setPen(self._colour(colour))
        painter.drawText(_ORIGIN, text)
        painter.setWorldTransform(before)
        self.drawn.setdefault((face, bold), set()).update(text)
