"""Damage, inflicted on sound text in the ways in which pages and tools are known to inflict it."""

from __future__ import annotations

import random
import re

from pypinyin import Style, pinyin

from desktop.core.parsing.cleaning.script import traditional

_HAN = re.compile("[\u4e00-\u9fff]")


def one_byte_off(text: str) -> str:
    """Cut the bytes of each line at every A3 A1 and A1 A2 wherever they stand, and decode the pieces one by one."""
    return "\n".join(_cut(line.encode("gbk")) for line in text.split("\n"))


def _cut(data: bytes) -> str:
    pieces = re.split(b"(\xa3\xa1|\xa1\xa2)", data)
    return "".join("!" if piece == b"\xa3\xa1" else _decoded(piece) for piece in pieces)


def _decoded(data: bytes) -> str:
    found, place = "", 0
    while place < len(data):
        pair = data[place : place + 2]
        if data[place] < 0x80:
            found, place = found + chr(data[place]), place + 1
        elif len(pair) < 2 or pair[1] < 0x40:
            found, place = found + "?", place + 1
        else:
            found, place = found + pair.decode("gbk", "ignore"), place + 2
    return found


def gloss(text: str, share: float = 0.2, seed: int = 0, marks: bool = True, wide: bool = False) -> str:
    """Put the reading behind some characters."""
    chance = random.Random(seed)
    opening, closing = ("（", "）") if wide else ("(", ")")

    def glossed(match: re.Match[str]) -> str:
        if chance.random() > share:
            return match[0]
        (reading,) = pinyin(match[0], style=Style.TONE if marks else Style.NORMAL)[0]
        return f"{match[0]}{opening}{reading}{closing}"

    return _HAN.sub(glossed, text)


def gloss_traditional(text: str) -> str:
    """Put text into traditional characters, and their reading behind those that differ."""
    before, after = text, traditional(text)
    return "".join(
        new if old == new or not _HAN.match(new) else f"{new}({pinyin(old, style=Style.TONE)[0][0]})"
        for old, new in zip(before, after, strict=True)
    )


def spaced(text: str, count: int, seed: int = 0) -> str:
    """Strew single spaces between characters of which at least one is Chinese, as a careless converter does."""
    chance = random.Random(seed)
    places = [
        place
        for place in range(1, len(text))
        if _HAN.match(text[place - 1]) or _HAN.match(text[place])
        if not text[place - 1].isspace() and not text[place].isspace()
    ]
    for place in sorted(chance.sample(places, min(count, len(places))), reverse=True):
        text = f"{text[:place]} {text[place:]}"
    return text


def sprinkled(text: str, signs: str, every: int) -> str:
    """Put signs between the characters."""
    return "".join(
        one + (signs[place // every % len(signs)] if place % every == every - 1 else "")
        for place, one in enumerate(text)
    )
