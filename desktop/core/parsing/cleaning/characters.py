"""Classes of characters, and how usual those of a text are."""

from __future__ import annotations

import functools

from desktop.core.parsing.cleaning import script

HAN = script.HAN
NUMERALS = "零〇一二三四五六七八九十百千两"
_UNITS = "㎡㎎㎏㎜㎝㎞㏄"


def strangeness(text: str) -> float:
    """Return which share of a text's characters no document is expected to hold, from 0 to 1.

    Expected are the first level of GB 2312 (3,755 characters, by use), their traditional forms, signs, units and Latin.
    """
    return (len(text) - sum(map(_expected().__contains__, text))) / max(1, len(text))


def is_expected(character: str) -> bool:
    """Return whether a character is one of those, see ``strangeness``."""
    return character in _expected()


@functools.cache
def _expected() -> frozenset[str]:
    """Return the characters that are expected."""
    level = bytes(byte for lead in range(0xB0, 0xD8) for trail in range(0xA1, 0xFF) for byte in (lead, trail))
    simplified = set(level.decode("gb2312", errors="ignore"))
    every = [chr(code) for code in range(0x4E00, 0xA000)]
    usual = [
        one
        for one, other in zip(every, script.simplified("\n".join(every)).split("\n"), strict=True)
        if other in simplified
    ]
    pairs = [bytes((lead, trail)) for lead in (0xA1, 0xA2, 0xA3) for trail in range(0xA1, 0xFF)]
    signs = [pair.decode("gb2312", "ignore") for pair in pairs]  # each alone: not every pair of these rows is a sign
    latin = [*map(chr, range(0x20, 0x7F)), "\t", "\u00a0", "〇", "鉴"]
    return frozenset([*usual, *signs, *_UNITS, *latin])
