"""The numbers of pages that stand alone on a line of a text that was copied out of a printed one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from desktop.core.parsing.conventions import DASHES

_PAGE = re.compile(rf"[{DASHES}]{{1,2}} ?\d{{1,4}} ?[{DASHES}]{{1,2}}|第 ?\d{{1,4}} ?页(?:[ ，,/]*共 ?\d{{1,4}} ?页)?")
_DIGITS = 3
_BARE_PAGE = re.compile(rf"\d{{1,{_DIGITS}}}")
_ENDS = f"{DASHES}页"  # of a line that is the number of a page; a bare one has few digits
_PAGE_LENGTH = 200  # characters of a page; what a table or a list counts is shorter


def page_numbers(texts: Sequence[str]) -> set[int]:
    """Return which lines are the number of a page alone: — 3 —, or 3 where such numbers count on, a page apart."""
    stripped = ((at, text.strip()) for at, text in enumerate(texts))
    short = [(at, text) for at, text in stripped if len(text) <= _DIGITS or text[-1] in _ENDS]
    found = {at for at, text in short if _PAGE.fullmatch(text)}
    bare = [at for at, text in short if _BARE_PAGE.fullmatch(text)]
    counted = all(int(texts[two]) == int(texts[one]) + 1 for one, two in pairwise(bare))
    apart = all(sum(map(len, texts[one + 1 : two])) >= _PAGE_LENGTH for one, two in pairwise(bare))
    return found | set(bare) if len(bare) > 1 and counted and apart else found
