"""Where the paragraphs go of a stretch on one line, as its ordinals tell: its chapters, articles, units, and labels."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from desktop.core.parsing.conventions import DEADLINES, GROUP_LABEL
from desktop.core.parsing.reading import front, listed, run_in, sequences
from desktop.core.parsing.reading.sequences import CHINESE
from desktop.core.parsing.reading.signs import ORDINAL

_GROUP = 300  # characters of a group in brackets
_LABEL = 6  # characters in which an ordinal says what it counts: 第十二章, 十二、
_LONG = 300  # characters of a line that may hold a whole document
_CHAPTERS = 2  # of a line that holds a table of contents, at least one more
_ALONE = 3  # units that tell where a text has no chapters
_DIVISION = re.compile(rf"第{CHINESE}[章节](?=\s)")
_PAGE_GOES_ON = re.compile(r"(?:(?<=[。日）])|(?<=印发))(?:解读[：:](?=1?[.．、]?[^。]{0,200}$)|字号$)|字号$")
"""What the page says behind the document: links to readings of it, the size of its type."""
_CLOSING = re.compile("(?<=负责[）)])(?=各[^，。；：]{1,24}[要应])")
_SPACED_HEADING = re.compile(rf"[ \u00a0]?{CHINESE}、[ \u00a0]?[^。；：，\s]{{2,40}}(?=[ \u00a0][^ \u00a0])")
_TAIL = re.compile(
    r"(?<=[。）)日\da-zA-Z])[ \u00a0]?(?=(?:相关附件|附[ \u00a0]?件|联系人|(?:部内)?抄送|公开程序)[:：])"
)
"""What stands behind the text: whom to ask, what is annexed, who gets a copy, how it came to be published."""
_LABELLED = re.compile(
    rf"(?<![（(【〔《“，、；;级层省市县区项等的])(?<!公开)(?=(?:{GROUP_LABEL}|(?:完成|办结|整改)(?:{DEADLINES}))[：:])"
)
"""The line that names the bodies of a unit or its day, where the text before it ran into it."""


def paragraphs(text: str, titles: set[int], alone: bool) -> Iterator[tuple[int, int]]:
    """Yield from where to where the paragraphs go of a text without annexes.

    Args:
        text: the stretch.
        titles: where the titles that it names begin or end in it.
        alone: whether it is most of the whole text, so that it holds a document, however that counts its parts.
    """
    heads = sequences.chapters(text)
    places = {0, len(text), *titles}
    if "章" in text and (contents := listed.headings(text)) is not None:
        begun, ended, headings = contents
        places |= {begun, ended, *(place for heading in headings for place in heading)}
        first = next((start for start, _ in headings if start >= ended), len(text))
        places |= front.around(text[:begun]) | {ended + place for place in front.around(text[ended:first])}
        if alone and first < len(text):
            known = {place - first for heading in headings for place in heading if place >= first}
            begun_at = {*sequences.divisions(text[first:]), *(start - first for start, _ in headings if start >= first)}
            own = sequences.sections(text[first:], sorted(begun_at))
            places |= {first + place for place in _in_chapters(text[first:], own, known)}
    elif "章" in text and sequences.numbered_chapters(text) > _CHAPTERS:  # of contents
        places |= {found.start() for found in _DIVISION.finditer(text)}
        if alone:
            places |= _in_chapters(text, sequences.sections(text, sequences.divisions(text)))
    elif len(heads) > 1:
        places |= _in_chapters(text, heads)
        places |= {found.start() for found in _PAGE_GOES_ON.finditer(text, heads[-1])}
    elif alone and max(map(len, (sequences.articles(text), *sequences.below(text, [])))) >= _ALONE:
        places |= _in_chapters(text, [])
    elif alone or len(text) < _LONG:
        places |= front.around(text)
    ordered = sorted(places)
    yield from zip(ordered, ordered[1:], strict=False)


def _in_chapters(text: str, heads: Sequence[int], known: set[int] | frozenset[int] = frozenset()) -> set[int]:
    """Return where the paragraphs begin and end of a text whose chapters begin at ``heads``; ``known`` are some."""
    series = (*sequences.below(text, heads), sequences.articles(text))
    units = {*heads, *(place for one in series for place in one)}
    first, last = min(units), max(heads, default=min(units))
    places = {0, len(text), *known, *units} | front.around(text[:first])
    if 2 * sum(text[head] in " \u00a0" for head in heads) > len(heads):  # a space stands where a line ended
        places |= set(_behind_headings(text, heads, sorted(places)))
    for found in front.SIGNED.finditer(text, last):
        places |= {found.start(), found.end()}
    places |= set(_run_in(text, heads, series[:-1], sorted(places)))
    places |= {found.start() for found in _CLOSING.finditer(text, last)}
    return places | {found.start() for found in _TAIL.finditer(text)} | set(_labels(text))


def _behind_headings(text: str, heads: Sequence[int], places: Sequence[int]) -> Iterator[int]:
    """Yield where the space is behind which the text of a chapter begins, if it is text (一、总体要求 到2027年，…)."""
    for head in heads:
        end = places[bisect_right(places, head)]
        if (found := _SPACED_HEADING.match(text, head, end)) and "。" in text[found.end() : end]:
            yield found.end()


def _labels(text: str) -> Iterator[int]:
    """Yield where the labels of bodies and days stand that are in no bracket."""
    for found in _LABELLED.finditer(text):
        place, before = found.start(), max(0, found.start() - _GROUP)
        opened, closed = (max(text.rfind(sign, before, place) for sign in signs) for signs in ("（(", "）)"))
        if opened <= closed:
            yield place


def _kind(text: str, head: int) -> str:
    """Return what an ordinal counts: 章 of 第二章, 节 of 第三节, 、 of 三、."""
    return next((sign for sign in text[head : head + _LABEL] if sign in "章节、"), "、")


def _run_in(text: str, heads: Sequence[int], below: Sequence[Sequence[int]], places: Sequence[int]) -> Iterator[int]:
    """Yield where the text of units begins whose headings run into it."""

    def bounds(units: Sequence[int]) -> list[tuple[int, int]]:
        begun = (ordinal.end() if (ordinal := ORDINAL.match(text, unit)) else unit for unit in units)
        return [(one, places[bisect_right(places, unit)]) for unit, one in zip(units, begun, strict=True)]

    for kind in "章节、":
        yield from run_in.of_chapters(text, bounds([head for head in heads if _kind(text, head) == kind]))
    for series in below:
        starts = [0, *(bisect_left(series, head) for head in heads), len(series)]
        yield from run_in.of_series(
            text, [bounds(series[one:two]) for one, two in zip(starts, starts[1:], strict=False)]
        )
