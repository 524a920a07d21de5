"""Pinyin in brackets after the characters that it explains: 关(guān)系, 關(guan)係."""

from __future__ import annotations

import re
import unicodedata

from desktop.core.parsing.cleaning.characters import HAN
from desktop.core.parsing.cleaning.edits import Draft
from desktop.core.parsing.pinyin import MARKED, explains, plain

_LETTERS = "a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüêńňǹḿɑɡ\u0300\u0301\u0304\u030c\u0308"
_WORD = f"[{_LETTERS}]{{1,24}}(?:[ '’][{_LETTERS}]{{1,8}}){{0,9}}"
_GLOSS = re.compile(rf"(?<=[{HAN}@-~])[ \u00a0]*[(（][ \u00a0]?({_WORD})[ \u00a0]?[)）]")
_TORN = re.compile("(?<![a-z])([zcs]h|[bpmfdtnlgkhjqxzcsryw]) (?=[aeiouāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü])")
"""The first letters of a syllable that a stray space parts: (s è)."""
_SYLLABLE = re.compile(
    "(?:[bpmfdtnlgkhjqxzcsryw]|[zcs]h)?(?:i?ao|i?ang|i?ong|i?an|i?ou|u?ai|u?an|u?ang|ue|üe|uei|ui|uen|un|ün|uo|ua|ia|ie|iu"
    "|in|ing|ei|en|eng|er|a|o|e|i|u|ü)|[mn]|ng|hm"
)


def remove_glosses(draft: Draft) -> None:
    """Take out each gloss; without a tone mark only one that is a reading of the character before it.

    Brackets in capitals, with figures or Chinese text stay: (ESG), (WTO/TBT), (以下简称…).
    """
    if "(" in draft.text or "（" in draft.text:
        draft.substitute(_GLOSS, lambda match: "" if _is_gloss(match) else None, "gloss")


def _is_gloss(match: re.Match[str]) -> bool:
    syllables = re.split("[ '’]", _TORN.sub(r"\1", match[1]))
    if len(syllables) == 1 and (count := _joined(syllables[0])):
        return re.search(f"[{HAN}]{{{count}}}$", match.string[: match.start()].rstrip()[-count:]) is not None
    glossed = match.string[max(0, match.start() - len(syllables)) : match.start()]
    if len(glossed) < len(syllables) or not all(_SYLLABLE.fullmatch(plain(syllable)) for syllable in syllables):
        return False
    if any(MARKED.search(unicodedata.normalize("NFC", syllable)) for syllable in syllables):
        return True  # after a letter too: one that a decoding one byte off left of a character
    return all(explains(syllable, character) for syllable, character in zip(syllables, glossed, strict=True))


def _joined(word: str) -> int:
    """Return how many syllables a gloss runs together, each with its tone (节水(jiéshuǐ)); 0 where it does not."""
    count = len(MARKED.findall(unicodedata.normalize("NFC", word)))
    return count if count > 1 and re.fullmatch(f"(?:{_SYLLABLE.pattern}){{{count}}}", plain(word)) else 0
