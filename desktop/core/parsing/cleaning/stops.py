"""Signs that a program for setting type put for those of Chinese text: «甲方案» for 《甲方案》, a point for 。."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.core.parsing.cleaning.characters import HAN
from desktop.core.parsing.cleaning.edits import Draft

_TITLE = re.compile(rf"«(?=[{HAN}“\d])([^«»《》]{{2,80}})»")
_STOP = re.compile(rf"(?<=[{HAN}”》）)%％])(?<![一二三四五六七八九十])[.．](?=[{HAN}“《（(]|\d{{1,5}}[{HAN}]|$)")
_ENOUGH = 5  # sentences that end so


def mend_stops(drafts: Sequence[Draft]) -> None:
    """Put the printed signs back: those of titles, and the full stop in a text that has none of its own."""
    for draft in drafts:
        if "«" in draft.text:
            draft.substitute(_TITLE, r"《\1》", "sign")
    if any("。" in draft.text for draft in drafts):
        return
    ended = [draft for draft in drafts if _STOP.search(draft.text)]
    if sum(len(_STOP.findall(draft.text)) for draft in ended) >= _ENOUGH:
        for draft in ended:
            draft.substitute(_STOP, "。", "sign")
