"""What a Word file's styles say about a paragraph or a run: its outline level, its numbering, whether it is hidden."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from lxml import etree

from desktop.core.parsing.reading.word.package import W, child, child_value, is_on, properties, value, whole, word

_HEADING = re.compile(r"(?:heading|标题)\s*([1-9])", re.I)
_CONTENTS = re.compile(r"toc(?:\s*\d|\s+heading)|table of figures|目录\s*\d", re.I)


class Style(NamedTuple):
    """One style with what it inherits.

    Attributes:
        level: of the outline, from 1; None for body text.
        list: the number of its numbering (``numId``); None without, 0 where a style takes it away.
        depth: the level inside the numbering, from 0, where the style names one.
        hidden: whether its text is hidden; None where it does not say.
        is_contents: whether it marks the lines of a table of contents.
        family: the style itself and those it is based on.
    """

    level: int | None = None
    list: int | None = None
    depth: int | None = None
    hidden: bool | None = None
    is_contents: bool = False
    family: tuple[str, ...] = ()


class Styles:
    """The styles by their ids."""

    def __init__(self, root: etree._Element | None) -> None:
        self._elements: dict[str, etree._Element] = {}
        self.usual = ""
        """The id of the style of paragraphs that name none."""
        for element in () if root is None else root.iterchildren(W + "style"):
            found = word(element, "styleId") or ""
            self._elements.setdefault(found, element)
            if word(element, "type") == "paragraph" and word(element, "default") in ("1", "true", "on"):
                self.usual = found
        self.get = cache(self._get)

    def _get(self, found: str) -> Style:
        """Return a style with all that it inherits; an unknown one says nothing."""
        made = Style()
        family: list[str] = []
        while found in self._elements and found not in family:
            family.append(found)
            made = _inherit(made, self._elements[found])
            found = child_value(self._elements[found], "basedOn") or ""
        return made._replace(family=tuple(family), level=made.level if (made.level or 10) <= 9 else None)


def _inherit(style: Style, parent: etree._Element) -> Style:
    """Return a style that takes from another what it does not say itself."""
    paragraph = properties(parent, "pPr")
    numbers = paragraph.get("numPr")
    name = child_value(parent, "name") or ""
    level = outline(paragraph)
    if level is None and (heading := _HEADING.fullmatch(name)):
        level = int(heading[1])
    return Style(
        style.level if style.level is not None else level,
        style.list if style.list is not None else whole(child_value(numbers, "numId")),
        style.depth if style.depth is not None else whole(child_value(numbers, "ilvl")),
        style.hidden if style.hidden is not None else is_on(child(parent, "rPr"), "vanish"),
        style.is_contents or bool(_CONTENTS.match(name)),
    )


def outline(paragraph: Mapping[str, etree._Element]) -> int | None:
    """Return the outline level that properties of a paragraph name, from 1; 10 is Word's “body text”."""
    level = whole(value(paragraph.get("outlineLvl")))
    return None if level is None or not 0 <= level <= 9 else level + 1
