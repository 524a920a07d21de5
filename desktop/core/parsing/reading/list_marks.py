"""The marks that a browser puts before the items of numbered lists; those of plain lists are only decoration."""

from __future__ import annotations

import re
from typing import NamedTuple

from lxml import etree

from desktop.core.parsing.reading.numbers import written
from desktop.core.parsing.reading.signs import ORDINAL

_TYPES = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_STYLES = {
    "lower-alpha": "lowerLetter",
    "lower-latin": "lowerLetter",
    "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
    "cjk-ideographic": "chineseCountingThousand",
    "simp-chinese-informal": "chineseCountingThousand",
    "trad-chinese-informal": "chineseCountingThousand",
    "cjk-decimal": "chineseCountingThousand",
    "cjk-heavenly-stem": "ideographTraditional",
    "none": "none",
    "disc": "none",
    "circle": "none",
    "square": "none",
}
_SECOND = 2  # the next number of a list in which an item has begun
_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([^;]{1,80})", re.I)


class _List(NamedTuple):
    """An open list: the form of its numbers, the next one, and what stands before them in a list within a list."""

    form: str
    next: int
    above: str = ""


class ListMarks:
    """Follows the lists of a page as they open and close.

    Lists of plain numbers within each other look alike but for where they stand on a page: 1. below 2. is 2.1 here.
    """

    def __init__(self) -> None:
        self._open: list[_List] = []
        self._mark = ""

    def start(self, tag: str, element: etree._Element) -> None:
        """Take note of a list or of an item."""
        if tag == "ol":
            form = _styled(element, _TYPES.get(element.get("type", ""), "decimal"))
            self._open.append(_List(form, _whole(element.get("start"), 1), self._above(form)))
        elif tag in ("ul", "menu", "dir"):
            self._open.append(_List("none", 1))
        elif tag == "li" and self._open:
            of = self._open[-1]
            number = _whole(element.get("value"), of.next)
            self._open[-1] = of._replace(next=number + 1)
            form = _styled(element, of.form)
            sign = "、" if form in ("chineseCountingThousand", "ideographTraditional") else " " if of.above else "."
            self._mark = "" if form == "none" else of.above + written(number, form) + sign

    def _above(self, form: str) -> str:
        """Return the number of the item that a list of plain numbers stands in, where that is one too."""
        outer = self._open[-1] if self._open else None
        if outer is None or not outer.form == form == "decimal" or outer.next < _SECOND:
            return ""
        return f"{outer.above}{outer.next - 1}."

    def end(self, tag: str) -> None:
        """Take note that a list or an item has ended."""
        if tag in ("ol", "ul", "menu", "dir") and self._open:
            self._open.pop()
        if tag == "li":
            self._mark = ""

    def take(self, text: str) -> str:
        """Return the mark of the item that begins with this text; none where the text has one itself."""
        mark, self._mark = self._mark, ""
        return "" if ORDINAL.match(text) else mark


def _styled(element: etree._Element, form: str) -> str:
    found = _STYLE.search(element.get("style") or "")
    if found:
        return next((_STYLES[word] for word in found[1].lower().split() if word in _STYLES), form)
    return form


def _whole(value: str | None, otherwise: int) -> int:
    value = (value or "").strip()
    return int(value) if re.fullmatch(r"-?[0-9]{1,6}", value) else otherwise
