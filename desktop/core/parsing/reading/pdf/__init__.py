"""PDF files with a text layer become lines: the paragraphs that their printed lines were once."""

from __future__ import annotations

from desktop.core.parsing.reading.layout import Lines
from desktop.core.parsing.reading.pdf.furniture import without_furniture
from desktop.core.parsing.reading.pdf.pages import printed
from desktop.core.parsing.reading.pdf.paragraphs import paragraphs
from desktop.core.parsing.values import Line, Notice


def lines(name: str, data: bytes) -> tuple[tuple[Line, ...], tuple[Notice, ...]]:
    """Return the lines of a PDF, and notices of pages that have pictures instead of text.

    Raises:
        ParseError: ``file-encrypted``, ``file-damaged``, ``pdf-too-long``; ``pdf-scanned``: pictures of pages;
            ``pdf-garbled``: its letters cannot be told.
    """
    pages, without_text = printed(name, data)
    made = Lines()
    for text, page in paragraphs(without_furniture(pages)):
        made.text(text, page=page)
    notices = tuple(Notice("page-picture", None, {"page": page}) for page in without_text)
    return tuple(made.found), notices
