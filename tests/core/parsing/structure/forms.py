"""The formats in which one and the same document may come: each makes of its lines a file's name and bytes."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping, Sequence

from hypothesis import reject

from tests.core.parsing.cleaning.pages import HEADS, TAILS
from tests.core.parsing.reading.pdf_files import Words, in_columns, pdf_file, typeset
from tests.core.parsing.reading.word_files import p, r, word_file

Form = Callable[[Sequence[str], int], tuple[str, bytes]]
"""Lines, the first one the title, and how many characters a printed line has."""


def _text(lines: Sequence[str], width: int, encoding: str = "utf-8") -> tuple[str, bytes]:
    return "方案.txt", "\n".join(lines).encode(encoding)


def _spaced_out(lines: Sequence[str], width: int) -> tuple[str, bytes]:
    return "方案.txt", "\r\n\r\n".join(f"    {line.strip()}" for line in lines).encode()


def _broken(lines: Sequence[str], width: int) -> tuple[str, bytes]:
    """Every paragraph set off by an indent, and broken where a line is full."""
    whole = [lines[0], *(f"　　{line.strip()}" for line in lines[1:])]
    return "方案.txt", "\n".join(line[at : at + width] for line in whole for at in range(0, len(line), width)).encode()


def _markdown(lines: Sequence[str], width: int) -> tuple[str, bytes]:
    return "方案.md", "\n\n".join((f"# {lines[0]}", *(line.strip() for line in lines[1:]))).encode()


def _page(lines: Sequence[str], width: int) -> tuple[str, bytes]:
    """A page of a site, which differs with the width."""
    above, below = HEADS[width % len(HEADS)], TAILS[width % len(TAILS)]
    said = "".join(f"<p>{html.escape(line)}</p>" for line in (*above, *lines, *below))
    return "方案.html", f"<html><head><title>{lines[0]}</title></head><body>{said}</body></html>".encode()


def _word(lines: Sequence[str], width: int) -> tuple[str, bytes]:
    return "方案.docx", word_file("".join(p(r(html.escape(line))) for line in lines))


def _pdf(lines: Sequence[str], width: int) -> tuple[str, bytes]:
    """Each page begins and ends with a line of its own: what pages repeat there is a running head."""
    for per_page in range(22, 12, -1):
        pages = typeset([line.strip() for line in lines[1:]], lines[:1], "", characters=width, per_page=per_page)
        outer = [one for page in pages for one in (*page[:3], *page[-4:-1]) if isinstance(one, Words)]
        ends = [(round(one.y), re.sub(r"\d", "", one.text)) for one in outer]
        if len(set(ends)) == len(ends):
            return "方案.pdf", pdf_file(pages)
    reject()


def _gazette(lines: Sequence[str], width: int) -> tuple[str, bytes]:
    return "方案.pdf", pdf_file(in_columns([line.strip() for line in lines[1:]], lines[0]))


FORMS: Mapping[str, Form] = {
    "text": _text,
    "UTF-16": lambda lines, width: _text(lines, width, "utf-16"),
    "GB18030": lambda lines, width: _text(lines, width, "gb18030"),
    "empty lines": _spaced_out,
    "broken lines": _broken,
    "Markdown": _markdown,
    "web page": _page,
    "Word": _word,
    "PDF": _pdf,
    "two columns": _gazette,
}
cut_short = frozenset(("broken lines", "PDF", "two columns"))
"""Forms whose lines end where they are full."""
