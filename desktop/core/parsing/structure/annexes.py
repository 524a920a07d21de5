"""A table of tasks in an annex names the bodies and the dates of measures whose text stands before it.

It also tells which units those are: where its tasks are the points below （一）, the points are the measures.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import msgspec

from desktop.core.parsing.structure import said_again
from desktop.core.parsing.structure.headings import heading_of
from desktop.core.parsing.structure.likeness import Likeness
from desktop.core.parsing.structure.marks import mark
from desktop.core.parsing.structure.measures import Measured
from desktop.core.parsing.structure.rows import Row
from desktop.core.parsing.structure.series import series_below
from desktop.core.parsing.structure.tasks import Task, TaskTable
from desktop.core.parsing.structure.units import Found, Outline

_SIGNS = re.compile(r"[\s，。、；：:,.;“”\"'《》〈〉（）()]")
_FEWEST = 4  # characters of a title that may stand inside another one
_TASKS = 3  # points that a table has as its tasks, at least, and nearly all of them
_MOST = 0.8


def of_points(made: Outline, rows: Sequence[Row], every: Sequence[TaskTable]) -> Outline:
    """Return an outline whose measures are the points below its （一） where the tasks of a table are these points.

    Args:
        made: the outline.
        rows: the rows that it counts in.
        every: the tables of tasks behind the text.
    """
    names = {_plain(task) for table in every for task in table.tasks}
    below = {id(one): series_below(one.unit) for one in made.measures if one.section is None}
    points = [point for series in below.values() for point in series]
    told = [point for point in points if _SIGNS.sub("", heading_of(rows[point.start].said.strip())[0]) in names]
    if len(told) < max(_TASKS, _MOST * len(points)):
        return made
    found: list[Found] = []
    for one in made.measures:
        found += [Found(point, one.chapter, one.unit) for point in below.get(id(one), [])] or [one]
    return Outline(made.chapters, found, made.words)


def repeats(made: Outline, rows: Sequence[Row], table: TaskTable) -> bool:
    """Return whether the tasks of a table mostly repeat what the measures of the text around it say."""
    likeness = Likeness([_SIGNS.sub("", "".join(row.said for row in _own(one, rows))) for one in made.measures])
    names = {_SIGNS.sub("", heading_of(rows[one.unit.start].said.strip())[0]) for one in made.measures}
    told = sum(
        _plain(task) in names or likeness.nearest(_plain(task)) is not None for task in table.tasks if task.groups
    )
    return 2 * told > len(table.tasks)


def _own(one: Found, rows: Sequence[Row]) -> list[Row]:
    return [row for row in rows[one.unit.start : one.unit.end] if not row.is_cell]


def inside(found: Sequence[Measured], rows: Sequence[Row]) -> dict[int, int]:
    """Return which measure, counted from 0, each row of a table stands in; the last one may have the annexes below."""
    units = [one.found.unit for one in found[:-1]]
    return {row.line: at for at, unit in enumerate(units) for row in rows[unit.start : unit.end] if row.is_cell}


def name_bodies(found: Sequence[Measured], table: TaskTable, within: Mapping[int, int]) -> list[Task]:
    """Give measures without bodies those of the tasks that they are told by.

    That is the tasks of the same title, or of the same number where no title is or the table calls it otherwise, and
    those of no title that repeat what the measure says, in other words too, and those of a table that stands ``within``
    it where none has the title of any. A measure that several tasks belong to has all their groups. What the text names
    itself stays. The tasks that belong to no measure, neither by title nor text, are returned.
    """
    used = {stretch.line for one in found for stretch in one.stretches}
    named = [(_plain(task), task) for task in table.tasks]
    titles = [_SIGNS.sub("", one.title or "") for one in found]
    said = [own + _SIGNS.sub("", one.text) for one, own in zip(found, titles, strict=True)]
    beside = {id(task): _beside(task) for task in table.tasks}
    answering = _numbers_answer(found, table)
    strangers = {id(task) for name, task in named if not any(_same(own, name) for own in titles)}
    repeated = _repeated(titles, said, table, answering)
    if len(strangers) == len(table.tasks) and not repeated:
        repeated = {id(task): within[task.line] + 1 for task in table.tasks if task.line in within}
    for at, (one, own) in enumerate(zip(found, titles, strict=True), 1):
        mine = [
            task
            for name, task in named
            if _same(own, name)
            or own in beside[id(task)]
            or (repeated.get(id(task)) == at and (not one.groups or name in said[at - 1]))
        ]
        if answering and all(id(task) in repeated for task in mine):  # the table calls it otherwise
            mine += [
                task
                for name, task in named
                if task.number == at and id(task) in strangers and _akin(name, said[at - 1])
            ]
        used |= {task.line for task in mine if not one.groups or _same(own, _plain(task))}
        used |= {task.line for task in mine if _plain(task) in said[at - 1]}
        one.tasks += mine
        _answer(one, mine, [task for task in mine if _retells(task, own, one.text, id(task) in repeated)])
    return [task for task in table.tasks if task.line not in used]


def _repeated(titles: Sequence[str], said: Sequence[str], table: TaskTable, answering: bool) -> dict[int, int]:
    """Return which measure, counted from 1, each task without a title of one repeats; by the identity of the task.

    Where the tasks are counted like the measures, those that the measure of their number says too are left out.
    """
    known = [own for own in titles if own]
    made: dict[int, int] = {}
    likeness = Likeness(said)
    for at, task in enumerate(table.tasks):
        name = _plain(task)
        if answering and _akin(name, said[at]):
            continue
        text = name if task.title is None else name + _SIGNS.sub("", "".join(piece.text for piece in task.pieces))
        if task.groups and not any(_same(own, name) for own in known):
            nearest = likeness.nearest(text)
            if nearest is not None:
                made[id(task)] = nearest + 1
    return made


def _retells(task: Task, own: str, text: str, repeats: bool) -> bool:
    """Return whether a task says again what a measure says, not how the measure is called: ``own`` is its title."""
    called = _same(own, _plain(task)) or own in _beside(task)
    return repeats or (task.title is None and not called and said_again.says(text, task))


def _answer(one: Measured, mine: Sequence[Task], retold: Sequence[Task]) -> None:
    """Give a measure the bodies and the deadlines of its tasks where its text has none.

    Those of a task that is ``retold``, or of several rows, hold for the clauses that these say again, the deadline of
    any other one for all of the measure.
    """
    named, dated = bool(one.groups), one.deadline is not None
    answers = said_again.Answers()
    for task in mine:
        of_rows = task in retold or len(task.pieces) > 1
        answers.add(task, None if named else len(one.groups), of_rows and not dated)
        if not named:
            one.groups += task.groups
            one.group_spans += [(task.line, 0, 0)] * len(task.groups)
    one.answers += [answer for said in one.stretches for answer in answers.of(said)]
    if len(one.groups) == 1 and not named:  # it answers for all that the measure says
        one.stretches = [msgspec.structs.replace(part, group=0) for part in one.stretches]
    if not dated:
        told = (task.due for task in mine if len(set(task.dues.values())) <= 1 and task not in retold)
        one.deadline = next(filter(None, told), None)
        one.misplaced += [task for task in retold if not answers.has_all(task, one.stretches)]


def _numbers_answer(found: Sequence[Measured], table: TaskTable) -> bool:
    """Return whether measures and tasks are counted alike, from 1 to the last one."""
    numbers = list(range(1, len(found) + 1))
    return [one.found.unit.number for one in found] == numbers == [task.number for task in table.tasks]


def _akin(name: str, said: str) -> bool:
    """Return whether a measure says a third of a task's name at least, two signs at a time."""
    pairs = [name[at : at + 2] for at in range(len(name) - 1)]
    return 3 * sum(pair in said for pair in pairs) >= len(pairs)


def _beside(task: Task) -> set[str]:
    """Return the tasks that a cell without a name names behind the first one: 改造仓库；公开标准, of one body."""
    cell = task.pieces[0].text if task.pieces and not task.title else ""
    return {name for part in re.split(r"[；;\n]", cell)[1:] if (name := _bare(part))}


def _plain(task: Task) -> str:
    return _bare(task.title or (task.pieces[0].text if task.pieces else ""))


def _bare(text: str) -> str:
    """Return the name of a task without the ordinal before it and without its signs."""
    found = mark(text)
    return _SIGNS.sub("", text[found.end if found else 0 :])


def _same(own: str, name: str) -> bool:
    shorter = min(len(own), len(name))
    return shorter > 0 and (own == name or (shorter >= _FEWEST and (name.startswith(own) or own.startswith(name))))
