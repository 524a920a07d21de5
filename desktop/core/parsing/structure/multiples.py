"""How many times as much something is to be as something else: 收储量达到仓容的1.2倍, 投入提高到2025年的1.5倍."""

from __future__ import annotations

import re

from desktop.core.parsing.structure.behind import Told, Words
from desktop.core.parsing.structure.naming import clean

_OF = re.compile(
    "(?P<what>[^，。；]*?)(?:要|应当?|须|力争|确保|争取|逐步)*(?P<bound>不[得应]?(?:低于|少于|高于|超过))?"
    "(?(bound)|(?P<reaches>相当于|达到?|(?:提[高升]|增[加长]|扩大|上升|发展|保持|稳定|控制)[到至在]))"
    "(?P<whole>[^，。；]{2,24})的"
)


def sets(clause: str) -> bool:
    """Return whether a clause before a number of times says that something is to be so many times as much."""
    found = _OF.fullmatch(clause)
    return found is not None and (found["bound"] is not None or _named(found))


def told(words: Words) -> Told | None:
    """Return what is to be so many times as much as what, None where the words around a figure say it otherwise."""
    found = _OF.fullmatch(words.before) if words.figure.unit == "倍" and not words.after else None
    if found is None or found["bound"] or not _named(found):
        return None
    return Told(f"{clean(found['what'])}{found['reaches']}{found['whole']}")


def _named(found: re.Match[str]) -> bool:
    """Return whether a clause says itself what is to be so many times as much: 2026年提高到2025年的1.5倍 does not."""
    return len(clean(found["what"])) > 1
