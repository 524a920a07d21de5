"""Sections of chapters (第一节) that only head what is counted in them as 一、 or （一）: these are the measures."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.core.parsing.structure.marks import Style
from desktop.core.parsing.structure.rows import Row
from desktop.core.parsing.structure.series import answered_for, names_bodies_within, run_on, series_below
from desktop.core.parsing.structure.units import Unit

_MOSTLY, _CARRYING = 0.7, 0.8
"""Shares of the sections that are divided, and of what is counted in them that names bodies for itself."""


def innermost(divisions: Sequence[Unit], found: Sequence[Row]) -> list[Unit]:
    """Return the divisions of a document, with their sections in place of those whose sections only head others."""
    return [
        one
        for unit in divisions
        for one in (series_below(unit) if only_head(series_below(unit), divisions, found) else [unit])
    ]


def only_head(sections: Sequence[Unit], divisions: Sequence[Unit], found: Sequence[Row]) -> bool:
    """Return whether sections say nothing themselves, but head what is counted in them.

    Units stand directly below their headings, or nearly all of these name bodies. There are more of them than
    sections in the document: some hold several. Where bodies are named once, behind all that is counted in a section,
    （一） are parts of it unless they go on counting from the section before.
    """
    if not sections or sections[0].style is not Style.SECTION:
        return False
    parted = _parted(sections)
    every = _parted([one for unit in divisions for one in unit.below if one.style is Style.SECTION])
    if len(parted) <= _MOSTLY * len(sections) or sum(len(series_below(one)) for one in every) <= len(every):
        return False
    tasks = [one for unit in parted for one in series_below(unit)]
    carrying = sum(names_bodies_within(one, found) for one in tasks)
    if not all(map(is_above, parted)) and carrying < _CARRYING * len(tasks):
        return False
    brackets = [one for one in every if one.below[0].style is Style.BRACKET]
    return run_on(brackets) or not any(answered_for(one, found) for one in brackets)


def is_above(unit: Unit) -> bool:
    """Return whether a unit is a line right above what is counted in it."""
    return unit.below[0].start == unit.start + 1


def _parted(sections: Sequence[Unit]) -> list[Unit]:
    return [one for one in sections if one.below and one.below[0].style in (Style.COMMA, Style.BRACKET)]
