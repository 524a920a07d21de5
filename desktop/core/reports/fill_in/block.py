"""A block of a table as programs put it on the clipboard: cells between tabs, quoted where they hold line breaks."""

from __future__ import annotations

import functools
import re

from desktop.core.errors import ReportError
from desktop.core.labels.table import TABLE
from desktop.core.reports.fill_in.fields import Field

KEY, APPLICABILITY = "key", "applicability"
Column = Field | str | None
"""What a column of a block holds: answers for a field, ids, whether items apply, or nothing that is taken."""

_MOST = 5_000_000
"""Cells of a block: an assessment of 100,000 items with every column has a fifth of that."""

_FORMULA = tuple("=+-@＝＋－＠")


def read(text: str) -> list[list[str]]:
    """Return the rows of a block, all of the same length; rows and columns that are empty at its end are left out.

    Excel and LibreOffice quote a cell that holds a tab, a line break or a quote, and double the quotes in it. A quote
    that is never closed, or that more than the end of the cell follows, is what somebody wrote.

    Raises:
        ReportError: it is larger than any table of ours (``paste-large``).
    """
    return even(_rows(text.replace("\r\n", "\n").replace("\r", "\n")))


def even(found: list[list[str]]) -> list[list[str]]:
    """Return rows of texts as ``read`` does, all of the same length.

    Raises:
        ReportError: ``paste-large``.
    """
    rows = [[_plain(cell) for cell in row] for row in found]
    while rows and not any(rows[-1]):
        rows.pop()
    width = max((place + 1 for row in rows for place, cell in enumerate(row) if cell), default=0)
    if len(rows) * width > _MOST:
        raise ReportError("paste-large", rows=len(rows), columns=width)
    return [row[:width] + [""] * (width - len(row)) for row in rows]


def _rows(text: str) -> list[list[str]]:
    rows: list[list[str]] = [[]]
    place = 0
    while place <= len(text):
        cell, place = _cell(text, place)
        rows[-1].append(cell)
        if text[place : place + 1] == "\n":
            rows.append([])
        place += 1
    return rows


def _cell(text: str, start: int) -> tuple[str, int]:
    """Return the cell that begins at a place, and where it ends."""
    if text[start : start + 1] == '"':
        end = start + 1
        while (end := text.find('"', end)) >= 0 and text[end + 1 : end + 2] == '"':
            end += 2
        if end >= 0 and text[end + 1 : end + 2] in ("", "\t", "\n"):
            return text[start + 1 : end].replace('""', '"'), end + 1
    ends = [end for end in (text.find("\t", start), text.find("\n", start)) if end >= 0]
    end = min(ends, default=len(text))
    return text[start:end], end


def _plain(cell: str) -> str:
    """Return a cell without the apostrophe by which a table marks what would be a formula as text."""
    bare = cell.strip()
    return bare[1:] if bare[:1] == "'" and bare[1:2] in _FORMULA else bare


def heads(row: list[str]) -> list[Column]:
    """Return what the columns hold, as far as the names of columns in a row tell; of a name the first one counts."""
    names, found = _names(), list[Column]()
    for cell in row:
        column = names.get(_bare(cell))
        found.append(None if column in found else column)
    return found


def _bare(text: str) -> str:
    """Return a name of a column without white space and what stands in brackets: 工作进展（截至…） → 工作进展."""
    return "".join(re.split(r"[（(]", text)[0].split()).lower()


@functools.cache
def _names() -> dict[str, Column]:
    """Return the columns by the names that our copies, fill-in workbooks and reports give them."""
    tables = ("field", "fill.column")
    keys: dict[str, Column] = {
        key: field for field in Field for table in tables if (key := f"{table}.{field}") in TABLE
    }
    keys |= {
        "column.status": Field.STATUS,
        "column.cause": Field.PROBLEM,
        "column.unit": Field.UNIT,
        "field.applicability": APPLICABILITY,
        "field.id": KEY,
        "fill.column.key": KEY,
    }
    return {_bare(word): column for key, column in keys.items() for word in TABLE[key]}
