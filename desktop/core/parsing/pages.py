"""The numbers of pages that stand alone on a line of a text that was copied out of a printed one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from desktop.core.parsing.conventions import DASHES

_PAGE = re.compile(rf"[{DASHES}]{{1,2}} ?\d{{1,4}} ?[{DASHES}]{{1,2}}|第 ?\d{{1,4}} ?页(?:[ ，,/]*共 ?\d{{1,4}} ?页)?")
_DIGITS = 3
_BARE_PAGE = re.compile(rf"\d{{1,{_DIGITS}}}")
_ENDS = f"{DASHES}页"  # of a line that is the number of a page; a bare one has few digits
_PAGE_LENGTH = 200  # characters of a page; what a table or a list counts is shorter
_FEWEST, _FEWEST_AMONG = 2, 4  # bare numbers that are pages where nothing but them stands alone, and among others


def page_numbers(texts: Sequence[str]) -> set[int]:
    """Return which lines are the number of a page alone: — 3 —, or 3 where such numbers count on, a page apart.

    The last page may be shorter. Numbers that do not count on with the others are of tables or of a table of contents.
    """
    stripped = ((at, text.strip()) for at, text in enumerate(texts))
    short = [(at, text) for at, text in stripped if len(text) <= _DIGITS or text[-1] in _ENDS]
    found = {at for at, text in short if _PAGE.fullmatch(text)}
    bare = [at for at, text in short if _BARE_PAGE.fullmatch(text)]
    pages = _counted(texts, bare) if len(bare) >= _FEWEST else []
    return found | set(pages) if len(pages) >= (_FEWEST if len(pages) == len(bare) else _FEWEST_AMONG) else found


def _counted(texts: Sequence[str], bare: Sequence[int]) -> list[int]:
    """Return the longest series of lines with a bare number in which each counts on, a page behind the one before."""
    begins = list(accumulate(map(len, texts), initial=0))
    ended: dict[int, list[tuple[int, list[int]]]] = {}  # number → series that end with it, and where
    longest: list[int] = []
    for at in bare:
        number = int(texts[at])
        before = (series for end, series in ended.get(number - 1, ()) if begins[at] - begins[end + 1] >= _PAGE_LENGTH)
        series = [*max(before, key=len, default=[]), at]
        ended.setdefault(number, []).append((at, series))
        longest = max(longest, series, key=len)
    last = next((at for at in bare if longest and at > longest[-1]), None)
    if len(longest) > 1 and last is not None and int(texts[last]) == int(texts[longest[-1]]) + 1:
        longest = [*longest, last]
    return longest
