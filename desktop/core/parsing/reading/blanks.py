"""Pages of a printed text that came as one line each: a blank stands wherever a printed line ended.

Converters of PDF leave that. Whether a blank ended a paragraph, or parts a word, shows by how full its line was.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from desktop.core.parsing.reading.signs import BEGINNING, ORDINAL, WIDE, depth, joined
from desktop.core.parsing.values import Line

_BLANK = re.compile(" ")
_LEAST, _MOST = 36, 130  # columns of a printed line; a Chinese character takes two
_NEAR, _SLACK = 3, 7  # columns by which full lines differ, and that one may be short of: three signs and a comma
_FEWEST, _SHARE = 8, 0.5  # full lines that show how a text was printed, and their share of all stretches
_LONGEST_HEADING = 60  # characters of a numbered heading
_LONGEST = 5_000  # characters of a paragraph
_LOOKED_AT = 40  # characters beside a blank
_SENTENCE = re.compile("[。；：]")
_CLOSED = re.compile("[。！？；：][”’）]?$|(?:负责|牵头|落实|配合|参与)[)）〕】]$")


def unrolled(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines with such pages cut into their paragraphs, and what a page's end parts joined; others untouched.

    The lines behind a cut one are counted on, so that each number stays the number of one line.
    """
    width = _width(lines)
    if not width:
        return tuple(lines)
    made: list[Line] = []
    more, turned = 0, False  # a page ended behind the line before
    for line in lines:
        if line.cells is not None or line.level:
            made.append(msgspec.structs.replace(line, number=line.number + more))
            turned = False
            continue
        pieces = list(_paragraphs(line.text, width))
        if turned and _goes_on(made[-1].text, pieces[0]):
            made[-1] = msgspec.structs.replace(made[-1], text=joined(made[-1].text.rstrip(), pieces.pop(0)))
        for at, piece in enumerate(pieces):
            made.append(msgspec.structs.replace(line, number=line.number + more + at, text=piece))
        more += max(0, len(pieces) - 1)
        turned = _columns(line.text) > width
    return tuple(made)


def _width(lines: Sequence[Line]) -> int:
    """Return how many columns the full lines had between whose ends blanks stand, 0 where none do."""
    stretches = [
        _columns(line.text[one:two])
        for line in lines
        if line.cells is None and _columns(line.text) > _MOST
        for one, two in _between(line.text)
    ]
    counts = Counter(stretches)
    around = {width: sum(counts[width + by] for by in range(-_NEAR, _NEAR + 1)) for width in counts}
    width, full = max(around.items(), key=lambda found: found[::-1], default=(0, 0))
    shown = _LEAST <= width <= _MOST and full >= max(_FEWEST, _SHARE * len(stretches))
    return width if shown else 0


def _between(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a line between blanks with Chinese signs on both sides; not the last one, which is cut."""
    start = 0
    for blank in _BLANK.finditer(text):
        if _is_wide(text, blank.start()):
            yield start, blank.start()
            start = blank.end()


def _paragraphs(text: str, width: int) -> Iterator[str]:
    """Yield the paragraphs that the line of a page holds.

    A paragraph ends where its last line ended early, or where an ordinal follows the end of a sentence or a heading.
    """
    start = line = 0  # where the paragraph and its printed line begin
    for blank in _BLANK.finditer(text):
        place = blank.start()
        full = _columns(text[line:place]) >= width - _SLACK
        said = text[max(start, place - _LONGEST_HEADING - 1) : place]
        if _ends(said, text[blank.end() : blank.end() + _LOOKED_AT], full):
            yield text[start:place]
            start = line = blank.end()
        elif full:
            line = blank.end()
    yield text[start:]


def _ends(said: str, behind: str, full: bool) -> bool:
    """Return whether a paragraph ends at a blank; ``full`` tells that the line in front of it is.

    Of what was ``said`` so far only the end is given where it is too long for a heading.
    """
    closed = _CLOSED.search(said) is not None
    heads = len(said) <= _LONGEST_HEADING and ORDINAL.match(said) is not None and _SENTENCE.search(said) is None
    if BEGINNING.match(behind):
        return closed or heads
    apart = depth(said) == 0 and WIDE.match(said[-1:]) is not None and WIDE.match(behind) is not None
    return not full and (closed or (heads and apart))


def _goes_on(said: str, text: str) -> bool:
    """Return whether a sentence goes on behind the end of a page."""
    ended = len(said) > _LONGEST or _CLOSED.search(said[-_LOOKED_AT:].rstrip()) is not None
    return not ended and BEGINNING.match(text) is None


def _is_wide(text: str, place: int) -> bool:
    return WIDE.match(text[place - 1 : place]) is not None and WIDE.match(text[place + 1 : place + 2]) is not None


def _columns(text: str) -> int:
    text = text.replace(" ", "")
    return len(text) + len(WIDE.findall(text))
