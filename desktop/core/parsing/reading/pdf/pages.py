"""The pages of a PDF: their printed lines and tables, in the order in which the file has them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise
from operator import itemgetter
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from desktop.core.errors import ParseError
from desktop.core.parsing.reading import limits
from desktop.core.parsing.reading.pdf.sheets import Sheet, sheets
from desktop.core.parsing.reading.pdf.text import PageText, Printed, finite

_LEAST = 8  # characters below which a page that has a picture is one
_GARBLED = re.compile("[\ufffd\ue000-\uf8ff\x01\x03-\x08\x0e-\x1f]")
_MOST_GARBLED = 0.2
_FOOT = 2  # the last parts of a page that ends with a table
_PICTURE_SHARE, _MANY_CURVES = 0.2, 300


class Page(NamedTuple):
    """A page: its number from 1, its size in points as it is read, its lines and tables."""

    number: int
    width: float
    height: float
    parts: list[Printed | Sheet]

    @property
    def lines(self) -> list[Printed]:
        """Its lines outside of tables."""
        return [part for part in self.parts if isinstance(part, Printed)]

    @property
    def text(self) -> str:
        """All that stands on it."""
        return "".join(part.text for part in self.parts)


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
        raise ParseError("file-damaged", name=name, detail="pdf-structure") from None
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
            found = _page(page, number + 1, _last_columns(pages))
            pages.append(found)
            if len(found.text) < _LEAST and _is_picture(page):
                pictures.append(number + 1)
            page.close()
    text = "".join(page.text for page in pages)
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


def _last_columns(pages: Sequence[Page]) -> Sequence[float]:
    """Return the columns of the table with which the last page ends; its number may stand below."""
    foot = pages[-1].parts[-_FOOT:] if pages else []
    return next((part.columns for part in reversed(foot) if isinstance(part, Sheet)), ())


def _page(page: pypdfium2.PdfPage, number: int, above: Sequence[float]) -> Page:
    """Return a page with what is written in its main direction; stamps and watermarks run in another.

    ``above`` are the columns of the table with which the page before ends.
    """
    left, bottom, right, top = page.get_mediabox()
    width, height = finite(right - left, 595), finite(top - bottom, 842)
    try:
        textpage = page.get_textpage()
    except pypdfium2.PdfiumError:
        return Page(number, width, height, [])
    text = PageText(textpage, left, bottom, width, height)
    turn = text.direction()
    found: list[tuple[int, Printed | Sheet]] = [*sheets(page, text, turn, above)]
    found += text.lines(turn)
    textpage.close()
    if turn % 2:
        width, height = height, width
    return Page(number, width, height, _downwards([part for _, part in sorted(found, key=itemgetter(0))]))


def _downwards(parts: list[Printed | Sheet]) -> list[Printed | Sheet]:
    """Return what stands on a page with a part that all the rest stands above behind that.

    A browser may draw the foot of a page first. Columns stay: none of two stands above all of the other.
    """
    if any(isinstance(part, Sheet) for part in parts):
        return parts
    bases = [part.base for part in parts if isinstance(part, Printed)]
    least = [*accumulate(reversed(bases), min)][::-1]
    cuts = [at for at, most in enumerate(accumulate(bases, max), 1) if at < len(parts) and most < least[at]]
    pieces = [parts[one:two] for one, two in pairwise([0, *cuts, len(parts)])]
    return [part for piece in reversed(pieces) for part in piece]
