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

_FRAME = re.compile(
    rf"^(?:{'|'.join(AIMS)}|目标|(?:总体|指导|基本)[\u4e00-\u9fff、]{{2,8}}|.*(?:保障措施|组织(?:实施|领导|保障)|保障机制|工作要求|附则))$"
)
"""The heading of a chapter around the tasks of a plan: whither, and who sees to it that all is done."""
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
    groups = [points_of(unit, style) for unit in parents(divisions, style)]
    numbers = [[one.number for one in group] for group in groups if group]
    anew = sum(later[0] == 1 for later in numbers[1:])
    if len(numbers) > 1 and 2 * anew > len(numbers) - 1:
        return False
    every = [number for group in numbers for number in group]
    on = sum(two == one + 1 for one, two in pairwise(every))
    return len(every) >= 4 and on >= 0.9 * (len(every) - 1)


def parents(divisions: list[Unit], style: Style = Style.POINT) -> Iterator[Unit]:
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


def points_of(unit: Unit, style: Style) -> list[Unit]:
    """Return the units of a style below another one."""
    return [one for one in unit.below if one.style is style]


def frames(unit: Unit, found: Sequence[Row]) -> bool:
    """Return whether a chapter stands around the tasks of a plan, as its heading says."""
    return _FRAME.match(said_heading(unit, found)) is not None


def said_heading(unit: Unit, found: Sequence[Row]) -> str:
    """Return the heading of a unit, without what a colon or a stop puts behind it."""
    return before_text(heading_of(found[unit.start].said.strip())[0])


def answered_for(unit: Unit, found: Sequence[Row]) -> bool:
    """Return whether bodies are named for a unit as a whole: behind all that is numbered below it, once."""
    named = [at for at in range(unit.start, unit.end) if names_bodies(found[at].text)]
    return len(named) == 1 and named[0] == unit.end - 1 and len(unit.below) > 1


def names_bodies_within(unit: Unit, found: Sequence[Row]) -> bool:
    """Return whether bodies are named anywhere inside a unit."""
    return any(names_bodies(found[at].text) for at in range(unit.start, unit.end) if not found[at].is_cell)


def names_bodies(text: str) -> bool:
    """Return whether a paragraph ends with a group, or is a line such as 责任单位：."""
    if bodies.is_line(text) or (LABEL_END.search(text) and BODY_LABEL.search(text)) or answering.closes(text):
        return True
    found = bodies.brackets(text) if text.rstrip("。；; ").endswith(tuple(CLOSING)) else ()
    return bool(found) and not text[found[-1][1] :].strip("。；; ")
