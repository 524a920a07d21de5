"""Which of several texts another one repeats in its own words: by the runs of signs that it shares with one alone."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence

_RUN, _LONG = 3, 6  # signs of the runs that are weighed, and of one that at least is shared
_SHARE = 0.2  # of the weight of a text's runs that the one it repeats holds
_APART = 1.75  # times as much as any other one


class Likeness:
    """Texts, told apart by their runs; what most of them say weighs little."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._count = len(texts)
        self._long = [_runs(text, _LONG) for text in texts]
        self._holders: dict[str, list[int]] = defaultdict(list)  # of each run
        for at, text in enumerate(texts):
            for run in _runs(text, _RUN):
                self._holders[run].append(at)

    def nearest(self, text: str) -> int | None:
        """Return the place of the text that another one repeats, None where none or no single one is like it."""
        shares: dict[int, float] = defaultdict(float)
        whole = 0.0
        for run in _runs(text, _RUN):
            holders = self._holders.get(run, [])
            weight = math.log(1 + self._count / max(1, len(holders)))
            whole += weight
            for at in holders:
                shares[at] += weight
        if not shares:
            return None
        best, *others = sorted(shares, key=lambda at: -shares[at])
        nearest = max(_SHARE * whole, _APART * shares[others[0]] if others else 0)
        return best if shares[best] >= nearest and not self._long[best].isdisjoint(_runs(text, _LONG)) else None


def _runs(text: str, size: int) -> set[str]:
    return {text[at : at + size] for at in range(len(text) - size + 1)}
