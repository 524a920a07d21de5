"""How the program looks: colours, fonts, heights, and the switch between light, dark and the system's choice.

Fusion draws the widgets on every system; the palette carries the main colours, so that a delegate finds all
others by ``tokens(option.palette)`` and no global is needed. With high contrast switched on, the system's
palette is left alone and nothing is styled: shapes and words carry the meaning.
"""

from __future__ import annotations

import math
import sys
from enum import StrEnum
from typing import Any

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from desktop.ui.style_sheet import style_sheet
from desktop.ui.tokens import DARK, LIGHT, Tokens

ARGUMENTS = ("-style", "Fusion")
"""What the application is started with: whoever sets the style later is handed it by PySide, which then first makes the
566 members of all enumerations of ``QStyle``."""
FIELDS = ("QComboBox", "QAbstractSpinBox")
"""Fields that Fusion draws from the palette alone: a style sheet's border would spoil their arrows."""


class Theme(StrEnum):
    """What the user chose; the value is what the settings store."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Fonts(msgspec.Struct, frozen=True):
    """The six sizes of type. Title, figure and page are 600, the others regular; ``strong`` makes them 600."""

    base: QFont
    item: QFont
    title: QFont
    figure: QFont
    page: QFont
    counts: QFont


class Heights(msgspec.Struct, frozen=True):
    """Heights in logical pixels, all from the height of one line of text."""

    line: int

    @property
    def item(self) -> int:
        """Item row with a sentence of one line."""
        return 2 * self.line + 8

    @property
    def item_tall(self) -> int:
        """Item row with a sentence of two lines."""
        return 3 * self.line + 8

    @property
    def measure(self) -> int:
        """Heading of a measure."""
        return self.line + 12

    @property
    def chapter(self) -> int:
        """Band of a chapter."""
        return self.line + 6

    @property
    def header(self) -> int:
        """Header of a table."""
        return self.line + 6

    @property
    def framework(self) -> int:
        """A framework in the documents tree."""
        return 2 * self.line + 4

    @property
    def tree_chapter(self) -> int:
        """A chapter in the documents tree."""
        return 2 * self.line + 2

    @property
    def field(self) -> int:
        """A field of one line."""
        return self.line + 8


def tokens(palette: QPalette) -> Tokens:
    """Return the colours that belong to a palette: ours, or ones made from a system palette (high contrast)."""
    base = palette.color(QPalette.ColorRole.Base).rgb()
    for ours in (LIGHT, DARK):
        if base == ours.base.rgb() and palette.color(QPalette.ColorRole.Highlight).rgb() == ours.selection.rgb():
            return ours
    return _from_system(palette)


def _from_system(palette: QPalette) -> Tokens:
    """Return tokens that use the system's own colours and no others."""
    role = QPalette.ColorRole
    base, text = palette.color(role.Base), palette.color(role.Text)
    return Tokens(
        **dict.fromkeys(("window", "band", "bulk", "amber_tint", "red_tint"), palette.color(role.Window)),
        **dict.fromkeys(("base", "section", "button", "bar_rest"), base),
        **dict.fromkeys(("text", "secondary", "hint", "red", "amber", "green", "line"), text),
        **dict.fromkeys(("button_edge", "field_edge", "bar_done", "bar_stalled"), text),
        **dict.fromkeys(("red_fill", "amber_fill", "green_fill", "on_accent"), base),
        **dict.fromkeys(("accent", "bar_ongoing", "bar_progress"), text),
        selection=palette.color(role.Highlight),
        on_selection=palette.color(role.HighlightedText),
        bar_rest_selected=palette.color(role.Highlight),
        disabled=palette.color(QPalette.ColorGroup.Disabled, role.Text),
        system=True,
    )


def palette(colours: Tokens) -> QPalette:
    """Return the palette of a set of tokens."""
    role = QPalette.ColorRole
    made = QPalette()
    for roles, colour in (
        ((role.Window, role.Light, role.Midlight), colours.window),
        ((role.Base, role.ToolTipBase), colours.base),
        ((role.AlternateBase,), colours.section),
        ((role.Button,), colours.button),
        ((role.WindowText, role.Text, role.ButtonText, role.BrightText, role.ToolTipText), colours.text),
        ((role.Highlight,), colours.selection),
        ((role.HighlightedText,), colours.on_selection),
        ((role.PlaceholderText,), colours.hint),
        ((role.Accent, role.Link, role.LinkVisited), colours.accent),
        ((role.Mid, role.Dark), colours.button_edge),
    ):
        for one in roles:
            made.setColor(one, colour)
    for one in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, one, colours.disabled)
    return made


def _field_palette(colours: Tokens) -> QPalette:
    """Return the palette of the fields, whose outline must reach a contrast of 3:1.

    WORKAROUND: Fusion has no role for an outline; it takes ``Window.darker(140)`` for it, and Highlight for the
    outline of the field in use (``QFusionStylePrivate::outline``, qfusionstyle_p_p.h).
    """
    made = palette(colours)
    edge = colours.field_edge
    lighter = QColor.fromHsv(edge.hue(), edge.saturation(), min(255, round(edge.value() * 1.4)))
    made.setColor(QPalette.ColorRole.Window, lighter)
    made.setColor(QPalette.ColorRole.Button, colours.base)
    made.setColor(QPalette.ColorRole.Highlight, colours.accent)
    made.setColor(QPalette.ColorRole.HighlightedText, colours.on_accent)
    return made


_SWITCH = "_theme_switch"


class _Switch(QObject):
    """Holds the choice, as a child of the application, and follows the system while that is chosen."""

    def __init__(self, app: QApplication, *, styled: bool) -> None:
        super().__init__(app)
        self._app = app
        self.choice = Theme.SYSTEM
        if not styled:
            app.setStyle("Fusion")
        # WORKAROUND: both are kept, because PySide 6.11 takes the accessibility hints for deleted ("Internal C++
        # object already deleted") as soon as its wrapper of the style hints, their parent, is collected.
        self._hints = app.styleHints()
        self._accessibility = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self.refresh)
        self._accessibility.contrastPreferenceChanged.connect(self.refresh)

    def refresh(self) -> None:
        """Set palette and style sheet as choice and system want them."""
        colours = self._colours()
        if colours is None:
            self._app.setStyleSheet("")
            self._app.setPalette(QPalette())
            self._set_field_palette(self._app.palette())
        else:
            self._app.setPalette(palette(colours))
            self._set_field_palette(_field_palette(colours))
            self._app.setStyleSheet(style_sheet(colours))

    def _set_field_palette(self, palette: QPalette) -> None:
        for field in FIELDS:
            # PySide's stub asks for bytes; what it takes is str.
            self._app.setPalette(palette, field)  # type: ignore[arg-type]

    def _colours(self) -> Tokens | None:
        if self._accessibility.contrastPreference() is Qt.ContrastPreference.HighContrast:
            return None
        if self.choice is Theme.SYSTEM:
            return DARK if self._hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT
        return DARK if self.choice is Theme.DARK else LIGHT


def apply(app: QApplication, choice: Theme, *, styled: bool = False) -> None:
    """Give the whole program a theme; may be called again at any time, open windows follow.

    Args:
        app: the application; it keeps the choice and follows the system while that is ``SYSTEM``.
        choice: what the user wants.
        styled: the application was started with ``ARGUMENTS``.
    """
    # An attribute, for ``findChild`` makes PySide name every child, the style among them.
    switch: _Switch | None = getattr(app, _SWITCH, None)
    if switch is None or not isValid(switch) or switch.parent() is not app:
        switch = _Switch(app, styled=styled)
        setattr(app, _SWITCH, switch)
    switch.choice = choice
    schemes = {Theme.LIGHT: Qt.ColorScheme.Light, Theme.DARK: Qt.ColorScheme.Dark}
    # The system draws the title bar and its own dialogs: it has to know too.
    app.styleHints().setColorScheme(schemes.get(choice, Qt.ColorScheme.Unknown))
    switch.refresh()


def fonts(language: str) -> Fonts:
    """Return the type for a language of the window (``zh_CN``, ``en``, …) on this system."""
    families = _families(language)

    def font(points: float, pixels: int) -> QFont:
        made = QFont(families)
        # On a Mac a point is a pixel, and type is set larger.
        made.setPointSizeF(pixels if sys.platform == "darwin" else points)
        return made

    return Fonts(
        base=font(9, 12),
        item=font(10, 13),
        title=strong(font(11, 15)),
        figure=strong(font(15, 20)),
        page=strong(font(16, 21)),
        counts=font(8.5, 11),
    )


def _families(language: str) -> list[str]:
    """Return the faces in order: English puts a Latin one first, or its apostrophes turn full-width."""
    if sys.platform == "win32":
        latin, chinese = "Segoe UI", "Microsoft YaHei UI"
    elif sys.platform == "darwin":
        from PySide6.QtGui import QFontDatabase

        latin = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
        chinese = "PingFang SC"
    else:
        latin, chinese = "Noto Sans", "Noto Sans CJK SC"
    return [chinese] if language.startswith("zh") else [latin, chinese]


def strong(font: QFont) -> QFont:
    """Return the font at weight 600."""
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made


def heights(type_: Fonts) -> Heights:
    """Return the heights that fit the fonts.

    A line is as high as the base font wants, and at least 1.35 em of the sentence: Chinese faces claim up to
    1.45 em, yet their signs keep to one em, so the larger sentence needs no more.
    """
    em = QFontInfo(type_.item).pixelSize()
    return Heights(math.ceil(max(QFontMetricsF(type_.base).height(), 1.35 * em)))


def selected(colours: Tokens) -> Tokens:
    """Return the colours for painting on a selected row."""
    if not colours.system:
        return replace(colours, base=colours.selection, bar_rest=colours.bar_rest_selected)
    words = ("text", "secondary", "hint", "accent", "red", "amber", "green", "line", "field_edge")
    bars = ("bar_done", "bar_ongoing", "bar_progress", "bar_stalled")
    grounds = ("base", "on_accent", "bar_rest", "red_fill", "amber_fill", "green_fill")
    changes: dict[str, Any] = dict.fromkeys(words + bars, colours.on_selection)
    changes |= dict.fromkeys(grounds, colours.selection)
    return replace(colours, **changes)
