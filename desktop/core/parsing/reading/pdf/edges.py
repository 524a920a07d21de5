"""Where the text of a page begins and ends, in each of its columns."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from desktop.core.parsing.reading.pdf.pages import Page
from desktop.core.parsing.reading.pdf.text import Printed
from desktop.core.parsing.reading.signs import ENDING

_WORDS = 8  # characters of a line that tells where the text stands
_CROSSING = 0.1  # share of the lines that may run across both columns: titles, what is signed
_BESIDE = 0.08  # share of the lines that stands in each column at least
_FEWEST = 12  # lines of a page that columns are told by
_CENTRE = 0.4, 0.6  # shares of a page's width between which two columns meet

_FULL, _SHARE_FULL, _CUT = 5, 0.3, 0.6  # lines that end at one place, of all, and of those in a sentence
_HANGING, _BEYOND = 1.5, 0.1  # characters that a closing mark may hang over; share of the lines that go farther
_MANY, _SHARE = 8, 0.4  # lines that end at one place, in number and of all: a column that is alone on its page


class Edges(NamedTuple):
    """Where the lines of a column begin and end, in points from the left edge of the page.

    Attributes:
        middle: of the column's part of the page.
        column: which one of the page it is, from 1; 0 for the whole width.
    """

    left: float
    right: float
    middle: float
    column: int = 0


class Frames(NamedTuple):
    """The columns of some pages that are set alike; ``gutter`` is where two of them meet, None where there is one."""

    whole: Edges
    gutter: float | None = None
    columns: tuple[Edges, ...] = ()

    def edges(self, line: Printed) -> Edges:
        """Return those of the column that a line stands in."""
        if self.gutter is None or line.left < self.gutter < line.right:
            return self.whole
        return self.columns[line.left >= self.gutter]


def frames(pages: Sequence[Page], size: float) -> Frames:
    """Return the columns of pages of one size.

    Args:
        pages: at least one.
        size: of the document's text, in points.
    """
    lines = [line for page in pages for line in page.lines]
    text = [line for line in lines if abs(line.size - size) <= 1] or lines
    width = pages[0].width
    whole = _edges(text, size, 0, width)
    gutter = _gutter(text, width)
    if gutter is None:
        return Frames(whole)
    left = [line for line in text if line.right <= gutter]
    right = [line for line in text if line.left >= gutter]
    columns = _edges(left, size, 0, gutter), _edges(right, size, gutter, width)
    return Frames(whole, gutter, tuple(one._replace(column=at) for at, one in enumerate(columns, 1)))


def _gutter(text: Sequence[Printed], width: float) -> float | None:
    """Return where two columns meet: near the middle, with text on both sides and next to none across it."""
    telling = [line for line in text if len(line.text) > _WORDS]
    if len(telling) < _FEWEST:
        return None
    rights = sorted(line.right for line in telling if line.left < width / 2)
    if not rights:
        return None
    inner = [at for at in rights if at <= _CENTRE[1] * width]
    lefts = [line.left for line in telling if line.left > _CENTRE[0] * width]
    if not inner or not lefts or inner[-1] > min(lefts):
        return None
    gutter = (inner[-1] + min(lefts)) / 2
    if not _CENTRE[0] * width <= gutter <= _CENTRE[1] * width:
        return None
    before = sum(line.right <= gutter for line in telling)
    behind = sum(line.left >= gutter for line in telling)
    across = len(telling) - before - behind
    return gutter if min(before, behind) >= _BESIDE * len(telling) and across <= _CROSSING * len(telling) else None


def _edges(text: Sequence[Printed], size: float, start: float, end: float) -> Edges:
    """Find the edges of the text between two places: where several lines begin leftmost, and where nearly all end."""
    middle = (start + end) / 2
    if not text:
        return Edges(start, end, middle)
    lefts = sorted(line.left for line in text if len(line.text) > _WORDS) or sorted(line.left for line in text)
    enough = max(2, len(lefts) // 20)
    left = next((at for index, at in enumerate(lefts) if bisect_left(lefts, at + 3) - index >= enough), lefts[0])
    return Edges(left, _right(text, left, start, end), middle)


def _right(text: Sequence[Printed], left: float, start: float, end: float) -> float:
    """Return where full lines end; where too few are full to tell, the margins are taken to be alike.

    The left one may be smaller than it seems by an indent.
    """
    rights = sorted(line.right for line in text)
    if (edge := _edge_of_sentences(text, rights)) is not None:
        return edge
    right = rights[min(len(rights) - 1, int(len(rights) * 0.97))]
    full = sum(1 for line in text if abs(line.right - right) <= line.size)
    told = full > 1 and (right - left > (end - start) / 2 or full >= max(_MANY, _SHARE * len(text)))
    return right if told else max(right, end - (left - start) + 2 * text[0].size)


def _edge_of_sentences(text: Sequence[Printed], rights: Sequence[float]) -> float | None:
    """Return where many lines end, most of them in the middle of a sentence, and next to none goes farther."""
    size = text[0].size

    def ending(at: float) -> int:
        return bisect_left(rights, at + size / 2) - bisect_left(rights, at - size / 2)

    edge = max(rights, key=ending)
    full = [line for line in text if abs(line.right - edge) <= size / 2]
    cut = sum(ENDING.search(line.text.rstrip()) is None for line in full)
    beyond = len(rights) - bisect_left(rights, edge + _HANGING * size)
    enough = len(full) >= max(_FULL, _SHARE_FULL * len(text)) and cut >= _CUT * len(full)
    return edge if enough and beyond <= _BEYOND * len(text) else None
