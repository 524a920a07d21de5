"""Our icons: one SVG each on a grid of 16, tinted from the palette, sharp at every scale."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import shiboken6
from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.core.paths import resources
from desktop.ui.theme import tokens
from desktop.ui.tokens import Tokens

SIZE = 18
"""Logical pixels of an icon in the tool bar; elsewhere 16."""
STROKE = 1.4
"""Of all our icons, on the grid of 16."""


def icon(name: str, palette: QPalette) -> QIcon:
    """Return an icon in the colours of a palette.

    The icon takes the text colour, the accent where it is switched on, the disabled colour where it is
    disabled, and the colour of selected text on a selected row. One in the application's own colours follows
    a change of the theme by itself.

    Args:
        name: file name without ``.svg`` in ``resources/icons``.
        palette: of the widget that shows it.

    Raises:
        FileNotFoundError: no such icon.
    """
    if not os.path.isfile(_file(name)):  # read when it is painted: most commands only stand in menus
        raise FileNotFoundError(_file(name))
    colours = tokens(palette)
    follows = colours == tokens(QGuiApplication.palette())
    return QIcon(_Engine(name, None if follows else colours))


def tinted(name: str, colour: QColor, size: int, ratio: float, stroke: float = STROKE) -> QPixmap:
    """Return an icon in one colour as a picture, for delegates that keep their own.

    Args:
        name: as for ``icon``.
        colour: the only one.
        size: logical pixels.
        ratio: pixels of the device per logical pixel; the picture has it set.
        stroke: on the grid of 16; a small picture may need a stronger one.
    """
    pixels = round(size * ratio)
    source = _source(name).replace(f'stroke-width="{STROKE}"', f'stroke-width="{stroke}"')
    picture = _render(source, colour, QSize(pixels, pixels))
    picture.setDevicePixelRatio(ratio)
    return picture


def pixel_ratio(painter: QPainter) -> float:
    """Return the pixels of the device per logical pixel, for a painter that is not turned.

    The device would tell it, too. But to name a device PySide first makes every class of widgets that Qt has.
    """
    return painter.deviceTransform().m11()


@cache
def _folder() -> Path:
    return resources() / "icons"


def _file(name: str) -> str:
    return f"{_folder()}/{name}.svg"


@cache
def _source(name: str) -> str:
    with open(_file(name), encoding="utf-8") as file:
        return file.read()


def _render(source: str, colour: QColor, size: QSize) -> QPixmap:
    picture = QPixmap(size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    side = min(size.width(), size.height())
    place = QRectF((size.width() - side) / 2, (size.height() - side) / 2, side, side)
    QSvgRenderer(QByteArray(source.replace("currentColor", colour.name()).encode())).render(painter, place)
    painter.end()
    return picture


class _Engine(QIconEngine):
    """Paints one SVG in the colour that mode and state ask for, at the very size that is asked for."""

    def __init__(self, name: str, colours: Tokens | None) -> None:
        super().__init__()
        self._name = name
        self._colours = colours
        self._pictures: dict[tuple[int, int, str], QPixmap] = {}

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        colour = self._colour(mode, state)
        key = (size.width(), size.height(), colour.name())
        if key not in self._pictures:
            self._pictures[key] = _render(_source(self._name), colour, size)
        return self._pictures[key]

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = pixel_ratio(painter)
        picture = self.pixmap(rect.size() * ratio, mode, state).copy()
        picture.setDevicePixelRatio(ratio)
        painter.drawPixmap(rect.topLeft(), picture)

    def clone(self) -> QIconEngine:
        copy = _Engine(self._name, self._colours)
        # WORKAROUND: PySide 6.11 does not hand a clone over to Qt, which crashes on it after Python has freed it.
        # Giving it to an icon hands it over; forgetting that icon leaves Qt, which asked, as the only owner.
        shiboken6.invalidate(QIcon(copy))
        return copy

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> QColor:
        colours = self._colours or tokens(QGuiApplication.palette())
        if mode is QIcon.Mode.Disabled:
            return colours.disabled
        if mode is QIcon.Mode.Selected:
            return colours.on_selection
        return colours.accent if state is QIcon.State.On else colours.text
