"""The targets that a table sets: a row for each, with its figure and often its unit in cells of their own."""

from __future__ import annotations

import re
from collections.abc import Iterable

from desktop.core.framework import Comparator
from desktop.core.parsing.structure.aims import Aim
from desktop.core.parsing.structure.figures import figures
from desktop.core.parsing.structure.tables import Goal

_CELL = re.compile(r"(?P<low>\d+(?:\.\d+)?)(?P<high>(?:[—–~～-]|至)\d+(?:\.\d+)?)?")  # 25, 25-30
_SIGNS = (
    (("≥", "以上", "不低于", "不少于"), Comparator.AT_LEAST),
    (("≤", "以内", "以下", "不超过"), Comparator.AT_MOST),
    (("＞", ">", "超过", "突破"), Comparator.MORE),
    (("＜", "<", "低于"), Comparator.LESS),
    (("左右", "约"), Comparator.ABOUT),
)


def aims(goals: Iterable[Goal], due: str | None = None) -> list[Aim]:
    """Return the targets of a table; ``due`` is what the text around it says (到2025年), where the table does not."""
    made = []
    for goal in goals:
        by = goal.due or due
        unit = goal.unit or ""
        found = figures("达到" + goal.value + (unit if unit in ("%", "‰") and unit not in goal.value else ""))
        if not found:
            number = _CELL.search(goal.value)
            if number is None:
                continue
            low = number["low"]
            worth: int | float | str = number[0] if number["high"] else float(low) if "." in low else int(low)
            sign = next((one for signs, one in _SIGNS if any(sign in goal.value for sign in signs)), Comparator.EQUAL)
            made.append(Aim(goal.line, 0, 0, goal.object, sign, worth, unit or None, by))
            continue
        made.append(
            Aim(goal.line, 0, 0, goal.object, found[0].comparator, found[0].value, goal.unit or found[0].unit, by)
        )
    return made
