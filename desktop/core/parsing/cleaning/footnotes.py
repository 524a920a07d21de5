"""Notes below a text, and the marks that refer to them: 新建粮库12座①。 refers to ①含在建的粮库 at the end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.core.parsing.cleaning.characters import HAN, NUMERALS
from desktop.core.parsing.cleaning.edits import Draft

_CIRCLES = "\u2460-\u2473"
_MARK = rf"[{_CIRCLES}]|[\[［]\d{{1,2}}[\]］]|【注\d{{0,2}}】|〔注\d{{0,2}}〕"
_NOTE = re.compile(rf"\s*({_MARK})\s*[^\s]")
_REFERS = re.compile(rf"(?<=[{HAN}\d%％”》）)])(?:[{_CIRCLES}](?=[，。；、）)]|$)|(?![{_CIRCLES}])(?:{_MARK}))")
_HEADING = re.compile(
    rf"(?:[{NUMERALS}\d]{{1,3}}[、.．]|[（(][{NUMERALS}\d]{{1,3}}[)）]|第[{NUMERALS}\d]{{1,3}}[章节条])[^。；]{{2,30}}"
)
"""A heading, below which what begins with marks is its list."""
_MOST = 60  # lines


def drop_notes(drafts: Sequence[Draft]) -> None:
    """Let the notes go with which a text ends, and the marks that refer to them.

    A last line is a note where the mark with which it begins stands behind a word in the text above, which no item of
    a list does: 要求：①…；②….
    """
    filled = [at for at, draft in enumerate(drafts) if draft.text.strip()]
    begins = len(filled)
    while begins and len(filled) - begins < _MOST and _NOTE.match(drafts[filled[begins - 1]].text):
        begins -= 1
    notes = {
        filled[at]: found[1] for at in range(begins, len(filled)) if (found := _NOTE.match(drafts[filled[at]].text))
    }
    if not notes or (begins and _HEADING.fullmatch(drafts[filled[begins - 1]].text.strip())):
        return
    text = [drafts[at] for at in filled[:begins]]
    referred = {mark for draft in text for mark in _REFERS.findall(draft.text)}
    if not referred.issuperset(notes.values()):
        return
    for draft in text:
        draft.substitute(_REFERS, lambda found: "" if found[0] in notes.values() else None, "furniture")
    for at in notes:
        drafts[at].put("furniture", drafts[at].text, "", "")
