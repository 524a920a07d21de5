"""A line of bodies that closes a section or chapter, and answers for all of its measures: 1.… 2.… 责任单位：甲局."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

import msgspec

from desktop.core.parsing.structure.measures import Measured

_OF_ALL = re.compile("[（(]?(?:以上|上述)(?!单位|部门|企业|人员)")
_SEVERAL = 3  # measures, the last of which may name the bodies of all
_FEWEST = 2  # sections that show how a document names its bodies


def sections(found: Sequence[Measured]) -> list[list[Measured]]:
    """Return the measures of each section of a document, or of its chapter where that has none."""

    def place(one: Measured) -> tuple[int | None, int | None]:
        return one.found.chapter, one.found.section.start if one.found.section else None

    return [list(own) for _, own in groupby(found, place)]


def answered(found: Sequence[Measured]) -> list[Measured]:
    """Return the measures with the bodies that the last lines of their sections name.

    That is where all bodies of the document are named so, in several sections, or where the line says so itself.
    """
    every = sections(found)
    closed, named = _counted(every)
    usual = _FEWEST <= closed >= named
    return [
        _with_bodies(one, own[-1]) if (usual and _is_closed(own)) or _says_for_all(own) else one
        for own in every
        for one in own
    ]


def doubtful(found: Sequence[Measured]) -> list[Measured]:
    """Return the measures that have bodies which may be meant for their whole section.

    So are lines where most are, and several bodies behind the last of some measures, where no other names any.
    """
    every = sections(found)
    closed, named = _counted(every)
    alone = sum(len(one.groups) for one in found) == 1
    return [
        own[-1]
        for own in every
        if (_is_closed(own) and 2 * closed > named) or (alone and len(own) >= _SEVERAL and _ends_with_several(own[-1]))
    ]


def _counted(every: Sequence[Sequence[Measured]]) -> tuple[int, int]:
    """Return how many sections a line of bodies closes, and how many of several measures name any."""
    named = sum(len(own) > 1 and any(one.groups for one in own) for own in every)
    return sum(map(_is_closed, every)), named


def _is_closed(own: Sequence[Measured]) -> bool:
    """Return whether the measures of a section are several, and a line of bodies below the last of them is all."""
    return len(own) > 1 and not any(one.groups for one in own[:-1]) and _ends_with_line(own[-1])


def _says_for_all(own: Sequence[Measured]) -> bool:
    """Return whether the last measure of a section says of all that who answers for it: 以上任务由甲局负责."""
    first = not any(one.groups for one in own[:-1]) and len(own[-1].groups) == 1
    return first and _OF_ALL.match(own[-1].groups[0].text) is not None


def _ends_with_line(one: Measured) -> bool:
    """Return whether the one group of a measure stands on a line of its own, below its text."""
    above = [part.line for part in one.stretches] + ([one.title_span[0]] if one.title_span else [])
    return len(one.groups) == 1 and bool(above) and max(above) < one.group_spans[0][0]


def _ends_with_several(one: Measured) -> bool:
    return sum(len(group.lead) + len(group.support) for group in one.groups) > 1


def _with_bodies(one: Measured, last: Measured) -> Measured:
    stretches = [msgspec.structs.replace(part, group=0) for part in one.stretches]
    return msgspec.structs.replace(one, stretches=stretches, groups=last.groups, group_spans=last.group_spans)
