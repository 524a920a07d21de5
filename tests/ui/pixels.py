"""Looking at what was painted, for the tests of the windows."""

from __future__ import annotations

import math

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage


def pixels(image: QImage, area: QRect | None = None) -> list[int]:
    """All pixels as 0xffrrggbb, row by row."""
    part = image.copy(area or image.rect()).convertToFormat(QImage.Format.Format_RGB32)
    return memoryview(part.constBits()).cast("I").tolist()


def names(image: QImage, area: QRect | None = None) -> set[str]:
    """The colours that occur, as ``#rrggbb``."""
    return {QColor.fromRgb(value).name() for value in set(pixels(image, area))}


def ink(image: QImage, ground: QColor, area: QRect | None = None) -> int:
    """How many pixels are not ground."""
    found = pixels(image, area)
    return len(found) - found.count(ground.rgb())


def lightnesses(image: QImage, area: QRect | None = None) -> list[int]:
    """The grey of every pixel, 0–255."""
    return [QColor.fromRgb(value).lightness() for value in pixels(image, area)]


def row_of(image: QImage, y: int) -> list[str]:
    """The names of the colours of one row of pixels."""
    return [image.pixelColor(x, y).name() for x in range(image.width())]


def luminance(colour: QColor) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (c / 12.92 if c <= 0.04045 else math.pow((c + 0.055) / 1.055, 2.4) for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """The ratio of contrast as WCAG 2 defines it, 1 to 21."""
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)
