"""Signs that a program for setting type put for those of Chinese text: «甲方案» for 《甲方案》, a point for 。."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.core.parsing.cleaning.characters import HAN
from desktop.core.parsing.cleaning.edits import Draft

_TITLE = re.compile(rf"«(?=[{HAN}“\d])([^«»《》]{{2,80}})»")
_STOP = re.compile(rf"(?<=[{HAN}”》）)%％])(?<![一二三四五六七八九十])[.．](?=[{HAN}“《（(]|\d{{1,5}}[{HAN}]|$)")
_ENOUGH = 5  # sentences that end so
_LINES = 3  # lines that hold such sentences, in a text that has full stops in fewer


def mend_stops(drafts: Sequence[Draft]) -> None:
    """Put the printed signs back: those of titles, and the full stop where a text has none of its own, or few."""
    for draft in drafts:
        if "«" in draft.text:
            draft.substitute(_TITLE, r"《\1》", "sign")
    ended = [draft for draft in drafts if _STOP.search(draft.text)]
    own = sum("。" in draft.text for draft in drafts)
    if own and len(ended) < max(_LINES, own + 1):
        return
    if sum(len(_STOP.findall(draft.text)) for draft in ended) >= _ENOUGH:
        for draft in ended:
            draft.substitute(_STOP, "。", "sign")
