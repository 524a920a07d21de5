"""A table of tasks in an annex names the bodies and the dates of measures whose text stands before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from desktop.core.parsing.structure.measures import Measured
from desktop.core.parsing.structure.tables import Task, TaskTable

_SIGNS = re.compile(r"[\s，。、；：:,.;“”\"'《》〈〉（）()]")
_FEWEST = 4  # characters of a title that may stand inside another one


def name_bodies(found: Sequence[Measured], table: TaskTable) -> list[Task]:
    """Give measures without bodies those of the tasks of the same title, or of the same number where no title is.

    A measure that several tasks belong to has all their groups. What the text names itself stays. The tasks that
    belong to no measure, neither by their title nor as a part of its text, are returned.
    """
    used = {stretch.line for one in found for stretch in one.stretches}
    named = [(_plain(task), task) for task in table.tasks]
    titles = [_SIGNS.sub("", one.title or "") for one in found]
    counted = _numbers_answer(found, table) and not any(_same(own, name) for own in titles for name, _ in named)
    for at, (one, own) in enumerate(zip(found, titles, strict=True), 1):
        mine = [task for name, task in named if _same(own, name)]
        if counted:
            mine = [task for task in table.tasks if task.number == at]
        said = own + _SIGNS.sub("", "".join(stretch.text for stretch in one.stretches))
        used |= {task.line for task in mine if not one.groups or _same(own, _plain(task)) or _plain(task) in said}
        one.tasks += mine
        if not one.groups:
            _add(one, mine)
        if one.deadline is None:
            one.deadline = next((task.due for task in mine if task.due), None)
    return [task for task in table.tasks if task.line not in used]


def _add(one: Measured, mine: Sequence[Task]) -> None:
    for task in mine:
        for group in task.groups:
            if group not in one.groups:
                one.groups.append(group)
                one.group_spans.append((task.line, 0, 0))
    if len(one.groups) == 1:  # it answers for all that the measure says
        one.stretches = [msgspec.structs.replace(part, group=0) for part in one.stretches]


def _numbers_answer(found: Sequence[Measured], table: TaskTable) -> bool:
    """Return whether measures and tasks are counted alike, from 1 to the last one."""
    numbers = list(range(1, len(found) + 1))
    return [one.found.unit.number for one in found] == numbers == [task.number for task in table.tasks]


def _plain(task: Task) -> str:
    return _SIGNS.sub("", task.title or (task.pieces[0].text if task.pieces else ""))


def _same(own: str, name: str) -> bool:
    shorter = min(len(own), len(name))
    return shorter > 0 and (own == name or (shorter >= _FEWEST and (name.startswith(own) or own.startswith(name))))
