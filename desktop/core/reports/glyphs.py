"""How wide a text is and how it wraps, without a font library.

Excel does not compute row heights for a file that it did not write, and never for merged cells; LibreOffice
prints what does not fit clipped. So the heights are computed here, always on the side of too much: where
programs differ in how they break a line, the breaks that make more lines are counted.
"""

from __future__ import annotations

import functools
import itertools
import math
import re
import unicodedata
from collections.abc import Iterator

# Advances of U+0020 to U+007E in hundredths of an em, read from the fonts' hmtx tables with fontTools.
# EAST: half an em as in 仿宋, 宋体 and 黑体, or the advance of Noto Serif or Sans CJK SC, which LibreOffice puts in,
# ÷ 1.059: there a column is as wide as seven digits of 0.556 em, not of the seven pixels that Excel rounds them to.
# WEST: Arial. Other families are wider by up to 5 %, but so are their columns, for the same reason.
EAST = (
    50, 50, 50, 55, 53, 88, 74, 50, 50, 50, 50, 55, 50, 50, 50, 50, 53, 53, 53, 53, 53, 53, 53, 53, 53, 54, 50, 50,
    55, 55, 55, 50, 90, 68, 64, 66, 73, 62, 60, 70, 81, 50, 51, 70, 60, 93, 76, 73, 61, 73, 68, 57, 63, 76, 68, 100,
    67, 65, 58, 50, 50, 50, 55, 54, 58, 54, 61, 51, 60, 53, 50, 54, 63, 50, 50, 58, 50, 92, 63, 58, 61, 59, 50, 50,
    50, 62, 52, 80, 54, 53, 50, 50, 50, 50, 55,
)  # fmt: skip
WEST = (
    28, 28, 35, 56, 56, 89, 67, 19, 33, 33, 39, 58, 28, 33, 28, 28, 56, 56, 56, 56, 56, 56, 56, 56, 56, 56, 28, 28,
    58, 58, 58, 56, 102, 67, 67, 72, 72, 67, 61, 78, 72, 28, 50, 67, 56, 83, 72, 78, 67, 78, 72, 67, 61, 72, 67, 94,
    67, 67, 61, 28, 28, 28, 47, 56, 33, 56, 56, 50, 56, 56, 28, 56, 56, 22, 22, 50, 22, 83, 56, 56, 56, 56, 33, 50,
    28, 56, 50, 72, 50, 50, 50, 33, 26, 33, 58,
)  # fmt: skip

_OPEN = "（《〈「『【〔“‘"
_CLOSE = "，。；：、！？）》〉」』】〕”’…—％‰℃·,.;:!?%)\\]}"
# What is never broken inside: a run without spaces of the scripts that have words, or one character of those that
# have none, with the brackets before and the stops after it.
_TOKEN = re.compile(rf"\n|[ \t\u3000]+|[{_OPEN}]*(?:[!-~\u00a0-\u2fff]+|[^\n \t\u3000])[{_CLOSE}]*")
_HAN = "\u3400-\u9fff"
# The same, but what is broken anywhere, Chinese without signs, comes as one: a tenth of the tokens.
_RUNS = re.compile(rf"[{_HAN}]+(?![{_CLOSE}])|{_TOKEN.pattern}")
_RUN = re.compile(rf"[{_HAN}]+")
_SQUARE = 100  # hundredths of an em
_PARTS = re.compile(r"[^/?!|-]*[/?!|-]+|[^/?!|-]+")  # of an address, each of which may begin a line
_SHORT = 4  # characters
_NARROW = 0.75
_TINY = 0.02  # a mark without width still counts, or a cell could hold any number of them


class _Advances(dict[str, int]):
    """The advances of letters in hundredths of an em, in which sums are exact."""

    def __missing__(self, letter: str) -> int:
        self[letter] = found = round(100 * _advance(letter))
        return found


class _Tokens(dict[str, int]):
    """The widths of tokens in hundredths of an em; those of short ones are kept, for they come again."""

    def __init__(self, advances: _Advances) -> None:
        super().__init__()
        self._advances = advances

    def __missing__(self, token: str) -> int:
        if _RUN.fullmatch(token):
            return _SQUARE * len(token)
        wide = sum(map(self._advances.__getitem__, token))
        if len(token) < _SHORT:
            self[token] = wide
        return wide


class Face:
    """The advances of a kind of type.

    Attributes:
        body: type size of the table in points: Latin words of 8 pt are as large to the eye as Chinese of 9 pt.
    """

    def __init__(self, advances: tuple[int, ...], body: float) -> None:
        self.body = body
        self._advances = _Advances({chr(32 + place): value for place, value in enumerate(advances)})
        self._tokens = _Tokens(self._advances)

    def width(self, text: str) -> float:
        """Return the width of one line of text in em."""
        return sum(map(self._advances.__getitem__, text)) / 100

    def lines(self, text: str, room: float) -> int:
        """Return how many lines a text takes in a cell whose text is ``room`` em wide."""
        if len(text) <= room / 1.05 and "\n" not in text:
            return 1
        hundredths = room * 100
        return sum(self._lines(part, hundredths) for part in text.split("\n"))

    def _lines(self, part: str, room: float) -> int:
        """Return how many lines a paragraph takes; ``room`` is in hundredths of an em here and below."""
        tokens, widths = self._measured(part, _RUNS)
        if _breakable(tokens, widths, room):
            return 1 + sum(1 for _ in _breaks(tokens, widths, room))
        tokens, widths = self._measured(part, _TOKEN)
        count, used = 1, 0.0
        for token, wide in zip(tokens, widths, strict=True):
            if used + wide <= room or token.isspace():
                used += wide
            else:
                rows, left = self._chopped(token, wide, room) if wide > room else (1, wide)
                count += rows if used else rows - 1
                used = left
        return count

    def _measured(self, part: str, kind: re.Pattern[str]) -> tuple[list[str], list[int]]:
        tokens = kind.findall(part)
        return tokens, list(map(self._tokens.__getitem__, tokens))

    def _chopped(self, token: str, wide: float, room: float) -> tuple[int, float]:
        """Return how many lines a token takes that is wider than a line, and what the last of them takes.

        Excel cuts an address where the line ends; LibreOffice begins a new line behind its strokes and hyphens.
        """
        cut = max(1, math.ceil(wide / room * 1.02))
        parts = _PARTS.findall(token)
        if len(parts) == 1:
            return cut, wide - (cut - 1) * room
        rows, used = 1, 0.0
        for width in map(self._tokens.__getitem__, parts):
            if used and used + width > room:
                rows, used = rows + 1, 0.0
            used += width
            more = max(0, math.ceil(used / room * 1.02) - 1)
            rows, used = rows + more, used - more * room
        return max(rows, cut), max(used, wide - (cut - 1) * room)

    def broken(self, text: str, room: float) -> list[str]:
        """Return the lines of a text as they are drawn, without the white space and line feeds between them."""
        cuts = [0, *self._starts(text, room), len(text)]
        return [text[one:other].rstrip() for one, other in itertools.pairwise(cuts)]

    def split(self, text: str, room: float, most: int) -> list[str]:
        """Return the text in parts of at most ``most`` lines each (a line feed at the end not counted)."""
        cuts = [0, *self._starts(text, room)][::most]
        parts = [text[one:other] for one, other in itertools.pairwise([*cuts, len(text)])]
        return parts[:-1] if len(parts) > 1 and not parts[-1] else parts

    def _starts(self, text: str, room: float) -> Iterator[int]:
        """Yield where each line but the first begins, as ``lines`` counts them."""
        hundredths, begin = room * 100, 0
        for part in text.split("\n"):
            if begin:
                yield begin
            tokens, widths = self._measured(part, _RUNS)
            if _breakable(tokens, widths, hundredths):
                yield from (begin + place for place in _breaks(tokens, widths, hundredths))
            else:
                yield from self._chopping(*self._measured(part, _TOKEN), hundredths, begin)
            begin += len(part) + 1

    def _chopping(self, tokens: list[str], widths: list[int], room: float, begin: int) -> Iterator[int]:
        """Yield the same for a paragraph from ``begin`` on in which tokens are wider than a line."""
        used = 0
        for token, wide in zip(tokens, widths, strict=True):
            if used + wide <= room or token.isspace():
                used += wide
            else:
                if used:
                    yield begin
                used = 0
                for place, letter in enumerate(token, begin):
                    advance = self._advances[letter]
                    if used + advance > room and used:
                        yield place
                        used = 0
                    used += advance
            begin += len(token)


def _breakable(tokens: list[str], widths: list[int], room: float) -> bool:
    """Tell whether no token is wider than a line, but runs of Chinese."""
    if max(widths, default=0) <= room:
        return True
    wide = (token for token, width in zip(tokens, widths, strict=True) if width > room)
    return room >= _SQUARE and all(map(_RUN.fullmatch, wide))


def _breaks(tokens: list[str], widths: list[int], room: float) -> Iterator[int]:
    """Yield where each line but the first begins, in a paragraph that is ``_breakable``; white space begins none."""
    squares = int(room // _SQUARE)
    begin, used = 0, 0
    for token, wide in zip(tokens, widths, strict=True):
        end = begin + len(token)
        if used + wide <= room or token.isspace():
            used += wide
        elif _RUN.fullmatch(token):
            place = begin + max(0, int((room - used) // _SQUARE))
            while place < end:
                yield place
                place += squares
            used = _SQUARE * (end - place + squares)
        else:
            yield begin
            used = wide
        begin = end


def _advance(letter: str) -> float:
    if unicodedata.category(letter) in ("Mn", "Me", "Cf", "Cc"):
        return _TINY
    if letter < "\u2000" and unicodedata.east_asian_width(letter) in "NaNH":
        return _NARROW
    return 1.0


@functools.cache
def face(language: str) -> Face:
    """Return the type of reports in a language: ``zh`` or ``en``."""
    return Face(EAST, 9.0) if language == "zh" else Face(WEST, 8.0)
