"""Where the measures found are only headings of tasks that are counted finer: these are the measures.

1.优化服务 （1）…（责任单位：甲局）（2）…（责任单位：乙局）: plans that are divided three times count their tasks as
（1）, running through the plan or beginning anew below each heading.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from desktop.core.parsing.structure.marks import Style
from desktop.core.parsing.structure.rows import Row
from desktop.core.parsing.structure.series import are_labels, frames, names_bodies_within, runs_in, series_below
from desktop.core.parsing.structure.units import Found, Unit

_GROUPS = (Style.TASK, Style.BRACKET, Style.POINT, Style.DECIMAL)
_TASKS = (Style.BRACKET_POINT, Style.CIRCLE)
_MOSTLY, _PLAIN = 0.8, 0.7
_FEWEST = 4  # tasks in at least two groups
_FEWEST_CHAPTERS, _FEWEST_BELOW = 2, 3  # that divide a document, and tasks below them


def lowest(made: list[Found], found: Sequence[Row]) -> list[Found]:
    """Return the measures of an outline, with the tasks in place of those that only head them.

    That is so where nearly all measures of one style are plain headings, and nearly all that is counted below them
    names bodies, runs through them all where nobody is named for the headings, or has a heading and a text.

    Args:
        made: the measures as they are found by the divisions of the document.
        found: the rows.
    """
    for style in _GROUPS:
        series = [one.unit for one in made if one.unit.style is style]
        if _only_head(series, found):
            return [
                Found(task, one.chapter, one.unit if task is not one.unit else one.section)
                for one in made
                for task in ((_tasks(one.unit) if one.unit.style is style else []) or [one.unit])
            ]
    return made


def divide(series: Sequence[Unit], found: Sequence[Row]) -> bool:
    """Return whether the outermost units of a document are its chapters, as they only head its tasks （1）.

    1.重点任务 （1）…（甲局）（2）…（乙局）: each is a plain heading right above tasks, nearly all of which name bodies,
    or says whither and names nobody.
    """
    heads = [unit for unit in series if _tasks(unit)]
    tasks = [task for unit in heads for task in _tasks(unit)]
    if len(series) < _FEWEST_CHAPTERS or len(tasks) < _FEWEST_BELOW or are_labels(tasks, found):
        return False
    if any(runs_in(unit, found) or unit.below[0].start > unit.start + 1 for unit in heads):
        return False
    others = [unit for unit in series if unit not in heads]
    if any(not frames(unit, found) or names_bodies_within(unit, found) for unit in others):
        return False
    return sum(names_bodies_within(task, found) for task in tasks) >= _MOSTLY * len(tasks)


def _tasks(unit: Unit) -> list[Unit]:
    below = series_below(unit)
    return below if below and below[0].style in _TASKS else []


def _only_head(series: Sequence[Unit], found: Sequence[Row]) -> bool:
    heads = [unit for unit in series if _tasks(unit)]
    groups = [_tasks(unit) for unit in heads]
    tasks = [task for group in groups for task in group]
    if are_labels(tasks, found):
        return False
    if len(heads) < 2 or len(heads) < _MOSTLY * len(series) or len(tasks) < _FEWEST:
        return False
    plain = sum(not runs_in(unit, found) and unit.below[0].start == unit.start + 1 for unit in heads)
    if plain < _PLAIN * len(heads):
        return False
    if sum(names_bodies_within(task, found) for task in tasks) >= _MOSTLY * len(tasks):
        return True
    if sum(runs_in(task, found) for task in tasks) >= _MOSTLY * len(tasks) and plain == len(heads) == len(series):
        return True
    on = sum(two[0].number == one[-1].number + 1 for one, two in pairwise(groups))
    return on >= _MOSTLY * (len(groups) - 1)
