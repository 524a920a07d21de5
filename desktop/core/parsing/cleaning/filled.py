"""Characters that one copy of a document lost, filled from another copy of the same line."""

from __future__ import annotations

import difflib
import re

import msgspec

from desktop.core.parsing.values import Line, Repair

_SIGNS = "\ufffd□■〓"
_LOST = re.compile(rf"(?<=[\w、，。；：（）“”])[{_SIGNS}]+")
"""What stands for a character that was lost, behind a word or a sign: at the beginning of a line it is a bullet."""
_UNLIKE = dict.fromkeys(map(ord, _SIGNS), "\0")
"""So that what two copies lost is never taken for the same."""
_ALIKE = 0.6  # share of two lines that is the same where they are copies of one
_MOST = 4000  # characters of two lines that are compared sign by sign


def lost(text: str) -> int:
    """Return how many characters of a text are lost."""
    return text.count("\ufffd") + sum(len(found[0].replace("\ufffd", "")) for found in _LOST.finditer(text))


def filled(line: Line, other: Line) -> tuple[Line, list[Repair]]:
    """Return a line with what it lost and another copy of it has, and what was mended.

    As many characters as were lost are taken over, and only such as the other copy did not lose.

    Args:
        line: the line.
        other: the same line in another copy.
    """
    if not lost(line.text) or len(line.text) + len(other.text) > _MOST:
        return line, []
    matcher = difflib.SequenceMatcher(None, line.text, other.text.translate(_UNLIKE), autojunk=False)
    if matcher.ratio() < _ALIKE:
        return line, []
    parts, repairs = [], []
    for act, start, end, first, last in matcher.get_opcodes():
        own, theirs = line.text[start:end], other.text[first:last]
        made = _whole(own, theirs) if act == "replace" else own
        if made != own:
            repairs.append(Repair("filled", line.number, own, made))
        parts.append(made)
    text = "".join(parts)
    cells = None if line.cells is None else tuple(text.split("\t"))
    if not repairs or (cells is not None and len(cells) != len(line.cells or ())):
        return line, []
    return msgspec.structs.replace(line, text=text, cells=cells), repairs


def _whole(own: str, theirs: str) -> str:
    """Return a stretch with what it lost; as it is where the two do not agree in all that neither lost."""
    pairs = list(zip(own, theirs, strict=False))
    agree = len(own) == len(theirs) and all(one == two or one in _SIGNS or two in _SIGNS for one, two in pairs)
    return "".join(two if one in _SIGNS else one for one, two in pairs) if agree else own
