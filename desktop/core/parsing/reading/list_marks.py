"""The marks that a browser puts before the items of numbered lists; those of plain lists are only decoration."""

from __future__ import annotations

import re

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
_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([^;]{1,80})", re.I)


class ListMarks:
    """Follows the lists of a page as they open and close."""

    def __init__(self) -> None:
        self._open: list[tuple[str, int]] = []  # the form of the numbers of each open list, and the next one
        self._mark = ""

    def start(self, tag: str, element: etree._Element) -> None:
        """Take note of a list or of an item."""
        if tag == "ol":
            form = _TYPES.get(element.get("type", ""), "decimal")
            self._open.append((_styled(element, form), _whole(element.get("start"), 1)))
        elif tag in ("ul", "menu", "dir"):
            self._open.append(("none", 1))
        elif tag == "li" and self._open:
            form, number = self._open[-1]
            number = _whole(element.get("value"), number)
            self._open[-1] = (form, number + 1)
            form = _styled(element, form)
            sign = "、" if form in ("chineseCountingThousand", "ideographTraditional") else "."
            self._mark = "" if form == "none" else written(number, form) + sign

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
