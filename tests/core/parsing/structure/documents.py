"""Documents of our own in the layouts that offices print, and their parse."""

from __future__ import annotations

from desktop.core.framework import Framework, Measure
from desktop.core.parsing import reading
from desktop.core.parsing.documents import parse
from desktop.core.parsing.values import Parsed


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
