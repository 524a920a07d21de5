"""The printed lines of a PDF: what stands in them, where, and how large (over pdfium, whose pages count in points)."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from desktop.core.errors import ParseError
from desktop.core.parsing.reading import limits

_LEAST = 8  # characters below which a page that has a picture is one
_GARBLED = re.compile("[\ufffd\ue000-\uf8ff\x01-\x08\x0e-\x1f]")
_MOST_GARBLED = 0.2
_SIDEWAYS = 0.2  # radians; what is turned further is a watermark or a stamp


class Printed(NamedTuple):
    """One printed line.

    Attributes:
        text: without a line break.
        left, right: where it begins and ends, in points from the left edge.
        base: the height of its first character's base line, in points from the lower edge.
        size: of its characters, in points.
    """

    text: str
    left: float
    right: float
    base: float
    size: float


class Page(NamedTuple):
    """A page: its number from 1, its size in points, and its lines from the top."""

    number: int
    width: float
    height: float
    lines: list[Printed]


def printed(name: str, data: bytes) -> tuple[list[Page], list[int]]:
    """Return the pages, and the numbers of those that are pictures without text.

    Raises:
        ParseError: see ``pdf.lines``.
    """
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        encrypted = getattr(error, "err_code", 0) in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
        key = "file-encrypted" if encrypted else "file-damaged"
        raise ParseError(key, name=name, **({} if encrypted else {"detail": str(error)[:80]})) from None
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
            found = Page(number + 1, page.get_width(), page.get_height(), list(_lines(page)))
            pages.append(found)
            if sum(len(line.text) for line in found.lines) < _LEAST and _has_picture(page):
                pictures.append(number + 1)
            page.close()
    text = "".join(line.text for page in pages for line in page.lines)
    if len(text) < _LEAST and pictures:
        raise ParseError("pdf-scanned", name=name)
    if pages and len(pictures) > len(pages) * 0.9 and len(text) < 20 * len(pages):
        raise ParseError("pdf-scanned", name=name)
    if text and len(_GARBLED.findall(text)) > _MOST_GARBLED * len(text):
        raise ParseError("pdf-garbled", name=name)
    return pages, pictures


def _has_picture(page: pypdfium2.PdfPage) -> bool:
    return any(
        True for _ in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_PATH], max_depth=3)
    )


def _lines(page: pypdfium2.PdfPage) -> Iterator[Printed]:
    """Yield the lines as pdfium tells them apart; characters are asked for their place only at both ends."""
    try:
        textpage = page.get_textpage()
    except pypdfium2.PdfiumError:
        return
    characters = _characters(textpage)
    start = 0
    for end in [*(at for at, sign in enumerate(characters) if sign in "\r\n"), len(characters)]:
        line = _line(textpage, characters, start, end)
        start = end + 1
        if line is not None:
            yield line
    textpage.close()


def _characters(textpage: pypdfium2.PdfTextPage) -> list[str]:
    """Return the characters of a page, one for each index of pdfium."""
    count = textpage.count_chars()
    text = textpage.get_text_range(errors="replace") if count else ""
    if len(text) == count:
        return list(text)
    tell = pdfium.FPDFText_GetUnicode
    codes = (tell(textpage.raw, at) for at in range(count))
    return [chr(code) if 0 < code < 0x110000 else "\ufffd" for code in codes]


def _line(textpage: pypdfium2.PdfTextPage, characters: list[str], start: int, end: int) -> Printed | None:
    while start < end and characters[start].isspace() and characters[start] != "\u3000":
        start += 1
    while end > start and characters[end - 1].isspace():
        end -= 1
    text = "".join(characters[start:end]).replace("\ufffe", "").replace("\x02", "").strip()
    if not text:
        return None
    if abs(_angle(textpage, start)) > _SIDEWAYS:
        return None
    first, last = _box(textpage, start), _box(textpage, end - 1)
    size = pdfium.FPDFText_GetFontSize(textpage.raw, start) or 1.0
    height = first[3] - first[2]
    base = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(textpage.raw, start, *base)
    if size <= 1.5:  # a font of size 1 that the matrix of the page enlarges
        size = max(size, round(height * 1.1, 1))
    return Printed(text, first[0], last[1], base[1].value, round(size, 1))


def _angle(textpage: pypdfium2.PdfTextPage, at: int) -> float:
    angle: float = pdfium.FPDFText_GetCharAngle(textpage.raw, at)
    return angle if angle < 3.15 else angle - 6.2832


def _box(textpage: pypdfium2.PdfTextPage, at: int) -> tuple[float, float, float, float]:
    """Return left, right, bottom and top of a character."""
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    pdfium.FPDFText_GetCharBox(textpage.raw, at, left, right, bottom, top)
    return left.value, right.value, bottom.value, top.value
