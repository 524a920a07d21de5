"""Numbers that a site for sharing files put in at the tops of pages, as if they were ordinals: 以上2、，可回收物.

Such a copy begins 1、 before its title, and goes on counting in the midst of sentences.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from desktop.core.parsing.cleaning.edits import Draft
from desktop.core.parsing.conventions import GENRES, NOTICES

_FIRST = re.compile(rf"1、(?=[^。；：，]{{6,60}}?(?:{GENRES}|{NOTICES})(?![\u4e00-\u9fff]|、))")
_TOP = 12  # lines in which the title stands
_WITHIN = re.compile("(?<=[^\\s。；：;:，,、.（()）“”\\d])(\\d{1,3})、(?=(\\d*))(?!\\d+、)")
_ANY = re.compile("^[23]、")
_FEWEST = 3
"""Numbers behind the first one that show that a program counted pages."""


def drop_page_marks(drafts: Sequence[Draft]) -> None:
    """Take the numbers of pages out of sentences where they count on from the one before the title."""
    first = next((draft for draft in drafts[:_TOP] if _FIRST.match(draft.text.strip())), None)
    if first is None or any(_ANY.match(draft.text.strip()) for draft in drafts):
        return
    found: dict[int, list[re.Match[str]]] = {}
    expected = 2
    for at, draft in enumerate(drafts):
        for match in _WITHIN.finditer(draft.text) if "、" in draft.text else ():
            if int(match[1]) == expected and match[2] != str(expected + 1):  # 仓房2、3座: two or three
                found.setdefault(at, []).append(match)
                expected += 1
    if expected - 2 < _FEWEST:
        return
    first.substitute(re.compile(r"^\s*1、"), "", "furniture", sure=False)
    for at, matches in found.items():
        drafts[at].substitute(_WITHIN, partial(_dropped, {match.start() for match in matches}), "furniture", sure=False)


def _dropped(starts: set[int], match: re.Match[str]) -> str | None:
    return "" if match.start() in starts else None
