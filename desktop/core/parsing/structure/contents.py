"""The table of contents of a document, which holds its headings and none of its text.

A program that takes the text out of a PDF leaves it in front, in whatever form it was set: with leaders and numbers of
pages, with these on lines of their own, with headings alone, under 目录 or under nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from desktop.core.parsing import pages
from desktop.core.parsing.structure.marks import Mark, decimal, mark
from desktop.core.parsing.values import Line

_LONGEST = 400  # lines of it
_TOP = 200  # lines of a document in which one begins
_HEADING = 60  # characters of a heading
_FEWEST, _ALONE = 2, 4  # headings that make one below 目录, and without it
_MOSTLY = 0.8  # of the headings come again where there is no head
_FIRST = 3  # headings of which one that comes again ends it
_CELLS = 3  # cells of a row of figures: a table of contents has a heading and its page in one
_TRIES = 3  # runs of headings in turn that may be one without a head: for each, the text below is read once
_BEGIN = 6  # signs by which a line is sought that may be a heading again
_UNTOLD = 3  # lines in turn that are no known headings: one that is set over several lines, or that has changed
_HEAD = re.compile(r"目\s*[录次]")
_PAGE = re.compile(r"[\s.．…·—–-]*+(?:[（(]?\d{1,3}[)）]?|[IVXⅠ-Ⅻivx]{1,5})?[\s.．…·—–-]*")
"""A leader, the number of a page, or both, on a line of their own."""
_BEHIND = re.compile(r"(?<![\s.．…·—–-])[\s.．…·—–-]*+[（(]?\d{1,3}[)）]?[\s—–-]*$")
_LEADER = re.compile(r"\s|[.．…·]{2,}|…")
_SENTENCE = re.compile("[。；！？](?!$)")


class Contents(NamedTuple):
    """Lines from ``start`` to ``end`` (excluded); the text that they list begins at ``text``, below a preface."""

    start: int
    end: int
    text: int


class _Entry(NamedTuple):
    """A line of a table of contents: its heading without the page, whether that page is told, and its ordinal."""

    at: int
    heading: str
    is_led: bool
    mark: Mark | None


def place(lines: Sequence[Line], start: int, end: int) -> Contents | None:
    """Return where a table of contents stands, or None."""
    return next((found for found in _tried(lines, start, end) if found is not None), None)


def _tried(lines: Sequence[Line], start: int, end: int) -> Iterator[Contents | None]:
    """Yield for each line in turn the table of contents that begins on it, None for none."""
    within, tries = False, 0  # whether the line before was a heading alone too
    for at in range(start, min(end, start + _TOP)):
        text = lines[at].text.strip()
        parted = text in ("录", "次") and at > start and lines[at - 1].text.strip() == "目"
        if parted or _HEAD.fullmatch(text):
            found = _from(lines, at - parted, at + 1, end, _FEWEST)
        elif _is_heading(lines[at]):
            leads = not within and tries < _TRIES and _leads(lines, at, end)
            found = _from(lines, at, at, end, _ALONE) if leads else None
            within, tries = True, tries + leads
        else:
            found, within = None, within and _PAGE.fullmatch(text) is not None
        yield found


def within(lines: Sequence[Line], start: int, end: int) -> set[int]:
    """Return the lines of a table of contents."""
    found = place(lines, start, end)
    return set(range(found.start, found.end)) if found is not None else set()


class Seeker:
    """Tells of lines in turn whether they stand in a table of contents; no line is read twice from one start."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._start, self._next = -1, 0
        self._tried: Iterator[Contents | None] = iter(())
        self._found: Contents | None = None

    def holds(self, start: int, at: int) -> bool:
        """Return whether a line stands in the table of contents that follows another, or before what it lists first."""
        if start != self._start:
            self._start, self._next, self._found = start, start, None
            self._tried = _tried(self._lines, start, len(self._lines))
        while self._found is None and self._next <= at + 1:  # one that is headed 目 / 录 begins a line above
            self._found = next(self._tried, None)
            self._next += 1
        return self._found is not None and self._found.start <= at < self._found.text


def _is_heading(line: Line) -> bool:
    """Return whether a line is a numbered heading with nothing said behind it, or one with its page."""
    text = line.text.strip()
    if _is_of_figures(line):
        return False
    if pages.is_led(text, tabs=True):
        return True
    return _is_numbered(text) and len(text) <= _HEADING and re.search("[。；：，]", text) is None


def _is_of_figures(line: Line) -> bool:
    """Return whether a line is the row of a table of figures: 仓容（万吨）, and that of three years."""
    return line.cells is not None and sum(bool(cell.strip()) for cell in line.cells) >= _CELLS


def _is_numbered(text: str) -> bool:
    return mark(text) is not None or decimal(text) is not None


def _leads(lines: Sequence[Line], at: int, end: int) -> bool:
    """Return whether a heading stands above others, with nothing but numbers of pages between them."""
    count = 0
    while at < end and count < _ALONE and (_is_heading(lines[at]) or _PAGE.fullmatch(lines[at].text)):
        count += _is_heading(lines[at])
        at += 1
    return count == _ALONE


def _from(lines: Sequence[Line], head: int, begun: int, end: int, fewest: int) -> Contents | None:
    """Return the table of contents whose entries begin at a line, if so many of them are known for sure."""
    entries = _entries(lines, begun, min(end, begun + _LONGEST))
    if not entries:
        return None
    behind = next((at for at in range(entries[-1].at + 1, end) if lines[at].text.strip()), end)
    again = _headings(lines, behind, end, {one.heading[:_BEGIN] for one in entries})
    sure = [one for at, one in enumerate(entries) if one.is_led or _comes_again(entries, at, again)]
    told = [one for one in entries if one.is_led or _is_numbered(one.heading)]
    if len(sure) < fewest or (fewest == _ALONE and len(sure) < _MOSTLY * len(told)):
        return None
    last = entries.index((told or sure)[-1])  # behind it the title may stand once more
    if last + 1 < len(entries) and entries[last].heading + entries[last + 1].heading in again:  # set over two lines
        last += 1
    until = entries[last].at + 1
    while until < end and _PAGE.fullmatch(lines[until].text):
        until += 1
    first = {one.heading for one in sure[:_FIRST]}
    text = next((at for at in range(until, end) if first & _said(lines, at)), until)
    return Contents(head, until, text)


def _entries(lines: Sequence[Line], begun: int, end: int) -> list[_Entry]:
    """Return the lines that may be entries: up to the first sentence, or to where one of the first comes again.

    What begins to count anew as the outermost of them did is the text too.
    """
    found: list[_Entry] = []
    untold = 0
    marks: list[Mark] = []  # of the first of them, and of the outermost
    for at in range(begun, end):
        text = lines[at].text.strip()
        if _PAGE.fullmatch(text):
            continue
        heading, is_led = _bare(text), pages.is_led(text, tabs=True)
        one = _Entry(at, heading, is_led, mark(heading))
        if len(heading) > _HEADING or _is_of_figures(lines[at]) or (_SENTENCE.search(text) and not is_led):
            break
        if found and not (is_led and found[0].is_led) and (_is_among(found[:_FIRST], one) or _counts_anew(marks, one)):
            break
        untold = 0 if is_led or _is_numbered(text) else untold + 1
        if untold > _UNTOLD and any(one.is_led for one in found):
            break
        found.append(one)
        if one.mark is not None:
            marks = [marks[0], min(marks[1], one.mark, key=lambda each: each.style)] if marks else [one.mark, one.mark]
    return found


def _is_among(first: Sequence[_Entry], one: _Entry) -> bool:
    return any(one.heading == other.heading for other in first)


def _counts_anew(marks: Sequence[Mark], one: _Entry) -> bool:
    """Return whether an entry has the number of the first one, and none of a style further out stands between."""
    if not marks or one.mark is None:
        return False
    return one.mark.label == marks[0].label and one.mark.style == marks[1].style


def _comes_again(entries: Sequence[_Entry], at: int, again: set[str]) -> bool:
    """Return whether an entry is a heading of the text, alone or with the line below."""
    one = entries[at].heading
    return one in again or (at + 1 < len(entries) and one + entries[at + 1].heading in again)


def _headings(lines: Sequence[Line], start: int, end: int, begin: set[str]) -> set[str]:
    """Return what may be those headings of a text that begin in one of some ways, which may be whole headings."""
    sizes = {len(one) for one in begin}
    found: set[str] = set()
    for at in range(start, end):
        text = "".join(lines[at].text[: 4 * _BEGIN].split())
        if any(text[:size] in begin for size in sizes):
            found |= _said(lines, at)
    return found


def _said(lines: Sequence[Line], at: int) -> set[str]:
    """Return what may be the heading with which a line begins, or which goes on to the next line."""
    text = lines[at].text.strip()[: 2 * _HEADING]
    said = {_bare(text), _bare(re.split("[。：:]", text, maxsplit=1)[0])}
    if at + 1 < len(lines) and len(text) <= _HEADING:
        said.add(_bare(text + lines[at + 1].text.strip()[:_HEADING]))
    return said - {""}


def _bare(text: str) -> str:
    """Return a heading of a table of contents without spaces, leaders and the number of its page."""
    return _LEADER.sub("", _BEHIND.sub("", text)).rstrip("。：:")
