"""Units dressed as what divides a document, around others that are counted alike: 01. … 1. 2., 【一】 … （一）."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from desktop.core.parsing.structure import bodies
from desktop.core.parsing.structure.marks import Mark, Style

_OUTER = {Style.POINT: re.compile("0"), Style.BRACKET: re.compile(r"[【〔［\[]")}
"""How the label of a unit begins that holds others of its style, or coarser ones."""
_INNER = (Style.BRACKET, Style.POINT)
_FEWEST = 2  # units that divide a document
_RUNS_IN = re.compile(r"[。；][^。；]*[^。；\s]")


def nested(rows: Sequence[tuple[str, Mark | None]]) -> list[Mark | None]:
    """Return the ordinals of rows with those in the outer dress as chapters, if nothing else divides the document.

    Args:
        rows: the text of each, and the ordinal with which it begins.
    """
    made = [one for _, one in rows]
    for style, dress in _OUTER.items():
        every = [(at, one) for at, one in enumerate(made) if one is not None]
        outer = {at: one for at, one in every if one.style is style and dress.match(one.label)}
        numbers = [one.number for one in outer.values()]
        if len(outer) < _FEWEST or numbers != list(range(1, len(outer) + 1)) or every[0][0] not in outer:
            continue
        inner = next((one.style for at, one in every if at not in outer), None)
        series = [(at, one) for at, one in every if at in outer or one.style is inner]
        coarser = any(one.style < Style.BRACKET for _, one in every)
        say = any(_says(rows[at][0][one.end :]) for at, one in outer.items())
        if inner in _INNER and not (coarser or say) and _hold(series, outer):
            for at, one in outer.items():
                made[at] = msgspec.structs.replace(one, style=Style.COMMA)
    return made


def _hold(series: Sequence[tuple[int, Mark]], outer: dict[int, Mark]) -> bool:
    """Return whether most units in the outer dress hold others, all of which count on: from one, or from the last."""
    held = 0
    last = 0  # the number of the last inner unit
    for (above, _), (at, one) in pairwise(series):
        if at in outer:
            continue
        begins = above in outer
        if one.number != last + 1 and not (begins and one.number == 1):
            return False
        held += begins
        last = one.number
    return 2 * held > len(outer)


def _says(text: str) -> bool:
    """Return whether a unit says itself what is done, or by whom: what is counted below it are the steps of a task."""
    return _RUNS_IN.search(text) is not None or bool(bodies.brackets(text))
