"""The chapters of the text around a table that holds all that is to be done: 一、考核对象 … 四、考核指标."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from desktop.core.parsing.structure.headings import heading_of
from desktop.core.parsing.structure.marks import Style
from desktop.core.parsing.structure.measures import Measured, of_task
from desktop.core.parsing.structure.outline import IN_FORCE
from desktop.core.parsing.structure.rows import Row
from desktop.core.parsing.structure.series import names_bodies_within
from desktop.core.parsing.structure.tasks import TaskTable
from desktop.core.parsing.structure.units import Found, Outline, Unit
from desktop.core.parsing.structure.verbs import ASKS

_FEWEST, _MOSTLY = 3, 0.8  # tasks of such a table; which name bodies
_LED = 80  # characters of what leads to the table, its heading included
_PARTS = 2  # headings that divide the tasks of a table, at least
_MUCH = 2  # times as much as stands in the table; as many tasks as units
_ASKING = re.compile(  # 改造库房, a task itself; 考核评价 only stands around the tasks
    f"(?!考[核评]|评[价选审分]|检查|奖励|表彰|监督)(?:{'|'.join(ASKS)})"
)
_ANNEX = re.compile(r"附[表件录]?\s?\d{0,2}[：:]?(?:[^。；，：:]{2,40}(?:表|清单|一览|明细))?")
"""The line above a table that is added to a text, whose last unit ends there: 附表：."""
_REFERS = re.compile("附件|附表|清单|[任务分解工]表")
_ARRANGES = re.compile(
    "进度|时间|日程|步骤|安排|领导|组织|机构|小组|人员|名单|职责|联系|目标|指标|考[核评]|评[价分]|资金|预算|投资|保障"
)
"""The heading of a chapter whose table tells who does the work, when, with what, or how it is judged."""
_STEPS = re.compile("步骤|阶段|进度|安排")  # the heading of the chapter whose tasks follow one another
_ROUND = re.compile(
    rf"(?:下表|附表|如下|见表\d*)[^。；]{{0,4}}[。：:]?$|[（(]?(?:备?注|说明)\d?[：:]|{IN_FORCE.pattern}"
)
"""A paragraph that leads to a table or notes something of it, or says from when all holds."""
_HEADS_TASKS = re.compile(
    "(?:任务|举措|(?<!保障)措施|行动|(?:工作|整治|建设|主要|重点)(?:内容|事项|项目|工程)|重点工作)(?:(?:及|和)?(?:分[工解]|安排|清单|要求))*$"
    "|考核(?:内容|指标|项目)(?:[及和与]?(?:考核)?(?:标准|要求|分值))*$"
)
"""The heading of the chapter whose tasks are those of the table to which it refers: 二、重点任务 …见附表."""


def framed(made: Outline, rows: Sequence[Row], table: TaskTable) -> Outline | None:
    """Return units 一、 that only stand around a table of tasks as its chapters, None where they are more than that.

    Nothing is numbered below them and nobody is named in their text, but for nearly all tasks of the table inside: that
    one of them hardly says more than where the table is, and all others do not say much more than it does.
    """
    units = _frame(made, rows, table)
    if not _begin_above(units, rows, table):
        return None
    lengths = [sum(len(row.text) for row in rows[unit.start : unit.end] if not row.is_cell) for unit in units]
    tabled = sum(len(row.text) for row in rows if row.is_cell)
    holder = within(units, rows, table)[0]
    leads = holder < 0 or lengths[holder] <= _LED
    return Outline(units, []) if leads and sum(lengths) <= _MUCH * tabled else None


def referring(made: Outline, rows: Sequence[Row], table: TaskTable) -> Outline | None:
    """Return units 一、 that only stand before a table of tasks in an annex, to which they refer, or None.

    It has many more tasks than there are units, or their text does not say much more than it does.
    """
    units = _frame(made, rows, table)
    refers = any(_refers(unit, rows) for unit in units)
    said = sum(len(row.text) for unit in units for row in rows[unit.start : unit.end])
    tabled = sum(len(piece.text) for task in table.tasks for piece in task.pieces)
    tabled += sum(len(group.text) for task in table.tasks for group in task.groups)
    more = len(table.tasks) > _MUCH * len(units) or said <= _MUCH * tabled
    return Outline(units, []) if refers and more else None


def _refers(unit: Unit, rows: Sequence[Row]) -> bool:
    return any(_REFERS.search(row.text) for row in rows[unit.start : unit.end] if not row.is_cell)


def _heads_tasks(row: Row) -> bool:
    heading = heading_of(row.said.strip())[0]
    return _HEADS_TASKS.search(heading.rstrip("。：: ")) is not None


def _frame(made: Outline, rows: Sequence[Row], table: TaskTable) -> list[Unit]:
    """Return the measures of a text if they are units 一、 that name nobody, while nearly all tasks of a table do."""
    units = [one.unit for one in made.measures]
    if not _is_answered_for(table):
        return []
    bare = all(unit.style is Style.COMMA and not unit.below and not names_bodies_within(unit, rows) for unit in units)
    asks = sum(_ASKING.match(rows[unit.start].said) is not None for unit in units)
    return units if bare and 2 * asks <= len(units) else []


def chapters(made: Outline, rows: Sequence[Row], table: TaskTable) -> list[Unit]:
    """Return the chapters of the text that a table stands in, [] where it stands in none or goes on counting them."""
    places = {rows[unit.start].line for unit in made.chapters}
    if any(line in places for line, _, _ in table.chapters) or not _begin_above(made.chapters, rows, table):
        return []
    return made.chapters


def ungrouped(made: Outline, rows: Sequence[Row], table: TaskTable) -> Outline:
    """Return an outline without the measures that only head some of the tasks of a table: （一）仓储建设, 1 | 2 | 3."""
    heads = {line for line, _, _ in table.chapters}
    end = made.measures[-1].unit.end if made.measures else 0
    kept = [
        one
        for one in made.measures
        if rows[one.unit.start].line not in heads or not _only_heads(one.unit, rows, one.unit.end == end)
    ]
    grouped = len(kept) + _PARTS <= len(made.measures) and _is_answered_for(table)
    return Outline(made.chapters, kept, made.words) if grouped else made


def _only_heads(unit: Unit, rows: Sequence[Row], last: bool = False) -> bool:
    """Return whether a unit is a heading, and a table all that stands below it but for what stands around that.

    Behind the ``last`` table of a text a short paragraph closes the document.
    """
    below = [*rows[unit.start + 1 : unit.end]]
    if last and below and not below[-1].is_cell and len(below[-1].text) <= _LED:
        below.pop()
    tabled = any(row.is_cell for row in below)
    only = tabled and all(row.is_cell or _ROUND.search(row.text.strip()) for row in below)
    return only and heading_of(rows[unit.start].said.strip())[2]


def sections(
    found: Sequence[Measured], rows: Sequence[Row], tables: Iterable[TaskTable]
) -> tuple[list[Measured], list[TaskTable]]:
    """Return measures, those that only head rows of a table replaced by these tasks, and the tables that are left.

    （一） 1. 2. （二） 3. 4. （三） 5 | 6: the tasks of the table go on with the numbers below the other headings.
    """
    made: list[Measured] = []
    every = list(tables)
    left = {task.line: task for table in every for task in table.tasks}
    heads = {line: ordinal for table in every for line, ordinal, _ in table.chapters if line not in left}
    for one in found:
        section, last = one.found.unit, made[-1] if made else None
        below = range(section.start + 1, section.end)
        below = below if left and not one.stretches and _only_heads(section, rows) else range(0)
        numbers = [left[rows[at].line].number for at in below if rows[at].line in left]
        grouped = last is not None and last.found.section is not None and last.found.section.style is section.style
        if not grouped or not _counts_on(numbers, last):
            made.append(one)
            continue
        for at in below:
            if (line := rows[at].line) in heads:
                section = Unit(section.style, heads[line], "", at, at + 1, [])
            elif (task := left.pop(line, None)) is not None:
                own = Unit(Style.POINT, task.number or 0, task.label or "", 0, 0, [])
                made.append(of_task(task, Found(own, one.found.chapter, section)))
    return made, [table for table in every if any(task.line in left for task in table.tasks)]


def _counts_on(numbers: Sequence[int | None], last: Measured | None) -> bool:
    """Return whether numbers go on from a measure, or begin again with 1 as those below each heading do."""
    first = numbers[0] if numbers else None
    from_last = last is not None and first in (last.found.unit.number + 1, 1)
    return from_last and numbers == list(range(first or 0, (first or 0) + len(numbers)))


def beside(made: Outline, rows: Sequence[Row], table: TaskTable) -> bool:
    """Return whether a table holds the measures of some chapters of a text, which tells those of others itself.

    Nearly all of its tasks name bodies, and nothing is numbered in its chapters: the heading of one says that these are
    the tasks or their phases, or it holds hardly more than the table and is none of 进度安排 or 组织领导.
    """
    units = chapters(made, rows, table) or (made.chapters if heads_all(made, rows, table) else [])
    if not units or not made.measures or not _is_answered_for(table, _PARTS):
        return False
    holders = set(within(units, rows, table))
    if not all(at >= 0 and _is_for(table, units[at], rows) for at in holders):
        return False
    return not any(one.chapter is None or one.chapter in holders for one in made.measures)


def heads_all(made: Outline, rows: Sequence[Row], table: TaskTable) -> bool:
    """Return whether the headings across a table are all chapters of the text: 二、, rows, 三、, rows, 四、, text."""
    places = {rows[unit.start].line for unit in made.chapters}
    own = {line for line, _, _ in table.chapters}
    return bool(own) and own <= places and all(task.chapter for task in table.tasks)


def _is_for(table: TaskTable, chapter: Unit, rows: Sequence[Row]) -> bool:
    """Return whether the heading of a chapter says that it has the tasks of a table, or it holds hardly more."""
    head = rows[chapter.start]
    tasks = len(table.tasks) >= _FEWEST and _heads_tasks(head)
    phases = table.phased and _STEPS.search(heading_of(head.said.strip())[0]) is not None
    return tasks or phases or _is_tabled(chapter, rows)


def _is_tabled(chapter: Unit, rows: Sequence[Row]) -> bool:
    """Return whether a chapter holds hardly more than a table, and its heading does not say that this arranges work."""
    said = sum(len(row.text) for row in rows[chapter.start : chapter.end] if not row.is_cell)
    return said <= _LED and _ARRANGES.search(heading_of(rows[chapter.start].said.strip())[0]) is None


def _is_answered_for(table: TaskTable, fewest: int = _FEWEST) -> bool:
    """Return whether a table has some tasks, and bodies are named for nearly all of them."""
    named = sum(bool(task.groups) for task in table.tasks)
    return len(table.tasks) >= fewest and named >= _MOSTLY * len(table.tasks)


def within(units: Sequence[Unit], rows: Sequence[Row], table: TaskTable) -> list[int]:
    """Return the chapter in which each task of a table stands, from 0: of the text, else of its own; -1 if in none.

    In an annex that is the one chapter whose heading says that it has the tasks, and whose text refers to the annex.
    """
    if not units:
        return [(task.chapter or 0) - 1 for task in table.tasks]
    begun, last = [rows[unit.start].line for unit in units], rows[units[-1].end - 1].line
    heads = [at for at, unit in enumerate(units) if _refers(unit, rows) and _heads_tasks(rows[unit.start])]
    annexed = heads[0] if len(heads) == 1 else -1
    for row in rows[units[-1].start : units[-1].end]:
        if not row.is_cell and _ANNEX.fullmatch(row.text.strip()):
            last = row.line
            break
    return [max(0, bisect_left(begun, task.line) - 1) if task.line <= last else annexed for task in table.tasks]


def _begin_above(units: Sequence[Unit], rows: Sequence[Row], table: TaskTable) -> bool:
    """Return whether a table stands in a text, below the first of its units."""
    first = min((task.line for task in table.tasks), default=-1)
    inside = any(row.is_cell and row.line == first for row in rows)
    return bool(units) and inside and rows[units[0].start].line < first
