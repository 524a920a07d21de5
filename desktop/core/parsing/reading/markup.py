"""What is common to HTML and XML: how a parser's failure is told."""

from __future__ import annotations

from lxml import etree

from desktop.core.errors import ParseError


def damaged(name: str, code: int) -> ParseError:
    """Return the error for what libxml2 could not parse.

    Args:
        name: of the file.
        code: of libxml2's error.

    Raises:
        MemoryError: the reason was a lack of memory, which says nothing about the file.
    """
    if code == etree.ErrorTypes.ERR_NO_MEMORY:
        raise MemoryError
    return ParseError("file-damaged", name=name, detail="markup-structure")
