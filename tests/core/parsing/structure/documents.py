"""Documents of our own in the layouts that offices print, and their parse."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.core.framework import Framework, Measure, Target
from desktop.core.parsing import reading
from desktop.core.parsing.documents import parse
from desktop.core.parsing.values import Parsed

HEAD = "云岭市仓储服务提升实施方案\n为提升仓储服务，制定本方案。\n"
"""How a plan begins: its title, and the paragraph before its first chapter."""

Told = tuple[str, str | None, int | float | str | None, str | None, str | None]
"""A target: object, comparator, number, unit, due date."""


def parsed(text: str, name: str = "方案.txt") -> Parsed:
    return parse([reading.read(name, text.encode())])


def framework(text: str, name: str = "方案.txt") -> Framework:
    return parsed(text, name).framework


def saved(name: str, data: bytes) -> Framework:
    """Return what a file says."""
    return parse([reading.read(name, data)]).framework


def outline(found: Framework) -> list[tuple[int | None, str | None, str | None, str | None]]:
    """Return chapter, section, label and title of each measure."""
    return [(one.chapter, one.section, one.label, one.title) for one in found.measures]


def groups(one: Measure) -> list[tuple[tuple[str, ...], ...]]:
    """Return lead, support and guide of each group of a measure."""
    return [(group.lead, group.support, group.guide) for group in one.responsibilities]


def told(targets: Sequence[Target]) -> list[Told]:
    """Return what targets say."""
    return [(one.object, one.comparator and one.comparator.value, one.value, one.unit, one.due) for one in targets]
