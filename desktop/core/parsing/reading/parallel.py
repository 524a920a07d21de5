"""Headings that are built alike through a series, where they ran into their text: the others tell where one ends.

All have a first clause of one length, and those whose ends are told a second one of one length (强化储备管理，确保粮食
安全入库 and its kin); or what is said below those that are told begins with the same words (按照“告知承诺”方式…).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

_PAIR = re.compile("([^，。；：、]{4,12})，([^，。；：、]{4,12})")
_FEWEST, _TOLD = 3, 2  # units of a series, headings among them that are told to be alike
_MOST = 0.8  # of the units have a first clause of the same length
_WORDS = 3  # with which the text of several units begins alike
_SHORTEST, _LONGEST = 4, 40  # characters of a heading before these
_SENTENCE = 8  # characters of what stands behind a heading, at least


def completed(text: str, units: Sequence[tuple[int, int]], found: Mapping[int, int]) -> dict[int, int]:
    """Return where the text of units begins, with those whose headings are built like the others.

    Args:
        text: the line.
        units: from where to where each goes, behind its ordinal.
        found: where the text begins of those that are told, by where they begin.
    """
    if len(units) < _FEWEST:
        return dict(found)
    pairs = _in_pairs(text, units, found)
    shorter = {start: place for start, place in pairs.items() if place < found.get(start, place)}  # it ran too far
    return _begun_alike(text, units, found) | pairs | dict(found) | shorter


def _in_pairs(text: str, units: Sequence[tuple[int, int]], found: Mapping[int, int]) -> dict[int, int]:
    """Return where the text begins behind headings of two clauses that are as long as those of the others."""
    pairs = (_PAIR.fullmatch(text[start:place]) for start, place in found.items())
    shapes = Counter((len(pair[1]), len(pair[2])) for pair in pairs if pair)
    if not shapes:
        return {}
    (first, second), count = shapes.most_common(1)[0]
    like = re.compile(f"[^，。；：、]{{{first}}}，[^，。；：、]{{{second}}}")
    alike = {start: one.end() for start, end in units if (one := like.match(text, start, end - _SENTENCE))}
    return alike if count >= _TOLD and len(alike) >= _MOST * len(units) else {}


def _begun_alike(text: str, units: Sequence[tuple[int, int]], found: Mapping[int, int]) -> dict[int, int]:
    """Return where the text begins behind headings that are not told, with the words with which that of most does."""
    begun = Counter(text[place : place + _WORDS] for place in found.values())
    words, count = begun.most_common(1)[0] if begun else ("", 0)
    if count < _TOLD or 2 * count < len(units):
        return {}
    like = re.compile(f"[^，。；：]{{{_SHORTEST},{_LONGEST}}}?(?={re.escape(words)})")
    left = [(start, end) for start, end in units if start not in found]
    return {start: one.end() for start, end in left if (one := like.match(text, start, end - _SENTENCE))}
