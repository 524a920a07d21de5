"""The outline of a text that no numbered division tells: its bodies, its questions or headings without a number do."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from desktop.core.parsing.conventions import MARKDOWN
from desktop.core.parsing.structure import bodies
from desktop.core.parsing.structure.marks import Style
from desktop.core.parsing.structure.rows import Row
from desktop.core.parsing.structure.series import ALONE, names_bodies
from desktop.core.parsing.structure.units import Found, Outline, Unit, counted_words, tree

_LONGEST = 30  # characters of a heading without a number
_FEWEST_HEADINGS = 2  # headings without a number that divide a document
_WHOLE = re.compile(r"[。；：！？.;:!?）〕】)\]]$")  # the end of a paragraph that is no heading
_FEWEST_CLOSED = 3  # measures that are told by their bodies alone


def asked(found: Sequence[Row]) -> Outline:
    """Return the outline of an interview without numbers: 一是, 二是 … are in the chapters that its questions make."""
    places = [at for at, row in enumerate(found) if row.mark is None and not row.is_cell and row.text.endswith("？")]
    ends = [*places[1:], len(found)]
    questions = [Unit(Style.WORD, 0, "", start, end) for start, end in zip(places, ends, strict=False)]
    answered = [unit for unit in questions if counted_words(found, unit)]
    for number, unit in enumerate(answered, 1):
        unit.number = number
    return Outline(answered, [], bool(answered))


def counted(found: Sequence[Row]) -> Outline:
    """Return the outline of a text in which nothing but 一是, 二是 … is numbered, or one measure alone."""
    units = tree(found)
    series = [unit for unit in units if unit.style is Style.WORD]
    if len(series) >= _FEWEST_CLOSED:
        return Outline([], [Found(unit, None, None) for unit in series])
    return Outline([], [Found(unit, None, None) for unit in units if _is_answered_for(found, unit)])


def _is_answered_for(found: Sequence[Row], unit: Unit) -> bool:
    """Return whether a single numbered unit is a measure: it names who sees to it."""
    rows = found[unit.start : unit.end]
    return unit.style in ALONE and any(names_bodies(row.text) for row in rows if not row.is_cell)


def closed(found: Sequence[Row]) -> Outline:
    """Return the outline of a document that lost its numbers: a measure ends with each paragraph that names bodies."""
    named = [at for at, row in enumerate(found) if not row.is_cell and names_bodies(row.text)]
    ends = [at for at, later in pairwise([*named, -1]) if later != at + 1 or not bodies.is_line(found[later].text)]
    if len(ends) < _FEWEST_CLOSED:
        return Outline([], [])
    usual = Counter(two - one for one, two in pairwise(ends)).most_common(1)[0][0]
    starts = [max(0, ends[0] + 1 - usual), *(end + 1 for end in ends)]
    units = [
        Unit(Style.POINT, number, "", start, end + 1)
        for number, (start, end) in enumerate(zip(starts, ends, strict=False), 1)
    ]
    return Outline([], [Found(unit, None, None) for unit in units])


def under_headings(every: list[Found], found: Sequence[Row], title: str | None) -> Outline:
    """Return the outline of measures without chapters; headings above them that have no number divide them."""
    places = [_heading_above(one.unit.start, found, title) for one in every]
    above = [place for place in places if place is not None]
    if len(above) < _FEWEST_HEADINGS or places[0] is None or every[0].section is not None:
        return Outline([], every)
    ends = [*above[1:], len(found)]
    chapters = [Unit(Style.COMMA, at, "", *span) for at, span in enumerate(zip(above, ends, strict=True), 1)]
    within = [bisect_right(above, one.unit.start) - 1 for one in every]
    for one, at in zip(every, within, strict=True):
        one.unit.end = min(one.unit.end, chapters[at].end)
        one.chapter = at
        chapters[at].below.append(one.unit)
    return Outline(chapters, every)


def _heading_above(start: int, found: Sequence[Row], title: str | None) -> int | None:
    """Return where the heading without a number above a measure stands; a paragraph may introduce what it heads.

    In a text whose lines are broken a short line above another one is none: what stands above it would be complete.
    """
    if start and _is_heading(found[start - 1], title):
        return start - 1
    if start < 2 or not _is_heading(found[start - 2], title) or re.search("[，《]", found[start - 2].text):
        return None
    introduction = found[start - 1]
    if introduction.mark is not None or introduction.is_cell or names_bodies(introduction.text):
        return None
    whole = start == 2 or _WHOLE.search(found[start - 3].text) is not None
    return start - 2 if whole and introduction.text.endswith(("。", "：")) else None


def _is_heading(row: Row, title: str | None) -> bool:
    """Return whether a line without a number reads like a heading: few words, no sentence, no bodies."""
    text = row.text.strip(f"{MARKDOWN} 　")
    if row.mark is not None or row.is_cell or text == title or names_bodies(text) or bodies.is_group(text):
        return False
    return 4 <= len(text) <= _LONGEST and not re.search(r"[。；：:，、）)！!\d]$|^附|^[（(]", text)
