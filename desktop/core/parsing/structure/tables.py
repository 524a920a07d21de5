"""Tables of tasks, whose rows are measures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

import msgspec

from desktop.core.numerals import value
from desktop.core.parsing.conventions import DEADLINES, HELPS, KINDS, LEADING, OVERSEEING
from desktop.core.parsing.structure import bodies, inner_units, naming, rules, same_above, table_rows
from desktop.core.parsing.structure.document_number import DIGITS
from desktop.core.parsing.structure.goal_tables import INDICATOR, LONGEST_NAME, TASK, YEAR, goal_columns
from desktop.core.parsing.structure.group_labels import FIRST, GUIDE, LEAD, SUPPORT
from desktop.core.parsing.structure.headings import heading_of
from desktop.core.parsing.structure.marks import Style, mark
from desktop.core.parsing.structure.tasks import Piece, Task, TaskTable, Wanted
from desktop.core.parsing.values import Line

_NUMBERED = re.compile(r"序\s*号|编\s*号|^号$")
_DUTY = re.compile("(?:任务|举措|措施|要点|工作|实事)(?:名称|内容|事项|要求)?$")  # of a table that names nobody
_CONTENT = re.compile(r"具体|内容|举措|措施|要求|要点|做法")
_LEADS = re.compile(LEADING)
_INNER = (
    "主体|中心|[总支大中]队|年[级段]|院系|学院|党?支部|车间|分公司|街镇|乡镇|县区"  # parts of one body, or of a place
)
_SUPPORTS = re.compile(
    rf"{HELPS}|会办|(?:责任|部门)分工$|(?:{OVERSEEING})(?:{KINDS})|(?:责任|负责|落实|实施|承办|主管)(?:{KINDS}|{_INNER}|处|科|股)"
)
_SHARED = re.compile("(?:任务|职责)分工$")  # who does a task, where another column tells it; else what a body does
_BODIED = re.compile(f"{LEADING}|{_SUPPORTS.pattern}")
_NO_TASK = re.compile(f"{_BODIED.pattern}|^(?:任务|工作)(?:完成)?(?:{DEADLINES})")
_SEES_TO = re.compile("负责(?!人|领导)")  # those of the column lead, where those of another one only help
_HELPED = re.compile(HELPS)
_GUIDES = re.compile(r"指导(?:单位|部门)")
_ROLES = (_SUPPORTS, _GUIDES)
_WITHIN = re.compile("处室|科室|股室")  # of one body, beside the columns of the bodies
_DIVIDES = re.compile(r"类\s*别$|^(?:领\s*域|方\s*面|板\s*块|分\s*类)$|(?:重点|工作|任务|所属)(?:领域|方面|板块|分类)$")
_HEAD = 10  # characters of the head of a column
_DUE = re.compile(f"{DEADLINES}|进度|节点|(?:完成|截止|办结)日期")
_AIMS = re.compile("目标|指标|预期")  # of a column whose cells say what a task is to reach
_SORTS = re.compile("[一二三四]级指标")
_OTHERS = re.compile(f"{_DUE.pattern}|{_SORTS.pattern}")  # nor is what only sorts the tasks any
_TIME = re.compile("20\\d\\d年?|第?[一二三四]季度?|[上下]半年")  # below the head of such columns
_NAME = re.compile(r"(?:(?:\d{1,3}[.．、]|[（(]\d{1,3}[)）])\s*)?[^\d。；：]{2,30}。?")  # 扩建中心粮库
_MOSTLY = 0.7  # of the tasks, that are names; one may tell an age
_SUM, _SUMMED = re.compile(r"[合总小共]\s*计(?:[（(].*[)）])?"), 3  # the row below others, and columns that say so
_LONGEST, _ALIKE = 40, 2  # characters of a heading, and of the end that two of them share
_OF_PROJECT = re.compile(
    "投资(?!主体|方|人|商|类)|(?:建设|项目|工程)(?:内容及|及)?规模|(?:建设|起止|实施)(?:起止)?(?:年[限度份]|期限|工期)|建设地[点址]|建设性质|(?:项目|建设)(?:业主|法人)"
)
_PROJECTS = 2  # columns that tell of a project, in a table of such
_KIND = re.compile(
    "([一二三四五六七八九十]{1,3})[、.．]?\t([^\t。；]{2,40})"
)  # 一 | 仓储建设, and nothing else in the row
_WORDS = re.compile(f"(?:{naming.DOES})\\d|.*?[\u4e00-\u9fff]{{4}}")  # not 12座以上, 达到95%
_SAID = re.compile("[\u4e00-\u9fff]{4}")


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
    heads = [_answering(_heads(lines[at].cells or ()), [lines[row].cells or () for row in rows]) for at in rows[:4]]
    first = next((at for at, names in enumerate(heads) if _is_head(names, nobody)), None)
    if first is None:
        return None
    head, names, below = rows[first], heads[first], rows[first + 1 :]
    printed = [_heads(lines[head].cells or ()), names]
    if below and (under := _second_head(names, lines[below[0]])) is not None:
        printed.append(_heads(lines[below[0]].cells or ()))
        names, below = under, below[1:]
    columns = _columns(names)
    if columns is None:
        return None
    made = _Tasks([], [])
    every = [[*(lines[at].cells or (lines[at].text,)), *[""] * len(names)][: len(names)] for at in below]
    _name(columns, every)
    _by_ordinals(columns, every)
    offices = [at for at, name in enumerate(names) if _WITHIN.search(name)] if _is_within(names) else []
    for at, cells in zip(below, inner_units.parted(every, offices), strict=True):
        filled = {cell for cell in cells if cell.strip()}
        if len(filled) == 1:
            if table_rows.GOES_ON.fullmatch(heading := filled.pop().strip()) is None:
                _divide(made, at, heading)
        elif (kind := _KIND.fullmatch("\t".join(cell.strip() for cell in cells).rstrip())) is not None:
            _divide(made, at, f"{kind[1]}、{kind[2]}")
        elif (
            filled and not any(map(_SUM.fullmatch, cells[:_SUMMED])) and _heads(cells) not in printed
        ):  # a head is printed on each page
            _add(made, columns, lines[at], at, cells, order)
    same_above.filled(task.groups for task in made.tasks)
    _head_first(made, lines[rows[0] - 1] if rows[0] else None, rows[0] - 1)
    said = (task for task in made.tasks if task.label or task.title or any(piece.text for piece in task.said))
    return TaskTable(tuple(made.chapters), tuple(said))


def _head_first(made: _Tasks, above: Line | None, at: int) -> None:
    """Begin the chapters with the heading above the table that those inside go on from: 一、, 二、 or 甲类, 乙类."""
    if above is None or above.cells is not None or not made.chapters or not made.tasks:
        return
    text = above.text.strip()
    found, inside = mark(text), mark(made.heading)
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
    made.chapters.insert(0, (at, found.number if found else 1, text[found.end if found else 0 :].strip()))


class _Columns(msgspec.Struct):
    """What the columns of a table of tasks hold."""

    names: list[str]
    content: int
    titled: int | None
    numbered: int | None
    divided: int | None
    aims: list[int]
    sized: bool  # it lists projects, with what they cost and how large they are


class _Tasks(msgspec.Struct):
    """What was found of a table so far; ``heading`` is what began the last chapter, its ordinal included."""

    chapters: list[tuple[int, int, str]]
    tasks: list[Task]
    heading: str = ""


def _columns(names: list[str]) -> _Columns | None:
    divided = next((at for at, name in enumerate(names) if _DIVIDES.search(name)), None)
    task = [at for at, name in enumerate(names) if at != divided and TASK.search(name) and not _NO_TASK.search(name)]
    if not task:  # the goals are all that is told
        task = [at for at, name in enumerate(names) if INDICATOR.search(name)]
        task = task[-1:] if task and _SORTS.search(names[task[0]]) else task  # 一级指标 only sorts them
    if not task:
        return None
    content = next((at for at in task if _CONTENT.search(names[at])), None)
    titled = next((at for at in task if at != content), None) if content is not None else None
    if content is None:
        content, titled = (task[-1], task[-2]) if len(task) > 1 else (task[0], None)
    elif titled is not None and content < titled and _AIMS.search(names[titled]):
        content, titled = titled, content  # 实事内容, 目标任务
    if titled is None and content not in (named := [at for at, name in enumerate(names) if INDICATOR.search(name)]):
        titled = next((at for at in reversed(named) if at < content and at != divided), None)  # 二级指标, 考核内容
    numbered = next((at for at, name in enumerate(names) if _NUMBERED.search(name)), None)
    taken = (content, titled, numbered, divided)
    told = [at for at, name in enumerate(names) if _AIMS.search(name) or YEAR.fullmatch(name)]
    aims = [at for at in told if at not in taken and not _OTHERS.search(names[at])]
    sized = sum(map(bool, map(_OF_PROJECT.search, names))) >= _PROJECTS
    return _Columns(names, content, titled, numbered, divided, aims, sized)


def _name(columns: _Columns, rows: Sequence[Sequence[str]]) -> None:
    """Let the tasks be headings where each only has a name, beside a column that says what it is to reach."""
    aim = next((at for at in columns.aims if not INDICATOR.search(columns.names[at])), None)
    whole = [row for row in rows if sum(map(bool, row)) > 1]
    if columns.titled is not None or aim is None or len(columns.aims) > 1 or not whole:
        return
    told = sum(_SAID.search(row[aim]) is not None for row in whole)
    named = sum(_NAME.fullmatch(row[columns.content].strip()) is not None for row in whole)
    if 2 * told > len(whole) and named > _MOSTLY * len(whole):
        columns.titled, columns.content = columns.content, aim


def _by_ordinals(columns: _Columns, rows: Sequence[Sequence[str]]) -> None:
    """Let the cells above several numbered tasks begin chapters where all of them have ordinals: 一、提效 | 1 | 2."""
    at, numbered = columns.titled, columns.numbered
    if at is None or numbered is None or columns.divided is not None:
        return
    every = [row for row in rows if row[numbered].strip()]
    named = [row[at].strip() for row in every if row[at].strip()]
    counted = [found is not None and found.style <= Style.BRACKET for found in map(mark, named)]
    if all(counted) and 1 < len(set(named)) < len(every) and not any(sum(map(bool, row)) == 1 for row in rows):
        columns.divided, columns.titled = at, None


def _second_head(names: Sequence[str], line: Line) -> list[str] | None:
    """Return the names of columns whose heads stand in two rows, 责任单位 over 牵头 and 配合, or None.

    So do the years of 年度目标, and whatever stands beside heads that go on over both rows.
    """
    cells = table_rows.cells(line)
    if len(cells) != len(names):
        return None
    roles = [len(cell) <= _HEAD and any(role.search(cell) for role in (_LEADS, *_ROLES)) for cell in cells]
    apart = sum(roles) > 1 and max(map(len, cells)) <= _HEAD  # 数量 and 单位 may stand beside 牵头单位 and 配合单位
    made, above = list(names), ""
    for at, (name, cell) in enumerate(zip(names, cells, strict=True)):
        above = name or above
        if not cell and not name and above and above not in made:
            made[at] = above  # its head goes on beside those in the second row
        if not cell or cell == name or at in line.continued:
            continue
        if _AIMS.search(above) and _TIME.fullmatch(cell):
            made[at] = f"{cell}目标"
        elif line.continued or roles[at] or apart:
            made[at] = cell
        else:
            return None
    return made if made != list(names) else None


def _divide(made: _Tasks, at: int, heading: str) -> None:
    """Begin a chapter with a row that has one text only; a number alone is none, nor is what comes once more."""
    found = mark(heading)
    if heading == made.heading or (found is None and heading.isdecimal()):
        return
    made.heading = heading
    title = heading[found.end :] if found else heading
    made.chapters.append((at, found.number if found else len(made.chapters) + 1, title.strip()))


def _add(made: _Tasks, columns: _Columns, line: Line, at: int, cells: Sequence[str], order: rules.Order) -> None:
    """Add a row to the tasks: one of its own, or more of the one above whose number goes on."""
    divided = columns.divided
    if divided is not None and cells[divided].strip() and (divided not in line.continued or not made.chapters):
        _divide(made, at, cells[divided].strip())
    group = _group(columns.names, cells, order)
    dated = next((place for place, name in enumerate(columns.names) if _DUE.search(name) and cells[place]), None)
    due = cells[dated].translate(DIGITS) if dated is not None else None
    label = cells[columns.numbered].strip() or None if columns.numbered is not None else None
    text = cells[columns.content].strip()
    title = cells[columns.titled].strip().rstrip("。") if columns.titled is not None else None
    printed = mark(text) if label is None else None
    if printed is not None and printed.style in (Style.POINT, Style.BRACKET):
        label, text = printed.label, text[printed.end :]
        if printed.style is Style.BRACKET and not title and not (named := heading_of(text))[2]:
            title, text = named[0], text[named[1] :]
    if not made.tasks or not _goes_on(made.tasks[-1], columns, line, label, title):
        number = value(label.strip(".、．()（）")) if label else None
        chapter = len(made.chapters) or None
        made.tasks.append(Task(at, number, label, title or None, [], [], due, chapter, sized=columns.sized))
    task = made.tasks[-1]
    bodied = [at for at, name in enumerate(columns.names) if _BODIED.search(name)]
    own = any(cells[at].strip() and at not in line.continued for at in bodied)  # not those of the row above
    if group is not None and (own or not task.groups or group != task.groups[-1]):
        task.groups.append(group)
        task.spans.append((at, *_span(line, bodied)))
    if due and dated not in line.continued:
        task.dues[at] = due
    start = max(0, line.text.find(text)) if text else 0
    task.pieces.append(Piece(at, start, text, len(task.groups) - 1 if group is not None else None))
    for column in columns.aims:
        said, year = cells[column].strip(), YEAR.search(columns.names[column])
        if said and column not in line.continued:
            wanted = Wanted(at, max(0, line.text.find(said)), said, year[1] if year else None)
            task.wanted.append(wanted)
            if column != columns.content and not INDICATOR.search(columns.names[column]) and _WORDS.match(said):
                task.goals.append(Piece(at, wanted.start, said, task.pieces[-1].group, goal=True))


def _span(line: Line, columns: Sequence[int]) -> tuple[int, int]:
    """Return from where to where the cells of some columns stand on a line, those between them included."""
    cells = line.cells or ()
    begins = list(accumulate((len(cell) + 1 for cell in cells), initial=0))
    filled = [at for at in columns if at < len(cells) and cells[at].strip()]
    if not filled or "\t".join(cells) != line.text:
        return 0, 0
    return begins[filled[0]], begins[filled[-1]] + len(cells[filled[-1]])


def _goes_on(task: Task, columns: _Columns, line: Line, label: str | None, title: str | None) -> bool:
    """Return whether a row belongs to the task above: the cell of its number, or of its name, began there."""
    if columns.numbered is not None:
        return columns.numbered in line.continued or (label is None and task.label is not None and not title)
    return columns.titled is not None and (columns.titled in line.continued or (not title and task.title is not None))


def _heads(cells: Sequence[str]) -> list[str]:
    """Return the heads of columns without blanks; 任务分工 beside a column of tasks tells who does them."""
    names = [re.sub(r"\s", "", cell).translate(DIGITS) for cell in cells]
    told = any(TASK.search(name) and not _SHARED.search(name) for name in names)
    return ["责任分工" if told and _SHARED.search(name) else name for name in names]


def _answering(names: list[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Return the heads of columns with 责任单位 for 单位 where that is no unit of measure: its cells name bodies."""
    for at, name in enumerate(names):
        if name in ("单位", "部门", "科室"):
            cells = [row[at].strip() for row in rows if at < len(row) and row[at].strip() != name]
            filled = [cell for cell in cells if cell]
            if filled and all(map(bodies.is_group, filled)):
                names[at] = f"责任{name}"
    return names


def _is_head(names: Sequence[str], nobody: bool) -> bool:
    if nobody and any(_NUMBERED.search(name) for name in names) and any(_DUTY.search(name) for name in names):
        return max(map(len, names)) <= LONGEST_NAME
    goals = nobody and any(INDICATOR.search(name) for name in names) and bool(goal_columns(names))
    return (goals or any(TASK.search(name) for name in names)) and any(map(_BODIED.search, names))


def _is_within(names: Sequence[str]) -> bool:
    """Return whether offices of one body are to do the tasks of a table; others may help them (牵头科室, 配合单位)."""
    bodied = [name for name in names if _BODIED.search(name)]
    doing = [name for name in bodied if not _HELPED.match(name)] or bodied
    return all(map(_WITHIN.search, doing))


def _group(names: Sequence[str], cells: Sequence[str], order: rules.Order) -> bodies.Group | None:
    parts = []
    within = _is_within(names)
    helped = re.search(HELPS, "|".join(names)) is not None and not any(map(_LEADS.search, names))
    for name, cell in zip(names, cells, strict=True):
        if _WITHIN.search(name) and not within:
            continue
        text = inner_units.closed(re.sub(r"\s*\n\s*|\t", "、", cell.strip()))
        if not text or text in ("—", "-", "/", "无"):
            continue
        if (_LEADS.search(name) and "领导" not in name) or (helped and _SEES_TO.search(name)):
            parts.append(f"{_label(name, LEAD, '牵头单位')}：{text}")
        elif _GUIDES.search(name):
            parts.append(f"{_label(name, GUIDE, '指导单位')}：{text}")
        elif _SUPPORTS.search(name):
            parts.append(f"{_label(name, SUPPORT, '责任单位')}：{text}")
    return bodies.parse("；".join(parts), order) if parts else None


def _label(name: str, role: str, usual: str) -> str:
    """Return the head of a column as the label of its bodies; the usual one where the head reads like no such label."""
    found = FIRST.fullmatch(f"{name}：")
    return name if found and found.lastgroup == role else usual
