"""A line of bodies that closes a chapter and says which measures each answers for: 1项由甲局负责，2项由乙局负责."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

import msgspec

from desktop.core.numerals import value
from desktop.core.parsing.structure import bodies, rules
from desktop.core.parsing.structure.group_labels import FIRST
from desktop.core.parsing.structure.measures import Measured

_ONE = r"[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]?"
_WHICH = re.compile(
    rf"(?:其中)?第?(?P<which>{_ONE}(?:(?:[、和及]|[—–~～-]|至)第?{_ONE})*)[项条](?:任务|工作|事项|措施)?(?:由|[：:])?(?P<who>.+)"
)
_SPAN = re.compile("[—–~～-]|至")
_MOST = 50  # measures between the two ends of a span
_BRACKETS = "第（()）"


def apportioned(found: Sequence[Measured], order: rules.Order) -> list[Measured]:
    """Return measures with the bodies that the last line of their chapter names for each of them.

    It names several of these by their numbers, and nobody else is named in the chapter; a measure that has numbered
    points of its own may mean those.

    Args:
        found: the measures.
        order: which bodies of a group lead where it does not tell itself.
    """
    made: list[Measured] = []
    for _, same in groupby(found, lambda one: one.found.chapter):
        own = list(same)
        last, others = own[-1], own[:-1]
        alone = len(last.groups) == 1 and not last.found.unit.below and not any(one.groups for one in others)
        shares = _shares(last.groups[0].text) if alone else {}
        numbers = [one.found.unit.number for one in own]
        if len(shares) > 1 and len(set(numbers)) == len(numbers) and shares.keys() <= set(numbers):
            own = [_answered(one, shares.get(one.found.unit.number), last, order) for one in own]
        made += own
    return made


def _answered(one: Measured, who: str | None, last: Measured, order: rules.Order) -> Measured:
    """Return a measure with those who answer for it, whom the last one of its chapter names; None for nobody."""
    stretches = [msgspec.structs.replace(part, group=0 if who else None) for part in one.stretches]
    groups = [bodies.parse(who, order)] if who else []
    spans = last.group_spans if who else []
    return msgspec.structs.replace(one, stretches=stretches, groups=groups, group_spans=spans)


def _shares(text: str) -> dict[int, str]:
    """Return who answers for which number; {} where a group says no such thing from its beginning on."""
    label = FIRST.match(text)
    made: dict[int, str] = {}
    named: list[int] = []
    for clause in re.split("[，,；;]", text[label.end() if label else 0 :].strip("。；; ")):
        part = _WHICH.fullmatch(clause.strip())
        if part is not None:
            named = _numbers(part["which"])
        if not named:
            return {}
        for number in named:
            made[number] = f"{made[number]}，{clause}" if part is None else part["who"]
    return made


def _numbers(which: str) -> list[int]:
    """Return the numbers that a list names: 1、3 or 2—4."""
    made: list[int] = []
    for part in re.split("[、和及]", which):
        ends = [value(end.strip(_BRACKETS)) or 0 for end in _SPAN.split(part)]
        made += range(ends[0], min(ends[-1], ends[0] + _MOST) + 1)
    return made
