"""PDF files with a text layer become lines: the paragraphs that their printed lines were once."""

from __future__ import annotations

from desktop.core.parsing.reading.layout import Lines, Table
from desktop.core.parsing.reading.pdf.furniture import without_furniture
from desktop.core.parsing.reading.pdf.pages import printed
from desktop.core.parsing.reading.pdf.paragraphs import paragraphs
from desktop.core.parsing.reading.pdf.sheets import Sheet, joined
from desktop.core.parsing.reading.pdf.unruled import with_tables
from desktop.core.parsing.values import Line, Notice


def lines(name: str, data: bytes) -> tuple[tuple[Line, ...], tuple[Notice, ...]]:
    """Return the lines of a PDF, and notices of pages that have pictures instead of text.

    Raises:
        ParseError: ``file-encrypted``, ``file-damaged``, ``pdf-too-long``; ``pdf-scanned``: pictures of pages;
            ``pdf-garbled``: its letters cannot be told.
    """
    pages, without_text = printed(name, data)
    made = Lines()
    table: tuple[Sheet, int] | None = None  # one that may go on on the next page
    for part, page in paragraphs(with_tables(without_furniture(pages))):
        if isinstance(part, Sheet) and table and (whole := joined(table[0], part)):
            table = whole, table[1]
            continue
        _put(made, table)
        table = (part, page) if isinstance(part, Sheet) else None
        if isinstance(part, str):
            made.text(part, page=page)
    _put(made, table)
    notices = tuple(Notice("page-picture", None, {"page": page}) for page in without_text)
    return tuple(made.found), notices


def _put(made: Lines, table: tuple[Sheet, int] | None) -> None:
    if table is not None:
        made.blocks([Table(table[0].rows)], table[1])
