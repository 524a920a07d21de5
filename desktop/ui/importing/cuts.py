"""Where an item may be cut in two: a menu of its places, on which the one nearest the middle is chosen already."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

_SIGNS = "，、；,;"
_SHOWN = 16
"""Characters that are shown on either side of a cut."""


def cuts(text: str) -> list[int]:
    """Return the places of the signs at which a text may be cut, with words on both sides."""
    return [
        place
        for place, sign in enumerate(text)
        if sign in _SIGNS and text[:place].strip(f" {_SIGNS}") and text[place:].strip(f" {_SIGNS}")
    ]


def middle(text: str) -> int:
    """Return the cut nearest the middle of a text that has one."""
    return min(cuts(text), key=lambda place: abs(place - len(text) / 2))


class CutMenu(QMenu):
    """Offers each cut by what stands before and behind it; arrows choose, Enter cuts, Esc leaves all as it is."""

    def __init__(self, text: str, cut: Callable[[int], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chosen = middle(text)
        for place in cuts(text):
            action = self.addAction(_words(text, place))
            action.triggered.connect(lambda _checked=False, place=place: cut(place))
            if place == chosen:
                self.setActiveAction(action)


def _words(text: str, place: int) -> str:
    before, behind = text[: place + 1], text[place + 1 :].strip()
    if len(before) > _SHOWN:
        before = f"…{before[-_SHOWN:]}"
    if len(behind) > _SHOWN:
        behind = f"{behind[:_SHOWN]}…"
    return f"{before} ┃ {behind}".replace("&", "&&")
