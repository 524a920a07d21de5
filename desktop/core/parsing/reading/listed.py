"""A document on one line that begins with its table of contents: that tells where each of its headings ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from os.path import commonprefix

_DIVISION = re.compile("第([一二三四五六七八九十]{1,3})[章节]")
_FIRST = re.compile(r"第一章[ \u00a0\u3000]*(?=[\u4e00-\u9fff“])")
_CONTENTS = re.compile(r"目[ \u00a0\u3000]*[录次][ \u00a0\u3000]*$")
_FEWEST = 3  # headings that a table of contents has
_LONGEST = 60  # characters of a heading


def headings(text: str) -> tuple[int, int, list[tuple[int, int]]] | None:
    """Return where a table of contents begins and ends, and from where to where the headings go, there and below it.

    It stands between two 第一章, holds no sentence, and its headings come again in their order. None where a text has
    none.
    """
    begins = [found.start() for found in _FIRST.finditer(text)]
    if len(begins) < 2:
        return None
    begun, behind = begins[:2]
    listed = [found.start() for found in _DIVISION.finditer(text, begun, behind)]
    if len(listed) < _FEWEST or "。" in text[begun : listed[-1]]:
        return None
    ends = [*listed[1:], _end(text, listed[-1], behind)]
    if any(end - start > _LONGEST for start, end in zip(listed, ends, strict=True)):
        return None
    again = list(_again(text, behind, [text[start:end] for start, end in zip(listed, ends, strict=True)]))
    if 2 * len(again) < len(listed):
        return None
    named = _CONTENTS.search(text[:begun])
    return named.start() if named else begun, ends[-1], [*zip(listed, ends, strict=True), *again]


def _end(text: str, start: int, behind: int) -> int:
    """Return where the last heading of a table of contents ends: what follows it is not what follows it below."""
    label = _DIVISION.match(text, start)
    assert label is not None
    places = (found.start() for found in re.compile(label[0]).finditer(text, behind))
    shared = [commonprefix([text[start : start + _LONGEST], text[at : at + _LONGEST]]) for at in places]
    longest = max(shared, key=len, default="")
    return start + len(longest.removesuffix("第"))  # an article may follow one, and the first chapter the other


def _again(text: str, behind: int, listed: list[str]) -> Iterator[tuple[int, int]]:
    """Yield where the headings stand below the table of contents, in their order."""
    place = behind
    for heading in listed:
        if (at := text.find(heading, place)) >= 0:
            place = at + len(heading)
            yield at, place
