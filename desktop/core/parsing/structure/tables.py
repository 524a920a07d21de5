"""Tables of tasks, whose rows are measures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

import msgspec

from desktop.core.numerals import value
from desktop.core.parsing.conventions import NOTHING
from desktop.core.parsing.structure import (
    answered,
    inner_units,
    naming,
    persons,
    rules,
    same_above,
    table_rows,
    task_bodies,
    task_columns,
    task_heads,
)
from desktop.core.parsing.structure.document_number import DIGITS
from desktop.core.parsing.structure.goal_tables import INDICATOR, TASK, YEAR, in_sentences
from desktop.core.parsing.structure.headings import heading_of
from desktop.core.parsing.structure.marks import Style, mark
from desktop.core.parsing.structure.tasks import Piece, Task, TaskTable, Wanted
from desktop.core.parsing.values import Line

_NOTHING = re.compile(NOTHING)
_SUM, _SUMMED = re.compile(r"[合总小共]\s*计(?:[（(].*[)）])?"), 3  # the row below others, and columns that say so
_BROKEN, _NARROW = re.compile(r"(?<=[\u4e00-\u9fff])\u3000(?=[\u4e00-\u9fff])"), 12  # characters
_NO_HEADING = re.compile(rf"(?:{table_rows.GOES_ON.pattern})$|(?:备?注|说明)\d?[：:]")  # across a table
_LONGEST, _ALIKE = 40, 2  # characters of a heading, and of the end that two of them share
_PHASES = re.compile("(?:工作|实施|推进|时间|整治)?(?:阶段|步骤)(?:名称|划分)?")  # the head of their names
_COUNTED = re.compile("([（(]?[一二三四五六七八九十]{1,3}[)）]?)[、.．]?")
_KIND = re.compile(rf"{_COUNTED.pattern}\t([^\t。；]{{2,40}})")  # 一 | 仓储建设, and nothing else in the row
_COUNTED_BY = (Style.COMMA, Style.BRACKET, Style.POINT, Style.BRACKET_POINT)  # tasks, in the cells of their names
_WORDS = re.compile(f"(?:{naming.DOES})\\d|.*?[\u4e00-\u9fff]{{4}}")  # not 12座以上, 达到95%


def tasks(lines: Sequence[Line], start: int, end: int, order: rules.Order, nobody: bool = False) -> TaskTable | None:
    """Return the tasks of the largest table of tasks between two lines, or None; see ``every_tasks``."""
    every = every_tasks(lines, start, end, order, nobody)
    return max(every, key=lambda made: len(made.tasks), default=None)


def every_tasks(
    lines: Sequence[Line], start: int, end: int, order: rules.Order, nobody: bool = False
) -> Iterator[TaskTable]:
    """Yield the tables of tasks between two lines.

    Args:
        lines: of the document.
        start: the first of its lines.
        end: the line behind the last one.
        order: which bodies of a group lead where it does not tell itself.
        nobody: a table whose tasks are numbered is one although nobody is named for them; it has two at least.
    """
    for rows in table_rows.every(lines, start, end):
        made = _tasks(lines, rows, order, nobody)
        if made is not None and len(made.tasks) > nobody:
            yield made


def _tasks(lines: Sequence[Line], rows: Sequence[int], order: rules.Order, nobody: bool) -> TaskTable | None:
    every_cell = [lines[at].cells or () for at in rows]
    heads = [task_heads.answering(task_heads.heads(cells), every_cell) for cells in every_cell[:4]]
    called = [task_heads.is_head(names, nobody, every_cell[at + 1 :]) for at, names in enumerate(heads)]
    may = (at for at, names in enumerate(heads) if called[at] or (nobody and task_heads.is_uncalled(names)))
    if (first := next(may, None)) is None:
        return None
    head, names, below = rows[first], heads[first], rows[first + 1 :]
    printed = [task_heads.heads(lines[head].cells or ()), names]
    if below and (under := task_heads.second_head(names, lines[below[0]])) is not None:
        printed.append(task_heads.heads(lines[below[0]].cells or ()))
        names, below = under, below[1:]
    every = [[*map(_said, lines[at].cells or (lines[at].text,)), *[""] * len(names)][: len(names)] for at in below]
    columns = task_columns.columns(names, every)
    if columns is None or not (called[first] or task_columns.ask(columns, every)):
        return None
    made = _Tasks([], [])
    grouped = not all(_COUNTED.fullmatch(row[0].strip()) for row in every)  # else 一, 二 count the tasks
    offices = (
        [at for at, name in enumerate(names) if task_heads.WITHIN.search(name)] if task_heads.is_within(names) else []
    )
    for at, cells in zip(below, inner_units.parted(every, offices), strict=True):
        filled = {cell for cell in lines[at].cells or cells if cell.strip()}  # a dash says that a cell is empty
        if len(filled) == 1:
            if _NO_HEADING.match(heading := filled.pop().strip()) is None:
                made.across = made.across or not made.tasks
                _divide(made, at, heading)
        elif grouped and (kind := _KIND.fullmatch("\t".join(cell.strip() for cell in cells).rstrip())) is not None:
            _divide(made, at, f"{kind[1]}、{kind[2]}")
        elif (
            filled and not any(map(_SUM.fullmatch, cells[:_SUMMED])) and task_heads.heads(cells) not in printed
        ):  # a head is printed on each page
            _add(made, columns, lines[at], at, cells, order)
    same_above.filled(task.groups for task in made.tasks)
    _head_first(made, lines, rows[0] - 1)
    said = (task for task in made.tasks if task.label or task.title or any(piece.text for piece in task.said))
    unnamed = [at for at, name in enumerate(names) if persons.are_beside(name) and _only_persons(every, at)]
    left = dict.fromkeys(filter(None, (names[at] for at in (*columns.left, *unnamed))))
    phased = columns.titled is not None and _PHASES.fullmatch(names[columns.titled]) is not None
    measured = not any(map(TASK.search, names)) and bool(in_sentences(names, every))
    return TaskTable(tuple(made.chapters), tuple(said), tuple(left), phased, measured)


def _only_persons(rows: Sequence[Sequence[str]], at: int) -> bool:
    """Return whether a cell of a column of persons and bodies holds no body that anybody knows."""
    return any(row[at].strip() and not persons.without(row[at]) for row in rows)


def _unbroken(cell: str) -> str:
    """Return a heading in a narrow cell without the space that stands where its line was broken."""
    return _BROKEN.sub("", cell) if len(cell) <= _NARROW else cell


def _said(cell: str) -> str:
    """Return a cell, or none of the signs that say that nothing stands in it."""
    return "" if _NOTHING.fullmatch(cell.strip()) else cell


def _head_first(made: _Tasks, lines: Sequence[Line], at: int) -> None:
    """Begin the chapters with the heading above the table that those inside go on from: 一、, 附表1：, 甲类.

    Between it and the table, whose last line above is ``at``, a line may lead to that.
    """
    if at > 0 and _ordinal(lines[at].text.strip()) is None and _ordinal(lines[at - 1].text.strip()) is not None:
        at -= 1
    if at < 0 or (above := lines[at]).cells is not None or not made.chapters or not made.tasks:
        return
    text = above.text.strip()
    found, inside = _ordinal(text), _ordinal(made.heading)
    if found is not None:
        goes_on = made.chapters[0][1] == found.number + 1 and inside is not None and inside.style is found.style
    else:
        goes_on = (
            at > 1
            and inside is None
            and made.tasks[0].chapter is None
            and len(text) <= _LONGEST
            and text[-_ALIKE:] == made.heading[-_ALIKE:]
        )
    if not goes_on:
        return
    for task in made.tasks:
        task.chapter = 1 if task.chapter is None else task.chapter + 1
    if found is None:
        made.chapters[:] = [(line, ordinal + 1, title) for line, ordinal, title in made.chapters]
    made.chapters.insert(0, (at, found.number if found else 1, _without_ordinal(text)))


class _Tasks(msgspec.Struct):
    """What was found of a table so far.

    ``heading`` is what began the last chapter, its ordinal included; where the table begins with one ``across``, the
    cells that sort its tasks begin sections of the chapters.
    """

    chapters: list[tuple[int, int, str]]
    tasks: list[Task]
    heading: str = ""
    across: bool = False
    section: str | None = None


def _divide(made: _Tasks, at: int, heading: str) -> None:
    """Begin a chapter with a row that has one text only; a number alone is none, nor is what comes once more."""
    found = _ordinal(heading)
    if heading == made.heading or (found is None and heading.isdecimal()):
        return
    made.heading, made.section = heading, None
    made.chapters.append((at, found.number if found else len(made.chapters) + 1, _without_ordinal(heading)))


class _Ordinal(NamedTuple):
    """With what a heading of tasks begins: 一、, or 附表1：, which counts the tables."""

    style: Style | None
    number: int
    end: int


def _ordinal(heading: str) -> _Ordinal | None:
    caption = table_rows.CAPTION.match(heading)
    if caption is not None and (number := value(caption["number"])) is not None:
        return _Ordinal(None, number, caption.end())
    found = mark(heading)
    return _Ordinal(found.style, found.number, found.end) if found is not None else None


def _without_ordinal(heading: str) -> str:
    found = _ordinal(heading)
    return heading[found.end if found else 0 :].strip()


def _add(
    made: _Tasks, columns: task_columns.Columns, line: Line, at: int, cells: Sequence[str], order: rules.Order
) -> None:
    """Add a row to the tasks: one of its own, or more of the one above whose number goes on."""
    _sort(made, columns, line, at, cells)
    group = task_bodies.group(columns.names, columns.bodied, cells, order)
    dated = task_columns.dated(columns.names, cells)
    due = cells[dated].translate(DIGITS) if dated is not None else None
    label, title, text = _called(columns, cells)
    if not made.tasks or not _goes_on(made.tasks[-1], columns, line, label, title):
        number = value(label.strip(".、．()（）")) if label else None
        chapter = len(made.chapters) or None
        task = Task(at, number, label, title or None, [], [], due, chapter, sized=columns.sized, section=made.section)
        task.begun = _start(line, columns.titled, title) if columns.titled is not None and title else 0
        made.tasks.append(task)
    task = made.tasks[-1]
    bodied = [at for at in columns.bodied if cells[at].strip()]
    own = any(at not in line.continued for at in bodied)  # not those of the row above
    if group is not None and (own or not task.groups or group != task.groups[-1]):
        task.groups.append(group)
        task.spans.append((at, *_span(line, bodied)))
    if due and dated not in line.continued:
        task.dues[at] = due
    whose = len(task.groups) - 1 if group is not None else None
    parts = [(0, text, None)] if columns.bodied else answered.parted(text, order)
    start = _start(line, columns.content, text)
    for begun, said, behind in parts:
        if behind is not None:
            task.groups.append(behind[2])
            task.spans.append((at, start + behind[0], start + behind[1]))
        own_group = len(task.groups) - 1 if behind is not None else whose
        task.pieces.append(
            Piece(at, start + begun, said, own_group, due=task_heads.when(columns.names[columns.content]))
        )
    _add_beside(task, columns, line, at, cells, whose)


def _sort(made: _Tasks, columns: task_columns.Columns, line: Line, at: int, cells: Sequence[str]) -> None:
    """Begin chapters, or sections, with the cells of a row that sort the tasks."""
    for column in (columns.outer, columns.divided):
        if column is None or not (sorts := _unbroken(cells[column].strip())):
            continue
        if column == columns.divided and (made.across or columns.outer is not None):
            made.section = _without_ordinal(sorts)
        elif column not in line.continued or not made.chapters:
            _divide(made, at, sorts)


def _called(columns: task_columns.Columns, cells: Sequence[str]) -> tuple[str | None, str | None, str]:
    """Return label, title and text of a row; where no column has numbers, they stand before the title or the text."""
    label = cells[columns.numbered].strip() or None if columns.numbered is not None else None
    text = cells[columns.content].strip()
    title = cells[columns.titled].strip().rstrip("。") if columns.titled is not None else None
    counted = mark(title) if title and columns.numbered is None else None
    if title and counted is not None and counted.style in _COUNTED_BY:
        label, title = counted.label, title[counted.end :].strip()
    printed = mark(text) if label is None and not columns.listed else None
    if printed is not None and printed.style in (Style.POINT, Style.BRACKET):
        label, text = printed.label, text[printed.end :]
        if printed.style is Style.BRACKET and not title and not (named := heading_of(text))[2]:
            title, text = named[0], text[named[1] :]
    return label, title, text


def _add_beside(
    task: Task, columns: task_columns.Columns, line: Line, at: int, cells: Sequence[str], whose: int | None
) -> None:
    """Add what a row says beside the work: what that is to reach, and whatever other columns tell of it."""
    times = [task_heads.when(name) for name in columns.names]
    for column in columns.aims:
        said, year = cells[column].strip(), YEAR.search(columns.names[column])
        if said and column not in line.continued:
            by = f"{year[1]}年" if year else None
            wanted = Wanted(at, _start(line, column, said), said, by, columns.names[column])
            task.wanted.append(wanted)
            if column != columns.content and not INDICATOR.search(columns.names[column]) and _WORDS.match(said):
                task.beside.append(Piece(at, wanted.start, said, whose, apart=True, goal=True, due=times[column]))
    for column, said in task_columns.more(columns, cells, line):
        start = _start(line, column, said)
        if times[column]:
            task.wanted.append(Wanted(at, start, said, times[column], columns.names[column]))
        task.beside.append(Piece(at, start, said, whose, apart=True, goal=times[column] is not None, due=times[column]))


def _span(line: Line, columns: Sequence[int]) -> tuple[int, int]:
    """Return from where to where the cells of some columns stand on a line, those between them included."""
    cells = line.cells or ()
    begins = list(accumulate((len(cell) + 1 for cell in cells), initial=0))
    filled = [at for at in columns if at < len(cells) and cells[at].strip()]
    if not filled or "\t".join(cells) != line.text:
        return 0, 0
    return begins[filled[0]], begins[filled[-1]] + len(cells[filled[-1]])


def _start(line: Line, column: int, said: str) -> int:
    """Return where on a line the words of a cell stand; another cell of it may say the same."""
    begun, end = _span(line, [column])
    return max(0, line.text.find(said, begun, end or None))


def _goes_on(task: Task, columns: task_columns.Columns, line: Line, label: str | None, title: str | None) -> bool:
    """Return whether a row belongs to the task above: the cell of its number, or of its name, began there."""
    if columns.numbered is not None:
        return columns.numbered in line.continued or (label is None and task.label is not None and not title)
    again = label is not None and (label, title) == (task.label, task.title)
    began = columns.titled in line.continued or again or (not title and task.title is not None)
    return columns.titled is not None and began
