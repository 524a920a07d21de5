"""Headings without an ordinal that divide the measures of a document, those with no measure below them too.

★工作目标, 【保障措施】, or a short line between whole paragraphs: what a plan says of its aims and its end stands under
such a heading as its tasks do.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from desktop.core.parsing.conventions import BULLETS, MARKDOWN
from desktop.core.parsing.structure import bodies
from desktop.core.parsing.structure.marks import Style
from desktop.core.parsing.structure.rows import Row
from desktop.core.parsing.structure.series import names_bodies
from desktop.core.parsing.structure.units import Found, Outline, Unit

SIGNED = re.compile(
    rf"(?P<sign>[{BULLETS}])\s*(?P<said>[^\s。；：:，][^。；：:，]{{1,29}})[：:]?|(?P<open>【)(?P<within>[^【】。；：:]{{2,30}})】[：:]?"
)
"""A heading that a sign or brackets set off."""
_LEADS = re.compile(r"[^，。；：:、]{2,16}[：:]")
"""活动内容：, which heads what is counted below it."""
_AROUND = f"{MARKDOWN} 　"
_LONGEST = 30  # characters of a heading without a number
_FEWEST = 2  # headings without a number that divide a document
_WHOLE = re.compile(r"[。；：！？.;:!?）〕】)\]]$")  # the end of a paragraph that is no heading
_TEXT = re.compile(r"[。；：;:]$")


def under_headings(every: list[Found], found: Sequence[Row], title: str | None) -> Outline:
    """Return the outline of measures without chapters; headings that have no number divide them."""
    places = _signed(every, found, title) or _leading(every, found) or _bare(every, found, title)
    return by_places(every, places, len(found))


def by_places(every: list[Found], places: Sequence[int], rows: int) -> Outline:
    """Return the outline of measures in the chapters that begin at places, so many rows in all."""
    if len(places) < _FEWEST or places[0] > every[0].unit.start:
        return Outline([], every)
    ends = [*places[1:], rows]
    chapters = [Unit(Style.COMMA, at, "", *span, []) for at, span in enumerate(zip(places, ends, strict=True), 1)]
    for one in every:
        one.chapter = bisect_right(places, one.unit.start) - 1
        one.unit.end = min(one.unit.end, chapters[one.chapter].end)
        chapters[one.chapter].below.append(one.unit)
    return Outline(chapters, every)


def is_heading(row: Row, title: str | None) -> bool:
    """Return whether a line without a number reads like a heading: few words, no sentence, no bodies."""
    text = row.text.strip(_AROUND)
    return is_short(row) and text != title and not (names_bodies(text) or bodies.is_group(text))


def is_short(row: Row) -> bool:
    """Return whether a line without a number has few words and is no sentence."""
    text = row.text.strip(_AROUND)
    if row.mark is not None or row.is_cell:
        return False
    return 4 <= len(text) <= _LONGEST and not re.search(r"[。；：:，、）)！!\d]$|^附|^[（(]", text)


def _signed(every: Sequence[Found], found: Sequence[Row], title: str | None) -> list[int]:
    """Return where headings with one sign stand that no other line begins with, the first of them above all measures.

    What comes twice are parts of a measure: ◆目标, ◆做法.
    """
    kinds: dict[str, dict[int, str | None]] = {}
    for at, row in enumerate(found):
        text = row.text.strip()
        if row.mark is None and not row.is_cell and text[:1] in f"{BULLETS}【":
            one = SIGNED.fullmatch(text)
            kinds.setdefault(text[0], {})[at] = (one["said"] or one["within"]) if one and text != title else None
    for places in kinds.values():
        names = list(places.values())
        if len(names) < _FEWEST or None in names or len(set(names)) < len(names):
            continue
        if any(name and (names_bodies(name) or bodies.is_group(name)) for name in names):
            continue
        if min(places) < every[0].unit.start and max(places) + 1 < len(found):
            return list(places)
    return []


def _leading(every: Sequence[Found], found: Sequence[Row]) -> list[int]:
    """Return where lines that only lead to what follows stand above the first of measures that are counted anew."""
    places = [one.unit.start - 1 for one in every if one.unit.number == 1]
    if len(places) < _FEWEST or places[0] < 0 or every[0].section is not None:
        return []
    rows = [found[at] for at in places]
    leads = all(row.mark is None and not row.is_cell and _LEADS.fullmatch(row.text.strip()) for row in rows)
    return places if leads and every[0].unit.number == 1 and not any(names_bodies(row.text) for row in rows) else []


def _bare(every: Sequence[Found], found: Sequence[Row], title: str | None) -> list[int]:
    """Return where short lines stand above measures, and those alike above the first and below the last of these."""
    places = [_heading_above(one.unit.start, found, title) for one in every]
    above = [place for place in places if place is not None]
    if places[0] is None or every[0].section is not None:
        return []
    before = [at for at in range(above[0]) if _is_apart(at, found, title)]
    within = any(_is_apart(at, found, title) for at in range(above[0] + 1, every[-1].unit.start) if at not in above)
    last = range(every[-1].unit.start + 1, len(found) - 1)
    behind = [] if within else [at for at in last if _is_apart(at, found, title)]
    return [*before, *above, *behind]


def _is_apart(at: int, found: Sequence[Row], title: str | None) -> bool:
    """Return whether a heading stands between whole paragraphs, none of which is numbered or names bodies."""
    row, below = found[at], found[at + 1]
    if not is_heading(row, title) or re.search("[，《]", row.text) or (at and not _WHOLE.search(found[at - 1].text)):
        return False
    text = below.text.rstrip()
    told = below.mark is None and not below.is_cell and not bodies.is_line(text)
    return told and len(text) > len(row.text) and _TEXT.search(text) is not None


def _heading_above(start: int, found: Sequence[Row], title: str | None) -> int | None:
    """Return where the heading without a number above a measure stands; a paragraph may introduce what it heads.

    In a text whose lines are broken a short line above another one is none: what stands above it would be complete.
    """
    if start and is_heading(found[start - 1], title):
        return start - 1
    if start < 2 or not is_heading(found[start - 2], title) or re.search("[，《]", found[start - 2].text):
        return None
    introduction = found[start - 1]
    if introduction.mark is not None or introduction.is_cell or names_bodies(introduction.text):
        return None
    whole = start == 2 or _WHOLE.search(found[start - 3].text) is not None
    return start - 2 if whole and introduction.text.endswith(("。", "：")) else None
