"""Which are counted, told by a sum of money: 产值超10亿元的粮企5家."""

from __future__ import annotations

import re

_THOSE = re.compile(  # 产值超10亿元的5家; from the sign before it, so that no place within it is tried
    r"(?<![^，。；、：])([^，。；、：]*(?:\d[\d.]*[百千万亿]*|[百千]?亿)元(?:以上)?)的(?:达到?|有)?$"
)
_THOSE_END = ("的", "的达", "的达到", "的有")
_KINDS = re.compile("一批(?:[百千万亿]{1,2}级)?([^，。；：]{2,16})[，：]")


def those(before: str) -> re.Match[str] | None:
    """Return what a text ends with that tells by a sum which are counted (产值超10亿元的), without the 的, or None."""
    return _THOSE.search(before) if before.endswith(_THOSE_END) else None


def kind(told: re.Match[str], earlier: str, last: str) -> str:
    """Return of which kind those are that a sum tells apart, by what is named before them.

    Args:
        told: what ``those`` found.
        earlier: what stands before the phrase of the figure.
        last: what the figure before counts.
    """
    kinds = _KINDS.findall(earlier[: told.start()])
    return kinds[-1] if kinds else last.rpartition("元的")[2]
