"""What a numbered unit has below it, and whether bodies are named for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from desktop.core.parsing.conventions import AIMS, CLOSING
from desktop.core.parsing.structure import answering, bodies
from desktop.core.parsing.structure.group_labels import BODY_LABEL, LABEL_END, LABEL_LINE
from desktop.core.parsing.structure.headings import before_text, heading_of
from desktop.core.parsing.structure.marks import Style
from desktop.core.parsing.structure.rows import Row
from desktop.core.parsing.structure.units import Unit

_MOST, _RUNNING, _NO_BODIES = 0.8, 0.6, 0.7
"""Shares of units with points that make a series of groups; fewer where the points count on or units are headings."""

_CHANCE = 2  # units that are divided among others that are not
_PLAIN = 0.5  # of the units that only group are plain headings
_MOST_CARRYING = 0.6  # of the tasks below plain headings have bodies of their own
_INTRODUCTION = 0.25  # of what is counted below is at most as long as what introduces it
_FRAME = re.compile(
    rf"^(?:{'|'.join(AIMS)}|目标|(?:总体|指导|基本)[\u4e00-\u9fff、]{{2,8}}|.*(?:保障措施|组织(?:实施|领导|保障)|保障机制|工作要求|附则))$"
)
"""The heading of a chapter around the tasks of a plan: whither, and who sees to it that all is done."""
_CLAUSES = re.compile(r"[，；\d]")
_PARAGRAPH = 40  # characters of a point that is more than the member of a list

_ANNOUNCES = re.compile(r"[^。；]{0,30}(?:包括|包含|涵盖|分为|分成|如下)[^。；]*[。：:]?\s*")
"""A sentence that tells what is counted below: 仓储标准主要包括库房、设备等标准。"""

_CITED = re.compile(r"[^。；，]{0,60}《[^《》]+》(?:[（(][^（()）]*(?:[（(][^（()）]*[)）])?[^（()）]*[)）])?[。；]?")
_TASKS = re.compile(r"[^，。；：]{0,12}(?:任务|举措|措施|行动|工程|内容|要求|事项|安排)[：:]")
_MEASURES = (
    Style.CHAPTER,
    Style.SECTION,
    Style.COMMA,
    Style.ARTICLE,
    Style.TASK,
    Style.BRACKET,
    Style.POINT,
    Style.DECIMAL,
    Style.BRACKET_POINT,
    Style.FIRST,
    Style.CIRCLE,
)
ALONE = (Style.TASK, Style.BRACKET, Style.POINT, Style.DECIMAL, Style.BRACKET_POINT, Style.FIRST, Style.CIRCLE)
"""The styles of a series that may stand in no chapter."""


def series_below(unit: Unit) -> list[Unit]:
    """Return the units below that may be measures: a list of one point is none, unless it is （一）."""
    for style in _MEASURES:
        series = [one for one in unit.below if one.style is style]
        if series and (len(series) > 1 or style < Style.POINT or series[0].number > 1 or len(unit.below) == 1):
            return series
    return []


def is_list(series: Sequence[Unit], found: Sequence[Row]) -> bool:
    """Return whether units are the members of one sentence: each but the last on a line that ends with ；."""
    return all(found[one.start].text.rstrip().endswith(("；", ";")) for one in series[:-1]) and len(series) > 1


def names_tasks(unit: Unit, found: Sequence[Row]) -> bool:
    """Return whether a unit is a heading that says that tasks are counted below it, each behind its name."""
    named = sum(runs_in(one, found) for one in series_below(unit))
    return _TASKS.fullmatch(found[unit.start].said.strip()) is not None and named > 0


def are_labels(units: Sequence[Unit], found: Sequence[Row]) -> bool:
    """Return whether units are what is said of one task: 1.目标任务：…, 2.责任单位：…."""
    return any(LABEL_LINE.match(found[one.start].text.strip()) for one in units)


def run_on(units: list[Unit]) -> bool:
    """Return whether what is numbered below each unit goes on counting from the one before."""
    series = [series_below(unit) for unit in units]
    on = sum(bool(one and two) and two[0].number == one[-1].number + 1 for one, two in pairwise(series))
    return len(series) > 1 and on >= 0.5 * (len(series) - 1)


def runs_through(divisions: list[Unit], style: Style = Style.POINT) -> bool:
    """Return whether the points of a document are counted through its （一）; units of another style through others."""
    groups = [_points(unit, style) for unit in _parents(divisions, style)]
    numbers = [[one.number for one in group] for group in groups if group]
    anew = sum(later[0] == 1 for later in numbers[1:])
    if len(numbers) > 1 and 2 * anew > len(numbers) - 1:
        return False
    every = [number for group in numbers for number in group]
    on = sum(two == one + 1 for one, two in pairwise(every))
    return len(every) >= 4 and on >= 0.9 * (len(every) - 1)


def _parents(divisions: list[Unit], style: Style = Style.POINT) -> Iterator[Unit]:
    """Yield the divisions and the units directly below them but for those of a style, in the order of the text."""
    for division in divisions:
        yield division
        yield from (unit for unit in division.below if unit.style is not style)


def runs_in(unit: Unit, found: Sequence[Row]) -> bool:
    """Return whether a unit's heading and its text stand on one line."""
    return not heading_of(found[unit.start].said.strip())[2]


def only_cites(unit: Unit, found: Sequence[Row]) -> bool:
    """Return whether a unit only names another document: （一）《仓储条例》（第3号令）."""
    return unit.end <= unit.start + 1 and _CITED.fullmatch(found[unit.start].said.strip()) is not None


def hold_decimals(points: list[Unit], found: Sequence[Row]) -> bool:
    """Return whether units 1, 2 are chapters: most of them have 1.1, or the others only stand around those that have.

    Headings that do not say themselves that they stand around the tasks are fewer than these. Most of the units are no
    chapters if they have a text and bodies of their own: 1.1 are parts of that.
    """
    carrying = sum(runs_in(unit, found) and names_bodies(found[unit.start].text) for unit in points)
    if 2 * carrying > len(points):
        return False
    inner = [sum(one.style is Style.DECIMAL for one in unit.below) for unit in points]
    bare = [unit for unit, count in zip(points, inner, strict=True) if not count]
    if 2 * len(bare) < len(points):
        return True
    others = sum(not frames(unit, found) for unit in bare)
    return others < sum(inner) and not any(runs_in(unit, found) or unit.below for unit in bare)


def only_group(series: list[Unit], divisions: list[Unit], found: Sequence[Row]) -> bool:
    """Return whether units only group the points below them, so that the points are the measures.

    Points that begin anew below each unit are parts of it, whoever sees to each of them, where other units of its style
    have none: the units are the series of the document then. Not where they only head the points of all their chapter,
    and those without points stand in other chapters. In a document that names nobody, the points below plain headings
    carry the text, whatever the chapters around the tasks are like.
    """
    lower = _lower(series)
    with_points = [unit for unit in series if _points(unit, lower)]
    points = [_points(unit, lower) for unit in with_points]
    if any(are_labels(some, found) for some in points):
        return False
    on = any(later[0].number == earlier[-1].number + 1 for earlier, later in zip(points, points[1:], strict=False))
    if points and points[0][0].number > 1 and runs_through(divisions, lower):
        return True  # even one: they go on counting from the chapters before
    framed = [unit for unit in divisions if not frames(unit, found)]
    within = any(series[0] in unit.below for unit in framed) and _are_divided(framed, series[0].style, lower)
    if not _are_most(len(with_points), len(series), on or within):
        return False
    if on:
        return True
    if points[0][0].number > 1 or runs_through(divisions, lower):
        return True
    nobody = not any(names_bodies(row.text) for row in found if not row.is_cell)
    tasks = [unit for unit in divisions if not (nobody and frames(unit, found))]
    style = series[0].style
    alike = [unit for unit in _parents(tasks, lower) if unit.style is style] or list(series)
    all_points = [one for some in points for one in some]
    throughout = len(series) > 1 and (nobody or all(_with_bodies(all_points, found)))
    if throughout and _divide_or_carry((*series, *alike), divisions, lower, found):
        return True
    if lower is Style.DEEP_DECIMAL and _only_head_decimals(with_points, all_points, found, nobody):
        return True
    whole = len(with_points) == len(series) > 1 and _are_divided(framed, style, lower)
    if whole and _only_head_tasks(series, all_points, found, nobody):
        return True
    if nobody and len(with_points) > 1 and all(_announces(unit, found) for unit in with_points):
        return True
    if len(with_points) < _NO_BODIES * len(series):
        return False
    parted = sum(bool(_points(unit, lower)) for unit in alike)
    if parted < _NO_BODIES * len(alike):
        return False
    if nobody:
        every = [unit for unit in alike if _points(unit, lower)]
        plain = sum(_only_heads(unit, found) for unit in every)
        return plain >= _PLAIN * len(every) and all(_heads(unit, found) for unit in with_points)
    if parted < _MOST * len(alike):
        return False
    if sum(_carries_alone(unit, found) for unit in with_points) >= 0.5 * len(with_points):
        return False
    carrying = sum(_with_bodies(all_points[:-1] or all_points, found))
    closing = sum(_closes(unit, found) for unit in with_points)
    return (
        carrying >= 0.5 * len(all_points[:-1] or all_points)
        and carrying > 0
        and (closing < len(with_points) or carrying > len(with_points))
    )


def _lower(series: Sequence[Unit]) -> Style:
    """Return the style of the points that units may only group: （一） below 一、, if any stand there."""
    if series[0].style is Style.COMMA and any(_points(unit, Style.BRACKET) for unit in series):
        return Style.BRACKET
    return Style.DEEP_DECIMAL if series[0].style is Style.DECIMAL else Style.POINT


def decimals_group(divisions: list[Unit], found: Sequence[Row]) -> bool:
    """Return whether units 2.1 of any chapter only group what is counted below them, as those of all do then."""
    every = [series for unit in divisions if (series := series_below(unit)) and series[0].style is Style.DECIMAL]
    return any(only_group(series, divisions, found) for series in every)


def _are_most(count: int, every: int, on: bool = False) -> bool:
    """Return whether so many of all units are most of them: two of three may be chance unless they count on."""
    return count >= (_RUNNING if on or count > _CHANCE else _NO_BODIES) * every


def _only_head_decimals(heads: Sequence[Unit], points: Sequence[Unit], found: Sequence[Row], nobody: bool) -> bool:
    """Return whether units 2.1 are bare headings, and what is counted below them as 2.1.1 has headings and bodies.

    So fine a number says that each is a unit of the document, however short, whether anybody is named or not.
    """
    bare = all(not runs_in(unit, found) and unit.below[0].start == unit.start + 1 for unit in heads)
    headed = sum(runs_in(one, found) or one.end > one.start + 1 for one in points)
    carrying = len(points) if nobody else sum(_with_bodies(points, found))
    return bare and headed >= _MOST * len(points) and carrying >= _MOST_CARRYING * len(points)


def _only_head_tasks(series: Sequence[Unit], points: Sequence[Unit], found: Sequence[Row], nobody: bool) -> bool:
    """Return whether all units of a chapter are headings, and what is counted below each are tasks with headings.

    The tasks carry the text, and the bodies where any are named. Other chapters may have （一） that carry theirs and
    their bodies, if the headings of the tasks are none that a clause might be. Where ``nobody`` is named at all, some
    of the units may introduce their tasks.
    """
    if any(not _heads(unit, found) or _carries_alone(unit, found) for unit in series):
        return False
    said = sum(runs_in(unit, found) for unit in series)
    if said > (0.5 * len(series) if nobody and len(series) > _CHANCE else 0):
        return False
    carrying = sum(_with_bodies(points, found))
    headed = [_heading(one, found) for one in points if runs_in(one, found)]
    if carrying == 0 and not nobody:
        headed = [heading for heading in headed if _CLAUSES.search(heading) is None]
    return len(headed) >= _MOST * len(points) and (carrying == 0 or carrying >= _MOST_CARRYING * len(points))


def _with_bodies(units: Sequence[Unit], found: Sequence[Row]) -> list[bool]:
    return [names_bodies_within(one, found) for one in units]


def _divide_or_carry(units: Sequence[Unit], divisions: list[Unit], style: Style, found: Sequence[Row]) -> bool:
    """Return whether units are plain headings in some chapters, and carry the text themselves in all the others.

    Args:
        units: those of one style.
        divisions: the chapters; where some units of one have points and others have not, most of them have.
        style: that of the points.
        found: the rows.
    """
    if not _are_divided(divisions, units[0].style, style):
        return False
    return all(_only_heads(unit, found) for unit in units if _points(unit, style))


def _are_divided(divisions: Sequence[Unit], style: Style, lower: Style) -> bool:
    """Return whether most units of a style have points in each chapter in which any has, or in all these."""
    below = [[bool(_points(unit, lower)) for unit in one.below if unit.style is style] for one in divisions]
    parted = [some for some in below if any(some)]
    if all(_are_most(sum(some), len(some)) for some in parted):
        return True
    every = [one for some in parted for one in some]
    return len(parted) > 1 and sum(every) >= _MOST * len(every)


def _points(unit: Unit, style: Style) -> list[Unit]:
    """Return the units of a style below another one."""
    return [one for one in unit.below if one.style is style]


def frames(unit: Unit, found: Sequence[Row]) -> bool:
    """Return whether a chapter stands around the tasks of a plan, as its heading says."""
    return _FRAME.match(_heading(unit, found)) is not None


def _heading(unit: Unit, found: Sequence[Row]) -> str:
    return before_text(heading_of(found[unit.start].said.strip())[0])


def _heads(unit: Unit, found: Sequence[Row]) -> bool:
    """Return whether a unit says little itself before the paragraphs that are counted below it."""
    before, below = (
        sum(len(row.text) for row in found[start:end] if not row.is_cell)
        for start, end in ((unit.start, unit.below[0].start), (unit.below[0].start, unit.end))
    )
    return before <= _INTRODUCTION * below and below >= _PARAGRAPH * len(unit.below)


def _only_heads(unit: Unit, found: Sequence[Row]) -> bool:
    """Return whether a unit is a plain heading, and what it holds are paragraphs that are counted below it."""
    if unit.below[0].start > unit.start + 1 or runs_in(unit, found):
        return False
    length = sum(len(found[at].text) for at in range(unit.below[0].start, unit.end) if not found[at].is_cell)
    return length >= _PARAGRAPH * len(unit.below)


def _announces(unit: Unit, found: Sequence[Row]) -> bool:
    """Return whether all that a unit says itself is what the paragraphs are that are counted below it."""
    own = [found[at].text for at in range(unit.start + 1, unit.below[0].start)]
    return (
        len(own) == 1 and not runs_in(unit, found) and _ANNOUNCES.fullmatch(own[0]) is not None and _heads(unit, found)
    )


def _carries_alone(unit: Unit, found: Sequence[Row]) -> bool:
    """Return whether bodies are named for what a unit says itself, before anything is numbered below it."""
    own = (found[at].text for at in range(unit.start, unit.below[0].start))
    return any(names_bodies(text) or bodies.brackets(text) for text in own)


def answered_for(unit: Unit, found: Sequence[Row]) -> bool:
    """Return whether bodies are named for a unit as a whole: behind all that is numbered below it, once."""
    named = [at for at in range(unit.start, unit.end) if names_bodies(found[at].text)]
    return len(named) == 1 and named[0] == unit.end - 1 and len(unit.below) > 1


def names_bodies_within(unit: Unit, found: Sequence[Row]) -> bool:
    """Return whether bodies are named anywhere inside a unit."""
    return any(names_bodies(found[at].text) for at in range(unit.start, unit.end) if not found[at].is_cell)


def _closes(unit: Unit, found: Sequence[Row]) -> bool:
    """Return whether a unit ends with a line of its own that names bodies."""
    last = found[unit.end - 1] if unit.end > unit.start + 1 else None
    return last is not None and last.mark is None and names_bodies(last.text)


def names_bodies(text: str) -> bool:
    """Return whether a paragraph ends with a group, or is a line such as 责任单位：."""
    if bodies.is_line(text) or (LABEL_END.search(text) and BODY_LABEL.search(text)) or answering.closes(text):
        return True
    found = bodies.brackets(text) if text.rstrip("。；; ").endswith(tuple(CLOSING)) else ()
    return bool(found) and not text[found[-1][1] :].strip("。；; ")
