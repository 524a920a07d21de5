"""Tables of tasks, whose rows are measures, and tables of targets, whose number and unit stand apart."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from desktop.core.numerals import value
from desktop.core.parsing.structure import bodies
from desktop.core.parsing.structure.marks import Style, mark
from desktop.core.parsing.values import Line

_NUMBERED = re.compile(r"序\s*号|编\s*号|^号$")
_TASK = re.compile(
    r"(?:重点|工作|主要|目标|改革|具体)?(?:任务|事项|举措|措施|项目|工作|内容)(?:名称|内容|事项)?$|^(?:任务|事项|名称)"
)
_CONTENT = re.compile(r"具体|内容|举措|措施|要求|要点|做法")
_LEADS = re.compile(r"牵头|主责|主办|总牵头")
_SUPPORTS = re.compile(r"配合|责任(?:单位|部门)|协同|协办|参与|参加|负责(?:单位|部门)|落实单位|实施单位")
_GUIDES = re.compile(r"指导(?:单位|部门)")
_DUE = re.compile(r"时限|时间|期限|进度|节点")
_INDICATOR = re.compile(r"指\s*标(?!属性|性质|说明|类型)|目标(?:名称|内容)")
_UNIT = re.compile(r"^(?:计量)?单\s*位$")
_YEAR = re.compile(r"(20\d\d)\s*年?")
_GOAL = re.compile(r"目标(?:值)?|规划值|预期")
_PAST = re.compile(r"基期|现状|实际|完成值|基准")


class Task(msgspec.Struct, frozen=True):
    """A row of a table of tasks; ``text`` and the cells keep their places on the line."""

    line: int
    number: int | None
    label: str | None
    title: str | None
    text: str
    start: int
    group: bodies.Group | None
    due: str | None
    chapter: int | None


class TaskTable(msgspec.Struct, frozen=True):
    """A table of tasks: its chapters (line, ordinal, title) and its tasks."""

    chapters: tuple[tuple[int, int, str], ...]
    tasks: tuple[Task, ...]


class Goal(msgspec.Struct, frozen=True):
    """A row of a table of targets."""

    line: int
    object: str
    value: str
    unit: str | None
    due: str | None


def _tables(lines: Sequence[Line], start: int, end: int) -> list[list[int]]:
    """Return the indexes of the rows of each table between two lines.

    One heading alone between rows of equal width parts no table.
    """
    found: list[list[int]] = []
    for at in range(start, min(end, len(lines))):
        line = lines[at]
        if line.cells is None:
            continue
        last = found[-1][-1] if found else None
        if last is not None and lines[last].table == line.table and last == at - 1:
            found[-1].append(at)
        elif last is not None and last == at - 2 and _parts(lines[at - 1]) and _width(lines[last]) == len(line.cells):
            found[-1] += [at - 1, at]
        else:
            found.append([at])
    return found


def _parts(line: Line) -> bool:
    found = mark(line.text)
    return found is not None and found.style <= Style.BRACKET and len(line.text) <= 40


def _width(line: Line) -> int:
    return len(line.cells or ())


def tasks(lines: Sequence[Line], start: int, end: int, first: bool) -> TaskTable | None:
    """Return the tasks of the largest table of tasks between two lines, or None."""
    best: TaskTable | None = None
    for rows in _tables(lines, start, end):
        made = _tasks(lines, rows, first)
        if made is not None and (best is None or len(made.tasks) > len(best.tasks)):
            best = made
    return best


def _tasks(lines: Sequence[Line], rows: Sequence[int], first: bool) -> TaskTable | None:
    head = next((at for at in rows[:4] if _is_head(lines[at].cells or ())), None)
    if head is None:
        return None
    names = [re.sub(r"\s", "", cell) for cell in lines[head].cells or ()]
    task = [
        at
        for at, name in enumerate(names)
        if _TASK.search(name) and not _SUPPORTS.search(name) and not _LEADS.search(name)
    ]
    numbered = next((at for at, name in enumerate(names) if _NUMBERED.search(name)), None)
    if not task:
        return None
    content = next((at for at in task if _CONTENT.search(names[at])), None)
    titled = next((at for at in task if at != content), None) if content is not None else None
    if content is None:
        content, titled = (task[-1], task[-2]) if len(task) > 1 else (task[0], None)
    chapters: list[tuple[int, int, str]] = []
    made: list[Task] = []
    division = None
    for at in rows[rows.index(head) + 1 :]:
        cells = [*(lines[at].cells or (lines[at].text,)), *[""] * len(names)][: len(names)]
        filled = [cell for cell in cells if cell.strip()]
        if len(filled) == 1 or len(set(filled)) == 1 and len(filled) > 1:
            found = mark(filled[0])
            if found is not None or not filled[0].strip().isdecimal():
                heading = filled[0][found.end :] if found else filled[0]
                chapters.append((at, found.number if found else len(chapters) + 1, heading.strip()))
                division = len(chapters)
            continue
        if not filled:
            continue
        group = _group(names, cells, first)
        due = next((cells[place] for place, name in enumerate(names) if _DUE.search(name) and cells[place]), None)
        label = cells[numbered].strip() if numbered is not None and cells[numbered].strip() else None
        text, title = cells[content].strip(), cells[titled].strip() if titled is not None else None
        printed = mark(text) if label is None else None
        if printed is not None and printed.style is Style.POINT:
            label, text = printed.label, text[printed.end :]
        start = lines[at].text.find(text) if text else 0
        made.append(
            Task(
                at,
                value(label.strip(".、．()（）")) if label else None,
                label,
                title or None,
                text,
                max(0, start),
                group,
                due,
                division,
            )
        )
    return TaskTable(tuple(chapters), tuple(made)) if len(made) > 1 else None


def _is_head(cells: Sequence[str]) -> bool:
    names = [re.sub(r"\s", "", cell) for cell in cells]
    return any(_TASK.search(name) for name in names) and any(
        _LEADS.search(name) or _SUPPORTS.search(name) for name in names
    )


def _group(names: Sequence[str], cells: Sequence[str], first: bool) -> bodies.Group | None:
    parts = []
    for name, cell in zip(names, cells, strict=True):
        text = re.sub(r"\s*\n\s*|\t", "、", cell.strip())
        if not text or text in ("—", "-", "/", "无"):
            continue
        if _LEADS.search(name) and not re.search("领导", name):
            parts.append(f"牵头单位：{text}")
        elif _GUIDES.search(name):
            parts.append(f"指导单位：{text}")
        elif _SUPPORTS.search(name):
            parts.append(f"责任单位：{text}")
    return bodies.parse("；".join(parts), first) if parts else None


def goals(lines: Sequence[Line], start: int, end: int) -> list[Goal]:
    """Return the targets of the tables of targets between two lines."""
    made: list[Goal] = []
    for rows in _tables(lines, start, end):
        for place, at in enumerate(rows[:3]):
            names = [re.sub(r"\s", "", cell) for cell in lines[at].cells or ()]
            column = _goal_column(names)
            indicator = next((one for one, name in enumerate(names) if _INDICATOR.search(name) and one != column), None)
            if column is None or indicator is None:
                continue
            unit = next((one for one, name in enumerate(names) if _UNIT.match(name)), None)
            year = _YEAR.search(names[column])
            made += _goals(lines, rows[place + 1 :], indicator, column, unit, year[1] if year else None)
            break
    return made


def _goal_column(names: Sequence[str]) -> int | None:
    """Return the column of the latest year, or of the goal."""
    years = [
        (int(found[1]), at) for at, name in enumerate(names) if (found := _YEAR.search(name)) and not _PAST.search(name)
    ]
    if years:
        return max(years)[1]
    return next((at for at, name in enumerate(names) if _GOAL.search(name) and not _INDICATOR.search(name)), None)


def _goals(
    lines: Sequence[Line], rows: Sequence[int], indicator: int, column: int, unit: int | None, due: str | None
) -> list[Goal]:
    made = []
    for at in rows:
        cells = lines[at].cells or ()
        if len(cells) <= max(indicator, column):
            continue
        name, number = re.sub(r"\s", "", cells[indicator]), re.sub(r"\s", "", cells[column])
        if not name or not re.search(r"\d", number):
            continue
        of = re.sub(r"\s", "", cells[unit]) if unit is not None and unit < len(cells) else None
        if of is None and (found := re.search(r"[（(]([^（()）]{1,12})[)）]$", name)):
            of, name = found[1], name[: found.start()]
        name = re.sub(r"^(?:\d{1,2}[.．、]|[（(]\d{1,2}[)）])", "", name)
        made.append(Goal(at, name, number, of or None, due))
    return made
