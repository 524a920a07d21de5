"""Printed lines become paragraphs again, across the end of a page as well.

A Chinese document sets its paragraphs off by an indent of two characters and fills every line but the last. So a line
goes on where the one before it was full and it is not indented itself. Titles are centred; their lines belong together
while their size stays the same.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from desktop.core.parsing.reading.pdf.pages import Page
from desktop.core.parsing.reading.pdf.sheets import Sheet
from desktop.core.parsing.reading.pdf.text import SPLIT, Printed
from desktop.core.parsing.reading.signs import BEGINNING, ENDING, joined

_INDENT = 1.2  # characters
_FULL = 1.6  # characters that a full line may end early: a closing mark hangs over, Latin words do not break
_LEFT_AND_RIGHT = 2
_TELLING = 40  # lines that show where the text of left or right pages stands
_CLOSING = (")", "）", "〕", "】", "]")
_TITLE = 1.12  # times the size of the text


class _Text(NamedTuple):
    """How the text of a document is set: its size, and the distance of its lines, in points."""

    size: float
    pitch: float


class _Edges(NamedTuple):
    """Where the lines of a page begin and end, in points from the left edge of the page."""

    left: float
    right: float
    middle: float


class _Line(NamedTuple):
    """A printed line with what is known of it: all in characters of its size.

    Attributes:
        indent: how far it begins inside the text.
        rest: how far it ends before the edge of the text.
        share: the rest as a share of the whole width.
        aside: how far its middle is from that of the page or the text.
    """

    printed: Printed
    page: int
    indent: float
    rest: float
    share: float
    aside: float


def paragraphs(pages: Sequence[Page]) -> Iterator[tuple[str | Sheet, int]]:
    """Yield the paragraphs and tables, and the page on which each begins."""
    text = _text(pages)
    said, begun = "", 0
    before: _Line | None = None
    for line in _set(pages, text):
        if isinstance(line, _Line) and before is not None and _goes_on(before, line, text):
            said = _joined(said, line.printed.text)
        else:
            if said:
                yield said.rstrip(SPLIT), begun
            if not isinstance(line, _Line):
                yield line
                said, before = "", None
                continue
            said, begun = line.printed.text, line.page
        before = line
    if said:
        yield said.rstrip(SPLIT), begun


def _joined(said: str, text: str) -> str:
    return said[:-1] + text if said.endswith(SPLIT) else joined(said, text)


def _text(pages: Iterable[Page]) -> _Text:
    """Find out how most of a document is set."""
    sizes: Counter[int] = Counter()
    pitches: Counter[int] = Counter()
    for page in pages:
        for line in page.lines:
            sizes[round(line.size)] += len(line.text)
    size = max(1, sizes.most_common(1)[0][0]) if sizes else 1
    for page in pages:
        for one, other in zip(page.lines, page.lines[1:], strict=False):
            if 0.8 * size < one.base - other.base < 4 * size:
                pitches[round(one.base - other.base)] += 1
    return _Text(size, pitches.most_common(1)[0][0] if pitches else 1.5 * size)


def _set(pages: Iterable[Page], text: _Text) -> Iterator[_Line | tuple[Sheet, int]]:
    """Yield the lines with their places, and the tables; pages of one size, left or right, share their edges."""
    alike: dict[tuple[int, int, int], list[Page]] = defaultdict(list)
    for page in pages:
        for side in (_LEFT_AND_RIGHT, page.number % 2):
            alike[round(page.width), round(page.height), side].append(page)
    edges = {
        kind: _edges(group, text.size)
        for kind, group in alike.items()
        if kind[2] == _LEFT_AND_RIGHT or sum(len(page.lines) for page in group) >= _TELLING
    }
    for page in pages:
        width, height = round(page.width), round(page.height)
        both = edges[width, height, _LEFT_AND_RIGHT]
        left, right, middle = edges.get((width, height, page.number % 2), both)
        for line in page.parts:
            if isinstance(line, Sheet):
                yield line, page.number
                continue
            centre = (line.left + line.right) / 2
            aside = min(abs(centre - middle), abs(centre - (left + right) / 2))
            rest = right - line.right
            yield _Line(
                line,
                page.number,
                (line.left - left) / line.size,
                rest / line.size,
                rest / max(1.0, right - left),
                aside / line.size,
            )


def _edges(pages: Iterable[Page], size: float) -> _Edges:
    """Find the edges of the text: the leftmost place where several lines begin, and where nearly all end."""
    pages = list(pages)
    lines = [line for page in pages for line in page.lines]
    text = [line for line in lines if abs(line.size - size) <= 1] or lines
    if not text:
        return _Edges(0, pages[0].width, pages[0].width / 2)
    lefts = sorted(line.left for line in text if len(line.text) > 8) or sorted(line.left for line in text)
    enough = max(2, len(lefts) // 20)
    left = next((at for index, at in enumerate(lefts) if bisect_left(lefts, at + 3) - index >= enough), lefts[0])
    return _Edges(left, _right(text, left, pages[0].width), pages[0].width / 2)


def _right(text: list[Printed], left: float, width: float) -> float:
    """Return where full lines end; where too few are full to tell, the margins are taken to be alike.

    The left one may be smaller than it seems by an indent.
    """
    rights = sorted(line.right for line in text)
    right = rights[min(len(rights) - 1, int(len(rights) * 0.97))]
    full = sum(1 for line in text if abs(line.right - right) <= line.size)
    return right if full > 1 and right - left > width / 2 else max(right, width - left + 2 * text[0].size)


def _goes_on(before: _Line, line: _Line, text: _Text) -> bool:
    """Return whether a line belongs to the paragraph of the one before it."""
    one, other = before.printed, line.printed
    if abs(one.size - other.size) > 0.12 * max(one.size, other.size):
        return False
    down = one.base - other.base
    if before.page == line.page and not -0.5 * one.size < down < max(1.45 * text.pitch, 2.2 * one.size):
        return False
    if _is_title(before, text) and _is_title(line, text):
        return before.page == line.page
    if line.indent > _INDENT:
        return False
    ended = bool(ENDING.search(one.text))
    closed = ended or one.text.rstrip().endswith(_CLOSING)  # （市商务局负责） and then （二）
    if BEGINNING.match(other.text) and (closed or before.rest > _INDENT):
        return False
    if before.rest <= _FULL:
        return True
    return not ended and before.share <= 0.2 and before.indent < 3


def _is_title(line: _Line, text: _Text) -> bool:
    """Return whether a line is larger than the text and stands in the middle."""
    return line.printed.size > _TITLE * text.size and line.aside < 1.2
