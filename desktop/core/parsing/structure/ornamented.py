"""Headings behind one sign, each on a line of its own below a heading 一、: ◆完善机制. They head the measures.

What comes twice are parts of a measure (◆目标, ◆做法), and what ends as a sentence does is a point of a text.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Sequence

import msgspec

from desktop.core.parsing.conventions import BULLETS
from desktop.core.parsing.structure import bodies
from desktop.core.parsing.structure.marks import Mark, Style
from desktop.core.parsing.structure.rows import Row
from desktop.core.parsing.values import Line

_SIGN = re.compile(f"[{BULLETS}]")
_HEADING = re.compile(rf"(?P<sign>[{BULLETS}])\s*(?P<said>[^\s。；：:][^。；：:]{{1,39}})")
_LONGEST = 40  # characters of a heading 一、
_FEWEST = 3  # headings that show it


def headed(rows: list[Row], lines: Sequence[Line]) -> list[Row]:
    """Return the rows with such headings as marks, counted from one below each 一、; only finer units stand in them.

    Where they are in bold type, that tells which lines are headings, with a sign and without.

    Args:
        rows: those of the document.
        lines: of the source, which the rows count in.
    """
    marks = [row.mark for row in rows if row.mark]
    coarse = {one.style for one in marks if one.style < Style.BRACKET_POINT}
    tops = [at for at, row in enumerate(rows) if row.mark and row.mark.style is Style.COMMA]
    if coarse != {Style.COMMA} or any(len(rows[at].text) > _LONGEST or "。" in rows[at].text for at in tops):
        return rows
    for sign in dict.fromkeys(row.text[0] for row in rows if not row.is_cell and _SIGN.match(row.text)):
        found = _headings(rows, sign, tops)
        if found and not any(lines[rows[at].line].bold for at in found):
            return _counted(rows, found, tops)
    return rows


def _headings(rows: Sequence[Row], sign: str, tops: Sequence[int]) -> dict[int, re.Match[str]]:
    """Return by their rows the headings behind a sign, none where a line with it is no heading, or they are too few.

    Most headings 一、 that hold any say nothing themselves: the first one stands right below.
    """
    found: dict[int, re.Match[str]] = {}
    above = {*tops}
    for at, row in enumerate(rows):
        if row.is_cell or not row.text.startswith(sign):
            continue
        heading = _HEADING.fullmatch(row.text.rstrip())
        if heading is None or at < tops[0] or not _is_apart(heading["said"]):
            return {}
        found[at] = heading
    heads = all(at + 1 < len(rows) and at + 1 not in found and at + 1 not in above for at in found)
    names = {one["said"] for one in found.values()}
    holding = {bisect(tops, at) for at in found}
    below = sum(tops[one - 1] + 1 in found for one in holding)
    return found if heads and _FEWEST <= len(found) == len(names) and 2 * below > len(holding) else {}


def _is_apart(said: str) -> bool:
    """Return whether what stands behind a sign is no line of bodies."""
    return not (bodies.is_line(said) or bodies.is_group(said))


def _counted(rows: Sequence[Row], found: dict[int, re.Match[str]], tops: Sequence[int]) -> list[Row]:
    made: list[Row] = []
    number = 0
    above = {*tops}
    for at, row in enumerate(rows):
        number = 0 if at in above else number + (at in found)
        mark = Mark(Style.BRACKET, number, found[at]["sign"], found[at].start("said")) if at in found else row.mark
        made.append(msgspec.structs.replace(row, mark=mark))
    return made
