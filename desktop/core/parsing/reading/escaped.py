"""A text as a program, a typesetter or a dump of a database writes it: its line breaks are signs in one long line."""

from __future__ import annotations

import re
from collections import Counter

from desktop.core.parsing.conventions import FONT_SIGNS
from desktop.core.parsing.reading.signs import ORDINAL

_FEWEST = 3  # such signs in a line that show that they are meant as breaks
_BREAK = re.compile(r"(?:\\r)?\\n(?![A-Za-z])")
_SIGN = re.compile(r"\\([\"'/])")
_COLUMN = re.compile(r"'\s*,\s*'")
_RECORD = re.compile(r"\s*INSERT\s+INTO\b[^(]{1,200}(?:\([^()]{0,2000}\)\s*)?VALUES\s*\(\s*'?", re.IGNORECASE)
_FONT_SIGN = re.compile(f"[{FONT_SIGNS}]")
_SET_BREAK = re.compile(
    rf"(?<=[。；：;:])([{FONT_SIGNS}])|(?<=[^\s{FONT_SIGNS}])([{FONT_SIGNS}])\2*(?={ORDINAL.pattern})"
)
"""A typesetter's sign for the end of a paragraph, which no font shows: …的要求。\ue004二、工作目标."""


def unescaped(text: str) -> str:
    """Return a text with the breaks that its lines hold as signs, and the columns of a record each on a line."""
    if _FONT_SIGN.search(text):
        text = _set(text)
    if text.count("\\n") < _FEWEST:
        return text
    return "".join(map(_line, text.splitlines(keepends=True)))


def _set(text: str) -> str:
    """Return a text with a line break for each sign that stands where paragraphs end, again and again."""
    counted = Counter(one[1] or one[2] for one in _SET_BREAK.finditer(text))
    return text.translate({ord(sign): "\n" for sign, count in counted.items() if count >= _FEWEST})


def _line(line: str) -> str:
    if len(_BREAK.findall(line)) < _FEWEST:
        return line
    if record := _RECORD.match(line):
        line = _COLUMN.sub("\n", line[record.end() :])
    return _SIGN.sub(r"\1", _BREAK.sub("\n", line).replace("\\t", "\t"))
