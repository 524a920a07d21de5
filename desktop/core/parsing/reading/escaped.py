"""A text as a program or a dump of a database writes it: its line breaks are signs in one long line."""

from __future__ import annotations

import re

_FEWEST = 3  # such signs in a line that show that they are meant as breaks
_BREAK = re.compile(r"(?:\\r)?\\n(?![A-Za-z])")
_SIGN = re.compile(r"\\([\"'/])")
_COLUMN = re.compile(r"'\s*,\s*'")
_RECORD = re.compile(r"\s*INSERT\s+INTO\b[^(]{1,200}(?:\([^()]{0,2000}\)\s*)?VALUES\s*\(\s*'?", re.IGNORECASE)


def unescaped(text: str) -> str:
    """Return a text with the breaks that its lines hold as signs, and the columns of a record each on a line."""
    if text.count("\\n") < _FEWEST:
        return text
    return "".join(map(_line, text.splitlines(keepends=True)))


def _line(line: str) -> str:
    if len(_BREAK.findall(line)) < _FEWEST:
        return line
    if record := _RECORD.match(line):
        line = _COLUMN.sub("\n", line[record.end() :])
    return _SIGN.sub(r"\1", _BREAK.sub("\n", line).replace("\\t", "\t"))
