"""The time that a way is to take: 县城间1小时通达, 打造1小时通勤圈."""

from __future__ import annotations

import re

from desktop.core.framework import Comparator
from desktop.core.parsing.structure.figures import TIMES, Figure
from desktop.core.parsing.structure.naming import DOES, clean

_TRAVELS = re.compile(
    "(?:通勤|通达|送达|可达|直达|畅达|覆盖)(?=[，。；、）]|$)|[^，。；、\\d]{0,6}(?:交通|通勤|出行|物流|快货)圈(?=[，。；、）]|$)"
)
_VERB = re.compile(f"(?:{DOES})$")
_ALL_DAY = 24  # hours that tell when, not how fast: 24小时覆盖


def takes(figure: Figure, after: str) -> bool:
    """Return whether a figure with the words behind it tells how long a way takes."""
    always = figure.value == _ALL_DAY and figure.comparator is Comparator.EQUAL
    return figure.unit in TIMES and not always and _TRAVELS.match(after) is not None


def named(before: str, after: str) -> str:
    """Return whose way it is, from the words around such a figure."""
    return clean(_VERB.sub("", before) + after)
