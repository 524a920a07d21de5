"""Parts of a chapter that are not numbered as those of the others are, but count as much: 第一阶段, 一是, or steps."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from desktop.core.parsing.conventions import BULLETS, DASHES
from desktop.core.parsing.structure import steps
from desktop.core.parsing.structure.marks import Mark, Style
from desktop.core.parsing.structure.outline import IN_FORCE
from desktop.core.parsing.structure.rows import Row
from desktop.core.parsing.structure.series import names_bodies
from desktop.core.parsing.structure.units import Unit, counted_words

CHINESE = "一二三四五六七八九十"
PHASES = re.compile(rf"第\s*([{CHINESE}])\s*阶段(?:\s*[:：\s　]\s*(?=\S)|(?=[（(][^（()）]*\d[^（()）]*[)）]))")
"""第一阶段：, or 第一阶段（2026年3月）, which counts the units of a document where nothing else does."""
_BELOW = (Style.BRACKET, Style.TASK, Style.POINT)
"""How the parts of a chapter 一、 are numbered."""
_HEADED = re.compile(rf"[{CHINESE}]{{1,3}}[是要][^，。；：]{{2,24}}。\s*[^\s。]")
"""A part that has a heading and says more: 一是加强领导。成立专班。"""
_TIMED = re.compile(
    rf"(?:[{DASHES}{BULLETS}]{{1,2}}\s*)?(?=[\u4e00-\u9fff]{{2,16}}[（(](?:即日|20\d\d年|\d{{1,2}}月)[^（()）]{{0,30}}[)）]\s*[：:。])"
)
"""A step that says when it is taken: 动员部署（2026年3月底前）。"""
_FEWEST = 2  # parts of a chapter
_FEWEST_WORDS = 3  # parts 一是, 二是 …, which running text has too


def with_phases(rows: list[Row]) -> list[Row]:
    """Return the rows with the parts of a chapter 一、 as marks that has nothing else numbered right below it.

    They number what （一） or 1. does below the other headings; what is counted below one of them is finer.
    """
    tops = [at for at, row in enumerate(rows) if row.mark and row.mark.style is Style.COMMA]
    below = [rows[at + 1].mark for at in tops if at + 1 < len(rows)]
    usual = next((one.style for one in below if one and one.style in _BELOW), None)
    if usual is None:
        return rows
    made = rows[: tops[0]]
    for start, end in pairwise([*tops, len(rows)]):
        inside = rows[start + 1 : end]
        made += [rows[start], *(_worded(inside, usual) or _marked(rows[start], inside, usual) or inside)]
    return made


def _marked(heading: Row, inside: Sequence[Row], usual: Style) -> list[Row]:
    """Return the rows of a chapter with the marks of its phases or steps, none where it has no such parts.

    Args:
        heading: the row of the chapter.
        inside: the rows below it.
        usual: how units are numbered below other headings.
    """
    found = {at: match for at, row in enumerate(inside) if not row.is_cell and (match := PHASES.match(row.text))}
    if [CHINESE.index(match[1]) + 1 for match in found.values()] != list(range(1, len(found) + 1)):
        return []
    if not found and steps.FOLLOW.search(heading.said):
        found = {at: match for at, row in enumerate(inside) if not row.is_cell and (match := _TIMED.match(row.text))}
        found = found if 0 in found else {}  # nothing stands above the first one
    if len(found) < _FEWEST or (style := _above([*found, len(inside)], inside, usual)) is None:
        return []
    made = list(inside)
    for number, (at, match) in enumerate(found.items(), 1):
        label = re.sub(r"\s", "", match[0]).rstrip(f"：:{DASHES}{BULLETS}")
        made[at] = msgspec.structs.replace(inside[at], mark=Mark(style, number, label, match.end()))
    return made


def _above(phases: Sequence[int], inside: Sequence[Row], usual: Style) -> Style | None:
    """Return the way of numbering that is coarser than all that is counted below phases, None where that is no part.

    Below each of them it begins anew, and nothing is counted above the first one.

    Args:
        phases: their rows, and the end of their chapter.
        inside: the rows of the chapter.
        usual: how units are numbered below other headings.
    """
    if any(row.mark for row in inside[: phases[0]]):
        return None
    every = [[row.mark for row in inside[one:two] if row.mark] for one, two in pairwise(phases)]
    if any(marks and marks[0].number != 1 for marks in every):
        return None
    finer = min((mark.style for marks in every for mark in marks), default=Style.WORD)
    return next((style for style in (usual, Style.BRACKET, Style.TASK) if style < finer), None)


def _worded(inside: Sequence[Row], usual: Style) -> list[Row]:
    """Return the parts 一是, 二是 … of a chapter that is nothing else, none where they are running text.

    Each has a heading and says more (一是加强领导。成立专班。), or names who sees to it: 一是建设平台（甲局负责）；.
    """
    if any(row.is_cell or (row.mark and row.mark.style is not Style.WORD) for row in inside):
        return []
    leads = bool(inside) and inside[0].mark is None and inside[0].text.rstrip().endswith(("：", ":"))
    closes = len(inside) - (inside[-1:] != [] and IN_FORCE.match(inside[-1].text.strip()) is not None)
    below = inside[leads:closes]
    parts = counted_words(below, Unit(Style.COMMA, 0, "", -1, len(below)))
    answered = len(parts) >= _FEWEST and all(names_bodies(part.text) for part in parts)
    headed = len(parts) >= _FEWEST_WORDS and all(_HEADED.match(part.text) for part in parts)
    if not (answered or headed):
        return []
    lines = {part.line for part in parts}
    first = (parts[0].line, parts[0].start) == (below[0].line, below[0].start)
    if not first or any(row.line not in lines for row in below):
        return []
    marks = (part.mark and msgspec.structs.replace(part.mark, style=usual) for part in parts)
    made = (msgspec.structs.replace(part, mark=own) for part, own in zip(parts, marks, strict=True))
    return [*inside[:leads], *made, *inside[closes:]]
