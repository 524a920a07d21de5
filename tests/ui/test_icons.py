"""Icons: complete, tinted, sharp, and safe when Qt copies them."""

from __future__ import annotations

import gc
import re

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from desktop.core.paths import resources
from desktop.ui import theme
from desktop.ui.icons import icon, tinted
from desktop.ui.tokens import DARK, LIGHT, Tokens

NAMES = [
    "checklist",
    "collect",
    "import",
    "send",
    "diamond",
    "equal",
    "overview",
    "undo",
    "redo",
    "applicability",
    "status",
    "assign",
    "evidence",
    "export",
    "print",
    "help",
    "search",
    "clear",
    "plus",
    "folder-open",
    "document",
    "document-missing",
    "document-stack",
    "disk",
    "calendar",
    "chevron-down",
    "chevron-left",
    "chevron-right",
    "columns",
    "lock",
    "damaged",
    "warning",
    "check",
    "file",
    "file-sheet",
    "file-image",
    "file-pdf",
    "link",
    "trash",
    "settings",
    "history",
    "filter",
    "unit",
    "profile",
    "theme",
    "language",
    "backup",
    "copy",
    "edit",
    "palette",
    "info",
    "target",
]


def strongest(image: QImage) -> QColor:
    """The colour of the most opaque pixel."""
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return max(pixels, key=QColor.alpha)


def near(one: QColor, other: QColor) -> bool:
    return all(abs(a - b) <= 3 for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True))  # type: ignore[index]


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_is_drawn_on_our_grid_in_one_colour(qapp: QApplication, name: str) -> None:
    source = (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    assert 'viewBox="0 0 16 16"' in source
    assert 'stroke-width="1.4"' in source
    assert 'stroke-linecap="round"' in source
    assert set(re.findall(r'(?:fill|stroke)="(.+?)"', source)) <= {"none", "currentColor"}
    image = tinted(name, QColor("#1f5fa8"), 16, 1.0).toImage()
    ink = sum(image.pixelColor(x, y).alpha() > 128 for x in range(16) for y in range(16))
    assert 8 <= ink <= 140
    border = [image.pixelColor(x, y).alpha() for x in range(16) for y in (0, 15)]
    assert max(border) < 128  # inside its square


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_an_icon_takes_its_colours_from_the_palette(qapp: QApplication, colours: Tokens) -> None:
    made = icon("status", theme.palette(colours))
    size = QSize(32, 32)
    for mode, state, colour in (
        (QIcon.Mode.Normal, QIcon.State.Off, colours.text),
        (QIcon.Mode.Normal, QIcon.State.On, colours.accent),
        (QIcon.Mode.Disabled, QIcon.State.Off, colours.disabled),
        (QIcon.Mode.Selected, QIcon.State.Off, colours.on_selection),
    ):
        assert near(strongest(made.pixmap(size, mode, state).toImage()), colour)


def test_an_icon_in_the_applications_colours_follows_the_theme(qapp: QApplication) -> None:
    before = qapp.palette()
    try:
        qapp.setPalette(theme.palette(LIGHT))
        made = icon("plus", qapp.palette())
        assert near(strongest(made.pixmap(16, 16).toImage()), LIGHT.text)
        qapp.setPalette(theme.palette(DARK))
        assert near(strongest(made.pixmap(16, 16).toImage()), DARK.text)
    finally:
        qapp.setPalette(QPalette())
    assert qapp.palette().color(QPalette.ColorRole.Base) == before.color(QPalette.ColorRole.Base)


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_an_icon_has_the_pixels_of_the_screen(qapp: QApplication, ratio: float) -> None:
    picture = icon("search", theme.palette(LIGHT)).pixmap(QSize(18, 18), ratio)
    assert picture.size() == QSize(round(18 * ratio), round(18 * ratio))
    assert picture.devicePixelRatio() == ratio
    own = tinted("search", QColor("black"), 16, ratio)
    assert own.width() == round(16 * ratio)


def test_sharp_means_drawn_anew_not_enlarged(qapp: QApplication) -> None:
    large = tinted("plus", QColor("black"), 16, 4.0).toImage()
    across = [large.pixelColor(x, 20).alpha() for x in range(64)]
    blurred = sum(0 < alpha < 255 for alpha in across)
    assert max(across) == 255
    assert blurred <= 2


def test_an_unknown_icon_is_an_error(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        icon("nonsense", theme.palette(LIGHT))


def test_icons_outlive_their_copies_and_copies_their_icon(qapp: QApplication) -> None:
    made = icon("undo", theme.palette(LIGHT))
    copies = []
    for _ in range(50):
        copy = QIcon(made)
        copy.addPixmap(QPixmap(3, 3))  # makes Qt clone what is behind the icon
        copies.append(copy)
    gc.collect()
    assert not copies[0].pixmap(18, 18).isNull()
    del made
    gc.collect()
    assert all(not copy.pixmap(16, 16).isNull() for copy in copies)


def test_the_program_has_an_icon_of_its_own(qapp: QApplication) -> None:
    made = QIcon(str(resources() / "app.svg"))
    for size in (16, 32, 256):
        image = made.pixmap(size, size).toImage()
        assert near(image.pixelColor(size // 2, size // 8), LIGHT.accent)
        assert image.pixelColor(0, 0).alpha() < 64
