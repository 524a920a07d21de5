"""Where an item may be cut in two: a menu of its places, on which the one nearest the middle is chosen already."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

_SIGNS = "，、；。,;"
_JOINS = r"以及|并且|同时|(?<![合兼吞归])并(?![网购])|和|及|与"
"""Words that may join two things to be done; they do where a verb follows."""
_SHOWN = 16
"""Characters that are shown on either side of a cut."""


class Cut(NamedTuple):
    """The first part ends before the character ``end``, the second begins with ``resume``; what is between goes."""

    end: int
    resume: int


def cuts(text: str) -> list[Cut]:
    """Return the places at which a text may be cut, with words on both sides: its signs, and 并 or 和 before a verb."""
    found = (Cut(*one.span()) for one in _places().finditer(text))
    return [one for one in found if text[: one.end].strip(f" {_SIGNS}") and text[one.resume :].strip(f" {_SIGNS}")]


@functools.cache
def _places() -> re.Pattern[str]:
    from desktop.core.parsing.structure.verbs import ASKS

    verbs = "|".join(sorted((verb for verb in ASKS if len(verb) > 1), key=len, reverse=True))
    joined = rf"(?:{_JOINS})(?={verbs})"
    return re.compile(rf"[{_SIGNS}](?:{joined})?|{joined}")


def middle(text: str) -> Cut:
    """Return the cut nearest the middle of a text that has one."""
    return min(cuts(text), key=lambda cut: abs(cut.end - len(text) / 2))


class CutMenu(QMenu):
    """Offers each cut by what stands before and behind it; arrows choose, Enter cuts, Esc leaves all as it is."""

    def __init__(self, text: str, cut: Callable[[Cut], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chosen = middle(text)
        for place in cuts(text):
            action = self.addAction(_words(text, place))
            action.triggered.connect(lambda _checked=False, place=place: cut(place))
            if place == chosen:
                self.setActiveAction(action)


def _words(text: str, place: Cut) -> str:
    before, behind = text[: place.resume], text[place.resume :].strip()
    if len(before) > _SHOWN:
        before = f"…{before[-_SHOWN:]}"
    if len(behind) > _SHOWN:
        behind = f"{behind[:_SHOWN]}…"
    return f"{before} ┃ {behind}".replace("&", "&&")
