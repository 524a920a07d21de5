"""Headings of several clauses before a colon: told where the others of their series stand before one.

（一）健全制度：…, （二）坚持规划先行，优化布局：…. Alone, what stands there may as well be the clauses of a
sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.core.parsing.structure import bodies, clauses
from desktop.core.parsing.structure.demands import acts_within
from desktop.core.parsing.structure.headings import heading_of, may_say_text, says_text
from desktop.core.parsing.structure.marks import Style
from desktop.core.parsing.structure.rows import Row
from desktop.core.parsing.structure.titled import without_groups
from desktop.core.parsing.structure.units import Outline

_CLAUSES = re.compile(
    r"(?!“)(?P<heading>[^，、。；：:（(]{2,16}(?:[，、][^，、。；：:（(]{2,16}){1,3})(?<!是)(?<!为)(?<!如下)(?<!包括)(?<!有)[：:]\s*(?=\S)"
)
_TELLS = re.compile(r"[以如]下|下列|^[各请]|\d|会同")
"""What a sentence says that a colon divides."""
_FEWEST = 2  # plain headings before a colon that tell what the others are
_NEARLY_ALL = 0.8


def ends(made: Outline, every: Sequence[Sequence[Row]]) -> list[int]:
    """Return for each measure where the heading of several clauses with which it begins ends, 0 where it has none.

    Args:
        made: the outline.
        every: the rows of each of its measures.
    """
    series: dict[tuple[int | None, Style], list[int]] = {}
    for at, one in enumerate(made.measures):
        series.setdefault((one.chapter, one.unit.style), []).append(at)
    plain = {at for at, own in enumerate(every) if _is_plain(own[0])}
    clauses = {at: end for at, own in enumerate(every) if (end := _end_of_clauses(own[0]))}
    found = [0] * len(every)
    for places in series.values():
        alike = sum(at in plain or at in clauses for at in places) >= _NEARLY_ALL * len(places)
        if alike and len(plain) >= max(_FEWEST, len(clauses)):
            for at in clauses.keys() & {*places}:
                found[at] = clauses[at]
    return found


def _is_plain(row: Row) -> bool:
    """Return whether a measure begins with a heading that a colon ends."""
    text = without_groups(row.said)
    heading, end, alone = heading_of(text)
    return not alone and text[:end].rstrip().endswith(("：", ":")) and re.search("[，、]", heading) is None


def _end_of_clauses(row: Row) -> int:
    """Return where the text begins behind clauses that may be a heading before a colon, 0 where there are none."""
    found = _CLAUSES.match(row.said)
    if found is None or _TELLS.search(found["heading"]) or says_text(found["heading"]):
        return 0
    last = re.split("[，、]", found["heading"])[-1]
    is_body = bodies.are_names([last]) and not clauses.verb(last)  # 优化布局 is none
    return 0 if is_body or clauses.names_field(last) or not _asks(row.said[found.end() :]) else found.end()


def _asks(text: str) -> bool:
    """Return whether the first sentence of a text asks for something, rather than naming things: 保管员、检验员."""
    sentence = re.split("[。；]", text, maxsplit=1)[0]
    return may_say_text(sentence) or any(clauses.verb(one) or acts_within(one) for one in re.split("[，、]", sentence))
