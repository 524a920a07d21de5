"""Ordinals that were decoded one byte off behind an indent: ``?。ㄒ唬┍O(jiān)管`` is ``（一）監管``.

A page that was cut at A1 A3 lost a byte where an indent (A1 A1) stood before （ (A3 A8), and what followed was decoded
one byte off until an ASCII byte put it right. Pairs without a character vanished. Which ordinal stood there is told by
what its bytes become, or by the one before it; the words behind it come back where they still have all their bytes,
where they are a heading that every plan has, or where a gloss tells of the one that lost its byte; a ? stands for one
that vanished. Else they stay.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Sequence

from desktop.core.numerals import numeral, value
from desktop.core.parsing import pinyin
from desktop.core.parsing.cleaning import script
from desktop.core.parsing.cleaning.characters import strangeness
from desktop.core.parsing.cleaning.edits import Draft
from desktop.core.parsing.conventions import STOCK_HEADINGS

_BEGUN = re.compile(r"^\s*[?？\ufffd]。")
_PLAIN = re.compile("^[（(]([一二三四五六七八九十]{1,3})[)）]")
_MOST = 30  # measures of a chapter
_BOXES = range(0xA4, 0xF0)  # second bytes of the pairs A9 .. that are characters: ─ to ╋
_LONGEST = 12  # characters that are read behind an ordinal
_GLOSS = re.compile(r"[?？\ufffd]\(?(?P<gloss>[a-z\u00e0-\u01dc]{1,6})[)）]")
_TAG = re.compile(r"[?？\ufffd]?(?:/(?:strong|b|span)>)?")  # a 。 whose last byte took the < of a tag with it


def restore_ordinals(drafts: Sequence[Draft]) -> None:
    """Put the ordinals of measures right that are one byte off, with as much behind them as is certain."""
    last = 0
    for draft in drafts:
        if (begun := _BEGUN.match(draft.text)) and (found := _ordinal(draft.text, begun.end(), last)):
            number, place = found
            end, behind = _behind(draft.text, place)
            mended = f"（{numeral(number)}）{behind}"
            draft.put("shifted", draft.text[:end], mended, mended + draft.text[end:], sure=False)
        if plain := _PLAIN.match(draft.text):
            last = value(plain[1]) or 0


def _ordinal(text: str, place: int, last: int) -> tuple[int, int] | None:
    """Return the number that stands one byte off at a place, and where what follows it begins."""
    for signs in sorted(_signs(), key=len, reverse=True):
        if text.startswith(signs, place):
            end = place + len(signs)
            every = _signs()[signs]
            if len(signs) > 1 and len(every) == 1:
                return every[0], end
            if last + 1 in every and text[end : end + 1] in _every_box():
                return last + 1, end
    return None


@functools.cache
def _signs() -> dict[str, list[int]]:
    """Return what the ordinals become, without the pair that the byte of what follows ends: ㄒ唬 → 1."""
    found: dict[str, list[int]] = defaultdict(list)
    for number in range(1, _MOST + 1):
        found[_pairs(f"（{numeral(number)}）".encode("gbk")[1:-1])].append(number)
    return dict(found)


@functools.cache
def _every_box() -> frozenset[str]:
    return frozenset(bytes([0xA9, trail]).decode("gbk") for trail in _BOXES)


def _pairs(data: bytes) -> str:
    """Return bytes as a page decoded them: pairs without a character vanish."""
    return "".join(data[at : at + 2].decode("gbk", "ignore") for at in range(0, len(data), 2))


def _behind(text: str, place: int) -> tuple[int, str]:
    """Return how far what follows an ordinal can be read, and what it was."""
    for heading in STOCK_HEADINGS:
        for form in {heading, script.traditional(heading)}:
            expected = _pairs(b"\xa9" + f"{form}。".encode("gbk")[:-1])
            if text.startswith(expected, place):
                tag = _TAG.match(text, place + len(expected))
                return (tag.end() if tag else place + len(expected)), f"{form}。"
    end = place
    while end < min(len(text), place + _LONGEST) and not text[end].isascii():
        end += 1
    data = text[place:end].encode("gbk", "replace")
    if not data:
        return place, ""
    data = data[1:] if text[place] in _every_box() else b"?" + data[1:]  # a character whose first byte has vanished
    if "@" <= text[end : end + 1] <= "~":  # the second byte of a pair
        return _read(data + text[end].encode(), place, end + 1)
    gloss = _GLOSS.match(text, end)
    explained = _explained(data[-1], gloss["gloss"]) if gloss else None
    return _read(data[:-1] + explained.encode("gbk"), place, gloss.end()) if gloss and explained else (place, "")


def _read(data: bytes, place: int, end: int) -> tuple[int, str]:
    found = data.decode("gbk", "replace")
    return (place, "") if "\ufffd" in found or strangeness(found) else (end, found)


def _explained(lead: int, gloss: str) -> str | None:
    """Return the one character with a first byte that a gloss explains; such pages gloss the traditional ones alone."""
    every = [bytes([lead, trail]).decode("gbk", "ignore") for trail in range(0x40, 0xFF)]
    fitting = [one for one in every if len(one) == 1 and pinyin.explains(gloss, one)]
    old = [one for one in fitting if script.simplified(one) != one and not strangeness(one)]
    return old[0] if len(old) == 1 else fitting[0] if len(fitting) == 1 else None
