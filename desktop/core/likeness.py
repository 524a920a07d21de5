"""How alike texts are, and which of two lists belong together: by pairs of neighbouring characters.

A pair of characters says more of a Chinese text than a word that a program would have to guess. The share of pairs
that two texts have in common (Sørensen–Dice) is 1 for the same text, and what was inserted or moved costs only itself.
An index of the pairs finds what is alike without comparing everything with everything.
"""

from __future__ import annotations

import heapq
import unicodedata
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping
from itertools import chain

SURE = 0.6
"""Likeness from which two texts are taken for the same one reworded: two of three words are as they were."""
DOUBTFUL = 0.35
"""Likeness from which a person is asked."""
_CLEAR = 0.08
"""How much less alike every rival has to be."""
_NEAREST = 20
"""Rivals of one text that are looked at: where a whole document says nearly the same, all of them would be millions."""

Progress = Callable[[int, int], None]


def pairs_of(text: str) -> frozenset[str]:
    """Return the pairs of neighbouring characters of a text, without white space and signs, its ends included."""
    bare = "".join(c for c in unicodedata.normalize("NFKC", text).lower() if c.isalnum())
    return frozenset(map("".join, zip("^" + bare, bare + "$", strict=True))) if bare else frozenset()


def likeness(one: str, other: str) -> float:
    """Return how alike two texts are, from 0 to 1."""
    a, b = pairs_of(one), pairs_of(other)
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


def match(
    old: Mapping[str, str],
    new: Mapping[str, str],
    least: float = DOUBTFUL,
    progress: Progress = lambda done, total: None,
) -> tuple[dict[str, str], dict[str, str]]:
    """Return which texts belong together, new key → old key: surely, and perhaps.

    The most alike are joined first. Where another that is still free is nearly as alike, or where the likeness is
    small, the two belong together only perhaps; each key stands at most once.

    Args:
        old: texts by key.
        new: texts by key.
        least: likeness below which nothing belongs together.
        progress: told (done, total) of ``new``.
    """
    ranked = _ranked(old, new, least, progress)
    by_old: dict[str, list[tuple[float, str]]] = {}
    by_new: dict[str, list[tuple[float, str]]] = {}
    for score, fresh, former in ranked:
        by_old.setdefault(former, []).append((score, fresh))
        by_new.setdefault(fresh, []).append((score, former))
    sure: dict[str, str] = {}
    perhaps: dict[str, str] = {}
    taken_old: set[str] = set()
    taken_new: set[str] = set()
    for score, fresh, former in ranked:
        if fresh in taken_new or former in taken_old:
            continue
        rivals = chain(
            (s for s, key in by_new[fresh] if key != former and key not in taken_old),
            (s for s, key in by_old[former] if key != fresh and key not in taken_new),
        )
        clear = score >= SURE and max(rivals, default=0.0) <= score - _CLEAR
        (sure if clear else perhaps)[fresh] = former
        taken_new.add(fresh)
        taken_old.add(former)
    return sure, perhaps


def _ranked(
    old: Mapping[str, str], new: Mapping[str, str], least: float, progress: Progress
) -> list[tuple[float, str, str]]:
    """Return (likeness, new key, old key) of all that are alike enough, the most alike first."""
    sizes: dict[str, int] = {}
    index: dict[str, list[str]] = {}
    for key, text in old.items():
        pairs = pairs_of(text)
        sizes[key] = len(pairs)
        for pair in pairs:
            index.setdefault(pair, []).append(key)
    places = {key: place for place, key in enumerate(chain(old, new))}
    found: list[tuple[float, str, str]] = []
    for number, (fresh, text) in enumerate(new.items()):
        if number % 50 == 0:
            progress(number, len(new))
        pairs = pairs_of(text)
        shared = Counter(chain.from_iterable(index.get(pair, ()) for pair in pairs))
        scores = ((2 * count / (sizes[former] + len(pairs)), former) for former, count in shared.items())
        near = heapq.nlargest(
            _NEAREST, (one for one in scores if one[0] >= least), lambda one: (one[0], -places[one[1]])
        )
        found += ((score, fresh, former) for score, former in near)
    return sorted(found, key=lambda one: (-one[0], places[one[1]], places[one[2]]))


def same(old: Mapping[str, Hashable], new: Mapping[str, Hashable]) -> dict[str, str]:
    """Return which keys stand for the same thing that occurs once on either side, new → old."""
    once_old, once_new = _single(old.items()), _single(new.items())
    return {fresh: once_old[value] for value, fresh in once_new.items() if value in once_old}


def _single(entries: Iterable[tuple[str, Hashable]]) -> dict[Hashable, str]:
    found: dict[Hashable, list[str]] = {}
    for key, value in entries:
        found.setdefault(value, []).append(key)
    return {value: keys[0] for value, keys in found.items() if len(keys) == 1}
