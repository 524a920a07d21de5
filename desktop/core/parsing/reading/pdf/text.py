"""The text of a page of a PDF: its characters, their places in points, and the lines that they make (over pdfium)."""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from desktop.core.parsing.reading.signs import WIDE

SPLIT = "\x02"
"""What pdfium puts for the hyphen of a word that goes on in the next line."""

_QUARTER = math.pi / 2
_FARTHEST = 1e6  # points
QUOTES = frozenset("“”‘’")
"""In a Chinese text often of another font than the rest: LibreOffice draws them after their line."""
_BLANK = " \x00\u3000"  # an indent may be typed
_HAN = re.compile("[\u4e00-\u9fff]")
_RUN = re.compile(" +|[^ ]+")
_WIDE_SPACE = 0.85  # characters by which a wide space is wider than the gaps of its line
_APART = 0.3  # characters of a gap that may mean something
_SMALLEST = 1.5  # points of type that can be read


Gap = tuple[int, float, float]


class Printed(NamedTuple):
    """One printed line.

    Attributes:
        text: without a line break; a wide space at its end stays, as one.
        left, right: where it begins and ends, in points from the left edge.
        base: the height of its base line, in points from the lower edge.
        size: of its characters, in points.
        gaps: what may part the cells of a table: the index of the character behind each wide gap, and where the gap
            begins and ends, in points.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    gaps: tuple[Gap, ...] = ()


class Place(NamedTuple):
    """Where a character stands, in points; its lower edge is the base line."""

    left: float
    right: float
    bottom: float
    top: float


class PageText:
    """The text of one page, as pdfium took it apart."""

    def __init__(
        self, textpage: pypdfium2.PdfTextPage, left: float, bottom: float, width: float, height: float
    ) -> None:
        self._page = textpage.raw
        self._left, self._bottom = finite(left, 0), finite(bottom, 0)
        self._width, self._height = width, height
        self._box, self._x, self._y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
        self._matrix = pdfium.FS_MATRIX()
        self.characters = _characters(textpage)

    def direction(self) -> int:
        """Return the quarter turns of the page after which most of its text runs from left to right."""
        turns = Counter[int]()
        for at in range(0, len(self.characters), 7):
            turn = self._turn(at)
            if turn is not None and self.characters[at].strip():
                turns[turn] += 1
        return turns.most_common(1)[0][0] if turns else 0

    def lines(self, turn: int) -> Iterator[tuple[int, Printed]]:
        """Yield the lines that run in a direction, each with the index of its first character."""
        held: tuple[int, Printed] | None = None
        for at, piece in self._pieces(turn):
            if held is not None and (joined := _beside(held[1], piece)):
                held = held[0], joined
            else:
                if held is not None:
                    yield held
                held = at, piece
        if held is not None:
            yield held

    def _turn(self, at: int) -> int | None:
        """Return the direction of a character in quarter turns, None if it slants."""
        angle = finite(pdfium.FPDFText_GetCharAngle(self._page, at), 0)
        turn = round(angle / _QUARTER)
        return -turn % 4 if abs(angle - turn * _QUARTER) <= 0.1 else None  # pdfium counts clockwise

    def _pieces(self, turn: int) -> Iterator[tuple[int, Printed]]:
        """Yield what pdfium takes for lines; one that is spread it takes apart."""
        start = 0
        signs = self.characters
        for end in [*(at for at, sign in enumerate(signs) if sign in "\r\n"), len(signs)]:
            first, last = start, end
            while first < last and signs[first] in _BLANK:
                first += 1
            while last > first and signs[last - 1] in _BLANK:
                last -= 1
            wide = "\u3000" in signs[last:end]  # parts a heading from its text, which begins on the next line
            if first < last and self._turn(first) == turn:
                levels = [(*part, self._piece(*part, turn)) for part in self._levels(first, last, turn)]
                found = [(one, other, piece) for one, other, piece in levels if piece is not None]
                if any(self._is_seen(piece, turn) for _, _, piece in found):
                    for one, other, piece in found:
                        yield one, piece._replace(text=piece.text + "\u3000") if wide and other == last else piece
            start = end + 1

    def _is_seen(self, piece: Printed, turn: int) -> bool:
        """Return whether a piece is on the page: a program may draw the last line once more above the next one.

        A sign of a line that is on it may be placed anywhere by its font.
        """
        return -piece.size < piece.base < (self._width if turn % 2 else self._height)

    def _levels(self, first: int, last: int, turn: int) -> Iterator[tuple[int, int]]:
        """Yield the parts of what pdfium takes for one line that stand at different heights: it may miss an end.

        Places are asked for only where the two ends show it.
        """
        one, other = self.place(first, turn), self.place(last - 1, turn)
        if abs(one.bottom - other.bottom) > max(self.size(first, one, turn), self.size(last - 1, other, turn)):
            for at in range(first + 1, last):
                place = self.place(at, turn)
                if not self.is_generated(at) and abs(place.bottom - one.bottom) > self.size(at, place, turn):
                    yield first, at
                    first, one = at, place
        yield first, last

    def _piece(self, first: int, last: int, turn: int) -> Printed | None:
        """Return what stands between two indexes; places are asked for only at both ends, around spaces and quotes."""
        if self._jumps(first, last, turn):
            return self._sorted(first, last, turn)
        one, other = self.place(first, turn), self.place(last - 1, turn)
        size = self._most([(first, one), ((first + last) // 2, None), (last - 1, other)], turn)
        gaps: list[Gap] = []
        text = "".join(self._closed_up(first, last, size, turn, gaps)).replace("\ufffe", SPLIT).strip()
        return Printed(text, one.left, other.right, one.bottom, round(size, 1), tuple(gaps)) if text else None

    def _most(self, three: Sequence[tuple[int, Place | None]], turn: int) -> float:
        """Return the size that most of a line has, from three characters: —— at its beginning is often set in another.

        Args:
            three: the first, the middle and the last one, with where it stands if that is known.
            turn: of the text.
        """
        return sorted(self.size(at, place, turn) for at, place in three)[1]

    def _jumps(self, first: int, last: int, turn: int) -> bool:
        """Return whether quotes stand elsewhere than where the file has them."""
        if QUOTES.isdisjoint(self.characters[first:last]):
            return False
        quotes = [at for at in range(first, last) if self.characters[at] in QUOTES]
        for at in quotes:
            before, after = self._near(at, -1, first - 1), self._near(at, 1, last)
            left = self.place(at, turn).left
            if before is not None and self.place(before, turn).left > left:
                return True
            if after is not None and self.place(after, turn).left < left:
                return True
        return False

    def _near(self, at: int, step: int, end: int) -> int | None:
        """Return the next character in a direction that the page has, before an end."""
        return next((one for one in range(at + step, end, step) if not self.is_generated(one)), None)

    def _sorted(self, first: int, last: int, turn: int) -> Printed | None:
        """Return a line with its characters as they stand from left to right."""
        placed = [(self.place(at, turn), at) for at in range(first, last) if not self.is_generated(at)]
        placed.sort(key=lambda one: one[0].left)
        text = ""
        ends = [(at, place) for place, at in (placed[0], placed[len(placed) // 2], placed[-1])]
        size = self._most(ends, turn)
        for (before, _), (after, at) in zip([placed[0], *placed], placed, strict=False):
            gap = (after.left - before.right) / size
            text += (apart(text[-1], self.characters[at], gap) if text and gap > _APART else "") + self.characters[at]
        base = Counter(round(place.bottom, 1) for place, _ in placed).most_common(1)[0][0]
        right = max(place.right for place, _ in placed)
        return Printed(text.strip(), placed[0][0].left, right, base, round(size, 1)) if text.strip() else None

    def _closed_up(self, first: int, last: int, size: float, turn: int, gaps: list[Gap]) -> Iterator[str]:
        """Yield the characters of a line, without the spaces that only pdfium saw; note its wide ``gaps``.

        Word sets figures a quarter of a character apart from Chinese and spreads what is justified: no spaces either.
        """
        signs, length = self.characters, 0
        for run in _RUN.finditer("".join(signs[first:last])):
            if run[0][0] != " " or not self.is_generated(first + run.start()):
                length += len(run[0])
                yield run[0]
                continue
            before, after = first + run.start() - 1, first + run.end()
            right, left = self.place(before, turn).right, self.place(after, turn).left
            gap = (left - right) / size
            spread = max(self._spread(before - 1, turn), self._spread(after, turn)) / size
            space = "\u3000" if gap - spread > _WIDE_SPACE else apart(signs[before], signs[after], gap)
            length += len(space)
            if gap > _WIDE_SPACE:
                gaps.append((length, right, left))
            yield space

    def _spread(self, at: int, turn: int) -> float:
        """Return how far a Chinese character and the one behind it are apart, in points; infinite for other signs."""
        pair = self.characters[at : at + 2]
        if at < 0 or len(pair) < 2 or not all(_HAN.match(sign) for sign in pair):
            return math.inf
        return self.place(at + 1, turn).left - self.place(at, turn).right

    def turned(self, x: float, y: float, turn: int) -> tuple[float, float]:
        """Return where a point of the page is once it is turned."""
        x, y = x - self._left, y - self._bottom
        return [(x, y), (y, self._width - x), (self._width - x, self._height - y), (self._height - y, x)][turn]

    def is_generated(self, at: int) -> bool:
        """Return whether pdfium added a character that the page does not have."""
        return bool(pdfium.FPDFText_IsGenerated(self._page, at))

    def size(self, at: int, place: Place | None, turn: int = 0) -> float:
        """Return the size of a character's type in points; ``place`` is where it stands, None where that is unknown."""
        size = finite(pdfium.FPDFText_GetFontSize(self._page, at) * self._scale(at), 0)
        if size > _SMALLEST:
            return size
        place = place or self.place(at, turn)
        return max(1, place.top - place.bottom)

    def _scale(self, at: int) -> float:
        """Return how much taller a page draws a character than its font's size: type of 319 may be scaled to 16."""
        matrix = self._matrix
        matrix.c, matrix.d = 0, 1  # what stays where pdfium knows none
        pdfium.FPDFText_GetMatrix(self._page, at, matrix)
        return math.hypot(matrix.c, matrix.d)

    def take(self, indexes: Iterable[int]) -> None:
        """Let characters belong to no line any more."""
        for at in indexes:
            self.characters[at] = "\n"

    def place(self, at: int, turn: int) -> Place:
        """Return where a character stands, with the page turned so that its text runs from left to right.

        Its place is that of its type, not of its ink: a bracket is as wide as any other sign.
        """
        box, x, y = self._box, self._x, self._y
        box.left = box.right = box.bottom = box.top = x.value = y.value = 0  # what stays where pdfium knows none
        pdfium.FPDFText_GetLooseCharBox(self._page, at, box)
        pdfium.FPDFText_GetCharOrigin(self._page, at, x, y)
        west, east = finite(box.left, 0) - self._left, finite(box.right, 0) - self._left
        south, north = finite(box.bottom, 0) - self._bottom, finite(box.top, 0) - self._bottom
        base_x, base_y = finite(x.value, 0) - self._left, finite(y.value, 0) - self._bottom
        if turn == 0:
            return Place(west, east, base_y, north)
        if turn == 1:
            return Place(south, north, self._width - base_x, self._width - west)
        if turn == 2:
            return Place(self._width - east, self._width - west, self._height - base_y, self._height - south)
        return Place(self._height - north, self._height - south, base_x, east)


def apart(before: str, after: str, gap: float) -> str:
    """Return what a gap of so many characters between two signs means."""
    if gap > 1.5:
        return "\u3000" * round(min(gap, 8))
    return "" if WIDE.match(before) or WIDE.match(after) else " "


def _beside(one: Printed, other: Printed) -> Printed | None:
    """Return two pieces as the one line that they are, or None where they are not."""
    gap = (other.left - one.right) / one.size
    if abs(one.base - other.base) > 0.3 * one.size or gap < -0.5 or abs(one.size - other.size) > 0.3 * one.size:
        return None
    text = one.text + (apart(one.text[-1], other.text[0], gap) if gap > 0.1 else "")
    own = ((len(text), one.right, other.left),) if gap > _WIDE_SPACE else ()
    gaps = (*one.gaps, *own, *((len(text) + at, begin, end) for at, begin, end in other.gaps))
    return one._replace(text=text + other.text, right=other.right, gaps=gaps)


def _characters(textpage: pypdfium2.PdfTextPage) -> list[str]:
    """Return the characters of a page, one for each index of pdfium."""
    count = textpage.count_chars()
    text = textpage.get_text_range(errors="replace") if count > 0 else ""
    if len(text) == count:
        return list(text)
    tell = pdfium.FPDFText_GetUnicode
    codes = (tell(textpage.raw, at) for at in range(count))
    return [chr(code) if 0 < code < 0x110000 else "\ufffd" for code in codes]


def finite(value: float, otherwise: float) -> float:
    """Return a number of a file, or another one where it is none that a page could have."""
    return value if abs(value) < _FARTHEST else otherwise
