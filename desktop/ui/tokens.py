"""The colours by their purpose, light and dark. Ratios are computed in ``tests/ui/test_theme.py``."""

from __future__ import annotations

import msgspec
from PySide6.QtGui import QColor


class Tokens(msgspec.Struct, frozen=True):
    """One set of colours.

    ``*_fill`` colours are for lights, ``red``, ``amber`` and ``green`` for their words and outlines.
    ``bulk``, ``red_tint`` and ``amber_tint`` lie behind the bulk bar and the banners. ``system`` says that the
    colours are the system's (high contrast), so that nothing may be mixed or added.
    """

    window: QColor
    base: QColor
    section: QColor
    band: QColor
    selection: QColor
    on_selection: QColor
    text: QColor
    secondary: QColor
    hint: QColor
    disabled: QColor
    accent: QColor
    on_accent: QColor
    red: QColor
    red_fill: QColor
    red_tint: QColor
    amber: QColor
    amber_fill: QColor
    amber_tint: QColor
    green: QColor
    green_fill: QColor
    line: QColor
    button: QColor
    button_edge: QColor
    field_edge: QColor
    bulk: QColor
    bar_done: QColor
    bar_ongoing: QColor
    bar_progress: QColor
    bar_stalled: QColor
    bar_rest: QColor
    bar_rest_selected: QColor
    system: bool = False

    def names(self) -> dict[str, str]:
        """Return every colour as ``#rrggbb`` by its name."""
        values = {name: getattr(self, name) for name in self.__struct_fields__}
        return {name: value.name() for name, value in values.items() if isinstance(value, QColor)}


LIGHT = Tokens(
    window=QColor("#F1F3F5"),
    base=QColor("#FFFFFF"),
    section=QColor("#F5F7F9"),
    band=QColor("#E9EDF1"),
    selection=QColor("#DBE8F7"),
    on_selection=QColor("#1B1F24"),
    text=QColor("#1B1F24"),
    secondary=QColor("#55606B"),
    hint=QColor("#5D6772"),
    disabled=QColor("#9AA3AD"),
    accent=QColor("#1F5FA8"),
    on_accent=QColor("#FFFFFF"),
    red=QColor("#B3261E"),
    red_fill=QColor("#D64536"),
    red_tint=QColor("#FBEAE8"),
    amber=QColor("#8A5A00"),
    amber_fill=QColor("#F0B429"),
    amber_tint=QColor("#FDF4DC"),
    green=QColor("#1A6E3C"),
    green_fill=QColor("#3FA86B"),
    line=QColor("#D3D8DE"),
    button=QColor("#FFFFFF"),
    button_edge=QColor("#B4BCC5"),
    field_edge=QColor("#8A949F"),
    bulk=QColor("#E8F0FA"),
    bar_done=QColor("#1A5296"),
    bar_ongoing=QColor("#4C86C6"),
    bar_progress=QColor("#97BDE7"),
    bar_stalled=QColor("#6A737D"),
    bar_rest=QColor("#E3E7EB"),
    bar_rest_selected=QColor("#FFFFFF"),
)

DARK = Tokens(
    window=QColor("#202327"),
    base=QColor("#181A1D"),
    section=QColor("#1F2226"),
    band=QColor("#2A2F35"),
    selection=QColor("#1C3A5B"),
    on_selection=QColor("#E5E8EB"),
    text=QColor("#E5E8EB"),
    secondary=QColor("#AAB3BD"),
    hint=QColor("#99A3AE"),
    disabled=QColor("#5E6771"),
    accent=QColor("#82B4EE"),
    on_accent=QColor("#10263F"),
    red=QColor("#F48F86"),
    red_fill=QColor("#E5695E"),
    red_tint=QColor("#3A2220"),
    amber=QColor("#E5B54A"),
    amber_fill=QColor("#E0A92E"),
    amber_tint=QColor("#352B16"),
    green=QColor("#74C893"),
    green_fill=QColor("#4FB077"),
    line=QColor("#363C43"),
    button=QColor("#2A2E33"),
    button_edge=QColor("#59626C"),
    field_edge=QColor("#717B86"),
    bulk=QColor("#1D2F44"),
    bar_done=QColor("#82B4EE"),
    bar_ongoing=QColor("#5C93CF"),
    bar_progress=QColor("#3F6A9B"),
    bar_stalled=QColor("#99A2AC"),
    bar_rest=QColor("#3B424A"),
    bar_rest_selected=QColor("#10263F"),
)
