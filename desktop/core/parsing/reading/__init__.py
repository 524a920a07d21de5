"""A file becomes a ``Source``: its lines, as a reader would see them.

Parsers of foreign formats are written in C and meet hostile files, so callers in the program go through
``desktop.core.parsing.files``, which runs these functions in a child process.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from desktop.core import regular
from desktop.core.errors import ParseError, reason
from desktop.core.parsing.reading import limits, plain
from desktop.core.parsing.reading.alone import headed
from desktop.core.parsing.reading.apart import together
from desktop.core.parsing.reading.blanks import unrolled
from desktop.core.parsing.reading.carded import carded
from desktop.core.parsing.reading.columns import indicated, tabled
from desktop.core.parsing.reading.counted import numbered
from desktop.core.parsing.reading.crossed import uncrossed
from desktop.core.parsing.reading.decoding import decode
from desktop.core.parsing.reading.duty_rows import as_lines
from desktop.core.parsing.reading.escaped import unescaped
from desktop.core.parsing.reading.glued import celled
from desktop.core.parsing.reading.kinds import Kind, recognise, too_large
from desktop.core.parsing.reading.labelled import labelled
from desktop.core.parsing.reading.parted import parted
from desktop.core.parsing.reading.run_on_tasks import tasks_apart
from desktop.core.parsing.reading.spaced import spaced
from desktop.core.parsing.reading.squashed import unsquashed
from desktop.core.parsing.reading.torn import mended
from desktop.core.parsing.reading.traditional import in_either_script
from desktop.core.parsing.reading.wrapped import rejoined
from desktop.core.parsing.values import Line, Source, source_name

__all__ = ["pasted", "read", "read_file"]


def read_file(path: Path) -> Source:
    """Return a file's lines.

    Raises:
        ParseError: see ``read``; ``parse-unreadable``.
    """
    try:
        with regular.opened(path) as file:
            size = os.fstat(file.fileno()).st_size
            if size > limits.FILE:
                raise too_large(source_name(path), size, limits.FILE)
            data = file.read(limits.FILE + 1)
    except (OSError, ValueError) as error:
        raise ParseError("parse-unreadable", name=source_name(path), detail=reason(error)) from None
    return read(source_name(path), data)


def read(name: str, data: bytes) -> Source:
    """Return the lines of a file.

    Args:
        name: of the file, without its folder.
        data: the whole of it.

    Raises:
        ParseError: what the file is instead of a document that can be read, with the file's name as fact.
    """
    kind = recognise(name, data)
    if kind is Kind.PDF:
        from desktop.core.parsing.reading import pdf

        lines, notices = pdf.lines(name, data)
        return _checked(Source(name, kind, _of_pdf(lines), notices=notices))
    if kind is Kind.WORD:
        from desktop.core.parsing.reading import word

        lines = plain.unmarked(word.lines(name, data))
        return _checked(Source(name, kind, _of_word(lines)))
    from desktop.core.parsing.reading import html

    text, encoding = decode(name, data, html.charset(data) if kind is Kind.HTML else None)
    text = unescaped(text)
    page = plain.without_front_matter(text)
    if kind is Kind.HTML or html.is_page(page):
        kind, lines = Kind.HTML, plain.unmarked(html.lines(name, page))
    else:
        lines = plain.markdown(text) if kind is Kind.MARKDOWN or plain.is_markdown(text) else plain.lines(text)
    return _checked(Source(name, kind, _arranged(lines), encoding))


def pasted(name: str, text: str) -> Source:
    """Return the lines of text from the clipboard.

    Args:
        name: what to call the source.
        text: as pasted.

    Raises:
        ParseError: ``file-empty``, ``file-too-large``.
    """
    if len(text) > limits.TEXT:
        raise too_large(name, len(text), limits.TEXT)
    text = unescaped(text)
    lines = plain.markdown(text) if plain.is_markdown(text) else plain.lines(text)
    return _checked(Source(name, "pasted", _arranged(lines)))


@in_either_script
def _of_pdf(lines: Sequence[Line]) -> tuple[Line, ...]:
    return unsquashed(_in_rows(lines))


@in_either_script
def _of_word(lines: Sequence[Line]) -> tuple[Line, ...]:
    return unsquashed(parted(rejoined(_in_rows(headed(lines)))))


@in_either_script
def _arranged(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines of a text as it was printed, whatever a page or a program made of its layout."""
    whole = tasks_apart(rejoined(uncrossed(unrolled(spaced(_in_rows(headed(together(lines))))))))
    return unsquashed(parted(unsquashed(whole, alone=True)))


def _in_rows(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines with the tables as rows that came one cell, one labelled row or one card after the other."""
    return indicated(tabled(numbered(mended(labelled(as_lines(carded(celled(lines))))))))


def _checked(source: Source) -> Source:
    """Return a source that has lines.

    Raises:
        ParseError: ``file-empty``.
    """
    if not any(line.text.strip() for line in source.lines):
        raise ParseError("file-empty", name=source.name)
    return source
