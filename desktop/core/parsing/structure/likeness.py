"""Which of several texts another one repeats in its own words: by the runs of signs that it shares with one alone."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

_RUN, _LONG = 3, 6  # signs of the runs that are weighed, and of one that at least is shared
_SHARE = 0.2  # of the weight of a text's runs that the one it repeats holds
_APART = 1.75  # times as much as any other one


class Likeness:
    """Texts, told apart by their runs; what most of them say weighs little. Their cost is linear."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._runs = [_runs(text, _RUN) for text in texts]
        self._long = [_runs(text, _LONG) for text in texts]
        self._often = Counter(run for runs in self._runs for run in runs)

    def nearest(self, text: str) -> int | None:
        """Return the place of the text that another one repeats, None where none or no single one is like it."""
        runs, long = _runs(text, _RUN), _runs(text, _LONG)
        weights = {run: math.log(1 + len(self._runs) / max(1, self._often[run])) for run in runs}
        whole = sum(weights.values())
        shares = [sum(weights[run] for run in runs & own) for own in self._runs]
        if not whole or not shares:
            return None
        best = max(range(len(shares)), key=shares.__getitem__)
        others = max((share for at, share in enumerate(shares) if at != best), default=0)
        like = shares[best] >= max(_SHARE * whole, _APART * others) and not long.isdisjoint(self._long[best])
        return best if like else None


def _runs(text: str, size: int) -> set[str]:
    return {text[at : at + size] for at in range(len(text) - size + 1)}
