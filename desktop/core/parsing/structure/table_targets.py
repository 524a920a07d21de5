"""The targets that a table sets: a row for each, with its figure and often its unit in cells of their own."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from desktop.core.framework import Comparator
from desktop.core.parsing.structure import targets, trends
from desktop.core.parsing.structure.aims import Aim
from desktop.core.parsing.structure.figures import figures
from desktop.core.parsing.structure.goal_tables import Goal
from desktop.core.parsing.structure.tables import Task

_CELL = re.compile(r"(?P<low>\d+(?:\.\d+)?)(?P<high>(?:[—–~～-]|至)\d+(?:\.\d+)?)?")  # 25, 25-30
_ASIDE = re.compile(r"^[全我][国省市县区州旗盟域]|[比较](?:20\d\d年|上年|基期)?")
_SHARES = ("%", "‰", "个百分点", "百分点")
_SIGNS = (
    (("≥", "以上", "不低于", "不少于"), Comparator.AT_LEAST),
    (("≤", "以内", "以下", "不超过"), Comparator.AT_MOST),
    (("＞", ">", "超过", "突破"), Comparator.MORE),
    (("＜", "<", "低于"), Comparator.LESS),
    (("左右", "约"), Comparator.ABOUT),
)


def aims(goals: Iterable[Goal], said: Iterable[Aim], dated: Sequence[tuple[int, str]] = ()) -> list[Aim]:
    """Return the targets of a table but for those that the text has said.

    Args:
        goals: its rows.
        said: the targets of the text.
        dated: by when, as lines above it say (到2025年), where the table does not.
    """
    known = {(_plain(one), one.value, one.unit, one.due) for one in said}
    made = []
    for goal in goals:
        due = goal.due or next((date for line, date in reversed(dated) if line < goal.line), None)
        aim = _of_row(goal, due)
        if aim is not None and (_plain(aim), aim.value, aim.unit, aim.due) not in known:
            made.append(aim)
    return made


def _plain(aim: Aim) -> str:
    """Return what is measured, without where and since when: 全市用水量较2025年下降 is 用水量下降."""
    return _ASIDE.sub("", aim.object)


def _of_row(goal: Goal, due: str | None) -> Aim | None:
    unit = goal.unit or ""
    reaches = "达到"
    found = figures(reaches + goal.value + (unit if unit in ("%", "‰") and unit not in goal.value else ""))
    if found:
        first = found[0]
        of = first.unit if first.unit in _SHARES else goal.unit or first.unit  # 收入（亿元）年均增长6%
        return Aim(
            goal.line,
            0,
            0,
            trends.in_cell(goal.object, goal.value[: max(0, first.start - len(reaches))]),
            first.comparator,
            first.value,
            of,
            due,
        )
    number = _CELL.search(goal.value)
    if number is None:
        return None
    low = number["low"]
    worth: int | float | str = float(low) if "." in low else int(low)
    if number["high"]:
        worth = number[0].replace("至", "-")
    sign = next((one for signs, one in _SIGNS if any(sign in goal.value for sign in signs)), Comparator.EQUAL)
    return Aim(
        goal.line, 0, 0, trends.in_cell(goal.object, goal.value[: number.start()]), sign, worth, unit or None, due
    )


def untold(task: Task, goals: Iterable[Goal], said: Sequence[Aim]) -> list[Goal]:
    """Return goals in the rows of a task but those of a cell that is its text, whose figures are ``said``."""
    lines = {one.line for one in said}
    told = {(piece.line, re.sub(r"\s", "", piece.text)) for piece in task.pieces if piece.line in lines}
    return [goal for goal in goals if (goal.line, goal.value) not in told]


def in_words(
    task: Task,
    tabled: Collection[int],
    said: Sequence[Aim],
    figured: Sequence[Aim],
    group: int | None,
    when: tuple[str | None, int | None, str | None],
) -> list[Aim]:
    """Return what the cells of a task set in words: what it is to reach, and the figures of the work itself.

    The latter but for those that are said already, however they are named.

    Args:
        task: the task.
        tabled: the lines that are read as goals.
        said: what its measure sets.
        figured: what its cells of figures set.
        group: who of the measure is to do it.
        when: by when the task is due, and as ``targets.aims`` takes them, ``begins`` and ``year``.
    """
    due, begins, year = when
    known = {(one.object, one.value, one.unit) for one in said}
    made: list[Aim] = []
    for cell in task.wanted:
        if cell.line not in tabled:
            texts = [(cell.line, cell.start, cell.text, group)]
            worded = targets.aims(texts, True, cell.due or due, begins=begins, year=year)
            made += [one for one in worded if (one.object, one.value, one.unit) not in known]
    own = [(piece.line, piece.start, piece.text, group) for piece in task.pieces if piece.line not in tabled]
    met = {(one.value, one.unit) for one in (*said, *figured, *made)}
    every = targets.aims(own, False, due, begins=begins, year=year)
    return [*made, *(one for one in every if (one.value, one.unit) not in met)]
