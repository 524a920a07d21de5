"""Units that two words count, one inside the other: 任务一 … 举措1, 举措2 … 任务二."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from desktop.core.parsing.structure.marks import Mark, Style

_WORD = re.compile("任务|行动|措施|举措|工程|工作|事项|条款|目标")
_SAID_OF_ONE = "目标"  # 任务一 has 目标1, 目标2: what it is to reach


def nested(marks: Sequence[Mark | None]) -> list[Mark | None]:
    """Return the ordinals of rows with those of the inner word as points; the outer one makes chapters where none are.

    The inner word comes below each unit of the outer one, and more often; its numbers go on or begin anew there.
    """
    words = {at: found[0] for at, one in enumerate(marks) if one and (found := _named(one))}
    outer = next(iter(words.values()), "")
    inner = {at for at, word in words.items() if word != outer}
    if len(set(words.values())) != 2 or any(words[at] == _SAID_OF_ONE for at in inner):
        return list(marks)
    if any(one is not None and one.style in (Style.BRACKET, Style.POINT) for one in marks):
        return list(marks)
    if 2 * len(inner) <= len(words) or not _alternate(words, inner) or not _count(marks, sorted(words), inner):
        return list(marks)
    divides = not any(one is not None and one.style < Style.TASK for one in marks)
    styles = {at: Style.POINT if at in inner else Style.COMMA if divides else Style.TASK for at in words}
    return [
        one if one is None or at not in styles else msgspec.structs.replace(one, style=styles[at])
        for at, one in enumerate(marks)
    ]


def _named(one: Mark) -> re.Match[str] | None:
    return _WORD.search(one.label) if one.style is Style.TASK else None


def _alternate(words: dict[int, str], inner: set[int]) -> bool:
    """Return whether the inner word follows each unit of the outer one."""
    places = sorted(words)
    return places[-1] in inner and all(two in inner for one, two in pairwise(places) if one not in inner)


def _count(marks: Sequence[Mark | None], places: Sequence[int], inner: set[int]) -> bool:
    """Return whether both words count without a gap."""
    last = {False: 0, True: 0}
    anew = True
    for at in places:
        one, within = marks[at], at in inner
        number = one.number if one else 0
        if number != last[within] + 1 and not (within and anew and number == 1):
            return False
        last[within], anew = number, not within
    return True
