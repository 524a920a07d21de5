"""The targets that a table sets: a row for each, with its figure and often its unit in cells of their own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from desktop.core.framework import Comparator
from desktop.core.parsing.structure import trends
from desktop.core.parsing.structure.aims import Aim
from desktop.core.parsing.structure.figures import figures
from desktop.core.parsing.structure.tables import Goal

_CELL = re.compile(r"(?P<low>\d+(?:\.\d+)?)(?P<high>(?:[—–~～-]|至)\d+(?:\.\d+)?)?")  # 25, 25-30
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
    known = {(one.object, one.value, one.unit, one.due) for one in said}
    made = []
    for goal in goals:
        due = goal.due or next((date for line, date in reversed(dated) if line < goal.line), None)
        aim = _of_row(goal, due)
        if aim is not None and (aim.object, aim.value, aim.unit, aim.due) not in known:
            made.append(aim)
    return made


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
