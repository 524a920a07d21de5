"""The printed lines of a PDF: what stands in them, where, and how large (over pdfium, whose pages count in points)."""

from __future__ import annotations

import ctypes
import itertools
import math
import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from desktop.core.errors import ParseError
from desktop.core.parsing.reading import limits

WIDE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’—…·]")
"""Characters that no space separates."""
SPLIT = "\x02"
"""What pdfium puts for the hyphen of a word that goes on in the next line."""

_LEAST = 8  # characters below which a page that has a picture is one
_GARBLED = re.compile("[\ufffd\ue000-\uf8ff\x01\x03-\x08\x0e-\x1f]")
_MOST_GARBLED = 0.2
_PICTURE_SHARE, _MANY_CURVES = 0.2, 300
_QUARTER = math.pi / 2
_FARTHEST = 1e6  # points


class Printed(NamedTuple):
    """One printed line.

    Attributes:
        text: without a line break.
        left, right: where it begins and ends, in points from the left edge.
        base: the height of its base line, in points from the lower edge.
        size: of its characters, in points.
    """

    text: str
    left: float
    right: float
    base: float
    size: float


class Page(NamedTuple):
    """A page: its number from 1, its size in points as it is read, and its lines from the top."""

    number: int
    width: float
    height: float
    lines: list[Printed]


class Place(NamedTuple):
    """Where a character stands, in points; its lower edge is the base line."""

    left: float
    right: float
    bottom: float
    top: float


def printed(name: str, data: bytes) -> tuple[list[Page], list[int]]:
    """Return the pages, and the numbers of those that are pictures without text.

    Raises:
        ParseError: see ``pdf.lines``.
    """
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", 0) in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
            raise ParseError("file-encrypted", name=name) from None
        raise ParseError("file-damaged", name=name, detail=str(error)[:80]) from None
    with document:
        if len(document) > limits.PAGES:
            raise ParseError("pdf-too-long", name=name, pages=len(document), limit=limits.PAGES)
        pages: list[Page] = []
        pictures: list[int] = []
        for number in range(len(document)):
            try:
                page = document[number]
            except pypdfium2.PdfiumError:  # one damaged page does not spoil the others
                continue
            found = _page(page, number + 1)
            pages.append(found)
            if sum(len(line.text) for line in found.lines) < _LEAST and _is_picture(page):
                pictures.append(number + 1)
            page.close()
    text = "".join(line.text for page in pages for line in page.lines)
    if pictures and (len(text) < _LEAST or (len(pictures) > 0.9 * len(pages) and len(text) < 20 * len(pages))):
        raise ParseError("pdf-scanned", name=name)
    if len(_GARBLED.findall(text)) > _MOST_GARBLED * len(text):
        raise ParseError("pdf-garbled", name=name)
    return pages, pictures


def _is_picture(page: pypdfium2.PdfPage) -> bool:
    """Return whether a large image, or the outlines of letters, stand on a page."""
    area = max(1.0, page.get_width() * page.get_height())
    curves = 0
    for found in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_PATH], max_depth=3):
        if found.type == pdfium.FPDF_PAGEOBJ_PATH:
            curves += 1
            if curves > _MANY_CURVES:
                return True
            continue
        try:
            left, bottom, right, top = found.get_bounds()
        except pypdfium2.PdfiumError:
            continue
        if abs((right - left) * (top - bottom)) > _PICTURE_SHARE * area:
            return True
    return False


def _page(page: pypdfium2.PdfPage, number: int) -> Page:
    """Return a page with the lines that are written in its main direction; stamps and watermarks run in another."""
    left, bottom, right, top = page.get_mediabox()
    width, height = _finite(right - left, 595), _finite(top - bottom, 842)
    try:
        textpage = page.get_textpage()
    except pypdfium2.PdfiumError:
        return Page(number, width, height, [])
    lines = list(PageText(textpage, left, bottom, width, height).lines())
    textpage.close()
    weights = Counter[int]()
    for line, turn in lines:
        weights[turn] += len(line.text)
    upright = weights.most_common(1)[0][0] if weights else 0
    if upright % 2:
        width, height = height, width
    return Page(number, width, height, [line for line, turn in lines if turn == upright])


class PageText:
    """The text of one page, as pdfium took it apart."""

    def __init__(
        self, textpage: pypdfium2.PdfTextPage, left: float, bottom: float, width: float, height: float
    ) -> None:
        self._page = textpage.raw
        self._left, self._bottom = _finite(left, 0), _finite(bottom, 0)
        self._width, self._height = width, height
        self.characters = _characters(textpage)

    def lines(self) -> Iterator[tuple[Printed, int]]:
        """Yield the lines, each with its direction in quarter turns."""
        held: tuple[Printed, int] | None = None
        for piece in self._pieces():
            if held is not None and held[1] == piece[1] and (joined := _beside(held[0], piece[0])):
                held = joined, held[1]
            else:
                if held is not None:
                    yield held
                held = piece
        if held is not None:
            yield held

    def _pieces(self) -> Iterator[tuple[Printed, int]]:
        """Yield what pdfium takes for lines; one that is spread it takes apart."""
        start = 0
        signs = self.characters
        for end in [*(at for at, sign in enumerate(signs) if sign in "\r\n"), len(signs)]:
            first, last = start, end
            while first < last and signs[first] in " \x00":
                first += 1
            while last > first and signs[last - 1] in " \x00":
                last -= 1
            if first < last and (piece := self._piece(first, last)):
                yield piece
            start = end + 1

    def _piece(self, first: int, last: int) -> tuple[Printed, int] | None:
        """Return what stands between two indexes; only at both ends and around spaces are places asked for."""
        angle = pdfium.FPDFText_GetCharAngle(self._page, first)
        turn = round(_finite(angle, 0) / _QUARTER)
        if abs(angle - turn * _QUARTER) > 0.1:
            return None
        turn = -turn % 4  # pdfium counts clockwise
        one, other = self.place(first, turn), self.place(last - 1, turn)
        size = _finite(pdfium.FPDFText_GetFontSize(self._page, first), 0)
        if size <= 1.5:  # a font of size 1 that a matrix enlarges
            size = max(1, one.top - one.bottom)
        text = "".join(self._closed_up(first, last, size, turn)).replace("\ufffe", SPLIT).strip()
        return (Printed(text, one.left, other.right, one.bottom, round(size, 1)), turn) if text else None

    def _closed_up(self, first: int, last: int, size: float, turn: int) -> Iterator[str]:
        """Yield the characters of a line, without the spaces that only pdfium saw.

        Word sets figures a quarter of a character apart from Chinese and spreads what is justified: no spaces either.
        """
        signs = self.characters
        for is_space, run in itertools.groupby(range(first, last), lambda at: signs[at] == " "):
            indexes = list(run)
            if not is_space or not pdfium.FPDFText_IsGenerated(self._page, indexes[0]):
                yield from (signs[at] for at in indexes)
                continue
            before, after = indexes[0] - 1, indexes[-1] + 1
            gap = self.place(after, turn).left - self.place(before, turn).right
            yield _apart(signs[before], signs[after], gap / size)

    def place(self, at: int, turn: int) -> Place:
        """Return where a character stands, with the page turned so that its text runs from left to right.

        Its place is that of its type, not of its ink: a bracket is as wide as any other sign.
        """
        box, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetLooseCharBox(self._page, at, box)
        pdfium.FPDFText_GetCharOrigin(self._page, at, x, y)
        west, east = (_finite(side, 0) - self._left for side in (box.left, box.right))
        south, north = (_finite(side, 0) - self._bottom for side in (box.bottom, box.top))
        base_x, base_y = _finite(x.value, 0) - self._left, _finite(y.value, 0) - self._bottom
        if turn == 0:
            return Place(west, east, base_y, north)
        if turn == 1:
            return Place(south, north, self._width - base_x, self._width - west)
        if turn == 2:
            return Place(self._width - east, self._width - west, self._height - base_y, self._height - south)
        return Place(self._height - north, self._height - south, base_x, east)


def _apart(before: str, after: str, gap: float) -> str:
    """Return what a gap of so many characters between two signs means."""
    if gap > 1.5:
        return "\u3000" * round(min(gap, 8))
    return "" if WIDE.match(before) or WIDE.match(after) else " "


def _beside(one: Printed, other: Printed) -> Printed | None:
    """Return two pieces as the one line that they are, or None where they are not."""
    gap = (other.left - one.right) / one.size
    if abs(one.base - other.base) > 0.3 * one.size or gap < -0.5 or abs(one.size - other.size) > 0.3 * one.size:
        return None
    text = f"{one.text}{_apart(one.text[-1], other.text[0], gap) if gap > 0.1 else ''}{other.text}"
    return one._replace(text=text, right=other.right)


def _characters(textpage: pypdfium2.PdfTextPage) -> list[str]:
    """Return the characters of a page, one for each index of pdfium."""
    count = textpage.count_chars()
    text = textpage.get_text_range(errors="replace") if count > 0 else ""
    if len(text) == count:
        return list(text)
    tell = pdfium.FPDFText_GetUnicode
    codes = (tell(textpage.raw, at) for at in range(count))
    return [chr(code) if 0 < code < 0x110000 else "\ufffd" for code in codes]


def _finite(value: float, otherwise: float) -> float:
    """Return a number of a file, or another one where it is none that a page could have."""
    return value if abs(value) < _FARTHEST else otherwise
