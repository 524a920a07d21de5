"""Pinyin in brackets after the characters that it explains: 关(guān)系, 關(guan)係."""

from __future__ import annotations

import functools
import importlib.util
import re
import unicodedata
from pathlib import Path

import msgspec

from desktop.core.parsing.cleaning.characters import HAN
from desktop.core.parsing.cleaning.edits import Draft

_LETTERS = "a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüêńňǹḿɑɡ\u0300\u0301\u0304\u030c\u0308"
_MARKED = re.compile("[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]")
_WORD = f"[{_LETTERS}]{{1,8}}(?:[ '’][{_LETTERS}]{{1,8}}){{0,9}}"
_GLOSS = re.compile(rf"(?<=[{HAN}@-~])[ \u00a0]*[(（][ \u00a0]?({_WORD})[ \u00a0]?[)）]")
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
    syllables = re.split("[ '’]", match[1])
    glossed = match.string[max(0, match.start() - len(syllables)) : match.start()]
    if len(glossed) < len(syllables) or not all(_SYLLABLE.fullmatch(plain(syllable)) for syllable in syllables):
        return False
    if any(_MARKED.search(unicodedata.normalize("NFC", syllable)) for syllable in syllables):
        return True  # after a letter too: one that a decoding one byte off left of a character
    return all(explains(syllable, character) for syllable, character in zip(syllables, glossed, strict=True))


def explains(syllable: str, character: str) -> bool:
    """Return whether a syllable, with its tone mark or without any, is a reading of a character."""
    readings = _table().get(str(ord(character)), "").split(",")
    written = _usual(syllable)
    return written in readings if _MARKED.search(written) else plain(written) in map(plain, readings)


def _usual(syllable: str) -> str:
    return unicodedata.normalize("NFC", syllable).replace("ɑ", "a").replace("ɡ", "g")


def plain(syllable: str) -> str:
    """Return a syllable without its tone mark: guān → guan, lǜ → lü."""
    apart = unicodedata.normalize("NFD", _usual(syllable).replace("ü", "v"))
    kept = "".join(mark for mark in apart if mark not in "\u0300\u0301\u0304\u030c")
    return unicodedata.normalize("NFC", kept).replace("v", "ü")


def initials(text: str) -> str:
    """Return the first letters of a text's characters, in their first reading: 行动计划 → xdjh."""
    letters = (plain(_table().get(str(ord(sign)), "").partition(",")[0])[:1] for sign in text)
    return "".join(letter for letter in letters if letter.isascii())


@functools.cache
def _table() -> dict[str, str]:
    """Return code point → readings: pypinyin's file; to import it all takes 160 ms for its phrases."""
    found = importlib.util.find_spec("pypinyin")
    assert found is not None
    assert found.origin is not None
    return msgspec.json.decode((Path(found.origin).parent / "pinyin_dict.json").read_bytes(), type=dict[str, str])
