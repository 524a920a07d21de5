"""Signs that no printed text has: invisible characters, emoji, left-over tags, dashes of the wrong kind."""

from __future__ import annotations

import bisect
import html
import re
import unicodedata
from collections.abc import Sequence

from desktop.core.parsing.cleaning.characters import HAN, NUMERALS
from desktop.core.parsing.cleaning.edits import Draft
from desktop.core.parsing.conventions import FONT_SIGNS

# Soft hyphen, zero-width spaces and joiners, directional marks, byte order mark, variation selectors, the keycap's
# frame, control characters but the tab.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u20e3\ufe00-\ufe0f\ufeff"
    "\U000e0000-\U000e0fff\x00-\x08\x0b-\x1f\x7f-\x9f]+"
)
# What Unicode shows as emoji by default, or what U+FE0F asks to be shown so. Not ★ ■ ① √, which offices print.
_EMOJI = re.compile(
    "([ \u3000]{0,20})((?:[\U0001f000-\U0001f0ff\U0001f170-\U0001faff\u231a\u231b\u23e9-\u23ec\u23f0\u23f3\u2614\u2615"
    "\u2648-\u2653\u267f\u2693\u26a1\u26aa\u26ab\u26bd\u26be\u26c4\u26c5\u26ce\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd"
    "\u2705\u270a\u270b\u2728\u274c\u274e\u2753-\u2755\u2757\u2795-\u2797\u27b0\u27bf\u2b1b\u2b1c\u2b50\u2b55][\ufe0f\u200d]*"
    "|[\u203c-\u3299]\ufe0f)+)([ \u3000]*)"
)
_KEYCAP = re.compile(rf"^\s*((?:\d\ufe0f?\u20e3){{1,2}}|\U0001f51f)\ufe0f?[、.．]?\s*(?=[{HAN}“《])")
# Only names of HTML elements are taken for tags: titles are sometimes typed between < and > for want of 《》.
_TAG = re.compile(
    r"<!--.{0,5000}?-->|(?<=\?)/(?:strong|span|font|p|b|a|em|div)>|</?(?:font|span|p|br|b|strong|i|em|u|a|div|img|sup|sub|center|section|article|o:p|st1:\w{1,20}|h[1-6]|li|ul|ol"
    r"|wbr|hr|small|big|label|ins|del)(?:\s[^<>]{0,2000})?\s?/?>",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,6}|#[xX][0-9a-fA-F]{2,5});")
_HYPHENS = re.compile(rf"(?<=\d)--(?=\d)|(?<![-\w])--(?=[{HAN}“《])|(?<=[{HAN}”》])--(?=[{HAN}“《])")
_WRAPPED = re.compile(rf"\s*--+\s*([{HAN}“《〈（(\d](?:[^-]|-(?!-))*)\s*--+\s*")
_BOX = re.compile(rf"(?<=[\d年月日{HAN}])[\u2500\u2501](?=[\d{HAN}])|^[\u2500\u2501]{{2}}(?=[{HAN}])")

_INDENT = re.compile(
    rf"^(?:\?{{2,8}}(?=[{HAN}“《（【])|\?{{4}}(?=\d))"
)  # full-width spaces that a table without them turned into ?
_FORMS = re.compile("[\u2e80-\u2fdf\uf900-\ufaff]")  # radicals and doubles, which some fonts of PDF files give
_WHOLE = dict(
    zip(
        "⺎⺐⺒⺓⺠⻁⻅⻆⻉⻋⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻱",
        "兀尢巳幺民虎见角贝车長长门青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙龜",
        strict=True,
    )
)
"""The radicals (block CJK Radicals Supplement) that are whole characters and that NFKC leaves as they are.

Fonts give both one glyph, and a PDF file then names the lesser number: 人⺠政府.
"""
_ORDINAL = re.compile(rf"^(\d{{1,3}}|[{NUMERALS}]{{1,4}})[{FONT_SIGNS}]\s*(?=[{HAN}“《])")
_SET_POINT = re.compile("(?<=\\d)\ue010(?=\\d)")  # of a figure: how a program for setting type keeps the point
_BULLET = re.compile(rf"^[{FONT_SIGNS}]+[ \t\u3000]*(?=[{HAN}\d“《（(])")
_USUAL = re.compile("[\t -~\u00b7\u2010-\u2027\u2460-\u2473\u3000-\u3020\u4e00-\u9fff\uff01-\uff5e]*")
"""A line without keycaps, emoji, invisible characters and forms: nearly all are."""
_MIXED = re.compile(rf"(?<![{HAN}\w])([（(])([{NUMERALS}]{{1,4}}|\d{{1,2}})([）)])")

_BLOCK = re.compile(r"<(style|script)\b|<!--", re.IGNORECASE)
_BLOCK_END = re.compile(r"</(?:style|script)>|-->", re.IGNORECASE)
_BLOCK_LINES = 500  # of a block at most; one that never ends is none


def drop_blocks(drafts: Sequence[Draft]) -> None:
    """Take out style sheets, scripts and comments that run over several lines."""
    ends = [place for place, draft in enumerate(drafts) if ">" in draft.text and _BLOCK_END.search(draft.text)]
    index = 0
    while ends and index < ends[-1]:
        begun = _BLOCK.search(drafts[index].text) if "<" in drafts[index].text else None
        if begun and not _BLOCK_END.search(drafts[index].text, begun.end()):
            end = ends[bisect.bisect(ends, index)]
            if end - index < _BLOCK_LINES:
                for draft in drafts[index : end + 1]:
                    if draft.text:
                        draft.put("tag", draft.text, "", "")
                index = end
        index += 1


def mend_signs(draft: Draft) -> None:
    """Take out what cannot be seen and what is no text; put the printed dash for what stands in its place."""
    text = draft.text
    if "<" in text or ">" in text:
        draft.substitute(_TAG, "", "tag")
    if "&" in text:
        draft.substitute(_ENTITY, _character, "entity")
    usual = _USUAL.fullmatch(draft.text) is not None
    if not usual:
        draft.substitute(_KEYCAP, _counted, "emoji")
        draft.substitute(_EMOJI, _without, "emoji")
        draft.substitute(_INVISIBLE, "", "invisible")
    if draft.text.startswith("?"):
        draft.substitute(_INDENT, "", "space")
    if not usual:
        draft.substitute(_FORMS, _common, "form")
        draft.substitute(_ORDINAL, lambda match: match[1] + ("." if match[1].isascii() else "、"), "form")
        draft.substitute(_SET_POINT, ".", "form")
        draft.substitute(_BULLET, "", "form")
    if "(" in draft.text or ")" in draft.text:
        draft.substitute(_MIXED, _of_one_width, "bracket")
    if "--" in text:
        if whole := _WRAPPED.fullmatch(draft.text):
            draft.put("wrapper", draft.text, whole[1], whole[1])
        draft.substitute(_HYPHENS, lambda match: "—" if _between_figures(match) else "——", "dash")
    if "\u2500" in text or "\u2501" in text:
        draft.substitute(_BOX, lambda match: "—" * len(match[0]), "dash")


def _common(match: re.Match[str]) -> str:
    """Return the character that a radical or a double stands for."""
    return _WHOLE.get(match[0]) or unicodedata.normalize("NFKC", match[0])


def _character(match: re.Match[str]) -> str | None:
    """Return what an entity stands for; None for a name that HTML does not know."""
    after = html.unescape(match[0])
    return None if after == match[0] else after


def _without(match: re.Match[str]) -> str:
    """Return the spaces around an emoji that separate words by themselves."""
    at_start = match.start() == 0
    return "" if at_start else " " if match[1] and match[3] else match[1] or match[3]


def _counted(match: re.Match[str]) -> str:
    """Return the ordinal that keycaps before a line stand for: 1️⃣ is 1."""
    return ("".join(re.findall(r"\d", match[1])) or "10") + "."


def _of_one_width(match: re.Match[str]) -> str:
    """Return an ordinal whose closing bracket is of the width of its opening one."""
    return match[1] + match[2] + ("）" if match[1] == "（" else ")")


def _between_figures(match: re.Match[str]) -> bool:
    return match.start() > 0 and match.string[match.start() - 1].isdigit()
