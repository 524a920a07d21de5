"""Paragraphs whose words a page set in boxes of their own, so that each came on a line: 到 / 2027 / 年，建成 / 粮库."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from desktop.core.parsing.reading import run_in, signs
from desktop.core.parsing.reading.signs import BEGINNING, ORDINAL
from desktop.core.parsing.values import Line

_CUT = re.compile(r"\s*[，。；、：！？）》”]")  # with these no line of a text begins
_CLOSED = re.compile(r"[。！？：][”’）》]?\s*$")
_OWN = re.compile(r"\s*[【\[]")
_SIGN = re.compile("[，。；：、—]")
_YEAR = re.compile(r"\s*20\d\d\s*$")
_ISSUER = re.compile("[^，。；：、]{2,30}[部委局办厅会府院室组]")
_FIGURE = re.compile(r"\s*\d")
_FEWEST, _SHARE = 10, 0.05  # lines that begin so behind a short one, and of how many, where words are strewn
_WORD, _HEADING, _NAMED = 12, 40, 4  # characters: of a piece of a heading, of a heading, of one that may be whole


def whole(lines: Sequence[Line]) -> Sequence[Line]:
    """Return lines with those that are pieces of one paragraph made one again; others stay untouched.

    From the first ordinal on, a paragraph ends where a sentence does, and where a heading seems to be whole.
    """
    texts = [line.text for line in lines if line.cells is None]
    longest = max(map(len, texts), default=0)  # in a text that is only broken, what stands before a sign is a full line
    cut = sum(2 * len(one) < longest and _is_cut(one, two) for one, two in pairwise(texts))
    if cut < _FEWEST or cut < _SHARE * len(texts):
        return lines
    first = next((at for at, line in enumerate(lines) if line.cells is None and ORDINAL.match(line.text)), len(lines))
    made = list(lines[:first])
    own: list[Line] = []
    for at in range(first, len(lines)):
        line = lines[at]
        following = lines[at + 1].text if at + 1 < len(lines) else ""
        if own and _begins(own, line, following):
            made.append(_one(own))
            own = []
        own.append(line)
    return [*made, _one(own)] if own else made


def _is_cut(one: str, two: str) -> bool:
    """Return whether a line goes on with the word above it; signs below signs are what is left of something else."""
    return _CUT.match(two) is not None and _CUT.fullmatch(one.rstrip()) is None


def _one(own: Sequence[Line]) -> Line:
    return msgspec.structs.replace(own[0], text=signs.whole(line.text for line in own))


def _begins(own: Sequence[Line], line: Line, following: str) -> bool:
    """Return whether a line begins a paragraph behind the pieces of another."""
    if line.cells is not None or own[-1].cells is not None or not line.text.strip():
        return True
    if _CUT.match(line.text):
        return False
    if BEGINNING.match(line.text) or _OWN.match(line.text) or _CLOSED.search(own[-1].text):
        return True
    if _YEAR.match(line.text) and following.lstrip().startswith("年") and len(own) < _WORD:
        return _ISSUER.fullmatch("".join(one.text.strip() for one in own)) is not None  # the date below a signature
    ordinal = ORDINAL.match(own[0].text)
    heading = "".join(one.text for one in own)[ordinal.end() :].strip() if ordinal and len(own) < _WORD else "。"
    return "。" not in heading and not _goes_on(heading, line.text.strip(), following)


def _goes_on(heading: str, word: str, following: str) -> bool:
    """Return whether a heading goes on with the words of the next line."""
    if not heading:
        return True
    if _SIGN.search(word) or len(word) > _WORD or len(heading) + len(word) > _HEADING:
        return False
    if _FIGURE.match(word) or _FIGURE.match(following) or _CUT.match(following):
        return False
    return len(heading) < _NAMED or not run_in.opens(word)
