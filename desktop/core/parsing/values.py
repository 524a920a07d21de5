"""What passes between the steps of parsing: lines of a source, repairs, notices, spans, the result."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

import msgspec

from desktop.core.framework import Framework

Fact = str | int


class Line(msgspec.Struct, frozen=True):
    """One paragraph of a source, or one row of one of its tables.

    Attributes:
        number: where it stands in the source, from 1: the line of a text file, the paragraph of a Word file.
        text: without line breaks; the cells of a row joined by tabs.
        cells: one for each column of a table's row; None for a paragraph. A cell over several columns stands in its
            first one, the others are empty; a cell over several rows stands in each of them (see ``continued``). Where
            a cell had several paragraphs, a full-width space stands between them unless a punctuation mark does.
        table: which table of the source the row belongs to, from 1; None for a paragraph.
        level: the heading level that the source's own format claims (h1, Heading 1 → 1); None where it claims none.
        page: from 1, where the format has pages.
        continued: the columns, from 0, whose cell began in a row above.
        bold: whether a paragraph is in bold type as a whole.
    """

    number: int
    text: str
    cells: tuple[str, ...] | None = None
    table: int | None = None
    level: int | None = None
    page: int | None = None
    continued: tuple[int, ...] = ()
    bold: bool = False


class Notice(msgspec.Struct, frozen=True):
    """Something that the parser was unsure of; ``labels`` puts ``notice.<kind>`` with its facts into words."""

    kind: str
    line: int | None
    facts: dict[str, Fact] = {}


class Source(msgspec.Struct, frozen=True):
    """One document as it was read.

    Attributes:
        name: of the file, without its folder.
        format: ``text``, ``markdown``, ``html``, ``word``, ``pdf`` or ``pasted``.
        lines: none of them empty.
        encoding: None where the format fixes it.
        notices: what could not be read.
    """

    name: str
    format: str
    lines: tuple[Line, ...]
    encoding: str | None = None
    notices: tuple[Notice, ...] = ()


def source_name(path: Path) -> str:
    """Return a file's name to be shown and stored: on Linux it may hold bytes that are no character, and . has none."""
    return (path.name or str(path)).encode("utf-8", "replace").decode()


class Repair(msgspec.Struct, frozen=True):
    """One place that was mended: ``before`` became ``after`` on a line (its number in the source).

    Attributes:
        kind: names the text in ``labels`` (``repair.<kind>``).
        sure: False where a person should look: bytes were gone and a list of names filled them.
    """

    kind: str
    line: int
    before: str
    after: str
    sure: bool = True


class Role(StrEnum):
    """What a span of the text was taken for."""

    TITLE = "title"
    CHAPTER = "chapter"
    MEASURE = "measure"
    RESPONSIBILITY = "responsibility"
    TARGET = "target"
    ITEM = "item"


class Span(msgspec.Struct, frozen=True):
    """Where a part of the framework stands in the cleaned text.

    Attributes:
        id: of the chapter (its ordinal), measure, item, target or responsibility (``MEASURE#GROUP``).
        line: index into ``Parsed.source.lines``, from 0.
        start, end: characters of that line, the end excluded.
    """

    role: Role
    id: str
    line: int
    start: int
    end: int


class Parsed(msgspec.Struct, frozen=True):
    """The result: a framework (its warnings in words), the cleaned text that it was found in, and how both relate.

    Attributes:
        lasting: the ids were brought along and are permanent, so nothing is numbered anew.
    """

    framework: Framework
    source: Source
    repairs: tuple[Repair, ...] = ()
    notices: tuple[Notice, ...] = ()
    spans: tuple[Span, ...] = ()
    lasting: bool = False
