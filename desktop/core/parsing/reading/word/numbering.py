"""The numbers that Word puts before paragraphs by itself, counted again from numbering.xml (ECMA-376 part 1, 17.9)."""

from __future__ import annotations

import re
from typing import NamedTuple

from lxml import etree

from desktop.core.parsing.conventions import DASHES
from desktop.core.parsing.reading.numbers import written
from desktop.core.parsing.reading.word.package import MC, W, child, child_value, is_on, whole, word
from desktop.core.parsing.reading.word.styles import Styles

_DEEPEST = 8
_PLACE = re.compile("%([1-9])")
_NO_SPACE_AFTER = re.compile(r"[)）〕】、，．.：:。—─]$")


class _Level(NamedTuple):
    """One level of a list: its first number, the form of its numbers, and the text around them."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    suffix: str = "tab"
    legal: bool = False  # all numbers in it as 1, 2, 3
    restart: int | None = None  # 0 never; else the level, counted from 1, whose next number begins it anew
    style: str = ""


class _List(NamedTuple):
    """What a paragraph's ``numId`` refers to: levels, those that begin anew with it, and whose count it shares."""

    levels: dict[int, _Level]
    starts: dict[int, int]
    shared: str


class Numbering:
    """Counts the paragraphs of one document, in its order."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        self._lists = {} if root is None else _lists(root, styles)
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[int, int]] = set()

    def next(self, number: int, depth: int | None, family: tuple[str, ...]) -> str:
        """Return what stands before the next paragraph of a list, with the space that separates it.

        Args:
            number: of the list (``numId``).
            depth: the level from 0; None leaves it to the style.
            family: the styles of the paragraph, the nearest first.
        """
        found = self._lists.get(number)
        if found is None:
            return ""
        if depth is None:
            depth = next((at for style in family for at, level in found.levels.items() if level.style == style), 0)
        level = found.levels.get(depth)
        if level is None:
            return ""
        counts = self._count(number, found, depth)
        if level.form == "bullet":
            return level.text if level.text and not level.text.strip(DASHES) else ""

        def shown(place: re.Match[str]) -> str:
            at = int(place[1]) - 1
            part = found.levels.get(at) or _Level()
            count = counts[at]
            return written(
                part.start if count is None else count,
                "decimal" if level.legal and part.form != "decimalZero" else part.form,
            )

        label = _PLACE.sub(shown, level.text)
        apart = label and level.suffix != "nothing" and not _NO_SPACE_AFTER.search(label)
        return f"{label} " if apart else label

    def _count(self, number: int, found: _List, depth: int) -> list[int | None]:
        """Count one on, and let deeper levels begin anew."""
        counts = self._counts.setdefault(found.shared, [None] * (_DEEPEST + 1))
        before = counts[depth]
        if depth in found.starts and (number, depth) not in self._begun:
            counts[depth] = found.starts[depth]
        elif before is None:
            counts[depth] = found.levels[depth].start
        else:
            counts[depth] = before + 1
        self._begun.add((number, depth))
        for deeper in range(depth + 1, _DEEPEST + 1):
            level = found.levels.get(deeper)
            if level is None or level.restart is None or depth < level.restart:
                counts[deeper] = None
        return counts


def _lists(root: etree._Element, styles: Styles) -> dict[int, _List]:
    abstract = {word(element, "abstractNumId"): element for element in root.iterchildren(W + "abstractNum")}
    numbers = {whole(word(element, "numId")): element for element in root.iterchildren(W + "num")}
    made: dict[int, _List] = {}
    for number, element in numbers.items():
        if number is None:
            continue
        shared = child_value(element, "abstractNumId")
        seen: set[str | None] = set()
        while shared not in seen and (link := child_value(abstract.get(shared), "numStyleLink")):
            seen.add(shared)  # a list style names the list that has the levels
            shared = child_value(numbers.get(styles.get(link).list), "abstractNumId")
        levels = _levels(abstract.get(shared))
        starts: dict[int, int] = {}
        for override in element.iterchildren(W + "lvlOverride"):
            depth = whole(word(override, "ilvl"))
            if depth is None or not 0 <= depth <= _DEEPEST:
                continue
            levels.update(_levels(override))
            start = whole(child_value(override, "startOverride"))
            if start is not None:
                starts[depth] = start
        made[number] = _List(levels, starts, shared or "")
    return made


def _levels(parent: etree._Element | None) -> dict[int, _Level]:
    made: dict[int, _Level] = {}
    for element in () if parent is None else parent.iterchildren(W + "lvl"):
        depth = whole(word(element, "ilvl"))
        if depth is not None and 0 <= depth <= _DEEPEST:
            start = whole(child_value(element, "start"))
            made[depth] = _Level(
                0 if start is None else start,
                _form(element),
                child_value(element, "lvlText") or "",
                child_value(element, "suff") or "tab",
                bool(is_on(element, "isLgl")),
                whole(child_value(element, "lvlRestart")),
                child_value(element, "pStyle") or "",
            )
    return made


def _form(level: etree._Element) -> str:
    """Return the form of a level's numbers; a newer one stands beside an older in an alternative."""
    form = child_value(level, "numFmt")
    if form is None:
        form = child_value(level.find(f"{MC}AlternateContent/{MC}Fallback"), "numFmt")
    if form == "custom":
        element = child(level, "numFmt")
        sample = "" if element is None else word(element, "format") or ""
        return "decimalZero" if sample.startswith("01") else "decimal"
    return form or "decimal"
