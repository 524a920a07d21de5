"""Previews of sites that share files: a text whose paragraphs are lost.

Some cut it into numbered pieces of one length: above it stands 《…》由会员分享，可在线阅读, and each piece begins with
1、, 2、, … wherever in a sentence the cut fell. Others put a card into its first line: 标题文章属性•【字号】…正文标题….
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.core.parsing.cleaning.edits import Draft
from desktop.core.parsing.values import Repair

_SHARED = re.compile(r"^《.{2,120}由会员分享[，,]可在线阅读")
_NUMBER = re.compile(r"(\d{1,3})、")
_SLOGAN = re.compile("^精[选品](?:优质)?文档[-—]+倾情(?:为你|奉上|推荐){1,2}")
_CARD = re.compile(
    r"(?P<title>.{4,80}?)文章属性•【(?P<card>.{10,400}?)正文(?P=title)(?:[（(](?:[^（()）]|[（(][^（()）]*[)）])*[)）])?"
)
_CITED = re.compile(r"【字号】([^•]{4,30})")
_PRINTED = re.compile(r"[（(]([\u4e00-\u9fff]{1,12}[〔\[（(]\d{4}[〕\])）]第?\d+号)[^（()）]*[)）]$")


def join_pieces(drafts: Sequence[Draft]) -> None:
    """Join the pieces of a preview where their line says that it is one, and let that line, and a card, go."""
    for at, draft in enumerate(drafts):
        if draft.text.startswith("精"):
            draft.substitute(_SLOGAN, "", "furniture")
        if _SHARED.match(draft.text):
            _join(drafts[at + 1 :])
            draft.put("furniture", draft.text, "", "")
        elif "文章属性•【" in draft.text and (card := _CARD.match(draft.text)) and at > 1:
            _unpack(drafts[: at + 1], card)


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


def _unpack(drafts: Sequence[Draft], card: re.Match[str]) -> None:
    """Put the title and the number of a card on the lines above it, in the place of what the site says there."""
    *above, title, number, text = drafts
    for draft in above:
        if draft.text:
            draft.put("furniture", draft.text, "", "")
    cited = _PRINTED.search(card[0]) or _CITED.search(card["card"])
    title.put("furniture", title.text, card["title"], card["title"])
    number.put("furniture", number.text, cited[1] if cited else "", cited[1] if cited else "")
    text.put("furniture", card[0], "", text.text[card.end() :])
