"""Printed lines become paragraphs again, across the end of a page as well.

A Chinese document sets its paragraphs off by an indent of two characters and fills every line but the last. So a line
goes on where the one before it was full and it is not indented itself. Where a program numbers paragraphs, the number
stands outside and all other lines are indented. Titles are centred; their lines belong together while their size stays
the same.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from desktop.core.parsing.conventions import GENRES
from desktop.core.parsing.reading.pdf.edges import frames
from desktop.core.parsing.reading.pdf.pages import Page
from desktop.core.parsing.reading.pdf.sheets import Sheet
from desktop.core.parsing.reading.pdf.text import SPLIT, Printed
from desktop.core.parsing.reading.signs import BEGINNING, ENDING, ISSUED, ORDINAL, PURPOSE, depth, joined

_INDENT = 1.2  # characters
_FULL = 1.6  # characters that a full line may end early: a closing mark hangs over, Latin words do not break
_ROOM = 2.5  # characters of room that a line which goes on does not leave before a Chinese one
_WORD = 4.5  # characters by which a line of a narrow column may be short: what cannot be parted went to the next one
_HANGS, _SEVERAL = 0.8, 2  # characters by which the lines behind the first one are indented; paragraphs that tell so
_SET_RIGHT, _ASIDE = 6, 1.2  # characters by which a line begins that is set at the right, and is off the middle
_LEFT_AND_RIGHT = 2
_TELLING = 40  # lines that show where the text of left or right pages stands
_CLOSING = (")", "）", "〕", "】", "]")
_NO_TITLE = re.compile(
    "——|[\u4e00-\u9fff]{1,14}[〔\\[]\\d{4}[〕\\]]\\d+号$|各[省市州县区]"
)  # what stands below a title
_TITLE = 1.12  # times the size of the text
_TITLED = re.compile(rf"^[^。；：]{{4,80}}(?:{GENRES}|通知|决定|清单)(?:[（(][^（()）]{{1,20}}[)）])?$")
"""A title that is told by its words alone, set like the text."""
_BELOW = re.compile(f"各|根据|按照|依据|近年来|{PURPOSE.pattern}")
"""With what the text below a title begins, whom it addresses included."""
_CONTENTS = re.compile(r"[.·…．]{6,}\s*\d{1,4}$")  # 一、总体要求………… 3
_CUT_DATE = re.compile(r"\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2}$")  # which a narrow cell broke before 日
_STILL_TITLE = re.compile("[的（(及和与、]")


class _Text(NamedTuple):
    """How the text of a document is set: its size, and the distance of its lines, in points."""

    size: float
    pitch: float


class _Line(NamedTuple):
    """A printed line with what is known of it: all in characters of its size.

    Attributes:
        column: of its page, from 1; 0 where it is as wide as the page.
        indent: how far it begins inside the text.
        rest: how far it ends before the edge of the text.
        share: the rest as a share of the whole width.
        aside: how far its middle is from that of the page or the text.
    """

    printed: Printed
    page: int
    column: int
    indent: float
    rest: float
    share: float
    aside: float


def paragraphs(pages: Sequence[Page]) -> Iterator[tuple[str | Sheet, int]]:
    """Yield the paragraphs and tables, and the page on which each begins."""
    text = _text(pages)
    every = list(_set(pages, text))
    hanging = _hanging(every)
    said, begun, opened, head = "", 0, 0, True
    first: _Line | None = None
    before: _Line | None = None
    for line in every:
        head = head and not ENDING.search(said)
        if (
            isinstance(line, _Line)
            and first is not None
            and before is not None
            and _goes_on(before, line, text, opened > 0, _places(first, line) in hanging)
            and not (head and _ends_title(said, before, line))
        ):
            said = _joined(said, line.printed.text)
        else:
            if said:
                yield said.rstrip(SPLIT), begun
            if not isinstance(line, _Line):
                yield line
                said, first, before = "", None, None
                continue
            said, begun, opened, first = line.printed.text, line.page, 0, line
        before = line
        opened = max(0, opened + depth(line.printed.text))
    if said:
        yield said.rstrip(SPLIT), begun


def _hanging(every: Sequence[_Line | tuple[Sheet, int]]) -> set[tuple[int, int]]:
    """Return where numbered paragraphs and all of their other lines begin, if these stand farther inside.

    Several paragraphs tell it that are cut in the middle of a sentence.
    """
    found: Counter[tuple[int, int]] = Counter()
    for one, other in pairwise(every):
        if isinstance(one, _Line) and isinstance(other, _Line) and other.indent > one.indent + _HANGS:
            cut = one.rest <= _FULL and not ENDING.search(one.printed.text.rstrip())
            found[_places(one, other)] += cut and not BEGINNING.match(other.printed.text)
    return {places for places, count in found.items() if count >= _SEVERAL and places[0] >= 0}


def _places(first: _Line, line: _Line) -> tuple[int, int]:
    """Return where a paragraph that has a number begins and where a line does, in points; -1 for one without."""
    numbered = ORDINAL.match(first.printed.text) is not None
    return round(first.printed.left) if numbered else -1, round(line.printed.left)


def _joined(said: str, text: str) -> str:
    return said[:-1] + text if said.endswith(SPLIT) else joined(said, text)


def _text(pages: Iterable[Page]) -> _Text:
    """Find out how most of a document is set."""
    sizes: Counter[int] = Counter()
    pitches: Counter[int] = Counter()
    for page in pages:
        for line in page.lines:
            sizes[round(line.size)] += len(line.text)
    size = max(1, sizes.most_common(1)[0][0]) if sizes else 1
    for page in pages:
        for one, other in zip(page.lines, page.lines[1:], strict=False):
            if 0.8 * size < one.base - other.base < 4 * size:
                pitches[round(one.base - other.base)] += 1
    return _Text(size, pitches.most_common(1)[0][0] if pitches else 1.5 * size)


def _set(pages: Iterable[Page], text: _Text) -> Iterator[_Line | tuple[Sheet, int]]:
    """Yield the lines with their places, and the tables; pages of one size, left or right, share their edges."""
    alike: dict[tuple[int, int, int], list[Page]] = defaultdict(list)
    for page in pages:
        for side in (_LEFT_AND_RIGHT, page.number % 2):
            alike[round(page.width), round(page.height), side].append(page)
    found = {
        kind: frames(group, text.size)
        for kind, group in alike.items()
        if kind[2] == _LEFT_AND_RIGHT or sum(len(page.lines) for page in group) >= _TELLING
    }
    for page in pages:
        width, height = round(page.width), round(page.height)
        own = found.get((width, height, page.number % 2), found[width, height, _LEFT_AND_RIGHT])
        for line in page.parts:
            if isinstance(line, Sheet):
                yield line, page.number
                continue
            left, right, middle, column = own.edges(line)
            centre = (line.left + line.right) / 2
            aside = min(abs(centre - middle), abs(centre - (left + right) / 2))
            rest = right - line.right
            yield _Line(
                line,
                page.number,
                column,
                (line.left - left) / line.size,
                rest / line.size,
                rest / max(1.0, right - left),
                aside / line.size,
            )


def _goes_on(before: _Line, line: _Line, text: _Text, opened: bool, hangs: bool) -> bool:
    """Return whether a line belongs to the paragraph of the one before it.

    Args:
        before: the line before it.
        line: the line.
        text: how the document is set.
        opened: a bracket of the paragraph is open still.
        hangs: the line stands where those of the paragraph do behind its first one.
    """
    one, other = before.printed, line.printed
    if abs(one.size - other.size) > 0.12 * max(one.size, other.size):
        return False
    down = one.base - other.base
    same = (before.page, before.column) == (line.page, line.column)
    if same and not -0.5 * one.size < down < max(1.45 * text.pitch, 2.2 * one.size):
        return False
    if not opened and (ISSUED.fullmatch(one.text.strip()) or ISSUED.fullmatch(other.text.strip())):
        return False
    if _is_title(before, text) and _is_title(line, text):
        return before.page == line.page and _NO_TITLE.match(other.text) is None
    if same and _CUT_DATE.search(one.text.rstrip()) and other.text.strip() == "日":
        return True
    if line.indent > _INDENT and not hangs:
        return False
    if before.indent > _SET_RIGHT and not opened and line.aside > _ASIDE and before.aside > _ASIDE:
        return False  # a signature or its date, and 附件 below it
    said = one.text.rstrip()
    if _CONTENTS.search(said):
        return False
    ended = bool(ENDING.search(said))
    closed = ended or said.endswith(_CLOSING)  # （市商务局负责） and then （二）
    if BEGINNING.match(other.text) and (closed or before.rest > _INDENT):
        return False
    if before.rest <= _FULL or (opened and not BEGINNING.match(other.text)):
        return True
    narrow = before.column > 0 and before.rest <= _WORD
    if said.endswith(_CLOSING) and before.rest > _ROOM and not narrow:  # and then the name of who issued it
        return False
    return not ended and (before.share <= 0.2 or narrow) and before.indent < 3


def _ends_title(said: str, before: _Line, line: _Line) -> bool:
    """Return whether a title that is set like the text, at the head of a document, is whole before a line."""
    if not _TITLED.match(said.strip()):
        return False
    told = line.printed.text.strip()
    return _BELOW.match(told) is not None or (before.rest > _ROOM and not _STILL_TITLE.match(told))


def _is_title(line: _Line, text: _Text) -> bool:
    """Return whether a line is larger than the text and stands in the middle."""
    return line.printed.size > _TITLE * text.size and line.aside < _ASIDE
