"""Previews of sites that share files: a text without its paragraphs, cut into numbered pieces of one length.

Above it stands 《…》由会员分享，可在线阅读; each piece begins with 1、, 2、, … wherever in a sentence the cut fell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.core.parsing.cleaning.edits import Draft
from desktop.core.parsing.values import Repair

_SHARED = re.compile(r"^《.{2,120}由会员分享[，,]可在线阅读")
_NUMBER = re.compile(r"(\d{1,3})、")


def join_pieces(drafts: Sequence[Draft]) -> None:
    """Join the pieces of a preview where their line says that it is one, and let that line go."""
    for at, draft in enumerate(drafts):
        if _SHARED.match(draft.text):
            _join(drafts[at + 1 :])
            draft.put("furniture", draft.text, "", "")


def _join(drafts: Sequence[Draft]) -> None:
    first: Draft | None = None
    pieces: list[str] = []
    for draft in drafts:
        found = _NUMBER.match(draft.text)
        if found is None or int(found[1]) != len(pieces) + 1:
            continue
        first = first or draft
        first.repairs.append(Repair("furniture", draft.number, found[0], ""))
        pieces.append(draft.text[found.end() :])
        draft.text = ""
    if first is not None:
        first.text = "".join(pieces)
