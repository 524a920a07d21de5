"""The targets that a table sets: a row for each, with its figure and often its unit in cells of their own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from desktop.core.framework import Comparator
from desktop.core.parsing.structure.aims import Aim
from desktop.core.parsing.structure.figures import figures
from desktop.core.parsing.structure.tables import Goal

_CELL = re.compile(r"(?P<low>\d+(?:\.\d+)?)(?P<high>(?:[—–~～-]|至)\d+(?:\.\d+)?)?")  # 25, 25-30
_SHARES = ("%", "‰", "个百分点", "百分点")
_TREND = re.compile(
    "(?P<since>[比较](?:20\\d\\d|上)年)?(?P<how>年均|累计|平均)?"
    "(?P<verb>增长|增加|提[高升]|下降|降低|减少|压减)[约超近过]*$"
)
"""What a cell says before its figure that the name of its row leaves open."""
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
        return Aim(goal.line, 0, 0, _named(goal, first.start - len(reaches)), first.comparator, first.value, of, due)
    number = _CELL.search(goal.value)
    if number is None:
        return None
    low = number["low"]
    worth: int | float | str = float(low) if "." in low else int(low)
    if number["high"]:
        worth = number[0].replace("至", "-")
    sign = next((one for signs, one in _SIGNS if any(sign in goal.value for sign in signs)), Comparator.EQUAL)
    return Aim(goal.line, 0, 0, _named(goal, number.start()), sign, worth, unit or None, due)


def _named(goal: Goal, place: int) -> str:
    """Return what a row measures with the way that its cell says before a place it is to go: 下降15%."""
    trend = _TREND.search(goal.value[: max(place, 0)])
    if trend is None or any(verb in goal.object for verb in (trend["verb"], "增长", "下降", "降低", "增加")):
        return goal.object
    return goal.object + (trend["since"] or "") + (trend["how"] or "") + trend["verb"]
