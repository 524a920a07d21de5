"""How characters are read, of pypinyin's table."""

from __future__ import annotations

import functools
import importlib.util
import re
import unicodedata
from pathlib import Path

import msgspec

MARKED = re.compile("[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]")
"""A letter with a tone mark."""


def explains(syllable: str, character: str) -> bool:
    """Return whether a syllable, with its tone mark or without any, is a reading of a character."""
    readings = _table().get(str(ord(character)), "").split(",")
    written = _usual(syllable)
    return written in readings if MARKED.search(written) else plain(written) in map(plain, readings)


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
